"""A disk that refuses, or takes its time, whenever a test says so."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from notulen.config import Settings
from notulen.domain.file_errors import CannotWrite, WriteFault
from notulen.domain.history import Act
from notulen.storage.file_store import FileStore
from notulen.storage.open_change import OpenChange
from notulen.workspace import Workspace


class MoodyStore(FileStore):
    """The real store; `refusal` keeps it from every change, `seconds` hold each one up, and so does a shut `gate`."""

    refusal: WriteFault | None = None
    seconds = 0.0

    def __init__(self, archive: Path, *, holder: str = "") -> None:
        super().__init__(archive, holder=holder)
        self.gate = threading.Event()
        self.gate.set()

    def can_write(self, number: int) -> bool:
        """As the real one, unless the disk is read-only."""
        return self.refusal is not WriteFault.READ_ONLY and super().can_write(number)

    @contextmanager
    def change(
        self, act: Act, *, now: datetime, by: str = "", subject: str = "", step_id: str = ""
    ) -> Iterator[OpenChange]:
        """As the real one, in its present mood."""
        self.gate.wait(60)
        time.sleep(self.seconds)
        if self.refusal is not None:
            free = 0 if self.refusal is WriteFault.FULL else None
            raise CannotWrite(Path("/arsip/R1.json"), self.refusal, free=free)
        with super().change(act, now=now, by=by, subject=subject, step_id=step_id) as change:
            yield change


def moody_workspace(folder: Path) -> tuple[Workspace, MoodyStore]:
    """A workspace on such a store."""
    workspace = Workspace(folder, Settings(name="Sari"))
    store = MoodyStore(folder, holder="Sari")
    workspace.__dict__["store"] = store
    return workspace, store
