"""`notulen when`: how a phrase about a date is understood."""

from typing import Annotated

import typer

from notulen.cli.arguments import Json
from notulen.cli.readers import read_day, read_phrase
from notulen.cli.session import Session, session_of
from notulen.domain.errors import InvalidValue
from notulen.domain.reading import Reading, ReadingKind

app = typer.Typer()

_STRICT_FOUND = 6


@app.command("when")
def when(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument()],
    reference: Annotated[str | None, typer.Option("--from")] = None,
    is_strict: Annotated[bool, typer.Option("--strict")] = False,
    is_json: Json = False,
) -> None:
    """Tell the day a phrase names, counted from today or from `--from`."""
    session = session_of(context)
    if not any(word.strip() for word in words):
        raise InvalidValue("phrase", "", "empty")
    day = read_day(session, "from", reference) if reference else session.today
    reading = read_phrase(session, " ".join(words), day, is_event=False)
    if is_strict and not reading.certain and reading.kind is not ReadingKind.UNDATED:
        session.exit_code = _STRICT_FOUND
    if session.output.is_json:
        import json

        from notulen.export.listings.reading_json import reading_to_json

        session.output.json(json.dumps(reading_to_json(reading, session.language), ensure_ascii=False))
        return
    _show(session, reading)


def _show(session: Session, reading: Reading) -> None:
    """The day in words on a screen; in a pipe a header and one row."""
    from notulen.cli.cards import card
    from notulen.cli.tables import Cell, Table, Tone
    from notulen.export.listings.reading_json import reading_to_json
    from notulen.locale.date_texts import describe_when, explain_notes

    if not session.output.is_terminal:
        from notulen.cli.tables import Column

        facts = reading_to_json(reading, session.language)
        row = [Cell(_bare(value)) for value in facts.values()]
        session.output.table(Table("", [Column(name) for name in facts], [row]))
        return
    texts = session.texts
    day = describe_when(reading, session.language)
    tone = Tone.GOOD if reading.certain else Tone.WARNING
    said = Cell(day or texts.no_date, tone=tone)
    sure = "" if reading.certain or not day else texts.not_certain
    facts_shown = ((texts.due, said), (texts.remark, explain_notes(reading, session.language)), (texts.caution, sure))
    session.output.table(card(session, f"«{reading.phrase}»", facts_shown))


def _bare(value: str | bool | None) -> str:
    """A fact for a pipe, with the words JSON has for yes and no."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value or ""
