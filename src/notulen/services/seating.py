"""Seating: from `+ name @office (post)` to a seat in the meeting and one identity in the directory."""

from datetime import datetime

from msgspec.structs import replace

from notulen.domain.attendee import Attendee, AttendeeKind, Presence
from notulen.domain.directory import Directory
from notulen.domain.file_errors import DamagedFile, NewerFormat
from notulen.domain.identity import new_id
from notulen.domain.meeting import Meeting
from notulen.domain.party import PartyKind
from notulen.domain.person import Person, Post
from notulen.domain.roll_call import MARK_OF, Mark, hour_now, marked, switched
from notulen.parsing.parsed_line import AttendeeDraft, ParsedLine
from notulen.parsing.parties import latest_post
from notulen.services.known_names import KnownNames
from notulen.storage.store import Change


class Seating:
    """Seats people inside one open `change`, putting new people and new posts into the directory with it."""

    def __init__(self, change: Change, names: KnownNames, now: datetime) -> None:
        self._change = change
        self._names = names
        self._now = now

    def seat(self, meeting: Meeting, parsed: ParsedLine) -> tuple[Meeting, Attendee]:
        """`meeting` with the seat `parsed` asks for. Somebody who has a seat keeps it: it is brought up to date."""
        draft = parsed.attendee or AttendeeDraft(written=parsed.text, name=parsed.text)
        person = self._person(meeting, draft)
        seat = self._seat(meeting, draft, person)
        taken = _seat_taken(meeting, seat, person)
        if taken is not None:
            taken = _came(taken, draft, hour_now(meeting, self._now))
            seat = _brought_up_to_date(taken, seat, _typed_out(draft, parsed.text))
            return meeting.replace_attendee(seat), seat
        seated = meeting.add_attendee(seat)
        return seated, seated.attendees[-1]

    def _seat(self, meeting: Meeting, draft: AttendeeDraft, person: Person | None) -> Attendee:
        office = draft.office
        held = (person.post_on(meeting.day) or latest_post(person)) if person else None
        province = office.province if office else (held.province if held else "")
        is_office = office is not None and office.kind is PartyKind.OFFICE
        wording = (office.written or ("" if office.kind is PartyKind.PROVINCE else office.name)) if office else ""
        return Attendee(
            id=new_id(self._now),
            number=0,
            kind=draft.kind,
            written=(person.full_name if person and draft.party else draft.written),
            name=draft.name or (person.name if person else draft.written if draft.kind is AttendeeKind.GROUP else ""),
            titles_before=draft.titles_before or (person.titles_before if person and draft.party else ""),
            titles_after=draft.titles_after or (person.titles_after if person and draft.party else ""),
            person=person.id if person else "",
            post=draft.post or (held.title if held else ""),
            acting=draft.acting or (held.acting if held and not draft.post else None),
            office=office.key if office and is_office else (held.office if held and not office else ""),
            office_name=wording,
            province=province,
            presence=draft.presence or Presence.PRESENT,
            joined=hour_now(meeting, self._now) if draft.presence is Presence.LATE else None,
            represented_by=draft.represented_by,
            count=draft.count,
            note=draft.note,
            unconfirmed=("office_name",) if office is not None and not office.is_known else (),
        )

    def _person(self, meeting: Meeting, draft: AttendeeDraft) -> Person | None:
        if draft.kind is not AttendeeKind.PERSON:
            return None
        try:
            directory = self._change.directory()
        except (DamagedFile, NewerFormat):
            return None  # the seat is kept as written; the directory is mended another day
        known = self._recognised(directory, meeting, draft)
        if known is None and not draft.name:
            return None
        person = known or Person(
            id=_former_id(directory, meeting, draft) or new_id(self._now),
            name=draft.name,
            titles_before=draft.titles_before,
            titles_after=draft.titles_after,
        )
        learned = _with_spelling(person, draft)
        learned = _with_post(learned, draft, meeting)
        if learned != known:
            self._change.put_directory(directory.put_person(learned))
        return learned

    def _recognised(self, directory: Directory, meeting: Meeting, draft: AttendeeDraft) -> Person | None:
        if draft.party is not None and draft.party.kind is PartyKind.PERSON:
            return directory.find_person(draft.party.key)
        index = self._names.index(directory, meeting.attendees)
        office = draft.office
        is_office = office is not None and office.kind is PartyKind.OFFICE
        return index.match_person(
            draft.written or draft.name,
            province=office.province if office else "",
            office=office.key if office and is_office else "",
            is_fuzzy=False,
        ).person


