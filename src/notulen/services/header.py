"""The header fields a meeting can be told when it is called; every field can be edited afterwards."""

from datetime import date, time
from typing import TypedDict

from notulen.domain.meeting_state import MeetingKind, MeetingMode
from notulen.domain.province import Zone


class HeaderFields(TypedDict, total=False):
    """What may be known of a meeting besides its title and day; `series` is an id."""

    last_day: date | None
    starts: time | None
    ends: time | None
    is_open_ended: bool
    zone: Zone
    kind: MeetingKind
    mode: MeetingMode | None
    place: str
    application: str
    link: str
    series: str
