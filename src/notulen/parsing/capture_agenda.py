"""Reads an agenda line: a title, and at its end the minutes planned for it."""

_MINUTES = frozenset(("m", "mnt", "menit", "min", "mins", "minute", "minutes", "'"))
_HOURS = frozenset(("j", "jam", "h", "hr", "hour", "hours"))
_MOST_MINUTES = 24 * 60


def take_minutes(title: str) -> tuple[str, int | None]:
    """("SPBE", 90) for "SPBE 1j30", "SPBE 90m", "SPBE (1,5 jam)" or "SPBE 1 jam 30 menit"; else the title and None."""
    bare = title.rstrip()
    if bare.endswith(")") and "(" in bare:
        before, _, inside = bare[:-1].rpartition("(")
        minutes = read_minutes(inside)
        return (_trimmed(before), minutes) if minutes else (bare, None)
    words = bare.split(" ")
    for count in (4, 3, 2, 1):
        if len(words) >= count:
            minutes = read_minutes(" ".join(words[-count:]))
            if minutes:
                return _trimmed(" ".join(words[:-count])), minutes
    return bare, None


def read_minutes(text: str) -> int | None:
    """30 for "30m", "30 menit"; 90 for "1j30", "1j 30m", "1,5 jam", "90 min"; None for what is no length of time."""
    if not text[:1].isdigit() or len(text) > 30:
        return None
    parts = _parts(text)
    total = 0.0
    last_unit = ""
    for place, (number, unit) in enumerate(parts):
        if unit in _HOURS and not last_unit:
            total += float(number) * 60
            last_unit = "h"
        elif "." not in number and last_unit != "m" and (unit in _MINUTES or (not unit and last_unit == "h" and place)):
            total += float(number)
            last_unit = "m"
        else:
            return None
    minutes = round(total)
    return minutes if 0 < minutes <= _MOST_MINUTES and last_unit else None


def _parts(text: str) -> list[tuple[str, str]]:
    """Each number with the letters behind it: "1j30" is [("1", "j"), ("30", "")]."""
    parts: list[tuple[str, str]] = []
    place = 0
    while place < len(text):
        start = place
        while place < len(text) and (text[place] in "0123456789" or (text[place] in ",." and place > start)):
            place += 1
        number = text[start:place].replace(",", ".")
        start = place
        while place < len(text) and text[place] not in "0123456789":
            place += 1
        if not number or number.count(".") > 1 or number.endswith("."):
            return [("", "?")]
        parts.append((number, text[start:place].strip().casefold()))
    return parts


def _trimmed(title: str) -> str:
    return title.rstrip().rstrip(",;:-–—").rstrip()
