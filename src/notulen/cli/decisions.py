"""`notulen decisions`: the register of decisions across meetings."""

from typing import Annotated

import typer

from notulen.cli.arguments import Json, Provinces, Series, Since, Until
from notulen.cli.readers import province_codes, read_optional_day, series_id
from notulen.cli.session import Session, session_of
from notulen.domain.entry import DecisionStatus
from notulen.locale.words import parse_word

app = typer.Typer()

_ALL = ("all", "semua")


@app.command("decisions")
def list_decisions(
    context: typer.Context,
    status: Annotated[str | None, typer.Option("--status")] = None,
    series: Series = None,
    provinces: Provinces = None,
    since: Since = None,
    until: Until = None,
    is_json: Json = False,
) -> None:
    """List decisions that answer to every filter given, newest first, with how each stands."""
    session = session_of(context)
    found = session.workspace.decisions.find_all(
        statuses=_statuses(session, status),
        series=series_id(session, series),
        provinces=province_codes(session, provinces),
        since=read_optional_day(session, "since", since),
        until=read_optional_day(session, "until", until),
    )
    if session.output.is_json:
        from notulen.export.listings.decisions_json import decisions_to_json

        session.output.json(decisions_to_json(found))
        return
    from notulen.cli.decision_tables import register_table

    session.output.table(register_table(session, found))


def _statuses(session: Session, asked: str | None) -> tuple[DecisionStatus, ...] | None:
    words = [word.strip() for word in (asked or "").split(",") if word.strip()]
    if not words or any(word.casefold() in _ALL for word in words):
        return None
    return tuple(parse_word(DecisionStatus, word, language=session.language) for word in words)
