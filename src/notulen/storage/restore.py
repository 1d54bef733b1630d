"""Brings a backup back into place: the archive that stood there is set aside, never deleted.

The copy is built whole beside the archive, under a name that says it is complete, and then takes the archive's name.
Between the two renames there is no archive under the name; `finish_restore` completes a restore that was killed there.
Close other programs first: one that is just saving a meeting may be refused, or save it over the restored one.
"""

import os
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree

from notulen.domain.file_errors import DamagedFile
from notulen.storage.atomic_write import cannot_write, flush_folder, make_folder, write_new
from notulen.storage.backup import OpenedBackup
from notulen.storage.file_lock import locked
from notulen.storage.journal import ARCHIVE_FILE, path_inside


def restore(backup: Path, archive: Path, now: datetime, *, timeout: float = 10.0) -> Path | None:
    """Put the generation `backup` in the place of `archive`; where the old archive lies now, None if there was none.

    Every byte is verified before anything moves. DamagedFile, CannotRead for the backup; ArchiveLocked; CannotWrite.
    """
    archive = archive.resolve()
    mark = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{os.getpid()}"
    building = archive.with_name(f"{archive.name}.building-{mark}")
    complete = archive.with_name(f"{archive.name}.restored-{mark}")
    aside = archive.with_name(f"{archive.name}.before-{mark}")
    with OpenedBackup(backup) as opened, ExitStack() as locks:
        if archive.is_dir():
            locks.enter_context(locked(archive / ARCHIVE_FILE, timeout, "notulen data restore"))
        try:
            _build(opened, building, archive / ARCHIVE_FILE)
        except BaseException:
            rmtree(building, ignore_errors=True)
            raise
        if os.name == "nt":
            locks.close()  # a folder with an open file cannot be renamed there
        had_archive = archive.is_dir()
        _rename(building, complete)
        if had_archive:
            _rename(archive, aside)
        _rename(complete, archive)
    return aside if had_archive else None


def finish_restore(archive: Path) -> bool:
    """Complete a restore that was killed between its renames; True when there was one. CannotWrite."""
    archive = archive.resolve()
    if archive.exists():
        return False
    complete = sorted(archive.parent.glob(f"{archive.name}.restored-*"))
    if not complete:
        return False
    _rename(complete[-1], archive)
    return True


def _build(opened: OpenedBackup, building: Path, pattern: Path) -> None:
    make_folder(building)
    for name in opened.files:
        try:
            path = path_inside(building, name)
        except ValueError:
            raise DamagedFile(opened.path, "shape", name) from None
        make_folder(path.parent)
        write_new(path, opened.content_of(name), mode_from=pattern, is_read_only=name.startswith("finals/"))


def _rename(old: Path, new: Path) -> None:
    try:
        os.rename(old, new)
        flush_folder(new.parent)
    except OSError as fault:
        raise cannot_write(new, fault) from fault
