"""The namespace: which handle means whom, in which order, and when nobody is guessed."""

from datetime import date

import pytest

from notulen.domain.attendee import AttendeeKind
from notulen.domain.office import Office, OfficeKind
from notulen.domain.party import PartyKind
from notulen.domain.person import Person, Post
from notulen.parsing.name_match import Certainty
from notulen.parsing.names import NameIndex
from parsing.seeds import OFFICES, PEOPLE, PROVINCES, index, person, seat


@pytest.mark.parametrize(
    ("handle", "name"),
    [
        ("aceh", "Aceh"),
        ("DI Aceh", "Aceh"),
        ("D.I Aceh", "Aceh"),
        ("provsu", "Sumatera Utara"),
        ("dki", "Daerah Khusus Ibukota Jakarta"),
        ("riau", "Riau"),
        ("kepri", "Kepulauan Riau"),
        ("Kep. Riau", "Kepulauan Riau"),
        ("kepulauanriau", "Kepulauan Riau"),
        ("papua", "Papua"),
        ("papuabarat", "Papua Barat"),
        ("papua-barat", "Papua Barat"),
        ("papua_barat", "Papua Barat"),
        ("Papua Barat Daya", "Papua Barat Daya"),
        ("maluku", "Maluku"),
        ("malut", "Maluku Utara"),
        ("@maluku utara", "Maluku Utara"),
        ("NTB", "Nusa Tenggara Barat"),
        ("n.t.t.", "Nusa Tenggara Timur"),
        ("askompsi", "ASKOMPSI"),
        ("Asosiasi Dinas Kominfo Provinsi Seluruh Indonesia", "ASKOMPSI"),
        ("rtik", "Relawan TIK"),
        ("komdigi", "Komdigi"),
        ("irman", "Irman"),
        ("eddy", "Eddy Santoso"),
        ("eddysantoso", "Eddy Santoso"),
        ("chrisna", "Achmad Chrisna Putra"),
        ("chris", "Achmad Chrisna Putra"),
        ("nurach", "Nurachmat Herlambang"),
        ("iis", "Wa Ode Iis Indriyani"),
        ("bapped", "Bappeda"),
    ],
)
def test_a_handle_means_one(handle: str, name: str) -> None:
    party = index().resolve(handle).party
    assert party is not None
    assert party.name == name


@pytest.mark.parametrize("handle", ["", "@", "joko", "ir", "e", "sulten9", "utara"])
def test_a_handle_means_nobody(handle: str) -> None:
    resolution = index().resolve(handle)
    assert (resolution.party, resolution.candidates) == (None, ())


@pytest.mark.parametrize(("handle", "count"), [("achmad", 2), ("dewi", 2), ("sulawesi", 5), ("kepulauan", 2)])
def test_a_handle_that_means_several_is_not_guessed(handle: str, count: int) -> None:
    resolution = index().resolve(handle)
    assert resolution.party is None
    assert len(resolution.candidates) == count


def test_every_province_is_found_by_every_name_it_has() -> None:
    names = index()
    for province in PROVINCES:
        for name in (province.handle, province.short_name, province.name, *province.aliases):
            party = names.resolve(name).party
            assert party is not None
            assert (party.kind, party.key) == (PartyKind.PROVINCE, province.code)


def test_every_office_is_found_by_every_name_it_has() -> None:
    names = index()
    for office in OFFICES:
        for name in (office.handle, office.name, *office.aliases):
            party = names.resolve(name).party
            assert party is not None
            assert (party.kind, party.key) == (PartyKind.OFFICE, office.id)


def test_a_province_comes_before_a_person_of_its_name() -> None:
    names = index(people=(person("Jambi Saputra", "14", handle="jambi"),))
    party = names.resolve("jambi").party
    assert party is not None
    assert party.kind is PartyKind.PROVINCE


def test_a_whole_word_comes_before_the_beginning_of_another() -> None:
    names = index(people=(person("Ida Ayu", "51"), person("Idham Azhari", "35")))
    party = names.resolve("ida").party
    assert party is not None
    assert party.name == "Ida Ayu"


def test_a_handle_of_ones_own_comes_before_a_word_of_a_name() -> None:
    names = index(people=(person("Achmad Satu", "11", handle="achmad"), person("Achmad Dua", "12")))
    party = names.resolve("achmad").party
    assert party is not None
    assert party.name == "Achmad Satu"


def test_an_only_name_is_no_more_than_a_word_so_that_attendees_win() -> None:
    people = (person("Irman", "12"), person("Irman Syah", "13"))
    assert len(index(people=people).resolve("irman").candidates) == 2
    here = index(seat("Irman Syah", "13"), people=people).resolve("irman").party
    assert here is not None
    assert here.name == "Irman Syah"


