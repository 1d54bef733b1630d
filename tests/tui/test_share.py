"""Layar Bagi: what the people in the call see, and what they never see."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.binding import Binding
from textual.geometry import Region
from textual.widget import Widget

from canaries import PUBLIC, Canaries, sown
from notulen.config import Motion, Settings
from notulen.domain.attendee import Presence
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.locale.language import Language
from notulen.locale.screen_texts import screen_texts
from notulen.locale.share_texts import ShareTexts, share_texts
from notulen.tui.screens.share import ShareScreen
from notulen.workspace import Workspace
from tui.secretary import START, Clock, Secretary, at_the_screen

SIZES = ((60, 20), (80, 24), (100, 30), (140, 40))
OF_OTHER_SCREENS = ["f2", "2", "f3", "3", "i", "ctrl+g", "f7", "7", "comma", "ctrl+s", "ctrl+z", "ctrl+y", "u", "x"]
AGENDA = ("Pembukaan 10m", "Peran Kominfo masa pandemi 30m", "Lain-lain")


def a_running_meeting(folder: Path, *, agenda: tuple[str, ...] = AGENDA, settings: Settings | None = None) -> Workspace:
    """R1 at its second item, with two decisions and two actions, a proposal and a private line."""
    workspace = Workspace(folder, settings or Settings(name="Sari"))
    workspace.meetings.create("Rapat Kerja ASKOMPSI", START.date(), now=START, agenda=agenda)
    workspace.meetings.start(1, now=START)
    types(workspace, "+ Marwan @aceh", "+ Irman @sumut", "+ Jon @sumsel", "+ Eddy @askompsi")
    types(workspace, *(["#", "! Dibuka resmi", "#"] if agenda else []))
    types(workspace, "! Praktik baik dibagikan secara tertulis", "> Kirim ringkasan @semua <rakor", minutes=2)
    types(workspace, "~ RAHASIA sinyal Kepri putus", "? @aceh USULAN gratis", "@irman UCAPAN panjang", minutes=3)
    types(workspace, "> Susun surat usulan @aceh @askompsi <jumat depan", minutes=9)
    return workspace


def types(workspace: Workspace, *lines: str, minutes: float = 0) -> None:
    """Lines as the one who minutes types them, so many minutes after the start."""
    for line in lines:
        workspace.minutes.record_line(1, line, now=START + timedelta(minutes=minutes))


def at(minutes: float) -> Clock:
    """The clock so many minutes after the start."""
    return Clock(START + timedelta(minutes=minutes))


async def clock_ticks(sari: Secretary, **span: float) -> None:
    """Time passes, and the screen notices."""
    sari.clock.goes(**span)
    sari.app.screen.tick()  # type: ignore[attr-defined]  # every screen on an archive has one
    await sari.settles()


def rows(sari: Secretary) -> list[str]:
    """The rows of the screen without the blanks around them."""
    return [row.strip() for row in sari.picture.splitlines()]


# what is seen


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


# what is never seen


@pytest.mark.parametrize("size", [*SIZES, (40, 12)])
@pytest.mark.parametrize("language", list(Language))
async def test_no_word_of_any_other_field_is_ever_on_it(
    tmp_path: Path, size: tuple[int, int], language: Language
) -> None:
    workspace = Workspace(tmp_path, Settings())
    canaries, meeting = sown()
    keep(workspace, meeting)
    async with at_the_screen(
        tmp_path, width=size[0], height=size[1], shared=1, workspace=workspace, language=language
    ) as sari:
        seen = await everything_seen(sari, canaries)
        assert seen <= PUBLIC
        assert {"title", "agenda.title", "decision.text", "actions.text", "actions.assignments.owner.name"} <= seen
        await sari.presses("b")
        assert canaries.found_in(sari.picture) == {"title"}


def keep(workspace: Workspace, meeting: Meeting) -> None:
    """Put a meeting that was made up into the archive."""
    with workspace.store.change(Act.MEETING_CREATED, now=START) as change:
        change.put(replace(meeting, number=change.next_number()))


async def everything_seen(sari: Secretary, canaries: Canaries) -> set[str]:
    """The fields whose words are seen somewhere on a walk through all there is."""
    seen = canaries.found_in(sari.picture)
    for key in ("left", "left", *["right"] * 8, *["pageup"] * 4, "g", *["pageup"] * 4, *["pagedown"] * 4, "g", "n"):
        await sari.presses(key)
        seen |= canaries.found_in(sari.picture)
    return seen


async def test_toasts_of_the_room_are_not_for_everybody(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace, has_toasts=True) as sari:
        await sari.types("~ RAHASIA kedua")
        await sari.presses("ctrl+z")
        await sari.hears("RAHASIA kedua")
        await sari.presses("f8")
        assert "RAHASIA kedua" in sari.told, "it stands still"
        sari.does_not_see("RAHASIA")
        sari.app.notify("RAHASIA dari belakang", timeout=60)
        await sari.settles()
        sari.does_not_see("RAHASIA")
        await sari.presses("ctrl+p")
        sari.does_not_see("RAHASIA")
        await sari.presses("escape", "f8")
        await sari.waits_for("RAHASIA dari belakang")


async def test_what_is_made_private_goes_within_two_looks(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        types(workspace, "! KELIRU")
        await sari.presses("f8")
        sari.sees("KELIRU")
        types(workspace, "=~")
        await sari.waits_until(lambda: "KELIRU" not in sari.screen)
        sari.does_not_see("KELIRU")


# going to and fro


async def test_f8_goes_there_and_back_and_the_room_is_as_it_was(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    for number in range(40):
        types(workspace, f"catatan {number:02}")
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.writes("sedang diketik @ac")
        await sari.presses("left", "left", "pageup")
        room = sari.picture
        cursor = sari._flow.line.cursor_position
        for key in ("f8", "escape"):
            await sari.presses("f8")
            sari.sees("AGENDA 2 DARI 3")
            sari.does_not_see("sedang diketik")
            await sari.presses(key)
            assert sari.box == "sedang diketik @ac"
            assert sari._flow.line.cursor_position == cursor
            assert sari._flow.line.has_focus
            assert sari.picture == room
        await sari.presses("f8", "8")
        assert sari.picture == room


async def test_only_its_own_keys_act_on_it(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8")
        shared, told, steps = sari.picture, sari.told, workspace.history.steps(1)
        for key in (*OF_OTHER_SCREENS, "q"):
            await sari.presses(key)
            assert sari.picture == shared, key
        assert workspace.history.steps(1) == steps
        assert sari.told == told
        await sari.presses("ctrl+q")
        assert not sari.is_gone, "the room is asked first"
        sari.sees("Catat ›")


async def test_arrows_walk_through_the_agenda_and_one_key_leads_back(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, width=100, height=30, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8", "left")
        sari.sees("AGENDA 1 DARI 3", "Pembukaan", "sudah dibahas", "K1.1 Dibuka resmi", "sekarang: butir 2")
        await sari.presses("left")
        sari.sees("AGENDA 1 DARI 3")
        await sari.presses("n")
        sari.sees("AGENDA 2 DARI 3", "sisa 20:00")
        await sari.presses("right", "right")
        sari.sees("AGENDA 3 DARI 3", "Lain-lain", "belum dibahas")
        types(workspace, "#", minutes=10)
        await sari.waits_until(lambda: "belum dibahas" not in sari.screen)
        types(workspace, "! Selesai", minutes=10)
        await sari.waits_for("Selesai")
        await sari.presses("left", "n")
        sari.sees("AGENDA 3 DARI 3", "Selesai")


async def test_the_page_follows_the_item_that_is_opened(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8")
        types(workspace, "#", minutes=10)
        await sari.waits_for("AGENDA 3 DARI 3")
        types(workspace, "#0", minutes=11)
        await sari.waits_for("SELURUH RAPAT")
        sari.sees("Dibuka resmi", "Praktik baik", "A1.2")


async def test_where_nothing_is_left_to_see_it_follows_again(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    types(workspace, "#0", "! Di luar agenda", "#2")
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8", "right", "right")
        sari.sees("UMUM", "Di luar agenda", "sekarang: butir 2")
        types(workspace, "=~")
        await sari.waits_for("AGENDA 2 DARI 3")
        sari.does_not_see("Di luar agenda")


async def test_decided_only_shows_the_whole_meeting_without_its_head(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, width=100, height=30, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8", "g")
        sari.sees("K1.1 Dibuka resmi", "K1.2 Praktik baik", "A1.1", "A1.2")
        for word in ("AGENDA", "sisa", "Hadir", "ASKOMPSI Kamis"):
            sari.does_not_see(word)
        await sari.presses("g")
        sari.sees("AGENDA 2 DARI 3", "Hadir")
        sari.does_not_see("Dibuka resmi")


async def test_a_blank_screen_holds_the_title_until_any_key(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8")
        shared = sari.picture
        for key in ("escape", "f8", "ctrl+p", "f1", "b", "x", "right", "g"):
            await sari.presses("b")
            assert sari.screen == "Rapat Kerja ASKOMPSI"
            await clock_ticks(sari, seconds=0)
            types(workspace, "~ diam")
            await sari.presses(key)
            assert sari.picture == shared, key
        row = sari.picture.splitlines()[-1]
        await sari.pilot.click(offset=(row.index("b Kosong"), 23))
        await sari.settles()
        assert sari.screen == "Rapat Kerja ASKOMPSI"
        await sari.pilot.click(offset=(40, 12))
        await sari.settles()
        assert sari.picture == shared


async def test_pages_are_turned_whole_and_the_newest_is_in_sight(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    for number in range(3, 20):
        types(workspace, f"! Putusan ke-{number}", minutes=10)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8")
        sari.sees("halaman 2/2", "Putusan ke-19")
        await sari.presses("pageup")
        sari.sees("halaman 1/2", "Praktik baik", "Putusan ke-12")
        sari.does_not_see("TINDAK LANJUT")
        types(workspace, "! Putusan ke-20", minutes=10)
        await sari.waits_until(lambda: bool(sari.archived().decisions[19:]))
        await clock_ticks(sari, seconds=1)
        sari.sees("halaman 1/2")
        await sari.presses("right")
        sari.sees("halaman 2/2", "TINDAK LANJUT", "A1.2", "PUTUSAN")
        await sari.presses("right")
        sari.sees("AGENDA 3 DARI 3")
        await sari.presses("left", "left")
        sari.sees("AGENDA 2 DARI 3", "halaman 1/2")
        await sari.makes_window(100, 60)
        sari.does_not_see("halaman")
        await sari.makes_window(80, 24)
        sari.sees("halaman")


# how quiet it is


async def test_keys_go_after_five_seconds_and_come_back_with_a_key_or_the_mouse(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8")
        for wake in ("x", ""):
            sari.sees("F1 Bantuan", "Esc Keluar", "←→ Agenda", "g Putusan", "b Kosong", "^P Menu")
            await clock_ticks(sari, seconds=4)
            sari.sees("F1 Bantuan")
            await clock_ticks(sari, seconds=1)
            sari.does_not_see("F1")
            sari.does_not_see("Menu")
            await (sari.presses(wake) if wake else sari.pilot.hover(offset=(30, 12)))
            await sari.settles()
        sari.sees("F1 Bantuan")


async def test_what_is_new_is_so_for_two_minutes(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8")
        sari.sees("baru")
        await clock_ticks(sari, seconds=59)
        sari.sees("baru")
        await clock_ticks(sari, seconds=1)
        sari.does_not_see("baru")


async def test_time_goes_by_the_second_or_by_the_minute(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8")
        await clock_ticks(sari, seconds=1)
        sari.sees("sisa 19:59")
        workspace.meetings.pause(1, now=START)
        await sari.waits_for("jeda")
        sari.does_not_see("sisa")
    calm = Workspace(tmp_path, Settings(motion=Motion.REDUCED))
    calm.meetings.start(1, now=START)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=calm) as sari:
        await sari.presses("f8")
        sari.sees("sisa 20 mnt")
        before = sari.picture
        await clock_ticks(sari, seconds=4)
        assert sari.picture == before, "nothing is painted anew within the minute"
        await clock_ticks(sari, minutes=19, seconds=30)
        sari.sees("sisa 1 mnt")
        await clock_ticks(sari, minutes=5)
        sari.sees("lewat 5 mnt")


async def test_a_second_paints_one_row_and_lays_nothing_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8")
        await clock_ticks(sari, seconds=1)
        painted: list[tuple[str, int, bool]] = []
        refresh = Widget.refresh

        def seen(widget: Widget, *regions: Region, repaint: bool = True, layout: bool = False, **more: bool) -> Widget:
            if widget.screen is sari.app.screen:
                painted.append((type(widget).__name__, sum(each.height for each in regions), layout))
            return refresh(widget, *regions, repaint=repaint, layout=layout, **more)

        monkeypatch.setattr(Widget, "refresh", seen)
        await clock_ticks(sari, seconds=1)
        sari.sees("sisa 19:58")
        assert set(painted) == {("SharedHead", 1, False)}
        painted.clear()
        await sari.presses("left", "left")
        await clock_ticks(sari, seconds=10)
        painted.clear()
        await clock_ticks(sari, seconds=1)
        assert painted == [], "without a timer in sight nothing is painted"


# a window of its own


async def test_a_window_of_its_own_follows_and_knows_no_other_screen(tmp_path: Path) -> None:
    first = a_running_meeting(tmp_path)
    second = Workspace(tmp_path, Settings(), is_read_only=True)
    async with at_the_screen(tmp_path, shared=1, clock=at(10), workspace=second) as guest:
        guest.sees("AGENDA 2 DARI 3", "K1.2")
        shared = guest.picture
        for key in OF_OTHER_SCREENS:
            await guest.presses(key)
            assert guest.picture == shared, key
        types(first, "! Dari jendela pertama", minutes=10)
        await guest.waits_for("Dari jendela pertama")
        await guest.presses("ctrl+p")
        guest.does_not_see("poleng")
        await guest.presses("escape")
        assert not second.has_written


@pytest.mark.parametrize("key", ["q", "escape", "f8", "ctrl+q"])
async def test_a_window_of_its_own_is_left_without_a_question(tmp_path: Path, key: str) -> None:
    a_running_meeting(tmp_path)
    workspace = Workspace(tmp_path, Settings(), is_read_only=True)
    async with at_the_screen(tmp_path, shared=1, clock=at(10), workspace=workspace) as guest:
        await guest.presses(key)
        assert guest.is_gone


async def test_a_meeting_that_goes_away_is_said_calmly_and_what_was_seen_stays(tmp_path: Path) -> None:
    first = a_running_meeting(tmp_path)
    async with at_the_screen(
        tmp_path, shared=1, clock=at(10), workspace=Workspace(tmp_path, Settings(), is_read_only=True)
    ) as guest:
        first.meetings.trash(1, now=START)
        await guest.waits_for("Rapat ini tidak ada lagi di arsip; yang tampil keadaan terakhir.")
        guest.sees("AGENDA 2 DARI 3", "K1.2 Praktik baik")
        assert str(tmp_path) not in guest.screen
        await guest.presses("left")
        guest.sees("Dibuka resmi")
        first.meetings.restore(1, now=START)
        await guest.waits_until(lambda: "tidak ada lagi" not in guest.screen)
        guest.does_not_see("tidak ada lagi")


async def test_a_meeting_that_is_closed_meanwhile_says_so(tmp_path: Path) -> None:
    first = a_running_meeting(tmp_path)
    async with at_the_screen(
        tmp_path, shared=1, clock=at(10), workspace=Workspace(tmp_path, Settings(), is_read_only=True)
    ) as guest:
        first.meetings.close(1, now=START + timedelta(minutes=10))
        await guest.waits_for("rapat ditutup")
        guest.sees("K1.2 Praktik baik")
        first.meetings.reopen(1, now=START)
        for number in range(30):
            types(first, f"! Putusan lagi {number}")
        await guest.waits_for("Putusan lagi 29")
        first.meetings.close(1, now=START)
        await guest.waits_for("halaman 1/")


async def test_a_file_that_cannot_be_read_is_said_without_its_path(tmp_path: Path) -> None:
    a_running_meeting(tmp_path)
    (file,) = tmp_path.rglob("R1-*.json")
    async with at_the_screen(
        tmp_path, shared=1, clock=at(10), workspace=Workspace(tmp_path, Settings(), is_read_only=True)
    ) as guest:
        sound = file.read_bytes()
        file.write_bytes(b"rusak")
        await guest.waits_for("Arsip sedang tidak terbaca; yang tampil keadaan terakhir.")
        guest.sees("K1.2 Praktik baik")
        guest.does_not_see("R1-")
        file.write_bytes(sound)
        await guest.waits_until(lambda: "tidak terbaca" not in guest.screen)
        guest.does_not_see("tidak terbaca")


def test_every_key_and_every_word_is_there_in_both_languages() -> None:
    for binding in ShareScreen.BINDINGS:
        assert isinstance(binding, Binding)
        for language in Language:
            assert binding.id in screen_texts(language).keys or (binding.id or "").endswith("_alike"), binding
    indonesian, english = share_texts(Language.INDONESIAN), share_texts(Language.ENGLISH)
    for field in ShareTexts.__struct_fields__[1:]:
        one, other = getattr(indonesian, field), getattr(english, field)
        assert one
        assert other
        assert set(re.findall(r"{\w+}", one)) == set(re.findall(r"{\w+}", other)), field
