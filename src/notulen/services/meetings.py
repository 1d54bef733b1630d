"""Use cases on a meeting as a whole: call it, edit its header, run it, put it in the trash."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Unpack

from msgspec.structs import replace

from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee, Presence, Role
from notulen.domain.course import moved
from notulen.domain.directory import Directory
from notulen.domain.errors import FinalRefused, InvalidTransition, InvalidValue, MeetingClosed
from notulen.domain.history import Act
from notulen.domain.identity import new_id
from notulen.domain.meeting import Meeting, check_days
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.related_meeting import RelatedMeeting, Relation
from notulen.domain.text import clean_text
from notulen.services.header import HeaderFields
from notulen.services.known_names import KnownNames
from notulen.services.lookup import get_meeting
from notulen.services.upcoming import previous_in_series
from notulen.storage.store import Store, TrashedMeeting


class MeetingService:
    """Meetings of one archive. `by` is written beside every change."""

    def __init__(self, store: Store, names: KnownNames, by: str = "") -> None:
        self._store = store
        self._names = names
        self._by = by

    def get(self, asked: str | None, today: date) -> Meeting:
        """The meeting a person means; see `lookup.get_meeting`."""
        return get_meeting(self._store, asked, today)

    def find_all(
        self,
        *,
        status: MeetingStatus | None = None,
        series: str = "",
        since: date | None = None,
        until: date | None = None,
    ) -> tuple[Meeting, ...]:
        """Meetings of a status, of a series' id, from and until a day; newest first."""
        found = [
            each
            for each in self._store.meetings()
            if (status is None or each.status is status)
            and (not series or each.series == series)
            and (since is None or (each.last_day or each.day) >= since)
            and (until is None or each.day <= until)
        ]
        return tuple(sorted(found, key=lambda each: (each.day, each.number), reverse=True))

    def create(
        self,
        title: str,
        day: date,
        *,
        now: datetime,
        agenda: Iterable[str] = (),
        attendees_from: Meeting | None = None,
        **header: Unpack[HeaderFields],
    ) -> Meeting:
        """A new planned meeting; its number is never used again.

        `agenda` are titles, each with an optional duration as in the capture line; `attendees_from` brings
        that meeting's attendees along as invited. In a series it is linked to the meeting before it.
        Raises InvalidValue for an empty title.
        """
        clean = clean_text(title).strip()
        if not clean:
            raise InvalidValue("title", title, "empty")
        check_days(day, header.get("last_day"))
        with self._store.change(Act.MEETING_CREATED, now=now, by=self._by) as change:
            meeting = Meeting(id=new_id(now), number=change.next_number(), title=clean, day=day)
            meeting = replace(meeting, **header)
            lines = tuple(agenda)  # without them and a series, a damaged directory is no hindrance
            directory = self._store.directory() if lines or meeting.series else Directory()
            meeting = self._with_series(meeting, directory)
            for line in lines:
                meeting = meeting.add_item(item_of(line, meeting, self._names, directory, now))
            if attendees_from is not None:
                meeting = with_invited(meeting, attendees_from, now)
            change.put(meeting)
            change.describe(f"{meeting.reference} {meeting.title}")
        return meeting

    def _with_series(self, meeting: Meeting, directory: Directory) -> Meeting:
        if not meeting.series:
            return meeting
        series = directory.get_series(meeting.series)
        meeting = replace(meeting, organiser=meeting.organiser or series.organiser, zone=series.zone or meeting.zone)
        before = previous_in_series(self._store, meeting)
        if before is None:
            return meeting
        link = RelatedMeeting(relation=Relation.PREVIOUS, title=before.title, meeting=before.id, starts=before.day)
        return replace(meeting, related=(*meeting.related, link))

    def start(self, number: int, *, now: datetime) -> Meeting:
        """Start it, or go on after a pause. Raises InvalidTransition."""
        return self._move(number, MeetingStatus.RUNNING, Act.MEETING_STARTED, now)

    def pause(self, number: int, *, now: datetime) -> Meeting:
        """Pause it. Raises InvalidTransition."""
        return self._move(number, MeetingStatus.PAUSED, Act.MEETING_PAUSED, now)

    def close(self, number: int, *, now: datetime) -> Meeting:
        """Close it: the minutes are a draft and take no more lines. Raises InvalidTransition."""
        return self._move(number, MeetingStatus.CLOSED, Act.MEETING_CLOSED, now)

    def reopen(self, number: int, *, now: datetime) -> Meeting:
        """Let a closed meeting take lines again, paused. Raises InvalidTransition."""
        return self._move(number, MeetingStatus.PAUSED, Act.MEETING_REOPENED, now)

    def _move(self, number: int, status: MeetingStatus, act: Act, now: datetime) -> Meeting:
        with self._store.change(act, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            if meeting.status is MeetingStatus.FINAL:
                raise MeetingClosed(meeting.reference, meeting.status)
            if meeting.amendment is not None:
                raise FinalRefused(meeting.reference, "open")
            is_reopening = act is Act.MEETING_REOPENED
            if status is MeetingStatus.PAUSED and is_reopening is not (meeting.status is MeetingStatus.CLOSED):
                raise InvalidTransition(meeting.reference, meeting.status, "reopened" if is_reopening else status)
            meeting = moved(meeting, status, now)
            change.put(meeting)
            change.describe(f"{meeting.reference} {meeting.title}")
        return meeting

    def trash(self, number: int, *, now: datetime) -> Meeting:
        """Move it to the trash, from which it can be restored."""
        with self._store.change(Act.MEETING_TRASHED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            change.trash(number)
            change.describe(f"{meeting.reference} {meeting.title}")
        return meeting

    def trashed(self) -> Sequence[TrashedMeeting]:
        """What lies in the trash."""
        return self._store.trashed()

    def restore(self, number: int, *, now: datetime) -> Meeting:
        """Bring a meeting back from the trash under its own number. Raises NotFound."""
        return self._store.restore(number, now=now)

    def empty_trash(self) -> int:
        """Delete the trash for good; returns how many meetings went."""
        return self._store.empty_trash()


def with_invited(meeting: Meeting, source: Meeting, now: datetime) -> Meeting:
    """`meeting` with the attendees of `source` as invited, in their order.

    Who they are comes along; the part they played and what was noted of them that day do not.
    """
    for seat in source.attendees:
        meeting = meeting.add_attendee(invited(seat, now))
    return meeting


def invited(seat: Attendee, now: datetime) -> Attendee:
    """Who sits there, invited anew."""
    return replace(
        seat,
        id=new_id(now),
        presence=Presence.INVITED,
        roles=(Role.PARTICIPANT,),
        represented_by="",
        joined=None,
        left=None,
        count=None,
        note="",
        unconfirmed=(),
        shown_as=(),
        in_call=None,
    )


def item_of(line: str, meeting: Meeting, names: KnownNames, directory: Directory, now: datetime) -> AgendaItem:
    """An item of business from its title, with the minutes planned for it if the title ends in them."""
    from notulen.parsing.capture_line import read_line
    from notulen.parsing.parsed_line import LineContext

    context = LineContext(
        reference=meeting.day, names=names.index(directory), calendar=names.calendar, zone=meeting.zone
    )
    parsed = read_line(f"# {line}", context)
    return AgendaItem(id=new_id(now), number=0, title=parsed.text or line, minutes=parsed.minutes)
