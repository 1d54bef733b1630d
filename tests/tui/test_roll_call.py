"""The roll is called over the room: whoever is on the list is found by typing and marked with one key."""

from datetime import timedelta
from pathlib import Path

from textual.binding import Binding

from notulen.domain.attendee import Presence
from notulen.domain.roll_call import Mark, standing
from notulen.locale.language import Language
from notulen.locale.screen_texts import screen_texts
from notulen.tui.dialogs.roll_call_dialog import RollCallDialog
from notulen.tui.dialogs.roll_call_line import RollLine
from notulen.tui.minuting.presence_acts import PresenceActs
from notulen.tui.widgets.mark_choice import MarkChoice
from notulen.tui.widgets.roll_call import RollCall
from notulen.tui.widgets.row_list import RowList
from tui.filling import fills
from tui.rakor_guests import GUESTS, find, invited, stands
from tui.secretary import START, at_the_screen


async def test_the_roll_is_called_by_name_and_space(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, workspace=invited(tmp_path)) as sari:
        sari.sees("hadir 1/5")
        sari.clock.goes(minutes=41)
        await sari.presses("ctrl+o")
        sari.sees("Presensi · hadir 1/5 · provinsi 1/4", "Belum masuk Sumut, Jambi, Kepri, ASKOMPSI", "○ Sumut Irman")
        await sari.writes("zul")
        sari.does_not_see("Irman")
        await sari.presses("space")
        sari.sees(
            "● Kepri Zulhendri hadir 09.41", "○ Sumut Irman", "hadir 2/5 · provinsi 2/4", "Sumut, Jambi, ASKOMPSI"
        )
        sari.sees("✓ hadir: Zulhendri 09.41 · ^Z urungkan")
        assert find(sari).value == ""
        await sari.presses("space")
        assert stands(sari, 3) is Mark.AWAITED
        await sari.presses("escape")
        sari.sees("hadir 1/5")
    assert [standing(seat) for seat in sari.archived().attendees] == [Mark.PRESENT, *[Mark.AWAITED] * 4]


async def test_every_mark_has_a_digit_and_is_told_by_its_word(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, workspace=invited(tmp_path)) as sari:
        await sari.presses("ctrl+o")
        await sari.writes("irman")
        await sari.presses("enter")
        sari.sees("Irman › sekarang 09.00 · Tab mengubah jam")
        sari.sees("[1 hadir] 2 terlambat 3 izin 4 tidak hadir 5 diwakili… 6 pergi 7 belum")
        await sari.presses("2")
        sari.sees("Cari ›", "terlambat 09.00")
        for digit, mark in (("3", Mark.EXCUSED), ("4", Mark.ABSENT), ("1", Mark.PRESENT), ("6", Mark.LEFT)):
            await sari.presses("enter", digit)
            assert stands(sari, 2) is mark
        sari.sees("pergi 09.00", "pergi 1")
        await sari.presses("enter", "7")
        assert stands(sari, 2) is Mark.AWAITED
        await sari.presses("enter", "right", "right", "enter")
        assert stands(sari, 2) is Mark.EXCUSED
        await sari.presses("enter", "enter")
        assert stands(sari, 2) is Mark.EXCUSED, "what is pointed at first is how the seat stands"


async def test_an_hour_is_read_back_while_it_is_typed(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, workspace=invited(tmp_path)) as sari:
        await sari.presses("ctrl+o")
        await sari.writes("irman")
        await sari.presses("enter", "tab")
        await sari.writes("jam 2")
        sari.sees("Irman, jam › jam 2", "? Jam belum terbaca")
        await sari.presses("enter")
        sari.sees("jam › jam 2")
        await sari.presses("ctrl+u")
        await sari.writes("0940")
        sari.sees("✓ 09.40 WIB")
        await sari.presses("enter")
        sari.sees("Irman › jam 09.40 · Tab mengubah jam")
        await sari.presses("2")
    seat = sari.archived().get_attendee(2)
    assert (seat.presence, seat.joined) == (Presence.LATE, START + timedelta(minutes=40))


