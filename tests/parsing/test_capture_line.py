"""Signs, words and tokens of the capture line, and all that must not be taken for one."""

from datetime import date

import pytest

from notulen.domain.gap import GapKind
from notulen.parsing.parsed_line import LineKind
from parsing.seeds import PEOPLE, index, read, seat


@pytest.mark.parametrize(
    "line",
    [
        "10:30 rapat diskors",
        "Pukul 10: sidang dibuka",
        ">5 provinsi belum lapor",
        "+62 812 3456 7890",
        "~5 menit lagi mulai",
        "#3 butir pertama",
        "!5 orang",
        "?5 provinsi",
        "@5 ribu per orang",
        "=5 miliar seluruhnya",
        "== hasil ==",
        ">= 80 persen",
        "!= sama",
        "kab/kota dan PP 18/2016",
        "4-6 September di Denpasar",
        "kirim ke humas@sumutprov.go.id",
        "https://vicon.go.id: tautan rapat",
        "Contoh: Irman hadir",
        "Hari: Selasa",
        "Nomor: 443/Kep.114-Huk/2020",
        "x-ray dibeli",
        "x0 tidak ada",
        "xylofon",
        "/bukanperintah tetap dicatat",
        "/ 5",
        "@semua mohon hadir",
        "- butir tempelan",
        "* butir tempelan",
        "1. butir tempelan",
        "serapan <80 persen dan > 5 provinsi @ Jakarta",
        "Ringkasan rapat kemarin: semua sepakat untuk lanjut",
    ],
)
def test_ordinary_text_is_a_note_word_for_word(line: str) -> None:
    parsed = read(line)
    assert (parsed.kind, parsed.text, parsed.gaps) == (LineKind.NOTE, line, ())


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("Kesimpulan: rapat lanjut", LineKind.DECISION, "rapat lanjut"),
        ("PUTUSAN : rapat lanjut", LineKind.DECISION, "rapat lanjut"),
        ("decision: go on", LineKind.DECISION, "go on"),
        ("TL: kirim data", LineKind.ACTION, "kirim data"),
        ("Tindak  lanjut: kirim data", LineKind.ACTION, "kirim data"),
        ("action: send it", LineKind.ACTION, "send it"),
        ("usulan: gratis", LineKind.PROPOSAL, "gratis"),
        ("proposal: free", LineKind.PROPOSAL, "free"),
        ("pribadi: rahasia", LineKind.PRIVATE, "rahasia"),
        ("private: secret", LineKind.PRIVATE, "secret"),
        ("catatan: biasa", LineKind.NOTE, "biasa"),
        ("note: plain", LineKind.NOTE, "plain"),
        ("agenda: SPBE", LineKind.AGENDA, "SPBE"),
        ("hadir: Sari", LineKind.ATTENDEE, "Sari"),
        ("present: Sari", LineKind.ATTENDEE, "Sari"),
        ("attendee: Sari", LineKind.ATTENDEE, "Sari"),
        ("!rapat lanjut", LineKind.DECISION, "rapat lanjut"),
        ("!! rapat lanjut", LineKind.DECISION, "rapat lanjut"),
        ("  >  kirim data  ", LineKind.ACTION, "kirim data"),
        ("## Judul", LineKind.AGENDA, "Judul"),
        ("\u200e> kirim data", LineKind.ACTION, "kirim data"),
        ("~ 5 menit", LineKind.PRIVATE, "5 menit"),
        ("\\> bukan aksi", LineKind.NOTE, "> bukan aksi"),
        ("\\@irman bukan ucapan", LineKind.NOTE, "@irman bukan ucapan"),
    ],
)
def test_a_sign_or_its_word_gives_the_kind(line: str, kind: LineKind, text: str) -> None:
    parsed = read(line)
    assert (parsed.kind, parsed.text) == (kind, text)


def test_an_empty_line_is_empty() -> None:
    assert read(" \t ").kind is LineKind.EMPTY


