"""What holds for every meeting of the demo archive and for its directory."""

import csv
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from demo.demo_files import (
    ALL,
    DATA,
    DEMO,
    OVERVIEW,
    ULID_DIGITS,
    WEEKDAYS,
    directory,
    every_text,
    meeting,
    office_id,
    parties,
    person,
    shipped,
    values,
)
from notulen.domain.attendee import Attendee, AttendeeKind, Presence
from notulen.domain.due import DueKind
from notulen.domain.entry import EntryKind
from notulen.domain.gap import GapKind
from notulen.domain.meeting import Issued, Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.party import Party, PartyKind
from notulen.domain.province import Zone
from notulen.domain.related_meeting import RelatedMeeting
from notulen.domain.text import clean_text


def test_the_demo_is_five_meetings_and_a_directory() -> None:
    assert len(list(DEMO.glob("*.json"))) == 6
    assert [meeting(number).number for number in ALL] == ALL


def test_meetings_are_numbered_by_day() -> None:
    assert all(before < after for before, after in pairwise(meeting(number).day for number in ALL))


@pytest.mark.parametrize("number", ALL)
def test_a_meeting_matches_the_overview_of_the_seeds(number: int) -> None:
    _, day, weekday, written, kind, mode, people, groups, statements, decisions, actions = OVERVIEW[number]
    held = meeting(number)
    assert (held.day, held.day_written, held.kind, held.mode) == (day, written, kind, mode)
    assert written.startswith(weekday)
    assert [each.kind for each in held.attendees].count(AttendeeKind.PERSON) == people
    assert [each.kind for each in held.attendees].count(AttendeeKind.GROUP) == groups
    assert [each.kind for each in held.entries].count(EntryKind.STATEMENT) == statements
    assert (len(held.decisions), len(held.actions)) == (decisions, actions)


@pytest.mark.parametrize("number", ALL)
def test_the_weekday_as_written_is_the_weekday_of_the_day(number: int) -> None:
    held = meeting(number)
    assert held.day_written.split()[0] == WEEKDAYS[held.day.weekday()]


@pytest.mark.parametrize("number", ALL)
def test_what_no_seed_tells_stays_empty(number: int) -> None:
    held = meeting(number)
    assert held.status is MeetingStatus.CLOSED
    assert (held.starts, held.ends, held.last_day, held.sessions) == (None, None, None, ())
    assert (held.application, held.link, held.invitation, held.quorum) == ("", "", None, None)
    assert (held.secretary, held.note_takers, held.signers, held.copies_to) == (None, (), (), ())
    assert (held.opening, held.closing) == ("", "")
    assert held.zone is Zone.WIB
    for attendee in held.attendees:
        assert (attendee.count, attendee.joined, attendee.left) == (None, None, None)
        assert attendee.presence is Presence.PRESENT
    for line in held.lines:
        assert (line.at, line.raw) == (None, "")
    for entry in held.entries:
        assert not entry.is_quote
    for item in held.agenda:
        assert (item.minutes, item.started, item.ended, item.presenter, item.outcome) == (None, None, None, None, None)


def test_personal_data_that_no_seed_tells_stays_empty() -> None:
    for each in directory().people:
        assert (each.nip, each.rank, each.phone, each.email) == ("", "", "", "")
        assert all(post.since is None and post.until is None for post in each.posts)


def test_what_other_press_reports_say_did_not_slip_in() -> None:
    for text in every_text():
        assert "Krisna" not in text
        assert "Ketua ASKOMPSI" not in text
        assert "munas" not in text.casefold()


@pytest.mark.parametrize("number", ALL)
def test_lines_are_numbered_in_one_order_and_within_what_was_issued(number: int) -> None:
    held = meeting(number)
    counts = Issued(
        lines=len(held.lines),
        agenda=len(held.agenda),
        attendees=len(held.attendees),
        actions=len(held.actions),
        decisions=len(held.decisions),
    )
    assert held.issued == counts
    assert [line.seq for line in held.lines] == list(range(1, counts.lines + 1))
    assert [each.number for each in held.agenda] == list(range(1, counts.agenda + 1))
    assert [each.number for each in held.attendees] == list(range(1, counts.attendees + 1))
    assert [each.number for each in held.actions] == list(range(1, counts.actions + 1))
    assert [each.decision.number for each in held.decisions if each.decision] == list(range(1, counts.decisions + 1))


