"""Reads tokens with the first row or frame that knows them all; FRAMES is the order of the frames."""

from notulen.domain.reading import DateNote, NoteCode
from notulen.parsing.when import agreement, bounds
from notulen.parsing.when.periods import shape_of
from notulen.parsing.when.picks import read_period, read_pick
from notulen.parsing.when.ranges import read_range
from notulen.parsing.when.reply import Draft, Frame, Scope, Tokens, Unreadable
from notulen.parsing.when.rows import ROWS
from notulen.parsing.when.timed import read_with_time

FRAMES: tuple[Frame, ...] = (
    bounds.read_about,
    bounds.read_recurring,
    bounds.read_no_later_than,
    bounds.read_starting,
    read_with_time,
    bounds.read_until,
    bounds.read_offset,
    bounds.read_weekday_beside,
    bounds.read_strictly_before,
    bounds.read_strictly_after,
    agreement.read_bracketed,
    agreement.read_weekday_and_number,
    read_period,
    read_pick,
    bounds.read_named_event,
    agreement.read_two_weekdays,
    read_range,
    agreement.read_said_twice,
    bounds.read_part_of_day,
)


def read(tokens: Tokens, scope: Scope) -> Draft:
    """What the tokens mean. Raises Unreadable unless every one of them is understood."""
    row = ROWS.get(shape_of(tokens))
    if row is not None:
        return row(tokens, scope)
    for frame in FRAMES if tokens else ():
        draft = frame(tokens, scope, read)
        if draft is not None:
            return draft
    raise Unreadable(DateNote(NoteCode.NOT_UNDERSTOOD))
