"""The sheet that prepares a review: a table on a screen, Markdown, or messages by province, in files or in a pipe."""

from pathlib import Path

from notulen.cli.columns import column, day_cell
from notulen.cli.session import Session
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.action_item import ActionStatus
from notulen.domain.errors import NotFound, Noun
from notulen.domain.file_errors import FileExists
from notulen.domain.review import ReviewScope
from notulen.domain.review_sheet import ReviewSheet, SheetAction
from notulen.export.review_sheet import last_said, sheet_file_name
from notulen.locale.review_texts import review_texts
from notulen.locale.words import word

MARKDOWN, MESSENGER = "md", "wa"
FORMATS = (MARKDOWN, MESSENGER)
_ENDINGS = {MARKDOWN: ".md", MESSENGER: ".txt"}
_STANDARD_OUTPUT = "-"


def print_sheet(
    session: Session, scope: ReviewScope, format_name: str | None, target: str | None, *, is_forced: bool
) -> None:
    """Print the sheet, or write it. Raises NotFound, FileExists, CannotWrite."""
    name = _format(format_name, target)
    sheet = session.workspace.review_sheets.sheet(scope, today=session.today)
    if target is None and format_name is None and session.output.is_terminal:
        session.output.table(_table(session, sheet))
    elif target is None or target == _STANDARD_OUTPUT:
        session.output.document(_whole(session, sheet, name).encode())
        if name == MESSENGER and not sheet.actions:
            session.output.tell(review_texts(session.language).nothing_open)
    else:
        _write(session, sheet, name, Path(target).expanduser(), is_forced=is_forced)


def _format(asked: str | None, target: str | None) -> str:
    """The format asked for, else the one that the ending of the file names. Raises NotFound."""
    name = (asked or "").strip().lstrip(".").lower()
    if not name:
        ending = Path(target or "").suffix.lower()
        return next((each for each, suffix in _ENDINGS.items() if suffix == ending), MARKDOWN)
    if name not in FORMATS:
        raise NotFound(Noun.FORMAT, name, FORMATS)
    return name


def _whole(session: Session, sheet: ReviewSheet, name: str) -> str:
    if name == MARKDOWN:
        from notulen.export.review_sheet import render_sheet

        return render_sheet(sheet, session.language)
    from notulen.export.review_messages import joined_messages, messages

    return joined_messages(messages(sheet, session.language))


def _write(session: Session, sheet: ReviewSheet, name: str, path: Path, *, is_forced: bool) -> None:
    """Into the file told; into a folder the sheet under its own name, messages each in a file of its own."""
    language, ending = session.language, _ENDINGS[name]
    if not path.is_dir():
        files = {path: _whole(session, sheet, name)}
    elif name == MARKDOWN:
        files = {path / sheet_file_name(sheet, ending, language): _whole(session, sheet, name)}
    else:
        from notulen.export.review_messages import messages

        files = {
            path / sheet_file_name(sheet, ending, language, each.place, each.part): f"{each.text}\n"
            for each in messages(sheet, language)
        }
    for file in files:
        if file.exists() and not is_forced:
            raise FileExists(file)
    texts = review_texts(language)
    counts = texts.counts.format(count=len(sheet.actions), late=sheet.late)
    for file, content in files.items():
        session.workspace.exports.write(content.encode(), file, is_forced=is_forced)
        session.output.done(session.texts.written.format(path=file, counts=counts if len(files) == 1 else ""))


def _table(session: Session, sheet: ReviewSheet) -> Table:
    language, texts = session.language, review_texts(session.language)
    columns = (
        column("ref", language),
        column("owners", language, is_text=True, least=10, most=24),
        column("text", language, is_text=True, least=24),
        column("due", language, is_text=True, least=11, most=16),
        column("overdue", language, is_number=True, is_optional=True),
        column("last_word", language, is_text=True, is_optional=True, least=12, from_width=80),
    )
    title = " · ".join(part for part in (texts.sheet_title, sheet.about) if part)
    note = texts.counts.format(count=len(sheet.actions), late=sheet.late)
    rows = [_row(session, each) for each in sheet.actions]
    return Table(title, columns, rows, note=note, empty=texts.nothing_open, most_lines=4)


def _row(session: Session, action: SheetAction) -> tuple[Cell, ...]:
    language, texts = session.language, review_texts(session.language)
    owners = ", ".join(dict.fromkeys(part.owner for part in action.parts))
    late = session.texts.days_late.format(days=action.days_overdue) if action.days_overdue else ""
    told = last_said(action, language)
    if not told and action.status is not ActionStatus.OPEN:
        told = word(action.status, language)
    return (
        Cell(action.reference, tone=Tone.REFERENCE),
        Cell(owners or texts.nobody, tone=Tone.PLAIN if owners else Tone.WARNING),
        Cell(action.text),
        day_cell(action.due, language) if action.due else Cell(action.phrase or texts.no_due),
        Cell(late, tone=Tone.ALARM),
        Cell(told),
    )
