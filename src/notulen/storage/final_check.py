"""The proof of the final versions of an archive: every byte, the chain from one to the next, and the meeting's record.

Each file proves itself (`domain/final_file`); the next version, or for the first one the archive, vouches for its place
in the chain; the meeting's own file keeps a mark of each version with its checksum, and says the same as the last one
in all that is frozen. Nothing is changed.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from notulen.domain.damaged_final import DamagedFinal, FinalPlace
from notulen.domain.errors import NotFound, NotulenError
from notulen.domain.file_errors import CannotRead, DamagedFile, NewerFormat, cannot_read
from notulen.domain.final_difference import differing_places
from notulen.domain.final_file import (
    FORMAT,
    BrokenFinal,
    FinalFlaw,
    SealedFinal,
    checksum_of,
    read_final,
    same_in_final,
)
from notulen.domain.final_mark import FinalMark
from notulen.domain.frozen_part import frozen_part
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.private_lines import without_private
from notulen.domain.reference import meeting_reference, read_meeting_number
from notulen.storage.archive_files import SIGNATURE, ArchiveFiles, once
from notulen.storage.changes import ARCHIVE
from notulen.storage.documents import read_archive_record, read_meeting
from notulen.storage.file_reading import FileReading
from notulen.storage.json_file import UNREADABLE
from notulen.storage.neighbour_files import temporary_maker
from notulen.storage.store import FileCheck


class FinalCheck:
    """Checks the finals of the archive in `files`. Faults beside those of reading are DamagedFiles, by reason:

    `final_missing`, `final_byte`, `final_field`, `final_truncated`, `final_canonical`, `final_content` (see FinalFlaw),
    `final_swapped` (it is another version, or of another meeting), `final_foreign` (it was frozen in another archive),
    `final_chain` (another stands before it), `final_record` (the meeting's mark has another checksum), `final_orphan`
    (there is no such meeting), `final_ahead` (the meeting's record is older than it), `final_extra` (nothing knows of
    the file), `final_drift` (the meeting says something else than its final); the detail names bytes or fields.
    `foreign` is what a file manager leaves behind: it harms nothing. NewerFormat is one of the faults of reading.
    """

    def __init__(self, files: ArchiveFiles, reading: FileReading) -> None:
        self._files = files
        self._reading = reading

    def check(
        self, number: int | None = None, waiting: Callable[[int, int], None] = lambda done, count: None
    ) -> Iterator[FileCheck]:
        """Every final, or those of one meeting, by number and version; a sound one without a fault.

        `waiting` is told how many meetings were looked at, of how many.
        """
        places = self._places(number)
        try:
            archive_id = self._archive_id() if places else ""
        except UNREADABLE as fault:  # whether the first versions belong to this archive cannot be told
            archive_id = ""
            yield FileCheck(path=self._files.main, fault=fault)
        for done, (each, place) in enumerate(places.items()):
            waiting(done, len(places))
            yield from self._of_meeting(each, place, archive_id)
        waiting(len(places), len(places))
        if number is None:
            for stray in self._strays():
                yield FileCheck(path=stray, fault=DamagedFile(stray, "foreign"))

    def _strays(self) -> Iterator[Path]:
        """What lies among the folders of meetings and is none; some disks make no difference between R7 and r7."""
        finals = self._files.final_folder(0).parent
        for name in sorted(_names(finals)):
            number = read_meeting_number(name)
            if number is None or not _is_same(finals / name, self._files.final_folder(number)):
                yield finals / name

    def _places(self, number: int | None) -> Mapping[int, Path | None]:
        """Where each meeting that may have finals lies, in the trash too; None where only finals are there."""
        if number is not None:
            return {number: self._located(number)}
        places: dict[int, Path | None] = dict.fromkeys(self._files.final_numbers())
        found = once([*self._files.meetings().found, *self._files.trash().found])
        places.update((file.number, file.path) for file in found)
        return dict(sorted(places.items()))

    def _of_meeting(self, number: int, place: Path | None, archive_id: str) -> Iterator[FileCheck]:
        try:
            names = set(_names(self._files.final_folder(number)))  # before the record: a final is written first
        except CannotRead as refused:
            names = set()
            yield FileCheck(path=refused.path, number=number, fault=refused)
        meeting, fault = self._record(number, place)
        path = place or self._files.final_folder(number)
        if fault is not None and names:  # what the record would say of its finals cannot be known
            yield FileCheck(path=path, number=number, fault=fault)
        marks = {mark.version: mark for mark in meeting.finals} if meeting else {}
        versions = sorted({*marks, *(int(name[:-5]) for name in names if _is_version(name))})
        previous = checksum_of(archive_id.encode()) if archive_id else ""
        for version in versions:
            file = self._files.final_path(number, version)
            names -= {file.name, file.name + SIGNATURE}
            mark = marks.get(version)
            sealed, flaw = self._proven(file, number, version)
            if sealed is not None:
                flaw = self._misplaced(file, number, version, sealed, archive_id, previous)
                if fault is None:  # else what the record says of the file cannot be known
                    flaw = flaw or self._unrecorded(file, sealed, mark, meeting, is_next=bool(previous))
            previous = mark.sha256 if mark else sealed.sha256 if sealed else ""
            yield FileCheck(path=file, number=number, fault=self._with_backup(flaw), version=version)
            is_last = mark is not None and version == max(marks)
            if sealed is not None and flaw is None and is_last and meeting and meeting.status is MeetingStatus.FINAL:
                places = drifted_places(meeting, sealed)
                if places:
                    drift = DamagedFinal(
                        path, "final_drift", reference=meeting_reference(number), version=version, places=places
                    )
                    yield FileCheck(path=path, number=number, fault=drift)
        for name in sorted(names):
            stray = self._files.final_folder(number) / name
            is_final = name.endswith((".json", SIGNATURE))
            extra = DamagedFinal(stray, "final_extra", reference=meeting_reference(number), version=0)
            yield FileCheck(path=stray, number=number, fault=extra if is_final else DamagedFile(stray, "foreign"))

    def _proven(self, file: Path, number: int, version: int) -> tuple[SealedFinal | None, NotulenError | None]:
        reference = meeting_reference(number)
        try:
            return read_final(read_final_file(file)), None
        except BrokenFinal as broken:
            if broken.flaw is FinalFlaw.NEWER:
                return None, NewerFormat(file, int(broken.told), FORMAT)
            return None, DamagedFinal(
                file, broken.flaw, broken.told, reference=reference, version=version, places=broken.places
            )
        except CannotRead as fault:
            if fault.reason != "missing":
                return None, fault
            return None, DamagedFinal(file, "final_missing", reference=reference, version=version)

    def _misplaced(
        self, file: Path, number: int, version: int, sealed: SealedFinal, archive_id: str, previous: str
    ) -> DamagedFile | None:
        final, reference = sealed.final, meeting_reference(number)
        if (final.meeting.number, final.version) != (number, version):
            reason, told = "final_swapped", f"{meeting_reference(final.meeting.number)}/{final.version}.json"
        elif archive_id and final.archive != archive_id:
            reason, told = "final_foreign", final.archive
        elif previous and final.previous != previous:
            reason, told = "final_chain", f"{final.previous[:12]} ≠ {previous[:12]}"
        else:
            return None
        return DamagedFinal(file, reason, told, reference=reference, version=version)

    def _unrecorded(
        self, file: Path, sealed: SealedFinal, mark: FinalMark | None, meeting: Meeting | None, *, is_next: bool
    ) -> DamagedFile | None:
        """What the meeting's own record says against the file, which `is_next` in a chain that was proven so far."""
        reference, version = meeting_reference(sealed.final.meeting.number), sealed.final.version
        if meeting is None:
            return self._orphaned(DamagedFinal(file, "final_orphan", reference=reference, version=version), sealed)
        if mark is None:
            reason = "final_ahead" if is_next else "final_extra"
            return DamagedFinal(file, reason, reference=reference, version=version)
        if mark.sha256 == sealed.sha256:
            return None
        is_present = meeting is not None and meeting.status is MeetingStatus.FINAL and mark == meeting.finals[-1]
        places = drifted_places(meeting, sealed) if meeting and is_present else ()
        told = f"{sealed.sha256[:12]} ≠ {mark.sha256[:12]}"
        return DamagedFinal(file, "final_record", told, reference=reference, version=version, places=places)

    def _orphaned(self, fault: DamagedFinal, sealed: SealedFinal) -> DamagedFinal:
        """`fault` with the newest copy that holds the meeting's own record, where that lay or in the trash."""
        path = self._files.meeting_path(sealed.final.meeting)
        for lost in (path, self._files.trash_path(path)):
            fault.backup = fault.backup or self._reading.with_backup(DamagedFile(lost, "missing")).backup
        return fault

    def _record(self, number: int, place: Path | None) -> tuple[Meeting | None, NotulenError | None]:
        """What the meeting's file holds; no meeting and no fault where there is none."""
        if place is None:
            return None, None
        try:
            return read_meeting(place, self._reading.tables(number, place), number), None
        except UNREADABLE as fault:
            is_gone = isinstance(fault, CannotRead) and fault.reason == "missing"
            moved = self._located(number) if is_gone else None
            return (None, fault) if moved in (None, place) else self._record(number, moved)

    def _located(self, number: int) -> Path | None:
        try:
            return self._reading.locate_anywhere(number)
        except NotFound:
            return None

    def _archive_id(self) -> str:
        record = read_archive_record(self._files.main, self._reading.tables(ARCHIVE, self._files.main))
        return record.id if record else ""

    def _with_backup(self, fault: NotulenError | None) -> NotulenError | None:
        return self._reading.with_backup(fault) if isinstance(fault, DamagedFile) else fault


def drifted_places(meeting: Meeting, sealed: SealedFinal) -> tuple[FinalPlace, ...]:
    """The fields in which what is frozen of `meeting` is not as in its final; none when it is."""
    live = frozen_part(same_in_final(without_private(meeting)))
    frozen = frozen_part(sealed.final.meeting)
    return () if live == frozen else differing_places(frozen, live)


def read_final_file(path: Path) -> bytes:
    """The bytes of the file. CannotRead (missing, link, denied, io): through a link lies what no backup holds."""
    for each in (path, path.parent, path.parent.parent):
        if os.path.islink(each):
            raise CannotRead(each, "link")
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise CannotRead(path, "missing") from None
    except OSError as fault:
        raise cannot_read(path, fault) from fault


def _names(folder: Path) -> list[str]:
    """What lies in the folder but locks and half-written files, which the check of the archive tells."""
    try:
        return [name for name in os.listdir(folder) if not name.endswith(".lock") and not temporary_maker(name)]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as fault:
        raise cannot_read(folder, fault) from fault


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one == other or os.path.samefile(one, other)
    except OSError:
        return False


def _is_version(name: str) -> bool:
    stem = name[:-5]
    return name.endswith(".json") and stem.isascii() and stem.isdecimal() and not stem.startswith("0") and len(stem) < 7
