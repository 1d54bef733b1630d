"""The directory: people added, edited, merged under one identity, imported from a file."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from notulen.domain.errors import Ambiguous, InvalidValue, NotFound
from notulen.domain.file_errors import CannotRead
from world import World


@pytest.fixture
def world() -> World:
    return World()


def test_a_person_is_added_with_titles_office_and_post(world: World) -> None:
    person = world.people.add(
        "Ir. Eddy Santoso, MM", now=world.now, office="askompsi", post="Direktur Eksekutif", since=date(2018, 1, 1)
    )
    assert (person.name, person.full_name) == ("Eddy Santoso", "Ir. Eddy Santoso, MM")
    assert (person.posts[0].office, person.posts[0].title) == ("askompsi", "Direktur Eksekutif")
    assert world.people.get("eddy") == person
    assert world.people.find_all("direktur") == (person,)
    with pytest.raises(InvalidValue):
        world.people.add("  ", now=world.now)
    with pytest.raises(InvalidValue):
        world.people.get("jambi")


def test_a_new_post_closes_the_one_before(world: World) -> None:
    world.people.add("Sudarman", now=world.now, office="babel", post="Plt. Kepala Dinas", since=date(2019, 1, 1))
    person = world.people.set_post(
        "sudarman", office="babel", post="Kepala Dinas", since=date(2020, 1, 1), now=world.now
    )
    assert [(post.title, post.until) for post in person.posts] == [
        ("Kepala Dinas", date(2019, 12, 31)),
        ("Kepala Dinas", None),
    ]


def test_two_spellings_are_merged_and_parted_again(world: World) -> None:
    kept = world.people.add("Dr. Ridwan Badallah", now=world.now, office="sultra")
    other = world.people.add("Ridwanto Badalah", now=world.now)
    merged = world.people.merge("ridwan badallah", "ridwanto badalah", now=world.now)
    assert (merged.id, merged.former_ids) == (kept.id, (other.id,))
    assert world.people.get("ridwanto badalah").id == kept.id
    with pytest.raises(InvalidValue):
        world.people.merge("ridwan badallah", "ridwan badallah", now=world.now)
    world.history.undo(now=world.now)
    assert len(world.people.find_all()) == 2


def test_two_of_like_names_are_told_apart_once_and_for_all(world: World) -> None:
    for name in ("Ridwan Badallah", "Ridwanto Badalah", "Ridwan Badalah"):
        world.people.add(name, now=world.now)

    def pairs() -> set[frozenset[str]]:
        return {frozenset(each.name for each in pair) for pair in world.people.likely_doubles()}

    before = pairs()
    assert len(before) == 3
    world.people.tell_apart("ridwan badallah", "ridwanto badalah", now=world.now)
    assert before - pairs() == {frozenset(("Ridwan Badallah", "Ridwanto Badalah"))}
    world.people.merge("ridwan badalah", "ridwan badallah", now=world.now)
    assert pairs() == set(), "it holds for those who were made one of them since"
    for _ in range(2):
        world.store.undo(now=world.now)
    assert pairs() == before
    with pytest.raises(InvalidValue):
        world.people.tell_apart("ridwan badallah", "ridwan badallah", now=world.now)


def test_a_person_is_edited_and_the_identity_stays(world: World) -> None:
    before = world.people.add("Padli", now=world.now, office="babel")
    after = world.people.edit("padli", lambda person: replace(person, handle="padli", nip="19700101"), now=world.now)
    assert (after.id, after.nip) == (before.id, "19700101")
    with pytest.raises(NotFound):
        world.people.get("joko")
    world.people.add("Padli Ahmad", now=world.now, office="jambi")
    world.people.add("Ahmad Yani", now=world.now, office="bali")
    with pytest.raises(Ambiguous):
        world.people.get("ahmad")


@pytest.mark.parametrize(
    "content",
    [
        "nama;instansi;jabatan\nDrs. Zulhendri, M.Si;kepri;Kepala Dinas\nIrman;sumut;Plt. Kadis\n",
        '\ufeffname,office,post\r\n"Drs. Zulhendri, M.Si",kepri,Kepala Dinas\r\nIrman,sumut,Plt. Kadis\r\n\r\n',
        "Drs. Zulhendri, M.Si;kepri;Kepala Dinas\nIrman;sumut;Plt. Kadis",
    ],
)
def test_people_come_in_from_a_file_once(world: World, tmp_path: Path, content: str) -> None:
    file = tmp_path / "orang.csv"
    file.write_bytes(content.encode())
    added = world.people.import_csv(file, now=world.now).changed
    assert [(each.full_name, each.posts[0].province) for each in added] == [
        ("Drs. Zulhendri, M.Si", "21"),
        ("Irman", "12"),
    ]
    assert world.people.import_csv(file, now=world.now).changed == ()
    assert len(world.people.find_all(province="21")) == 1


def test_a_file_with_a_bad_line_adds_nobody(world: World, tmp_path: Path) -> None:
    file = tmp_path / "orang.csv"
    file.write_text("Irman;sumut;Kadis\n;jambi;Kadis\n", "utf-8")
    with pytest.raises(InvalidValue) as refused:
        world.people.import_csv(file, now=world.now)
    assert (refused.value.field, refused.value.reason) == ("line 2, name", "empty")
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CannotRead):
        world.people.import_csv(file, now=world.now)
    with pytest.raises(CannotRead):
        world.people.import_csv(tmp_path / "tidak-ada.csv", now=world.now)
    assert world.people.find_all() == ()
