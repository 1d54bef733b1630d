"""How an import of people is told: row by row before it is done, in numbers after it."""

from notulen.cli.columns import column
from notulen.cli.people_table import person_data
from notulen.cli.session import Session
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.row_outcome import RowOutcome
from notulen.locale.words import word
from notulen.services.people_import import ImportedRow, ImportPlan

_TONES = {RowOutcome.NEW: Tone.GOOD, RowOutcome.COMPLETED: Tone.REFERENCE, RowOutcome.KNOWN: Tone.PLAIN}


def answer_import(session: Session, plan: ImportPlan, *, is_rehearsal: bool) -> None:
    """A table of what would be done, else a sentence on what was; JSON has every row."""
    texts, output = session.texts, session.output
    if output.is_json:
        from notulen.export.listings.listings_json import listing_to_json

        output.json(listing_to_json("people", (_data(session, row) for row in plan.rows)))
    elif is_rehearsal:
        output.table(_table(session, plan))
    if plan.ignored:
        output.done(texts.columns_ignored.format(columns=", ".join(plan.ignored)))
    text = texts.people_would_be_imported if is_rehearsal else texts.people_imported
    counts = {outcome.value: plan.count(outcome) for outcome in RowOutcome}
    output.done(text.format(**counts))


def _data(session: Session, row: ImportedRow) -> dict[str, object]:
    return {
        "line": row.line,
        "outcome": row.outcome.value,
        "alike": list(row.likely),
        **person_data(session, row.person),
    }


def _table(session: Session, plan: ImportPlan) -> Table:
    language, texts = session.language, session.texts
    columns = (
        column("line", language, is_number=True),
        column("outcome", language),
        column("name", language, is_text=True, least=16),
        column("place", language, is_text=True, least=10),
        column("post", language, is_text=True, least=12),
        column("alike", language, is_text=True, is_optional=True, least=12),
    )
    rows = []
    for row in plan.rows:
        data = person_data(session, row.person)
        rows.append(
            (
                Cell(str(row.line)),
                Cell(word(row.outcome, language), row.outcome.value, _TONES[row.outcome]),
                Cell(row.person.full_name),
                Cell(str(data["place"] or "")),
                Cell(str(data["post"] or "")),
                Cell(", ".join(row.likely)),
            )
        )
    return Table(texts.people, columns, rows, note=texts.count_of_people.format(count=len(rows)), empty=texts.no_people)
