"""Wires the directory of people and offices."""

from functools import cached_property
from typing import TYPE_CHECKING

from notulen.wiring.open_archive import OpenArchive

if TYPE_CHECKING:
    from notulen.services.directory import DirectoryService
    from notulen.services.offices import OfficeService
    from notulen.services.people import PeopleService


class DirectoryServices(OpenArchive):
    """Who there is."""

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
