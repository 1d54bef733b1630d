"""The overview, read a few meetings at a time, says what reading all of them at once says."""

from collections import Counter
from collections.abc import Hashable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from notulen.domain.action_item import ActionItem, ActionStatus, Assignment
from notulen.domain.due import Due, DueKind
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.party import Party, PartyKind
from notulen.domain.related_meeting import RelatedMeeting, Relation
from notulen.domain.standing import DUE_SOON_DAYS
from notulen.locale.language import Language
from notulen.services.overview import Overview
from notulen.services.overview_reader import MOST_PRESSING, OverviewReader
from notulen.services.reminders import ReminderService
from notulen.storage.file_store import FileStore
from notulen.storage.memory_store import MemoryStore
from world import NAMES, TODAY, World

_days = st.integers(-30, 30).map(lambda days: TODAY + timedelta(days=days))
_dues = st.one_of(
    st.none(),
    st.builds(Due, kind=st.just(DueKind.DATE), day=_days),
    st.builds(Due, kind=st.just(DueKind.NEXT_MEETING), day=st.none() | _days, offset_days=st.integers(-3, 3)),
    st.just(Due(kind=DueKind.UNDATED, phrase="segera")),
)
_owners = st.sampled_from(
    [
        None,
        Party(kind=PartyKind.PROVINCE, name="Aceh", key="11", province="11"),
        Party(kind=PartyKind.PERSON, name="Irman", key="p1", province="12"),
        Party(kind=PartyKind.GROUP, name="bidang terkait"),
    ]
)
_parts = st.lists(
    st.builds(Assignment, owner=_owners, status=st.sampled_from(ActionStatus), due=_dues), min_size=1, max_size=3
)


@st.composite
def _actions(draw: st.DrawFn) -> tuple[ActionItem, ...]:
    count = draw(st.integers(0, 3))
    return tuple(
        ActionItem(
            id=str(number), number=number, seq=number, text=f"aksi {number}", due=draw(_dues),
            assignments=tuple(draw(_parts)),
        )
        for number in range(1, count + 1)
    )  # fmt: skip


@st.composite
def _meeting(draw: st.DrawFn, number: int) -> Meeting:
    links = st.builds(
        RelatedMeeting,
        relation=st.sampled_from((Relation.NEXT, Relation.PREVIOUS)),
        meeting=st.sampled_from(("", "m1", "m2", "m9")),
        starts=st.none() | _days,
    )
    return Meeting(
        id=f"m{number}",
        number=number,
        title=f"Rakor {number}",
        day=draw(_days),
        status=draw(st.sampled_from([each for each in MeetingStatus if each is not MeetingStatus.FINAL])),
        series=draw(st.sampled_from(("", "raker"))),
        related=tuple(draw(st.lists(links, max_size=2))),
        actions=draw(_actions()),
    )


@st.composite
def _archives(draw: st.DrawFn) -> list[Meeting]:
    return [draw(_meeting(number)) for number in range(1, draw(st.integers(0, 5)) + 1)]


def read_whole(reader: OverviewReader, most: int = 2) -> Overview:
    """Everything that is new, a few at a time."""
    left = reader.begin()
    while left:
        left = reader.read(most)
    return reader.show(TODAY)


def told(store: MemoryStore, seen: Overview) -> tuple[Hashable, Hashable]:
    """What the overview says, and what reading everything at once says."""
    world = World(store=store)
    summary = world.summaries.archive(TODAY)
    ahead = summary.running or summary.coming
    dated = [each for each in summary.open_actions if each.due is not None]
    soon = TODAY + timedelta(days=DUE_SOON_DAYS)
    loads: Counter[tuple[str, str, int]] = Counter()
    for found in summary.open_actions:
        days: dict[tuple[str, str], list[date]] = {}
        for part, province in zip(found.parts, found.part_provinces, strict=True):
            if part.status.is_open:
                day = found.due_of(part)
                name = part.owner.name if part.owner and not province else ""
                days.setdefault((province, name), []).append(day or date.max)
        for owner, own in days.items():
            loads[*owner, 2 if min(own) > soon else int(min(own) >= TODAY)] += 1
    whole = (
        [(each.number, each.title, each.status, len(each.actions)) for each in summary.meetings],
        summary.running and summary.running.number,
        summary.coming and summary.coming.number,
        [(each.reference, each.due, each.days_overdue) for each in dated],
        (len(dated), len(summary.open_actions), len(summary.overdue)),
        sum(1 for each in dated if ahead and each.due and each.due <= ahead.day),
        loads,
        0,
    )
    owners = {
        (each.province, each.name, column): count
        for each in seen.owners
        for column, count in enumerate((each.late, each.soon, each.later))
        if count
    }
    glance = (
        [(each.number, each.title, each.status, each.actions) for each in seen.meetings],
        seen.running and seen.running.number,
        seen.coming and seen.coming.number,
        [(each.reference, each.due, each.days_overdue(TODAY)) for each in seen.pressing],
        (seen.dated, seen.open, seen.late),
        seen.due_before,
        owners,
        seen.unread,
    )
    return glance, whole


@given(_archives(), st.integers(1, 6))
def test_it_says_what_reading_everything_at_once_says(meetings: list[Meeting], most: int) -> None:
    store = MemoryStore(meetings)
    glance, whole = told(store, read_whole(OverviewReader(store), most))
    assert glance == whole


