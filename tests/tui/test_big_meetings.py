"""A meeting of thousands of lines: only what is seen is drawn, and it is the same text as if all had been drawn."""

import random
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from textual.content import Content

from notulen.config import Settings
from notulen.domain.action_item import ActionItem
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.tui.widgets.line_drawing import LineDrawing
from notulen.tui.widgets.stream_rows import StreamRow, StreamRows
from notulen.workspace import Workspace
from tui.secretary import START, Secretary, at_the_screen

WORDS = "aspirasi daerah disampaikan pada rakor dan ditindaklanjuti bersama provinsi lain"


def row(key: int, lines: int) -> StreamRow:
    """A row of so many lines."""
    return StreamRow(f"line {key}", (key, lines), lambda _: [Content(f"{key}.{part}") for part in range(lines)])


heights = st.lists(st.integers(1, 4), max_size=40)


def texts(rows: StreamRows) -> list[str]:
    """All lines by their height."""
    found = [rows.line_at(y) for y in range(rows.height)]
    return [each[2].plain for each in found if each is not None]


@given(heights, st.lists(st.tuples(st.booleans(), st.integers(0, 60)), max_size=6))
def test_however_much_is_laid_out_it_is_the_end_of_the_whole(lines: list[int], steps: list[tuple[bool, int]]) -> None:
    rows = [row(key, count) for key, count in enumerate(lines)]
    whole, part = StreamRows(), StreamRows()
    whole.lay_out(rows, 80, 10**6)
    part.lay_out(rows, 80, 10)
    assert part.height >= min(10, whole.height)
    for is_reached, number in steps:
        before = part.height
        added = part.reach(f"line {number}") if is_reached else part.extend(number)
        assert part.height == before + added
        shift = whole.height - part.height
        assert texts(part) == texts(whole)[shift:]
        assert [line.plain for line in part.lines] == texts(part)
        for each in rows:
            start, height = whole.span_of(each.key) or (0, 0)
            span = part.span_of(each.key)
            assert span is None or span == (start - shift, height)
            assert span is not None or start < shift
    assert not part.is_whole or part.height == whole.height


@given(heights, heights, st.integers(0, 40))
def test_what_is_laid_out_reaches_as_far_up_when_lines_are_added_below(
    lines: list[int], more: list[int], least: int
) -> None:
    rows = [row(key, count) for key, count in enumerate(lines + more)]
    grown = StreamRows()
    grown.lay_out(rows[: len(lines)], 80, least)
    before = texts(grown)
    grown.lay_out(rows, 80, 0)
    assert texts(grown)[: len(before)] == before


def test_only_rows_that_changed_are_drawn_again() -> None:
    drawn: list[int] = []

    def counted(key: int, text: str) -> StreamRow:
        def draw(_: int) -> list[Content]:
            drawn.append(key)
            return [Content(text)]

        return StreamRow(f"line {key}", text, draw)

    rows = StreamRows()
    rows.lay_out([counted(key, "a") for key in range(5)], 80, 100)
    rows.lay_out([counted(key, "b" if key == 2 else "a") for key in range(6)], 80, 100)
    assert drawn == [4, 3, 2, 1, 0, 5, 2]
    rows.lay_out([counted(key, "a") for key in range(5)], 40, 2)
    assert drawn[7:] == [4, 3], "another width draws what is seen"


@given(heights, st.integers(-50, 50), st.integers(-50, 50))
def test_going_from_line_to_line_stops_at_both_ends(lines: list[int], one: int, other: int) -> None:
    rows = StreamRows()
    rows.lay_out([row(key, count) for key, count in enumerate(lines)], 80, 5)
    last = len(lines) - 1
    here = rows.line_from("", one)
    assert here == ("" if not lines else f"line {min(max(last + one, 0), last)}")
    if lines:
        place = int(here.split()[1])
        assert rows.line_from(here, other) == f"line {min(max(place + other, 0), last)}"


def long_meeting(folder: Path, lines: int) -> Workspace:
    """A meeting of so many lines of different lengths, the number of each at its beginning and its end."""
    workspace = Workspace(folder, Settings(name="Sari"))
    workspace.meetings.create("Rakor panjang", START.date(), now=START)
    entries = tuple(
        Entry(
            id=str(number), seq=number, kind=EntryKind.NOTE, at=START,
            text=f"<{number}> {WORDS[: number * 37 % len(WORDS)]} {WORDS if number % 3 == 0 else ''} ({number})",
        )
        for number in range(1, lines + 1)
    )  # fmt: skip
    with workspace.store.change(Act.MEETING_EDITED, now=START) as change:
        meeting = change.meeting(1)
        change.put(replace(meeting, entries=entries, issued=replace(meeting.issued, lines=lines)))
    return workspace


def stream_of(sari: Secretary) -> list[str]:
    """The rows of the stream as they are on the screen."""
    region = sari._flow.stream.content_region
    pane = sari.picture.splitlines()[region.y : region.bottom]
    return [line[region.x : region.right].rstrip() for line in pane]


