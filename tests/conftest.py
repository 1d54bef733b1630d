"""What every test lives by: property tests judge what comes out, never how long a busy machine took; no test touches
what the program keeps about itself for whoever runs the tests; of a large table of cases an ordinary run takes a part
in which every row and every column occurs; and what is written goes into memory where there is room.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("notulen", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("notulen")


_MEMORY = "/dev/shm"  # noqa: S108  pytest makes a folder of its own in it, as it does in /tmp
_ROOM = 2 << 30
_DISK = "NOTULEN_TESTS_DISK"


def pytest_configure() -> None:
    """Write to memory unless TMPDIR says otherwise.

    Every line is synced before it is told, and the suite would wait for the disk for more than half of its time. What a
    sync is for, a test cannot see on a disk either. Drills need the time it takes: see `disk_path`.
    """
    os.environ.setdefault(_DISK, tempfile.gettempdir())
    if "TMPDIR" not in os.environ and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free >= _ROOM:
        os.environ["TMPDIR"] = _MEMORY  # workers and programs that tests start inherit it
        tempfile.tempdir = None


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--thorough`: every pair of a table of cases, see `crossed`."""
    parser.addoption("--thorough", action="store_true", help="run every pair of the large tables of cases too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what only a thorough run takes."""
    if not config.getoption("--thorough"):
        left_out = [item for item in items if item.get_closest_marker("thorough")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]


@pytest.fixture
def disk_path() -> Iterator[Path]:
    """A folder on the disk, where a write takes long enough to be hit by a kill or by another program."""
    with tempfile.TemporaryDirectory(prefix="notulen-drill-", dir=os.environ[_DISK]) as folder:
        yield Path(folder)


@pytest.fixture(scope="session", autouse=True)
def own_folders() -> Iterator[None]:
    """Folders for drafts and indexes that belong to this run; programs that tests start inherit them."""
    with tempfile.TemporaryDirectory(prefix="notulen-tests-") as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("NOTULEN_STATE", folder)
        patch.setenv("NOTULEN_CACHE", os.path.join(folder, "cache"))
        yield
