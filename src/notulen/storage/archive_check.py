"""Checking the files of an archive one by one; nothing is changed."""

from collections.abc import Callable, Iterator
from pathlib import Path

from notulen.domain.errors import NotulenError
from notulen.domain.file_errors import CannotRead, DamagedFile, NewerFormat
from notulen.storage.archive_files import ArchiveFiles, FoundFile
from notulen.storage.changes import ARCHIVE, check_history
from notulen.storage.documents import read_archive_record, read_counters
from notulen.storage.envelope import FileKind
from notulen.storage.journal import is_pending
from notulen.storage.json_file import JsonFile
from notulen.storage.open_change import read_value
from notulen.storage.store import FileCheck

Explain = Callable[[DamagedFile], DamagedFile]
"""Names the newest good copy of a damaged file."""


def check_archive(files: ArchiveFiles, explain: Explain) -> Iterator[FileCheck]:
    """Every file of the archive. Faults beside those of reading a file are DamagedFile with these reasons:
    `missing` (no archive.json beside meetings), `lost_directory` (archive.json was made anew beside meetings),
    `pending` and `set_aside` (a journal), `duplicate` (two files of one number), `leftover`, `foreign`.
    """
    meetings, trash, top = files.meetings(), files.trash(), files.top()
    if files.main.exists() or meetings.found:
        yield _check_main(files, explain)
    if is_pending(files.root):
        yield FileCheck(path=files.journal, fault=DamagedFile(files.journal, "pending"))
    seen: dict[int, FoundFile] = {}
    for found in (*meetings.found, *trash.found):
        first = seen.setdefault(found.number, found)
        if first is not found:
            fault: NotulenError | None = DamagedFile(found.path, "duplicate", str(first.path))
        else:
            fault = _fault(found.path, found.number, explain)
        yield FileCheck(path=found.path, number=found.number, fault=fault)
    for path in (*meetings.temporary, *trash.temporary, *top.temporary):
        yield FileCheck(path=path, fault=DamagedFile(path, "leftover"))
    for path in (*meetings.foreign, *trash.foreign, *top.foreign):
        if path.name.startswith("journal-"):
            yield FileCheck(path=path, fault=DamagedFile(path, "set_aside"))
        else:
            yield FileCheck(path=path, fault=DamagedFile(path, "foreign"))


def _check_main(files: ArchiveFiles, explain: Explain) -> FileCheck:
    path = files.main
    fault = _fault(path, ARCHIVE, explain)
    if isinstance(fault, CannotRead) and fault.reason == "missing":
        fault = explain(DamagedFile(path, "missing"))
    if fault is None:
        tables = JsonFile(path, FileKind.ARCHIVE).read()
        record = read_archive_record(path, tables)
        if record is not None and record.found_meetings:
            fault = explain(DamagedFile(path, "lost_directory", str(record.found_meetings)))
    return FileCheck(path=path, fault=fault)


def _fault(path: Path, number: int, explain: Explain) -> NotulenError | None:
    kind = FileKind.ARCHIVE if number == ARCHIVE else FileKind.MEETING
    try:
        tables = JsonFile(path, kind).read()
        read_value(number, path, tables)
        check_history(path, tables)
        if number == ARCHIVE:
            read_counters(path, tables)
            read_archive_record(path, tables)
    except DamagedFile as fault:
        return explain(fault)
    except (NewerFormat, CannotRead) as fault:
        return fault
    return None
