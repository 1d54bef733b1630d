"""Searching by what is typed: the signs of the capture line become filters, for the shell and the screen alike."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from notulen.domain.party import Party, PartyKind
from notulen.domain.value import Value
from notulen.parsing.search_query import SearchQuery, read_query
from notulen.services.known_names import KnownNames
from notulen.services.search import Hit, HitKind, SearchAnswer, SearchService
from notulen.storage.store import Store

if TYPE_CHECKING:
    from notulen.parsing.names import NameIndex


class Narrowing(Value, frozen=True):
    """Filters that come from elsewhere than the query, as the options of the shell; they narrow it further."""

    kind: HitKind | None = None
    provinces: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


_NO_NARROWING = Narrowing()


class Meant(Value, frozen=True, kw_only=False):
    """What to type instead, and how many places that finds."""

    typed: str
    count: int


class Found(Value, frozen=True):
    """How a query was understood, and what it found among so many `meetings`; with `is_cut` there is more.

    `meant` is set when nothing was found and something like it would be.
    """

    query: SearchQuery
    hits: tuple[Hit, ...] = ()
    meetings: int = 0
    is_cut: bool = False
    meant: Meant | None = None


class SearchQueryService:
    """Looks through one archive for what is typed."""

    def __init__(self, store: Store, search: SearchService, names: KnownNames) -> None:
        self._store = store
        self._search = search
        self._names = names

    def find(self, typed: str, *, today: date, limit: int | None = None, narrowing: Narrowing = _NO_NARROWING) -> Found:
        """The places `typed` asks for, newest meeting first, at most `limit`; nothing typed gives the latest meetings.

        How it is understood: `parsing.search_query`.
        """
        query = read_query(typed, self._index, today, self._names.calendar)
        if query.is_empty and narrowing.kind is None:
            narrowing = replace(narrowing, kind=HitKind.MEETING)
        answer = self._answer(query, narrowing, limit + 1 if limit else None)
        hits = answer.hits[:limit] if limit else answer.hits
        return Found(
            query=query,
            hits=hits,
            meetings=answer.meetings,
            is_cut=len(answer.hits) > len(hits),
            meant=None if hits or not query.terms else self._meant(query, narrowing),
        )

    def _index(self) -> "NameIndex":
        return self._names.index(self._store.directory())

    def _meant(self, query: SearchQuery, narrowing: Narrowing) -> Meant | None:
        is_phrase = len(query.terms) == 1 and " " in query.terms[0]
        for phrase in self._search.did_you_mean(query.terms):
            asked = replace(query, terms=(phrase,) if is_phrase else tuple(phrase.split()))
            if count := len(self._answer(asked, narrowing, None).hits):
                return Meant(query.saying(asked.plain), count)
        return None

    def _answer(self, query: SearchQuery, narrowing: Narrowing, limit: int | None) -> SearchAnswer:
        kinds = set(query.kinds) & {narrowing.kind} if query.kinds and narrowing.kind else set(query.kinds)
        kinds |= {narrowing.kind} if narrowing.kind and not query.kinds else set()
        if (query.kinds or narrowing.kind) and not kinds:
            return SearchAnswer(hits=(), meetings=0)
        codes = [each.key for each in query.parties if each.kind is PartyKind.PROVINCE]
        others = [each for each in query.parties if each.kind is not PartyKind.PROVINCE]
        since = max(filter(None, (query.since, narrowing.since)), default=None)
        until = min(filter(None, (query.until, narrowing.until)), default=None)

        def asked(provinces: Sequence[str], most: int | None) -> SearchAnswer:
            kind = next(iter(kinds)) if len(kinds) == 1 else None
            return self._search.answer(
                query.terms, kind=kind, provinces=provinces, since=since, until=until, limit=most
            )

        phrases = [" ".join(term.casefold().split()) for term in query.terms if " " in term]
        is_whole = len(kinds) <= 1 and not others and not phrases and not (codes and narrowing.provinces)
        if is_whole:
            return asked(codes or narrowing.provinces, limit)
        answer = asked(narrowing.provinces if others or narrowing.provinces else codes, None)
        hits: Iterable[Hit] = answer.hits
        if kinds:
            hits = [hit for hit in hits if hit.kind in kinds]
        if phrases:
            hits = [hit for hit in hits if _holds(hit, phrases)]
        if others or (codes and narrowing.provinces):
            there = {_place(hit) for hit in asked(codes, None).hits} if codes else set()
            called = {name for party in others for name in _names_of(party, self._index())}
            hits = [hit for hit in hits if _place(hit) in there or _is_by(hit, called)]
        return SearchAnswer(hits=tuple(hits)[:limit], meetings=answer.meetings)


def _place(hit: Hit) -> tuple[int, str]:
    return hit.meeting.number, hit.reference


def _holds(hit: Hit, phrases: Sequence[str]) -> bool:
    places = [" ".join(place.casefold().split()) for place in (hit.text, hit.who)]
    return all(any(phrase in place for place in places) for phrase in phrases)


def _names_of(party: Party, index: "NameIndex") -> Iterable[str]:
    """The names under which records have `party`: old minutes keep the old one."""
    person = index.person(party.key)
    spellings = (person.name, *person.spellings) if person else ()
    return {name.casefold() for name in (party.name, *spellings) if name}


def _is_by(hit: Hit, called: set[str]) -> bool:
    """Whether somebody of those names speaks, owns it or has the seat."""
    if hit.kind is HitKind.ATTENDEE:
        seat = f" {hit.text.casefold()} ".replace(",", " ")
        return any(f" {name} " in seat for name in called)
    who = hit.who.casefold()
    return who in called or any(name in called for name in who.split(", "))
