"""Every field of every record can be set from the shell."""

from datetime import date, time

import pytest
from msgspec import Struct

from cli.shell import Shell
from notulen.domain.meeting import Meeting
from notulen.domain.province import Zone
from notulen.services.record_fields import settable_fields


def test_header_options_set_header_fields(demo: Shell) -> None:
    demo.does(
        "edit", "R4", "--title", "Raker", "--date", "2020-07-08", "--until", "2020-07-09", "--time", "10.00-12.00 WIT",
        "--kind", "rakor", "--mode", "hibrida", "--place", "Aula", "--link", "https://example.id", "--chair", "@irman",
        "--secretary", "@marwan", "--note-taker", "@padli", "--note-taker", "@ridwan", "--organiser", "@askompsi",
        "--host", "jambi", "--letter-number", "40/1", "--letter-date", "1 juli 2020", "--letter-subject", "Undangan",
    )  # fmt: skip
    meeting = demo.meeting(4)
    assert (meeting.title, meeting.day, meeting.last_day) == ("Raker", date(2020, 7, 8), date(2020, 7, 9))
    assert (meeting.starts, meeting.ends, meeting.zone) == (time(10), time(12), Zone.WIT)
    assert meeting.chair is not None
    assert meeting.chair.name.endswith("Irman")
    assert len(meeting.note_takers) == 2
    assert meeting.host is not None
    assert meeting.host.province == "15"
    letter = meeting.invitation
    assert letter is not None
    assert (letter.number, letter.day, letter.subject) == ("40/1", date(2020, 7, 1), "Undangan")


def test_a_list_grows_and_shrinks(demo: Shell) -> None:
    before = demo.meeting(5).remarks
    demo.does("edit", "R5", "--add", "remarks=satu", "--add", "remarks=dua")
    assert demo.meeting(5).remarks == (*before, "satu", "dua")
    demo.does("edit", "R5", "--remove", "remarks=satu", "--remove", f"remarks={len(before) + 1}")
    assert demo.meeting(5).remarks == before


def test_a_seat_an_item_and_lines_are_edited_by_number_or_reference(demo: Shell) -> None:
    demo.does("edit", "R4", "--attendee", "1", "--set", "post=Sekretaris", "--set", "presence=izin")
    demo.does("edit", "R4", "--item", "1", "--set", "minutes=45")
    demo.does("edit", "A5.2", "--set", "priority=tinggi", "--set", "due=30 juni 2023")
    meeting = demo.meeting(4)
    assert (meeting.attendees[0].post, meeting.attendees[0].presence) == ("Sekretaris", "excused")
    assert meeting.agenda[0].minutes == 45
    action = demo.meeting(5).get_action(2)
    assert action.due is not None
    assert (action.priority, action.due.day) == ("high", date(2023, 6, 30))


def test_a_line_of_a_closed_meeting_is_not_edited_but_its_action_is(demo: Shell) -> None:
    assert "sudah ditutup" in demo.refuses("edit", "K5.1", "--set", "text=lain", code=1)
    demo.does("edit", "A5.2", "--set", "text=lain")
    assert demo.meeting(5).get_action(2).text == "lain"


@pytest.mark.parametrize(
    ("words", "field"),
    [(("R4",), "title"), (("R4", "--attendee", "1"), "post"), (("R4", "--item", "1"), "minutes"), (("A5.2",), "text")],
)
def test_the_fields_of_a_record_are_listed_with_what_they_hold(demo: Shell, words: tuple[str, ...], field: str) -> None:
    assert field in demo.does("edit", *words, "--fields", "--json").data
    assert field in [row[0] for row in demo.does("edit", *words, "--fields").rows]


def test_what_fields_lists_can_be_set_again_as_it_stands(demo: Shell) -> None:
    before: Struct = demo.meeting(4)
    fields = demo.does("edit", "R4", "--fields", "--json").data
    assert set(fields) == set(settable_fields(Meeting))
    for name in ("title", "day", "kind", "mode", "starts", "ends", "place", "remarks", "applications", "zone"):
        demo.does("edit", "R4", "--set", f"{name}={fields[name]}")
    assert demo.meeting(4) == before


def test_an_unknown_field_is_refused_with_the_nearest(demo: Shell) -> None:
    before = demo.bytes_on_disk()
    told = demo.refuses("edit", "R4", "--set", "titel=x", code=3)
    assert "Isian «titel» tidak ada." in told
    assert "title" in told
    assert "bentuk ISIAN=NILAI" in demo.refuses("edit", "R4", "--set", "title", code=2)
    assert "yang diubah belum disebut" in demo.refuses("edit", "R4", code=2)
    assert demo.bytes_on_disk() == before


def test_a_day_before_the_first_is_refused(demo: Shell) -> None:
    told = demo.refuses("edit", "R4", "--until", "2020-07-01", code=2)
    assert "lebih awal daripada hari pertama rapat" in told


def test_one_edit_is_one_step_back(demo: Shell) -> None:
    before = demo.meeting(4)
    demo.does("edit", "R4", "--title", "Lain", "--place", "Lain")
    demo.does("undo")
    assert demo.meeting(4) == before
