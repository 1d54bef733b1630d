"""Tab: the shell is offered commands, meetings, provinces, people and open actions in its own form."""

import os
import subprocess
import sys

import pytest

from cli.shell import Shell
from notulen.export.formats import FORMATS


def offered(shell: Shell, line: str, kind: str = "fish") -> dict[str, str]:
    """What is offered at the end of `line`, with its help."""
    asked = {"_NOTULEN_COMPLETE": f"complete_{kind}", "_TYPER_COMPLETE_ARGS": line}
    if kind == "bash":
        words = line.split(" ")
        asked |= {"COMP_WORDS": "\n".join(words), "COMP_CWORD": str(len(words) - 1)}
    if kind == "fish":
        asked["_TYPER_COMPLETE_FISH_ACTION"] = "get-args"
    answer = shell.runs(env=asked)
    assert answer.err == ""
    rows = (row.partition("\t") for row in answer.out.splitlines() if row)
    return {value: said for value, _, said in rows}


def test_commands_come_with_their_purpose_and_without_aliases(demo: Shell) -> None:
    found = offered(demo, "notulen ")
    assert found["list"] == "Daftar rapat, yang terbaru di atas."
    assert "daftar" not in found
    assert set(offered(demo, "notulen ac")) == {"actions", "action", "acknowledge"}
    assert "done" in offered(demo, "notulen action d")


def test_a_meeting_comes_with_its_title(demo: Shell) -> None:
    found = offered(demo, "notulen show R")
    assert list(found) == ["R5", "R4", "R3", "R2", "R1"]
    assert found["R4"].startswith("Rapat Kerja ASKOMPSI")
    assert set(offered(demo, "notulen note -m R")) == {"R1", "R2", "R3", "R4", "R5"}


def test_provinces_people_and_open_actions(demo: Shell) -> None:
    assert offered(demo, "notulen provinces su")["sumut"] == "Sumatera Utara"
    assert "aceh" in offered(demo, "notulen actions -p ")
    assert "irman" in offered(demo, "notulen people edit ir")
    assert "@irman" in offered(demo, "notulen edit R4 --chair @ir")
    actions = offered(demo, "notulen action done A5")
    assert set(actions) == {"A5.1", "A5.2", "A5.3", "A5.4"}
    demo.does("action", "done", "A5.2")
    assert "A5.2" not in offered(demo, "notulen action done A5")


def test_options_come_with_their_help(demo: Shell) -> None:
    assert offered(demo, "notulen actions --over") == {"--overdue": "Hanya yang lewat tenggat."}
    assert set(offered(demo, "notulen export -f ")) == set(FORMATS)
    assert "tenun-ikat" in offered(demo, "notulen --theme t")


def test_bash_and_zsh_are_answered_in_their_own_form(demo: Shell) -> None:
    assert "R4" in offered(demo, "notulen show R", "bash")
    answer = demo.runs(env={"_NOTULEN_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "notulen show R"})
    assert '"R4":"Rapat Kerja ASKOMPSI' in answer.out


def test_an_archive_that_cannot_be_read_leaves_the_line_alone(demo: Shell) -> None:
    for file in demo.archive.glob("meetings/*/*/*.json"):
        file.write_bytes(b"")
    asked = {
        "_NOTULEN_COMPLETE": "complete_fish", "_TYPER_COMPLETE_ARGS": "notulen show R",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }  # fmt: skip
    answer = demo.runs(env=asked)
    assert (answer.out, answer.err) == ("", "")


def test_looking_for_words_makes_no_archive(shell: Shell) -> None:
    assert offered(shell, "notulen show R") == {}
    assert offered(shell, "notulen --demo show R") == {}
    assert list(shell.folder.iterdir()) == []


@pytest.mark.parametrize("kind", ["bash", "zsh", "fish"])
def test_the_script_can_be_printed_and_is_accepted(shell: Shell, kind: str) -> None:
    assert "_NOTULEN_COMPLETE" in shell.does("--show-completion", kind).out
    told = shell.refuses("--show-completion", "cmd", code=2)
    assert "Pilihan: bash, zsh, fish" in told


def test_completion_loads_nothing_heavy(demo: Shell) -> None:
    program = (
        "import sys, os\n"
        "from notulen.cli.main import run\n"
        "run([])\n"
        "print('loaded', *sorted({'textual', 'rich', 'docx', 'asyncio'} & set(sys.modules)), file=sys.stderr)"
    )
    for kind in ("fish", "zsh"):
        env = {**os.environ, **{name: value for name, value in demo.env.items() if value is not None}}
        env |= {
            "_NOTULEN_COMPLETE": f"complete_{kind}", "_TYPER_COMPLETE_ARGS": "notulen show R",
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        }  # fmt: skip
        run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=env, check=True)
        assert "R4" in run.stdout
        assert run.stderr.split() == ["loaded"]
