"""Who is reminded of what: heads of offices, texts for the messenger, what concerns an owner."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from notulen.domain.action_item import ActionStatus
from notulen.domain.attendee import Acting
from notulen.domain.file_errors import FileExists
from notulen.domain.history import Act
from notulen.domain.person import Person, Post
from notulen.domain.standing import (
    OwnedAction,
    Standing,
)
from notulen.export.messenger import plain
from notulen.locale.language import Language
from world import World

LATER = date(2020, 7, 20)


@pytest.fixture
def world() -> World:
    made = World()
    made.rakor()
    return made


def standing(world: World, code: str, today: date = LATER) -> Standing:
    found = world.provinces.board(today).standing(code)
    assert found is not None
    return found


# who heads an office


def held(name: str, *posts: Post) -> Person:
    return Person(id=name, name=name, posts=posts)


def test_the_head_is_looked_up_by_the_day(world: World) -> None:
    old = held("Lama", Post(title="Kepala Dinas Kominfo", province="11", until=date(2020, 7, 9)))
    new = held("Baru", Post(title="Kepala Dinas", acting=Acting.PLT, province="11", since=date(2020, 7, 10)))
    others = (
        held("Bidang", Post(title="Kepala Bidang IKP", province="11")),
        held("Gubernur", Post(title="Gubernur", province="11")),
        replace(held("Eddy", Post(title="Direktur Eksekutif", office="askompsi")), nip="196001", phone="0812"),
    )
    with world.store.change(Act.DIRECTORY_CHANGED, now=world.now) as change:
        directory = change.directory()
        for person in (old, new, *others):
            directory = directory.put_person(person)
        change.put_directory(directory)
    before, after = (world.provinces.contact("11", day) for day in (date(2020, 7, 9), date(2020, 7, 10)))
    assert before is not None
    assert after is not None
    assert (before.name, before.post) == ("Lama", "Kepala Dinas Kominfo Provinsi Aceh")
    assert (after.name, after.post) == ("Baru", "Plt. Kepala Dinas Provinsi Aceh")
    eddy = world.provinces.contact("askompsi", LATER)
    assert eddy is not None
    assert (eddy.name, eddy.post) == ("Eddy", "Direktur Eksekutif")
    assert world.provinces.contact("51", LATER) is None


# reminding


def reminder(world: World, code: str, language: Language = Language.INDONESIAN) -> str:
    actions = world.provinces.actions_of(code, LATER)
    return world.provinces.reminder(standing(world, code), actions, today=LATER, language=language)


def test_a_reminder_names_what_is_open_how_late_it_is_and_where_it_comes_from(world: World) -> None:
    world.types("+ Ir. H. Irman, M.Si @sumut (Plt. Kepala Dinas Kominfo)", "~ jangan sampai terdengar")
    world.types(
        "> susun surat @sumut <10 juli", "> lapor @sumut", "> selesai sudah @sumut", "> kirim data @sumut @aceh <senin"
    )
    world.actions.set_status("A1.3", ActionStatus.DONE, now=world.now)
    with world.store.change(Act.DIRECTORY_CHANGED, now=world.now) as change:
        directory = change.directory()
        people = [replace(each, nip="196001011985031001", phone="081234567890") for each in directory.people]
        for person in people:
            directory = directory.put_person(person)
        change.put_directory(directory)
    text = reminder(world, "12")
    for told in (
        "*Pengingat tindak lanjut rapat: Sumatera Utara*",
        "Keadaan per Senin, 20 Juli 2020",
        "Yth. Ir. H. Irman, M.Si\nPlt. Kepala Dinas Kominfo Provinsi Sumatera Utara",
        "kami mengingatkan 3 tindak lanjut",
        "1. *A1.1* susun surat\n   Tenggat: Jumat, 10 Juli 2020, lewat 10 hari\n",
        "10 hari\n   Hasil rapat: R1 Rakor, Selasa, 7 Juli 2020",
        "2. *A1.4* kirim data\n   Tenggat: Senin, 13 Juli 2020, lewat 7 hari",
        "Tugas bersama: 0 dari 2 pihak sudah selesai",
        "3. *A1.2* lapor\n   Tenggat: belum ditetapkan",
        "Diskominfo Sumut\n",
    ):
        assert told in text, text
    for untold in ("selesai sudah", "terdengar", "1960", "0812"):
        assert untold not in text
    english = reminder(world, "12", Language.ENGLISH)
    assert "*Reminder of follow-up actions: Sumatera Utara*" in english
    assert "Due: Friday, 10 July 2020, 10 days ago" in english
    assert "Dear Ir. H. Irman, M.Si," in english


def test_where_nothing_is_open_a_reminder_says_so(world: World) -> None:
    assert "tidak ada tindak lanjut yang masih terbuka" in reminder(world, "51")
    assert "Yth. Bapak/Ibu Pimpinan Bali" in reminder(world, "51")


@given(st.text(max_size=40))
def test_nothing_typed_becomes_a_mark_of_the_messenger(text: str) -> None:
    safe = plain(text)
    for mark in "*_~`":
        for at, sign in enumerate(safe):
            if sign == mark:
                assert 0 < at < len(safe) - 1
                assert safe[at - 1].isalnum(), safe
                assert safe[at + 1].isalnum(), safe
    assert "\n" not in safe
    assert plain("berkas data_2020.xlsx") == "berkas data_2020.xlsx", "what no messenger touches stays"


def test_a_reminder_is_written_beside_one_that_is_there(world: World, tmp_path: Path) -> None:
    bali = standing(world, "51")
    write = world.provinces.write_reminder_beside
    first = write("satu", tmp_path, bali, LATER, Language.INDONESIAN)
    second = write("dua", tmp_path, bali, LATER, Language.INDONESIAN)
    assert [first.name, second.name] == ["pengingat-bali-2020-07-20.txt", "pengingat-bali-2020-07-20-2.txt"]
    assert [first.read_text(), second.read_text()] == ["satu", "dua"]
    with pytest.raises(FileExists):
        world.provinces.write_reminder("tiga", first)
    assert world.provinces.write_reminder("tiga", first, is_forced=True).read_text() == "tiga"


def test_history_is_what_concerns_the_owner(world: World) -> None:
    world.types("> lapor @aceh @jambi")
    for owner in ("aceh", "jambi"):
        owners = world.actions.parties([owner])
        world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now, text=owner, owners=owners)
    world.actions.comment("A1.1", "semua", now=world.now)
    (owned,) = world.provinces.actions_of("11", LATER)
    assert isinstance(owned, OwnedAction)
    assert [each.text for each in world.provinces.history("11", owned)] == ["aceh", "semua"]
