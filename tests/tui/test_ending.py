"""The program in a real terminal: it ends when told to, gives the terminal back, and sends it nothing unasked."""

import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from notulen.config import Settings
from notulen.workspace import Workspace
from tui.screen_drills import texts
from tui.secretary import START
from tui.terminal import Terminal, environment

pytestmark = pytest.mark.skipif(os.name == "nt", reason="terminals are of Unix")


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """A terminal in the room of a meeting with one line."""
    workspace = Workspace(tmp_path / "archive", Settings())
    workspace.meetings.create("Rapat \x1b]0;judul\x07 [/]", START.date(), now=START)
    workspace.minutes.record_line(1, "baris \x1b]52;c;aGFpCg==\x07 pertama", now=START)
    opened = Terminal(["-m", "notulen", "open", "R1"], environment(tmp_path))
    opened.reads_until("pertama")
    yield opened
    opened.closes()


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_with_the_terminal_as_it_was(terminal: Terminal, tmp_path: Path, told: signal.Signals) -> None:
    terminal.writes("tersimpan dulu\r")
    terminal.reads_until("B1.2")
    terminal.writes("setengah ka")
    terminal.tells(told)
    assert terminal.reads_to_the_end() == 0
    assert terminal.is_restored
    assert texts(tmp_path)[1:] == ["tersimpan dulu"]


def test_nothing_typed_by_others_reaches_the_terminal_as_a_command(terminal: Terminal) -> None:
    terminal.writes("satu\r")
    terminal.reads_until("B1.2")
    terminal.writes("\x11")
    assert terminal.reads_to_the_end() == 0
    assert b"\x1b]52" not in terminal.seen
    assert b"judul\x07" not in terminal.seen
    assert not re.search(rb"\xc2[\x80-\x9f]", terminal.seen), "no C1 control"


def test_a_program_that_is_killed_takes_no_stored_line_with_it(terminal: Terminal, tmp_path: Path) -> None:
    terminal.writes("sempat masuk\r")
    terminal.reads_until("B1.2")
    terminal.tells(signal.SIGKILL)
    terminal.reads_to_the_end()
    assert texts(tmp_path)[1:] == ["sempat masuk"]
