"""The mouse does what the keys do: footer, rows, menu, stream, wheel, and words marked to be copied."""

from pathlib import Path

from textual.events import MouseScrollDown, MouseScrollUp

from notulen.config import Settings
from notulen.tui.widgets.key_bar import KeyBar
from notulen.workspace import Workspace
from tui.secretary import START, Secretary, at_the_screen


async def _clicks_on(sari: Secretary, text: str, *, row: int | None = None) -> None:
    """Click in the middle of `text`, in the last row that has it, or in `row`."""
    lines = sari.picture.splitlines()
    y = row if row is not None else max(place for place, line in enumerate(lines) if text in line)
    assert await sari.pilot.click(offset=(lines[y].index(text) + len(text) // 2, y))
    await sari.settles()


async def test_an_item_of_the_footer_is_its_key(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await _clicks_on(sari, "n Rapat baru", row=23)
        sari.sees("Judul")
        await _clicks_on(sari, "Esc Tutup", row=23)
        sari.sees("Selamat datang")
        await _clicks_on(sari, "^P Menu", row=23)
        sari.sees("ketik untuk mencari perintah")
        await sari.presses("escape")
        await _clicks_on(sari, "F1 Bantuan", row=23)
        sari.sees("BANTUAN Beranda")


async def test_every_item_of_the_footer_is_where_it_is_drawn(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=30) as sari:
        await sari.makes_meeting()
        await sari.types("satu")
        bar = sari.app.screen.query_one(KeyBar)
        drawn = bar.render().plain
        for place, key in bar._places:
            assert drawn[place.start : place.stop] == f"{key.shown} {key.label}"
        await sari.writes("dua")
        await _clicks_on(sari, "Enter Simpan", row=29)
        assert [entry.text for entry in sari.archived().entries] == ["satu", "dua"]


async def test_a_meeting_is_opened_with_a_click_on_its_row(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting("Rapat satu")
        await sari.presses("f2")
        await sari.makes_meeting("Rapat dua")
        await sari.presses("f2")
        await _clicks_on(sari, "Rapat satu")
        sari.sees("R1 Rapat satu", "Catat ›")


async def test_the_wheel_turns_a_long_list(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, Settings())
    for number in range(40):
        workspace.meetings.create(f"Rapat ke-{number}.", START.date(), now=START)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        sari.does_not_see("Rapat ke-1.")
        await sari.pilot._post_mouse_events([MouseScrollDown], "#meetings", offset=(5, 2), times=60)
        await sari.settles()
        sari.sees("Rapat ke-1.")


async def test_a_command_of_the_menu_is_run_with_a_click(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.presses("ctrl+p")
        await _clicks_on(sari, "buat rapat baru; judul saja cukup")
        sari.sees("Judul", "Tanggal")


async def test_the_wheel_reads_back_while_the_line_stays_ready(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, Settings())
    workspace.meetings.create("Rapat", START.date(), now=START)
    for number in range(40):
        workspace.minutes.record_line(1, f"catatan ke-{number}.", now=START)
    async with at_the_screen(tmp_path, workspace=workspace, meeting=1) as sari:
        await sari.writes("setengah")
        stream = sari._flow.stream
        await sari.pilot._post_mouse_events([MouseScrollUp], stream, times=20)
        await sari.settles()
        sari.sees("catatan ke-0.")
        await sari.types(" selesai")
        sari.sees("catatan ke-0.")
        sari.does_not_see("CATAT setengah selesai")
        await sari.pilot._post_mouse_events([MouseScrollDown], stream, times=20)
        await sari.settles()
        sari.sees("CATAT setengah selesai")
        await sari.types("lagi")
        sari.sees("CATAT lagi")


async def test_a_click_in_the_stream_chooses_the_line(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        for text in ("pertama", "kedua", "ketiga"):
            await sari.types(text)
        await _clicks_on(sari, "kedua")
        assert sari._flow.stream.selected is not None
        assert sari._flow.stream.selected.text == "kedua"
        await sari.presses("delete")
        assert [entry.text for entry in sari.archived().entries] == ["pertama", "ketiga"]
        await sari.presses("i")
        await _clicks_on(sari, "Catat ›")
        await sari.writes("baru")
        assert sari.box == "baru"


async def test_words_marked_in_the_stream_are_copied(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("rapat dibuka pukul sembilan")
        await sari.types("semua hadir")
        y = max(place for place, line in enumerate(sari.picture.splitlines()) if "dibuka" in line)
        start = sari.picture.splitlines()[y].index("dibuka")
        await sari.pilot.mouse_down(offset=(start, y))
        await sari.pilot.hover(offset=(start + 5, y))
        await sari.pilot.mouse_up(offset=(start + 5, y))
        await sari.presses("ctrl+c")
        assert sari.app.clipboard == "dibuka"
        await sari.hears("Disalin: 6 huruf.")
        end = sari.picture.splitlines()[y + 1].index("hadir")
        await sari.pilot.mouse_down(offset=(start, y))
        await sari.pilot.hover(offset=(end, y + 1))
        await sari.pilot.mouse_up(offset=(end, y + 1))
        await sari.presses("ctrl+c")
        first, second = sari.app.clipboard.split("\n")
        assert first.rstrip() == "dibuka pukul sembilan"
        assert second.endswith("CATAT   semua h")
