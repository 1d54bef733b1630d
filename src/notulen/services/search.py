"""Search across meetings: what was said, decided, promised and who was there."""

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from datetime import date
from itertools import islice

from notulen.domain.meeting import Meeting
from notulen.domain.meeting_head import MeetingHead, head_of
from notulen.domain.passage import HitKind as HitKind
from notulen.domain.passage import Passage, asked_words, passages_of, words_in
from notulen.domain.value import Value
from notulen.storage.index import ArchiveIndex, Progress
from notulen.storage.index_file import IndexUnusable
from notulen.storage.store import Store

_MOST_MEANT = 3

Searched = tuple[MeetingHead, Iterable[Passage]]
"""A meeting with the places of it that hold every word."""


class Hit(Value, frozen=True):
    """One place that holds every word. `reference` leads back to it; `who` is its speaker or owners.

    `line` is its place (`seq`) among the lines of the minutes, `number` that of an item of business or a seat; both
    are None for a hit in the meeting's header.
    """

    kind: HitKind
    meeting: MeetingHead
    reference: str
    text: str
    who: str = ""
    line: int | None = None
    number: int | None = None


class SearchAnswer(Value, frozen=True):
    """The hits, and how many meetings were looked through for them."""

    hits: tuple[Hit, ...]
    meetings: int


class SearchService:
    """Looks through one archive."""

    def __init__(self, store: Store, index: ArchiveIndex | None = None) -> None:
        self._store = store
        self._index = index

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
        return self.answer(words, kind=kind, provinces=provinces, since=since, until=until, limit=limit).hits

    def answer(
        self,
        words: Sequence[str],
        *,
        kind: HitKind | None = None,
        provinces: Sequence[str] = (),
        since: date | None = None,
        until: date | None = None,
        limit: int | None = None,
    ) -> SearchAnswer:
        """As `find_all`, with the number of meetings looked through: cheap enough to ask at every letter typed."""
        wanted, codes = asked_words(words), frozenset(provinces)

        def found(meetings: Iterable[Searched]) -> tuple[Hit, ...]:
            every = (
                _hit(head, each)
                for head, passages in meetings
                for each in passages
                if (kind is None or each.kind is kind) and not (codes and codes.isdisjoint(each.provinces))
            )
            return tuple(islice(every, limit or None))

        if self._index is not None:
            with suppress(IndexUnusable), self._index.reading() as view:
                hits = found(view.passages(wanted, since, until))
                return SearchAnswer(hits=hits, meetings=view.count(since, until))
        meetings = [each for each in self._store.meetings() if _is_between(each, since, until)]
        meetings.sort(key=lambda each: (each.day, each.number), reverse=True)
        hits = found((head_of(each), (at for at in passages_of(each) if at.holds(wanted))) for each in meetings)
        return SearchAnswer(hits=hits, meetings=len(meetings))

    def did_you_mean(self, words: Sequence[str]) -> tuple[str, ...]:
        """What to search for instead when `words` find nothing: at most three phrases, the nearest first.

        Each keeps the words that are found somewhere, and finds something.
        """
        from notulen.parsing.near_words import near_phrases

        asked = asked_words(words)
        unknown = [word for word in dict.fromkeys(asked) if not self.find_all([word], limit=1)]
        if not unknown:
            return ()
        phrases = near_phrases(asked, unknown, self._vocabulary())
        return tuple(islice((phrase for phrase in phrases if self.find_all([phrase], limit=1)), _MOST_MEANT))

    def prepare(self, progress: Progress | None = None) -> None:
        """Make the next search quick; `progress` is told (meetings done, of how many) when that takes reading them."""
        if self._index is None:
            return
        before, self._index.progress = self._index.progress, progress
        try:
            with suppress(IndexUnusable), self._index.reading():
                pass
        finally:
            self._index.progress = before

    def _vocabulary(self) -> Collection[str]:
        if self._index is not None:
            with suppress(IndexUnusable), self._index.reading() as view:
                return view.vocabulary()
        return words_in(each.folded for meeting in self._store.meetings() for each in passages_of(meeting))


def _hit(head: MeetingHead, each: Passage) -> Hit:
    return Hit(
        kind=each.kind,
        meeting=head,
        reference=each.reference,
        text=each.text,
        who=each.who,
        line=each.line,
        number=each.number,
    )


def _is_between(meeting: Meeting, since: date | None, until: date | None) -> bool:
    return not ((since and meeting.day < since) or (until and meeting.day > until))
