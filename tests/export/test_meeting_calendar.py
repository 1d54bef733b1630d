"""A meeting as a calendar file, opened again by icalendar: its hours, its days, and when its actions are due."""

from datetime import UTC, date, datetime, time

import pytest
from icalendar import Calendar
from msgspec.structs import replace

from notulen.domain.errors import InvalidValue
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingMode
from notulen.domain.party import Party, PartyKind
from notulen.domain.province import Zone
from notulen.export.minutes.document import Section
from notulen.locale.language import Language
from notulen.services.editing import FieldEdits
from notulen.services.exports import ExportService
from notulen.services.reminders import ReminderService
from world import NAMES, TODAY, World


def entries(world: World, meeting: Meeting | None = None, **options: object) -> list[dict[str, object]]:
    """The properties of each event, decoded."""
    given: dict[str, object] = {"language": Language.INDONESIAN, **options}
    service = ExportService(world.store, NAMES)
    content = service.render(meeting or world.store.meeting(1), "ics", **given)  # type: ignore[arg-type]
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert content == service.render(meeting or world.store.meeting(1), "ics", **given)  # type: ignore[arg-type]
    calendar = Calendar.from_ical(content)
    assert [part.name for part in calendar.walk()] == ["VCALENDAR", *["VEVENT"] * len(calendar.subcomponents)]
    assert not any(part.errors for part in calendar.walk())
    return [{name: event.decoded(name) for name in event} for event in calendar.walk("VEVENT")]


def text(value: object) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)


def planned(**fields: object) -> Meeting:
    head: dict[str, object] = {"title": "Rakor SPBE", "starts": time(9, 30), "ends": time(11, 45), "zone": Zone.WITA}
    return Meeting(id="01ECK94Y00SSFYHC666RG2048P", number=1, day=TODAY, **{**head, **fields})  # type: ignore[arg-type]


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2020, 7, 7, hour, minute, tzinfo=UTC)


def test_a_planned_meeting_stands_at_its_hours_with_place_link_and_organiser() -> None:
    meeting = planned(
        place="Ruang Rapat; lantai 3, Gedung A",
        mode=MeetingMode.HYBRID,
        link="https://zoom.us/j/123?pwd=abc",
        organiser=Party(kind=PartyKind.GROUP, name="Forum Kominfo"),
    )
    (event,) = entries(World(), meeting)
    assert event["DTSTART"] == at(1, 30)
    assert event["DTEND"] == at(3, 45)
    assert text(event["SUMMARY"]) == "R1 Rakor SPBE"
    assert text(event["LOCATION"]).startswith("Ruang Rapat; lantai 3, Gedung A")
    assert text(event["URL"]) == meeting.link
    assert text(event["CONTACT"]) == "Forum Kominfo"
    assert "Waktu: 09.30 s.d. 11.45 WITA\n" in text(event["DESCRIPTION"])
    assert text(event["TRANSP"]) == "OPAQUE"
    (public,) = entries(World(), meeting, is_public=True)
    assert "zoom" not in str(public)


def test_hours_that_are_not_known_are_never_made_up() -> None:
    for fields, starts, ends in (
        ({"ends": None}, at(1, 30), None),
        (
            {"starts": time(22), "ends": time(1)},
            datetime(2020, 7, 7, 14, tzinfo=UTC),
            datetime(2020, 7, 7, 17, tzinfo=UTC),
        ),
        ({"starts": None, "ends": None}, TODAY, date(2020, 7, 8)),
        ({"last_day": date(2020, 7, 9)}, TODAY, date(2020, 7, 10)),
        ({"day": date.max, "starts": None}, date.max, None),
    ):
        (event,) = entries(World(), replace(planned(), **fields))
        assert (event["DTSTART"], event.get("DTEND")) == (starts, ends), fields


def test_due_days_are_whole_days_and_the_same_entries_as_in_the_feed_of_all_meetings() -> None:
    world = World()
    world.rakor()
    world.types("> kirim data @aceh @jambi <17 juli", "> lapor @bali <31 juli 15.00", "> susul @aceh")
    meeting, *due = entries(world)
    assert text(meeting["UID"]).endswith("@notulen")
    assert [event["DTSTART"] for event in due] == [date(2020, 7, 17), date(2020, 7, 31)]
    assert text(due[0]["SUMMARY"]) == "A1.1 kirim data · Aceh, Jambi"
    found = world.actions.find_all(today=TODAY)
    feed = Calendar.from_ical(ReminderService(NAMES).feed(found, language=Language.INDONESIAN)).walk("VEVENT")
    assert [text(each["UID"]) for each in due] == [str(each["UID"]) for each in feed]
    assert [text(each["UID"]) for each in entries(world, sections=(Section.ACTIONS,))] == [str(e["UID"]) for e in feed]
    (aceh,) = entries(world, sections=(Section.ACTIONS,), provinces=("11",))
    assert text(aceh["SUMMARY"]) == "A1.1 kirim data · Aceh"
    with pytest.raises(InvalidValue):
        entries(world, sections=(Section.OPENING,))


def test_a_meeting_that_was_moved_takes_the_place_of_its_entry() -> None:
    world = World()
    made = world.rakor()
    (before,) = entries(world)
    world.editing.edit_meeting("R1", FieldEdits(sets={"day": "2020-07-14"}), today=TODAY, now=world.now)
    (after,) = entries(world)
    assert after["DTSTART"] == date(2020, 7, 14)
    assert after["UID"] == before["UID"] == f"{made.id}@notulen"
    assert int(str(after["SEQUENCE"])) > int(str(before["SEQUENCE"])) >= 0
    assert after["DTSTAMP"] > before["DTSTAMP"]  # type: ignore[operator]


HOSTILE = (
    "x\r\nEND:VEVENT\r\nBEGIN:VALARM",
    "tempat;X-JAHAT=1:nilai\nATTACH:file:///etc/passwd",
    'a\\nb\nATTENDEE;CN="x":mailto:j@x',
    "C:\\New\\N",
)


def test_text_stays_text() -> None:
    for hostile in HOSTILE:
        meeting = planned(title=hostile, place=hostile, organiser=Party(kind=PartyKind.GROUP, name=hostile))
        (event,) = entries(World(), meeting)
        lines = " ".join(hostile.replace("\r\n", "\n").split("\n"))
        assert text(event["SUMMARY"]) == f"R1 {lines}"
        assert {"ATTACH", "ATTENDEE", "X-JAHAT"}.isdisjoint(event)
