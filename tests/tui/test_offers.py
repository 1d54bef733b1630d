"""What is offered while a line is typed: people, commands, long words."""

from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace

from notulen.config import Motion, Settings
from notulen.domain.meeting import Meeting
from notulen.domain.series import Series
from notulen.locale.language import Language
from notulen.tui.minuting.long_words import LongWords
from notulen.workspace import Workspace
from tui.secretary import START, Secretary, at_the_screen
from world import World

# completion


async def test_who_is_here_is_offered_first_then_those_of_the_last_meeting_then_the_rest(tmp_path: Path) -> None:
    workspace = _two_meetings_of_a_series(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace, meeting=2) as sari:
        await sari.types("+ Joko Widagdo @jatim")
        await sari.writes("> kirim @j")
        assert _offered(sari)[:2] == ["joko", "jatim"], "who is here, and where they come from"
        assert _offered(sari)[2:4] == ["jaka", "jambi"], "who was there last time, and from where"
        assert "jabar" in _offered(sari)
        sari.sees("Joko Widagdo · Jatim · hadir")


def _two_meetings_of_a_series(folder: Path) -> Workspace:
    workspace = Workspace(folder, Settings(name="Sari"))
    series = workspace.series.put(Series(id="", name="Rakor ASKOMPSI"), now=START)
    for day in (START.date() - timedelta(days=7), START.date()):
        workspace.meetings.create("Rakor", day, series=series.id, now=START)
    workspace.minutes.record_line(1, "+ Jaka Sembung @jambi", now=START)
    workspace.minutes.record_line(1, "harmonisasi koordinasi pusat dan daerah", now=START)
    workspace.people.add("Juminten Wati", now=START)
    return workspace


def _offered(sari: Secretary) -> list[str]:
    return [offer.taken.strip() for offer in sari._flow.offers.offers]


async def test_a_row_of_the_list_is_taken_with_the_mouse(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("> kirim @ja")
        wanted = _offered(sari).index("jambi")
        await sari.pilot.click("SuggestionList", offset=(6, wanted))
        assert sari.box == "> kirim @jambi "
        await sari.writes("<besok")
        assert sari.box == "> kirim @jambi <besok", "the line has the focus again"


async def test_commands_are_offered_with_their_meaning_and_enter_is_not_theirs(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("/")
        sari.sees("mulai mulai atau lanjutkan rapat", "tutup tutup rapat", "bagi layar bagi untuk peserta")
        assert "jeda" not in _offered(sari), "a meeting that does not run cannot pause"
        await sari.writes("mu")
        assert _offered(sari) == ["mulai"]
        await sari.presses("tab")
        assert sari.box == "/mulai"
        await sari.presses("enter")
        sari.sees("● 00:00:00")
        await sari.types("/jed")
        assert [entry.text for entry in sari.archived().entries] == ["/jed"], "Enter stores what is typed"


async def test_commands_go_by_their_english_names_too(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, language=Language.ENGLISH) as sari:
        await sari.makes_meeting()
        await sari.writes("/st")
        sari.sees("start start or resume the meeting")
        await sari.presses("backspace", "backspace")
        await sari.writes("mu")
        assert _offered(sari) == ["mulai"]


async def test_a_slash_in_prose_offers_nothing(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("kab/")
        assert _offered(sari) == []
        await sari.writes(" / ")
        assert _offered(sari) == []


# long words


async def test_a_long_word_of_this_meeting_or_the_last_is_completed_with_right_or_end_alone(tmp_path: Path) -> None:
    workspace = _two_meetings_of_a_series(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace, meeting=2) as sari:
        await sari.writes("perlu harm")
        sari.sees("perlu harmonisasi")
        assert sari.box == "perlu harm", "it is only shown"
        await sari.presses("right")
        assert sari.box == "perlu harmonisasi"
        await sari.writes(" koor")
        await sari.presses("end")
        assert sari.box == "perlu harmonisasi koordinasi"
        await sari.writes(" harm")
        await sari.presses("enter")
        assert sari.archived(2).entries[0].text == "perlu harmonisasi koordinasi harm"
        await sari.types("digitalisasi desa")
        await sari.writes("Digita")
        sari.sees("Digitalisasi")
        await sari.presses("tab", "i")
        assert sari.box == "Digita", "Tab goes on, and takes no letters"


async def test_with_reduced_motion_no_letters_appear_by_themselves(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, replace(Settings(), motion=Motion.REDUCED))
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        await sari.types("harmonisasi")
        await sari.writes("harm")
        sari.does_not_see("harmonisasi harm")
        assert "Catat › harm" in sari.screen
        assert "Catat › harmonisasi" not in sari.screen


def test_long_words_are_found_by_their_beginnings() -> None:
    words = LongWords()
    meeting = _meeting_with("Koordinasi lintas provinsi", "koordinasi dan koordinator, KOORDINATOR koordinator", "data")
    words.learn(meeting)
    words.learn(meeting)
    assert words.rest_of("perlu koor") == "dinator", "the one used most, each line counted once"
    assert words.rest_of("KOOR") == "DINATOR"
    assert words.rest_of("koordinas") == "", "one letter is not worth it"
    assert words.rest_of("koordinasi") == "", "it is whole already"
    assert words.rest_of("koo") == "", "too short to tell"
    assert words.rest_of("@koor") == words.rest_of("<koor") == words.rest_of("/koor") == "", "not prose"
    words.learn(_meeting_with("~ kerahasiaan", "catatan terbuka"))
    assert words.rest_of("kera") == "", "private notes are nobody's to read"
    assert words.rest_of("data") == ""
    assert words.rest_of("") == ""


def _meeting_with(*texts: str) -> Meeting:
    world = World()
    world.rakor()
    return world.types(*texts).meeting
