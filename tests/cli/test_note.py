"""Lines of minutes typed at a shell or piped in: stored first, told after, never lost."""

import json
from pathlib import Path

import pytest

from cli.shell import Shell
from notulen.domain.entry import EntryKind
from notulen.domain.file_errors import CannotWrite, WriteFault
from notulen.domain.meeting_state import MeetingStatus
from notulen.services.minutes import MinutesService
from notulen.services.recorded import Recorded


def test_each_line_is_answered_by_its_reference_kind_and_reading(rakor: Shell) -> None:
    lines = [
        "+ Ir. H. Irman, M.Si @sumut (Plt. Kadis Kominfo)",
        "# SPBE 30m",
        "#",
        "@irman Kominfo provinsi berperan",
        "! Praktik baik dibagikan",
        "> susun surat usulan @aceh <jumat depan",
        "catatan biasa",
    ]
    told = rakor.does("note", "-", stdin="\n".join(lines)).out.splitlines()
    assert [line.split()[0] for line in told] == ["+1", "#1", "#1", "B1.1", "K1.1", "A1.1", "B1.4"]
    assert [line.split()[1] for line in told] == ["HADIR", "AGENDA", "AGENDA", "UCAPAN", "PUTUSAN", "AKSI", "CATATAN"]
    assert told[5] == "A1.1  AKSI  susun surat usulan · Aceh · s.d. Jum 17 Jul 2020"


def test_an_unclear_piece_is_kept_marked_and_told_with_what_it_may_mean(rakor: Shell) -> None:
    told = rakor.does("note", "> kirim data @jambi <jumt").out
    assert told == "A1.1  AKSI  kirim data <jumt · Jambi · perlu dirapikan: tenggat «jumt» (maksud: jumat?)\n"


def test_strict_stores_the_line_and_leaves_with_six(rakor: Shell) -> None:
    assert rakor.runs("note", "--strict", "> kirim data @jambi <jumt").code == 6
    assert rakor.runs("note", "--strict", "> kirim data @jambi <jumat").code == 0
    assert len(rakor.meeting().actions) == 2


def test_words_of_a_line_need_no_quotation_marks(rakor: Shell) -> None:
    rakor.does("note", "rapat", "dibuka", "oleh", "ketua")
    assert rakor.meeting().entries[0].text == "rapat dibuka oleh ketua"


def test_what_begins_with_a_dash_follows_two_dashes(rakor: Shell) -> None:
    rakor.does("note", "--", "-5 derajat")
    assert rakor.meeting().entries[0].text == "-5 derajat"


def test_a_dry_run_stores_nothing(rakor: Shell) -> None:
    before = rakor.bytes_on_disk()
    told = rakor.does("note", "--dry-run", "> kirim data @jambi <besok").out
    assert told == "-  AKSI  kirim data · Jambi · s.d. Rab 8 Jul 2020\n"
    assert rakor.bytes_on_disk() == before


def test_json_gives_one_object_a_line(rakor: Shell) -> None:
    out = rakor.does("note", "-", "--json", stdin="! satu\n> dua @jambi\n").out
    first, second = (json.loads(line) for line in out.splitlines())
    assert (first["schema"], first["ref"], first["of_meeting"], first["kind"]) == (
        "notulen.line/1", "K1.1", "R1", "decision",
    )  # fmt: skip
    assert second["owners"][0]["name"] == "Jambi"


def test_an_empty_line_is_skipped_with_a_word_and_costs_nothing(rakor: Shell) -> None:
    answer = rakor.does("note", "-", stdin="satu\n\n   \ndua\n")
    assert "Baris 2 kosong, dilewati." in answer.err
    assert "Baris 3 kosong, dilewati." in answer.err
    assert "2 baris tersimpan di R1." in answer.err
    assert len(rakor.meeting().entries) == 2


def test_an_empty_text_is_refused(rakor: Shell) -> None:
    assert "tidak boleh kosong" in rakor.refuses("note", "  ", code=2)


def test_lines_end_in_any_way_and_a_byte_order_mark_is_no_text(rakor: Shell) -> None:
    rakor.does("note", "-", stdin=b"\xef\xbb\xbf! satu\r\ndua\r\ntiga tanpa akhir")
    meeting = rakor.meeting()
    assert [line.text for line in meeting.entries] == ["satu", "dua", "tiga tanpa akhir"]
    assert meeting.entries[0].kind is EntryKind.DECISION


def test_bytes_that_are_no_text_are_read_as_windows_writes_them_never_refused(rakor: Shell) -> None:
    rakor.does("note", "-", stdin=b"kota \xff\xfe ini\nbiasa\n")
    assert [line.text for line in rakor.meeting().entries] == ["kota ÿþ ini", "biasa"]


def test_a_line_of_a_hundred_kilobytes_is_kept_whole(rakor: Shell) -> None:
    long = "kata " * 20_000
    told = rakor.does("note", "-", stdin=long).out
    assert rakor.meeting().entries[0].text == long.strip()
    assert len(told) < 300, "the answer stays short"


