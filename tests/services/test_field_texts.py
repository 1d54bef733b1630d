"""Fields as text: what a form shows reads back as the value it stands for, whatever is in it."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from notulen.domain.action_item import ActionItem, Assignment
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.due import Due, DueKind
from notulen.domain.entry import Decision, DecisionStatus, Entry
from notulen.domain.errors import InvalidValue
from notulen.domain.meeting import Meeting
from notulen.domain.paper import Invitation, LegalBasis, Paper, Signer
from notulen.domain.party import Party, PartyKind
from notulen.domain.province import Zone
from notulen.domain.related_meeting import PastEvent, RelatedMeeting, Relation
from notulen.domain.series import Series
from notulen.domain.value import Value
from notulen.locale.field_words import field_label, field_named
from notulen.locale.language import Language
from notulen.services.demo import make_demo
from notulen.services.editing import FieldEdits
from notulen.services.field_texts import FieldText, to_the_minute
from notulen.services.record_fields import settable_fields
from strategies import meetings
from world import DATA, TODAY, World

RECORDS = (Meeting, Attendee, AgendaItem, Entry, ActionItem)
SMALL = (Party, Due, Assignment, Decision, Invitation, LegalBasis, Paper, Signer, RelatedMeeting, PastEvent)


def records_of(meeting: Meeting) -> Iterator[Value]:
    yield meeting
    yield from (*meeting.attendees, *meeting.agenda, *meeting.entries, *meeting.actions)


def texts(
    world: World, meeting: Meeting, record: Value, language: Language = Language.INDONESIAN
) -> dict[str, FieldText]:
    return {each.field: each for each in world.editing.texts(meeting, record, language)}


def reads_back(world: World, meeting: Meeting, record: Value, shown: FieldText) -> bool:
    held = to_the_minute(getattr(record, shown.field))
    read = world.editing.read(meeting, record, shown.field, shown.text)
    return read == held or (read == () and held == (Assignment(),))


@settings(max_examples=30)
@given(meetings(), st.sampled_from(Language))
def test_every_field_reads_back_as_what_it_stands_for_or_says_that_it_does_not(
    meeting: Meeting, language: Language
) -> None:
    world = World()
    for record in records_of(meeting):
        for shown in texts(world, meeting, record, language).values():
            assert not shown.is_readable or reads_back(world, meeting, record, shown), shown


@pytest.mark.parametrize("language", Language)
def test_the_five_real_meetings_can_be_told_whole_in_every_field(language: Language) -> None:
    world = World()
    make_demo(world.store, DATA / "demo", now=world.now)
    for meeting in world.store.meetings():
        for record in records_of(meeting):
            for shown in texts(world, meeting, record, language).values():
                assert shown.is_readable, (meeting.reference, shown)


def test_a_value_is_shown_as_a_person_says_it() -> None:
    world = World()
    world.series.put(Series(id="", name="Raker ASKOMPSI", handle="raker"), now=world.now)
    world.rakor()
    fields = {
        "day": "7 Juli 2020", "starts": "09.30", "kind": "rapat kerja", "is_open_ended": "ya",
        "host": "Diskominfo Jatim",        "note_takers": "Jambi | Aceh; tertulis=Humas",
        "series": "Raker ASKOMPSI", "host_province": "Jawa Timur",
        "invitation": "nomor=005/12; perihal=Undangan", "legal_basis": "PP; nomor=18 | UU",
        "unconfirmed": "tanggal | jenis",
    }  # fmt: skip
    edits = FieldEdits(sets={**fields, "chair": "@jambi"}, is_whole=True)
    meeting = world.editing.edit_meeting("R1", edits, today=TODAY, now=world.now)
    shown = texts(world, meeting, meeting)
    told = {field: shown[field].text for field in fields}
    assert told == {**fields, "invitation": "005/12; perihal=Undangan"}
    assert shown["chair"].text == "Jambi"
    english = texts(world, meeting, meeting, Language.ENGLISH)
    assert [english[field].text for field in ("day", "kind", "is_open_ended", "unconfirmed")] == [
        "7 July 2020",
        "working meeting",
        "yes",
        "day | kind",
    ]
    assert english["related"].parts[:2] == ("title", "relation")


UNDATED = Due(kind=DueKind.UNDATED, phrase="segera", reference=TODAY, warnings=("no_date",))
FRIDAY = Due(kind=DueKind.DATE, phrase="jumat", day=date(2020, 7, 10), reference=TODAY, note="Satu; dua")
SOME_DAY = Due(kind=DueKind.DATE, phrase="kelak", day=date(2020, 9, 3), reference=TODAY)


@pytest.mark.parametrize(
    ("due", "text"),
    [
        (UNDATED, "segera"),
        (FRIDAY, "jumat; keterangan=Satu; dua"),
        (SOME_DAY, "3 September 2020; ungkapan=kelak"),
    ],
)
def test_a_deadline_is_its_words_and_what_they_do_not_say(due: Due, text: str) -> None:
    world = World()
    meeting = world.rakor()
    told = texts(world, meeting, ActionItem(id="a", number=1, seq=1, text="x", due=due))["due"]
    assert (told.text, told.is_readable) == (text, True)


@pytest.mark.parametrize("remark", ["satu | dua", "a\\", "a\\|b", "| |", "nama=x", "a; b;c"])
def test_signs_between_elements_may_stand_in_an_element(remark: str) -> None:
    world = World()
    meeting = world.rakor()
    remarks = (remark, "lain")
    paper = Paper(title=remark, note=remark, place="x")
    edited = replaced(meeting, remarks=remarks, papers=(paper, paper))
    for field in ("remarks", "papers"):
        shown = texts(world, edited, edited)[field]
        assert shown.is_readable, shown
        assert reads_back(world, edited, edited, shown)


def replaced(meeting: Meeting, **changes: object) -> Meeting:
    return replace(meeting, **changes)


def test_a_part_that_is_left_out_is_empty_when_the_whole_is_told() -> None:
    world = World()
    world.rakor()

    def told(text: str, *, is_whole: bool) -> Invitation | None:
        edits = FieldEdits(sets={"invitation": text}, is_whole=is_whole)
        return world.editing.edit_meeting("R1", edits, today=TODAY, now=world.now).invitation

    assert told("nomor=7; perihal=Undangan", is_whole=True) == Invitation(number="7", subject="Undangan")
    assert told("nomor=8", is_whole=False) == Invitation(number="8", subject="Undangan")
    assert told("nomor=9", is_whole=True) == Invitation(number="9")
    assert told("", is_whole=True) is None
    with pytest.raises(InvalidValue):
        told("nomor=1; number=2", is_whole=True)


def test_the_number_of_a_decision_is_not_for_people_to_set() -> None:
    world = World()
    world.rakor()
    world.types("! sepakat", "! setuju")

    def told(text: str) -> Decision | None:
        edits = FieldEdits(sets={"decision": text}, is_whole=True)
        return world.editing.edit_line("K1.2", edits, now=world.now).decisions[1].decision

    assert told("diganti; diganti oleh=K1.1") == Decision(number=2, status=DecisionStatus.REPLACED, replaced_by="K1.1")
    assert told("berlaku") == Decision(number=2)
    with pytest.raises(InvalidValue):
        told("berlaku; number=1")


def test_hours_told_with_another_zone_are_hours_of_that_zone() -> None:
    world = World()
    world.rakor()
    edits = FieldEdits(sets={"starts": "09.00 WITA", "zone": "WITA", "ends": "11.00"})
    meeting = world.editing.edit_meeting("R1", edits, today=TODAY, now=world.now)
    assert (meeting.starts, meeting.ends, meeting.zone) == (time(9), time(11), Zone.WITA)


def test_an_hour_is_shown_to_the_minute_and_on_another_day_with_the_day() -> None:
    world = World()
    meeting = world.rakor()

    def shown(moment: datetime) -> FieldText:
        return texts(world, meeting, Attendee(id="a", number=1, joined=moment))["joined"]

    zone = Zone.WIT.offset
    assert shown(datetime(2020, 7, 7, 11, 30, 29, 5, tzinfo=zone)).text == "09.30"
    assert shown(datetime(2020, 7, 9, 1, 0, tzinfo=zone)).text == "8 Juli 2020 23.00"


def test_a_value_nobody_can_type_is_told_to_be_so() -> None:
    world = World()
    meeting = replaced(world.rakor(), remarks=("dua\nbaris",), series="tidak-ada")
    shown = texts(world, meeting, meeting)
    assert [name for name, each in shown.items() if not each.is_readable] == ["series", "remarks"]


def test_programs_are_told_keys_and_iso_days() -> None:
    world = World()
    world.rakor()
    fields = {"mode": "vicon", "invitation": "nomor=7; tanggal=1 juli 2020", "unconfirmed": "pimpinan"}
    meeting = world.editing.edit_meeting("R1", FieldEdits(sets=fields), today=TODAY, now=world.now)
    told = {each.field: each.text for each in world.editing.texts(meeting, meeting, None)}
    assert (told["day"], told["mode"], told["unconfirmed"]) == ("2020-07-07", "video", "chair")
    assert (told["invitation"], told["is_open_ended"]) == ("7; day=2020-07-01", "no")


def test_words_that_can_be_chosen_are_told() -> None:
    world = World()
    meeting = world.rakor()
    shown = texts(world, meeting, meeting)
    assert shown["mode"].options == ("", "konferensi video", "tatap muka", "hibrida")
    assert shown["is_open_ended"].options == ("ya", "tidak")
    assert shown["title"].options == ()
    roles = texts(world, meeting, Attendee(id="a", number=1))["roles"]
    assert roles.is_list
    assert "tamu" in roles.options


@pytest.mark.parametrize("kind", [*RECORDS, *SMALL])
def test_no_two_fields_of_a_record_are_called_the_same(kind: type[Value]) -> None:
    fields = settable_fields(kind)
    assert set(fields) <= set(get_type_hints(kind))
    for language in Language:
        labels = [field_label(kind, field, language) for field in fields]
        assert len(set(labels)) == len(labels)
        for field, label in zip(fields, labels, strict=True):
            assert field_named(kind, fields, label) == field, label
            assert field_named(kind, fields, field.replace("_", "-")) == field
    assert field_named(kind, fields, "warna") is None


def test_a_link_to_a_meeting_is_told_by_its_number() -> None:
    world = World()
    first = world.rakor()
    meeting = replaced(world.rakor("Lanjutan"), related=(RelatedMeeting(relation=Relation.PREVIOUS, meeting=first.id),))
    assert texts(world, meeting, meeting)["related"].text == "hubungan=sebelumnya; rapat=R1"


def test_a_party_nobody_knows_is_told_with_what_it_is() -> None:
    world = World()
    meeting = replaced(world.rakor(), chair=Party(kind=PartyKind.UNKNOWN, name="Budi"))
    assert texts(world, meeting, meeting)["chair"].text == "Budi; jenis=belum dikenal"
