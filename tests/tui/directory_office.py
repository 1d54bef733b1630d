"""An archive with something of everything: two spellings of one person, an untold name, a running rakor."""

from datetime import date, timedelta
from pathlib import Path

from notulen.config import Settings
from notulen.domain.directory import Directory
from notulen.tui.screens.directory import DirectoryScreen
from notulen.workspace import Workspace
from tui.refusing_store import MoodyStore, moody_workspace
from tui.secretary import START, Secretary

YESTERDAY = START - timedelta(days=30)


def fill_directory(workspace: Workspace) -> Workspace:
    """Two meetings: R1, closed, a month ago; R2, running."""
    people = workspace.people
    people.add("Ir. H. Irman, M.Si", office="sumut", post="Plt. Kadis Kominfo", since=date(2019, 7, 30), now=YESTERDAY)
    people.add("Marwan Nusuf", office="aceh", post="Kepala Dinas", now=YESTERDAY)
    people.add("Padli", office="babel", post="Kabid IKP", handle="padli", now=YESTERDAY)
    people.add("Drs. Zulhendri, M.Si", office="kepri", post="Kepala Dinas", now=YESTERDAY)
    workspace.meetings.create("Rakor Juli", YESTERDAY.date(), now=YESTERDAY)
    workspace.meetings.start(1, now=YESTERDAY)
    for line in ("+ irman", "+ marwan", "@irman sudah konsultasi", "> susun surat @aceh <besok"):
        workspace.minutes.record_line(1, line, now=YESTERDAY)
    workspace.meetings.close(1, now=YESTERDAY)
    people.add("Irman, H.", now=YESTERDAY)
    workspace.meetings.create("Rakor Agustus", START.date(), now=START)
    workspace.meetings.start(2, now=START)
    for line in ("+ marwan", "@joko server sudah pindah", "> kirim data @joko <jumat"):
        workspace.minutes.record_line(2, line, now=START)
    return workspace


def directory_office(folder: Path) -> Workspace:
    """Such an archive in `folder`."""
    return fill_directory(Workspace(folder, Settings(name="Sari")))


def moody_office(folder: Path) -> tuple[Workspace, MoodyStore]:
    """The same on a disk that refuses when a test says so."""
    workspace, store = moody_workspace(folder)
    return fill_directory(workspace), store


def directory(sari: Secretary) -> Directory:
    """The directory as another program reads it from disk."""
    return Workspace(sari.workspace.folder, Settings()).store.directory()


def names(sari: Secretary) -> list[str]:
    return sorted(person.full_name for person in directory(sari).people)


async def opens(sari: Secretary, name: str = "Irman") -> None:
    await sari.presses("f9")
    await sari.waits_for(name)
    assert isinstance(sari.app.screen, DirectoryScreen)


async def points_at(sari: Secretary, typed: str) -> None:
    """Narrow the list and go back into it."""
    await sari.presses("slash")
    await sari.writes(typed)
    await sari.presses("enter")
