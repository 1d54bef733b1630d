"""Small archives to compare the index on, full of what may tell it from the files, and what befalls them."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from msgspec.structs import replace

from notulen.domain.action_item import ActionItem, ActionStatus, Assignment
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.due import Due, DueKind
from notulen.domain.entry import Decision, Entry, EntryKind
from notulen.domain.errors import NotulenError
from notulen.domain.history import Act
from notulen.domain.meeting import Issued, Meeting
from notulen.domain.party import Party, PartyKind
from notulen.domain.related_meeting import RelatedMeeting, Relation
from notulen.services.actions import ActionOrder, ActionService
from notulen.services.search import HitKind, SearchService
from notulen.storage.changes import applied
from notulen.storage.envelope import seal
from notulen.storage.file_store import FileStore
from notulen.storage.index import ArchiveIndex
from notulen.storage.record_edits import meeting_edits
from world import NAMES, TODAY

_PIECES = (
    "data",
    "HOAKS",
    "klinik",
    "straße",
    "İzin",
    "é",
    "e\u0301",
    'kutip "x"',
    "100%",
    "_a*",
    "zq",
    "i",
    "dua\nbaris",
)
_CODES = ("11", "12", "35")
_ASKED_WORDS: tuple[list[str], ...] = (
    ["data"],
    ["hoaks"],
    ["STRASSE"],
    ["zq"],
    ["i"],
    ['"x'],
    ["a", "klin"],
    ["i̇zin"],
    ["tiada"],
    [],
    ["\ud800"],
)

texts = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=4).map(" ".join)
days = st.integers(-40, 40).map(lambda number: TODAY + timedelta(days=number))
codes = st.sampled_from(_CODES)
parties = st.one_of(
    codes.map(lambda code: Party(kind=PartyKind.PROVINCE, key=code, name=f"Provinsi {code}")),
    st.builds(Party, kind=st.just(PartyKind.PERSON), key=st.sampled_from(["", "p1"]), name=texts, province=codes),
    st.sampled_from(["p1", "p2"]).map(lambda key: Party(kind=PartyKind.PERSON, key=key, name="Budi")),
)
dues = st.one_of(
    st.none(),
    st.builds(
        Due,
        kind=st.sampled_from(DueKind),
        day=st.one_of(st.none(), days),
        offset_days=st.integers(-3, 3),
        phrase=texts,
    ),
)
assignments = st.builds(Assignment, owner=parties, status=st.sampled_from(ActionStatus), due=dues)


@st.composite
def meetings(draw: st.DrawFn, number: int) -> Meeting:
    """A meeting of few words, whose deadlines may hang on others of its series or on one it links to."""
    entries = draw(st.lists(st.tuples(st.sampled_from(EntryKind), texts, st.one_of(st.none(), parties)), max_size=3))
    actions = draw(st.lists(st.tuples(texts, st.lists(assignments, max_size=2), dues), max_size=3))
    seats = draw(st.lists(st.tuples(texts, st.sampled_from(["", "p1", "p2"]), codes), max_size=2))
    links = draw(st.lists(st.tuples(st.sampled_from(["", "m1", "m2", "m9"]), st.one_of(st.none(), days)), max_size=2))
    first = len(entries) + 1
    return Meeting(
        id=f"m{number}",
        number=number,
        title=draw(texts),
        day=draw(days),
        series=draw(st.sampled_from(["", "s1", "s2"])),
        host_province=draw(st.sampled_from(["", *_CODES])),
        related=tuple(
            RelatedMeeting(relation=Relation.NEXT, meeting=meeting, starts=starts, title="x")
            for meeting, starts in links
        ),
        agenda=tuple(AgendaItem(id=f"i{each}", number=each, title=draw(texts)) for each in (1, 2)),
        attendees=tuple(
            Attendee(id=f"s{each}", number=each, name=name, person=person, province=code)
            for each, (name, person, code) in enumerate(seats, start=1)
        ),
        entries=tuple(
            Entry(
                id=f"e{seq}",
                seq=seq,
                kind=kind,
                text=text,
                speaker=speaker,
                decision=Decision(number=seq) if kind is EntryKind.DECISION else None,
            )
            for seq, (kind, text, speaker) in enumerate(entries, start=1)
        ),
        actions=tuple(
            ActionItem(
                id=f"a{number}.{each}",
                number=each,
                seq=first + each,
                text=text,
                assignments=tuple(parts) or (Assignment(),),
                due=due,
            )
            for each, (text, parts, due) in enumerate(actions, start=1)
        ),
        issued=Issued(lines=9, agenda=2, attendees=2, actions=3, decisions=3),
    )


class ComparedArchive:
    """One archive seen twice: through an index that is there from the first meeting on, and by reading every file."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "archive"
        self.index_path = folder / "cache" / "index.sqlite"
        self.store = FileStore(self.root)
        self.reads: list[tuple[int, int]] = []
        self.now = datetime(2020, 7, 7, tzinfo=UTC)
        self.open_anew()

    def open_anew(self) -> None:
        """As another program would: nothing is known but what lies in the files."""
        self.indexed = FileStore(self.root)
        self.index = ArchiveIndex(self.indexed, self.index_path, least=1)
        self.index.progress = lambda done, count: self.reads.append((done, count))
        self.plain = FileStore(self.root)

    def put(self, meeting: Meeting) -> None:
        """Write `meeting` as the program does, new or changed."""
        self.now += timedelta(seconds=1)
        with suppress(NotulenError), self.store.change(Act.MEETING_EDITED, now=self.now) as change:
            if any(key.number == meeting.number for key in self.store.keys()):
                change.meeting(meeting.number)
            change.put(meeting)

    def befall(self, name: str, number: int, meeting: Meeting) -> None:
        """One of `EVENTS`, to the meeting `number` or with `meeting`; what cannot happen now does not."""
        self.now += timedelta(seconds=1)
        with suppress(NotulenError, OSError):
            _HAPPENINGS[name](self, number, meeting)

    def path_of(self, number: int) -> Path:
        path = self.store.files.find(number)
        if path is None:
            raise FileNotFoundError(number)
        return path

    def agrees(self) -> None:
        """Assert that every question is answered alike, and that the same meetings are said to be left out."""
        indexed = ActionService(self.indexed, NAMES, index=self.index)
        plain = ActionService(self.plain, NAMES)
        for filters in _FILTERS:
            found, wanted = indexed.find_all(**filters), plain.find_all(**filters)
            assert [replace(each, home=None) for each in found] == [replace(each, home=None) for each in wanted], (
                filters
            )
        searching, scanning = SearchService(self.indexed, self.index), SearchService(self.plain)
        for words in _ASKED_WORDS:
            for narrowed in _NARROWED:
                assert searching.answer(words, **narrowed) == scanning.answer(words, **narrowed), (words, narrowed)
        assert searching.did_you_mean(["klinki"]) == scanning.did_you_mean(["klinki"])
        assert self.indexed.left_out == self.plain.left_out

    def is_indexed(self) -> bool:
        """Whether the answers of `agrees` come from the index."""
        before = len(self.reads)
        with self.index.reading() as view:
            return view.count() >= 0 and len(self.reads) == before


