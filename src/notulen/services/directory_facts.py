"""What one meeting tells of the people of the directory, and what all of them tell together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from notulen.domain.action_item import ActionItem
from notulen.domain.attendee import Attendee
from notulen.domain.entry import Entry
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.party import PartyKind
from notulen.domain.reference import meeting_reference
from notulen.domain.told_names import name_key, untold_names
from notulen.domain.value import Value
from notulen.services.directory_picture import UntoldName
from notulen.services.kept_due import KeptDue, first_of, kept_due

LAST_MEETINGS = 6


class _Untold(Value, frozen=True, array_like=True):
    name: str
    reference: str
    time: str


class _Load(Value, frozen=True, array_like=True):
    """What is open of an action for an owner, by the directory's key."""

    owner: str
    due: KeptDue


class PeopleDigest(Value, frozen=True, array_like=True):
    """What a meeting tells of people: by their ids, of offices and provinces by id and code; `loads` by action."""

    number: int
    day: date
    is_open: bool
    is_held: bool
    invited: tuple[str, ...]
    came: tuple[str, ...]
    spoke: tuple[str, ...]
    untold: tuple[_Untold, ...]
    loads: tuple[tuple[_Load, ...], ...]

    @property
    def is_bound(self) -> bool:
        """Whether a deadline in it hangs on the next meeting."""
        return any(load.due.offset is not None for loads in self.loads for load in loads)


def digest_of(meeting: Meeting) -> PeopleDigest:
    asked = [seat for seat in meeting.attendees if seat.person]
    loads = (
        tuple(
            _Load(owner=part.owner.key, due=kept_due(part.due or action.due))
            for part in action.assignments
            if part.owner is not None and part.owner.key and part.status.is_open
        )
        for action in meeting.actions
    )
    speakers = (entry.speaker for entry in meeting.entries if not entry.is_private)
    return PeopleDigest(
        number=meeting.number,
        day=meeting.day,
        is_open=meeting.takes_lines,
        is_held=meeting.status is not MeetingStatus.PLANNED,
        invited=tuple(seat.person for seat in asked),
        came=tuple(seat.person for seat in asked if seat.is_here),
        spoke=tuple(party.key for party in speakers if party is not None and party.kind is PartyKind.PERSON),
        untold=tuple(_untold(meeting, name, record) for name, record in untold_names(meeting)),
        loads=tuple(each for each in loads if each),
    )


def _untold(meeting: Meeting, name: str, record: Entry | ActionItem | Attendee | None) -> _Untold:
    if isinstance(record, Entry | ActionItem):
        time = f"{record.at.astimezone(meeting.zone.offset):%H:%M}" if record.at else ""
        return _Untold(name=name, reference=meeting.line_ref(record), time=time)
    return _Untold(name=name, reference=meeting.reference, time="")


class PeopleFacts:
    """Counts what the meetings tell, one after another in the order they were held.

    `known_as` gives the id in use for one that was merged into it; `coming` the day of the meeting after each on which
    deadlines hang.
    """

    def __init__(self, today: date, known_as: Mapping[str, str], coming: Mapping[int, date]) -> None:
        self._today = today
        self._known_as = known_as
        self._coming = coming
        self._invited: defaultdict[str, list[int]] = defaultdict(list)
        self._came: defaultdict[str, set[int]] = defaultdict(set)
        self._place: dict[int, int] = {}
        self._loads: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
        self._days: defaultdict[date, list[int]] = defaultdict(list)
        self._untold: dict[str, list[tuple[_Untold, int, bool]]] = {}
        self.spoken: Counter[str] = Counter()
        self.met: defaultdict[str, set[int]] = defaultdict(set)

    def take(self, digest: PeopleDigest) -> None:
        """Count one meeting."""
        place = len(self._place)
        self._place[digest.number] = place
        self._days[digest.day].append(digest.number)
        for each in digest.invited:
            self.met[each].add(digest.number)
            if digest.is_held and digest.day <= self._today:
                self._invited[each].append(place)
        for each in digest.came:
            self._came[each].add(place)
        for each in digest.spoke:
            self.spoken[each] += 1
            self.met[each].add(digest.number)
        for loads in digest.loads:
            self._count(loads, self._coming.get(digest.number))
        for untold in digest.untold:
            self._untold.setdefault(name_key(untold.name), []).append((untold, digest.number, digest.is_open))

    def _count(self, loads: Iterable[_Load], coming: date | None) -> None:
        """One action: it counts once for each owner, by the first of its days."""
        owners: dict[str, list[KeptDue]] = {}
        for load in loads:
            owners.setdefault(self._known_as.get(load.owner, load.owner), []).append(load.due)
        for owner, dues in owners.items():
            day = first_of(dues, coming)
            counts = self._loads[owner]
            counts[0] += 1
            counts[1] += day is not None and day < self._today

    def attendance(self, ids: Iterable[str]) -> tuple[int, int]:
        """To how many of the last meetings they were asked to they were invited, and came."""
        every = sorted({place for each in ids for place in self._invited[each]})[-LAST_MEETINGS:]
        came = {place for each in ids for place in self._came[each]}
        return len(every), sum(1 for place in every if place in came)

    def load(self, owner: str) -> tuple[int, int]:
        """How many open actions that person, office or province has a part in, and in how many of them it is late."""
        open_ones, late = self._loads.get(owner, (0, 0))
        return open_ones, late

    def reference_on(self, day: date, ids: Iterable[str]) -> str:
        """The meeting of that day in which they were, if there was one."""
        numbers = [number for each in ids for number in self.met[each] if number in self._days.get(day, ())]
        return meeting_reference(min(numbers)) if numbers else ""

    def untold(self) -> Iterable[UntoldName]:
        """Every untold name, the latest first."""
        for found in sorted(self._untold.values(), key=lambda each: -each[-1][1]):
            first, number, _ = found[0]
            yield UntoldName(
                name=found[-1][0].name,
                references=tuple(dict.fromkeys(each.reference for each, _, _ in found)),
                numbers=tuple(dict.fromkeys(each for _, each, _ in found)),
                first=meeting_reference(number),
                time=first.time,
                is_open=any(is_open for _, _, is_open in found),
            )
