"""Somebody at a shell in a world of their own: types commands, pipes lines in, and reads what comes back."""

import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typer.main import get_command
from typer.testing import CliRunner

from notulen import paths
from notulen.cli.main import app
from notulen.config import Settings
from notulen.domain.meeting import Meeting
from notulen.domain.province import Zone
from notulen.workspace import Workspace

if TYPE_CHECKING:
    from typer._click.core import Command as TyperCommand

NOW = datetime(2020, 7, 7, 9, 0, tzinfo=Zone.WIB.offset)


@dataclass(frozen=True)
class Answer:
    """What a command gave back."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[list[str]]:
        """The cells of a listing, header first."""
        return [line.split("\t") for line in self.out.splitlines()]

    @property
    def data(self) -> Any:
        """What the JSON on stdout holds under "data"."""
        return self.json["data"]

    @property
    def json(self) -> Any:
        """The JSON on stdout."""
        return json.loads(self.out)

    @property
    def fault(self) -> Any:
        """The JSON error on stderr."""
        return json.loads(self.err.splitlines()[-1])


@cache
def program() -> "TyperCommand":
    """The program with its commands. It is made once, as for everybody: that takes as long as to obey a command."""
    return get_command(app)


class Shell:
    """Runs commands in this process on an archive in `folder`; English or Indonesian by `language`."""

    def __init__(self, folder: Path, language: str = "id") -> None:
        self.folder = folder
        self.archive = folder / "archive"
        self.env = {
            "NOTULEN_ARCHIVE": str(self.archive),
            "NOTULEN_DEMO": str(folder / "demo"),
            "NOTULEN_CONFIG": str(folder / "settings.toml"),
            "NOTULEN_LANG": language,
            "NOTULEN_NOW": NOW.isoformat(),
            "NOTULEN_DEBUG": "",
            "NO_COLOR": None,
            "TERM": "xterm-256color",
        }

    def runs(self, *words: str, stdin: str | bytes = "", env: Mapping[str, str] | None = None) -> Answer:
        """Run one command line; nothing but an exit may come out of it."""
        return self._typed(words, stdin, {**self.env, **(env or {})})[0]

    def prints(self, *words: str) -> str:
        """Run a command line that must succeed; both streams in the order they are written."""
        answer, output = self._typed(words, "", self.env)
        assert answer.code == 0, (words, output)
        return output

    def _typed(self, words: Sequence[str], stdin: str | bytes, env: Mapping[str, str | None]) -> tuple[Answer, str]:
        with CliRunner().isolation(stdin, env) as streams:
            try:
                program().main(words, "notulen")
            except SystemExit as leaving:
                code = leaving.code
            sys.stdout.flush()
            sys.stderr.flush()
            out, err, both = (each.getvalue().decode(errors="replace").replace("\r\n", "\n") for each in streams)
        assert isinstance(code, int)
        return Answer(code, out, err), both

    def does(self, *words: str, stdin: str | bytes = "", env: Mapping[str, str] | None = None) -> Answer:
        """Run a command line that must succeed."""
        answer = self.runs(*words, stdin=stdin, env=env)
        assert answer.code == 0, (words, answer)
        return answer

    def refuses(self, *words: str, code: int, stdin: str | bytes = "", env: Mapping[str, str] | None = None) -> str:
        """Run a command line that must fail with `code` and print no data; what it says about it."""
        answer = self.runs(*words, stdin=stdin, env=env)
        assert answer.code == code, (words, answer)
        assert "Traceback" not in answer.err
        return answer.err

    @property
    def workspace(self) -> Workspace:
        """The archive as it is on disk now."""
        return Workspace(self.archive, Settings())

    def meeting(self, number: int = 1) -> Meeting:
        """A meeting as it is on disk now."""
        return self.workspace.store.meeting(number)

    def bytes_on_disk(self) -> dict[str, bytes]:
        """Every file of the archive with its content."""
        files = (path for path in self.archive.rglob("*") if path.is_file() and not path.name.endswith(".lock"))
        return {str(path.relative_to(self.archive)): path.read_bytes() for path in files}

    def has_the_demo(self, made: Path) -> "Shell":
        """Work on a copy of the sample archive."""
        shutil.copytree(made, self.archive)
        return self


def make_demo_at(folder: Path) -> Path:
    """The sample archive in `folder`."""
    from notulen.services.demo import make_demo

    make_demo(Workspace(folder, Settings()).store, paths.data_folder() / "demo", now=NOW)
    return folder


def references(shell: Shell, *words: str) -> list[str]:
    """The references `actions` lists."""
    return [row["ref"] for row in shell.runs("actions", "--json", *words).data]
