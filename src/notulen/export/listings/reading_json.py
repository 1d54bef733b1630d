"""A reading as the shell prints it for other programs."""

from datetime import date, datetime

from notulen.domain.reading import Reading
from notulen.locale.date_texts import describe_when, explain_notes
from notulen.locale.language import Language

_OPEN_END = ".."
"""ISO 8601-2 for an end that is not known."""


def reading_to_json(reading: Reading, language: Language) -> dict[str, str | bool | None]:
    """Exactly start, end, kind, note and certain.

    `start` and `end` are ISO dates, or moments to the minute with their offset; both null without a date,
    and `end` is ".." where a range of hours has no end. `note` names the weekday of every date, and warns.
    """
    day = describe_when(reading, language)
    notes = explain_notes(reading, language)
    return {
        "start": _iso(reading.start),
        "end": _OPEN_END if reading.is_open_ended else _iso(reading.end),
        "kind": reading.kind.value,
        "note": " ".join(part for part in (f"{day}." if day else "", notes) if part),
        "certain": reading.certain,
    }


def _iso(moment: date | datetime | None) -> str | None:
    if isinstance(moment, datetime):
        return moment.isoformat(timespec="minutes")
    return moment.isoformat() if moment is not None else None
