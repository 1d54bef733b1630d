"""The header fields of a meeting that can be set when it is called and edited later."""

from datetime import date, time
from typing import TypedDict

from notulen.domain.meeting import MeetingKind, MeetingMode
from notulen.domain.paper import Invitation, LegalBasis, Paper, Signer
from notulen.domain.party import Party
from notulen.domain.province import Zone
from notulen.domain.related_meeting import PastEvent, RelatedMeeting


class OtherFields(TypedDict, total=False):
    """Every field of `Meeting` a person sets by hand, but for the two every meeting has."""

    last_day: date | None
    day_written: str
    also_titled: tuple[str, ...]
    kind: MeetingKind
    kind_written: str
    mode: MeetingMode | None
    series: str
    starts: time | None
    ends: time | None
    is_open_ended: bool
    zone: Zone
    place: str
    application: str
    link: str
    organiser: Party | None
    host: Party | None
    host_province: str
    chair: Party | None
    secretary: Party | None
    note_takers: tuple[Party, ...]
    signers: tuple[Signer, ...]
    copies_to: tuple[str, ...]
    invitation: Invitation | None
    stated_attendance: str
    quorum: int | None
    opening: str
    closing: str
    legal_basis: tuple[LegalBasis, ...]
    papers: tuple[Paper, ...]
    applications: tuple[str, ...]
    mentioned: tuple[str, ...]
    events: tuple[PastEvent, ...]
    related: tuple[RelatedMeeting, ...]
    remarks: tuple[str, ...]
    unconfirmed: tuple[str, ...]


class HeaderFields(OtherFields, total=False):
    """Every field of `Meeting` a person sets by hand; what is absent stays as it is."""

    title: str
    day: date
