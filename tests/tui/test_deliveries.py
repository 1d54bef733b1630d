"""Kiriman: who was given the minutes is recorded, confirmed and taken back, and after a ralat old versions are seen."""

from email import message_from_bytes
from pathlib import Path

from textual.screen import Screen

from notulen.config import Settings
from notulen.domain.delivery import Channel
from notulen.services.editing import FieldEdits
from notulen.tui.dialogs.record_form import RecordForm
from notulen.tui.navigation import OpenDeliveries
from notulen.tui.screens.deliveries import DeliveriesScreen
from notulen.tui.screens.preview import PreviewScreen
from notulen.workspace import Workspace
from tui.secretary import START, Secretary, at_the_screen


def final_rakor(folder: Path) -> Workspace:
    """An archive with R1, final, in which Sumatera Utara was present."""
    workspace = Workspace(folder, Settings(name="Sari"))
    workspace.meetings.create("Rakor data", START.date(), now=START)
    workspace.meetings.start(1, now=START)
    for line in ("+ Irman @sumut", "! disepakati satu data"):
        workspace.minutes.record_line(1, line, now=START)
    workspace.meetings.close(1, now=START)
    workspace.finals.finalize(1, now=START, is_forced=True)
    return workspace


def stands_on(sari: Secretary, kind: type[Screen[None]]) -> bool:
    return isinstance(sari.app.screen, kind)


async def test_deliveries_are_recorded_confirmed_and_taken_back_from_the_preview(tmp_path: Path) -> None:
    workspace = final_rakor(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, has_toasts=True, workspace=workspace) as sari:
        await sari.presses("f7", "e")
        sari.sees("▸ Format PDF")  # what is final is printed, a draft is worked on in Word
        await sari.presses("escape", "k")
        assert stands_on(sari, DeliveriesScreen)
        sari.sees("KIRIMAN R1", "Belum ada kiriman", "belum ada kiriman")
        sari.does_not_see("Tarik")
        await sari.presses("a")
        sari.sees("Catat kiriman notulen R1")
        await sari.writes("@tidakada")
        await sari.presses("enter")
        assert stands_on(sari, RecordForm), "what is refused keeps all that was typed"
        sari.sees("@tidakada")
        await sari.presses("ctrl+u")
        await sari.writes("semua; [b]Pak Karno, S.E.")
        await sari.presses("tab", "right", "right", "enter")
        await sari.hears("Tercatat: 2 kiriman.")
        sari.sees("Sumatera Utara", "[b]Pak Karno, S.E.", "v1", "SRIKANDI", "– belum", "semua memegang yang terbaru")
        assert [each.channel for each in sari.archived().deliveries] == [Channel.SRIKANDI] * 2

        await sari.presses("t")
        await sari.hears("D1.2 [b]Pak Karno, S.E.: diterima.")
        await sari.presses("enter")
        sari.sees("Kiriman D1.2", "Diterima", "Sari")
        await sari.presses("escape", "m")
        sari.sees("Konsep surel untuk [b]Pak Karno, S.E.", "Lampiran notulen-R1-2019-08-29-rakor-data.pdf")
        await sari.writes(str(tmp_path))
        await sari.presses("enter")
        await sari.waits_until(lambda: stands_on(sari, DeliveriesScreen))
        letter = message_from_bytes((tmp_path / "notulen-R1-2019-08-29-rakor-data.eml").read_bytes())
        assert [each.get_filename() for each in letter.walk() if each.get_filename()] == [
            "notulen-R1-2019-08-29-rakor-data.pdf"
        ]
        await sari.presses("delete")
        await sari.hears("D1.2 [b]Pak Karno, S.E. dicabut dari catatan.")
        await sari.presses("u")
        assert len(sari.archived().deliveries) == 2
        assert all(each.is_sound for each in workspace.finals.verify())
        await sari.presses("escape")
        assert stands_on(sari, PreviewScreen)


async def test_after_a_ralat_in_another_window_the_old_holders_are_marked(tmp_path: Path) -> None:
    workspace = final_rakor(tmp_path)
    to = workspace.distribution.recipients(workspace.store.meeting(1), ["@aceh"], Channel.PRINT, today=START.date())
    workspace.distribution.record(1, to, Channel.PRINT, now=START)
    async with at_the_screen(tmp_path, meeting=1, workspace=workspace) as sari:
        sari.app.post_message(OpenDeliveries(1, is_adding=True))
        await sari.waits_for("Catat kiriman notulen R1")
        await sari.presses("escape")
        other = Workspace(tmp_path, Settings())
        other.finals.amend(1, reason="keliru", asked_by="Kadis", now=START)
        other.editing.edit_meeting("R1", FieldEdits(sets={"place": "Medan"}), today=START.date(), now=START)
        other.finals.finalize(1, now=START, is_forced=True)
        await sari.waits_for("1 memegang versi lama")
        await sari.presses("enter")
        sari.sees("Ini versi lama", "v1 · lama")
