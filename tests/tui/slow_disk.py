"""A disk from which meetings come only when a test lets them."""

import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from notulen.config import Settings
from notulen.domain.meeting import Meeting
from notulen.storage.file_store import FileStore
from notulen.storage.store import MeetingVersion
from notulen.workspace import Workspace


class SlowStore(FileStore):
    """The real store. While `is_open` is not set, nobody learns what there is, nor reads more than `readable`, nor,
    with `holds_meetings`, opens a meeting.
    """

    def __init__(self, archive: Path) -> None:
        super().__init__(archive, holder="Sari")
        self.is_open = threading.Event()
        self.is_open.set()
        self.readable = 0
        self.holds_meetings = False
        self.waits = threading.Event()
        self.looks = 0

    def versions(self) -> Mapping[int, MeetingVersion]:
        """As the real one, in its time."""
        self.looks += 1
        if not self.readable:
            self._wait()
        return super().versions()

    def meetings(self, numbers: Sequence[int] | None = None) -> Iterator[Meeting]:
        """As the real one, in its time."""
        for count, meeting in enumerate(super().meetings(numbers)):
            if count >= self.readable:
                self._wait()
            yield meeting

    def meeting(self, number: int) -> Meeting:
        """As the real one, in its time."""
        if self.holds_meetings:
            self._wait()
        return super().meeting(number)

    def _wait(self) -> None:
        if not self.is_open.is_set():
            self.waits.set()
            self.is_open.wait(60)


def slow_workspace(folder: Path) -> tuple[Workspace, SlowStore]:
    """A workspace on such a disk."""
    workspace = Workspace(folder, Settings(name="Sari"))
    store = SlowStore(folder)
    workspace.__dict__["store"] = store
    return workspace, store
