"""Wires what makes paper of minutes, freezes it and notes who was given it."""

from functools import cached_property
from typing import TYPE_CHECKING

from notulen import paths
from notulen.wiring.meeting_services import MeetingServices

if TYPE_CHECKING:
    from notulen.services.distribution import DistributionService
    from notulen.services.export_targets import ExportTargets
    from notulen.services.exports import ExportService
    from notulen.services.finals import FinalService
    from notulen.services.templates import TemplateService


class PaperServices(MeetingServices):
    """What leaves."""

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
