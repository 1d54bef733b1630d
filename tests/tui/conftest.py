"""What every story at the screen lives by: settings of its own, and the sample archive made once."""

from pathlib import Path

import pytest

from tui.looks import make_sample


@pytest.fixture(autouse=True)
def settings_file(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a choice made in the story is kept: never among those of who runs the tests."""
    file = tmp_path_factory.mktemp("setelan") / "settings.toml"
    monkeypatch.setenv("NOTULEN_CONFIG", str(file))
    return file


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample archive, to be copied."""
    return make_sample(tmp_path_factory.mktemp("sample"))
