"""Wires what takes, keeps and tidies the minutes of meetings."""

from functools import cached_property
from typing import TYPE_CHECKING

from notulen import paths
from notulen.wiring.open_archive import OpenArchive

if TYPE_CHECKING:
    from notulen.services.agenda import AgendaService
    from notulen.services.approvals import ApprovalService
    from notulen.services.attendance import AttendanceService
    from notulen.services.attendance_import import AttendanceImportService
    from notulen.services.drafts import DraftService
    from notulen.services.editing import EditingService
    from notulen.services.meetings import MeetingService
    from notulen.services.minutes import MinutesService
    from notulen.services.note_takers import NoteTakerService
    from notulen.services.practice import PracticeService
    from notulen.services.report_paths import ReportPathService
    from notulen.services.series import SeriesService
    from notulen.services.sharing import SharingService
    from notulen.services.tidying import TidyingService


class MeetingServices(OpenArchive):
    """Meetings and what stands in them."""

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
    def agenda(self) -> "AgendaService":
        """The items of business."""
        from notulen.services.agenda import AgendaService

        return AgendaService(self.store, self.by)

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
    def series(self) -> "SeriesService":
        """Series of meetings."""
        from notulen.services.series import SeriesService

        return SeriesService(self.store, self.meetings, self.names, self.by)

    @cached_property
    def drafts(self) -> "DraftService":
        """Typing that is not recorded yet."""
        from notulen.services.drafts import DraftService
        from notulen.storage.draft_files import DraftFiles

        files = DraftFiles(paths.drafts_folder(), self.folder)
        return DraftService(self.store, files, self.folder, paths.rescue_folders, self.by)

    @cached_property
    def sharing(self) -> "SharingService":
        """What of a meeting everybody may see."""
        from notulen.services.sharing import SharingService

        return SharingService(self.store, self.names)

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
