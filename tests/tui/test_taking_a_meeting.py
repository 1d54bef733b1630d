"""A whole real meeting taken by keys alone: Raker ASKOMPSI, Jakarta, 29 August 2019 (seed 001)."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from notulen.domain.attendee import AttendeeKind
from notulen.domain.entry import EntryKind
from notulen.domain.meeting_state import MeetingKind, MeetingStatus
from tui.secretary import START, Clock, at_the_screen

AGENDA = (
    "Bahan rakor dengan Kemenkominfo",
    "Perubahan di dalam organisasi ASKOMPSI",
    "Persiapan dan penerapan SPBE",
    "Fungsi komunikasi dan informasi publik",
)
BY_ANIES = (
    "informasi abad ke-21 bergerak sangat cepat dan itu tantangan besar bagi pengambil keputusan",
    "bertukar pengalaman dan gagasan penting; pola di satu wilayah dapat menjadi pelajaran bagi wilayah lain",
    "pemerintah daerah perlu membenahi diri agar menjadi lembaga rujukan",
    "pemerintah kembali menjadi rujukan; asosiasi diharapkan menjadi tempat belajar",
)
BY_ATIKA = (
    "ASKOMPSI adalah forum bertukar pikiran dan berbagi praktik baik antar Dinas Kominfo",
    "program perlu sinergi antardaerah dan antara pusat dan daerah",
    "agenda raker ini SPBE serta komunikasi dan informasi publik",
    "pada rakor dengan Kemenkominfo nanti ASKOMPSI menyampaikan aspirasi daerah",
    "program komunikasi, informasi, dan statistik diharapkan berjalan selaras",
)


@pytest.mark.parametrize("size", [(80, 24), (100, 30)])
async def test_the_raker_of_2019_is_taken_from_the_first_key_to_the_last(tmp_path: Path, size: tuple[int, int]) -> None:
    clock = Clock(START - timedelta(days=9))
    async with at_the_screen(tmp_path, width=size[0], height=size[1], clock=clock) as sari:
        await sari.presses("n")
        await sari.writes("Rapat Kerja ASKOMPSI (tuan rumah Pemprov DKI Jakarta)")
        await sari.presses("tab")
        await sari.writes("29 agustus")
        sari.sees("✓ Kam 29 Agu 2019", "9 hari lagi")
        await sari.presses("tab", "right", "enter")

        for title in AGENDA:
            await sari.types(f"# {title}")
        await sari.types("+ Anies Baswedan @dki (Gubernur)")
        await sari.types("+ Atika Nur Rahmania @dki (Kepala Dinas Kominfotik)")
        await sari.types("+ Dinas Kominfo provinsi seluruh Indonesia")
        sari.sees("direncanakan", "hadir 3/3")

        clock.at = START
        await sari.types("/mulai")
        await sari.types("#")
        for place, text in enumerate(BY_ANIES):
            clock.goes(minutes=3)
            await sari.types(f"@anies {text}" if place == 0 else f"@ {text}")
        await sari.types("#3")
        for place, text in enumerate(BY_ATIKA):
            clock.goes(minutes=2)
            await sari.types(f"Atika: {text}" if place == 0 else f"@ {text}")
        await sari.types("#1")
        await sari.types("> menyiapkan bahan rakor dengan Kemenkominfo @askompsi <3 september")
        sari.sees("A1.1", "s.d. Sel 3 Sep")
        await sari.types("> menyampaikan aspirasi daerah kepada Kementerian @askompsi <6 sept")
        sari.sees("A1.2", "s.d. Jum 6 Sep")
        await sari.types("~ kehadiran Gubernur perlu dikonfirmasi")
        sari.sees("● 00:22:00" if size[0] < 96 else "00:22:00", "PRIBADI")

        await sari.types("/tutup")
        sari.sees("BACA SAJA")
        await sari.hears("ditutup; notulennya draf")
        assert "tidak menerima baris lagi" not in sari.told
        await sari.presses("f2")
        sari.sees("Rapat Kerja ASKOMPSI", "draf", "A1.1", "Jum 6 Sep")

    meeting = sari.archived()
    assert (meeting.kind, meeting.day, meeting.status) == (MeetingKind.RAKER, date(2019, 8, 29), MeetingStatus.CLOSED)
    assert [item.title for item in meeting.agenda] == list(AGENDA)
    assert [seat.name or seat.full_name for seat in meeting.attendees[:2]] == ["Anies Baswedan", "Atika Nur Rahmania"]
    assert meeting.attendees[0].post == "Gubernur"
    assert {seat.province for seat in meeting.attendees[:2]} == {"31"}
    assert meeting.attendees[2].kind is AttendeeKind.GROUP
    said = [(entry.speaker.name if entry.speaker else "", entry.text) for entry in meeting.entries[:9]]
    assert said == [("Anies Baswedan", text) for text in BY_ANIES] + [("Atika Nur Rahmania", text) for text in BY_ATIKA]
    assert [entry.agenda for entry in meeting.entries] == [1] * 4 + [3] * 5 + [1]
    assert meeting.entries[-1].kind is EntryKind.PRIVATE
    assert [action.due_day() for action in meeting.actions] == [date(2019, 9, 3), date(2019, 9, 6)]
    assert all([owner.name for owner in action.owners] == ["ASKOMPSI"] for action in meeting.actions)
    assert not [line.text for line in meeting.lines if line.gaps], "nothing is left to tidy"
    assert meeting.starts is not None
    assert f"{meeting.starts:%H:%M}" == "09:00"


async def test_after_hash_nought_the_minutes_are_general_again(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.presses("n")
        await sari.writes("Rakor")
        await sari.presses("enter")
        for line in ("# SPBE", "#1", "satu", "#0", "dua"):
            await sari.types(line)
        sari.sees("Umum", "agenda 1 butir · umum")
    assert [entry.agenda for entry in sari.archived().entries] == [1, None]
