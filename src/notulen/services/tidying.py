"""Use cases of tidying up: what the minutes of a meeting still wait for before they are signed, and what is right."""

from collections.abc import Collection
from datetime import datetime

from msgspec.structs import replace

from notulen.domain.attendee import Attendee
from notulen.domain.directory import Directory
from notulen.domain.errors import InvalidValue
from notulen.domain.frozen_part import require_unfrozen
from notulen.domain.history import LONGEST_SUBJECT, Act
from notulen.domain.identity import new_id
from notulen.domain.meeting import Meeting
from notulen.domain.person import Person, Post
from notulen.domain.tidying import accept, left_to_tidy
from notulen.domain.untidy import Untidy
from notulen.parsing.name_parts import split_name
from notulen.storage.store import Store


class TidyingService:
    """Worked out from the record each time; every count and list of what is left to tidy comes from here."""

    def __init__(self, store: Store, by: str = "") -> None:
        self._store = store
        self._by = by

    def left(self, meeting: Meeting) -> tuple[Untidy, ...]:
        """Everything left in `meeting`, what keeps it from being signed first, each with the spot to put it right."""
        return left_to_tidy(meeting)

    def accept(self, number: int, keys: Collection[str], *, now: datetime) -> Meeting:
        """Say that those things of meeting `number` are right as they stand: they do not come again until undone.

        `keys` are those of `Untidy`; what is gone meanwhile is passed over. Raises InvalidValue for a thing that
        leaves a hole in the paper: that has to be put right.
        """
        with self._store.change(Act.TIDYING_ACCEPTED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            require_unfrozen(meeting)
            chosen = [each for each in left_to_tidy(meeting) if each.key in keys]
            for each in chosen:
                if not each.can_be_accepted:
                    raise InvalidValue("accept", each.reference, "must_be_put_right")
                meeting = accept(meeting, each)
            change.put(meeting)
            told = ", ".join(f"{each.reference} {each.about}".strip() for each in chosen)
            change.describe(told[:LONGEST_SUBJECT])
        return meeting

    def accept_named(self, number: int, reference: str, *, now: datetime) -> Meeting:
        """As `accept`, of everything that may be accepted of the record a person calls `reference`.

        Raises InvalidValue where nothing is left of it, or nothing that may be left as it is.
        """
        wanted = reference.strip().casefold()
        named = [each for each in left_to_tidy(self._store.meeting(number)) if each.reference.casefold() == wanted]
        if not named:
            raise InvalidValue("accept", reference, "nothing_to_accept")
        chosen = [each for each in named if each.can_be_accepted] or named
        return self.accept(number, [each.key for each in chosen], now=now)

    def take_into_directory(self, number: int, seat: int, *, now: datetime) -> Meeting:
        """Let the seat numbered `seat` be a person of the directory: whoever is called so, else a new one.

        Raises NotFound, and InvalidValue for a seat without a name.
        """
        with self._store.change(Act.DIRECTORY_CHANGED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            require_unfrozen(meeting)
            listed = meeting.get_attendee(seat)
            directory = change.directory()
            person = _called(directory, listed.full_name)
            if person is None:
                person = _person(listed, meeting, now)
                change.put_directory(directory.put_person(person))
            changed = meeting.replace_attendee(replace(listed, person=person.id))
            change.put(changed)
            change.describe(listed.full_name[:LONGEST_SUBJECT])
        return changed


def _called(directory: Directory, name: str) -> Person | None:
    """The only person written exactly so; one who is merely alike may be somebody else."""
    wanted = name.casefold()
    found = [
        person
        for person in directory.people
        if wanted in (each.casefold() for each in (person.name, person.full_name, *person.spellings))
    ]
    return found[0] if len(found) == 1 else None


def _person(seat: Attendee, meeting: Meeting, now: datetime) -> Person:
    parts = split_name(seat.written or seat.full_name)
    name = seat.name or parts.name
    if not name:
        raise InvalidValue("name", seat.full_name, "empty")
    post = Post(title=seat.post, acting=seat.acting, office=seat.office, province=seat.province, since=meeting.day)
    is_placed = bool(seat.post or seat.office or seat.province)
    return Person(
        id=new_id(now),
        name=name,
        titles_before=seat.titles_before or parts.titles_before,
        titles_after=seat.titles_after or parts.titles_after,
        posts=(post,) if is_placed else (),
    )
