"""Archives to measure on: the sample meetings, the same many times over, and a meeting of many lines that runs."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.entry import Entry
from notulen.domain.history import Act
from notulen.domain.identity import new_id
from notulen.domain.meeting import Meeting
from notulen.services.practice import SAMPLES
from notulen.storage.file_store import FileStore

_PEOPLE = ("Ir. H. Irman, M.Si @sumut", "Marwan Nusuf @aceh", "Jon Kenedy @sumsel", "Zulhendri @kepri", "Padli @babel")
_TALK = (
    "@irman Kominfo provinsi berperan dalam harmonisasi koordinasi pusat dan kab/kota",
    "@ sudah konsultasi dengan BPKP, stimulus media harus akuntabel dan tepat sasaran",
    "? @aceh pemerintah menggratiskan internet bagi kalangan tertentu, minimal harga khusus",
    "! Askompsi menyampaikan aspirasi daerah pada rakor Kemenkominfo di Denpasar",
    "> susun surat usulan internet gratis ke Kemenkominfo @aceh @askompsi <jumat depan",
    "sidang diskors lima belas menit untuk menyiapkan bahan paparan berikutnya",
)


def world_of(folder: Path) -> dict[str, str]:
    """The environment of a program that works on the archive in `folder`, with compiled files kept as usual."""
    world = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return world | {
        "NOTULEN_ARCHIVE": str(folder / "archive"),
        "NOTULEN_DEMO": str(folder / "archive"),
        "NOTULEN_CONFIG": str(folder / "settings.toml"),
        "NOTULEN_STATE": str(folder / "state"),
    }


def run_notulen(world: dict[str, str], *words: str, typed: str = "") -> None:
    """One command of the shell."""
    command = (sys.executable, "-m", "notulen", *words)
    subprocess.run(command, env=world, check=True, capture_output=True, input=typed.encode())


def fill(archive: Path, meetings: int) -> None:
    """Copy the sample's meetings, all of them over, until there are so many."""
    store = FileStore(archive)
    held = [store.meeting(number) for number in range(1, SAMPLES + 1)]
    now = datetime.now(UTC)
    first = max(key.number for key in store.keys()) + 1
    with store.change(Act.MEETING_CREATED, now=now) as change:
        for number in range(first, meetings + 1):
            pattern = held[number % len(held)]
            day = pattern.day + timedelta(days=number - meetings)
            change.put(replace(pattern, id=new_id(now), number=number, day=day))


def make_running_meeting(world: dict[str, str], lines: int) -> None:
    """In the sample archive a meeting R6 that runs, with people and business, and so many lines."""
    run_notulen(world, "demo")
    run_notulen(world, "new", "Rakor Kominfo provinsi")
    run_notulen(world, "start", "R6")
    typed = [*(f"+ {each} (Kepala Dinas)" for each in _PEOPLE), "# Pembukaan 10m", "# SPBE 45m", "#", *_TALK]
    run_notulen(world, "note", "-", "-m", "R6", typed="\n".join(typed if lines else typed[:-6]))
    if lines:
        store = FileStore(Path(world["NOTULEN_ARCHIVE"]))
        now = datetime.now(UTC)
        with store.change(Act.MEETING_EDITED, now=now) as change:
            change.put(_many(change.meeting(6), lines, now))


def _many(meeting: Meeting, lines: int, now: datetime) -> Meeting:
    patterns = meeting.lines
    bare = replace(meeting, entries=(), actions=())
    entries: list[Entry] = []
    actions: list[ActionItem] = []
    issued = replace(bare.issued, lines=lines)
    for seq in range(1, lines + 1):
        pattern = patterns[seq % len(patterns)]
        if isinstance(pattern, ActionItem):
            issued = replace(issued, actions=len(actions) + 1)
            actions.append(replace(pattern, id=new_id(now), seq=seq, number=issued.actions))
        else:
            decision = pattern.decision
            if decision is not None:
                issued = replace(issued, decisions=issued.decisions + 1)
                decision = replace(decision, number=issued.decisions)
            entries.append(replace(pattern, id=new_id(now), seq=seq, decision=decision))
    return replace(bare, entries=tuple(entries), actions=tuple(actions), issued=issued)
