"""The search while keys come in one packet, the disk takes its time, and anything at all is typed."""

import shutil
from pathlib import Path
from threading import Event

import pytest

from crossed import in_turn
from hostile_texts import HOSTILE, obeyed
from notulen.config import Settings
from notulen.domain.meeting_head import MeetingHead
from notulen.domain.reference import line_reference
from notulen.services.search import Hit, HitKind
from notulen.services.search_queries import Found, SearchQueryService
from notulen.tui.hit_drawing import HitDrawing
from notulen.tui.screens.home import HomeScreen
from notulen.tui.screens.minutes import MinutesScreen
from notulen.tui.screens.preview import PreviewScreen
from notulen.tui.screens.search import SearchScreen
from notulen.workspace import Workspace
from tui.searching import line
from tui.secretary import START, at_the_screen


@pytest.fixture
def archive(sample: Path, tmp_path: Path) -> Path:
    """The sample archive, to be searched and written in."""
    shutil.copytree(sample, tmp_path / "arsip")
    return tmp_path / "arsip"


async def test_letters_and_enter_of_one_packet_open_what_the_letters_ask_for(archive: Path) -> None:
    async with at_the_screen(archive, width=100, height=30) as sari:
        await sari.presses("ctrl+f")
        await sari.bursts("> tautan klinik", "enter")
        assert isinstance(sari.app.screen, MinutesScreen)
        selected = sari.app.screen.stream.selected
        assert selected is not None
        assert selected.text.startswith("Memberikan tautan")


@pytest.mark.parametrize("keys", [("down", "down", "e"), ("down", "down", "c"), ("down", "down", "enter")])
async def test_letters_arrows_and_a_command_of_one_packet_are_worked_off_in_turn(
    archive: Path, keys: tuple[str, ...]
) -> None:
    async with at_the_screen(archive, width=100, height=30, has_toasts=True) as sari:
        await sari.presses("ctrl+f")
        await sari.bursts("klinik hoaks", *keys)
        if keys[-1] == "c":
            assert sari.app.clipboard == "Rencana kerja sama: Klinik Hoaks"
            assert line(sari) == "klinik hoaks"
        else:
            kind = {"e": PreviewScreen, "enter": MinutesScreen}[keys[-1]]
            assert isinstance(sari.app.screen, kind)


class _Gate:
    """Lets a search through when told, and notes which were begun."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.is_open = Event()
        self.begun: list[str] = []
        real = SearchQueryService.find

        def find(service: SearchQueryService, typed: str, **others: object) -> Found:
            self.begun.append(typed)
            assert self.is_open.wait(60)
            return real(service, typed, **others)  # type: ignore[arg-type]

        monkeypatch.setattr(SearchQueryService, "find", find)


async def test_a_slow_search_says_so_holds_up_no_key_and_the_latest_words_win(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = _Gate(monkeypatch)
    async with at_the_screen(archive, width=100, height=30) as sari:
        for key in ("ctrl+f", *"klinik"):
            await sari.pilot.press(key)
        await sari.waits_for("mencari…")
        assert line(sari) == "klinik"
        sari.does_not_see("hasil dari")
        gate.is_open.set()
        await sari.waits_for("8 hasil dari 5 rapat")
        await sari.settles()
        sari.does_not_see("mencari…")
        assert gate.begun == ["", "klinik"], "what was typed in between is not searched for any more"


async def test_one_can_leave_while_the_disk_does_not_answer(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = _Gate(monkeypatch)
    async with at_the_screen(archive) as sari:
        for key in ("ctrl+f", "a", "escape", "escape"):
            await sari.pilot.press(key)
        await sari.waits_until(lambda: isinstance(sari.app.screen, HomeScreen))
        gate.is_open.set()


@pytest.mark.parametrize("text", in_turn(HOSTILE, 3, of=4))
async def test_anything_can_be_searched_for_and_found(tmp_path: Path, text: str) -> None:
    workspace = Workspace(tmp_path, Settings(name="Sari"))
    workspace.meetings.create("Rapat", START.date(), now=START)
    workspace.minutes.record_line(1, f"\\cari {text}", now=START)
    async with at_the_screen(tmp_path, width=60, height=20) as sari:
        await sari.presses("ctrl+f")
        await sari.pastes(text)
        await sari.settles()
        await sari.presses("end", "ctrl+u")
        await sari.writes("cari")
        sari.sees("1 hasil")
        await sari.presses("down", "space", "space")
        assert not obeyed(sari.picture)


async def test_ten_thousand_places_are_listed_and_only_those_in_sight_are_drawn(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    real = HitDrawing.row

    def counted(drawing: HitDrawing, hit: Hit, action: None, width: int) -> object:
        drawn.append(hit.reference)
        return real(drawing, hit, action, width)

    head = MeetingHead(id="m", number=5, title="Rapat", day=START.date())
    hits = tuple(
        Hit(kind=HitKind.NOTE, meeting=head, reference=line_reference(5, seq), text=f"catatan {seq}", line=seq)
        for seq in range(1, 10_001)
    )
    find = SearchQueryService.find

    def many(service: SearchQueryService, typed: str, **others: object) -> Found:
        found = find(service, typed, **others)  # type: ignore[arg-type]
        return found if not typed else Found(query=found.query, hits=hits, meetings=1, is_cut=True)

    monkeypatch.setattr(HitDrawing, "row", counted)
    monkeypatch.setattr(SearchQueryService, "find", many)
    async with at_the_screen(archive, width=80, height=24) as sari:
        await sari.presses("ctrl+f")
        await sari.writes("catatan")
        sari.sees("10.000 hasil pertama dari 1 rapat", "catatan 1 ")
        await sari.presses("down", "end")
        sari.sees("catatan 10000")
        assert len(set(drawn)) < 100


async def test_a_meeting_that_was_taken_away_meanwhile_is_told_and_found_no_more(archive: Path) -> None:
    async with at_the_screen(archive, width=100, height=30, has_toasts=True) as sari:
        await sari.presses("ctrl+f")
        await sari.writes("klinik hoaks")
        Workspace(archive, Settings(name="Budi")).meetings.trash(5, now=START)
        await sari.presses("enter")
        await sari.hears("R5")
        assert isinstance(sari.app.screen, SearchScreen)
        sari.sees("Tidak ada hasil untuk «klinik hoaks».", "0 hasil dari 4 rapat")
