"""Which days the offices work: weekdays, public holidays and joint leave, and counting along them."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from msgspec.structs import force_setattr

from notulen.domain.errors import InvalidValue
from notulen.domain.value import Value

_MONDAY_TO_FRIDAY = frozenset(range(5))
_ONE_DAY = timedelta(days=1)


class Holiday(Value, frozen=True, kw_only=False):
    """A day off. `is_joint_leave` marks cuti bersama, `is_estimated` a day not yet fixed by decree."""

    date: date
    name: str
    name_en: str = ""
    is_joint_leave: bool = False
    is_estimated: bool = False


class WorkCalendar(Value, frozen=True, kw_only=False):
    """The table of holidays with the working week. Weekdays count from Monday = 0.

    `years` are those the table covers; left empty, they are the years that have a holiday in it. Outside
    them only weekends are known, so a count that leaves them is not to be trusted.
    """

    holidays: Mapping[date, Holiday] = {}
    working_weekdays: frozenset[int] = _MONDAY_TO_FRIDAY
    years: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        """Raise InvalidValue for a week without a working day: no count along it would ever end."""
        weekdays = frozenset(self.working_weekdays)
        if not weekdays or not weekdays <= frozenset(range(7)):
            written = " ".join(str(weekday) for weekday in sorted(weekdays))
            raise InvalidValue("working_weekdays", written, "weekday", tuple("0123456"))
        force_setattr(self, "working_weekdays", weekdays)
        force_setattr(self, "years", frozenset(self.years) or frozenset(day.year for day in self.holidays))

    @classmethod
    def of(cls, holidays: Iterable[Holiday], working_weekdays: Iterable[int] = _MONDAY_TO_FRIDAY) -> "WorkCalendar":
        """A calendar of these holidays; of two on the same day the later one stands."""
        return cls({holiday.date: holiday for holiday in holidays}, frozenset(working_weekdays))

    def holiday_on(self, day: date) -> Holiday | None:
        """The holiday or joint leave on `day`, if any."""
        return self.holidays.get(day)

    def is_working_day(self, day: date) -> bool:
        """Whether the offices work on `day`: a working weekday that is neither a holiday nor joint leave."""
        return day.weekday() in self.working_weekdays and day not in self.holidays

    def covers(self, first: date, last: date) -> bool:
        """Whether the table knows the holidays of every year between the two days (in either order)."""
        years = sorted((first.year, last.year))
        return all(year in self.years for year in range(years[0], years[1] + 1))

    def add_working_days(self, reference: date, count: int) -> date:
        """The `count`-th working day after `reference`, which is not counted itself; a negative count goes back.

        Zero gives `reference` itself. Raises OverflowError beyond the years a date can have.
        """
        step = _ONE_DAY if count > 0 else -_ONE_DAY
        day, left = reference, abs(count)
        while left:
            day += step
            if self.is_working_day(day):
                left -= 1
        return day

    def previous_working_day(self, day: date) -> date:
        """The last working day strictly before `day`: what a deadline on a holiday is moved to, if asked."""
        return self.add_working_days(day, -1)
