"""Direktori beside others, with a disk that refuses, in any size, and with whatever people are called."""

import unicodedata
from pathlib import Path

import pytest

from crossed import in_turn
from hostile_texts import HOSTILE
from notulen.config import Settings
from notulen.domain.file_errors import WriteFault
from notulen.tui.screens.directory import DirectoryScreen
from notulen.workspace import Workspace
from tui.directory_office import directory, directory_office, moody_office, names, opens, points_at
from tui.secretary import START, at_the_screen


async def test_what_another_program_changes_is_seen(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=directory_office(tmp_path)) as sari:
        await opens(sari)
        await sari.presses("down")
        other = Workspace(tmp_path, Settings(name="Budi"))
        other.people.add("Aan Suhendar", office="jabar", now=START)
        await sari.waits_for("Aan Suhendar")
        sari.sees("▸≈ irman Irman, H.")
        other.minutes.record_line(2, "+ padli", now=START)
        await sari.waits_for("● padli")


async def test_a_full_disk_is_told_and_nothing_typed_is_lost(tmp_path: Path) -> None:
    workspace, store = moody_office(tmp_path)
    async with at_the_screen(tmp_path, width=100, height=40, workspace=workspace, has_toasts=True) as sari:
        await opens(sari)
        store.refusal = WriteFault.FULL
        await sari.presses("delete")
        await sari.hears("penuh")
        assert len(names(sari)) == 5
        await sari.presses("a")
        await sari.writes("Siti Aminah")
        await sari.presses("enter")
        sari.sees("Belum tersimpan", "Siti Aminah")
        store.refusal = None
        await sari.presses("enter")
        await sari.waits_for("6 orang")
        assert "Siti Aminah" in names(sari)


async def test_a_directory_that_cannot_be_written_is_only_looked_at(tmp_path: Path) -> None:
    workspace, store = moody_office(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await opens(sari)
        store.refusal = WriteFault.READ_ONLY
        await sari.waits_for("BACA SAJA")
        for key in ("a", "e", "g", "space", "delete"):
            await sari.presses(key)
        assert isinstance(sari.app.screen, DirectoryScreen)
        assert len(names(sari)) == 5
        store.refusal = None
        await sari.waits_until(lambda: "BACA SAJA" not in sari.screen)


async def test_a_step_of_the_meeting_is_not_undone_from_here(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, Settings(name="Sari"))
    workspace.meetings.create("Rakor", START.date(), now=START)
    workspace.meetings.start(1, now=START)
    workspace.minutes.record_line(1, "+ Irman @sumut", now=START)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await opens(sari)
        await sari.presses("ctrl+z")
        assert names(sari) == ["Irman"]
        assert len(sari.archived().attendees) == 1


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30), (140, 40)])
async def test_it_fits(tmp_path: Path, size: tuple[int, int]) -> None:
    width, height = size
    async with at_the_screen(tmp_path, width=width, height=height, workspace=directory_office(tmp_path)) as sari:
        await opens(sari)
        sari.sees("Ir. H. Irman, M.Si", "? joko", "Mirip: «Irman, H.»", "Saring ›", "F1 Bantuan", "^P Menu")
        for keys in (("g",), ("escape", "e"), ("escape", "end", "enter")):
            await sari.presses(*keys)
            assert "F1" in sari.picture or "Esc" in sari.picture.splitlines()[-1]


@pytest.mark.parametrize("hostile", in_turn(HOSTILE, 2, of=4))
async def test_hostile_words_stay_words(tmp_path: Path, hostile: str) -> None:
    workspace = directory_office(tmp_path)
    people = workspace.people
    fields = ("titles_before", "titles_after", "spellings", "post", "office", "rank", "phone", "note")
    person = people.put_fields(
        "", {"name": f"Aan {hostile}", **dict.fromkeys(fields, hostile)}, today=START.date(), now=START
    )
    workspace.minutes.record_line(2, f"+ Bana {hostile}", now=START)
    async with at_the_screen(tmp_path, width=100, height=30, workspace=workspace) as sari:
        await opens(sari, "Aan")
        assert not [each for each in sari.picture if unicodedata.category(each) == "Cc" and each != "\n"]
        for key in ("e", "escape", "g", "escape", "delete", "ctrl+z"):
            await sari.presses(key)
        assert person.id in {each.id for each in directory(sari).people}
        await points_at(sari, hostile[:40].replace("\n", " "))
        assert isinstance(sari.app.screen, DirectoryScreen)


async def test_a_thousand_people_are_moved_through_by_the_key(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, Settings(name="Sari"))
    rows = "\n".join(f"Orang {number:04} Keluarga{number};{11 + number % 5};Staf" for number in range(1000))
    file = tmp_path / "orang.csv"
    file.write_text(f"nama;instansi;jabatan\n{rows}\n", "utf-8")
    workspace.people.import_csv(file, now=START)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await opens(sari, "Orang 0000")
        sari.sees("1000 orang")
        await sari.presses("end")
        sari.sees("Orang 0999 Keluarga999")
        await points_at(sari, "keluarga77")
        sari.sees("Keluarga77", "Keluarga779")
        sari.does_not_see("Keluarga780")