def test_controls_never_reach_the_archive_or_the_screen(rakor: Shell) -> None:
    hostile = "judul \x1b]0;x\x07 \x1b[31m merah \x9b31m \u202e balik"
    answer = rakor.does("note", "-", stdin=hostile)
    stored = rakor.meeting().entries[0].text
    for text in (answer.out, answer.err, stored, rakor.does("show").out, rakor.does("search", "merah").out):
        assert not set(text) & set("\x1b\x07\x9b\u202e"), text
    assert "merah" in stored


def test_commands_in_the_lines_are_carried_out(rakor: Shell) -> None:
    answer = rakor.does("note", "-", stdin="satu\n/jeda\n/lanjut\ndua\n/urungkan\n/bagi\n/tutup\n")
    assert "Rapat dijeda: R1" in answer.err
    assert "Diurungkan: B1.2 dua" in answer.err
    assert "/bagi hanya ada di layar penuh" in answer.err
    meeting = rakor.meeting()
    assert [line.text for line in meeting.entries] == ["satu"]
    assert meeting.status is MeetingStatus.CLOSED


def test_a_command_that_cannot_be_carried_out_keeps_no_line_from_being_stored(shell: Shell) -> None:
    shell.does("new", "Rakor")
    answer = shell.runs("note", "-", stdin="satu\n/jeda\ndua\n")
    assert answer.code == 1
    assert "tidak dapat dijeda" in answer.err
    assert [line.text for line in shell.meeting().entries] == ["satu", "dua"]


def test_an_action_of_an_earlier_meeting_is_marked_done_from_this_one(demo: Shell) -> None:
    demo.does("new", "Rakor lanjutan")
    demo.does("note", "x5.2 tautan sudah dikirim", "-m", "R6")
    assert demo.meeting(5).get_action(2).status == "done"


def test_a_closed_meeting_keeps_the_lines_in_a_file(rakor: Shell) -> None:
    rakor.does("close")
    told = rakor.refuses("note", "-", stdin="satu\ndua\n", code=1)
    assert "Baris 1 tidak dapat disimpan. 0 baris sebelumnya sudah tersimpan di R1." in told
    assert "Buka lagi: notulen reopen R1" in told
    (saved,) = rakor.folder.glob("notulen-*.txt")
    assert str(saved) in told
    assert saved.read_text("utf-8") == "satu\ndua\n"
    rakor.does("reopen")
    rakor.does("note", "-", stdin=saved.read_bytes())
    assert [line.text for line in rakor.meeting().entries] == ["satu", "dua"]


def test_when_the_disk_fills_up_the_rest_is_in_a_file_and_the_line_is_named(
    rakor: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill_up_after(2, monkeypatch)
    answer = rakor.runs("note", "-", stdin="satu\ndua\ntiga\nempat\n")
    assert answer.code == 1
    assert [line.split()[0] for line in answer.out.splitlines()] == ["B1.1", "B1.2"]
    assert "Baris 3 tidak dapat disimpan. 2 baris sebelumnya sudah tersimpan di R1." in answer.err
    assert "Disk penuh" in answer.err
    assert "Sisa ruang: 12 kB" in answer.err
    (saved,) = rakor.folder.glob("notulen-*.txt")
    assert saved.read_text("utf-8") == "tiga\nempat\n"
    assert [line.text for line in rakor.meeting().entries] == ["satu", "dua"]


def test_two_rescues_in_one_second_do_not_meet(rakor: Shell) -> None:
    rakor.does("close")
    for line in ("satu", "dua"):
        rakor.refuses("note", "-", stdin=line, code=1)
    assert sorted(path.read_text("utf-8") for path in rakor.folder.glob("notulen-*.txt")) == ["dua\n", "satu\n"]


def test_when_no_folder_takes_a_file_the_lines_are_printed(rakor: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    rakor.does("close")

    def refused(path: Path, content: bytes) -> None:
        raise CannotWrite(path, WriteFault.FULL)

    monkeypatch.setattr("notulen.storage.atomic_write.write_new", refused)
    told = rakor.refuses("note", "-", stdin="satu\ndua\n", code=1)
    assert "\nsatu\ndua\n" in told


def test_a_rescue_in_json_names_line_and_file(rakor: Shell) -> None:
    rakor.does("close")
    answer = rakor.runs("note", "-", "--json", stdin="satu\n")
    rescue = json.loads(answer.err.splitlines()[0])
    assert (rescue["schema"], rescue["line"], rescue["stored"], rescue["not_stored"]) == ("notulen.rescue/1", 1, 0, 1)
    assert answer.fault["error"] == "meeting_closed"


def _fill_up_after(lines: int, monkeypatch: pytest.MonkeyPatch) -> None:
    recorded = 0
    record_line = MinutesService.record_line

    def refusing(self: MinutesService, number: int, raw: str, **more: object) -> Recorded:
        nonlocal recorded
        recorded += 1
        if recorded > lines:
            raise CannotWrite(Path("R1.json"), WriteFault.FULL, 12_000)
        return record_line(self, number, raw, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(MinutesService, "record_line", refusing)
