"""Several meetings in one command: a file for each, whatever becomes of one; and an extract for each province."""

import io
from pathlib import Path

from openpyxl import load_workbook

from cli.shell import Shell


def names(folder: Path) -> list[str]:
    """The beginnings of the files' names: reference and day."""
    return sorted("-".join(file.name.split("-")[1:5]) for file in folder.iterdir())


def test_each_meeting_named_becomes_a_file_in_the_folder(demo: Shell) -> None:
    answer = demo.does("export", "R1", "R4", "2019-08-29", "-o", "keluar", "-f", "xlsx")
    assert names(demo.folder / "keluar") == ["R1-2019-01-03", "R2-2019-08-29", "R4-2020-07-07"]
    assert len(answer.out.splitlines()) == 3, "a pipe gets the paths"
    assert "Ditulis: 3 berkas di keluar." in answer.err
    for file in answer.out.splitlines():
        assert load_workbook(io.BytesIO((demo.folder / file).read_bytes())).sheetnames[0] == "Tindak lanjut"


def test_meetings_are_chosen_by_day_by_series_or_all(demo: Shell) -> None:
    for words, found in (
        (("--all",), ["R1-2019-01-03", "R2-2019-08-29", "R3-2020-04-23", "R4-2020-07-07", "R5-2023-06-13"]),
        (("--since", "2020-01-01", "--until", "2020-12-31"), ["R3-2020-04-23", "R4-2020-07-07"]),
        (("--series", "Raker ASKOMPSI"), ["R2-2019-08-29", "R4-2020-07-07"]),
    ):
        folder = "keluar" + words[0]
        demo.does("export", *words, "-o", folder)
        assert names(demo.folder / folder) == found
    nothing = demo.does("export", "--since", "2030-01-01", "-o", "kosong")
    assert nothing.out == ""
    assert "0 berkas" in nothing.err
    assert not (demo.folder / "kosong").exists()


def test_a_meeting_that_cannot_be_read_keeps_none_from_the_rest(demo: Shell) -> None:
    (damaged,) = demo.archive.rglob("R3-*.json")
    damaged.write_bytes(damaged.read_bytes()[:200])
    answer = demo.runs("export", "--all", "-o", "keluar", "-f", "txt")
    assert answer.code == 5
    assert names(demo.folder / "keluar") == ["R1-2019-01-03", "R2-2019-08-29", "R4-2020-07-07", "R5-2023-06-13"]
    assert "R3 gagal: " in answer.err
    assert "Ditulis: 4 berkas di keluar; 1 gagal." in answer.err
    missing = demo.runs("export", "R9", "R1", "-o", "lain")
    assert (missing.code, names(demo.folder / "lain")) == (3, ["R1-2019-01-03"])
    assert "R9 gagal: Rapat «R9» tidak ada." in missing.err


def test_what_is_there_is_passed_over_unless_told(demo: Shell) -> None:
    demo.does("export", "R1", "-o", "keluar.md")
    demo.does("export", "R1", "R2", "-o", "keluar")
    (first,) = (demo.folder / "keluar").glob("notulen-R1-*")
    first.write_text("milik orang lain", "utf-8")
    answer = demo.does("export", "R1", "R2", "R4", "-o", "keluar")
    assert first.read_text("utf-8") == "milik orang lain"
    assert f"Dilewati, sudah ada: {first.name}" in answer.err
    assert "1 berkas di keluar; 2 sudah ada dan dilewati (--force menimpanya)" in answer.err
    demo.does("export", "R1", "R2", "-o", "keluar", "--force")
    assert first.read_text("utf-8").startswith("#")


def test_several_minutes_do_not_fit_into_a_pipe_or_a_file(demo: Shell) -> None:
    for words in ((), ("-o", "-"), ("-o", "semua.md"), ("-o", "semua.csv", "-f", "csv")):
        assert "perlu folder: -o FOLDER" in demo.refuses("export", "R1", "R2", *words, code=2)
    assert list(demo.folder.glob("semua*")) == []
    told = demo.refuses("export", "R1", "--all", "-o", "keluar", code=2)
    assert "tidak dapat bersama --all" in told
    assert demo.runs("export", "R1", "R2", "-f", "csv", "--section", "penutup", "-o", "keluar").code == 2


def test_each_province_that_took_part_gets_an_extract_of_its_own(demo: Shell) -> None:
    answer = demo.does("export", "R5", "--each-province", "-o", "keluar", "-f", "txt")
    files = {file.name.rpartition("-")[2]: file.read_text("utf-8") for file in (demo.folder / "keluar").iterdir()}
    assert sorted(files) == ["jatim.txt", "sultra.txt"]
    assert "Kutipan untuk Provinsi Sulawesi Tenggara" in files["sultra.txt"]
    assert "A5.2" not in files["sultra.txt"], "that one is the host's"
    assert "A5.2" in files["jatim.txt"]
    assert len(answer.out.splitlines()) == 2
    demo.does("action", "assign", "A5.2", "jatim", "jambi")
    demo.does("export", "R5", "--each-province", "-o", "semua", "-f", "txt")
    assert "A5.2" in next((demo.folder / "semua").glob("*-jambi.txt")).read_text("utf-8"), "absent, and has a task"
    planned = demo.does("new", "Rakor depan", "--date", "2020-08-01")
    assert planned.code == 0
    assert "tidak ada provinsi yang tercatat hadir" in demo.does("export", "R6", "--each-province", "-o", "keluar").err
    assert demo.runs("export", "R5", "--each-province", "-p", "jatim", "-o", "keluar").code == 2


def test_a_part_an_extract_and_a_public_copy_have_names_of_their_own(demo: Shell) -> None:
    (demo.folder / "keluar").mkdir()
    for words, end in (
        (("-f", "csv"), "-ke.csv"),
        (("-p", "jatim", "-p", "sultra", "-p", "aceh", "-p", "bali"), "-ke-4-provinsi.md"),
        (("-f", "csv", "--table", "kehadiran"), "-peserta.csv"),
        (("-f", "ics", "-p", "sultra", "--public"), "-sultra-publik.ics"),
    ):
        (written,) = demo.does("export", "R5", *words, "-o", "keluar").out.splitlines()
        assert written.endswith(end)
    rows = (demo.folder / "keluar").glob("*-peserta.csv")
    assert "Kehadiran" in next(rows).read_text("utf-8-sig").splitlines()[0]
    for word in ("opening", "pembukaan", "kata pembukaan"):
        assert "Kata Pembukaan" in demo.does("export", "R5", "--section", word).out
    told = demo.refuses("export", "R5", "--section", "sampul", code=2)
    assert "pembukaan" in told
    assert "tanda tangan" in told
