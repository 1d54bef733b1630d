"""What stands in the search, as the one who searches sees it."""

from notulen.tui.screens.search import SearchScreen
from tui.secretary import Secretary


def line(sari: Secretary) -> str:
    """What stands in the line of the search."""
    screen = sari.app.screen
    assert isinstance(screen, SearchScreen), sari.picture
    return screen.typed


def chosen(sari: Secretary) -> str:
    """The row under the cursor."""
    return next(row for row in sari.picture.splitlines() if "▸" in row)
