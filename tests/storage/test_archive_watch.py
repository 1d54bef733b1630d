"""Whether anything in the archive changed, told without reading a file."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from notulen.domain.entry import Entry, EntryKind
from notulen.domain.file_errors import CannotRead
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.storage.file_store import FileStore
from storage.store_secretary import DAY, START


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    store = FileStore(tmp_path / "arsip")
    for number in (1, 2):
        with store.change(Act.MEETING_CREATED, now=START) as change:
            change.put(Meeting(id=f"m{number}", number=number, title="Rakor", day=DAY.replace(month=number)))
    for path in [*(tmp_path / "arsip").rglob("*")]:
        os.utime(path, (1_500_000_000, 1_500_000_000))
    return store


def test_a_month_whose_folder_did_not_change_is_not_looked_into(
    store: FileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = store.versions()
    monkeypatch.setattr(os, "scandir", _only_above_months(os.scandir))
    assert store.versions() is first


def _only_above_months(scandir: object) -> object:
    def looked(path: str) -> object:
        assert not Path(path).name.isdecimal() or len(Path(path).name) == 4, f"{path} was looked into"
        return scandir(path)  # type: ignore[operator]

    return looked


def test_a_change_by_another_program_shows_in_the_month_it_was_made_in(store: FileStore, tmp_path: Path) -> None:
    first = dict(store.versions())
    other = FileStore(tmp_path / "arsip")
    with other.change(Act.MEETING_EDITED, now=START) as change:
        change.put(change.meeting(2).record_entry(_entry()))
    after = store.versions()
    assert after[1] == first[1]
    assert after[2] != first[2]


def _entry() -> Entry:
    return Entry(id="e", seq=0, kind=EntryKind.NOTE, text="satu")


def test_what_is_young_is_told_to_have_changed_once_more(store: FileStore, tmp_path: Path) -> None:
    (file,) = tmp_path.glob("arsip/meetings/*/01/R1-*.json")
    os.utime(file)
    os.utime(file.parent)
    young = store.versions()[1]
    os.utime(file, (1_500_000_000, 1_500_000_000))
    assert store.versions()[1] != young, "a folder that changed a moment ago is looked into again"


def test_a_folder_that_refuses_is_named(store: FileStore, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str, **_: object) -> os.stat_result:
        raise PermissionError(13, "denied", path)

    monkeypatch.setattr(os, "stat", refuse)
    with pytest.raises(CannotRead) as fault:
        store.versions()
    assert fault.value.reason == "denied"


def test_an_archive_that_is_not_there_has_nothing(tmp_path: Path) -> None:
    assert FileStore(tmp_path / "tiada").versions() == {}


def test_files_older_than_a_moment_are_told_without_reading_them(store: FileStore) -> None:
    written = datetime.fromtimestamp(1_500_000_000, UTC)
    assert store.written_since(written + timedelta(days=2)) == {}
    with store.change(Act.LINE_RECORDED, now=START) as change:
        change.put(change.meeting(2).record_entry(Entry(id="e", seq=0, kind=EntryKind.NOTE, text="baris")))
    assert set(store.written_since(written + timedelta(days=2))) == {2}
    assert set(store.written_since(written + timedelta(hours=20))) == {1, 2}
