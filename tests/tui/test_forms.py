"""Editing in a form: any field, read back while it is typed, and all that was changed in one step."""

from datetime import date, time
from pathlib import Path

import pytest

from notulen.config import Settings
from notulen.domain.agenda import AgendaOutcome
from notulen.domain.attendee import Presence, Role
from notulen.domain.meeting_state import MeetingKind, MeetingMode
from notulen.domain.value import Value
from notulen.locale.form_texts import form_texts
from notulen.locale.language import Language
from notulen.services.record_fields import settable_fields
from notulen.tui.dialogs.record_form import RecordForm
from notulen.tui.minuting.form_rows import form_rows
from notulen.workspace import Workspace
from tui.filling import ACTION, FORMS, fills, goes_to, in_one_packet, is_open, make_office, opens_form
from tui.secretary import START, Secretary, at_the_screen


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An archive with something of every sort in it."""
    return make_office(tmp_path)


async def test_several_fields_of_an_action_are_changed_in_one_step_and_taken_back_in_one(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        before = sari.archived()
        await sari.presses("escape")
        sari.sees("e Formulir", "Enter Ubah")
        await sari.presses("e")
        sari.sees("Ubah A1.1", "▸ Isi susun surat usulan", "Pemilik Aceh | Jambi", "Tenggat jumat")
        await fills(sari, "Isi", "susun surat ke Menteri")
        await fills(sari, "Pemilik", "@aceh | Forum Humas")
        sari.sees("✓ 2 unsur: Aceh · Forum Humas (kelompok)")
        await fills(sari, "Tenggat", "akhir bulan")
        sari.sees("✓ s.d. Sab 31 Agu 2019", "3 isian diubah")
        assert sari.archived() == before, "nothing is stored before Enter"
        await sari.presses("enter")
        assert not is_open(sari)
        action = sari.archived().get_action(1)
        assert (action.text, [owner.name for owner in action.owners]) == (
            "susun surat ke Menteri",
            ["Aceh", "Forum Humas"],
        )
        assert action.due is not None
        assert action.due.day == date(2019, 8, 31)
        sari.sees("A1.1 Aceh, Forum Humas: susun surat ke Menteri")
        await sari.hears("A1.1 diubah: isi, pemilik, tenggat")
        await sari.presses("ctrl+z")
        assert sari.archived() == before


async def test_enter_on_a_line_still_loads_it_into_the_box(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        await sari.presses("escape", "enter")
        assert sari.box == ACTION


async def test_what_cannot_stand_is_told_under_its_field_and_nothing_is_stored(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        before = sari.archived()
        await opens_form(sari, "")
        await fills(sari, "Tanggal", "31/2")
        await fills(sari, "Cara rapat", "melayang")
        await fills(sari, "Pimpinan", "@antahberantah")
        await fills(sari, "Kuorum", "banyak")
        await fills(sari, "Provinsi tuan rumah", "Narnia")
        await sari.presses("enter")
        assert is_open(sari)
        sari.sees("▸ Tanggal 31/2 ? Tanggal: «31/2» bukan satu tanggal yang pasti. Februari tidak sampai tanggal 31.")
        sari.sees("? Cara rapat: «melayang» tidak dikenal.", "? Nama «@antahberantah» tidak ada.", "5 isian diubah")
        assert sari.archived() == before
        await fills(sari, "Tanggal", "kamis depan")
        sari.does_not_see("«31/2»")
        await fills(sari, "Cara rapat", "vicon")
        await fills(sari, "Pimpinan", "@irman")
        await fills(sari, "Provinsi tuan rumah", "bali")
        await fills(sari, "Kuorum", "12")
        await sari.presses("enter")
        meeting = sari.archived()
        assert (meeting.day, meeting.mode, meeting.quorum) == (date(2019, 9, 5), MeetingMode.VIDEO, 12)
        assert meeting.chair is not None
        assert (meeting.chair.name, meeting.host_province) == ("Irman", "51")


async def test_days_in_the_wrong_order_and_an_empty_title_are_told_where_they_stand(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        await opens_form(sari, "")
        await fills(sari, "Tanggal akhir", "28/8/2019")
        await sari.presses("enter")
        sari.sees("▸ Tanggal akhir 28/8/2019 ? Tanggal akhir:", "lebih awal daripada hari pertama rapat")
        await sari.presses("ctrl+u", "up", "up", "end", "ctrl+u", "enter")
        sari.sees("▸ Judul", "? Judul tidak boleh kosong")
        assert sari.archived().title == "Rapat SPBE"
        await sari.writes("Raker SPBE")
        await sari.presses("enter")
        assert sari.archived().title == "Raker SPBE"
        sari.sees("Raker SPBE")


async def test_escape_throws_typing_away_only_when_it_is_pressed_twice(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        before = sari.archived()
        await opens_form(sari, "K1.1")
        await sari.presses("escape")
        assert not is_open(sari), "with nothing typed it asks nothing"
        await opens_form(sari, "K1.1")
        await sari.writes(" bulat")
        await sari.presses("escape")
        sari.sees("Esc sekali lagi membuangnya", "disetujui bulat")
        await sari.writes("!")
        sari.does_not_see("Esc sekali lagi")
        await sari.presses("escape")
        assert is_open(sari), "another key in between means: go on"
        await sari.presses("escape")
        assert not is_open(sari)
        assert sari.archived() == before


async def test_typing_that_says_what_stands_there_already_writes_nothing(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        steps = len(sari.workspace.history.steps(1))
        await opens_form(sari, "A1.1")
        await fills(sari, "Tenggat", "kamis")
        await fills(sari, "Tenggat", "jumat")
        await sari.presses("enter")
        assert not is_open(sari)
        assert len(sari.workspace.history.steps(1)) == steps


async def test_keys_of_one_packet_land_in_the_fields_they_were_meant_for(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        await opens_form(sari, "A1.1")
        await in_one_packet(
            sari, "[ctrl+u]", "susun nota", "[down]", "[ctrl+u]", "@bali", "[tab]", "senin depan", "[enter]"
        )
        action = sari.archived().get_action(1)
        assert (action.text, [owner.name for owner in action.owners]) == ("susun nota", ["Bali"])
        assert action.due is not None
        assert action.due.phrase == "senin depan"
        assert not is_open(sari)


async def test_every_field_of_a_meeting_can_be_typed(office: Path) -> None:
    fields = {
        "Waktu mulai": "09.00 WITA", "Waktu selesai": "11.30", "Zona waktu": "WITA", "Tempat": "Balai Kota",
        "Aplikasi konferensi": "Zoom", "Tautan": "https://zoom.us/j/1", "Tuan rumah": "Diskominfo Jatim",
        "Penyelenggara": "@askompsi", "Pencatat": "@irman | Tim Sekretariat",
        "Surat undangan": "nomor=005/12; tanggal=20 agustus 2019; perihal=Undangan", "Tanggal tertulis": "Kamis (29/8)",
        "Judul lain": "SPBE daerah | SPBE", "Sampai selesai": "ya", "Dasar hukum": "PP; nomor=18 Tahun 2016 | UU",
        "Rapat terkait": "Rakor; hubungan=berikutnya; mulai=4 september 2019", "Catatan": "Satu; dua. | Tiga.",
        "Perlu konfirmasi": "tempat | jenis",
    }  # fmt: skip
    async with at_the_screen(office, meeting=1) as sari:
        await opens_form(sari, "")
        await goes_to(sari, "Jenis")
        sari.sees("←→ Pilihan", "[rapat koordinasi] · rapat kerja")
        await sari.presses("right", "right", "right")
        for label, text in fields.items():
            await fills(sari, label, text)
        await sari.presses("enter")
        assert not is_open(sari), sari.picture
        meeting = sari.archived()
        assert (meeting.kind, meeting.starts, meeting.ends) == (MeetingKind.VISIT, time(9), time(11, 30))
        assert (meeting.zone, meeting.is_open_ended, meeting.place, meeting.application) == (
            "WITA",
            True,
            "Balai Kota",
            "Zoom",
        )
        assert meeting.invitation is not None
        assert (meeting.invitation.number, meeting.invitation.day) == ("005/12", date(2019, 8, 20))
        assert [each.name for each in meeting.note_takers] == ["Irman", "Tim Sekretariat"]
        assert [each.title for each in meeting.legal_basis] == ["PP", "UU"]
        assert (meeting.remarks, meeting.unconfirmed) == (("Satu; dua.", "Tiga."), ("place", "kind"))
        assert meeting.related[0].starts == date(2019, 9, 4)
        assert len(sari.workspace.history.steps(1)) == 8, "all of it is one step"


async def test_a_seat_and_an_item_of_business_have_forms(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        await opens_form(sari, "+1")
        sari.sees("Peserta 1", "Nama Irman", "Provinsi Sumatera Utara", "Peran peserta")
        await fills(sari, "Kehadiran", "terlambat")
        await fills(sari, "Masuk pukul", "09.45")
        sari.sees("✓ 09.45 WIB")
        await fills(sari, "Peran", "narasumber | tamu")
        await sari.presses("enter")
        seat = sari.archived().attendees[0]
        assert (seat.presence, seat.roles) == (Presence.LATE, (Role.SPEAKER, Role.GUEST))
        assert seat.joined == START.replace(hour=9, minute=45)
        await opens_form(sari, "+irm")
        sari.sees("Peserta 1")
        await sari.presses("escape")
        await opens_form(sari, "#bahan")
        sari.sees("Agenda 1", "Judul Bahan rakor", "Rencana menit 30")
        await fills(sari, "Rencana menit", "45")
        await fills(sari, "Hasil", "ditunda")
        await sari.presses("enter")
        item = sari.archived().agenda[0]
        assert (item.minutes, item.outcome) == (45, AgendaOutcome.DEFERRED)


@pytest.mark.parametrize("asked", ["+9", "#9", "A1.9", "K7.1", "apa saja", "+", "#x", "+nobody"])
async def test_a_form_of_nothing_is_not_opened(office: Path, asked: str) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        await sari.types(f"/data {asked}")
        assert not is_open(sari)
        await sari.hears("Contoh: /data")


async def test_details_are_reached_by_a_key_a_command_and_the_menu(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        await sari.presses("escape", "d")
        sari.sees("Data R1")
        await sari.presses("escape", "i", "ctrl+p")
        await sari.writes("data rapat")
        sari.sees("/data")
        await sari.presses("enter")
        sari.sees("Data R1")
        await sari.presses("escape", "i")
        await sari.types("d")
        assert not is_open(sari), "in the line a letter is a letter"


async def test_the_mouse_goes_to_a_field_and_the_wheel_through_them(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        await opens_form(sari, "A1.1")
        row = next(y for y, line in enumerate(sari.picture.splitlines()) if "Prioritas" in line)
        await sari.pilot.click(offset=(10, row))
        await sari.settles()
        sari.sees("▸ Prioritas")
        await sari.presses("right")
        sari.sees("▸ Prioritas tinggi")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30), (140, 40)])
@pytest.mark.parametrize("language", Language)
async def test_no_name_of_a_field_is_cut_at_any_size(office: Path, size: tuple[int, int], language: Language) -> None:
    async with at_the_screen(office, meeting=1, width=size[0], height=size[1], language=language) as sari:
        for asked, kind in FORMS:
            await opens_form(sari, asked)
            seen = ""
            for _ in range(0, len(settable_fields(kind)) + 8, 8):
                seen += sari.screen
                await sari.presses("pagedown")
            for label in _rows(sari, kind):
                assert label in seen
            await sari.presses("escape")


def _rows(sari: Secretary, kind: type[Value]) -> list[str]:
    form = sari.app.screen
    assert isinstance(form, RecordForm)
    assert {row.field for row in form._state.rows} == set(settable_fields(kind))
    return [row.label for row in form._state.rows]


async def test_a_text_longer_than_its_field_is_shown_whole_below_it(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        await opens_form(sari, "K1.1")
        await sari.writes(" " + "dengan catatan " * 8 + "penutup")
        sari.sees("disetujui dengan catatan dengan catatan")
        await sari.presses("down", "up", "home")
        sari.sees("▸ Isi disetujui dengan catatan", "dengan catatan penutup")


async def test_english_speaks_english(office: Path) -> None:
    async with at_the_screen(office, meeting=1, language=Language.ENGLISH) as sari:
        await opens_form(sari, "")
        sari.sees("Details of R1", "▸ Title", "Day 29 August 2019", "Kind coordination meeting", "Enter Save")
        await fills(sari, "How held", "hybrid")
        await sari.presses("enter")
        assert sari.archived().mode is MeetingMode.HYBRID


def test_a_row_stands_for_every_field_a_person_may_set(office: Path) -> None:
    workspace = Workspace(office, Settings())
    meeting = workspace.store.meeting(1)
    records: tuple[Value, ...] = (meeting, *meeting.attendees, *meeting.agenda, *meeting.entries, *meeting.actions)
    for language in Language:
        for record in records:
            texts = workspace.editing.texts(meeting, record, language)
            rows = form_rows(type(record), texts, form_texts(language), language)
            assert {row.field for row in rows} == set(settable_fields(type(record)))
            assert not rows[0].is_further
            assert [row.is_further for row in rows] == sorted(row.is_further for row in rows)
            assert not any(row.is_fixed for row in rows)
