"""What every test lives by: property tests judge what comes out, never how long a busy machine took; no test touches
what the program keeps about itself for whoever runs the tests; and of a large table of cases an ordinary run takes a
part in which every row and every column occurs.
"""

import os
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("notulen", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("notulen")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--thorough`: every pair of a table of cases, see `crossed`."""
    parser.addoption("--thorough", action="store_true", help="run every pair of the large tables of cases too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what only a thorough run takes."""
    if not config.getoption("--thorough"):
        left_out = [item for item in items if item.get_closest_marker("thorough")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]


@pytest.fixture(scope="session", autouse=True)
def own_folders() -> Iterator[None]:
    """Folders for drafts and indexes that belong to this run; programs that tests start inherit them."""
    with tempfile.TemporaryDirectory(prefix="notulen-tests-") as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("NOTULEN_STATE", folder)
        patch.setenv("NOTULEN_CACHE", os.path.join(folder, "cache"))
        yield
