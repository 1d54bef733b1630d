"""Search across meetings: a plain scan of what was said, decided, promised and who was there."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

from notulen.domain.action_item import ActionItem
from notulen.domain.entry import EntryKind
from notulen.domain.meeting import Meeting
from notulen.domain.seats import Seats
from notulen.domain.value import Value
from notulen.storage.store import Store


class HitKind(StrEnum):
    """What a hit is."""

    MEETING = "meeting"
    AGENDA = "agenda"
    ATTENDEE = "attendee"
    STATEMENT = "statement"
    NOTE = "note"
    PROPOSAL = "proposal"
    DECISION = "decision"
    ACTION = "action"
    PRIVATE = "private"


class Hit(Value, frozen=True):
    """One place that holds every word. `reference` leads back to it; `who` is its speaker or owners."""

    kind: HitKind
    meeting: Meeting
    reference: str
    text: str
    who: str = ""


class SearchService:
    """Looks through one archive."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find_all(
        self,
        words: Sequence[str],
        *,
        kind: HitKind | None = None,
        provinces: Sequence[str] = (),
        since: date | None = None,
        until: date | None = None,
        limit: int | None = None,
    ) -> tuple[Hit, ...]:
        """Places that hold all `words`, in any order and case; newest meeting first.

        `provinces` are codes one of which must be concerned: by speaker, owner or seat.
        """
        wanted = [word.casefold() for phrase in words for word in phrase.split()]
        meetings = sorted(self._store.meetings(), key=lambda each: (each.day, each.number), reverse=True)
        hits: list[Hit] = []
        for meeting in meetings:
            if (since and meeting.day < since) or (until and meeting.day > until):
                continue
            for hit, codes in _places(meeting):
                if kind is not None and hit.kind is not kind:
                    continue
                if provinces and not codes & set(provinces):
                    continue
                if all(word in f"{hit.text} {hit.who}".casefold() for word in wanted):
                    hits.append(hit)
                    if limit and len(hits) == limit:
                        return tuple(hits)
        return tuple(hits)


def _places(meeting: Meeting) -> Iterator[tuple[Hit, set[str]]]:
    header = " ".join((meeting.title, *meeting.also_titled, meeting.place, *meeting.remarks, *meeting.applications))
    hosts = {meeting.host_province}
    yield Hit(kind=HitKind.MEETING, meeting=meeting, reference=meeting.reference, text=header), hosts
    for item in meeting.agenda:
        yield Hit(kind=HitKind.AGENDA, meeting=meeting, reference=f"#{item.number}", text=item.title), set()
    for seat in meeting.attendees:
        text = " ".join((seat.full_name, seat.full_post, seat.office_name))
        yield Hit(kind=HitKind.ATTENDEE, meeting=meeting, reference=f"+{seat.number}", text=text), {seat.province}
    seats = Seats(meeting.attendees)
    for line in meeting.lines:
        parties = line.owners if isinstance(line, ActionItem) else ((line.speaker,) if line.speaker else ())
        kind = HitKind.ACTION if isinstance(line, ActionItem) else _KINDS[line.kind]
        who = ", ".join(party.name for party in parties)
        hit = Hit(kind=kind, meeting=meeting, reference=meeting.line_ref(line), text=line.text, who=who)
        yield hit, {seats.province(party) for party in parties} - {""}


_KINDS = {kind: HitKind(kind.value) for kind in EntryKind}
