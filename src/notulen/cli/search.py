"""`notulen search`: where something was said, decided, promised, or who was there."""

from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from notulen.cli.arguments import Json, Provinces, Since, Until
from notulen.cli.columns import column, day_cell
from notulen.cli.readers import province_codes, read_count, read_optional_day
from notulen.cli.session import Session, session_of
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.errors import InvalidValue
from notulen.domain.text import clean_text
from notulen.locale.language import Language
from notulen.locale.line_words import ENGLISH, INDONESIAN
from notulen.locale.search_texts import search_texts
from notulen.locale.words import parse_word
from notulen.services.search import Hit, HitKind
from notulen.services.search_queries import Found, Narrowing

app = typer.Typer()

_LONGEST = 90


@app.command("search")
def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument()],
    kind: Annotated[str | None, typer.Option("--kind")] = None,
    provinces: Provinces = None,
    since: Since = None,
    until: Until = None,
    limit: Annotated[str | None, typer.Option("--limit", "-n")] = None,
    is_json: Json = False,
) -> None:
    """Find every place that holds all the words, newest meeting first."""
    session = session_of(context)
    asked = [clean_text(word) for word in words]
    if not any(word.strip() for word in asked):
        raise InvalidValue("words", "", "empty")
    found = session.workspace.search_queries.find(
        " ".join(asked),
        today=session.today,
        narrowing=Narrowing(
            kind=_read_kind(session, kind) if kind else None,
            provinces=tuple(province_codes(session, provinces)),
            since=read_optional_day(session, "since", since),
            until=read_optional_day(session, "until", until),
        ),
        limit=read_count("limit", limit, 1) if limit else None,
    )
    if found.query.is_empty:
        raise InvalidValue("words", " ".join(asked), "empty")
    hits = found.hits
    if session.output.is_json:
        from notulen.export.listings.listings_json import listing_to_json

        session.output.json(listing_to_json("search", (_data(hit) for hit in hits), words=asked))
        return
    session.output.table(_table(session, hits, " ".join(asked), found.query.terms))
    session.output.tell(*_told(session, found))


def _kinds(session: Session) -> dict[HitKind, str]:
    """What each kind of place is called: the words of the capture line."""
    words = (ENGLISH if session.language is Language.ENGLISH else INDONESIAN).kinds
    return {kind: words.get(kind.value, session.texts.meeting.upper()) for kind in HitKind}


def _read_kind(session: Session, asked: str) -> HitKind:
    by_word = {said.casefold(): kind for kind, said in _kinds(session).items()}
    return by_word.get(asked.strip().casefold()) or parse_word(HitKind, asked, language=session.language)


def _data(hit: Hit) -> dict[str, object]:
    meeting = hit.meeting
    return {
        "kind": hit.kind.value,
        "ref": hit.reference,
        "text": hit.text,
        "who": hit.who or None,
        "meeting": {"ref": meeting.reference, "title": meeting.title, "day": meeting.day},
    }


def _told(session: Session, found: Found) -> Iterator[str]:
    """What of the query was taken for words, and what was probably meant."""
    texts = search_texts(session.language)
    for doubt in found.query.doubts:
        yield f"{getattr(texts, doubt.kind.value).format(text=doubt.text)}."
    if found.meant is not None:
        yield texts.meant_here.format(text=found.meant.typed, count=found.meant.count)


def _table(session: Session, hits: tuple[Hit, ...], asked: str, terms: Sequence[str]) -> Table:
    language, texts, kinds = session.language, session.texts, _kinds(session)
    columns = (
        column("item", language),
        column("ref", language),
        column("meeting", language),
        column("day", language),
        column("found", language, is_text=True, least=24),
        column("who", language, is_text=True, is_optional=True, least=10),
    )
    rows = [
        (
            Cell(kinds[hit.kind], hit.kind.value),
            Cell(hit.reference, tone=Tone.REFERENCE),
            Cell(hit.meeting.reference),
            day_cell(hit.meeting.day, language),
            Cell(_around(hit.text, terms), hit.text),
            Cell(hit.who),
        )
        for hit in hits
    ]
    note = texts.count_of_hits.format(count=len(hits))
    return Table(
        texts.found_for.format(words=asked),
        columns,
        rows,
        note=note,
        empty=texts.no_hits.format(words=asked),
        most_lines=4,
    )


def _around(text: str, terms: Sequence[str]) -> str:
    """A long text cut to what stands around the first word asked for."""
    if len(text) <= _LONGEST:
        return text
    place = text.casefold().find(terms[0].casefold()) if terms else 0
    start = max(0, place - _LONGEST // 3)
    end = start + _LONGEST
    return f"{'…' if start else ''}{text[start:end].strip()}{'…' if end < len(text) else ''}"
