"""The roll call when others write too, when the disk refuses, with hostile names, many guests and small windows."""

from datetime import timedelta
from pathlib import Path

import pytest

from notulen.config import Settings
from notulen.domain.file_errors import WriteFault
from notulen.domain.roll_call import Mark
from notulen.locale.language import Language
from notulen.workspace import Workspace
from tui.rakor_guests import find, invited, stands
from tui.refusing_store import MoodyStore
from tui.secretary import START, at_the_screen


async def test_a_mark_from_another_window_shows_and_what_is_typed_stays(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, workspace=invited(tmp_path)) as sari:
        await sari.presses("ctrl+o", "down", "down")
        await sari.presses("enter", "5")
        await sari.writes("Sari")
        other = Workspace(tmp_path, Settings(name="Budi"))
        other.attendance.mark(1, (2,), Mark.EXCUSED, now=START, language=Language.INDONESIAN)
        other.minutes.record_line(1, "+ Padli @babel", now=START)
        await sari.waits_for("● Babel Padli")
        sari.sees("○ Sumut Irman izin", "Zulhendri diwakili oleh › Sari", "hadir 2/6", "izin 1")
        await sari.presses("enter")
    assert sari.archived().get_attendee(3).represented_by == "Sari"


async def test_a_line_that_is_written_while_the_list_opens_shows_in_it(tmp_path: Path) -> None:
    workspace = invited(tmp_path)
    store = workspace.store
    assert isinstance(store, MoodyStore)
    async with at_the_screen(tmp_path, meeting=1, workspace=workspace) as sari:
        for _ in range(5):
            store.gate.clear()
            await sari.writes("+ Padli @babel")
            sari.app.simulate_key("enter")
            sari.app.simulate_key("ctrl+o")
            store.gate.set()
            await sari.waits_for("Babel Padli")
            sari.sees("Presensi")
            await sari.presses("escape", "ctrl+z", "ctrl+u")
            sari.does_not_see("Padli")


async def test_a_mark_that_is_refused_comes_back_with_the_name_that_was_typed(tmp_path: Path) -> None:
    workspace = invited(tmp_path)
    store = workspace.store
    assert isinstance(store, MoodyStore)
    async with at_the_screen(tmp_path, meeting=1, workspace=workspace) as sari:
        await sari.presses("ctrl+o")
        store.refusal = WriteFault.FULL
        await sari.writes("zul")
        await sari.presses("enter", "tab")
        await sari.writes("9.20")
        await sari.presses("enter", "5")
        await sari.writes("Sari Dewi")
        await sari.presses("enter")
        await sari.hears("penuh")
        sari.sees("Zulhendri diwakili oleh › Sari Dewi")
        store.refusal = None
        await sari.presses("enter")
        sari.sees("Cari ›")
    seat = sari.archived().get_attendee(3)
    assert (seat.represented_by, seat.joined) == ("Sari Dewi", START + timedelta(minutes=20))


async def test_what_came_back_waits_until_nothing_else_is_typed(tmp_path: Path) -> None:
    workspace = invited(tmp_path)
    store = workspace.store
    assert isinstance(store, MoodyStore)
    async with at_the_screen(tmp_path, meeting=1, workspace=workspace) as sari:
        await sari.presses("ctrl+o")
        store.refusal = WriteFault.FULL
        store.gate.clear()
        for key in (*"zul", "enter", "5", *"Sari", "enter", *"irm"):
            sari.app.simulate_key(key)
        await sari.waits_until(lambda: find(sari).value == "irm")
        store.gate.set()
        await sari.hears("penuh")
        assert find(sari).value == "irm"
        store.refusal = None
        await sari.presses("space")
        sari.sees("Zulhendri diwakili oleh › Sari")
        await sari.presses("enter")
        assert (stands(sari, 2), stands(sari, 3)) == (Mark.PRESENT, Mark.REPRESENTED)