def _former_id(directory: Directory, meeting: Meeting, draft: AttendeeDraft) -> str:
    """Who was taken out of the directory and still sits in the meeting under that name comes back as who they were."""
    name = draft.name.casefold()
    seated = (seat.person for seat in meeting.attendees if seat.person and seat.name.casefold() == name)
    return next((each for each in seated if directory.find_person(each) is None), "")


def _seat_taken(meeting: Meeting, seat: Attendee, person: Person | None) -> Attendee | None:
    if person is not None:
        ids = (person.id, *person.former_ids)
        return next((each for each in meeting.attendees if each.person in ids), None)
    return next((each for each in meeting.attendees if _is_same_body(each, seat)), None)


def _is_same_body(taken: Attendee, seat: Attendee) -> bool:
    """Whether both are one post or group: so called, and of one place, where both say of which."""

    def called(each: Attendee) -> tuple[str, ...]:
        return each.kind, each.written.casefold(), each.post.casefold()

    def place(each: Attendee) -> tuple[str, str]:
        return (each.province, each.office) if each.province or each.office else ("", each.office_name.casefold())

    pairs = zip(place(taken), place(seat), strict=True)
    return called(taken) == called(seat) and all(not one or not other or one == other for one, other in pairs)


def _came(taken: Attendee, draft: AttendeeDraft, at: datetime | None) -> Attendee:
    """The seat taken, with what the line says of coming; a line that says nothing of it brings in who is not here."""
    if draft.represented_by:
        stood_in = marked(taken, Mark.REPRESENTED, at, represented_by=draft.represented_by)
        return replace(stood_in, presence=draft.presence or stood_in.presence)
    if draft.presence is not None:
        return marked(taken, MARK_OF[draft.presence], at)
    return taken if taken.is_here and taken.left is None else switched(taken, at)


def _typed_out(draft: AttendeeDraft, line: str) -> AttendeeDraft:
    """The draft less what the directory added to a handle."""
    if draft.party is None:
        return draft
    has_post = draft.post.casefold() in line.casefold()
    return replace(
        draft,
        titles_before="",
        titles_after="",
        office=None,
        post=draft.post if has_post else "",
        acting=draft.acting if has_post else None,
    )


def _brought_up_to_date(taken: Attendee, seat: Attendee, typed: AttendeeDraft) -> Attendee:
    """The seat taken, with what the new line says; what it leaves out stays, and is filled in only where empty."""
    said = seat if typed.office is not None else None
    is_settled = said is not None and not said.unconfirmed
    with_post = typed if typed.post else taken if taken.post else seat
    return replace(
        taken,
        titles_before=typed.titles_before or taken.titles_before,
        titles_after=typed.titles_after or taken.titles_after,
        post=with_post.post,
        acting=with_post.acting,
        office=(said and said.office) or taken.office or seat.office,
        office_name=(said and said.office_name) or taken.office_name or seat.office_name,
        province=(said and said.province) or taken.province or seat.province,
        count=seat.count or taken.count,
        note=seat.note or taken.note,
        unconfirmed=tuple(field for field in taken.unconfirmed if not is_settled or field != "office_name"),
    )


def _with_spelling(person: Person, draft: AttendeeDraft) -> Person:
    written = draft.written
    if draft.party is not None or not written or written in (person.name, person.full_name, *person.spellings):
        return person
    return replace(
        person,
        spellings=(*person.spellings, written),
        titles_before=person.titles_before or draft.titles_before,
        titles_after=person.titles_after or draft.titles_after,
    )


def _with_post(person: Person, draft: AttendeeDraft, meeting: Meeting) -> Person:
    office = draft.office
    title = draft.post
    if not title and (office is None or person.posts):
        return person
    post = Post(
        title=title,
        acting=draft.acting,
        office=office.key if office and office.kind is PartyKind.OFFICE else "",
        province=office.province if office else "",
        since=meeting.day,
    )
    held = person.post_on(meeting.day)
    if held is not None and (held.title, held.acting) == (post.title, post.acting):
        return person
    posts = sorted((*person.posts, post), key=lambda each: each.since or meeting.day)
    return replace(person, posts=tuple(posts))
