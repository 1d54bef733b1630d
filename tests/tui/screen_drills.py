"""The gate's drills on the full screen: many keys, an end in mid-word, storms of sizes, a paste of megabytes.

Each gives a `Count`: `lost` is typing that is gone, `unreadable` a program that no longer answers or a terminal left
raw, `left_over` what was said twice or lies about; `slowest` seconds. The program is the real one, in a real terminal.
"""

import random
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from notulen.config import Settings
from notulen.domain.province import Zone
from notulen.storage.draft_files import DraftFiles
from notulen.workspace import Workspace
from storage.drills import Count
from tui.terminal import Terminal, environment

START = datetime(2020, 7, 7, 9, 0, tzinfo=Zone.WIB.offset)
OPEN_ROOM = ["-m", "notulen", "open", "R1"]
BREAKS_WHEN_TOLD = [
    "-c",
    """
import signal, sys
from notulen.tui import app
from notulen.__main__ import main

def broken() -> None:
    raise RuntimeError("a fault nobody thought of")

mounted = app.NotulenApp.on_mount
def on_mount(self) -> None:
    mounted(self)
    signal.signal(signal.SIGUSR1, lambda *_: self.call_later(broken))
app.NotulenApp.on_mount = on_mount
sys.argv = ["notulen", "open", "R1"]
main()
""",
]
"""The room of R1, in which SIGUSR1 raises an exception where a key would be worked off."""

ENDINGS = ("SIGTERM", "SIGHUP", "closed", "exception", "SIGKILL")
_TYPED_BEFORE = 0.5  # seconds: what was typed longer ago than this must be on disk
_WORDS = ("rapat", "koordinasi", "persandian", "keamanan", "informasi", "provinsi", "kominfo", "anggaran")
_READY = "Catat"


@contextmanager
def room(home: Path, words: list[str] = OPEN_ROOM) -> Iterator[Terminal]:
    """The program in the room of a new running meeting, ready for the first key."""
    archive = Workspace(home / "archive", Settings())
    archive.meetings.create("Rapat Koordinasi", START.date(), now=START)
    archive.meetings.start(1, now=START)
    with window(home, words) as terminal:
        yield terminal


@contextmanager
def window(home: Path, words: list[str] = OPEN_ROOM) -> Iterator[Terminal]:
    """Another window on the same meeting."""
    terminal = Terminal(words, {**environment(home), "NOTULEN_NOW": START.isoformat()})
    try:
        terminal.reads_until(_READY)
        yield terminal
    finally:
        terminal.closes()


def texts(home: Path) -> list[str]:
    """What stands in the minutes."""
    return [line.text for line in Workspace(home / "archive", Settings()).store.meeting(1).lines]


def type_many(home: Path, keys: int, seed: int, *, every: int = 20) -> tuple[Count, int]:
    """R8: `keys` keys in lines sent whole, one in `every` typed and timed key by key; and how much memory grew."""
    chance = random.Random(seed)  # noqa: S311
    typed: list[str] = []
    waits: list[float] = []
    with room(home) as terminal:
        begun = 0
        while sum(len(line) + 1 for line in typed) < keys:
            line = _sentence(chance, len(typed))
            if len(typed) % every:
                terminal.writes(line)
            else:
                waits.extend(_typed_one_by_one(terminal, line))
            typed.append(line)
            terminal.forgets()
            terminal.writes("\r")
            terminal.reads_until(f"B1.{len(typed)} ")
            if len(typed) == every:
                begun = terminal.memory
        grown = terminal.memory - begun
    lost = _missing(typed, texts(home))
    slowest = sorted(waits)[int(len(waits) * 0.99)]
    return Count(sum(len(line) + 1 for line in typed), lost=lost, slowest=slowest), grown


def _typed_one_by_one(terminal: Terminal, line: str) -> list[float]:
    """Seconds from each key to what the program answered to it."""
    waits = []
    for letter in line:
        while terminal.reads(0.05):
            pass
        at = time.perf_counter()
        terminal.writes(letter)
        while not terminal.reads(1.0):
            assert terminal.is_running
        waits.append(time.perf_counter() - at)
    return waits