async def test_what_cannot_be_is_said_and_asked_for_again(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, workspace=invited(tmp_path)) as sari:
        await sari.presses("ctrl+o")
        await sari.writes("irman")
        await sari.presses("enter", "6")
        await sari.hears("«Irman» belum hadir; tandai hadir dahulu")
        sari.sees("Irman ›", "[6 pergi]")
        await sari.presses("1")
        assert stands(sari, 2) is Mark.PRESENT


async def test_a_closed_meeting_takes_marks_and_people_and_a_final_one_shows_its_list(tmp_path: Path) -> None:
    workspace = invited(tmp_path)
    workspace.meetings.close(1, now=START)
    async with at_the_screen(tmp_path, meeting=1, workspace=workspace) as sari:
        await sari.presses("ctrl+o", "space")
        assert stands(sari, 2) is Mark.PRESENT
        await sari.presses("escape")
        await sari.types("+ Baru Datang @jambi")
        assert sari.archived().attendees[-1].name == "Baru Datang"
        workspace.finals.finalize(1, now=START, is_forced=True)
        await sari.presses("ctrl+o", "space")
        await sari.hears("ralat")
        assert stands(sari, 2) is Mark.PRESENT


async def test_a_meeting_without_guests_says_how_to_add_one(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.presses("ctrl+o")
        sari.sees("Belum ada peserta. Esc, lalu ketik: + nama @provinsi")
        await sari.presses("space", "enter", "1", "enter", "escape")
        Workspace(tmp_path, Settings()).minutes.record_line(1, "+ irman", now=START)
        await sari.presses("ctrl+o")
        await sari.waits_for("irman")


@pytest.mark.parametrize(
    "name", ["[/]", "[@click=app.quit]", "[b", "\x1b]52;c;aGFpCg==\x07", "\u202eterbalik", "{who}"]
)
async def test_hostile_names_are_only_names(tmp_path: Path, name: str) -> None:
    workspace = invited(tmp_path, f"{name} Dinas {name} ({name}) diundang")
    async with at_the_screen(tmp_path, width=100, height=30, meeting=1, workspace=workspace) as sari:
        await sari.presses("ctrl+o", "space", "enter", "5")
        await sari.pastes(f"{name}\n{name}")
        await sari.presses("enter", "ctrl+z", "ctrl+z", "enter")
        assert all(character.isprintable() or character == "\n" for character in sari.picture)
        assert not sari.is_gone
        await sari.pastes("x" * 5_000_000)
        await sari.presses("escape")
        await sari.pastes("y" * 5_000_000)
        sari.sees("Terlalu panjang, tidak ditempel")


async def test_two_hundred_guests_are_found_by_typing(tmp_path: Path) -> None:
    places = ("aceh", "sumut", "jambi", "papua", "ntb")
    guests = [f"Tamu{number:03} Undangan @{places[number % 5]} diundang" for number in range(200)]
    async with at_the_screen(tmp_path, width=60, height=20, meeting=1, workspace=invited(tmp_path, *guests)) as sari:
        await sari.presses("ctrl+o")
        sari.sees("hadir 0/200 · provinsi 0/5")
        await sari.bursts("tamu137", "space")
        await sari.presses("pagedown", "pageup")
        sari.sees("Tamu137", "hadir 1/200")
        assert stands(sari, 138) is Mark.PRESENT
        assert all(len(line) <= 60 for line in sari.picture.splitlines())


@pytest.mark.parametrize("size", [(200, 50), (100, 30), (80, 24), (60, 20), (40, 10), (20, 5), (5, 2), (1, 1)])
async def test_it_can_be_used_at_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    async with at_the_screen(tmp_path, meeting=1, workspace=invited(tmp_path)) as sari:
        await sari.presses("ctrl+o")
        await sari.makes_window(*size)
        await sari.writes("irm")
        if size[0] >= 20:
            sari.sees("Cari › irm", "Irman")
        await sari.presses("enter")
        if size[0] >= 20:
            sari.sees("1 hadir", "2 terlambat" if size[0] >= 60 else "2 telat", "7 belum")
        await sari.presses("2")
        assert stands(sari, 2) is Mark.LATE
