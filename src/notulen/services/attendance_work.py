"""Works attendance reports into a meeting and a directory, both values: one plan for looking and for doing."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec.structs import replace

from notulen.domain.attendance_file import AttendanceFile, Participant
from notulen.domain.attendance_plan import (
    Accept,
    Answer,
    AttendancePlan,
    Choice,
    Effect,
    Grounds,
    NameKind,
    PlanRow,
    Sureness,
)
from notulen.domain.attendee import Attendee
from notulen.domain.directory import Directory
from notulen.domain.errors import InvalidValue, NotFound, Noun
from notulen.domain.meeting import Meeting
from notulen.domain.person import Person
from notulen.domain.roll_call import Mark, standing
from notulen.importing.attendance_reports import merged
from notulen.importing.rejoins import as_one
from notulen.parsing.name_keys import fold_name
from notulen.parsing.name_parts import split_name
from notulen.services.attendance_match import AttendanceMatcher, Match
from notulen.services.attendance_seats import brought_in, new_person, seat_as_written, seat_of_person
from notulen.services.attendance_zone import other_zone
from notulen.services.known_names import KnownNames

_SHORTEST_SPELLING = 3
_SEATLESS = {Answer.SEAT: Effect.WRITTEN, Answer.GUEST: Effect.GUEST}


class AttendanceWork:
    """One run over the participants of some reports; afterwards `meeting` and `directory` are what they become."""

    def __init__(
        self,
        meeting: Meeting,
        directory: Directory,
        names: KnownNames,
        earlier: Sequence[Meeting],
        now: datetime,
    ) -> None:
        self.meeting = meeting
        self.directory = directory
        self._now = now
        self._before = meeting
        self._unlisted = frozenset(meeting.unlisted)
        self._index = names.index(directory, meeting.attendees)
        self._matcher = AttendanceMatcher(meeting, directory, self._index, earlier)

    def plan(
        self, files: Sequence[AttendanceFile], choices: Mapping[str, Choice], accept: Accept = Accept.CERTAIN
    ) -> AttendancePlan:
        """What becomes of every participant. `choices` are kept by `PlanRow.key`. Raises NotFound for a choice."""
        meeting = self._before
        rows = tuple(
            self._row(each, match, choices.get(each.name), accept) for each, match in self._matched_once(files)
        )
        others = tuple(file.name for file in files if file.days and not any(map(meeting.is_held_on, file.days)))
        hours_off, zone_meant = (0, "") if others else other_zone(rows, meeting)
        return AttendancePlan(
            reference=meeting.reference,
            title=meeting.title,
            files=tuple(files),
            rows=rows,
            other_days=others,
            hours_off=hours_off,
            zone_meant=zone_meant,
        )

    def _matched_once(self, files: Sequence[AttendanceFile]) -> list[tuple[Participant, Match]]:
        """Everybody with who they are; who certainly is one person under several names stands there once."""
        matched = [(each, self._matcher.match(each)) for each in merged(files)]
        same: dict[tuple[str, int], list[int]] = {}
        for place, (_, match) in enumerate(matched):
            if match.sureness is Sureness.CERTAIN and match.candidate is not None:
                same.setdefault((match.candidate.person, match.candidate.seat), []).append(place)
        absorbed = {place for places in same.values() for place in places[1:]}
        for first, *others in same.values():
            if others:
                whole = as_one([matched[place][0] for place in (first, *others)])
                matched[first] = (whole, matched[first][1])
        return [each for place, each in enumerate(matched) if place not in absorbed]

    def _row(self, participant: Participant, match: Match, choice: Choice | None, accept: Accept) -> PlanRow:
        shown = match.shown
        is_certain = match.sureness is Sureness.CERTAIN
        row = PlanRow(
            participant=participant,
            kind=shown.kind,
            name=shown.name if shown.kind is NameKind.PERSON else participant.name,
            province=(match.candidate.province if match.candidate and is_certain else "") or shown.province,
            office=shown.office,
            written_place=shown.place,
            sureness=match.sureness,
            grounds=match.grounds,
            candidate=match.candidate,
            candidates=match.candidates,
        )
        is_told = choice is not None
        names = tuple(name.casefold() for name in participant.names or (participant.name,))
        if choice is None and not is_certain and not self._unlisted.isdisjoint(names):
            return replace(row, effect=Effect.IGNORED, grounds=Grounds.UNLISTED)
        self._list(names, is_ignored=is_told and choice is not None and choice.answer is Answer.IGNORE)
        choice = choice or _accepted(match, accept)
        if choice is None:
            return row
        match choice.answer:
            case Answer.IGNORE:
                return replace(row, effect=Effect.IGNORED)
            case Answer.MATCH:
                return self._matched(row, match, choice, is_told=is_told)
            case Answer.PERSON if not row.can_be_new:
                raise InvalidValue("person", row.key, "not_a_person")
            case _ if (seated := self._seat_shown_as(names, shown.name)) is not None:
                return self._in_seat(row, seated)  # the answer of an import before, once more
            case Answer.PERSON:
                person = new_person(shown, participant.name, self.meeting, self._now)
                self.directory = self.directory.put_person(person)
                seat = seat_of_person(person, shown, self.meeting, self._now)
                return self._seated(replace(row, effect=Effect.NEW_PERSON), seat)
            case Answer.SEAT | Answer.GUEST:
                is_guest = choice.answer is Answer.GUEST
                seat = seat_as_written(participant.name, shown, self._now, is_guest=is_guest)
                return self._seated(replace(row, effect=_SEATLESS[choice.answer]), seat)

    def _list(self, names: Sequence[str], *, is_ignored: bool) -> None:
        """Remember names that were left out, and forget those that are no longer."""
        kept = [each for each in self.meeting.unlisted if each not in names]
        unlisted = (*kept, *names) if is_ignored else tuple(kept)
        if unlisted != self.meeting.unlisted:
            self.meeting = replace(self.meeting, unlisted=unlisted)

    def _matched(self, row: PlanRow, match: Match, choice: Choice, *, is_told: bool) -> PlanRow:
        """Somebody known. A name that somebody told is remembered; one of many suggestions taken at once is not."""
        person = self.directory.get_person(choice.person) if choice.person else None
        candidate = self._matcher.candidate(person) if person else self._matcher.of_seat(choice.seat)
        if is_told and (match.sureness is not Sureness.CERTAIN or match.candidate != candidate):
            row = replace(row, grounds=Grounds.CHOSEN, sureness=Sureness.CERTAIN)
            if person is not None:
                self._remember(person, match)
        row = replace(row, candidate=candidate, province=candidate.province or row.province)
        taken = self._seat(person, candidate.seat)
        if taken is None and person is not None:
            seat = seat_of_person(person, match.shown, self.meeting, self._now)
            return self._seated(replace(row, effect=Effect.NEW_SEAT), seat)
        if taken is None:
            raise NotFound(Noun.ATTENDEE, str(choice.seat), [seat.full_name for seat in self.meeting.attendees])
        return self._in_seat(row, taken)

    def _in_seat(self, row: PlanRow, seat: Attendee) -> PlanRow:
        """Somebody who has a seat already."""
        after, remarks = brought_in(seat, row.participant, self.meeting)
        self.meeting = self.meeting.replace_attendee(after)
        effect = Effect.UNCHANGED if after == seat else Effect.UPDATED
        return replace(row, effect=effect, seat=after.number, mark=_came_as(after), remarks=remarks)

    def _seat_shown_as(self, names: Sequence[str], written: str) -> Attendee | None:
        """The seat an import before gave these names; of several, the one written as `written` or as they are."""
        seats = [seat for seat in self._before.attendees if {each.casefold() for each in seat.shown_as} & set(names)]
        if len(seats) > 1:
            seats = [seat for seat in seats if seat.written.casefold() in (written.casefold(), *names)]
        return self.meeting.get_attendee(seats[0].number) if seats else None

    def _seat(self, person: Person | None, number: int) -> Attendee | None:
        ids = (person.id, *person.former_ids) if person else ()
        return next(
            (seat for seat in self.meeting.attendees if seat.person in ids or (number and seat.number == number)), None
        )

    def _seated(self, row: PlanRow, seat: Attendee) -> PlanRow:
        came, remarks = brought_in(seat, row.participant, self.meeting)
        self.meeting = self.meeting.add_attendee(came)
        fresh = self.meeting.attendees[-1]
        return replace(
            row,
            seat=fresh.number,
            mark=_came_as(fresh),
            province=fresh.province or row.province,
            remarks=remarks,
        )

    def _remember(self, person: Person, match: Match) -> None:
        """Keep the plain name as a spelling, so that with its province it is certain the next time.

        A device's name is kept by the seat alone: tomorrow it may be in another hand. And what somebody else of the
        same place is called is no spelling of this one.
        """
        shown = match.shown
        name = split_name(shown.name).name if shown.kind is NameKind.PERSON else ""
        key = fold_name(name)
        if len(key) < _SHORTEST_SPELLING or key in map(fold_name, (person.name, *person.spellings)):
            return
        namesakes = self._index.people_named(key)
        places = {(post.province, post.office) for post in person.posts}
        if any(each.id != person.id and places & {(p.province, p.office) for p in each.posts} for each in namesakes):
            return
        current = self.directory.get_person(person.id)
        self.directory = self.directory.put_person(current.with_spelling(name))


def _came_as(seat: Attendee) -> Mark:
    """How they came, though they have gone since."""
    return standing(replace(seat, left=None))


def _accepted(match: Match, accept: Accept) -> Choice | None:
    """The answer that `accept` gives where nobody gave one."""
    candidate = match.candidate
    is_taken = match.sureness is Sureness.CERTAIN or (
        accept is not Accept.CERTAIN and match.sureness is Sureness.LIKELY
    )
    if is_taken and candidate is not None:
        return Choice(answer=Answer.MATCH, person=candidate.person, seat=candidate.seat)
    return Choice(answer=Answer.SEAT) if accept is Accept.ALL else None
