"""Mashed keys: whatever is pressed, pasted and dragged, the program stands; what was sent or typed is there."""

import asyncio
import importlib
import pkgutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual import events
from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import key_to_character

import notulen.tui
from notulen.config import Settings
from notulen.domain.draft import Draft, DraftLine
from notulen.domain.history import Step
from notulen.storage.file_store import FileStore
from notulen.tui.minuting.draft_acts import DraftActs
from notulen.tui.minuting.line_desk import LineDesk
from notulen.workspace import Workspace
from tui.every_screen import office
from tui.secretary import START, Secretary, at_the_screen


def _bound() -> Iterator[str]:
    """Every key that is bound anywhere in the full screen."""
    for module in pkgutil.walk_packages(notulen.tui.__path__, "notulen.tui."):
        for owner in vars(importlib.import_module(module.name)).values():
            if isinstance(owner, type) and issubclass(owner, DOMNode):
                for binding in owner.__dict__.get("BINDINGS", ()):
                    if isinstance(binding, Binding):
                        yield from binding.key.split(",")


KEYS = sorted({*_bound(), *(f"f{number}" for number in range(1, 13)), "insert", "ctrl+pageup", "alt+x"})
SIGNS = [*"abimntuxABN0159 +#@!>?~/=.,:-<", "é", "字", "🙂"]
LINES = (
    "catatan", "> surat @aceh <besok", "! setuju", "@atika ya", "? @dki usul", "~ rahasia", "# Penutup 5m", "x1",
    "+ Budi @aceh", "= diganti", "/mulai", "/jeda", "/tutup", "/buka", "/data +1", "/tunda", "/notulis Budi",
    "/bahasa", "/urungkan",
)  # fmt: skip
PASTES = ("satu baris", "dua\nbaris", "tiga\r\n> baris @aceh\n\n! di sini", "\x1b[31mmerah\x07", "x" * 12_000)
WIDTHS, HEIGHTS = (60, 80, 97, 140), (20, 24, 30, 40)

bursts = st.lists(st.sampled_from(KEYS), min_size=1, max_size=5)
lines = st.sampled_from(LINES).map(lambda line: f"{line}\n")
packets = st.one_of(
    bursts,
    st.lists(st.sampled_from(SIGNS), min_size=1, max_size=4).map("".join),
    lines,
    lines.map(lambda line: f"\n{line}"),
    lines.map(lambda line: f"\n{line}"),
    st.sampled_from((["escape"], ["f2"], ["enter"])),
    st.sampled_from(PASTES).map(events.Paste),
    st.one_of(st.tuples(st.sampled_from(WIDTHS), st.sampled_from(HEIGHTS)), st.just((20, 5))),
)
Packet = list[str] | str | events.Paste | tuple[int, int]


async def does(sari: Secretary, packet: Packet) -> None:
    """What comes in one packet is worked off before the next."""
    match packet:
        case tuple():
            await sari.makes_window(*packet)
        case events.Paste():
            await sari.pastes(packet.text)
        case str():
            if packet.startswith("\n"):
                await sari.presses("escape", "f3", "ctrl+g")
            await sari.bursts(packet.strip("\n"), *["enter"] * packet.endswith("\n"))
        case _:
            for key in packet:
                sari.app.post_message(events.Key(key, key_to_character(key)))
            await sari.settles()


def drafts_in(sari: Secretary) -> dict[int, Draft]:
    """What every open room has that is not recorded."""
    return {room.number: room._draft() for room in sari.app.screen_stack if isinstance(room, DraftActs)}


def is_a_record(line: DraftLine) -> bool:
    """Whether it makes a line of the minutes, which leaves a step by its name, whatever is in the archive."""
    return line.seq is None and line.text[:1] not in "+#x=/ "


class Desks:
    """Listens at every desk: what was taken over, what of it was given back, and what was taken back on purpose.

    The history forgets a step that was taken back when the next one is made.
    """

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.taken: list[DraftLine] = []
        self.given_back: list[DraftLine] = []
        self.taken_back: set[str] = set()
        undo = FileStore.undo
        accept, give_back = LineDesk.accept, LineDesk.give_back

        def noted_accept(desk: LineDesk, line: DraftLine) -> bool:
            self.taken.append(line)
            return accept(desk, line)

        def noted_give_back(desk: LineDesk, *lines: DraftLine) -> None:
            self.given_back += lines
            give_back(desk, *lines)

        def noted_undo(store: FileStore, **asked: Any) -> Step:
            step = undo(store, **asked)
            self.taken_back.add(step.id)
            return step

        patch.setattr(FileStore, "undo", noted_undo)
        patch.setattr(LineDesk, "accept", noted_accept)
        patch.setattr(LineDesk, "give_back", noted_give_back)


async def mash(folder: Path, mashed: list[Packet], desks: Desks) -> None:
    """From Beranda of a small archive."""
    office(folder)
    mashed = [["f3"], *mashed] if len(mashed) % 2 else mashed
    left: dict[int, Draft] = {}
    async with at_the_screen(folder, has_toasts=True, width=80, height=24) as sari:
        for packet in mashed:
            left = drafts_in(sari)
            await does(sari, packet)
            if sari.is_gone:
                left = left if packet == ["ctrl+q"] else {}  # else what stood in the box when it went is not known here
                break
            assert sari.app._exception is None
            assert sari.picture.strip(), "something is always seen"
        else:
            left = drafts_in(sari)
        assert sari.app._exception is None
    workspace = Workspace(folder, Settings())
    assert [each for each in workspace.archive.check() if each.fault] == []
    numbers = [key.number for key in workspace.store.keys()]
    known = {step.id for number in numbers for step in workspace.store.steps(number)} | desks.taken_back
    known |= {line.key for line in desks.given_back} | {line.key for draft in left.values() for line in draft.lines}
    lost = [line for line in desks.taken if is_a_record(line) and line.key not in known]
    assert not lost, "every line that was sent is in the archive, or what undid it is"
    for number, draft in left.items():
        if number not in numbers:
            continue
        window = workspace.drafts.open(workspace.store.meeting(number), now=START)
        found = [line.text for line in workspace.drafts.unrecorded(number, window.found).lines]
        window.leave()
        standing = [line.text for line in workspace.drafts.unrecorded(number, draft).lines]
        assert found == standing, "what stood in the box is there the next time"


@given(st.lists(packets, min_size=8, max_size=14))
@settings(max_examples=8, derandomize=True, suppress_health_check=list(HealthCheck))
def test_mashed_keys_break_nothing_and_lose_nothing(mashed: list[Packet]) -> None:
    with tempfile.TemporaryDirectory() as home, pytest.MonkeyPatch.context() as patch:
        for name in ("STATE", "DEMO", "CONFIG", "BACKUPS"):
            patch.setenv(f"NOTULEN_{name}", str(Path(home, name)))
        asyncio.run(mash(Path(home, "arsip"), mashed, Desks(patch)))
