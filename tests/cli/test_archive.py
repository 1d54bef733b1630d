"""History, backups, settings and the sample archive from the shell."""

import json

from cli.shell import Shell


def test_steps_are_taken_back_and_put_forward_again(rakor: Shell) -> None:
    rakor.does("note", "-", stdin="satu\ndua\ntiga\n")
    told = rakor.does("undo").err
    assert "Diurungkan: baris dicatat: B1.3 tiga" in told
    rakor.does("undo", "-n", "2")
    assert rakor.meeting().entries == ()
    rakor.does("redo", "-n", "3")
    assert [line.text for line in rakor.meeting().entries] == ["satu", "dua", "tiga"]
    assert "Tidak ada langkah yang bisa diulangi." in rakor.refuses("redo", code=1)


def test_steps_are_listed_newest_first(rakor: Shell) -> None:
    rakor.does("note", "satu")
    rows = rakor.does("undo", "--list").rows
    assert rows[0] == ["waktu", "rapat", "langkah", "mengenai", "oleh", "keadaan"]
    assert [row[2] for row in rows[1:]] == ["baris dicatat", "rapat dimulai", "rapat dibuat"]
    assert len(rakor.does("undo", "--list", "-n", "1", "--json").data) == 1
    rakor.does("undo")
    assert rakor.does("undo", "--list", "--json").data[0]["is_undone"] is True


def test_a_step_names_the_fields_it_changed_as_the_forms_do(rakor: Shell) -> None:
    rakor.does("note", "> kirim data @aceh", "# SPBE")
    told = {
        ("A1.1", "due=besok", "assignments=@jambi"): ("A1.1: tenggat, pemilik", "A1.1: deadline, owners"),
        ("R1", "place=Aula"): ("R1: tempat", "R1: place"),
    }
    for (reference, *fields), (indonesian, english) in told.items():
        rakor.does("edit", reference, *(word for field in fields for word in ("--set", field)))
        assert english in rakor.does("undo", "--list", "--lang", "en").out
        assert indonesian in rakor.does("undo").err


def test_an_empty_archive_has_nothing_to_take_back(shell: Shell) -> None:
    assert "Tidak ada langkah yang bisa diurungkan." in shell.refuses("undo", code=1)


def test_where_everything_lies(demo: Shell) -> None:
    data = demo.does("data", "where", "--json").data
    assert data["archive"] == str(demo.archive)
    assert data["meetings"] == 5
    told = demo.does("data", "where").out
    assert str(demo.archive) in told
    assert data["drafts"] in told


def test_a_sound_archive_checks_out(demo: Shell) -> None:
    rows = demo.does("data", "check").rows
    assert len(rows) == 7
    assert {row[1] for row in rows[1:]} == {"utuh"}


def test_a_backup_brings_everything_back(demo: Shell) -> None:
    path = demo.does("data", "backup").out.strip()
    before = demo.bytes_on_disk()
    demo.does("edit", "R4", "--title", "Salah")
    told = demo.refuses("data", "restore", code=2)
    assert "--yes" in told
    answer = demo.does("data", "restore", "--yes", "--json")
    assert answer.data["copy"] == path
    assert demo.bytes_on_disk() == before
    assert json.loads(answer.out)["data"]["kept"], "what stood there is kept"
    assert "Cadangan «lain» tidak ada." in demo.refuses("data", "restore", "lain", "--yes", code=3)


def test_settings_are_listed_read_and_written(shell: Shell) -> None:
    assert shell.does("config", "get", "language").out == "id\n"
    shell.does("config", "set", "name", "Sari", "Dewi")
    shell.does("config", "set", "kop", "PEMERINTAH PROVINSI", "DINAS KOMINFO")
    assert shell.does("config", "get", "nama").out == "Sari Dewi\n"
    assert shell.does("config", "list", "--json").data["letterhead"] == ["PEMERINTAH PROVINSI", "DINAS KOMINFO"]
    shell.does("config", "set", "kop", "PEMERINTAH PROVINSI\nDINAS KOMINFO\r\n", "Jalan Merdeka 1")
    lines = shell.does("config", "get", "letterhead", "--json").data["letterhead"]
    assert lines == ["PEMERINTAH PROVINSI", "DINAS KOMINFO", "Jalan Merdeka 1"]
    rows = dict(row[:2] for row in shell.does("config", "list").rows)
    assert rows["zone"] == "WIB"


def test_a_setting_that_cannot_stand_is_refused(shell: Shell) -> None:
    assert "Setelan «warna» tidak ada." in shell.refuses("config", "get", "warna", code=3)
    assert "Pilihan: WIB, WITA, WIT." in shell.refuses("config", "set", "zone", "UTC", code=2)
    assert "songket-malam" in shell.refuses("config", "set", "theme", "neon", code=2)
    assert not (shell.folder / "settings.toml").exists()


def test_the_language_of_the_settings_is_spoken(shell: Shell) -> None:
    shell.does("config", "set", "language", "en")
    assert shell.runs("list", env={"NOTULEN_LANG": ""}).rows[0][1] == "date"
    assert shell.runs("--lang", "id", "list").rows[0][1] == "tanggal"


def test_broken_settings_are_named_and_help_still_works(shell: Shell) -> None:
    (shell.folder / "settings.toml").write_text("name = [", "utf-8")
    assert shell.does("-h").out
    told = shell.refuses("list", code=1)
    assert str(shell.folder / "settings.toml") in told


def test_a_restore_that_was_killed_between_its_renames_is_completed_at_the_next_start(demo: Shell) -> None:
    before = demo.bytes_on_disk()
    demo.archive.rename(demo.archive.with_name(f"{demo.archive.name}.restored-20260101T000000Z-7"))
    assert len(demo.does("list").rows) == 6
    assert demo.bytes_on_disk() == before


def test_the_demo_is_made_apart_and_any_command_works_on_it(shell: Shell) -> None:
    answer = shell.does("demo")
    assert [row[0] for row in answer.rows[1:]] == ["R5", "R4", "R3", "R2", "R1"]
    assert str(shell.folder / "demo") in answer.err
    assert answer.err.count("notulen --demo") == 3
    assert not shell.archive.exists()
    shell.does("show", "R4", "--demo")
    shell.does("--demo", "new", "Rakor coba")
    assert len(shell.does("demo", "--json").data["meetings"]) == 6
    assert not shell.archive.exists()


def test_the_demo_is_made_when_a_command_asks_for_it(shell: Shell) -> None:
    assert len(shell.does("--demo", "list").rows) == 6


def test_the_demo_begins_anew_and_what_was_there_is_kept(shell: Shell) -> None:
    shell.does("demo")
    shell.does("--demo", "edit", "R4", "--title", "Lain")
    for _ in range(2):
        answer = shell.does("demo", "--reset")
        assert "Lain" not in answer.out
        assert "disimpan di" in answer.err
    assert len(list(shell.folder.glob("demo.before-*"))) == 2


def test_without_a_command_the_archive_is_told_at_a_glance(demo: Shell) -> None:
    out = demo.does().out
    assert "R4" in out
    assert "A5.2" in out
    summary = demo.does("--json").data
    assert summary["meetings"] == 5
    assert summary["open_actions"] > 0


def test_an_empty_archive_says_how_to_begin(shell: Shell) -> None:
    told = shell.does().err
    assert "notulen demo" in told
    assert "notulen new" in told
