"""Wires what follows actions and decisions through all meetings."""

from functools import cached_property
from typing import TYPE_CHECKING

from notulen.wiring.open_archive import OpenArchive

if TYPE_CHECKING:
    from notulen.services.actions import ActionService
    from notulen.services.decisions import DecisionService
    from notulen.services.dependencies import DependencyService
    from notulen.services.evidence import EvidenceService
    from notulen.services.provinces import ProvinceService
    from notulen.services.reminders import ReminderService
    from notulen.services.review import ReviewService
    from notulen.services.review_sheets import ReviewSheetService


class ActionServices(OpenArchive):
    """What was agreed, and how far it is."""

    @cached_property
    def actions(self) -> "ActionService":
        """Actions across meetings."""
        from notulen.services.actions import ActionService

        return ActionService(self.store, self.names, self.by, index=self.index)

    @cached_property
    def review(self) -> "ReviewService":
        """Open actions walked through one by one."""
        from notulen.services.review import ReviewService

        return ReviewService(self.store, self.actions, self.review_files)

    @cached_property
    def review_sheets(self) -> "ReviewSheetService":
        """What prepares a review."""
        from notulen.services.review_sheets import ReviewSheetService

        return ReviewSheetService(self.store, self.review, self.names)

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
    def decisions(self) -> "DecisionService":
        """The register of decisions."""
        from notulen.services.decisions import DecisionService

        return DecisionService(self.store, self.by)

    @cached_property
    def provinces(self) -> "ProvinceService":
        """How each province stands, and its reminder."""
        from notulen.services.provinces import ProvinceService

        return ProvinceService(self.store, self.names, self.settings.organisation)