@pytest.mark.parametrize(
    ("line", "kind", "number"),
    [
        ("#", LineKind.AGENDA_NEXT, None),
        ("# ", LineKind.AGENDA_NEXT, None),
        ("#0", LineKind.AGENDA_LEAVE, None),
        ("#2", LineKind.AGENDA_JUMP, 2),
        ("# 3", LineKind.AGENDA_JUMP, 3),
    ],
)
def test_a_number_sign_alone_goes_to_an_item(line: str, kind: LineKind, number: int | None) -> None:
    parsed = read(line)
    assert (parsed.kind, parsed.number) == (kind, number)


@pytest.mark.parametrize(
    ("line", "title", "minutes"),
    [
        ("# SPBE 30m", "SPBE", 30),
        ("# SPBE 30 mnt", "SPBE", 30),
        ("# SPBE 30 menit", "SPBE", 30),
        ("# SPBE 30 min", "SPBE", 30),
        ("# SPBE, 2 jam", "SPBE", 120),
        ("# SPBE 1j", "SPBE", 60),
        ("# SPBE 1h", "SPBE", 60),
        ("# SPBE 1j30", "SPBE", 90),
        ("# SPBE 1j 30m", "SPBE", 90),
        ("# SPBE 1 jam 30 menit", "SPBE", 90),
        ("# SPBE (1,5 jam)", "SPBE", 90),
        ("# Evaluasi SPBE 2024", "Evaluasi SPBE 2024", None),
        ("# Kerja 1x24 jam", "Kerja 1x24 jam", None),
        ("# Industri 4.0 m", "Industri 4.0 m", None),
        ("# Rapat 99 jam", "Rapat 99 jam", None),
        ("# Tahap 0 m", "Tahap 0 m", None),
        ("# Pagu (APBD)", "Pagu (APBD)", None),
        ("# Ruas 5km", "Ruas 5km", None),
    ],
)
def test_a_length_of_time_ends_a_title(line: str, title: str, minutes: int | None) -> None:
    parsed = read(line)
    assert (parsed.kind, parsed.text, parsed.minutes) == (LineKind.AGENDA, title, minutes)


@pytest.mark.parametrize(
    ("line", "meeting", "number", "text"),
    [
        ("x2", None, 2, ""),
        ("X7.2 selesai", 7, 2, "selesai"),
        ("xA7.2: sudah", 7, 2, "sudah"),
        ("xa-7.2", 7, 2, ""),
    ],
)
def test_an_x_with_a_number_is_done(line: str, meeting: int | None, number: int, text: str) -> None:
    parsed = read(line)
    assert (parsed.kind, parsed.meeting, parsed.number, parsed.text) == (LineKind.DONE, meeting, number, text)


@pytest.mark.parametrize(
    ("line", "command", "argument"),
    [("/jeda", "pause", ""), ("/Pause", "pause", ""), ("/cari klinik hoaks", "search", "klinik hoaks")],
)
def test_a_known_word_after_a_slash_is_a_command(line: str, command: str, argument: str) -> None:
    parsed = read(line)
    assert (parsed.kind, parsed.command, parsed.argument) == (LineKind.COMMAND, command, argument)


def test_a_patch_changes_only_what_it_names() -> None:
    due = read("=<senin").patch
    owner = read("=@jambi").patch
    decided = read("=!").patch
    acted = read("=> kirim data @jambi").patch
    bare = read("=> @jambi").patch
    text = read("=teks baru").patch
    assert due is not None
    assert due.due is not None
    assert (due.kind, due.text, due.due.day) == (LineKind.EMPTY, "", date(2020, 7, 13))
    assert owner is not None
    assert (owner.kind, owner.text, [each.name for each in owner.owners]) == (LineKind.EMPTY, "", ["Jambi"])
    assert decided is not None
    assert (decided.kind, decided.text, decided.gaps) == (LineKind.DECISION, "", ())
    assert acted is not None
    assert (acted.kind, acted.text, len(acted.owners)) == (LineKind.ACTION, "kirim data", 1)
    assert bare is not None
    assert (bare.kind, bare.text, len(bare.owners)) == (LineKind.ACTION, "", 1)
    assert text is not None
    assert (text.kind, text.text, text.raw) == (LineKind.EMPTY, "teks baru", "teks baru")
    nothing = read("=").patch
    assert nothing is not None
    assert nothing.kind is LineKind.EMPTY
    literal = read("=\\!").patch
    assert literal is not None
    assert (literal.kind, literal.text) == (LineKind.EMPTY, "!")


