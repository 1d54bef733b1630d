"""The program ends in mid-word, in a real terminal, by whatever hand: what was typed is there when it opens again."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from notulen.config import Settings
from notulen.workspace import Workspace
from tui.secretary import START
from tui.terminal import Terminal, environment

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


class Office:
    """One archive with one meeting, and windows on it, one after another."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.windows: list[Terminal] = []
        workspace = Workspace(folder / "archive", Settings())
        workspace.meetings.create("Rapat", START.date(), now=START)
        workspace.minutes.record_line(1, "baris pertama", now=START)

    def opens(self, *moods: str, has_session: bool = True) -> Terminal:
        words = ["-c", PROGRAM, str(self.folder / "archive"), *moods]
        window = Terminal(words, environment(self.folder), has_session=has_session)
        self.windows.append(window)
        window.reads_until("pertama")
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


def types(window: Terminal, text: str) -> None:
    """Type, and see the last letter stand in the line."""
    window.writes(f"{text}{LAST_LETTER}")
    window.reads_until(LAST_LETTER)


def is_told(which: signal.Signals) -> Callable[[Terminal], None]:
    return lambda window: window.tells(which)


def meets_a_fault(window: Terminal) -> None:
    window.writes("\x17")


@pytest.mark.parametrize(
    ("comes_to_its_end", "has_session"),
    [
        pytest.param(is_told(signal.SIGTERM), True, id="SIGTERM"),
        pytest.param(is_told(signal.SIGHUP), True, id="SIGHUP"),
        pytest.param(Terminal.hangs_up, True, id="the terminal is closed"),
        pytest.param(Terminal.hangs_up, False, id="the terminal is closed and nobody says so"),
        pytest.param(meets_a_fault, True, id="an exception"),
    ],
)
def test_every_letter_is_there_again(
    office: Office, comes_to_its_end: Callable[[Terminal], None], has_session: bool
) -> None:
    window = office.opens(has_session=has_session)
    types(window, "setengah ka")
    comes_to_its_end(window)
    window.reads_to_the_end()
    again = office.opens()
    again.reads_until(f"setengah ka{LAST_LETTER}")
    again.writes("\x7flimat\r")
    again.waits_until(lambda: bool(office.recorded))
    assert office.recorded == ["setengah kalimat"]


def test_after_kill_9_what_was_kept_while_typing_is_there_again(office: Office) -> None:
    window = office.opens()
    types(window, "setengah ka")
    window.waits_until(lambda: LAST_LETTER in office.kept)
    window.closes()
    assert office.recorded == []
    again = office.opens()
    again.reads_until(f"setengah ka{LAST_LETTER}")


def test_a_line_on_its_way_to_a_slow_disk_survives_kill_9_and_is_recorded_once(office: Office) -> None:
    window = office.opens("slow archive")
    window.writes("satu\r")
    types(window, "du")
    window.waits_until(lambda: LAST_LETTER in office.kept and '"place":"sent","text":"satu"' in office.kept)
    window.closes()
    assert office.recorded == []
    again = office.opens()
    again.waits_until(lambda: bool(office.recorded))
    again.reads_until(f"du{LAST_LETTER}")
    assert office.recorded == ["satu"]


def test_a_line_recorded_just_before_kill_9_is_neither_recorded_nor_offered_again(office: Office) -> None:
    window = office.opens("drafts are not emptied")
    types(window, "satu kali")
    window.waits_until(lambda: LAST_LETTER in office.kept)
    window.writes("\r")
    window.waits_until(lambda: bool(office.recorded))
    window.closes()
    assert "satu kali" in office.kept, "it died before it could forget the line"
    again = office.opens()
    again.waits_until(lambda: not office.kept)
    again.writes("dua kali\r")
    again.waits_until(lambda: len(office.recorded) == 2)
    assert office.recorded == [f"satu kali{LAST_LETTER}", "dua kali"]
