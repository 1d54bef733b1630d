"""Attendance lines: names with titles, posts, groups, presence, and who is already known."""

from datetime import date

import pytest

from notulen.domain.attendee import Acting, AttendeeKind, Presence
from notulen.domain.gap import GapKind
from notulen.domain.party import PartyKind
from notulen.domain.person import Person, Post
from notulen.parsing.capture_line import read_line
from notulen.parsing.parsed_line import AttendeeDraft, LineContext, LineKind
from parsing.seeds import CALENDAR, index, read, seat


def draft_of(line: str) -> AttendeeDraft:
    parsed = read(line)
    assert parsed.kind is LineKind.ATTENDEE
    assert parsed.attendee is not None
    return parsed.attendee


@pytest.mark.parametrize(
    ("line", "presence"),
    [
        ("+ zulhendri izin", Presence.EXCUSED),
        ("+ Zulhendri, izin", Presence.EXCUSED),
        ("+ zulhendri (sakit)", Presence.EXCUSED),
        ("+ zulhendri terlambat", Presence.LATE),
        ("+ zulhendri tidak hadir", Presence.ABSENT),
        ("+ zulhendri tanpa keterangan", Presence.ABSENT),
        ("+ zulhendri diundang", Presence.INVITED),
        ("+ zulhendri late", Presence.LATE),
        ("+ zulhendri, hadir", Presence.PRESENT),
        ("+ zulhendri", None),
    ],
)
def test_a_word_at_the_end_says_how_they_came(line: str, presence: Presence | None) -> None:
    draft = draft_of(line)
    assert (draft.name, draft.presence) == ("Zulhendri", presence)
    assert draft.party is not None


def test_a_name_that_could_be_presence_stays_a_name() -> None:
    assert draft_of("+ Abdul Hadir @aceh").name == "Abdul Hadir"
    assert draft_of("+ Sari Izin").name == "Sari Izin"
    assert draft_of("+ izin").name == "izin"


def test_somebody_may_be_represented() -> None:
    draft = draft_of("+ zulhendri diwakili Sari Dewi")
    assert (draft.name, draft.represented_by, draft.presence) == ("Zulhendri", "Sari Dewi", Presence.EXCUSED)
    deputy = draft_of("+ Budi Pekerti mewakili kadis @aceh")
    assert (deputy.name, deputy.note) == ("Budi Pekerti", "mewakili kadis")


@pytest.mark.parametrize(
    ("line", "name", "acting", "post", "office"),
    [
        ("+ Sari Dewi @aceh (Plh. Kabid IKP)", "Sari Dewi", Acting.PLH, "Kabid IKP", "Aceh"),
        ("+ Sari Dewi (Sumut)", "Sari Dewi", None, "", "Sumatera Utara"),
        ("+ Sari Dewi, Jambi", "Sari Dewi", None, "", "Jambi"),
        ("+ Sari Dewi, Kabid IKP @jambi", "Sari Dewi", None, "Kabid IKP", "Jambi"),
        ("+ Sari Dewi - Kadis Kominfo Aceh", "Sari Dewi", None, "Kadis Kominfo Aceh", "Aceh"),
        ("+ Jambi - Sari Dewi", "Sari Dewi", None, "", "Jambi"),
        ("+ Sari Dewi @papua barat daya", "Sari Dewi", None, "", "Papua Barat Daya"),
        ("+ Sari Dewi (@bpkp)", "Sari Dewi", None, "", "BPKP"),
        ("+ Budi, Universitas Negeri Makassar (Dosen)", "Budi", None, "Dosen", "Universitas Negeri Makassar"),
        (
            "+ Plt. Kepala Dinas Kominfo Provsu Ir. H. Irman, M.Si",
            "Irman",
            Acting.PLT,
            "Kepala Dinas Kominfo Provsu",
            "Diskominfo",
        ),
    ],
)
def test_post_and_place_are_told_from_the_name(
    line: str, name: str, acting: Acting | None, post: str, office: str
) -> None:
    draft = draft_of(line)
    assert draft.office is not None
    assert (draft.kind, draft.name, draft.acting, draft.post) == (AttendeeKind.PERSON, name, acting, post)
    assert draft.office.name == office


