"""`notulen review`: the walk line by line at a terminal, the sheet in all its forms, and nothing asked without one."""

import os
from pathlib import Path

import pytest

from cli.shell import Shell
from cli.test_terminal import shown
from notulen.domain.action_item import ActionStatus
from notulen.domain.review_sheet import ReviewSheet, SheetAction, SheetPart
from notulen.export.messenger import LONGEST
from notulen.export.review_messages import joined_messages, messages
from notulen.export.review_sheet import render_sheet
from notulen.locale.language import Language
from tui.terminal import Terminal, environment

needs_terminal = pytest.mark.skipif(os.name == "nt", reason="there is no pseudo-terminal")


_LINES = ("> surat usulan @aceh @riau <1 juli", "> rekap *media* @sumsel <3 juli", "> pedoman @sumut", "> diklat")
_HOSTILE = ("*tebal* _miring_ ~x~ ```kode```", "a\n2. *A9.9* palsu", "\x1b[31m\u202eabc", "{part}")


@pytest.fixture
def office(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path)
    shell.does("new", "Rakor Juni", "--date", "2020-06-09")
    for line in (
        "> surat usulan @aceh @riau <1 juli",
        "> rekap *media* @sumsel <3 juli",
        "> pedoman @sumut",
        "> diklat",
    ):
        shell.does("note", line, "-m", "R1")
    return shell


def walked(office: Shell, *words: str, typed: str) -> str:
    state = office.folder / "state"
    code, screen = shown(office, "review", "--plain", *words, typed=typed, env={"NOTULEN_STATE": str(state)})
    assert code == 0, screen
    return screen


def at_window(office: Shell, *words: str) -> Terminal:
    """A window with the program in it, to be watched and killed."""
    world = {name: value for name, value in office.env.items() if value is not None}
    return Terminal(["-m", "notulen", *words], {**environment(office.folder), **world})


@needs_terminal
def test_alone_it_opens_the_full_screen_and_goes_on_with_the_same_review(office: Shell) -> None:
    walked(office, typed="s surat\nq\n")
    window = at_window(office, "review")
    window.reads_until("TINJAU")
    window.reads_until("A1.2")
    window.writes("\x11")
    assert window.reads_to_the_end() == 0
    window.closes()
    assert "Berhenti di 2 dari 4" in walked(office, typed="q\n")
    narrowed = at_window(office, "review", "-p", "sumsel")
    narrowed.reads_until("hanya Sumsel")
    narrowed.reads_until("1 dari 1")
    narrowed.writes("\x11")
    assert narrowed.reads_to_the_end() == 0
    narrowed.closes()


@needs_terminal
def test_four_actions_are_walked_through(office: Shell) -> None:
    screen = walked(office, typed="s surat 12/2020\nk\nmenunggu SK\nt 20 juli; libur\no jabar, aceh\n")
    assert "Tinjauan selesai" in screen
    assert "A1.3 tunda: libur · Sen 20 Jul 2020" in screen
    actions = office.meeting().actions
    assert [each.status for each in actions] == [
        ActionStatus.DONE,
        ActionStatus.BLOCKED,
        ActionStatus.OPEN,
        ActionStatus.OPEN,
    ]
    assert [owner.name for owner in actions[3].owners] == ["Jawa Barat", "Aceh"]
    assert len({note.review for each in actions for note in each.progress}) == 1


@needs_terminal
def test_it_stops_and_goes_on_where_it_was(office: Shell) -> None:
    screen = walked(office, typed="s\nq\n")
    assert "Berhenti di 2 dari 4" in screen
    screen = walked(office, typed="u\n<\nn\nn\nkomentar tanya lagi\nn\n")
    assert "Melanjutkan tinjauan" in screen
    assert "Diurungkan: A1.1 selesai" in screen
    assert [each.is_open for each in office.meeting().actions] == [True] * 4
    assert "Dilewati: 3" in screen


@needs_terminal
def test_a_program_that_is_killed_loses_neither_answers_nor_the_place(office: Shell) -> None:
    window = at_window(office, "review", "--plain")
    window.writes("s surat\nn\n")
    window.reads_until("Tinjau 3 dari 4")
    window.closes()
    screen = walked(office, typed="p hampir\ns\n")
    assert "Melanjutkan tinjauan" in screen
    assert "Dilewati: 1" in screen
    assert [len(each.progress) for each in office.meeting().actions] == [1, 0, 1, 1]
    assert len({note.review for each in office.meeting().actions for note in each.progress}) == 1


@needs_terminal
def test_the_end_of_the_input_is_a_stop_and_no_answer(office: Shell) -> None:
    screen = walked(office, typed="n\n\x04")
    assert "Berhenti di 2 dari 4" in screen


@needs_terminal
def test_what_cannot_be_understood_is_given_back(office: Shell) -> None:
    screen = walked(office, typed="t entah kapan\nxyz\no siapa gerangan\n\nq\n")
    assert "Belum tersimpan: «t entah kapan»" in screen
    assert "«xyz» bukan jawaban" in screen
    assert screen.count("Belum tersimpan: «o siapa gerangan»") == 2
    assert all(not each.progress for each in office.meeting().actions)


@needs_terminal
def test_words_of_one_action_are_never_sent_to_another(office: Shell) -> None:
    walked(office, typed="t entah kapan\nn\n\nq\n")
    assert all(not each.progress for each in office.meeting().actions)


@needs_terminal
def test_an_empty_word_is_never_mind(office: Shell) -> None:
    walked(office, typed="p\n\nq\n")
    assert all(not each.progress for each in office.meeting().actions)


