"""Text that a terminal would obey, given to every option of every command: none of it is ever printed."""

import os
import shlex
from pathlib import Path

import pytest
from typer._click.core import Command

from cli.shell import Shell
from cli.test_help import commands
from cli.test_terminal import shown
from notulen.locale.command_examples import EXAMPLES

HOSTILE = "\x1b]0;judul\x07 \x9b31m\x1b[2J\u202eblm \u2028x"
OBEYED = {"\x1b", "\x07", "\u202e", "\u2028", "\x00", *map(chr, range(0x80, 0xA0))}
READINGS = (
    ("list",), ("show",), ("show", "R4"), ("show", "R6"), ("edit", "R4", "--fields"), ("actions", "--status", "semua"),
    ("action", "show", "3.1"), ("action", "history", "3.1"), ("people", "list"), ("series", "list"),
    ("provinces",), ("search", "judul"), ("undo", "--list"), ("trash", "list"), ("config", "list"), ("data", "where"),
    ("export", "R4"), ("export", "R6", "-f", "txt"), ("export", "R4", "-f", "json"),
)  # fmt: skip
COMMANDS = [(path, command) for path, command in commands() if path not in ("open", "demo") and path in EXAMPLES]


def words_with(command: Command, path: str) -> list[list[str]]:
    """Command lines that begin with the first example and give something hostile: to each option, to each argument."""
    words = shlex.split(EXAMPLES[path][0].partition("|")[0])[1:]
    lines = []
    for param in command.params:
        if param.param_type_name == "argument":
            lines.append([*path.split(), HOSTILE])
        elif not getattr(param, "is_flag", False):
            value = f"title={HOSTILE}" if param.opts[0] in ("--set", "--add", "--remove") else HOSTILE
            lines.append([*words, param.opts[0], value])
    return lines


def everything_in(folder: Path) -> dict[Path, bytes]:
    """Every file below `folder` with its content."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock"}


@pytest.mark.parametrize(("path", "command"), COMMANDS, ids=[path for path, _ in COMMANDS])
def test_no_option_can_make_the_terminal_obey(demo: Shell, path: str, command: Command) -> None:
    demo.does("reopen", "R4")
    before = everything_in(demo.folder)
    for words in words_with(command, path):
        for more in ([], ["--json"] if path != "export" else []):
            answer = demo.runs(*words, *more)
            assert not OBEYED & set(answer.out + answer.err), (words, answer)
            assert "tidak terduga" not in answer.err, (words, answer)
    # Where nothing was kept, all is read as before.
    for reading in READINGS if everything_in(demo.folder) != before else ():
        answer = demo.runs(*reading)
        assert not OBEYED & set(answer.out + answer.err), (path, reading)
        assert "tidak terduga" not in answer.err, (path, reading, answer)


@pytest.mark.skipif(os.name == "nt", reason="there is no pseudo-terminal")
def test_what_was_stored_before_stays_harmless_on_a_screen(shell: Shell) -> None:
    shell.does("new", HOSTILE, "--place", HOSTILE, "--agenda", HOSTILE, "--link", HOSTILE)
    shell.does("start", "R1")
    shell.does("note", "-", stdin=f"{HOSTILE}\x00\n> {HOSTILE} @jambi\n+ {HOSTILE} @aceh ({HOSTILE})\n! {HOSTILE}\n")
    shell.does("config", "set", "name", HOSTILE)
    for words in (("list",), ("show", "R1"), ("actions",), ("undo", "--list"), ("search", "judul"), ("config", "list")):
        code, screen = shown(shell, *words, env={"NO_COLOR": "1"})
        assert code == 0, screen
        assert not OBEYED & set(screen), words


def test_a_file_name_cannot_either(demo: Shell, tmp_path: Path) -> None:
    odd = tmp_path / "a\x1b]0;x\x07b\udcff"
    for words in (
        ("people", "import", str(odd)), ("--archive", str(odd), "list"), ("--archive", str(odd), "new", "x"),
        ("--archive", str(odd), "data", "where"), ("--archive", str(odd), "data", "check"),
        ("--archive", str(odd), "data", "backup"), ("export", "R4", "-o", f"{odd}.md"),
        ("export", "R4", "-o", f"{odd}.md"), ("export", "R4", "-o", f"{odd}/x.md"), ("data", "restore", str(odd)),
    ):  # fmt: skip
        for more in ([], ["--json"] if words[0] != "export" else []):
            answer = demo.runs(*words, *more)
            assert not OBEYED & set(answer.out + answer.err), (words, answer)
            assert "tidak terduga" not in answer.err, (words, answer)
