"""Tinjau in trouble: sudden ends, other programs, disks that are slow, full or gone; nothing said or typed is lost."""

import shutil
from pathlib import Path
from time import sleep

import pytest

from notulen.config import Settings
from notulen.domain.action_item import ActionStatus
from notulen.domain.file_errors import WriteFault
from notulen.domain.meeting import Meeting
from notulen.tui.screens.home import HomeScreen
from notulen.workspace import Workspace
from tui.promised_actions import action, later, office, promises
from tui.refusing_store import moody_workspace
from tui.secretary import at_the_screen
from tui.terminal import Terminal, environment


@pytest.fixture(autouse=True)
def _state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a review stands is kept apart, never among those of who runs the tests."""
    monkeypatch.setenv("NOTULEN_STATE", str(tmp_path_factory.mktemp("state")))


async def test_one_goes_on_where_one_was(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=office(tmp_path), clock=later(), has_toasts=True) as sari:
        await sari.presses("f4", "s", "s", "c")
        await sari.writes("setengah kal")
        await sari.presses("f2")
        assert isinstance(sari.app.screen, HomeScreen)
        await sari.presses("f4")
        sari.sees("3 dari 14", "Komentar A1.3 › setengah kal")
        await sari.presses("escape", "escape")
    async with at_the_screen(tmp_path, clock=later(), has_toasts=True) as sari:
        await sari.presses("f4")
        sari.sees("3 dari 14", "selesai 2")
        await sari.hears("Dilanjutkan dari A1.3: 2 dari 14 sudah dijawab.")


PROGRAM = """
import sys
from datetime import datetime, timedelta
from pathlib import Path
from notulen.config import Settings
from notulen.locale.language import Language
from notulen.tui.app import run
from notulen.workspace import Workspace

