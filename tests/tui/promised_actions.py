"""A rakor in which promises were made, and the screen on which they are reviewed."""

from datetime import timedelta
from pathlib import Path

from notulen.config import Settings
from notulen.domain.action_item import ActionItem
from notulen.tui.screens.review import ReviewScreen
from notulen.workspace import Workspace
from tui.secretary import START, Clock, Secretary

OWNERS = ("aceh", "sumut", "jambi", "babel", "lampung", "kepri", "sumsel")


def promises(workspace: Workspace, count: int = 14) -> Workspace:
    """A rakor in which so many actions were promised, and the next one, to which they are brought."""
    workspace.meetings.create("Rakor ASKOMPSI", START.date(), now=START, agenda=["Pembukaan", "Bahan rakor"])
    workspace.meetings.start(1, now=START)
    workspace.minutes.record_line(1, "#1", now=START)
    workspace.minutes.record_line(1, "@aceh internet digratiskan bagi kalangan tertentu", now=START)
    for number in range(1, count + 1):
        line = f"> susun bahan {number} @{OWNERS[number % len(OWNERS)]} <{number} hari"
        workspace.minutes.record_line(1, line, now=START)
    workspace.meetings.close(1, now=START)
    day = START.date() + timedelta(days=30)
    workspace.meetings.create("Rakor lanjutan", day, now=START)
    return workspace


def for_everyone(workspace: Workspace) -> Workspace:
    """One action that seven provinces share."""
    workspace.meetings.create("Rakor ASKOMPSI", START.date(), now=START)
    workspace.meetings.start(1, now=START)
    for owner in OWNERS:
        workspace.minutes.record_line(1, f"+ Kadis {owner} @{owner}", now=START)
    workspace.minutes.record_line(1, "> kirim ringkasan pengalaman @semua <jumat depan", now=START)
    workspace.minutes.record_line(1, "> susun surat @aceh <jumat depan", now=START)
    workspace.meetings.close(1, now=START)
    return workspace


def office(folder: Path, count: int = 14) -> Workspace:
    return promises(Workspace(folder, Settings(name="Sari")), count)


def later(days: int = 20) -> Clock:
    """So many days after the meeting."""
    return Clock(START + timedelta(days=days))


def review(sari: Secretary) -> ReviewScreen:
    """The review, which must be open."""
    screen = sari.app.screen
    assert isinstance(screen, ReviewScreen), sari.picture
    return screen


async def leaves_the_line(sari: Secretary) -> None:
    if review(sari).line.is_open:
        await sari.presses("escape")


def action(sari: Secretary, number: int = 1) -> ActionItem:
    """An action as another program reads it."""
    return sari.archived().get_action(number)
