"""`notulen templates …`: the forms minutes can be filled into, and a shipped one to write one's own from."""

from typing import Annotated

import typer

from notulen.cli.arguments import Json
from notulen.cli.columns import column
from notulen.cli.completion import complete_template
from notulen.cli.session import session_of
from notulen.cli.shell_command import ShellGroup
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.text import clean_text

app = typer.Typer(name="templates", cls=ShellGroup, no_args_is_help=True)


@app.command("list")
def list_templates(context: typer.Context, is_json: Json = False) -> None:
    """List the templates there are: one's own, and those that came with the program."""
    session = session_of(context)
    service = session.workspace.templates
    found = service.find_all()
    if session.output.is_json:
        from notulen.export.listings.listings_json import listing_to_json

        rows = (
            {"name": each.name, "format": each.format, "is_shipped": each.is_shipped, "file": str(each.path)}
            for each in found
        )
        session.output.json(listing_to_json("templates", rows, folder=str(service.own.absolute())))
        return
    language, texts = session.language, session.texts
    columns = (
        column("template", language),
        column("format", language),
        column("origin", language),
        column("file", language, is_text=True, least=20),
    )
    shown = [
        (
            Cell(clean_text(each.name), tone=Tone.REFERENCE),
            Cell(each.format),
            Cell(texts.template_shipped if each.is_shipped else texts.template_own),
            Cell(clean_text(str(each.path))),
        )
        for each in found
    ]
    session.output.table(Table(texts.templates, columns, shown, empty=texts.no_templates))


@app.command("copy")
def copy(
    context: typer.Context,
    name: Annotated[str, typer.Argument(autocompletion=complete_template)],
    is_forced: Annotated[bool, typer.Option("--force")] = False,
) -> None:
    """Copy a shipped template into one's own folder, to be changed there."""
    session = session_of(context)
    path = session.workspace.templates.copy(name, is_forced=is_forced)
    session.output.done(session.texts.template_copied.format(path=clean_text(str(path))))
    if not session.output.is_terminal:
        session.output.line(str(path))
