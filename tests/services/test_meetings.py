"""Meetings called, found by what people type, edited field by field, put in the trash and brought back."""

from datetime import date, time

import pytest

from notulen.domain.attendee import Presence
from notulen.domain.entry import Decision, DecisionStatus
from notulen.domain.errors import Ambiguous, InvalidTransition, InvalidValue, NotFound
from notulen.domain.meeting_state import MeetingKind, MeetingMode, MeetingStatus
from notulen.domain.party import PartyKind
from notulen.domain.province import Zone
from notulen.domain.related_meeting import Relation
from notulen.domain.series import Series
from notulen.services.editing import FieldEdits
from notulen.services.record_fields import settable_fields
from notulen.services.search import HitKind
from world import TODAY, World


@pytest.fixture
def world() -> World:
    return World()


def test_a_title_is_enough_and_the_rest_stays_empty(world: World) -> None:
    meeting = world.rakor("  Rakor   ASKOMPSI ")
    assert (meeting.reference, meeting.title, meeting.status) == ("R1", "Rakor   ASKOMPSI", MeetingStatus.PLANNED)
    assert (meeting.starts, meeting.place, meeting.chair, meeting.agenda) == (None, "", None, ())
    with pytest.raises(InvalidValue):
        world.rakor("   ")


def test_a_new_meeting_brings_the_agenda_and_invites_the_attendees_of_another(world: World) -> None:
    first = world.rakor()
    world.types("+ Irman @sumut", "+ Zulhendri @kepri", "+ zulhendri izin")
    meeting = world.meetings.create(
        "Rakor lanjutan",
        date(2020, 8, 4),
        now=world.now,
        agenda=["Pembukaan 10m", "SPBE"],
        attendees_from=world.store.meeting(first.number),
    )
    assert [(item.number, item.title, item.minutes) for item in meeting.agenda] == [
        (1, "Pembukaan", 10),
        (2, "SPBE", None),
    ]
    assert [(seat.name, seat.presence) for seat in meeting.attendees] == [
        ("Irman", Presence.INVITED),
        ("Zulhendri", Presence.INVITED),
    ]


def test_meetings_are_found_by_reference_word_date_and_piece_of_the_title(world: World) -> None:
    for title, day in (
        ("Raker ASKOMPSI", date(2020, 7, 7)),
        ("Rakor Banten", date(2020, 4, 23)),
        ("Rakor Denpasar", date(2020, 9, 4)),
    ):
        world.rakor(title, day)
    today = date(2020, 8, 1)
    asked = {
        "R2": 2,
        "2": 2,
        "r-003": 3,
        "last": 1,
        "terakhir": 1,
        "next": 3,
        "berikut": 3,
        "banten": 2,
        "2020-04-23": 2,
        "7 Juli 2020": 1,
        "": 1,
        "denpasar": 3,
    }
    assert {each: world.meetings.get(each, today).number for each in asked} == asked
    world.meetings.start(2, now=world.now)
    assert world.meetings.get(None, today).number == 2
    assert world.meetings.get("berjalan", today).number == 2


def test_what_is_not_found_or_not_clear_comes_with_candidates(world: World) -> None:
    with pytest.raises(NotFound):
        world.meetings.get(None, TODAY)
    world.rakor("Rakor Banten")
    world.rakor("Rakor Bali")
    with pytest.raises(Ambiguous) as unclear:
        world.meetings.get("rakor", TODAY)
    assert unclear.value.candidates == ("R1 Rakor Banten", "R2 Rakor Bali")
    with pytest.raises(NotFound) as missing:
        world.meetings.get("R70", TODAY)
    assert "R2 Rakor Bali" in missing.value.nearest
    with pytest.raises(NotFound) as misspelt:
        world.meetings.get("rakor bantem", TODAY)
    assert misspelt.value.nearest[0] == "R1 Rakor Banten"
    with pytest.raises(NotFound):
        world.meetings.get("running", TODAY)
    with pytest.raises(NotFound):
        world.meetings.get("next", date(2030, 1, 1))


def test_meetings_are_listed_newest_first_and_filtered(world: World) -> None:
    world.rakor("Satu", date(2020, 1, 1))
    world.rakor("Dua", date(2020, 6, 1))
    world.meetings.start(1, now=world.now)
    assert [each.title for each in world.meetings.find_all()] == ["Dua", "Satu"]
    assert [each.title for each in world.meetings.find_all(status=MeetingStatus.RUNNING)] == ["Satu"]
    assert [each.title for each in world.meetings.find_all(since=date(2020, 2, 1))] == ["Dua"]
    assert [each.title for each in world.meetings.find_all(until=date(2020, 2, 1))] == ["Satu"]


def test_only_a_closed_meeting_is_reopened(world: World) -> None:
    world.rakor()
    with pytest.raises(InvalidTransition):
        world.meetings.reopen(1, now=world.now)
    world.meetings.start(1, now=world.now)
    with pytest.raises(InvalidTransition):
        world.meetings.reopen(1, now=world.now)
    world.meetings.pause(1, now=world.now)
    world.meetings.close(1, now=world.now)
    assert world.meetings.reopen(1, now=world.now).status is MeetingStatus.PAUSED


