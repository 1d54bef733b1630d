"""How an import of attendance is told: row by row before it is done, in numbers and open rows after it."""

from datetime import datetime

from notulen.cli.columns import column
from notulen.cli.session import Session
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.attendance_plan import AttendancePlan, Effect, PlanRow, Remark, Sureness
from notulen.domain.meeting import Meeting
from notulen.domain.roll_call import Mark
from notulen.locale.attendance_import_texts import AttendanceImportTexts, attendance_import_texts
from notulen.locale.date_texts import format_date
from notulen.locale.words import word

_TONES = {Sureness.CERTAIN: Tone.GOOD, Sureness.LIKELY: Tone.WARNING, Sureness.UNKNOWN: Tone.WARNING}
_EFFECT_TONES = {Effect.ASK: Tone.WARNING, Effect.UNCHANGED: Tone.PLAIN, Effect.IGNORED: Tone.PLAIN}
_MOST_OPEN = 20


def tell_files(session: Session, plan: AttendancePlan, meeting: Meeting) -> None:
    """Which report each file is, and what is to be known of it."""
    texts = attendance_import_texts(session.language)
    for file in plan.files:
        source = texts.sources[file.source]
        session.output.done(texts.file.format(file=file.name, source=source, count=len(file.participants)))
    session.output.done(*texts.warnings(plan, format_date(meeting.day, session.language)))


def answer_rehearsal(session: Session, plan: AttendancePlan, meeting: Meeting) -> None:
    """Every row with what would become of it, and the sum."""
    texts = attendance_import_texts(session.language)
    if session.output.is_json:
        _answer_json(session, plan, meeting)
        return
    session.output.table(plan_table(session, plan, meeting))
    session.output.done(_sum(texts.would_import, plan))


def answer_done(session: Session, plan: AttendancePlan, meeting: Meeting) -> None:
    """What was done, what was left as the roll call had it, and who is still to be answered."""
    texts = attendance_import_texts(session.language)
    if session.output.is_json:
        _answer_json(session, plan, meeting)
        return
    is_changed = any(row.changes for row in plan.rows)
    session.output.done(_sum(texts.imported if is_changed else texts.nothing_new, plan))
    for row in plan.rows:
        remarks = [each for each in row.remarks if each is not Remark.NO_HOURS]
        if row.changes and remarks:
            session.output.done(f"  {_who(row)}: {', '.join(_remark(texts, row, each, session) for each in remarks)}")
    unlisted = [row.key for row in plan.rows if row.effect is Effect.IGNORED]
    if unlisted:
        session.output.done(texts.unlisted.format(names=", ".join(unlisted[:_MOST_OPEN]), count=len(unlisted)))
    if plan.asked:
        session.output.done(texts.left_to_ask.format(count=len(plan.asked)))
        session.output.done(*(f"  {row.key} ({texts.grounds[row.grounds]})" for row in plan.asked[:_MOST_OPEN]))
        session.output.done(*(["  …"] if len(plan.asked) > _MOST_OPEN else []), texts.how_to_answer)
    if is_changed:
        hours = texts.call(plan, meeting.zone)
        if hours and meeting.starts is None and not plan.other_days:
            session.output.done(texts.hours_of_file.format(hours=hours, reference=plan.reference))
        session.output.done(texts.undoable)


def plan_table(session: Session, plan: AttendancePlan, meeting: Meeting) -> Table:
    """A row for each participant: the name in the file, who, where from, how sure and why, from when to when."""
    texts, language = attendance_import_texts(session.language), session.language
    names = session.workspace.names
    columns = (
        column("shown_as", language, is_text=True, least=14),
        column("taken_for", language, is_text=True, least=14),
        column("province", language, least=8, most=12),
        column("sureness", language),
        column("in_out", language, is_optional=True),
        column("effect", language, is_text=True, least=12),
        column("grounds", language, is_text=True, least=16, from_width=120),
    )
    rows = []
    for row in plan.rows:
        province = names.province_of(row.province or (row.candidate.province if row.candidate else ""))
        rows.append(
            (
                Cell(row.key),
                Cell(_who(row), row.candidate.name if row.candidate else ""),
                Cell(province.short_name if province else ""),
                Cell(texts.sureness[row.sureness], tone=_TONES[row.sureness]),
                Cell(texts.hours(row.participant, meeting.zone)),
                Cell(_effect(texts, row, session), texts.effects[row.effect], _EFFECT_TONES.get(row.effect, Tone.GOOD)),
                Cell(texts.grounds[row.grounds]),
            )
        )
    title = texts.title.format(reference=plan.reference, title=plan.title)
    note = texts.count.format(count=len(plan.rows), provinces=len(plan.provinces))
    return Table(title, columns, rows, note=note, empty=texts.nobody, most_lines=3)


