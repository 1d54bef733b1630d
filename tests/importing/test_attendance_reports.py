"""Attendance reports of Zoom, Meet and Teams: every layout known by its content, rejoins folded, damage refused."""

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from importing.reports import RAKER, SAMPLES, stays, told
from notulen.domain.attendance_file import DayOrder, Source
from notulen.domain.errors import NotAttendance, NotulenError
from notulen.domain.file_errors import CannotRead
from notulen.importing.attendance_reports import merged, read_attendance
from notulen.locale.explain import explain
from notulen.locale.language import Language

_SOURCES = {
    "google-meet.csv": Source.MEET,
    "teams.csv": Source.TEAMS,
    "zoom-bahasa-indonesia.csv": Source.ZOOM,
    "zoom-header-rapat.csv": Source.ZOOM,
    "zoom-peserta-unik.csv": Source.ZOOM,
}


@pytest.mark.parametrize("name", sorted(_SOURCES))
def test_each_sample_has_the_fourteen_who_were_there(name: str) -> None:
    file = read_attendance(SAMPLES / name, RAKER)
    assert file.source is _SOURCES[name]
    assert len(file.participants) == 14
    assert (file.unread, file.nameless, file.only_waited) == (0, 0, ())
    by_name = {each.name: each for each in file.participants}
    sudarman = by_name["Babel_Sudarman"]
    assert sudarman.minutes in (150, 151)
    (rina,) = (each for each in file.participants if "Rina" in each.name)
    assert rina.minutes in (144, 145)
    assert any(each.name.startswith("=HYPERLINK(") for each in file.participants), "text, whatever it looks like"
    if name == "zoom-peserta-unik.csv":
        assert not any(each.visits for each in file.participants)
        return
    irman = by_name.get("Sumut_Irman") or by_name["Irman"]
    assert stays(irman) == (["08.52-11.31"] if name == "google-meet.csv" else ["08.52-10.03", "10.05-11.31"])
    assert stays(sudarman) == ["09.01-09.05", "09.06-11.31"]
    assert file.days == (date(2020, 7, 7),)
    if name != "google-meet.csv":
        assert file.topic == "Raker ASKOMPSI: Berbagi Pengalaman, Masa Pandemi Covid-19"
        assert [each.name for each in file.participants if each.is_host] == ["ASKOMPSI Sekretariat"]
        assert by_name["Galaxy A12"].minutes == 94
    assert file.waiting == (12 if name == "zoom-bahasa-indonesia.csv" else 0)


_ZOOM = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent\n"
_LAYOUTS = {
    "Zoom, in Indonesian, columns in another order, saved again by Excel with semicolons": (
        "Topik;Waktu mulai;ID;Nama host;Durasi (menit)\nRakor;07/07/2020 8:31;842;Sari;90\n;;;;\n"
        "Waktu keluar;Tamu;Nama (nama asli);Durasi (menit);Di ruang tunggu;Waktu bergabung;Email\n"
        "7/7/2020 10:03;Ya;Irman;72;Tidak;7/7/2020 8:52;irman@x.example\n"
        "7/7/2020 8:50;Ya;Marwan;2;Ya;7/7/2020 8:49;\n;;;;;;\n",
        ["08.52-10.03"],
    ),
    "Zoom, every column of the meeting in each row": (
        "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,Name (Original Name),"
        "User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
        "842,Rakor,07/07/2020 08:31:04 AM,07/07/2020 11:34:40 AM,sari@x.example,184,1,Irman,irman@x.example,"
        "07/07/2020 08:52:10 AM,07/07/2020 10:03:41 AM,72,No\n",
        ["08.52-10.03"],
    ),
    "Zoom, months by name and a narrow space": (
        "Name (original name),Email,Join time,Leave time,Duration (minutes),In waiting room\n"
        'Irman,irman@x.example,"Jul 7, 2020 08:52:10\u202fAM","Jul 7, 2020 10:03:41\u202fAM",72,No\n',
        ["08.52-10.03"],
    ),
    "a webinar of Zoom": (
        "Attendee Report\nReport Generated:,07/07/2020 12:00:00 PM\nTopic,Webinar ID,Actual Start Time\n"
        "Rakor,842,07/07/2020 08:31:00 AM\nHost Details\n"
        "Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes)\n"
        "Attendee Details\n"
        "Attended,User Name (Original Name),First Name,Last Name,Email,Join Time,Leave Time,Time in Session (minutes),"
        "Is Guest\n"
        "Yes,Irman,Irman,,irman@x.example,07/07/2020 08:52:10 AM,07/07/2020 10:03:41 AM,72,Yes\n"
        "No,Marwan,Marwan,,marwan@x.example,--,--,--,--\n",
        ["08.52-10.03"],
    ),
    "Meet, in Indonesian": (
        "Nama depan,Nama belakang,Email,Durasi,Waktu bergabung,Waktu keluar\n"
        "Irman,,irman@x.example,1 jam 11 menit,08.52,10.03\n",
        ["08.52-10.03"],
    ),
    "Meet, on a clock of twelve hours, past midnight": (
        "First name,Last name,Email,Duration,Time joined,Time exited\n"
        "Irman,,irman@x.example,1 hr 11 min,11:52 PM,1:03 AM\n",
        ["23.52-01.03"],
    ),
    "Teams of 2020": (
        "Full Name\tUser Action\tTimestamp\nIrman\tJoined before\t7/7/2020, 8:52:10 AM\n"
        "Irman\tLeft\t7/7/2020, 10:03:41 AM\n",
        ["08.52-10.03"],
    ),
    "Teams of 2021, with commas": (
        "Meeting Summary\nTotal Number of Participants,1\nMeeting Title,Rakor\n"
        'Meeting Start Time,"7/7/2020, 8:31:00 AM"\n\n'
        "Full Name,Join Time,Leave Time,Duration,Email,Role,Participant ID (UPN)\n"
        'Irman (Guest),"7/7/2020, 8:52:10 AM","7/7/2020, 10:03:41 AM",1h 11m,irman@x.example,Attendee,\n',
        ["08.52-10.03"],
    ),
    "Teams of 2026, in a language nobody here knows": (
        '1. Podsumowanie\nTytu\u0142 spotkania\t"Rakor\nbaris dua"\n\n2. Uczestnicy\n'
        "Imi\u0119\tPierwsze\tOstatnie\tCzas\tE-mail\tUPN\tRola\tE1\tE2\tE3\n"
        "Irman (External)\t07.07.2020, 08:52:10\t07.07.2020, 10:03:41\t1 godz. 11 min 31 s\tirman@x.example\t\tX\t3\n"
        "\n3. Aktywno\u015b\u0107\nImi\u0119\tPierwsze\tOstatnie\tCzas\tE-mail\tRola\n"
        "Irman (External)\t07.07.2020, 08:52:10\t07.07.2020, 10:03:41\t1 godz. 11 min 31 s\tirman@x.example\tX\n"
        "\n4. Engagement\nImi\u0119\t2\n",
        ["08.52-10.03"],
    ),
}


