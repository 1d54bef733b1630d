"""Attendance reports as offices save them: other columns, marks of Excel, client languages, extensions for Meet."""

from datetime import date, time
from pathlib import Path

import pytest
from msgspec.structs import replace

from importing.reports import RAKER, stays, told
from notulen.domain.attendance_file import Source
from notulen.domain.errors import NotAttendance
from notulen.parsing.zone_words import read_zone

_MEETING = replace(RAKER, day=date(2026, 3, 4), starts=time(9))
_FLAT = "Rakor,812,ASKOMPSI Sekretariat,sekretariat@askompsi.example,03/04/2026 08:45:00 AM,135"
_REPORTS: dict[str, tuple[str, str, Source, list[str]]] = {
    "Zoom F: the host's name and address stand before the participant's": (
        "Topic,Meeting ID,User Name,User Email,Start Time,Duration (Minutes),Name (Original Name),User Email,Join Time,"
        "Leave Time,Duration (Minutes),Guest,In Waiting Room\n"
        f"{_FLAT},Sumut_Irman,irman@x.example,03/04/2026 08:55:00 AM,03/04/2026 10:58:00 AM,123,Yes,No\n"
        f"{_FLAT},Gorontalo - Operator,,03/04/2026 08:56:00 AM,03/04/2026 10:57:00 AM,121,Yes,No\n",
        "utf-8",
        Source.ZOOM,
        ["Sumut_Irman 08.55-10.58", "Gorontalo - Operator 08.56-10.57"],
    ),
    "the same with headings as a program numbers them": (
        "Topic,MeetingID,User_Name,User_Email_1,NameOriginalName,User_Email_2,Join_Time,Leave_Time,Duration_Minutes_2\n"
        "Rakor,812,Sekretariat,s@x.example,Irman,irman@x.example,04/03/2026 08:55,04/03/2026 10:58,123\n",
        "utf-8",
        Source.ZOOM,
        ["Irman 08.55-10.58"],
    ),
    "Zoom after Excel: hours as 8:57, a line break and quotation marks in names": (
        "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,\n"
        "8.12346E+10,Rakor SPBE,3/4/2026 8:50,3/4/2026 11:30,host@x.example,160,3,\n,,,,,,,\n"
        "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,\n"
        '"Malut - ""Pak"" Hasan",,3/4/2026 13:05,3/4/2026 13:29,24,Yes,,\n'
        '"Jatim\nEko Setiawan",,3/4/2026 8:57,3/4/2026 11:29,152,Yes,,\n',
        "utf-8",
        Source.ZOOM,
        ['Malut - "Pak" Hasan 13.05-13.29', "Jatim Eko Setiawan 08.57-11.29"],
    ),
    "Zoom after Indonesian Excel: semicolons, the day first, hours with dots": (
        "Name (Original Name);User Email;Join Time;Leave Time;Duration (Minutes);Guest;\n"
        '"Kalbar; Pak Yan";;04/03/2026 08.56.00;04/03/2026 11.29.00;153;Yes;\n'
        "iPhone (2);;04/03/2026 08.57.00;04/03/2026 11.29.00;152;Yes;\n",
        "utf-8",
        Source.ZOOM,
        ["Kalbar; Pak Yan 08.56-11.29", "iPhone (2) 08.57-11.29"],
    ),
    "a webinar in Indonesian": (
        'Laporan Peserta\nLaporan dibuat:,"03/04/2026 01:00:00 PM"\nTopik,ID Webinar,Waktu Mulai Aktual\n'
        'Literasi,912,"03/04/2026 08:50:00 AM"\nDetail Host\n'
        "Hadir,Nama Pengguna (Nama Asli),Email,Waktu Bergabung,Waktu Keluar,Waktu dalam Sesi (menit),Tamu\n"
        'Ya,Panitia,p@x.example,"03/04/2026 08:50:00 AM","03/04/2026 11:00:00 AM",130,Tidak\nDetail Peserta\n'
        "Hadir,Nama Pengguna (Nama Asli),Nama Depan,Email,Waktu Bergabung,Waktu Keluar,Waktu dalam Sesi (menit),Tamu\n"
        'Ya,Bu Nirmala,Nirmala,n@x.example,"03/04/2026 09:00:00 AM","03/04/2026 10:59:00 AM",119,Ya\n'
        "Tidak,Sari,Sari,s@x.example,--,--,--,--\n",
        "utf-8-sig",
        Source.ZOOM,
        ["Panitia 08.50-11.00", "Bu Nirmala 09.00-10.59"],
    ),
    "an extension for Meet that tells when people came and left": (
        "Participant Name,Joined At,Left At,Duration,Rejoins,Status\n"
        "Sumut_Irman,03/04/2026 09:00:11 AM,03/04/2026 11:05:00 AM,2h 4m 49s,1,Left\n"
        "Sulut - Jemmy,03/04/2026 09:02:11 AM,Still in meeting,2h 2m 1s,0,Active\n",
        "utf-8",
        Source.MEET,
        ["Sumut_Irman 09.00-11.05", "Sulut - Jemmy 09.02-?"],
    ),
    "one that tells when they were first seen": (
        "Full Name,First Seen At,Time in Call\nSumut_Irman,09:00:11,02:05:00\n",
        "utf-8",
        Source.MEET,
        ["Sumut_Irman 09.00-?"],
    ),
    "one with a row for each coming and going": (
        "Name,Email,Time,Type\nIrman,irman@x.example,2026-03-04 09:00:11,Join\nBudi,,2026-03-04 09:01:00,Join\n"
        "Irman,irman@x.example,2026-03-04 09:30:00,Leave\nIrman,irman@x.example,2026-03-04 09:40:00,Join\n",
        "utf-8",
        Source.MEET,
        ["Irman 09.00-09.30 09.40-?", "Budi 09.01-?"],
    ),
    "Meet in Indonesian": (
        "Nama depan,Nama belakang,Email,Durasi,Waktu bergabung,Waktu keluar\n"
        "Nirmala,Dewi,n@x.example,2 j 31 mnt,08.58,11.29\nKaltara - Siti,,,1 jam 2 menit,09.00,10.02\n"
        "Kaltara - Siti,,,58 mnt,10.10,11.08\n",
        "utf-8",
        Source.MEET,
        ["Nirmala Dewi 08.58-11.29", "Kaltara - Siti 09.00-10.02 10.10-11.08"],
    ),
    "Teams, where brackets say where somebody is from": (
        "Full Name\tUser Action\tTimestamp\nIrman (Sumut)\tJoined before\t3/4/2026, 8:50:00 AM\n"
        "Irman (Sumut)\tLeft\t3/4/2026, 9:30:00 AM\nIrman (Aceh) (Guest)\tJoined\t3/4/2026, 9:32:00 AM\n",
        "utf-16",
        Source.TEAMS,
        ["Irman (Sumut) 08.50-09.30", "Irman (Aceh) 09.32-?"],
    ),
    "Teams of an Indonesian client": (
        "1. Ringkasan\nJudul rapat\tRakor\nWaktu mulai\t04/03/26 08.50.01\n\n2. Peserta\n"
        "Nama\tGabung Pertama\tKeluar Terakhir\tDurasi Dalam Rapat\tEmail\tID Peserta (UPN)\tPeran\n"
        "Zulhendri (Eksternal)\t04/03/26 09.00.01\t04/03/26 11.30.00\t2j 20m\t\t\tPeserta\n\n"
        "3. Aktivitas Dalam Rapat\nNama\tWaktu Gabung\tWaktu Keluar\tDurasi\tEmail\tPeran\n"
        "Zulhendri (Eksternal)\t04/03/26 09.00.01\t04/03/26 10.00.00\t59m 59d\t\tPeserta\n"
        "Zulhendri (Eksternal)\t04/03/26 10.10.01\t04/03/26 11.30.00\t1j 19m 59d\t\tPeserta\n",
        "utf-16-be",
        Source.TEAMS,
        ["Zulhendri 09.00-10.00 10.10-11.30"],
    ),
    "Teams of a German client, the third part alone": (
        "3. Aktivitäten in der Besprechung\nName\tBeitrittszeit\tAustrittszeit\tDauer\tE-Mail\tRolle\n"
        "Sumbar - Fauzan\t04.03.2026, 09:50:01\t04.03.2026, 11:30:00\t1 Std. 39 Min. 59 s\t\tTeilnehmer\n",
        "utf-16-le",
        Source.TEAMS,
        ["Sumbar - Fauzan 09.50-11.30"],
    ),
}


