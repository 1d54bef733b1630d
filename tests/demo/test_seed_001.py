"""Every fact of seed 001 stands in its own field: R2, Raker ASKOMPSI, 29 August 2019."""

from datetime import date

from demo.demo_files import WEEKDAYS, meeting, office_id, owners, spoken_as_in
from notulen.domain.attendee import Role
from notulen.domain.entry import EntryKind
from notulen.domain.party import PartyKind
from notulen.domain.province import Zone
from notulen.domain.related_meeting import RelatedMeeting, Relation


def test_001_header() -> None:
    held = meeting(2)
    assert held.title == "Rapat Kerja ASKOMPSI (tuan rumah Pemprov DKI Jakarta)"
    assert held.place == "Ruang Tempo Doeloe, Balai Kota Jakarta"
    assert held.host is not None
    assert (held.host.kind, held.host.key) == (PartyKind.OFFICE, office_id("pemprovdki"))
    assert (held.host_province, held.chair, held.unconfirmed) == ("31", None, ("mode",))
    assert [item.title for item in held.agenda] == [
        "Bahan rakor dengan Kemenkominfo",
        "Perubahan di dalam organisasi ASKOMPSI",
        "Persiapan dan penerapan SPBE",
        "Fungsi komunikasi dan informasi publik",
    ]
    assert [paper.title for paper in held.papers] == ["Siaran pers PPID Provinsi DKI Jakarta"]
    assert (held.applications, held.legal_basis) == (("SPBE",), ())


def test_001_attendees() -> None:
    anies, atika, group = meeting(2).attendees
    assert (anies.written, anies.name, anies.post, anies.province) == (
        "Anies Baswesan",
        "Anies Baswedan",
        "Gubernur",
        "31",
    )
    assert (anies.office_name, anies.roles) == ("Pemprov", (Role.HOST, Role.SPEAKER))
    assert anies.office == office_id("pemprovdki")
    assert anies.unconfirmed == ("presence",)
    assert "siaran pers" in anies.note
    assert (atika.name, atika.post, atika.office_name, atika.province, atika.roles) == (
        "Atika Nur Rahmania",
        "Kepala Dinas",
        "Diskominfotik",
        "31",
        (Role.HOST,),
    )
    assert group.written == "Dinas Kominfo provinsi seluruh Indonesia"


def test_001_statements() -> None:
    spoken_as_in(
        2,
        [
            ("Anies Baswedan", "tantangan besar bagi pengambil keputusan"),
            ("Anies Baswedan", "pelajaran bagi wilayah lain"),
            ("Anies Baswedan", "lembaga rujukan"),
            ("Anies Baswedan", "perantara tukar pengalaman"),
            ("Atika Nur Rahmania", "berbagi praktik baik antar Dinas Kominfo"),
            ("Atika Nur Rahmania", "sinergi antardaerah"),
            ("Atika Nur Rahmania", "SPBE serta komunikasi dan informasi publik"),
            ("Atika Nur Rahmania", "menyampaikan aspirasi daerah"),
            ("Atika Nur Rahmania", "program komunikasi, informasi, dan statistik"),
        ],
    )
    notes = [entry for entry in meeting(2).entries if entry.kind is EntryKind.NOTE]
    assert ["aspirasi daerah dibawa ke rakor Kemenkominfo" in note.text for note in notes] == [True]


def test_001_two_followups_tied_to_the_coming_rakor() -> None:
    prepare, convey = meeting(2).actions
    assert prepare.text == "Menyiapkan bahan rakor dengan Kemenkominfo"
    assert owners(prepare) == [(PartyKind.OFFICE, "askompsi", "ASKOMPSI (Dinas Kominfo anggota)")]
    assert prepare.due is not None
    assert prepare.due.phrase == "mempersiapkan bahan untuk rakor ... 4-6 September mendatang"
    assert (prepare.due.day, prepare.due.is_certain) == (date(2019, 9, 3), False)
    assert convey.text == "Menyampaikan aspirasi daerah kepada Kementerian"
    assert owners(convey) == [(PartyKind.OFFICE, "askompsi", "ASKOMPSI")]
    assert convey.due is not None
    assert convey.due.phrase == "pada saat rapat koordinasi nanti"
    assert (convey.due.starts, convey.due.ends) == (date(2019, 9, 4), date(2019, 9, 6))
    assert (convey.due.day, convey.due.is_certain) == (date(2019, 9, 6), True)
    assert [WEEKDAYS[day.weekday()] for day in (date(2019, 9, 3), date(2019, 9, 6))] == ["Selasa", "Jumat"]


def test_001_the_meetings_before_and_after_are_not_in_the_archive() -> None:
    before, after = meeting(2).related
    assert before == RelatedMeeting(
        relation=Relation.PREVIOUS, title="Raker ASKOMPSI terdahulu", note="Raker ini tindak lanjutnya."
    )
    assert after == RelatedMeeting(
        relation=Relation.NEXT,
        title="Rakor dengan Kemenkominfo RI",
        starts=date(2019, 9, 4),
        ends=date(2019, 9, 6),
        place="Denpasar, Bali",
        zone=Zone.WITA,
        phrase="4-6 September mendatang",
    )


def test_001_oddities_are_remarks() -> None:
    remarks = "\n".join(meeting(2).remarks)
    for piece in ("Kamis, 29 Agustus 2019", "Baswesan", "tanpa kata", "progam", "sinergisitas", "Reporter", "1622"):
        assert piece in remarks
    for piece in ("BERITA TERKAIT", "4-6 September"):
        assert piece in remarks
