"""A running rakor with its guests, for the stories in which the roll is called."""

from pathlib import Path

from notulen.domain.roll_call import Mark, standing
from notulen.tui.dialogs.roll_call_dialog import RollCallDialog
from notulen.tui.dialogs.roll_call_line import RollLine
from notulen.workspace import Workspace
from tui.refusing_store import moody_workspace
from tui.secretary import START, Secretary

GUESTS = (
    "Marwan Nusuf @aceh (Kepala Dinas)",
    "Irman @sumut (Plt. Kadis Kominfo) diundang",
    "Zulhendri @kepri diundang",
    "Nurachmat Herlambang @jambi diundang",
    "Eddy Santoso @askompsi diundang",
)


def invited(folder: Path, *guests: str) -> Workspace:
    """An archive with one running rakor and its guests."""
    workspace, _ = moody_workspace(folder)
    workspace.meetings.create("Rakor", START.date(), now=START)
    for guest in guests or GUESTS:
        workspace.minutes.record_line(1, f"+ {guest}", now=START)
    workspace.meetings.start(1, now=START)
    return workspace


def stands(sari: Secretary, seat: int) -> Mark:
    """How a seat stands on disk."""
    return standing(sari.archived().get_attendee(seat))


def find(sari: Secretary) -> RollLine:
    """The line of the open list."""
    assert isinstance(sari.app.screen, RollCallDialog), f"the list is not open:\n{sari.picture}"
    return sari.app.screen.query_one(RollLine)
