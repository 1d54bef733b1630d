"""A recorded line as one would type it, so that it can be edited in the line and come out the same."""

from notulen.domain.action_item import ActionItem
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party
from notulen.parsing.capture_line import read_line
from notulen.parsing.parsed_line import LineContext, LineKind, ParsedLine

_SIGNS = {
    EntryKind.STATEMENT: "@",
    EntryKind.PROPOSAL: "? ",
    EntryKind.DECISION: "! ",
    EntryKind.PRIVATE: "~ ",
    EntryKind.NOTE: "",
}
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
    """What was typed, if it still says what the line says; else the line put together from what it says."""
    if line.raw and _says(read_line(line.raw, context), line):
        return line.raw
    due = f" <{line.due.phrase}" if line.due and line.due.phrase else ""
    if isinstance(line, ActionItem):
        owners = "@semua" if line.is_for_everyone else " ".join(_mention(owner, context) for owner in line.owners)
        return f"> {line.text}{f' {owners}' if owners else ''}{due}"
    text = f'"{line.text}"' if line.is_quote else line.text
    speaker = f"{_mention(line.speaker, context)} " if line.speaker else ""
    sign = _SIGNS[line.kind]
    if line.kind is EntryKind.STATEMENT:
        return f"{speaker or '@ '}{text}"
    typed = f"{sign}{speaker if line.kind is EntryKind.PROPOSAL else ''}{text}{due}"
    return typed if read_line(typed, context).kind.value == line.kind.value else f"\\{typed}"


def _mention(party: Party, context: LineContext) -> str:
    handle = context.names.handle_of(party) if party.key else (party.written or party.name).replace(" ", "")
    return f"@{handle.removeprefix('@')}"


def _says(parsed: ParsedLine, line: Entry | ActionItem) -> bool:
    kind = LineKind.ACTION.value if isinstance(line, ActionItem) else line.kind.value
    if parsed.kind.value != kind or parsed.text != line.text:
        return False
    if (parsed.due.phrase if parsed.due else "") != (line.due.phrase if line.due else ""):
        return False
    if isinstance(line, ActionItem):
        return line.is_for_everyone == parsed.is_for_everyone and (
            line.is_for_everyone or _same(parsed.owners, line.owners)
        )
    return _same((parsed.speaker,) if parsed.speaker else (), (line.speaker,) if line.speaker else ())


def _same(one: tuple[Party, ...], other: tuple[Party, ...]) -> bool:
    return len(one) == len(other) and all(a.is_same(b) for a, b in zip(one, other, strict=True))


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
