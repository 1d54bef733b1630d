"""A store that only reads: no byte of the archive changes, whatever it finds there and whatever it is asked for."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from notulen.domain.file_errors import CannotWrite, WriteFault
from notulen.domain.history import Act
from notulen.domain.identity import new_id
from notulen.domain.meeting import Meeting
from notulen.storage.envelope import seal
from notulen.storage.file_store import FileStore

NOW = datetime(2020, 7, 7, 2, 0, tzinfo=UTC)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """One meeting, a change of several files that a crash left half-made, and a file that died half-written."""
    folder = tmp_path / "archive"
    with FileStore(folder).change(Act.MEETING_CREATED, now=NOW) as change:
        change.put(Meeting(id=new_id(NOW), number=change.next_number(), title="Rakor", day=NOW.date()))
    (folder / "journal.json").write_bytes(seal({"steps": {}}))
    (folder / ".archive.json.999999-abcdef.tmp").write_text("half")
    return folder


def every_file(archive: Path) -> dict[str, tuple[bytes, int]]:
    """What is in the archive, locks and all, with the time it was written."""
    files = (path for path in archive.rglob("*") if path.is_file())
    return {str(path.relative_to(archive)): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def test_it_reads_all_and_touches_nothing(archive: Path) -> None:
    before = every_file(archive)
    store = FileStore(archive, is_read_only=True)
    assert store.meeting(1).title == "Rakor"
    assert [each.number for each in store.meetings()] == [1]
    assert list(store.live()) == []
    assert store.directory().people == ()
    assert len(store.steps()) == 1
    assert store.trashed() == ()
    assert not store.can_write(1)
    store.tidy()
    assert every_file(archive) == before
    assert not store.has_written
    FileStore(archive).meeting(1)
    assert every_file(archive) != before, "a store that may write completes what was left half-made"


def test_it_refuses_every_change(archive: Path) -> None:
    before = every_file(archive)
    store = FileStore(archive, is_read_only=True)
    with pytest.raises(CannotWrite) as refused, store.change(Act.MEETING_EDITED, now=NOW) as change:
        change.put(replace(change.meeting(1), title="lain"))
    assert refused.value.fault is WriteFault.READ_ONLY
    for asked in (
        lambda: store.undo(now=NOW),
        lambda: store.undo(now=NOW, number=1),
        lambda: store.restore(1, now=NOW),
    ):
        with pytest.raises(CannotWrite):
            asked()
    assert every_file(archive) == before
