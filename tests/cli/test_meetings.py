"""Meetings from the shell: called, found again, run, edited, thrown away."""

from datetime import date, time

from cli.shell import Shell
from notulen.domain.meeting_state import MeetingKind, MeetingMode, MeetingStatus
from notulen.domain.province import Zone


def test_a_title_is_enough_and_the_day_is_today(shell: Shell) -> None:
    answer = shell.does("new", "Rakor SPBE")
    assert answer.out == "R1\n", "a pipe gets the reference to go on with"
    assert "Rapat dibuat: R1 Rakor SPBE, Sel 7 Jul 2020" in answer.err
    assert shell.meeting().day == date(2020, 7, 7)


def test_a_title_of_several_words_needs_no_quotation_marks(shell: Shell) -> None:
    shell.does("new", "Rakor", "SPBE", "Sumatera")
    assert shell.meeting().title == "Rakor SPBE Sumatera"


def test_everything_about_a_meeting_can_be_said_when_it_is_called(shell: Shell) -> None:
    shell.does("series", "add", "Rakor SPBE", "--handle", "spbe")
    shell.does(
        "new", "Rakor", "--date", "9-10 juli 2020", "--time", "09.00-11.30 WITA", "--kind", "kunjungan kerja",
        "--mode", "konferensi video", "--place", "Ruang A", "--link", "https://example.id/1", "--series", "spbe",
        "--agenda", "SPBE 30m", "--agenda", "Penutup",
    )  # fmt: skip
    meeting = shell.meeting()
    assert (meeting.day, meeting.last_day) == (date(2020, 7, 9), date(2020, 7, 10))
    assert (meeting.starts, meeting.ends, meeting.zone) == (time(9), time(11, 30), Zone.WITA)
    assert (meeting.kind, meeting.mode) == (MeetingKind.VISIT, MeetingMode.VIDEO)
    assert (meeting.place, meeting.link) == ("Ruang A", "https://example.id/1")
    assert [(item.title, item.minutes) for item in meeting.agenda] == [("SPBE", 30), ("Penutup", None)]
    assert meeting.series


def test_an_end_that_is_open_is_kept_open(shell: Shell) -> None:
    shell.does("new", "Rakor", "--time", "09.00 s.d. selesai")
    meeting = shell.meeting()
    assert (meeting.starts, meeting.ends, meeting.is_open_ended) == (time(9), None, True)


def test_attendees_of_another_meeting_come_as_invited(demo: Shell) -> None:
    demo.does("new", "Raker lanjutan", "--attendees-from", "R4")
    invited = demo.meeting(6).attendees
    assert len(invited) == len(demo.meeting(4).attendees)
    assert {seat.presence for seat in invited} == {"invited"}


def test_the_list_is_newest_first_and_a_pipe_gets_it_uncut(demo: Shell) -> None:
    rows = demo.does("list").rows
    assert rows[0][:4] == ["ref", "tanggal", "sampai", "judul"]
    assert [row[0] for row in rows[1:]] == ["R5", "R4", "R3", "R2", "R1"]
    assert rows[1][1] == "2023-06-13"
    assert rows[1][3] == demo.meeting(5).title


def test_the_list_can_be_narrowed(demo: Shell) -> None:
    assert [
        row["ref"] for row in demo.does("list", "--since", "2020-01-01", "--until", "2020-12-31", "--json").data
    ] == [
        "R4",
        "R3",
    ]
    assert demo.does("list", "--status", "berlangsung").rows[1:] == []
    assert len(demo.does("list", "--status", "closed").rows) == 6


def test_an_empty_archive_lists_nothing_and_that_is_fine(shell: Shell) -> None:
    assert shell.does("list", "--json").data == []
    assert not shell.archive.exists(), "looking makes nothing"


def test_show_gives_a_pipe_the_plain_minutes_and_json_the_whole_meeting(demo: Shell) -> None:
    assert "pandemi" in demo.does("show", "R4").out
    whole = demo.does("show", "R4", "--json").json
    assert whole["schema"] == "notulen.meeting/1"


def test_a_meeting_is_found_by_reference_word_date_or_piece_of_its_title(demo: Shell) -> None:
    for asked, number in (
        ("R4", 4), ("r-4", 4), ("4", 4), ("terakhir", 4), ("last", 4), ("2020-04-23", 3), ("23 april 2020", 3),
        ("percepatan", 3),
    ):  # fmt: skip
        assert demo.does("show", asked, "--json").data["number"] == number, asked


def test_the_course_of_a_meeting(shell: Shell) -> None:
    shell.does("new", "Rakor")
    for command, status in (
        ("start", MeetingStatus.RUNNING), ("pause", MeetingStatus.PAUSED), ("start", MeetingStatus.RUNNING),
        ("close", MeetingStatus.CLOSED), ("reopen", MeetingStatus.PAUSED),
    ):  # fmt: skip
        shell.does(command)
        assert shell.meeting().status is status


def test_start_takes_the_meeting_that_waits(shell: Shell) -> None:
    shell.does("new", "Rakor lama", "--date", "2020-07-01")
    shell.does("new", "Rakor pekan depan", "--date", "2020-07-14")
    shell.does("new", "Rakor hari ini")
    shell.does("start")
    assert shell.meeting(3).status is MeetingStatus.RUNNING


def test_closing_tells_what_is_left_to_tidy(rakor: Shell) -> None:
    rakor.does("note", "> kirim data <jumt")
    told = rakor.does("close").err
    assert "4 hal perlu dirapikan (1 aksi belum ada pemilik). Lihat: notulen tidy R1" in told
    assert "1 aksi belum ada pemilik" in told
    assert "notulen tidy R1" in told


def test_a_move_that_makes_no_sense_is_refused_in_words(shell: Shell) -> None:
    shell.does("new", "Rakor")
    told = shell.refuses("pause", code=1)
    assert "R1 berstatus direncanakan, jadi tidak dapat dijeda." in told
    assert shell.meeting().status is MeetingStatus.PLANNED


def test_a_meeting_goes_to_the_trash_and_comes_back_under_its_number(demo: Shell) -> None:
    demo.does("trash", "put", "R5")
    assert [row[0] for row in demo.does("trash", "list").rows[1:]] == ["R5"]
    assert "R5" not in demo.does("list").out
    demo.does("trash", "restore", "R5")
    assert demo.meeting(5).number == 5
    assert demo.does("trash", "list", "--json").data == []


def test_emptying_the_trash_asks_and_without_a_terminal_refuses(demo: Shell) -> None:
    demo.does("trash", "put", "R5")
    told = demo.refuses("trash", "empty", code=2)
    assert "Hapus 1 rapat di sampah untuk selamanya?" in told
    assert "--yes" in told
    assert len(demo.does("trash", "list").rows) == 2
    demo.does("trash", "empty", "--yes")
    assert len(demo.does("trash", "list").rows) == 1


def test_open_without_a_terminal_says_so(demo: Shell) -> None:
    assert "hanya bisa dibuka di terminal" in demo.refuses("open", "R4", code=2)
    before = demo.bytes_on_disk()
    demo.refuses("new", "Rakor", "--open", code=2)
    assert demo.bytes_on_disk() == before, "nothing is made when it cannot be opened"
