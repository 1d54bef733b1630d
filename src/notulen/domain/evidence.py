"""What shows that a part of an action was done: a link, or a file by its place, its size and its fingerprint."""

from datetime import datetime
from enum import StrEnum
from pathlib import PurePath

from msgspec.structs import replace

from notulen.domain.party import Party
from notulen.domain.value import Value


class EvidenceState(StrEnum):
    """How a piece of evidence stands today."""

    LINK = "link"
    """An address; what lies behind it is not looked at."""
    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    UNREADABLE = "unreadable"


class Evidence(Value, frozen=True):
    """A piece of evidence. Nothing is copied: `place` is the file's path or the address of a link.

    `sha256` and `size` are those of the file on the day it was named, empty for a link; `owner` is whose part it shows
    (None: all of the action); `note` what was said with it.
    """

    place: str
    at: datetime
    sha256: str = ""
    size: int = 0
    note: str = ""
    by: str = ""
    owner: Party | None = None

    @property
    def is_file(self) -> bool:
        """Whether it is a file and not a link."""
        return bool(self.sha256)

    @property
    def name(self) -> str:
        """The file's own name, or the whole address."""
        return PurePath(self.place.replace("\\", "/")).name if self.is_file else self.place

    @property
    def without_folder(self) -> "Evidence":
        """The same with the name of the file alone: where it lies is nobody else's business."""
        return replace(self, place=self.name) if self.is_file else self
