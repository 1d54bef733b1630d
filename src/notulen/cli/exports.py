"""`notulen export`: the minutes as a document, into a file or into a pipe."""

from pathlib import Path
from typing import Annotated

import typer

from notulen.cli.arguments import Meeting as MeetingArgument
from notulen.cli.arguments import Provinces
from notulen.cli.completion import complete_format
from notulen.cli.readers import province_codes
from notulen.cli.session import Session, session_of
from notulen.domain.meeting import Meeting
from notulen.export.formats import get_format
from notulen.export.minutes_document import Layout, Section
from notulen.locale.words import parse_word

app = typer.Typer()

_STANDARD_OUTPUT = "-"
_DEFAULT_FORMAT = "md"


@app.command("export")
def export(
    context: typer.Context,
    meeting: MeetingArgument = None,
    format_name: Annotated[str | None, typer.Option("--format", "-f", autocompletion=complete_format)] = None,
    target: Annotated[str | None, typer.Option("--output", "-o")] = None,
    layout: Annotated[str, typer.Option("--layout")] = Layout.OFFICIAL.value,
    provinces: Provinces = None,
    sections: Annotated[list[str] | None, typer.Option("--section")] = None,
    is_public: Annotated[bool, typer.Option("--public")] = False,
    is_forced: Annotated[bool, typer.Option("--force")] = False,
) -> None:
    """Write the minutes: a file at a terminal or with `-o`, else the document itself."""
    session = session_of(context)
    service = session.workspace.exports
    found = session.workspace.meetings.get(meeting, session.today)
    name = format_name or _format_of(target)
    words = [part for each in sections or () for part in each.split(",") if part.strip()]
    chosen = [parse_word(Section, part, language=session.language) for part in words]
    content = service.render(
        found,
        name,
        language=session.language,
        layout=parse_word(Layout, layout, language=session.language),
        sections=chosen or None,
        provinces=province_codes(session, provinces),
        is_public=is_public,
    )
    if target == _STANDARD_OUTPUT or (target is None and not session.output.is_terminal):
        session.output.document(content)
        return
    path = _path(session, found, name, target)
    service.write(content, path, is_forced=is_forced)
    _tell(session, found, path)


def _format_of(target: str | None) -> str:
    """The format the ending of the file names; Markdown for a folder or a name without one.

    Raises NotFound: `-o minutes.pdf` must not become Markdown that calls itself a PDF.
    """
    ending = Path(target).suffix.lstrip(".") if target and not Path(target).expanduser().is_dir() else ""
    return get_format(ending).name if ending.isalnum() and not ending.isdecimal() else _DEFAULT_FORMAT


def _path(session: Session, meeting: Meeting, format_name: str, target: str | None) -> Path:
    own_name = session.workspace.exports.file_name(meeting, format_name)
    if target is None:
        return Path(own_name)
    path = Path(target).expanduser()
    return path / own_name if path.is_dir() else path


def _tell(session: Session, meeting: Meeting, path: Path) -> None:
    texts = session.texts
    left = session.workspace.tidying.left(meeting)
    counts = texts.export_counts.format(decisions=len(meeting.decisions), actions=len(meeting.actions))
    if left:
        counts = f"{counts}; {texts.left_to_tidy.format(count=len(left))}"
    session.output.tell(texts.written.format(path=path, counts=counts))
    if not session.output.is_terminal:
        session.output.line(str(path))
