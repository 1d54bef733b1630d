"""The final versions of a meeting as a listing: when each was made, by whom, its checksum, and why it was amended."""

from notulen.cli.columns import column, moment_cell
from notulen.cli.session import Session
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.final_mark import Amendment
from notulen.domain.meeting import Meeting
from notulen.locale.final_texts import final_texts
from notulen.locale.language import Language


def versions_table(session: Session, meeting: Meeting) -> Table:
    """Every version, oldest first, and below them the ralat that is open."""
    language, texts = session.language, final_texts(session.language)
    columns = (
        column("final_version", language),
        column("at", language),
        column("by", language, is_optional=True),
        column("sum", language, is_optional=True),
        column("ralat", language, is_text=True, least=16),
    )
    rows = [
        (
            Cell(str(mark.version), tone=Tone.REFERENCE),
            moment_cell(mark.made, language),
            Cell(mark.by),
            Cell(mark.short_sum, mark.sha256),
            Cell(_told(mark.amendment, language)),
        )
        for mark in meeting.finals
    ]
    if meeting.amendment is not None:
        opened = (Cell(texts.ralat_open, tone=Tone.WARNING), moment_cell(meeting.amendment.opened, language))
        rows.append((*opened, Cell(meeting.amendment.by), Cell(""), Cell(_told(meeting.amendment, language))))
    return Table(texts.versions, columns, rows)


def _told(amendment: Amendment | None, language: Language) -> str:
    if amendment is None:
        return ""
    ralat = final_texts(language).ralat.format(number=amendment.number)
    return f"{ralat}: {amendment.reason} ({amendment.asked_by})"