def _who(row: PlanRow) -> str:
    """Who it is: taken for certain or chosen, suggested with a question mark, else a dash."""
    if row.candidate is None:
        return row.name if row.effect in (Effect.NEW_PERSON, Effect.WRITTEN, Effect.GUEST) else "–"
    return row.candidate.name if row.sureness is Sureness.CERTAIN else f"{row.candidate.name} ?"


def _effect(texts: AttendanceImportTexts, row: PlanRow, session: Session) -> str:
    told = [texts.effects[row.effect]]
    if row.mark is not None and row.changes and Remark.MARK_KEPT not in row.remarks:
        told.append(word(row.mark, session.language))
    remarks = [_remark(texts, row, each, session) for each in row.remarks if each is not Remark.NO_HOURS]
    return f"{', '.join(told)}{'; ' if remarks else ''}{'; '.join(remarks)}"


def _remark(texts: AttendanceImportTexts, row: PlanRow, remark: Remark, session: Session) -> str:
    return texts.remarks[remark].format(mark=word(row.mark or Mark.AWAITED, session.language))


def _sum(text: str, plan: AttendancePlan) -> str:
    return text.format(
        reference=plan.reference,
        taken=sum(1 for row in plan.rows if row.changes),
        count=len(plan.rows),
        asked=len(plan.asked),
        unchanged=plan.count(Effect.UNCHANGED),
    )


def _answer_json(session: Session, plan: AttendancePlan, meeting: Meeting) -> None:
    from notulen.export.listings.listings_json import listing_to_json

    files = [
        {
            "file": file.name,
            "source": file.source.value,
            "topic": file.topic,
            "days": [day.isoformat() for day in file.days],
            "day_order": file.order.value,
            "participants": len(file.participants),
            "waiting_room_rows": file.waiting,
            "only_waited": list(file.only_waited),
            "absent": file.absent,
            "unread_hours": file.unread,
            "nameless_rows": file.nameless,
            "is_of_another_day": file.name in plan.other_days,
        }
        for file in plan.files
    ]
    rows = (_data(row, meeting) for row in plan.rows)
    off = {"hours_off": plan.hours_off, "zone_meant": plan.zone_meant or None}
    session.output.json(listing_to_json("attendance", rows, meeting=plan.reference, files=files, **off))


def _data(row: PlanRow, meeting: Meeting) -> dict[str, object]:
    participant, zone = row.participant, meeting.zone.offset

    def hour(moment: datetime | None) -> str | None:
        return moment.astimezone(zone).isoformat() if moment else None

    return {
        "shown_as": row.key,
        "names": list(participant.names),
        "original_names": list(participant.originals),
        "email": participant.email,
        "kind": row.kind.value,
        "name": row.name,
        "province": row.province,
        "office": row.office,
        "sureness": row.sureness.value,
        "grounds": row.grounds.value,
        "taken_for": row.candidate.name if row.candidate else None,
        "candidates": [each.name for each in row.candidates],
        "joined": hour(participant.joined),
        "left": hour(participant.left),
        "visits": [{"joined": hour(visit.joined), "left": hour(visit.left)} for visit in participant.visits],
        "minutes": participant.minutes,
        "is_host": participant.is_host,
        "is_guest": participant.is_guest,
        "effect": row.effect.value,
        "seat": row.seat or None,
        "mark": row.mark.value if row.mark else None,
        "kept": [remark.value for remark in row.remarks],
    }
