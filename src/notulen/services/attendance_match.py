"""Who somebody in a video call is: of the directory, of the meeting's own list, or nobody anybody knows."""

from collections.abc import Iterable, Sequence

from notulen.domain.attendance_file import Participant
from notulen.domain.attendance_plan import Candidate, Grounds, NameKind, Sureness
from notulen.domain.attendee import Attendee, AttendeeKind
from notulen.domain.directory import Directory
from notulen.domain.meeting import Meeting
from notulen.domain.person import Person
from notulen.domain.value import Value
from notulen.parsing.name_keys import name_words
from notulen.parsing.name_match import Certainty, PersonMatch
from notulen.parsing.name_parts import without_familiar_form
from notulen.parsing.names import NameIndex
from notulen.parsing.parties import latest_post, person_party
from notulen.parsing.shown_names import ShownName, read_shown_name, unnumbered

_MOST_CANDIDATES = 6


class Match(Value, frozen=True):
    """Who is meant, and why. `candidate` is who is taken when CERTAIN and suggested when LIKELY, if it is one only."""

    shown: ShownName
    sureness: Sureness = Sureness.UNKNOWN
    grounds: Grounds = Grounds.NEW_NAME
    candidate: Candidate | None = None
    candidates: tuple[Candidate, ...] = ()


