"""Owners and deadlines: what leaves the words of an action or proposal, and what stays because it is unclear."""

from datetime import date

import pytest

from notulen.domain.due import DueKind
from notulen.domain.gap import GapKind
from parsing.seeds import read


@pytest.mark.parametrize(
    ("line", "text", "owners"),
    [
        ("> @aceh menyusun surat", "menyusun surat", ["Aceh"]),
        ("> @aceh dan @sumut menyusun surat", "menyusun surat", ["Aceh", "Sumatera Utara"]),
        ("> kirim data @aceh, @sumut, dan @jambi", "kirim data", ["Aceh", "Sumatera Utara", "Jambi"]),
        ("> kirim data (@jambi) segera", "kirim data segera", ["Jambi"]),
        ("> kirim data @aceh, lalu rekap @sumut.", "kirim data, lalu rekap.", ["Aceh", "Sumatera Utara"]),
        ("> koordinasi dengan @bappeda dan @aceh", "koordinasi dengan Bappeda dan Aceh", ["Bappeda", "Aceh"]),
        ("> kirim data @aceh/@sumut,@jambi", "kirim data", ["Aceh", "Sumatera Utara", "Jambi"]),
        ("> kirim data @aceh/riau", "kirim data /riau", ["Aceh"]),
        ("> kirim data ke @semua", "kirim data ke semua", []),
        ("> kirim ke b@c.go.id @aceh @aceh", "kirim ke b@c.go.id", ["Aceh"]),
        ("> susun daftar @papua barat daya", "susun daftar", ["Papua Barat Daya"]),
        ("> susun daftar @papua barat, segera", "susun daftar, segera", ["Papua Barat"]),
        ("> susun daftar @papua-barat", "susun daftar", ["Papua Barat"]),
        ("> bayar @5000 tiap orang", "bayar @5000 tiap orang", []),
        ("> adopsi .NET @aceh", "adopsi .NET", ["Aceh"]),
    ],
)
def test_owners_leave_a_tidy_sentence(line: str, text: str, owners: list[str]) -> None:
    parsed = read(line)
    assert (parsed.text, [owner.name for owner in parsed.owners]) == (text, owners)


@pytest.mark.parametrize("word", ["@semua", "@all", "@everyone", "@semua provinsi"])
def test_everyone_has_several_names(word: str) -> None:
    parsed = read(f"> kirim data {word} <senin")
    assert (parsed.is_for_everyone, parsed.text, parsed.gaps) == (True, "kirim data", ())


def test_a_line_of_tokens_only_keeps_them_as_its_text() -> None:
    parsed = read("> @aceh <jumat")
    assert parsed.text == "@aceh <jumat"
    assert len(parsed.owners) == 1
    assert [gap.kind for gap in parsed.gaps] == [GapKind.TEXT_MISSING]
    assert read(">").text == ">"
    assert read("@").gaps[-1].kind is GapKind.TEXT_MISSING


@pytest.mark.parametrize(
    ("line", "text", "phrase", "day"),
    [
        ("TL: kirim data @jambi <30 sept", "kirim data", "30 sept", date(2020, 9, 30)),
        ("> bahas pagu <5 miliar @jambi <senin", "bahas pagu <5 miliar", "senin", date(2020, 7, 13)),
        ("> kirim <jumat depan ke pusat", "kirim ke pusat", "jumat depan", date(2020, 7, 17)),
        ("> kirim < jumat", "kirim", "jumat", date(2020, 7, 10)),
        ("> kirim <jumat, lalu lapor", "kirim, lalu lapor", "jumat", date(2020, 7, 10)),
        ("> kirim <Jum'at, 17 Juli 2020.", "kirim.", "Jum'at, 17 Juli 2020", date(2020, 7, 17)),
        ("> serapan <= 80 persen <senin", "serapan <= 80 persen", "senin", date(2020, 7, 13)),
        ("? gratiskan internet <akhir bulan", "gratiskan internet", "akhir bulan", date(2020, 7, 31)),
    ],
)
def test_the_longest_words_that_are_a_date_are_the_deadline(line: str, text: str, phrase: str, day: date) -> None:
    parsed = read(line)
    assert parsed.due is not None
    assert (parsed.text, parsed.due.phrase, parsed.due.day) == (text, phrase, day)
    assert parsed.gaps == ()


