"""Help: every page in both languages, complete, and with examples that run as they stand."""

import re
import shlex
import shutil
from collections.abc import Iterator

import pytest
from typer._click.core import Command, Context
from typer.core import TyperGroup
from typer.main import get_command

from cli.shell import Shell
from importing.reports import SAMPLES
from notulen.cli.main import app
from notulen.locale.command_examples import EXAMPLES, SEE_ALSO
from notulen.locale.command_purposes import purpose
from notulen.locale.language import Language
from notulen.locale.option_texts import option_help

_ENGLISH_LEFT_OVER = re.compile(
    r"\b(Usage|Options|Arguments|Commands|Show this message|required|default|TEXT|INTEGER)\b"
)
_INDONESIAN_LEFT_OVER = re.compile(r"\b(Pemakaian|Opsi|Argumen|Perintah|rapat|yang|untuk|TANGGAL|RAPAT)\b")


def commands() -> Iterator[tuple[str, Command]]:
    """Every command with its path: "people add"."""
    root = get_command(app)
    assert isinstance(root, TyperGroup)
    context = Context(root, info_name="notulen")
    for name in root.list_commands(context):
        command = root.get_command(context, name)
        assert command is not None
        yield name, command
        if isinstance(command, TyperGroup):
            for inner, sub in command.commands.items():
                yield f"{name} {inner}", sub


PATHS = [path for path, _ in commands()]


@pytest.mark.parametrize("path", ["", *PATHS])
def test_each_page_is_whole_in_both_languages_and_fits(shell: Shell, path: str) -> None:
    for option in ("-h", "--help"):
        page = shell.does(*path.split(), option).out
        assert page.startswith(purpose(path, Language.INDONESIAN)[:40])
        assert "Pemakaian: notulen" in page
        assert "Contoh:" in page
        assert not _ENGLISH_LEFT_OVER.search(re.sub(r"^  notulen .*", "", page, flags=re.M)), page
    english = shell.does("--lang", "en", *path.split(), "-h").out
    assert "Usage: notulen" in english
    assert not _INDONESIAN_LEFT_OVER.search(re.sub(r"^  (notulen|printf) .*|.*Kind: rakor.*", "", english, flags=re.M))
    for line in (page + english).splitlines():
        assert len(line) <= 80 or line.startswith(("  notulen ", "  printf ")), line


@pytest.mark.parametrize(("path", "command"), list(commands()), ids=PATHS)
def test_everything_on_a_page_is_described(path: str, command: Command) -> None:
    assert purpose(path, Language.INDONESIAN)
    assert purpose(path, Language.ENGLISH)
    assert len(EXAMPLES[path]) == 2
    assert SEE_ALSO[path]
    for other in SEE_ALSO[path]:
        assert other in PATHS
    for param in command.params:
        assert option_help(path, param.name or "", Language.ENGLISH), f"{path}: {param.name}"


def test_examples_and_purposes_are_of_commands_that_are_there() -> None:
    assert set(EXAMPLES) == {"", *PATHS}
    assert set(SEE_ALSO) == set(PATHS)


@pytest.mark.parametrize(("path", "example"), [(path, each) for path, both in EXAMPLES.items() for each in both])
def test_each_example_runs_as_it_stands(demo: Shell, path: str, example: str) -> None:
    _prepare(demo, path)
    stdin = ""
    if " | " in example:
        printed, _, example = example.partition(" | ")
        stdin = "\n".join(shlex.split(printed)[2:])
    words = shlex.split(example)
    assert words[0] == "notulen"
    answer = demo.runs(*words[1:], stdin=stdin)
    wants_a_screen = words[1:2] == ["open"]
    assert answer.code == (2 if wants_a_screen else 0), answer


def _prepare(demo: Shell, path: str) -> None:
    """What an example takes for granted: meetings that are open, something in the trash, a file, a backup."""
    demo.does("new", "Rakor hari ini")
    demo.does("reopen", "R4")
    match path:
        case "pause" | "note":
            demo.does("start", "R6")
        case "acknowledge":
            demo.does("deliver", "R4", "--to", "@jambi", "--to", "@aceh", "--via", "wa")
        case "amend":
            for meeting in ("R5", "R2"):
                demo.does("finalize", meeting, "--force")
            demo.does("amend", "R2", "--reason", "keliru", "--asked-by", "Kadis")
        case "reopen" | "finalize":
            demo.does("close", "R4")
            demo.does("close", "R6")
        case "decision restore":
            demo.does("decision", "withdraw", "K1.1")
        case "action done":
            demo.does("action", "assign", "A3.1", "aceh", "jambi")
        case "action verify":
            demo.does("action", "done", "A3.2")
        case "action evidence":
            demo.does("action", "assign", "A3.1", "aceh", "jambi")
            (demo.folder / "peserta.csv").write_text("Budi;jambi;Kepala Dinas\n", "utf-8")
        case "action reopen":
            demo.does("action", "done", "A3.1")
        case "people import":
            (demo.folder / "peserta.csv").write_text("Budi;jambi;Kepala Dinas\n", "utf-8")
        case "attendance" | "attendance import":
            shutil.copy(SAMPLES / "zoom-bahasa-indonesia.csv", demo.folder / "zoom.csv")
        case "redo":
            demo.does("undo", "-n", "2")
        case "trash restore":
            demo.does("trash", "put", "R5")
            demo.does("trash", "put", "R4")
        case "data restore":
            demo.does("data", "backup")
