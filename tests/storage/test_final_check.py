"""What the proof of the finals of an archive finds: missing, extra, swapped, cut and forged versions, by name."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from notulen.domain.file_errors import CannotRead, CannotWrite, DamagedFile, NewerFormat
from notulen.domain.final_file import read_final, seal_final
from notulen.domain.meeting import Meeting
from notulen.storage.backup import OpenedBackup, backup_now
from notulen.storage.documents import document
from notulen.storage.envelope import FileKind
from notulen.storage.file_lock import locked
from notulen.storage.file_store import FileStore
from notulen.storage.json_file import JsonFile
from notulen.storage.restore import restore
from storage.store_script import START, Play, play

NOW = datetime.fromisoformat("2026-07-07T10:00:00+07:00")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Two meetings: R1 with two versions and final, R2 with one."""
    folder = tmp_path / "archive"
    store = FileStore(folder)
    for turn, (kind, pick) in enumerate((("meeting", 1), ("append", 0), ("meeting", 2), ("append", 1)), 1):
        play(store, Play(turn, kind, pick))
    for turn, pick in ((5, 0), (6, 0), (7, 0), (8, 1)):  # R1 final, its ralat, final again; R2 final
        play(store, Play(turn, "finalise", pick))
    assert [len(each.finals) for each in store.meetings()] == [2, 1]
    return folder


def found(archive: Path, number: int | None = None) -> list[tuple[str, str]]:
    """Name and reason of every fault."""
    checks = FileStore(archive).verify_finals(number)
    return [
        (
            check.path.relative_to(archive / "finals").as_posix() if "finals" in check.path.parts else "R",
            check.fault.reason,
        )
        for check in checks
        if isinstance(check.fault, DamagedFile)
    ]


def details(archive: Path) -> str:
    return "; ".join(
        check.fault.detail for check in FileStore(archive).verify() if isinstance(check.fault, DamagedFile)
    )


def overwrite(path: Path, content: bytes) -> None:
    path.chmod(0o644)
    path.write_bytes(content)


def test_finals_that_nobody_touched_are_sound_and_read_only(archive: Path) -> None:
    checks = list(FileStore(archive).verify_finals())
    assert [(check.number, check.path.name, check.fault) for check in checks] == [
        (1, "1.json", None),
        (1, "2.json", None),
        (2, "1.json", None),
    ]
    assert all(check.path.stat().st_mode & 0o222 == 0 for check in checks)
    assert not list((archive / "finals").rglob("*.lock"))
    assert all(check.fault is None for check in FileStore(archive).verify())


def swap(archive: Path) -> None:
    one, other = archive / "finals/R1/1.json", archive / "finals/R2/1.json"
    contents = one.read_bytes(), other.read_bytes()
    overwrite(one, contents[1])
    overwrite(other, contents[0])


def forge(archive: Path) -> None:
    """Another title, and every checksum of the file made anew."""
    path = archive / "finals/R1/1.json"
    final = read_final(path.read_bytes()).final
    overwrite(path, seal_final(replace(final, meeting=replace(final.meeting, title="Rakor lain"))))


def forge_with_record(archive: Path) -> None:
    """The same, and the checksum that the meeting keeps of it made anew too, its file sealed again."""
    forge(archive)
    sha = read_final((archive / "finals/R1/1.json").read_bytes()).sha256
    change_record(archive, 1, lambda each: replace(each, finals=(replace(each.finals[0], sha256=sha), each.finals[1])))


def change_record(archive: Path, number: int, changed: Callable[[Meeting], Meeting]) -> None:
    meeting = FileStore(archive).meeting(number)
    (path,) = (archive / "meetings").rglob(f"R{number}-*.json")
    header = replace(changed(meeting), agenda=(), attendees=(), entries=(), actions=(), issued=type(meeting.issued)())
    with locked(path, 5, "forger"):
        JsonFile(path, FileKind.MEETING).change({"meeting": {"1": document(header)}})


def forge_last(archive: Path) -> None:
    path = archive / "finals/R2/1.json"
    final = read_final(path.read_bytes()).final
    overwrite(path, seal_final(replace(final, meeting=replace(final.meeting, title="Rakor lain"))))


def cut(archive: Path) -> None:
    path = archive / "finals/R1/2.json"
    overwrite(path, path.read_bytes()[:500])


def put_beside(archive: Path) -> None:
    (archive / "finals/R1/3.json").write_bytes((archive / "finals/R1/2.json").read_bytes())
    (archive / "finals/R9").mkdir()
    (archive / "finals/R9/1.json").write_bytes((archive / "finals/R2/1.json").read_bytes())
    (archive / "finals/R2/catatan.txt").write_text("halo")
    (archive / "finals/r2").mkdir()
    (archive / "finals/salinan.json").write_text("{}")


def bring_an_older_record(archive: Path) -> None:
    """As it stood when only the first version was there."""

    def older(meeting: Meeting) -> Meeting:
        first = read_final((archive / "finals/R1/1.json").read_bytes()).final.meeting
        return replace(first, status=meeting.status, finals=meeting.finals[:1], amendment=None)

    change_record(archive, 1, older)


