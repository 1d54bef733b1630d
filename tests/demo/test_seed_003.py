"""Every fact of seed 003 stands in its own field: R3, rakor of Diskominfo Banten, 23 April 2020."""

from datetime import timedelta

import pytest

from demo.demo_files import meeting, office_id, owners, spoken_as_in
from notulen.domain.action_item import ActionStatus, ProgressKind
from notulen.domain.attendee import AttendeeKind, Role
from notulen.domain.paper import LegalBasis
from notulen.domain.party import PartyKind


def test_003_header() -> None:
    held = meeting(3)
    assert held.title == "Rapat Koordinasi Percepatan Pencegahan Penyebaran Covid-19"
    assert held.place == "Ruang Rapat Command Center Bidang TIK, KP3B Curug, Kota Serang"
    assert held.organiser is not None
    assert held.organiser == held.host
    assert (held.organiser.kind, held.organiser.key, held.host_province) == (PartyKind.PROVINCE, "36", "36")
    assert held.organiser.written == "Dinas Komunikasi, Informatika, Statistik dan Persandian Provinsi Banten"
    assert held.chair is not None
    assert (held.chair.name, held.unconfirmed) == ("Eneng Nurcahyati", ("chair",))
    assert [item.title for item in held.agenda] == [
        "Perkembangan penanganan Covid-19 di Banten",
        "Sinergi Pemprov",
        "Peran Diskominfo dan integrasi data",
        "Layanan Kemenkominfo",
        "Relawan TIK",
        "Masukan Bappeda",
        "Integrasi aplikasi dan diseminasi informasi",
    ]
    assert all(item.is_unconfirmed for item in held.agenda)
    assert held.applications == ("PeduliLindungi", "vicon.go.id", "BLC", "pusat data nasional", "CCTV")
    assert held.related == ()


def test_003_legal_basis() -> None:
    assert meeting(3).legal_basis == (
        LegalBasis(
            title="Surat Keputusan Gubernur",
            number="443/Kep.114-Huk/2020",
            about="penetapan KLB Covid-19 di wilayah Provinsi Banten",
        ),
        LegalBasis(title="PP", number="18 Tahun 2016", about="Perangkat Daerah"),
        LegalBasis(title="Surat Gugus Tugas pusat"),
    )


def test_003_one_name_one_post_without_a_name_and_eight_groups() -> None:
    eneng, director, *groups = meeting(3).attendees
    assert (eneng.written, eneng.name, eneng.titles_before) == (
        "Ir. Hj. Eneng Nurcahyati",
        "Eneng Nurcahyati",
        "Ir. Hj.",
    )
    assert (eneng.post, eneng.office_name, eneng.province) == ("Kepala Dinas", "Diskominfo SP", "36")
    assert (eneng.roles, eneng.unconfirmed) == ((Role.HOST, Role.CHAIR), ("roles",))
    assert (director.kind, director.name, director.written) == (AttendeeKind.POST, "", "")
    assert director.post == "Direktur Layanan Aplikasi Informatika Pemerintahan"
    assert (director.office, director.office_name) == ("ditjenaptika", "Ditjen Aptika, Kemenkominfo")
    assert (director.province, director.province_written) == ("", "pusat")
    assert (director.roles, director.unconfirmed) == ((Role.PARTICIPANT, Role.SPEAKER), ("roles",))
    local, municipal = "Diskominfo", "Diskominfo kabupaten/kota"
    assert [(each.written, each.office_name, each.province, each.unconfirmed) for each in groups] == [
        ("jajaran Eselon III Diskominfo", local, "36", ()),
        ("Eselon IV Diskominfo", local, "36", ()),
        ("staf Diskominfo", local, "36", ()),
        ("Bappeda Provinsi Banten", "Bappeda Provinsi Banten", "36", ()),
        (municipal, municipal, "36", ("province",)),
        ("Relawan TIK Pusat", "Relawan TIK Pusat", "", ()),
        ("Relawan TIK Banten", "Relawan TIK Banten", "36", ()),
        ("tenaga ahli Diskominfo", local, "36", ()),
    ]
    assert {each.kind for each in groups} == {AttendeeKind.GROUP}
    assert [each.office for each in groups if each.office] == [
        office_id("bappedabanten"),
        "kominfokabkota",
        "relawantik",
        office_id("rtikbanten"),
    ]


