"""Reminders from the shell: what a scheduler, a calendar and a Monday morning ask of `notulen actions`."""

from pathlib import Path

import pytest

from cli.shell import Shell, references


@pytest.fixture
def office(shell: Shell) -> Shell:
    """Five open actions, one of them late; today is 7 July 2020, a Tuesday."""
    shell.does("new", "Rakor Mei", "--date", "2020-05-05")
    shell.does(
        "note", "-", "-m", "R1",
        stdin="> laporan bulanan @jambi <30 juni 2020\n> surat edaran @aceh <8 juli 2020\n> foto kegiatan\n",
    )  # fmt: skip
    shell.does("new", "Rakor Juli")
    shell.does("note", "-", "-m", "R2", stdin="> data SPBE @aceh @jambi <21 juli 2020\n> undangan @sumut <1 agustus\n")
    return shell


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("--due-within", "0"), []),
        (("--due-within", "1"), ["A1.2"]),
        (("--due-within", "14"), ["A1.2", "A2.1"]),
        (("--due-within", "2 minggu"), ["A1.2", "A2.1"]),
        (("--due-within", "2 weeks"), ["A1.2", "A2.1"]),
        (("--due-within", "2 minggu", "-p", "jambi"), ["A2.1"]),
        (("--due-within", "2 minggu", "--before", "10 juli 2020"), ["A1.2"]),
        (("--due-within", "14", "--overdue"), ["A1.1", "A1.2", "A2.1"]),
        (("--due-within", "36500"), ["A1.2", "A2.1", "A2.2"]),
        (("--overdue",), ["A1.1"]),
    ],
)
def test_what_is_due_within_a_time_is_listed(office: Shell, words: tuple[str, ...], found: list[str]) -> None:
    assert references(office, *words) == found


@pytest.mark.parametrize("asked", ["-1", "jumt", "kemarin", "999999", "99999999999999999999", "٣"])
def test_a_time_that_is_none_is_refused(office: Shell, asked: str) -> None:
    office.refuses("actions", f"--due-within={asked}", code=2)


def test_a_scheduler_hears_only_what_is_late(office: Shell) -> None:
    late = office.runs("actions", "--check")
    assert (late.code, [row[0] for row in late.rows], late.err) == (10, ["ref", "A1.1"], "")
    quiet = office.runs("actions", "--check", "-p", "aceh")
    assert (quiet.code, quiet.out, quiet.err) == (0, "", "")
    soon = office.runs("actions", "--check", "-p", "aceh", "--due-within", "7")
    assert (soon.code, [row[0] for row in soon.rows]) == (10, ["ref", "A1.2"])
    assert office.runs("actions", "--check", "-p", "aceh", "--json").data == []
    office.does("action", "done", "A1.1")
    assert office.runs("actions", "--check").code == 0


def test_the_calendar_goes_into_a_pipe_or_into_a_file_that_it_keeps_fresh(office: Shell) -> None:
    piped = office.does("actions", "--ics").out
    assert piped.count("BEGIN:VEVENT") == 4
    told = office.does("actions", "--ics", "-o", "tl.ics")
    file = office.folder / "tl.ics"
    assert ("tl.ics (4 aksi)" in told.err, told.out) == (True, "")
    assert file.read_bytes().replace(b"\r\n", b"\n") == piped.encode().replace(b"\r\n", b"\n")
    before = file.read_bytes()
    office.does("actions", "--ics", "-o", "tl.ics")
    assert file.read_bytes() == before, "the same archive, the same bytes"
    office.does("action", "done", "A1.1")
    office.does("actions", "--ics", "-o", "tl.ics")
    assert file.read_bytes().count(b"BEGIN:VEVENT") == 3
    (office.folder / "kalender").mkdir()
    office.does("actions", "--ics", "-p", "aceh", "-o", "kalender")
    assert (office.folder / "kalender" / "notulen-tindak-lanjut.ics").read_bytes().count(b"BEGIN:VEVENT") == 2


def test_a_file_of_somebody_else_is_not_written_over(office: Shell) -> None:
    file = office.folder / "tl.ics"
    file.write_text("milik orang lain")
    told = office.refuses("actions", "--ics", "-o", "tl.ics", code=1)
    assert ("sudah ada" in told, "--force" in told, file.read_text()) == (True, True, "milik orang lain")
    office.does("actions", "--ics", "-o", "tl.ics", "--force")
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert "Folder untuk" in office.refuses("actions", "--ics", "-o", "tidak/ada.ics", code=1)


def test_the_text_of_the_week(office: Shell) -> None:
    text = office.does("actions", "--digest").out
    assert text.startswith("Tindak lanjut rapat per Selasa, 7 Juli 2020\n\nLEWAT TENGGAT (1)\n- A1.1 laporan bulanan ")
    assert "JATUH TEMPO MINGGU INI, s.d. Min 12 Jul 2020 (1)\n- A1.2 surat edaran (Aceh; Rab 8 Jul 2020)" in text
    assert "- Jambi: 2 terbuka, 1 lewat tenggat" in text
    english = office.does("--lang", "en", "actions", "--digest", "-p", "aceh").out
    assert "DUE THIS WEEK" in english
    assert "Jambi:" not in english
    office.does("actions", "--digest", "-o", "senin.txt")
    assert Path(office.folder / "senin.txt").read_text("utf-8") == text
    office.refuses("actions", "--digest", "-o", "senin.txt", code=1)
    office.does("actions", "--digest", "-o", "senin.txt", "--force")


def test_what_waits_to_be_verified_is_in_the_text_where_the_office_keeps_it(office: Shell) -> None:
    office.does("action", "done", "A2.2")
    assert "VERIFIKASI" not in office.does("actions", "--digest").out
    office.does("config", "set", "verification", "on")
    assert "SELESAI, BELUM DIVERIFIKASI (1)\n- A2.2 undangan " in office.does("actions", "--digest").out


@pytest.mark.parametrize(
    "words", [("--ics", "--digest"), ("--ics", "--json"), ("--digest", "--check"), ("-o", "daftar.txt")]
)
def test_forms_that_cannot_be_had_together_are_refused(office: Shell, words: tuple[str, ...]) -> None:
    office.refuses("actions", *words, code=2)
    assert not (office.folder / "daftar.txt").exists()
