"""Who is meant by a name in an attendance report: certain, likely or unknown, and what is remembered of it."""

from datetime import date
from pathlib import Path

import pytest

from importing.reports import SAMPLES
from notulen.domain.attendance_plan import (
    Accept,
    Answer,
    Choice,
    Effect,
    Grounds,
    Sureness,
)
from notulen.domain.series import Series
from services.report_taker import JAMBI, Secretary, hours, of
from world import TODAY


@pytest.fixture
def sari(tmp_path: Path) -> Secretary:
    secretary = Secretary(tmp_path)
    secretary.meets()
    return secretary


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.glob("*.csv")))
def test_each_sample_gives_the_same_people_of_seven_provinces(sari: Secretary, name: str) -> None:
    before = sari.plans(name)
    assert len(before.provinces) == 7, "told by the names and addresses alone"
    assert before.count(Effect.ASK) == 14, "nobody is made a person by themselves"
    sari.knows()
    plan = sari.plans(name)
    assert plan.provinces == {"11", "12", "15", "16", "18", "19", "21"}
    taken = {row.candidate.name for row in plan.rows if row.sureness is Sureness.CERTAIN and row.candidate}
    assert taken == {
        "Ir. H. Irman, M.Si", "Marwan Nusuf", "Jon Kenedy", "Drs. Zulhendri, M.Si", "Sudarman",
        "Achmad Chrisna Putra", "Ir. Eddy Santoso, MM",
    }  # fmt: skip
    jambi = of(plan, JAMBI)
    assert (jambi.sureness, jambi.grounds, jambi.province) == (Sureness.LIKELY, Grounds.PART_OF_NAME, "15")
    assert jambi.candidate is not None
    assert jambi.candidate.name == "Ir. Nurachmat Herlambang, MMA"
    why = {row.grounds for row in plan.rows if row.sureness is Sureness.UNKNOWN}
    assert why == {Grounds.ACCOUNT, Grounds.DEVICE, Grounds.DIAL_IN, Grounds.NO_NAME, Grounds.NEW_NAME}
    assert len(plan.asked) == 7
    assert len(sari.seats()) == 0, "looking stores nothing"


@pytest.mark.parametrize(
    ("row", "sureness", "grounds"),
    [
        ("Irman,,8:52,10:03", Sureness.LIKELY, Grounds.ONLY_NAME),
        ("Irman,irman@diskominfo.sumutprov.go.id,8:52,10:03", Sureness.CERTAIN, Grounds.NAME_AND_PLACE),
        ("Irman (Sumut),,8:52,10:03", Sureness.CERTAIN, Grounds.NAME_AND_PLACE),
        ("SUMUT-IRMAN,,8:52,10:03", Sureness.CERTAIN, Grounds.NAME_AND_PLACE),
        ("Lampung_Irman,,8:52,10:03", Sureness.UNKNOWN, Grounds.ELSEWHERE),
        ("Bang Irman - Provsu,,8:52,10:03", Sureness.LIKELY, Grounds.ONLY_NAME),
        ("01_Sumut_Irman,,8:52,10:03", Sureness.CERTAIN, Grounds.NAME_AND_PLACE),
        ("#Yth. Irman - Sumut,,8:52,10:03", Sureness.CERTAIN, Grounds.NAME_AND_PLACE),
        ("Marwan Nusuf,,8:52,10:03", Sureness.CERTAIN, Grounds.FULL_NAME),
        ("Aceh Besar_Marwan Nusuf,,8:52,10:03", Sureness.LIKELY, Grounds.ONLY_NAME),
        ("Kab. Aceh Besar - Marwan Nusuf,,8:52,10:03", Sureness.LIKELY, Grounds.ONLY_NAME),
        ("Irman/Rina Sumut,,8:52,10:03", Sureness.UNKNOWN, Grounds.TOGETHER),
        ("Sudarman dan Rina - Babel,,8:52,10:03", Sureness.UNKNOWN, Grounds.TOGETHER),
        ("Staf Irman - Sumut,,8:52,10:03", Sureness.UNKNOWN, Grounds.STANDS_IN),
        ("a.n. Irman - Sumut,,8:52,10:03", Sureness.UNKNOWN, Grounds.STANDS_IN),
        ("Staf Ahli Gubernur Babel - Sudarman,,8:52,10:03", Sureness.CERTAIN, Grounds.NAME_AND_PLACE),
        ("Notulis - Siti Aminah,,8:52,10:03", Sureness.UNKNOWN, Grounds.NEW_NAME),
        ("Notulis,,8:52,10:03", Sureness.UNKNOWN, Grounds.ACCOUNT),
        ("Marwan Nusup - Aceh,,8:52,10:03", Sureness.LIKELY, Grounds.ALIKE),
        ("iPad milik Sudarman,,8:52,10:03", Sureness.UNKNOWN, Grounds.DEVICE),
        ("Diskominfo Aceh,,8:52,10:03", Sureness.UNKNOWN, Grounds.ACCOUNT),
        ("Ruang Rapat Lt. 3,,8:52,10:03", Sureness.UNKNOWN, Grounds.ACCOUNT),
        ("Siti Aminah,,8:52,10:03", Sureness.UNKNOWN, Grounds.NEW_NAME),
    ],
)
def test_a_name_is_as_sure_as_what_it_says(sari: Secretary, row: str, sureness: Sureness, grounds: Grounds) -> None:
    sari.knows()
    (found,) = sari.plans(row).rows
    assert (found.sureness, found.grounds) == (sureness, grounds)


