"""Reads the scripts in which the real meetings are typed: commands as at a shell, with here-documents."""

import shlex
from collections.abc import Iterator
from pathlib import Path

TYPED = Path(__file__).with_name("typed_meetings")


def script_of(number: int) -> str:
    """The script of meeting `number` of the demo archive."""
    return (TYPED / f"R{number}.txt").read_text(encoding="utf-8")


def command_lines(script: str) -> Iterator[tuple[list[str], str]]:
    """The words of each command after `notulen`, and what a here-document gives it to read."""
    lines = iter(script.splitlines())
    for line in lines:
        if not line or line.startswith("#"):
            continue
        while line.endswith("\\"):
            line = line[:-1] + next(lines)
        command, _, mark = line.partition(" <<")
        typed = "".join(f"{each}\n" for each in iter(lambda: next(lines), mark.strip("'"))) if mark else ""
        program, *words = shlex.split(command)
        assert program == "notulen", line
        yield words, typed
