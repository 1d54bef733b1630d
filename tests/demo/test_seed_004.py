"""Every fact of seed 004 stands in its own field: R1, rakor ASN of Diskominfo Babel, 3 January 2019."""

from datetime import date

from demo.demo_files import meeting, office_id, owners, person, spoken_as_in
from notulen.domain.attendee import AttendeeKind, Role
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.party import PartyKind
from notulen.domain.related_meeting import Relation


def test_004_header() -> None:
    held = meeting(1)
    assert held.title == "Rapat Koordinasi ASN Diskominfo mengawali tahun 2019"
    assert held.kind_written == "Rapat Koordinasi ASN"
    assert held.place == "Pangkalpinang"
    assert held.host is not None
    assert (held.host.kind, held.host.key, held.host_province) == (PartyKind.PROVINCE, "19", "19")
    assert held.host.written == "Diskominfo Provinsi Kepulauan Bangka Belitung"
    assert held.chair is not None
    assert (held.chair.key, held.unconfirmed) == (person("Sudarman").id, ("chair",))
    assert [item.title for item in held.agenda] == [
        "Penguatan barisan dan kinerja pegawai",
        "Pemberdayaan pranata humas",
        "Pemberdayaan relawan teknologi informasi",
    ]
    assert all(item.is_unconfirmed for item in held.agenda)
    assert (held.applications, held.legal_basis, held.organiser) == (("babelprov.go.id",), (), None)


def test_004_attendees() -> None:
    assert [(a.kind, a.written, a.post, a.office_name, a.province, a.roles) for a in meeting(1).attendees] == [
        (
            AttendeeKind.PERSON,
            "Kadiskominfo Sudarman",
            "Kepala Dinas",
            "Diskominfo",
            "19",
            (Role.HOST, Role.CHAIR),
        ),
        (AttendeeKind.PERSON, "Padli", "Kepala Bidang IKP", "Diskominfo", "19", (Role.PARTICIPANT,)),
        (AttendeeKind.GROUP, "ASN Diskominfo", "", "Diskominfo", "19", (Role.PARTICIPANT,)),
    ]


def test_004_the_chair_was_deduced() -> None:
    assert [each.unconfirmed for each in meeting(1).attendees] == [("roles",), (), ()]


def test_004_statements_with_a_suggestion_that_is_a_proposal() -> None:
    spoken_as_in(
        1,
        [
            ("Sudarman", "pemberdayaan pranata humas harus lebih maksimal"),
            ("Sudarman", "berkoordinasi dengan pihak terkait"),
            ("Sudarman", "memperkuat barisan dan kinerja"),
            ("Sudarman", "segera mengumpulkan pranata humas"),
            ("Sudarman", "dimuat juga di babelprov.go.id"),
            ("Sudarman", "memberdayakan relawan teknologi informasi"),
            ("Padli", "Sudah ada rencana rakor dengan pranata humas Pemprov"),
            ("Padli", "sebaiknya juga terpublikasi"),
        ],
    )
    assert [entry.seq for entry in meeting(1).entries if entry.kind is EntryKind.PROPOSAL] == [4]


def test_004_the_chairs_directions_4_to_6_are_decisions() -> None:
    def directed(entry: Entry) -> tuple[str, str]:
        return entry.text, entry.speaker.name if entry.speaker else ""

    directions = [directed(entry) for entry in meeting(1).entries if 4 <= entry.seq <= 6]
    assert [directed(entry) for entry in meeting(1).decisions] == directions


def test_004_actions() -> None:
    babel = (PartyKind.PROVINCE, "19", "Diskominfo Babel")
    ikp = office_id("ikpbabel")
    facts = [
        ("Memaksimalkan pemberdayaan pranata humas", [babel], "tahun ini", None),
        ("Mengumpulkan pranata humas di lingkungan Pemprov", [(PartyKind.OFFICE, ikp, "bidang terkait")], "segera", 1),
        ("Rakor dengan pranata humas", [(PartyKind.PERSON, person("Padli").id, "Kabid IKP Padli")],
         "sudah ada rencana", None),
        ("Mengirim dan memuat informasi instansi di babelprov.go.id",
         [(PartyKind.GROUP, "", "humas OPD"), (PartyKind.PROVINCE, "19", "Diskominfo")], "", 2),
        ("Memberdayakan relawan teknologi informasi", [babel], "", 3),
        ("Publikasi program di kabupaten/kota dan kegiatan di pusat", [(PartyKind.OFFICE, ikp, "Bidang IKP")],
         "ke depan", None),
    ]  # fmt: skip
    held = meeting(1).actions
    assert [(a.text, owners(a), a.due.phrase if a.due else "", a.decision) for a in held] == facts
    assert [action.unconfirmed for action in held] == [(), ("assignments",), (), (), (), ()]
    assert [action.due_day() for action in held] == [date(2019, 12, 31), None, None, None, None, None]


def test_004_this_year_is_a_horizon_to_confirm() -> None:
    due = meeting(1).get_action(1).due
    assert due is not None
    assert (due.starts, due.ends, due.is_certain) == (date(2019, 1, 1), date(2019, 12, 31), False)
    assert "horizon" in due.note


def test_004_a_planned_rakor_without_a_day() -> None:
    (link,) = meeting(1).related
    assert (link.relation, link.starts, link.ends) == (Relation.NEXT, None, None)
    assert (link.title, link.phrase) == ("Rakor dengan pranata humas Pemprov", "sudah ada rencana")


def test_004_oddities_are_remarks() -> None:
    remarks = "\n".join(meeting(1).remarks)
    for piece in ("dateline", "Provinsi Kepulauan Bangka", "Kadiskominfo", "editor berita", "Huzari", "satu kata"):
        assert piece in remarks
