"""Links from a meeting to others: the one before, the one to come, and what happened around them."""

from datetime import date
from enum import StrEnum

from notulen.domain.province import Zone
from notulen.domain.value import Value


class Relation(StrEnum):
    """How another meeting stands to this one."""

    PREVIOUS = "previous"
    NEXT = "next"
    RELATED = "related"


class RelatedMeeting(Value, frozen=True):
    """Another meeting. `meeting` is its id when it is in the archive; otherwise the rest says what is known.

    `phrase` is how it was spoken of ("minggu depan"), `starts` and `ends` the days it covers.
    """

    relation: Relation
    title: str = ""
    meeting: str = ""
    starts: date | None = None
    ends: date | None = None
    place: str = ""
    zone: Zone | None = None
    phrase: str = ""
    note: str = ""


class LinkedMeeting(Value, frozen=True):
    """What the minutes print of a meeting they point to by id."""

    reference: str
    title: str
    day: date
    last_day: date | None = None
    place: str = ""


class PastEvent(Value, frozen=True):
    """Something that had happened before and was told in the meeting; its days are no deadline."""

    text: str
    phrase: str = ""
    starts: date | None = None
    ends: date | None = None
