"""One seat in one meeting: a person, a post without a name, or a group, as they were written that day."""

from datetime import datetime
from enum import StrEnum

from notulen.domain.attendance_file import Visit
from notulen.domain.value import Value


class AttendeeKind(StrEnum):
    """Whether a name, only a post, or a body of people was recorded."""

    PERSON = "person"
    POST = "post"
    GROUP = "group"


class Presence(StrEnum):
    """Whether and how they came."""

    INVITED = "invited"
    PRESENT = "present"
    LATE = "late"
    EXCUSED = "excused"
    ABSENT = "absent"


class Role(StrEnum):
    """The part they play in the meeting."""

    CHAIR = "chair"
    HOST = "host"
    SPEAKER = "speaker"
    PARTICIPANT = "participant"
    COMPANION = "companion"
    SECRETARY = "secretary"
    NOTE_TAKER = "note_taker"
    GUEST = "guest"


class Acting(StrEnum):
    """How a post is held by someone not appointed to it; it belongs to the post, never to the name."""

    PLT = "Plt."
    PLH = "Plh."
    PJ = "Pj."
    PJS = "Pjs."


class Attendee(Value, frozen=True):
    """A line of the attendance list.

    `written` is the name as given with titles; `name` the plain one; `titles_before` and `titles_after` are
    kept apart; `person` is the directory's id, so that one identity lasts while spelling and post change.
    `office` is an office's id, `office_name` its wording here, `province` a two-digit code and
    `province_written` the wording on the paper ("D.I Aceh", "Provsu"). `count` is the size of a group, if told.
    `unconfirmed` names the fields that were deduced and wait for confirmation; `shown_as` are the names under
    which they were in a video call, by which the next report of it knows them again, and `in_call` the first and the
    last hour the reports told: `joined` and `left` that are others were set by hand.
    """

    id: str
    number: int
    kind: AttendeeKind = AttendeeKind.PERSON
    written: str = ""
    name: str = ""
    titles_before: str = ""
    titles_after: str = ""
    person: str = ""
    post: str = ""
    acting: Acting | None = None
    office: str = ""
    office_name: str = ""
    province: str = ""
    province_written: str = ""
    roles: tuple[Role, ...] = (Role.PARTICIPANT,)
    presence: Presence = Presence.PRESENT
    represented_by: str = ""
    joined: datetime | None = None
    left: datetime | None = None
    count: int | None = None
    note: str = ""
    unconfirmed: tuple[str, ...] = ()
    shown_as: tuple[str, ...] = ()
    in_call: Visit | None = None

    @property
    def is_here(self) -> bool:
        """Whether they took part, on time or late, in person or represented."""
        return self.presence in (Presence.PRESENT, Presence.LATE) or bool(self.represented_by)

    @property
    def full_name(self) -> str:
        """The name as it is printed: corrected, with its titles; else as written, else the post or group."""
        named = " ".join(part for part in (self.titles_before, self.name) if part)
        if self.name and self.titles_after:
            named = f"{named}, {self.titles_after}"
        return (named if self.name else self.written) or self.full_post or self.office_name

    @property
    def full_post(self) -> str:
        """The post with its acting mark: "Plt. Kepala Dinas Kominfo"."""
        return f"{self.acting.value} {self.post}" if self.acting and self.post else self.post