_PLACES = {
    "Lampung Selatan_Ahmad": "", "Gorontalo Utara": "", "Kota Jambi - Herlambang": "", "Kab. Bogor - Asep": "",
    "Kominfo Kab. Kep. Meranti": "", "Papua Barat Daya - Kominfo": "96", "Papua Barat_Yakobus": "92", "Kepri": "21",
    "Riau": "14", "Kepulauan Riau": "21", "[JATIM] Eko": "35", "12. Lampung - Chrisna": "18", "Sulut-Kadis": "71",
    "Pemprov Sulsel / Andi Nur": "73", "Operator Diskominfotik NTB": "52", "Kominfo RI": "", "🇮🇩Irman🇮🇩 SUMUT": "12",
}  # fmt: skip


def test_a_name_brings_its_province_and_a_regency_none(sari: Secretary) -> None:
    plan = sari.plans("|".join(f"{name},,8:52,10:03" for name in _PLACES))
    assert {row.key: row.province for row in plan.rows} == _PLACES


def test_two_of_one_name_are_asked_about(sari: Secretary) -> None:
    sari.world.people.add("Agus Salim", office="sumut", now=sari.world.now)
    sari.world.people.add("Agus Salim", office="sumbar", now=sari.world.now)
    (row,) = sari.plans("Agus Salim,,8:52,10:03", accept=Accept.LIKELY).rows
    assert (row.grounds, row.candidate, row.effect) == (Grounds.SEVERAL, None, Effect.ASK)
    assert [each.place for each in row.candidates] == ["Sumut", "Sumbar"]
    (row,) = sari.plans("Agus Salim Sumbar,,8:52,10:03").rows
    assert row.candidate is not None
    assert row.candidate.place == "Sumbar"


def test_an_address_in_the_directory_identifies_unless_somebody_else_uses_it(sari: Secretary) -> None:
    sari.knows()
    sari.world.people.put_fields(sari.person("irman"), {"email": "Kominfo@x.example"}, today=TODAY, now=sari.world.now)
    plan = sari.plans("Galaxy A12,kominfo@x.example,8:52,10:03|Siti,kominfo@x.example,8:53,10:00")
    assert [(row.sureness, row.grounds) for row in plan.rows] == [
        (Sureness.CERTAIN, Grounds.EMAIL), (Sureness.LIKELY, Grounds.EMAIL),
    ]  # fmt: skip
    assert plan.rows[1].candidate is None, "not even suggested"


def test_one_person_under_several_names_is_one_row(sari: Secretary) -> None:
    sari.knows()
    phone = "Babel_Sudarman,,8:30,9:10|KALSEL_Noor,,8:30,9:10"
    plan = sari.imports(phone, "Sudarman Babel,,9:00,9:40|Kadis Babel - Sudarman,,9:50,10:00|Sudarman,,8:30,9:00")
    assert [row.key for row in plan.rows] == ["Babel_Sudarman", "KALSEL_Noor", "Sudarman"]
    known = plan.rows[0].participant
    assert known.names == ("Babel_Sudarman", "Sudarman Babel", "Kadis Babel - Sudarman")
    assert (len(known.visits), known.minutes) == (3, 80), "ten minutes on two devices count once"
    assert hours(sari.seats()["Sudarman"]) == ("08.30", "10.00")


def test_a_suggestion_does_not_bring_its_province(sari: Secretary) -> None:
    sari.knows()
    plan = sari.plans("Jambi - Sudarman,,8:52,9:30|Zulhendri,,8:52,9:30", accept=Accept.CERTAIN)
    assert [row.province for row in plan.rows] == ["15", ""]
    taken = sari.plans("Jambi - Sudarman,,8:52,9:30|Zulhendri,,8:52,9:30", accept=Accept.LIKELY)
    assert [row.effect for row in taken.rows] == [Effect.ASK, Effect.NEW_SEAT], "from elsewhere is nobody's suggestion"