@pytest.mark.parametrize("number", ALL)
def test_a_line_is_a_decision_exactly_when_it_is_registered_as_one(number: int) -> None:
    for entry in meeting(number).entries:
        assert (entry.kind is EntryKind.DECISION) == (entry.decision is not None)


@pytest.mark.parametrize("number", ALL)
def test_lines_point_at_items_and_decisions_that_exist(number: int) -> None:
    held = meeting(number)
    items = {item.number for item in held.agenda}
    decided = {each.decision.number for each in held.decisions if each.decision}
    assert {line.agenda for line in held.lines} <= items | {None}
    assert {action.decision for action in held.actions} <= decided | {None}


def test_ids_are_ulids_that_occur_once_and_begin_with_the_day_of_a_meeting() -> None:
    def ids(value: object) -> list[str]:
        return [str(one) for each in values(value) if (one := getattr(each, "id", None))]

    days = {meeting(number).day for number in ALL}
    every = [*ids(directory()), *(one for number in ALL for one in ids(meeting(number)))]
    assert len(every) == len(set(every))
    for one in every:
        assert len(one) == 26
        milliseconds = sum(ULID_DIGITS.index(digit) * 32**place for place, digit in enumerate(reversed(one[:10])))
        assert datetime.fromtimestamp(milliseconds / 1000, UTC).date() in days
    for number in ALL:
        assert len({one[:10] for one in ids(meeting(number))}) == 1


def test_every_person_office_province_series_and_meeting_named_by_id_exists() -> None:
    known = directory()
    people = {each.id for each in known.people}
    offices = {each.id for each in known.offices} | shipped("offices.csv", "id")
    provinces = shipped("provinces.csv", "code")
    meetings = {meeting(number).id for number in ALL}
    for source in (known, *map(meeting, ALL)):
        for each in values(source):
            if isinstance(each, Party):
                wanted = {PartyKind.PERSON: people, PartyKind.OFFICE: offices, PartyKind.PROVINCE: provinces}
                assert each.key in wanted.get(each.kind, {""}), each
            if isinstance(each, Attendee):
                assert each.person in people | {""}
            if isinstance(each, RelatedMeeting):
                assert each.meeting in meetings | {""}
            if isinstance(each, Meeting):
                assert each.series in {one.id for one in known.series} | {""}
                assert each.host_province in provinces | {""}
            assert getattr(each, "office", "") in offices | {""}
            assert getattr(each, "province", "") in provinces | {""}


def test_no_name_or_handle_of_the_directory_clashes_with_a_shipped_one() -> None:
    known = directory()
    shorts = {short.lower().replace(" ", "") for short in shipped("provinces.csv", "short_name")}
    handles = [
        *(each.handle for each in known.people),
        *(each.handle for each in known.offices),
        *(each.handle for each in known.series),
    ]
    assert all(handle.isalnum() and handle == handle.lower() for handle in handles)
    assert len(handles) == len(set(handles))
    assert not set(handles) & (shorts | shipped("offices.csv", "handle"))
    assert not {each.name for each in known.offices} & shipped("offices.csv", "name")


def test_a_party_of_the_kind_province_names_the_province_it_stands_for() -> None:
    with (DATA / "provinces.csv").open(encoding="utf-8", newline="") as lines:
        names = {row["code"]: (row["official_name"], row["short_name"]) for row in csv.DictReader(lines)}
    for number in ALL:
        for party in parties(meeting(number)):
            if party.kind is PartyKind.PROVINCE:
                assert party.key == party.province
                assert party.name in names[party.key]


