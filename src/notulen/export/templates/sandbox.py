"""The room in which templates of users are filled in: no attribute of Python, no file beyond their folder."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from notulen.export.markdown_escape import escape_line

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment


class Marks(StrEnum):
    """Whose marks a value must not be taken for. XML is what a Word file is made of."""

    MARKDOWN = "markdown"
    HTML = "html"
    XML = "xml"


def sandbox(marks: Marks, folders: Sequence[Path] = ()) -> "ImmutableSandboxedEnvironment":
    """A room in which every value is escaped unless the template says `| safe`, and an unknown name is a fault.

    It includes files of `folders` only. It holds back what reaches for Python and a `range` of more than
    100,000; it cannot bound the time or the memory a template takes (`export/templates/process.py` can).
    """
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    room = ImmutableSandboxedEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_FINISHED[marks],
        loader=FileSystemLoader(folders),
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    room.filters["md"] = _markdown
    room.filters["lines"] = _broken
    return room


def _markdown(value: object) -> object:
    """`value` so that Markdown shows it as typed, its line breaks as such."""
    from markupsafe import Markup

    if value is None or hasattr(value, "__html__"):
        return _plain(value)
    # Escaped as at the beginning of a line, where it may stand: elsewhere the additional backslashes are not seen.
    lines = "\\\n".join(escape_line(line) for line in str(value).split("\n"))
    return Markup(lines)  # noqa: S704 - for Markdown it is safe now


def _broken(value: object) -> object:
    """`value` for HTML, its line breaks as `<br>`."""
    from markupsafe import Markup, escape

    return Markup("<br>").join(escape(line) for line in str(value).split("\n"))


def _plain(value: object) -> object:
    return "" if value is None else value


_FINISHED: dict[Marks, Callable[[object], object]] = {
    Marks.MARKDOWN: _markdown,
    Marks.HTML: _plain,
    Marks.XML: _plain,
}
