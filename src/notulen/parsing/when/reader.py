"""Reads a phrase about a date or time from end to end; the only door to the rooms beside it."""

from collections.abc import Callable
from datetime import date

from notulen.domain.calendar import WorkCalendar
from notulen.domain.province import Zone
from notulen.domain.reading import DateNote, NoteCode, Reading, ReadingKind
from notulen.parsing.when.clock import gather_times
from notulen.parsing.when.frames import read
from notulen.parsing.when.reply import Draft, Scope, Unreadable
from notulen.parsing.when.settle import settle
from notulen.parsing.when.tokens import read_tokens
from notulen.parsing.when.words import Token

_MOST_YEARS_AHEAD = 10
_OWN_KIND = frozenset({ReadingKind.CONFLICT, ReadingKind.EVENT_DATE, ReadingKind.RECURRING, ReadingKind.BOUND_START})
_STEPS = {"this": 0, "next": 1, "past": -1}


def read_when(
    phrase: str,
    reference: date,
    *,
    calendar: WorkCalendar | Callable[[], WorkCalendar],
    zone: Zone = Zone.WIB,
    upcoming: date | None = None,
    is_event: bool = False,
) -> Reading:
    """What `phrase` means when said on `reference`.

    `calendar` (or a function giving it) is asked for warnings about holidays and for counting working days.
    `zone` is the meeting's. `upcoming` is the day of the series' next meeting, on which "rakor" and "H-3"
    hang. `is_event` is for the date of a meeting rather than a deadline: the nearest such day, past or not.
    Never raises: what cannot be read comes back as `invalid` or `undated`, without a date and not certain.
    """
    scope = Scope(reference, calendar, zone, upcoming, is_event)
    try:
        tokens, disagreement = _numbers_checked(read_tokens(phrase))
        tokens = _years_said(gather_times(settle(tokens)), reference)
        draft = read(tokens, scope)
        _finish(draft, scope)
    except Unreadable as fault:
        return Reading(phrase=phrase, reference=reference, kind=fault.kind, notes=(fault.note,))
    except (OverflowError, ValueError):
        return Reading(
            phrase=phrase, reference=reference, kind=ReadingKind.INVALID, notes=(DateNote(NoteCode.TOO_FAR),)
        )
    if disagreement is not None:
        draft.certain = False
        draft.kind = ReadingKind.CONFLICT
        draft.notes.insert(0, disagreement)
    return Reading(
        phrase=phrase,
        reference=reference,
        kind=draft.kind,
        start=draft.start,
        end=draft.end,
        certain=draft.certain,
        notes=tuple(draft.notes),
        period=draft.whole_period,
        is_open_ended=draft.is_open_ended,
        is_next_meeting=draft.is_next_meeting,
        offset_days=draft.offset_days,
    )


def _numbers_checked(tokens: list[Token]) -> tuple[list[Token], DateNote | None]:
    """The tokens and, for "10 (sebelas) hari", the disagreement between figures and words."""
    for index, token in enumerate(tokens):
        if token.kind == "number" and token.parts:
            note = DateNote(NoteCode.NUMBER_DISAGREES, numbers=(token.value, token.parts[0]))
            return [*tokens[:index], token._replace(parts=()), *tokens[index + 1 :]], note
    return tokens, None


def _years_said(tokens: list[Token], reference: date) -> list[Token]:
    """ "Agustus tahun depan", "20 Juli tahun ini": the year in figures."""
    first = _STEPS.get(tokens[1].kind) if len(tokens) > 2 and tokens[0].kind == "yearly" else None
    if first is not None and tokens[-1].kind == "month":
        return [*tokens[2:], Token("year", reference.year + first, tokens[0].text)]
    for index in range(1, len(tokens) - 1):
        which = _STEPS.get(tokens[index + 1].kind)
        if (
            tokens[index].kind == "yearly"
            and which is not None
            and tokens[index - 1].kind in ("month", "nth", "slashed")
        ):
            year = Token("year", reference.year + which, tokens[index].text)
            return [*tokens[:index], year, *tokens[index + 2 :]]
    return tokens


def _finish(draft: Draft, scope: Scope) -> None:
    """Doubts and warnings that hold for every kind: past days, days far ahead, weekends and holidays."""
    due = draft.due
    if due is None:
        draft.certain = False
        return
    if due < scope.reference and not scope.is_event:
        draft.kind = draft.kind if draft.kind in _OWN_KIND else ReadingKind.PAST
        draft.certain = False
        draft.notes.insert(0, DateNote(NoteCode.PAST))
    elif due.year - scope.reference.year > _MOST_YEARS_AHEAD:
        draft.asking(NoteCode.FAR_AHEAD, numbers=(due.year - scope.reference.year,))
    if due.weekday() not in scope.calendar.working_weekdays:
        draft.notes.insert(0, DateNote(NoteCode.WEEKEND, weekday=due.weekday()))
    holiday = scope.calendar.holiday_on(due)
    if holiday is not None:
        draft.notes.insert(0, DateNote(NoteCode.HOLIDAY, (due,), holiday=holiday))
