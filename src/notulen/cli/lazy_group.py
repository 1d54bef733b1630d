"""The program itself as a group of commands: each is imported when it is called, and none to list them."""

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NoReturn

from typer.main import get_command_from_info, get_group

from notulen.cli.catalog import ALIASES, BY_NAME, CATALOG, Listed, Part, meant
from notulen.cli.global_options import brought_to_front
from notulen.cli.session import Session
from notulen.cli.shell_command import ShellCommand, ShellGroup, alike, language_of

if TYPE_CHECKING:
    import typer
    from typer._click import Context
    from typer._click.core import Command
    from typer._click.formatting import HelpFormatter


class LazyGroup(ShellGroup):
    """`notulen`. Its general options may stand anywhere in the line."""

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        """Read the line with the general options brought to its front."""
        if ctx.obj is None:
            ctx.obj = Session(args)
        return super().parse_args(ctx, brought_to_front(args))

    def list_commands(self, ctx: "Context") -> list[str]:
        """Every command, in the order of the catalog."""
        return [each.name for each in CATALOG]

    def get_command(self, ctx: "Context", cmd_name: str) -> "Command | None":
        """The command of that name, imported now."""
        listed = BY_NAME.get(cmd_name)
        if listed is None:
            return None
        if cmd_name not in self.commands:
            self.commands[cmd_name] = _imported(listed)
        return self.commands[cmd_name]

    def resolve_command(self, ctx: "Context", args: list[str]) -> "tuple[str | None, Command | None, list[str]]":
        """The command typed; the word after it decides between `actions` and `action`."""
        name = meant(args[0], args[1] if len(args) > 1 else None)
        return super().resolve_command(ctx, [name or args[0], *args[1:]])

    def suggested(self, typed: str) -> list[str]:
        """The commands a mistyped name could stand for."""
        return alike(typed, BY_NAME, ALIASES)

    def format_help(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write the help page with every command under the part it belongs to."""
        from notulen.cli.help_page import HelpPage
        from notulen.locale.command_purposes import part_title, purpose

        language = language_of(ctx)
        page = HelpPage(self, ctx, "", language)
        page.write_front(formatter)
        longest = max(len(each.name) for each in CATALOG)
        for part in Part:
            rows = [(each.name.ljust(longest), purpose(each.name, language)) for each in CATALOG if each.part is part]
            page.write_rows(formatter, part_title(part, language), rows)
        page.write_options(formatter)
        page.write_more(formatter)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> NoReturn:
        """Run one command line and leave with its exit code."""
        import sys

        from notulen.cli.command_line import run_line

        sys.exit(run_line(self, list(sys.argv[1:] if args is None else args)))


def _imported(listed: Listed) -> "Command":
    app: typer.Typer = import_module(f"notulen.cli.{listed.module}").app
    for each in app.registered_commands:
        each.cls = ShellCommand
    if listed.is_group:
        return get_group(app)
    info = next(each for each in app.registered_commands if each.name == listed.name)
    return get_command_from_info(info, pretty_exceptions_short=False, rich_markup_mode=None)
