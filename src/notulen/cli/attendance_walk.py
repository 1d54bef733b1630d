"""The questions of an import of attendance: each participant nobody could tell, with whom it may be."""

from notulen.cli.attendance import choice_of
from notulen.cli.fault_report import report_fault
from notulen.cli.session import Session
from notulen.domain.attendance_plan import Answer, AttendancePlan, Candidate, Choice, PlanRow
from notulen.domain.errors import InvalidValue, NotFound, NotulenError
from notulen.domain.meeting import Meeting
from notulen.domain.province import Zone
from notulen.locale.attendance_import_texts import attendance_import_texts
from notulen.locale.attendance_walk_texts import attendance_walk_texts

_ANSWERS = {"n": Answer.PERSON, "s": Answer.SEAT, "g": Answer.GUEST, "l": Answer.IGNORE}
_LATER, _BACK, _HELP = "q", "u", "?"
_KEYS = "n s g l u q"


def ask_about(session: Session, plan: AttendancePlan, meeting: Meeting) -> dict[str, Choice]:
    """The answers by rows; whoever got none is asked about again by the next import."""
    texts, output = attendance_walk_texts(session.language), session.output
    choices: dict[str, Choice] = {}
    output.tell("", texts.asked.format(count=len(plan.asked)), texts.keys)
    place, count = 0, len(plan.asked)
    try:
        while place < count:
            row = plan.asked[place]
            choices.pop(row.key, None)
            output.tell("", *_told(session, row, texts.place.format(number=place + 1, count=count), meeting.zone))
            step = _ask(session, row, meeting, choices)
            if step is None:
                output.tell(texts.stopped)
                break
            if place + step < 0:
                output.tell(texts.no_answer_before)
            place = max(place + step, 0)
    except KeyboardInterrupt:
        output.tell("", texts.nothing_stored)
        raise
    return choices


def _ask(session: Session, row: PlanRow, meeting: Meeting, choices: dict[str, Choice]) -> int | None:
    """Put the answer for `row` into `choices`. How many rows to go on; None to leave the rest for another time."""
    texts, output = attendance_walk_texts(session.language), session.output
    while True:
        line = output.ask_line(f"{texts.prompt.format(name=row.key)} [{_keys(row)}] ›")
        typed = None if line is None else line.strip()
        if typed is None or typed.casefold() == _LATER:
            return None
        if typed.casefold() == _BACK:
            return -1
        if typed == _HELP:
            output.tell(texts.keys)
        elif not typed and row.candidate is None:
            output.tell(texts.left_for_later.format(name=row.key))
            return 1
        else:
            try:
                choices[row.key] = _answer(session, row, meeting, typed)
            except NotFound as fault:
                nearest = texts.meant.format(names=", ".join(fault.nearest)) if fault.nearest else ""
                output.tell(texts.unknown_key.format(typed=typed), *([nearest] if nearest else []))
            except NotulenError as fault:
                report_fault(fault, output, session.language)
            else:
                return 1


def _answer(session: Session, row: PlanRow, meeting: Meeting, typed: str) -> Choice:
    """What `typed` decides. Raises NotFound, Ambiguous, InvalidValue."""
    if not typed and row.candidate is not None:
        return _chosen(row.candidate)
    answer = _ANSWERS.get(typed.casefold())
    if answer is Answer.PERSON and not row.can_be_new:
        raise InvalidValue("person", row.key, "not_a_person")
    if answer is not None:
        return Choice(answer=answer)
    if typed.isascii() and typed.isdigit() and 0 < int(typed[:6]) <= len(row.candidates):
        return _chosen(row.candidates[int(typed[:6]) - 1])
    choice = choice_of(session, typed)
    if choice.seat:
        meeting.get_attendee(choice.seat)
    return choice


def _chosen(candidate: Candidate) -> Choice:
    return Choice(answer=Answer.MATCH, person=candidate.person, seat=candidate.seat)


def _keys(row: PlanRow) -> str:
    first = "Enter " if row.candidate is not None else ""
    numbers = f"1-{len(row.candidates)} " if len(row.candidates) > 1 else "1 " if row.candidates else ""
    return f"{first}{numbers}{_KEYS if row.can_be_new else _KEYS.removeprefix('n ')}"


def _told(session: Session, row: PlanRow, place: str, zone: Zone) -> list[str]:
    """The row in a few lines: the name and why it is not certain, where from, when, and who it may be."""
    texts = attendance_import_texts(session.language)
    province = session.workspace.names.province_of(row.province)
    facts = [
        texts.grounds[row.grounds],
        texts.from_place.format(place=province.short_name if province else row.written_place)
        if province or row.written_place
        else "",
        texts.hours(row.participant, zone) or texts.no_hours,
    ]
    lines = [f"{place}  {row.key}", f"  {' · '.join(fact for fact in facts if fact)}"]
    if row.participant.email:
        lines.append(f"  {row.participant.email}")
    for number, candidate in enumerate(row.candidates, 1):
        at = f" ({candidate.place})" if candidate.place else ""
        seat = f", {texts.seat.format(number=candidate.seat)}" if candidate.seat else ""
        mark = "›" if candidate == row.candidate else " "
        lines.append(f" {mark}{number} {candidate.name}{at}{seat}")
    return lines
