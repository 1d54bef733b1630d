"""TinyDB on our storage: its queries, without its traps."""

from pathlib import Path

import pytest
from tinydb import where

from notulen.domain.file_errors import DamagedFile
from notulen.storage.envelope import FileKind, seal
from notulen.storage.file_lock import locked
from notulen.storage.json_file import JsonFile
from notulen.storage.tiny_tables import RecordDatabase, TableStorage, record


def open_database(file: JsonFile) -> tuple[RecordDatabase, TableStorage]:
    """A TinyDB over `file` and the storage to commit."""
    storage = TableStorage(file)
    return RecordDatabase(storage=lambda: storage), storage


@pytest.fixture
def file(tmp_path: Path) -> JsonFile:
    file = JsonFile(tmp_path / "R7.json", FileKind.MEETING)
    file.write_new({"entries": {"01J8": {"text": "satu"}, "01J9": {"text": "dua"}}})
    return file


def test_a_query_finds_records_under_their_own_ids(file: JsonFile) -> None:
    database, _ = open_database(file)
    found = database.table("entries").search(where("text") == "dua")
    assert {str(entry.doc_id): dict(entry) for entry in found} == {"01J9": {"text": "dua"}}


def test_nothing_reaches_the_disk_before_the_commit_and_everything_with_it(file: JsonFile) -> None:
    before = file.path.read_bytes()
    with locked(file.path, 5, "test"):
        database, storage = open_database(file)
        entries = database.table("entries")
        entries.insert(record("01JA", {"text": "tiga"}))
        entries.update({"text": "lain"}, where("text") == "satu")
        entries.remove(where("text") == "dua")
        assert file.path.read_bytes() == before
        assert file.read()["entries"]["01J8"] == {"text": "satu"}
        assert storage.commit() == file.stamp()
        assert storage.commit() is None
    expected = {"entries": {"01J8": {"text": "lain"}, "01JA": {"text": "tiga"}}}
    assert file.path.read_bytes() == seal(expected)


def test_what_was_rolled_back_or_closed_is_forgotten(file: JsonFile) -> None:
    with locked(file.path, 5, "test"):
        database, storage = open_database(file)
        database.table("entries").truncate()
        database.close()
        assert storage.commit() is None
        assert len(database.table("entries")) == 2


def test_a_query_repeated_after_another_process_wrote_is_answered_anew(file: JsonFile) -> None:
    database, storage = open_database(file)
    entries = database.table("entries")
    assert entries.count(where("text") == "tiga") == 0
    with locked(file.path, 5, "test"):
        JsonFile(file.path, file.kind).change({"entries": {"01JA": {"text": "tiga"}}})
    storage.roll_back()
    assert entries.count(where("text") == "tiga") == 1


def test_a_found_document_is_not_shared_with_the_next_reader(file: JsonFile) -> None:
    database, _ = open_database(file)
    found = database.table("entries").get(doc_id="01J8")  # type: ignore[call-overload]  # our ids are text
    found["text"] = "spoiled"
    assert file.read()["entries"]["01J8"] == {"text": "satu"}


def test_tinydb_gives_out_no_numbers_of_its_own(file: JsonFile) -> None:
    database, storage = open_database(file)
    with pytest.raises(TypeError):
        database.table("entries").insert({"text": "tanpa id"})
    assert storage.commit() is None


def test_a_damaged_file_is_not_an_empty_database(file: JsonFile) -> None:
    file.path.write_bytes(b"")
    database, _ = open_database(file)
    with pytest.raises(DamagedFile):
        database.table("entries").all()
