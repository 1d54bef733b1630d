"""Reads the directory with what all meetings tell of its people: apart from the lines that are written meanwhile."""

from collections import defaultdict
from collections.abc import Hashable
from datetime import date

import msgspec
from msgspec.structs import replace

from notulen.domain.course import at_hand
from notulen.domain.directory import Directory
from notulen.domain.meeting import Meeting
from notulen.domain.office import Office
from notulen.domain.office_head import head_of
from notulen.domain.person import Person, Post
from notulen.domain.reference import meeting_reference
from notulen.parsing.name_doubles import NameDoubles
from notulen.parsing.names import NameIndex
from notulen.parsing.parties import person_party
from notulen.services.directory_facts import PeopleDigest, PeopleFacts, digest_of
from notulen.services.directory_picture import DirectoryPicture, Double, ListedOffice, ListedPerson
from notulen.services.following_days import FollowingDays
from notulen.services.known_names import KnownNames
from notulen.services.meeting_reader import MeetingReader
from notulen.services.person_fields import current_post
from notulen.storage.changes import ARCHIVE
from notulen.storage.store import Store

_NEVER: Hashable = object()


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(PeopleDigest).decode


class DirectoryReader(MeetingReader):
    """Call `begin`, then `read` until nothing is left, `show` whenever it is shown."""

    def __init__(self, store: Store, names: KnownNames) -> None:
        super().__init__(store)
        self._names = names
        self._digests: dict[int, bytes] = {}
        self._following = FollowingDays()
        self._bound: set[int] = set()
        self._live: dict[int, Meeting] = {}
        self._stamp: Hashable = _NEVER
        self._directory = Directory()
        self._index = NameIndex(())
        self._doubles: dict[str, tuple[Person, ...]] | None = None
        self._shown: tuple[object, DirectoryPicture] | None = None
        self._can_write = True

    def begin(self) -> int:
        """Look what is new. Raises CannotRead, DamagedFile, NewerFormat."""
        stamp = self._store.stamp(ARCHIVE)
        if stamp is None or stamp != self._stamp:
            directory = self._store.directory()
            if directory is not self._directory:
                self._take(directory)
            self._stamp = stamp
        can_write = stamp is None or self._store.can_write(ARCHIVE)
        if can_write != self._can_write:
            self._can_write, self._shown = can_write, None
        return super().begin()

    def _take(self, directory: Directory) -> None:
        # Not KnownNames.index: that one belongs to the thread that writes.
        self._directory = directory
        self._index = NameIndex(self._names.provinces, (*self._names.offices, *directory.offices), directory.people)
        self._doubles = None
        self._shown = None

    def keep(self, meeting: Meeting) -> None:
        """What it tells of people and offices."""
        digest = digest_of(meeting)
        self._digests[meeting.number] = _encode(digest)
        self._following.put(meeting, self.named_day(meeting.number))
        if digest.is_bound:
            self._bound.add(meeting.number)
        if meeting.status.is_live:
            self._live[meeting.number] = replace(meeting, entries=(), actions=())
        self._shown = None

    def forget(self, number: int) -> None:
        """Nothing of it counts any more."""
        if self._digests.pop(number, None) is not None:
            self._shown = None
        self._following.remove(number)
        self._bound.discard(number)
        self._live.pop(number, None)

    def show(self, today: date) -> DirectoryPicture:
        """The directory as far as the meetings are read; the same object while nothing changed."""
        state = (today, self.unread)
        if self._shown is None or self._shown[0] != state:
            self._shown = (state, self._picture(today))
        return self._shown[1]

    def _picture(self, today: date) -> DirectoryPicture:
        records: tuple[Person | Office, ...] = (*self._directory.people, *self._directory.offices)
        known_as = {former: record.id for record in records for former in record.former_ids}
        facts = PeopleFacts(today, known_as, self._following.after(self._bound))
        for digest in sorted(map(_decode, self._digests.values()), key=lambda each: (each.day, each.number)):
            facts.take(digest)
        running = at_hand(self._live.values())
        if self._doubles is None:
            doubles = NameDoubles(self._index)
            self._doubles = {person.id: doubles.of(person) for person in self._directory.people}
        people = [self._person(person, today, facts, running) for person in self._directory.people]
        own = {each.id for each in self._directory.offices}
        every = {each.id: each for each in (*self._names.offices, *self._directory.offices)}
        staff: defaultdict[str, list[Person]] = defaultdict(list)
        for listed in people:
            if listed.post is not None and listed.post.office:
                staff[listed.post.office].append(listed.person)
        offices = [self._office(office, today, facts, staff[office.id], office.id in own) for office in every.values()]
        return DirectoryPicture(
            people=tuple(sorted(people, key=lambda each: each.person.name.casefold())),
            offices=tuple(sorted(offices, key=lambda each: (not each.is_own, each.office.name.casefold()))),
            untold=tuple(each for each in facts.untold() if not self._is_told(each.name)),
            provinces=len({each.post.province for each in people if each.post} - {""}),
            running=running.number if running else None,
            can_write=self._can_write,
            unread=self.unread,
        )

    def _is_told(self, name: str) -> bool:
        """Whether the directory has an answer by now: only meetings that are closed still hold the untold name."""
        found = self._index.resolve_exactly(name)
        return found.party is not None

    def _person(self, person: Person, today: date, facts: "PeopleFacts", running: Meeting | None) -> ListedPerson:
        post = current_post(person, today)
        ids = (person.id, *person.former_ids)
        invited, attended = facts.attendance(ids)
        own = facts.load(person.id)
        office = facts.load(_code(post)) if post else (0, 0)
        place = self._index.place_of(person_party(person)) if post else ""
        if post and post.office and not post.province:
            place = self._index.office_name(post.office)
        handle = self._index.handle_of(person_party(person))
        seats = running.attendees if running else ()
        titles = (each.title for each in person.posts)
        names = (person.full_name, handle, person.handle, *person.spellings, place, *titles)
        return ListedPerson(
            person=person,
            handle=handle,
            place=place,
            place_handle=self._place_handle(post),
            post=post,
            since=facts.reference_on(post.since, ids) if post and post.since else "",
            invited=invited,
            attended=attended,
            open=own[0],
            late=own[1],
            office_open=office[0],
            office_late=office[1],
            doubles=tuple(self._double(each, facts) for each in self._doubles_of(person)),
            is_here=any(seat.person in ids and seat.is_here and seat.left is None for seat in seats),
            sought=" ".join(names).casefold(),
        )

    def _doubles_of(self, person: Person) -> tuple[Person, ...]:
        return self._doubles[person.id] if self._doubles is not None else ()

    def _place_handle(self, post: Post | None) -> str:
        party = None
        if post is not None and post.office:
            party = self._index.office_party(post.office)
        elif post is not None and post.province:
            party = self._index.province_party(post.province)
        return self._index.handle_of(party) if party is not None else ""

    def _double(self, person: Person, facts: "PeopleFacts") -> Double:
        ids = (person.id, *person.former_ids)
        spoken = sum(facts.spoken[each] for each in ids)
        met = sorted({number for each in ids for number in facts.met[each]})
        references = tuple(meeting_reference(number) for number in met)
        return Double(id=person.id, full_name=person.full_name, spoken=spoken, meetings=references)

    def _office(
        self, office: Office, today: date, facts: "PeopleFacts", staff: list[Person], is_own: bool
    ) -> ListedOffice:
        load = facts.load(office.id)
        head = head_of(staff, office.id, today)
        province = self._names.province_of(office.province)
        return ListedOffice(
            office=office,
            province=province.short_name if province else "",
            head=head[0].full_name if head else "",
            people=len(staff),
            open=load[0],
            late=load[1],
            is_own=is_own,
            sought=" ".join((office.name, office.handle, *office.aliases)).casefold(),
        )


def _code(post: Post) -> str:
    """Whose actions wait for who holds the post: its office's; a province's where it is of no office."""
    return post.office or post.province
