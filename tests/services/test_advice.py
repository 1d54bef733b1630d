"""Advice on minutes: vague promises and owners nobody of whom was there; what is right as it stands is remembered."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from notulen.domain.attendee import Attendee
from notulen.domain.errors import InvalidValue
from notulen.domain.gap import Gap, GapKind
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.spot import line_spot, seat_spot
from notulen.domain.tidying import accept
from notulen.domain.untidy import Untidy, UntidyKind
from notulen.domain.vague_wording import Remedy, vague_words
from notulen.locale.language import Language
from notulen.locale.tidying_texts import describe_untidy, suggest_for, tidying_texts
from notulen.services.editing import FieldEdits
from notulen.services.tidying import TidyingService
from world import TODAY, World

VAGUE = {
    "segera kirim data": ("segera", Remedy.DATE),
    "data dikirim SEGERA.": ("SEGERA", Remedy.DATE),
    "surat disusun (secepatnya)": ("secepatnya", Remedy.DATE),
    "rapat lanjutan dalam waktu  dekat": ("dalam waktu dekat", Remedy.DATE),
    "bahan tertulis menyusul": ("menyusul", Remedy.DATE),
    "dibahas lagi beberapa waktu lagi": ("beberapa waktu lagi", Remedy.DATE),
    "undang Kominfo, BPKP, dll": ("dll", Remedy.LIST),
    "undang Kominfo, BPKP dll.": ("dll", Remedy.LIST),
    "data kebencanaan dan lain-lain": ("dan lain-lain", Remedy.LIST),
    "anggaran sekitar 3 miliar": ("sekitar", Remedy.NUMBER),
    "anggaran sekitar Rp500 juta": ("sekitar", Remedy.NUMBER),
    "kurang lebih lima orang": ("kurang lebih", Remedy.NUMBER),
    "hadir jika memungkinkan": ("jika memungkinkan", Remedy.CONDITION),
    "koordinasi dengan pihak-pihak terkait": ("pihak-pihak terkait", Remedy.NAME),
    "send the data as soon as possible": ("as soon as possible", Remedy.DATE),
    "send it soon": ("soon", Remedy.DATE),
    "invite agencies, banks, etc.": ("etc", Remedy.LIST),
    "join if possible": ("if possible", Remedy.CONDITION),
}
NEAR_MISSES = (
    "menyegerakan pembayaran",
    "kesegeraan layanan",
    "penyegeraan",
    "pra-segera",
    "Segera-Tech mengirim data",
    "tema «Segera Bangkit» dipakai",
    'spanduk "secepatnya pulih" dipasang',
    "tema “menyusul Jakarta” dipakai",
    "membantu masyarakat sekitar kantor",
    "kabupaten sekitar ikut serta",
    "dllajr ikut hadir",
    "soonest",
    "sooner",
    "an etching",
    "Kabupaten Menyusulkan",
    "kirim data hari Jumat",
    "",
)


@pytest.fixture
def world() -> World:
    """A rakor whose head is filled in, with two provinces present."""
    made = World()
    made.rakor()
    made.types("+ Irman @sumut", "+ Sudarman @babel")
    sets = {"place": "Aula", "chair": "Irman", "starts": "09.00"}
    made.editing.edit_meeting("R1", FieldEdits(sets=sets), today=TODAY, now=made.now)
    return made


def service(world: World) -> TidyingService:
    return TidyingService(world.store, "Sari")


def left(world: World) -> list[str]:
    meeting = world.store.meeting(1)
    return [f"{each.reference} {describe_untidy(each, Language.INDONESIAN)}" for each in service(world).left(meeting)]


def test_a_vague_word_is_told_as_written_with_what_would_be_better() -> None:
    for text, (word, remedy) in VAGUE.items():
        assert [(each.word, each.remedy) for each in vague_words(text)] == [(word, remedy)], text


def test_what_only_looks_like_a_vague_word_or_was_quoted_is_none() -> None:
    for text in NEAR_MISSES:
        assert vague_words(text) == (), text


def test_a_word_that_comes_twice_is_told_once_and_two_are_told_in_their_order() -> None:
    found = vague_words("segera, sangat Segera, dan bila perlu secepatnya")
    assert [each.word for each in found] == ["segera", "bila perlu", "secepatnya"]


def test_only_promises_are_asked_for_dates_and_a_deadline_answers_segera(world: World) -> None:
    world.types(
        "rapat segera dimulai",
        "@irman kami segera berbagi data",
        "! pedoman segera disusun",
        "? internet gratis secepatnya",
        "> segera kirim data dll @sumut <jumat",
        "~ segera pulang",
    )
    assert left(world) == [
        "K1.1 «segera» belum pasti",
        "B1.4 «secepatnya» belum pasti",
        "A1.1 «dll» belum pasti",
    ]
    assert [each.is_advice for each in service(world).left(world.store.meeting(1))] == [True] * 3
    world.types("x1.1")
    assert "A1.1" not in "".join(left(world)), "what is done promises nothing"


def test_an_owner_nobody_of_whom_was_there_is_told_once_the_meeting_is_over(world: World) -> None:
    world.people.add("Marwan Nusuf", now=world.now, office="aceh")
    world.people.add("Jon Kenedy", now=world.now, office="sumut")
    world.types(
        "> kirim data @sumut <jumat",
        "> kirim data @aceh <jumat",
        "> kirim data @marwan <jumat",
        "> kirim data @jon <jumat",
        "> kirim data @semua <jumat",
        "> kirim data @irman <jumat",
        "> kirim data @kemenkominfo <jumat",
    )
    assert left(world) == [], "while it runs people may still come"
    world.meetings.close(1, now=world.now)
    assert left(world) == [
        "A1.2 Aceh tidak hadir, perlu diberi tahu",
        "A1.3 Marwan Nusuf tidak hadir, perlu diberi tahu",
        "A1.4 Jon Kenedy tidak hadir, perlu diberi tahu",
        "A1.7 Kemenkominfo tidak hadir, perlu diberi tahu",
    ]
    world.editing.edit_meeting("R1", FieldEdits(sets={"host": "@kemenkominfo"}), today=TODAY, now=world.now)
    assert len(left(world)) == 3, "who called the meeting was there"
    meeting = world.store.meeting(1)
    assert service(world).left(replace(meeting, attendees=())) == (), "where no list was kept nobody is missing"


def test_what_is_accepted_does_not_come_again_until_undo_and_another_word_does(world: World) -> None:
    world.types("! pedoman segera disusun", "> susun surat @aceh")
    world.meetings.close(1, now=world.now)
    assert len(left(world)) == 3
    (fault, vague, _) = service(world).left(world.store.meeting(1))
    with pytest.raises(InvalidValue, match="must_be_put_right"):
        service(world).accept(1, [fault.key], now=world.now)
    assert world.store.meeting(1).accepted == ()
    service(world).accept(1, [vague.key, "gone"], now=world.now)
    service(world).accept_named(1, "a1.1", now=world.now)
    assert left(world) == ["A1.1 belum ada tenggat"]
    assert world.history.undo(now=world.now, number=1)[0].act is Act.TIDYING_ACCEPTED
    assert left(world)[-1] == "A1.1 Aceh tidak hadir, perlu diberi tahu"
    world.meetings.reopen(1, now=world.now)
    world.editing.edit_line("K1.1", FieldEdits(sets={"text": "pedoman secepatnya disusun"}), now=world.now)
    assert "K1.1 «secepatnya» belum pasti" in left(world)
    with pytest.raises(InvalidValue, match="nothing_to_accept"):
        service(world).accept_named(1, "A9.9", now=world.now)


def test_what_was_deduced_is_right_when_it_is_accepted_and_no_paper_doubts_it_any_more(world: World) -> None:
    world.types("+ Budi @instansibaru", "> susun @sumut <jumat")
    meeting = world.store.meeting(1)
    seat = replace(meeting.attendees[-1], unconfirmed=("post", "office"))
    action = replace(meeting.actions[0], unconfirmed=("text",))
    due = action.due
    assert due is not None
    doubted = replace(
        meeting.replace_attendee(seat).replace_line(replace(action, due=replace(due, is_certain=False))),
        unconfirmed=("kind", "chair"),
    )
    with world.store.change(Act.MEETING_EDITED, now=world.now) as change:
        change.meeting(1)
        change.put(doubted)
    waiting = service(world).left(doubted)
    assert {each.kind for each in waiting} == {UntidyKind.UNCONFIRMED}
    settled = service(world).accept(1, [each.key for each in waiting], now=world.now)
    assert service(world).left(settled) == ()
    assert settled.unconfirmed == settled.attendees[-1].unconfirmed == settled.actions[0].unconfirmed == ()
    assert settled.actions[0].due is not None
    assert settled.actions[0].due.is_certain
    assert settled.accepted == (), "what is certain now is asked about when it is doubted again"
    uncertain = Gap(kind=GapKind.DUE_UNCERTAIN, text="tahun ini")
    asked = settled.replace_line(replace(settled.actions[0], due=replace(due, is_certain=False), gaps=(uncertain,)))
    (point,) = service(world).left(asked)
    assert (point.is_advice, point.can_be_accepted) == (False, True)
    assert service(world).left(accept(asked, point)) == ()
    assert accept(asked, point).actions[0].gaps == ()


def test_a_name_on_paper_becomes_a_person_of_the_directory_or_is_the_one_written_so(world: World) -> None:
    known = world.people.add("Ir. Karno, M.Si", now=world.now)
    meeting = world.store.meeting(1)
    written = [
        Attendee(id="x", number=7, written="Drs. Joko Susilo, M.Si", post="Kepala Dinas", province="11"),
        Attendee(id="y", number=8, written="Ir. Karno, M.Si"),
        Attendee(id="z", number=9, written="Karn"),
    ]
    with world.store.change(Act.MEETING_EDITED, now=world.now) as change:
        change.meeting(1)
        change.put(replace(meeting, attendees=(*meeting.attendees, *written)))
    for number in (7, 8, 9):
        taken = service(world).take_into_directory(1, number, now=world.now)
    people = {person.id: person for person in world.store.directory().people}
    joko, karno, other = (people[taken.get_attendee(number).person] for number in (7, 8, 9))
    assert (joko.name, joko.titles_before, joko.titles_after, joko.posts[0].title) == (
        "Joko Susilo",
        "Drs.",
        "M.Si",
        "Kepala Dinas",
    )
    assert karno == known
    assert other != known, "who is merely alike may be somebody else"
    world.history.undo(now=world.now, number=1, count=1)
    assert not world.store.meeting(1).get_attendee(9).person
    assert len(world.store.directory().people) == len(people) - 1


def test_every_kind_of_point_has_words_and_advice_in_both_languages() -> None:
    spots = {UntidyKind.UNKNOWN: seat_spot(1)}
    for language in Language:
        texts = tidying_texts(language)
        assert set(texts.remedies) == set(Remedy)
        assert set(texts.gap_advice) == set(GapKind)
        for kind in UntidyKind:
            if kind is UntidyKind.UNCLEAR:
                continue
            remedy = Remedy.DATE if kind is UntidyKind.VAGUE else None
            point = Untidy(kind=kind, spot=spots.get(kind, line_spot(1)), reference="A1.1", about="x", remedy=remedy)
            assert suggest_for(point, language), kind
            assert describe_untidy(point, language) or kind is UntidyKind.UNCONFIRMED


def test_an_old_record_without_the_new_fields_reads_as_nothing_accepted() -> None:
    meeting = Meeting(id="m", number=1, title="Rakor", day=datetime(2020, 7, 7, tzinfo=UTC).date())
    assert (meeting.accepted, meeting.approvals) == ((), ())
