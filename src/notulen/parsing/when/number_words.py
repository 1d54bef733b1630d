"""Numbers said in words, Indonesian and English: "dua puluh lima", "sebelas", "twenty-five"."""

# Small numbers as said: units add up, "belas" makes a teen, "puluh", "ratus" and "ribu" multiply.
_UNITS = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "lapan": 8,
    "sembilan": 9, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
_WHOLE = {
    "a": 1, "an": 1, "se": 1, "sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip


def read_number_words(words: list[str], start: int) -> tuple[int, int]:
    """The number said from `words[start]` on and how many words it took; (0, 0) where there is none."""
    total = 0  # what is finished: thousands
    group = 0  # hundreds and below of the current group
    unit = -1  # a unit that may still be multiplied
    index = start
    while index < len(words):
        word = words[index]
        glued = _glued(word)
        if glued is not None and unit < 0 and group % 100 == 0:
            group += glued
        elif word in _UNITS and unit < 0 and (group % 10 == 0 and (group % 100 == 0 or group % 100 >= 20)):
            unit = _UNITS[word]
        elif word in _WHOLE and unit < 0 and group % 100 == 0:
            if word == "seribu" and (total or group):
                break
            if word == "seribu":
                total = 1000
            else:
                group += _WHOLE[word]
        elif word in _TENS and unit < 0 and group % 100 == 0:
            group += _TENS[word]
        elif word == "belas" and unit > 0 and group % 100 == 0:
            group, unit = group + 10 + unit, -1
        elif word == "puluh" and unit > 0 and group % 100 == 0:
            group, unit = group + 10 * unit, -1
        elif word in ("ratus", "hundred") and unit > 0 and group == 0:
            group, unit = 100 * unit, -1
        elif word in ("ribu", "thousand") and not total and (group or unit > 0):
            total, group, unit = 1000 * (group + max(unit, 0)), 0, -1
        elif word == "-" and group in _TENS.values() and unit < 0 and words[index - 1] in _TENS:
            if index + 1 >= len(words) or words[index + 1] not in _UNITS:
                break
        else:
            break
        index += 1
    return total + group + max(unit, 0), index - start


def _glued(word: str) -> int | None:
    """The value of "duabelas" or "limapuluh" written as one word."""
    for ending, base, factor in (("belas", 10, 1), ("puluh", 0, 10)):
        unit = _UNITS.get(word.removesuffix(ending)) if word.endswith(ending) else None
        if unit:
            return base + factor * unit
    return None
