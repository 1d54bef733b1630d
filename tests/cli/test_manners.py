"""The manners of the shell: streams, pipes, JSON, languages, help and mistakes."""

import re

import pytest

from cli.shell import Shell
from notulen.cli.catalog import ALIASES, BY_NAME, CATALOG, GROUP_ALIASES
from notulen.cli.lazy_group import LazyGroup
from notulen.cli.main import app

LISTINGS = (
    ("list",), ("actions",), ("people", "list"), ("series", "list"), ("provinces",), ("search", "hoaks"),
    ("undo", "--list"), ("trash", "list"), ("config", "list"), ("data", "check"), ("action", "history", "A3.1"),
    ("when", "lusa"), ("edit", "R4", "--fields"), (),
)  # fmt: skip


@pytest.mark.parametrize("words", LISTINGS, ids=lambda words: " ".join(words) or "nothing")
def test_a_pipe_gets_plain_rows_of_equal_length_and_json_one_object_with_its_schema(
    demo: Shell, words: tuple[str, ...]
) -> None:
    answer = demo.does(*words)
    for block in answer.out.split("\n\n"):
        rows = [line.split("\t") for line in block.strip("\n").splitlines()]
        assert len({len(row) for row in rows}) == 1, rows
    assert not set(answer.out) & set("\x1b…│─"), "uncut, uncoloured, unframed"
    as_json = demo.does(*words, "--json").json
    assert "schema" in as_json or words[0] == "when"
    if "schema" in as_json:
        assert re.fullmatch(r"notulen\.[a-z_]+/1", as_json["schema"])


def test_an_error_goes_to_stderr_in_words_and_as_json_when_asked(demo: Shell) -> None:
    answer = demo.runs("show", "R77", "--json")
    assert (answer.code, answer.out) == (3, "")
    fault = answer.fault
    assert fault["schema"] == "notulen.error/1"
    assert (fault["error"], fault["exit_code"], fault["noun"], fault["asked"]) == ("not_found", 3, "meeting", "R77")
    assert len(fault["nearest"]) == 3
    usage = demo.runs("list", "--jsn", "--json").fault
    assert (usage["error"], usage["exit_code"]) == ("usage", 2)


@pytest.mark.parametrize(
    ("words", "indonesian", "english"),
    [
        (("lits",), "Perintah «lits» tidak ada.\nMaksud Anda list", "There is no command «lits».\nDid you mean list"),
        (("peple",), "Maksud Anda people", "Did you mean people"),
        (("eksport",), "Maksud Anda export", "Did you mean export"),
        (("people", "ad"), "Maksud Anda add", "Did you mean add"),
        (("list", "--statsu", "x"), "Opsi --statsu tidak ada.\nMaksud Anda --status?", "There is no option --statsu."),
        (("list", "-z"), "Opsi -z tidak ada.", "There is no option -z."),
        (("list", "--since"), "Opsi --since perlu diikuti isinya.", "The option --since needs a value after it."),
        (("list", "--json=1"), "Opsi --json tidak memakai isi.", "The option --json takes no value."),
        (("new",), "Argumen JUDUL wajib diisi.", "The argument TITLE is required."),
        (("list", "satu"), "Kelebihan argumen: satu.", "Too many arguments: satu."),
        (("undo", "-n", "nol"), "Jumlah: «nol» bukan bilangan.", "Number: «nol» is not a number."),
        (("--lang", "xx", "list"), "Bahasa: «xx» tidak dapat dipakai di sini.", ""),
        (("list", "--status", "hilang"), "«hilang» tidak dikenal.\nPilihan: direncanakan", "Choices: planned"),
    ],
)
def test_a_line_that_cannot_be_read_is_explained_in_the_chosen_language(
    shell: Shell, words: tuple[str, ...], indonesian: str, english: str
) -> None:
    assert indonesian in shell.refuses(*words, code=2)
    if english:
        told = shell.refuses("--lang", "en", *words, code=2)
        assert english in told
        assert told.startswith("Error: ")


def test_a_group_without_a_command_shows_its_commands_and_leaves_with_two(shell: Shell) -> None:
    told = shell.refuses("people", code=2)
    assert "Perintah:\n  list" in told
    assert shell.runs("people", "--json").code == 2


def test_what_was_typed_is_cleaned_before_it_is_shown_again(demo: Shell) -> None:
    hostile = "\x1b]0;x\x07\x9b31m\u202e"
    for words in (
        ("show", hostile), (hostile,), ("list", f"--{hostile}"), ("list", hostile), ("actions", "-p", hostile),
        ("when", hostile), ("config", "get", hostile), ("edit", "R4", "--set", f"{hostile}=1"),
        ("export", "R4", "-f", hostile), ("action", "done", hostile), ("search", hostile),
    ):  # fmt: skip
        for more in ((), ("--json",)):
            answer = demo.runs(*words, *(more if words[0] != "export" else ()))
            assert not set(answer.out + answer.err) & set("\x1b\x07\x9b\u202e"), words


def test_general_options_may_stand_anywhere(shell: Shell, made_demo: object) -> None:
    other = shell.folder / "lain"
    shell.does("new", "Rakor", "--archive", str(other))
    assert not shell.archive.exists()
    assert len(shell.does("list", f"--archive={other}", "--lang", "en").rows) == 2
    shell.does("new", "Rakor", "--", "--demo")
    assert shell.meeting().title == "Rakor --demo"


def test_every_command_answers_to_its_indonesian_names(demo: Shell) -> None:
    for alias, name in ALIASES.items():
        assert demo.does(alias, "-h").out == demo.does(name, "-h").out
    for group, aliases in GROUP_ALIASES.items():
        for alias, name in aliases.items():
            assert demo.does(group, alias, "-h").out == demo.does(group, name, "-h").out


def test_no_name_means_two_commands() -> None:
    assert len(ALIASES) == sum(len(each.aliases) for each in CATALOG)
    assert not set(ALIASES) & set(BY_NAME)


def test_versions_agree(shell: Shell) -> None:
    import tomllib
    from pathlib import Path

    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    assert shell.does("--version").out == shell.does("-V").out == f"notulen {project['project']['version']}\n"


def test_an_unexpected_fault_is_told_without_a_trace_or_what_was_typed(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("kenari")

    monkeypatch.setattr("notulen.services.meetings.MeetingService.create", broken)
    told = shell.refuses("new", "kenari", code=1)
    assert "RuntimeError" in told
    assert "kenari" not in told
    assert "NOTULEN_DEBUG=1" in told
    assert "Traceback" in shell.runs("new", "kenari", env={"NOTULEN_DEBUG": "1"}).err


def test_stopping_leaves_with_a_hundred_and_thirty(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("notulen.services.meetings.MeetingService.create", stopped)
    assert "Dihentikan." in shell.refuses("new", "Rakor", code=130)


def test_a_clock_that_cannot_be_read_is_refused(shell: Shell) -> None:
    assert "NOTULEN_NOW" in shell.refuses("new", "Rakor", code=2, env={"NOTULEN_NOW": "besok"})


def test_the_program_is_a_lazy_group() -> None:
    from typer.main import get_command

    assert isinstance(get_command(app), LazyGroup)
