"""Copies of the archive outside the archive: generations that verify, made atomically and thinned out in turn.

A generation is one zip. A full one holds every file of the archive; a rolling one, made every few minutes while a
meeting runs, holds what changed since the full one it names. Both carry a sealed list of all files with their
checksums. archive.json is read last, so that no meeting in a copy knows less than the archive's own counters.
Files that are damaged in the archive are copied as they are and marked; then nothing is thinned out.
"""

import errno
import io
import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from notulen.domain.file_errors import (
    CannotRead,
    CannotWrite,
    DamagedFile,
    FileExists,
    NewerFormat,
    WriteFault,
    cannot_read,
)
from notulen.storage.archive_files import ArchiveFiles
from notulen.storage.atomic_write import make_folder, remove_file, write_new
from notulen.storage.encoded_tables import Document
from notulen.storage.envelope import FileKind, checksum, open_envelope, seal
from notulen.storage.generations import GENERATION_NAME, list_backups, next_moment
from notulen.storage.neighbour_files import sweep_orphans, temporary_maker

_OLD_ORPHAN = timedelta(days=1)
KEPT_FULL = 14
KEPT_ROLLING = 24

_LIST = "notulen-backup.json"
_SEALED = ("archive.json", "meetings/", "trash/")
_FINALS = "finals/"
_MAIN = "archive.json"


class CopiedFile(NamedTuple):
    """One file of a generation: its checksum and stamp, the zip that holds it, and whether it verified then."""

    sha256: str
    size: int
    mtime_ns: int
    zip_name: str
    is_good: bool


def backup_now(archive: Path, folder: Path, now: datetime, *, is_rolling: bool = False) -> Path:
    """Copy `archive` into a new generation in `folder`, verify it, thin out old ones; the path of the new zip.

    CannotWrite when the folder takes no file, CannotRead when the archive cannot be read, DamagedFile when the zip
    does not read back as written (it is removed again).
    """
    make_folder(folder)
    sweep_orphans(folder, _OLD_ORPHAN, datetime.now(UTC))
    base, earlier = _newest_full(folder) if is_rolling else (None, {})
    moment = next_moment(folder, now)
    while True:
        kind = "full" if base is None else "rolling"
        path = folder / f"notulen-{moment:%Y%m%dT%H%M%S.%f}Z-{kind}.zip"
        content, files = _packed(archive, path.name, earlier)
        try:
            write_new(path, content)
            break
        except FileExists:
            moment += timedelta(microseconds=1)
    with suppress(OSError):  # some network drives keep no times
        os.utime(path, (now.timestamp(), now.timestamp()))
    try:
        with OpenedBackup(path) as written:
            for name, file in written.files.items():
                if file.zip_name == path.name:
                    written.content_of(name)
    except DamagedFile:
        remove_file(path)
        raise
    if all(file.is_good for file in files.values()):
        _thin_out(folder)
    return path


def newest_good_copy(folder: Path, relative_path: str) -> Path | None:
    """The newest generation in `folder` with a copy of `relative_path` which verified then and does so now."""
    for backup in list_backups(folder):
        try:
            with OpenedBackup(backup.path) as opened:
                file = opened.files.get(relative_path)
                if file is not None and file.is_good:
                    opened.content_of(relative_path)
                    return backup.path
        except (DamagedFile, NewerFormat, CannotRead):
            continue
    return None


def newest_whole_copy(folder: Path) -> Path | None:
    """The newest generation in `folder` in which every file verified when it was made."""
    for backup in list_backups(folder):
        files = _files_or_none(backup.path)
        if files and all(file.is_good for file in files.values()):
            return backup.path
    return None


class OpenedBackup:
    """A generation that is being read: its list of files, and their bytes, from the zips that hold them."""

    def __init__(self, path: Path) -> None:
        """Read the list. CannotRead, DamagedFile, NewerFormat."""
        self.path = path
        self._zips: dict[str, ZipFile] = {}
        self._open = ExitStack()
        try:
            self.files = self._listed()
        except BaseException:
            self._open.close()
            raise

    def __enter__(self) -> "OpenedBackup":
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def content_of(self, name: str) -> bytes:
        """The bytes of the file `name` of the list, verified. DamagedFile names the zip that fails. CannotRead."""
        file = self.files.get(name)
        if file is None:
            raise CannotRead(self.path, "missing")
        content = self._member(file.zip_name, name)
        if checksum(content) != file.sha256:
            raise DamagedFile(self.path.with_name(file.zip_name), "checksum", name)
        return content

    def _listed(self) -> dict[str, CopiedFile]:
        tables = open_envelope(self.path, self._member(self.path.name, _LIST), FileKind.BACKUP)
        files = {}
        for name, fields in tables.get("files", {}).items():
            match fields:
                case {
                    "sha256": str(sha),
                    "size": int(size),
                    "mtime_ns": int(mtime),
                    "zip": str(of),
                    "is_good": bool(ok),
                }:
                    files[name] = CopiedFile(sha, size, mtime, of, ok)
                case _:
                    raise DamagedFile(self.path, "shape", name)
            if not GENERATION_NAME.fullmatch(of):
                raise DamagedFile(self.path, "shape", of)
        return files

    def _member(self, zip_name: str, name: str) -> bytes:
        path = self.path.with_name(zip_name)
        try:
            if zip_name not in self._zips:
                stream = self._open.enter_context(path.open("rb"))
                self._zips[zip_name] = self._open.enter_context(ZipFile(stream))
            return self._zips[zip_name].read(name)
        except OSError as fault:
            if fault.errno == errno.EINVAL:  # an offset in the zip that leads nowhere
                raise DamagedFile(path, "zip", name) from fault
            raise CannotRead(path, "missing" if fault.errno == errno.ENOENT else "io") from fault
        except Exception as fault:  # zipfile and zlib have a dozen ways to say so, without a common parent
            raise DamagedFile(path, "zip", name) from fault