@pytest.mark.parametrize("number", ALL)
def test_parties_and_seats_carry_the_names_the_directory_knows(number: int) -> None:
    known = directory()
    for party in parties(meeting(number)):
        if party.kind is PartyKind.PERSON:
            assert party.name == known.get_person(party.key).name
        if party.kind is PartyKind.OFFICE:
            found = [(office.name, office.province) for office in known.offices if office.id == party.key]
            assert found in ([], [(party.name, party.province)])
    for attendee in meeting(number).attendees:
        if attendee.person:
            one = known.get_person(attendee.person)
            assert attendee.name == one.name
            assert {attendee.written} <= {one.name, *one.spellings}


@pytest.mark.parametrize("number", ALL)
def test_people_who_speak_own_or_chair_stand_for_the_province_of_their_seat(number: int) -> None:
    provinces = {each.person: each.province for each in meeting(number).attendees if each.person}
    for party in parties(meeting(number)):
        if party.kind is PartyKind.PERSON:
            assert party.province == provinces[party.key]


def test_the_directory_knows_titles_and_posts_as_they_were_seated() -> None:
    for one in directory().people:
        seats = [each for number in ALL for each in meeting(number).attendees if each.person == one.id]
        assert one.titles_before in {each.titles_before for each in seats}
        assert one.titles_after in {each.titles_after for each in seats}
        assert all(each.titles_before in ("", one.titles_before) for each in seats)
        assert bool(one.titles_before) == any(each.titles_before for each in seats)
        assert bool(one.titles_after) == any(each.titles_after for each in seats)
        posts = [(post.title, post.province) for post in one.posts]
        assert posts == [(each.post, each.province) for each in seats[-1:] if each.post]
    assert person("Eddy Santoso").posts[0].office == "askompsi"
    assert person("Padli").posts[0].office == office_id("ikpbabel")
    assert person("Anies Baswedan").posts[0].office == office_id("pemprovdki")


@pytest.mark.parametrize("number", ALL)
def test_a_group_and_a_post_have_no_person_behind_them(number: int) -> None:
    for each in meeting(number).attendees:
        if each.kind is AttendeeKind.GROUP:
            assert (each.name, each.post) == (each.written, "")
        assert bool(each.person) == (each.kind is AttendeeKind.PERSON)


@pytest.mark.parametrize(
    ("number", "items"),
    [
        (1, [2, 2, 1, 2, 2, 3, 2, None, 2, 2, 3, 2, 2, 2, 2, 3, None]),
        (2, [None, None, 4, None, None, None, None, 1, 4, 1, 1, 1]),
        (3, [None, 3, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 7, 5, 5, 7, 6, 6, 7, 4]),
        (4, [2, 2, 1, 1, None, None]),
        (5, [1, None, None, None, 3, 3, 3, 1, 3, 3, 4, 1, None, None, 1, 1, 3]),
    ],
)
def test_lines_stand_under_the_item_they_belong_to_where_that_is_clear(number: int, items: list[int | None]) -> None:
    assert [line.agenda for line in meeting(number).lines] == items


def test_everyone_in_the_directory_sat_in_a_meeting() -> None:
    assert len(directory().people) == 19
    seated = {each.person for number in ALL for each in meeting(number).attendees if each.person}
    assert seated == {each.id for each in directory().people}


@pytest.mark.parametrize("number", ALL)
def test_unconfirmed_names_fields_that_exist_and_hold_something(number: int) -> None:
    for each in values(meeting(number)):
        for name in getattr(each, "unconfirmed", ()):
            assert getattr(each, name), (each, name)


def test_every_text_is_clean_and_trimmed() -> None:
    for text in every_text():
        assert clean_text(text) == text == text.strip()


def test_deadlines_count_from_their_meeting_and_fall_in_the_period_they_name() -> None:
    for number in ALL:
        for action in meeting(number).actions:
            due = action.due
            if due is None:
                continue
            assert due.phrase
            assert due.reference == meeting(number).day
            assert (due.day is None) == (due.kind is DueKind.UNDATED)
            assert (due.starts is None) == (due.ends is None)
            if due.day and due.starts and due.ends:
                assert due.starts <= due.day <= due.ends
            uncertain = [gap.text for gap in action.gaps if gap.kind is GapKind.DUE_UNCERTAIN]
            assert uncertain == ([] if due.is_certain else [due.phrase])
