"""The steps that all files of an archive remember: the latest of them, and the one that undo or redo turns.

The files are gone through newest first, and only as far as one of them may hold a step that counts.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from pathlib import Path

from notulen.domain.errors import NothingToUndo
from notulen.domain.file_errors import CannotRead
from notulen.domain.history import Act, Step
from notulen.storage.changes import ARCHIVE, Candidate, candidate, named
from notulen.storage.file_reading import FileReading
from notulen.storage.file_shelf import FileShelf
from notulen.storage.json_file import UNREADABLE
from notulen.storage.told_steps import listed
from notulen.storage.turned_steps import missing_part, turned

_TRIES = 50

# Seconds by which the clock that dates steps and the one that dates files may differ.
_CLOCKS_DIFFER = 60.0


class ArchiveSteps:
    """The steps in the files behind `reading`. Numbers are those of meetings, ARCHIVE is archive.json."""

    def __init__(self, reading: FileReading) -> None:
        self._reading = reading
        self._files = reading.files

    def latest(self, number: int | None, limit: int) -> tuple[Step, ...]:
        """The latest steps, newest first, of one meeting (in the trash too) or of the whole archive."""
        if number is not None:
            path = self._reading.locate_anywhere(number)
            return tuple(step for _, step in listed(path, number, self._reading.tables(number, path), limit))
        ranked: dict[str, tuple[float, Step]] = {}
        for mtime, each, path in self._by_age():
            if len(ranked) >= limit and sorted(rank for rank, _ in ranked.values())[-limit] > mtime + _CLOCKS_DIFFER:
                break
            with suppress(*UNREADABLE):
                for rank, step in listed(path, each, self._reading.tables(each, path), limit):
                    ranked.setdefault(step.id, (rank, step))
        newest = sorted(ranked.values(), key=lambda pair: pair[0], reverse=True)
        return tuple(step for _, step in newest[:limit])

    def next_to_turn(self, number: int | None, step_id: str = "", *, is_redo: bool) -> tuple[int, Candidate] | None:
        """The file and the step that would be taken back, or put forward again, next: in `number` the one named, if so.

        A file that cannot be read is not passed over: what is taken back then would not be the newest.
        """
        if number is not None:
            path = self._reading.locate_anywhere(number)
            tables = self._reading.tables(number, path)
            found = named(path, tables, step_id) if step_id else candidate(path, tables, is_redo=is_redo)
            return None if found is None else (number, found)
        best: tuple[int, Candidate] | None = None
        best_mtime = 0.0
        for mtime, each, path in self._by_age():
            # A file cannot hold a step newer than itself, as far as the clock of the steps agrees with that of the
            # files; where it does not (dates handed in by a test), every file is read.
            if best is not None and mtime + _CLOCKS_DIFFER < best[1].rank[0] <= best_mtime + _CLOCKS_DIFFER:
                break
            if is_redo and not self._reading.may_hold_undone(path):
                continue
            try:
                found = candidate(path, self._reading.tables(each, path), is_redo=is_redo)
            except CannotRead as fault:
                if fault.reason != "missing":
                    raise
                continue  # it moved since the folder was listed
            if found is not None and (best is None or found.rank > best[1].rank):
                best, best_mtime = (each, found), mtime
        return best

    def turn(
        self,
        opened: Callable[[Act], AbstractContextManager[FileShelf]],
        now: datetime,
        number: int | None,
        step_id: str = "",
        *,
        is_redo: bool,
    ) -> Step | None:
        """Take back, or put forward again, the next step in all files it touched; as it stands then.

        None when other programs were quicker every time; raises NothingToUndo, ChangedElsewhere.
        """
        for _ in range(_TRIES):
            found = self.next_to_turn(number, step_id, is_redo=is_redo)
            if found is None:
                raise NothingToUndo(is_redo)
            at, step = found[0], found[1].step
            label = step.subject or step.act
            parts = sorted(step.files or (at,))
            missing = [each for each in parts if self._reading.place_of(each) is None]
            if missing:
                raise missing_part(label, missing)
            with opened(step.act) as shelf:
                held = {each: shelf.take_anywhere(each) for each in parts}
                again = candidate(held[at].path, held[at].tables, is_redo=is_redo)
                if not step_id and (again is None or again.step.id != step.id):
                    continue
                edits, turned_step = turned(held, step.id, label, now, is_redo=is_redo)
                shelf.write(edits, now)
                return turned_step
        return None

    def _by_age(self) -> list[tuple[float, int, Path]]:
        """Time of writing, number and path of every file that may hold steps, newest first."""
        found = [(ARCHIVE, self._files.main)]
        for listing in (self._reading.look(), self._files.trash()):
            found.extend((file.number, file.path) for file in listing.found)
        aged = []
        for number, path in found:
            with suppress(OSError):
                aged.append((path.stat().st_mtime, number, path))
        return sorted(aged, key=lambda each: each[0], reverse=True)
