"""The twenty-five lines of the design, typed into the five seed meetings."""

from datetime import date

import pytest

from notulen.domain.attendee import Acting, AttendeeKind
from notulen.domain.due import DueKind
from notulen.parsing.parsed_line import LineKind
from parsing.seeds import index, read

_STATEMENTS = [
    (
        "000",
        "@irman Kominfo provinsi berperan pusat dan kab/kota",
        "Irman",
        "Kominfo provinsi berperan pusat dan kab/kota",
    ),
    ("001", "Atika: ada beberapa agenda, yakni SPBE", "Atika Nur Rahmania", "ada beberapa agenda, yakni SPBE"),
    ("002", "@ridwan rencana kerja sama Klinik Hoaks", "Ridwan Badallah", "rencana kerja sama Klinik Hoaks"),
    (
        "002",
        "@sherlita Satu Data tetap super prioritas; Digitalisasi Desa dengan Telkom di P-APBD",
        "Sherlita Ratna Dewi Agustin",
        "Satu Data tetap super prioritas; Digitalisasi Desa dengan Telkom di P-APBD",
    ),
]

_ACTIONS = [
    (
        "000",
        "> susun surat usulan internet gratis ke Kemenkominfo @aceh @askompsi <jumat depan",
        "susun surat usulan internet gratis ke Kemenkominfo",
        ["Aceh", "ASKOMPSI"],
        date(2020, 7, 17),
    ),
    (
        "001",
        "> rekap aspirasi daerah bidang SPBE @atika <h-2",
        "rekap aspirasi daerah bidang SPBE",
        ["Atika Nur Rahmania"],
        date(2019, 9, 2),
    ),
    (
        "001",
        "> usulan perubahan kepengurusan Askompsi @eddy <akhir bulan",
        "usulan perubahan kepengurusan Askompsi",
        ["Eddy Santoso"],
        date(2019, 8, 31),
    ),
    (
        "002",
        "> kirim tautan Klinik Hoaks @jatim <besok",
        "kirim tautan Klinik Hoaks",
        ["Jawa Timur"],
        date(2023, 6, 14),
    ),
    (
        "002",
        "> datang kembali untuk adopsi beberapa aplikasi @sultra <minggu depan",
        "datang kembali untuk adopsi beberapa aplikasi",
        ["Sulawesi Tenggara"],
        date(2023, 6, 23),
    ),
    (
        "003",
        "aksi: skema berbagi pakai data center nasional @kemenkominfo <tw2",
        "skema berbagi pakai data center nasional",
        ["Kemenkominfo"],
        date(2020, 6, 30),
    ),
    (
        "004",
        "> kumpulkan pranata humas OPD untuk rakor @padli <2 minggu",
        "kumpulkan pranata humas OPD untuk rakor",
        ["Padli"],
        date(2019, 1, 17),
    ),
]


@pytest.mark.parametrize(("seed", "line", "speaker", "text"), _STATEMENTS)
def test_a_statement_has_its_speaker_and_words(seed: str, line: str, speaker: str, text: str) -> None:
    parsed = read(line, seed)
    assert parsed.kind is LineKind.STATEMENT
    assert parsed.speaker is not None
    assert (parsed.speaker.name, parsed.text) == (speaker, text)
    assert parsed.gaps == ()


@pytest.mark.parametrize(("seed", "line", "text", "owners", "day"), _ACTIONS)
def test_an_action_has_owners_and_the_day_meant(seed: str, line: str, text: str, owners: list[str], day: date) -> None:
    parsed = read(line, seed)
    assert parsed.kind is LineKind.ACTION
    assert parsed.due is not None
    assert (parsed.text, [owner.name for owner in parsed.owners], parsed.due.day) == (text, owners, day)
    assert parsed.gaps == ()


def test_an_attendee_keeps_the_comma_of_the_degree() -> None:
    draft = read("+ Ir. H. Irman, M.Si @sumut (Plt. Kadis Kominfo)").attendee
    assert draft is not None
    assert (draft.written, draft.name) == ("Ir. H. Irman, M.Si", "Irman")
    assert (draft.titles_before, draft.titles_after) == ("Ir. H.", "M.Si")
    assert (draft.acting, draft.post) == (Acting.PLT, "Kadis Kominfo")
    assert draft.office is not None
    assert draft.office.name == "Sumatera Utara"


