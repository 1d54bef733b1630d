"""Use cases on the derived index: where it lies and how it is, and making it anew."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from notulen.domain.file_errors import CannotWrite, WriteFault
from notulen.domain.value import Value
from notulen.storage.index import ArchiveIndex
from notulen.storage.index_file import IndexUnusable

Progress = Callable[[int, int], None]


class IndexStanding(Value, frozen=True):
    """The index as it lies there: `size` in bytes, None when there is none."""

    path: Path
    size: int | None = None


class IndexService:
    """The index of one archive; without one, as for a reader who may write nothing, there is nothing to do."""

    def __init__(self, index: ArchiveIndex | None) -> None:
        self._index = index

    def standing(self) -> IndexStanding | None:
        """Where it lies, and its size if it is there; None when this archive is used without."""
        if self._index is None:
            return None
        path = self._index.path
        with suppress(OSError):
            return IndexStanding(path=path, size=path.stat().st_size)
        return IndexStanding(path=path)

    def rebuild(self, progress: Progress | None = None) -> int:
        """Make it anew; how many meetings are in it. Raises CannotWrite when it cannot be written."""
        if self._index is None:
            raise CannotWrite(Path(), WriteFault.READ_ONLY)
        try:
            return self._index.rebuild(progress)
        except IndexUnusable as fault:
            raise self._refused(fault.__cause__) from fault

    def _refused(self, fault: BaseException | None) -> CannotWrite:
        assert self._index is not None  # noqa: S101  asked before
        from notulen.storage.atomic_write import cannot_write

        if isinstance(fault, OSError):
            return cannot_write(self._index.path, fault)
        is_full = "full" in str(fault)
        return CannotWrite(self._index.path, WriteFault.FULL if is_full else WriteFault.DENIED)
