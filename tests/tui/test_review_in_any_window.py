"""Tinjau in windows of any size, by mouse, in English, without signs beyond ASCII, and with whatever is said."""

from pathlib import Path

import pytest

from crossed import in_turn
from hostile_texts import HOSTILE, obeyed
from notulen.config import Settings
from notulen.domain.action_item import ActionStatus, ProgressKind
from notulen.domain.review import ReviewScope
from notulen.domain.text import clean_text
from notulen.locale.language import Language
from notulen.workspace import Workspace
from tui.promised_actions import action, later, leaves_the_line, office
from tui.secretary import at_the_screen


@pytest.fixture(autouse=True)
def _state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a review stands is kept apart, never among those of who runs the tests."""
    monkeypatch.setenv("NOTULEN_STATE", str(tmp_path_factory.mktemp("state")))


@pytest.mark.parametrize("text", in_turn(HOSTILE, 0, of=4))
async def test_whatever_is_said_is_text(tmp_path: Path, text: str) -> None:
    async with at_the_screen(tmp_path, workspace=office(tmp_path, 4), clock=later(), has_toasts=True) as sari:
        await sari.presses("f4")
        for key in "pkc":
            await sari.presses(key)
            await sari.pastes(text)
            assert not obeyed(sari.picture)
            await sari.presses("enter")
            await leaves_the_line(sari)
        for key in "to":
            await sari.presses(key)
            await sari.pastes(text)
            await sari.presses("enter")
            assert not obeyed(sari.picture)
            await leaves_the_line(sari)
        kept = "".join("".join(map(clean_text, text.splitlines())).split())
        said = ["".join(note.text.split()) for each in sari.archived().actions for note in each.progress]
        assert said
        assert all(each in kept or kept in each for each in said), said
        await sari.presses("left", "enter")
        assert not obeyed(sari.picture)


@pytest.mark.parametrize("size", [(60, 20), (59, 15), (40, 10), (20, 5), (200, 50), (100, 12)])
async def test_a_window_of_any_size_loses_nothing(tmp_path: Path, size: tuple[int, int]) -> None:
    async with at_the_screen(tmp_path, workspace=office(tmp_path), clock=later()) as sari:
        await sari.presses("f4", "c")
        await sari.writes("tanya")
        await sari.makes_window(*size)
        await sari.writes(" lagi")
        await sari.makes_window(80, 24)
        sari.sees("Komentar A1.1 › tanya lagi")
        await sari.presses("enter")
        assert action(sari).progress[-1].text == "tanya lagi"
        await sari.makes_window(*size)
        is_seen = size[0] >= 60 and size[1] >= 12
        await sari.presses("s")
        assert (action(sari, 2).status is ActionStatus.DONE) is is_seen, "what nobody can see is not answered"
        await sari.makes_window(80, 24)
        await sari.presses("s")
        sari.sees("4 dari 14" if is_seen else "3 dari 14")


async def test_a_click_goes_to_the_action_and_gives_the_answer(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=office(tmp_path), clock=later()) as sari:
        await sari.presses("f4")
        await sari.pilot.click("#queue", offset=(6, 4))
        await sari.settles()
        sari.sees("4 dari 14", "A1.4 ·")
        await sari.pilot.click("#keys", offset=(3, 1))
        await sari.settles()
        assert action(sari, 4).status is ActionStatus.DONE
        sari.sees("5 dari 14")


async def test_in_english(tmp_path: Path) -> None:
    workspace = office(tmp_path, 2)
    async with at_the_screen(tmp_path, workspace=workspace, clock=later(), language=Language.ENGLISH) as sari:
        await sari.presses("f4")
        sari.sees("REVIEW all open actions", "1 of 2", "s Done", "t Postpone…", "Queue", "Owner", "Due")
        await sari.presses("s", "s")
        sari.sees("The review is done.", "Answered 2 of 2")


async def test_in_ascii(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=office(tmp_path, 2), clock=later(), is_unicode=False) as sari:
        await sari.presses("f4", "s")
        drawn = sari.app.screen._compositor.render_strips()
        filters = sari.app.get_line_filters()
        from textual.color import Color

        text = ""
        for strip in drawn:
            segments = list(strip)
            for each in filters:
                segments = each.apply(segments, Color.parse("black"))
            text += "".join(segment.text for segment in segments)
        assert text.isascii()


async def test_another_language_goes_on_in_the_same_place(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=office(tmp_path), clock=later()) as sari:
        await sari.presses("f4", "s", "s", "c")
        await sari.writes("tanya")
        await sari.presses("escape", "comma", "enter", "escape")
        await sari.waits_for("3 of 14")
        await sari.presses("c")
        sari.sees("Comment A1.3 › tanya")
        await sari.presses("enter")
        assert action(sari, 3).progress[-1].kind is ProgressKind.COMMENT
        kept = Workspace(tmp_path, Settings()).review.begin(ReviewScope(), today=later()().date(), now=later()())
        assert len(kept.items) in (12, 14)
