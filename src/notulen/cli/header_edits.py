"""The options of `edit` that name header fields, turned into edits of those fields."""

from collections.abc import Mapping

from msgspec.structs import replace

from notulen.cli.readers import read_days, read_hours
from notulen.cli.records import Target
from notulen.cli.session import Session
from notulen.domain.errors import InvalidValue
from notulen.domain.meeting import Meeting
from notulen.services.editing import FieldEdits

_LETTER = {"letter_number": "number", "letter_date": "day", "letter_subject": "subject"}


def with_header(session: Session, target: Target, edits: FieldEdits, given: Mapping[str, str]) -> FieldEdits:
    """`edits` with the header options `given`. Raises InvalidValue when the record is no meeting."""
    meeting = target.record
    if not isinstance(meeting, Meeting):
        raise InvalidValue("field", next(iter(given)), "not_a_header_field", ("--set",))
    sets = dict(edits.sets)
    letter = []
    for name, value in given.items():
        match name:
            case "day":
                first, last = read_days(session, "date", value, meeting.day)
                sets["day"] = first.isoformat()
                if last is not None:
                    sets["last_day"] = last.isoformat()
            case "hours":
                sets.update(_hours(session, value, meeting))
            case "letter_number" | "letter_date" | "letter_subject":
                letter.append(f"{_LETTER[name]}={value}")
            case _:
                sets[name] = value
    if letter:
        sets["invitation"] = "; ".join(letter)
    return replace(edits, sets=sets)


def _hours(session: Session, phrase: str, meeting: Meeting) -> dict[str, str]:
    if not phrase:
        return {"starts": "", "ends": "", "is_open_ended": "tidak"}
    hours = read_hours(session, phrase, meeting.day)
    sets = {
        "starts": f"{hours.starts:%H.%M}",
        "ends": f"{hours.ends:%H.%M}" if hours.ends else "",
        "is_open_ended": "ya" if hours.is_open_ended else "tidak",
    }
    return {**sets, "zone": hours.zone.value} if hours.zone else sets