def test_a_meeting_in_the_trash_comes_back_and_its_number_is_never_used_again(world: World) -> None:
    world.rakor("Satu")
    world.meetings.trash(1, now=world.now)
    assert [each.title for each in world.meetings.trashed()] == ["Satu"]
    with pytest.raises(NotFound):
        world.meetings.get("R1", TODAY)
    assert world.rakor("Dua").number == 2
    assert world.meetings.restore(1, now=world.now).title == "Satu"
    world.meetings.trash(2, now=world.now)
    assert world.meetings.empty_trash() == 1
    assert world.rakor("Tiga").number == 3


def test_a_meeting_of_a_series_is_linked_to_the_one_before(world: World) -> None:
    series = world.series.put(
        Series(id="", name="Raker ASKOMPSI", zone=Zone.WITA, rule="FREQ=MONTHLY;BYDAY=1TU", agenda=("Pembukaan 5m",)),
        now=world.now,
    )
    first = world.meetings.create("Raker", date(2020, 7, 7), now=world.now, series=series.id)
    world.types("+ Irman @sumut")
    following = world.series.prepare_next("raker", today=TODAY, now=world.now).meeting
    assert (following.day, following.zone) == (date(2020, 8, 4), Zone.WITA)
    assert [(link.relation, link.meeting) for link in following.related] == [(Relation.PREVIOUS, first.id)]
    assert [seat.name for seat in following.attendees] == ["Irman"]
    assert [item.minutes for item in following.agenda] == [5]
    assert len(world.series.meetings_of(series)) == 2


def test_a_series_needs_a_name_a_rule_that_is_one_and_a_day(world: World) -> None:
    for wrong in (
        Series(id="", name=" "),
        Series(id="", name="Raker", rule="kapan saja"),
        Series(id="", name="Raker", rule="FREQ=DAILY;UNTIL=20190101T000000"),
    ):
        with pytest.raises(InvalidValue):
            world.series.put(wrong, now=world.now)
    world.series.put(Series(id="", name="Raker A"), now=world.now)
    world.series.put(Series(id="", name="Raker B"), now=world.now)
    with pytest.raises(Ambiguous):
        world.series.get("raker")
    with pytest.raises(NotFound):
        world.series.get("rakor")
    with pytest.raises(InvalidValue):
        world.series.prepare_next("raker a", today=TODAY, now=world.now)


def edits(
    sets: dict[str, str], *, adds: tuple[tuple[str, str], ...] = (), removes: tuple[tuple[str, str], ...] = ()
) -> FieldEdits:
    return FieldEdits(sets=sets, adds=adds, removes=removes)


def test_every_kind_of_header_field_is_set_from_text(world: World) -> None:
    world.rakor()
    meeting = world.editing.edit_meeting(
        "R1",
        edits(
            {
                "title": "Raker ASKOMPSI",
                "day": "Kamis, 29 Agustus 2019",
                "last_day": "30/8/2019",
                "kind": "raker",
                "mode": "video",
                "starts": "09.30",
                "zone": "wita",
                "is_open_ended": "ya",
                "host": "Pemprov DKI Jakarta",
                "organiser": "@askompsi",
                "quorum": "20",
                "invitation": "005/123; day=20 Agustus 2019; subject=Undangan raker",
            },
            adds=(
                ("legal_basis", "Perangkat Daerah; number=PP 18/2016"),
                ("remarks", "pertama"),
                ("remarks", "kedua"),
                ("related", "Rakor Kemenkominfo; relation=next; starts=4 September 2019; zone=WITA"),
            ),
        ),
        today=TODAY,
        now=world.now,
    )
    assert (meeting.day, meeting.last_day) == (date(2019, 8, 29), date(2019, 8, 30))
    assert (meeting.kind, meeting.mode, meeting.zone) == (MeetingKind.RAKER, MeetingMode.VIDEO, Zone.WITA)
    assert (meeting.starts, meeting.is_open_ended, meeting.quorum) == (time(9, 30), True, 20)
    assert meeting.organiser is not None
    assert meeting.host is not None
    assert (meeting.organiser.kind, meeting.organiser.key) == (PartyKind.OFFICE, "askompsi")
    assert (meeting.host.kind, meeting.host.name) == (PartyKind.GROUP, "Pemprov DKI Jakarta")
    assert meeting.invitation is not None
    assert (meeting.invitation.number, meeting.invitation.day) == ("005/123", date(2019, 8, 20))
    assert meeting.legal_basis[0].number == "PP 18/2016"
    assert (meeting.related[0].relation, meeting.related[0].starts) == (Relation.NEXT, date(2019, 9, 4))
    again = world.editing.edit_meeting(
        "R1", edits({"starts": "", "quorum": ""}, removes=(("remarks", "1"),)), today=TODAY, now=world.now
    )
    assert (again.starts, again.quorum, again.remarks) == (None, None, ("kedua",))
    assert (
        world.editing.edit_meeting("R1", edits({}, removes=(("remarks", "KED"),)), today=TODAY, now=world.now).remarks
        == ()
    )


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("day", "31/2/2020"),
        ("day", "Rabu, 29 Agustus 2019"),
        ("day", "segera"),
        ("quorum", "banyak"),
        ("kind", "pesta"),
        ("is_open_ended", "mungkin"),
        ("starts", "besok"),
        ("title", " "),
        ("last_day", "1 Januari 2020"),
        ("invitation", "005; warna=merah"),
    ],
)
def test_a_value_that_cannot_stand_changes_nothing(world: World, field: str, text: str) -> None:
    before = world.rakor()
    with pytest.raises(InvalidValue):
        world.editing.edit_meeting("R1", edits({field: text}), today=TODAY, now=world.now)
    assert world.store.meeting(1) == before


