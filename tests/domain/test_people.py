"""People keep one identity while spelling, title and post change."""

from datetime import date

import pytest

from notulen.domain.attendee import Acting, Attendee, AttendeeKind, Presence
from notulen.domain.directory import Directory
from notulen.domain.errors import NotFound
from notulen.domain.office import Office
from notulen.domain.party import Party, PartyKind, distinct
from notulen.domain.person import Person, Post
from notulen.domain.series import Series

IRMAN = Person(id="p1", name="Irman", titles_before="Ir. H.", titles_after="M.Si")


def test_a_name_is_printed_with_its_titles() -> None:
    assert IRMAN.full_name == "Ir. H. Irman, M.Si"
    assert Person(id="p2", name="Sudarman").full_name == "Sudarman"


def test_who_held_a_post_is_looked_up_by_date() -> None:
    acting = Post(title="Kepala Dinas", acting=Acting.PLT, since=date(2020, 1, 1))
    appointed = Post(title="Kepala Dinas", since=date(2021, 4, 1))
    person = Person(id="p1", name="Irman", posts=(acting,)).with_post(appointed)
    held = person.post_on(date(2020, 7, 7))
    assert held is not None
    assert (held.acting, held.until) == (Acting.PLT, date(2021, 3, 31))
    assert person.post_on(date(2022, 1, 1)) == appointed
    assert person.post_on(date(2019, 1, 1)) is None


def test_a_post_of_unknown_beginning_closes_nothing() -> None:
    first = Post(title="Kabid")
    assert Person(id="p1", name="Padli", posts=(first,)).with_post(Post(title="Kadis")).posts[0] == first


def test_two_spellings_become_one_identity_and_old_records_still_find_it() -> None:
    long = Person(id="p2", name="M Ridwan Badallah", nip="19", posts=(Post(title="Kadis"),))
    joined = Person(id="p1", name="Ridwan Badallah", titles_before="Dr.").joined_with(long)
    assert (joined.id, joined.spellings, joined.nip) == ("p1", ("M Ridwan Badallah",), "19")
    directory = Directory(people=(joined,))
    assert directory.get_person("p2") is directory.get_person("p1")


def test_a_post_without_a_name_and_a_group_print_what_is_known() -> None:
    post = Attendee(id="1", number=1, kind=AttendeeKind.POST, post="Direktur LAIP", office_name="Kemenkominfo")
    group = Attendee(id="2", number=2, kind=AttendeeKind.GROUP, office_name="Relawan TIK Banten")
    assert (post.full_name, group.full_name) == ("Direktur LAIP", "Relawan TIK Banten")
    named = Attendee(
        id="3", number=3, name="Irman", titles_before="Ir. H.", titles_after="M.Si", post="Kadis", acting=Acting.PLT
    )
    assert (named.full_name, named.full_post) == ("Ir. H. Irman, M.Si", "Plt. Kadis")


@pytest.mark.parametrize(
    ("seat", "is_here"),
    [
        (Attendee(id="1", number=1), True),
        (Attendee(id="1", number=1, presence=Presence.LATE), True),
        (Attendee(id="1", number=1, presence=Presence.EXCUSED), False),
        (Attendee(id="1", number=1, presence=Presence.EXCUSED, represented_by="Padli"), True),
        (Attendee(id="1", number=1, presence=Presence.INVITED), False),
    ],
)
def test_somebody_represented_is_here(seat: Attendee, is_here: bool) -> None:
    assert seat.is_here is is_here


def test_the_directory_adds_changes_and_forgets() -> None:
    directory = (
        Directory().put_person(IRMAN).put_office(Office(id="o1", name="LAIP")).put_series(Series(id="s1", name="Raker"))
    )
    directory = directory.put_person(Person(id="p1", name="Irman", nip="1"))
    directory = directory.put_office(Office(id="o1", name="Direktorat LAIP")).put_series(Series(id="s1", name="Rakor"))
    assert directory.get_person("p1").nip == "1"
    assert [office.name for office in directory.offices] == ["Direktorat LAIP"]
    assert directory.get_series("s1").name == "Rakor"
    assert directory.without_person("p1").people == ()
    for missing in (lambda: directory.get_person("x"), lambda: directory.get_series("x")):
        with pytest.raises(NotFound):
            missing()


def test_parties_are_the_same_by_key_and_nameless_ones_by_name() -> None:
    aceh = Party(kind=PartyKind.PROVINCE, key="11", name="Aceh")
    assert aceh.is_same(Party(kind=PartyKind.PROVINCE, key="11", name="D.I. Aceh"))
    assert not aceh.is_same(Party(kind=PartyKind.OFFICE, key="11", name="Aceh"))
    forum = Party(kind=PartyKind.GROUP, name="Forum")
    assert forum.is_same(Party(kind=PartyKind.GROUP, name="forum"))
    assert forum.is_known
    assert not Party(kind=PartyKind.UNKNOWN, name="joko").is_known


def test_people_made_one_are_known_under_every_id_they_had() -> None:
    directory = Directory().put_person(IRMAN.joined_with(Person(id="p9", name="Irmann")))
    ids = {IRMAN.id, "p9"}
    for key in ids:
        known = directory.known_as(Party(kind=PartyKind.PERSON, name="Irman", key=key))
        assert {party.key for party in known} == ids
    stranger = Party(kind=PartyKind.PERSON, name="Joko", key="p7")
    province = Party(kind=PartyKind.PROVINCE, name="Aceh", key="p9")
    assert (directory.known_as(stranger), directory.known_as(province)) == ((stranger,), (province,))


def test_a_party_is_the_same_both_ways_round_or_not_at_all() -> None:
    known = Party(kind=PartyKind.PERSON, name="Irman", key="p1")
    seated = Party(kind=PartyKind.PERSON, name="irman")
    again = Party(kind=PartyKind.PERSON, name="Irman")
    assert (known.is_same(seated), seated.is_same(known), seated.is_same(again)) == (False, False, True)
    assert distinct((seated, known, again)) == (seated, known)
