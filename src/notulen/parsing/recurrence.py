"""Reads how often meetings recur, as people say it: "setiap Selasa pertama", "every 2 weeks on Thursday"."""

from itertools import pairwise

from notulen.domain.errors import InvalidValue
from notulen.domain.recurrence import LAST, PREFIX, Frequency, Recurrence, in_order, rule_parts

_FIELD = "rule"
_PERIODS = {
    "days": (Frequency.DAILY, 1),
    "week": (Frequency.WEEKLY, 1),
    "monthly": (Frequency.MONTHLY, 1),
    "quarter": (Frequency.MONTHLY, 3),
    "semester": (Frequency.MONTHLY, 6),
    "yearly": (Frequency.YEARLY, 1),
}
_ONE_WORD = {
    "harian": "setiap hari",
    "mingguan": "setiap pekan",
    "pekanan": "setiap pekan",
    "dwimingguan": "setiap 2 pekan",
    "bulanan": "setiap bulan",
    "dwibulanan": "setiap 2 bulan",
    "triwulanan": "setiap triwulan",
    "semesteran": "setiap semester",
    "tahunan": "setiap tahun",
    "daily": "setiap hari",
    "weekly": "setiap pekan",
    "fortnightly": "setiap 2 pekan",
    "monthly": "setiap bulan",
    "quarterly": "setiap triwulan",
    "yearly": "setiap tahun",
    "annually": "setiap tahun",
    "annual": "setiap tahun",
    "half-yearly": "setiap semester",
    "workday": "hari kerja",
}
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())  # noqa: SIM905
_QUARTER, _SEMESTER = "quarter", "semester"
_MONTHS_OF = {_QUARTER: ((1, 4, 7, 10), (3, 6, 9, 12)), _SEMESTER: ((1, 7), (6, 12))}
"""The months that a quarter or half a year begins and ends with."""


def read_rule(text: str) -> str:
    """The RFC 5545 rule that `text` tells, in words or as a rule. Raises InvalidValue."""
    _, sign, written = text.partition(PREFIX)
    written = written.partition(")")[0] if sign else text
    if rule_parts(written) is not None:
        known = Recurrence.of(written)
        return known.rule if known else written.strip().upper()
    return read_recurrence(text).rule


def read_recurrence(phrase: str) -> Recurrence:
    """What people mean by `phrase`. Raises InvalidValue when it is not understood, or could mean two things."""
    from notulen.parsing.when.reply import Unreadable
    from notulen.parsing.when.tokens import read_tokens

    try:
        tokens = [(token.kind, token.value, token.is_ordinal_figure) for token in read_tokens(_plain(phrase))]
    except Unreadable as fault:
        raise InvalidValue(_FIELD, phrase, "not_a_rule") from fault
    return _Reading(phrase, tokens).recurrence


def _plain(phrase: str) -> str:
    words = phrase.casefold().split()
    plain: list[str] = []
    for place, word in enumerate(words):
        after = words[place + 1].strip(",.") if place + 1 < len(words) else ""
        if word == "other" and plain[-1:] == ["every"]:
            plain.append("2 weeks" if after in _WEEKDAYS else "2")
        else:
            plain.append(_ONE_WORD.get(word, word))
    return " ".join(plain)