@pytest.mark.parametrize(
    ("line", "degrees", "office", "province"),
    [
        ("+ Budi Santoso, S.T., M.T., Universitas Lampung (Dosen)", "S.T., M.T.", "Universitas Lampung", ""),
        ("+ Budi Santoso, Ph.D - PT Len Industri", "Ph.D", "PT Len Industri", ""),
        ("+ Budi Santoso, Diskominfo Kota Jambi (Kabid)", "", "Diskominfo Kota Jambi", ""),
        (
            "+ Budi Santoso, M.Si, Dinas Perkebunan Provinsi Jambi",
            "M.Si",
            "Dinas Perkebunan Provinsi Jambi",
            "15",
        ),
        ("+ Budi Santoso, Universitas Negeri Makassar @sulsel", "", "Universitas Negeri Makassar", "73"),
        ("+ Budi Santoso, Kemenparekraf", "", "Kemenparekraf", ""),
    ],
)
def test_an_institution_nobody_knows_is_told_from_degrees_by_its_first_word(
    line: str, degrees: str, office: str, province: str
) -> None:
    draft = draft_of(line)
    assert draft.office is not None
    assert (draft.name, draft.titles_after, draft.office.name, draft.office.province) == (
        "Budi Santoso",
        degrees,
        office,
        province,
    )
    assert draft.office.is_known  # told as one, so nothing of it waits to be tidied
    assert draft_of("+ Budi Santoso, Balai").office is None
    assert draft_of("+ Universitas Negeri Makassar").kind is AttendeeKind.GROUP


def test_a_post_without_a_name_is_a_seat() -> None:
    draft = draft_of("+ Direktur LAIP @kemenkominfo")
    assert (draft.kind, draft.name, draft.post) == (AttendeeKind.POST, "", "Direktur LAIP")
    assert draft.office is not None
    assert draft.office.name == "Kemenkominfo"


@pytest.mark.parametrize(
    ("line", "written", "count", "note", "province"),
    [
        ("+ jajaran Eselon III 12 orang", "jajaran Eselon III", 12, "", ""),
        ("+ staf Diskominfo (beberapa)", "staf Diskominfo", None, "beberapa", ""),
        ("+ staf Diskominfo (8 orang) @banten", "staf Diskominfo", 8, "", "36"),
        ("+ Bappeda Provinsi Banten", "Bappeda Provinsi Banten", None, "", "36"),
        ("+ Diskominfo kabupaten/kota", "Diskominfo kabupaten/kota", None, "", ""),
        ("+ Relawan TIK Pusat", "Relawan TIK Pusat", None, "", ""),
        ("+ 7 Kepala Dinas", "7 Kepala Dinas", 7, "", ""),
        ("+ aceh", "Aceh", None, "", "11"),
    ],
)
def test_a_body_of_people_is_a_group(line: str, written: str, count: int | None, note: str, province: str) -> None:
    draft = draft_of(line)
    assert (draft.kind, draft.written, draft.count, draft.note) == (AttendeeKind.GROUP, written, count, note)
    assert (draft.office.province if draft.office else "") == province


def test_a_handle_with_its_place_is_filled_and_a_name_typed_out_is_kept() -> None:
    handle = draft_of("+ irman @sumut")
    assert (handle.written, handle.titles_after) == ("Ir. H. Irman, M.Si", "M.Si")
    assert handle.party is not None
    typed = draft_of("+ Eddy Santoso @askompsi")
    assert (typed.written, typed.titles_before, typed.party) == ("Eddy Santoso", "", None)


def test_one_word_and_no_place_is_asked_about() -> None:
    assert [(gap.kind, gap.candidates) for gap in read("+ Ir. H. Irman, M.Si").gaps] == [
        (GapKind.WHO_AMBIGUOUS, ("Irman (Sumut)",))
    ]
    assert read("+ achmad").gaps[0].candidates == ("Chrisna (Lampung)", "Fadlil (Jatim)")
    assert read("+ Herlambang @jambi").gaps[0].candidates == ("Nurachmat Herlambang (Jambi)",)
    assert read("+ Irman @jambi").gaps[0].candidates == ("Irman (Sumut)",)


def test_an_unknown_office_is_kept_and_marked() -> None:
    parsed = read("+ Joko Susilo @xyz")
    assert parsed.attendee is not None
    assert parsed.attendee.office is not None
    assert (parsed.attendee.name, parsed.attendee.office.kind) == ("Joko Susilo", PartyKind.UNKNOWN)
    assert parsed.text == "Joko Susilo @xyz"
    assert parsed.gaps[0].kind is GapKind.WHO_UNKNOWN


def test_somebody_seated_today_but_not_in_the_directory_is_known_too() -> None:
    parsed = read("+ joko izin", "000", seat("Joko Susilo", "33"))
    assert parsed.attendee is not None
    assert (parsed.attendee.name, parsed.attendee.party, parsed.attendee.presence) == (
        "Joko Susilo",
        None,
        Presence.EXCUSED,
    )


