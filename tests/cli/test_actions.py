"""Actions across meetings: listed, filtered, answered."""

import pytest

from cli.shell import Shell, references
from notulen.domain.action_item import ActionStatus


@pytest.fixture
def office(shell: Shell) -> Shell:
    """Two meetings with five actions; today is 7 July 2020."""
    shell.does("new", "Rakor Mei", "--date", "2020-05-05")
    shell.does(
        "note", "-", "-m", "R1",
        stdin="> laporan bulanan @jambi <30 juni 2020\n> surat edaran @aceh <8 juli 2020\n> foto kegiatan\n",
    )  # fmt: skip
    shell.does("new", "Rakor Juli")
    shell.does("note", "-", "-m", "R2", stdin="> data SPBE @aceh @jambi <31 agustus 2020\n> undangan @padlii\n")
    return shell


def test_open_actions_come_by_their_deadline(office: Shell) -> None:
    assert references(office) == ["A1.1", "A1.2", "A2.1", "A1.3", "A2.2"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("-p", "jambi"), ["A1.1", "A2.1"]),
        (("-p", "jambi", "-p", "11"), ["A1.1", "A1.2", "A2.1"]),
        (("-p", "jambi,aceh"), ["A1.1", "A1.2", "A2.1"]),
        (("--owner", "@aceh"), ["A1.2", "A2.1"]),
        (("--overdue",), ["A1.1"]),
        (("--before", "akhir juli"), ["A1.1", "A1.2"]),
        (("-m", "R2"), ["A2.1", "A2.2"]),
        (("--status", "selesai"), []),
        (("--sort", "ref"), ["A1.1", "A1.2", "A1.3", "A2.1", "A2.2"]),
    ],
)
def test_filters_narrow_the_list(office: Shell, words: tuple[str, ...], found: list[str]) -> None:
    assert references(office, *words) == found


def test_a_pipe_gets_iso_dates_and_days(office: Shell) -> None:
    rows = office.does("actions", "--overdue").rows
    assert rows[0] == [
        "ref", "pemilik", "aksi", "tenggat", "lewat_hari", "status", "rapat", "prioritas", "kali_ditunda", "menunggu",
    ]  # fmt: skip
    assert rows[1] == ["A1.1", "Jambi", "laporan bulanan", "2020-06-30", "7", "terbuka", "R1", "sedang", "0", ""]


def test_in_english_the_headings_are_english(office: Shell) -> None:
    rows = office.does("--lang", "en", "actions").rows
    assert rows[0] == [
        "ref", "owner", "action", "due", "days_overdue", "status", "meeting", "priority", "postponements", "waits_for",
    ]  # fmt: skip
    assert rows[1][5] == "open"


def test_check_leaves_with_ten_only_when_one_is_overdue(office: Shell) -> None:
    assert office.runs("actions", "--check").code == 10
    assert office.runs("actions", "--check", "-p", "aceh").code == 0


def test_an_action_is_done_with_a_word_and_can_be_opened_again(office: Shell) -> None:
    told = office.does("action", "done", "A1.1", "-m", "sudah terkirim")
    assert "A1.1 selesai" in told.err
    action = office.meeting(1).get_action(1)
    assert (action.status, action.progress[-1].text) == (ActionStatus.DONE, "sudah terkirim")
    assert references(office) == ["A1.2", "A2.1", "A1.3", "A2.2"]
    office.does("action", "reopen", "1.1")
    assert references(office)[0] == "A1.1"


def test_words_after_the_reference_are_the_remark(office: Shell) -> None:
    office.does("action", "comment", "a1.1", "sudah", "ditelepon")
    office.does("action", "done", "A-1.1", "beres")
    assert [note.text for note in office.meeting(1).get_action(1).progress] == ["sudah ditelepon", "beres"]


def test_several_actions_at_once(office: Shell) -> None:
    office.does("action", "start", "A1.1", "A1.2", "-m", "mulai")
    assert {office.meeting(1).get_action(number).status for number in (1, 2)} == {ActionStatus.IN_PROGRESS}


