"""The program `notulen`: its general options, and what it does when no command is given."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from typer.main import get_command

from notulen.cli.completion import complete_theme
from notulen.cli.lazy_group import LazyGroup
from notulen.cli.session import session_of
from notulen.domain.errors import InvalidValue

app = typer.Typer(
    cls=LazyGroup,
    name="notulen",
    invoke_without_command=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def run(arguments: Sequence[str]) -> int:
    """Run one command line; returns its exit code."""
    try:
        get_command(app).main([_readable(word) for word in arguments], "notulen")
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 1
    return 0


def _readable(word: str) -> str:
    """`word` as UTF-8 where this computer's settings (LANG=C) kept Python from reading it so."""
    try:
        word.encode()
    except UnicodeEncodeError:
        return word.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return word


@app.callback()
def program(
    context: typer.Context,
    archive: Annotated[str | None, typer.Option("--archive")] = None,
    is_demo: Annotated[bool, typer.Option("--demo")] = False,
    language: Annotated[str | None, typer.Option("--lang")] = None,
    theme: Annotated[str | None, typer.Option("--theme", autocompletion=complete_theme)] = None,
    is_colourless: Annotated[bool, typer.Option("--no-color")] = False,
    is_plain: Annotated[bool, typer.Option("--plain")] = False,
    is_json: Annotated[bool, typer.Option("--json")] = False,
    is_version: Annotated[bool, typer.Option("--version", "-V")] = False,
    install_for: Annotated[str | None, typer.Option("--install-completion")] = None,
    show_for: Annotated[str | None, typer.Option("--show-completion")] = None,
) -> None:
    """Take the general options; without a command, open the full screen or print the summary."""
    session = session_of(context)
    session.theme = theme
    if archive is not None:
        if not archive.strip():
            raise InvalidValue("archive", "", "empty")
        session.archive = Path(archive)
    session.is_demo = is_demo
    session.output.is_plain = session.output.is_plain or is_plain
    session.output.is_colourless = session.output.is_colourless or is_colourless
    if is_version:
        from notulen.cli.version import VERSION

        session.output.line(f"notulen {VERSION}")
    elif install_for or show_for:
        from notulen.cli.completion_shells import install, show

        (install if install_for else show)(session, install_for or show_for or "")
    elif context.invoked_subcommand is None:
        from notulen.cli.full_screen import open_home

        open_home(session)
        return
    else:
        return
    raise typer.Exit
