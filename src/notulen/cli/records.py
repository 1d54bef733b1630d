"""Which record `edit` is about, what its fields hold, and how they are changed."""

from collections.abc import Callable
from typing import NamedTuple

from notulen.cli.columns import column
from notulen.cli.session import Session
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.errors import InvalidValue
from notulen.domain.meeting import Meeting
from notulen.domain.reference import read_meeting_number, read_numbered
from notulen.domain.value import Value
from notulen.services.editing import FieldEdits
from notulen.services.lookup import get_line


class Target(NamedTuple):
    """A record to edit: how a person calls it, itself, the meeting it is in, what changes it and what takes it out."""

    reference: str
    record: Value
    meeting: Meeting
    change: Callable[[FieldEdits], Meeting]
    take_out: Callable[[], Meeting]


def chosen(session: Session, asked: str | None, *, attendee: str | None, item: str | None) -> Target:
    """The line a reference means, the seat or item of business numbered, else the meeting. Raises NotFound."""
    from notulen.cli.readers import read_numbers

    editing, now, today = session.workspace.editing, session.now, session.today
    if attendee is not None and item is not None:
        raise InvalidValue("--attendee", "--item", "together")
    if asked and read_meeting_number(asked) is None and _is_line(asked):
        meeting, line = get_line(session.workspace.store, asked)
        reference = meeting.line_ref(line)
        return Target(
            reference,
            line,
            meeting,
            lambda edits: editing.edit_line(reference, edits, now=now),
            lambda: session.workspace.minutes.remove_line(meeting.number, line.seq, now=now),
        )
    meeting = session.workspace.meetings.get(asked, today)
    name = meeting.reference
    if attendee is not None:
        seats = read_numbers("attendee", attendee, "+")
        return Target(
            f"{name} +{attendee.removeprefix('+')}",
            meeting.get_attendee(seats[0]),
            meeting,
            lambda edits: editing.edit_attendee(name, *seats, edits=edits, today=today, now=now),
            lambda: editing.take_out_attendees(name, *seats, today=today, now=now),
        )
    if item is not None:
        items = read_numbers("item", item, "#")
        return Target(
            f"{name} #{item.removeprefix('#')}",
            meeting.get_item(items[0]),
            meeting,
            lambda edits: editing.edit_item(name, *items, edits=edits, today=today, now=now),
            lambda: editing.take_out_items(name, *items, today=today, now=now),
        )
    return Target(
        name, meeting, meeting, lambda edits: editing.edit_meeting(name, edits, today=today, now=now), _to_the_trash
    )


def _to_the_trash() -> Meeting:
    raise InvalidValue("--delete", "notulen trash put", "meetings_go_to_the_trash")


def _is_line(asked: str) -> bool:
    return any(read_numbered(asked, letter) is not None for letter in "AKB")


def shown_fields(session: Session, target: Target) -> None:
    """List the fields that can be set, with what they hold."""
    language = session.language
    texts = session.workspace.editing.texts(target.meeting, target.record, None if session.output.is_json else language)
    values = {each.field: each.text for each in texts}
    if session.output.is_json:
        from notulen.export.listings.listings_json import object_to_json

        session.output.json(object_to_json("fields", values, record=target.reference))
        return
    columns = (column("field", language), column("value", language, is_text=True))
    rows = [(Cell(name, tone=Tone.REFERENCE), Cell(value)) for name, value in values.items()]
    session.output.table(Table(target.reference, columns, rows, note=session.texts.how_to_set, most_lines=0))