async def test_a_stand_in_is_named_in_the_same_line(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, workspace=invited(tmp_path)) as sari:
        await sari.presses("ctrl+o")
        await sari.bursts("zul", "enter", "5", "S", "a", "r", "i", "space", "D", "e", "w", "i")
        sari.sees("Zulhendri diwakili oleh › Sari Dewi")
        await sari.presses("escape")
        sari.sees("[5 diwakili…]")
        await sari.presses("enter", "tab")
        await sari.writes("9.20")
        await sari.presses("enter", "enter")
        sari.sees("● Kepri Zulhendri · oleh Sari Dewi", "diwakili 09.20")
        sari.sees("✓ diwakili Sari Dewi: Zulhendri 09.20 · ^Z urungkan")
        await sari.presses("enter", "5", "enter")
        sari.sees("Zulhendri diwakili oleh ›")
    assert sari.archived().get_attendee(3).represented_by == "Sari Dewi"


async def test_keys_that_arrive_in_one_packet_mark_whom_they_were_meant_for(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, workspace=invited(tmp_path)) as sari:
        await sari.presses("ctrl+o")
        await sari.bursts("irm", "space", "z", "u", "l", "enter", "3", "j", "a", "m", "b", "i", "enter", "2", "e", "d")
        assert [standing(seat) for seat in sari.archived().attendees] == [
            Mark.PRESENT, Mark.PRESENT, Mark.EXCUSED, Mark.LATE, Mark.AWAITED,
        ]  # fmt: skip
        assert find(sari).value == "ed"
        await sari.bursts("dy", "space", "space", "down", "down", "up", "space", "ctrl+z")
        assert stands(sari, 5) is Mark.AWAITED
        assert stands(sari, 4) is Mark.LATE


async def test_a_seat_is_changed_in_its_form_and_the_list_is_at_the_same_row_again(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, workspace=invited(tmp_path)) as sari:
        await sari.presses("ctrl+o")
        sari.sees("Tab Formulir")
        await sari.presses("down", "down")
        sari.sees("▸○ Kepri Zulhendri")
        await sari.presses("tab")
        sari.sees("Peserta 3 · Zulhendri")
        await fills(sari, "Jabatan", "Kepala Bidang IKP")
        await sari.presses("enter")
        sari.sees("▸○ Kepri Zulhendri", "Cari ›")
        await sari.hears("Zulhendri diubah: jabatan")
        assert sari.archived().get_attendee(3).post == "Kepala Bidang IKP"
        await sari.presses("tab")
        await sari.presses("escape")
        await sari.presses("space")
        assert stands(sari, 3) is Mark.PRESENT, "the list goes on with whom it was at"
        await sari.writes("irm")
        await sari.presses("tab")
        sari.sees("Peserta 2 · Irman")
        await sari.presses("escape")
        assert find(sari).value == "irm"
        await sari.writes("xq")
        await sari.presses("tab")
        assert find(sari).value == "irmxq", "where nobody is pointed at no form opens"


async def test_what_is_typed_before_a_form_stands_is_typed_into_it(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, workspace=invited(tmp_path)) as sari:
        await sari.presses("ctrl+o")
        await sari.bursts("zul", "tab", *"wxyz", "enter")
        await sari.waits_until(lambda: "wxyz" in sari.archived().get_attendee(3).full_name)
        assert "wxyz" in sari.archived().get_attendee(3).full_name
        assert find(sari).value == "zul"
        await sari.bursts("", "tab", "escape")
        assert find(sari).value == "zul", "Esc closes the form and leaves the list"
        await sari.presses("space")
        assert stands(sari, 3) is Mark.PRESENT


async def test_while_a_mark_is_asked_for_tab_asks_for_the_hour(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, workspace=invited(tmp_path)) as sari:
        await sari.presses("ctrl+o", "enter", "tab")
        sari.sees("Irman, jam ›")
        sari.does_not_see("Tab Formulir")


async def test_letters_always_look_for_somebody_and_what_nobody_answers_to_marks_nobody(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, workspace=invited(tmp_path)) as sari:
        await sari.presses("ctrl+o", "enter", "z")
        sari.sees("Cari › z")
        sari.does_not_see("Irman")
        await sari.writes("xq")
        sari.sees("Tidak ada yang cocok.")
        await sari.presses("space", "z", "x", "q", "enter", "1")
        assert sari.archived().attendees[2:] == sari.workspace.store.meeting(1).attendees[2:]
        assert [stands(sari, seat) for seat in (2, 3, 4, 5)] == [Mark.AWAITED] * 4
        await sari.presses("ctrl+u")
        await sari.writes("belum")
        sari.does_not_see("Marwan")
        await sari.presses("ctrl+u")
        await sari.writes("aceh")
        sari.sees("Marwan Nusuf")
        sari.does_not_see("Zulhendri")


