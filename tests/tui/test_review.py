"""Tinjau: every open action is asked about before the next meeting, one key answers, and nothing said is lost."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from notulen.config import Settings
from notulen.domain.action_item import ActionStatus
from notulen.tui.screens.home import HomeScreen
from notulen.tui.screens.minutes import MinutesScreen
from notulen.workspace import Workspace
from tui.promised_actions import action, for_everyone, later, office
from tui.secretary import START, at_the_screen


@pytest.fixture(autouse=True)
def _state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a review stands is kept apart, never among those of who runs the tests."""
    monkeypatch.setenv("NOTULEN_STATE", str(tmp_path_factory.mktemp("state")))


async def test_fourteen_actions_are_answered_with_a_key_each(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=office(tmp_path), clock=later(), has_toasts=True) as sari:
        await sari.presses("f4")
        sari.sees("TINJAU semua aksi terbuka", "1 dari 14", "A1.1 · Sumut · LEWAT 19 HR", "susun bahan 1")
        await sari.presses("s")
        sari.sees("2 dari 14", "selesai 1", "A1.1 selesai · ^Z urungkan", "✓ A1.1")
        await sari.presses("t")
        await sari.types("1 minggu")
        await sari.presses("p")
        await sari.types("konsep sudah dikirim")
        await sari.presses("k")
        await sari.types("menunggu tanda tangan")
        await sari.presses("o")
        await sari.types("jatim")
        await sari.presses("b")
        await sari.presses("c")
        await sari.types("ditanyakan lewat WA")
        await sari.presses("n")
        sari.sees("9 dari 14", "dilewati 1")
        await sari.presses(*"ssssss")
        sari.sees(
            "Sampai di ujung antrean.", "Dijawab 13 dari 14", "selesai 7", "tunda 1", "progres 1", "kendala 1",
            "dialihkan 1", "batal 1", "komentar 1", "dilewati 1", "Belum dijawab 1", "A1.8", "F2 Beranda",
        )  # fmt: skip
        made = sari.archived().actions
        assert [each.status for each in made[:6]] == [
            ActionStatus.DONE, ActionStatus.OPEN, ActionStatus.IN_PROGRESS, ActionStatus.BLOCKED, ActionStatus.OPEN,
            ActionStatus.CANCELLED,
        ]  # fmt: skip
        assert made[1].due is not None
        assert made[1].due.day == START.date() + timedelta(days=27)
        assert [made[place].progress[-1].text for place in (2, 3, 6)] == [
            "konsep sudah dikirim", "menunggu tanda tangan", "ditanyakan lewat WA",
        ]  # fmt: skip
        assert [owner.name for owner in made[4].owners] == ["Jawa Timur"]
        assert not made[7].progress
        assert len({note.review for each in made for note in each.progress}) == 1, "all belong to one review"
        await sari.presses("n")
        sari.sees("A1.8", "8 dari 14")
        await sari.presses("s")
        sari.sees("Tinjauan selesai.", "Dijawab 14 dari 14")
        await sari.presses("escape", "f4")
        sari.sees("A1.2", "1 dari 5")
        assert all(each.progress for each in sari.archived().actions)


async def test_an_unclear_phrase_is_refused_with_words_and_the_text_stays(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=office(tmp_path), clock=later(5)) as sari:
        await sari.presses("f4", "t")
        sari.sees("Tunda A1.1 ›", "dihitung dari hari ini")
        await sari.types("kapan-kapan")
        sari.sees("Tunda A1.1 › kapan-kapan", "tenggat belum terbaca")
        assert not action(sari).progress
        await sari.presses("escape")
        sari.sees("teks disimpan: t melanjutkan")
        await sari.presses("t")
        sari.sees("Tunda A1.1 › kapan-kapan")
        await sari.presses(*["backspace"] * len("kapan-kapan"))
        await sari.writes("10 september")
        sari.sees("→ Sel 10 Sep 2019 · 7 hari lagi")
        await sari.presses("enter")
        due = action(sari).due
        assert due is not None
        assert due.day == date(2019, 9, 10)
        assert action(sari).postponements == 1