def test_a_handle_with_its_sign_is_a_seat_too() -> None:
    assert draft_of("+ @irman").written == "Ir. H. Irman, M.Si"
    delegation = draft_of("+ @aceh")
    assert (delegation.kind, delegation.written) == (AttendeeKind.GROUP, "Aceh")
    second = read("+ @irman @marwan")
    assert second.attendee is not None
    assert (second.attendee.name, second.gaps[0].candidates) == ("Irman", ("Marwan Nusuf (Aceh)",))


def test_an_office_and_its_province_are_one_place() -> None:
    for line in ("+ Sari Dewi @bappeda @banten", "+ Sari Dewi @banten @bappeda"):
        office = draft_of(line).office
        assert office is not None
        assert (office.name, office.province) == ("Bappeda", "36")
    assert read("+ Sari Dewi @banten @aceh").gaps[0].candidates == ("Aceh",)


def test_a_group_seated_today_is_found_again() -> None:
    parsed = read("+ pranata, izin", "000", seat("pranata humas", kind=AttendeeKind.GROUP))
    assert parsed.attendee is not None
    assert (parsed.attendee.kind, parsed.attendee.written) == (AttendeeKind.GROUP, "pranata humas")


def test_remarks_in_several_brackets_are_all_kept() -> None:
    draft = draft_of("+ Sari Dewi (Kabid IKP) (diwakili Budi) @aceh (narasumber)")
    assert (draft.name, draft.post, draft.represented_by, draft.note) == (
        "Sari Dewi",
        "Kabid IKP",
        "Budi",
        "narasumber",
    )
    assert draft_of("+ (Direktur LAIP) @kemenkominfo").kind is AttendeeKind.POST
    assert draft_of("+ Eddy Santoso").written == "Eddy Santoso"


def test_a_directory_entry_fills_only_what_it_knows() -> None:
    people = (
        Person(id="a", name="Tanpa Jabatan"),
        Person(id="b", name="Orang Swasta", posts=(Post(title="Direktur", office="PT Maju"),)),
    )
    names = index(people=people)
    where = LineContext(reference=date(2020, 7, 7), names=names, calendar=lambda: CALENDAR)
    bare = read_line("+ tanpa", where).attendee
    private = read_line("+ swasta", where).attendee
    assert bare is not None
    assert (bare.name, bare.post, bare.office) == ("Tanpa Jabatan", "", None)
    assert private is not None
    assert private.office is not None
    assert (private.post, private.office.name) == ("Direktur", "PT Maju")


def test_a_line_too_long_for_a_seat_is_kept_whole() -> None:
    assert draft_of("+ " + "a b " * 200).name == ("a b " * 200).strip()


@pytest.mark.parametrize("line", ["+ (", "+ ()", "+ ,", "+ -", "+ @", "+ (((", "+ ) (", "+ @@", "+ - - -", "+ , izin"])
def test_scraps_are_kept_as_they_are(line: str) -> None:
    parsed = read(line)
    assert parsed.kind is LineKind.ATTENDEE
    assert parsed.text


@pytest.mark.parametrize(
    ("line", "written", "province"),
    [
        ("+ Nirmala Dewi, Diskominfo Jatim (Kepala Bidang Statistik)", "Diskominfo Jatim", "35"),
        ("+ Nirmala Dewi - Kepala Bidang Statistik - Diskominfo Jatim", "Diskominfo Jatim", "35"),
        ("+ Nirmala Dewi, Dinas Kominfo Provinsi Jawa Timur (Kadis)", "Dinas Kominfo Provinsi Jawa Timur", "35"),
        ("+ Nirmala Dewi, Diskominfotik @dki (Kepala Dinas)", "Diskominfotik", "31"),
        ("+ Ir. Nirmala Dewi, M.Si, Diskominfo @aceh (Kadis)", "Diskominfo", "11"),
        ("+ beberapa staf, Diskominfo Sultra", "Diskominfo Sultra", "74"),
        ("+ jajaran Eselon III Diskominfo @banten", "Diskominfo", "36"),
    ],
)
def test_a_provinces_diskominfo_keeps_its_name(line: str, written: str, province: str) -> None:
    draft = draft_of(line)
    assert draft.office is not None
    assert (draft.office.kind, draft.office.written) == (PartyKind.PROVINCE, written)
    assert draft.office.province == province
    assert "iskominfo" not in draft.titles_after


def test_the_forum_speaks_for_nobody_in_particular() -> None:
    for line in ("Forum: sinergi diperkuat", "@forum sinergi diperkuat"):
        parsed = read(line)
        assert parsed.speaker is not None
        assert (parsed.kind, parsed.speaker.kind, parsed.speaker.name) == (
            LineKind.STATEMENT,
            PartyKind.GROUP,
            "Forum",
        )
        assert parsed.text == "sinergi diperkuat"
