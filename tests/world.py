"""A small world of its own for each story: an empty store in memory, the shipped names, a clock handed in."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from notulen.domain.meeting import Meeting
from notulen.services.actions import ActionService
from notulen.services.decisions import DecisionService
from notulen.services.editing import EditingService
from notulen.services.history import HistoryService
from notulen.services.known_names import KnownNames
from notulen.services.meetings import MeetingService
from notulen.services.minutes import MinutesService
from notulen.services.people import PeopleService
from notulen.services.provinces import ProvinceService
from notulen.services.recorded import Recorded
from notulen.services.search import SearchService
from notulen.services.series import SeriesService
from notulen.services.summaries import SummaryService
from notulen.storage.memory_store import MemoryStore
from notulen.storage.store import Store

DATA = Path(__file__).parents[1] / "data"
TODAY = date(2020, 7, 7)
NAMES = KnownNames(DATA)


@dataclass
class World:
    """Every service on one store; each call of `now` is a second later."""

    store: Store = field(default_factory=MemoryStore)
    clock: datetime = datetime(2020, 7, 7, 2, 0, tzinfo=UTC)

    def __post_init__(self) -> None:
        self.meetings = MeetingService(self.store, NAMES, "Sari")
        self.minutes = MinutesService(self.store, NAMES, "Sari")
        self.actions = ActionService(self.store, NAMES, "Sari")
        self.editing = EditingService(self.store, NAMES, "Sari")
        self.people = PeopleService(self.store, NAMES, "Sari")
        self.series = SeriesService(self.store, self.meetings, NAMES, "Sari")
        self.search = SearchService(self.store)
        self.summaries = SummaryService(self.store, self.actions)
        self.provinces = ProvinceService(self.store, NAMES, "Diskominfo Sumut")
        self.decisions = DecisionService(self.store, "Sari")
        self.history = HistoryService(self.store)

    @property
    def now(self) -> datetime:
        self.clock += timedelta(seconds=1)
        return self.clock

    def rakor(self, title: str = "Rakor", day: date = TODAY) -> Meeting:
        return self.meetings.create(title, day, now=self.now)

    def types(self, *lines: str, number: int = 1) -> Recorded:
        """Type lines into a meeting; what became of the last one."""
        recorded = [self.minutes.record_line(number, line, now=self.now) for line in lines]
        return recorded[-1]