def test_a_seat_typed_in_haste_by_one_name_is_suggested_and_not_doubled(sari: Secretary) -> None:
    sari.world.minutes.record_line(1, "+ Yulia @jambi", now=sari.world.now)
    of_jambi, of_nowhere, of_aceh = sari.plans(
        "Jambi_Yulia Anggraini,,8:47,11:31|Yulia Sari,,8:47,11:31|Aceh_Yulia Rahma,,8:47,11:31"
    ).rows
    assert (of_jambi.sureness, of_jambi.grounds) == (Sureness.LIKELY, Grounds.PART_OF_NAME)
    assert [row.sureness for row in (of_nowhere, of_aceh)] == [Sureness.UNKNOWN] * 2
    assert [each.name for each in of_nowhere.candidates] == ["Yulia"], "offered, but not proposed"
    assert not of_aceh.candidates, "of another province"


def test_a_confirmed_name_is_certain_the_next_time(sari: Secretary) -> None:
    sari.knows()
    jambi = sari.person("herlambang")
    sari.imports(f"{JAMBI},,8:47,11:31", choices={JAMBI: Choice(answer=Answer.MATCH, person=jambi)})
    assert "Herlambang" in sari.world.people.get("herlambang").spellings
    sari.meets("Rapat lain", date(2020, 7, 8))
    (row,) = sari.plans(f"{JAMBI},,8:47,11:31", number=2).rows
    assert (row.sureness, row.grounds) == (Sureness.CERTAIN, Grounds.NAME_AND_PLACE)
    (row,) = sari.plans("Herlambang,,8:47,11:31", number=2).rows
    assert row.sureness is Sureness.LIKELY, "one word alone never decides"


def test_a_device_is_remembered_by_the_meeting_and_suggested_in_its_series_alone(sari: Secretary) -> None:
    sari.knows()
    sari.world.series.put(Series(id="s", name="Raker bulanan"), now=sari.world.now)
    sari.meets("Raker Juli", TODAY, "Raker bulanan")
    choices = {
        "Galaxy A12": Choice(answer=Answer.MATCH, person=sari.person("irman")),
        "Irman": Choice(answer=Answer.MATCH, person=sari.person("irman")),
    }
    source = "Galaxy A12,,8:47,11:31|Irman,,8:50,9:00"
    sari.imports(source, number=2, choices=choices)
    assert hours(sari.seats(2)["Irman"]) == ("08.47", "11.31"), "two devices of one person are one seat"
    assert "Galaxy A12" not in sari.world.people.get("irman").spellings
    assert {row.effect for row in sari.plans(source, number=2).rows} == {Effect.UNCHANGED}
    sari.meets("Raker Agustus", date(2020, 8, 7), "Raker bulanan")
    device, irman = sari.plans(source, number=3).rows
    assert (device.sureness, device.grounds) == (Sureness.LIKELY, Grounds.SEEN_IN_SERIES)
    assert (irman.sureness, irman.grounds) == (Sureness.CERTAIN, Grounds.SEEN_IN_SERIES)
    assert sari.plans(source, number=1).rows[0].sureness is Sureness.UNKNOWN, (
        "another kind of meeting knows nothing of it"
    )


def test_several_before_one_camera_are_kept_as_they_are_written(sari: Secretary) -> None:
    sari.knows()
    rows = "Irman/Rina Sumut,,8:47,9:00|Staf Marwan Nusuf Aceh,,8:47,9:00"
    plan = sari.imports(rows, accept=Accept.ALL)
    assert [row.effect for row in plan.rows] == [Effect.WRITTEN, Effect.WRITTEN]
    assert {(seat.name, seat.province) for seat in sari.seats().values()} == {
        ("Irman/Rina Sumut", "12"), ("Staf Marwan Nusuf Aceh", "11"),
    }  # fmt: skip
    assert not any(row.can_be_new for row in plan.rows)


def test_a_name_on_the_list_without_a_person_is_found_there(sari: Secretary) -> None:
    sari.imports("Siti Aminah,,8:47,9:00", accept=Accept.ALL)
    (row,) = sari.plans("Bu Siti Aminah,,9:10,9:30").rows
    assert (row.sureness, row.grounds) == (Sureness.CERTAIN, Grounds.ON_THE_LIST)
    (row,) = sari.plans("Siti Aminah Jambi,,9:10,9:30").rows
    assert row.sureness is Sureness.LIKELY, "her seat says nothing of Jambi"
