"""A store that keeps everything in memory, for tests and dry runs; it forgets when the program ends."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from notulen.domain.directory import Directory
from notulen.domain.errors import NotFound, NothingToUndo, Noun
from notulen.domain.file_errors import CannotRead, FileExists
from notulen.domain.history import Act, Step
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_outline import MeetingOutline, outline_of
from notulen.domain.reference import meeting_reference
from notulen.storage.archive_files import SIGNATURE, file_name, read_name
from notulen.storage.changes import (
    ARCHIVE,
    Candidate,
    Place,
    applied,
    candidate,
    named,
    origin,
    with_step,
)
from notulen.storage.documents import ONLY, ArchiveRecord, Counters, Edits, document, read_counters
from notulen.storage.encoded_tables import Tables
from notulen.storage.open_change import FileEdit, Held, OpenChange
from notulen.storage.record_edits import directory_edits, meeting_edits
from notulen.storage.store import FileCheck, MeetingKey, MeetingVersion, TrashedMeeting
from notulen.storage.told_steps import listed, moved_at
from notulen.storage.turned_steps import missing_part, turned


class _Kept(NamedTuple):
    place: Place
    tables: Tables
    value: Meeting | Directory
    version: int


class MemoryStore:
    """The `Store` protocol without a disk; it begins with `meetings` and `directory`, which no step can take back.

    One thread at a time may use it.
    """

    def __init__(self, meetings: Iterable[Meeting] = (), directory: Directory | None = None) -> None:
        directory = directory or Directory()
        (edits, _), counters = directory_edits({}, Directory(), directory)
        self._files: dict[int, _Kept] = {}
        self._version = 0
        for meeting in meetings:
            tables = applied({}, meeting_edits(None, meeting).edits)
            self._keep(meeting.number, Place.MEETINGS, tables, meeting)
        counted = Counters(people=counters.people, offices=counters.offices, series=counters.series)
        record = document(ArchiveRecord(id="memory"))
        start: Edits = {**edits, "issued": {ONLY: document(counted)}, "archive": {ONLY: record}}
        self._finals: dict[tuple[int, int], bytes] = {}
        self._signatures: dict[tuple[int, int], bytes] = {}
        self._keep(ARCHIVE, Place.MEETINGS, applied({}, start), directory)

    def keys(self) -> tuple[MeetingKey, ...]:
        """Every meeting, by number."""
        found = (read_name(file_name(meeting)) for meeting in self.meetings())
        return tuple(key for key in found if key is not None)

    def meeting(self, number: int) -> Meeting:
        """One meeting. Raises NotFound."""
        kept = self._files.get(number)
        if kept is None or kept.place is not Place.MEETINGS or not isinstance(kept.value, Meeting):
            raise self._not_found(number)
        return kept.value

    def meetings(self, numbers: Sequence[int] | None = None) -> Iterator[Meeting]:
        """Every meeting, by number; with `numbers` those alone, in that order."""
        for number in sorted(self._files) if numbers is None else numbers:
            kept = self._files.get(number)
            if kept is not None and kept.place is Place.MEETINGS and isinstance(kept.value, Meeting):
                yield kept.value

    def outlines(self, numbers: Sequence[int]) -> Iterator[MeetingOutline]:
        """What the papers of others print of these meetings."""
        return map(outline_of, self.meetings(numbers))

    def versions(self) -> Mapping[int, MeetingVersion]:
        """The version of every meeting by its number."""
        return {each.number: MeetingVersion(each.day, self._files[each.number].version) for each in self.meetings()}

    def written_since(self, moment: datetime) -> Mapping[int, MeetingVersion]:
        """Every meeting: no clock tells here when one was kept."""
        return self.versions()

    def live(self) -> Iterator[Meeting]:
        """Those that run or are paused."""
        return (meeting for meeting in self.meetings() if meeting.status.is_live)

    def directory(self) -> Directory:
        """People, offices and series."""
        value = self._files[ARCHIVE].value
        assert isinstance(value, Directory)  # noqa: S101  kept under ARCHIVE
        return value

    def stamp(self, number: int) -> Hashable:
        """A value that changes when the meeting changes; None when it is gone."""
        kept = self._files.get(number)
        return kept.version if kept is not None and kept.place is Place.MEETINGS else None

    def can_write(self, number: int) -> bool:
        """Always."""
        return True

    @contextmanager
    def change(
        self, act: Act, *, now: datetime, by: str = "", subject: str = "", step_id: str = ""
    ) -> Iterator[OpenChange]:
        """A block in which things are put; see Change."""
        change = OpenChange(self, act, now, by, subject, step_id)
        yield change
        change.finish()

    def steps(self, number: int | None = None, limit: int = 200) -> tuple[Step, ...]:
        """The latest steps, newest first, of one meeting or of the whole archive."""
        if number is not None:
            return tuple(step for _, step in listed(Path(), number, self._anywhere(number).tables, limit))
        ranked: dict[str, tuple[float, Step]] = {}
        for each, kept in self._files.items():
            for rank, step in listed(Path(), each, kept.tables, limit):
                ranked.setdefault(step.id, (rank, step))
        newest = sorted(ranked.values(), key=lambda pair: pair[0], reverse=True)
        return tuple(step for _, step in newest[:limit])

    def undo(self, *, now: datetime, number: int | None = None, step_id: str = "") -> Step:
        """Take back the newest step not yet taken back, or the one named; raises NothingToUndo, ChangedElsewhere."""
        return self._turn(now, number, step_id, is_redo=False)

    def redo(self, *, now: datetime, number: int | None = None) -> Step:
        """Put forward again the step taken back last; raises NothingToUndo, ChangedElsewhere."""
        return self._turn(now, number, is_redo=True)

    def trashed(self) -> tuple[TrashedMeeting, ...]:
        """What lies in the trash, by number."""
        return tuple(
            TrashedMeeting(
                number=number, title=kept.value.title, day=kept.value.day, trashed=moved_at(Path(), kept.tables)
            )
            for number, kept in sorted(self._files.items())
            if kept.place is Place.TRASH and isinstance(kept.value, Meeting)
        )

    def restore(self, number: int, *, now: datetime) -> Meeting:
        """Bring a meeting back from the trash under its own number; raises NotFound."""
        kept = self._files.get(number)
        if kept is None or kept.place is not Place.TRASH or not isinstance(kept.value, Meeting):
            raise self._not_found(number, Noun.TRASHED)
        of = origin(Act.MEETING_RESTORED, now, "", f"{kept.value.reference} {kept.value.title}", [number])
        edits = with_step(kept.tables, {}, of, (Place.TRASH, Place.MEETINGS))
        self._keep(number, Place.MEETINGS, applied(kept.tables, edits), kept.value)
        return kept.value

    def empty_trash(self) -> int:
        """Delete what lies in the trash for good, but for meetings with finals; how many. Their numbers stay used."""
        frozen = {number for number, _ in self._finals}
        gone = [number for number, kept in self._files.items() if kept.place is Place.TRASH and number not in frozen]
        kept = self._files[ARCHIVE]
        counters = read_counters(Path(), kept.tables)
        deleted = tuple(sorted({*counters.deleted, *gone}))
        fields = document(replace(counters, deleted=deleted))
        self._keep(ARCHIVE, kept.place, applied(kept.tables, {"issued": {ONLY: fields}}), kept.value)
        for number in gone:
            del self._files[number]
        return len(gone)

    def tidy(self) -> None:
        """Nothing: no crash leaves anything in memory."""

    def verify(self) -> Iterator[FileCheck]:
        """Nothing: there are no files."""
        return iter(())

    def verify_finals(
        self, number: int | None = None, waiting: Callable[[int, int], None] = lambda done, count: None
    ) -> Iterator[FileCheck]:
        """Nothing: there are no files."""
        return iter(())

    def final(self, number: int, version: int) -> bytes:
        """The bytes of a final version. Raises CannotRead."""
        content = self._finals.get((number, version))
        if content is None:
            raise CannotRead(self.final_path(number, version), "missing")
        return content

    def final_path(self, number: int, version: int) -> Path:
        """Where it would lie."""
        return Path("finals", meeting_reference(number), f"{version}.json")

    def put_signature(self, number: int, version: int, content: bytes) -> Path:
        """Keep `content` beside that final version; FileExists when it is signed already."""
        path = self.final_path(number, version).with_suffix(".json" + SIGNATURE)
        if self._signatures.setdefault((number, version), content) is not content:
            raise FileExists(path)
        return path

    def take(self, number: int) -> Held:
        """A meeting outside the trash, or the directory under ARCHIVE. Raises NotFound."""
        kept = self._files.get(number)
        if kept is None or kept.place is Place.TRASH:
            raise self._not_found(number)
        return Held(Path(), kept.place, kept.tables, kept.value)

    def place_of(self, number: int) -> Place | None:
        """Where a meeting of that number lies, if anywhere."""
        kept = self._files.get(number)
        return None if kept is None else kept.place

    def highest_number(self) -> int:
        """The highest number of a meeting, the trash included."""
        return max(self._files)

    def write(self, edits: Sequence[FileEdit], now: datetime) -> None:
        """Keep what `edits` say."""
        for edit in edits:
            for version, content in edit.frozen:
                if (edit.number, version) in self._finals:
                    raise FileExists(self.final_path(edit.number, version))
                self._finals[edit.number, version] = content
            tables = {} if edit.held is None else edit.held.tables
            self._keep(edit.number, edit.place, applied(tables, edit.edits), edit.value)

    def _keep(self, number: int, place: Place, tables: Tables, value: Meeting | Directory) -> None:
        self._version += 1
        self._files[number] = _Kept(place, tables, value, self._version)

    def _anywhere(self, number: int) -> _Kept:
        kept = self._files.get(number)
        if kept is None:
            raise self._not_found(number)
        return kept

    def _turn(self, now: datetime, number: int | None, step_id: str = "", *, is_redo: bool) -> Step:
        numbers = [number] if number is not None else list(self._files)
        found: list[Candidate] = []
        parts: dict[str, int] = {}
        for each in numbers:
            tables = self._anywhere(each).tables
            best = named(Path(), tables, step_id) if step_id else candidate(Path(), tables, is_redo=is_redo)
            if best is not None:
                found.append(best)
                parts[best.step.id] = each
        if not found:
            raise NothingToUndo(is_redo)
        step = max(found, key=lambda each: each.rank).step
        label = step.subject or step.act
        files = step.files or (parts[step.id],)
        missing = [each for each in files if each not in self._files]
        if missing:
            raise missing_part(label, missing)
        kept = {each: self._files[each] for each in files}
        held = {each: Held(Path(), file.place, file.tables, file.value) for each, file in kept.items()}
        edits, turned_step = turned(held, step.id, label, now, is_redo=is_redo)
        self.write(edits, now)
        return turned_step

    def _not_found(self, number: int, noun: Noun = Noun.MEETING) -> NotFound:
        place = Place.TRASH if noun is Noun.TRASHED else Place.MEETINGS
        numbers = [each for each, kept in self._files.items() if each != ARCHIVE and kept.place is place]
        nearest = sorted(numbers, key=lambda each: abs(each - number))[:3]
        return NotFound(noun, meeting_reference(number), [meeting_reference(each) for each in nearest])
