"""How often meetings recur, as people say it: the part of RFC 5545 that can be told in words."""

from enum import StrEnum
from itertools import product
from typing import Self

from msgspec.structs import replace

from notulen.domain.value import Value

LAST = -1
"""The last weekday of its month, or the last day."""

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKING_WEEK = (0, 1, 2, 3, 4)
_MOST = 999
PREFIX = "RRULE:"


class Frequency(StrEnum):
    """The period that is counted."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


class Recurrence(Value, frozen=True):
    """Every `interval` periods: on `weekdays` (Monday is 0), all of them or the `nths` of the month (of the year when
    no `months` are named); or on `days` of the month, LAST for the last. With `is_working_day` it is the first or
    last working day that is meant, or each of them. Names nothing but the period when all are empty.
    """

    frequency: Frequency
    interval: int = 1
    months: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    weekdays: tuple[int, ...] = ()
    nths: tuple[int, ...] = ()
    is_working_day: bool = False

    @property
    def is_sound(self) -> bool:
        """Whether its parts go together: whether each day it names can be found in each of its periods."""
        if not 1 <= self.interval <= _MOST or (self.days and (self.weekdays or self.is_working_day)):
            return False
        if self.is_working_day and self.weekdays:
            return False
        if not _are_in(self.months, 1, 12) or not _are_in(self.weekdays, 0, 6) or not _are_in(self.nths, LAST, 5):
            return False
        if not _are_in(self.days, LAST, 31) or 0 in self.days or 0 in self.nths:
            return False
        has_weekdays = bool(self.weekdays) or self.is_working_day
        match self.frequency:
            case Frequency.DAILY:
                return not (self.months or self.days or has_weekdays or self.nths)
            case Frequency.WEEKLY:
                return not (self.months or self.days or self.nths or (self.is_working_day and self.interval > 1))
            case Frequency.MONTHLY:
                return not self.months and has_weekdays is bool(self.nths)
            case Frequency.YEARLY:
                is_dated = not self.days or bool(self.months)
                is_plain = not self.is_working_day or self.interval == 1
                return is_dated and is_plain and has_weekdays is bool(self.nths)

    @property
    def rule(self) -> str:
        """The RFC 5545 rule, its parts always in one order."""
        # The working days of several months are counted in each of them only when the months are what is counted.
        counts_months = self.is_working_day and bool(self.months)
        parts = {
            "FREQ": (Frequency.MONTHLY if counts_months else self.frequency).value,
            "INTERVAL": str(self.interval) if self.interval > 1 else "",
            "BYMONTH": _joined(self.months),
            "BYMONTHDAY": _joined(self.days),
            "BYDAY": self._by_day,
            "BYSETPOS": _joined(self.nths) if self.is_working_day else "",
        }
        return ";".join(f"{name}={value}" for name, value in parts.items() if value)

    @property
    def _by_day(self) -> str:
        if self.is_working_day:
            return ",".join(_DAYS[day] for day in _WORKING_WEEK)
        return ",".join(f"{nth or ''}{_DAYS[day]}" for nth, day in product(self.nths or (0,), self.weekdays))

    @classmethod
    def of(cls, rule: str) -> Self | None:
        """What an RFC 5545 rule says, or None when it says more than there are words for."""
        parts = rule_parts(rule)
        if parts is None or not parts.keys() <= {"FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS"}:
            return None
        try:
            found = cls._of(parts)
        except (ValueError, KeyError):
            return None
        same = None if found is None else rule_parts(found.rule)
        return found if found is not None and found.is_sound and same is not None and _says(same, parts) else None

    @classmethod
    def _of(cls, parts: dict[str, str]) -> Self | None:
        pairs = [_weekday(each) for each in _split(parts.get("BYDAY", ""))]
        positions = _numbers(parts.get("BYSETPOS", ""))
        weekdays = tuple(dict.fromkeys(day for _, day in pairs))
        nths = tuple(dict.fromkeys(nth for nth, _ in pairs if nth))
        frequency = Frequency(parts["FREQ"])
        interval = int(parts.get("INTERVAL", "1"))
        is_working_day = weekdays == _WORKING_WEEK and not nths and (bool(positions) or interval == 1)
        if positions and not is_working_day:
            return None
        months = _numbers(parts.get("BYMONTH", ""))
        if frequency is Frequency.MONTHLY and months and interval == 1:
            frequency = Frequency.YEARLY
        return cls(
            frequency=frequency,
            interval=interval,
            months=tuple(sorted(months)),
            days=_numbers(parts.get("BYMONTHDAY", "")),
            weekdays=() if is_working_day else weekdays,
            nths=positions or nths,
            is_working_day=is_working_day,
        )


def rule_parts(rule: str) -> dict[str, str] | None:
    """The parts of a written rule by their names; None for a text that is not built like one."""
    parts: dict[str, str] = {}
    for part in rule.strip().upper().removeprefix(PREFIX).removesuffix(";").split(";"):
        name, sign, value = part.partition("=")
        if not sign or not name.isascii() or not name.isalpha() or not value or name in parts:
            return None
        parts[name] = value
    return parts if "FREQ" in parts else None


def in_order(recurrence: Recurrence) -> Recurrence:
    """The same, each of its lists rising, the last at the end, and nothing named twice."""
    return replace(
        recurrence,
        months=_rising(recurrence.months),
        days=_rising(recurrence.days),
        weekdays=_rising(recurrence.weekdays),
        nths=_rising(recurrence.nths),
    )


def _says(one: dict[str, str], other: dict[str, str]) -> bool:
    """Whether two rules say the same, whatever the order of what they list."""
    if {"MONTHLY", "YEARLY"} == {one["FREQ"], other["FREQ"]}:
        # Within named months the two count alike.
        other = {**other, "FREQ": one["FREQ"]} if "BYMONTH" in one and "INTERVAL" not in one else other
    plain = {**other, "INTERVAL": other.get("INTERVAL", "1")}
    return {name: set(_split(value)) for name, value in {**one, "INTERVAL": one.get("INTERVAL", "1")}.items()} == {
        name: set(_split(value)) for name, value in plain.items()
    }


def _weekday(written: str) -> tuple[int, int]:
    """(1, 1) for 1TU, (0, 1) for TU. Raises ValueError."""
    return int(written[:-2] or 0), _DAYS.index(written[-2:])


def _numbers(written: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(int(each) for each in _split(written)))


def _split(written: str) -> list[str]:
    return written.split(",") if written else []


def _joined(numbers: tuple[int, ...]) -> str:
    return ",".join(map(str, numbers))


def _are_in(numbers: tuple[int, ...], least: int, most: int) -> bool:
    return all(least <= number <= most for number in numbers)


def _rising(numbers: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted(set(numbers), key=lambda number: (number < 0, number)))