def _written_outside(archive: ComparedArchive, number: int, meeting: Meeting) -> None:
    path = archive.path_of(number)
    _replace(path, seal(applied({}, meeting_edits(None, replace(meeting, number=number)).edits)))


def _damaged(archive: ComparedArchive, number: int, _: Meeting) -> None:
    path = archive.path_of(number)
    _replace(path, path.read_bytes()[:-20])


def _overwritten_in_place(archive: ComparedArchive, number: int, meeting: Meeting) -> None:
    archive.path_of(number).write_bytes(seal(applied({}, meeting_edits(None, replace(meeting, number=number)).edits)))
    archive.open_anew()


def _removed(archive: ComparedArchive, number: int, _: Meeting) -> None:
    archive.path_of(number).unlink()


def _trashed(archive: ComparedArchive, number: int, _: Meeting) -> None:
    with archive.store.change(Act.MEETING_TRASHED, now=archive.now) as change:
        change.trash(number)


def _replace(path: Path, content: bytes) -> None:
    neighbour = path.with_name("outside.new")
    neighbour.write_bytes(content)
    os.replace(neighbour, path)


_HAPPENINGS: dict[str, Callable[[ComparedArchive, int, Meeting], object]] = {
    "changed": lambda archive, number, meeting: archive.put(replace(meeting, number=number, id=f"m{number}")),
    "undone": lambda archive, _, __: archive.store.undo(now=archive.now),
    "redone": lambda archive, _, __: archive.store.redo(now=archive.now),
    "trashed": _trashed,
    "restored": lambda archive, number, __: archive.store.restore(number, now=archive.now),
    "written outside": _written_outside,
    "damaged": _damaged,
    "overwritten in place": _overwritten_in_place,
    "removed": _removed,
    "opened anew": lambda archive, _, __: archive.open_anew(),
    "index deleted": lambda archive, _, __: archive.index_path.unlink(),
    "index cut off": lambda archive, _, __: os.truncate(archive.index_path, 5000),
    "index of noise": lambda archive, _, __: archive.index_path.write_bytes(
        b"SQLite format 3\0" + bytes(range(256)) * 99
    ),
}
EVENTS = sorted(_HAPPENINGS)

_OWNER = Party(kind=PartyKind.PERSON, key="p1", name="Budi")
_FILTERS: list[dict[str, Any]] = [
    {"today": TODAY, "provinces": provinces, "only_overdue": is_late, "series": series, "statuses": statuses}
    for provinces, is_late, series, statuses in product(
        ((), ("12",), ("11", "35")), (False, True), ("", "s1"), (None, tuple(ActionStatus), (ActionStatus.DONE,))
    )
] + [
    {"today": TODAY, "before": TODAY + timedelta(days=5), "since": TODAY - timedelta(days=20)},
    {"today": TODAY, "owner": _OWNER},
    *({"today": TODAY, "order": order, "statuses": tuple(ActionStatus)} for order in ActionOrder),
    {"today": TODAY, "only_unverified": True},
]
_NARROWED: list[dict[str, Any]] = [
    {},
    {"limit": 2},
    {"kind": HitKind.ACTION, "provinces": ("12",)},
    {"since": date(2020, 7, 1), "until": date(2020, 7, 20)},
]
