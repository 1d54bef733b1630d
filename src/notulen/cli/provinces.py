"""`notulen provinces`: how each province stands, in actions and in attendance."""

from collections.abc import Sequence
from typing import Annotated

import typer

from notulen.cli.arguments import Json
from notulen.cli.columns import column, number_cell
from notulen.cli.completion import complete_province
from notulen.cli.session import Session, session_of
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.action_item import ActionStatus
from notulen.domain.province import Province
from notulen.services.summaries import ProvinceStanding

app = typer.Typer()


@app.command("provinces")
def provinces(
    context: typer.Context,
    province: Annotated[str | None, typer.Argument(autocompletion=complete_province)] = None,
    shows_all: Annotated[bool, typer.Option("--all", "-a")] = False,
    is_json: Json = False,
) -> None:
    """Show the provinces with actions or seats, or one of them with its actions."""
    session = session_of(context)
    workspace = session.workspace
    standings = workspace.summaries.provinces(session.today)
    if province is None:
        _show_board(session, standings, shows_all=shows_all)
        return
    one = workspace.names.get_province(province, workspace.store.directory())
    _show_one(session, one, next(each for each in standings if each.code == one.code))


def _show_board(session: Session, standings: Sequence[ProvinceStanding], *, shows_all: bool) -> None:
    if session.output.is_json:
        from notulen.export.listings_json import listing_to_json

        rows = (_data(each) for each in standings)
        session.output.json(listing_to_json("provinces", rows, as_of=session.today))
        return
    is_whole = shows_all or not session.output.is_terminal
    shown = [each for each in standings if is_whole or each.has_actions or each.invited]
    shown.sort(key=lambda each: (-each.overdue, -(each.open + each.in_progress + each.blocked), each.code))
    session.output.table(_board(session, shown, len(standings)))


def _board(session: Session, shown: Sequence[ProvinceStanding], count: int) -> Table:
    language, texts = session.language, session.texts
    columns = (
        column("code", language, is_only_piped=True),
        column("province", language, is_text=True, least=12),
        column("open", language, is_number=True),
        column("in_progress", language, is_number=True),
        column("blocked", language, is_number=True),
        column("due_soon", language, is_number=True),
        column("overdue_count", language, is_number=True),
        column("done", language, is_number=True),
        column("attended", language, is_number=True),
        column("invited", language, is_only_piped=True),
    )
    rows = [
        (
            Cell(each.code),
            Cell(each.name),
            number_cell(each.open),
            number_cell(each.in_progress),
            number_cell(each.blocked),
            number_cell(each.due_soon),
            number_cell(each.overdue, Tone.ALARM if each.overdue else Tone.PLAIN),
            number_cell(each.done),
            Cell(f"{each.attended}/{each.invited}" if each.invited else "–", str(each.attended)),
            Cell(str(each.invited)),
        )
        for each in shown
    ]
    note = texts.provinces_shown.format(shown=len(shown), count=count)
    return Table(texts.provinces, columns, rows, note=note, empty=texts.no_provinces)


def _show_one(session: Session, province: Province, standing: ProvinceStanding) -> None:
    found = session.workspace.actions.find_all(
        today=session.today, provinces=(province.code,), statuses=tuple(ActionStatus)
    )
    open_ones = tuple(each for each in found if each.action.is_open)
    if session.output.is_json:
        from notulen.export.listings_json import action_to_data, object_to_json

        row = {**_data(standing), "actions": [action_to_data(each) for each in found]}
        session.output.json(object_to_json("province", row, as_of=session.today))
        return
    from notulen.cli.action_table import action_table
    from notulen.cli.cards import card

    texts = session.texts
    if session.output.is_terminal:
        seats = texts.seats.format(attended=standing.attended, invited=standing.invited)
        facts = (
            (texts.zone, f"{province.zone.value} · {province.capital}"),
            (texts.handle, f"@{province.handle}"),
            (texts.attendance, seats if standing.invited else ""),
        )
        session.output.table(card(session, province.name, facts, note=province.code))
        session.output.line()
    note = texts.action_counts.format(count=len(open_ones), late=standing.overdue)
    session.output.table(action_table(session, open_ones, texts.actions, note))


def _data(standing: ProvinceStanding) -> dict[str, object]:
    return {name: getattr(standing, name) for name in standing.__struct_fields__}
