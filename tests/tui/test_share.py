"""What the people in the call see on the shared screen."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.binding import Binding

from notulen.config import Settings
from notulen.domain.attendee import Presence
from notulen.domain.history import Act
from notulen.locale.language import Language
from notulen.locale.screen_texts import screen_texts
from notulen.tui.screens.share import ShareScreen
from notulen.workspace import Workspace
from tui.secretary import START, at_the_screen
from tui.shared_meeting import AGENDA, SIZES, a_running_meeting, at, rows, types


@pytest.mark.parametrize("size", SIZES)
async def test_item_time_decisions_actions_and_presence_are_seen_at_every_size(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(
        tmp_path, width=size[0], height=size[1], meeting=1, clock=at(10), workspace=workspace
    ) as sari:
        await sari.presses("f8")
        sari.sees("Rapat Kerja ASKOMPSI", "29 Agustus 2019", "Peran Kominfo masa pandemi", "sisa 20:00")
        sari.sees("AGENDA 2/3" if size[0] < 80 else "AGENDA 2 DARI 3", "PUTUSAN", "TINDAK LANJUT")
        sari.sees("K1.2 Praktik baik dibagikan secara tertulis", "A1.1 Kirim ringkasan", "Semua provinsi")
        sari.sees("A1.2 Susun surat usulan", "Aceh, ASKOMPSI", "Jum 6 September", "rapat berikutnya", "Hadir")
        sari.does_not_see("Dibuka resmi")
        for word in ("RAHASIA", "USULAN", "UCAPAN", "rapi", "Sari"):
            sari.does_not_see(word)
        assert all(len(row) <= size[0] for row in sari.picture.splitlines())
        assert sum("baru" in row for row in rows(sari)) == 1, "only what came in the last two minutes"


async def test_at_sixty_columns_it_is_the_drawing_of_the_design(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, width=60, height=20, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8")
        assert sari.picture.splitlines()[:14] == [f"{row:<60}" for row in (
            "",
            "  Rapat Kerja ASKOMPSI                 Kam 29 Agustus 2019",
            "  AGENDA 2/3  Peran Kominfo masa pandemi        sisa 20:00",
            f"  {'━' * 56}",
            "  PUTUSAN",
            "  K1.2  Praktik baik dibagikan secara tertulis",
            "",
            "  TINDAK LANJUT",
            "  A1.1  Kirim ringkasan",
            "        Semua provinsi               s.d. rapat berikutnya",
            "  A1.2  Susun surat usulan                            baru",
            "        Aceh, ASKOMPSI                s.d. Jum 6 September",
            "",
            "",
        )]  # fmt: skip


async def test_it_speaks_english_too(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(
        tmp_path, width=100, height=30, meeting=1, clock=at(35), workspace=workspace, language=Language.ENGLISH
    ) as sari:
        await sari.presses("f8")
        sari.sees("AGENDA ITEM 2 OF 3", "Thursday, 29 August 2019", "05:00 over", "DECISIONS", "FOLLOW-UP", "OWNER")
        sari.sees("All provinces", "the next meeting", "Fri 6 September", "Present: Aceh · Sumut · Sumsel · ASKOMPSI")
        await sari.presses("left")
        sari.sees("AGENDA ITEM 1 OF 3", "now: item 2", "discussed", "Dibuka resmi", "no follow-up yet")


async def test_places_give_way_to_numbers_where_there_is_no_room(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    types(workspace, "+ Zulhendri @kepri", "+ Nurachmat @jambi")
    set_presence(workspace, {5: Presence.EXCUSED, 6: Presence.ABSENT})
    async with at_the_screen(tmp_path, width=100, height=30, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8")
        sari.sees("Hadir: Aceh · Sumut · Sumsel · ASKOMPSI", "izin: Kepri")
        sari.does_not_see("Jambi")
        await sari.makes_window(60, 20)
        sari.sees("Hadir: Aceh · Sumut · Sumsel · ASKOMPSI", "izin: Kepri")
        await sari.makes_window(50, 20)
        sari.sees("Hadir 4/6 izin: Kepri")


def set_presence(workspace: Workspace, presences: dict[int, Presence]) -> None:
    """Whether they came, by the numbers of their seats."""
    with workspace.store.change(Act.MEETING_EDITED, now=START) as change:
        meeting = change.meeting(1)
        seats = (replace(seat, presence=presences.get(seat.number, seat.presence)) for seat in meeting.attendees)
        change.put(replace(meeting, attendees=tuple(seats)))


async def test_nobody_there_no_agenda_and_nothing_decided(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, Settings())
    workspace.meetings.create("Rapat", START.date(), now=START)
    workspace.meetings.start(1, now=START)
    async with at_the_screen(tmp_path, meeting=1, workspace=workspace) as sari:
        await sari.presses("f8")
        sari.sees("Rapat Kamis, 29 Agustus 2019", "PUTUSAN belum ada putusan", "TINDAK LANJUT belum ada tindak lanjut")
        sari.does_not_see("adir")
        types(workspace, "+ Marwan @aceh", "+ Irman @sumut")
        set_presence(workspace, {1: Presence.ABSENT, 2: Presence.EXCUSED})
        await sari.waits_for("Belum ada yang hadir · 0/2")


async def test_a_meeting_that_has_not_begun_shows_its_agenda(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, Settings())
    workspace.meetings.create("Rapat", START.date(), now=START, agenda=AGENDA)
    async with at_the_screen(tmp_path, width=100, height=30, meeting=1, workspace=workspace) as sari:
        await sari.presses("f8")
        sari.sees("BELUM DIMULAI", "1 Pembukaan 10 mnt", "2 Peran Kominfo masa pandemi 30 mnt", "3 Lain-lain")
        sari.does_not_see("PUTUSAN")
        await sari.presses("right")
        sari.sees("AGENDA 1 DARI 3", "belum dibahas", "belum ada putusan")


@pytest.mark.parametrize("size", [*SIZES, (40, 12), (20, 5), (5, 2), (1, 1)])
async def test_words_without_an_end_and_forty_decisions_fit_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    workspace = Workspace(tmp_path, Settings())
    endless = "Rapatkoordinasipercepatan" * 8
    workspace.meetings.create(endless, START.date(), now=START, agenda=[endless])
    workspace.meetings.start(1, now=START)
    types(workspace, "#", "+ Marwan @aceh")
    for number in range(1, 41):
        types(workspace, f"! Putusan nomor {number} tentang berbagi pakai aplikasi antardinas")
        types(workspace, f"> Aksi nomor {number} {'tanpaspasi' * 9} @aceh <besok")
    async with at_the_screen(tmp_path, width=size[0], height=size[1], meeting=1, workspace=workspace) as sari:
        await sari.presses("f8")
        seen = ""
        for _ in range(400):
            before = sari.picture
            assert all(len(row) <= size[0] for row in before.splitlines())
            seen += sari.screen
            await sari.presses("pageup")
            if sari.picture == before:
                break
        if size in SIZES:
            assert all(f"K1.{number} Putusan nomor {number} tentang" in seen for number in range(1, 41))
            assert all(f"A1.{number} Aksi nomor {number}" in seen for number in range(1, 41))


async def test_hostile_text_is_only_text(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, Settings())
    for number, text in enumerate(HOSTILE, 1):
        workspace.meetings.create(text, START.date(), now=START, agenda=[text])
        for line in (f"# {text}", "#", f"! {text}", f"> {text} @{text} <{text}", f"+ {text}", f"~ PRIBADI {text}"):
            workspace.minutes.record_line(number, line, now=START)
    for number in range(1, len(HOSTILE) + 1):
        async with at_the_screen(tmp_path, width=60, height=20, meeting=number, workspace=workspace) as sari:
            await sari.presses("f8")
            for key in ("right", "left", "g", "b", "g", "n"):
                await sari.presses(key)
                assert all(character.isprintable() for character in sari.picture.replace("\n", "")), sari.picture
                sari.does_not_see("PRIBADI")
            assert not sari.is_gone


HOSTILE = (
    "[/]", "[@click=app.quit]keluar[/]", "[b", "[bold red]merah[/bold red]", "\\[/", "$primary [$accent]",
    "{place} {count}", "\x1b]52;c;aGFpCg==\x07", "\x1b[2J\x1b[31m", "\x9b31m", "\u202eterbalik",
    "a\u2028b\u2029c",
    "日本語の議事録" * 5, "%s %(x)s",
)  # fmt: skip


def test_every_key_has_words_in_both_languages() -> None:
    for binding in ShareScreen.BINDINGS:
        assert isinstance(binding, Binding)
        for language in Language:
            assert binding.id in screen_texts(language).keys or (binding.id or "").endswith("_alike"), binding
