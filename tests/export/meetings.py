"""Raker ASKOMPSI 2019 (seed 001) as a value written out by hand, and the provinces that the tests need."""

from datetime import UTC, date, datetime

from notulen.domain.action_item import ActionItem, ActionStatus, Assignment, Priority
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee, AttendeeKind, Role
from notulen.domain.due import Due, DueKind
from notulen.domain.entry import Decision, Entry, EntryKind
from notulen.domain.gap import Gap, GapKind
from notulen.domain.meeting import Issued, Meeting
from notulen.domain.meeting_state import MeetingKind, MeetingMode, MeetingStatus
from notulen.domain.paper import Paper
from notulen.domain.party import Party, PartyKind
from notulen.domain.province import Province, Zone
from notulen.domain.related_meeting import RelatedMeeting, Relation


def province(code: str, name: str, short_name: str, zone: Zone = Zone.WIB) -> Province:
    return Province(code=code, name=name, short_name=short_name, aliases=(), capital="", zone=zone, island_group="")


PROVINCES = {
    each.code: each
    for each in (
        province("11", "Aceh", "Aceh"),
        province("12", "Sumatera Utara", "Sumut"),
        province("15", "Jambi", "Jambi"),
        province("31", "Daerah Khusus Ibukota Jakarta", "DKI Jakarta"),
        province("35", "Jawa Timur", "Jatim"),
        province("51", "Bali", "Bali", Zone.WITA),
        province("74", "Sulawesi Tenggara", "Sultra", Zone.WITA),
    )
}

PRIVATE_LINE = "sinyal Kepri putus dua kali, tanyakan lagi sesudah rapat"

ASKOMPSI = Party(kind=PartyKind.OFFICE, name="ASKOMPSI", key="office-askompsi")
ANIES = Party(kind=PartyKind.PERSON, name="Anies Baswedan", key="person-anies", province="31")
ATIKA = Party(kind=PartyKind.PERSON, name="Atika Nur Rahmania", key="person-atika", province="31")
PEMPROV_DKI = Party(kind=PartyKind.OFFICE, name="Pemprov DKI Jakarta", key="office-dki", province="31")


def said(seq: int, speaker: Party, text: str, agenda: int | None = None, *, is_quote: bool = False) -> Entry:
    return Entry(
        id=f"entry-{seq}",
        seq=seq,
        kind=EntryKind.STATEMENT,
        text=text,
        speaker=speaker,
        agenda=agenda,
        is_quote=is_quote,
    )


def of_province(code: str) -> Party:
    return Party(kind=PartyKind.PROVINCE, name=PROVINCES[code].short_name, key=code, province=code)


