"""What costs nothing to leave alone is left alone: cells that did not change, and the collector while one types."""

import gc
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget

from notulen.tui.widgets.changing_text import ChangingText, _changed
from notulen.tui.widgets.status_header import StatusHeader
from tui.secretary import START, Clock, at_the_screen

pieces = st.lists(st.tuples(st.text("ab1 ─字", max_size=4), st.sampled_from(("", "bold", "$muted"))), max_size=5)


@given(pieces, pieces)
def test_painting_what_changed_gives_the_whole_picture(old: list[tuple[str, str]], new: list[tuple[str, str]]) -> None:
    before, after = Content.assemble(*old), Content.assemble(*new)
    painted = _cells(before)
    wanted = _cells(after)
    painted += [(" ", "")] * (len(wanted) - len(painted))
    wanted += [(" ", "")] * (len(painted) - len(wanted))
    for x, width in _changed(before, after):
        painted[x : x + width] = wanted[x : x + width]
    assert painted == wanted


def _cells(content: Content) -> list[tuple[str, str]]:
    """Each cell with its letter and its style; the second cell of a wide letter is empty."""
    cells: list[tuple[str, str]] = []
    for place, letter in enumerate(content.plain):
        style = next((str(span.style) for span in content.spans if span.start <= place < span.end), "")
        cells += [(letter, style), ("", style)][: Content(letter).cell_length]
    return cells


async def test_each_second_only_the_timer_is_painted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(START)
    async with at_the_screen(tmp_path, clock=clock) as sari:
        await sari.makes_meeting()
        await sari.types("/mulai")
        clock.goes(seconds=5)
        await sari.waits_for("00:00:05")
        painted: list[tuple[Widget, tuple[Region, ...]]] = []
        refresh = Widget.refresh

        def noted(self: Widget, *regions: Region, **options: bool) -> Widget:
            painted.append((self, regions))
            return refresh(self, *regions, **options)

        monkeypatch.setattr(Widget, "refresh", noted)
        clock.goes(seconds=1)
        await sari.waits_for("00:00:06")
        headers = [regions for widget, regions in painted if isinstance(widget, StatusHeader) and regions]
        assert [[region.size for region in regions] for regions in headers] == [[(1, 1)]]
        assert all(isinstance(widget, ChangingText) for widget, regions in painted), painted


async def test_what_stands_on_the_screen_is_set_apart_in_a_pause_and_given_back_at_the_end(tmp_path: Path) -> None:
    usual = gc.get_threshold()
    before = gc.get_freeze_count()
    async with at_the_screen(tmp_path) as sari:
        await sari.waits_until(lambda: gc.get_freeze_count() > before)
        assert gc.get_freeze_count() > before
        assert gc.get_threshold() != usual
    assert gc.get_freeze_count() == 0
    assert gc.get_threshold() == usual


async def test_a_tick_does_not_reach_a_screen_under_another_but_one_behind_a_dialog(tmp_path: Path) -> None:
    clock = Clock(START)
    async with at_the_screen(tmp_path, clock=clock) as sari:
        await sari.makes_meeting()
        await sari.types("/mulai")
        room = sari._flow
        await sari.presses("f7")
        await sari.waits_until(lambda: sari.app.screen is not room)
        is_seen_below = room.is_seen
        assert not is_seen_below
        await sari.presses("escape")
        await sari.waits_until(lambda: sari.app.screen is room)
        await sari.presses("ctrl+p")
        assert sari.app.screen is not room
        assert room.is_seen
        clock.at += timedelta(seconds=7)
        await sari.waits_for("00:00:07")
