"""One archive with every service on it: what shell and screen work with."""

from notulen.wiring.archive_services import ArchiveServices
from notulen.wiring.directory_services import DirectoryServices
from notulen.wiring.paper_services import PaperServices


class Workspace(PaperServices, DirectoryServices, ArchiveServices):
    """Each service is made when it is first used, so that a command pays only for its own."""
