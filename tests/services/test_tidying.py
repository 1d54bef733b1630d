"""What is left to tidy: everything an office would put right before signing, in the order of the minutes."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from notulen.domain.agenda import AgendaItem, AgendaOutcome
from notulen.domain.attendee import Attendee, AttendeeKind
from notulen.domain.gap import GapKind
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingMode
from notulen.domain.party import Party, PartyKind
from notulen.domain.spot import SpotKind, field_spot, item_spot, line_spot, seat_spot
from notulen.domain.untidy import Untidy, UntidyKind
from notulen.export.minutes.document import Layout, Section, plain
from notulen.export.minutes.keyed_minutes import items
from notulen.locale.language import Language
from notulen.locale.tidying_texts import describe_untidy
from notulen.services.editing import FieldEdits
from notulen.services.exports import ExportService
from notulen.services.tidying import TidyingService
from notulen.storage.memory_store import MemoryStore
from strategies import meetings
from world import NAMES, TODAY, World

service = TidyingService(MemoryStore())


@pytest.fixture
def world() -> World:
    """A rakor whose head is filled in, so that only what a test types is left to tidy."""
    made = World()
    made.rakor()
    sets = {"place": "Aula", "chair": "Irman", "starts": "09.00"}
    made.types("+ Irman @sumut")
    made.editing.edit_meeting("R1", FieldEdits(sets=sets), today=TODAY, now=made.now)
    return made


def left(world: World) -> list[str]:
    meeting = world.store.meeting(1)
    return [f"{each.reference} {describe_untidy(each, Language.INDONESIAN)}" for each in service.left(meeting)]


def kinds(meeting: Meeting) -> list[tuple[UntidyKind, str]]:
    return [(each.kind, each.reference) for each in service.left(meeting)]


def test_a_meeting_in_which_nothing_was_said_has_nothing_to_tidy() -> None:
    world = World()
    world.rakor()
    assert left(world) == []
    world.meetings.close(1, now=world.now)
    assert left(world), "but one that was closed without a line has"


def test_blanks_of_the_official_form_are_told_one_by_one() -> None:
    world = World()
    world.rakor()
    world.types("satu")
    assert left(world) == [
        "R1 waktu mulai belum diisi",
        "R1 tempat atau aplikasi konferensi belum diisi",
        "R1 pimpinan belum diisi",
    ]
    meeting = world.store.meeting(1)
    for place in ({"place": "Aula"}, {"application": "Zoom"}, {"mode": MeetingMode.VIDEO}):
        assert len(service.left(replace(meeting, **place))) == 2
    world.editing.edit_meeting("R1", FieldEdits(sets={"starts": "09.00"}), today=TODAY, now=world.now)
    assert "waktu" not in left(world)[0]


def test_every_gap_of_a_line_is_one_thing_and_its_answer_takes_it_away(world: World) -> None:
    world.types("> susun surat @joko <jumt", "harga ?? miliar", "~ tanya ?? nanti")
    assert left(world) == [
        "B1.2 ditandai untuk dilengkapi «??»",
        "A1.1 nama belum dikenal «@joko»",
        "A1.1 tenggat tidak terbaca «jumt» (jumat?)",
    ]
    world.editing.edit_line("A1.1", FieldEdits(sets={"assignments": "@aceh", "due": "jumat"}), now=world.now)
    assert left(world) == ["B1.2 ditandai untuk dilengkapi «??»"], "a private line is in no minutes"


def test_an_action_waits_for_an_owner_and_a_deadline_while_it_is_open(world: World) -> None:
    world.types("> kirim data", "> lapor @aceh", "> susun @jambi <jumat", "> undang semua @semua")
    assert left(world) == [
        "A1.1 belum ada penanggung jawab",
        "A1.1 belum ada tenggat",
        "A1.2 belum ada tenggat",
        "A1.4 belum ada tenggat",
    ]
    world.types("x1.1", "x1.2", "x1.4")
    assert left(world) == []


def test_an_item_of_business_is_left_once_the_meeting_has_passed_it(world: World) -> None:
    world.types("# Pembukaan", "# SPBE", "# Anggaran", "# Penutup", "#", "selamat pagi")
    assert left(world) == [], "what is still to come is not left"
    world.types("#", "#3")
    assert left(world) == ["#2 belum ada catatan atau hasil"]
    world.types("~ rahasia", "#2", "! disetujui")
    assert left(world) == ["#3 belum ada catatan atau hasil"], "a private line is none; going back is no harm"
    world.meetings.close(1, now=world.now)
    assert left(world) == ["#3 belum ada catatan atau hasil", "#4 belum ada catatan atau hasil"]
    meeting = world.store.meeting(1)
    deferred = replace(meeting.get_item(4), outcome=AgendaOutcome.DEFERRED)
    assert kinds(meeting.replace_item(deferred)) == [(UntidyKind.UNDISCUSSED, "#3")]


def test_a_name_that_nobody_answers_to_waits_wherever_it_stands(world: World) -> None:
    world.types("+ Budi @instansibaru", "? apa kata forum")
    meeting = world.store.meeting(1)
    assert left(world) == ["Budi instansi (perlu konfirmasi)"]
    paper_only = Attendee(id="x", number=9, written="Pak Karno")
    post = Attendee(id="y", number=10, kind=AttendeeKind.POST, post="Direktur LAIP")
    nobody = Party(kind=PartyKind.UNKNOWN, name="pak karno", written="@karno")
    changed = replace(
        meeting,
        attendees=(*meeting.attendees, paper_only, post),
        secretary=nobody,
        entries=(replace(meeting.entries[0], speaker=nobody, gaps=()),),
        agenda=(AgendaItem(id="z", number=1, title="Anggaran ??", presenter=nobody),),
    )
    found = service.left(changed)
    assert [(each.kind, each.spot) for each in found] == [
        (UntidyKind.UNCONFIRMED, field_spot("secretary")),
        (UntidyKind.UNCONFIRMED, seat_spot(2)),
        (UntidyKind.UNCONFIRMED, item_spot(1)),
        (UntidyKind.UNCLEAR, item_spot(1)),
        (UntidyKind.UNCLEAR, line_spot(changed.entries[0].seq)),
        (UntidyKind.UNKNOWN, seat_spot(9)),
    ]
    gap = found[-2].gap
    assert gap is not None
    assert (gap.kind, gap.text) == (GapKind.WHO_UNKNOWN, "@karno")
    assert [each.is_advice for each in found] == [False] * 5 + [True], "what is only advice comes last"


def test_lines_stand_in_the_order_of_the_paper(world: World) -> None:
    world.types("# Satu", "# Dua", "> tugas ?? @aceh <jumat", "#2", "dua ??", "! putus ??", "#1", "satu ??")
    world.types("? usul ??")
    told = [each.text for each in service.left(world.store.meeting(1))]
    assert told == ["satu ??", "dua ??", "putus ??", "usul ??", "tugas ??"]


def test_what_was_deduced_is_left_until_it_is_confirmed(world: World) -> None:
    world.types("satu", "> tugas @aceh <jumat")
    meeting = world.store.meeting(1)
    action, entry = meeting.actions[0], meeting.entries[0]
    assert action.due is not None
    doubted = replace(
        meeting,
        unconfirmed=("organiser", "day"),
        entries=(replace(entry, is_unconfirmed=True),),
        actions=(replace(action, due=replace(action.due, is_certain=False), unconfirmed=("owners",)),),
    )
    assert [(each.reference, each.fields) for each in service.left(doubted)] == [
        ("R1", ("day",)),
        ("R1", ("organiser",)),
        ("B1.1", ("text",)),
        ("A1.1", ("owners",)),
        ("A1.1", ("due",)),
    ]


def test_the_internal_paper_lists_the_same_things(world: World) -> None:
    world.types("# Satu", "#", "# Dua", "#", "+ Budi @instansibaru", "? @joko usul <jumt", "~ rahasia ??", "> tugas")
    meeting = world.store.meeting(1)
    exports = ExportService(world.store, NAMES)
    minutes = exports.compose(meeting, language=Language.INDONESIAN, layout=Layout.PLAIN)
    (block,) = next(part.blocks for part in minutes.parts if part.section is Section.TO_TIDY)
    listed = [plain(item.spans) for item in block.items]  # type: ignore[union-attr]
    found = service.left(meeting)
    assert len(listed) == len(found) > 5
    for line, each in zip(listed, found, strict=True):
        assert line.endswith(f": {describe_untidy(each, Language.INDONESIAN)}")


def test_an_extract_lists_only_what_stands_in_it(world: World) -> None:
    world.types("# Satu", "> lapor @aceh", "> lapor @sumut <jumt")
    exports = ExportService(world.store, NAMES)
    meeting = world.store.meeting(1)
    for provinces, listed in (((), ["A1.1: ", "A1.2: "]), (("11",), ["A1.1: "])):
        minutes = exports.compose(
            meeting, language=Language.INDONESIAN, sections=[Section.TO_TIDY], provinces=provinces
        )
        assert [item.text[:6] for item in items(minutes, Section.TO_TIDY)] == listed


def exists(meeting: Meeting, untidy: Untidy) -> bool:
    """Whether what `untidy` points to is there; raises NotFound where it is not."""
    spot = untidy.spot
    match spot.kind:
        case SpotKind.LINE:
            return meeting.get_line(spot.number) is not None
        case SpotKind.SEAT:
            return meeting.get_attendee(spot.number) is not None
        case SpotKind.ITEM:
            return meeting.get_item(spot.number) is not None
        case SpotKind.FIELD:
            return spot.field in (*Meeting.__struct_fields__, *meeting.unconfirmed)


_PIECES = st.sampled_from(
    ("> ", "! ", "? ", "~ ", "+ ", "# ", "#", "#2", "@", "@joko ", "@aceh ", "@semua ", "<jumt ", "<jumat ", "<h-3 ",
     "??", "kirim data ", "=", "=!", "x1.1 ", "Irman: ", "\\", "(Kepala Dinas)", "30m", "izin ", "«", "\u202e", "[b] ")
)  # fmt: skip
_LINES = st.lists(st.one_of(_PIECES, st.text(max_size=8)), max_size=6).map("".join)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_LINES, max_size=10), st.booleans())
def test_whatever_is_typed_what_is_left_can_be_gone_to(lines: list[str], is_closed: bool) -> None:
    world = World()
    world.rakor()
    for line in lines:
        world.types(line)
    if is_closed:
        world.meetings.close(1, now=world.now)
    meeting = world.store.meeting(1)
    found = service.left(meeting)
    assert all(exists(meeting, each) for each in found)
    assert all(describe_untidy(each, language) for each in found for language in Language)
    waiting = {line.seq for line in meeting.lines if line.gaps} - {e.seq for e in meeting.entries if e.is_private}
    assert waiting <= {each.spot.number for each in found if each.spot.kind is SpotKind.LINE}


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(meetings())
def test_any_meeting_on_disk_is_told_apart_from_its_private_lines(meeting: Meeting) -> None:
    found = service.left(meeting)
    assert all(exists(meeting, each) for each in found)
    without = replace(meeting, entries=tuple(entry for entry in meeting.entries if not entry.is_private))
    assert service.left(without) == found