def end_in_mid_word(make_home: Callable[[], Path], runs: int, seed: int, how: str) -> Count:
    """R10: `how` (one of ENDINGS) at a random moment of typing; then what was typed half a second before is kept."""
    chance = random.Random(seed)  # noqa: S311
    unreadable = lost = 0
    detail = ""
    for run in range(runs):
        home = make_home()
        with room(home, BREAKS_WHEN_TOLD if how == "exception" else OPEN_ROOM) as terminal:
            typed = _type_for(terminal, chance.uniform(0.2, 2.5), chance)
            at = time.monotonic()
            _end(terminal, how)
            if how != "closed":
                terminal.reads_to_the_end()
                is_clean = how == "SIGKILL" or terminal.is_restored
            else:
                terminal.program.wait(30)
                is_clean = True
        unreadable += not is_clean
        surely = "".join(letter for letter, when in typed if when < at - _TYPED_BEFORE)
        kept = kept_drafts(home)
        if not any(text.startswith(surely) for text in kept):
            lost += 1
            detail = detail or f"run {run}: «{surely}» was typed, kept is {kept}"
        elif not is_clean:
            detail = detail or f"run {run}: {terminal.seen[-300:]!r}"
    return Count(runs, unreadable=unreadable, lost=lost, detail=detail)


def _type_for(terminal: Terminal, seconds: float, chance: random.Random) -> list[tuple[str, float]]:
    typed: list[tuple[str, float]] = []
    text = iter(" ".join(chance.choices(_WORDS, k=200)))
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        letter = next(text)
        terminal.writes(letter)
        typed.append((letter, time.monotonic()))
        terminal.reads(chance.uniform(0.01, 0.08))
    return typed


def _end(terminal: Terminal, how: str) -> None:
    if how == "closed":
        terminal.hangs_up()
    else:
        terminal.tells(signal.SIGUSR1 if how == "exception" else signal.Signals[how])


def kept_drafts(home: Path) -> list[str]:
    """What is kept of typing that was not recorded."""
    archive = Workspace(home / "archive", Settings())
    slot = DraftFiles(Path(environment(home)["NOTULEN_STATE"]) / "drafts", archive.folder).take(
        archive.store.meeting(1).id, "", START
    )
    try:
        return [line.text for line in slot.found.lines] or [""]
    finally:
        slot.close()


def storm_of_sizes(home: Path, resizes: int, seconds: float, seed: int) -> Count:
    """R11: the window changes its size `resizes` times in `seconds` while somebody types: every key arrives."""
    chance = random.Random(seed)  # noqa: S311
    odd = [(0, 0), (1, 1), (2, 5), (500, 2000), (20, 5), (80, 24), (60, 20), (100, 30), (200, 50)]
    typed: list[str] = []
    with room(home) as terminal:
        begun = time.monotonic()
        for turn in range(resizes):
            size = odd[turn % len(odd)] if turn % 3 else (chance.randrange(1, 300), chance.randrange(1, 100))
            terminal.resizes(*size)
            if turn % 20 == 0:
                typed.append(_sentence(chance, len(typed)))
                terminal.writes(f"{typed[-1]}\r")
            wait = begun + seconds * (turn + 1) / resizes - time.monotonic()
            terminal.reads(max(wait, 0.0))
        terminal.resizes(80, 24)
        terminal.forgets()
        at = time.monotonic()
        terminal.writes("penutup\r")
        typed.append("penutup")
        terminal.reads_until(f"B1.{len(typed)} ")
        slowest = time.monotonic() - at
    return Count(resizes, lost=_missing(typed, texts(home)), slowest=slowest)


def paste_megabytes(home: Path, size: int, *, is_lines: bool) -> Count:
    """R12: a paste of `size` bytes into the line while a word stands in it; the word, the program and a key survive."""
    piece = "tempelan panjang dari berkas lain " + ("\n" if is_lines else "")
    content = (piece * (size // len(piece) + 1))[:size]
    with room(home) as terminal:
        terminal.writes("sebelum ")
        terminal.reads_until("CATATAN")
        terminal.forgets()
        terminal.writes(b"\x1b[200~" + content.encode() + b"\x1b[201~")
        at = time.monotonic()
        terminal.reads_until("terlalu panjang")
        told = time.monotonic() - at
        terminal.writes("sesudah\r")
        terminal.reads_until("B1.1 ")
    kept = texts(home)
    is_kept = kept == ["sebelum sesudah"]
    return Count(1, lost=int(not is_kept), slowest=told, detail="" if is_kept else str(kept)[:300])


def _sentence(chance: random.Random, number: int) -> str:
    return f"{number} {' '.join(chance.choices(_WORDS, k=7))}"


def _missing(typed: list[str], kept: list[str]) -> int:
    """How many lines are not where they should be."""
    return sum(1 for place, line in enumerate(typed) if place >= len(kept) or kept[place] != line) + max(
        len(kept) - len(typed), 0
    )
