"""The extract for a province: what concerns it and what is common, and nothing that is the business of others."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from notulen.domain.action_item import ActionItem, ActionStatus, Assignment, ProgressKind, ProgressNote
from notulen.domain.agenda import AgendaItem
from notulen.domain.approval import Approval, ApprovalKind
from notulen.domain.attendee import Attendee
from notulen.domain.entry import Decision, Entry, EntryKind
from notulen.domain.evidence import Evidence
from notulen.domain.final_mark import Amendment
from notulen.domain.meeting import Issued, Meeting
from notulen.domain.paper import Paper
from notulen.domain.party import Party, PartyKind
from notulen.export.formats import FORMATS
from notulen.export.gate.province_mentions import mentions
from notulen.export.gate.release import release, release_amendment
from notulen.export.minutes.document import Layout, Material, Section
from notulen.locale.language import Language
from notulen.services.exports import ExportService
from notulen.storage.memory_store import MemoryStore
from world import NAMES, TODAY

AT = datetime(2020, 7, 7, 3, 0, tzinfo=UTC)
ACEH, JAMBI = (Party(kind=PartyKind.PROVINCE, name=name, key=code) for name, code in (("Aceh", "11"), ("Jambi", "15")))
DIAN = Party(kind=PartyKind.PERSON, name="Dian", key="dian")
"""Sits for Jambi, as the attendance list alone says."""


def note(text: str, owner: Party | None = None, kind: ProgressKind = ProgressKind.COMMENT) -> ProgressNote:
    return ProgressNote(at=AT, kind=kind, text=text, owner=owner)


def entry(seq: int, kind: EntryKind, text: str, **fields: object) -> Entry:
    return Entry(id=f"e{seq}", seq=seq, kind=kind, text=text, raw=f"kenari-ketikan {text}", **fields)  # type: ignore[arg-type]


def decided(seq: int, number: int, text: str, **fields: object) -> Entry:
    return entry(seq, EntryKind.DECISION, text, decision=Decision(number=number), **fields)


def action(number: int, text: str, *owners: Party, **fields: object) -> ActionItem:
    parts = tuple(Assignment(owner=owner, status=ActionStatus.OPEN) for owner in owners)
    made: dict[str, object] = {"id": f"a{number}", "number": number, "seq": 20 + number, "text": text}
    return ActionItem(**made, raw="kenari-ketikan @jambi", assignments=parts, **fields)  # type: ignore[arg-type]


MEETING = Meeting(
    id="m",
    number=1,
    title="Rakor SPBE",
    day=TODAY,
    chair=Party(kind=PartyKind.PERSON, name="Ketua Forum"),
    opening="Dibuka oleh ketua.",
    closing="Ditutup dengan doa.",
    stated_attendance="2 provinsi, kenari-jumlah Jambi",
    remarks=("kenari-catatan",),
    events=(),
    mentioned=("kenari-pihak",),
    papers=(Paper(title="Surat edaran"),),
    agenda=(AgendaItem(id="i", number=1, title="SPBE", note="kenari-acara Jambi menolak"),),
    attendees=(
        Attendee(id="s1", number=1, name="Marwan", province="11"),
        Attendee(id="s2", number=2, name="Dian", person="dian", province="15", note="kenari-kursi"),
    ),
    approvals=(Approval(kind=ApprovalKind.ORAL, by=ACEH, at=AT, note="kenari-setuju: Jambi belum"),),
    entries=(
        decided(1, 1, "Semua menyusun peta jalan"),
        decided(2, 2, "Aceh menjadi tuan rumah"),
        decided(3, 3, "kenari-putusan Jambi mengirim ulang"),
        decided(4, 4, "kenari-pelaksana dikirim ulang"),
        decided(5, 5, "kenari-tentang diulang", about=(DIAN,)),
        decided(6, 6, "Rapat berikutnya di Jambi"),
        decided(7, 7, "Data diserahkan bersama"),
        entry(8, EntryKind.STATEMENT, "Aceh siap", speaker=ACEH),
        entry(9, EntryKind.STATEMENT, "kenari-ucapan", speaker=DIAN),
        entry(10, EntryKind.PROPOSAL, "kenari-usulan", speaker=JAMBI),
        entry(11, EntryKind.PRIVATE, "kenari-pribadi", speaker=ACEH),
    ),
    actions=(
        action(
            1, "menyusun peta jalan", ACEH, JAMBI, is_for_everyone=True, decision=1,
            progress=(
                note("Aceh selesai", ACEH),
                note("kenari-kemajuan", DIAN),
                note("kenari-umum: Jambi terlambat"),
                note("kenari-alih Aceh, Jambi", kind=ProgressKind.ASSIGNED),
                note("tinggal tanda tangan"),
            ),
            evidence=(Evidence(place="kenari-bukti.pdf", at=AT, owner=JAMBI), Evidence(place="surat-aceh.pdf", at=AT)),
            note="kenari-keterangan Jambi",
        ),
        action(2, "kenari-aksi mengirim ulang", DIAN, decision=4),
        action(3, "menyerahkan data", ACEH, JAMBI, decision=7),
    ),
    issued=Issued(lines=30, agenda=1, attendees=2, actions=3, decisions=7),
)  # fmt: skip
ELSEWHERE = replace(MEETING, place="Gedung Lama")
THEIRS, OURS, BOTH = (
    replace(MEETING, entries=entries, actions=actions)
    for entries, actions in (
        (MEETING.entries, (MEETING.actions[0], replace(MEETING.actions[1], text="lain"), MEETING.actions[2])),
        (
            (MEETING.entries[0], replace(MEETING.entries[1], text="Aceh tuan rumah"), *MEETING.entries[2:]),
            MEETING.actions,
        ),
        (MEETING.entries, (*MEETING.actions[:2], replace(MEETING.actions[2], text="lain"))),
    )
)
MINE = ("Semua menyusun peta jalan", "Aceh menjadi tuan rumah", "Rapat berikutnya di Jambi", "Data diserahkan bersama")


def service() -> ExportService:
    return ExportService(MemoryStore(), NAMES)


@pytest.mark.parametrize("layout", Layout)
def test_nothing_that_is_the_business_of_others_is_in_any_piece_of_the_extract(layout: Layout) -> None:
    for material in Material:
        sections = tuple(Section) if material is not Material.EVENTS else None
        minutes = service().compose(
            MEETING, language=Language.INDONESIAN, layout=layout, sections=sections, provinces=["11"], material=material
        )
        assert "kenari" not in str(minutes), material
        assert minutes.subtitle == "Kutipan untuk Provinsi Aceh"
        assert [each.text for each in minutes.record.decisions] == list(MINE)
        assert [each.owners for each in minutes.record.actions] == [(ACEH,), (ACEH,)]
        assert [each.text for each in minutes.record.actions[0].progress] == ["Aceh selesai", "tinggal tanda tangan"]
        assert [each.name for each in minutes.record.attendees] == ["Marwan"]
        assert minutes.record.chair == MEETING.chair


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("pdf", "docx", "xlsx")])
def test_every_format_of_text_says_whose_extract_it_is(name: str) -> None:
    content = service().render(MEETING, name, language=Language.INDONESIAN, provinces=["11"]).decode()
    assert "kenari" not in content
    assert ("Kutipan untuk Provinsi Aceh" in " ".join(content.replace("\r\n ", "").split())) is (name != "csv")


def test_an_extract_for_two_holds_what_concerns_either() -> None:
    minutes = service().compose(MEETING, language=Language.INDONESIAN, provinces=["11", "15"])
    assert minutes.subtitle == "Kutipan untuk Provinsi Aceh, Jambi"
    assert len(minutes.record.decisions) == 7
    assert [len(each.assignments) for each in minutes.record.actions] == [2, 1, 2]
    assert "kenari-pribadi" not in str(minutes)


def test_a_province_is_found_by_any_of_its_names_and_not_where_only_its_town_is_meant() -> None:
    find = mentions(NAMES.provinces)
    codes_of = {each.short_name: each.code for each in NAMES.provinces}
    for text, codes in (
        ("Sumut dan D.I. Aceh mengirim", {"12", "11"}),
        ("Papua Barat Daya saja", {codes_of["Papua Barat Daya"]}),
        ("rapat di Jakarta, bukan di Jambi", set()),
        ("DKI Jakarta menyampaikan", {"31"}),
        ("Balikpapan, Riauan", set()),
        ("", set()),
    ):
        assert find(text) == codes, text


@pytest.mark.parametrize(
    ("before", "reason", "asked_by", "is_told"),
    [
        (ELSEWHERE, "tempat keliru", "Ketua Forum", True),
        (OURS, "K1.2 salah ketik", "Kadis Aceh", True),
        (OURS, "K1.2 salah ketik, usul Jambi", "Kadis Aceh", False),
        (OURS, "K1.2 salah ketik", "Kadis Jambi", False),
        (OURS, "seperti A1.2", "Kadis Aceh", False),
        (OURS, "seperti 1.3 dan b1.9", "Kadis Aceh", False),
        (OURS, "kata Dian", "Kadis Aceh", False),
        (THEIRS, "salah ketik", "Ketua Forum", False),
        (BOTH, "salah ketik", "Ketua Forum", False),
        (replace(MEETING, stated_attendance="3 provinsi"), "salah ketik", "Ketua Forum", False),
    ],
)
def test_an_extract_says_why_minutes_were_amended_only_where_it_shows_all_that_was(
    before: Meeting, reason: str, asked_by: str, is_told: bool
) -> None:
    ralat = Amendment(number=1, reason=reason, asked_by=asked_by, opened=AT)
    find = mentions(NAMES.provinces)
    told = release_amendment(ralat, before, MEETING, only_provinces=["11"], mentioned=find)
    assert (told.reason, told.asked_by) == ((reason, asked_by) if is_told else ("", ""))
    assert told.number == 1
    assert release(replace(MEETING, amendment=ralat), only_provinces=["11"], mentioned=find).amendment == replace(
        ralat, reason="", asked_by=""
    ), "the record itself carries no words on what others may not read"


def test_an_extract_without_anything_of_theirs_does_not_say_that_there_was_nothing() -> None:
    theirs = replace(MEETING, entries=MEETING.entries[2:3], actions=())
    page = str(service().compose(theirs, language=Language.INDONESIAN, provinces=["12"]).parts)
    assert page.count("Tidak ada yang menyangkut provinsi dalam kutipan ini.") == 2
    assert "Tidak ada peserta dari provinsi dalam kutipan ini." in page
    assert "dicatat" not in page
    assert "terlampir" not in page
