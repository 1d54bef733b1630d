"""Hard names: two of one name, one-word names, provinces inside a name, initials; never a silent wrong merge."""

import pytest

from notulen.parsing.name_match import Certainty
from parsing.seeds import PEOPLE, index, person

_ALSO = (
    person("Achmad", "11"),
    person("Agus Salim", "12"),
    person("Agus Salim", "13"),
    person("Siti Aminah", "33"),
    person("I Gusti Ngurah Rai", "51"),
    person("Ida Bagus Made", "51"),
    person("Putra", "15"),
    person("Bali Wijaya", "51"),
    person("Muhammad Yusuf", "73"),
    person("M. Yusuf", "73", "Kabid"),
    person("Raden Siti Aminah", "32"),
)
_NAMES = index(people=PEOPLE + _ALSO)


@pytest.mark.parametrize(
    ("written", "province", "office", "person_id"),
    [
        ("Achmad", "11", "", "p-Achmad-11"),
        ("Irman", "12", "", "p-Irman-12"),
        ("Zulhendri Kepulauan Riau", "21", "", "p-Zulhendri-21"),
        ("Agus Salim", "12", "", "p-Agus Salim-12"),
        ("agus salim, s.kom", "13", "", "p-Agus Salim-13"),
        ("Siti Aminah", "33", "", "p-Siti Aminah-33"),
        ("I Gusti Ngurah Rai", "51", "", "p-I Gusti Ngurah Rai-51"),
        ("Putra", "15", "", "p-Putra-15"),
        ("Putra_Jambi", "15", "", "p-Putra-15"),
        ("Jambi - Putra", "15", "", "p-Putra-15"),
        ("Muhammad Yusuf", "73", "", "p-Muhammad Yusuf-73"),
        ("M. Yusuf", "73", "", "p-M. Yusuf-73"),
        ("M Yusuf", "73", "", "p-M. Yusuf-73"),
        ("H. M. Yusuf, SH", "73", "", "p-M. Yusuf-73"),
        ("Sudarman", "19", "", "p-Sudarman-19"),
        ("Wa Ode Iis Indriyani", "74", "", "p-Wa Ode Iis Indriyani-74"),
        ("Nirmala Dewi", "35", "", "p-Nirmala Dewi-35"),
        ("dr Ridwan Badallah", "74", "", "p-Ridwan Badallah-74"),
        ("Jon  Kenedy", "16", "", "p-Jon Kenedy-16"),
        ("JON KENEDY SE MM", "16", "", "p-Jon Kenedy-16"),
        ("Ketua Irman", "12", "", "p-Irman-12"),
    ],
)
def test_a_name_and_its_place_are_somebody(written: str, province: str, office: str, person_id: str) -> None:
    match = _NAMES.match_person(written, province=province, office=office)
    assert match.person is not None
    assert (match.person.id, match.is_certain) == (person_id, True)


