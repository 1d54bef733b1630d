"""A meeting to practise in, beside those of the sample archive."""

from notulen import paths
from notulen.domain.meeting_state import MeetingStatus
from notulen.services.demo import make_demo
from notulen.services.practice import SAMPLES, PracticeService
from world import NAMES, World


def test_a_meeting_to_practise_in_is_begun_once_and_only_beside_the_samples() -> None:
    world = World()
    practice = PracticeService(world.store, NAMES)
    assert practice.begin("Latihan: {title}", now=world.now) is None
    assert make_demo(world.store, paths.data_folder() / "demo", now=world.now) == SAMPLES
    begun = practice.begin("Latihan: {title}", now=world.now)
    assert begun is not None
    assert begun.status is MeetingStatus.RUNNING
    assert begun.title.startswith("Latihan: Rapat Kerja ASKOMPSI")
    assert [item.minutes for item in begun.agenda] == [30, 30]
    assert len(begun.attendees) == 8
    assert not begun.lines
    assert practice.begin("Latihan: {title}", now=world.now) is None
