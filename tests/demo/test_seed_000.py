"""Every fact of seed 000 stands in its own field: R4, Raker ASKOMPSI, 7 July 2020."""

from datetime import date, timedelta

from demo.demo_files import meeting, person, seat, spoken_as_in
from notulen.domain.attendee import Acting, Role
from notulen.domain.entry import EntryKind
from notulen.domain.related_meeting import PastEvent, Relation


def test_000_header() -> None:
    held = meeting(4)
    assert held.title == "Rapat Kerja ASKOMPSI: bertukar pengalaman peran Dinas Kominfo pada masa pandemi Covid-19"
    assert held.also_titled == ("Bertukar pengalaman terbaik masa pandemi",)
    assert (held.place, held.host, held.host_province, held.chair) == ("", None, "", None)
    assert held.unconfirmed == ("day",)
    assert held.stated_attendance == "7 (tujuh) Kepala Dinas"
    assert [item.title for item in held.agenda] == [
        "Berbagi pengalaman terbaik tiap provinsi selama pandemi",
        "Peran Dinas Kominfo pada masa pandemi",
    ]
    assert not any(item.is_unconfirmed for item in held.agenda)
    assert (held.legal_basis, held.papers, held.applications) == ((), (), ())
    assert held.mentioned == ("BPKP", "perusahaan pers Sumut", "pemerintah pusat", "kabupaten/kota")


def test_000_eight_people_with_titles_apart_from_names() -> None:
    head = "Kepala Dinas Kominfo"
    assert [
        (a.written, a.name, a.titles_before, a.titles_after, a.post, a.province, a.province_written)
        for a in meeting(4).attendees
    ] == [
        ("Marwan Nusuf", "Marwan Nusuf", "", "", head, "11", "D.I Aceh"),
        ("Ir. H. Irman, M.Si", "Irman", "Ir. H.", "M.Si", head, "12", "Provsu"),
        ("Jon Kenedy", "Jon Kenedy", "", "", head, "16", ""),
        ("Drs. Zulhendri, M.Si", "Zulhendri", "Drs.", "M.Si", head, "21", ""),
        ("Ir. Nurachmat Herlambang MMA", "Nurachmat Herlambang", "Ir.", "MMA", head, "15", ""),
        ("Sudarman", "Sudarman", "", "", head, "19", ""),
        ("Achmad Chrisna Putra", "Achmad Chrisna Putra", "", "", head, "18", ""),
        ("Ir. Eddy Santoso, MM", "Eddy Santoso", "Ir.", "MM", "Direktur Eksekutif", "", ""),
    ]
    assert {each.roles for each in meeting(4).attendees} == {(Role.PARTICIPANT,)}
    assert [each.office_name for each in meeting(4).attendees] == ["Diskominfo"] * 7 + ["ASKOMPSI"]
    assert seat(4, "Eddy Santoso").note == "Unsur penyelenggara."


def test_000_acting_belongs_to_the_post_of_irman_alone() -> None:
    assert {each.name: each.acting for each in meeting(4).attendees if each.acting} == {"Irman": Acting.PLT}
    assert seat(4, "Irman").full_post == "Plt. Kepala Dinas Kominfo"
    assert [post.acting for post in person("Irman").posts] == [Acting.PLT]


def test_000_the_stated_seven_are_the_heads_of_seven_provinces_among_eight_present() -> None:
    assert len({each.province for each in meeting(4).attendees if each.province}) == 7
    assert len(meeting(4).attendees) == 8


def test_000_statements_and_the_one_proposal() -> None:
    spoken_as_in(
        4,
        [
            ("Irman", "Peran Dinas Kominfo sangat penting selama pandemi"),
            ("Irman", "penyelaras koordinasi antara pusat dan kabupaten/kota"),
            ("Irman", "perusahaan pers di Sumut"),
            ("Irman", "berkonsultasi dengan BPKP"),
            ("Marwan Nusuf", "Bekerja dan belajar dari rumah"),
            ("Marwan Nusuf", "menggratiskan internet bagi kelompok tertentu, sekurangnya memberi harga khusus"),
        ],
    )
    assert [entry.seq for entry in meeting(4).entries if entry.kind is EntryKind.PROPOSAL] == [6]
    assert (meeting(4).decisions, meeting(4).actions) == ((), ())


def test_000_the_consultation_is_a_past_event_and_no_deadline() -> None:
    (event,) = meeting(4).events
    assert event == PastEvent(
        text=event.text, phrase="minggu yang lalu", starts=date(2020, 6, 29), ends=date(2020, 7, 5)
    )
    assert "BPKP" in event.text
    assert event.starts is not None
    assert (event.starts.weekday(), event.ends) == (0, event.starts + timedelta(days=6))


def test_000_is_linked_to_the_earlier_meeting_of_its_series() -> None:
    (link,) = meeting(4).related
    earlier = meeting(2)
    assert (link.relation, link.meeting) == (Relation.RELATED, earlier.id)
    assert (link.title, link.starts) == (earlier.title, earlier.day)
    assert "tidak disebut dalam sumber" in link.note


def test_000_oddities_are_remarks() -> None:
    remarks = "\n".join(meeting(4).remarks)
    for piece in ("2020-07-08", "kominfo2Medan", "nenyelenggarakan", "pernanan", "menyamaikan", "Kepala.Dinas", "MMA"):
        assert piece in remarks
    for piece in ("7 (tujuh)", "Plt.", "Jon Kenedy", "Tagar"):
        assert piece in remarks
