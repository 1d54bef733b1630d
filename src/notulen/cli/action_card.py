"""One action in full: its facts, and those of each part that owners answer for."""

from collections.abc import Iterator

from notulen.cli.action_history import said
from notulen.cli.cards import Fact, card
from notulen.cli.session import Session
from notulen.cli.tables import Cell, Table, Tone
from notulen.config import Verification
from notulen.domain.action_item import Assignment, Priority
from notulen.domain.evidence import Evidence, EvidenceState
from notulen.locale.date_texts import format_date
from notulen.locale.words import word
from notulen.services.actions import FoundAction

_LOST = (EvidenceState.CHANGED, EvidenceState.GONE, EvidenceState.UNREADABLE)


def action_card(session: Session, found: FoundAction) -> Table:
    """The facts of an action: each owner's own status and deadline where they differ, its evidence as it is now."""
    return card(session, found.reference, _facts(session, found))


def _facts(session: Session, found: FoundAction) -> Iterator[Fact]:
    texts, language, action = session.texts, session.language, found.action
    yield texts.text, action.text
    yield texts.status, word(action.status, language)
    answering = session.workspace.actions.answering(found, session.today)
    for part, person in zip(found.parts, answering, strict=True):
        yield texts.owner, _part(session, found, part, texts.head_now.format(name=person.full_name) if person else "")
    yield texts.due, due_text(session, found)
    if found.days_overdue:
        yield texts.late, Cell(texts.days_late.format(days=found.days_overdue), tone=Tone.ALARM)
    if action.postponements:
        yield texts.postponed, texts.times.format(count=action.postponements)
    if action.priority is not Priority.NORMAL:
        yield texts.priority, word(action.priority, language)
    yield from _waiting(session, found)
    yield texts.condition, action.condition
    yield texts.remark, action.note
    yield from _evidence(session, found)
    yield texts.meeting, f"{found.head.reference} {found.head.title}"
    for gap in action.gaps:
        from notulen.locale.line_texts import describe_gap

        yield texts.to_tidy, Cell(describe_gap(gap, language), tone=Tone.WARNING)
    if action.progress:
        yield texts.last_word, said(session, action.progress[-1])


def _part(session: Session, found: FoundAction, part: Assignment, answering: str) -> Cell:
    """An owner; of one among several also the state, of any a deadline of its own and whether it was verified."""
    texts, language = session.texts, session.language
    told = [texts.nobody if part.owner is None else part.owner.name, *([answering] if answering else ())]
    if len(found.action.assignments) > 1:
        told.append(word(part.status, language))
    day = found.due_of(part) if part.due else None
    if part.due:
        told.append(format_date(day, language, short=True) if day else part.due.phrase)
    if part.verified:
        told.append(texts.verified_on.format(day=format_date(part.verified.astimezone().date(), language, short=True)))
    elif part.is_unverified and session.settings.verification is Verification.ON:
        told.append(texts.not_verified)
    is_late = day is not None and part.status.is_open and day < session.today
    tone = Tone.WARNING if part.owner is None else Tone.ALARM if is_late else Tone.PLAIN
    return Cell(" · ".join(told), tone=tone)


def _waiting(session: Session, found: FoundAction) -> Iterator[Fact]:
    texts = session.texts
    for each in session.workspace.dependencies.states(found.action) if found.action.waits_for else ():
        if each.status is None:
            yield texts.waits_for, f"{each.reference} · {texts.not_there}"
        else:
            tone = Tone.WARNING if each.status.is_open else Tone.GOOD
            told = f"{each.reference} {each.text} · {word(each.status, session.language)}"
            yield texts.waits_for, Cell(told, tone=tone)


def _evidence(session: Session, found: FoundAction) -> Iterator[Fact]:
    for number, each in enumerate(found.action.evidence, 1):
        state = session.workspace.evidence.state(each)
        yield f"{session.texts.evidence} {number}", Cell(_shown(session, each, state), tone=_tone(state))


def _shown(session: Session, evidence: Evidence, state: EvidenceState) -> str:
    from notulen.locale.byte_sizes import size_text

    told = [evidence.place]
    if evidence.is_file:
        told += [size_text(evidence.size), word(state, session.language)]
    if evidence.owner is not None:
        told.append(evidence.owner.name)
    return " · ".join((*told, evidence.note) if evidence.note else told)


def _tone(state: EvidenceState) -> Tone:
    return Tone.ALARM if state in _LOST else Tone.PLAIN


def due_text(session: Session, found: FoundAction) -> str:
    """The deadline with the words it was spoken in; where parts have their own, that of the one due first."""
    if found.due is None:
        return (found.action.due.phrase if found.action.due else "") or session.texts.no_due
    day = format_date(found.due, session.language, short=True)
    dues = (found.action.due, *(part.due for part in found.action.assignments))
    spoken = next((due.phrase for due in dues if due and due.falls_on(found.next_meeting) == found.due), "")
    return f"{day} («{spoken}»)" if spoken and spoken != found.due.isoformat() else day
