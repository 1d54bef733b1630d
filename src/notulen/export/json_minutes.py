"""One meeting as JSON (schema notulen.meeting/1) and back, private lines left out."""

import re

import msgspec

from notulen.domain.errors import InvalidValue
from notulen.domain.evaluation import EvaluatedAction
from notulen.domain.meeting import Meeting, check_days
from notulen.domain.text import clean_text
from notulen.domain.value import Value
from notulen.export.gate.release import release

SCHEMA = "notulen.meeting/1"
_FIELD = "data"
_OBEYED = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")
"""What a terminal would obey of what JSON lets stand as it is."""


class _Envelope(Value, frozen=True, kw_only=True):
    schema: str
    reference: str = ""
    extract: str = ""
    data: Meeting
    evaluated: tuple[EvaluatedAction, ...] = ()


def meeting_to_json(
    meeting: Meeting,
    *,
    is_public: bool = False,
    evaluated: tuple[EvaluatedAction, ...] = (),
    extract: str = "",
) -> str:
    """The meeting as pretty JSON: stable English keys, ISO dates, empty fields left out.

    Private lines are left out, whatever is asked for; `is_public` leaves out NIPs, contacts and passwords too.
    `evaluated` are the actions of other meetings that were reviewed in this one; `extract` says whose it is.
    """
    envelope = _Envelope(
        schema=SCHEMA,
        reference=meeting.reference,
        extract=extract,
        data=release(meeting, is_public=is_public),
        evaluated=evaluated,
    )
    return _OBEYED.sub(_escaped, msgspec.json.format(msgspec.json.encode(envelope), indent=2).decode()) + "\n"


def _escaped(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"


def meeting_from_json(text: str) -> Meeting:
    """The meeting in `text`, equal to the one written less its private lines.

    Raises InvalidValue: `field` is the path of the fault ("data.attendees[2].presence") and `reason`
    "not_json", "schema" (another document, or a newer one) or "shape".
    """
    try:
        found = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError) as fault:
        raise InvalidValue("$", str(fault), "not_json") from fault
    schema = found.get("schema") if isinstance(found, dict) else None
    if schema != SCHEMA:
        raise InvalidValue("schema", str(schema), "schema", [SCHEMA])
    try:
        meeting = msgspec.convert(_cleaned(found), _Envelope).data
    except msgspec.ValidationError as fault:
        raise _shape_fault(str(fault)) from fault
    _check(meeting)
    return meeting


def _cleaned(found: object) -> object:
    """The document with every text in it cleaned: it may come from anywhere."""
    if isinstance(found, str):
        return clean_text(found, is_multiline=True)
    if isinstance(found, dict):
        return {key: _cleaned(value) for key, value in found.items()}
    if isinstance(found, list):
        return [_cleaned(value) for value in found]
    return found


def _shape_fault(message: str) -> InvalidValue:
    told, _, path = message.partition(" - at `")
    place = re.sub(r"^\$\.?", "", path.rstrip("`")) or "$"
    return InvalidValue(place, told, "shape")


def _check(meeting: Meeting) -> None:
    """Raise InvalidValue where the numbers of a meeting contradict each other."""
    check_days(meeting.day, meeting.last_day)
    if meeting.number < 1:
        raise InvalidValue(f"{_FIELD}.number", str(meeting.number), "shape")
    for place, action in enumerate(meeting.actions):
        if not action.assignments:
            raise InvalidValue(f"{_FIELD}.actions[{place}].assignments", "[]", "shape")
    issued = meeting.issued
    decided = [entry.decision.number for entry in meeting.entries if entry.decision]
    for field, numbers, highest in (
        ("lines", [line.seq for line in meeting.lines], issued.lines),
        ("agenda", [item.number for item in meeting.agenda], issued.agenda),
        ("attendees", [seat.number for seat in meeting.attendees], issued.attendees),
        ("actions", [action.number for action in meeting.actions], issued.actions),
        ("decisions", decided, issued.decisions),
    ):
        if len(set(numbers)) < len(numbers) or any(number < 1 or number > highest for number in numbers):
            raise InvalidValue(f"{_FIELD}.issued.{field}", str(highest), "shape")
