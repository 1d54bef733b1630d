"""`notulen attendance …`: who was there, from the reports of video calls."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from notulen.cli.arguments import Json, MeetingOption
from notulen.cli.session import Session, session_of
from notulen.cli.shell_command import ShellGroup
from notulen.domain.attendance_plan import Accept, Answer, AttendancePlan, Choice, PlanRow
from notulen.domain.errors import AnswerNeeded, InvalidValue, NotFound, Noun
from notulen.domain.frozen_part import require_unfrozen
from notulen.domain.meeting_state import MeetingStatus
from notulen.locale.attendance_import_texts import attendance_import_texts
from notulen.locale.date_texts import format_date
from notulen.locale.words import parse_word
from notulen.parsing.zone_words import read_zone

app = typer.Typer(name="attendance", cls=ShellGroup, no_args_is_help=True)

Names = list[str] | None


@app.callback()
def attendance() -> None:
    """Attendance of video calls."""


@app.command("import")
def import_attendance(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument()],
    meeting: MeetingOption = None,
    is_rehearsal: Annotated[bool, typer.Option("--dry-run")] = False,
    accept: Annotated[str, typer.Option("--accept")] = Accept.CERTAIN.value,
    matches: Annotated[Names, typer.Option("--match")] = None,
    fresh: Annotated[Names, typer.Option("--new")] = None,
    seats: Annotated[Names, typer.Option("--seat")] = None,
    guests: Annotated[Names, typer.Option("--guest")] = None,
    skipped: Annotated[Names, typer.Option("--skip")] = None,
    zone: Annotated[str | None, typer.Option("--zone")] = None,
    is_json: Json = False,
) -> None:
    """Take in who was in a call; whoever is not certain is asked about, at a terminal."""
    from notulen.cli.attendance_table import answer_done, answer_rehearsal, plan_table, tell_files

    session = session_of(context)
    service = session.workspace.attendance_import
    accepted = parse_word(Accept, accept, language=session.language)
    found = session.workspace.meetings.get(meeting, session.today)
    offset = read_zone(zone) if zone is not None else None
    if zone is not None and offset is None:
        raise InvalidValue("zone", zone, "not_a_zone", ["WITA", "UTC+8"])
    read = service.read(found.number, [file.expanduser() for file in files], offset)
    plan = service.plan(found.number, read, now=session.now)
    choices = dict(_choices(session, plan, matches or (), (fresh or (), seats or (), guests or (), skipped or ())))
    plan = service.plan(found.number, read, choices, accept=accepted, now=session.now)
    tell_files(session, plan, found)
    if is_rehearsal:
        answer_rehearsal(session, plan, found)
        return
    require_unfrozen(found)
    can_ask = session.output.can_ask and not session.output.is_json
    texts = attendance_import_texts(session.language)
    if plan.other_days and can_ask:
        if session.output.ask(texts.go_on_other_day).casefold() not in ("y", "ya", "yes"):
            session.output.done(texts.not_imported)
            return
    elif plan.other_days and (meeting is None or found.status is MeetingStatus.PLANNED):
        day = format_date(found.day, session.language)
        question = texts.other_day.format(file=plan.other_days[0], reference=found.reference, day=day)
        if found.status is MeetingStatus.PLANNED:
            raise AnswerNeeded(f"{question} {texts.not_begun.format(reference=found.reference)}", "")
        raise AnswerNeeded(question, f"-m {found.reference}")
    if plan.asked and can_ask:
        from notulen.cli.attendance_walk import ask_about

        session.output.table(plan_table(session, plan, found))
        choices |= ask_about(session, plan, found)
    elif len(plan.asked) == len(plan.rows):
        raise AnswerNeeded(texts.left_to_ask.format(count=len(plan.rows)).rstrip(":"), "--accept, --match, --seat")
    answer_done(session, service.apply(found.number, read, choices, accept=accepted, now=session.now), found)


def _choices(
    session: Session, plan: AttendancePlan, matches: Sequence[str], named: tuple[Sequence[str], ...]
) -> Iterator[tuple[str, Choice]]:
    """What the options decide, by the names of rows. Raises NotFound, Ambiguous, InvalidValue."""
    for text in matches:
        # A name may have the sign in it, a person has not.
        name, equals, person = text.rpartition("=")
        if not equals or not name.strip() or not person.strip():
            raise InvalidValue("match", text, "not_a_match", ["'Sumut_Irman=irman'"])
        yield rows_named(plan, name).key, choice_of(session, person)
    for names, answer in zip(named, (Answer.PERSON, Answer.SEAT, Answer.GUEST, Answer.IGNORE), strict=True):
        for name in names:
            yield rows_named(plan, name).key, Choice(answer=answer)


def choice_of(session: Session, text: str) -> Choice:
    """The answer that names somebody: a person of the directory, or a seat `+3`. Raises NotFound, Ambiguous."""
    asked = text.strip()
    number = asked.removeprefix("+")
    if asked.startswith("+") and number.isascii() and number.isdigit() and len(number) < 6:
        return Choice(answer=Answer.MATCH, seat=int(number))
    return Choice(answer=Answer.MATCH, person=session.workspace.people.get(asked).id)


def rows_named(plan: AttendancePlan, name: str) -> PlanRow:
    """The row of a participant, by the name in the file or the plain name. Raises NotFound with all names."""
    wanted = " ".join(name.casefold().split())
    exact = [row for row in plan.rows if row.key.casefold() == wanted]
    by_name = exact or [
        row
        for row in plan.rows
        if wanted in (row.name.casefold(), *(each.casefold() for each in row.participant.names))
    ]
    if len(by_name) != 1:
        raise NotFound(Noun.ATTENDEE, name, [row.key for row in by_name or plan.rows])
    return by_name[0]
