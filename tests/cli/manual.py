"""The part of `docs/shell.md` that lists every command, made from the help texts.

python tests/cli/manual.py      writes it anew; a test fails while the page differs
"""

from pathlib import Path

from typer._click.core import Command, Context, Parameter
from typer.core import TyperGroup
from typer.main import get_command

from notulen.cli.catalog import BY_NAME, CATALOG, GROUP_ALIASES, Part
from notulen.cli.main import app
from notulen.locale.command_examples import EXAMPLES
from notulen.locale.command_purposes import part_title, purpose
from notulen.locale.language import Language
from notulen.locale.option_texts import metavar, option_help

PAGE = Path(__file__).parents[2] / "docs" / "shell.md"
_BEGIN = "<!-- commands: begin -->\n"
_END = "<!-- commands: end -->\n"
_ENGLISH = Language.ENGLISH


def commands() -> dict[str, Command]:
    """Every command by its path: "people add"."""
    root = get_command(app)
    assert isinstance(root, TyperGroup)
    context = Context(root, info_name="notulen")
    found: dict[str, Command] = {"": root}
    for name in root.list_commands(context):
        command = root.get_command(context, name)
        assert command is not None
        found[name] = command
        if isinstance(command, TyperGroup):
            found.update({f"{name} {inner}": sub for inner, sub in command.commands.items()})
    return found


def written() -> str:
    """The list of commands as the page has it."""
    known = commands()
    blocks = ["### General options", _options("", known[""])]
    for part in Part:
        blocks.append(f"### {part_title(part, _ENGLISH)}")
        for listed in CATALOG:
            if listed.part is part:
                for path, command in known.items():
                    if path == listed.name or path.startswith(f"{listed.name} "):
                        blocks += _section(path, command)
    return "\n\n".join(blocks) + "\n"


def _section(path: str, command: Command) -> list[str]:
    use = [f"`notulen {path}", *(_argument(path, param) for param in command.params if _is_argument(param))]
    if isinstance(command, TyperGroup):
        use.append("COMMAND ...")
    lines = [f"#### {path}", f"{purpose(path, _ENGLISH)} {' '.join(use)}`{_aliases(path)}"]
    if not isinstance(command, TyperGroup):
        lines.append("\n".join(("```", *EXAMPLES[path], "```")))
        lines.append(_options(path, command))
    return [line for line in lines if line]


def _options(path: str, command: Command) -> str:
    rows = []
    for param in command.params:
        if _is_argument(param):
            name = _argument(path, param)
        else:
            name = ", ".join(sorted(param.opts, key=len))
            if not getattr(param, "is_flag", False):
                name = f"{name} {metavar(path, param.name or '', _ENGLISH)}"
        said = option_help(path, param.name or "", _ENGLISH)
        several = " Can be repeated." if param.multiple else ""
        rows.append(f"| `{_cell(name)}` | {_cell(said)}{several} |")
    return "\n".join(("| | |", "|---|---|", *rows)) if rows else ""


def _cell(text: str) -> str:
    """A bar inside a cell would end it."""
    return text.replace("|", "\\|")


def _argument(path: str, param: Parameter) -> str:
    name = metavar(path, param.name or "", _ENGLISH)
    several = "..." if param.nargs == -1 else ""
    return f"{name}{several}" if param.required else f"[{name}]{several}"


def _is_argument(param: Parameter) -> bool:
    return param.param_type_name == "argument"


def _aliases(path: str) -> str:
    group, _, name = path.partition(" ")
    if name:
        names = [alias for alias, meant in GROUP_ALIASES.get(group, {}).items() if meant == name]
    else:
        names = list(BY_NAME[group].aliases)
    return f" Also: {', '.join(f'`{each}`' for each in names)}." if names else ""


def page_with(text: str) -> str:
    """The page with its list of commands replaced by `text`."""
    page = PAGE.read_text("utf-8")
    before, _, rest = page.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    return f"{before}{_BEGIN}\n{text}\n{_END}{after}"


if __name__ == "__main__":
    PAGE.write_text(page_with(written()), "utf-8")