async def test_an_owner_that_nobody_knows_or_that_may_be_two_is_asked_about(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=office(tmp_path), clock=later(5)) as sari:
        await sari.presses("f4", "o")
        sari.sees("sebutan pemilik")
        await sari.types("entah siapa")
        sari.sees("«entah siapa» belum dikenal", "Alihkan A1.1 › entah siapa")
        await sari.presses(*["backspace"] * len("entah siapa"))
        await sari.writes("@jatim @sumu")
        await sari.presses("tab")
        sari.sees("→ Jawa Timur (Jatim) · Sumatera Utara (Sumut)")
        await sari.presses("enter")
        assert [owner.name for owner in action(sari).owners] == ["Jawa Timur", "Sumatera Utara"]


async def test_undo_comes_back_to_the_action_and_says_which(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=office(tmp_path), clock=later(), has_toasts=True) as sari:
        await sari.presses("f4", "s", "p")
        await sari.types("sudah separuh")
        await sari.presses("n")
        sari.sees("4 dari 14")
        await sari.presses("u")
        sari.sees("3 dari 14")
        await sari.presses("ctrl+z")
        sari.sees("2 dari 14", "A1.2 ·")
        await sari.hears("Diurungkan: A1.2 «susun bahan 2»")
        assert not action(sari, 2).progress
        assert action(sari, 1).status is ActionStatus.DONE
        await sari.presses("u")
        sari.sees("1 dari 14")
        assert action(sari, 1).status is ActionStatus.OPEN
        await sari.presses("U", "ctrl+y")
        sari.sees("3 dari 14")
        await sari.hears("Diulangi: A1.2 ada progres · ^Z urungkan")
        assert action(sari, 1).status is ActionStatus.DONE
        assert [note.text for note in action(sari, 2).progress] == ["sudah separuh"]
        await sari.presses("u", "b", "ctrl+y")
        assert action(sari, 2).status is ActionStatus.CANCELLED, "what is said anew is not said over"


async def test_a_sentence_begun_at_the_end_takes_nothing_back(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=office(tmp_path, 2), clock=later()) as sari:
        await sari.presses("f4", "s", "s")
        sari.sees("Tinjauan selesai.")
        await sari.bursts("usulan Undangan")
        sari.sees("Tinjauan selesai.", "Dijawab 2 dari 2")
        await sari.presses("ctrl+z")
        sari.sees("2 dari 2", "selesai 1")
        await sari.presses("ctrl+y")
        sari.sees("Tinjauan selesai.")


async def test_what_arrives_behind_the_key_that_opens_the_line_is_text(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=office(tmp_path), clock=later()) as sari:
        await sari.presses("f4")
        await sari.bursts("psudah dikirim, tinggal stempel", "enter")
        assert action(sari).progress[-1].text == "sudah dikirim, tinggal stempel"
        await sari.bursts("s")
        await sari.bursts("t2 minggu", "enter")
        await sari.bursts("snk", *"tidak ada dana".replace(" ", "_").split("_")[0], "enter")
        statuses = [each.status for each in sari.archived().actions]
        assert statuses[1] is ActionStatus.DONE
        assert action(sari, 3).postponements == 1
        assert statuses[3] is ActionStatus.DONE
        assert statuses[4] is ActionStatus.OPEN
        assert action(sari, 6).progress[-1].text == "tidak"
        assert statuses[6:] == [ActionStatus.OPEN] * 8


