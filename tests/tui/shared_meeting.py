"""A running meeting to share, and the clock and eyes of those who look at it."""

from datetime import timedelta
from pathlib import Path

from notulen.config import Settings
from notulen.workspace import Workspace
from tui.secretary import START, Clock, Secretary

SIZES = ((60, 20), (80, 24), (100, 30), (140, 40))
AGENDA = ("Pembukaan 10m", "Peran Kominfo masa pandemi 30m", "Lain-lain")
OF_OTHER_SCREENS = ["f2", "2", "f3", "3", "i", "ctrl+g", "f7", "7", "comma", "ctrl+s", "ctrl+z", "ctrl+y", "u", "x"]


def a_running_meeting(folder: Path, *, agenda: tuple[str, ...] = AGENDA, settings: Settings | None = None) -> Workspace:
    """R1 at its second item, with two decisions and two actions, a proposal and a private line."""
    workspace = Workspace(folder, settings or Settings(name="Sari"))
    workspace.meetings.create("Rapat Kerja ASKOMPSI", START.date(), now=START, agenda=agenda)
    workspace.meetings.start(1, now=START)
    types(workspace, "+ Marwan @aceh", "+ Irman @sumut", "+ Jon @sumsel", "+ Eddy @askompsi")
    types(workspace, *(["#", "! Dibuka resmi", "#"] if agenda else []))
    types(workspace, "! Praktik baik dibagikan secara tertulis", "> Kirim ringkasan @semua <rakor", minutes=2)
    types(workspace, "~ RAHASIA sinyal Kepri putus", "? @aceh USULAN gratis", "@irman UCAPAN panjang", minutes=3)
    types(workspace, "> Susun surat usulan @aceh @askompsi <jumat depan", minutes=9)
    return workspace


def types(workspace: Workspace, *lines: str, minutes: float = 0) -> None:
    """Lines as the one who minutes types them, so many minutes after the start."""
    for line in lines:
        workspace.minutes.record_line(1, line, now=START + timedelta(minutes=minutes))


def at(minutes: float) -> Clock:
    """The clock so many minutes after the start."""
    return Clock(START + timedelta(minutes=minutes))


async def clock_ticks(sari: Secretary, **span: float) -> None:
    """Time passes, and the screen notices."""
    sari.clock.goes(**span)
    sari.app.screen.tick()  # type: ignore[attr-defined]  # every screen on an archive has one
    await sari.settles()


def rows(sari: Secretary) -> list[str]:
    """The rows of the screen without the blanks around them."""
    return [row.strip() for row in sari.picture.splitlines()]
