"""What a typed line was understood as: kind first, then who, when and what stayed unclear."""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from notulen.domain.attendee import Acting, AttendeeKind, Presence
from notulen.domain.due import Due
from notulen.domain.entry import EntryKind
from notulen.domain.gap import Gap
from notulen.domain.party import Party
from notulen.domain.province import Zone
from notulen.domain.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from notulen.domain.calendar import WorkCalendar
    from notulen.parsing.names import NameIndex


class LineKind(StrEnum):
    """The kinds of line of the capture grammar."""

    ATTENDEE = "attendee"
    AGENDA = "agenda"
    AGENDA_NEXT = "agenda_next"
    AGENDA_JUMP = "agenda_jump"
    AGENDA_LEAVE = "agenda_leave"
    STATEMENT = "statement"
    PROPOSAL = "proposal"
    DECISION = "decision"
    ACTION = "action"
    NOTE = "note"
    PRIVATE = "private"
    DONE = "done"
    PATCH = "patch"
    COMMAND = "command"
    EMPTY = "empty"

    @property
    def entry_kind(self) -> EntryKind | None:
        """The kind of entry it is stored as, if it is stored as one."""
        return _ENTRY_KINDS.get(self.value)


_ENTRY_KINDS = {kind.value: kind for kind in EntryKind}


class AttendeeDraft(Value, frozen=True):
    """A seat as typed after `+`. `office` is where they come from: an office or a province, or UNKNOWN as typed;
    its `province` has the code either way.

    `party` is set when the seat was filled from the directory, because a handle was typed (`+ marwan`,
    `+ irman @sumut`): then name, titles, post and office are the directory's. A name typed out keeps its
    wording, and is matched when it is seated. `note` is what stands in brackets or after "mewakili" and is no
    post.
    """

    kind: AttendeeKind = AttendeeKind.PERSON
    written: str = ""
    name: str = ""
    titles_before: str = ""
    titles_after: str = ""
    post: str = ""
    acting: Acting | None = None
    party: Party | None = None
    office: Party | None = None
    presence: Presence | None = None
    represented_by: str = ""
    count: int | None = None
    note: str = ""


class ParsedLine(Value, frozen=True):
    """A line taken apart. `raw` is the line as typed, less what `clean_text` replaces (controls, lone surrogates).

    `text` is what remains to be printed. It is never empty unless the line is, or its kind needs none
    (AGENDA_NEXT, AGENDA_JUMP, AGENDA_LEAVE, DONE, PATCH, COMMAND): a line of tokens only keeps them as its text.
    `speaker` is who said it, or who proposed it. `owners` are for actions and in the order typed.
    `number` is an agenda number (AGENDA_JUMP) or an action's number in its meeting (DONE), `meeting` the
    meeting's number when the line names one (`x7.2`). `command` is the English name of the word after `/`,
    `argument` what follows it. `label` is a "Nama:" that was not taken as a speaker and deserves a dim hint.
    `suggestion` is what the first unclear piece most likely means ("jumat" for "jumt"), or, for a deadline on
    a day off, the working day before it; `suggestion_day` is the day that would give.

    PATCH: `patch` is what stands after `=`, already read; its own kind is the kind wanted (`=!`), or EMPTY
    when the kind stays, and its `raw` the words after `=` for a line that has no owners or deadline. An
    empty `text` there means that the text stays; `owners[0]` is the new speaker of a statement or proposal.
    """

    kind: LineKind
    raw: str
    text: str = ""
    speaker: Party | None = None
    is_same_speaker: bool = False
    is_quote: bool = False
    owners: tuple[Party, ...] = ()
    is_for_everyone: bool = False
    due: Due | None = None
    minutes: int | None = None
    number: int | None = None
    meeting: int | None = None
    attendee: AttendeeDraft | None = None
    patch: "ParsedLine | None" = None
    command: str = ""
    argument: str = ""
    label: str = ""
    suggestion: str = ""
    suggestion_day: date | None = None
    gaps: tuple[Gap, ...] = ()


class LineContext:
    """What a line is read against. `reference` is the meeting's day; `upcoming` the series' next meeting.

    `calendar` is called only when a deadline needs holidays; `last_speaker` is who `@ ` alone continues;
    `known_due` is the deadline of a line that is typed out again: its words mean what they meant then.
    """

    __slots__ = ("calendar", "known_due", "last_speaker", "names", "reference", "upcoming", "zone")

    def __init__(
        self,
        *,
        reference: date,
        names: "NameIndex",
        calendar: "Callable[[], WorkCalendar]",
        upcoming: date | None = None,
        zone: Zone = Zone.WIB,
        last_speaker: Party | None = None,
        known_due: Due | None = None,
    ) -> None:
        self.reference = reference
        self.names = names
        self.calendar = calendar
        self.upcoming = upcoming
        self.zone = zone
        self.last_speaker = last_speaker
        self.known_due = known_due
