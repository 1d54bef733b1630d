"""The rows under the paper: the thing pointed at, what an export of what is shown would write, and without what."""

from collections.abc import Iterator

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from notulen.tui.widgets.drawing import MUTED, row, words


class PreviewFoot(Widget):
    """As many rows as there is to say. A window of few rows leaves the export out while something is pointed at."""

    DEFAULT_CSS = "PreviewFoot { height: auto; max-height: 5; padding: 0 1; background: $surface; }"

    pointed: reactive[Content] = reactive(Content(""), layout=True, always_update=True)
    command: reactive[str] = reactive("", layout=True)
    in_short: reactive[str] = reactive("", layout=True)
    file_name: reactive[str] = reactive("", layout=True)
    left_out: reactive[Content] = reactive(Content(""), layout=True, always_update=True)
    is_short: reactive[bool] = reactive(False, layout=True)

    def render(self) -> Content:
        """The rows."""
        told = [self.pointed] if self.pointed else []
        if not (self.pointed and self.is_short):
            told += [self.left_out] if self.left_out else []
            told += self._export()
        return Content("\n").join(told)

    def _export(self) -> list[Content]:
        room, name = self.app.size.width - 2, self.file_name
        for told in (self.command, self.in_short):
            command = words(f"{told} ", MUTED)
            if command.cell_length + len(name) <= room:
                return [row(command, words(name))]
        # The key stands before the name of the file, and its further rows below that.
        first, *more = _folded(name, room - command.cell_length)
        return [row(command, words(first)), *(words(" " * command.cell_length + each) for each in more)]


def _folded(name: str, width: int) -> Iterator[str]:
    """A file's name in rows of at most `width` characters, parted behind a dash."""
    while len(name) > width > 0:
        cut = name.rfind("-", 1, width) + 1 or width
        yield name[:cut]
        name = name[cut:]
    yield name