async def test_an_action_of_seven_provinces_is_answered_for_one_after_another(tmp_path: Path) -> None:
    workspace = for_everyone(Workspace(tmp_path, Settings(name="Sari")))
    async with at_the_screen(tmp_path, width=100, height=30, workspace=workspace, clock=later(5)) as sari:
        await sari.presses("f4")
        sari.sees("A1.1 · Semua", "0 dari 7 sudah", "Bagian 0/7", "1 Aceh", "terbuka", "Tab memilih bagian")
        await sari.presses("tab")
        sari.sees("untuk Aceh")
        await sari.presses("s")
        sari.sees("A1.1 · Semua", "Bagian 1/7", "untuk Sumut", "1 dari 2")
        await sari.presses("3", "k")
        await sari.types("menunggu dana")
        sari.sees("Bagian 1/7")
        await sari.presses("7", "s", "down")
        parts = action(sari).assignments
        assert [part.status for part in parts] == [
            ActionStatus.DONE, ActionStatus.OPEN, ActionStatus.BLOCKED, *[ActionStatus.OPEN] * 3, ActionStatus.DONE,
        ]  # fmt: skip
        assert action(sari).status is ActionStatus.BLOCKED
        sari.sees("2/7")
        await sari.presses("escape", "s")
        assert action(sari).status is ActionStatus.DONE
        sari.sees("A1.2 ·", "2 dari 2")


async def test_the_menu_gives_answers_too(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=office(tmp_path), clock=later()) as sari:
        await sari.presses("f4", "ctrl+p")
        await sari.types("tenggat baru")
        await sari.types("1 minggu")
        assert action(sari).postponements == 1
        sari.sees("2 dari 14")


async def test_details_lead_to_the_line_in_the_minutes(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=office(tmp_path), clock=later()) as sari:
        await sari.presses("f4", "p")
        await sari.types("konsep sudah dikirim")
        await sari.presses("left", "enter")
        sari.sees("R1 Rakor ASKOMPSI · agenda 1", "dikerjakan: konsep sudah dikirim · Sari", "Kutipan")
        sari.sees("internet digratiskan bagi kalangan tertentu", "Enter Ke notulen")
        sari.does_not_see("Antrean")
        await sari.presses("escape")
        sari.sees("Antrean")
        await sari.presses("enter", "enter")
        assert isinstance(sari.app.screen, MinutesScreen)
        assert sari._flow.stream.selected == sari.archived().actions[0]


async def test_what_a_running_meeting_is_opened_with_belongs_to_it(tmp_path: Path) -> None:
    workspace = office(tmp_path, 3)
    workspace.meetings.start(2, now=START)
    async with at_the_screen(tmp_path, workspace=workspace, meeting=2, clock=later(30)) as sari:
        await sari.presses("f4")
        sari.sees("TINJAU dalam R2 Rakor lanjutan", "1 dari 3")
        await sari.presses("s")
        assert action(sari).progress[-1].meeting == sari.archived(2).id
        await sari.presses("a")
        sari.sees("semua aksi terbuka", "1 dari 2")
        await sari.presses("escape")
        assert isinstance(sari.app.screen, MinutesScreen)


async def test_the_queue_is_narrowed_to_a_province(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=office(tmp_path), clock=later()) as sari:
        await sari.presses("f4", "s")
        await sari.bursts("fjamb", "enter")
        sari.sees("TINJAU semua aksi terbuka", "hanya Jambi", "1 dari 2", "A1.2 · Jambi")
        await sari.presses("a")
        sari.sees("2 dari 14", "selesai 1")
        await sari.bursts("ftidak ada", "enter")
        sari.sees("Saring › tidak ada", "Tidak ada saringan seperti itu.")
        await sari.presses("escape")
        sari.sees("2 dari 14")


async def test_nothing_to_review_says_so_and_names_the_next_meeting(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, Settings())
    workspace.meetings.create("Rakor lanjutan", START.date() + timedelta(days=3), now=START)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.presses("4")
        sari.sees("Tidak ada aksi terbuka.", "Rapat berikutnya Rakor lanjutan, Min 1 Sep 2019.", "F2 Beranda")
        await sari.bursts("stpnb")
        sari.sees("Tidak ada aksi terbuka.")
        await sari.presses("escape")
        assert isinstance(sari.app.screen, HomeScreen)