def test_003_fourteen_statements_mostly_of_the_forum() -> None:
    bappeda = "Bappeda Provinsi Banten"
    spoken_as_in(
        3,
        [
            ("Eneng Nurcahyati", "perkembangan penanganan Covid-19 di Banten dan sinergi Pemprov"),
            ("Forum", "anggota Gugus Tugas"),
            ("Forum", "harus terus diperkuat"),
            ("Forum", "surat Gugus Tugas pusat"),
            ("Forum", "information crisis management"),
            ("Forum", "Pusat data nasional disiapkan"),
            ("Forum", "PeduliLindungi"),
            ("Forum", "masuk perencanaan Bappeda"),
            ("Forum", "NGAOs Covid-19 dan lomba daring"),
            (bappeda, "membuat aplikasi layanan sesuai kebutuhan saat ini"),
            (bappeda, "skema pemulihan ekonomi pascapandemi"),
            ("Forum", "Menurut PP 18/2016"),
            ("Forum", "pemanfaatan CCTV"),
            ("Forum", "semua OPD perlu menjadi pemasok informasi"),
        ],
    )
    forum = [each.speaker for each in meeting(3).entries if each.speaker and each.speaker.name == "Forum"]
    assert len(forum) == 11
    assert {each.kind for each in forum} == {PartyKind.GROUP}


def test_003_whom_the_forum_spoke_about() -> None:
    about = {each.seq: [party.key for party in each.about] for each in meeting(3).entries if each.about}
    assert about == {
        6: ["kemenkominfo"],
        7: ["kemenkominfo", "gugustugas"],
        9: [office_id("rtikbanten")],
    }


def test_003_seven_actions_without_a_deadline() -> None:
    rtik = (PartyKind.OFFICE, office_id("rtikbanten"), "Relawan TIK Banten")
    assert [(action.text, owners(action)) for action in meeting(3).actions] == [
        ("NGAOs Covid-19 dan lomba daring pelajar", [rtik]),
        ("Menyusun kegiatan terencana untuk perencanaan Bappeda", [rtik, (PartyKind.PROVINCE, "36", "Diskominfo")]),
        (
            "Integrasi aplikasi layanan publik, media sosial, CCTV, pengamanan sistem",
            [
                (PartyKind.PROVINCE, "36", "Diskominfo provinsi"),
                (PartyKind.OFFICE, "kominfokabkota", "Diskominfo kabupaten/kota"),
            ],
        ),
        (
            "Mengoptimalkan kegiatan, membuat aplikasi layanan sesuai kebutuhan",
            [(PartyKind.PROVINCE, "36", "Diskominfo Banten")],
        ),
        (
            "Skema pemulihan ekonomi pasca-Covid-19",
            [(PartyKind.OFFICE, office_id("bappedabanten"), "Bappeda Banten")],
        ),
        ("Memasok informasi untuk diseminasi", [(PartyKind.OFFICE, "opd", "seluruh OPD")]),
        ("Melanjutkan pengembangan BLC", [(PartyKind.OFFICE, "kemenkominfo", "Kemenkominfo")]),
    ]
    assert {action.due for action in meeting(3).actions} == {None}
    assert meeting(3).get_action(4).note == "Saran Bappeda."


@pytest.mark.parametrize("number", [5, 7])
def test_003_two_actions_were_under_way_on_the_day(number: int) -> None:
    action = meeting(3).get_action(number)
    assert action.status is ActionStatus.IN_PROGRESS
    (note,) = action.progress
    assert (note.kind, note.status, note.text) == (ProgressKind.STATUS, ActionStatus.IN_PROGRESS, "Sedang berjalan.")
    assert (note.at.date(), note.at.utcoffset()) == (meeting(3).day, timedelta(hours=7))


def test_003_oddities_are_remarks() -> None:
    remarks = "\n".join(meeting(3).remarks)
    for piece in ("empat kali", "satu orang bernama", "Bersatu Lawan Corona", "Kabupaten/ Kota", "forum"):
        assert piece in remarks
    for piece in ("garis miring", "hibrida", "mengawali rapat"):
        assert piece in remarks