@pytest.mark.parametrize("field", ["judl", "id", "entries", "status"])
def test_a_field_nobody_may_set_is_not_found(world: World, field: str) -> None:
    world.rakor()
    with pytest.raises(NotFound):
        world.editing.edit_meeting("R1", edits({field: "x"}), today=TODAY, now=world.now)


def test_seats_items_and_lines_are_edited_too(world: World) -> None:
    world.rakor()
    world.types("+ Irman @sumut", "# SPBE", "usulan", "! putusan", "> aksi @aceh")
    seat = world.editing.edit_attendee(
        "R1", 1, edits=edits({"roles": "ketua|narasumber", "represented_by": "Padli"}), today=TODAY, now=world.now
    ).attendees[0]
    assert ([role.value for role in seat.roles], seat.represented_by) == (["chair", "speaker"], "Padli")
    item = world.editing.edit_item(
        "R1", 1, edits=edits({"outcome": "ditunda", "minutes": "30"}), today=TODAY, now=world.now
    )
    assert (item.agenda[0].minutes, item.agenda[0].outcome) == (30, "deferred")
    entry = world.editing.edit_line("B1.1", edits({"kind": "usulan", "speaker": "@jambi"}), now=world.now).entries[0]
    assert entry.speaker is not None
    assert (entry.kind, entry.speaker.name) == ("proposal", "Jambi")
    decided = world.editing.edit_line("K1.1", edits({"decision": "status=diganti; replaced_by=K2.1"}), now=world.now)
    assert decided.entries[1].decision == Decision(number=1, status=DecisionStatus.REPLACED, replaced_by="K2.1")
    due = world.editing.edit_line("A1.1", edits({"due": "jumat depan"}), now=world.now).actions[0].due
    assert due is not None
    assert (due.phrase, due.day) == ("jumat depan", date(2020, 7, 17))
    world.meetings.close(1, now=world.now)
    action = world.editing.edit_line("A1.1", edits({"priority": "mendesak", "condition": "bila perlu"}), now=world.now)
    assert (action.actions[0].priority, action.actions[0].condition) == ("urgent", "bila perlu")
    with pytest.raises(NotFound):
        world.editing.edit_line("K1.9", edits({"text": "x"}), now=world.now)


def test_every_fact_of_a_meeting_has_a_field_that_can_be_set() -> None:
    from notulen.domain.action_item import ActionItem
    from notulen.domain.attendee import Attendee
    from notulen.domain.entry import Entry
    from notulen.domain.meeting import Meeting

    assert {"title", "day", "host_province", "legal_basis", "signers", "related", "events", "unconfirmed"} <= set(
        settable_fields(Meeting)
    )
    assert {"written", "acting", "count", "unconfirmed"} <= set(settable_fields(Attendee))
    assert {"about", "speaker", "is_quote"} <= set(settable_fields(Entry))
    assert {"condition", "decision", "priority", "agenda"} <= set(settable_fields(ActionItem))


def test_search_finds_words_in_any_order_across_what_was_said_and_promised(world: World) -> None:
    world.rakor("Kunjungan Sultra")
    world.types(
        "+ Ridwan Badallah @sultra",
        "@ridwan rencana kerja sama Klinik Hoaks",
        "> kirim tautan Klinik Hoaks @jatim",
        "~ klinik hoaks pribadi",
    )
    hits = world.search.find_all(["hoaks klinik"])
    assert [(hit.kind, hit.reference) for hit in hits] == [
        (HitKind.STATEMENT, "B1.1"),
        (HitKind.ACTION, "A1.1"),
        (HitKind.PRIVATE, "B1.3"),
    ]
    assert [hit.reference for hit in world.search.find_all(["klinik"], provinces=["35"])] == ["A1.1"]
    assert [hit.reference for hit in world.search.find_all(["klinik"], kind=HitKind.STATEMENT)] == ["B1.1"]
    assert world.search.find_all(["klinik"], until=date(2019, 1, 1)) == ()
    assert world.search.find_all(["klinik"], since=date(2021, 1, 1)) == ()
    assert len(world.search.find_all(["i"], limit=2)) == 2
