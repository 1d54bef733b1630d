"""What the import of attendance reports does to a meeting, row by row: the value the shell and a screen look at."""

from enum import StrEnum

from notulen.domain.attendance_file import AttendanceFile, Participant
from notulen.domain.roll_call import Mark
from notulen.domain.value import Value


class NameKind(StrEnum):
    """What a name shown in a call is the name of."""

    PERSON = "person"
    DEVICE = "device"
    DIAL_IN = "dial_in"
    ACCOUNT = "account"
    """An office, a room or the host, not one person."""
    NO_NAME = "no_name"


class Sureness(StrEnum):
    """How sure it is who somebody in the call is."""

    CERTAIN = "certain"
    LIKELY = "likely"
    """Somebody must confirm it."""
    UNKNOWN = "unknown"


class Grounds(StrEnum):
    """Why somebody is taken for whom, or for nobody."""

    SEEN_HERE = "seen_here"
    """This meeting has the name already, from an import before."""
    SEEN_IN_SERIES = "seen_in_series"
    EMAIL = "email"
    NAME_AND_PLACE = "name_and_place"
    FULL_NAME = "full_name"
    ON_THE_LIST = "on_the_list"
    """A seat of this meeting bears the name."""
    ONLY_NAME = "only_name"
    """The name agrees, and nothing says where they are from."""
    PART_OF_NAME = "part_of_name"
    ALIKE = "alike"
    SEVERAL = "several"
    NEW_NAME = "new_name"
    DEVICE = "device"
    DIAL_IN = "dial_in"
    ACCOUNT = "account"
    NO_NAME = "no_name"
    CHOSEN = "chosen"
    ELSEWHERE = "elsewhere"
    """The name agrees, and the place does not."""
    STANDS_IN = "stands_in"
    """Somebody who stands in for, or works for, whom the name names: "Staf Irman"."""
    TOGETHER = "together"
    """Several people before one camera: "Irman & Rina"."""
    UNLISTED = "unlisted"
    """An import before was told to leave the name out."""


class Candidate(Value, frozen=True):
    """Whom a name may mean: a person of the directory, a seat of the meeting (its number, else 0), or both."""

    name: str
    person: str = ""
    seat: int = 0
    province: str = ""
    place: str = ""


class Answer(StrEnum):
    """What somebody decided about a row."""

    MATCH = "match"
    PERSON = "person"
    """A new person of the directory, and a seat."""
    SEAT = "seat"
    """A seat with the name as it is written, nobody of the directory."""
    GUEST = "guest"
    IGNORE = "ignore"


class Choice(Value, frozen=True):
    """The answer for one row; MATCH names a person's id or the number of a seat."""

    answer: Answer
    person: str = ""
    seat: int = 0


class Accept(StrEnum):
    """Which rows nobody decided about are taken in."""

    CERTAIN = "certain"
    LIKELY = "likely"
    """Suggestions, too."""
    ALL = "all"
    """And whoever is left gets a seat with the written name."""


class Effect(StrEnum):
    """What becomes of a row."""

    NEW_SEAT = "new_seat"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    NEW_PERSON = "new_person"
    WRITTEN = "written"
    GUEST = "guest"
    ASK = "ask"
    IGNORED = "ignored"


class Remark(StrEnum):
    """What is told beside a row, because a person set it before and it was left."""

    MARK_KEPT = "mark_kept"
    JOINED_KEPT = "joined_kept"
    LEFT_KEPT = "left_kept"
    NO_HOURS = "no_hours"


class PlanRow(Value, frozen=True):
    """One participant. `name` is the plain name with titles, `written_place` a place nobody knows.

    `province` is a code and `office` an id, of whom they are taken for, else, suggestions too, as their name says.
    `seat` is the seat's number, 0 without one yet; `mark` how it stands (after the import), None without a seat.
    """

    participant: Participant
    kind: NameKind
    name: str
    province: str = ""
    office: str = ""
    written_place: str = ""
    sureness: Sureness = Sureness.UNKNOWN
    grounds: Grounds = Grounds.NEW_NAME
    candidate: Candidate | None = None
    candidates: tuple[Candidate, ...] = ()
    effect: Effect = Effect.ASK
    seat: int = 0
    mark: Mark | None = None
    remarks: tuple[Remark, ...] = ()

    @property
    def key(self) -> str:
        """What a choice is kept under."""
        return self.participant.name

    @property
    def can_be_new(self) -> bool:
        """Whether it is a name somebody can be put into the directory under."""
        return self.kind is NameKind.PERSON and self.grounds not in (Grounds.STANDS_IN, Grounds.TOGETHER)

    @property
    def changes(self) -> bool:
        """Whether it changes the meeting."""
        return self.effect not in (Effect.UNCHANGED, Effect.ASK, Effect.IGNORED)


class AttendancePlan(Value, frozen=True):
    """Everything one import does. `other_days` are the names of files that are of another day than the meeting.

    `hours_off` is by how many whole hours people came after the meeting began (before it: negative), when that looks
    like another time zone; `zone_meant` is the zone in which their hours would agree ("WITA", "UTC+10").
    """

    reference: str
    title: str
    files: tuple[AttendanceFile, ...]
    rows: tuple[PlanRow, ...]
    other_days: tuple[str, ...] = ()
    hours_off: int = 0
    zone_meant: str = ""

    def count(self, *effects: Effect) -> int:
        """How many rows come out so."""
        return sum(1 for row in self.rows if row.effect in effects)

    @property
    def asked(self) -> tuple[PlanRow, ...]:
        """The rows somebody must decide about."""
        return tuple(row for row in self.rows if row.effect is Effect.ASK)

    @property
    def provinces(self) -> frozenset[str]:
        """The codes of the provinces that somebody came from; rows left out do not count."""
        return frozenset(row.province for row in self.rows if row.province and row.effect is not Effect.IGNORED)
