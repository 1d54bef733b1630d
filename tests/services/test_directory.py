"""The directory as a whole: merges that come apart exactly, names that are learned, posts, what the meetings tell."""

from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from notulen.domain.action_item import ActionStatus
from notulen.domain.errors import ChangedElsewhere, InvalidValue, NothingToUndo
from notulen.domain.office import Office
from notulen.domain.party import Party, PartyKind
from notulen.domain.person import Person, Post
from notulen.domain.series import Series
from notulen.parsing.parties import office_party
from notulen.services.directory import DirectoryService
from notulen.services.directory_picture import DirectoryPicture
from notulen.services.directory_reader import DirectoryReader
from notulen.services.editing import FieldEdits
from notulen.services.offices import OfficeService
from notulen.services.overview_reader import OverviewReader
from notulen.services.province_reader import ProvinceReader
from notulen.storage.changes import ARCHIVE
from world import NAMES, TODAY, World

_TEXT = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=12).map(str.strip)
_DAYS = st.none() | st.dates(date(2015, 1, 1), date(2025, 1, 1))
_POSTS = st.builds(Post, title=_TEXT, office=st.sampled_from(("", "askompsi")), province=st.just("12"), since=_DAYS)
_PLAIN = ("titles_before", "handle", "nip", "rank", "phone", "email", "note")


def directory_of(world: World) -> DirectoryService:
    return DirectoryService(world.store, NAMES, "Sari")


def picture(world: World, today: date = TODAY) -> DirectoryPicture:
    reader = DirectoryReader(world.store, NAMES)
    reader.begin()
    while reader.read(2):
        pass
    return reader.show(today)


def filled(world: World, data: st.DataObject) -> None:
    """Somebody with anything in every field."""
    person = world.people.add(f"Orang {data.draw(_TEXT)}", now=world.now)
    fuller = replace(
        person,
        **{name: data.draw(_TEXT) for name in _PLAIN},
        posts=tuple(data.draw(st.lists(_POSTS, max_size=3))),
        spellings=tuple(data.draw(st.lists(_TEXT.filter(bool), max_size=2))),
    )
    world.people._change(person.id, lambda _: fuller, world.now)


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_merge_and_its_undo_give_the_directory_back_exactly(data: st.DataObject) -> None:
    world = World()
    for _ in range(data.draw(st.integers(2, 4))):
        filled(world, data)
    before = world.store.directory()
    one, other = data.draw(st.permutations([person.id for person in before.people]))[:2]
    joined = world.people.join(one, other, now=world.now)
    lost = before.get_person(other)
    assert world.store.directory().get_person(other).id == joined.id
    known = {joined.name, joined.full_name, joined.handle, *joined.spellings}
    assert {lost.name, lost.full_name, lost.handle, *lost.spellings} - {""} <= known, "every spelling lives on"
    assert set(lost.posts) <= set(joined.posts)
    after = world.store.directory()
    directory_of(world).undo(now=world.now)
    assert world.store.directory() == before
    directory_of(world).redo(now=world.now)
    assert world.store.directory() == after


# names that are learned


def office_of_marwan() -> World:
    world = World()
    world.people.add("Marwan Nusuf", office="aceh", now=world.now)
    world.rakor()
    world.meetings.start(1, now=world.now)
    return world


def test_a_spelling_that_was_put_right_is_remembered_for_the_next_meeting() -> None:
    world = office_of_marwan()
    world.types("@marwn sudah selesai")
    assert world.store.meeting(1).entries[0].gaps
    world.minutes.edit_line(1, 1, "@marwan sudah selesai", now=world.now)
    assert world.store.directory().people[0].spellings == ("marwn",)
    world.rakor("Rakor berikut", TODAY + timedelta(days=7))
    world.meetings.start(2, now=world.now)
    recorded = world.types("@marwn hadir lagi", number=2)
    assert recorded.meeting.entries[0].speaker == world.store.meeting(1).entries[0].speaker
    world.history.undo(now=world.now, number=1)
    assert world.store.directory().people[0].spellings == (), "one undo takes back both"


def test_what_a_form_puts_right_is_remembered_too() -> None:
    world = office_of_marwan()
    world.types("> kirim data @marwn <besok")
    world.editing.edit_line("A1.1", FieldEdits(sets={"assignments": "@marwan"}, is_whole=True), now=world.now)
    assert world.store.directory().people[0].spellings == ("marwn",)


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("@joko sudah", "@marwan sudah"),  # another name altogether: a slip of who spoke
        ("@marwn sudah", "@aceh sudah"),  # a province has its names
        ("@kadis sudah", "@marwan sudah"),  # a post is held by another tomorrow
    ],
)
def test_what_is_no_spelling_is_not_learned(typed: str, mended: str) -> None:
    world = office_of_marwan()
    world.types(typed)
    world.minutes.edit_line(1, 1, mended, now=world.now)
    assert world.store.directory().people[0].spellings == ()


