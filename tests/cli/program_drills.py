"""The drills of the reliability gate played through the program itself: real processes, killed or crowded.

What a command printed is what it acknowledged. The model is the same script run undisturbed: after a kill the archive
must show what it showed after the acknowledged steps, or after one more.
"""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from cli.shell import Shell
from notulen.domain.errors import NotulenError
from notulen.workspace import Workspace
from storage.drills import Count, temporary_files

_ID = re.compile(rb"[0-9A-HJKMNP-TV-Z]{26}")
_STRIDE = 4  # so that few runs reach every part of the script
_PROVINCES = ("aceh", "jambi", "sumut", "babel", "sultra", "jatim")
_REPORT = Path(__file__).parents[1] / "importing/attendance/zoom-bahasa-indonesia.csv"
_REFERENCE = re.compile(r"(?:[BKA]\d+\.|[+#])\d+(?=  )", re.ASCII)

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("action", "done", "1.1", "-m", "surat terkirim"),
    ("edit", "R1", "--title", "Rakor dengan nama lain"),
    ("action", "postpone", "1.2", "--to", "2 minggu lagi"),
    ("close", "R1"),
    ("reopen", "R1"),
    ("edit", "R1", "--date", "2020-08-04", "--place", "Denpasar"),
    ("trash", "put", "R2"),
    ("trash", "restore", "R2"),
    ("people", "add", "Ir. Hj. Sari Dewi, M.Si", "--office", "sumut", "--post", "Kepala Dinas"),
    ("action", "assign", "1.1", "@aceh", "@jambi"),
    ("action", "reopen", "1.1"),
    ("undo",),
    ("redo",),
    ("new", "Rakor ketiga", "--agenda", "SPBE 30m", "--attendees-from", "R1"),
    ("series", "add", "Rakor Bulanan", "--rule", "FREQ=MONTHLY;BYDAY=1TU"),
    ("attendance", "import", str(_REPORT), "-m", "R1", "--accept", "all"),
    ("close", "R1"),
    ("finalize", "R1", "--force"),
    ("amend", "R1", "--reason", "tempat keliru", "--asked-by", "Kadis"),
    ("edit", "R1", "--date", "2020-09-01"),
    ("finalize", "R1", "--force"),
)
"""A script of commands; most of them touch more than one file, or move one."""


class Step(NamedTuple):
    """A step of the script as it went undisturbed: what it printed, and what the archive showed after it."""

    printed: str
    shown: bytes


def random_lines(seed: int, count: int) -> list[str]:
    """Lines a minute-taker could type: people new to the directory, agenda, actions, mends, undo in between."""
    chance = random.Random(seed)  # noqa: S311  # repeatable, not secret
    lines = ["+ Ir. H. Irman, M.Si @sumut (Plt. Kadis Kominfo)", "> susun surat usulan @aceh <jumat depan"]
    actions = 1
    is_done = False
    while len(lines) < count:
        number, province = len(lines), chance.choice(_PROVINCES)
        kind = chance.randrange(12)
        if kind < 3:
            lines.append(f"+ Dr. Nama {_letters(number)}, S.T. @{province} (Kepala Bidang {number})")
        elif kind == 3:
            lines.append(f"# Acara {number} {5 + number}m")
        elif kind < 6:
            actions += 1
            lines.append(f"> kirim data ke-{number} @{province} <{chance.choice(('jumat', '2 minggu', '28 nov'))}")
        elif kind == 6 and not is_done:
            is_done = True
            lines.append("x1.1 sudah terlaksana")
        elif kind == 7:
            lines += [f"> rekap bahan {number} @{province}", f"={chance.choice(('<senin', '@jambi', '<akhir bulan'))}"]
            actions += 1
        elif kind == 8:
            lines += [f"! putusan {number}", "/urungkan", "/ulangi"][: chance.choice((1, 2, 3))]
        else:
            lines.append(
                f"@{province} {'Kominfo provinsi berperan dalam harmonisasi. ' * chance.randint(1, 8)}{number}"
            )
    return lines[:count]


