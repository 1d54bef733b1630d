"""Searching by what is typed: filters of every sort, alone and together with the options of the shell."""

from datetime import date

import pytest

from notulen.services.search import HitKind, SearchService
from notulen.services.search_queries import Found, Meant, Narrowing, SearchQueryService
from world import NAMES, TODAY, World

NOTHING_ELSE = Narrowing()


@pytest.fixture
def office() -> World:
    world = World()
    world.rakor("Rakor SPBE", date(2019, 8, 29))
    world.types(
        "+ Ir. H. Irman, M.Si @sumut (Kepala Dinas)",
        "+ Marwan Nusuf @aceh",
        "# Klinik hoaks",
        "@irman klinik hoaks sudah berjalan",
        "@marwan hoaks dicegah lewat klinik",
        "! klinik hoaks dilanjutkan",
        "> kirim tautan klinik hoaks @aceh",
        "> susun laporan klinik hoaks @irman",
        "~ klinik hoaks: tanyakan lagi",
    )
    world.rakor("Rakor lanjutan", date(2020, 7, 7))
    world.types("? @kemenkominfo klinik hoaks nasional", "> pantau hoaks @semua", number=2)
    return world


def find(world: World, typed: str, narrowing: Narrowing = NOTHING_ELSE, limit: int | None = None) -> Found:
    service = SearchQueryService(world.store, world.search, NAMES)
    return service.find(typed, today=TODAY, narrowing=narrowing, limit=limit)


def places(world: World, typed: str, narrowing: Narrowing = NOTHING_ELSE) -> list[str]:
    return [hit.reference for hit in find(world, typed, narrowing).hits]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("klinik hoaks", ["B2.1", "#1", "B1.1", "B1.2", "K1.1", "A1.1", "A1.2", "B1.6"]),
        ('"klinik hoaks"', ["B2.1", "#1", "B1.1", "K1.1", "A1.1", "A1.2", "B1.6"]),
        ("> klinik", ["A1.1", "A1.2"]),
        ("! > klinik", ["K1.1", "A1.1", "A1.2"]),
        ("# klinik", ["#1"]),
        ("~ klinik", ["B1.6"]),
        ("? klinik", ["B2.1"]),
        ("@aceh klinik", ["B1.2", "A1.1"]),
        ("@irman", ["+1", "B1.1", "A1.2"]),
        ("@irman klinik", ["B1.1", "A1.2"]),
        ("@kemenkominfo", ["B2.1"]),
        ("@irman @aceh klinik", ["B1.1", "B1.2", "A1.1", "A1.2"]),
        ("@aceh > klinik <2019", ["A1.1"]),
        ("@aceh > klinik <2020", []),
        ("klinik <sejak 2020", ["B2.1"]),
        ("", ["R2", "R1"]),
    ],
)
def test_signs_narrow(office: World, typed: str, expected: list[str]) -> None:
    assert places(office, typed) == expected


def test_options_narrow_what_the_signs_leave(office: World) -> None:
    assert places(office, "> klinik", Narrowing(kind=HitKind.ACTION)) == ["A1.1", "A1.2"]
    assert places(office, "> klinik", Narrowing(kind=HitKind.DECISION)) == []
    assert places(office, "klinik", Narrowing(kind=HitKind.DECISION)) == ["K1.1"]
    assert places(office, "> klinik", Narrowing(provinces=("12",))) == ["A1.2"]
    assert places(office, "@irman klinik", Narrowing(provinces=("11",))) == []
    assert places(office, "@aceh > klinik", Narrowing(provinces=("11", "12"))) == ["A1.1"]
    assert places(office, "klinik <sejak 2019", Narrowing(until=date(2019, 12, 31))) == places(office, "klinik <2019")


def test_no_more_are_listed_than_were_asked_for(office: World) -> None:
    for typed in ("klinik", "! > klinik", '"klinik hoaks"', "@irman @aceh"):
        whole = find(office, typed)
        assert not whole.is_cut
        cut = find(office, typed, limit=2)
        assert cut.hits == whole.hits[:2]
        assert cut.is_cut
    assert not find(office, "> klinik", limit=2).is_cut


def test_it_is_told_how_many_meetings_were_looked_through(office: World) -> None:
    assert find(office, "tidak ada").meetings == 2
    assert find(office, "klinik <2019").meetings == 1
    assert find(office, "! > klinik").meetings == 2


def test_what_was_meant_is_offered_with_the_same_filters_if_it_finds_something(
    office: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SearchService, "did_you_mean", lambda *_: ("bukan ini", "klinik hoaks"))
    assert find(office, "> klinic hoax").meant == Meant("> klinik hoaks", 2)
    assert find(office, '"klinic hoax"').meant == Meant('"klinik hoaks"', 7)
    assert find(office, "+ klinic hoax").meant is None, "under this filter it finds nothing either"
    assert find(office, "klinik hoaks").meant is None
    assert find(office, "> @papua").meant is None, "there is no word to be meant"
