"""Rakors that give a board something to show: shared and own actions, answers, and how people came."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

from notulen.config import Settings
from notulen.domain.action_item import ActionStatus
from notulen.domain.province import Zone
from notulen.locale.language import Language
from notulen.tui.screens.provinces import ProvincesScreen
from notulen.workspace import Workspace
from tui.secretary import Clock, Secretary, at_the_screen

TODAY = datetime(2020, 7, 20, 9, 0, tzinfo=Zone.WIB.offset)
_PEOPLE = {
    "aceh": "Marwan Nusuf",
    "babel": "Sudarman",
    "jambi": "Nurachmat Herlambang",
    "kepri": "Zulhendri",
    "sumut": "Ir. H. Irman, M.Si",
}


def on_that_day() -> Clock:
    """A clock that stands on the day the board is looked at."""
    return Clock(TODAY)


def hold_rakors(folder: Path) -> Workspace:
    """Three rakors in 2020, with who came, what was promised, and what became of it until the 20th of July."""
    workspace = Workspace(folder, Settings(name="Sari", organisation="Diskominfo Prov. Sumatera Utara"))
    for number, day in enumerate((date(2020, 5, 12), date(2020, 6, 9), date(2020, 7, 7)), 1):
        now = datetime(day.year, day.month, day.day, 9, 0, tzinfo=Zone.WIB.offset)
        workspace.meetings.create(f"Rakor ASKOMPSI ke-{number}", day, now=now)
        lines = [f"+ {name} @{place} (Kepala Dinas Kominfo)" for place, name in _PEOPLE.items()]
        for line in (*lines, *_SPOKEN[number]):
            workspace.minutes.record_line(number, line, now=now)
        workspace.meetings.start(number, now=now)
        workspace.meetings.close(number, now=now + timedelta(hours=2))
    _answer(workspace)
    return workspace


_SPOKEN = {
    1: (
        "+ zulhendri diwakili Rina",
        "> rekap aspirasi daerah bidang SPBE @sumut <26 mei",
        "> siapkan bahan @askompsi <2 juni",
    ),
    2: ("+ sudarman terlambat", "+ zulhendri izin", "> kirim ringkasan @semua <23 juni"),
    3: (
        "> susun surat usulan internet gratis @aceh <17 juli",
        "> daftar pranata humas OPD @babel <21 juli",
        "> lapor keamanan data @babel",
    ),
}


def _answer(workspace: Workspace) -> None:
    def on_day(month: int, day: int) -> datetime:
        return datetime(2020, month, day, 10, 0, tzinfo=Zone.WIB.offset)

    actions, owners = workspace.actions, workspace.actions.parties
    actions.set_status("A1.1", ActionStatus.DONE, now=on_day(5, 20), text="terkirim lewat surel")
    actions.set_status("A2.1", ActionStatus.DONE, now=on_day(6, 12), owners=owners(["sumut", "jambi"]))
    actions.set_status("A2.1", ActionStatus.BLOCKED, now=on_day(6, 19), owners=owners(["aceh"]), text="menunggu paraf")
    actions.set_status("A3.1", ActionStatus.IN_PROGRESS, now=on_day(7, 14), text="konsep selesai")


@asynccontextmanager
async def at_the_board(
    folder: Path, width: int = 100, height: int = 30, language: Language = Language.INDONESIAN
) -> AsyncIterator[Secretary]:
    """Somebody in front of the board of the three rakors."""
    workspace = hold_rakors(folder / "arsip")
    async with at_the_screen(
        folder / "arsip",
        width=width,
        height=height,
        language=language,
        clock=on_that_day(),
        workspace=workspace,
        has_toasts=True,
    ) as sari:
        await sari.presses("f6")
        board = sari.app.screen
        assert isinstance(board, ProvincesScreen)
        await sari.waits_until(lambda: board.board is not None)
        await sari.settles()
        yield sari