@pytest.mark.parametrize("layout", sorted(_REPORTS))
def test_everybody_in_a_report_is_read_with_every_stay(tmp_path: Path, layout: str) -> None:
    text, encoding, source, people = _REPORTS[layout]
    file = told(tmp_path, text.replace("\n", "\r\n").encode(encoding), _MEETING)
    assert file.source is source
    assert [" ".join((each.name, *stays(each))) for each in file.participants] == people
    assert file.days == (_MEETING.day,)


def test_a_quotation_mark_left_open_in_the_last_row_is_no_name(tmp_path: Path) -> None:
    rows = 'Name (Original Name),User Email,Duration (Minutes)\nIrman,,60\n"Budi,,60\n'
    with pytest.raises(NotAttendance) as refused:
        told(tmp_path, rows, _MEETING)
    assert refused.value.reason == "torn"


def test_hours_of_another_zone_are_brought_to_the_meetings_own(tmp_path: Path) -> None:
    row = "Irman,,3/4/2026 11:30 PM,3/5/2026 1:00 AM,90\n"
    (tmp_path / "berkas").write_text(f"Name (Original Name),User Email,Join Time,Leave Time,Duration\n{row}")
    from notulen.importing.attendance_reports import read_attendance

    file = read_attendance(tmp_path / "berkas", replace(_MEETING, day=date(2026, 3, 5)), read_zone("UTC-8"))
    assert file.days == (date(2026, 3, 5),)
    joined = file.participants[0].joined
    assert joined is not None
    assert f"{joined.astimezone(_MEETING.zone.offset):%d %H.%M}" == "05 14.30"


def test_a_zone_is_read_as_people_write_it_and_nothing_else_is_one() -> None:
    read = {text: read_zone(text) for text in ("wita", "WIT", "UTC", "utc+8", "GMT +08:00", "-7", "+5.30")}
    assert [str(zone) for zone in read.values()] == [
        "UTC+08:00", "UTC+09:00", "UTC", "UTC+08:00", "UTC+08:00", "UTC-07:00", "UTC+05:30",
    ]  # fmt: skip
    assert [read_zone(text) for text in ("", "WIBB", "+15", "8", "UTC+8:99", "senin")] == [None] * 6