def test_a_handle_alone_is_filled_from_the_directory() -> None:
    draft = read("+ marwan").attendee
    assert draft is not None
    assert draft.kind is AttendeeKind.PERSON
    assert (draft.written, draft.post) == ("Marwan Nusuf", "Kepala Dinas Kominfo")
    assert draft.party is not None
    assert draft.office is not None
    assert draft.office.province == "11"


def test_an_item_of_business_has_minutes_and_dates_in_it_are_text() -> None:
    first = read("# Berbagi pengalaman peran Kominfo masa pandemi 30m")
    assert (first.kind, first.minutes) == (LineKind.AGENDA, 30)
    assert first.text == "Berbagi pengalaman peran Kominfo masa pandemi"
    second = read("# Persiapan bahan rakor Kemenkominfo, 4-6 September Denpasar 45m", "001")
    assert (second.text, second.minutes) == ("Persiapan bahan rakor Kemenkominfo, 4-6 September Denpasar", 45)


def test_an_at_sign_alone_goes_on_with_the_same_speaker() -> None:
    irman = index().resolve("irman").party
    line = "@ sudah konsultasi dengan BPKP, stimulus media harus akuntabel dan tepat sasaran"
    parsed = read(line, last_speaker=irman)
    assert (parsed.kind, parsed.speaker, parsed.is_same_speaker) == (LineKind.STATEMENT, irman, True)
    assert parsed.text == line.removeprefix("@ ")


@pytest.mark.parametrize(
    ("seed", "line", "speaker"),
    [
        ("000", "? @aceh pemerintah menggratiskan internet, minimal harga khusus", "Aceh"),
        ("003", "? @bappeda membangun aplikasi layanan sesuai kebutuhan saat ini", "Bappeda"),
    ],
)
def test_a_proposal_has_who_proposes(seed: str, line: str, speaker: str) -> None:
    parsed = read(line, seed)
    assert parsed.kind is LineKind.PROPOSAL
    assert parsed.speaker is not None
    assert parsed.speaker.name == speaker
    assert parsed.text == line.split(maxsplit=2)[2]


def test_an_action_for_everyone_hangs_on_the_next_meeting() -> None:
    parsed = read("> kirim ringkasan pengalaman pandemi @semua <rakor depan")
    assert parsed.is_for_everyone
    assert parsed.owners == ()
    assert parsed.due is not None
    assert (parsed.due.kind, parsed.due.day) == (DueKind.NEXT_MEETING, date(2020, 8, 4))
    assert parsed.text == "kirim ringkasan pengalaman pandemi"


def test_a_private_line_stays_private() -> None:
    parsed = read("~ sinyal Kepri putus 2x, konfirmasi ulang setelah rapat")
    assert (parsed.kind, parsed.text) == (LineKind.PRIVATE, "sinyal Kepri putus 2x, konfirmasi ulang setelah rapat")


def test_a_quotation_is_stored_without_its_marks() -> None:
    parsed = read('@anies "Bertukar pengalaman dan pikiran menjadi penting sekali"', "001")
    assert parsed.is_quote
    assert parsed.text == "Bertukar pengalaman dan pikiran menjadi penting sekali"


@pytest.mark.parametrize(
    "line",
    [
        "! Askompsi menyampaikan aspirasi daerah pada rakor Kemenkominfo di Denpasar",
        "! Sultra dipersilakan memakai Klinik Hoaks, tautan disiapkan Jatim",
        "! Integrasi layanan publik, medsos, dan CCTV didorong bersama kab/kota (PP 18/2016)",
    ],
)
def test_a_decision_is_kept_word_for_word(line: str) -> None:
    parsed = read(line)
    assert (parsed.kind, parsed.text, parsed.gaps) == (LineKind.DECISION, line[2:], ())


def test_an_action_is_done_with_a_note() -> None:
    parsed = read("x12 rakor pranata humas sudah terlaksana", "004")
    assert (parsed.kind, parsed.number, parsed.meeting) == (LineKind.DONE, 12, None)
    assert parsed.text == "rakor pranata humas sudah terlaksana"


def test_a_deadline_on_a_saturday_is_accepted_and_the_friday_offered() -> None:
    parsed = read("> usulan perubahan kepengurusan Askompsi @eddy <akhir bulan", "001")
    assert parsed.due is not None
    assert "weekend" in parsed.due.warnings
    assert (parsed.suggestion, parsed.suggestion_day) == ("30/8/2019", date(2019, 8, 30))
