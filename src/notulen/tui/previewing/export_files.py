"""Files of the minutes on their way out: made, put in their place, and what an error on the way has to do with."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from textual.message import Message

from notulen.domain.errors import (
    Ambiguous,
    CannotTypeset,
    InvalidValue,
    LibraryMissing,
    NotFound,
    NotulenError,
    Noun,
    TemplateFault,
)
from notulen.domain.file_errors import CannotWrite
from notulen.domain.meeting import Meeting
from notulen.domain.text import clean_text
from notulen.services.export_request import ExportRequest
from notulen.tui.dialogs.export_form import TARGET
from notulen.tui.previewing.choice import PaperChoice
from notulen.tui.previewing.export_answers import FORMAT, PROVINCES, TEMPLATE, VERSION


class ReadyFile(NamedTuple):
    """A file that is made, and where it is to go."""

    path: Path
    content: bytes
    provinces: tuple[str, ...] = ()
    is_same: bool = False
    """Whether exactly that stood there already."""


class ReadyExport(NamedTuple):
    """Files of one meeting that wait to be written."""

    meeting: Meeting
    choice: PaperChoice
    request: ExportRequest
    target: str
    files: tuple[ReadyFile, ...]


class Exported(Message):
    """Files of the minutes of `meeting` were written, as `request` asked."""

    def __init__(self, meeting: Meeting, request: ExportRequest, files: Sequence[ReadyFile]) -> None:
        super().__init__()
        self.meeting = meeting
        self.request = request
        self.files = tuple(files)


def field_of(fault: NotulenError) -> str:
    """The field an error is told under."""
    match fault:
        case CannotWrite():
            return TARGET
        case LibraryMissing() | CannotTypeset():
            return FORMAT
        case TemplateFault():
            return TEMPLATE
        case NotFound(noun=Noun.TEMPLATE) | InvalidValue(field="template"):
            return TEMPLATE
        case NotFound(noun=Noun.FINAL):
            return VERSION
        case NotFound(noun=Noun.MEETING):
            return ""
        case InvalidValue(field="province") | NotFound() | Ambiguous():
            return PROVINCES
    return ""


def shown_path(path: Path, *, is_whole: bool = True) -> str:
    """A path as somebody would type it; one that is not `is_whole` may begin in the working folder."""
    home, told = str(Path.home()), clean_text(str(path.absolute() if is_whole else path))
    return f"~{told[len(home) :]}" if told == home or told.startswith(f"{home}/") else told
