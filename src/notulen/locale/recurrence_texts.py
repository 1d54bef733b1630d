"""How often meetings recur, in the words of either language; what is said here reads back as the same rule."""

from collections.abc import Sequence

from notulen.domain.recurrence import LAST, PREFIX, Frequency, Recurrence
from notulen.domain.text import clean_text
from notulen.domain.value import Value
from notulen.locale.date_texts import month_name, weekday_name
from notulen.locale.language import Language

_SUNDAY = 6
_QUARTERS = ((1, 4, 7, 10), (3, 6, 9, 12))
_HALVES = ((1, 7), (6, 12))


class _Texts(Value, frozen=True):
    """Braces name what is filled in; periods are given for one and for several."""

    periods: dict[Frequency, tuple[str, str]]
    quarter: str
    half_year: str
    conjunction: str
    in_months: str
    on_weekday: str
    on_nth: str
    nth_weekday: str
    every_weekday: str
    every_nth: str
    on_days: str
    last_day: str
    working_day: str
    every_working_day: str
    sunday: str
    nths: dict[int, str]
    special: str


_INDONESIAN = _Texts(
    periods={
        Frequency.DAILY: ("setiap hari", "setiap {count} hari"),
        Frequency.WEEKLY: ("setiap pekan", "setiap {count} pekan"),
        Frequency.MONTHLY: ("setiap bulan", "setiap {count} bulan"),
        Frequency.YEARLY: ("setiap tahun", "setiap {count} tahun"),
    },
    quarter="setiap triwulan",
    half_year="setiap semester",
    conjunction="dan",
    in_months="bulan {months}",
    on_weekday="hari {weekdays}",
    on_nth="hari {weekdays}",
    nth_weekday="{weekdays} {nths}",
    every_weekday="setiap {weekdays}",
    every_nth="setiap {weekdays}",
    on_days="tanggal {days}",
    last_day="terakhir",
    working_day="hari kerja {nths}",
    every_working_day="setiap hari kerja",
    sunday="hari Minggu",
    nths={1: "pertama", 2: "kedua", 3: "ketiga", 4: "keempat", 5: "kelima", LAST: "terakhir"},
    special="aturan khusus ({rule})",
)
_ENGLISH = _Texts(
    periods={
        Frequency.DAILY: ("every day", "every {count} days"),
        Frequency.WEEKLY: ("every week", "every {count} weeks"),
        Frequency.MONTHLY: ("every month", "every {count} months"),
        Frequency.YEARLY: ("every year", "every {count} years"),
    },
    quarter="every quarter",
    half_year="every semester",
    conjunction="and",
    in_months="in {months}",
    on_weekday="on {weekdays}",
    on_nth="on the {weekdays}",
    nth_weekday="{nths} {weekdays}",
    every_weekday="every {weekdays}",
    every_nth="every {weekdays}",
    on_days="on the {days}",
    last_day="last day",
    working_day="{nths} working day",
    every_working_day="every working day",
    sunday="Sunday",
    nths={1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", LAST: "last"},
    special="special rule ({rule})",
)


def recurrence_text(rule: str, language: Language) -> str:
    """ "setiap Selasa pertama"; a rule that says more than there are words for is told with itself in brackets."""
    recurrence = Recurrence.of(rule)
    texts = _ENGLISH if language is Language.ENGLISH else _INDONESIAN
    if recurrence is None:
        return texts.special.format(rule=PREFIX + clean_text(rule).strip().upper().removeprefix(PREFIX)) if rule else ""
    return _Teller(recurrence, texts, language).told


class _Teller:
    """Says one recurrence."""

    def __init__(self, recurrence: Recurrence, texts: _Texts, language: Language) -> None:
        self._recurrence = recurrence
        self._texts = texts
        self._language = language

    @property
    def told(self) -> str:
        """All of it."""
        recurrence, texts = self._recurrence, self._texts
        is_plain = recurrence.interval == 1 and recurrence.frequency in (Frequency.WEEKLY, Frequency.MONTHLY)
        if is_plain and recurrence.is_working_day:
            if not recurrence.nths:
                return texts.every_working_day
            return f"{texts.periods[Frequency.MONTHLY][0]} {self._placed_weekday}"
        if is_plain and recurrence.nths:
            return texts.every_nth.format(weekdays=self._nth_weekday)
        if is_plain and recurrence.weekdays:
            return texts.every_weekday.format(weekdays=self._weekdays)
        return " ".join(part for part in (self._period, self._months, self._placed_weekday, self._days) if part)

    @property
    def _period(self) -> str:
        recurrence, texts = self._recurrence, self._texts
        if self._is_placed_in(_QUARTERS):
            return texts.quarter
        if self._is_placed_in(_HALVES):
            return texts.half_year
        one, several = texts.periods[recurrence.frequency]
        return one if recurrence.interval == 1 else several.format(count=recurrence.interval)

    @property
    def _months(self) -> str:
        if not self._recurrence.months or self._is_placed_in(_QUARTERS) or self._is_placed_in(_HALVES):
            return ""
        names = [month_name(month, self._language) for month in self._recurrence.months]
        return self._texts.in_months.format(months=self._listed(names))

    def _is_placed_in(self, months: tuple[tuple[int, ...], tuple[int, ...]]) -> bool:
        """Whether it is the first or last such day of each quarter, or half year."""
        recurrence = self._recurrence
        places = recurrence.nths or recurrence.days
        if recurrence.interval != 1 or not places or max(recurrence.nths, default=0) > 4:
            return False
        if places == (LAST,):
            return recurrence.months == months[1]
        return LAST not in places and recurrence.months == months[0]

    @property
    def _placed_weekday(self) -> str:
        recurrence, texts = self._recurrence, self._texts
        if recurrence.is_working_day:
            on_nth = texts.on_nth if self._language is Language.ENGLISH else "{weekdays}"
            return on_nth.format(weekdays=texts.working_day.format(nths=self._nths))
        if recurrence.nths:
            return self._without_twice(texts.on_nth.format(weekdays=self._nth_weekday))
        return self._without_twice(texts.on_weekday.format(weekdays=self._weekdays)) if recurrence.weekdays else ""

    def _without_twice(self, told: str) -> str:
        """ "hari Minggu" brings its own "hari"."""
        return told.replace("hari hari", "hari")

    @property
    def _nth_weekday(self) -> str:
        return self._texts.nth_weekday.format(weekdays=self._weekdays, nths=self._nths)

    @property
    def _weekdays(self) -> str:
        # On its own "Minggu" would be a week.
        return self._listed(
            [
                self._texts.sunday if day == _SUNDAY else weekday_name(day, self._language)
                for day in self._recurrence.weekdays
            ]
        )

    @property
    def _nths(self) -> str:
        return self._listed([self._texts.nths[nth] for nth in self._recurrence.nths])

    @property
    def _days(self) -> str:
        if not self._recurrence.days:
            return ""
        is_english = self._language is Language.ENGLISH
        days = [
            self._texts.last_day if day == LAST else _ordinal(day) if is_english else str(day)
            for day in self._recurrence.days
        ]
        return self._texts.on_days.format(days=self._listed(days))

    def _listed(self, names: Sequence[str]) -> str:
        *before, last = names
        return f"{', '.join(before)} {self._texts.conjunction} {last}" if before else last


def _ordinal(day: int) -> str:
    ending = "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"
