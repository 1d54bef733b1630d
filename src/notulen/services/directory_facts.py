"""What one meeting tells of the people of the directory, and what all of them tell together."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date

from notulen.domain.action_item import ActionItem
from notulen.domain.attendee import Attendee
from notulen.domain.entry import Entry
from notulen.domain.meeting import Meeting, MeetingStatus
from notulen.domain.party import PartyKind
from notulen.domain.reference import meeting_reference
from notulen.domain.told_names import name_key, untold_names
from notulen.domain.value import Value
from notulen.services.directory_picture import UntoldName

LAST_MEETINGS = 6


class _Untold(Value, frozen=True, array_like=True):
    name: str
    reference: str
    time: str


class _Load(Value, frozen=True, array_like=True):
    owner: str
    due: date | None


class PeopleDigest(Value, frozen=True, array_like=True):
    """What a meeting tells of people: by their ids, of offices and provinces by id and code."""

    number: int
    day: date
    is_open: bool
    is_held: bool
    invited: tuple[str, ...]
    came: tuple[str, ...]
    spoke: tuple[str, ...]
    untold: tuple[_Untold, ...]
    loads: tuple[_Load, ...]


def digest_of(meeting: Meeting) -> PeopleDigest:
    asked = [seat for seat in meeting.attendees if seat.person]
    loads = []
    for action in meeting.actions:
        day = action.due.day if action.due else None
        for part in action.assignments:
            if part.owner is not None and part.owner.key and part.status.is_open:
                loads.append(_Load(owner=part.owner.key, due=part.due.day if part.due else day))
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
        loads=tuple(loads),
    )


def _untold(meeting: Meeting, name: str, record: Entry | ActionItem | Attendee | None) -> _Untold:
    if isinstance(record, Entry | ActionItem):
        time = f"{record.at.astimezone(meeting.zone.offset):%H:%M}" if record.at else ""
        return _Untold(name=name, reference=meeting.line_ref(record), time=time)
    return _Untold(name=name, reference=meeting.reference, time="")


class PeopleFacts:
    """Counts what the meetings tell, one after another in the order they were held."""

    def __init__(self, today: date) -> None:
        self._today = today
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
        for load in digest.loads:
            counts = self._loads[load.owner]
            counts[0] += 1
            counts[1] += load.due is not None and load.due < self._today
        for untold in digest.untold:
            self._untold.setdefault(name_key(untold.name), []).append((untold, digest.number, digest.is_open))

    def attendance(self, ids: Iterable[str]) -> tuple[int, int]:
        """To how many of the last meetings they were asked to they were invited, and came."""
        every = sorted({place for each in ids for place in self._invited[each]})[-LAST_MEETINGS:]
        came = {place for each in ids for place in self._came[each]}
        return len(every), sum(1 for place in every if place in came)

    def load(self, owners: Iterable[str]) -> tuple[int, int]:
        """How many open actions they have, and how many of these are late."""
        counts = [self._loads[each] for each in owners if each in self._loads]
        return sum(each[0] for each in counts), sum(each[1] for each in counts)

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