class AttendanceMatcher:
    """Tells participants of one meeting. `earlier` are the meetings before it in its series, the latest first."""

    def __init__(self, meeting: Meeting, directory: Directory, names: NameIndex, earlier: Sequence[Meeting]) -> None:
        self._meeting = meeting
        self._directory = directory
        self._names = names
        self._seen = _shown_in([meeting])
        self._seen_before = _shown_in(earlier)
        self._seat_of = {seat.person: seat for seat in meeting.attendees if seat.person}
        self._with_email: dict[str, list[Person]] = {}
        for person in directory.people:
            if person.email:
                self._with_email.setdefault(person.email.strip().casefold(), []).append(person)

    def match(self, participant: Participant) -> Match:
        """Who `participant` is. One word alone never decides; with a province, an office or an address it does."""
        names = sorted(participant.names or (participant.name,), key=lambda name: name != participant.name)
        read = {name: read_shown_name(name, self._names, participant.email) for name in names}
        written = next((name for name, each in read.items() if each.kind is NameKind.PERSON), names[0])
        shown = self._with_place_in_brackets(participant, written, read[written])
        seat = self._seat_seen(participant)
        if seat is not None:
            return self._settled(shown, Grounds.SEEN_HERE, self._of_seat(seat))
        by_email = self._by_email(participant, shown)
        if by_email is not None:
            return by_email
        if shown.kind is not NameKind.PERSON:
            return self._nobody(participant, shown)
        return self._by_name(participant, shown, written)

    def candidate(self, person: Person) -> Candidate:
        """`person` as somebody to choose, with the seat they have."""
        seat = next((self._seat_of[each] for each in (person.id, *person.former_ids) if each in self._seat_of), None)
        post = person.post_on(self._meeting.day) or latest_post(person)
        return Candidate(
            name=person.full_name,
            person=person.id,
            seat=seat.number if seat else 0,
            province=(seat.province if seat else "") or (post.province if post else ""),
            place=self._names.place_of(person_party(person)),
        )

    def of_seat(self, number: int) -> Candidate:
        """The seat of that number as somebody to choose. Raises NotFound."""
        return self._of_seat(self._meeting.get_attendee(number))

    def _of_seat(self, seat: Attendee) -> Candidate:
        person = self._directory.find_person(seat.person) if seat.person else None
        if person is not None:
            return self.candidate(person)
        party = self._names.province_party(seat.province)
        place = self._names.place_of(party) if party else seat.office_name or self._names.office_name(seat.office)
        return Candidate(name=seat.full_name, seat=seat.number, province=seat.province, place=place)

    def _with_place_in_brackets(self, participant: Participant, written: str, shown: ShownName) -> ShownName:
        """What stands behind a name in brackets may be an earlier name, or where somebody is from: "Irman (Sumut)"."""
        if shown.kind is not NameKind.PERSON or shown.province or shown.office or shown.place:
            return shown
        for original in participant.originals:
            both = read_shown_name(f"{written} ({original})", self._names, participant.email)
            if both.kind is NameKind.PERSON and both.name == shown.name:
                return both
        return shown

    def _seat_seen(self, participant: Participant) -> Attendee | None:
        found = {seat.number: seat for name in participant.names for seat in self._seen.get(name.casefold(), ())}
        return next(iter(found.values())) if len(found) == 1 else None

    def _by_email(self, participant: Participant, shown: ShownName) -> Match | None:
        people = self._with_email.get(participant.email, []) if participant.email else []
        if len(people) != 1:
            return None
        candidate = self.candidate(people[0])
        known = {word for name in (people[0].name, *people[0].spellings) for word in name_words(name)}
        is_another = shown.kind is NameKind.PERSON and not known & set(name_words(self._names.fold(shown.name)))
        if is_another:  # the address of an office, used by somebody else of it
            return Match(
                shown=shown,
                sureness=Sureness.LIKELY,
                grounds=Grounds.EMAIL,
                candidates=(candidate,),
            )
        return self._settled(shown, Grounds.EMAIL, candidate)

    def _by_name(self, participant: Participant, shown: ShownName, written: str) -> Match:
        written = unnumbered(written)
        found = self._names.match_person(written, province=shown.province, office=shown.office)
        if not found.is_certain and not found.candidates:
            found = self._names.match_person(shown.name, province=shown.province, office=shown.office)
        name = without_familiar_form(shown.name) if found.certainty is Certainty.NONE else shown.name
        if name != shown.name:
            found = _only_likely(self._names.match_person(name, province=shown.province, office=shown.office))
        if shown.is_regional:
            found = _only_likely(found)
        if shown.doubt is not None:
            named = map(self.candidate, _only_likely(found).candidates)
            return Match(shown=shown, grounds=shown.doubt, candidates=tuple(named))
        if found.person is not None:
            has_place = bool(shown.province or shown.office)
            grounds = Grounds.NAME_AND_PLACE if has_place else Grounds.FULL_NAME
            return self._settled(shown, grounds, self.candidate(found.person))
        seats = self._seats_named(shown)
        people = [self.candidate(person) for person in found.candidates]
        before = self._person_before(participant)
        if before is not None and all(each.person == before.id for each in people):
            return self._settled(shown, Grounds.SEEN_IN_SERIES, self.candidate(before))
        if len(seats) == 1 and not people and self._is_plainly(seats[0], shown):
            return self._settled(shown, Grounds.ON_THE_LIST, self._of_seat(seats[0]))
        likely = [*people, *(self._of_seat(seat) for seat in seats)]
        begun = () if likely else tuple(map(self._of_seat, self._seats_begun(shown)))
        if shown.province:
            likely += begun
        if not likely:
            return Match(shown=shown, candidates=(*begun, *self._nameless_of(shown))[:_MOST_CANDIDATES])
        candidates = (*likely, *self._nameless_of(shown))[:_MOST_CANDIDATES]
        if shown.province and all(each.province not in ("", shown.province) for each in likely):
            return Match(shown=shown, grounds=Grounds.ELSEWHERE, candidates=candidates)
        is_one = len(likely) == 1
        return Match(
            shown=shown,
            sureness=Sureness.LIKELY,
            grounds=self._grounds(name, found, is_begun=bool(begun)) if is_one else Grounds.SEVERAL,
            candidate=likely[0] if is_one else None,
            candidates=candidates,
        )

    def _nobody(self, participant: Participant, shown: ShownName) -> Match:
        """A device, a telephone, an account: asked about, with whoever it was in the series before or belongs to."""
        before = self._person_before(participant)
        if before is not None:
            candidate = self.candidate(before)
            return Match(
                shown=shown,
                sureness=Sureness.LIKELY,
                grounds=Grounds.SEEN_IN_SERIES,
                candidate=candidate,
                candidates=(candidate,),
            )
        called = [read_shown_name(each, self._names) for each in participant.originals]
        name = shown.name or next((each.name for each in called if each.kind is NameKind.PERSON), "")
        owners = self._names.match_person(name, province=shown.province) if name else None
        people = owners.candidates or (owners.person,) if owners else ()
        return Match(
            shown=shown,
            grounds=Grounds(shown.kind.value),
            candidates=tuple(self.candidate(person) for person in people if person) or self._nameless_of(shown),
        )

    def _settled(self, shown: ShownName, grounds: Grounds, candidate: Candidate) -> Match:
        return Match(
            shown=shown,
            sureness=Sureness.CERTAIN,
            grounds=grounds,
            candidate=candidate,
            candidates=(candidate,),
        )

    def _person_before(self, participant: Participant) -> Person | None:
        """Who was in the series under one of these names, when it was always the same."""
        ids = {seat.person for name in participant.names for seat in self._seen_before.get(name.casefold(), ())}
        people = {person.id: person for each in ids if (person := self._directory.find_person(each)) is not None}
        return next(iter(people.values())) if len(people) == len(ids) == 1 else None

    def _seats_named(self, shown: ShownName) -> list[Attendee]:
        """The seats that bear the name and have nobody of the directory, none that is of another province."""
        key = self._names.fold(shown.name)
        return [
            seat
            for seat in self._meeting.attendees
            if seat.kind is AttendeeKind.PERSON
            and self._directory.find_person(seat.person) is None
            and self._names.fold(seat.name or seat.written) == key
            and (not shown.province or seat.province in ("", shown.province))
        ]

    def _seats_begun(self, shown: ShownName) -> list[Attendee]:
        """The seats typed in haste by a part of the name ("+ Yulia @jambi"), none that is of another province."""
        words = set(name_words(self._names.fold(shown.name)))
        return [
            seat
            for seat in self._meeting.attendees
            if seat.kind is AttendeeKind.PERSON
            and set(name_words(self._names.fold(seat.name or seat.written))) < words
            and (not shown.province or seat.province in ("", shown.province))
        ]

    def _is_plainly(self, seat: Attendee, shown: ShownName) -> bool:
        is_of_place = bool(shown.province and seat.province == shown.province)
        if shown.is_regional and not is_of_place:
            return False
        return is_of_place or (" " in self._names.fold(shown.name) and not (shown.province and not seat.province))

    def _nameless_of(self, shown: ShownName) -> tuple[Candidate, ...]:
        """The seats of the same province or office that have no name yet: its delegation, or its head."""
        if not shown.province and not shown.office:
            return ()
        seats = (
            seat
            for seat in self._meeting.attendees
            if seat.kind is not AttendeeKind.PERSON
            and seat.province == shown.province
            and (not shown.office or seat.office == shown.office)
        )
        return tuple(self._of_seat(seat) for seat in seats)[:_MOST_CANDIDATES]

    def _grounds(self, name: str, found: PersonMatch, *, is_begun: bool) -> Grounds:
        if is_begun:
            return Grounds.PART_OF_NAME
        if not found.candidates:
            return Grounds.ONLY_NAME
        key = self._names.fold(name)
        if found.candidates[0] in self._names.people_named(key):
            return Grounds.ONLY_NAME
        words = set(name_words(found.candidates[0].name))
        return Grounds.PART_OF_NAME if set(key.split()) <= words else Grounds.ALIKE


def _only_likely(found: PersonMatch) -> PersonMatch:
    """The same people, of whom somebody must be asked."""
    people = (found.person,) if found.person else found.candidates
    return PersonMatch(certainty=Certainty.LIKELY if people else Certainty.NONE, candidates=people)


def _shown_in(meetings: Iterable[Meeting]) -> dict[str, list[Attendee]]:
    seen: dict[str, list[Attendee]] = {}
    for meeting in meetings:
        for seat in meeting.attendees:
            for name in seat.shown_as:
                seen.setdefault(name.casefold(), []).append(seat)
    return seen
