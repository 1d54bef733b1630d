"""Advice on minutes that could be signed as they are: vague promises, and owners nobody of whom was there."""

from collections.abc import Iterable
from functools import cached_property

from notulen.domain.action_item import ActionItem
from notulen.domain.attendee import Attendee
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.party import Party, PartyKind, distinct
from notulen.domain.seats import Seats
from notulen.domain.spot import line_spot
from notulen.domain.untidy import Untidy, UntidyKind
from notulen.domain.vague_wording import Remedy, vague_words

PROMISES = (EntryKind.DECISION, EntryKind.PROPOSAL)
_HAS_PEOPLE_TO_COME = (MeetingStatus.PLANNED, MeetingStatus.RUNNING)


def of_wording(meeting: Meeting, line: Entry | ActionItem) -> tuple[Untidy, ...]:
    """Each vague word of an action, a decision or a proposal; a direct quote is as it was said.

    What has a day already may say "segera" besides.
    """
    found = vague_words(line.text) if _is_promise(line) else ()
    if not found:  # of thousands of lines nearly all, at every Enter
        return ()
    is_dated = line.due is not None and line.due.is_certain
    return tuple(
        Untidy(
            kind=UntidyKind.VAGUE,
            spot=line_spot(line.seq),
            reference=meeting.line_ref(line),
            text=line.text,
            about=each.word,
            remedy=each.remedy,
        )
        for each in found
        if each.remedy is not Remedy.DATE or not is_dated
    )


def _is_promise(line: Entry | ActionItem) -> bool:
    if isinstance(line, ActionItem):
        return line.is_open
    return line.kind in PROMISES and not line.is_quote


class WhoWasHere:
    """Who took part, asked by owner. While people may still come nobody is missing, nor where no list was kept."""

    def __init__(self, meeting: Meeting) -> None:
        self._meeting = meeting

    @cached_property
    def _here(self) -> tuple[Attendee, ...]:
        if self._meeting.status in _HAS_PEOPLE_TO_COME:
            return ()
        return tuple(seat for seat in self._meeting.attendees if seat.is_here)

    @cached_property
    def _heads(self) -> tuple[Party, ...]:
        """Who called the meeting, led it or kept its minutes was there, listed or not."""
        meeting = self._meeting
        heads = (meeting.organiser, meeting.host, meeting.chair, meeting.secretary, *meeting.note_takers)
        return distinct(party for party in heads if party is not None)

    @cached_property
    def _people(self) -> Seats:
        return Seats(self._here)

    @cached_property
    def _keys(self) -> dict[PartyKind, frozenset[str]]:
        return {
            PartyKind.OFFICE: frozenset(seat.office for seat in self._here),
            PartyKind.PROVINCE: frozenset(seat.province for seat in self._here),
        }

    def lacks(self, owner: Party) -> bool:
        """Whether it is known of `owner` that nobody of them was there."""
        if not owner.key or not self._here or any(owner.is_same(each) for each in self._heads):
            return False
        if owner.kind is PartyKind.PERSON:
            return self._people.find(owner) is None
        if owner.kind is PartyKind.OFFICE and owner.province and owner.province in self._keys[PartyKind.PROVINCE]:
            return False  # somebody of its province was there, of whatever office
        return owner.kind in self._keys and owner.key not in self._keys[owner.kind]

    def of_owners(self, action: ActionItem) -> Iterable[Untidy]:
        """The owners of an open action who have to be told of it."""
        if action.is_for_everyone or not action.is_open:
            return
        for owner in action.owners:
            if self.lacks(owner):
                yield Untidy(
                    kind=UntidyKind.NOT_HERE,
                    spot=line_spot(action.seq),
                    reference=self._meeting.action_ref(action),
                    text=action.text,
                    about=owner.name,
                )
