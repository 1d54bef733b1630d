"""Lines as hurried secretaries type them: what each must become, and that nothing typed vanishes.

The table was filled from the program's answers once each had been read through and the wrong ones mended: it guards
against change, and is no independent measure.
"""

import csv
from pathlib import Path

import pytest

from notulen.domain.party import PartyKind
from notulen.domain.text import clean_text
from notulen.parsing.parsed_line import AttendeeDraft, LineKind, ParsedLine
from parsing.seeds import read

_TABLE = Path(__file__).parents[1] / "data" / "hurried-lines.csv"
_WORDLESS = (LineKind.AGENDA_NEXT, LineKind.AGENDA_JUMP, LineKind.DONE, LineKind.PATCH, LineKind.COMMAND)


def _table() -> list[dict[str, str]]:
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _seat(draft: AttendeeDraft) -> list[str]:
    """The seat in words, in the order of the table: who, titles, post, office, how they came."""
    titles = f"{draft.titles_before}|{draft.titles_after}"
    office = draft.office
    said = [
        f"{draft.kind.value}: {draft.name or draft.post or draft.written}",
        titles if titles != "|" else "",
        draft.acting.value if draft.acting else "",
        f"post {draft.post}" if draft.post and draft.name else "",
        f"of {office.name} {office.province}".strip() if office else "",
        draft.presence.value if draft.presence else "",
        str(draft.count) if draft.count else "",
        f"by {draft.represented_by}" if draft.represented_by else "",
        f"note {draft.note}" if draft.note else "",
        "known" if draft.party else "",
    ]
    return [each for each in said if each]


def _who(line: ParsedLine) -> str:
    said = [f"says {line.speaker.name}"] if line.speaker else []
    for owner in line.owners:
        of_province = owner.province if owner.kind is PartyKind.OFFICE else ""
        said.append(f"{owner.name} {of_province}".strip())
    if line.is_for_everyone:
        said.append("semua")
    return "; ".join(said + (_seat(line.attendee) if line.attendee else []))


def _due(line: ParsedLine) -> str:
    if line.due is None:
        return ""
    return f"{line.due.day or line.due.kind.value}{'' if line.due.is_certain else ' ?'}"


def _extra(line: ParsedLine) -> str:
    if line.minutes:
        return f"{line.minutes} min"
    if line.number is not None:
        return f"{line.meeting}.{line.number}" if line.meeting else str(line.number)
    return f"{line.command} {line.argument}".strip()


@pytest.mark.parametrize("row", _table(), ids=lambda row: row["line"][:60])
def test_a_hurried_line_becomes_what_its_writer_meant(row: dict[str, str]) -> None:
    parsed = read(row["line"])
    inner = parsed.patch or parsed
    kind = f"{parsed.kind.value}/{inner.kind.value}" if parsed.patch else parsed.kind.value
    gaps = "; ".join(f"{gap.kind.value} {gap.text}".strip() for gap in parsed.gaps)
    assert {
        "line": row["line"],
        "kind": kind,
        "who": _who(inner),
        "due": _due(inner),
        "extra": _extra(parsed),
        "text": inner.text,
        "gaps": gaps,
    } == row


@pytest.mark.parametrize("line", [row["line"] for row in _table()], ids=lambda line: line[:60])
def test_no_line_is_refused_and_none_is_lost(line: str) -> None:
    parsed = read(line)
    assert parsed.raw == clean_text(line)
    assert parsed.text.strip() or parsed.kind in _WORDLESS
