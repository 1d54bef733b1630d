"""What papers print of other meetings: the same whether one is made or many, and each file is read once for all."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from notulen.domain.evaluation import EvaluatedAction
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_outline import MeetingOutline
from notulen.domain.related_meeting import LinkedMeeting, RelatedMeeting, Relation
from notulen.domain.review import ReviewAct
from notulen.services.other_meetings import OtherMeetings
from notulen.storage.file_store import FileStore
from notulen.storage.store import MeetingVersion
from services.reviewing import Office

Told = tuple[date | None, dict[str, LinkedMeeting], tuple[EvaluatedAction, ...]]


class CountingStore(FileStore):
    """Counts how often a meeting is read."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.read: list[int] = []
        self.looks = 0

    def meeting(self, number: int) -> Meeting:
        self.read.append(number)
        return super().meeting(number)

    def meetings(self, numbers: Sequence[int] | None = None) -> Iterator[Meeting]:
        for meeting in super().meetings(numbers):
            self.read.append(meeting.number)
            yield meeting

    def outlines(self, numbers: Sequence[int]) -> Iterator[MeetingOutline]:
        for outline in super().outlines(numbers):
            self.read.append(outline.number)
            yield outline

    def versions(self) -> Mapping[int, MeetingVersion]:
        self.looks += 1
        return super().versions()


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """A series of ten meetings; the second reviewed actions of the first, and each points to one held before it."""
    office = Office(store=FileStore(tmp_path / "archive"), folder=tmp_path).with_series()
    office.starts(2)
    office.says(office.begin(meeting=2), ReviewAct.DONE, "sudah terkirim")
    series = office.store.meeting(1).series
    for number in range(3, 11):
        day = date(2021, 1, number)
        office.meetings.create(f"Rakor {number}", day, now=office.now, series=series, place=f"Ruang {number}")
        link = RelatedMeeting(relation=Relation.PREVIOUS, meeting=office.store.meeting(number - 2).id)
        with office.store.change(Act.MEETING_EDITED, now=office.now) as change:
            change.put(replace(change.meeting(number), related=(link,)))
    return office


def told(others: OtherMeetings, meeting: Meeting) -> Told:
    return others.next_day(meeting), others.linked(meeting), others.evaluated(meeting)


def test_many_papers_say_what_each_says_alone_also_after_a_change(office: Office) -> None:
    together = OtherMeetings(office.store)
    for _ in range(2):
        each = list(office.store.meetings())
        alone = [told(OtherMeetings(office.store), meeting) for meeting in each]
        assert [told(together, meeting) for meeting in each] == alone
        assert [told(together, meeting) for meeting in each] == alone, "now all are known"
        with office.store.change(Act.MEETING_EDITED, now=office.now) as change:
            change.put(replace(change.meeting(6), day=date(2022, 6, 6), title="Dipindah"))
    assert alone[1][2][0].said[0].text == "sudah terkirim"
    assert [link.title for link in alone[7][1].values()] == ["Dipindah"]
    assert alone[4][0] == date(2021, 1, 7), "the sixth is not the next any more"


def test_a_meeting_is_told_by_what_is_handed_in_and_not_by_its_file(office: Office) -> None:
    together = OtherMeetings(office.store)
    last = [told(together, meeting) for meeting in office.store.meetings()][-1]
    assert last[0] is None
    moved = replace(
        office.store.meeting(10), related=(RelatedMeeting(relation=Relation.NEXT, starts=date(2030, 1, 1)),)
    )
    assert told(together, moved)[:2] == (date(2030, 1, 1), {})


def test_each_file_is_read_once_for_all_papers(office: Office) -> None:
    store = CountingStore(office.folder / "archive")
    together = OtherMeetings(store)
    meetings = list(office.store.meetings())
    for meeting in meetings[:3]:
        together.next_day(replace(meeting, series="", related=()))
    assert store.read == []
    for meeting in (*meetings[3:], *meetings):
        together.next_day(meeting)
        together.linked(meeting)
    assert sorted(store.read) == [meeting.number for meeting in meetings]


def test_a_run_over_several_looks_at_the_others_once_and_prints_them_as_they_were_then(office: Office) -> None:
    store = CountingStore(office.folder / "archive")
    together = OtherMeetings(store)
    meetings = list(office.store.meetings())
    with together.held(len(meetings)):
        before = [told(together, meeting) for meeting in meetings]
        with office.store.change(Act.MEETING_EDITED, now=office.now) as change:
            change.put(replace(change.meeting(6), title="Dipindah"))
        assert [told(together, meeting) for meeting in meetings] == before
    assert (store.looks, len(before[7][1])) == (1, 1)
    assert [link.title for link in told(together, meetings[7])[1].values()] == ["Dipindah"], "it is over"
