"""A disk that refuses, or takes its time, whenever a test says so."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from notulen.config import Settings
from notulen.domain.errors import CannotWrite, WriteFault
from notulen.domain.history import Act
from notulen.storage.file_store import FileStore
from notulen.storage.open_change import OpenChange
from notulen.workspace import Workspace


class MoodyStore(FileStore):
    """The real store; `is_full` refuses every change, `seconds` hold each one up."""

    is_full = False
    seconds = 0.0

    @contextmanager
    def change(self, act: Act, *, now: datetime, by: str = "", subject: str = "") -> Iterator[OpenChange]:
        """As the real one, in its present mood."""
        time.sleep(self.seconds)
        if self.is_full:
            raise CannotWrite(Path("/arsip/R1.json"), WriteFault.FULL, free=0)
        with super().change(act, now=now, by=by, subject=subject) as change:
            yield change


def moody_workspace(folder: Path) -> tuple[Workspace, MoodyStore]:
    """A workspace on such a store."""
    workspace = Workspace(folder, Settings(name="Sari"))
    store = MoodyStore(folder, holder="Sari")
    workspace.__dict__["store"] = store
    return workspace, store
