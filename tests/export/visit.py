"""The visit of Diskominfo Sultra to Diskominfo Jatim (seed 002) as a value written out by hand."""

from datetime import UTC, date, datetime, time

from export.meetings import PRIVATE_LINE, said
from notulen.domain.action_item import ActionItem, ActionStatus, Assignment
from notulen.domain.agenda import AgendaItem, AgendaOutcome
from notulen.domain.attendee import Attendee, AttendeeKind, Presence, Role
from notulen.domain.due import Due, DueKind
from notulen.domain.entry import Decision, DecisionStatus, Entry, EntryKind
from notulen.domain.meeting import Issued, Meeting
from notulen.domain.meeting_state import MeetingKind, MeetingMode, MeetingStatus
from notulen.domain.paper import Invitation, LegalBasis, Paper, Signer
from notulen.domain.party import Party, PartyKind
from notulen.domain.related_meeting import PastEvent, RelatedMeeting, Relation
from notulen.domain.session import Session

JATIM = Party(kind=PartyKind.OFFICE, name="Diskominfo Jatim", key="office-jatim", province="35")
SULTRA = Party(kind=PartyKind.OFFICE, name="Diskominfo Sultra", key="office-sultra", province="74")
SHERLITA = Party(kind=PartyKind.PERSON, name="Sherlita", key="person-sherlita", province="35")
RIDWAN = Party(kind=PartyKind.PERSON, name="Ridwan Badallah", key="person-ridwan", province="74")


def _seat(number: int, name: str, post: str, office: str, code: str, *roles: Role, titles: str = "") -> Attendee:
    key = name.split()[0].casefold()
    return Attendee(
        id=f"seat-{number}",
        number=number,
        name=name,
        titles_before=titles,
        person=f"person-{key}",
        post=post,
        office_name=office,
        province=code,
        roles=roles,
    )


