"""Use cases at the open directory: an untold name is told, somebody comes in, a step is taken back."""

from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.attendee import Attendee
from notulen.domain.directory import Directory
from notulen.domain.entry import Entry
from notulen.domain.errors import ChangedElsewhere, NotFound, NothingToUndo, NotulenError, Noun
from notulen.domain.frozen_part import require_unfrozen
from notulen.domain.gap import GapKind
from notulen.domain.history import LONGEST_SUBJECT, Act, Step
from notulen.domain.identity import new_id
from notulen.domain.meeting import Meeting
from notulen.domain.office import Office
from notulen.domain.party import Party, PartyKind, distinct
from notulen.domain.person import Person
from notulen.domain.roll_call import Mark, hour_now, marked, switched
from notulen.domain.told_names import name_key, untold_in, with_name_told
from notulen.domain.value import Value
from notulen.parsing.capture_line import read_line
from notulen.parsing.line_names import context_of
from notulen.parsing.name_keys import handle_key
from notulen.parsing.name_parts import split_name
from notulen.parsing.names import NameIndex
from notulen.parsing.parsed_line import AttendeeDraft, LineContext, LineKind, ParsedLine
from notulen.parsing.parties import office_party, person_party
from notulen.services.known_names import KnownNames
from notulen.services.seating import Seating
from notulen.storage.changes import ARCHIVE
from notulen.storage.store import Store


class Seated(Value, frozen=True):
    """The seat somebody has now in the meeting `reference`, and the step that did it."""

    seat: Attendee
    reference: str
    number: int
    step_id: str


