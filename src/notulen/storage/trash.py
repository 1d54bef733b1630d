"""The trash of an archive on disk: what lies in it, brought back, deleted for good."""

from contextlib import suppress
from datetime import UTC, datetime

from notulen.domain.file_errors import FileExists
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.storage.archive_files import ArchiveFiles, FoundFile, once
from notulen.storage.changes import ARCHIVE, Place, origin, with_step
from notulen.storage.documents import read_meeting
from notulen.storage.file_reading import FileReading
from notulen.storage.file_shelf import FileShelf
from notulen.storage.json_file import UNREADABLE
from notulen.storage.open_change import FileEdit
from notulen.storage.store import TrashedMeeting
from notulen.storage.told_steps import moved_at


def trashed_meetings(reading: FileReading) -> tuple[TrashedMeeting, ...]:
    """What lies in the trash and can be read, by number."""
    found = []
    for file in once(reading.files.trash().found):
        with suppress(*UNREADABLE):
            tables = reading.tables(file.number, file.path)
            meeting = read_meeting(file.path, tables, file.number)
            when = moved_at(file.path, tables)
            found.append(TrashedMeeting(number=meeting.number, title=meeting.title, day=meeting.day, trashed=when))
    return tuple(found)


def bring_back(files: ArchiveFiles, shelf: FileShelf, number: int, now: datetime) -> Meeting:
    """Move a meeting back among the others; raises NotFound, FileExists."""
    held = shelf.take_trashed(number)
    path = files.find(number)
    if path is not None:
        raise FileExists(path)
    assert isinstance(held.value, Meeting)  # noqa: S101  directories lie under ARCHIVE
    of = origin(Act.MEETING_RESTORED, now, "", f"{held.value.reference} {held.value.title}", [number])
    edits = with_step(held.tables, {}, of, (Place.TRASH, Place.MEETINGS))
    shelf.write([FileEdit(number, held, edits, Place.MEETINGS, held.value)], now)
    return held.value


def deletable(files: ArchiveFiles) -> list[FoundFile]:
    """What emptying the trash deletes: meetings with final versions stay."""
    frozen = set(files.final_numbers())
    return [file for file in files.trash().found if file.number not in frozen]


def delete_all(files: ArchiveFiles, shelf: FileShelf) -> int:
    """Delete what is deletable for good; how many. Their numbers stay used."""
    shelf.take(ARCHIVE)
    gone = [(file.number, file.path) for file in deletable(files)]
    for _, path in sorted(gone, key=lambda each: each[1]):
        shelf.hold(path)
    shelf.delete_for_good(gone, datetime.now(UTC))
    return len(gone)
