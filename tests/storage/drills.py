"""The drills of the reliability gate: kill, fail, crowd, damage and restore a subject, and count what was lost.

The test suite runs them in small, `benchmarks/reliability.py` in full.
"""

import os
import random
import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from notulen.domain.errors import NotulenError
from notulen.domain.file_errors import DamagedFile, NewerFormat
from notulen.storage.backup import backup_now
from notulen.storage.envelope import FileKind
from notulen.storage.file_lock import locked
from notulen.storage.generations import list_backups
from notulen.storage.json_file import JsonFile
from notulen.storage.neighbour_files import temporary_maker
from notulen.storage.restore import restore
from storage.children import fork, killed_at_work
from storage.faults import every_fault_point
from storage.minutes_model import LONG_TEXT, Subject, random_operations
from storage.minutes_model import Lines as Lines
from storage.minutes_model import Operation as Operation
from storage.minutes_model import after_operation as after_operation

SIX_STEPS = (
    Operation("append", "t1", LONG_TEXT),
    Operation("import", "t2", "impor"),
    Operation("shorten", "t1", "singkat"),
    Operation("status", "t1", "done"),
    Operation("finalise", "t3", LONG_TEXT),
    Operation("delete", "t1", ""),
)
_EXPECTED_ENDINGS = {"killed", "done", "CannotWrite", "CannotRead"}


class Count(NamedTuple):
    """What a drill saw; every number but `runs` and `slowest` must be 0. `detail` says more about the first fault."""

    runs: int
    unreadable: int = 0
    lost: int = 0
    left_over: int = 0
    slowest: float = 0.0
    detail: str = ""

    def plus(self, more: "Count") -> "Count":
        """Both counts together; the detail of the first fault stays."""
        return Count(
            self.runs + more.runs,
            self.unreadable + more.unreadable,
            self.lost + more.lost,
            self.left_over + more.left_over,
            max(self.slowest, more.slowest),
            self.detail or more.detail,
        )


def temporary_files(archive: Path) -> list[Path]:
    """The half-written neighbours anywhere in the archive, and a journal that nobody completed."""
    found = [path for path in archive.rglob("*") if temporary_maker(path.name)]
    return found + list(archive.rglob("journal*"))


def kill_at_random(subject: Subject, make_world: Callable[[], Path], runs: int, seed: int, longest: float) -> Count:
    """R1: start, work, kill -9 within `longest` seconds; then nothing acknowledged may be missing."""
    chance = random.Random(seed)  # noqa: S311
    unreadable = lost = left_over = 0
    detail = ""
    for run in range(runs):
        archive = make_world()
        subject.create(archive)
        operations = random_operations(seed + run)
        work = (partial(subject.apply, archive, each) for each in random_operations(seed + run))
        done, asked = killed_at_work(work, chance.uniform(0.002, longest))
        before: Lines = {}
        for _ in range(done):
            before = after_operation(before, next(operations))
        allowed = [before]
        if asked > done:
            allowed.append(after_operation(before, next(operations)))
        try:
            subject.start(archive)
            found = subject.lines(archive)
        except NotulenError as fault:
            unreadable += 1
            detail = detail or f"run {run}: {fault!r}"
            continue
        if found not in allowed:
            lost += 1
            detail = detail or f"run {run}: {len(found)} lines, {len(before)} acknowledged"
        left_over += len(temporary_files(archive))
    return Count(runs, unreadable, lost, left_over, detail=detail)


def fail_everywhere(subject: Subject, make_world: Callable[[], Path], steps: Sequence[Operation] = SIX_STEPS) -> Count:
    """R2: every system call of `steps` is killed or refused once; the state is the one before the fault or after."""
    template = make_world()
    subject.create(template)
    states: list[Lines] = [{}]
    for step in steps:
        states.append(after_operation(states[-1], step))

    def make_archive() -> Path:
        return Path(shutil.copytree(template, make_world()))

    def script(archive: Path, acknowledge: Callable[[str], None]) -> None:
        for step in steps:
            subject.apply(archive, step)
            acknowledge(step.kind)

    runs = unreadable = third = left_over = 0
    detail = ""
    for run in every_fault_point(script, make_archive):
        runs += 1
        done = len(run.acknowledged)
        try:
            subject.start(run.world)
            is_third = subject.lines(run.world) not in states[done : done + 2] or run.ending not in _EXPECTED_ENDINGS
            third += is_third
        except NotulenError as fault:
            is_third = True
            unreadable += 1
            detail = detail or repr(fault)
        left_over += len(temporary_files(run.world))
        detail = detail or (f"{run.point}: {run.ending} after {done} steps" if is_third else "")
        shutil.rmtree(run.world)
    return Count(runs, unreadable, third, left_over, detail=detail)


def restore_each(subject: Subject, make_world: Callable[[], Path], generations: int, seed: int) -> Count:
    """R15: work, copy, work, copy ...; then each generation is restored and must be equal to the byte."""
    archive, folder = make_world(), make_world()
    subject.create(archive)
    now = datetime(2026, 7, 7, 10, tzinfo=UTC)
    work = random_operations(seed)
    expected: list[tuple[dict[str, bytes], Lines]] = []
    for number in range(generations):
        for operation in islice(work, 7):
            subject.apply(archive, operation)
        backup_now(archive, folder, now + timedelta(minutes=5 * number), is_rolling=number % 4 > 0)
        expected.append((_contents(archive), subject.lines(archive)))
    lost = 0
    kept = list_backups(folder)
    for number, (backup, (content, lines)) in enumerate(zip(kept, reversed(expected), strict=True)):
        restore(backup.path, archive, now + timedelta(days=1 + number))
        lost += _contents(archive) != content or subject.lines(archive) != lines
    return Count(generations, 0, lost)


