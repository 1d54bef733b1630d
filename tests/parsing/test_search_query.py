"""The line one searches with: signs become filters, everything else is a word, and no word is ever dropped."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notulen.domain.directory import Directory
from notulen.domain.passage import HitKind
from notulen.domain.person import Person, Post
from notulen.domain.text import clean_text
from notulen.parsing.search_query import Doubt, DoubtKind, SearchQuery, read_query
from world import NAMES

TODAY = date(2023, 6, 20)
PEOPLE = (
    Person(id="p1", name="Irman", handle="irman", posts=(Post(title="Kepala Dinas", province="12"),)),
    *(Person(id=f"a{number}", name=f"Achmad {word}") for number, word in enumerate(("Chrisna", "Fadlil"))),
    *(Person(id=f"d{number}", name=f"Dewi {word}") for number, word in enumerate(("A", "B", "C", "D", "E", "F"))),
)
INDEX = NAMES.index(Directory(people=PEOPLE))


def read(typed: str) -> SearchQuery:
    return read_query(typed, lambda: INDEX, TODAY, NAMES.calendar)


# what is a filter


@pytest.mark.parametrize(
    ("typed", "kinds", "terms"),
    [
        ("> klinik", (HitKind.ACTION,), ("klinik",)),
        ("klinik hoaks >", (HitKind.ACTION,), ("klinik", "hoaks")),
        (">klinik", (HitKind.ACTION,), ("klinik",)),
        ("! > spbe", (HitKind.DECISION, HitKind.ACTION), ("spbe",)),
        ("?internet", (HitKind.PROPOSAL,), ("internet",)),
        ("# acara", (HitKind.AGENDA,), ("acara",)),
        ("+ irman", (HitKind.ATTENDEE,), ("irman",)),
        ("~ sinyal", (HitKind.PRIVATE,), ("sinyal",)),
        ("aksi: tautan", (HitKind.ACTION,), ("tautan",)),
        ("Putusan:SPBE", (HitKind.DECISION,), ("SPBE",)),
        ("ucapan: hoaks", (HitKind.STATEMENT,), ("hoaks",)),
        ('>"klinik hoaks"', (HitKind.ACTION,), ("klinik hoaks",)),
    ],
)
def test_a_sign_or_its_word_keeps_to_a_kind(typed: str, kinds: tuple[HitKind, ...], terms: tuple[str, ...]) -> None:
    query = read(typed)
    assert (query.kinds, query.terms, query.doubts) == (kinds, terms, ())


@pytest.mark.parametrize(
    ("typed", "names", "terms"),
    [
        ("@sultra klinik", ["Sulawesi Tenggara"], ("klinik",)),
        ("@papua barat klinik", ["Papua Barat"], ("klinik",)),
        ("@aceh/@sumut", ["Aceh", "Sumatera Utara"], ()),
        ("@irman", ["Irman"], ()),
        ("@achmad", ["Achmad Chrisna", "Achmad Fadlil"], ()),
        ("@kemenkominfo surat", ["Kemenkominfo"], ("surat",)),
        ("@irman @irman", ["Irman"], ()),
    ],
)
def test_a_handle_keeps_to_whom_it_may_mean(typed: str, names: list[str], terms: tuple[str, ...]) -> None:
    query = read(typed)
    assert ([party.name for party in query.parties], query.terms, query.doubts) == (names, terms, ())


@pytest.mark.parametrize(
    ("typed", "since", "until"),
    [
        ("<2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("<juli 2020", date(2020, 7, 1), date(2020, 7, 31)),
        ("< juli 2020", date(2020, 7, 1), date(2020, 7, 31)),
        ("<bulan lalu", date(2023, 5, 1), date(2023, 5, 31)),
        ("<tw2 2020", date(2020, 4, 1), date(2020, 6, 30)),
        ("<7 juli 2020", date(2020, 7, 7), date(2020, 7, 7)),
        ("<sejak 2020", date(2020, 1, 1), None),
        ("<since july 2020", date(2020, 7, 1), None),
        ("<sampai juli 2020", None, date(2020, 7, 31)),
        ("<sebelum 2021", None, date(2020, 12, 31)),
        ("<1-7 juli 2020", date(2020, 7, 1), date(2020, 7, 7)),
    ],
)
def test_a_time_keeps_to_meetings_in_it(typed: str, since: date | None, until: date | None) -> None:
    for line, terms in ((typed, ()), (f"dana {typed} klinik", ("dana", "klinik"))):
        query = read(line)
        assert (query.since, query.until, query.terms, query.doubts) == (since, until, terms, ())


# what is none


@pytest.mark.parametrize(
    ("typed", "terms", "doubts"),
    [
        ("@joko klinik", ("joko", "klinik"), (Doubt(DoubtKind.UNKNOWN, "@joko"),)),
        ("@dewi", ("dewi",), (Doubt(DoubtKind.MANY, "@dewi"),)),
        ("<besar", ("besar",), (Doubt(DoubtKind.NOT_A_TIME, "<besar"),)),
        ("pagu <5 miliar", ("pagu", "5", "miliar"), (Doubt(DoubtKind.NOT_A_TIME, "<5"),)),
        ("<rakor", ("rakor",), (Doubt(DoubtKind.NOT_A_TIME, "<rakor"),)),
        (">5 provinsi +62 #2 ~5", (">5", "provinsi", "+62", "#2", "~5"), ()),
        ("apa? kab/kota a@b.go.id", ("apa?", "kab/kota", "a@b.go.id"), ()),
        ("no: 5", ("no:", "5"), ()),
        ("@ < klinik", ("klinik",), ()),
        ('"klinik hoa', ("klinik hoa",), ()),
        ("\\> bukan @aceh", (">", "bukan", "@aceh"), ()),
        ("@semua provinsi", ("semua", "provinsi"), ()),
    ],
)
def test_what_is_no_filter_is_looked_for(typed: str, terms: tuple[str, ...], doubts: tuple[Doubt, ...]) -> None:
    query = read(typed)
    assert (query.terms, query.doubts) == (terms, doubts)
    assert not query.is_narrowed


def test_other_words_can_be_put_under_the_same_filters() -> None:
    query = read("> klinic @sultra <juli 2020")
    assert query.saying("klinik") == "> @sultra <juli 2020 klinik"
    assert read(query.saying("klinik")) == SearchQuery(
        terms=("klinik",),
        kinds=query.kinds,
        parties=query.parties,
        since=query.since,
        until=query.until,
        signs=query.signs,
    )


# anything at all

_PIECES = st.sampled_from(
    (
        *("@", "@aceh", "@joko", "@papua barat", "(@sumut)", "@aceh/@sumut", "@@", "<", "<2020", "<besok", "<5", ">="),
        *(">", "!", "?", "#", "+", "~", '"', "«", "\\", "aksi:", "klinik", "hoaks", "/", "x7.2", ":", "5"),
    )
)
_LINES = st.one_of(st.text(), st.lists(_PIECES).map(" ".join), st.lists(_PIECES).map("".join))


@given(_LINES)
def test_any_line_is_read(typed: str) -> None:
    query = read(typed)
    assert all(term and term == term.strip() for term in query.terms)
    assert query.since is None or query.until is None or query.since <= query.until


@given(st.lists(st.from_regex(r"[a-zA-Zé]{1,12}[a-z0-9.,/-]{0,4}", fullmatch=True)))
def test_words_come_back(words: list[str]) -> None:
    query = read(" ".join(words))
    assert query == SearchQuery(terms=tuple(clean_text(word) for word in words))


@given(st.lists(st.from_regex(r"[a-z]{2,8}", fullmatch=True), min_size=1), _LINES)
def test_beside_any_signs_words_are_kept_in_their_order(words: list[str], signs: str) -> None:
    terms = " ".join(read(f"{' '.join(words)} \n {signs}").terms).split()
    assert terms[: len(words)] == words


@given(_LINES)
def test_what_is_left_without_the_filters_asks_for_the_same_words(typed: str) -> None:
    query = read(typed)
    again = read(query.plain)
    if not any(set('"”“»') <= set(term) for term in query.terms):
        assert again == SearchQuery(terms=query.terms)
