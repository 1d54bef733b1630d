"""What holds across the five meetings: one identity, one office, one series."""

from datetime import date

import pytest

from demo.demo_files import ALL, directory, meeting, parties, person, seat
from notulen.domain.action_item import ActionStatus
from notulen.domain.party import PartyKind


def test_sudarman_is_one_person_in_two_meetings_of_the_same_province() -> None:
    early, late = seat(1, "Sudarman"), seat(4, "Sudarman")
    assert early.person == late.person == person("Sudarman").id
    assert (early.written, late.written) == ("Kadiskominfo Sudarman", "Sudarman")
    assert early.province == late.province == "19"
    assert [post.title for post in person("Sudarman").posts] == ["Kepala Dinas Kominfo"]


def test_eddy_santoso_is_one_person_under_two_spellings() -> None:
    early, late = seat(4, "Eddy Santoso"), seat(5, "Eddy Santoso")
    one = person("Eddy Santoso")
    assert early.person == late.person == one.id
    assert (early.written, late.written) == ("Ir. Eddy Santoso, MM", "Eddy Santoso")
    assert {early.written, late.written} <= {one.name, *one.spellings}
    assert {early.post, late.post} == {"Direktur Eksekutif"}
    assert {early.office, late.office} == {"askompsi"}
    assert (early.province, late.province) == ("", "")
    assert (late.titles_before, late.titles_after) == ("", "")


def test_no_name_stands_twice_in_the_directory() -> None:
    names = [name for each in directory().people for name in (each.name, *each.spellings)]
    assert len(names) == len(set(names)) == len({name.casefold() for name in names})


def test_askompsi_is_one_office_wherever_it_is_named() -> None:
    named = [party for number in ALL for party in parties(meeting(number)) if party.name == "ASKOMPSI"]
    assert named
    assert {(party.kind, party.key) for party in named} == {(PartyKind.OFFICE, "askompsi")}
    assert [meeting(number).organiser for number in (2, 4)] == [named[0], named[0]]


def test_two_meetings_belong_to_the_series_raker_askompsi() -> None:
    (series,) = directory().series
    assert (series.name, series.aliases) == ("Raker ASKOMPSI", ("Rapat Kerja ASKOMPSI",))
    assert series.organiser is not None
    assert series.organiser.key == "askompsi"
    assert [number for number in ALL if meeting(number).series == series.id] == [2, 4]


@pytest.mark.parametrize(
    ("code", "numbers"), [("19", [1, 4]), ("35", [5]), ("74", [5]), ("31", [2]), ("36", [3]), ("11", [4])]
)
def test_a_province_is_found_as_host_and_as_guest(code: str, numbers: list[int]) -> None:
    present = [
        number
        for number in ALL
        if meeting(number).host_province == code or any(each.province == code for each in meeting(number).attendees)
    ]
    assert present == numbers


def test_two_followups_were_open_before_the_rakor_of_4_september_2019() -> None:
    still_open = [action for number in (1, 2) for action in meeting(number).actions if action.is_open]
    dated = [action.due_day() for action in still_open if action.due_day()]
    assert date(2019, 9, 3) in dated
    assert date(2019, 9, 6) in dated


def test_only_what_was_running_has_a_status_and_nothing_is_done() -> None:
    moved = [(n, each.number) for n in ALL for each in meeting(n).actions if each.status is not ActionStatus.OPEN]
    assert moved == [(3, 5), (3, 7)]
