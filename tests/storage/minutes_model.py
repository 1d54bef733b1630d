"""Minutes reduced to what a drill needs: operations, a model that says what must be there after them, and subjects.

A `Subject` is a way to keep minutes: `FilesSubject` uses the storage files directly; the store and the whole program
stand behind the same four methods.
"""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple, Protocol

from notulen.domain.file_errors import DamagedFile
from notulen.storage.atomic_write import make_folder
from notulen.storage.encoded_tables import Changes, Document
from notulen.storage.envelope import FileKind, seal
from notulen.storage.file_lock import locked
from notulen.storage.journal import PlannedWrite, change_together, recover
from notulen.storage.json_file import JsonFile
from notulen.storage.neighbour_files import sweep_orphans
from storage.locking import holding

KINDS = ("append", "append", "append", "shorten", "delete", "status", "finalise", "import")
LONG_TEXT = "Setiap provinsi agar menyusun surat usulan kebutuhan “bandwidth” dan menyampaikannya sebelum rapat. "

Lines = dict[str, tuple[str, str]]
"""Token of a line → its text and status; final versions are lines with the status "final"."""


class Operation(NamedTuple):
    """One change of the minutes. `token` names the line; an import makes 40 lines whose tokens begin with it."""

    kind: str
    token: str
    text: str


class Subject(Protocol):
    """A way to keep minutes; every error it may raise is a NotulenError."""

    def create(self, archive: Path) -> None:
        """Make an archive with one running meeting."""
        ...

    def start(self, archive: Path) -> None:
        """What the program does when it starts: completes what a crash left, sweeps."""
        ...

    def apply(self, archive: Path, operation: Operation) -> None:
        """Make one change; returning means it was acknowledged."""
        ...

    def lines(self, archive: Path) -> Lines:
        """Everything that is there, read anew and verified."""
        ...


class FilesSubject:
    """The storage files themselves: a meeting file, an archive file, and the journal for changes of both."""

    def create(self, archive: Path) -> None:
        make_folder(archive / "meetings")
        JsonFile(archive / "archive.json", FileKind.ARCHIVE).write_new({"counters": {"finals": {"count": 0}}})
        JsonFile(archive / "meetings/1.json", FileKind.MEETING).write_new({"entries": {}, "meeting": {"1": {}}})

    def start(self, archive: Path) -> None:
        with locked(archive / "archive.json", 10, "start"):
            recover(archive)
        for folder in (archive, archive / "meetings", archive / "finals"):
            sweep_orphans(folder, timedelta(days=1), datetime.now(UTC))

    def apply(self, archive: Path, operation: Operation) -> None:
        meeting = JsonFile(archive / "meetings/1.json", FileKind.MEETING)
        if operation.kind == "finalise":
            self._finalise(archive, meeting, operation)
            return
        with holding(archive, meeting.path):
            lines = _lines_of(meeting)
            after = after_operation(lines, operation)
            edits: dict[str, Document | None] = dict.fromkeys(lines.keys() - after.keys())
            for token, (text, status) in after.items():
                if lines.get(token) != (text, status):
                    edits[token] = {"text": text, "status": status}
            meeting.change({"entries": edits})

    def lines(self, archive: Path) -> Lines:
        lines = _lines_of(JsonFile(archive / "meetings/1.json", FileKind.MEETING))
        count = JsonFile(archive / "archive.json", FileKind.ARCHIVE).read()["counters"]["finals"]["count"]
        finals = sorted((archive / "finals").glob("*.json"))
        for path in finals:
            final = JsonFile(path, FileKind.MEETING).read()["final"]["1"]
            lines[str(final["token"])] = (str(final["text"]), "final")
        if count != len(finals):
            raise DamagedFile(archive / "archive.json", "third_state", f"{count} counted, {len(finals)} there")
        return lines

    def _finalise(self, archive: Path, meeting: JsonFile, operation: Operation) -> None:
        main = JsonFile(archive / "archive.json", FileKind.ARCHIVE)
        final = archive / "finals" / f"{operation.token}.json"
        with holding(archive, main.path, meeting.path, final):
            count = main.read()["counters"]["finals"]["count"]
            counters: Changes = {"counters": {"finals": {"count": int(str(count)) + 1}}}
            content = seal({"final": {"1": {"token": operation.token, "text": operation.text}}})
            writes = [
                PlannedWrite(f"finals/{final.name}", content),
                PlannedWrite("meetings/1.json", meeting.sealed_after({"meeting": {"1": {"final": operation.token}}})),
                PlannedWrite("archive.json", main.sealed_after(counters)),
            ]
            change_together(archive, writes)


def _lines_of(meeting: JsonFile) -> Lines:
    return {token: (str(line["text"]), str(line["status"])) for token, line in meeting.read()["entries"].items()}


def after_operation(lines: Lines, operation: Operation) -> Lines:
    """What must be there after `operation` on `lines`: the model every subject is held against."""
    after = dict(lines)
    kind, token, text = operation
    if kind == "append":
        after[token] = (text, "open")
    elif kind == "import":
        after |= {f"{token}-{number:02d}": (f"{number} {text}", "open") for number in range(40)}
    elif kind == "finalise":
        after[token] = (text, "final")
    elif token in after and after[token][1] != "final":
        if kind == "delete":
            del after[token]
        else:
            after[token] = (text, after[token][1]) if kind == "shorten" else (after[token][0], text)
    return after


def random_operations(seed: int) -> Iterator[Operation]:
    """Endless operations that follow from `seed`; those on a line choose one that was appended before."""
    chance = random.Random(seed)  # noqa: S311  # repeatable, not secret
    tokens: list[str] = []
    number = 0
    while True:
        number += 1
        kind = chance.choice(KINDS) if tokens else "append"
        token = f"t{number:05d}"
        if kind in {"append", "import", "finalise"}:
            if kind == "append":
                tokens.append(token)
            yield Operation(kind, token, LONG_TEXT * chance.randint(1, 4))
        elif kind == "status":
            yield Operation(kind, chance.choice(tokens), chance.choice(("done", "blocked", "cancelled")))
        else:
            yield Operation(kind, chance.choice(tokens), "singkat")
