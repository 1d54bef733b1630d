"""Attendance from the shell: rehearsed, asked about, told; and what happens where nobody can be asked."""

import json
import shutil
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from cli.shell import Shell
from cli.test_terminal import shown
from importing.reports import SAMPLES
from notulen.domain.attendance_file import Source
from notulen.domain.attendance_plan import Effect, Grounds, Remark, Sureness
from notulen.locale.attendance_import_texts import attendance_import_texts
from notulen.locale.language import Language

_ZOOM = "zoom-bahasa-indonesia.csv"


@pytest.fixture
def raker(demo: Shell) -> Shell:
    """The sample archive with its raker of 7 July 2020 open again, and the reports beside it."""
    demo.does("reopen", "R4")
    for path in SAMPLES.glob("*.csv"):
        shutil.copy(path, demo.folder)
    return demo


def test_a_closed_meeting_takes_reports_and_a_final_one_shows_them_and_says_what_to_do(raker: Shell) -> None:
    raker.does("close", "R4")
    assert "7 dari 14 peserta" in raker.does("attendance", "import", _ZOOM, "-m", "R4").err
    raker.does("finalize", "R4", "--force")
    before = raker.bytes_on_disk()
    assert len(raker.does("attendance", "import", "teams.csv", "-m", "R4", "--dry-run").rows) == 15
    assert "ralat" in raker.refuses("attendance", "import", "teams.csv", "-m", "R4", code=1)
    assert "berkas tidak ada" in raker.refuses("attendance", "import", "tidak-ada.csv", "-m", "R4", code=1)
    assert raker.bytes_on_disk() == before


def test_a_rehearsal_shows_who_is_taken_for_whom_and_stores_nothing(raker: Shell) -> None:
    before = raker.bytes_on_disk()
    answer = raker.does("attendance", "import", _ZOOM, "-m", "R4", "--dry-run")
    assert answer.rows[0] == [
        "nama_di_berkas", "dikenal_sebagai", "provinsi", "keyakinan", "masuk_keluar", "akibat", "alasan",
    ]  # fmt: skip
    assert ["Sumut_Irman", "Ir. H. Irman, M.Si", "Sumut", "pasti", "08.52–11.31", "dicatat", "nama dan asalnya"] in (
        answer.rows
    )
    assert ["Galaxy A12", "", "", "tak dikenal", "08.59–10.44", "tanya", "nama perangkat"] in answer.rows
    assert "12 baris ruang tunggu tidak dihitung" in answer.err
    assert "7 dari 14 peserta; 7 perlu jawaban; 0 sudah tercatat. Belum ada yang disimpan." in answer.err
    as_json = raker.does("kehadiran", "impor", _ZOOM, "-m", "R4", "--dry-run", "--json").json
    assert (as_json["schema"], as_json["count"], as_json["meeting"]) == ("notulen.attendance/1", 14, "R4")
    assert as_json["files"][0]["source"] == "zoom"
    irman = next(row for row in as_json["data"] if row["shown_as"] == "Sumut_Irman")
    assert [visit["joined"][11:16] for visit in irman["visits"]] == ["08:52", "10:05"]
    assert raker.bytes_on_disk() == before
    english = raker.does("--lang", "en", "attendance", "import", "teams.csv", "-m", "R4", "--dry-run")
    assert "7 of 14 participants would be taken in" in english.err


def test_without_a_terminal_the_certain_come_in_and_the_rest_is_told(raker: Shell) -> None:
    done = raker.does("attendance", "import", _ZOOM, "google-meet.csv", "-m", "R4")
    assert done.out == ""
    assert "Belum diambil, perlu jawaban" in done.err
    assert "Galaxy A12 (nama perangkat)" in done.err
    assert [seat.full_name for seat in raker.meeting(4).attendees if seat.joined] == [
        "Marwan Nusuf", "Ir. H. Irman, M.Si", "Jon Kenedy", "Drs. Zulhendri, M.Si", "Sudarman",
        "Achmad Chrisna Putra", "Ir. Eddy Santoso, MM",
    ]  # fmt: skip
    before = raker.bytes_on_disk()
    assert "Tidak ada yang berubah di R4: 7" in raker.does("attendance", "import", _ZOOM, "-m", "R4").err
    assert raker.bytes_on_disk() == before
    raker.does("undo")
    assert not any(seat.joined or seat.shown_as for seat in raker.meeting(4).attendees)


