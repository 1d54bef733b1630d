"""The minutes leave: into a pipe, into a file, never over another."""

import json

from cli.shell import Shell
from pictures import png


def test_a_pipe_gets_the_document_itself(demo: Shell) -> None:
    for words in (("export", "R4"), ("export", "R4", "-o", "-")):
        answer = demo.does(*words)
        assert answer.out.startswith("#")
        assert answer.err == ""


def test_each_format_is_what_it_says(demo: Shell) -> None:
    assert json.loads(demo.does("export", "R4", "-f", "json").out)["schema"] == "notulen.meeting/1"
    assert "NOTULA" in demo.does("export", "R4", "-f", "txt").out
    told = demo.refuses("export", "R4", "-f", "docm", code=3)
    assert "Format «docm» tidak ada." in told


def test_a_file_is_written_and_its_path_given(demo: Shell) -> None:
    answer = demo.does("export", "R4", "-o", "rapat.txt")
    assert answer.out == "rapat.txt\n"
    assert "Ditulis: rapat.txt" in answer.err
    assert "NOTULA" in (demo.folder / "rapat.txt").read_text("utf-8"), "the ending chooses the format"
    (demo.folder / "keluar").mkdir()
    demo.does("export", "R4", "-o", "keluar")
    (written,) = (demo.folder / "keluar").iterdir()
    assert written.name.startswith("notulen-R4-2020-07-07-rapat-kerja-askompsi")


def test_a_file_that_is_there_is_never_written_over_unless_told(demo: Shell) -> None:
    file = demo.folder / "rapat.md"
    file.write_text("milik orang lain", "utf-8")
    told = demo.refuses("export", "R4", "-o", "rapat.md", code=1)
    assert "Berkas sudah ada: rapat.md" in told
    assert "rapat-2.md" in told
    assert file.read_text("utf-8") == "milik orang lain"
    demo.does("export", "R4", "-o", "rapat.md", "--force")
    assert file.read_text("utf-8").startswith("#")


def test_private_notes_and_personal_data_stay(rakor: Shell) -> None:
    rakor.does("note", "-", stdin="~ kenari rahasia\n! putusan terbuka\n")
    for words in (("-f", "md"), ("-f", "txt"), ("-f", "json"), ("-f", "txt", "--layout", "plain"), ("--public",)):
        out = rakor.does("export", "R1", *words).out
        assert "kenari" not in out
        assert "utusan terbuka" in out, "the official form begins it with a capital"
    assert "kenari" not in rakor.does("show").out


def test_parts_layouts_languages_and_extracts(demo: Shell) -> None:
    only = demo.does("export", "R1", "-f", "txt", "--section", "actions").out
    assert "A1.1" in only
    assert "Peserta" not in only
    assert demo.does("export", "R1", "-f", "txt", "--layout", "plain").out != demo.does("export", "R1", "-f", "txt").out
    assert "Babel" in demo.does("export", "R1", "-f", "txt", "-p", "babel").out
    assert (
        demo.does("--lang", "en", "export", "R1", "-f", "txt", "--layout", "plain").out
        != demo.does("export", "R1", "-f", "txt", "--layout", "plain").out
    )
    assert demo.runs("export", "R1", "--layout", "mewah").code == 2
    assert demo.runs("export", "R1", "--section", "sampul").code == 2


def test_a_folder_that_is_not_there_is_a_clear_word(demo: Shell) -> None:
    told = demo.refuses("export", "R4", "-o", "tidak/ada/rapat.md", code=1)
    assert "tidak/ada/rapat.md" in told
    assert "arsip Anda tidak berubah" in told


def test_a_stroke_at_its_end_names_a_folder_which_is_made(demo: Shell) -> None:
    demo.does("export", "R4", "-f", "txt", "-o", "untuk.pdf/")
    (written,) = (demo.folder / "untuk.pdf").iterdir()
    assert written.suffix == ".txt"


def test_a_logo_that_has_gone_is_told_and_the_document_is_made(demo: Shell) -> None:
    (demo.folder / "logo.png").write_bytes(png())
    demo.does("config", "set", "logo", "logo.png")
    assert demo.does("export", "R4", "-f", "docx", "-o", "satu.docx").err.count("logo") == 0
    (demo.folder / "logo.png").unlink()
    told = demo.does("export", "R4", "-f", "docx", "-o", "dua.docx").err
    assert "tidak ada di sana. Dokumennya dibuat tanpa logo." in told
    assert (demo.folder / "dua.docx").read_bytes().startswith(b"PK")
    assert "logo" not in demo.does("export", "R4", "-f", "txt").err, "text has none"
    assert "tidak ada di sana" in demo.refuses("config", "set", "logo", "logo.png", code=2)