def kill_while_noting(make_world: Callable[[], Path], runs: int, seed: int, lines: int = 40) -> Count:
    """R1: `notulen note -` is fed lines and killed at a random moment, `runs` times over one script."""
    chance = random.Random(seed)  # noqa: S311
    typed = random_lines(seed, lines)
    shell, steps = _undisturbed(make_world(), [("note", "-m", "R1", "--", line) for line in typed])
    before = make_world()
    _with_one_meeting(before)
    total = Count(0)
    for run in range(runs):
        copy = Shell(Path(shutil.copytree(before, make_world())))
        process = started(copy, "note", "-", "-m", "R1")
        assert process.stdin is not None
        process.stdin.write("".join(f"{line}\n" for line in typed).encode())
        process.stdin.close()
        printed = _killed(process, chance.uniform(0, 0.3), waits_for_output=run % 10 > 0)
        total = total.plus(_verdict(copy, printed, steps, run))
    shutil.rmtree(shell.folder)
    return total


def kill_commands(make_world: Callable[[], Path], runs: int, seed: int) -> Count:
    """R1: each command of the script in turn is run where it belongs and killed at a random moment."""
    chance = random.Random(seed)  # noqa: S311
    snapshots: list[Path] = []

    def keep(shell: Shell) -> None:
        snapshots.append(Path(shutil.copytree(shell.folder, make_world())))

    _, steps = _undisturbed(make_world(), COMMANDS, keep)
    took = [_time_of(Shell(Path(shutil.copytree(snapshots[n], make_world()))), COMMANDS[n]) for n in (0, 5, 6)]
    usual = sorted(took)[1]
    total = Count(0)
    for run in range(runs):
        number = run * _STRIDE % len(COMMANDS)
        copy = Shell(Path(shutil.copytree(snapshots[number], make_world())))
        if run % 2:  # then the command also makes the copy of the day
            shutil.rmtree(copy.folder / "archive-backups", ignore_errors=True)
        process = started(copy, *COMMANDS[number])
        assert process.stdin is not None
        process.stdin.close()
        printed = _killed(process, chance.uniform(0.4, 1.1) * usual, waits_for_output=False)
        total = total.plus(_verdict(copy, printed, steps[number : number + 2], run))
    return total


def crowd_of_programs(shell: Shell, writers: int, lines: int) -> Count:
    """R5: `writers` processes feed one meeting at once; every line is there once, under the reference that was told."""
    shell.does("new", "Rakor")
    processes = [started(shell, "note", "-", "-m", "R1", keeps_errors=False) for _ in range(writers)]
    for writer, process in enumerate(processes):
        assert process.stdin is not None
        process.stdin.write("".join(f"{_line_of(writer, number)}\n" for number in range(lines)).encode())
        process.stdin.close()
    told: dict[str, str] = {}
    faults = []
    for process in processes:
        assert process.stdout is not None
        for line in process.stdout.read().decode().splitlines():
            found = _REFERENCE.match(line)
            if found is None or found[0] in told:
                faults.append(line)
            else:
                told[found[0]] = line
        process.stdout.close()
        if process.wait(60):
            faults.append(f"exit code {process.returncode}")
    meeting = shell.meeting()
    texts = {meeting.line_ref(line): line.text for line in meeting.lines}
    lost = [line for reference, line in told.items() if reference[0] in "BKA" and texts.get(reference, "?") not in line]
    expected = writers * lines
    here = len(meeting.lines) + len(meeting.attendees)
    missing = len(lost) + abs(expected - len(told)) + abs(expected - here)
    unsound = [check for check in shell.workspace.store.verify() if check.fault]
    detail = "; ".join([*faults, *lost, *map(repr, unsound)][:1])
    return Count(expected, len(unsound) + len(faults), missing, len(temporary_files(shell.archive)), detail=detail)


