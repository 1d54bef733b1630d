"""What windows leave behind when they die."""

from pathlib import Path

from notulen.config import Settings
from notulen.domain.draft import Draft
from notulen.services.drafts import WindowDrafts
from notulen.workspace import Workspace
from tui.secretary import START


def kept_texts(state: Path) -> str:
    """What lies in the files of drafts."""
    return "".join(path.read_text() for path in sorted((state / "drafts").glob("*.draft")))


def a_dead_window(folder: Path, draft: Draft) -> None:
    """A window that left `draft` behind when it died."""
    workspace = Workspace(folder, Settings(name="Sari"))
    window: WindowDrafts = workspace.drafts.open(workspace.store.meeting(1), now=START)
    window.keep(draft)
    window.leave()
