"""What is asked of `notulen export`, read from its options and carried out for a meeting."""

from collections.abc import Sequence
from pathlib import Path

from notulen.cli.session import Session
from notulen.domain.meeting import Meeting
from notulen.export.formats import get_format
from notulen.export.minutes.document import Section
from notulen.locale.words import parse_word
from notulen.services.export_request import ExportRequest

DEFAULT_FORMAT = "md"


def render(session: Session, request: ExportRequest, meeting: Meeting, *, provinces: Sequence[str] = ()) -> bytes:
    """The document; `provinces` make an extract for others than those asked for."""
    exports = session.workspace.exports
    return request.rendered(request.compose(exports, meeting, session.language, provinces=provinces))


def file_name(session: Session, request: ExportRequest, meeting: Meeting, *, provinces: Sequence[str] = ()) -> str:
    """The name of its file."""
    return request.file_name(session.workspace.exports, meeting, session.language, provinces=provinces)


def tell_missing_logo(session: Session, request: ExportRequest) -> None:
    """Say why the office's logo is not on the document made last, where one was to be on it."""
    fault = session.workspace.exports.logo_fault
    if fault is not None and get_format(request.format_name).shows_logo:
        from notulen.locale.explain import explain

        told = explain(fault, session.language).what
        session.output.tell(session.texts.without_logo.format(fault=told))


def read_sections(session: Session, asked: Sequence[str] | None) -> tuple[Section, ...] | None:
    """The parts named in either language, with commas or one by one; None for none. Raises InvalidValue."""
    words = [part for each in asked or () for part in each.split(",") if part.strip()]
    chosen = tuple(dict.fromkeys(parse_word(Section, part, language=session.language) for part in words))
    return chosen or None


def format_of(target: str | None) -> str | None:
    """The format the ending of the file names; None for a folder or a name without one.

    Raises NotFound: `-o minutes.odt` must not become Markdown that calls itself something else.
    """
    ending = Path(target).suffix.lstrip(".") if target and not Path(target).expanduser().is_dir() else ""
    return get_format(ending).name if ending.isalnum() and not ending.isdecimal() else None