def test_two_people_of_one_name_are_never_guessed_and_the_line_stays_as_typed() -> None:
    parsed = read("@achmad setuju")
    assert (parsed.kind, parsed.speaker, parsed.text) == (LineKind.STATEMENT, None, "@achmad setuju")
    assert [(gap.kind, gap.text, gap.candidates) for gap in parsed.gaps] == [
        (GapKind.WHO_AMBIGUOUS, "@achmad", ("Chrisna (Lampung)", "Fadlil (Jatim)"))
    ]


def test_the_one_who_is_here_is_meant() -> None:
    parsed = read("@achmad setuju", "000", seat("Achmad Chrisna Putra"))
    assert parsed.speaker is not None
    assert parsed.speaker.name == "Achmad Chrisna Putra"
    both = read("@achmad setuju", "000", seat("Achmad Chrisna Putra"), seat("Achmad Fadlil Chusni"))
    assert both.speaker is None


def test_somebody_unknown_stays_in_the_text_and_is_marked() -> None:
    spoken = read("@joko setuju")
    assert (spoken.text, spoken.gaps[0].kind, spoken.gaps[0].text) == ("@joko setuju", GapKind.WHO_UNKNOWN, "@joko")
    owned = read("> kirim data @joko @aceh")
    assert (owned.text, [each.name for each in owned.owners]) == ("kirim data @joko", ["Aceh"])
    assert owned.gaps[0].kind is GapKind.WHO_UNKNOWN


@pytest.mark.parametrize(
    ("line", "speaker", "text"),
    [
        ("Bappeda: kegiatan dioptimalkan", "Bappeda", "kegiatan dioptimalkan"),
        ("Pak Irman: sudah", "Irman", "sudah"),
        ("Achmad (Lampung): sudah", "Achmad Chrisna Putra", "sudah"),
        ("Wa Ode Iis: sudah", None, ""),
        ("Papua Barat: sudah", "Papua Barat", "sudah"),
        ('@papua barat daya "listrik terbatas"', "Papua Barat Daya", "listrik terbatas"),
        ("@eddy santoso: sudah", "Eddy Santoso", "sudah"),
        ("@pak irman, sudah", "Irman", "sudah"),
        ("@irman", "Irman", "@irman"),
    ],
)
def test_who_speaks_is_read_as_long_as_it_is_a_name(line: str, speaker: str | None, text: str) -> None:
    parsed = read(line)
    assert (parsed.speaker.name if parsed.speaker else None) == speaker
    if speaker:
        assert (parsed.kind, parsed.text) == (LineKind.STATEMENT, text)


def test_a_label_that_is_no_speaker_gives_a_hint_and_no_gap() -> None:
    parsed = read("Bappeda menyarankan: kegiatan dioptimalkan")
    assert (parsed.kind, parsed.label, parsed.gaps) == (LineKind.NOTE, "Bappeda menyarankan", ())
    assert read("Joko: setuju").label == "Joko"
    ambiguous = read("Achmad: setuju")
    assert (ambiguous.kind, ambiguous.text) == (LineKind.NOTE, "Achmad: setuju")
    assert ambiguous.gaps[0].kind is GapKind.WHO_AMBIGUOUS


@pytest.mark.parametrize("line", ["jumlah peserta ?? orang", "??", "?", "! disepakati ?? miliar", "> kirim ?? @aceh"])
def test_question_marks_left_to_be_filled_in_are_marked(line: str) -> None:
    assert GapKind.MARKER in [gap.kind for gap in read(line).gaps]


def test_nobody_has_spoken_before() -> None:
    assert [gap.kind for gap in read("@ setuju").gaps] == [GapKind.SPEAKER_MISSING]


def test_the_names_of_the_seeds_all_resolve_by_one_word() -> None:
    names = index()
    for person in PEOPLE:
        handle = names.handle_of(names.resolve_whole(person.name).party or names.resolve(person.name).party)  # type: ignore[arg-type]
        party = names.resolve(handle).party
        assert party is not None
        assert party.key == person.id
