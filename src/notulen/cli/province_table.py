"""The board of provinces as a listing and as JSON."""

from collections.abc import Sequence

from notulen.cli.columns import column, number_cell
from notulen.cli.session import Session
from notulen.cli.tables import Cell, Column, Table, Tone
from notulen.domain.standing import Standing
from notulen.locale.province_texts import days_said, province_texts
from notulen.locale.standing_marks import attendance_strip, load_bar

_BAR = 8
_WITH_STRIP, _WITH_BAR, _WITH_ANSWER = 88, 98, 108


def province_table(session: Session, shown: Sequence[Standing], note: str) -> Table:
    """A row for each of `shown`; what is drawn on a screen goes as figures and words into a pipe."""
    most = max((each.unfinished for each in shown), default=0)
    rows = [_row(session, each, most) for each in shown]
    texts = session.texts
    return Table(texts.provinces, _columns(session), rows, note=note, empty=texts.no_provinces)


def _columns(session: Session) -> tuple[Column, ...]:
    language = session.language
    return (
        column("code", language, is_only_piped=True),
        column("province", language, is_text=True, least=12),
        column("open", language, is_number=True),
        column("in_progress", language, is_number=True),
        column("blocked", language, is_number=True),
        column("due_soon", language, is_number=True),
        column("overdue_count", language, is_number=True),
        column("done", language, is_number=True),
        column("attended", language, is_number=True),
        column("invited", language, is_only_piped=True),
        column("last_meetings", language, from_width=_WITH_STRIP),
        column("unfinished", language, from_width=_WITH_BAR),
        column("answer_days", language, is_number=True, from_width=_WITH_ANSWER),
        column("island_group", language, is_only_piped=True),
    )


def _row(session: Session, standing: Standing, most: int) -> tuple[Cell, ...]:
    overdue = Tone.ALARM if standing.overdue else Tone.PLAIN
    seats = f"{standing.attended}/{standing.invited}" if standing.invited else "–"
    return (
        Cell(standing.code),
        Cell(standing.name),
        number_cell(standing.open),
        number_cell(standing.in_progress),
        number_cell(standing.blocked),
        number_cell(standing.due_soon),
        number_cell(standing.overdue, overdue),
        number_cell(standing.done),
        Cell(seats, str(standing.attended)),
        Cell(str(standing.invited)),
        Cell(attendance_strip(standing), ",".join(each.came.value for each in standing.visits)),
        Cell(load_bar(standing, most, _BAR), str(standing.unfinished), overdue),
        _answer_cell(session, standing),
        Cell(standing.island_group),
    )


def _answer_cell(session: Session, standing: Standing) -> Cell:
    days = standing.median_days
    if days is None:
        return Cell("–", "")
    said = province_texts(session.language).days.format(days=days_said(days, session.language))
    return Cell(said, f"{days:g}")


def standing_to_data(standing: Standing) -> dict[str, object]:
    """A standing for a program; counts first, then how it answered and came."""
    return {
        "code": standing.code,
        "name": standing.name,
        "short_name": standing.short_name,
        "open": standing.open,
        "in_progress": standing.in_progress,
        "blocked": standing.blocked,
        "due_soon": standing.due_soon,
        "overdue": standing.overdue,
        "done": standing.done,
        "attended": standing.attended,
        "invited": standing.invited,
        "unfinished": standing.unfinished,
        "handle": standing.handle,
        "is_office": standing.is_office,
        "island_group": standing.island_group or None,
        "median_days_to_answer": standing.median_days,
        "last_meetings": [
            {"ref": each.reference, "day": each.day, "came": each.came.value} for each in standing.visits
        ],
    }