async def test_a_mark_is_taken_back_from_the_list_and_from_the_room(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, workspace=invited(tmp_path)) as sari:
        await sari.types("satu catatan")
        await sari.presses("ctrl+o", "space")
        assert stands(sari, 2) is Mark.PRESENT
        await sari.presses("ctrl+z")
        assert stands(sari, 2) is Mark.AWAITED
        await sari.hears("Diurungkan: hadir: Irman 09.00")
        await sari.presses("ctrl+z")
        await sari.hears("Tidak ada presensi terakhir")
        assert [entry.text for entry in sari.archived().entries] == ["satu catatan"]
        await sari.presses("space", "escape", "ctrl+z")
        assert stands(sari, 2) is Mark.AWAITED
        assert sari.box == ""
        await sari.presses("ctrl+y")
        assert stands(sari, 2) is Mark.PRESENT


async def test_it_opens_from_the_line_the_list_the_menu_a_command_and_a_click(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=30, meeting=1, workspace=invited(tmp_path)) as sari:
        await sari.types("satu catatan")
        await sari.writes("> sedang diketik @ac")
        await sari.presses("ctrl+o")
        await sari.writes("irman")
        await sari.presses("space", "escape")
        assert sari.box == "> sedang diketik @ac"
        assert sari._flow.line.has_focus
        await sari.presses("ctrl+u", "escape", "h")
        find(sari)
        await sari.presses("escape", "i")
        await sari.types("/presensi")
        find(sari)
        await sari.presses("escape", "ctrl+p")
        await sari.writes("presensi")
        await sari.presses("enter")
        find(sari)
        await sari.presses("escape")
        await sari.pilot.click(RollCall)
        await sari.settles()
        find(sari)


async def test_the_mouse_marks_too(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, workspace=invited(tmp_path)) as sari:
        await sari.presses("ctrl+o")
        await sari.pilot.click(RowList, offset=(20, 2))
        await sari.settles()
        sari.sees("Nurachmat Herlambang ›")
        await sari.pilot.click(MarkChoice, offset=(12, 0))
        await sari.settles()
        assert stands(sari, 4) is Mark.LATE
        await sari.pilot.click(offset=(3, 22))
        await sari.settles()
        assert not isinstance(sari.app.screen, RollCallDialog)


async def test_the_side_of_the_room_tells_who_is_missing_first(tmp_path: Path) -> None:
    guests = [f"Tamu{number:02} Satu @aceh" for number in range(20)]
    workspace = invited(tmp_path, *guests, *GUESTS[1:])
    async with at_the_screen(tmp_path, width=100, height=30, meeting=1, workspace=workspace) as sari:
        sari.sees("Hadir 20/24", "○ Sumut Irman belum", "○ ASKOMPSI Eddy San… belum", "belum masuk 4", "… 16 lagi")
        sari.clock.goes(minutes=41)
        for seat, mark, by in ((21, Mark.LATE, ""), (22, Mark.REPRESENTED, "Sari Dewi"), (23, Mark.EXCUSED, "")):
            workspace.attendance.mark(
                1, (seat,), mark, now=sari.clock(), language=Language.INDONESIAN, represented_by=by
            )
        await sari.waits_for("Hadir 22/24")
        sari.sees("● Sumut telat 09.41", "● Kepri Sari Dewi wakil", "○ Jambi Nurachmat… izin", "belum masuk 1")


async def test_in_english_it_says_the_same(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, workspace=invited(tmp_path), language=Language.ENGLISH) as sari:
        await sari.presses("ctrl+o", "enter")
        sari.sees(
            "Roll call · here 1/5 · provinces 1/4", "Irman › now 09:00", "[1 present] 2 late 3 excused", "Not yet in"
        )
        await sari.presses("2")
        sari.sees("✓ late: Irman 09:00 · ^Z undo")


def test_every_key_that_is_shown_has_words_in_both_languages() -> None:
    for language in Language:
        for owner in (RollLine, PresenceActs):
            for binding in owner.BINDINGS:
                assert isinstance(binding, Binding)
                assert not binding.show or binding.id in screen_texts(language).keys
        assert "roll_call" in screen_texts(language).keys
