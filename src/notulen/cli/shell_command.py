"""The commands and groups of the shell: Typer's own, with help pages and completion in the chosen language."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

from notulen.cli.catalog import GROUP_ALIASES
from notulen.cli.session import Session
from notulen.locale.language import Language

if TYPE_CHECKING:
    from typer._click import Context
    from typer._click.core import Command
    from typer._click.formatting import HelpFormatter
    from typer._click.shell_completion import CompletionItem


def language_of(context: "Context") -> Language:
    """The language of the run `context` belongs to."""
    session = context.find_object(Session)
    return session.language if session else Language.INDONESIAN


def path_of(context: "Context") -> str:
    """The words of the command without the program's name: "people add"; empty for the program itself."""
    words: list[str] = []
    here: Context | None = context
    while here is not None and here.parent is not None:
        words.insert(0, here.command.name or "")
        here = here.parent
    return " ".join(words)


class ShellCommand(TyperCommand):
    """A command whose texts come from `locale/`."""

    def format_help(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write the help page."""
        from notulen.cli.help_page import HelpPage

        HelpPage(self, ctx, path_of(ctx), language_of(ctx)).write(formatter)

    def shell_complete(self, ctx: "Context", incomplete: str) -> "list[CompletionItem]":
        """Names of options, each with its help."""
        return with_option_help(super().shell_complete(ctx, incomplete), self, ctx)


class ShellGroup(TyperGroup):
    """A group of commands under one noun, which also answer to their Indonesian names."""

    command_class = ShellCommand

    def format_help(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write the help page with the list of commands."""
        from notulen.cli.help_page import HelpPage

        HelpPage(self, ctx, path_of(ctx), language_of(ctx)).write(formatter, self.listed(ctx))

    def listed(self, ctx: "Context") -> list[tuple[str, str]]:
        """Each command with its purpose."""
        from notulen.locale.command_purposes import purpose

        path = path_of(ctx)
        return [(name, purpose(f"{path} {name}".strip(), language_of(ctx))) for name in self.list_commands(ctx)]

    def get_command(self, ctx: "Context", cmd_name: str) -> "Command | None":
        """The command of that name or alias."""
        return super().get_command(ctx, GROUP_ALIASES.get(self.name or "", {}).get(cmd_name, cmd_name))

    def resolve_command(self, ctx: "Context", args: list[str]) -> "tuple[str | None, Command | None, list[str]]":
        """The command typed, under its own name, and what follows it."""
        _, command, rest = self._click_resolve_command(ctx, args)
        return command.name if command else None, command, rest

    def suggested(self, typed: str) -> list[str]:
        """The commands a mistyped name could stand for, each under its own name."""
        return alike(typed, self.commands, GROUP_ALIASES.get(self.name or "", {}))

    def shell_complete(self, ctx: "Context", incomplete: str) -> "list[CompletionItem]":
        """Names of commands with their purposes, or of options."""
        from typer._click.shell_completion import CompletionItem

        found = [CompletionItem(name, help=said) for name, said in self.listed(ctx) if name.startswith(incomplete)]
        return found + with_option_help(super(TyperGroup, self).shell_complete(ctx, incomplete), self, ctx)


def alike(typed: str, names: Iterable[str], aliases: Mapping[str, str]) -> list[str]:
    """The names nearest to `typed`, which may be near to an alias of theirs."""
    from difflib import get_close_matches

    known = {**aliases, **{name: name for name in names}}
    return list(dict.fromkeys(known[found] for found in get_close_matches(typed, known, n=3)))


def with_option_help(items: "list[CompletionItem]", command: Any, ctx: "Context") -> "list[CompletionItem]":
    """Completed option names with what each is for."""
    from notulen.locale.option_texts import option_help

    names = {name: param.name for param in command.get_params(ctx) for name in (*param.opts, *param.secondary_opts)}
    for item in items:
        if item.value in names:
            item.help = option_help(path_of(ctx), names[item.value] or "", language_of(ctx))
    return items