@given(_archives(), st.data())
def test_after_changes_it_says_the_same_as_one_that_is_read_anew(meetings: list[Meeting], data: st.DataObject) -> None:
    store = MemoryStore(meetings)
    reader = OverviewReader(store)
    world = World(store=store)
    reader.begin()
    reader.read(data.draw(st.integers(0, 3), label="read before the change"))
    for _ in range(data.draw(st.integers(0, 3), label="changes")):
        with store.change(Act.MEETING_EDITED, now=world.now) as change:
            number = data.draw(st.sampled_from([key.number for key in store.keys()] or [0]), label="number")
            if number and data.draw(st.booleans(), label="trashed"):
                change.trash(number)
            elif number:
                changed = data.draw(_meeting(number), label="changed")
                old = change.meeting(number)
                change.put(replace(changed, issued=old.issued))
    glance, whole = told(store, read_whole(reader))
    assert glance == whole
    assert reader.begin() == 0, "what is known is not read again"


def test_the_newest_come_first_and_only_what_changed_is_read_again() -> None:
    world = World()
    for number in range(6):
        world.rakor(f"Rakor {number}", date(2020, 1, 1 + number))
    reader = OverviewReader(world.store)
    assert reader.begin() == 6
    assert reader.read(2) == 4
    seen = reader.show(TODAY)
    assert ([each.title for each in seen.meetings], seen.unread) == (["Rakor 5", "Rakor 4"], 4)
    assert reader.read(100) == 0
    whole = reader.show(TODAY)
    assert len(whole.meetings) == 6
    assert reader.show(TODAY) is whole, "nothing changed"
    world.types("> kirim data @aceh <jumat", number=2)
    assert reader.begin() == 1
    assert reader.read(100) == 0
    assert [each.reference for each in reader.show(TODAY).pressing] == ["A2.1"]


def test_the_day_it_is_decides_what_is_late() -> None:
    world = World()
    world.rakor()
    world.types("> kirim data @aceh <besok")
    reader = OverviewReader(world.store)
    reader.begin()
    reader.read(1)
    assert reader.show(TODAY).late == 0
    later = reader.show(TODAY + timedelta(days=3))
    assert (later.late, later.pressing[0].days_overdue(TODAY + timedelta(days=3))) == (1, 2)


def test_what_was_agreed_with_one_owner_decides_for_that_owner_and_two_of_a_province_count_once() -> None:
    world = World()
    world.rakor()
    world.types("+ Irman @sumut", "> kirim data @irman @sumut @aceh <31 juli")
    sumut = world.actions.parties(["sumut"])
    world.actions.postpone("A1.1", "9 juli", now=world.now, today=TODAY, owners=sumut)
    today = date(2020, 7, 12)
    reader = OverviewReader(world.store)
    reader.begin()
    reader.read(1)
    seen = reader.show(today)
    assert (seen.open, seen.late, [each.due for each in seen.pressing]) == (1, 1, [date(2020, 7, 9)])
    loads = {each.province: (each.late, each.soon, each.later) for each in seen.owners}
    assert loads == {"12": (1, 0, 0), "11": (0, 0, 1)}
    board = world.provinces.board(today)
    for code, (late, soon, later) in loads.items():
        standing = board.standing(code)
        assert standing is not None
        assert (standing.unfinished, standing.overdue, standing.due_soon) == (late + soon + later, late, soon)
    text = ReminderService(NAMES).digest(world.actions.find_all(today=today), today=today, language=Language.ENGLISH)
    assert "- Aceh: 1 open\n- Sumut: 1 open, 1 overdue\n" in text


def test_of_very_many_actions_the_most_urgent_are_listed_and_all_are_counted() -> None:
    owner = Party(kind=PartyKind.GROUP, name="forum")
    actions = tuple(
        ActionItem(
            id=str(number), number=number, seq=number, text="x", assignments=(Assignment(owner=owner),),
            due=Due(kind=DueKind.DATE, day=TODAY + timedelta(days=400 - number)),
        )
        for number in range(1, 401)
    )  # fmt: skip
    store = MemoryStore([Meeting(id="m1", number=1, title="Rakor", day=TODAY, actions=actions)])
    seen = read_whole(OverviewReader(store))
    assert (len(seen.pressing), seen.dated, seen.open) == (MOST_PRESSING, 400, 400)
    assert seen.pressing[0].number == 400
    assert sum(each.soon + each.later + each.late for each in seen.owners) == 400


def test_an_action_bound_to_a_day_no_calendar_has_is_open_and_has_none() -> None:
    due = Due(kind=DueKind.NEXT_MEETING, phrase="h-3", offset_days=-(10**12))
    part = Assignment(owner=Party(kind=PartyKind.GROUP, name="forum"))
    action = ActionItem(id="1", number=1, seq=1, text="x", assignments=(part,), due=due)
    following = RelatedMeeting(relation=Relation.NEXT, starts=TODAY)
    meeting = Meeting(id="m1", number=1, title="Rakor", day=TODAY, actions=(action,), related=(following,))
    seen = read_whole(OverviewReader(MemoryStore([meeting])))
    assert (seen.open, seen.dated, seen.late) == (1, 0, 0)


@pytest.mark.parametrize("how", ["damaged", "gone"])
def test_a_meeting_that_cannot_be_read_is_passed_over(tmp_path: Path, how: str) -> None:
    world = World(store=FileStore(tmp_path))
    for number in range(3):
        world.rakor(f"Rakor {number}", date(2020, 1, 1 + number))
    reader = OverviewReader(FileStore(tmp_path))
    assert reader.begin() == 3
    (file,) = tmp_path.glob("meetings/*/*/R2-*.json")
    if how == "damaged":
        file.write_bytes(file.read_bytes()[:-9])
    else:
        file.unlink()
    assert reader.read(1) == 2
    assert reader.read(5) == 0
    assert [each.number for each in reader.show(TODAY).meetings] == [3, 1]