def test_one_province_answers_for_its_own_part(office: Shell) -> None:
    office.does("action", "done", "A2.1", "-p", "aceh")
    action = office.meeting(2).get_action(1)
    assert [part.status for part in action.assignments] == [ActionStatus.DONE, ActionStatus.OPEN]
    office.does("action", "done", "A2.1", "-p", "jambi")
    assert office.meeting(2).get_action(1).status is ActionStatus.DONE


def test_a_deadline_is_moved_by_a_phrase_counted_from_today(office: Shell) -> None:
    office.does("action", "postpone", "A1.1", "--to", "2 minggu lagi", "-m", "menunggu data")
    office.does("action", "postpone", "A1.2", "akhir", "bulan")
    first, second = (office.meeting(1).get_action(number) for number in (1, 2))
    assert str(first.due_day()) == "2020-07-21"
    assert str(second.due_day()) == "2020-07-31"
    assert first.postponements == 1


def test_a_phrase_that_names_no_day_moves_nothing(office: Shell) -> None:
    before = office.bytes_on_disk()
    for phrase, said in (("jumt", "bukan satu tanggal"), ("segera", "bukan satu tanggal"), ("", "tidak boleh kosong")):
        assert said in office.refuses("action", "postpone", "A1.1", "--to", phrase, code=2)
    assert office.bytes_on_disk() == before


def test_an_action_is_given_to_others(office: Shell) -> None:
    office.does("action", "assign", "A1.3", "@aceh", "@jambi")
    office.does("action", "assign", "A2.2", "--to", "sumut", "-p", "babel")
    assert [owner.name for owner in office.meeting(1).get_action(3).owners] == ["Aceh", "Jambi"]
    assert len(office.meeting(2).get_action(2).owners) == 2
    assert "Pemilik tidak boleh kosong" in office.refuses("action", "assign", "A1.3", code=2)


def test_its_history_tells_every_step(office: Shell) -> None:
    office.does("config", "set", "name", "Sari")
    office.does("action", "block", "A1.1", "menunggu tanda tangan")
    office.does("action", "postpone", "A1.1", "2 minggu lagi")
    rows = office.does("action", "history", "A1.1").rows
    assert rows[0] == ["ref", "waktu", "yang_terjadi", "oleh"]
    assert rows[1][2] == "dicatat di R1: > laporan bulanan @jambi <30 juni 2020", "the line as it was typed"
    assert rows[2][2:] == ["terkendala: menunggu tanda tangan", "Sari"]
    assert rows[3][2] == "ditunda → Sel 21 Jul 2020"
    data = office.does("action", "history", "A1.1", "--json").data
    assert (data[0]["kind"], data[0]["text"]) == ("recorded", "> laporan bulanan @jambi <30 juni 2020")
    assert (data[2]["due_before"], data[2]["due_after"]) == ("2020-06-30", "2020-07-21")


def test_it_can_be_shown_in_full(office: Shell) -> None:
    shown = office.does("action", "show", "A1.1").out
    assert "laporan bulanan" in shown
    assert "R1 Rakor Mei" in shown
    assert office.does("action", "show", "A1.1", "--json").data[0]["ref"] == "A1.1"


@pytest.mark.parametrize("words", [("actions", "done"), ("aksi", "selesai"), ("action", "selesai")])
def test_actions_and_action_and_their_indonesian_names_are_not_to_be_confused(
    office: Shell, words: tuple[str, ...]
) -> None:
    office.does(*words, "A1.1")
    assert office.meeting(1).get_action(1).status is ActionStatus.DONE


def test_what_is_not_there_is_refused(office: Shell) -> None:
    before = office.bytes_on_disk()
    assert "Aksi «A1.9» tidak ada." in office.refuses("action", "done", "A1.9", code=3)
    assert "Aksi «laporan» tidak ada." in office.refuses("action", "done", "laporan", code=3)
    assert "Rapat «R9» tidak ada." in office.refuses("action", "done", "A9.1", code=3)
    assert "Nama «atlantis» tidak ada." in office.refuses("actions", "-p", "atlantis", code=3)
    assert office.bytes_on_disk() == before


def test_done_twice_is_refused_in_words(office: Shell) -> None:
    office.does("action", "done", "A1.1")
    told = office.refuses("action", "done", "A1.1", code=1)
    assert "A1.1 berstatus selesai, jadi tidak dapat diselesaikan." in told
    assert "notulen action history A1.1" in told
