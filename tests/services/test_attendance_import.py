"""Attendance taken in: who is certain, likely and unknown, what becomes of seats, and what is remembered and undone."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from importing.reports import SAMPLES
from notulen.domain.attendance_file import AttendanceFile
from notulen.domain.attendance_plan import (
    Accept,
    Answer,
    AttendancePlan,
    Choice,
    Effect,
    Grounds,
    PlanRow,
    Remark,
    Sureness,
)
from notulen.domain.attendee import Attendee, Presence
from notulen.domain.errors import InvalidValue, MeetingClosed, NotFound
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting, MeetingStatus
from notulen.domain.roll_call import Mark
from notulen.domain.series import Series
from notulen.locale.language import Language
from notulen.services.attendance import AttendanceService
from notulen.services.attendance_import import AttendanceImportService
from notulen.services.editing import FieldEdits
from world import NAMES, TODAY, World

_PEOPLE = {
    "Ir. H. Irman, M.Si": "sumut",
    "Marwan Nusuf": "aceh",
    "Jon Kenedy": "sumsel",
    "Drs. Zulhendri, M.Si": "kepri",
    "Ir. Nurachmat Herlambang MMA": "jambi",
    "Sudarman": "babel",
    "Achmad Chrisna Putra": "lampung",
    "Ir. Eddy Santoso, MM": "askompsi",
}
_JAMBI = "Diskominfo Prov. Jambi - Herlambang"
_HEADS = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"


@dataclass
class Secretary:
    """Somebody who takes reports in, meeting after meeting."""

    folder: Path

    def __post_init__(self) -> None:
        self.world = World()
        self.service = AttendanceImportService(self.world.store, NAMES, "Sari")
        self.roll = AttendanceService(self.world.store, "Sari")

    def knows(self, *names: str) -> None:
        for name in names or _PEOPLE:
            self.world.people.add(name, office=_PEOPLE.get(name, ""), now=self.world.now)

    def meets(self, title: str = "Raker", day: date = TODAY, series: str = "") -> Meeting:
        meeting = self.world.rakor(title, day)
        edits = FieldEdits(sets={"series": series} if series else {"starts": "08.30"})
        return self.world.editing.edit_meeting(f"R{meeting.number}", edits, today=TODAY, now=self.world.now)

    def reads(self, *sources: str, number: int = 1) -> tuple[AttendanceFile, ...]:
        """Samples by their names, and rows of Zoom: "Irman,,8:52,10:03"."""
        paths = []
        for place, source in enumerate(sources):
            path = SAMPLES / source
            if not source.endswith(".csv"):
                path = self.folder / f"zoom-{place}.csv"
                path.write_text(_HEADS + "".join(_row(row) for row in source.split("|")), "utf-8")
            paths.append(path)
        return self.service.read(number, paths)

    def plans(self, *sources: str, number: int = 1, accept: Accept = Accept.CERTAIN) -> AttendancePlan:
        return self.service.plan(number, self.reads(*sources, number=number), accept=accept, now=self.world.now)

    def imports(
        self,
        *sources: str,
        number: int = 1,
        accept: Accept = Accept.CERTAIN,
        choices: dict[str, Choice] | None = None,
    ) -> AttendancePlan:
        files = self.reads(*sources, number=number)
        return self.service.apply(number, files, choices or {}, accept=accept, now=self.world.now)

    def seats(self, number: int = 1) -> dict[str, Attendee]:
        return {seat.name: seat for seat in self.world.store.meeting(number).attendees}

    def person(self, name: str) -> str:
        return self.world.people.get(name).id


def _row(row: str) -> str:
    name, email, joined, left = row.split(",")
    return f"{name},{email},7/7/2020 {joined},7/7/2020 {left},60,No\n" if joined else f"{name},{email},,,60,No\n"


def of(plan: AttendancePlan, name: str) -> PlanRow:
    return next(row for row in plan.rows if name in row.key)


def hours(seat: Attendee) -> tuple[str, str]:
    def told(moment: datetime | None) -> str:
        return f"{moment.astimezone(TODAY_ZONE):%H.%M}" if moment else "?"

    return told(seat.joined), told(seat.left)


TODAY_ZONE = Meeting(id="", number=1, title="", day=TODAY).zone.offset


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
    jambi = of(plan, _JAMBI)
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


def test_the_roll_call_gets_who_came_when_and_keeps_what_was_marked_by_hand(sari: Secretary) -> None:
    sari.knows()
    sari.world.types("+ @irman", "+ @marwan", "+ @jonkenedy", "+ @zulhendri", "+ @sudarman")
    mark = [Mark.AWAITED, Mark.EXCUSED, Mark.REPRESENTED, Mark.PRESENT, Mark.AWAITED]
    for number, each in enumerate(mark, 1):
        sari.roll.mark(
            1, (number,), each, now=sari.world.now, language=Language.INDONESIAN,
            represented_by="Rina" if each is Mark.REPRESENTED else "", time="09.30" if number == 4 else "",
        )  # fmt: skip
    plan = sari.imports("zoom-header-rapat.csv")
    seats = sari.seats()
    assert (seats["Irman"].presence, *hours(seats["Irman"])) == (Presence.LATE, "08.52", "11.31")
    assert (seats["Sudarman"].presence, *hours(seats["Sudarman"])) == (Presence.LATE, "09.01", "11.31")
    assert hours(seats["Zulhendri"]) == ("09.30", "11.31")
    assert seats["Marwan Nusuf"].presence is Presence.EXCUSED
    assert (seats["Jon Kenedy"].represented_by, hours(seats["Jon Kenedy"])) == ("Rina", ("09.00", "?"))
    assert (seats["Eddy Santoso"].presence, seats["Eddy Santoso"].office) == (Presence.PRESENT, "askompsi")
    assert of(plan, "Marwan").remarks == (Remark.MARK_KEPT,)
    assert of(plan, "Jon").remarks == (Remark.MARK_KEPT,)
    assert of(plan, "KEPRI").remarks == (Remark.JOINED_KEPT,)
    assert [of(plan, each).effect for each in ("Irman", "Eddy")] == [Effect.UPDATED, Effect.NEW_SEAT]


def test_one_step_takes_all_in_and_undo_takes_all_back(sari: Secretary) -> None:
    sari.knows()
    before, directory = sari.world.store.meeting(1), sari.world.store.directory()
    steps = len(sari.world.store.steps())
    sari.imports("teams.csv", accept=Accept.ALL)
    assert len(sari.seats()) == 14
    assert len(sari.world.store.steps()) == steps + 1
    sari.world.history.undo(now=sari.world.now)
    after = sari.world.store.meeting(1)
    assert (after.attendees, sari.world.store.directory()) == (before.attendees, directory)


@pytest.mark.parametrize("accept", list(Accept))
def test_the_same_file_a_second_time_changes_nothing(sari: Secretary, accept: Accept) -> None:
    sari.knows()
    for name in ("zoom-header-rapat.csv", "zoom-peserta-unik.csv"):
        sari.imports(name, accept=accept)
        before, steps = sari.world.store.meeting(1), len(sari.world.store.steps())
        again = sari.imports(name)
        assert sari.world.store.meeting(1) == before
        assert len(sari.world.store.steps()) == steps
        assert not any(row.changes for row in again.rows)


def test_a_call_that_was_cut_off_leaves_several_files_of_one_meeting(sari: Secretary) -> None:
    sari.knows()
    first, second = "Sumut_Irman,,8:30,9:10|Galaxy A12,,8:40,9:10", "Sumut_Irman,,9:12,9:50"
    both = sari.imports(first, second, first)
    assert [(file.name, len(file.participants)) for file in both.files] == [("zoom-0.csv", 2), ("zoom-1.csv", 1)]
    assert (len(both.rows), both.rows[0].participant.minutes) == (2, 120)
    assert hours(sari.seats()["Irman"]) == ("08.30", "09.50")
    sari.world.history.undo(now=sari.world.now)
    sari.imports(second)
    sari.imports(first)
    assert hours(sari.seats()["Irman"]) == ("08.30", "09.50"), "one after the other, whichever comes first"


def test_one_person_under_several_names_is_one_row(sari: Secretary) -> None:
    sari.knows()
    phone = "Babel_Sudarman,,8:30,9:10|KALSEL_Noor,,8:30,9:10"
    plan = sari.imports(phone, "Sudarman Babel,,9:00,9:40|Kadis Babel - Sudarman,,9:50,10:00|Sudarman,,8:30,9:00")
    assert [row.key for row in plan.rows] == ["Babel_Sudarman", "KALSEL_Noor", "Sudarman"]
    known = plan.rows[0].participant
    assert known.names == ("Babel_Sudarman", "Sudarman Babel", "Kadis Babel - Sudarman")
    assert (len(known.visits), known.minutes) == (3, 80), "ten minutes on two devices count once"
    assert hours(sari.seats()["Sudarman"]) == ("08.30", "10.00")


def test_an_hour_corrected_by_hand_stays_and_the_other_is_still_widened(sari: Secretary) -> None:
    sari.knows()
    sari.imports("Sumut_Irman,,9:12,9:50")
    sari.roll.mark(1, (1,), Mark.PRESENT, now=sari.world.now, language=Language.INDONESIAN, time="08.45")
    plan = sari.imports("Sumut_Irman,,8:30,9:10", "Sumut_Irman,,9:55,10:20")
    assert hours(sari.seats()["Irman"]) == ("08.45", "10.20")
    assert of(plan, "Irman").remarks == (Remark.JOINED_KEPT,)


@pytest.mark.parametrize(
    ("clock", "off"),
    [(8, (0, "")), (9, (1, "WITA")), (10, (2, "WIT")), (7, (-1, "UTC+6"))],
)
def test_hours_of_another_zone_are_noticed(sari: Secretary, clock: int, off: tuple[int, str]) -> None:
    rows = [
        f"Orang {each},,{clock}:{minute},{clock + 2}:30" for each, minute in zip("ABCD", (21, 25, 33, 59), strict=True)
    ]
    plan = sari.plans("|".join(rows))
    assert (plan.hours_off, plan.zone_meant) == off
    assert sari.plans("Orang A,,,").hours_off == 0, "a file without hours"


def test_a_suggestion_does_not_bring_its_province(sari: Secretary) -> None:
    sari.knows()
    plan = sari.plans("Jambi - Sudarman,,8:52,9:30|Zulhendri,,8:52,9:30", accept=Accept.CERTAIN)
    assert [row.province for row in plan.rows] == ["15", ""]
    taken = sari.plans("Jambi - Sudarman,,8:52,9:30|Zulhendri,,8:52,9:30", accept=Accept.LIKELY)
    assert [row.effect for row in taken.rows] == [Effect.ASK, Effect.NEW_SEAT], "from elsewhere is nobody's suggestion"


def test_a_confirmed_name_is_certain_the_next_time(sari: Secretary) -> None:
    sari.knows()
    jambi = sari.person("herlambang")
    sari.imports(f"{_JAMBI},,8:47,11:31", choices={_JAMBI: Choice(answer=Answer.MATCH, person=jambi)})
    assert "Herlambang" in sari.world.people.get("herlambang").spellings
    sari.meets("Rapat lain", date(2020, 7, 8))
    (row,) = sari.plans(f"{_JAMBI},,8:47,11:31", number=2).rows
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


def test_whoever_nobody_knows_becomes_what_is_chosen(sari: Secretary) -> None:
    source = "Rina Kominfo Sumsel,,8:47,9:00|Bogor - Asep,,8:47,9:00|Dinas Kominfo Kab. Bogor - Ujang,,8:50,9:00|X_1,,,"
    choices = {
        "Rina Kominfo Sumsel": Choice(answer=Answer.PERSON),
        "Dinas Kominfo Kab. Bogor - Ujang": Choice(answer=Answer.SEAT),
        "Bogor - Asep": Choice(answer=Answer.GUEST),
        "X_1": Choice(answer=Answer.IGNORE),
    }
    plan = sari.imports(source, choices=choices)
    assert [row.effect for row in plan.rows] == [Effect.NEW_PERSON, Effect.GUEST, Effect.WRITTEN, Effect.IGNORED]
    rina = sari.world.people.get("Rina")
    assert (rina.name, rina.posts[0].province, rina.posts[0].since) == ("Rina", "16", TODAY)
    seats = sari.seats()
    assert (seats["Rina"].person, seats["Rina"].province) == (rina.id, "16")
    assert (seats["Ujang"].person, seats["Ujang"].office_name) == ("", "Dinas Kominfo Kab. Bogor")
    assert [role.value for seat in seats.values() for role in seat.roles].count("guest") == 1
    assert len(seats) == 3
    again = sari.plans(source)
    assert (again.asked, of(again, "X_1").grounds) == ((), Grounds.UNLISTED), (
        "what is left out is not asked about again"
    )
    sari.imports(source, choices={"X_1": Choice(answer=Answer.SEAT)})
    assert "X_1" in sari.seats()
    sari.world.history.undo(now=sari.world.now)
    sari.world.history.undo(now=sari.world.now)
    assert of(sari.plans(source), "X_1").effect is Effect.ASK, "undone with the rest"


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


def test_a_file_of_another_day_is_told(sari: Secretary) -> None:
    sari.meets("Rapat lain", date(2021, 1, 4))
    assert sari.plans("teams.csv", number=2).other_days == ("teams.csv",)
    assert sari.plans("google-meet.csv", number=2).other_days == ()
    assert sari.plans("teams.csv").other_days == ()


def test_an_answer_given_once_more_seats_nobody_twice(sari: Secretary) -> None:
    source = "Rina Sumsel,,8:47,9:00|Siti Aminah,,8:47,9:00|X_1,,8:47,9:00|Galaxy A12,,8:47,9:00"
    answers = {"Rina": Answer.PERSON, "Siti": Answer.SEAT, "X_1": Answer.GUEST, "Galaxy": Answer.SEAT}
    first = sari.plans(source)
    choices = {of(first, name).key: Choice(answer=answer) for name, answer in answers.items()}
    sari.imports(source, choices=choices)
    before, people = sari.world.store.meeting(1), sari.world.store.directory()
    seats = {seat.name: seat.number for seat in before.attendees}
    assert len(seats) == len(answers)
    for others in (choices, dict.fromkeys(choices, Choice(answer=Answer.GUEST))):
        assert not any(row.changes for row in sari.imports(source, choices=others).rows)
    assert sari.world.store.directory() == people
    assert sari.world.store.meeting(1).attendees == before.attendees
    sari.world.editing.edit_attendee(
        "R1", seats["X_1"], edits=FieldEdits(sets={"name": "Budi"}), today=TODAY, now=sari.world.now
    )
    sari.imports(source, choices={"Galaxy A12": Choice(answer=Answer.MATCH, seat=seats["Siti Aminah"])})
    sari.imports(source, choices=choices)
    assert len(sari.world.store.meeting(1).attendees) == len(answers), "corrected by hand, or the name of two by now"


def test_final_minutes_and_choices_of_nobody_are_refused(sari: Secretary) -> None:
    files = sari.reads("X Galaxy,,8:47,9:00|Galaxy A12,,8:47,9:00")
    for choice, fault in (
        (Choice(answer=Answer.MATCH, person="nobody"), NotFound),
        (Choice(answer=Answer.MATCH, seat=7), NotFound),
        (Choice(answer=Answer.PERSON), InvalidValue),
    ):
        with pytest.raises(fault):
            sari.service.apply(1, files, {"Galaxy A12": choice}, accept=Accept.ALL, now=sari.world.now)
    assert sari.seats() == {}
    sari.world.meetings.start(1, now=sari.world.now)
    sari.world.meetings.close(1, now=sari.world.now)
    sari.service.apply(1, files, accept=Accept.ALL, now=sari.world.now)
    assert len(sari.seats()) == 2, "a report comes after the call, when the meeting is closed"
    with sari.world.store.change(Act.MEETING_FINALISED, now=sari.world.now, by="") as change:
        change.put(replace(change.meeting(1), status=MeetingStatus.FINAL))
    with pytest.raises(MeetingClosed):
        sari.service.apply(1, sari.reads("teams.csv"), now=sari.world.now)
    assert len(sari.plans("teams.csv").rows) == 14, "to look at it changes nothing"


_NAMES = st.lists(
    st.sampled_from(
        [
            "Irman",
            "Sumut_Irman",
            "iPhone",
            "Agus Salim - Riau",
            "Agus (Aceh)",
            "Diskominfo Aceh",
            "+62 81",
            "X",
            "\u200f م",
        ]
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=40, deadline=None)
@given(names=_NAMES, accept=st.sampled_from(list(Accept)))
def test_nobody_is_lost_and_a_second_import_is_idle_whoever_was_there(names: list[str], accept: Accept) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        sari = Secretary(Path(folder))
        sari.meets()
        sari.knows("Ir. H. Irman, M.Si")
        source = "|".join(f"{name},,8:{10 + place},9:{10 + place}" for place, name in enumerate(names))
        plan = sari.imports(source, accept=accept)
        shown = {name for row in plan.rows for name in row.participant.names}
        assert {name.split(" (")[0] for name in names} <= {name.split(" (")[0] for name in shown}
        if accept is Accept.ALL:
            assert not plan.asked
        before = sari.world.store.meeting(1)
        sari.imports(source)
        assert sari.world.store.meeting(1) == before
