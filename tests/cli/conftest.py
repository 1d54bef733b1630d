"""A shell for each story, empty or with the sample archive."""

from pathlib import Path

import pytest

from cli.shell import Shell, make_demo_at


@pytest.fixture(scope="session")
def made_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample archive, made once and copied for each story."""
    return make_demo_at(tmp_path_factory.mktemp("made") / "demo")


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A shell with an archive that does not exist yet, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return Shell(tmp_path)


@pytest.fixture
def demo(shell: Shell, made_demo: Path) -> Shell:
    """A shell on a copy of the sample archive."""
    return shell.has_the_demo(made_demo)


@pytest.fixture
def rakor(shell: Shell) -> Shell:
    """A shell with one running meeting, R1."""
    shell.does("new", "Rakor SPBE", "--date", "2020-07-07")
    shell.does("start")
    return shell
