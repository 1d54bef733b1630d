"""How provinces stand: counts that agree with counting by hand, attendance, and whose name is whose."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from notulen.domain.action_item import ActionItem, ActionStatus, Assignment
from notulen.domain.attendee import Attendee, Presence
from notulen.domain.due import Due, DueKind
from notulen.domain.errors import Ambiguous, InvalidValue, NotFound
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.party import Party, PartyKind
from notulen.domain.related_meeting import RelatedMeeting, Relation
from notulen.domain.seats import Seats
from notulen.domain.standing import (
    DUE_SOON_DAYS,
    Standing,
)
from notulen.services.province_reader import ProvinceReader
from notulen.storage.memory_store import MemoryStore
from world import NAMES, TODAY, World

LATER = date(2020, 7, 20)
ACEH = Party(kind=PartyKind.PROVINCE, name="Aceh", key="11", province="11")
JAMBI = Party(kind=PartyKind.PROVINCE, name="Jambi", key="15", province="15")
ASKOMPSI = Party(kind=PartyKind.OFFICE, name="ASKOMPSI", key="askompsi")
CROWD = Party(kind=PartyKind.GROUP, name="bidang terkait")
NOON = datetime(2020, 7, 7, 12, 0, tzinfo=UTC)


@pytest.fixture
def world() -> World:
    made = World()
    made.rakor()
    return made


def standing(world: World, code: str, today: date = LATER) -> Standing:
    found = world.provinces.board(today).standing(code)
    assert found is not None
    return found


OWNERS = st.sampled_from([None, ACEH, JAMBI, ASKOMPSI, CROWD])
DAYS = st.dates(min_value=date(2020, 6, 20), max_value=date(2020, 8, 20))
DUES = st.one_of(
    st.none(),
    st.builds(lambda day: Due(kind=DueKind.DATE, day=day), DAYS),
    st.builds(lambda days: Due(kind=DueKind.NEXT_MEETING, offset_days=days), st.integers(-3, 3)),
)
PARTS = st.lists(
    st.builds(Assignment, owner=OWNERS, status=st.sampled_from(ActionStatus), due=DUES), min_size=1, max_size=4
).map(tuple)
SEATS = st.lists(
    st.builds(
        Attendee,
        id=st.just("x"),
        number=st.integers(1, 9),
        province=st.sampled_from(["", "11", "15"]),
        office=st.sampled_from(["", "askompsi"]),
        presence=st.sampled_from(Presence),
        represented_by=st.sampled_from(["", "Rina"]),
    ),
    max_size=4,
    unique_by=lambda seat: seat.number,
).map(tuple)


@st.composite
def archives(draw: st.DrawFn) -> list[Meeting]:
    count = draw(st.integers(0, 9))
    meetings = []
    for number in range(1, count + 1):
        actions = draw(st.lists(st.tuples(PARTS, DUES), max_size=3))
        meetings.append(
            Meeting(
                id=f"m{number}",
                number=number,
                title=f"Rakor {number}",
                day=draw(DAYS),
                status=draw(st.sampled_from([each for each in MeetingStatus if each is not MeetingStatus.FINAL])),
                series=draw(st.sampled_from(["", "s"])),
                attendees=draw(SEATS),
                actions=tuple(
                    ActionItem(id=f"a{at}", number=at, seq=at, text=f"aksi {at}", assignments=parts, due=due)
                    for at, (parts, due) in enumerate(actions, 1)
                ),
            )
        )
    return meetings


def stored(meetings: list[Meeting]) -> MemoryStore:
    store = MemoryStore()
    for meeting in meetings:
        with store.change(Act.MEETING_CREATED, now=NOON) as change:
            change.put(meeting)
    return store


def code_of(meeting: Meeting, owner: Party | None) -> str:
    """As told in words: the province it stands for, else the office it is."""
    if owner is None:
        return ""
    return Seats(meeting.attendees).province(owner) or (owner.key if owner.kind is PartyKind.OFFICE else "")


def next_day(meetings: list[Meeting], meeting: Meeting) -> date | None:
    later = [each.day for each in meetings if meeting.series and each.series == meeting.series]
    return min((day for day in later if day > meeting.day), default=None)


def shares_of(meetings: list[Meeting], code: str) -> list[tuple[ActionStatus, date | None]]:
    """How each action it has a part in stands, and the first day of what is open in it, counted plainly."""
    found = []
    for meeting in meetings:
        for action in meeting.actions:
            own = [part for part in action.assignments if code_of(meeting, part.owner) == code]
            if own:
                state = replace(action, assignments=tuple(own)).status
                dues = (part.due or action.due for part in own if part.status.is_open)
                days = (due.falls_on(next_day(meetings, meeting)) for due in dues if due)
                found.append((state, min((day for day in days if day), default=None)))
    return found


@given(archives(), DAYS)
def test_the_sums_agree_with_a_plain_count(meetings: list[Meeting], today: date) -> None:
    reader = ProvinceReader(stored(meetings), NAMES)
    reader.begin()
    while reader.read(2):
        pass
    board = reader.show(today)
    assert (len(board.provinces), board.meetings, board.unread) == (38, len(meetings), 0)
    for code in ("11", "15", "51", "askompsi"):
        found = board.standing(code)
        shares = shares_of(meetings, code)
        states = Counter(state for state, _ in shares)
        if found is None:
            assert not states - Counter({ActionStatus.CANCELLED: states[ActionStatus.CANCELLED]})
            continue
        assert found.open == states[ActionStatus.OPEN]
        assert found.in_progress == states[ActionStatus.IN_PROGRESS]
        assert found.blocked == states[ActionStatus.BLOCKED]
        assert found.done == states[ActionStatus.DONE]
        days = [day for _, day in shares if day]
        assert found.overdue == sum(1 for day in days if day < today)
        assert found.due_soon == sum(1 for day in days if 0 <= (day - today).days <= DUE_SOON_DAYS)
        owned = reader.actions_of(code, today)
        assert len(owned) == len(shares)
        assert found.unfinished == sum(1 for each in owned if each.status.is_open)
        assert found.overdue == sum(1 for each in owned if each.days_overdue(today))


@given(archives())
def test_attendance_is_that_of_the_last_six_held_to_which_it_was_invited(meetings: list[Meeting]) -> None:
    reader = ProvinceReader(stored(meetings), NAMES)
    reader.begin()
    reader.read(100)
    held = sorted(
        (each for each in meetings if each.status is not MeetingStatus.PLANNED), key=lambda m: (m.day, m.number)
    )
    for code in ("11", "15"):
        found = reader.show(TODAY).standing(code)
        assert found is not None
        seated = [(each, [seat for seat in each.attendees if seat.province == code]) for each in held]
        last = [(each, seats) for each, seats in seated if seats][-6:]
        assert [visit.meeting for visit in found.visits] == [each.number for each, _ in last]
        assert found.attended == sum(1 for _, seats in last if any(seat.is_here for seat in seats))


@given(archives(), st.data())
def test_what_is_read_again_counts_as_if_it_had_been_read_at_once(meetings: list[Meeting], data: st.DataObject) -> None:
    store = stored(meetings)
    reader = ProvinceReader(store, NAMES)
    reader.begin()
    reader.read(data.draw(st.integers(0, 9)))
    for meeting in meetings[:3]:
        with store.change(Act.MEETING_EDITED, now=NOON) as change:
            if data.draw(st.booleans()):
                change.trash(meeting.number)
            else:
                change.put(replace(change.meeting(meeting.number), actions=meeting.actions[:1], series=""))
    reader.begin()
    reader.read(100)
    fresh = ProvinceReader(store, NAMES)
    fresh.begin()
    fresh.read(100)
    assert reader.show(LATER) == fresh.show(LATER)
    for code in ("11", "15", "askompsi"):
        assert reader.actions_of(code, LATER) == fresh.actions_of(code, LATER)


def test_a_part_bound_to_the_next_rakor_follows_it_when_it_is_moved(world: World) -> None:
    world.types("> lapor @aceh <rakor")
    world.rakor("Berikut", date(2020, 7, 18))
    with world.store.change(Act.MEETING_EDITED, now=world.now) as change:
        first = change.meeting(1)
        link = RelatedMeeting(relation=Relation.NEXT, meeting=change.meeting(2).id)
        change.put(replace(first, related=(link,)))
    assert standing(world, "11").overdue == 1
    with world.store.change(Act.MEETING_EDITED, now=world.now) as change:
        change.put(replace(change.meeting(2), day=date(2020, 7, 25)))
    assert (standing(world, "11").overdue, standing(world, "11").due_soon) == (0, 1)


def test_an_office_that_owns_actions_has_a_row_of_its_own_and_a_group_has_none(world: World) -> None:
    world.types("+ Eddy Santoso @askompsi", "> siapkan bahan @askompsi <10 juli", "> rapikan arsip @bidang-terkait")
    world.meetings.start(1, now=world.now)
    (office,) = world.provinces.board(LATER).offices
    assert (office.name, office.open, office.overdue, office.attended, office.invited) == ("ASKOMPSI", 1, 1, 1, 1)
    assert [each.reference for each in world.provinces.actions_of("askompsi", LATER)] == ["A1.1"]


def test_two_people_of_a_province_are_two_parts_of_one_action(world: World) -> None:
    world.types("+ Irman @sumut", "> kirim data @irman @sumut <10 juli")
    assert (standing(world, "12").open, standing(world, "12").overdue) == (1, 1)
    (owned,) = world.provinces.actions_of("12", LATER)
    assert (owned.reference, owned.days_overdue(LATER), owned.owners, owned.title) == ("A1.1", 10, 2, "Rakor")
    world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now, owners=world.actions.parties(["sumut"]))
    (owned,) = world.provinces.actions_of("12", LATER)
    assert (owned.status.is_open, owned.done) == (True, 1)
    assert (standing(world, "12").in_progress, standing(world, "12").done) == (1, 0)


def test_the_median_is_that_of_the_parts_that_were_answered(world: World) -> None:
    world.types("> satu @aceh", "> dua @aceh", "> tiga @aceh", "> empat @aceh")
    for number, days in ((1, 2), (2, 9), (3, 5)):
        world.actions.comment(f"A1.{number}", "sudah", now=NOON + timedelta(days=days))
    assert standing(world, "11").median_days == 5
    world.actions.comment("A1.4", "sudah", now=NOON + timedelta(days=6))
    assert standing(world, "11").median_days == 5.5
    assert standing(world, "15").median_days is None


@pytest.mark.parametrize("typed", ["sumut", "@sumut", "SUMATERA utara", "provsu", "medan", "Sumatra"])
def test_a_province_is_found_by_any_of_its_names(world: World, typed: str) -> None:
    assert standing(world, "12").answers_to(typed)
    assert not standing(world, "51").answers_to(typed)


def test_who_is_meant_is_never_guessed(world: World) -> None:
    world.people.add("Padli", now=world.now)
    assert [world.provinces.code_of(asked) for asked in ("babel", "19", "@askompsi")] == ["19", "19", "askompsi"]
    for asked, fault in (("atlantis", NotFound), ("padli", InvalidValue)):
        with pytest.raises(fault):
            world.provinces.code_of(asked)
    with pytest.raises((Ambiguous, NotFound)):
        world.provinces.code_of("sumatera")