def test_a_deadline_with_an_hour_keeps_it_with_its_zone() -> None:
    due = read("> lapor @aceh <besok pukul 10.00 WIT").due
    assert due is not None
    assert due.at is not None
    assert (due.day, due.at.isoformat("minutes"), str(due.zone)) == (date(2020, 7, 8), "10:00", "WIT")
    assert due.reference == date(2020, 7, 7)


def test_a_week_as_deadline_keeps_its_days() -> None:
    due = read("> datang @sultra <minggu depan", "002").due
    assert due is not None
    assert (due.starts, due.ends) == (date(2023, 6, 19), date(2023, 6, 25))


def test_words_without_a_day_are_kept_as_spoken() -> None:
    parsed = read("> lapor @aceh <segera")
    assert parsed.due is not None
    assert (parsed.due.kind, parsed.due.phrase, parsed.text) == (DueKind.UNDATED, "segera", "lapor")


def test_a_slip_stays_in_the_text_with_what_it_likely_means() -> None:
    parsed = read("> susun surat usulan @aceh <jumt")
    assert (parsed.text, parsed.due) == ("susun surat usulan <jumt", None)
    assert (parsed.suggestion, parsed.suggestion_day) == ("jumat", date(2020, 7, 10))
    assert [(gap.kind, gap.text, gap.candidates) for gap in parsed.gaps] == [(GapKind.DUE_UNCLEAR, "jumt", ("jumat",))]


@pytest.mark.parametrize(
    ("line", "text", "detail"),
    [
        ("> x <31/02", "31/02", "no_such_day:31,2"),
        ("> x <1/13", "1/13", "no_such_month:13"),
        ("> bahas pagu <5 miliar", "5 miliar", "unknown_word"),
        ("> bahas <(?)x y", "(?)x", ""),
    ],
)
def test_what_is_no_date_is_marked_with_its_fault(line: str, text: str, detail: str) -> None:
    gap = read(line).gaps[0]
    assert (gap.kind, gap.text) == (GapKind.DUE_UNCLEAR, text)
    assert gap.detail.startswith(detail)


def test_of_two_deadlines_the_first_counts() -> None:
    parsed = read("> lapor @aceh <senin <jumat")
    assert parsed.due is not None
    assert (parsed.due.phrase, parsed.text) == ("senin", "lapor <jumat")
    assert [(gap.kind, gap.text) for gap in parsed.gaps] == [(GapKind.DUE_TWICE, "jumat")]


def test_a_day_gone_by_is_kept_but_must_be_confirmed() -> None:
    parsed = read("> lapor @aceh <kemarin")
    assert parsed.due is not None
    assert not parsed.due.is_certain
    assert [(gap.kind, gap.detail) for gap in parsed.gaps] == [(GapKind.DUE_UNCERTAIN, "past")]


@pytest.mark.parametrize("line", ["! lapor @aceh <jumat", "@irman kirim <jumat @aceh", "catatan <jumat @aceh"])
def test_tokens_are_text_where_nobody_owns_anything(line: str) -> None:
    parsed = read(line)
    assert parsed.due is None
    assert parsed.owners == ()
    assert parsed.text.endswith(("<jumat", "@aceh"))


def test_a_proposal_has_one_proposer_and_other_names_are_text() -> None:
    parsed = read("? @aceh gratiskan internet bersama @sumut")
    assert parsed.speaker is not None
    assert (parsed.speaker.name, parsed.text) == ("Aceh", "gratiskan internet bersama @sumut")


def test_a_sign_with_nothing_that_could_be_a_date_behind_it_is_text() -> None:
    for line in ("> lapor <", "> lapor < @aceh", "> lapor <) @aceh"):
        parsed = read(line)
        assert parsed.gaps == ()
        assert parsed.text.startswith("lapor <")
    assert read("> lapor < lalu dua tiga").gaps[0].kind is GapKind.DUE_UNCLEAR
    assert read("> lapor <jumat lalu kirim").due == read("> lapor <jumat").due