@pytest.mark.parametrize(
    ("damage", "faults", "detail"),
    [
        (lambda archive: (archive / "finals/R1/1.json").unlink(), [("R1/1.json", "final_missing")], ""),
        (lambda archive: (archive / "finals/R2/1.json").unlink(), [("R2/1.json", "final_missing")], ""),
        (cut, [("R1/2.json", "final_truncated")], "500 byte"),
        (swap, [("R1/1.json", "final_swapped"), ("R2/1.json", "final_swapped")], "R2/1.json"),
        (forge, [("R1/1.json", "final_record")], "≠"),
        (forge_last, [("R2/1.json", "final_record")], "title"),
        (forge_with_record, [("R1/2.json", "final_chain")], "≠"),
        (
            put_beside,
            [
                ("R1/3.json", "final_swapped"),
                ("R2/catatan.txt", "foreign"),
                ("R9/1.json", "final_swapped"),
                ("r2", "foreign"),
                ("salinan.json", "foreign"),
            ],
            "R1/2.json",
        ),
        (
            lambda archive: next(archive.glob("meetings/*/*/R2-*.json")).unlink(),
            [("R2/1.json", "final_orphan")],
            "",
        ),
        (bring_an_older_record, [("R1/2.json", "final_ahead")], ""),
        (
            lambda archive: change_record(archive, 2, lambda each: replace(each, title="Rakor lain", place="Jambi")),
            [("R", "final_drift")],
            "title, place",
        ),
    ],
)
def test_damage_is_told_by_its_name(
    archive: Path, damage: Callable[[Path], object], faults: list[tuple[str, str]], detail: str
) -> None:
    damage(archive)
    assert found(archive) == faults
    assert detail in details(archive)  # `data check` says it too


def test_a_meeting_alone_is_proven_without_looking_at_others(archive: Path) -> None:
    swap(archive)
    assert found(archive, 2) == [("R2/1.json", "final_swapped")]


def test_finals_of_another_archive_do_not_pass(archive: Path, tmp_path: Path) -> None:
    other = FileStore(tmp_path / "other")
    play(other, Play(1, "meeting", 1))
    (tmp_path / "other/archive.json").replace(archive / "archive.json")
    assert {reason for _, reason in found(archive)} == {"final_foreign"}


def test_backups_bring_finals_back_and_they_verify(archive: Path, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    backup = backup_now(archive, backups, NOW)
    forge(archive)
    (fault,) = [check.fault for check in FileStore(archive, backups=backups).verify_finals() if check.fault]
    assert isinstance(fault, DamagedFile)
    assert fault.backup == backup
    restore(backup, archive, NOW)
    assert found(archive) == []
    assert (archive / "finals/R1/2.json").stat().st_mode & 0o222 == 0


def test_the_trash_loses_no_final(archive: Path) -> None:
    store = FileStore(archive)
    play(store, Play(20, "trash", 1))
    assert [each.number for each in store.trashed()] == [2]
    assert found(archive) == []
    assert store.empty_trash() == 0
    assert store.restore(2, now=START).finals
    assert found(archive) == []


def test_a_final_of_a_newer_notulen_is_left_alone_and_told(archive: Path, tmp_path: Path) -> None:
    path = archive / "finals/R2/1.json"
    overwrite(path, path.read_bytes().replace(b'"format":1,"locator"', b'"format":2,"map"'))
    (fault,) = [check.fault for check in FileStore(archive).verify_finals() if check.fault]
    assert isinstance(fault, NewerFormat)
    assert (fault.found, fault.known, fault.path) == (2, 1, path)
    with OpenedBackup(backup_now(archive, tmp_path / "backups", NOW)) as backup:
        assert backup.files["finals/R2/1.json"].is_good


def test_nothing_is_frozen_into_or_believed_through_a_link(archive: Path, tmp_path: Path) -> None:
    store, elsewhere = FileStore(archive), tmp_path / "elsewhere"
    play(store, Play(20, "finalise", 0))  # opens a ralat
    (archive / "finals").rename(elsewhere)
    (archive / "finals").symlink_to(elsewhere)
    before = sorted(elsewhere.rglob("*"))
    with pytest.raises(CannotWrite):
        play(store, Play(21, "finalise", 0))
    assert sorted(elsewhere.rglob("*")) == before
    faults = [check.fault for check in store.verify_finals()]
    assert len(faults) == 3
    assert all(isinstance(fault, CannotRead) and fault.reason == "link" for fault in faults)


def test_a_damaged_meeting_is_told_once_by_the_check_of_all_files(archive: Path) -> None:
    (path,) = (archive / "meetings").rglob("R2-*.json")
    path.write_bytes(path.read_bytes()[:-20])
    assert [check.path for check in FileStore(archive).verify() if check.fault] == [path]
    assert [check.path for check in FileStore(archive).verify_finals() if check.fault] == [path]


def test_how_far_the_proof_is_is_told_for_each_meeting(archive: Path) -> None:
    told: list[tuple[int, int]] = []
    assert len(list(FileStore(archive).verify_finals(None, lambda *each: told.append(each)))) == 3
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_a_version_that_stands_is_never_written_over(archive: Path) -> None:
    before = (archive / "finals/R1/2.json").read_bytes()
    (archive / "finals/R1/3.json").write_bytes(b"lain")
    store = FileStore(archive)
    play(store, Play(21, "finalise", 0))  # opens a ralat
    from notulen.domain.file_errors import FileExists

    with pytest.raises(FileExists):
        play(store, Play(22, "finalise", 0))
    assert (archive / "finals/R1/3.json").read_bytes() == b"lain"
    assert (archive / "finals/R1/2.json").read_bytes() == before
    assert len(store.meeting(1).finals) == 2
