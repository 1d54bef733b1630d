"""The program ends in mid-word, in a real terminal, by whatever hand: what was typed is there when it opens again."""

import fcntl
import os
import pty
import select
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from notulen.config import Settings
from notulen.workspace import Workspace
from tui.secretary import START

PROGRAM = """
import sys
import threading
from pathlib import Path
from notulen.config import Settings
from notulen.locale.language import Language
from notulen.storage.draft_files import DraftSlot
from notulen.storage.file_store import FileStore
from notulen.tui.app import run
from notulen.tui.widgets.capture_line import CaptureLine
from notulen.workspace import Workspace

def breaks(self):
    raise RuntimeError("something broke")

def hangs(*_, **__):
    threading.Event().wait()

CaptureLine.action_delete_left_word = breaks  # Ctrl+W
if "slow archive" in sys.argv:
    FileStore.change = hangs
if "drafts are not emptied" in sys.argv:
    save = DraftSlot.save
    DraftSlot.save = lambda self, draft: hangs() if draft.is_empty and self.path.exists() else save(self, draft)
sys.exit(run(Workspace(Path(sys.argv[1]), Settings()), language=Language.INDONESIAN, meeting=1))
"""
LAST_LETTER = "Ω"


class Window:
    """A terminal with the program in it; without `has_session` nobody tells the program that its terminal is gone."""

    def __init__(self, folder: Path, *moods: str, has_session: bool = True) -> None:
        self.main, other = pty.openpty()
        termios.tcsetwinsize(other, (24, 80))
        self.seen = b""
        self.is_open = True

        def own_the_terminal() -> None:
            if has_session:
                fcntl.ioctl(other, termios.TIOCSCTTY, 0)

        self.program = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(folder / "archive"), *moods],
            stdin=other,
            stdout=other,
            stderr=other,
            env=os.environ | {"TERM": "xterm-256color", "NOTULEN_STATE": str(folder / "state")},
            start_new_session=True,
            preexec_fn=own_the_terminal,
        )
        os.close(other)

    def types(self, text: str) -> None:
        """Type, and see the last letter stand in the line."""
        os.write(self.main, f"{text}{LAST_LETTER}".encode())
        self.sees(LAST_LETTER)

    def sees(self, wanted: str) -> None:
        """Read what the program draws until `wanted` was in it."""
        self._reads_until(lambda: wanted.encode() in self.seen)
        assert wanted.encode() in self.seen, self.seen[-2000:]

    def ends(self) -> None:
        """Read on until the program has ended."""
        self._reads_until(lambda: self.program.poll() is not None)
        assert self.program.poll() is not None, "it goes on without anybody"

    def waits_until(self, happened: Callable[[], bool]) -> None:
        """Read on until something has happened."""
        self._reads_until(happened)
        assert happened()

    def _reads_until(self, happened: Callable[[], bool]) -> None:
        end = time.monotonic() + 60
        while not happened() and time.monotonic() < end:
            if not self.is_open:
                time.sleep(0.05)
            elif select.select([self.main], [], [], 0.05)[0]:
                try:
                    self.seen += os.read(self.main, 65536)
                except OSError:  # the program closed its end
                    time.sleep(0.05)

    def is_pulled_away(self) -> None:
        """The terminal is closed: its window, or the line to it."""
        os.close(self.main)
        self.is_open = False

    def closes(self) -> None:
        """Take everything away."""
        if self.program.poll() is None:
            self.program.kill()
        self.program.wait(10)
        if self.is_open:
            self.is_pulled_away()


class Office:
    """One archive with one meeting, and windows on it, one after another."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.windows: list[Window] = []
        workspace = Workspace(folder / "archive", Settings())
        workspace.meetings.create("Rapat", START.date(), now=START)
        workspace.minutes.record_line(1, "baris pertama", now=START)

    def opens(self, *moods: str, has_session: bool = True) -> Window:
        window = Window(self.folder, *moods, has_session=has_session)
        self.windows.append(window)
        window.sees("pertama")
        return window

    @property
    def kept(self) -> str:
        """What lies in drafts."""
        return "".join(path.read_text() for path in (self.folder / "state" / "drafts").glob("*.draft"))

    @property
    def recorded(self) -> list[str]:
        """The lines of the meeting after the first."""
        meeting = Workspace(self.folder / "archive", Settings()).store.meeting(1)
        return [entry.text for entry in meeting.entries[1:]]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    for window in made.windows:
        window.closes()


def is_told(which: signal.Signals) -> Callable[[Window], None]:
    return lambda window: window.program.send_signal(which)


def meets_a_fault(window: Window) -> None:
    os.write(window.main, b"\x17")


@pytest.mark.parametrize(
    ("comes_to_its_end", "has_session"),
    [
        pytest.param(is_told(signal.SIGTERM), True, id="SIGTERM"),
        pytest.param(is_told(signal.SIGHUP), True, id="SIGHUP"),
        pytest.param(Window.is_pulled_away, True, id="the terminal is closed"),
        pytest.param(Window.is_pulled_away, False, id="the terminal is closed and nobody says so"),
        pytest.param(meets_a_fault, True, id="an exception"),
    ],
)
def test_every_letter_is_there_again(
    office: Office, comes_to_its_end: Callable[[Window], None], has_session: bool
) -> None:
    window = office.opens(has_session=has_session)
    window.types("setengah ka")
    comes_to_its_end(window)
    window.ends()
    again = office.opens()
    again.sees(f"setengah ka{LAST_LETTER}")
    os.write(again.main, b"\x7flimat\r")
    again.waits_until(lambda: bool(office.recorded))
    assert office.recorded == ["setengah kalimat"]


def test_after_kill_9_what_was_kept_while_typing_is_there_again(office: Office) -> None:
    window = office.opens()
    window.types("setengah ka")
    window.waits_until(lambda: LAST_LETTER in office.kept)
    window.closes()
    assert office.recorded == []
    again = office.opens()
    again.sees(f"setengah ka{LAST_LETTER}")


def test_a_line_on_its_way_to_a_slow_disk_survives_kill_9_and_is_recorded_once(office: Office) -> None:
    window = office.opens("slow archive")
    os.write(window.main, b"satu\r")
    window.types("du")
    window.waits_until(lambda: LAST_LETTER in office.kept and '"place":"sent","text":"satu"' in office.kept)
    window.closes()
    assert office.recorded == []
    again = office.opens()
    again.waits_until(lambda: bool(office.recorded))
    again.sees(f"du{LAST_LETTER}")
    assert office.recorded == ["satu"]


def test_a_line_recorded_just_before_kill_9_is_neither_recorded_nor_offered_again(office: Office) -> None:
    window = office.opens("drafts are not emptied")
    window.types("satu kali")
    window.waits_until(lambda: LAST_LETTER in office.kept)
    os.write(window.main, b"\r")
    window.waits_until(lambda: bool(office.recorded))
    window.closes()
    assert "satu kali" in office.kept, "it died before it could forget the line"
    again = office.opens()
    again.waits_until(lambda: not office.kept)
    os.write(again.main, b"dua kali\r")
    again.waits_until(lambda: len(office.recorded) == 2)
    assert office.recorded == [f"satu kali{LAST_LETTER}", "dua kali"]
