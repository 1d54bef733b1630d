"""A paste of several lines is asked about, and becomes records, one line, or nothing."""

from pathlib import Path

from tui.secretary import at_the_screen


async def test_a_paste_of_six_lines_is_asked_about_and_each_becomes_a_record(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("pembuka ")
        await sari.pastes("satu\r\ndua\n\n! tiga\n> empat @aceh <besok\nlima\nenam\n")
        sari.sees("Tempel 6 baris", "Enter satu catatan per baris · g gabung jadi satu · Esc batal")
        assert sari.archived().entries == ()
        await sari.presses("enter")
        meeting = sari.archived()
        assert [line.text for line in meeting.lines] == ["pembuka satu", "dua", "tiga", "empat", "lima", "enam"]
        assert len(meeting.decisions) == len(meeting.actions) == 1


async def test_a_pasted_chat_of_the_call_may_become_statements_of_those_who_wrote(tmp_path: Path) -> None:
    chat = "14:03:22 From Irman to Everyone:\n\tlink sudah saya kirim\n14:04:01 From Aceh to Everyone: terima kasih"
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("+ Irman @sumut")
        await sari.presses("enter")
        await sari.pastes(chat)
        sari.sees("Tempel 3 baris", "u 2 ucapan")
        await sari.presses("u")
        said = [(entry.speaker and entry.speaker.name, entry.text) for entry in sari.archived().entries]
        assert said == [("Irman", "link sudah saya kirim (14.03)"), ("Aceh", "terima kasih (14.04)")]
        await sari.pastes(chat)
        await sari.presses("enter")
        assert len(sari.archived().entries) == 5


async def test_a_paste_can_be_joined_or_dropped(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.pastes("satu\ndua")
        await sari.presses("g")
        assert sari.box == "satu dua"
        await sari.pastes("tiga\nempat")
        await sari.presses("x", "escape")
        assert sari.box == "satu dua"
        assert sari.archived().entries == ()


async def test_a_paste_of_one_line_goes_into_the_box_at_once(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.pastes("satu \x1b]52;c;aGFpCg==\x07 baris\n")
        assert sari.box == "satu �]52;c;aGFpCg==� baris"


async def test_a_paste_beyond_measure_is_refused_with_a_word(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("tetap ")
        await sari.pastes("x" * 5_000_000)
        assert sari.box == "tetap "
        await sari.hears("5000000")
        await sari.writes("ada")
        assert sari.box == "tetap ada"


async def test_letters_in_the_packet_of_an_answer_to_a_paste_stay(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.pastes("satu\ndua")
        sari.app.simulate_key("enter")
        await sari.bursts("tiga")
        assert sari.box == "tiga"
        assert [line.text for line in sari.archived().lines] == ["satu", "dua"]
