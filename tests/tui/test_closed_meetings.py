"""A meeting that is closed, or final, says so at every key that would change it, and how it is opened again."""

from pathlib import Path

import pytest

from notulen.locale.language import Language
from notulen.workspace import Workspace
from tui.every_screen import office
from tui.secretary import START, at_the_screen

_CLOSED = "R1 sudah ditutup dan tidak menerima baris lagi."
_FINAL = "R1 sudah final dan tidak dapat diubah. Betulkan lewat ralat: /ralat lalu Enter."
CHANGES = ("e", "t", "delete", "enter", "m")


def closed_office(folder: Path) -> Workspace:
    """The office once R1 is closed."""
    workspace = office(folder)
    workspace.meetings.close(1, now=START)
    return workspace


def final_office(folder: Path) -> Workspace:
    """The office once the minutes of R1 are final."""
    workspace = closed_office(folder)
    workspace.finals.finalize(1, now=START, is_forced=True)
    return workspace


@pytest.mark.parametrize("key", CHANGES)
async def test_a_key_on_a_chosen_line_says_that_the_meeting_is_closed_and_how_it_opens_again(
    tmp_path: Path, key: str
) -> None:
    async with at_the_screen(tmp_path, meeting=1, has_toasts=True, workspace=closed_office(tmp_path)) as sari:
        before = sari.archived()
        await sari.presses("escape", "up", key)
        assert sari.told == f"{_CLOSED} Buka lagi: Esc, lalu ketik /buka."
        sari.does_not_see("Hapus")
        await sari.presses("exclamation_mark")
        assert sari.archived() == before
        await sari.presses("escape")
        await sari.types("/buka")
        await sari.types("masih ada lagi")
        assert sari.archived().entries[-1].text == "masih ada lagi"


@pytest.mark.parametrize("key", CHANGES)
async def test_a_key_on_a_chosen_line_says_that_the_minutes_are_final(tmp_path: Path, key: str) -> None:
    async with at_the_screen(tmp_path, meeting=1, has_toasts=True, workspace=final_office(tmp_path)) as sari:
        before = sari.archived()
        await sari.presses("escape", "up", key)
        assert sari.told == _FINAL
        assert sari.archived() == before


async def test_the_line_of_a_closed_meeting_says_so_keeps_what_is_typed_and_takes_it_once_it_is_open(
    tmp_path: Path,
) -> None:
    async with at_the_screen(tmp_path, meeting=1, has_toasts=True, workspace=closed_office(tmp_path)) as sari:
        sari.sees("Ditutup. /buka lalu Enter membukanya kembali.", "BACA SAJA")
        await sari.types("masih ada lagi")
        assert sari.told == f"{_CLOSED} Buka lagi: ketik /buka."
        assert sari.box == "masih ada lagi"
        await sari.presses("ctrl+u")
        await sari.types("/buka")
        sari.does_not_see("BACA SAJA")
        await sari.types("masih ada lagi")
        assert sari.archived().entries[-1].text == "masih ada lagi"


async def test_after_a_meeting_its_own_actions_are_reviewed_too(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, workspace=closed_office(tmp_path)) as sari:
        await sari.presses("f4")
        sari.sees("TINJAU", "semua aksi terbuka", "A1.1")


async def test_the_line_of_final_minutes_promises_nothing_that_cannot_be(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, has_toasts=True, workspace=final_office(tmp_path)) as sari:
        sari.sees("● final, versi 1", "Final. /ralat lalu Enter membetulkannya lewat ralat.", "BACA SAJA")
        before = sari.archived()
        await sari.types("masih ada lagi")
        assert sari.told == _FINAL
        assert sari.box == "masih ada lagi"
        await sari.presses("ctrl+u")
        await sari.types("/buka")
        assert "final" in sari.told.splitlines()[-1]
        assert sari.archived() == before


async def test_a_command_may_be_begun_in_the_list_and_leaves_a_half_typed_line_as_it_is(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, workspace=closed_office(tmp_path)) as sari:
        await sari.presses("escape")
        await sari.bursts("/buka", "enter")
        await sari.waits_until(lambda: sari.archived().takes_lines)
        await sari.writes("catatan setengah")
        await sari.presses("escape", "slash")
        sari.sees("Catat › catatan setengah")


async def test_a_key_that_is_pressed_again_and_again_says_it_once(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, has_toasts=True, workspace=closed_office(tmp_path)) as sari:
        await sari.presses("escape", "t", "t", "delete", "m")
        assert sari.told == f"{_CLOSED} Buka lagi: Esc, lalu ketik /buka."


async def test_it_is_said_in_english_too(tmp_path: Path) -> None:
    workspace = closed_office(tmp_path)
    async with at_the_screen(
        tmp_path, meeting=1, has_toasts=True, workspace=workspace, language=Language.ENGLISH
    ) as sari:
        sari.sees("Closed. /open and Enter opens it again.")
        await sari.presses("escape", "delete")
        assert sari.told == "R1 is closed and takes no more lines. Open it again: Esc, then type /open."