def visit_2023() -> Meeting:
    """Seed 002, with everything the official form asks for filled in and one seat represented."""
    jatim, sultra = "Diskominfo Jatim", "Diskominfo Sultra"
    return Meeting(
        id="meeting-2",
        number=2,
        title="Kunjungan Diskominfo Provinsi Sulawesi Tenggara ke Diskominfo Provinsi Jawa Timur",
        day=date(2023, 6, 13),
        day_written="Selasa (13/6/2023)",
        status=MeetingStatus.FINAL,
        kind=MeetingKind.VISIT,
        mode=MeetingMode.IN_PERSON,
        starts=time(9, 30),
        ends=time(11, 45),
        place="Ruang Argopuro; dilanjutkan peninjauan Command Center Diskominfo Jatim",
        host=JATIM,
        host_province="35",
        chair=SHERLITA,
        note_takers=(Party(kind=PartyKind.UNKNOWN, name="Sari"),),
        unconfirmed=("chair",),
        invitation=Invitation(number="005/1234/114.1/2023", day=date(2023, 6, 8), subject="Kunjungan kerja"),
        signers=(
            Signer(post="Pencatat", name="Sari", rank="Penata Muda (III/a)", nip="199001012015032001"),
            Signer(post="Kepala Dinas Kominfo Provinsi Jawa Timur", name="Sherlita Ratna Dewi Agustin"),
        ),
        copies_to=("Sekretaris Daerah Provinsi Jawa Timur", "Kepala Diskominfo Provinsi Sulawesi Tenggara"),
        stated_attendance="8 (delapan) orang",
        opening="Rapat dibuka pukul 09.30 WIB oleh Kepala Diskominfo Jatim.",
        legal_basis=(LegalBasis(title="Peraturan Pemerintah", number="18 Tahun 2016", about="Perangkat Daerah"),),
        papers=(Paper(title="PKS dengan beberapa provinsi"), Paper(title="P-APBD", note="tahun berjalan")),
        applications=("Klinik Hoaks", "Satu Data (Sata)", "Digitalisasi Desa", "CSIRT Jatim"),
        mentioned=("Telkom", "ITS", "Dinas Pemberdayaan Masyarakat Desa"),
        events=(
            PastEvent(
                text="Konsultasi dengan BPKP",
                phrase="minggu yang lalu",
                starts=date(2023, 6, 5),
                ends=date(2023, 6, 11),
            ),
        ),
        related=(RelatedMeeting(relation=Relation.NEXT, title="Kunjungan lanjutan", meeting="meeting-3"),),
        sessions=(
            Session(started=datetime(2023, 6, 13, 2, 31, tzinfo=UTC), ended=datetime(2023, 6, 13, 4, 45, tzinfo=UTC)),
        ),
        agenda=(
            AgendaItem(
                id="item-1",
                number=1,
                title="Rencana kerja sama: Klinik Hoaks",
                minutes=30,
                presenter=RIDWAN,
                started=datetime(2023, 6, 13, 2, 35, tzinfo=UTC),
                ended=datetime(2023, 6, 13, 3, 10, tzinfo=UTC),
                outcome=AgendaOutcome.DISCUSSED,
            ),
            AgendaItem(id="item-2", number=2, title="Manajemen dan pemenuhan SDM", outcome=AgendaOutcome.DEFERRED),
        ),
        attendees=(
            _seat(1, "Sherlita Ratna Dewi Agustin", "Kepala Dinas", jatim, "35", Role.HOST, Role.SPEAKER),
            _seat(2, "Nirmala Dewi", "Kepala Bidang Data dan Statistik", jatim, "35", Role.COMPANION),
            _seat(3, "Idham Azhari KP", "", jatim, "35", Role.COMPANION),
            Attendee(
                id="seat-4",
                number=4,
                name="Eddy Santoso",
                titles_before="Ir.",
                titles_after="MM",
                person="person-eddy",
                post="Direktur Eksekutif",
                office_name="ASKOMPSI",
                roles=(Role.COMPANION,),
                presence=Presence.LATE,
                joined=datetime(2023, 6, 13, 3, 2, tzinfo=UTC),
                left=datetime(2023, 6, 13, 4, 45, tzinfo=UTC),
            ),
            _seat(5, "Ridwan Badallah", "Kepala Dinas", sultra, "74", Role.GUEST, titles="Dr."),
            Attendee(
                id="seat-6",
                number=6,
                name="Wa Ode Iis Indriyani",
                post="Sekretaris Dinas",
                office_name=sultra,
                province="74",
                roles=(Role.GUEST,),
                presence=Presence.EXCUSED,
                represented_by="La Ode Hasan",
            ),
            Attendee(
                id="seat-7",
                number=7,
                kind=AttendeeKind.POST,
                post="Direktur Layanan Aplikasi",
                office_name="Kemenkominfo",
            ),
            Attendee(
                id="seat-8",
                number=8,
                kind=AttendeeKind.GROUP,
                written="beberapa staf",
                office_name=sultra,
                province="74",
                count=5,
            ),
        ),
        entries=(
            said(1, RIDWAN, "rencana kerja sama Klinik Hoaks serta pemenuhan SDM", 1),
            said(2, RIDWAN, "minggu depan tim datang lagi untuk mengadopsi beberapa aplikasi", 1),
            said(3, SHERLITA, "Satu Data tetap prioritas; tautan Klinik Hoaks akan diberikan", 1),
            Entry(id="entry-4", seq=4, kind=EntryKind.NOTE, text="Rombongan meninjau Command Center.", agenda=1),
            Entry(
                id="entry-5",
                seq=5,
                kind=EntryKind.DECISION,
                text="Sultra dipersilakan memakai Klinik Hoaks",
                agenda=1,
                decision=Decision(number=1),
            ),
            Entry(
                id="entry-6",
                seq=6,
                kind=EntryKind.DECISION,
                text="Sultra datang kembali",
                decision=Decision(number=2, status=DecisionStatus.REPLACED, replaced_by="K3.1"),
            ),
            Entry(id="entry-7", seq=7, kind=EntryKind.PRIVATE, text=PRIVATE_LINE),
        ),
        actions=(
            ActionItem(
                id="action-1",
                number=1,
                seq=8,
                text="Datang kembali ke Jatim untuk mengadopsi beberapa aplikasi",
                decision=2,
                assignments=(Assignment(owner=SULTRA, status=ActionStatus.IN_PROGRESS),),
                due=Due(
                    kind=DueKind.DATE,
                    phrase="minggu depan",
                    day=date(2023, 6, 23),
                    starts=date(2023, 6, 19),
                    ends=date(2023, 6, 25),
                    reference=date(2023, 6, 13),
                ),
            ),
            ActionItem(
                id="action-2",
                number=2,
                seq=9,
                text="Memberikan tautan aplikasi Klinik Hoaks",
                condition="bila Sultra memakainya",
                decision=1,
                assignments=(Assignment(owner=JATIM),),
            ),
            ActionItem(
                id="action-3",
                number=3,
                seq=10,
                text="Menyusun kerja sama Klinik Hoaks dan SDM",
                assignments=(Assignment(owner=SULTRA), Assignment(owner=JATIM)),
                unconfirmed=("owners",),
            ),
            ActionItem(
                id="action-4",
                number=4,
                seq=11,
                text="Digitalisasi Desa bersama Telkom",
                assignments=(Assignment(owner=JATIM),),
                due=Due(kind=DueKind.UNDATED, phrase="di P-APBD nanti", reference=date(2023, 6, 13)),
            ),
        ),
        issued=Issued(lines=11, agenda=2, attendees=8, actions=4, decisions=2),
    )