def raker_2019() -> Meeting:
    """Seed 001, with a private line, an action for everyone with mixed states, and a deadline nobody could read."""
    summary_parts = (
        Assignment(owner=of_province("11"), status=ActionStatus.DONE, closed=datetime(2019, 9, 1, tzinfo=UTC)),
        Assignment(owner=of_province("12")),
        Assignment(owner=of_province("15"), status=ActionStatus.BLOCKED),
    )
    return Meeting(
        id="meeting-1",
        number=1,
        title="Rapat Kerja ASKOMPSI",
        day=date(2019, 8, 29),
        day_written="Kamis (29/8)",
        status=MeetingStatus.CLOSED,
        also_titled=("ASKOMPSI Gelar Raker di Balai Kota",),
        kind=MeetingKind.RAKER,
        mode=MeetingMode.IN_PERSON,
        place="Ruang Tempo Doeloe, Balai Kota Jakarta",
        organiser=ASKOMPSI,
        host=PEMPROV_DKI,
        host_province="31",
        unconfirmed=("mode",),
        agenda=(
            AgendaItem(id="item-1", number=1, title="Bahan rakor dengan Kemenkominfo"),
            AgendaItem(id="item-2", number=2, title="Perubahan di dalam organisasi ASKOMPSI"),
            AgendaItem(id="item-3", number=3, title="Persiapan dan penerapan SPBE"),
            AgendaItem(id="item-4", number=4, title="Fungsi komunikasi dan informasi publik"),
        ),
        attendees=(
            Attendee(
                id="seat-1",
                number=1,
                written="Anies Baswesan",
                name="Anies Baswedan",
                person="person-anies",
                post="Gubernur",
                office_name="Pemprov",
                province="31",
                province_written="DKI Jakarta",
                roles=(Role.HOST, Role.SPEAKER),
                unconfirmed=("presence",),
            ),
            Attendee(
                id="seat-2",
                number=2,
                written="Atika Nur Rahmania",
                name="Atika Nur Rahmania",
                person="person-atika",
                post="Kepala Dinas",
                office_name="Diskominfotik",
                province="31",
                roles=(Role.HOST,),
            ),
            Attendee(
                id="seat-3",
                number=3,
                kind=AttendeeKind.GROUP,
                written="Dinas Kominfo provinsi seluruh Indonesia",
            ),
        ),
        entries=(
            said(
                1, ANIES, "informasi abad ke-21 bergerak sangat cepat dan itu tantangan besar bagi pengambil keputusan"
            ),
            said(2, ANIES, "Bertukar pengalaman dan pikiran menjadi penting sekali", is_quote=True),
            Entry(id="entry-3", seq=3, kind=EntryKind.PRIVATE, text=PRIVATE_LINE, raw=f"~ {PRIVATE_LINE}"),
            said(4, ATIKA, "agenda raker ini SPBE serta komunikasi dan informasi publik", 3),
            said(5, ATIKA, "pada rakor dengan Kemenkominfo nanti ASKOMPSI menyampaikan aspirasi daerah", 1),
            Entry(
                id="entry-6",
                seq=6,
                kind=EntryKind.DECISION,
                text="ASKOMPSI menyampaikan aspirasi daerah pada rakor Kemenkominfo di Denpasar",
                agenda=1,
                decision=Decision(number=1),
            ),
            Entry(
                id="entry-7",
                seq=7,
                kind=EntryKind.PROPOSAL,
                text="program bersama yang memadukan hal baik dari daerah dan pusat",
                speaker=ATIKA,
                agenda=4,
            ),
        ),
        actions=(
            ActionItem(
                id="action-1",
                number=1,
                seq=8,
                text="Menyiapkan bahan rakor dengan Kemenkominfo",
                agenda=1,
                decision=1,
                assignments=(Assignment(owner=ASKOMPSI),),
                due=Due(
                    kind=DueKind.DATE,
                    phrase="sebelum rakor 4-6 September",
                    day=date(2019, 9, 3),
                    reference=date(2019, 8, 29),
                    is_certain=False,
                ),
            ),
            ActionItem(
                id="action-2",
                number=2,
                seq=9,
                text="Menyampaikan aspirasi daerah kepada Kementerian",
                agenda=1,
                decision=1,
                assignments=(Assignment(owner=ASKOMPSI),),
                due=Due(kind=DueKind.NEXT_MEETING, phrase="pada saat rakor nanti"),
            ),
            ActionItem(
                id="action-3",
                number=3,
                seq=10,
                text="Kirim ringkasan pengalaman SPBE",
                agenda=3,
                assignments=summary_parts,
                is_for_everyone=True,
                due=Due(kind=DueKind.DATE, phrase="jumat", day=date(2019, 8, 30), reference=date(2019, 8, 29)),
                priority=Priority.HIGH,
            ),
            ActionItem(
                id="action-4",
                number=4,
                seq=11,
                text="Susun surat usulan <jumt",
                raw="> susun surat usulan @aceh <jumt",
                assignments=(Assignment(owner=of_province("11")),),
                gaps=(Gap(kind=GapKind.DUE_UNCLEAR, text="jumt", candidates=("jumat",)),),
            ),
        ),
        papers=(Paper(title="Siaran pers PPID Provinsi DKI Jakarta", place="https://ppid.jakarta.go.id/siaran_pers"),),
        applications=("SPBE",),
        related=(
            RelatedMeeting(relation=Relation.PREVIOUS, title="Raker ASKOMPSI terdahulu"),
            RelatedMeeting(
                relation=Relation.NEXT,
                title="Rakor dengan Kemenkominfo RI",
                starts=date(2019, 9, 4),
                ends=date(2019, 9, 6),
                place="Denpasar, Bali",
                zone=Zone.WITA,
                phrase="4-6 September mendatang",
            ),
        ),
        remarks=("Nama gubernur tertulis «Baswesan» pada sumber.",),
        issued=Issued(lines=11, agenda=4, attendees=3, actions=4, decisions=1),
    )