def _packed(archive: Path, zip_name: str, earlier: dict[str, CopiedFile]) -> tuple[bytes, dict[str, CopiedFile]]:
    buffer = io.BytesIO()
    files: dict[str, CopiedFile] = {}
    with ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=6) as packed:
        for name in _names(archive):
            try:
                status = os.stat(archive / name)
                known = earlier.get(name)
                if known and (known.size, known.mtime_ns) == (status.st_size, status.st_mtime_ns):
                    files[name] = known
                    continue
                content = (archive / name).read_bytes()
            except FileNotFoundError:
                continue  # moved since the folder was listed
            except OSError as fault:
                raise CannotRead(archive / name, "io") from fault
            is_good = _is_good(archive / name, name, content)
            files[name] = CopiedFile(checksum(content), len(content), status.st_mtime_ns, zip_name, is_good)
            packed.writestr(_plain(name), content)
        listed: dict[str, Document] = {
            name: {"sha256": f.sha256, "size": f.size, "mtime_ns": f.mtime_ns, "zip": f.zip_name, "is_good": f.is_good}
            for name, f in files.items()
        }
        packed.writestr(_plain(_LIST), seal({"files": listed}))
    return buffer.getvalue(), files


def _names(archive: Path) -> Iterator[str]:
    """Paths of the archive's own files with slashes, sorted, archive.json last; no locks, no half-written files.

    Behind a link lie only meetings, where `meetings` or `trash` is one. CannotRead for a folder that refuses.
    """
    found = [path.relative_to(archive).as_posix() for path in ArchiveFiles(archive).behind_links()]
    for folder, _, names in os.walk(archive, onerror=_refused):
        for name in names:
            path = Path(folder, name)
            if name.endswith(".lock") or temporary_maker(name) or not _is_plain_file(path):
                continue
            found.append(path.relative_to(archive).as_posix())
    return iter(sorted(found, key=lambda name: (name == _MAIN, name)))


def _is_plain_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(os.lstat(path).st_mode)
    except FileNotFoundError:  # moved since the folder was listed
        return False


def _refused(fault: OSError) -> None:
    """A folder that cannot be listed is not left out in silence, unless it went meanwhile."""
    if not isinstance(fault, FileNotFoundError):
        raise cannot_read(Path(fault.filename), fault) from fault


def _plain(name: str) -> ZipInfo:
    """A zip entry without the hour of packing, so that equal files make equal entries."""
    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


def _is_good(path: Path, name: str, content: bytes) -> bool:
    if name.startswith(_FINALS) and name.endswith(".json"):
        return _is_good_final(content)
    if not name.startswith(_SEALED) or not name.endswith(".json"):
        return True
    try:
        open_envelope(path, content, FileKind.ARCHIVE if name == _MAIN else FileKind.MEETING)
    except DamagedFile:
        return False
    except NewerFormat:
        return True
    return True


def _is_good_final(content: bytes) -> bool:
    from notulen.domain.final_file import BrokenFinal, FinalFlaw, read_final

    try:
        read_final(content)
    except BrokenFinal as broken:
        return broken.flaw is FinalFlaw.NEWER
    return True


def _newest_full(folder: Path) -> tuple[Path | None, dict[str, CopiedFile]]:
    for backup in list_backups(folder):
        if backup.is_full:
            files = _files_or_none(backup.path)
            if files is not None:
                return backup.path, files
    return None, {}


def _thin_out(folder: Path) -> None:
    """Keep the newest generations, and every full one that a kept rolling one stands on."""
    backups = list_backups(folder)
    rolling = [backup for backup in backups if not backup.is_full]
    full = [backup for backup in backups if backup.is_full]
    needed = {
        file.zip_name for backup in rolling[:KEPT_ROLLING] for file in (_files_or_none(backup.path) or {}).values()
    }
    for backup in rolling[KEPT_ROLLING:] + [old for old in full[KEPT_FULL:] if old.path.name not in needed]:
        try:
            remove_file(backup.path)
        except CannotWrite as fault:
            if fault.fault is not WriteFault.DENIED:
                raise


def _files_or_none(path: Path) -> dict[str, CopiedFile] | None:
    try:
        with OpenedBackup(path) as opened:
            return opened.files
    except (DamagedFile, NewerFormat, CannotRead):
        return None