@pytest.mark.parametrize("layout", sorted(_LAYOUTS))
def test_other_layouts_tell_the_same(tmp_path: Path, layout: str) -> None:
    text, hours = _LAYOUTS[layout]
    (irman,) = told(tmp_path, text).participants
    assert (irman.name, irman.email, stays(irman)) == (
        "Irman",
        "" if "2020" in layout else "irman@x.example",
        hours,
    )
    assert irman.minutes in (71, 72)


def test_what_a_report_says_beside_is_counted_and_not_forgotten(tmp_path: Path) -> None:
    waiting = told(tmp_path, next(text for layout, (text, _) in _LAYOUTS.items() if "semicolons" in layout))
    assert (waiting.waiting, waiting.only_waited, waiting.topic) == (1, ("Marwan",), "Rakor")
    webinar = told(tmp_path, _LAYOUTS["a webinar of Zoom"][0])
    assert (webinar.absent, webinar.topic) == (1, "Rakor")
    torn = told(tmp_path, f"{_ZOOM}Irman,,kemarin,07/07/2020 10:03:41 AM,5,No\n,,07/07/2020 08:52:10 AM,,,\n")
    assert (torn.unread, torn.nameless) == (1, 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_is_read_whatever_it_was_saved_as(tmp_path: Path, encoding: str) -> None:
    text = (SAMPLES / "teams.csv").read_text("utf-16")
    assert len(told(tmp_path, text.encode(encoding)).participants) == 14
    assert len(told(tmp_path, (SAMPLES / "google-meet.csv").read_text("utf-8").encode(encoding)).participants) == 14


@pytest.mark.parametrize(
    ("first", "second", "order", "day"),
    [
        ("7/13/2020", "7/7/2020", DayOrder.TOLD, (date(2020, 7, 7), date(2020, 7, 13))),
        ("13/7/2020", "8/7/2020", DayOrder.TOLD, (date(2020, 7, 8), date(2020, 7, 13))),
        ("08/07/2020", "08/07/2020", DayOrder.FITS_MEETING, (date(2020, 7, 8),)),
        ("07/08/2020", "07/08/2020", DayOrder.FITS_MEETING, (date(2020, 7, 8),)),
        ("05/06/2020", "05/06/2020", DayOrder.UNCLEAR, (date(2020, 5, 6),)),
        ("2020-07-08", "2020-07-08", DayOrder.TOLD, (date(2020, 7, 8),)),
        ("8.7.2020", "8.7.2020", DayOrder.TOLD, (date(2020, 7, 8),)),
    ],
)
def test_day_and_month_are_told_apart_for_the_whole_file(
    tmp_path: Path, first: str, second: str, order: DayOrder, day: tuple[date, ...]
) -> None:
    rows = f"{_ZOOM}Irman,,{first} 8:52,{first} 10:03,72,No\nMarwan,,{second} 8:52,{second} 10:03,72,No\n"
    file = told(tmp_path, rows, replace(RAKER, day=date(2020, 7, 8)))
    assert (file.order, file.days) == (order, day)


@pytest.mark.parametrize(
    ("rows", "folded"),
    [
        ("Irman,a@x,8:00,9:00|Bapak Irman,a@x,9:10,10:00", ["Irman"]),
        ("iPhone,a@x,8:00,9:00|Irman,a@x,9:10,10:00", ["Irman"]),
        ("Siti,kantor@x,8:00,10:00|Budi,kantor@x,8:30,9:00", ["Siti", "Budi"]),
        ("Budi,a@x,8:00,9:00|Budi,b@x,9:10,10:00", ["Budi", "Budi (2)"]),
        ("iPhone,,8:00,9:00|iPhone,,9:10,10:00", ["iPhone"]),
        ("iPhone,,8:00,9:00|iPhone,,8:30,10:00", ["iPhone", "iPhone (2)"]),
        ("Agus (iPhone),,8:00,9:00|Siti (iPhone),,8:30,10:00", ["Agus", "Siti"]),
        ("Padli (Babel),,8:00,9:00|Padli (Kepri),,9:10,10:00", ["Padli", "Padli (2)"]),
        ("Padli (Babel),,8:00,9:00|Padli,,9:10,10:00", ["Padli", "Padli (2)"]),
        ("Marwan Nusuf,,8:00,9:00|Aceh_Marwan (Marwan Nusuf),,9:10,10:00", ["Marwan Nusuf"]),
    ],
)
def test_who_comes_back_is_one_and_who_is_another_stays_another(tmp_path: Path, rows: str, folded: list[str]) -> None:
    lines = []
    for row in rows.split("|"):
        name, email, joined, left = row.split(",")
        lines.append(f"{name},{email},7/7/2020 {joined},7/7/2020 {left},60,No\n")
    assert [each.name for each in told(tmp_path, _ZOOM + "".join(lines)).participants] == folded


def test_a_file_without_hours_adds_nothing_to_one_that_tells_the_same_call_with_them() -> None:
    with_hours, without = (
        read_attendance(SAMPLES / f"zoom-{name}.csv", RAKER) for name in ("header-rapat", "peserta-unik")
    )
    minutes = [each.minutes for each in with_hours.participants]
    assert [each.minutes for each in merged((with_hours, without))] == minutes
    assert sorted(each.minutes or 0 for each in merged((without, with_hours))) == sorted(each or 0 for each in minutes)


def _damaged() -> dict[str, Callable[[Path], Path]]:
    def holding(content: bytes) -> Callable[[Path], Path]:
        def made(folder: Path) -> Path:
            (folder / "laporan.csv").write_bytes(content)
            return folder / "laporan.csv"

        return made

    return {
        "NotAttendance:empty": holding(b""),
        "NotAttendance:unknown": holding(b"nama;instansi\nIrman;sumut\n"),
        "NotAttendance:nobody": holding(_ZOOM.encode()),
        "NotAttendance:torn": holding(f'{_ZOOM}"Irman,,7/7/2020 8:52,,1,No\nMarwan,,7/7/2020 8:52,,1,No\n'.encode()),
        "NotAttendance:too_large": holding(b"a" * 8_000_001),
        "CannotRead:spreadsheet": holding(b"PK\x03\x04" + b"\0" * 30),
        "CannotRead:not_text": holding(b"\xff\xfe\x00\xd8"),
        "CannotRead:missing": lambda folder: folder / "tidak-ada.csv",
        "CannotRead:folder": lambda folder: folder,
        "CannotRead:not_a_file": lambda folder: Path("/dev/zero"),
    }


@pytest.mark.parametrize("fault", sorted(_damaged()))
def test_what_is_no_report_is_refused_in_words(tmp_path: Path, fault: str) -> None:
    path = _damaged()[fault](tmp_path)
    with pytest.raises((NotAttendance, CannotRead)) as refused:
        read_attendance(path, RAKER)
    assert isinstance(refused.value, NotAttendance | CannotRead)
    assert f"{type(refused.value).__name__}:{refused.value.reason}" == fault
    for language in Language:
        said = explain(refused.value, language)
        assert str(path) in said.what
        assert "{" not in said.text
        assert said.safe or isinstance(refused.value, CannotRead)


_HEADS = [path.read_bytes()[:700] for path in sorted(SAMPLES.glob("*.csv"))]


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([b"", *_HEADS]),
    st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.lists(
            st.lists(st.sampled_from(["Irman", "8:52", "7/13/2020 9.00", '"', "a@x", "", "2. X", "iPhone (iPhone)"])),
            max_size=12,
        ).map(lambda rows: "\n".join(",".join(row) for row in rows).encode()),
    ),
)
def test_any_bytes_are_read_or_refused(head: bytes, tail: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        try:
            file = told(Path(folder), head + tail)
        except NotulenError:
            return
    names = [each.name.casefold() for each in file.participants]
    assert names
    assert all(names)
    assert len(set(names)) == len(names)