def test_posts_and_groups_of_today_can_be_named() -> None:
    names = index(
        seat("Direktur LAIP", kind=AttendeeKind.POST, post="Direktur LAIP"),
        seat("jajaran Eselon III", "36", kind=AttendeeKind.GROUP),
    )
    post = names.resolve("direktur").party
    group = names.resolve("eselon").party
    assert post is not None
    assert group is not None
    assert (post.kind, post.name) == (PartyKind.PERSON, "Direktur LAIP")
    assert (group.kind, group.name, group.province) == (PartyKind.GROUP, "jajaran Eselon III", "36")


def test_an_offices_own_entry_stands_in_place_of_the_shipped_one() -> None:
    own = Office(id="bappeda", name="Bappeda Banten", handle="bappeda", province="36")
    party = NameIndex(PROVINCES, (*OFFICES, own)).resolve("bappeda").party
    assert party is not None
    assert (party.name, party.province) == ("Bappeda Banten", "36")


@pytest.mark.parametrize("label", ["Ani", "Chr", "Wa", "Irman dan kawan kawan", "Pak", "Irman (Jambi)", "Irman (Xyz)"])
def test_a_label_must_be_whole_words_of_one_name(label: str) -> None:
    assert index().find_label(label).party is None


def test_completion_puts_those_who_are_here_first() -> None:
    names = index(seat("Nirmala Dewi"))
    assert [party.name for party in names.complete("ni")] == ["Nirmala Dewi"]
    assert names.complete("dewi")[0].name == "Nirmala Dewi"
    rows = names.suggest("n", limit=3)
    assert len(rows) == 3
    assert (rows[0].handle, rows[0].full_name, rows[0].place, rows[0].is_here) == (
        "nirmala",
        "Nirmala Dewi",
        "Jatim",
        True,
    )
    assert names.complete("papua")[0].name == "Papua"


def test_those_who_sat_in_the_last_meeting_come_before_the_rest() -> None:
    names = index(seat("Nirmala Dewi"), people=(*PEOPLE, person("Nila Sari", "35")))
    assert [party.name for party in names.complete("ni")] == ["Nirmala Dewi", "Nila Sari"]
    names = index(people=(*PEOPLE, person("Nila Sari", "35")))
    assert [party.name for party in names.complete("ni")] == ["Nila Sari", "Nirmala Dewi"]
    remembered = names.remembering((seat("Nirmala Dewi"),))
    assert [party.name for party in remembered.complete("ni")] == ["Nirmala Dewi", "Nila Sari"]
    assert remembered.resolve("ni") == names.resolve("ni"), "it changes what is offered, not who is meant"
    assert remembered.with_attendees((seat("Nila Sari"),)).complete("ni")[0].name == "Nila Sari"


def test_a_province_that_somebody_stands_for_comes_before_the_others() -> None:
    assert index().complete("ja")[0].name != "Jambi"
    assert index(seat("Nurachmat Herlambang")).complete("ja")[0].name == "Jambi"
    assert index().remembering((seat("Nurachmat Herlambang"),)).complete("ja")[0].name == "Jambi"


def test_completion_looks_at_no_more_than_it_shows() -> None:
    people = tuple(person(f"Ahmad Nomor{number}", "11") for number in range(2000))
    names = index(people=people)
    names.complete("ahm")
    asked: list[str] = []

    class Watched(list[str]):
        def __getitem__(self, place):  # type: ignore[no-untyped-def]
            asked.append(super().__getitem__(place))
            return super().__getitem__(place)

    table = names._tables.people_table
    table._beginnings = Watched(table._beginnings or [])
    assert len(names.complete("ah")) == 5
    assert len(asked) < 60


def test_another_meeting_shares_what_is_built_of_the_directory() -> None:
    first = index(seat("Achmad Chrisna Putra"))
    first.resolve("achmad")
    second = first.with_attendees((seat("Achmad Fadlil Chusni"),))
    assert second._tables.people_table is first._tables.people_table
    party = second.resolve("achmad").party
    assert party is not None
    assert party.name == "Achmad Fadlil Chusni"


