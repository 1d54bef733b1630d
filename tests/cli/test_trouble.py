"""What goes wrong around the archive: each trouble is named, leaves its code, and costs nothing that was there."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import pytest

from cli.shell import Shell
from notulen.domain.file_errors import CannotWrite, WriteFault
from notulen.storage.file_lock import locked
from notulen.storage.file_store import FileStore


def _file_of(demo: Shell, number: int) -> Path:
    (found,) = demo.archive.glob(f"meetings/*/*/R{number}-*.json")
    return found


def test_a_damaged_meeting_is_named_with_its_cause_and_left_alone(demo: Shell) -> None:
    file = _file_of(demo, 4)
    file.write_bytes(file.read_bytes()[:-200])
    before = demo.bytes_on_disk()
    for words in (("show", "R4"), ("note", "satu", "-m", "R4"), ("edit", "R4", "--title", "x"), ("export", "R4")):
        told = demo.refuses(*words, code=5)
        assert f"Berkas rusak: {file}" in told
        assert "terpotong di tengah" in told
        assert "Cari salinannya di komputer lain" in told, "there is no copy to restore from"
    assert demo.bytes_on_disk() == before


def test_the_other_meetings_go_on(demo: Shell) -> None:
    _file_of(demo, 4).write_bytes(b"")
    assert demo.runs("show", "R5").code == 0
    assert demo.runs("actions").code == 0


def test_check_leaves_with_five_and_names_file_and_backup(demo: Shell) -> None:
    demo.does("data", "backup")
    file = _file_of(demo, 4)
    file.write_bytes(file.read_bytes().replace(b"Raker", b"Rakor").replace(b"Rapat", b"Ratap"))
    answer = demo.runs("data", "check")
    assert answer.code == 5
    assert str(file) in answer.err
    assert "diubah di luar notulen" in answer.err
    assert "Salinan utuh terbaru" in answer.err
    assert "notulen data restore" in answer.err
    assert "1 bermasalah" in answer.err
    row = next(row for row in demo.runs("data", "check", "--json").data if not row["is_sound"])
    assert (row["file"], row["reason"]) == (str(file), "checksum")
    assert row["backup"].endswith(".zip")


def test_a_restored_archive_is_sound_again(demo: Shell) -> None:
    demo.does("data", "backup")
    _file_of(demo, 4).write_bytes(b"{}")
    demo.does("data", "backup")  # this one holds the damaged file
    demo.does("data", "restore", "--yes")
    assert demo.runs("data", "check").code == 0


def test_a_drive_that_is_away_is_told_and_where_it_should_be(demo: Shell) -> None:
    (demo.archive / "meetings").rename(demo.folder / "drive")
    (demo.archive / "meetings").symlink_to(demo.folder / "away")
    assert "tautan ke folder yang sedang tidak ada" in demo.refuses("list", code=1)
    where = demo.does("data", "where")
    assert "tautan ke folder" in where.out
    assert demo.does("data", "where", "--json").data["meetings"] is None
    (demo.archive / "meetings").unlink()
    (demo.archive / "meetings").symlink_to(demo.folder / "drive")
    assert demo.does("data", "check").code == 0


def test_an_archive_of_a_newer_notulen_is_not_touched(demo: Shell) -> None:
    file = _file_of(demo, 4)
    envelope = json.loads(file.read_bytes())
    file.write_bytes(json.dumps({**envelope, "format": 99}).encode())
    before = demo.bytes_on_disk()
    told = demo.refuses("note", "satu", "-m", "R4", code=5)
    assert "notulen yang lebih baru" in told
    assert "Perbarui notulen" in told
    assert demo.bytes_on_disk() == before


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (WriteFault.FULL, "Disk penuh"),
        (WriteFault.READ_ONLY, "Disk hanya bisa dibaca"),
        (WriteFault.DENIED, "Tidak ada izin menulis"),
        (WriteFault.IO, "Disk melaporkan kesalahan"),
    ],
)
def test_a_disk_that_refuses_is_told_and_nothing_changes(
    demo: Shell, fault: WriteFault, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = demo.bytes_on_disk()

    def refused(*_: object, **__: object) -> None:
        raise CannotWrite(demo.archive / "R4.json", fault, 3_000_000)

    monkeypatch.setattr("notulen.services.meetings.MeetingService.create", refused)
    told = demo.refuses("new", "Rakor", code=1)
    assert said in told
    assert "Sisa ruang: 3 MB" in told
    assert "data sebelumnya utuh" in told
    assert demo.bytes_on_disk() == before


@pytest.mark.skipif(os.name == "nt", reason="file size limits are of Unix")
def test_a_disk_that_is_really_full_keeps_what_was_acknowledged(demo: Shell) -> None:
    demo.does("new", "Rakor")
    lines = "".join(f"baris {number} {'x' * 400}\n" for number in range(200))

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))

    run = subprocess.run(
        [sys.executable, "-m", "notulen", "note", "-", "-m", "R6"],
        input=lines, capture_output=True, text=True, env=_environment(demo), preexec_fn=limited, check=False,
    )  # fmt: skip
    acknowledged = run.stdout.splitlines()
    assert run.returncode == 1
    assert "Disk penuh" in run.stderr
    assert f"Baris {len(acknowledged) + 1} tidak dapat disimpan" in run.stderr
    kept = [line.text for line in demo.meeting(6).entries]
    assert len(kept) == len(acknowledged) > 10
    saved = list(demo.folder.glob("notulen-*.txt"))
    rest = saved[0].read_text("utf-8") if saved else run.stderr
    assert "".join(f"{line}\n" for line in lines.splitlines()[len(kept) :]) in rest
    assert demo.runs("data", "check").code == 0


def test_an_archive_somebody_holds_is_waited_for_then_named(demo: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    defaults = FileStore.__init__.__kwdefaults__
    assert defaults is not None
    monkeypatch.setitem(defaults, "lock_timeout", 0.1)
    before = demo.bytes_on_disk()
    is_held, may_go = Event(), Event()

    def hold() -> None:
        with locked(_file_of(demo, 4), 1.0, "Sari"):
            is_held.set()
            may_go.wait(30)

    holder = Thread(target=hold)
    holder.start()
    is_held.wait(30)
    try:
        told = demo.refuses("edit", "R4", "--title", "x", code=4)
    finally:
        may_go.set()
        holder.join()
    assert "Arsip sedang dipakai program lain" in told
    assert "Sari" in told
    assert "Tidak ada yang ditulis." in told
    assert demo.bytes_on_disk() == before


def test_an_archive_where_a_file_stands_is_a_clear_word(shell: Shell) -> None:
    shell.archive.write_text("bukan folder", "utf-8")
    assert "itu berkas, bukan folder" in shell.refuses("new", "Rakor", code=1)
    assert shell.archive.read_text("utf-8") == "bukan folder"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("31/2/2020", "Februari"),
        ("senin, 7 juli 2020", "Selasa"),
        ("entah kapan", "bukan satu tanggal"),
        ("2020-13-01", "13"),
    ],
)
def test_a_day_that_cannot_be_is_refused_with_the_reason(shell: Shell, day: str, said: str) -> None:
    told = shell.refuses("new", "Rakor", "--date", day, code=2)
    assert said in told
    assert "Cara menulis tanggal" in told
    assert not shell.archive.exists()
    assert shell.refuses("--lang", "en", "new", "Rakor", "--date", day, code=2).startswith("Error: ")


def test_hours_that_cannot_be_are_refused(shell: Shell) -> None:
    for hours in ("25.00", "pagi-pagi", "besok"):
        assert "bukan waktu" in shell.refuses("new", "Rakor", "--time", hours, code=2)


def test_a_meeting_two_titles_answer_to_lists_both(demo: Shell) -> None:
    told = demo.refuses("show", "askompsi", code=3)
    assert "bisa berarti lebih dari satu" in told
    assert "  R2 " in told
    assert "  R4 " in told


def _environment(shell: Shell) -> dict[str, str]:
    return {**os.environ, **{name: value for name, value in shell.env.items() if value is not None}}


def test_what_a_killed_program_left_and_what_is_not_ours_is_no_damage(demo: Shell) -> None:
    month = _file_of(demo, 4).parent
    left = month / ".R4-2020-07-07-raker.json.999999-d16aebbd4f71.tmp"
    left.write_bytes(b"{")
    (month / "R4 (1).json").write_bytes(b"{}")
    answer = demo.does("data", "check")
    assert not left.exists() or str(left) in answer.err
    assert "R4 (1).json bukan berkas notulen dan tidak dibaca" in answer.err
    assert "semuanya utuh" in answer.err
    assert demo.does("data", "check", "--json").json["damaged"] == 0
    (month / "R4-2020-07-07-kembar.json").write_bytes(_file_of(demo, 5).read_bytes())
    assert "Dua berkas bernomor sama" in demo.runs("data", "check").err
    assert demo.runs("data", "check").code == 5


def test_a_directory_that_was_lost_is_told_with_what_is_still_there(demo: Shell) -> None:
    (demo.archive / "archive.json").unlink()
    answer = demo.runs("data", "check", "--lang", "en")
    assert answer.code == 5
    assert "archive.json is missing: people, offices and series are not there, the meetings are." in answer.err