@pytest.mark.parametrize(
    ("written", "province", "office", "candidates"),
    [
        ("Achmad", "", "", 1),
        ("Achmad", "18", "", 1),
        ("achmad chrisna", "18", "", 1),
        ("Achmad Chrisna Putra", "35", "", 1),
        ("irman", "", "", 1),
        ("IRMAN", "18", "", 1),
        ("Lampung_Irman", "12", "", 1),
        ("Irman - Lampung", "12", "", 1),
        ("Riau_Zulhendri", "21", "", 1),
        ("Zulhendri Riau", "21", "", 1),
        ("Zulhendri (Kepri)", "14", "", 1),
        ("Agus Salim", "", "", 2),
        ("Agus Salim", "14", "", 2),
        ("Siti Aminah", "32", "", 1),
        ("Raden Siti Aminah", "33", "", 1),
        ("R. Siti Aminah", "32", "", 1),
        ("Gusti Ngurah Rai", "51", "", 1),
        ("Ngurah Rai", "51", "", 1),
        ("I Gst Ngurah Rai", "51", "", 1),
        ("Wijaya", "51", "", 1),
        ("Bali Wijaya", "51", "", 1),
        ("Darman", "19", "", 1),
        ("Herlambang", "15", "", 1),
        ("Eddy", "", "", 1),
        ("Edi Santoso", "", "askompsi", 1),
        ("Eddy Santoso", "35", "", 1),
        ("Eddy Santoso", "", "bpkp", 1),
        ("Wa Ode Iis", "74", "", 1),
        ("Iis Indriyani", "74", "", 1),
        ("Dewi", "35", "", 2),
        ("Ratna Dewi", "35", "", 1),
        ("Papua_Irman", "91", "", 1),
        ("Irman Papua Barat", "92", "", 1),
        ("Ridwan", "74", "", 1),
        ("Putra Jambi", "15", "", 1),
        ("H. Putra Jambi, SE", "15", "", 1),
        ("Ridwan Badalah", "74", "", 1),
        ("Anies Baswesan", "31", "", 1),
        ("Kenedy Jon", "16", "", 1),
    ],
)
def test_a_doubt_is_asked_about(written: str, province: str, office: str, candidates: int) -> None:
    match = _NAMES.match_person(written, province=province, office=office)
    assert (match.person, match.certainty, len(match.candidates)) == (None, Certainty.LIKELY, candidates)


@pytest.mark.parametrize(
    ("written", "province"),
    [
        ("Moh. Yusuf", "73"),
        ("Plt. Sekda", ""),
        ("Plt. Sekda", "12"),
        ("Kadis Kominfo Provsu", ""),
        ("Kadis Kominfo Provsu", "12"),
        ("Sumut", "12"),
        ("Diskominfo Sumut", "12"),
        ("iPhone", ""),
        ("Irman Syah", "12"),
        ("Irmansyah", "12"),
        ("N. Herlambang", "15"),
        ("Nurachmat H.", "15"),
    ],
)
def test_a_post_an_office_or_a_stranger_is_nobody(written: str, province: str) -> None:
    assert _NAMES.match_person(written, province=province).certainty is Certainty.NONE


@pytest.mark.parametrize(
    ("handle", "name"),
    [
        ("riau", "Riau"),
        ("Kep. Riau", "Kepulauan Riau"),
        ("kepri", "Kepulauan Riau"),
        ("papua", "Papua"),
        ("papuabarat", "Papua Barat"),
        ("papua barat daya", "Papua Barat Daya"),
        ("pbd", "Papua Barat Daya"),
        ("papeg", "Papua Pegunungan"),
        ("maluku", "Maluku"),
        ("malut", "Maluku Utara"),
        ("sulteng", "Sulawesi Tengah"),
        ("sulut", "Sulawesi Utara"),
        ("jakarta", "Daerah Khusus Ibukota Jakarta"),
        ("dki", "Daerah Khusus Ibukota Jakarta"),
        ("yogya", "Daerah Istimewa Yogyakarta"),
        ("ntb", "Nusa Tenggara Barat"),
        ("provsu", "Sumatera Utara"),
        ("bali", "Bali"),
        ("irja", "Papua"),
        ("bang", "Kepulauan Bangka Belitung"),
        ("gor", "Gorontalo"),
        ("gusti", "I Gusti Ngurah Rai"),
        ("made", "Ida Bagus Made"),
    ],
)
def test_a_handle_means_one_and_the_nearest_name_is_not_it(handle: str, name: str) -> None:
    party = _NAMES.resolve(handle).party
    assert party is not None
    assert party.name == name


@pytest.mark.parametrize(
    "handle",
    [
        "kepulauan",
        "sul",
        "kal",
        "jawa",
        "nusa",
        "sumatra",
        "kominfo",
        "ach",
        "dewi",
        "putra",
        "yusuf",
        "siti",
    ],
)
def test_a_handle_of_several_is_asked_about(handle: str) -> None:
    found = _NAMES.resolve(handle)
    assert found.party is None
    assert len(found.candidates) > 1
