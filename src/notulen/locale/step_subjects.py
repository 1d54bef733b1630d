"""What a step of the history touched, in words: the fields it changed are called as the forms call them."""

from collections.abc import Mapping

from notulen.domain.action_item import ActionItem
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.entry import Entry
from notulen.domain.history import Act, Step
from notulen.domain.meeting import Meeting
from notulen.domain.value import Value
from notulen.locale.field_words import field_label
from notulen.locale.language import Language

_EDITED: Mapping[Act, tuple[type[Value], str]] = {
    Act.MEETING_EDITED: (Meeting, " "),
    Act.ATTENDANCE_CHANGED: (Attendee, ": "),
    Act.AGENDA_CHANGED: (AgendaItem, ": "),
    Act.ACTION_CHANGED: (ActionItem, ": "),
    Act.LINE_EDITED: (Entry, ": "),
}
"""Whose fields such a step names, and what stands before them; the archive keeps them by their keys."""


def told_subject(step: Step, language: Language) -> str:
    """ "A6.3: pemilik" for the kept "A6.3: assignments"; a subject that names no fields stays as it is."""
    record_type, sign = _EDITED.get(step.act, (Value, ""))
    if not sign:
        return step.subject
    head, _, tail = step.subject.partition(sign) if sign == " " else step.subject.rpartition(sign)
    fields = tail.split(", ")
    if not head or not set(fields) <= set(record_type.__struct_fields__):
        return step.subject
    return f"{head}: {', '.join(field_label(record_type, field, language) for field in fields)}"
