"""A recorded line as one would type it, so that it can be edited in the line and come out the same."""

from collections.abc import Iterator

from notulen.domain.action_item import ActionItem
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.meeting import Meeting
from notulen.parsing.capture_line import read_line
from notulen.parsing.line_names import context_of
from notulen.parsing.parsed_line import LineContext, LineKind, ParsedLine

_SIGNS = {
    EntryKind.STATEMENT: "@",
    EntryKind.PROPOSAL: "? ",
    EntryKind.DECISION: "! ",
    EntryKind.PRIVATE: "~ ",
    EntryKind.NOTE: "",
}
_QUOTES = (('"', '"'), ("“", "”"), ("«", "»"))
KIND_OF_SIGN = {
    "@": LineKind.STATEMENT,
    "?": LineKind.PROPOSAL,
    "!": LineKind.DECISION,
    "~": LineKind.PRIVATE,
    ">": LineKind.ACTION,
    " ": LineKind.NOTE,
}
"""The sign that makes a line another kind."""


def typed_form(line: Entry | ActionItem, context: LineContext) -> str:
    """What was typed, if it still says what the line says; else the line put together from what it says.

    It says the same when it is read against `context_of(line, context)`.
    """
    own = context_of(line, context)
    forms = [*([line.raw] if line.raw else []), *_forms(line, own)]
    first = forms[1] if line.raw else forms[0]
    return next((form for form in forms if _says(read_line(form, own), line)), first)


def _forms(line: Entry | ActionItem, context: LineContext) -> Iterator[str]:
    """Ways to type the line, the plainest first."""
    due = f" <{line.due.spoken}" if line.due and line.due.spoken else ""
    if isinstance(line, ActionItem):
        owners = "@semua" if line.is_for_everyone else " ".join(f"@{context.names.handle_of(o)}" for o in line.owners)
        yield f"> {line.text}{f' {owners}' if owners else ''}{due}"
        return
    sign = _SIGNS[line.kind]
    who = f"@{context.names.handle_of(line.speaker)}" if line.speaker else ""
    for text in [line.text] if not line.is_quote else [f"{left}{line.text}{right}" for left, right in _QUOTES]:
        if line.kind is EntryKind.STATEMENT:
            yield f"{who or sign} {text}"
            yield f"{who}: {text}"  # the colon ends the handle where the first word said could belong to it
        elif line.kind is EntryKind.PROPOSAL:
            yield f"{sign}{f'{who} ' if who else ''}{text}{due}"
            yield f"{sign}{f'{who}, ' if who else ''}{text}{due}"
        else:
            yield f"{sign}{text}"
            yield f"\\{text}"


def _says(parsed: ParsedLine, line: Entry | ActionItem) -> bool:
    kind = LineKind.ACTION.value if isinstance(line, ActionItem) else line.kind.value
    if parsed.kind.value != kind or parsed.text != line.text:
        return False
    if isinstance(line, ActionItem):
        is_same_who = line.is_for_everyone or parsed.owners == line.owners
        return parsed.is_for_everyone == line.is_for_everyone and is_same_who and parsed.due == line.due
    if parsed.is_quote != line.is_quote:
        return False
    if line.kind is EntryKind.STATEMENT:
        return parsed.speaker == line.speaker
    return line.kind is not EntryKind.PROPOSAL or (parsed.speaker == line.speaker and parsed.due == line.due)


def taken_out(before: Meeting, after: Meeting) -> str:
    """What an undone step had recorded, as one would type it; empty when it recorded nothing new."""
    kept = {line.seq for line in after.lines}
    for line in reversed(before.lines):
        if line.seq not in kept:
            return line.raw or line.text
    seats = {seat.number for seat in after.attendees}
    for seat in before.attendees:
        if seat.number not in seats:
            return _typed_seat(seat)
    items = {item.number for item in after.agenda}
    return next((_typed_item(item) for item in before.agenda if item.number not in items), "")


def _typed_seat(seat: Attendee) -> str:
    place = f" @{seat.province_written or seat.office_name.replace(' ', '')}" if seat.office_name else ""
    return f"+ {seat.full_name}{place}{f' ({seat.full_post})' if seat.full_post else ''}"


def _typed_item(item: AgendaItem) -> str:
    return f"# {item.title}{f' {item.minutes}m' if item.minutes else ''}"
