"""The drills of `drills.py` played through the store, and a drill of its own with trash, undo and redo."""

import os
import random
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache, partial
from itertools import islice
from pathlib import Path

from msgspec.structs import replace

from notulen.domain.entry import Entry, EntryKind
from notulen.domain.errors import NotulenError
from notulen.domain.file_errors import DamagedFile
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.person import Person
from notulen.storage.file_store import FileStore
from notulen.storage.memory_store import MemoryStore
from storage.children import killed_at_work
from storage.drills import Count, temporary_files
from storage.faults import Fault, every_fault_point
from storage.minutes_model import Lines, Operation, after_operation
from storage.store_script import START, Picture, Play, picture, play, random_plays

MakeWorld = Callable[[], Path]

_ENDINGS = {"killed", "done", "CannotWrite", "CannotRead"}

STORE_STEPS = (
    Play(1, "meeting", 6),
    Play(2, "append", 1),
    Play(3, "with_person", 3),
    Play(4, "retitle", 40),
    Play(5, "undo_there", 0),
    Play(6, "finalise", 0),
    Play(7, "trash", 0),
)
"""A script for R2: most steps touch more than one file (a meeting and the directory, a move, a new name)."""


class StoreSubject:
    """Minutes kept by a FileStore: lines are entries, a final version is a decision with a person of the same token."""

    def create(self, archive: Path) -> None:
        with _store(archive).change(Act.MEETING_CREATED, now=START) as change:
            change.put(Meeting(id="m", number=change.next_number(), title="Rakor", day=date(2020, 7, 7)))

    def start(self, archive: Path) -> None:
        FileStore(archive).tidy()

    def apply(self, archive: Path, operation: Operation) -> None:
        with _store(archive).change(Act.LINE_RECORDED, now=START, subject=operation.kind) as change:
            meeting = change.meeting(1)
            known = {entry.id: entry for entry in meeting.entries}
            before = {entry.id: (entry.text, entry.raw) for entry in meeting.entries}
            after = after_operation(before, operation)
            for token in before.keys() - after.keys():
                meeting = meeting.remove_line(known[token].seq)
            for token, (text, status) in after.items():
                if token not in before:
                    kind = EntryKind.DECISION if operation.kind == "finalise" else EntryKind.NOTE
                    meeting = meeting.record_entry(Entry(id=token, seq=0, kind=kind, text=text, raw=status))
                elif before[token] != (text, status):
                    meeting = meeting.replace_line(replace(known[token], text=text, raw=status))
            change.put(meeting)
            if operation.kind == "finalise":
                change.put_directory(change.directory().put_person(Person(id=operation.token, name=operation.token)))

    def lines(self, archive: Path) -> Lines:
        store = FileStore(archive)
        meeting = store.meeting(1)
        finals = {person.id for person in store.directory().people}
        # A reader may come between the two files of one change: then the directory, written first, knows more.
        if not {entry.id for entry in meeting.entries if entry.decision} <= finals:
            raise DamagedFile(archive, "third_state")
        return {entry.id: (entry.text, entry.raw) for entry in meeting.entries}


def kill_the_store(make_world: MakeWorld, runs: int, seed: int, longest: float) -> Count:
    """R1 with {append, action, shorten, delete, status, finalise, import, new meeting, trash, restore, undo, redo}:
    kill -9, then compare everything the store shows with the model after the acknowledged changes, or after one more.
    """
    chance = random.Random(seed)  # noqa: S311
    unreadable = lost = left_over = 0
    detail = ""
    for run in range(runs):
        archive = make_world()
        plays = list(islice(random_plays(seed + run), 400))
        done, begun = killed_at_work(_played(archive, plays), chance.uniform(0.002, longest))
        allowed = [model_after(plays[:count]) for count in range(done, begun + 1)]
        try:
            store = FileStore(archive)
            store.tidy()
            found = picture(store)
            faults = [check for check in store.verify() if check.fault]
        except NotulenError as fault:
            unreadable += 1
            detail = detail or f"run {run}: {fault!r}"
            continue
        unreadable += len(faults)
        if found not in allowed:
            lost += 1
            detail = detail or f"run {run}: {done} acknowledged, {plays[begun - 1]} begun"
        left_over += len(temporary_files(archive))
    return Count(runs, unreadable, lost, left_over, detail=detail)


def fail_the_store(make_world: MakeWorld, faults: Sequence[Fault]) -> Count:
    """R2: every system call of STORE_STEPS fails once in each way; afterwards everything is old or new, every file is
    sound, nothing is left over, and the next line is recorded.
    """

    def script(world: Path, acknowledge: Callable[[str], None]) -> None:
        store = FileStore(world)
        for step in STORE_STEPS:
            play(store, step)
            acknowledge(step.kind)

    states = [model_after(list(STORE_STEPS[:count])) for count in range(len(STORE_STEPS) + 1)]
    runs = unreadable = lost = left_over = 0
    detail = ""
    for run in every_fault_point(script, make_world, faults):
        runs += 1
        done = len(run.acknowledged)
        try:
            store = FileStore(run.world)
            store.tidy()
            is_lost = picture(store) not in states[done : done + 2] or run.ending not in _ENDINGS
            unsound = [check for check in store.verify() if check.fault]
            left = temporary_files(run.world)
            play(store, Play(50, "meeting", 1))
            play(store, Play(51, "append", 1))
            is_lost = is_lost or store.steps(limit=1)[0].subject != "append 51"
        except NotulenError as fault:
            unreadable += 1
            detail = detail or f"{run}: {fault!r}"
            continue
        unreadable += bool(unsound)
        lost += is_lost
        left_over += len(left)
        if is_lost or unsound or left:
            detail = detail or f"{run}: {unsound} {left}"
    return Count(runs, unreadable, lost, left_over, detail=detail)


def model_after(plays: list[Play]) -> Picture:
    """What a store must show after `plays`."""
    model = MemoryStore()
    for step in plays:
        play(model, step)
    return picture(model)


def _played(archive: Path, plays: list[Play]) -> Iterator[Callable[[], object]]:
    store = FileStore(archive)  # in the process that plays
    for step in plays:
        yield partial(play, store, step)


def worlds(folder: Path) -> Iterator[Path]:
    """Endless folders that are not there yet."""
    number = 0
    while True:
        number += 1
        yield folder / str(number)


@cache
def _store_of(archive: Path, process: int) -> FileStore:
    return FileStore(archive, holder=f"drill {process}", lock_timeout=60)


def _store(archive: Path) -> FileStore:
    return _store_of(archive, os.getpid())
