"""What a seat becomes when its holder was in a video call: how they came, when, and under which names."""

from datetime import date, datetime, timedelta

from msgspec.structs import replace

from notulen.domain.attendance_file import Participant, Visit
from notulen.domain.attendance_plan import NameKind, Remark
from notulen.domain.attendee import Attendee, AttendeeKind, Presence, Role
from notulen.domain.identity import new_id
from notulen.domain.meeting import Meeting
from notulen.domain.person import Person, Post
from notulen.parsing.name_parts import split_name
from notulen.parsing.parties import latest_post
from notulen.parsing.shown_names import ShownName

_GRACE = timedelta(minutes=15)
"""Who comes this much after the beginning is not late yet."""
_NEAR = timedelta(minutes=5)
"""Two hours no further apart than this do not contradict each other."""


def brought_in(seat: Attendee, participant: Participant, meeting: Meeting) -> tuple[Attendee, tuple[Remark, ...]]:
    """The seat after `participant` was in the call, and what of it was left because a person had set it before.

    Who was awaited has come. A mark of excused, absent or represented stays, and so does an hour that was noted or
    corrected by hand; hours of an earlier import are widened.
    """
    known = tuple(dict.fromkeys((*seat.shown_as, *(participant.names or (participant.name,)))))
    named = replace(seat, shown_as=known)
    is_kept = seat.represented_by or seat.presence in (Presence.EXCUSED, Presence.ABSENT)
    if is_kept:
        return named, (Remark.MARK_KEPT,)
    presence = seat.presence
    if presence is Presence.INVITED:
        presence = Presence.LATE if _is_late(participant.joined, meeting) else Presence.PRESENT
    if not participant.visits:
        return replace(named, presence=presence), (Remark.NO_HOURS,)
    told = seat.in_call or Visit()
    in_call = Visit(
        min((each for each in (told.joined, participant.joined) if each), default=None),
        max((each for each in (told.left, participant.left) if each), default=None),
    )
    joined = seat.joined if _is_by_hand(seat.joined, told.joined) else in_call.joined
    left = seat.left if _is_by_hand(seat.left, told.left) else in_call.left
    if joined and left and left < joined:
        left = None
    remarks = (
        *((Remark.JOINED_KEPT,) if _differ(joined, in_call.joined) else ()),
        *((Remark.LEFT_KEPT,) if _differ(left, in_call.left) else ()),
    )
    return replace(named, presence=presence, joined=joined, left=left, in_call=in_call), remarks


def _is_by_hand(noted: datetime | None, told: datetime | None) -> bool:
    """Whether an hour of a seat is another than the reports told before."""
    return noted is not None and noted != told


def _differ(noted: datetime | None, told: datetime | None) -> bool:
    return noted is not None and told is not None and abs(noted - told) > _NEAR


def began_at(meeting: Meeting, day: date) -> datetime | None:
    """When the meeting began on `day`: as it was planned, else as it was opened; None when neither is known."""
    if meeting.starts is not None:
        return datetime.combine(day, meeting.starts, meeting.zone.offset)
    if meeting.sessions and meeting.is_its_day(meeting.sessions[0].started):
        return meeting.sessions[0].started
    return None


def _is_late(joined: datetime | None, meeting: Meeting) -> bool:
    began = began_at(meeting, joined.astimezone(meeting.zone.offset).date()) if joined else None
    return bool(joined and began and joined > began + _GRACE)


def seat_of_person(person: Person, shown: ShownName, meeting: Meeting, now: datetime) -> Attendee:
    """A seat for somebody of the directory, not here yet; the place the name says wins over the post's."""
    held = person.post_on(meeting.day) or latest_post(person) or Post(title="")
    return Attendee(
        id=new_id(now),
        number=0,
        written=person.full_name,
        name=person.name,
        titles_before=person.titles_before,
        titles_after=person.titles_after,
        person=person.id,
        post=held.title,
        acting=held.acting,
        office=held.office or shown.office,
        province=shown.province or held.province,
        presence=Presence.INVITED,
    )


def seat_as_written(written: str, shown: ShownName, now: datetime, *, is_guest: bool) -> Attendee:
    """A seat with the name alone, of nobody in the directory. A name that is no one person's is kept as a whole."""
    parts = split_name(shown.name) if shown.kind is NameKind.PERSON and shown.doubt is None else None
    is_place_unknown = bool(shown.place)
    return Attendee(
        id=new_id(now),
        number=0,
        kind=AttendeeKind.GROUP if shown.kind is NameKind.ACCOUNT else AttendeeKind.PERSON,
        written=shown.name if parts else written,
        name=parts.name if parts else written,
        titles_before=parts.titles_before if parts else "",
        titles_after=parts.titles_after if parts else "",
        office=shown.office,
        office_name=shown.place if is_place_unknown else "",
        province=shown.province,
        roles=(Role.GUEST,) if is_guest else (Role.PARTICIPANT,),
        presence=Presence.INVITED,
        unconfirmed=("office_name",) if is_place_unknown else (),
    )


def new_person(shown: ShownName, written: str, meeting: Meeting, now: datetime) -> Person:
    """Whoever bears the name, for the directory, with the place they said they are from."""
    parts = split_name(shown.name or written)
    has_place = bool(shown.province or shown.office)
    post = Post(title="", office=shown.office, province=shown.province, since=meeting.day)
    return Person(
        id=new_id(now),
        name=parts.name,
        titles_before=parts.titles_before,
        titles_after=parts.titles_after,
        posts=(post,) if has_place else (),
    )
