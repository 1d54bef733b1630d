"""What every test lives by: property tests judge what comes out, never how long a busy machine took; and no test
touches what the program keeps about itself for whoever runs the tests.
"""

import os
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("notulen", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("notulen")


@pytest.fixture(scope="session", autouse=True)
def own_state_folder() -> Iterator[None]:
    """A folder for drafts that belongs to this run; programs that tests start inherit it."""
    before = os.environ.get("NOTULEN_STATE")
    with tempfile.TemporaryDirectory(prefix="notulen-tests-") as folder:
        os.environ["NOTULEN_STATE"] = folder
        yield
    if before is None:
        del os.environ["NOTULEN_STATE"]
    else:
        os.environ["NOTULEN_STATE"] = before
