"""A command pays only for what it uses: what must not be loaded is looked for in a process of its own."""

import os
import subprocess
import sys

import pytest

from cli.shell import Shell

_HEAVY = (
    "textual", "docx", "rich", "asyncio", "logging", "dateutil", "rapidfuzz", "zipfile", "sqlite3", "tomlkit",
    "docxtpl", "icalendar", "jinja2", "typst", "xlsxwriter",
)  # fmt: skip

_PROGRAM = """
import sys
from notulen.cli.main import run
code = run(sys.argv[1:])
print(code, *sorted(name for name in sys.modules), file=sys.stderr)
"""


def loaded(shell: Shell, *words: str) -> set[str]:
    """The modules that are there when the command has run."""
    env = {**os.environ, **{name: value for name, value in shell.env.items() if value is not None}}
    run = subprocess.run(
        [sys.executable, "-c", _PROGRAM, *words],
        capture_output=True,
        text=True,
        env=env,
        check=True,
        stdin=subprocess.DEVNULL,
    )
    code, *names = run.stderr.splitlines()[-1].split()
    assert code == "0", run.stderr
    return set(names)


@pytest.mark.parametrize(
    "words",
    [
        ("list",), ("actions",), ("show", "R4", "--json"), ("note", "satu", "-m", "R6"), ("start", "R6"),
        ("action", "comment", "A3.1", "-m", "x"), ("search", "hoaks"), ("people", "list"), ("provinces",),
        ("series", "list"), ("undo", "--list"), ("trash", "list"), ("config", "list"), ("when", "jumat"), ("new", "x"),
        ("export", "R4"), (),
    ],
    ids=lambda words: " ".join(words) or "nothing",
)  # fmt: skip
def test_a_command_in_a_pipe_loads_nothing_it_has_no_use_for(demo: Shell, words: tuple[str, ...]) -> None:
    demo.does("new", "Rakor")
    found = loaded(demo, *words)
    assert not found & set(_HEAVY), found & set(_HEAVY)


@pytest.mark.parametrize("words", [("-h",), ("actions", "-h"), ("--version",), ("people", "-h")])
def test_help_loads_neither_archive_nor_store(demo: Shell, words: tuple[str, ...]) -> None:
    found = loaded(demo, *words)
    assert not found & {*_HEAVY, "tinydb", "notulen.workspace", "notulen.storage.file_store"}


def test_listing_the_commands_imports_none_of_them(demo: Shell) -> None:
    found = loaded(demo, "-h")
    assert not found & {"notulen.cli.actions", "notulen.cli.minutes", "notulen.cli.people", "notulen.cli.data"}


def test_the_version_is_told_without_the_shell(shell: Shell) -> None:
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "notulen", "--version"], capture_output=True, text=True, check=True
    )
    assert run.stdout == "notulen 0.1.0\n"
    assert "notulen.cli.version" in run.stderr
    assert "typer" not in run.stderr
    assert "msgspec" not in run.stderr