def test_options_answer_beforehand(raker: Shell) -> None:
    done = raker.does(
        "attendance", "import", _ZOOM, "-m", "R4", "--accept", "mungkin", "--new", "Rina",
        "--match", "galaxy  a12=irman", "--seat", "askompsi sekretariat",
        "--skip", '=HYPERLINK("http://contoh.invalid/hadiah","Klik di sini")', "--guest", "+62 8**-****-199", "--json",
    )  # fmt: skip
    effects = {row["shown_as"][:10]: row["effect"] for row in done.data}
    assert effects["ASKOMPSI S"] == "written"
    assert effects["+62 8**-**"] == "guest"
    assert effects["=HYPERLINK"] == "ignored"
    assert effects["Diskominfo"] == "updated"
    assert sorted(set(effects.values())) == ["ask", "guest", "ignored", "new_person", "updated", "written"]
    irman = raker.meeting(4).get_attendee(2)
    assert irman.shown_as == ("Sumut_Irman", "Galaxy A12")
    assert "Galaxy" not in raker.does("export", "R4", "-f", "json", "--public", "-o", "-").out
    assert raker.does("people", "show", "Rina", "--json").data["name"] == "Rina"


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("tidak-ada.csv",), 1, "berkas tidak ada"),
        (("settings.toml",), 1, "bukan laporan kehadiran yang dikenal"),
        ((_ZOOM, "--accept", "apa"), 2, "pasti, mungkin, semua"),
        ((_ZOOM, "--zone", "Senin"), 2, "WITA, UTC+8"),
        ((_ZOOM, "--skip", "Budi"), 3, "Galaxy A12"),
        ((_ZOOM, "--match", "Galaxy A12"), 2, "'Sumut_Irman=irman'"),
        ((_ZOOM, "--match", "Galaxy A12=zzz"), 3, "zzz"),
        ((_ZOOM, "--match", "Galaxy A12=+99"), 3, "99"),
        ((_ZOOM, "--new", "Galaxy A12"), 2, "bukan orang"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    raker: Shell, words: tuple[str, ...], code: int, told: str
) -> None:
    (raker.folder / "settings.toml").write_text('name = "Sari"\n', "utf-8")
    before = raker.bytes_on_disk()
    meeting = () if "-m" in words else ("-m", "R4")
    assert told in raker.refuses("attendance", "import", *words, *meeting, code=code)
    assert raker.bytes_on_disk() == before


def test_whatever_a_plan_says_has_words_in_both_languages() -> None:
    for language in Language:
        texts = attendance_import_texts(language)
        said: tuple[tuple[type[StrEnum], Mapping[Any, str]], ...] = (
            (Source, texts.sources), (Sureness, texts.sureness), (Grounds, texts.grounds),
            (Effect, texts.effects), (Remark, texts.remarks),
        )  # fmt: skip
        for values, words in said:
            assert set(words) == set(values)
            assert len({*words.values()}) == len(words)


def test_what_nobody_can_decide_needs_an_answer(shell: Shell) -> None:
    shutil.copy(SAMPLES / _ZOOM, shell.folder)
    shell.does("new", "Raker", "--date", "2020-07-07")
    fault = json.loads(shell.refuses("attendance", "import", _ZOOM, "--json", code=2))
    assert (fault["error"], fault["option"]) == ("answer_needed", "--accept, --match, --seat")
    shell.does("attendance", "import", _ZOOM, "--accept", "all")
    assert len(shell.meeting().attendees) == 14


def test_hours_of_another_zone_and_names_left_out_are_told(shell: Shell) -> None:
    shutil.copy(SAMPLES / _ZOOM, shell.folder)
    shell.does("new", "Raker", "--date", "2020-07-07", "--time", "08.00 WIB")
    said = shell.does("attendance", "import", _ZOOM, "--skip", "Galaxy A12", "--accept", "all")
    assert "1 jam sesudah" in said.err
    assert "--zone WITA" in said.err
    assert "tidak ditanya lagi di rapat ini (1): Galaxy A12" in said.err
    again = shell.does("attendance", "import", _ZOOM, "--zone", "WITA", "--accept", "all", "--dry-run", "--json")
    assert {row["shown_as"]: row["effect"] for row in again.data}["Galaxy A12"] == "ignored"
    assert (again.json["hours_off"], again.json["zone_meant"]) == (0, None)
    assert again.data[0]["joined"] == "2020-07-07T07:31:04+07:00"


def test_a_report_of_another_day_wants_the_meeting_named(raker: Shell) -> None:
    raker.does("new", "Rakor lain", "--date", "2021-01-04")
    raker.does("close", "R4")
    assert "R6 belum dimulai" in raker.refuses("attendance", "import", _ZOOM, "-m", "R6", code=2)
    raker.does("start", "R6")
    told = raker.refuses("attendance", "import", _ZOOM, code=2)
    assert "bukan dari hari rapat R6" in told
    assert "-m R6" in told
    done = raker.does("attendance", "import", _ZOOM, "-m", "R6").err
    assert "bukan dari hari rapat R6" in done
    assert "Panggilan berlangsung" not in done, "these are not the hours of the meeting"
    assert "Panggilan berlangsung 08.31–11.34" in raker.does("attendance", "import", _ZOOM, "-m", "R4").err


def test_at_a_terminal_each_doubt_is_asked_about(raker: Shell, tmp_path: Path) -> None:
    answers = ("+99", "s", "u", "", "?", "zzz", "", "n", "irman", "n", "g", "9", "l", "q")
    env = {"NOTULEN_STATE": str(tmp_path / "state")}
    code, screen = shown(
        raker, "attendance", "import", _ZOOM, "-m", "R4", typed="".join(f"{each}\n" for each in answers), env=env
    )
    assert code == 0
    assert "7 perlu jawaban" in screen
    assert "Ir. Nurachmat Herlambang, MMA (Jambi), peserta 5" in screen
    assert screen.count("u kembali ke yang sebelumnya") == 2, "before the first, and for the question mark"
    assert "Tidak dimengerti: zzz." in screen
    assert "dibiarkan, ditanyakan lagi pada impor berikut." in screen
    assert max(map(len, screen.splitlines())) < 200
    seats = {seat.full_name: seat for seat in raker.meeting(4).attendees}
    assert seats["Ir. Nurachmat Herlambang, MMA"].shown_as == ("Diskominfo Prov. Jambi - Herlambang",)
    assert seats["Ir. H. Irman, M.Si"].shown_as == ("Sumut_Irman", "Galaxy A12")
    assert "Rina" in seats
    assert [seat.name for seat in seats.values() if "guest" in seat.roles] == ["محمد الأمين"]
    assert "Belum diambil, perlu jawaban (2)" in screen, "the office's account and the telephone, which came last"
