"""What the minutes hold, in which order, and what never leaves."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from export.composed import compose, rendered
from export.meetings import PRIVATE_LINE, PROVINCES, raker_2019
from export.visit import visit_2023
from notulen.domain.entry import EntryKind
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingMode
from notulen.domain.paper import Signer
from notulen.export.formats import FORMATS, get_format
from notulen.export.markdown import render_markdown
from notulen.export.minutes.builder import build_minutes
from notulen.export.minutes.document import Facts, Layout, MinutesDocument, Section, Signatures, plain
from notulen.export.plain_text import render_plain_text
from notulen.locale.language import Language
from strategies import meetings


def empty_meeting() -> Meeting:
    return Meeting(id="m", number=7, title="Rapat Kerja ASKOMPSI", day=date(2020, 7, 7))


def facts_of(minutes: MinutesDocument) -> dict[str, list[str]]:
    blocks = [block for part in minutes.parts for block in part.blocks]
    return {
        fact.label: [plain(value) for value in fact.values]
        for block in blocks
        if isinstance(block, Facts)
        for fact in block.facts
    }


def test_the_official_form_has_its_headings_in_order_and_blanks_where_nothing_is_known() -> None:
    page = render_markdown(compose(empty_meeting()))
    headings = [
        "# NOTULA",
        "Sidang/Rapat:",
        "Hari/Tanggal:",
        "Surat Undangan:",
        "Waktu Sidang/Rapat:",
        "Tempat:",
        "Acara:",
        "## Pimpinan Sidang/Rapat",
        "Ketua:",
        "Sekretaris:",
        "Pencatat:",
        "## Peserta Sidang/Rapat",
        "## Kegiatan Sidang/Rapat",
        "### 1. Kata Pembukaan",
        "### 2. Pembahasan",
        "### 3. Kesimpulan/Keputusan",
        "Demikian notula ini dibuat untuk dipergunakan sebagaimana mestinya.",
        "Pimpinan Sidang/Rapat, |",
        "NIP",
    ]
    places = [page.index(heading) for heading in headings]
    assert places == sorted(places)
    assert "- **Surat Undangan:** ………" in page
    assert "- **Ketua:** ………" in page
    assert "Tidak ada keputusan yang dicatat." in page


def test_the_plain_layout_leaves_out_what_is_not_known() -> None:
    page = render_markdown(compose(empty_meeting(), Layout.PLAIN))
    assert page.startswith("# Notulen Rapat Kerja ASKOMPSI\n")
    assert "……" not in page
    assert "Ketua" not in page


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", list(FORMATS))
def test_a_private_line_never_leaves_in_any_format(name: str, layout: Layout, language: Language) -> None:
    kind = get_format(name)
    most = (Section.DECISIONS,) if name == "csv" else tuple(Section)
    for meeting in (raker_2019(), visit_2023()):
        for sections in (kind.sections, most):
            minutes = compose(meeting, layout, language, sections=sections, material=kind.made_of)
            text = kind.render(lambda made=minutes: made)  # type: ignore[misc]
            assert PRIVATE_LINE[:12] not in str(text)
            assert PRIVATE_LINE[:12] not in str(minutes)


def test_what_was_deduced_is_marked_for_internal_use_only() -> None:
    official, internal = (render_markdown(compose(raker_2019(), layout)) for layout in Layout)
    assert "perlu konfirmasi" not in official
    assert "perlu dirapikan" not in official.lower()
    assert "tatap muka (perlu konfirmasi)" in internal
    assert "A1.4: tenggat tidak terbaca «jumt» (jumat?)" in internal


def test_a_misspelt_name_is_corrected_and_the_spelling_kept_for_internal_use() -> None:
    official, internal = (render_markdown(compose(raker_2019(), layout)) for layout in Layout)
    assert "Anies Baswedan" in official
    assert "Baswesan" not in official
    assert "Anies Baswedan (tertulis “Anies Baswesan”)" in internal


def test_statements_of_one_speaker_in_a_row_stand_together() -> None:
    page = render_markdown(compose(visit_2023()))
    assert "1. **Dr. Ridwan Badallah (Sulawesi Tenggara)**:\n   1. Rencana kerja sama" in page


def test_an_action_for_all_who_are_on_the_attendance_list_does_not_list_them_again() -> None:
    meeting = raker_2019()
    here = [replace(meeting.attendees[0], number=9 + int(code), id=code, province=code) for code in ("11", "12", "15")]
    page = render_markdown(compose(replace(meeting, attendees=tuple(here))))
    assert "Semua provinsi yang hadir (3)" in page
    assert "Semua provinsi yang hadir (3):" not in page


def test_a_quote_gets_one_pair_of_quotation_marks() -> None:
    meeting = raker_2019()
    typed = tuple(replace(entry, text=f'"{entry.text}"') if entry.is_quote else entry for entry in meeting.entries)
    for held in (meeting, replace(meeting, entries=typed)):
        assert "“Bertukar pengalaman dan pikiran menjadi penting sekali.”\n" in render_markdown(compose(held))


def test_a_proposal_stands_apart_from_decisions() -> None:
    page = render_markdown(compose(raker_2019()))
    decided, proposed = page.split("### 4. Usulan yang Belum Diputuskan")
    assert "Program bersama yang memadukan" not in decided
    assert "Program bersama yang memadukan" in proposed


def test_an_action_for_everyone_tells_who_has_done_their_part() -> None:
    page = render_markdown(compose(raker_2019()))
    assert "Semua provinsi yang hadir (3): Aceh, Sumatera Utara, Jambi" in page
    assert "1 dari 3 selesai" in page
    assert "selesai: Aceh" in page


def test_deadlines_keep_the_words_they_were_spoken_in() -> None:
    page = render_markdown(compose(visit_2023(), Layout.PLAIN))
    assert "Jumat, 23 Juni 2023 (“minggu depan”; periode 19 s.d. 25 Juni 2023)" in page
    assert "| di P-APBD nanti |" in page


def test_an_extract_holds_only_what_concerns_its_province() -> None:
    page = render_markdown(compose(visit_2023(), only_provinces=["74"]))
    assert "Kutipan untuk Provinsi Sulawesi Tenggara" in page
    assert "Datang kembali ke Jatim" in page
    assert "Digitalisasi Desa" not in page
    assert "Nirmala Dewi" not in page
    assert "Satu Data tetap prioritas" not in page
    assert "Sultra dipersilakan memakai Klinik Hoaks" in page
    everyone = render_markdown(compose(raker_2019(), only_provinces=["15"]))
    assert "| Jambi |" in everyone
    assert "Sumatera Utara" not in everyone


def test_chosen_sections_are_printed_and_no_others() -> None:
    page = render_markdown(compose(raker_2019(), sections=[Section.ACTIONS, Section.REMARKS]))
    assert [line for line in page.splitlines() if line.startswith("#")] == [
        "# NOTULA",
        "## Kegiatan Sidang/Rapat",
        "### 1. Tindak Lanjut",
        "## Catatan",
    ]


def test_a_public_copy_has_no_nip() -> None:
    assert "199001012015032001" in render_markdown(compose(visit_2023()))
    public = render_markdown(compose(visit_2023(), is_public=True))
    assert "199001012015032001" not in public
    assert "NIP" not in public


def test_one_signer_signs_as_chair_and_two_under_their_posts() -> None:
    alone = replace(visit_2023(), signers=(Signer(post="Kepala Dinas", name="Sherlita"),))
    for held, headings in (
        (alone, ["Pimpinan Sidang/Rapat"]),
        (visit_2023(), ["Pencatat", "Kepala Dinas Kominfo Provinsi Jawa Timur"]),
    ):
        signatures = next(
            block for part in compose(held).parts for block in part.blocks if isinstance(block, Signatures)
        )
        assert [block.heading for block in signatures.blocks] == headings


@pytest.mark.parametrize(
    ("changes", "time_line", "place_line"),
    [
        ({"starts": time(9), "is_open_ended": True}, ["09.00 WIB s.d. selesai"], []),
        ({"starts": time(9), "ends": time(11, 30)}, ["09.00 s.d. 11.30 WIB"], []),
        ({"starts": time(9)}, ["09.00 WIB"], []),
        ({"mode": MeetingMode.VIDEO}, [], ["Melalui konferensi video"]),
        (
            {"mode": MeetingMode.VIDEO, "application": "Zoom", "place": "Ruang Rapat TIK"},
            [],
            ["Ruang Rapat TIK, melalui konferensi video (Zoom)"],
        ),
        (
            {"mode": MeetingMode.HYBRID, "application": "Zoom", "place": "Ruang Rapat TIK"},
            [],
            ["Ruang Rapat TIK dan melalui konferensi video (Zoom)"],
        ),
    ],
)
def test_hours_and_place_are_said_as_offices_say_them(
    changes: dict[str, object], time_line: list[str], place_line: list[str]
) -> None:
    facts = facts_of(compose(replace(empty_meeting(), **changes)))
    assert facts["Waktu Sidang/Rapat"] == time_line
    assert facts["Tempat"] == place_line


def test_several_days_are_printed_with_their_weekdays() -> None:
    days = facts_of(compose(replace(empty_meeting(), last_day=date(2020, 7, 9))))["Hari/Tanggal"]
    assert days == ["Selasa s.d. Kamis, 7 s.d. 9 Juli 2020"]
    over = facts_of(compose(replace(empty_meeting(), last_day=date(2020, 8, 1))))["Hari/Tanggal"]
    assert over == ["Selasa, 7 Juli 2020 s.d. Sabtu, 1 Agustus 2020"]


SEED_FACTS = {
    "raker": (
        "Ruang Tempo Doeloe, Balai Kota Jakarta",
        "Kamis (29/8)",
        "ASKOMPSI Gelar Raker di Balai Kota",
        "Pemprov DKI Jakarta",
        "Dinas Kominfo provinsi seluruh Indonesia",
        "Denpasar, Bali (WITA)",
        "4-6 September mendatang",
        "Raker ASKOMPSI terdahulu",
        "SPBE",
        "Siaran pers PPID",
        "sebelum rakor 4-6 September",
        "«Baswesan»",
    ),
    "visit": (
        "005/1234/114.1/2023",
        "8 (delapan) orang",
        "diwakili La Ode Hasan",
        "beberapa staf (5 orang)",
        "Direktur Layanan Aplikasi",
        "10.02–11.45 WIB",
        "Nomor 18 Tahun 2016 tentang Perangkat Daerah",
        "Dinas Pemberdayaan Masyarakat Desa",
        "CSIRT Jatim",
        "minggu yang lalu",
        "R3 Kunjungan lanjutan, Selasa, 20 Juni 2023",
        "diganti oleh K3.1",
        "bila Sultra memakainya",
        "Sekretaris Daerah Provinsi Jawa Timur",
        "30 menit",
        "09.31–11.45 WIB",
    ),
}


@pytest.mark.parametrize("seed", SEED_FACTS)
def test_every_fact_on_record_appears_in_the_plain_layout(seed: str) -> None:
    meeting = raker_2019() if seed == "raker" else visit_2023()
    text = "\n".join(rendered(render_markdown(compose(meeting, Layout.PLAIN))).blocks)
    missing = [fact for fact in SEED_FACTS[seed] if fact not in text]
    assert not missing


@settings(max_examples=60, deadline=None)
@given(meeting=meetings(), layout=st.sampled_from(Layout), language=st.sampled_from(Language))
def test_any_meeting_can_be_printed(meeting: Meeting, layout: Layout, language: Language) -> None:
    marked = replace(
        meeting,
        entries=tuple(
            replace(entry, text="~rahasia~" if entry.kind is EntryKind.PRIVATE else entry.text)
            for entry in meeting.entries
        ),
    )
    minutes = build_minutes(marked, provinces=PROVINCES, layout=layout, language=language, sections=tuple(Section))
    assert "rahasia" not in render_markdown(minutes)
    assert "rahasia" not in render_plain_text(minutes)
