"""Wires what looks at the archive as a whole: search, summaries, history, backups."""

from functools import cached_property
from typing import TYPE_CHECKING

from notulen.wiring.action_services import ActionServices

if TYPE_CHECKING:
    from notulen.services.archive import ArchiveService
    from notulen.services.history import HistoryService
    from notulen.services.index import IndexService
    from notulen.services.search import SearchService
    from notulen.services.search_queries import SearchQueryService
    from notulen.services.summaries import SummaryService


class ArchiveServices(ActionServices):
    """All meetings at once."""

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
    def summaries(self) -> "SummaryService":
        """The archive at a glance."""
        from notulen.services.summaries import SummaryService

        return SummaryService(self.store, self.actions)

    @cached_property
    def history(self) -> "HistoryService":
        """Undo and redo."""
        from notulen.services.history import HistoryService

        return HistoryService(self.store)

    @cached_property
    def archive(self) -> "ArchiveService":
        """The archive's soundness and its backups."""
        from notulen.services.archive import ArchiveService

        return ArchiveService(self.store, self.folder, self.backups)
