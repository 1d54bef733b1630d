"""When a file of the archive is damaged the minutes go on, and the damage is named, never written over."""

from pathlib import Path

import pytest

from notulen.domain.file_errors import DamagedFile
from notulen.storage.file_store import FileStore
from world import World


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    world = World(store=FileStore(tmp_path / "archive"))
    world.rakor()
    world.types("+ Irman @sumut (Kadis)", "@irman sudah konsultasi", "> kirim data @aceh <jumat")
    return tmp_path / "archive"


def test_lines_are_still_taken_when_the_directory_is_damaged(archive: Path) -> None:
    main = archive / "archive.json"
    main.write_bytes(main.read_bytes()[:-9])
    damaged = main.read_bytes()
    world = World(store=FileStore(archive))
    assert world.types("> kirim laporan @jambi <senin").reference == "A1.2"
    assert world.types("@irman masih dikenal dari daftar hadir").line is not None
    seat = world.types("+ Marwan Nusuf @aceh").attendee
    assert seat is not None
    assert (seat.written, seat.person) == ("Marwan Nusuf", "")
    with pytest.raises(DamagedFile):
        world.people.find_all()
    assert main.read_bytes() == damaged


def test_a_damaged_meeting_is_named_and_the_others_are_still_listed(archive: Path) -> None:
    World(store=FileStore(archive)).rakor("Rakor kedua")
    (file,) = archive.glob("meetings/*/*/R1-*.json")
    file.write_bytes(file.read_bytes().replace(b"konsultasi", b"konsultan!"))
    damaged = file.read_bytes()
    world = World(store=FileStore(archive))
    with pytest.raises(DamagedFile) as fault:
        world.types("baris baru")
    assert fault.value.path == file
    assert [each.title for each in world.meetings.find_all()] == ["Rakor kedua"]
    assert [check.number for check in world.store.verify() if check.fault] == [1]
    assert file.read_bytes() == damaged
