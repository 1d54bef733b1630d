"""Speaks with bash, zsh, fish and PowerShell about completion, by Typer's scripts and without loading Rich."""

from typing import TYPE_CHECKING, Any

from typer._click.shell_completion import ShellComplete, get_completion_class
from typer._completion_classes import BashComplete, FishComplete, PowerShellComplete, ZshComplete
from typer._completion_shared import get_completion_script
from typer._completion_shared import install as install_script

from notulen.domain.errors import InvalidValue, NotulenError
from notulen.domain.text import clean_text

if TYPE_CHECKING:
    from typer._click.shell_completion import CompletionItem

    from notulen.cli.lazy_group import LazyGroup
    from notulen.cli.session import Session

_VARIABLE = "_NOTULEN_COMPLETE"
SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


class _Zsh(ZshComplete):
    """Typer's own reads help as markup, which loads Rich and trips over brackets in a title."""

    def format_completion(self, item: "CompletionItem") -> str:
        """`"R7":"title"`, quoted for zsh."""
        value = _quoted_for_zsh(item.value)
        return f'"{value}":"{_quoted_for_zsh(_said(item))}"' if item.help else f'"{value}"'


class _Fish(FishComplete):
    """As above."""

    def format_completion(self, item: "CompletionItem") -> str:
        """The value, a tab, its help."""
        return f"{item.value}\t{_said(item)}" if item.help else item.value


class _PowerShell(PowerShellComplete):
    """As above."""

    def format_completion(self, item: "CompletionItem") -> str:
        """The value, three colons, its help."""
        return f"{item.value}:::{_said(item) or ' '}"


_CLASSES: dict[str, type[ShellComplete]] = {
    "bash": BashComplete,
    "zsh": _Zsh,
    "fish": _Fish,
    "powershell": _PowerShell,
    "pwsh": _PowerShell,
}


def answer(program: "LazyGroup", instruction: str) -> int:
    """Print what the shell asked for in `instruction` ("complete_bash"); silence when nothing can be offered."""
    asked, _, shell = instruction.partition("_")
    kind = _CLASSES.get(shell) or get_completion_class(shell)
    if kind is None:
        return 1
    settings: dict[str, Any] = {}
    speaking = kind(program, settings, "notulen", _VARIABLE)
    try:
        print(speaking.source() if asked == "source" else speaking.complete())
    except (NotulenError, OSError):
        return 1  # a damaged archive must not write into the line being typed
    return 0


def install(session: "Session", shell: str) -> None:
    """Put the script of `shell` where it is found; tells where."""
    name, path = install_script(shell=_known(shell), prog_name="notulen", complete_var=_VARIABLE)
    session.output.tell(session.texts.completion_installed.format(shell=name, path=path))


def show(session: "Session", shell: str) -> None:
    """Print the script of `shell`."""
    session.output.line(get_completion_script(prog_name="notulen", complete_var=_VARIABLE, shell=_known(shell)))


def _known(shell: str) -> str:
    if shell not in SHELLS:
        raise InvalidValue("shell", shell, "not_allowed", SHELLS)
    return shell


def _said(item: "CompletionItem") -> str:
    return clean_text(item.help or "").replace("\n", " ")


def _quoted_for_zsh(text: str) -> str:
    for found, quoted in (('"', '""'), ("'", "''"), ("$", "\\$"), ("`", "\\`"), (":", r"\\:")):
        text = text.replace(found, quoted)
    return text
