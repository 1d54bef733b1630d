"""Whatever is wrong with the index, the answer comes, and it is the one that the files give."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from notulen.domain.action_item import ActionItem
from notulen.domain.due import Due, DueKind
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.meeting import Issued, Meeting
from notulen.storage.index import ArchiveIndex
from notulen.storage.index_file import IndexUnusable
from services.indexed_archives import ComparedArchive
from world import TODAY

_MEETINGS = 6

_CHILD = """
import os, resource, signal, sys
from pathlib import Path
from notulen.services.search import SearchService
from notulen.storage.file_store import FileStore
from notulen.storage.index import ArchiveIndex

how, folder = sys.argv[1], Path(sys.argv[2])
store = FileStore(folder / "archive")
index = ArchiveIndex(store, folder / "cache" / "index.sqlite", least=1)
if how == "killed":
    index.progress = lambda done, count: done == 3 and os.kill(os.getpid(), signal.SIGKILL)
else:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
print(len(SearchService(store, index).find_all(["hoaks"])))
"""


def meeting(number: int, text: str = "klinik hoaks") -> Meeting:
    due = Due(kind=DueKind.DATE, day=TODAY - timedelta(days=number))
    return Meeting(
        id=f"m{number}",
        number=number,
        title=f"Rakor {number}",
        day=TODAY,
        entries=(Entry(id=f"e{number}", seq=1, kind=EntryKind.STATEMENT, text=text),),
        actions=(ActionItem(id=f"a{number}", number=1, seq=2, text=text, due=due),),
        issued=Issued(lines=2, actions=1),
    )


@pytest.fixture
def archive(tmp_path: Path) -> ComparedArchive:
    """An archive whose index is there and open."""
    made = ComparedArchive(tmp_path)
    for number in range(1, _MEETINGS + 1):
        made.put(meeting(number))
    long_ago = time.time() - 3600  # what was written just now is looked at twice
    for path in sorted(made.root.rglob("*"), reverse=True):
        os.utime(path, (long_ago, long_ago))
    made.agrees()
    assert made.is_indexed()
    made.reads.clear()
    return made


def child(how: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run((sys.executable, "-c", _CHILD, how, str(folder)), capture_output=True, text=True, check=False)


def test_only_what_changed_is_read_again(archive: ComparedArchive) -> None:
    archive.put(meeting(2, "sinyal desa"))
    archive.agrees()
    assert set(archive.reads) == {(1, 1)}


def test_the_index_may_be_deleted_while_it_is_open(archive: ComparedArchive) -> None:
    archive.index_path.unlink()
    archive.put(meeting(2, "sinyal desa"))
    archive.agrees()
    assert archive.index_path.exists()
    assert archive.is_indexed()


def test_the_whole_cache_may_be_deleted(archive: ComparedArchive) -> None:
    archive.index_path.unlink()
    archive.index_path.parent.rmdir()
    archive.agrees()
    assert archive.is_indexed()


@pytest.mark.parametrize("length", [0, 17, 1000, 5000])
def test_an_index_cut_off_is_made_anew(archive: ComparedArchive, length: int) -> None:
    os.truncate(archive.index_path, length)
    archive.open_anew()
    archive.agrees()
    assert archive.is_indexed()


def test_a_byte_that_turned_in_what_an_index_tells_is_noticed(archive: ComparedArchive) -> None:
    archive.index.close()
    content = archive.index_path.read_bytes()
    assert content.count(b'"text":"klinik hoaks"') == _MEETINGS
    archive.index_path.write_bytes(content.replace(b'"text":"klinik hoaks"', b'"text":"klinik hoakz"'))
    archive.open_anew()
    archive.agrees()


@pytest.mark.parametrize("pragma", ["user_version", "application_id"])
def test_an_index_of_another_version_or_program_is_made_anew(archive: ComparedArchive, pragma: str) -> None:
    archive.index.close()
    with sqlite3.connect(archive.index_path) as connection:
        connection.execute(f"PRAGMA {pragma}=99")
        connection.execute("DELETE FROM actions")
    connection.close()
    archive.open_anew()
    archive.agrees()
    assert archive.reads[-1] == (_MEETINGS, _MEETINGS)


def test_without_a_place_for_it_the_files_are_read(archive: ComparedArchive) -> None:
    archive.index_path.unlink()
    archive.index_path.parent.rmdir()
    archive.index_path.parent.write_text("a file stands where the folder should be", "utf-8")
    archive.open_anew()
    archive.agrees()
    with pytest.raises(IndexUnusable), archive.index.reading():
        pass


def test_while_another_program_writes_it_the_files_are_read(archive: ComparedArchive) -> None:
    archive.put(meeting(2, "sinyal desa"))
    other = sqlite3.connect(archive.index_path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        archive.agrees()
        assert archive.reads == []
    finally:
        other.close()
    archive.open_anew()
    archive.agrees()
    assert set(archive.reads) == {(1, 1)}


def test_two_programs_keep_one_index(archive: ComparedArchive) -> None:
    other = ArchiveIndex(archive.store, archive.index_path, least=1)
    archive.put(meeting(2, "sinyal desa"))
    with other.reading() as view:
        assert view.count() == _MEETINGS
    archive.agrees()
    assert archive.reads == []


@pytest.mark.skipif(os.name != "posix", reason="limits and signals are told apart there only")
def test_a_full_disk_costs_no_answer(archive: ComparedArchive, tmp_path: Path) -> None:
    archive.index_path.unlink()
    told = child("full", tmp_path)
    assert (told.stdout.strip(), told.stderr) == (str(2 * _MEETINGS), "")
    assert list(archive.index_path.parent.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="limits and signals are told apart there only")
def test_a_build_that_is_killed_leaves_nothing_that_stays(archive: ComparedArchive, tmp_path: Path) -> None:
    archive.index_path.unlink()
    assert child("killed", tmp_path).returncode == -signal.SIGKILL
    assert [each.suffix for each in archive.index_path.parent.iterdir()] == [".tmp"]
    archive.open_anew()
    archive.agrees()
    assert list(archive.index_path.parent.iterdir()) == [archive.index_path]


@pytest.mark.skipif(os.name != "posix", reason="limits and signals are told apart there only")
def test_a_refresh_that_is_killed_is_taken_back(archive: ComparedArchive, tmp_path: Path) -> None:
    for number in (1, 2, 3):
        archive.put(meeting(number, "sinyal desa"))
    assert child("killed", tmp_path).returncode == -signal.SIGKILL
    archive.agrees()
    assert archive.is_indexed()


def test_a_damaged_meeting_is_left_out_and_comes_back(archive: ComparedArchive) -> None:
    archive.befall("damaged", 2, meeting(2))
    archive.agrees()
    assert archive.indexed.left_out == {2}
    archive.open_anew()
    archive.agrees()
    assert archive.indexed.left_out == {2}
    archive.befall("written outside", 2, meeting(2, "pulih"))
    archive.open_anew()
    archive.agrees()
    assert archive.indexed.left_out == set()


def test_a_small_archive_has_no_index(archive: ComparedArchive) -> None:
    path = archive.index_path.with_name("small.sqlite")
    with pytest.raises(IndexUnusable), ArchiveIndex(archive.store, path, least=_MEETINGS + 1).reading():
        pass
    assert not path.exists()


def test_it_is_for_its_owner_alone(archive: ComparedArchive) -> None:
    assert archive.index_path.stat().st_mode & 0o077 == 0