class DirectoryService:
    """People and offices of one archive as they meet its meetings. `by` is written beside every change."""

    def __init__(self, store: Store, names: KnownNames, by: str = "") -> None:
        self._store = store
        self._names = names
        self._by = by

    def tell(self, name: str, meant: Party | PartyKind, numbers: Iterable[int], *, now: datetime) -> Party:
        """Remember who an untold `name` is: somebody of the directory, or a new person or office of that name.

        In the meetings numbered `numbers` that still take lines it is put in, in the same step; what is closed keeps
        its wording. Raises NotFound when who is meant is not there any more.
        """
        with self._store.change(Act.DIRECTORY_CHANGED, now=now, by=self._by) as change:
            before = change.directory()
            directory, party = self._told(before, name, meant, now)
            change.put_directory(directory)
            # Each index is made once, not for every line.
            indexes = self._names.index(before), self._names.index(directory)
            for number in numbers:
                try:
                    meeting = change.meeting(number)
                except NotFound:
                    continue  # thrown away meanwhile
                told = self._put_in(meeting, name, party, *indexes) if meeting.takes_lines else meeting
                if told != meeting:
                    change.put(told)
            subject = name if handle_key(party.name) == handle_key(name) else f"{name} = {party.name}"
            change.describe(subject[:LONGEST_SUBJECT])
        return party

    def _put_in(self, meeting: Meeting, name: str, party: Party, before: NameIndex, after: NameIndex) -> Meeting:
        """`meeting` with `party` for the untold name: in its records, and in its lines as they were typed."""
        told = with_name_told(meeting, name, party)
        indexes = before.with_attendees(meeting.attendees), after.with_attendees(told.attendees)
        for line in told.lines:
            if any(name_key(each) == name_key(name) for each in untold_in(line)):
                told = told.replace_line(self._reread(told, line, name, *indexes))
        return told

    def _reread(
        self, meeting: Meeting, line: Entry | ActionItem, name: str, before: NameIndex, after: NameIndex
    ) -> Entry | ActionItem:
        """The line with who it names, as it would be if the name had been known; all else of it stays."""

        def read(names: NameIndex) -> ParsedLine:
            calendar, zone = self._names.calendar, meeting.zone
            context = LineContext(reference=meeting.day, names=names, calendar=calendar, upcoming=None, zone=zone)
            return read_line(line.raw, context_of(line, context))

        then, now = read(before), read(after)
        gaps = tuple(
            gap for gap in line.gaps if gap.kind is not GapKind.WHO_UNKNOWN or name_key(gap.text) != name_key(name)
        )
        text = now.text if line.text == then.text else line.text
        if isinstance(line, Entry):
            return replace(line, text=text, speaker=line.speaker or now.speaker, gaps=gaps)
        added = [party for party in now.owners if all(not party.is_same(each) for each in then.owners)]
        owners = distinct((*line.owners, *added))
        return replace(line, text=text, assignments=line.parts_of(owners) if added else line.assignments, gaps=gaps)

    def _told(
        self, directory: Directory, name: str, meant: Party | PartyKind, now: datetime
    ) -> tuple[Directory, Party]:
        if meant is PartyKind.PERSON:
            parts = split_name(name)
            person = Person(
                id=new_id(now),
                name=parts.name or name,
                titles_before=parts.titles_before,
                titles_after=parts.titles_after,
            )
            return directory.put_person(person), person_party(person)
        if meant is PartyKind.OFFICE:
            office = Office(id=new_id(now), name=name, handle=handle_key(name))
            return directory.put_office(office), office_party(office)
        assert isinstance(meant, Party)  # noqa: S101  the other kinds have no record of their own
        if meant.kind is PartyKind.PERSON:
            known = directory.get_person(meant.key).with_spelling(name)
            return directory.put_person(known), person_party(known)
        every = {each.id: each for each in (*self._names.offices, *directory.offices)}
        if meant.key not in every:
            raise NotFound(Noun.OFFICE, meant.name)
        body = every[meant.key]
        body = body if name in body.aliases else replace(body, aliases=(*body.aliases, name))
        return directory.put_office(body), office_party(body)

    def switch_presence(self, number: int, person_id: str, *, now: datetime) -> Seated:
        """Somebody comes in to meeting `number`, with a seat if they have none; who is here already is not yet.

        Raises MeetingClosed, NotFound.
        """
        with self._store.change(Act.ATTENDANCE_CHANGED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            require_unfrozen(meeting)
            person = change.directory().get_person(person_id)
            ids = (person.id, *person.former_ids)
            taken = next((seat for seat in meeting.attendees if seat.person in ids), None)
            at = hour_now(meeting, now)
            if taken is not None:
                seat = switched(taken, at)
                meeting = meeting.replace_attendee(seat)
            else:
                draft = AttendeeDraft(written=person.full_name, name=person.name, party=person_party(person))
                line = ParsedLine(kind=LineKind.ATTENDEE, raw=person.full_name, text=person.full_name, attendee=draft)
                meeting, seat = Seating(change, self._names, now).seat(meeting, line)
                seat = marked(seat, Mark.PRESENT, at)
                meeting = meeting.replace_attendee(seat)
            change.put(meeting)
            change.describe(f"{meeting.reference} {seat.full_name}"[:LONGEST_SUBJECT])
        newest = self._newest(number)
        return Seated(seat=seat, reference=meeting.reference, number=number, step_id=newest.id if newest else "")

    def undo(self, *, now: datetime, seated: Seated | None = None) -> Step:
        """Take back the newest change of people and offices, or that of who came in, if it is still the newest there.

        What a line in a meeting did to the directory is taken back in that meeting. Raises NothingToUndo,
        ChangedElsewhere.
        """
        number = seated.number if seated else ARCHIVE
        newest = self._newest(number)
        if newest is None or (seated is None and newest.act is not Act.DIRECTORY_CHANGED):
            raise NothingToUndo
        if seated is not None and newest.id != seated.step_id:
            raise ChangedElsewhere(seated.seat.full_name, [seated.reference])
        return self._store.undo(now=now, number=number)

    def redo(self, *, now: datetime, seated: Seated | None = None) -> Step:
        """Put forward again what `undo` took back last. Raises NothingToUndo, ChangedElsewhere."""
        number = seated.number if seated else ARCHIVE
        undone = [step for step in self._steps(number) if step.is_undone]
        wanted = (Act.ATTENDANCE_CHANGED,) if seated else (Act.DIRECTORY_CHANGED,)
        if not undone or any(step.act not in wanted for step in undone):
            raise NothingToUndo(is_redo=True)
        return self._store.redo(now=now, number=number)

    def _newest(self, number: int) -> Step | None:
        return next((step for step in self._steps(number) if not step.is_undone), None)

    def _steps(self, number: int) -> tuple[Step, ...]:
        try:
            return self._store.steps(number, 50)
        except NotulenError:
            return ()  # there is no such file yet, or none that can be read: nothing can be taken back
