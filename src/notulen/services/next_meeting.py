"""The next meeting of a series, made of the series and of the meetings already held."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from msgspec.structs import replace

from notulen.domain.agenda import AgendaItem, AgendaOutcome
from notulen.domain.attendee import Attendee, AttendeeKind
from notulen.domain.directory import Directory
from notulen.domain.identity import new_id
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.party import Party, PartyKind
from notulen.domain.related_meeting import RelatedMeeting, Relation
from notulen.domain.series import Series
from notulen.domain.value import Value
from notulen.locale.language import Language
from notulen.locale.series_texts import is_review_item, series_texts
from notulen.services.meetings import invited


class CarriedOver(Value, frozen=True):
    """What the meetings of a series leave to the next one, looked up and never copied.

    `last` is the latest meeting that was held, or the latest at all while none was.
    """

    last: Meeting | None = None
    deferred: tuple[AgendaItem, ...] = ()
    open_actions: int = 0


def carried_over(meetings: Iterable[Meeting], before: date) -> CarriedOver:
    """What `meetings` of one series leave to one on the day `before`."""
    earlier = sorted((each for each in meetings if each.day < before), key=lambda each: (each.day, each.number))
    held = [each for each in earlier if each.status is not MeetingStatus.PLANNED] or earlier
    last = held[-1] if held else None
    return CarriedOver(
        last=last,
        deferred=tuple(item for item in last.agenda if item.outcome is AgendaOutcome.DEFERRED) if last else (),
        open_actions=sum(1 for each in earlier for action in each.actions if action.is_open),
    )


def header_of(series: Series, last: Meeting | None, meeting: Meeting) -> Meeting:
    """`meeting` in the series, held as the last one was: kind, mode, place, link and hours."""
    if last is not None:
        meeting = replace(
            meeting,
            kind=last.kind,
            mode=last.mode,
            place=last.place,
            application=last.application,
            link=last.link,
            starts=last.starts,
            ends=last.ends,
            is_open_ended=last.is_open_ended,
            zone=last.zone,
            organiser=last.organiser,
        )
    return replace(
        meeting,
        series=series.id,
        zone=series.zone or meeting.zone,
        organiser=series.organiser or meeting.organiser,
    )


def with_agenda(
    meeting: Meeting, template: Sequence[AgendaItem], carried: CarriedOver, language: Language, now: datetime
) -> Meeting:
    """`meeting` with the template's items and those put off last time, each once.

    Open actions are gone through first, unless the template has a place of its own for that.
    """
    items = list(template)
    for item in carried.deferred:
        origin = f"{carried.last.reference} #{item.number}" if carried.last else ""
        place = next((at for at, each in enumerate(items) if _is_same(each, item)), None)
        if place is not None:
            items[place] = replace(items[place], deferred_from=origin)
            continue
        again = AgendaItem(
            id=new_id(now),
            number=0,
            title=item.title,
            minutes=item.minutes,
            presenter=item.presenter,
            note=item.note,
            deferred_from=origin,
        )
        items.append(again)
    if carried.open_actions and not any(is_review_item(item.title) for item in items):
        items.insert(0, AgendaItem(id=new_id(now), number=0, title=series_texts(language).review_item))
    for item in items:
        meeting = meeting.add_item(item)
    return meeting


def _is_same(one: AgendaItem, other: AgendaItem) -> bool:
    is_review = is_review_item(one.title) and is_review_item(other.title)
    return is_review or " ".join(one.title.casefold().split()) == " ".join(other.title.casefold().split())


def with_members(
    meeting: Meeting, members: Sequence[Party], last: Meeting | None, directory: Directory, now: datetime
) -> Meeting:
    """`meeting` with its standing members invited: whoever came for an office or a province last time comes again."""
    taken: set[str] = set()
    for member in members:
        names, seats = directory.known_as(member), last.attendees if last else ()
        known = [seat for seat in seats if seat.id not in taken and any(_is_of(seat, name) for name in names)]
        known = [seat for seat in known if seat.kind is not AttendeeKind.GROUP] or known
        taken.update(seat.id for seat in known)
        for seat in known or (_seat_of(member, meeting.day, directory, now),):
            meeting = meeting.add_attendee(invited(seat, now))
    return meeting


def _is_of(seat: Attendee, member: Party) -> bool:
    match member.kind:
        case PartyKind.PERSON:
            return seat.person == member.key
        case PartyKind.OFFICE:
            return seat.office == member.key
        case PartyKind.PROVINCE:
            return seat.province == member.key
        case _:
            return seat.full_name.casefold() == member.name.casefold()


def _seat_of(member: Party, day: date, directory: Directory, now: datetime) -> Attendee:
    """A seat for somebody who was not there last time; an office or a province sends whom it likes."""
    seat = Attendee(id=new_id(now), number=0, province=member.province)
    if member.kind is PartyKind.PERSON:
        person = directory.get_person(member.key)
        post = person.post_on(day)
        seat = replace(
            seat,
            written=person.full_name,
            name=person.name,
            titles_before=person.titles_before,
            titles_after=person.titles_after,
            person=person.id,
        )
        if post is None:
            return seat
        return replace(seat, post=post.title, acting=post.acting, office=post.office, province=post.province)
    is_office = member.kind is PartyKind.OFFICE
    return replace(
        seat,
        kind=AttendeeKind.GROUP,
        written=member.name,
        name=member.name,
        office=member.key if is_office else "",
        office_name=member.name if is_office else "",
    )


def linked(meeting: Meeting, before: Meeting | None) -> Meeting:
    """`meeting` with the link to the one before it."""
    if before is None:
        return meeting
    link = RelatedMeeting(relation=Relation.PREVIOUS, title=before.title, meeting=before.id, starts=before.day)
    return replace(meeting, related=(*meeting.related, link))


def linked_back(before: Meeting, meeting: Meeting) -> Meeting:
    """`before` with the link to the one that follows it; frozen minutes stay as they are.

    The link holds no day: it is looked up, so that nothing points to the old day of a meeting moved or thrown away.
    """
    is_known = any(link.meeting == meeting.id for link in before.related)
    if is_known or before.status is MeetingStatus.FINAL:
        return before
    link = RelatedMeeting(relation=Relation.NEXT, title=meeting.title, meeting=meeting.id)
    return replace(before, related=(*before.related, link))