def test_a_name_is_told_in_every_open_meeting_at_once_and_closed_ones_keep_their_wording() -> None:
    world = World()
    joko = world.people.add("Joko Susilo", office="jateng", now=world.now)
    for number in (1, 2):
        world.rakor(f"Rakor {number}")
        world.meetings.start(number, now=world.now)
        world.types("@jk server pindah", "> kirim data @jk @aceh <besok", "~ rahasia @jk", number=number)
    world.meetings.close(1, now=world.now)
    closed = world.store.meeting(1)
    (untold,) = picture(world).untold
    assert (untold.name, untold.numbers, untold.references) == ("jk", (1, 2), ("B1.1", "A1.1", "B2.1", "A2.1"))
    meant = Party(kind=PartyKind.PERSON, name=joko.name, key=joko.id)
    directory_of(world).tell("jk", meant, untold.numbers, now=world.now)
    told = world.store.meeting(2)
    assert told.entries[0].speaker is not None
    assert (told.entries[0].speaker.key, told.entries[0].text, told.entries[0].gaps) == (joko.id, "server pindah", ())
    assert {owner.name for owner in told.actions[0].owners} == {"Aceh", "Joko Susilo"}
    assert told.actions[0].text == "kirim data"
    assert world.store.meeting(1) == closed
    assert picture(world).untold == ()
    directory_of(world).undo(now=world.now)
    assert [each.name for each in picture(world).untold] == ["jk"]


# posts, offices, what the meetings tell


def test_who_held_a_post_on_a_day() -> None:
    world = World()
    offices = OfficeService(world.store, NAMES, "Sari")
    world.people.add("Marwan Nusuf", office="aceh", post="Kepala Dinas", since=date(2018, 1, 1), now=world.now)
    world.people.add("Budi Santoso", office="aceh", post="Kabid IKP", since=date(2017, 1, 1), now=world.now)
    world.people.set_post(
        "budi", office="aceh", post="Plt. Kepala Dinas", since=date(2021, 3, 1), now=world.now, replaces="marwan"
    )

    def holders(day: date) -> list[str]:
        return [f"{person.name}: {post.title}" for person, post in offices.holders("aceh", day)[1]]

    assert holders(date(2017, 6, 1)) == ["Budi Santoso: Kabid IKP"]
    assert holders(date(2020, 7, 7)) == ["Marwan Nusuf: Kepala Dinas", "Budi Santoso: Kabid IKP"]
    assert holders(date(2021, 3, 1)) == ["Budi Santoso: Kepala Dinas"]
    with pytest.raises(InvalidValue):
        offices.holders("budi", TODAY)


def test_a_post_told_of_later_ends_where_the_next_begins() -> None:
    later = Post(title="Kadis", since=date(2020, 1, 1))
    person = Person(id="p", name="Irman", posts=(later,)).with_post(Post(title="Kabid", since=date(2018, 1, 1)))
    assert person.posts == (Post(title="Kabid", since=date(2018, 1, 1), until=date(2019, 12, 31)), later)


def test_an_office_of_ones_own_is_taken_out_a_shipped_one_goes_back_to_what_it_was() -> None:
    world = World()
    offices = OfficeService(world.store, NAMES, "Sari")
    offices.put_fields("", {"name": "Bappeda Jambi", "province": "jambi"}, now=world.now)
    offices.put_fields("askompsi", {"aliases": "Asosiasi Kominfo"}, now=world.now)
    assert offices.get("Asosiasi Kominfo").id == "askompsi"
    with pytest.raises(InvalidValue):
        offices.put_fields("askompsi", {"handle": "sumut"}, now=world.now)
    offices.remove("bappedajambi", now=world.now)
    offices.remove("askompsi", now=world.now)
    assert world.store.directory().offices == ()
    with pytest.raises(InvalidValue) as refused:
        offices.remove("askompsi", now=world.now)
    assert refused.value.reason == "shipped"


