"""What the stories of a store are played on: one in files, one opened anew for every look, one in memory."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from notulen.storage.file_store import FileStore
from notulen.storage.memory_store import MemoryStore
from notulen.storage.store import Store
from storage.filed_meetings import two_meetings
from storage.store_secretary import Secretary

MakeStore = Callable[[], Store]


@pytest.fixture(params=["files", "files anew", "memory"])
def make_store(request: pytest.FixtureRequest, tmp_path: Path) -> MakeStore:
    """Makes the store; "files anew" opens the archive again for every look at it, as the shell does."""
    if request.param == "memory":
        return MemoryStore
    if request.param == "files":
        return lambda: FileStore(tmp_path / "arsip")
    return lambda: cast("Store", _ReopenedStore(tmp_path / "arsip"))


class _ReopenedStore:
    def __init__(self, archive: Path) -> None:
        self._archive = archive

    def __getattr__(self, name: str) -> object:
        return getattr(FileStore(self._archive), name)


@pytest.fixture
def sari(make_store: MakeStore) -> Secretary:
    return Secretary(make_store())


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Where an archive will be."""
    return tmp_path / "arsip"


@pytest.fixture
def store(archive: Path) -> FileStore:
    """Two meetings in files."""
    return two_meetings(archive)
