"""Reads the days, hours and durations of attendance reports, whichever way round a computer writes them."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, timezone

from notulen.domain.attendance_file import DayOrder

_LONGEST = 60
_YEARS = range(1990, 2100)
_DATE = re.compile(r"(?<!\d)(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?!\d)")
_WORDED = re.compile(r"(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4})|([a-z]{3,9})\.? (\d{1,2}),? (\d{4})")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d{1,6})?(?: ?([ap])\.? ?m\b\.?)?(?!\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")
_ALSO = {"may": 5, "peb": 2, "mrt": 3, "aug": 8, "agt": 8, "ags": 8, "oct": 10, "nop": 11, "dec": 12}
_PARTS = re.compile(r"(\d{1,6})(?:[.,]\d{1,3})? ?([^\W\d]{1,10})")
_UNITS = {"h": 3600, "hr": 3600, "hrs": 3600, "j": 3600, "jam": 3600, "godz": 3600, "std": 3600, "m": 60, "s": 1}
_BEGINNINGS = (("hour", 3600), ("min", 60), ("men", 60), ("mnt", 60), ("sec", 1), ("sek", 1), ("det", 1), ("dtk", 1))


class Moments:
    """Reads the hours of one file. `texts` are all its cells with hours: together they tell how days are written.

    Hours without a day are of `day`, hours without an offset of `zone`.
    """

    def __init__(self, texts: Iterable[str], day: date, zone: timezone) -> None:
        self._day = day
        self._zone = zone
        self.order, self._is_day_first = _order({_folded(text) for text in texts}, day)
        self._read: dict[str, datetime | None] = {}

    def read(self, text: str) -> datetime | None:
        """The moment `text` names; None when it names none."""
        folded = _folded(text)
        if folded not in self._read:
            self._read[folded] = self._moment(folded)
        return self._read[folded]

    def _moment(self, folded: str) -> datetime | None:
        if not folded or not folded[:1].isalnum():
            return None
        if folded[4:5] == "-" and len(folded) > 10:
            try:
                moment = datetime.fromisoformat(folded.upper())
            except ValueError:
                pass
            else:
                if moment.year not in _YEARS:
                    return None
                return moment.astimezone(self._zone) if moment.tzinfo else moment.replace(tzinfo=self._zone)
        found = _find_date(folded)
        day = self._date(found) if found else self._day
        hour = _clock(folded.replace(found[0], " ", 1) if found else folded)
        if day is None or hour is None:
            return None
        return datetime.combine(day, hour, self._zone)

    def _date(self, found: re.Match[str]) -> date | None:
        if found.re is _WORDED:
            number, month, year = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
            return _date(int(year), _month(month), int(number))
        return _numeric(found, self._is_day_first) or _numeric(found, not self._is_day_first)


def stay(moments: Moments, joined: str, left: str) -> tuple[datetime | None, datetime | None]:
    """When a stay began and ended; one that has hours without days may end after midnight."""
    began, ended = moments.read(joined), moments.read(left)
    if began and ended and ended < began and _find_date(_folded(left)) is None:
        ended += timedelta(days=1)
    return began, ended


def minutes_of(text: str) -> int | None:
    """How many minutes a duration has, rounded up: "184", "1 hr 2 min", "1 jam 2 menit", "2h 38m 24s", "1:02:10"."""
    folded = _folded(text)
    whole = folded.removesuffix(".0").removesuffix(",0")
    if whole.isdecimal() and len(whole) < 7:
        return int(whole)
    clock = re.fullmatch(r"(\d{1,4}):(\d{2})(?::(\d{2}))?", folded)
    if clock:
        seconds = int(clock[1]) * 3600 + int(clock[2]) * 60 + int(clock[3] or 0)
        return -(-seconds // 60)
    parts = [(int(count), _seconds(unit)) for count, unit in _PARTS.findall(folded)]
    if not parts or any(unit == 0 for _, unit in parts):
        return None
    return -(-sum(count * unit for count, unit in parts) // 60)


def _seconds(unit: str) -> int:
    return _UNITS.get(unit) or next((size for begins, size in _BEGINNINGS if unit.startswith(begins)), 0)


def _folded(text: str) -> str:
    return " ".join(text[:_LONGEST].casefold().split())


def _order(texts: Iterable[str], day: date) -> tuple[DayOrder, bool]:
    """How sure the order of day and month is, and whether the day comes first."""
    found = [match for match in map(_find_date, texts) if match is not None and match.re is _DATE]
    if any(match[2] == "." for match in found):
        return DayOrder.TOLD, True  # nobody puts a month first and a dot behind it
    turned = [match for match in found if len(match[1]) < 3 and match[1] != match[3]]
    if not turned:
        return DayOrder.TOLD, False
    is_day_first = any(int(match[1]) > 12 for match in turned)
    is_month_first = any(int(match[3]) > 12 for match in turned)
    if is_day_first is not is_month_first:
        return DayOrder.TOLD, is_day_first
    fits = [any(_numeric(match, is_first) == day for match in turned) for is_first in (True, False)]
    if fits[0] is not fits[1]:
        return DayOrder.FITS_MEETING, fits[0]
    return DayOrder.UNCLEAR, False


def _find_date(text: str) -> re.Match[str] | None:
    found = _DATE.search(text)
    if found and found[2] == "." and max(len(found[1]), len(found[4])) < 4 and not _CLOCK.search(text, found.end()):
        found = None  # 08.31.04 is an hour
    return found or _WORDED.search(text)


def _numeric(found: re.Match[str], is_day_first: bool) -> date | None:
    first, middle, last = int(found[1]), int(found[3]), int(found[4])
    if len(found[1]) > 2:
        return _date(first, middle, last)
    year = last + 2000 if len(found[4]) <= 2 else last
    return _date(year, middle, first) if is_day_first else _date(year, first, middle)


def _month(name: str) -> int:
    return _MONTHS.index(name[:3]) + 1 if name[:3] in _MONTHS else _ALSO.get(name[:3], 0)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


def _clock(text: str) -> time | None:
    found = _CLOCK.search(text)
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4] and hour <= 12:
        hour = hour % 12 + (12 if found[4] == "p" else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        return None
