"""An open archive: its store, its index, its settings and who takes the minutes, which every service stands on."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from notulen import paths
from notulen.config import Settings
from notulen.services.known_names import KnownNames
from notulen.storage.file_store import FileStore

if TYPE_CHECKING:
    from notulen.storage.index import ArchiveIndex
    from notulen.storage.review_files import ReviewFiles
    from notulen.storage.store import Store


class OpenArchive:
    """What is opened here stays open; what the rooms wire on it is made anew after other settings were put on.

    Nothing is created on disk until something is written; with `is_read_only` nothing ever is.
    """

    def __init__(
        self, archive: Path, settings: Settings, data: Path | None = None, *, is_read_only: bool = False
    ) -> None:
        self.folder = archive
        self.settings = settings
        self.backups = paths.backups_of(archive)
        self._data = data or paths.data_folder()
        self._is_read_only = is_read_only
        self._taker = ""
        self.waiting: Callable[[int, int], None] | None = None
        """Is told how many meetings were read, of how many, when a question has to wait for the index."""

    @property
    def by(self) -> str:
        """Who takes the minutes here now: stands beside every change."""
        return self._taker or self.settings.name

    def take_over(self, name: str) -> None:
        """From now on `name` takes the minutes here; the settings keep the name they have."""
        self._taker = name
        self._forget_services()

    def adopt(self, settings: Settings) -> None:
        """Go on with other settings: the archive stays open, every service is made anew when it is next used."""
        if settings.name != self.settings.name:
            self._taker = ""
        self.settings = settings
        self._forget_services()

    def _forget_services(self) -> None:
        wired = [member for kind in type(self).__mro__ if kind is not OpenArchive for member in vars(kind).items()]
        for name, member in wired:
            if isinstance(member, cached_property):
                vars(self).pop(name, None)

    @cached_property
    def _files(self) -> FileStore:
        if not self._is_read_only and not self.folder.exists():
            from notulen.storage.restore import finish_restore

            finish_restore(self.folder)
        return FileStore(self.folder, holder=self.settings.name, backups=self.backups, is_read_only=self._is_read_only)

    @cached_property
    def store(self) -> "Store":
        """The archive's store."""
        return self._files

    @cached_property
    def index(self) -> "ArchiveIndex | None":
        """What makes questions about all meetings quick; none for who may write nothing at all."""
        if self._is_read_only:
            return None
        from notulen.storage.index import ArchiveIndex

        return ArchiveIndex(self._files, paths.index_of(self.folder), progress=self.waiting)

    @property
    def has_written(self) -> bool:
        """Whether anything was written from here."""
        return "_files" in vars(self) and self._files.has_written

    @property
    def left_out(self) -> frozenset[int]:
        """The numbers of meetings that no list shows, because their files cannot be read."""
        return frozenset(self._files.left_out) if "_files" in vars(self) else frozenset()

    @cached_property
    def names(self) -> KnownNames:
        """Provinces, offices and holidays."""
        return KnownNames(self._data, self.folder / "holidays.csv")

    @cached_property
    def review_files(self) -> "ReviewFiles":
        """Where somebody stands in each review; its places are held while the window is open."""
        from notulen.storage.review_files import ReviewFiles

        return ReviewFiles(paths.reviews_folder(), self.folder)
