"""An archive whose folder is pulled away while a store is open on it: none is made in its place."""

from datetime import date
from pathlib import Path

import pytest

from notulen.config import Settings
from notulen.domain.file_errors import CannotRead, CannotWrite, WriteFault
from notulen.workspace import Workspace
from tui.secretary import START


def test_a_new_meeting_waits_until_the_folder_is_there_again(tmp_path: Path) -> None:
    folder, away = tmp_path / "flashdisk", tmp_path / "tercabut"
    workspace = Workspace(folder, Settings())
    workspace.meetings.create("Rapat pertama", date(2019, 8, 29), now=START)
    folder.rename(away)
    with pytest.raises(CannotWrite) as refused:
        workspace.meetings.create("Rapat kedua", date(2019, 8, 30), now=START)
    assert refused.value.fault is WriteFault.AWAY
    with pytest.raises(CannotRead):
        workspace.store.versions()
    assert not folder.exists()
    away.rename(folder)
    assert workspace.meetings.create("Rapat kedua", date(2019, 8, 30), now=START).number == 2
    assert set(workspace.store.versions()) == {1, 2}


def test_an_archive_that_was_never_there_is_made_with_the_first_change(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "baru", Settings())
    assert workspace.store.versions() == {}
    assert workspace.meetings.create("Rapat pertama", date(2019, 8, 29), now=START).number == 1
