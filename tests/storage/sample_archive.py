"""A small archive for the tests of backups: archive.json, one meeting, one final version."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from notulen.domain.final_file import seal_final
from notulen.domain.final_version import FinalVersion
from notulen.domain.meeting import Meeting
from notulen.storage.envelope import FileKind
from notulen.storage.file_lock import locked
from notulen.storage.json_file import JsonFile

NOW = datetime(2026, 7, 7, 10, 15, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
R7 = "meetings/2026/07/R7.json"
FINAL = seal_final(
    FinalVersion(
        archive="a", previous="", version=1, made=NOW, meeting=Meeting(id="m", number=7, title="Rakor", day=NOW.date())
    )
)


def make_archive(archive: Path) -> Path:
    """The archive, made anew at `archive`."""
    (archive / "meetings/2026/07").mkdir(parents=True)
    (archive / "finals/R7").mkdir(parents=True)
    JsonFile(archive / "archive.json", FileKind.ARCHIVE).write_new({"counters": {"1": {"count": 7}}})
    JsonFile(archive / R7, FileKind.MEETING).write_new({"entries": {}})
    (archive / "finals/R7/1.json").write_bytes(FINAL)
    return archive


def write_line(archive: Path, text: str) -> None:
    """One more line in the meeting, as another program would write it."""
    file = JsonFile(archive / R7, FileKind.MEETING)
    with locked(file.path, 5, "test"):
        file.change({"entries": {str(len(file.read()["entries"])): {"text": text}}})


def contents(archive: Path) -> dict[str, bytes]:
    """Every file but the locks, by its path in the archive."""
    return {
        path.relative_to(archive).as_posix(): path.read_bytes()
        for path in archive.rglob("*")
        if path.is_file() and path.suffix != ".lock"
    }
