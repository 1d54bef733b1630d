"""The help page of a command: purpose, use, two examples, arguments, options, and where to look next."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from notulen.locale.command_examples import EXAMPLES, SEE_ALSO
from notulen.locale.command_purposes import purpose
from notulen.locale.language import Language
from notulen.locale.option_texts import metavar, option_help
from notulen.locale.usage_texts import usage_texts

if TYPE_CHECKING:
    from typer._click import Context
    from typer._click.core import Command, Parameter
    from typer._click.formatting import HelpFormatter


class HelpPage:
    """The page of the command at `path` ("people add"; empty for the program)."""

    def __init__(self, command: "Command", context: "Context", path: str, language: Language) -> None:
        self._params = command.get_params(context)
        self._is_group = hasattr(command, "commands")
        self._path = path
        self._language = language
        self._texts = usage_texts(language)

    def write(self, formatter: "HelpFormatter", commands: Sequence[tuple[str, str]] = ()) -> None:
        """The whole page; `commands` are those of a group."""
        self.write_front(formatter)
        if commands:
            self.write_rows(formatter, self._texts.commands, commands)
        arguments = [param for param in self._params if param.param_type_name == "argument"]
        if arguments:
            self.write_rows(formatter, self._texts.arguments, [self._row(param) for param in arguments])
        self.write_options(formatter)
        see = SEE_ALSO.get(self._path, ())
        if see:
            formatter.write(f"\n{self._texts.see_also}: {', '.join(f'notulen {each}' for each in see)}\n")

    def write_front(self, formatter: "HelpFormatter") -> None:
        """Purpose, use and examples."""
        formatter.write_text(purpose(self._path, self._language))
        formatter.write("\n")
        formatter.write_usage(f"notulen {self._path}".strip(), self._pieces(), f"{self._texts.usage}: ")
        examples = EXAMPLES.get(self._path, ())
        if examples:
            formatter.write(f"\n{self._texts.examples}:\n")
            for example in examples:
                formatter.write(f"  {example}\n")

    def write_rows(self, formatter: "HelpFormatter", title: str, rows: Sequence[tuple[str, str]]) -> None:
        """A section with what is explained on the left."""
        with formatter.section(title):
            formatter.write_dl(rows)

    def write_options(self, formatter: "HelpFormatter") -> None:
        """The options; those of the program itself are the general ones."""
        options = [param for param in self._params if param.param_type_name == "option"]
        title = self._texts.options if self._path else self._texts.global_options
        self.write_rows(formatter, title, [self._row(param) for param in options])

    def write_more(self, formatter: "HelpFormatter") -> None:
        """Where the help of single commands is."""
        formatter.write(f"\n{self._texts.more}\n")

    def _pieces(self) -> str:
        pieces = [self._texts.options_metavar]
        for param in self._params:
            if param.param_type_name == "argument":
                pieces.append(self._argument(param))
        if self._is_group:
            pieces.append(f"{self._texts.command_metavar} ...")
        return " ".join(pieces)

    def _argument(self, param: "Parameter") -> str:
        name = metavar(self._path, param.name or "", self._language)
        several = "..." if param.nargs == -1 else ""
        return f"{name}{several}" if param.required else f"[{name}]{several}"

    def _row(self, param: "Parameter") -> tuple[str, str]:
        if param.param_type_name == "argument":
            return self._argument(param), option_help(self._path, param.name or "", self._language)
        names = ", ".join(sorted(param.opts, key=len))
        if not getattr(param, "is_flag", False):
            names = f"{names} {metavar(self._path, param.name or '', self._language)}"
        said = option_help(self._path, param.name or "", self._language)
        extra = self._texts.several if param.multiple else ""
        return names, f"{said} ({extra})" if extra else said