def _contents(archive: Path) -> dict[str, bytes]:
    files = [path for path in archive.rglob("*") if path.is_file() and path.suffix != ".lock"]
    return {path.relative_to(archive).as_posix(): path.read_bytes() for path in files}


def crowd(subject: Subject, archive: Path, writers: int, changes: int, readers: int, pause: float = 0.0) -> Count:
    """R5: `writers` processes append at once while `readers` read: nothing lost, nothing torn; p99 of the waits."""
    subject.create(archive)
    reading = [_forked(lambda tell: _read_until_told(subject, archive, tell)) for _ in range(readers)]
    writing = [_forked(lambda tell, w=w: _append(subject, archive, w, changes, pause, tell)) for w in range(writers)]  # type: ignore[misc]
    told = [line for child in writing for line in _told_by(child)]
    (archive / "stop").touch()
    torn = [line for child in reading for line in _told_by(child)]
    waits = sorted(float(line.removeprefix("saved ")) for line in told if line.startswith("saved "))
    faults = [line for line in told if not line.startswith("saved ")]
    try:
        missing = len(waits) - len(subject.lines(archive))
    except NotulenError as fault:
        faults.append(repr(fault))
        missing = len(waits)
    slowest = waits[int(len(waits) * 0.99)] if waits else 0.0
    detail = "; ".join((faults + torn)[:1])
    return Count(writers * changes, len(torn) + len(faults), abs(missing), 0, slowest, detail)


def _append(
    subject: Subject, archive: Path, writer: int, changes: int, pause: float, tell: Callable[[str], None]
) -> None:
    for number in range(changes):
        begun = time.monotonic()
        subject.apply(archive, Operation("append", f"w{writer:02d}-{number:05d}", LONG_TEXT))
        took = time.monotonic() - begun
        tell(f"saved {took:.6f}")
        time.sleep(max(0.0, pause - took))


def _read_until_told(subject: Subject, archive: Path, tell: Callable[[str], None]) -> None:
    most = 0
    starter = os.getppid()
    while not (archive / "stop").exists() and os.getppid() == starter:
        time.sleep(0.002)  # a reader that never rests keeps the kernel from completing anybody's fsync on two cores
        try:
            found = len(subject.lines(archive))
        except NotulenError as fault:
            tell(repr(fault))
            continue
        if found < most:
            tell(f"{found} lines after {most}")
        most = found


def _forked(work: Callable[[Callable[[str], None]], None]) -> tuple[int, int]:
    reader, writer = os.pipe()
    child = fork()
    if child == 0:
        os.close(reader)
        try:
            work(lambda line: void(os.write(writer, line.encode() + b"\n")))
        except BaseException as fault:
            os.write(writer, f"{fault!r}\n".encode())
            os._exit(1)
        os._exit(0)
    os.close(writer)
    return child, reader


def _told_by(child: tuple[int, int]) -> list[str]:
    with os.fdopen(child[1], "rb") as stream:
        lines = stream.read().decode().splitlines()
    os.waitpid(child[0], 0)
    return lines


def void(_: object) -> None:
    """Drop a result where a callable must give none."""


def damaged(raw: bytes, chance: random.Random) -> bytes:
    """`raw` after one random accident; never equal to `raw`."""
    while True:
        start, end = sorted((chance.randrange(len(raw)), chance.randrange(len(raw) + 1)))
        accident = chance.randrange(8)
        if accident == 0:
            result = raw[:start] + bytes([raw[start] ^ 1 << chance.randrange(8)]) + raw[start + 1 :]
        elif accident == 1:
            result = raw[:start]
        elif accident == 2:
            result = raw[:start] + raw[end:]
        elif accident == 3:
            result = raw[:end] + raw[start:]
        elif accident == 4:
            result = raw[:start] + bytes(end - start) + raw[end:]
        elif accident == 5:
            result = raw[:start] + chance.randbytes(chance.randint(1, 40)) + raw[start:]
        elif accident == 6:
            result = raw[end:] + raw[start:end] + raw[:start]
        else:
            result = raw.replace(*chance.choice(((b"\n", b"\r\n"), (b'":', b'": '), (b"open", b"Open"), (b"}", b"}}"))))
        if result != raw:
            return result


def damage_many(path: Path, raw: bytes, runs: int, seed: int) -> Count:
    """R7: `runs` damaged versions of a sealed file: none may be accepted, by a reader or by a change, or touched."""
    chance = random.Random(seed)  # noqa: S311
    accepted = touched = 0
    detail = ""
    for run in range(runs):
        content = damaged(raw, chance)
        path.write_bytes(content)
        file = JsonFile(path, FileKind.MEETING)
        for attempt in (file.read, lambda file=file: _change(file)):
            with suppress(DamagedFile, NewerFormat):
                attempt()
                accepted += 1
                detail = detail or f"run {run}"
        touched += path.read_bytes() != content
    return Count(runs, accepted, touched, detail=detail)


def _change(file: JsonFile) -> None:
    with locked(file.path, 5, "drill"):
        file.change({"entries": {"new": {"text": "x", "status": "open"}}})
