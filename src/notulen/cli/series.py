"""`notulen series …`: meetings that recur."""

from collections.abc import Sequence
from typing import Annotated

import typer
from msgspec.structs import replace

from notulen.cli.arguments import Json
from notulen.cli.columns import column, day_cell, number_cell
from notulen.cli.completion import complete_owner, complete_series
from notulen.cli.readers import read_optional_day, read_owners
from notulen.cli.session import Session, session_of
from notulen.cli.shell_command import ShellGroup
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.errors import InvalidValue
from notulen.domain.province import Zone
from notulen.domain.series import Series
from notulen.domain.text import clean_text
from notulen.locale.words import parse_word

app = typer.Typer(name="series", cls=ShellGroup, no_args_is_help=True)

SeriesName = Annotated[str, typer.Argument(autocompletion=complete_series)]
Handle = Annotated[str | None, typer.Option("--handle")]
Organiser = Annotated[str | None, typer.Option("--organiser", autocompletion=complete_owner)]
ZoneWord = Annotated[str | None, typer.Option("--zone")]
Rule = Annotated[str | None, typer.Option("--rule")]
Agenda = Annotated[list[str] | None, typer.Option("--agenda")]
Aliases = Annotated[list[str] | None, typer.Option("--alias")]


@app.command("list")
def list_series(context: typer.Context, is_json: Json = False) -> None:
    """List the series."""
    session = session_of(context)
    found = session.workspace.series.find_all()
    if session.output.is_json:
        from notulen.export.listings_json import listing_to_json

        session.output.json(listing_to_json("series", (_data(session, each) for each in found)))
        return
    session.output.table(_table(session, found))


@app.command("add")
def add(
    context: typer.Context,
    name: Annotated[list[str], typer.Argument()],
    handle: Handle = None,
    organiser: Organiser = None,
    zone: ZoneWord = None,
    rule: Rule = None,
    agenda: Agenda = None,
    aliases: Aliases = None,
    is_json: Json = False,
) -> None:
    """Add a series."""
    session = session_of(context)
    series = _changed(session, Series(id="", name=" ".join(name)), handle, organiser, zone, rule, agenda, aliases)
    _answer(session, session.workspace.series.put(series, now=session.now), session.texts.series_added)


@app.command("edit")
def edit(
    context: typer.Context,
    series: SeriesName,
    name: Annotated[str | None, typer.Option("--name")] = None,
    handle: Handle = None,
    organiser: Organiser = None,
    zone: ZoneWord = None,
    rule: Rule = None,
    agenda: Agenda = None,
    aliases: Aliases = None,
    is_json: Json = False,
) -> None:
    """Change a series."""
    session = session_of(context)
    known = session.workspace.series.get(series)
    changed = _changed(
        session,
        replace(known, name=known.name if name is None else name),
        handle,
        organiser,
        zone,
        rule,
        agenda,
        aliases,
    )
    if changed == known:
        raise InvalidValue("field", "", "nothing_to_change")
    _answer(session, session.workspace.series.put(changed, now=session.now), session.texts.series_changed)


@app.command("show")
def show(context: typer.Context, series: SeriesName, is_json: Json = False) -> None:
    """Show a series with its meetings."""
    session = session_of(context)
    service = session.workspace.series
    found = service.get(series)
    held = service.meetings_of(found)
    if session.output.is_json:
        from notulen.export.listings_json import meeting_to_data, object_to_json

        row = {**_data(session, found), "held": [meeting_to_data(each) for each in held]}
        session.output.json(object_to_json("series_one", row))
        return
    from notulen.cli.cards import card
    from notulen.cli.meetings import meeting_table

    if session.output.is_terminal:
        texts = session.texts
        facts = (
            (texts.handle, found.handle),
            (texts.organiser, found.organiser.name if found.organiser else ""),
            (texts.zone, found.zone.value if found.zone else ""),
            (texts.rule, found.rule),
            (texts.agenda, "; ".join(found.agenda)),
            (texts.remark, found.note),
        )
        session.output.table(card(session, found.name, facts))
        session.output.line()
    session.output.table(meeting_table(session, held))


@app.command("next")
def prepare_next(
    context: typer.Context,
    series: SeriesName,
    day: Annotated[str | None, typer.Option("--date")] = None,
    is_json: Json = False,
) -> None:
    """Call the next meeting of a series: its agenda, and the last attendees as invited."""
    from notulen.cli.meeting_answer import answer

    session = session_of(context)
    meeting = session.workspace.series.prepare_next(
        series, today=session.today, now=session.now, day=read_optional_day(session, "date", day)
    )
    answer(session, meeting, session.texts.meeting_created, prints_reference=True)


def _changed(
    session: Session,
    series: Series,
    handle: str | None,
    organiser: str | None,
    zone: str | None,
    rule: str | None,
    agenda: Sequence[str] | None,
    aliases: Sequence[str] | None,
) -> Series:
    if handle is not None:
        series = replace(series, handle=clean_text(handle).strip().removeprefix("@").lower())
    if organiser is not None:
        series = replace(series, organiser=read_owners(session, [organiser])[0] if organiser else None)
    if zone is not None:
        series = replace(series, zone=parse_word(Zone, zone, language=session.language) if zone else None)
    if rule is not None:
        series = replace(series, rule=rule.strip())
    if agenda is not None:
        series = replace(series, agenda=tuple(clean_text(title).strip() for title in agenda if title.strip()))
    if aliases is not None:
        series = replace(series, aliases=(*series.aliases, *(clean_text(each).strip() for each in aliases)))
    return series


def _answer(session: Session, series: Series, sentence: str) -> None:
    if session.output.is_json:
        from notulen.export.listings_json import object_to_json

        session.output.json(object_to_json("series_one", _data(session, series)))
    else:
        session.output.tell(sentence.format(name=series.name))


def _data(session: Session, series: Series) -> dict[str, object]:
    return {
        "id": series.id,
        "name": series.name,
        "handle": series.handle or None,
        "aliases": list(series.aliases),
        "organiser": series.organiser.name if series.organiser else None,
        "zone": series.zone.value if series.zone else None,
        "rule": series.rule or None,
        "agenda": list(series.agenda),
        "meetings": len(session.workspace.series.meetings_of(series)),
    }


def _table(session: Session, found: Sequence[Series]) -> Table:
    language, texts = session.language, session.texts
    columns = (
        column("handle", language),
        column("name", language, is_text=True, least=16),
        column("organiser", language, is_text=True, least=10),
        column("held", language, is_number=True),
        column("last", language),
    )
    rows = []
    for each in found:
        held = session.workspace.series.meetings_of(each)
        rows.append(
            (
                Cell(each.handle, tone=Tone.REFERENCE),
                Cell(each.name),
                Cell(each.organiser.name if each.organiser else ""),
                number_cell(len(held)),
                day_cell(held[0].day if held else None, language),
            )
        )
    return Table(texts.series_title, columns, rows, empty=texts.no_series)
