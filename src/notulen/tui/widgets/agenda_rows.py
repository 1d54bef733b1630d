"""The agenda as rows to choose from: mark, number, title, and the time spent against the time planned."""

from datetime import datetime
from functools import partial

from textual.content import Content

from notulen.domain.agenda import AgendaItem
from notulen.domain.item_time import item_time
from notulen.domain.meeting import Meeting
from notulen.locale.agenda_texts import AgendaTexts
from notulen.locale.language import Language
from notulen.locale.words import short_word
from notulen.tui.widgets.drawing import GOOD, HEADING, MUTED, SEPARATOR, WARN, clock_time, fit, row, spread, words
from notulen.tui.widgets.row_list import ListedRow

_MARK, _NUMBER = 2, 4
GENERAL = "0"
"""The key of the row for what is outside the agenda."""


def agenda_rows(
    meeting: Meeting, now: datetime, texts: AgendaTexts, language: Language, *, with_general: bool
) -> list[ListedRow]:
    """One row for each item, keyed by its number; `with_general` puts the row `GENERAL` first."""
    rows = [
        ListedRow(str(item.number), partial(_drawn, item, meeting, now, texts, language)) for item in meeting.agenda
    ]
    return [ListedRow(GENERAL, partial(_general, texts)), *rows] if with_general else rows


def times_of(meeting: Meeting, now: datetime, texts: AgendaTexts) -> str:
    """`rencana 85 mnt · terpakai 41:12`: all items together, as far as anything is known."""
    planned = sum(item.minutes or 0 for item in meeting.agenda)
    spent = sum(item_time(item, meeting.sessions).seconds(now) for item in meeting.agenda)
    pieces = [texts.planned.format(minutes=planned)] if planned else []
    if spent:
        pieces.append(texts.spent.format(time=clock_time(spent)))
    return SEPARATOR.join(pieces)


def mark_of(item: AgendaItem) -> Content:
    """`▶` runs, `✓` was discussed, `»` is put off or withdrawn; blank is to come."""
    if item.is_running:
        return words("▶", HEADING)
    if item.outcome is not None and not item.is_done:
        return words("»", WARN)
    return words("✓", GOOD) if item.started is not None else words(" ")


def _drawn(
    item: AgendaItem, meeting: Meeting, now: datetime, texts: AgendaTexts, language: Language, width: int
) -> Content:
    spent = item_time(item, meeting.sessions).seconds(now)
    is_over = bool(item.minutes) and spent > (item.minutes or 0) * 60
    pieces = [words(short_word(item.outcome, language), WARN)] if item.outcome and not item.is_done else []
    if item.started is not None:
        pieces.append(words(clock_time(spent), WARN if is_over else ""))
    if item.minutes:
        pieces.append(words(texts.planned.format(minutes=item.minutes), MUTED))
    right = Content.styled(SEPARATOR, MUTED).join(pieces)
    return spread(_named(mark_of(item), str(item.number), item.title, is_running=item.is_running), right, width)


def _general(texts: AgendaTexts, width: int) -> Content:
    return fit(_named(words(" "), GENERAL, texts.general), width)


def _named(mark: Content, number: str, title: str, *, is_running: bool = False) -> Content:
    return row(fit(mark, _MARK), fit(words(number, MUTED), _NUMBER), words(title, HEADING if is_running else ""))
