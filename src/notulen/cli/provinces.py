"""`notulen provinces`: how each province stands, in actions and in attendance, and how it is reminded."""

from pathlib import Path
from typing import Annotated

import typer

from notulen.cli.arguments import Json
from notulen.cli.completion import complete_province
from notulen.cli.province_table import province_table, standing_to_data
from notulen.cli.session import Session, session_of
from notulen.domain.action_item import ActionStatus
from notulen.domain.errors import InvalidValue
from notulen.domain.party import Party, PartyKind
from notulen.domain.standing import Standing, StandingOrder, in_order
from notulen.export.province_reminder import reminder_file_name
from notulen.locale.province_texts import days_said, province_texts
from notulen.locale.standing_marks import attendance_strip
from notulen.locale.words import parse_word, word
from notulen.services.actions import FoundAction
from notulen.services.province_reader import Board

app = typer.Typer()

_STANDARD_OUTPUT = "-"


@app.command("provinces")
def provinces(
    context: typer.Context,
    province: Annotated[str | None, typer.Argument(autocompletion=complete_province)] = None,
    shows_all: Annotated[bool, typer.Option("--all", "-a")] = False,
    shows_offices: Annotated[bool, typer.Option("--offices")] = False,
    sort: Annotated[str, typer.Option("--sort")] = StandingOrder.OVERDUE.value,
    is_reminder: Annotated[bool, typer.Option("--reminder")] = False,
    target: Annotated[str | None, typer.Option("--output", "-o")] = None,
    is_forced: Annotated[bool, typer.Option("--force")] = False,
    is_json: Json = False,
) -> None:
    """Show the provinces with actions or seats, one of them with its actions, or the reminder for one."""
    session = session_of(context)
    order = parse_word(StandingOrder, sort, field="sort", language=session.language)
    if target is not None and not is_reminder:
        raise InvalidValue("output", target, "only_with_reminder")
    if province is None:
        if is_reminder:
            raise InvalidValue("province", "", "reminder_for_whom")
        _show_board(session, order, shows_all=shows_all, shows_offices=shows_offices)
        return
    code = session.workspace.provinces.code_of(province)
    if is_reminder:
        _remind(session, code, target, is_forced=is_forced)
    else:
        _show_one(session, code)


def _show_board(session: Session, order: StandingOrder, *, shows_all: bool, shows_offices: bool) -> None:
    board = session.workspace.provinces.board(session.today)
    if session.output.is_json:
        from notulen.export.listings.listings_json import listing_to_json

        rows = [standing_to_data(each) for each in in_order(board.provinces, order)]
        offices = [standing_to_data(each) for each in in_order(board.offices, order)]
        session.output.json(listing_to_json("provinces", rows, as_of=session.today, offices=offices))
        return
    is_whole = shows_all or not session.output.is_terminal
    shown = [each for each in board.provinces if is_whole or each.has_actions or each.invited]
    listed = in_order((*shown, *(board.offices if shows_offices else ())), order)
    session.output.table(province_table(session, listed, _note(session, board, len(shown), shows_offices)))


def _note(session: Session, board: Board, shown: int, shows_offices: bool) -> str:
    count = len(board.provinces)
    if shows_offices or not board.offices:
        return session.texts.provinces_shown.format(shown=shown, count=count)
    told = province_texts(session.language).offices_left_out
    return told.format(shown=shown, count=count, offices=len(board.offices))


def _standing(session: Session, code: str) -> Standing:
    """That of a province, or of an office, also of one that owns nothing."""
    found = session.workspace.provinces.board(session.today).standing(code)
    return found or session.workspace.provinces.unknown_standing(code)


def _show_one(session: Session, code: str) -> None:
    standing = _standing(session, code)
    contact = session.workspace.provinces.contact(code, session.today)
    found = _actions(session, standing)
    open_ones = tuple(each for each in found if each.status.is_open)
    if session.output.is_json:
        from notulen.export.listings.listings_json import action_to_data, object_to_json

        head = {"name": contact.name, "post": contact.post} if contact else None
        row = {**standing_to_data(standing), "contact": head, "actions": [action_to_data(each) for each in found]}
        session.output.json(object_to_json("province", row, as_of=session.today))
        return
    from notulen.cli.action_table import action_table

    texts = session.texts
    if session.output.is_terminal:
        _show_card(session, standing)
        session.output.line()
    note = texts.action_counts.format(count=len(open_ones), late=standing.overdue)
    session.output.table(action_table(session, open_ones, texts.actions, note))


def _actions(session: Session, standing: Standing) -> tuple[FoundAction, ...]:
    every, actions = tuple(ActionStatus), session.workspace.actions
    if not standing.is_office:
        return actions.find_all(today=session.today, provinces=(standing.code,), statuses=every)
    owner = Party(kind=PartyKind.OFFICE, name=standing.name, key=standing.code)
    return actions.find_all(today=session.today, owner=owner, statuses=every)


def _show_card(session: Session, standing: Standing) -> None:
    from notulen.cli.cards import card

    texts, own = session.texts, province_texts(session.language)
    province = session.workspace.names.province_of(standing.code)
    contact = session.workspace.provinces.contact(standing.code, session.today)
    seats = texts.seats.format(attended=standing.attended, invited=standing.invited)
    days = standing.median_days
    facts = (
        (texts.zone, f"{province.zone.value} · {province.capital}" if province else ""),
        (texts.handle, f"@{standing.handle}" if standing.handle else ""),
        (own.contact, f"{contact.name}, {contact.post}" if contact else own.no_contact),
        (own.answer.capitalize(), own.days.format(days=days_said(days, session.language)) if days is not None else ""),
        (texts.attendance, f"{attendance_strip(standing)}  {seats}" if standing.invited else ""),
        ("", ", ".join(f"{each.reference} {word(each.came, session.language)}" for each in standing.visits)),
    )
    session.output.table(card(session, standing.name, facts, note=standing.code if province else ""))


def _remind(session: Session, code: str, target: str | None, *, is_forced: bool) -> None:
    service, language, today = session.workspace.provinces, session.language, session.today
    standing = _standing(session, code)
    actions = tuple(each for each in service.actions_of(code, today) if each.status.is_open)
    text = service.reminder(standing, actions, today=today, language=language)
    path: Path | None = None
    if target is not None and target != _STANDARD_OUTPUT:
        named = Path(target).expanduser()
        path = named / reminder_file_name(standing, today, language) if named.is_dir() else named
        service.write_reminder(text, path, is_forced=is_forced)
    if session.output.is_json:
        from notulen.export.listings.listings_json import object_to_json

        refs = [each.reference for each in actions]
        row = {"code": code, "name": standing.name, "actions": refs, "text": text, "path": str(path) if path else None}
        session.output.json(object_to_json("reminder", row, as_of=today))
    elif path is None:
        session.output.document(text.encode())
    else:
        session.output.tell(province_texts(language).written.format(name=standing.name, path=path))
        if not session.output.is_terminal:
            session.output.line(str(path))
