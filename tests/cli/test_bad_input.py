"""What an outsider types, pipes and breaks: each gets a word about what happened, the right code, and loses nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cli.shell import Shell
from cli.test_terminal import shown
from notulen.export.formats import FORMATS

_UNIX_ONLY = pytest.mark.skipif(os.name == "nt", reason="streams are closed by a Unix shell")


def at_a_shell(shell: Shell, line: str, stdin: str = "", env: dict[str, str] | None = None) -> tuple[int, str, str]:
    """Exit code, output and errors of a line of /bin/sh in which `notulen` is the program itself."""
    known = {**os.environ, **{name: value for name, value in shell.env.items() if value is not None}}
    run = subprocess.run(
        ["/bin/sh", "-c", line.replace("notulen", f"'{sys.executable}' -m notulen")],
        input=stdin, capture_output=True, text=True, env={**known, **(env or {})}, cwd=shell.folder, check=False,
    )  # fmt: skip
    assert "Traceback" not in run.stderr
    return run.returncode, run.stdout, run.stderr


def test_a_language_nobody_speaks_is_an_error_in_words_and_in_json(shell: Shell) -> None:
    told = shell.refuses("list", code=2, env={"NOTULEN_LANG": "xx"})
    assert "Bahasa: «xx» tidak dapat dipakai di sini.\nPilihan: id, en." in told
    for words in (("list", "--json"), ("--lang", "yy", "list", "--json")):
        fault = json.loads(shell.refuses(*words, code=2, env={"NOTULEN_LANG": "xx"}))
        assert (fault["error"], fault["field"]) == ("invalid_value", "lang")


@pytest.mark.parametrize("words", [("list", "--archive"), ("--archive", "--lang", "id", "list"), ("list", "--lang")])
def test_a_general_option_without_its_value_takes_no_other_word_for_it(shell: Shell, words: tuple[str, ...]) -> None:
    assert "perlu diikuti isinya" in shell.refuses(*words, code=2)
    assert not list(shell.folder.iterdir())


def test_an_archive_without_a_name_or_at_the_root_is_refused(shell: Shell) -> None:
    assert "Folder arsip tidak boleh kosong" in shell.refuses("--archive=", "new", "x", code=2)
    assert "tidak dapat dipakai" in shell.refuses("--archive", "/", "new", "x", code=2)
    assert not list(shell.folder.iterdir())


def test_an_archive_may_be_the_folder_one_stands_in(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    place = shell.folder / "sini"
    place.mkdir()
    monkeypatch.chdir(place)
    shell.does("--archive", ".", "new", "Rakor")
    assert (place / "archive.json").exists()
    assert (shell.folder / "sini-backups").is_dir()


def test_a_mistyped_archive_is_told_beside_its_empty_list(shell: Shell) -> None:
    answer = shell.does("--archive", "salah-ketik", "list")
    assert answer.err == f"Belum ada arsip di {shell.folder / 'salah-ketik'}.\n"
    assert not (shell.folder / "salah-ketik").exists()


@pytest.mark.parametrize(
    ("words", "said"), [(("search", ""), "Kata"), (("search", " ", ""), "Kata"), (("when", " "), "Ungkapan")]
)
def test_nothing_is_not_a_question(demo: Shell, words: tuple[str, ...], said: str) -> None:
    told = demo.refuses(*words, code=2)
    assert told.startswith(f"Galat: {said}")
    assert "tidak boleh kosong" in told


def test_a_blank_title_is_told_without_an_empty_quotation(shell: Shell) -> None:
    assert shell.refuses("new", "   ", code=2) == "Galat: Judul tidak boleh kosong.\n"


def test_a_deadline_that_cannot_be_says_why(demo: Shell) -> None:
    before = demo.bytes_on_disk()
    assert "Februari 2026 tidak sampai tanggal 31." in demo.refuses("action", "postpone", "3.1", "31/2/2026", code=2)
    assert "«zzz» tidak dikenal" in demo.refuses("action", "postpone", "3.1", "--to", "zzz", code=2)
    assert "Tenggat tidak boleh kosong" in demo.refuses("action", "postpone", "3.1", code=2)
    assert demo.bytes_on_disk() == before


@pytest.mark.parametrize("words", [("-f", "odt"), ("-o", "notulen.odt"), ("-o", "x.wps"), ("-f", "wps", "-o", "-")])
def test_a_format_there_is_not_names_those_there_are(demo: Shell, words: tuple[str, ...]) -> None:
    told = demo.refuses("export", "R4", *words, code=3)
    assert f"Yang tersedia: {', '.join(FORMATS)}." in " ".join(told.split())
    assert not list(demo.folder.glob("*.odt")) + list(demo.folder.glob("*.wps"))


def test_an_export_into_no_folder_says_so(demo: Shell) -> None:
    target = demo.folder / "tidak" / "ada.md"
    told = demo.refuses("export", "R4", "-o", str(target), code=1)
    assert f"Folder untuk {target} tidak ada." in told
    assert "Buat dulu foldernya" in told
    assert "There is no folder for" in demo.refuses("--lang", "en", "export", "R4", "-o", str(target), code=1)


def test_choices_are_offered_and_taken_in_indonesian_and_english(demo: Shell) -> None:
    told = demo.refuses("export", "R4", "--section", "entah", code=2)
    assert "putusan, usulan, tindak lanjut" in told
    assert max(map(len, told.splitlines())) <= 80
    assert "Pilihan: resmi, biasa." in demo.refuses("export", "R4", "--layout", "entah", code=2)
    assert "Pilihan: tenggat, nomor, pemilik, status, prioritas." in demo.refuses("actions", "--sort", "entah", code=2)
    for one, other in (
        (("export", "R5", "--section", "putusan,tindak-lanjut"), ("export", "R5", "--section", "decisions,actions")),
        (("export", "R5", "--section", "Daftar Hadir"), ("export", "R5", "--section", "attendance")),
        (("export", "R5", "--layout", "biasa"), ("export", "R5", "--layout", "plain")),
        (("actions", "--sort", "pemilik"), ("actions", "--sort", "owner")),
        (("search", "hoaks", "--kind", "ucapan"), ("search", "hoaks", "--kind", "statement")),
    ):
        assert demo.does(*one).out == demo.does(*other).out != ""


def test_settings_that_cannot_be_read_are_named_with_their_line_and_the_way_out(shell: Shell) -> None:
    file = shell.folder / "settings.toml"
    for content, said in ((b"name = 1 2\n", "(baris 1)"), (b"\xff", "bukan teks UTF-8"), (b'language = "xx"', "xx")):
        file.write_bytes(content)
        told = shell.runs("list").err
        assert said in told
        assert "Notulen Anda tidak tersentuh." in told
        assert told.endswith(f"  {file}\n")
        assert shell.does("-h").out
        assert json.loads(shell.runs("list", "--json").err)["message"]


def test_settings_below_a_file_are_no_settings_and_cannot_be_made(shell: Shell) -> None:
    below = shell.folder / "berkas" / "settings.toml"
    below.parent.write_text("bukan folder", "utf-8")
    assert shell.runs("list", env={"NOTULEN_CONFIG": str(below)}).code == 0
    assert "tidak ada." in shell.refuses("config", "set", "name", "Sari", code=1, env={"NOTULEN_CONFIG": str(below)})


def test_a_setting_keeps_no_escape(shell: Shell) -> None:
    shell.does("config", "set", "name", "\x1b[31mSari\nDewi")
    assert shell.does("config", "get", "name").out == "\N{REPLACEMENT CHARACTER}[31mSari Dewi\n"


def test_a_meeting_that_cannot_be_read_is_missed_aloud(demo: Shell) -> None:
    (file,) = demo.archive.glob("meetings/*/*/R4-*.json")
    file.write_bytes(file.read_bytes()[:-9])
    for words in (("list",), ("actions",), ("search", "hoaks"), ("provinces",), ()):
        assert "Perhatian: R4 tidak dapat dibaca dan tidak ikut di sini." in demo.does(*words).err
    warned = json.loads(demo.does("list", "--json").err)
    assert (warned["schema"], warned["meetings"]) == ("notulen.warning/1", ["R4"])
    assert demo.refuses("show", "R4", code=5).count("R4") == 1, "told once"
    assert demo.does("list", "--since", "2023-01-01").out


def test_a_damaged_directory_is_no_hindrance_to_a_meeting_and_its_lines(demo: Shell) -> None:
    main = demo.archive / "archive.json"
    main.write_bytes(main.read_bytes().replace(b"Padli", b"Fadli"))
    before = main.read_bytes()
    assert "Cari salinannya" in demo.refuses("people", "list", code=5)
    assert demo.does("new", "Rakor darurat").out == "R6\n"
    assert demo.does("note", "tetap dicatat", "-m", "R6").out.startswith("B6.1")
    assert main.read_bytes() == before


def test_lines_from_windows_keep_their_letters(rakor: Shell) -> None:
    rakor.does("note", "-", stdin="\x93kutip\x94 \x96 caf\xe9\r\n".encode("latin-1"))
    assert rakor.meeting().entries[0].text == "“kutip” – café"


def test_a_line_of_five_megabytes_is_stored_and_told_in_short(rakor: Shell) -> None:
    long = "x" * 5_000_000
    told = rakor.does("note", "-", stdin=f"{long}\nsesudahnya\n").out.splitlines()
    assert len(told[0]) < 200
    assert [len(line.text) for line in rakor.meeting().entries] == [5_000_000, 10]


@_UNIX_ONLY
def test_closed_streams_stop_nothing_and_nothing_is_printed_into_the_archive(rakor: Shell) -> None:
    for number, (line, code) in enumerate(
        (
            ("notulen note satu >&-", 0), ("notulen note satu <&-", 0), ("notulen note satu 2>&-", 0),
            ("notulen note satu <&- >&- 2>&-", 0), ("echo satu | notulen note - >&- 2>&-", 0),
        ),
        1,
    ):  # fmt: skip
        assert at_a_shell(rakor, line)[0] == code
        assert [entry.text for entry in rakor.meeting().entries] == ["satu"] * number, line
    assert at_a_shell(rakor, "notulen note - <&-")[0] == 0
    assert at_a_shell(rakor, "notulen show R99 2>&-")[0] == 3
    assert at_a_shell(rakor, "notulen list >&-")[:2] == (0, "")
    assert rakor.does("data", "check").code == 0


@_UNIX_ONLY
def test_an_old_locale_loses_no_letter(rakor: Shell) -> None:
    old = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert at_a_shell(rakor, "notulen note '! “baik” → ñ 中'", env=old)[0] == 0
    assert rakor.meeting().entries[0].text == "“baik” → ñ 中"


@_UNIX_ONLY
def test_a_folder_that_is_gone_is_no_end(rakor: Shell) -> None:
    gone = "mkdir -p gone && cd gone && rmdir ../gone && "
    assert at_a_shell(rakor, f"{gone} notulen note satu")[0] == 0
    code, _, told = at_a_shell(rakor, f"{gone} notulen --archive sini list")
    assert code == 1
    assert "sini tidak dapat dibaca" in told
    home = rakor.folder / "rumah"
    home.mkdir()
    at_a_shell(rakor, "notulen close")
    code, _, told = at_a_shell(rakor, f"{gone} notulen note -", "satu\ndua\n", {"HOME": str(home)})
    assert code == 1
    (kept,) = home.glob("notulen-*.txt")
    assert kept.read_text("utf-8") == "satu\ndua\n"
    assert str(kept) in told


@_UNIX_ONLY
def test_a_very_narrow_screen_is_told_one_fact_a_line(demo: Shell) -> None:
    code, screen = shown(demo, "list", width=20)
    assert code == 0
    assert "No: R5\nTanggal: Sel 13 Jun 2023\n" in screen


@_UNIX_ONLY
def test_an_old_terminal_gets_the_nearest_letters(demo: Shell) -> None:
    code, screen = shown(demo, "list", env={"PYTHONIOENCODING": "ascii", "NO_COLOR": "1"})
    assert code == 0
    assert screen.isascii()
    assert "?" not in screen


@_UNIX_ONLY
def test_note_without_a_line_at_a_terminal_says_how_to_type_many(rakor: Shell) -> None:
    code, screen = shown(rakor, "note")
    assert code == 2
    assert "Untuk mengetik banyak baris: notulen note -" in screen
    assert "Tanpa terminal" not in screen


def test_the_holder_of_a_lock_is_named_as_a_person_would(tmp_path: Path) -> None:
    from notulen.domain.file_errors import ArchiveLocked
    from notulen.locale.explain import explain
    from notulen.locale.language import Language

    fault = ArchiveLocked(tmp_path / "R7.json", 10.0, "Sari, 4711@meja, 2020-07-07T02:00:00Z")
    assert "Sari di komputer meja (proses 4711)" in explain(fault, Language.INDONESIAN).what
    odd = ArchiveLocked(tmp_path / "R7.json", 10.0, "siapa saja")
    assert "siapa saja" in explain(odd, Language.ENGLISH).what
