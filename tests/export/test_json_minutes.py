"""A meeting as JSON comes back equal; what is wrong with a document is named by its path."""

import json

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from export.composed import compose
from export.meetings import PRIVATE_LINE, raker_2019
from export.visit import visit_2023
from notulen.domain.action_item import Assignment
from notulen.domain.errors import InvalidValue
from notulen.domain.meeting import Issued, Meeting
from notulen.domain.private_lines import without_private
from notulen.export.formats import get_format
from notulen.export.json_minutes import meeting_from_json, meeting_to_json
from strategies import meetings


def numbered(meeting: Meeting) -> Meeting:
    """The meeting with numbers as the domain gives them: each once, and none above the highest issued."""
    entries = []
    decided = 0
    for place, entry in enumerate(meeting.entries, start=1):
        decision = entry.decision
        if decision is not None:
            decided += 1
            decision = replace(decision, number=decided)
        entries.append(replace(entry, seq=place, decision=decision))
    actions = tuple(
        replace(
            action,
            seq=len(entries) + place,
            number=place,
            assignments=action.assignments or (Assignment(),),
        )
        for place, action in enumerate(meeting.actions, start=1)
    )
    return replace(
        meeting,
        last_day=None,
        entries=tuple(entries),
        actions=actions,
        issued=Issued(
            lines=len(entries) + len(actions),
            agenda=max((item.number for item in meeting.agenda), default=0),
            attendees=max((seat.number for seat in meeting.attendees), default=0),
            actions=len(actions),
            decisions=decided,
        ),
    )


@settings(max_examples=100, deadline=None)
@given(meetings().map(numbered))
def test_any_meeting_comes_back_equal_less_its_private_lines(meeting: Meeting) -> None:
    assert meeting_from_json(meeting_to_json(meeting)) == without_private(meeting)


def test_the_document_names_its_schema_and_holds_no_private_line() -> None:
    text = meeting_to_json(raker_2019())
    found = json.loads(text)
    assert found["schema"] == "notulen.meeting/1"
    assert found["reference"] == "R1"
    assert found["data"]["day"] == "2019-08-29"
    assert found["data"]["actions"][0]["assignments"][0]["owner"]["name"] == "ASKOMPSI"
    assert PRIVATE_LINE not in text
    assert text.endswith("}\n")


def test_a_public_document_has_no_nip() -> None:
    assert "199001012015032001" in meeting_to_json(visit_2023())
    assert "199001012015032001" not in meeting_to_json(visit_2023(), is_public=True)


def test_foreign_text_is_cleaned_on_the_way_in() -> None:
    text = meeting_to_json(raker_2019()).replace("Rapat Kerja ASKOMPSI", "Rapat \\u001b]52;c;x\\u0007 Kerja")
    assert meeting_from_json(text).title == "Rapat \N{REPLACEMENT CHARACTER}]52;c;x\N{REPLACEMENT CHARACTER} Kerja"


@pytest.mark.parametrize(
    ("found", "replaced", "field"),
    [
        ('"day": "2019-08-29"', '"day": "2019-13-29"', "data.day"),
        ('"kind": "raker"', '"kind": "pesta"', "data.kind"),
        ('"title": "Rapat Kerja ASKOMPSI"', '"judul": "x"', "data"),
        ('"post": "Gubernur"', '"post": 5', "data.attendees[0].post"),
        ('"schema": "notulen.meeting/1"', '"schema": "notulen.meeting/2"', "schema"),
        ('"number": 1,\n    "title"', '"number": 0,\n    "title"', "data.number"),
        ('"decisions": 1', '"decisions": 0', "data.issued.decisions"),
    ],
)
def test_a_fault_is_named_by_its_path(found: str, replaced: str, field: str) -> None:
    text = meeting_to_json(raker_2019())
    assert found in text
    with pytest.raises(InvalidValue) as caught:
        meeting_from_json(text.replace(found, replaced, 1))
    assert caught.value.field == field


@pytest.mark.parametrize("text", ["", "null", "[]", "{", "[" * 100_000, '{"schema": 1}', "\ud800"])
def test_what_is_no_such_document_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        meeting_from_json(text)


def test_an_extract_or_public_copy_is_one_in_json_too() -> None:
    minutes = compose(visit_2023(), only_provinces=["74"], is_public=True)
    text = str(get_format("json").render(lambda: minutes))
    assert "199001012015032001" not in text
    assert "Digitalisasi Desa bersama Telkom" not in text
    assert "Nirmala Dewi" not in text
    assert "Datang kembali ke Jatim" in text
    assert meeting_from_json(text).get_action(1).text.startswith("Datang")