def test_two_offices_become_one_and_are_parted_again() -> None:
    world = World()
    offices = OfficeService(world.store, NAMES)
    add = partial(offices.add, now=world.now)
    kept, merged = add(Office(id="", name="Forum Kominfo")), add(Office(id="", name="Forkominfo", aliases=("FKI",)))
    world.people.add("Rina", office="forkominfo", post="Ketua", now=world.now)
    series = world.series.put(Series(id="", name="Rapim", members=(office_party(merged),)), now=world.now)
    world.meetings.create("Rakor", TODAY, now=world.now, series=series.id)
    world.types("> susun juknis @forkominfo @forumkominfo <besok", "> lapor @fki <besok", "+ Rina @forkominfo")
    world.meetings.start(1, now=world.now)
    world.meetings.close(1, now=world.now)
    before = world.store.directory(), world.store.meeting(1)
    board, overview = ProvinceReader(world.store, NAMES), OverviewReader(world.store)

    def loads() -> tuple[dict[str, int], dict[str, int]]:
        for reader in (board, overview):
            reader.begin()
            reader.read(9)
        offices = {each.name: each.unfinished for each in board.show(TODAY).offices}
        return offices, {each.name: each.late + each.soon + each.later for each in overview.show(TODAY).owners}

    parted = {"Forum Kominfo": 1, "Forkominfo": 2}
    assert loads() == (parted, parted)
    joined = offices.merge("forum kominfo", "FKI", now=world.now)
    assert (joined.id, joined.former_ids) == (kept.id, (merged.id,))
    assert offices.get("forkominfo") == offices.get("fki") == joined
    assert loads() == ({"Forum Kominfo": 2}, {"Forum Kominfo": 2})
    assert [each.reference for each in world.provinces.actions_of(kept.id, TODAY)] == ["A1.1", "A1.2"]
    owner = office_party(joined)
    assert [each.reference for each in world.actions.find_all(today=TODAY, owner=owner)] == ["A1.1", "A1.2"]
    world.actions.set_status("A1.2", ActionStatus.DONE, now=world.now, owners=[owner])
    world.store.undo(now=world.now, number=1)
    (listed,) = [each for each in picture(world).offices if each.is_own]
    assert (listed.head, listed.people, listed.open) == ("Rina", 1, 2)
    following = world.series.prepare_next("rapim", today=TODAY, now=world.now, day=TODAY + timedelta(days=7)).meeting
    assert [seat.full_name for seat in following.attendees] == ["Rina"], "who sat there is invited, under either key"
    world.store.undo(now=world.now, number=following.number)
    assert world.store.meeting(1).actions == before[1].actions, "old minutes keep their wording"
    world.store.undo(now=world.now, number=ARCHIVE)
    assert world.store.directory().offices == before[0].offices
    assert world.store.directory().people == before[0].people
    assert loads() == (parted, parted)


def test_what_is_shipped_stays_when_two_offices_become_one() -> None:
    world = World()
    offices = OfficeService(world.store, NAMES)
    offices.add(Office(id="", name="Asosiasi Kepala Dinas"), now=world.now)
    with pytest.raises(InvalidValue):
        offices.merge("asosiasi kepala dinas", "askompsi", now=world.now)
    joined = offices.merge("askompsi", "asosiasi kepala dinas", now=world.now)
    assert joined.name == "ASKOMPSI"
    assert offices.get("asosiasikepaladinas").id == "askompsi"


def test_the_last_six_invitations_are_counted_also_of_who_was_merged() -> None:
    world = World()
    world.people.add("Irman", office="sumut", now=world.now)
    for number in range(1, 9):
        world.rakor(f"Rakor {number}", TODAY - timedelta(days=30 - number))
        world.meetings.start(number, now=world.now)
        world.types("+ irman" if number % 2 else "+ irman izin", number=number)
    world.types("> kirim data @irman <2020-06-20", number=1)
    world.people.add("Irmann", now=world.now)
    listed = next(each for each in picture(world).people if each.person.name == "Irman")
    assert (listed.attended, listed.invited, listed.open, listed.late) == (3, 6, 1, 1)
    assert [each.full_name for each in listed.doubles] == ["Irmann"]
    world.people.merge("irmann", listed.person.full_name, now=world.now)
    (merged,) = picture(world).people
    assert (merged.attended, merged.invited, merged.open, merged.late) == (3, 6, 1, 1)


def test_two_of_one_name_and_two_places_are_no_doubles() -> None:
    world = World()
    for place in ("sumut", "sumbar"):
        world.people.add("Agus Salim", office=place, now=world.now)
    assert world.people.likely_doubles() == ()
    world.people.add("Agus  Salim, SE", now=world.now)
    assert len(world.people.likely_doubles()) == 2


def test_undo_leaves_the_lines_of_meetings_alone() -> None:
    world = World()
    service = directory_of(world)
    with pytest.raises(NothingToUndo):
        service.undo(now=world.now)
    world.rakor()
    world.meetings.start(1, now=world.now)
    person = world.people.add("Irman", office="sumut", now=world.now)
    seated = service.switch_presence(1, person.id, now=world.now)
    world.types("catatan")
    with pytest.raises(ChangedElsewhere):
        service.undo(now=world.now, seated=seated)
    assert len(world.store.meeting(1).attendees) == 1
    world.types("+ Siti Aminah @jateng")
    with pytest.raises(NothingToUndo):
        service.undo(now=world.now)
    assert len(world.store.directory().people) == 2
