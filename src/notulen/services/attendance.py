"""Use cases of the roll call: how whoever is on the list came, stayed away, was represented or left, and when."""

from collections.abc import Callable, Sequence
from datetime import datetime

from notulen.domain.attendee import Attendee
from notulen.domain.errors import InvalidValue
from notulen.domain.frozen_part import require_unfrozen
from notulen.domain.history import LONGEST_SUBJECT, Act
from notulen.domain.meeting import Meeting
from notulen.domain.roll_call import Mark, hour_now, marked, standing, switched, time_of
from notulen.domain.text import clean_text
from notulen.domain.value import Value
from notulen.locale.attendance_texts import attendance_texts
from notulen.locale.language import Language
from notulen.parsing.clock_time import read_clock
from notulen.storage.store import Store


class Called(Value, frozen=True):
    """The meeting after a mark, what was noted in words, and whether that changed anything."""

    meeting: Meeting
    said: str
    is_changed: bool


class AttendanceService:
    """The attendance lists of one archive's meetings. `by` is written beside every change.

    A list is put right after the call too, until the minutes are final; from then on by a ralat.
    """

    def __init__(self, store: Store, by: str = "") -> None:
        self._store = store
        self._by = by

    def mark(
        self,
        number: int,
        seats: Sequence[int],
        mark: Mark,
        *,
        now: datetime,
        language: Language,
        time: str = "",
        represented_by: str = "",
    ) -> Called:
        """Note `mark` of the seats numbered `seats` of meeting `number`, all in one step.

        The hour is `time` as typed, else the clock's, while the meeting goes on. Raises MeetingClosed,
        NotFound, and InvalidValue for an hour that cannot be read and for what `roll_call.marked` refuses.
        """
        stand_in = " ".join(clean_text(represented_by).split())

        def noted(seat: Attendee, meeting: Meeting) -> Attendee:
            at = read_time(meeting, time, now=now) if time.strip() else hour_now(meeting, now)
            return marked(seat, mark, at, is_told=bool(time.strip()), represented_by=stand_in)

        return self._change(number, seats, noted, now, language)

    def switch(self, number: int, seat: int, *, now: datetime, language: Language) -> Called:
        """Here becomes not here, and the other way round, as it stands on disk now. Raises MeetingClosed, NotFound."""
        return self._change(number, (seat,), lambda old, meeting: switched(old, hour_now(meeting, now)), now, language)

    def _change(
        self,
        number: int,
        seats: Sequence[int],
        noted: Callable[[Attendee, Meeting], Attendee],
        now: datetime,
        language: Language,
    ) -> Called:
        with self._store.change(Act.ATTENDANCE_CHANGED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            require_unfrozen(meeting)
            fresh = {seat: noted(meeting.get_attendee(seat), meeting) for seat in seats}
            after = meeting
            for each in fresh.values():
                after = after.replace_attendee(each)
            said = _described(after, tuple(fresh.values()), language)
            change.put(after)
            change.describe(said[:LONGEST_SUBJECT])
        return Called(meeting=after, said=said, is_changed=after != meeting)


def read_time(meeting: Meeting, phrase: str, *, now: datetime) -> datetime:
    """The moment an hour means: today, if the meeting is on today, else on its first day. Raises InvalidValue."""
    today = now.astimezone(meeting.zone.offset).date()
    moment = read_clock(phrase, today if meeting.is_held_on(today) else meeting.day, meeting.zone)
    if moment is None:
        raise InvalidValue("time", phrase, "not_a_time")
    return moment


def _described(meeting: Meeting, seats: Sequence[Attendee], language: Language) -> str:
    if not seats:
        return ""
    texts = attendance_texts(language)
    first = seats[0]
    at = time_of(first)
    names = [seat.name or seat.full_name for seat in seats]
    time = texts.clock(at, meeting.zone) if at else ""
    mark = standing(first)
    stand_in = first.represented_by if mark is Mark.REPRESENTED else ""
    return texts.described(mark, names, stand_in=stand_in, time=time)
