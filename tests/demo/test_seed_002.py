"""Every fact of seed 002 stands in its own field: R5, the visit of Sultra to Jatim, 13 June 2023."""

from datetime import date

from demo.demo_files import WEEKDAYS, meeting, owners, person, seat, spoken_as_in
from notulen.domain.attendee import Role
from notulen.domain.due import Due, DueKind
from notulen.domain.party import PartyKind
from notulen.domain.related_meeting import Relation


def test_002_header() -> None:
    held = meeting(5)
    assert held.title == "Kunjungan Diskominfo Provinsi Sulawesi Tenggara ke Diskominfo Provinsi Jawa Timur"
    assert held.place == "Ruang Argopuro; dilanjutkan peninjauan Command Center Diskominfo Jatim"
    assert held.host is not None
    assert (held.host.kind, held.host.key, held.host_province) == (PartyKind.PROVINCE, "35", "35")
    assert held.host.written == "Diskominfo Jatim"
    assert held.chair is not None
    assert (held.chair.key, held.unconfirmed) == (person("Sherlita Ratna Dewi Agustin").id, ("chair",))
    assert [item.title for item in held.agenda] == [
        "Rencana kerja sama: Klinik Hoaks",
        "Manajemen dan pemenuhan SDM",
        "Paparan program prioritas Diskominfo Jatim",
        "Peninjauan Command Center",
    ]
    assert [paper.title for paper in held.papers] == [
        "PKS dengan beberapa provinsi",
        "PKS dengan perguruan tinggi",
        "P-APBD",
    ]
    assert held.applications == (
        "Klinik Hoaks",
        "Satu Data (Sata)",
        "Digitalisasi Desa",
        "Kopilaborasi",
        "Interoperabilitas Open Government",
        "CSIRT Jatim",
        "Command Center",
    )
    assert held.mentioned == ("Telkom", "ITS", "Dinas Pemberdayaan Masyarakat Desa")
    assert held.legal_basis == ()


def test_002_eight_people_and_the_staff_who_came_along() -> None:
    companion, guest = (Role.COMPANION,), (Role.PARTICIPANT, Role.GUEST)
    assert [(a.written, a.post, a.office_name, a.province, a.roles) for a in meeting(5).attendees] == [
        ("Sherlita Ratna Dewi Agustin", "Kepala Dinas", "Diskominfo Jatim", "35", (Role.HOST, Role.SPEAKER)),
        ("Nirmala Dewi", "Kepala Bidang Data dan Statistik", "Diskominfo Jatim", "35", companion),
        ("Achmad Fadlil Chusni", "Kepala Bidang Aptika", "Diskominfo Jatim", "35", companion),
        ("Eko Setiawan", "Subkoordinator Sumber Daya Komunikasi Publik", "Diskominfo Jatim", "35", companion),
        ("Idham Azhari KP", "", "Diskominfo Jatim", "35", companion),
        ("Eddy Santoso", "Direktur Eksekutif", "ASKOMPSI", "", companion),
        ("Dr. Ridwan Badallah", "Kepala Dinas", "Diskominfo Sultra", "74", guest),
        ("Wa Ode Iis Indriyani", "Sekretaris Dinas", "Diskominfo Sultra", "74", guest),
        ("beberapa staf", "", "Diskominfo Sultra", "74", (Role.PARTICIPANT,)),
    ]
    for host_side in meeting(5).attendees[1:6]:
        assert host_side.note.startswith("Pendamping tuan rumah.")
    assert seat(5, "Idham Azhari KP").unconfirmed == ("office_name",)
    assert seat(5, "Ridwan Badallah").titles_before == "Dr."
    assert seat(5, "Ridwan Badallah").note == "Pimpinan rombongan."
    assert "M Ridwan Badallah" in person("Ridwan Badallah").spellings


def test_002_statements() -> None:
    ridwan, sherlita = "Ridwan Badallah", "Sherlita Ratna Dewi Agustin"
    spoken_as_in(
        5,
        [
            (ridwan, "Klinik Hoaks serta manajemen dan pemenuhan SDM"),
            (ridwan, "belajar dari Jatim yang lebih senior"),
            (ridwan, "minggu depan timnya datang lagi"),
            (ridwan, "keterbukaan Diskominfo Jatim"),
            (sherlita, "Satu Data (Sata)"),
            (sherlita, "bersama Telkom pada P-APBD nanti"),
            (sherlita, "videotron luar ruang"),
            (sherlita, "Sultra dipersilakan memakainya"),
            (sherlita, "bersama ITS"),
            (sherlita, "CSIRT Jatim"),
            (sherlita, "meninjau Command Center"),
        ],
    )


def test_002_two_agreements() -> None:
    assert [entry.text for entry in meeting(5).decisions] == [
        "Sultra dipersilakan memakai Klinik Hoaks.",
        "Sultra datang kembali.",
    ]


def test_002_actions() -> None:
    back, link, draft, village = meeting(5).actions
    sultra, jatim = (PartyKind.PROVINCE, "74", "Diskominfo Sultra"), (PartyKind.PROVINCE, "35", "Diskominfo Jatim")
    assert back.text == "Datang kembali ke Jatim untuk mengadopsi beberapa aplikasi"
    assert (owners(back), back.decision) == ([sultra], 2)
    assert back.due == Due(
        kind=DueKind.DATE,
        phrase="minggu depan",
        day=date(2023, 6, 23),
        starts=date(2023, 6, 19),
        ends=date(2023, 6, 25),
        reference=date(2023, 6, 13),
        warnings=("other_readings",),
    )
    assert WEEKDAYS[date(2023, 6, 23).weekday()] == "Jumat"
    assert link.text == "Memberikan tautan aplikasi Klinik Hoaks"
    assert link.condition == "bila Sultra memakainya"
    assert (owners(link), link.decision, link.due) == ([jatim], 1, None)
    assert draft.text == "Menyusun kerja sama Klinik Hoaks dan SDM"
    assert (owners(draft), draft.due) == ([sultra, jatim], None)
    assert village.text == "Digitalisasi Desa bersama Telkom"
    assert owners(village) == [jatim]
    assert village.due == Due(
        kind=DueKind.UNDATED,
        phrase="di P-APBD nanti",
        reference=date(2023, 6, 13),
        warnings=("needs_a_date",),
    )


def test_002_the_visit_to_come() -> None:
    (link,) = meeting(5).related
    assert (link.relation, link.meeting, link.phrase) == (Relation.NEXT, "", "minggu depan")
    assert link.title == "Kunjungan lanjutan Diskominfo Sultra ke Diskominfo Jatim"
    assert (link.starts, link.ends) == (date(2023, 6, 19), date(2023, 6, 25))


def test_002_oddities_are_remarks() -> None:
    remarks = "\n".join(meeting(5).remarks)
    for piece in ("Idham Azhari KP", "Dr.", "M Ridwan Badallah", "mengcopy", "manajeman", "desa – desa", "(yan/s)"):
        assert piece in remarks
    assert "di sisi tuan rumah" in remarks