class _Reading:
    """Collects what each token says, from the first to the last; every token must have been of use."""

    def __init__(self, phrase: str, tokens: list[tuple[str, int, bool]]) -> None:
        self._phrase = phrase
        self._tokens = tokens
        self._at = 0
        self._period = ""
        self._interval = 0
        self._months: list[int] = []
        self._days: list[int] = []
        self._weekdays: list[int] = []
        self._nths: list[int] = []
        self._is_working_day = False
        self._is_dated = False
        self._order: list[str] = []
        while self._at < len(tokens):
            self._take(*tokens[self._at])
            self._at += 1

    @property
    def recurrence(self) -> Recurrence:
        """What all of it says. Raises InvalidValue."""
        if not self._order and not self._period:
            raise self._fault()
        self._check_pairs("weekday", self._weekdays, "nth", self._nths)
        self._check_pairs("month", self._months, "day", self._days)
        has_weekdays = bool(self._weekdays) or self._is_working_day
        if self._nths and not has_weekdays:
            raise self._fault()
        if self._weekdays and not self._nths and (self._months or self._period not in ("", "week")):
            raise self._fault("which_weekday")
        found = in_order(
            Recurrence(
                frequency=self._frequency(has_weekdays),
                interval=self._whole_interval,
                months=tuple(self._all_months),
                days=tuple(self._days),
                weekdays=tuple(self._weekdays),
                nths=tuple(self._nths),
                is_working_day=self._is_working_day,
            )
        )
        if not found.is_sound:
            raise self._fault()
        return found

    @property
    def _whole_interval(self) -> int:
        is_placed = self._period in _MONTHS_OF and bool(self._days or self._nths)
        if is_placed and self._interval > 1:
            raise self._fault()
        return 1 if is_placed else max(self._interval, 1) * _PERIODS.get(self._period, ("", 1))[1]

    @property
    def _all_months(self) -> list[int]:
        """The months named, or those that a quarter or half a year begins or ends with."""
        places = self._nths or self._days
        if self._period not in _MONTHS_OF or not places:
            return self._months
        is_last = places == [LAST]
        if self._months or (LAST in places and not is_last) or max(self._nths, default=0) > 4:
            raise self._fault()
        return list(_MONTHS_OF[self._period][is_last])

    def _frequency(self, has_weekdays: bool) -> Frequency:
        if self._all_months:
            if self._period not in ("", "yearly", *_MONTHS_OF):
                raise self._fault()
            return Frequency.YEARLY
        if self._is_working_day and not self._nths and self._period in ("", "days"):
            return Frequency.WEEKLY
        if self._period:
            return _PERIODS[self._period][0]
        if self._days or self._nths:
            return Frequency.MONTHLY
        return Frequency.WEEKLY if has_weekdays else Frequency.DAILY

    def _take(self, kind: str, value: int, is_ordinal: bool) -> None:
        follower = self._kind(1)
        match kind:
            case "every" | "and" | "dash" | "ke":
                pass
            case "number":
                self._number(value, is_ordinal, follower)
            case "nth" | "last" | "roman":
                self._nth(LAST if kind == "last" else value)
            case "weekday":
                self._add("weekday", self._weekdays, value)
            case "workdays":
                self._is_working_day = True
                self._order.append("weekday")
            case "month":
                self._add("month", self._months, value)
            case "date":
                self._is_dated = True
            case "part" if value == 2 and follower == "monthly":
                self._add("day", self._days, LAST)
            case "days" if follower == "weekday" or (follower == "week" and self._tokens[self._at + 1][1]):
                pass
            case "monthly" if follower == "month":
                pass
            case "week":
                self._week(value, follower)
            case "days" | "monthly" | "yearly" | "quarter" | "semester":
                self._name_period(kind)
            case _:
                raise self._fault()

    def _number(self, value: int, is_ordinal: bool, follower: str) -> None:
        before = self._kind(-1)
        if is_ordinal and before == "every" and follower in _PERIODS:
            raise self._fault()  # "every 10th month", or "every 10th of the month"
        if before in ("ke", "dash") or (is_ordinal and follower in ("weekday", "workdays")):
            self._nth(value)
        elif follower in _PERIODS and not is_ordinal and not self._is_dated:
            if self._interval or value < 1:
                raise self._fault()
            self._interval = value
        elif self._is_dated or is_ordinal or follower == "month" or (before in ("and", "number") and self._days):
            self._add("day", self._days, value)
        else:
            raise self._fault()

    def _nth(self, value: int) -> None:
        """The first or last: of a weekday, or of the days of the month ("tanggal terakhir", "the last day")."""
        is_day = self._is_dated or self._kind(1) == "days" or self._kind(-1) == "days"
        if is_day and value == LAST and not self._weekdays and self._kind(2) != "weekday":
            self._add("day", self._days, LAST)
        else:
            self._add("nth", self._nths, value)

    def _week(self, value: int, follower: str) -> None:
        before = self._kind(-1)
        has_weekday = any(kind == "weekday" for kind, _, _ in self._tokens)
        is_counted = before == "number" and self._kind(-2) != "dash"
        if value and before == "days":
            self._add("weekday", self._weekdays, 6)
        elif is_counted or follower not in ("nth", "ke", "last"):
            self._name_period("week")
        elif not has_weekday:
            raise self._fault("which_weekday")
        # "Selasa minggu pertama" is the first Tuesday.

    def _name_period(self, kind: str) -> None:
        if kind == "days" and any(each in ("nth", "last") for each in (self._kind(-1), self._kind(1))):
            return  # "hari terakhir": of the month
        if self._period not in ("", kind):
            raise self._fault()
        self._period = kind

    def _add(self, kind: str, values: list[int], value: int) -> None:
        self._order.append(kind)
        if value not in values:
            values.append(value)

    def _check_pairs(self, one: str, ones: list[int], other: str, others: list[int]) -> None:
        """Refuse "10 Maret dan 12 Juni": each of the days would be taken in each of the months."""
        kinds = [kind for kind in self._order if kind in (one, other)]
        changes = sum(1 for before, after in pairwise(kinds) if before != after)
        if len(ones) > 1 and len(others) > 1 and changes > 1:
            raise self._fault()

    def _kind(self, ahead: int) -> str:
        place = self._at + ahead
        return self._tokens[place][0] if 0 <= place < len(self._tokens) else ""

    def _fault(self, reason: str = "not_a_rule") -> InvalidValue:
        return InvalidValue(_FIELD, self._phrase, reason)
