"""Opens an archive and puts every service on it: the whole wiring, and the only place where it happens."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from notulen import paths
from notulen.config import Settings
from notulen.services.known_names import KnownNames
from notulen.storage.file_store import FileStore

if TYPE_CHECKING:
    from notulen.services.actions import ActionService
    from notulen.services.agenda import AgendaService
    from notulen.services.archive import ArchiveService
    from notulen.services.attendance import AttendanceService
    from notulen.services.drafts import DraftService
    from notulen.services.editing import EditingService
    from notulen.services.exports import ExportService
    from notulen.services.history import HistoryService
    from notulen.services.meetings import MeetingService
    from notulen.services.minutes import MinutesService
    from notulen.services.note_takers import NoteTakerService
    from notulen.services.offices import OfficeService
    from notulen.services.people import PeopleService
    from notulen.services.practice import PracticeService
    from notulen.services.search import SearchService
    from notulen.services.series import SeriesService
    from notulen.services.sharing import SharingService
    from notulen.services.summaries import SummaryService
    from notulen.services.tidying import TidyingService
    from notulen.storage.store import Store


_SETTINGS_DO_NOT_MATTER = ("_files", "store", "names")


class Workspace:
    """One archive with its services, each made when first used, so that a command pays only for its own.

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
        for name, member in vars(type(self)).items():
            if isinstance(member, cached_property) and name not in _SETTINGS_DO_NOT_MATTER:
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

    @property
    def has_written(self) -> bool:
        """Whether anything was written through this workspace."""
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
    def meetings(self) -> "MeetingService":
        """Meetings as a whole."""
        from notulen.services.meetings import MeetingService

        return MeetingService(self.store, self.names, self.by)

    @cached_property
    def practice(self) -> "PracticeService":
        """A meeting to practise in."""
        from notulen.services.practice import PracticeService

        return PracticeService(self.store, self.names, self.by)

    @cached_property
    def minutes(self) -> "MinutesService":
        """The lines of meetings."""
        from notulen.services.minutes import MinutesService

        return MinutesService(self.store, self.names, self.by)

    @cached_property
    def note_takers(self) -> "NoteTakerService":
        """Who takes the minutes of a meeting, one after another."""
        from notulen.services.note_takers import NoteTakerService

        return NoteTakerService(self.store, self.names, self.by)

    @cached_property
    def editing(self) -> "EditingService":
        """Any field of any record."""
        from notulen.services.editing import EditingService

        return EditingService(self.store, self.names, self.by)

    @cached_property
    def attendance(self) -> "AttendanceService":
        """The roll call."""
        from notulen.services.attendance import AttendanceService

        return AttendanceService(self.store, self.by)

    @cached_property
    def agenda(self) -> "AgendaService":
        """The items of business."""
        from notulen.services.agenda import AgendaService

        return AgendaService(self.store, self.by)

    @cached_property
    def actions(self) -> "ActionService":
        """Actions across meetings."""
        from notulen.services.actions import ActionService

        return ActionService(self.store, self.names, self.by)

    @cached_property
    def people(self) -> "PeopleService":
        """The directory of people."""
        from notulen.services.people import PeopleService

        return PeopleService(self.store, self.names, self.by)

    @cached_property
    def offices(self) -> "OfficeService":
        """The directory of offices."""
        from notulen.services.offices import OfficeService

        return OfficeService(self.store, self.names, self.by)

    @cached_property
    def series(self) -> "SeriesService":
        """Series of meetings."""
        from notulen.services.series import SeriesService

        return SeriesService(self.store, self.meetings, self.by)

    @cached_property
    def tidying(self) -> "TidyingService":
        """What the minutes still wait for."""
        from notulen.services.tidying import TidyingService

        return TidyingService()

    @cached_property
    def search(self) -> "SearchService":
        """Search across meetings."""
        from notulen.services.search import SearchService

        return SearchService(self.store)

    @cached_property
    def sharing(self) -> "SharingService":
        """What of a meeting everybody may see."""
        from notulen.services.sharing import SharingService

        return SharingService(self.store, self.names)

    @cached_property
    def summaries(self) -> "SummaryService":
        """The archive and the provinces at a glance."""
        from notulen.services.summaries import SummaryService

        return SummaryService(self.store, self.actions, self.names)

    @cached_property
    def history(self) -> "HistoryService":
        """Undo and redo."""
        from notulen.services.history import HistoryService

        return HistoryService(self.store)

    @cached_property
    def drafts(self) -> "DraftService":
        """Typing that is not recorded yet."""
        from notulen.services.drafts import DraftService
        from notulen.storage.draft_files import DraftFiles

        files = DraftFiles(paths.drafts_folder(), self.folder)
        return DraftService(self.store, files, self.folder, paths.rescue_folders, self.by)

    @cached_property
    def exports(self) -> "ExportService":
        """Minutes sent out."""
        from notulen.services.exports import ExportService

        return ExportService(self.store, self.names, self.settings.letterhead, self.settings.signer)

    @cached_property
    def archive(self) -> "ArchiveService":
        """The archive's soundness and its backups."""
        from notulen.services.archive import ArchiveService

        return ArchiveService(self.store, self.folder, self.backups)
