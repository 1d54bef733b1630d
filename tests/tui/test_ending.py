"""The program in a real terminal: it ends when told to, gives the terminal back, and sends it nothing unasked."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from notulen.config import Settings
from notulen.workspace import Workspace
from tui.secretary import START

PROGRAM = """
import sys
from pathlib import Path
from notulen.config import Settings
from notulen.locale.language import Language
from notulen.tui.app import run
from notulen.workspace import Workspace
sys.exit(run(Workspace(Path(sys.argv[1]), Settings()), language=Language.INDONESIAN, meeting=1))
"""


class Terminal:
    """A terminal with the program in it."""

    def __init__(self, folder: Path) -> None:
        self.main, self.other = pty.openpty()
        self.before = termios.tcgetattr(self.other)
        self.seen = b""
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LINES": "24", "COLUMNS": "80"}
        self.program = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(folder)],
            stdin=self.other,
            stdout=self.other,
            stderr=self.other,
            env=environment,
            start_new_session=True,
        )

    def reads_until(self, wanted: bytes, seconds: float = 60.0) -> None:
        """Read what the program sends until `wanted` was in it."""
        end = time.monotonic() + seconds
        while wanted not in self.seen and time.monotonic() < end:
            self._read(0.1)
        assert wanted in self.seen, self.seen[-2000:]

    def reads_to_the_end(self, seconds: float = 60.0) -> int:
        """Read on until the program has ended; its exit code."""
        end = time.monotonic() + seconds
        while self.program.poll() is None and time.monotonic() < end:
            self._read(0.05)
        self._read(0.2)
        return self.program.wait(1)

    def _read(self, seconds: float) -> None:
        ready, _, _ = select.select([self.main], [], [], seconds)
        if ready:
            self.seen += os.read(self.main, 65536)

    def closes(self) -> None:
        """Take the terminal away."""
        if self.program.poll() is None:
            self.program.kill()
            self.program.wait(5)
        os.close(self.main)
        os.close(self.other)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive with one running meeting."""
    workspace = Workspace(tmp_path, Settings())
    workspace.meetings.create("Rapat \x1b]0;judul\x07 [/]", START.date(), now=START)
    workspace.minutes.record_line(1, "baris \x1b]52;c;aGFpCg==\x07 pertama", now=START)
    return tmp_path


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_with_the_terminal_as_it_was(folder: Path, told: signal.Signals) -> None:
    terminal = Terminal(folder)
    try:
        terminal.reads_until(b"pertama")
        os.write(terminal.main, b"tersimpan dulu\r")
        terminal.reads_until(b"B1.2")
        os.write(terminal.main, b"setengah ka")
        terminal.program.send_signal(told)
        assert terminal.reads_to_the_end() == 0
        after = termios.tcgetattr(terminal.other)
        assert after[3] & (termios.ICANON | termios.ECHO) == terminal.before[3] & (termios.ICANON | termios.ECHO)
        assert b"\x1b[?1049l" in terminal.seen, "the other screen is left"
        assert b"\x1b[?25h" in terminal.seen, "the cursor is back"
        texts = [entry.text for entry in Workspace(folder, Settings()).store.meeting(1).entries]
        assert texts[1:] == ["tersimpan dulu"]
    finally:
        terminal.closes()


def test_nothing_typed_by_others_reaches_the_terminal_as_a_command(folder: Path) -> None:
    terminal = Terminal(folder)
    try:
        terminal.reads_until(b"pertama")
        os.write(terminal.main, b"satu\r")
        terminal.reads_until(b"B1.2")
        os.write(terminal.main, b"\x11")
        assert terminal.reads_to_the_end() == 0
        assert b"\x1b]52" not in terminal.seen
        assert b"judul\x07" not in terminal.seen
        assert not re.search(rb"\xc2[\x80-\x9f]", terminal.seen), "no C1 control"
    finally:
        terminal.closes()


def test_a_program_that_is_killed_takes_no_stored_line_with_it(folder: Path) -> None:
    terminal = Terminal(folder)
    try:
        terminal.reads_until(b"pertama")
        os.write(terminal.main, b"sempat masuk\r")
        terminal.reads_until(b"B1.2")
    finally:
        terminal.closes()
    assert [entry.text for entry in Workspace(folder, Settings()).store.meeting(1).entries][1:] == ["sempat masuk"]