@needs_terminal
def test_a_disk_that_refuses_gives_the_words_back(office: Shell) -> None:
    if os.geteuid() == 0:
        (path,) = office.archive.rglob("R1-*.json")
        lock = path.with_name(path.name + ".lock")
        lock.unlink(missing_ok=True)
        lock.mkdir()
    else:
        (path,) = office.archive.rglob("R1-*.json")
        path.parent.chmod(0o500)
    before = path.read_bytes()
    screen = walked(office, typed="p jangan hilang\nq\n")
    if os.geteuid() != 0:
        path.parent.chmod(0o700)
    assert "Belum tersimpan: «p jangan hilang»" in screen
    assert path.read_bytes() == before


@needs_terminal
def test_a_running_meeting_is_opened_with_it(office: Shell) -> None:
    office.does("new", "Rakor Juli", "--date", "2020-07-07")
    office.does("start", "R2")
    screen = walked(office, "R2", typed="s terkirim\nq\n")
    assert "Jawaban dicatat di R2 Rakor Juli" in screen
    assert "Evaluasi Tindak Lanjut" in office.does("export", "R2", "-f", "md", "-o", "-").out
    assert "terkirim" in office.does("show", "R2").out
    assert office.does("show", "R2", "--json").json["evaluated"][0]["reference"] == "A1.1"


def test_without_a_terminal_nothing_is_asked(office: Shell) -> None:
    told = office.refuses("review", code=2, stdin="s\n")
    assert "--print" in told
    assert all(not each.progress for each in office.meeting().actions)


def test_the_sheet_in_a_pipe_is_markdown(office: Shell) -> None:
    out = office.does("tinjau", "--print").out
    assert out.startswith("# Bahan evaluasi tindak lanjut\n")
    assert "4 aksi terbuka, 2 lewat tenggat" in out
    assert "rekap \\*media\\*" in out


def test_the_sheet_as_json(office: Shell) -> None:
    answer = office.does("review", "-p", "sumsel", "--json").json
    assert (answer["schema"], answer["count"], answer["overdue"]) == ("notulen.review/1", 1, 1)
    assert answer["data"][0]["ref"] == "A1.2"


def test_messages_are_one_for_each_province(office: Shell) -> None:
    out = office.does("review", "-f", "wa").out
    places = [text.splitlines()[0] for text in out.split("\n\n― ― ― ― ― ― ― ―\n\n")]
    assert places == ["*Aceh*", "*Sumut*", "*Riau*", "*Sumsel*", "*Belum ada pemilik*"]


def test_files_are_written_and_never_over_others(office: Shell) -> None:
    folder = office.folder / "kirim"
    folder.mkdir()
    office.does("review", "-f", "wa", "-o", str(folder))
    names = sorted(path.name for path in folder.iterdir())
    assert names[0] == "tinjau-aceh-2020-07-07.txt"
    assert len(names) == 5
    (folder / names[0]).write_text("milik orang")
    office.refuses("review", "-f", "wa", "-o", str(folder), code=1)
    assert (folder / names[0]).read_text() == "milik orang"
    office.does("review", "-f", "wa", "-o", str(folder), "--force")
    assert (folder / names[0]).read_text().startswith("*Aceh*")
    office.does("review", "-o", str(folder / "bahan.md"))
    assert (folder / "bahan.md").read_text().startswith("# ")
    office.refuses("review", "-f", "pdf", code=3)


def test_the_sheet_of_nothing_says_so(tmp_path: Path) -> None:
    assert "Tidak ada aksi terbuka." in Shell(tmp_path).does("review", "--print").out


def sheet(*texts: str, owner: str = "Aceh") -> ReviewSheet:
    from datetime import date

    actions = tuple(
        SheetAction(
            reference=f"A1.{number}",
            text=text,
            status=ActionStatus.OPEN,
            parts=(SheetPart(owner=owner, place=owner, province="11"),),
        )
        for number, text in enumerate(texts, 1)
    )
    return ReviewSheet(today=date(2020, 7, 7), actions=actions, about="R7 {rakor} *besar*")


def test_long_messages_are_cut_between_actions_and_numbered() -> None:
    found = messages(sheet(*(f"aksi {number} " + "panjang " * 40 for number in range(30))), Language.INDONESIAN)
    assert len(found) > 2
    assert all(len(each.text) <= LONGEST for each in found)
    assert [each.part for each in found] == list(range(1, len(found) + 1))
    assert f"(bagian 1 dari {len(found)})" in found[0].text
    whole = "".join(each.text for each in found)
    assert [whole.count(f"*A1.{number}* ") for number in range(1, 31)] == [1] * 30


def test_one_action_longer_than_a_message_is_shortened() -> None:
    (found,) = messages(sheet("x" * 20_000), Language.INDONESIAN)
    assert len(found.text) <= LONGEST
    assert "…" in found.text


@pytest.mark.parametrize(
    "text", ["*tebal* _miring_ ~x~ ```kode```", "a\n2. *A9.9* palsu", "\x1b[31m\u202eabc", "{part}"]
)
def test_what_people_typed_is_no_mark_of_a_messenger(text: str) -> None:
    (found,) = messages(sheet(text, owner="*_PT {0}_*"), Language.INDONESIAN)
    body = found.text
    assert body.count("*") == 4
    assert not set(body) & set("\x1b\u202e`~")
    assert "_miring_" not in body
    assert len([line for line in body.splitlines() if line.startswith(("1.", "2."))]) == 1
    assert joined_messages([found]).endswith("\n")
    assert "\n2. " not in render_sheet(sheet(text), Language.ENGLISH)
