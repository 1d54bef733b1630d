"""The days that the rule of a series gives: which come next, seen from the meetings already held."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from notulen.domain.errors import InvalidValue
from notulen.domain.recurrence import rule_parts

if TYPE_CHECKING:
    from dateutil.rrule import rrule

_PERIODS = frozenset(("DAILY", "WEEKLY", "MONTHLY", "YEARLY"))
_PARTS = frozenset(
    (
        "FREQ",
        "INTERVAL",
        "COUNT",
        "UNTIL",
        "WKST",
        "BYMONTH",
        "BYMONTHDAY",
        "BYDAY",
        "BYSETPOS",
        "BYWEEKNO",
        "BYYEARDAY",
    )
)
_OF_THE_WAY = 7
"""A meeting held within this part of the way to the next day of the rule was that day's meeting, brought forward."""


def next_days(rule: str, after: date, *, last: date | None = None, count: int = 1) -> tuple[date, ...]:
    """The first `count` days after `after` that `rule` names, fewer when it ends. Raises InvalidValue for no rule.

    What the rule leaves open (which second week, which day of March) is counted from `last`, the latest meeting.
    A meeting brought forward takes the place of the day it was brought forward from.
    """
    anchor = min(last, after) if last else after
    days = _days(rule, anchor)
    if last is not None:
        days = _without_replaced(days, last)
    return tuple(islice((day for day in days if day > max(after, last or after)), count))


def next_day(rule: str, after: date, last: date | None = None) -> date:
    """The first of them. Raises InvalidValue for a rule that is none, or that has ended."""
    found = next_days(rule, after, last=last)
    if not found:
        raise InvalidValue("rule", rule, "rule_has_ended")
    return found[0]


def _days(rule: str, start: date) -> Iterator[date]:
    """Every day of the rule from `start` on."""
    counted, most = _counted(rule, start)
    return (moment.date() for moment in islice(counted, most))


def _counted(rule: str, start: date) -> tuple["rrule", int | None]:
    """The days as dateutil counts them, and how many of them there are, if the rule says so."""
    from dateutil.rrule import rrule, rrulestr

    parts = rule_parts(rule)
    if parts is None or parts["FREQ"] not in _PERIODS or not parts.keys() <= _PARTS:
        raise InvalidValue("rule", rule, "not_a_rule")
    if not all(_is_count(parts.get(name, "1")) for name in ("INTERVAL", "COUNT")):
        raise InvalidValue("rule", rule, "not_a_rule")  # counting by noughts would never end
    most, until = parts.pop("COUNT", None), parts.pop("UNTIL", None)
    written = ";".join(f"{name}={value}" for name, value in parts.items())
    try:
        # A day has no zone, so that of UNTIL is left out.
        end = datetime.strptime(until[:8], "%Y%m%d") if until else None  # noqa: DTZ007
        counted = rrulestr(written, dtstart=datetime.combine(start, datetime.min.time()))
        assert isinstance(counted, rrule)  # noqa: S101  one rule is no set of them
        return counted.replace(until=end) if end else counted, int(most) if most else None
    except (ValueError, TypeError, KeyError, OverflowError, IndexError) as fault:
        raise InvalidValue("rule", rule, "not_a_rule") from fault


def _is_count(written: str) -> bool:
    return written.isascii() and written.isdigit() and len(written) < 7 and int(written) > 0


def _without_replaced(days: Iterator[date], last: date) -> Iterator[date]:
    """The days after `last`, less the one that the meeting on `last` was brought forward from."""
    listed = list(islice(days, 3))
    if last in listed:
        yield from listed
    elif len(listed) > 1:
        first, second = next((pair for pair in pairwise(listed) if pair[0] > last), (listed[0], listed[1]))
        is_replaced = timedelta() < first - last <= (second - first) // _OF_THE_WAY
        yield from (day for day in listed if not (is_replaced and day == first))
    else:
        yield from listed
    yield from days
