"""Opens an archive and puts every service on it: the whole wiring, and the only place where it happens."""

from collections.abc import Callable
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
    from notulen.services.approvals import ApprovalService
    from notulen.services.archive import ArchiveService
    from notulen.services.attendance import AttendanceService
    from notulen.services.attendance_import import AttendanceImportService
    from notulen.services.decisions import DecisionService
    from notulen.services.dependencies import DependencyService
    from notulen.services.directory import DirectoryService
    from notulen.services.distribution import DistributionService
    from notulen.services.drafts import DraftService
    from notulen.services.editing import EditingService
    from notulen.services.evidence import EvidenceService
    from notulen.services.export_targets import ExportTargets
    from notulen.services.exports import ExportService
    from notulen.services.finals import FinalService
    from notulen.services.history import HistoryService
    from notulen.services.index import IndexService
    from notulen.services.meetings import MeetingService
    from notulen.services.minutes import MinutesService
    from notulen.services.note_takers import NoteTakerService
    from notulen.services.offices import OfficeService
    from notulen.services.people import PeopleService
    from notulen.services.practice import PracticeService
    from notulen.services.provinces import ProvinceService
    from notulen.services.reminders import ReminderService
    from notulen.services.report_paths import ReportPathService
    from notulen.services.review import ReviewService
    from notulen.services.review_sheets import ReviewSheetService
    from notulen.services.search import SearchService
    from notulen.services.search_queries import SearchQueryService
    from notulen.services.series import SeriesService
    from notulen.services.sharing import SharingService
    from notulen.services.summaries import SummaryService
    from notulen.services.templates import TemplateService
    from notulen.services.tidying import TidyingService
    from notulen.storage.index import ArchiveIndex
    from notulen.storage.review_files import ReviewFiles
    from notulen.storage.store import Store


_SETTINGS_DO_NOT_MATTER = ("_files", "_review_files", "store", "index", "names")


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

    @cached_property
    def index(self) -> "ArchiveIndex | None":
        """What makes questions about all meetings quick; none for who may write nothing at all."""
        if self._is_read_only:
            return None
        from notulen.storage.index import ArchiveIndex

        return ArchiveIndex(self._files, paths.index_of(self.folder), progress=self.waiting)

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
    def attendance_import(self) -> "AttendanceImportService":
        """Attendance reports of video calls."""
        from notulen.services.attendance_import import AttendanceImportService

        return AttendanceImportService(self.store, self.names, self.by)

    @cached_property
    def report_paths(self) -> "ReportPathService":
        """Where attendance reports lie."""
        from notulen.services.report_paths import ReportPathService

        return ReportPathService(paths.last_report_folder(), paths.downloads_folder)

    @cached_property
    def agenda(self) -> "AgendaService":
        """The items of business."""
        from notulen.services.agenda import AgendaService

        return AgendaService(self.store, self.by)

    @cached_property
    def actions(self) -> "ActionService":
        """Actions across meetings."""
        from notulen.services.actions import ActionService

        return ActionService(self.store, self.names, self.by, index=self.index)

    @cached_property
    def review(self) -> "ReviewService":
        """Open actions walked through one by one."""
        from notulen.services.review import ReviewService

        return ReviewService(self.store, self.actions, self._review_files)

    @cached_property
    def review_sheets(self) -> "ReviewSheetService":
        """What prepares a review."""
        from notulen.services.review_sheets import ReviewSheetService

        return ReviewSheetService(self.store, self.review, self.names)

    @cached_property
    def _review_files(self) -> "ReviewFiles":
        from notulen.storage.review_files import ReviewFiles

        return ReviewFiles(paths.reviews_folder(), self.folder)

    @cached_property
    def evidence(self) -> "EvidenceService":
        """What shows that actions were done."""
        from notulen.services.evidence import EvidenceService

        return EvidenceService(self.actions, self.by)

    @cached_property
    def dependencies(self) -> "DependencyService":
        """What actions wait for."""
        from notulen.services.dependencies import DependencyService

        return DependencyService(self.store, self.actions, self.by)

    @cached_property
    def reminders(self) -> "ReminderService":
        """Feeds and texts that remind an office of what is due."""
        from notulen.services.reminders import ReminderService

        return ReminderService(self.names)

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
    def directory(self) -> "DirectoryService":
        """People and offices as they meet the meetings."""
        from notulen.services.directory import DirectoryService

        return DirectoryService(self.store, self.names, self.by)

    @cached_property
    def decisions(self) -> "DecisionService":
        """The register of decisions."""
        from notulen.services.decisions import DecisionService

        return DecisionService(self.store, self.by)

    @cached_property
    def series(self) -> "SeriesService":
        """Series of meetings."""
        from notulen.services.series import SeriesService

        return SeriesService(self.store, self.meetings, self.names, self.by)

    @cached_property
    def tidying(self) -> "TidyingService":
        """What the minutes still wait for."""
        from notulen.services.tidying import TidyingService

        return TidyingService(self.store, self.by)

    @cached_property
    def approvals(self) -> "ApprovalService":
        """The chair's yes to the minutes."""
        from notulen.services.approvals import ApprovalService

        return ApprovalService(self.store, self.names, self.by)

    @cached_property
    def indexing(self) -> "IndexService":
        """The index itself: how it is, and making it anew."""
        from notulen.services.index import IndexService

        return IndexService(self.index)

    @cached_property
    def search(self) -> "SearchService":
        """Search across meetings."""
        from notulen.services.search import SearchService

        return SearchService(self.store, self.index)

    @cached_property
    def search_queries(self) -> "SearchQueryService":
        """Search by what is typed, with the signs of the capture line."""
        from notulen.services.search_queries import SearchQueryService

        return SearchQueryService(self.store, self.search, self.names)

    @cached_property
    def sharing(self) -> "SharingService":
        """What of a meeting everybody may see."""
        from notulen.services.sharing import SharingService

        return SharingService(self.store, self.names)

    @cached_property
    def summaries(self) -> "SummaryService":
        """The archive at a glance."""
        from notulen.services.summaries import SummaryService

        return SummaryService(self.store, self.actions)

    @cached_property
    def provinces(self) -> "ProvinceService":
        """How each province stands, and its reminder."""
        from notulen.services.provinces import ProvinceService

        return ProvinceService(self.store, self.names, self.settings.organisation)

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

        return ExportService(self.store, self.names, self.settings.paper)

    @cached_property
    def targets(self) -> "ExportTargets":
        """Where exports go."""
        from notulen.services.export_targets import ExportTargets

        return ExportTargets()

    @cached_property
    def templates(self) -> "TemplateService":
        """Templates for minutes."""
        from notulen.services.templates import TemplateService

        return TemplateService(paths.templates_folder(), self._data / "templates")

    @cached_property
    def finals(self) -> "FinalService":
        """Minutes of record."""
        from notulen.services.finals import FinalService

        settings = self.settings
        return FinalService(
            self.store,
            self.exports,
            self.tidying,
            self.by,
            signing_key=settings.signing_key,
            signers=settings.allowed_signers,
        )

    @cached_property
    def distribution(self) -> "DistributionService":
        """Who was given which edition of the minutes."""
        from notulen.services.distribution import DistributionService

        sender = self.settings.organisation or self.by
        return DistributionService(self.store, self.names, self.exports, self.by, sender=sender)

    @cached_property
    def archive(self) -> "ArchiveService":
        """The archive's soundness and its backups."""
        from notulen.services.archive import ArchiveService

        return ArchiveService(self.store, self.folder, self.backups)
