"""Somebody who fills in forms: opens one, goes to a field by its name, types."""

from collections.abc import Iterator
from pathlib import Path

from textual import events
from textual.keys import key_to_character

from notulen.config import Settings
from notulen.domain.action_item import ActionItem
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.entry import Entry
from notulen.domain.meeting import Meeting
from notulen.tui.dialogs.record_form import RecordForm
from notulen.workspace import Workspace
from tui.secretary import _KEYS, START, Secretary

FORMS = (("", Meeting), ("+1", Attendee), ("#1", AgendaItem), ("K1.1", Entry), ("A1.1", ActionItem))
ACTION = "> susun surat usulan @aceh @jambi <jumat"


def make_office(folder: Path) -> Path:
    """An archive with a meeting in which something was recorded of every sort."""
    workspace = Workspace(folder, Settings(name="Sari"))
    workspace.meetings.create("Rapat SPBE", START.date(), now=START)
    workspace.meetings.start(1, now=START)
    for line in (
        "+ Irman @sumut (Kepala Dinas)",
        "# Bahan rakor 30m",
        "@irman sudah konsultasi",
        "! disetujui",
        ACTION,
    ):
        workspace.minutes.record_line(1, line, now=START)
    return folder


def events_of(*parts: str) -> Iterator[events.Key]:
    """Keys named in square brackets, and the letters of everything else."""
    for part in parts:
        if part.startswith("[") and part.endswith("]"):
            yield events.Key(part[1:-1], key_to_character(part[1:-1]))
        else:
            yield from (events.Key(_KEYS.get(letter, letter), letter) for letter in part)


async def in_one_packet(sari: Secretary, *parts: str) -> None:
    """Keys and letters that arrive at once."""
    for key in events_of(*parts):
        sari.app.post_message(key)
    await sari.settles()


async def opens_form(sari: Secretary, asked: str) -> None:
    """`/data` with what it is asked about."""
    await sari.types(f"/data {asked}".rstrip())
    await sari.waits_until(lambda: isinstance(sari.app.screen, RecordForm))
    await sari.settles()


async def goes_to(sari: Secretary, label: str) -> None:
    """Down the form to the field that is called so, beginning again at the top if need be."""
    before = ""
    for is_last in (False, True):
        while before != sari.picture:
            if f"▸ {label}" in sari.screen:
                return
            before = sari.picture
            await sari.presses("down")
        if not is_last:
            await sari.presses(*["pageup"] * 6)
    raise AssertionError(f"no field «{label}» in:\n{sari.picture}")


async def fills(sari: Secretary, label: str, text: str) -> None:
    """Type `text` in place of what stands in a field."""
    await goes_to(sari, label)
    await sari.presses("end", "ctrl+u")
    await sari.writes(text)


def is_open(sari: Secretary) -> bool:
    """Whether a form is on the screen."""
    return isinstance(sari.app.screen, RecordForm)