at = datetime.fromisoformat(sys.argv[2])
sys.exit(run(Workspace(Path(sys.argv[1]), Settings()), language=Language.INDONESIAN, clock=lambda: at))
"""


def test_after_kill_9_it_stands_where_it_was(tmp_path: Path) -> None:
    office(tmp_path / "archive", 5)

    def archived() -> Meeting:
        return Workspace(tmp_path / "archive", Settings()).store.meeting(1)

    def postponed() -> int:
        return archived().actions[1].postponements

    words = ["-c", PROGRAM, str(tmp_path / "archive"), later()().isoformat()]
    window = Terminal(words, environment(tmp_path))
    try:
        window.reads_until("Rakor lanjutan")
        window.writes("4")
        window.reads_until("1 dari 5")
        window.writes("s")
        window.reads_until("2 dari 5")
        window.writes("t1 minggu\r")
        window.reads_until("3 dari 5")
        window.waits_until(lambda: postponed() == 1)
        window.writes("csetengah kal")
        window.reads_until("setengah kal")
        sleep(0.5)  # the promise: no more than this is lost
        window.program.kill()
        window.reads_to_the_end()
        again = Terminal(words, environment(tmp_path))
        try:
            again.reads_until("Rakor lanjutan")
            again.writes("4")
            again.reads_until("setengah kal")
            again.writes("\x1a")
            again.waits_until(lambda: postponed() == 0)
            assert archived().actions[0].status is ActionStatus.DONE
        finally:
            again.closes()
    finally:
        window.closes()


async def test_another_program_changes_the_action_that_is_shown(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=office(tmp_path), clock=later(), has_toasts=True) as sari:
        await sari.presses("f4", "c")
        await sari.writes("tanya lagi")
        other = Workspace(tmp_path, Settings(name="Budi"))
        other.actions.comment("A1.1", "sudah saya tagih", now=later()())
        await sari.waits_for("sudah saya tagih")
        sari.sees("Komentar A1.1 › tanya lagi")
        await sari.hears("A1.1 diubah di jendela lain")
        await sari.presses("enter")
        assert [note.text for note in action(sari).progress] == ["sudah saya tagih", "tanya lagi"]
        other.actions.set_status("A1.2", ActionStatus.DONE, now=later()())
        await sari.waits_for("A1.2 · Jambi")
        await sari.presses("s")
        assert action(sari, 3).status is not ActionStatus.DONE or action(sari, 2).status is ActionStatus.DONE
        assert len(action(sari, 2).progress) == 1, "what another closed is not closed twice"


async def test_a_slow_disk_takes_every_answer_in_its_turn(tmp_path: Path) -> None:
    workspace, store = moody_workspace(tmp_path)
    promises(workspace)
    store.seconds = 0.2
    async with at_the_screen(tmp_path, workspace=workspace, clock=later()) as sari:
        await sari.presses("f4")
        await sari.bursts("sst2 minggu", "enter", "p")
        await sari.writes("separuh")
        sari.sees("4 dari 14", "Progres A1.4 › separuh")
        await sari.bursts("", "enter", "s", "f2")
        assert isinstance(sari.app.screen, HomeScreen)
        await sari.waits_until(lambda: action(sari, 5).status is ActionStatus.DONE)
        statuses = [each.status for each in sari.archived().actions[:5]]
        assert statuses == [
            ActionStatus.DONE, ActionStatus.DONE, ActionStatus.OPEN, ActionStatus.IN_PROGRESS, ActionStatus.DONE,
        ]  # fmt: skip
        assert action(sari, 3).postponements == 1


@pytest.mark.parametrize("refusal", [WriteFault.FULL, WriteFault.AWAY, WriteFault.IO])
async def test_what_the_disk_refuses_is_given_back(tmp_path: Path, refusal: WriteFault) -> None:
    workspace, store = moody_workspace(tmp_path)
    promises(workspace)
    async with at_the_screen(tmp_path, workspace=workspace, clock=later(), has_toasts=True) as sari:
        await sari.presses("f4")
        store.refusal = refusal
        await sari.presses("p")
        await sari.types("konsep sudah dikirim")
        await sari.hears("")
        sari.sees("1 dari 14", "Progres A1.1 › konsep sudah dikirim")
        assert not action(sari).progress
        await sari.presses("escape", "s")
        sari.sees("1 dari 14")
        store.refusal = None
        await sari.presses("p", "enter")
        sari.sees("2 dari 14")
        assert action(sari).progress[-1].text == "konsep sudah dikirim"


async def test_an_archive_that_cannot_be_written_to_is_only_read(tmp_path: Path) -> None:
    workspace, store = moody_workspace(tmp_path)
    promises(workspace)
    store.refusal = WriteFault.READ_ONLY
    async with at_the_screen(tmp_path, workspace=workspace, clock=later(), has_toasts=True) as sari:
        await sari.presses("f4")
        sari.sees("BACA SAJA")
        await sari.presses("s", "p")
        await sari.hears("BACA SAJA: arsip ini tidak dapat ditulisi.")
        sari.sees("1 dari 14")
        await sari.presses("n")
        sari.sees("2 dari 14")
        assert not any(each.progress for each in sari.archived().actions)


async def test_a_meeting_that_is_trashed_meanwhile(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=office(tmp_path, 3), clock=later(), has_toasts=True) as sari:
        await sari.presses("f4", "c")
        await sari.writes("tanya lagi")
        Workspace(tmp_path, Settings()).meetings.trash(1, now=later()())
        await sari.waits_for("A1.1 · tidak ada lagi")
        sari.sees("Komentar A1.1 › tanya lagi")
        await sari.presses("enter")
        await sari.hears("")
        sari.sees("tidak ada lagi")
        await sari.presses("escape", "n")
        sari.sees("A1.2")


async def test_an_archive_that_is_taken_away(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    async with at_the_screen(folder, workspace=office(folder, 3), clock=later(), has_toasts=True) as sari:
        await sari.presses("f4")
        shutil.move(folder, tmp_path / "gone")
        await sari.presses("c")
        await sari.types("tanya lagi")
        await sari.hears("")
        shutil.move(tmp_path / "gone", folder)
        await sari.waits_for("A1.1 · Sumut")
        await sari.presses("escape", "c")
        sari.sees("Komentar A1.1 › tanya lagi")
        await sari.presses("enter")
        assert action(sari).progress[-1].text == "tanya lagi"
