"""`notulen export`: the minutes as a document, into a file or into a pipe; of several meetings into a folder."""

import os
from pathlib import Path
from typing import Annotated

import typer

from notulen.cli.arguments import Meetings, Provinces, Series, Since, Until
from notulen.cli.completion import complete_format, complete_section, complete_template
from notulen.cli.export_request import (
    DEFAULT_FORMAT,
    file_name,
    format_of,
    read_sections,
    render,
    tell_missing_logo,
)
from notulen.cli.readers import province_codes, read_count, read_optional_day, series_id
from notulen.cli.session import Session, session_of
from notulen.domain.errors import InvalidValue
from notulen.domain.meeting import Meeting
from notulen.export.formats import get_format
from notulen.export.minutes.document import Layout
from notulen.locale.words import parse_word
from notulen.services.export_request import ExportRequest

app = typer.Typer()

_STANDARD_OUTPUT = "-"


@app.command("export")
def export(
    context: typer.Context,
    meetings: Meetings = None,
    is_all: Annotated[bool, typer.Option("--all")] = False,
    series: Series = None,
    since: Since = None,
    until: Until = None,
    format_name: Annotated[str | None, typer.Option("--format", "-f", autocompletion=complete_format)] = None,
    target: Annotated[str | None, typer.Option("--output", "-o")] = None,
    layout: Annotated[str, typer.Option("--layout")] = Layout.OFFICIAL.value,
    sections: Annotated[list[str] | None, typer.Option("--section", "--table", autocompletion=complete_section)] = None,
    provinces: Provinces = None,
    is_each_province: Annotated[bool, typer.Option("--each-province")] = False,
    template: Annotated[str | None, typer.Option("--template", autocompletion=complete_template)] = None,
    is_public: Annotated[bool, typer.Option("--public")] = False,
    edition: Annotated[str | None, typer.Option("--edition")] = None,
    is_forced: Annotated[bool, typer.Option("--force")] = False,
) -> None:
    """Write the minutes: a file at a terminal or with `-o`, else the document itself."""
    session = session_of(context)
    asked = [each for each in meetings or () if each.strip()]
    is_sifted = is_all or bool(series or since or until)
    if is_sifted and asked:
        raise InvalidValue("meeting", ", ".join(asked), "all_or_named")
    if is_each_province and provinces:
        raise InvalidValue("province", ", ".join(provinces), "each_or_named")
    is_several = is_sifted or is_each_province or len(asked) > 1
    told = get_format(format_name).name if format_name else _format(target, is_several=is_several)
    templates = session.workspace.templates
    filled = templates.find(template, told) if template else None
    request = ExportRequest(
        format_name=told or (filled.format if filled else DEFAULT_FORMAT),
        layout=parse_word(Layout, layout, language=session.language),
        sections=read_sections(session, sections),
        provinces=province_codes(session, provinces),
        is_public=is_public,
        template=templates.read(filled) if filled else None,
        version=read_count("edition", edition, 0) or None,
    )
    if not is_several:
        _export_one(session, request, asked[0] if asked else None, target, is_forced=is_forced)
        return
    from notulen.cli.export_several import SeveralExports, folder_of

    folder = folder_of(session, target)
    several = SeveralExports(session, request, folder, is_forced=is_forced, is_each_province=is_each_province)
    if is_sifted:
        numbers = session.workspace.exports.chosen(
            series=series_id(session, series),
            since=read_optional_day(session, "since", since),
            until=read_optional_day(session, "until", until),
        )
        several.write_numbered(numbers)
    else:
        several.write_named(asked or [None])


def _export_one(
    session: Session, request: ExportRequest, asked: str | None, target: str | None, *, is_forced: bool
) -> None:
    found = session.workspace.meetings.get(asked, session.today)
    content = render(session, request, found)
    tell_missing_logo(session, request)
    if target == _STANDARD_OUTPUT or (target is None and not session.output.is_terminal):
        session.output.document(content)
        return
    path = _path(file_name(session, request, found), target)
    if _names_a_folder(target):
        session.workspace.exports.make_folder(path.parent)
    session.workspace.exports.write(content, path, is_forced=is_forced)
    _tell(session, found, path)


def _format(target: str | None, *, is_several: bool) -> str | None:
    """The format by the file's ending; a folder's name has none, though there may be a dot in it."""
    return format_of(None if is_several or _names_a_folder(target) else target)


def _path(own_name: str, target: str | None) -> Path:
    if target is None:
        return Path(own_name)
    path = Path(target).expanduser()
    return path / own_name if path.is_dir() or _names_a_folder(target) else path


def _names_a_folder(target: str | None) -> bool:
    """Whether what was typed says so itself, with a stroke at its end; such a folder need not be there yet."""
    return target is not None and target.endswith(("/", os.sep))


def _tell(session: Session, meeting: Meeting, path: Path) -> None:
    texts = session.texts
    left = session.workspace.tidying.left(meeting)
    counts = texts.export_counts.format(decisions=len(meeting.decisions), actions=len(meeting.actions))
    if left:
        counts = f"{counts}; {texts.left_to_tidy.format(count=len(left))}"
    session.output.tell(texts.written.format(path=path, counts=counts))
    if not session.output.is_terminal:
        session.output.line(str(path))
