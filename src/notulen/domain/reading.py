"""What a phrase about a date was understood as: the days, how sure that is, and the facts worth telling."""

from datetime import date, datetime
from enum import StrEnum

from notulen.domain.calendar import Holiday
from notulen.domain.value import Value


class ReadingKind(StrEnum):
    """What sort of phrase it was."""

    RELATIVE_DAY = "relative_day"
    RELATIVE_SPAN = "relative_span"
    WEEKDAY = "weekday"
    WEEKDAY_REL = "weekday_rel"
    WEEK_PERIOD = "week_period"
    MONTH_PERIOD = "month_period"
    MONTH_PART = "month_part"
    WEEK_OF_MONTH = "week_of_month"
    QUARTER = "quarter"
    SEMESTER = "semester"
    YEAR_PERIOD = "year_period"
    WORKING_DAYS = "working_days"
    DAY_OF_MONTH = "day_of_month"
    ABSOLUTE_NO_YEAR = "absolute_no_year"
    ABSOLUTE = "absolute"
    RANGE = "range"
    OFFSET = "offset"
    BOUND = "bound"
    BOUND_START = "bound_start"
    RECURRING = "recurring"
    TIME = "time"
    TIME_RANGE = "time_range"
    DATETIME = "datetime"
    EVENT_DATE = "event_date"
    NEXT_MEETING = "next_meeting"
    PAST = "past"
    UNDATED = "undated"
    INVALID = "invalid"
    CONFLICT = "conflict"


class NoteCode(StrEnum):
    """What a note is about; the comment names the facts it carries."""

    WEEKEND = "weekend"  # weekday
    HOLIDAY = "holiday"  # holiday
    PAST = "past"
    OTHER_READINGS = "other_readings"  # dates
    WEEKDAY_DISAGREES = "weekday_disagrees"  # weekday as written, dates: the day meant
    STATEMENTS_DISAGREE = "statements_disagree"  # dates: the one kept, the other
    NUMBER_DISAGREES = "number_disagrees"  # numbers: in figures, in words
    ZONES_DISAGREE = "zones_disagree"
    NO_SUCH_DAY = "no_such_day"  # numbers: day, month, year (0 when not said)
    NO_SUCH_MONTH = "no_such_month"  # numbers: month
    NO_SUCH_PART = "no_such_part"  # numbers: the part asked for
    NO_SUCH_TIME = "no_such_time"  # text
    ENDS_BEFORE_START = "ends_before_start"
    UNKNOWN_WORD = "unknown_word"  # text
    NOT_UNDERSTOOD = "not_understood"
    TOO_LONG = "too_long"
    TOO_FAR = "too_far"
    NO_DATE = "no_date"
    NEEDS_A_DATE = "needs_a_date"  # text: the event whose date is not known
    HOURS_NEED_A_CLOCK = "hours_need_a_clock"
    YEAR_ASSUMED = "year_assumed"  # numbers: year
    FAR_AHEAD = "far_ahead"  # numbers: years
    CLAMPED = "clamped"
    SHORT_MONTH_SKIPPED = "short_month_skipped"  # numbers: the day
    TIME_OF_DAY_IGNORED = "time_of_day_ignored"
    STRICTLY_BEFORE = "strictly_before"
    START_ONLY = "start_only"
    RECURRING = "recurring"
    APPROXIMATE = "approximate"
    EITHER = "either"
    NEXT_MEETING = "next_meeting"  # numbers: days from it
    NEXT_MEETING_UNKNOWN = "next_meeting_unknown"  # numbers: days from it
    FROM_THIS_MEETING = "from_this_meeting"
    OUTSIDE_TABLE = "outside_table"
    ZONE_ELSEWHERE = "zone_elsewhere"  # text: the same moment in the meeting's zone
    AMBIGUOUS_HOUR = "ambiguous_hour"  # text: the other reading


class DateNote(Value, frozen=True, kw_only=False):
    """A fact about a reading, not a sentence: `locale/date_texts.py` words it."""

    code: NoteCode
    dates: tuple[date, ...] = ()
    numbers: tuple[int, ...] = ()
    weekday: int | None = None
    holiday: Holiday | None = None
    text: str = ""


class Reading(Value, frozen=True):
    """A phrase read against the day `reference`.

    A single day has `start == end`; a range has both; a range of hours without an end has `end` None and
    `is_open_ended`. Where a time was said both are aware datetimes with a fixed offset. Without a date both
    are None. `period` is the whole week, month, quarter or year of which `end` is the deadline.
    A reading that is not `certain` is shown and asked about, never stored silently.
    `is_next_meeting` says that the phrase hangs on the series' next meeting, `offset_days` days from it;
    `start` is then only known when that meeting's date is.
    """

    phrase: str
    reference: date
    kind: ReadingKind
    start: date | datetime | None = None
    end: date | datetime | None = None
    certain: bool = False
    notes: tuple[DateNote, ...] = ()
    period: tuple[date, date] | None = None
    is_open_ended: bool = False
    is_next_meeting: bool = False
    offset_days: int = 0

    @property
    def due(self) -> date | None:
        """The day the deadline falls on: the last day of a range, the first of an open-ended one."""
        moment = self.start if self.end is None else self.end
        return moment.date() if isinstance(moment, datetime) else moment
