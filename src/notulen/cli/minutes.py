"""`notulen note`: lines of minutes by the grammar of the capture line, typed or piped in."""

import sys
from collections.abc import Iterator
from typing import Annotated

import typer

from notulen.cli.arguments import Json, MeetingOption
from notulen.cli.line_answer import LineAnswers
from notulen.cli.session import Session, session_of
from notulen.domain.errors import AnswerNeeded, NotulenError
from notulen.services.lookup import get_meeting

app = typer.Typer()

_STRICT_FOUND = 6
_STANDARD_INPUT = "-"


@app.command("note")
def note(
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument()] = None,
    meeting: MeetingOption = None,
    is_dry: Annotated[bool, typer.Option("--dry-run")] = False,
    is_strict: Annotated[bool, typer.Option("--strict")] = False,
    is_json: Json = False,
) -> None:
    """Record one line, or every line of the input: each is on disk before it is told."""
    session = session_of(context)
    reads_input = words == [_STANDARD_INPUT] or (not words and not sys.stdin.isatty())
    if not words and not reads_input:
        raise AnswerNeeded(session.texts.nothing_to_note, "")
    found = get_meeting(session.workspace.store, meeting, session.today)
    answers = LineAnswers(session, found, is_dry=is_dry)
    if reads_input:
        _record_all(session, answers, _input_lines())
        answers.tell_total()
    else:
        answers.take(" ".join(words or ()))
    if is_strict and answers.gaps:
        session.exit_code = _STRICT_FOUND


def _input_lines() -> Iterator[str]:
    """The lines of the input as they come; what is no UTF-8 is read as Windows writes it, never refused."""
    for number, raw in enumerate(sys.stdin.buffer):
        try:
            line = raw.decode("utf-8").rstrip("\r\n")
        except UnicodeDecodeError:
            line = raw.decode("cp1252", "replace").rstrip("\r\n")
        yield line if number else line.removeprefix("\ufeff")


def _record_all(session: Session, answers: LineAnswers, lines: Iterator[str]) -> None:
    try:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                session.output.done(session.texts.line_empty.format(number=number))
                continue
            try:
                answers.take(line)
            except (NotulenError, OSError) as fault:
                from notulen.cli.rescue import rescued

                rescued(session, answers, number, line, lines)
                raise fault from None
    except KeyboardInterrupt:
        session.output.done("")
        answers.tell_total()
        raise
