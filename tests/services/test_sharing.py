"""What everybody may see of a meeting, and that nothing else comes along, whatever field it stands in."""

from datetime import date, time

import msgspec
import pytest
from msgspec.structs import replace

from canaries import PUBLIC, sown
from notulen.domain.attendee import Presence
from notulen.domain.entry import DecisionStatus
from notulen.domain.series import Series
from notulen.domain.shared_meeting import SharedDue, SharedMeeting
from notulen.services.sharing import SharingService
from world import NAMES, World


def shared(world: World, number: int = 1) -> SharedMeeting:
    """The meeting as all may see it."""
    return SharingService(world.store, NAMES).shared(world.store.meeting(number))


def test_only_what_is_named_comes_out_of_a_meeting_full_of_words() -> None:
    canaries, meeting = sown()
    seen = msgspec.json.encode(SharingService(World().store, NAMES).shared(meeting)).decode()
    assert len(canaries.of) > 150, "every field was sown"
    assert canaries.found_in(seen) == PUBLIC


def test_a_line_made_private_is_gone_and_one_made_public_shows_its_words_only() -> None:
    world = World()
    world.rakor()
    world.types("! disepakati", "=~", "~ tadinya pribadi")
    assert shared(world).decisions == ()
    world.types("=>")
    (action,) = shared(world).actions
    assert (action.reference, action.text) == ("A1.1", "tadinya pribadi")
    world.types("=~")
    assert shared(world).lines == ()


def test_it_tells_decisions_and_actions_with_owners_and_deadlines() -> None:
    world = World()
    world.rakor()
    world.types("+ Irman @sumut", "+ Marwan @aceh", "# SPBE 30m", "#", "! dibawa ke Kemenkominfo", "sebuah catatan")
    world.types("> susun surat @aceh @askompsi <jumat 15.00", "> kirim ringkasan @semua <rakor", "> lapor <segera")
    seen = shared(world)
    assert [(each.reference, each.text, each.item) for each in seen.decisions] == [
        ("K1.1", "dibawa ke Kemenkominfo", 1)
    ]
    assert [(each.owners, each.is_for_everyone) for each in seen.actions] == [
        (("Aceh", "ASKOMPSI"), False), (("Sumut", "Aceh"), True), ((), False),
    ]  # fmt: skip
    assert [each.due for each in seen.actions] == [
        SharedDue(day=date(2020, 7, 10), at=time(15, 0)), SharedDue(), SharedDue(words="segera"),
    ]  # fmt: skip
    assert seen.current_item == seen.items[0]


def test_a_deadline_at_the_next_meeting_is_its_day_as_soon_as_there_is_one() -> None:
    world = World()
    series = world.series.put(Series(id="", name="Rakor bulanan"), now=world.now)
    world.meetings.create("Rakor Juli", date(2020, 7, 7), now=world.now, series=series.id)
    world.types("> kirim data @aceh <h-2")
    assert shared(world).actions[0].due == SharedDue(days_from_next=-2)
    world.meetings.create("Rakor Agustus", date(2020, 8, 4), now=world.now, series=series.id)
    assert shared(world).actions[0].due == SharedDue(day=date(2020, 8, 2))


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("> undang @joko ke rapat", "undang joko ke rapat"),
        ("> susun ?? surat @aceh", "susun … surat"),
        ("> kirim data <jumt", "kirim data <jumt"),
        ("> bahas pagu <5 miliar", "bahas pagu <5 miliar"),
        ("> @aceh", "…"),
    ],
)
def test_the_note_takers_own_marks_are_not_shown_and_no_word_is_lost(typed: str, text: str) -> None:
    world = World()
    world.rakor()
    world.types(typed)
    assert world.store.meeting(1).actions[0].gaps, "there is something to tidy"
    assert shared(world).actions[0].text == text
    assert shared(world).actions[0].due is None


def test_places_are_told_once_and_excused_only_where_nobody_is_here() -> None:
    world = World()
    world.rakor()
    world.types("+ Irman @sumut", "+ Rina @sumut", "+ Zul @kepri", "+ Marwan @aceh", "+ Budi", "+ Eddy @askompsi")
    meeting = world.store.meeting(1)
    presences = (Presence.PRESENT, Presence.EXCUSED, Presence.EXCUSED, Presence.ABSENT, Presence.LATE, Presence.INVITED)
    seats = tuple(replace(seat, presence=presence) for seat, presence in zip(meeting.attendees, presences, strict=True))
    seen = SharingService(world.store, NAMES).shared(replace(meeting, attendees=seats))
    assert (seen.here, seen.excused) == (("Sumut", "Budi"), ("Kepri",))
    assert (seen.seats_here, seen.seats) == (2, 6)


def test_what_belongs_to_no_item_is_a_stop_of_its_own() -> None:
    world = World()
    world.rakor()
    world.types("! sebelum agenda", "# SPBE", "# Satu Data", "#", "! tentang SPBE")
    seen = shared(world)
    assert seen.stops == (1, 2, 0)
    assert [[each.text for each in seen.decisions_of(stop)] for stop in (1, 2, 0)] == [
        ["tentang SPBE"], [], ["sebelum agenda"],
    ]  # fmt: skip
    assert len(seen.decisions_of(None)) == 2


def test_a_decision_that_holds_no_longer_says_so() -> None:
    world = World()
    world.rakor()
    world.types("! lama")
    meeting = world.store.meeting(1)
    (old,) = meeting.decisions
    assert old.decision is not None
    withdrawn = replace(old, decision=replace(old.decision, status=DecisionStatus.WITHDRAWN))
    (decision,) = SharingService(world.store, NAMES).shared(meeting.replace_line(withdrawn)).decisions
    assert decision.status is DecisionStatus.WITHDRAWN
