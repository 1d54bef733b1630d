"""Reads and writes a time zone as people name it: WIB, WITA, WIT, UTC+8, -07:00."""

import re
from datetime import timedelta, timezone

from notulen.domain.province import Zone

_OFFSET = re.compile(r"(?:utc|gmt)?(?:([+-])(\d{1,2})(?:[:.]?([0-5]\d))?)?")
_FARTHEST = timedelta(hours=14)


def read_zone(text: str) -> timezone | None:
    """The offset `text` names; None when it names none."""
    word = "".join(text.casefold().split()).replace("−", "-")
    named = next((zone for zone in Zone if zone.value.casefold() == word), None)
    if named is not None:
        return named.offset
    found = _OFFSET.fullmatch(word)
    if not word or found is None:
        return None
    offset = timedelta(hours=int(found[2] or 0), minutes=int(found[3] or 0))
    return timezone(-offset if found[1] == "-" else offset) if offset <= _FARTHEST else None


def zone_word(offset: timezone, hours: int = 0) -> str:
    """What the zone `hours` east of `offset` is called: "WITA", else "UTC+10"."""
    east = (offset.utcoffset(None) + timedelta(hours=hours)) // timedelta(hours=1)
    named = next((zone.value for zone in Zone if zone.offset.utcoffset(None) == timedelta(hours=east)), "")
    return named or f"UTC{east:+d}"
