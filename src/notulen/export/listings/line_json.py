"""A line as it was understood, in JSON: stable English keys, ISO dates, every key always there."""

from notulen.domain.due import Due
from notulen.domain.gap import Gap
from notulen.domain.party import Party
from notulen.parsing.parsed_line import AttendeeDraft, ParsedLine


def line_to_json(parsed: ParsedLine) -> dict[str, object]:
    """What `notulen note --dry-run --json` prints of one line."""
    return {
        "kind": parsed.kind.value,
        "raw": parsed.raw,
        "text": parsed.text,
        "speaker": _party(parsed.speaker),
        "is_same_speaker": parsed.is_same_speaker,
        "is_quote": parsed.is_quote,
        "owners": [_party(owner) for owner in parsed.owners],
        "is_for_everyone": parsed.is_for_everyone,
        "due": _due(parsed.due),
        "minutes": parsed.minutes,
        "number": parsed.number,
        "meeting": parsed.meeting,
        "attendee": _attendee(parsed.attendee),
        "patch": line_to_json(parsed.patch) if parsed.patch else None,
        "command": parsed.command,
        "argument": parsed.argument,
        "label": parsed.label,
        "suggestion": parsed.suggestion,
        "suggestion_day": parsed.suggestion_day.isoformat() if parsed.suggestion_day else None,
        "gaps": [_gap(gap) for gap in parsed.gaps],
    }


def _party(party: Party | None) -> dict[str, object] | None:
    if party is None:
        return None
    return {"kind": party.kind.value, "name": party.name, "key": party.key, "province": party.province}


def _due(due: Due | None) -> dict[str, object] | None:
    if due is None:
        return None
    return {
        "kind": due.kind.value,
        "phrase": due.phrase,
        "day": due.day.isoformat() if due.day else None,
        "starts": due.starts.isoformat() if due.starts else None,
        "ends": due.ends.isoformat() if due.ends else None,
        "at": due.at.isoformat("minutes") if due.at else None,
        "zone": due.zone.value if due.zone else None,
        "offset_days": due.offset_days,
        "reference": due.reference.isoformat() if due.reference else None,
        "is_certain": due.is_certain,
        "notes": list(due.warnings),
    }


def _attendee(draft: AttendeeDraft | None) -> dict[str, object] | None:
    if draft is None:
        return None
    return {
        "kind": draft.kind.value,
        "written": draft.written,
        "name": draft.name,
        "titles_before": draft.titles_before,
        "titles_after": draft.titles_after,
        "post": draft.post,
        "acting": draft.acting.value if draft.acting else None,
        "person": _party(draft.party),
        "office": _party(draft.office),
        "presence": draft.presence.value if draft.presence else None,
        "represented_by": draft.represented_by,
        "count": draft.count,
        "note": draft.note,
    }


def _gap(gap: Gap) -> dict[str, object]:
    return {
        "kind": gap.kind.value,
        "text": gap.text,
        "candidates": list(gap.candidates),
        "detail": gap.detail,
    }
