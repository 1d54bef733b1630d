"""`notulen offices …`: the bodies that are invited, speak and own actions."""

from collections.abc import Sequence
from typing import Annotated

import typer
from msgspec.structs import replace

from notulen.cli.arguments import Json, Provinces
from notulen.cli.columns import column
from notulen.cli.completion import complete_owner, complete_province
from notulen.cli.office_card import show_office
from notulen.cli.readers import province_codes, read_optional_day
from notulen.cli.session import Session, session_of
from notulen.cli.shell_command import ShellGroup
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.errors import InvalidValue
from notulen.domain.office import Office, OfficeKind
from notulen.locale.words import parse_word, short_word

app = typer.Typer(name="offices", cls=ShellGroup, no_args_is_help=True)

OfficeName = Annotated[str, typer.Argument(autocompletion=complete_owner)]
Handle = Annotated[str | None, typer.Option("--handle")]
Kind = Annotated[str | None, typer.Option("--kind")]
Province = Annotated[str | None, typer.Option("--province", "-p", autocompletion=complete_province)]
Aliases = Annotated[list[str] | None, typer.Option("--alias")]
Remark = Annotated[str | None, typer.Option("--remark")]


@app.command("list")
def list_offices(
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument()] = None,
    provinces: Provinces = None,
    is_json: Json = False,
) -> None:
    """List offices whose name, alias or handle holds the words."""
    session = session_of(context)
    codes = province_codes(session, provinces) or ("",)
    found = {
        each.id: each for code in codes for each in session.workspace.offices.find_all(" ".join(words or ()), code)
    }
    if session.output.is_json:
        _answer(session, list(found.values()))
    else:
        session.output.table(_table(session, list(found.values())))


@app.command("show")
def show(
    context: typer.Context,
    office: OfficeName,
    on: Annotated[str | None, typer.Option("--on")] = None,
    is_json: Json = False,
) -> None:
    """Show an office or province: who held a post there on a day, and the actions that wait for it."""
    session = session_of(context)
    show_office(session, office, read_optional_day(session, "on", on) or session.today)


@app.command("merge")
def merge(context: typer.Context, kept: OfficeName, merged: OfficeName, is_json: Json = False) -> None:
    """Make one office of two: the names of the second live on as names of the first."""
    session = session_of(context)
    office = session.workspace.offices.merge(kept, merged, now=session.now)
    _answer(session, [office], session.texts.offices_merged)


@app.command("remove")
def remove(context: typer.Context, office: OfficeName, is_json: Json = False) -> None:
    """Take an office out of the directory; meetings keep the name they have."""
    session = session_of(context)
    _answer(session, [session.workspace.offices.remove(office, now=session.now)], session.texts.office_removed)


@app.command("add")
def add(
    context: typer.Context,
    name: Annotated[list[str], typer.Argument()],
    handle: Handle = None,
    kind: Kind = None,
    home: Province = None,
    aliases: Aliases = None,
    remark: Remark = None,
    is_json: Json = False,
) -> None:
    """Add an office; its name without spaces is its handle unless another is given."""
    session = session_of(context)
    office = _changed(session, Office(id="", name=" ".join(name)), handle, kind, home, aliases, remark)
    _answer(session, [session.workspace.offices.add(office, now=session.now)], session.texts.office_added)


@app.command("edit")
def edit(
    context: typer.Context,
    office: OfficeName,
    name: Annotated[str | None, typer.Option("--name")] = None,
    handle: Handle = None,
    kind: Kind = None,
    home: Province = None,
    aliases: Aliases = None,
    remark: Remark = None,
    is_json: Json = False,
) -> None:
    """Change an office; `--alias` adds another name it goes by."""
    session = session_of(context)
    if all(each is None for each in (name, handle, kind, home, aliases, remark)):
        raise InvalidValue("field", "", "nothing_to_change")

    def edited(known: Office) -> Office:
        named = known if name is None else replace(known, name=name)
        return _changed(session, named, handle, kind, home, aliases, remark)

    changed = session.workspace.offices.edit(office, edited, now=session.now)
    _answer(session, [changed], session.texts.office_changed)


def _changed(
    session: Session,
    office: Office,
    handle: str | None,
    kind: str | None,
    home: str | None,
    aliases: Sequence[str] | None,
    remark: str | None,
) -> Office:
    if kind is not None:
        office = replace(office, kind=parse_word(OfficeKind, kind, field="kind", language=session.language))
    if home is not None:
        office = replace(office, province=province_codes(session, [home])[0] if home else "")
    return replace(
        office,
        handle=office.handle if handle is None else handle,
        aliases=(*office.aliases, *(aliases or ())),
        note=office.note if remark is None else remark,
    )


def _answer(session: Session, offices: Sequence[Office], sentence: str = "") -> None:
    if session.output.is_json:
        from notulen.export.listings.listings_json import listing_to_json

        session.output.json(listing_to_json("offices", (_data(each) for each in offices)))
        return
    for each in offices:
        session.output.tell(sentence.format(name=each.name, handle=each.handle))


def _data(office: Office) -> dict[str, object]:
    return {
        "id": office.id,
        "handle": office.handle,
        "name": office.name,
        "kind": office.kind.value,
        "aliases": list(office.aliases),
        "province": office.province or None,
        "note": office.note or None,
    }


def _table(session: Session, offices: Sequence[Office]) -> Table:
    language, texts = session.language, session.texts
    columns = (
        column("handle", language),
        column("name", language, is_text=True, least=16),
        column("kind", language),
        column("province", language),
        column("aliases", language, is_text=True, is_optional=True, least=16),
    )
    rows = []
    for each in offices:
        province = session.workspace.names.province_of(each.province)
        rows.append(
            (
                Cell(each.handle, tone=Tone.REFERENCE),
                Cell(each.name),
                Cell(short_word(each.kind, language)),
                Cell(province.short_name if province else ""),
                Cell("; ".join(each.aliases)),
            )
        )
    note = texts.count_of_offices.format(count=len(offices))
    return Table(texts.offices, columns, rows, note=note, empty=texts.no_offices)