@pytest.mark.parametrize(
    ("written", "province", "office", "certainty", "name"),
    [
        ("Ir. H. Irman, M.Si", "12", "", Certainty.CERTAIN, "Irman"),
        ("Plt. Kepala Dinas Kominfo Provsu Ir. H. Irman, M.Si", "12", "", Certainty.CERTAIN, "Irman"),
        ("IRMAN", "", "", Certainty.LIKELY, "Irman"),
        ("Irman", "13", "", Certainty.LIKELY, "Irman"),
        ("Ir. Eddy Santoso, MM.", "", "", Certainty.CERTAIN, "Eddy Santoso"),
        ("Eddy Santoso", "", "ASKOMPSI", Certainty.CERTAIN, "Eddy Santoso"),
        ("Eddy Santoso", "", "bpkp", Certainty.LIKELY, "Eddy Santoso"),
        ("Jon Kenedy", "11", "", Certainty.LIKELY, "Jon Kenedy"),
        ("Diskominfo Prov. Jambi - Herlambang", "15", "", Certainty.LIKELY, "Nurachmat Herlambang"),
        ("John Kenedy", "16", "", Certainty.LIKELY, "Jon Kenedy"),
        ("M Ridwan Badallah", "74", "", Certainty.LIKELY, "Ridwan Badallah"),
        ("Galaxy A12", "", "", Certainty.NONE, ""),
        ("", "", "", Certainty.NONE, ""),
    ],
)
def test_key_and_place_identify_and_a_key_alone_is_asked_about(
    written: str, province: str, office: str, certainty: Certainty, name: str
) -> None:
    match = index().match_person(written, province=province, office=office)
    assert match.certainty is certainty
    assert (match.person is not None) is match.is_certain
    found = match.person or (match.candidates[0] if match.candidates else None)
    assert (found.name if found else "") == name


def test_two_of_one_name_and_province_are_never_merged() -> None:
    people = (person("Agus Salim", "11", "Kabid"), person("Agus Salim", "12"), person("Agus Salim", "13"))
    names = index(people=people)
    assert names.match_person("Agus Salim").certainty is Certainty.LIKELY
    assert names.match_person("Agus Salim", province="12").person == people[1]


def test_a_spelling_met_before_is_the_same_person() -> None:
    people = (person("Achmad Chrisna Putra", "18", spellings=("Ahmad Krisna", "H. Ahmad Krisna, SE")),)
    assert index(people=people).match_person("Ahmad Krisna").person == people[0]


def test_labels_tell_candidates_apart() -> None:
    names = index()
    assert [names.label(party) for party in names.resolve("achmad").candidates] == [
        "Achmad Chrisna Putra (Lampung)",
        "Achmad Fadlil Chusni (Jatim)",
    ]
    eddy = names.resolve("eddy").party
    assert eddy is not None
    assert names.label(eddy) == "Eddy Santoso (ASKOMPSI)"
    assert len(PEOPLE) == 19


def test_parties_can_be_named_back() -> None:
    names = index(seat("Tamu Agung"), seat("Nirmala Dewi"))
    rows = {row.full_name: row for row in (*names.suggest("askom"), *names.suggest("tamu"), *names.suggest("sumut"))}
    assert rows["ASKOMPSI"].handle == "askompsi"
    assert rows["Tamu Agung"].handle == "tamu"
    assert rows["Sumatera Utara"].handle == "sumut"
    province = names.province_party("35")
    assert province is not None
    assert names.is_here(province)
    assert names.province_party("00") is None
    assert names.office_party("none") is None
    dewi = names.resolve("nirm").party
    assert dewi is not None
    assert names.handle_of(dewi) == "nirmala"
    assert names.find_label("Eddy (ASKOMPSI)").party == names.resolve("eddy").party
    twins = index(people=(person("Agus Salim", "11"), person("Agus Salim", "12")))
    assert twins.handle_of(twins.resolve("agus").candidates[0]) == "agussalim"


def test_the_post_held_last_says_where_somebody_is_from() -> None:
    moved = Person(
        id="m",
        name="Moved Twice",
        posts=(
            Post(title="A", province="11", since=date(2019, 1, 1), until=date(2020, 1, 1)),
            Post(title="B", province="12", since=date(2020, 1, 2)),
        ),
    )
    party = index(people=(moved,)).resolve("moved").party
    assert party is not None
    assert party.province == "12"


def test_an_office_an_archive_has_of_its_own_stands_in_place_of_the_shipped_one_everywhere() -> None:
    shipped = Office(id="askompsi", name="ASKOMPSI", handle="askompsi", kind=OfficeKind.REGIONAL)
    own = Office(id="askompsi", name="Asosiasi Kominfo", handle="asosiasi", kind=OfficeKind.ASSOCIATION)
    names = NameIndex((), (shipped, own))
    party = names.office_party("askompsi")
    assert party is not None
    assert party.name == names.office_name("askompsi") == "Asosiasi Kominfo"
    assert names.handle_of(party) == "asosiasi"
    assert not names.is_regional("askompsi")