def drawn_whole(sari: Secretary) -> list[str]:
    """Every row of the stream, drawn at once at the width it has."""
    view, meeting = sari._flow.stream, sari.archived()
    rows = StreamRows()
    lines = [StreamRow(str(each.seq), each, partial(view._drawing.draw, meeting, each)) for each in meeting.entries]
    rows.lay_out(lines, view.scrollable_content_region.width, 10**6)
    return [line.plain.rstrip() for line in rows.lines]


def place_in(whole: list[str], shown: list[str]) -> int:
    """Where what is shown begins in the whole; it must be a piece of it."""
    places = [place for place in range(len(whole)) if whole[place : place + len(shown)] == shown]
    assert places, "\n".join(["not a piece of the whole:", *shown])
    return places[0]


async def test_paging_up_shows_every_line_to_the_first_and_down_to_the_last(tmp_path: Path) -> None:
    workspace = long_meeting(tmp_path, 150)
    async with at_the_screen(tmp_path, workspace=workspace, meeting=1) as sari:
        whole = drawn_whole(sari)
        shown = stream_of(sari)
        assert whole[-len(shown) :] == shown, "a meeting is opened at its end"
        places = [place_in(whole, shown)]
        while places[-1]:
            await sari.presses("pageup")
            places.append(place_in(whole, stream_of(sari)))
            assert places[-2] - len(shown) <= places[-1] < places[-2], "no line is jumped over"
        await sari.presses(*["pagedown"] * len(places))
        assert stream_of(sari) == shown


async def test_from_the_last_line_to_the_first_and_back_with_the_cursor(tmp_path: Path) -> None:
    workspace = long_meeting(tmp_path, 300)
    async with at_the_screen(tmp_path, workspace=workspace, meeting=1) as sari:
        whole = drawn_whole(sari)
        await sari.presses("escape", "home")
        sari.sees("<1>", "▸")
        assert stream_of(sari)[1:] == whole[1 : len(stream_of(sari))]
        await sari.presses("down", "down", "delete")
        assert 3 not in [entry.seq for entry in sari.archived().entries]
        selected = sari._flow.stream.selected
        assert selected is not None
        assert selected.seq == 4, "after a line is taken out the cursor is on the next"
        await sari.presses("end")
        sari.sees("(300)")


@pytest.mark.parametrize("seed", range(4))
async def test_whatever_is_done_a_piece_of_the_whole_is_seen(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  no secret
    workspace = long_meeting(tmp_path, 80)
    async with at_the_screen(tmp_path, workspace=workspace, meeting=1) as sari:
        for step in range(12):
            what = chance.choice(("pageup", "pageup", "pagedown", "wheel", "size", "line"))
            if what == "size":
                await sari.makes_window(chance.choice((64, 80, 100, 140)), chance.choice((18, 24, 40)))
            elif what == "line":
                await sari.types(f"baris baru ke-{step}")
            elif what == "wheel":
                sari._flow.stream.scroll_rows(chance.randint(-9, 9))
                await sari.settles()
            else:
                await sari.presses(what)
            place_in(drawn_whole(sari), stream_of(sari))


SIZES = ((100, 30), (60, 20), (140, 40), (72, 18), (80, 24))


async def test_another_size_keeps_the_last_line_at_the_bottom(tmp_path: Path) -> None:
    workspace = long_meeting(tmp_path, 200)
    async with at_the_screen(tmp_path, workspace=workspace, meeting=1) as sari:
        for width, height in SIZES:
            await sari.makes_window(width, height)
            assert stream_of(sari)[-1] == drawn_whole(sari)[-1]


async def test_another_size_keeps_who_reads_back_at_the_same_line(tmp_path: Path) -> None:
    workspace = long_meeting(tmp_path, 200)
    async with at_the_screen(tmp_path, workspace=workspace, meeting=1) as sari:
        await sari.presses("pageup", "pageup", "pageup")
        ends = [line for line in stream_of(sari) if line.endswith(")")]
        last = ends[-1].rpartition("(")[2]
        for width, height in SIZES:
            await sari.makes_window(width, height)
            assert last in "".join(stream_of(sari)[-4:])


async def test_another_size_keeps_the_cursor_in_sight(tmp_path: Path) -> None:
    workspace = long_meeting(tmp_path, 200)
    async with at_the_screen(tmp_path, workspace=workspace, meeting=1) as sari:
        await sari.presses("escape", *["up"] * 30)
        for width, height in SIZES:
            await sari.makes_window(width, height)
            selected = sari._flow.stream.selected
            assert selected is not None
            assert selected.seq == 170
            sari.sees("<170>", "▸")


async def test_only_what_is_seen_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []
    draw = LineDrawing.draw

    def counted(self: LineDrawing, meeting: Meeting, line: Entry | ActionItem, width: int) -> list[Content]:
        drawn.append(line.seq)
        return draw(self, meeting, line, width)

    monkeypatch.setattr(LineDrawing, "draw", counted)
    workspace = long_meeting(tmp_path, 2000)
    async with at_the_screen(tmp_path, workspace=workspace, meeting=1) as sari:
        sari.sees("(2000)")
        assert len(drawn) < 150
        drawn.clear()
        await sari.types("satu lagi")
        sari.sees("satu lagi")
        assert drawn == [2001], "lines that did not change are not drawn again"
        drawn.clear()
        await sari.makes_window(100, 30)
        assert len(drawn) < 150
