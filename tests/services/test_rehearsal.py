"""A line that is only tried: it becomes exactly what it would have become, and nothing is stored."""

from datetime import timedelta

import pytest

from notulen.domain.entry import EntryKind
from notulen.domain.gap import GapKind
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from world import TODAY, World

LINES = (
    "catatan biasa",
    "> kirim data @jambi <jumat",
    "! lanjut",
    "+ Joko Widagdo @jatim",
    "# SPBE 30m",
    "#",
    "@joko setuju",
    "@ dan seterusnya",
    "=!",
    "x2.1 sudah",
    "pagu ?? miliar",
)


@pytest.fixture
def world() -> World:
    made = World()
    made.rakor()
    made.rakor("Rakor kedua")
    made.types("> kirim laporan @aceh", number=2)
    return made


def test_every_line_becomes_what_it_would_become_if_it_were_recorded(world: World) -> None:
    tried = world.meetings.start(1, now=world.now)
    for line in LINES:
        rehearsed = world.minutes.rehearse_line(tried, line, now=world.clock + timedelta(seconds=1))
        recorded = world.types(line)
        assert rehearsed.reference == recorded.reference, line
        assert rehearsed.text == recorded.text, line
        assert rehearsed.gaps == recorded.gaps, line
        tried = rehearsed.meeting
    assert _said(tried) == _said(world.store.meeting(1))


def _said(meeting: Meeting) -> list[tuple[str, str]]:
    return [(meeting.line_ref(line), line.text) for line in meeting.lines]


def test_nothing_is_stored(world: World) -> None:
    before = (world.store.meeting(1), world.store.meeting(2), world.store.directory(), world.store.steps())
    for line in LINES:
        world.minutes.rehearse_line(world.store.meeting(1), line, now=world.now)
    assert (world.store.meeting(1), world.store.meeting(2), world.store.directory(), world.store.steps()) == before


@pytest.mark.parametrize("status", list(MeetingStatus))
def test_a_line_is_tried_in_a_meeting_however_it_stands(world: World, status: MeetingStatus) -> None:
    meeting = Meeting(id="m", number=9, title="Latihan", day=TODAY, status=status)
    recorded = world.minutes.rehearse_line(meeting, "! lanjut", now=world.now)
    assert recorded.reference == "K9.1"


def test_a_command_and_an_empty_line_become_nothing(world: World) -> None:
    meeting = world.store.meeting(1)
    assert world.minutes.rehearse_line(meeting, "/tutup", now=world.now).meeting.status is MeetingStatus.RUNNING
    assert world.minutes.rehearse_line(meeting, "  ", now=world.now).meeting.lines == meeting.lines


def test_an_action_of_another_meeting_is_looked_up_and_left_alone(world: World) -> None:
    recorded = world.minutes.rehearse_line(world.store.meeting(1), "x2.1 sudah", now=world.now)
    assert recorded.action is not None
    assert not recorded.action.is_open
    assert world.store.meeting(2).actions[0].is_open
    unknown = world.minutes.rehearse_line(world.store.meeting(1), "x8.1 sudah", now=world.now)
    assert [gap.kind for gap in unknown.gaps] == [GapKind.NUMBER_UNKNOWN]


def test_a_patch_is_shown_before_it_is_made(world: World) -> None:
    meeting = world.types("> kirim data @aceh").meeting
    becomes = world.minutes.rehearse_patch(meeting, world.minutes.read(meeting, "=@jambi <senin"), now=world.now)
    assert becomes is not None
    assert becomes.action is not None
    assert [owner.name for owner in becomes.action.owners] == ["Jambi"]
    assert [owner.name for owner in world.store.meeting(1).actions[0].owners] == ["Aceh"]
    made = world.types("=@jambi <senin")
    assert made.action is not None
    assert made.action.due == becomes.action.due
    decision = world.minutes.rehearse_patch(made.meeting, world.minutes.read(meeting, "=!"), now=world.now)
    assert decision is not None
    assert decision.line is not None
    assert decision.line.kind is EntryKind.DECISION


@pytest.mark.parametrize("line", ["bukan tambalan", "=+", "=# butir"])
def test_what_does_not_change_the_last_line_in_place_is_not_shown_as_one(world: World, line: str) -> None:
    meeting = world.types("satu").meeting
    assert world.minutes.rehearse_patch(meeting, world.minutes.read(meeting, line), now=world.now) is None


def test_there_is_nothing_to_mend_in_a_meeting_without_lines(world: World) -> None:
    meeting = world.store.meeting(1)
    assert world.minutes.rehearse_patch(meeting, world.minutes.read(meeting, "=!"), now=world.now) is None
