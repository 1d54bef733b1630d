"""Toasts do not pile up: what was read makes room, what warns stays, and none lies over the line that is typed."""

from pathlib import Path

import pytest
from textual.widgets._toast import Toast

from notulen.domain.file_errors import WriteFault
from notulen.tui.widgets.capture_box import CaptureBox
from tui.filling import fills, is_open
from tui.refusing_store import moody_workspace
from tui.secretary import Secretary, at_the_screen

_LONG = 600.0
_REFUSED = "Disk penuh: tidak ada satu bait pun yang tersisa. Hapus yang tidak perlu lagi, lalu coba sekali lagi. "


def told(sari: Secretary) -> list[str]:
    """What stands, one toast each."""
    return [each.message for each in sari.app._notifications]


async def stores_form(sari: Secretary, text: str) -> None:
    """Change the text of the chosen line in its form."""
    await sari.presses("e")
    await fills(sari, "Isi", text)
    await sari.presses("enter")
    assert not is_open(sari)


async def test_forms_stored_in_a_row_leave_one_toast_and_it_is_about_the_last(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, has_toasts=True) as sari:
        await sari.makes_meeting()
        for line in ("satu", "dua", "tiga"):
            await sari.types(line)
        await sari.presses("escape")
        for count, text in enumerate(("TIGA", "DUA", "SATU")):
            await stores_form(sari, text)
            await sari.hears(f"B1.{3 - count} diubah")
            assert len(told(sari)) == 1
            await sari.presses("up")
        assert [entry.text for entry in sari.archived().entries] == ["SATU", "DUA", "TIGA"]


async def test_what_one_act_says_stands_together_until_somebody_goes_on(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        sari._flow.say("Dibuka lagi.", seconds=_LONG)
        sari._flow.say("Dua catatan baru.", seconds=_LONG)
        await sari.hears("Dua catatan baru.")
        assert told(sari) == ["Dibuka lagi.", "Dua catatan baru."]
        await sari.presses("ctrl+s")
        await sari.hears("otomatis")
        assert len(told(sari)) == 1


async def test_warnings_and_errors_stay_when_information_comes(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        sari._flow.say("Awas.", "warning", seconds=_LONG)
        sari._flow.say("Rusak.", "error", seconds=_LONG)
        for _ in range(3):
            await sari.presses("ctrl+s")
        await sari.hears("otomatis")
        assert told(sari)[:2] == ["Awas.", "Rusak."]
        assert len(told(sari)) == 3


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30)])
async def test_however_much_goes_wrong_the_line_stays_in_sight(tmp_path: Path, size: tuple[int, int]) -> None:
    async with at_the_screen(tmp_path, width=size[0], height=size[1], has_toasts=True) as sari:
        await sari.makes_meeting()
        await sari.writes("sedang diketik")
        sari._flow.say("Tetap.", "error", seconds=10 * _LONG)
        for number in range(6):
            sari._flow.say(f"{number} {_REFUSED * 2}", "error", seconds=_LONG + number)
        await sari.hears("5 Disk penuh")
        await sari.settles()
        left = ["Te", "3 ", "4 ", "5 "] if size[1] > 20 else ["Te", "4 ", "5 "]
        assert [each[:2] for each in told(sari)] == left, "what would go soonest goes"
        sari.sees("Catat › sedang diketik", "Tetap.", "5 Disk penuh")
        shown = [each.region for each in sari.app.screen.query(Toast)]
        assert len(shown) == len(left)
        assert all(each.height for each in shown), "each is there with all of its words"
        assert max(each.bottom for each in shown) - min(each.y for each in shown) == sum(each.height for each in shown)
        assert max(each.bottom for each in shown) <= sari.app.screen.query_one(CaptureBox).region.y


async def test_the_same_words_stand_once(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        for _ in range(3):
            sari._flow.say("Tidak ada izin.", "error", seconds=_LONG)
        sari._flow.say("Selesai.")
        await sari.hears("Selesai.")
        assert told(sari).count("Tidak ada izin.") == 1


async def test_when_the_disk_takes_lines_again_only_its_own_toast_goes(tmp_path: Path) -> None:
    workspace, store = moody_workspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        sari._flow.say("Lain lagi.", "warning", seconds=_LONG)
        store.refusal = WriteFault.FULL
        await sari.types("satu")
        await sari.hears("Disk penuh")
        store.refusal = WriteFault.DENIED
        sari._flow.try_again()
        await sari.settles()
        await sari.writes("lagi")
        await sari.hears("Tidak ada izin")
        assert "Disk penuh" not in sari.told
        store.refusal = None
        sari._flow.try_again()
        await sari.hears("Semua tersimpan: 1 baris")
        assert "BELUM TERSIMPAN" not in sari.told
        assert "Lain lagi." in told(sari)
