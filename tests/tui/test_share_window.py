"""`notulen open --share` in a terminal of its own: it follows the window that minutes, and leaves the archive alone."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from notulen.config import Settings
from notulen.storage.envelope import seal
from notulen.workspace import Workspace
from tui.secretary import START
from tui.terminal import environment
from tui.watched_terminal import WatchedTerminal

Opens = Callable[..., WatchedTerminal]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A running meeting at its first item, with a decision and a private line."""
    folder = tmp_path / "archive"
    workspace = Workspace(folder, Settings())
    workspace.meetings.create("Rapat Kerja", START.date(), now=START, agenda=["Peran Kominfo 30m"])
    workspace.meetings.start(1, now=START)
    for line in ("#", "! Praktik baik dibagikan", "~ RAHASIA sekali"):
        workspace.minutes.record_line(1, line, now=START)
    return folder


@pytest.fixture
def opens(tmp_path: Path, archive: Path) -> Iterator[Opens]:
    """Opens terminals on the archive."""
    with ExitStack() as terminals:

        def opened(*words: str, first: str = "") -> WatchedTerminal:
            log = tmp_path / f"touched-{len(list(tmp_path.glob('touched-*')))}"
            terminal = WatchedTerminal(archive, words, environment(tmp_path), log=log, first=first)
            terminals.callback(terminal.closes)
            return terminal

        yield opened


def everything(archive: Path) -> dict[str, tuple[bytes, int]]:
    """Every file of the archive, locks and all, with the time it was written."""
    files = (path for path in archive.rglob("*") if path.is_file())
    return {str(path.relative_to(archive)): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def test_a_second_window_follows_the_first_and_never_sees_what_is_private(opens: Opens) -> None:
    first, second = opens("open", "R1"), opens("open", "--share", "R1")
    second.reads_until("Praktik baik dibagikan")
    second.reads_until("AGENDA 1 DARI 1")
    first.reads_until("RAHASIA sekali")
    first.writes("! Sepakat bersama\r")
    second.reads_until("Sepakat bersama")
    first.writes("~ RAHASIA lagi\r")
    first.reads_until("RAHASIA lagi")
    first.writes("> Susun laporan @aceh <31 des 2030\r")
    second.reads_until("Susun laporan")
    second.reads_until("Sel 31 Desember 2030")
    first.writes("sedang diketik")
    first.reads_until("sedang diketik")
    second.writes("q")
    assert second.reads_to_the_end() == 0
    assert b"RAHASIA" not in second.seen
    assert b"sedang" not in second.seen
    assert b"\x1b[?1049l" in second.seen, "the other screen is left"
    assert first.touched, "the watch sees what a window that minutes writes"
    assert second.touched == []


def test_it_leaves_even_what_a_crash_left_half_made(opens: Opens, archive: Path) -> None:
    (archive / "journal.json").write_bytes(seal({"steps": {}}))
    (archive / ".archive.json.999999-abcdef.tmp").write_text("half")
    before = everything(archive)
    window = opens("open", "--share")
    window.reads_until("Praktik baik dibagikan")
    window.writes("\x1b[C\x1b[Dgggb b\x10")
    window.reads_until("Menu")
    window.writes("\x11")
    assert window.reads_to_the_end() == 0
    assert window.touched == []
    assert everything(archive) == before
    assert not archive.with_name("archive-backups").exists()


def test_it_works_on_a_folder_nobody_may_write_in(opens: Opens, archive: Path) -> None:
    folders = [archive, *(path for path in archive.rglob("*") if path.is_dir())]
    for path in archive.rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    archive.chmod(0o555)
    try:
        window = opens("open", "--share", "R1")
        window.reads_until("Praktik baik dibagikan")
        window.writes("q")
        assert window.reads_to_the_end() == 0
        assert window.touched == []
    finally:
        for folder in folders:
            folder.chmod(0o755)


def test_a_meeting_nobody_knows_is_named_and_nothing_opens(opens: Opens) -> None:
    window = opens("open", "--share", "R9")
    assert window.reads_to_the_end() == 3
    assert b"R9" in window.seen
    assert b"R1 Rapat Kerja" in window.seen, "the nearest is named"
    assert b"\x1b[?1049h" not in window.seen
    assert window.touched == []


FAULT = """
from notulen.services.sharing import SharingService
shared = SharingService.shared
def faulty(service, meeting):
    if len(meeting.entries) > 2:
        raise RuntimeError(meeting)
    return shared(service, meeting)
SharingService.shared = faulty
"""


def test_a_fault_of_the_program_itself_spills_nothing_on_the_shared_terminal(opens: Opens, archive: Path) -> None:
    window = opens("open", "--share", "R1", first=FAULT)
    window.reads_until("Praktik baik dibagikan")
    Workspace(archive, Settings()).minutes.record_line(1, "~ RAHASIA lagi", now=START)
    assert window.reads_to_the_end() == 1
    assert b"\x1b[?1049l" in window.seen, "the other screen is left"
    after = window.seen.rpartition(b"\x1b[?1049l")[2]
    assert b"RuntimeError" in after
    for word in (b"RAHASIA", b"Traceback", b"Praktik"):
        assert word not in after
    assert b"RAHASIA" not in window.seen