def started(shell: Shell, *words: str, keeps_errors: bool = True) -> subprocess.Popen[bytes]:
    """The program itself in a process of its own; both streams in one pipe, in the order they are written."""
    known = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.Popen(
        [sys.executable, "-m", "notulen", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT if keeps_errors else subprocess.DEVNULL,
        cwd=shell.folder,
        env={**known, **{name: value for name, value in shell.env.items() if value is not None}},
    )


def picture(workspace: Workspace) -> bytes:
    """Everything the archive shows, but for the chance in its ids: two runs of one script show the same."""
    store = workspace.store
    directory = store.directory()
    people = sorted((each.name, each.handle, [post.title for post in each.posts]) for each in directory.people)
    known = {each.id for each in directory.people}
    meetings = list(store.meetings())
    strangers = [
        seat.person for each in meetings for seat in each.attendees if seat.person and seat.person not in known
    ]
    steps = [(step.at, step.act, step.subject, step.meeting, step.is_undone) for step in store.steps()]
    shown = (meetings, people, [each.name for each in directory.series], store.trashed(), sorted(steps), strangers)
    return _ID.sub(b"id", msgspec.json.encode(shown))


def _undisturbed(
    folder: Path, commands: Sequence[tuple[str, ...]], keep: Callable[[Shell], None] = lambda _: None
) -> tuple[Shell, list[Step]]:
    """The script run to its end, one command after the other; the first step is the archive before it."""
    shell = _with_one_meeting(folder)
    steps = [Step("", picture(shell.workspace))]
    for words in commands:
        keep(shell)
        printed = shell.prints(*words)
        steps.append(Step(printed, picture(shell.workspace)))
    return shell, steps


def _with_one_meeting(folder: Path) -> Shell:
    folder.mkdir()
    shell = Shell(folder)
    shell.does("new", "Rakor SPBE", "--date", "2020-07-07")
    shell.does("start", "R1")
    shell.does("new", "Raker kedua", "--date", "2020-06-30")
    lines = "> kirim data @jambi <jumat\n> susun surat @aceh <akhir bulan\n+ Padli @babel (Kabid)\n"
    shell.does("note", "-", "-m", "R1", stdin=lines)
    return shell


def _killed(process: subprocess.Popen[bytes], seconds: float, *, waits_for_output: bool) -> str:
    """Kill -9 after `seconds`, counted from the start or from the first word; what was printed until then."""
    assert process.stdout is not None
    first = process.stdout.read(1) if waits_for_output else b""
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    printed = first + process.stdout.read()
    process.stdout.close()
    process.wait(60)
    return printed.decode()


def _verdict(shell: Shell, printed: str, steps: Sequence[Step], run: int) -> Count:
    """Whether the archive of a killed run shows the acknowledged steps, or one more, and is clean after the next."""
    acknowledged, told = 0, steps[0].printed if len(steps) > 2 else ""
    for step in steps[1:]:
        told += step.printed
        if not printed.startswith(told):
            break
        acknowledged += 1
    allowed = [step.shown for step in steps[acknowledged : acknowledged + 2]]
    try:
        shown = picture(shell.workspace)
        next_start = shell.runs("new", "Rakor sesudah mati listrik")
        shell.runs("data", "check")
        unsound = [check for check in shell.workspace.store.verify() if check.fault]
    except NotulenError as fault:
        return Count(1, 1, detail=f"run {run}: {fault!r}")
    is_lost = shown not in allowed
    left = temporary_files(shell.folder)
    detail = f"run {run}: {acknowledged} acknowledged, {left or unsound or next_start.err or printed[-80:]!r}"
    is_clean = not (unsound or is_lost or left or next_start.code)
    return Count(1, len(unsound) + bool(next_start.code), is_lost, len(left), detail="" if is_clean else detail)


def _time_of(shell: Shell, words: tuple[str, ...]) -> float:
    begun = time.monotonic()
    process = started(shell, *words)
    process.communicate()
    return time.monotonic() - begun


def _line_of(writer: int, number: int) -> str:
    kind = (writer + number) % 4
    text = f"penulis {writer} baris {number}."
    if kind == 0:
        return f"+ Nama {_letters(writer)} {_letters(number)} @{_PROVINCES[writer % len(_PROVINCES)]} (Kabid)"
    return (f"> {text}", f"! {text}", text)[kind - 1]


def _letters(number: int) -> str:
    """A name of its own for each number."""
    return "".join("bdfgklmnpr"[int(digit)] + "a" for digit in f"{number:03d}").capitalize()
