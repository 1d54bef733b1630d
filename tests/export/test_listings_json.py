"""The shapes that scripts rely on: schema, count, ISO dates, stable keys."""

import json
from datetime import date

from export.meetings import PRIVATE_LINE, raker_2019
from export.visit import visit_2023
from notulen.domain.action_item import ActionItem, Assignment
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_head import MeetingHead, head_of
from notulen.domain.value import Value
from notulen.export.listings.listings_json import actions_to_json, listing_to_json, meetings_to_json, summary_to_json

TODAY = date(2019, 9, 10)


class Found(Value, frozen=True):
    head: MeetingHead
    action: ActionItem
    due: date | None
    days_overdue: int
    waiting_for: tuple[str, ...] = ()

    def due_of(self, part: Assignment) -> date | None:
        return self.action.part_due(part)


def found(meeting: Meeting, next_meeting: date | None = None) -> list[Found]:
    return [
        Found(
            head=head_of(meeting),
            action=action,
            due=action.due_day(next_meeting),
            days_overdue=action.days_overdue(TODAY, next_meeting),
        )
        for action in meeting.actions
    ]


def test_actions_carry_owner_deadline_and_origin() -> None:
    document = json.loads(actions_to_json(found(raker_2019(), date(2019, 9, 4)), today=TODAY))
    assert document["schema"] == "notulen.actions/1"
    assert document["as_of"] == "2019-09-10"
    assert document["count"] == 4
    first, second, third, fourth = document["data"]
    assert first["ref"] == "A1.1"
    assert first["owners"] == [{"kind": "office", "name": "ASKOMPSI", "key": "office-askompsi", "province": None}]
    assert first["due"]["phrase"] == "sebelum rakor 4-6 September"
    assert first["due"]["day"] == "2019-09-03"
    assert first["due"]["certain"] is False
    assert first["days_overdue"] == 7
    assert first["decision"] == "K1.1"
    assert first["meeting"] == {"ref": "R1", "title": "Rapat Kerja ASKOMPSI", "day": "2019-08-29"}
    assert second["due"]["day"] == "2019-09-04"
    assert [part["status"] for part in third["assignments"]] == ["done", "open", "blocked"]
    assert fourth["due"] is None
    assert fourth["gaps"] == [{"kind": "due_unclear", "text": "jumt"}]


def test_meetings_are_counted_without_their_private_lines() -> None:
    text = meetings_to_json([raker_2019(), visit_2023()])
    document = json.loads(text)
    assert document["count"] == 2
    assert document["data"][0]["ref"] == "R1"
    assert document["data"][0]["proposals"] == 1
    assert document["data"][1]["starts"] == "09:30"
    assert PRIVATE_LINE not in text


def test_a_summary_counts_what_is_late() -> None:
    meeting = raker_2019()
    text = summary_to_json(today=TODAY, meetings=[meeting], open_actions=found(meeting), coming=None)
    data = json.loads(text)["data"]
    assert (data["meetings"], data["open_actions"], data["overdue_actions"]) == (1, 4, 2)


def test_an_empty_listing_is_a_listing() -> None:
    assert json.loads(listing_to_json("people", [])) == {"schema": "notulen.people/1", "count": 0, "data": []}
