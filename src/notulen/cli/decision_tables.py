"""The register of decisions, and one of them in full."""

from collections.abc import Iterator, Sequence

from notulen.cli.cards import Fact, card
from notulen.cli.columns import column, day_cell
from notulen.cli.session import Session
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.entry import DecisionNote, DecisionStatus
from notulen.locale.date_texts import format_date
from notulen.locale.decision_texts import DecisionTexts, decision_texts
from notulen.locale.words import word
from notulen.services.decisions import CarryingAction, FoundDecision

_TONES = {
    DecisionStatus.IN_FORCE: Tone.GOOD,
    DecisionStatus.AMENDED: Tone.WARNING,
    DecisionStatus.REPLACED: Tone.PLAIN,
    DecisionStatus.WITHDRAWN: Tone.PLAIN,
}


def register_table(session: Session, found: Sequence[FoundDecision]) -> Table:
    """Decisions with their day, words and standing, and how far they are carried out."""
    language, texts = session.language, decision_texts(session.language)
    columns = (
        column("ref", language),
        column("day", language),
        column("decision", language, is_text=True, least=26),
        column("standing", language, is_text=True, least=8),
        column("carried_out", language, is_text=True, least=9, from_width=72),
        column("meeting", language, is_only_piped=True),
    )
    rows = [
        (
            Cell(each.reference, tone=Tone.REFERENCE),
            day_cell(each.meeting.day, language),
            Cell(each.entry.text),
            _standing(session, each),
            _progress(texts, each),
            Cell(each.meeting.reference),
        )
        for each in found
    ]
    note = texts.count.format(count=len(found), holding=sum(1 for each in found if each.decision.holds))
    return Table(texts.register, columns, rows, note=note, empty=texts.none)


def decision_card(session: Session, found: FoundDecision) -> Table:
    """All that is known of a decision."""
    return card(session, found.reference, _facts(session, found))


def _facts(session: Session, found: FoundDecision) -> Iterator[Fact]:
    texts, language = decision_texts(session.language), session.language
    decision, meeting, entry = found.decision, found.meeting, found.entry
    yield texts.decision, entry.text
    yield texts.status, Cell(word(decision.status, language), tone=_TONES[decision.status])
    yield texts.meeting, f"{meeting.reference} {meeting.title}, {format_date(meeting.day, language, short=True)}"
    yield texts.proposer, entry.speaker.name if entry.speaker else ""
    yield texts.amended_by, ", ".join(decision.amended_by)
    yield texts.replaced_by, decision.replaced_by
    latest = decision.history[-1] if decision.history else None
    if latest is not None and decision.status is DecisionStatus.WITHDRAWN:
        yield texts.withdrawn_by, latest.other
    yield texts.changes, ", ".join(found.changes)
    carried = "\n".join(_carried(session, each) for each in found.actions)
    yield texts.carried_out_by, carried or texts.nobody_carries.format(number=meeting.number, reference=found.reference)
    yield texts.history, "\n".join(_told(session, note) for note in decision.history)


def _carried(session: Session, each: CarryingAction) -> str:
    owners = ", ".join(owner.name for owner in each.action.owners)
    parts = (f"{each.reference} {each.action.text}", owners, word(each.action.status, session.language))
    return " · ".join(part for part in parts if part)


def _told(session: Session, note: DecisionNote) -> str:
    """ "Jum 17 Jul 2020 · diganti (K9.2) · diputuskan ulang · Sari"."""
    status = word(note.status, session.language)
    day = format_date(note.at.astimezone().date(), session.language, short=True)
    parts = (day, f"{status} ({note.other})" if note.other else status, note.text, note.by)
    return " · ".join(part for part in parts if part)


def _standing(session: Session, found: FoundDecision) -> Cell:
    decision = found.decision
    others = ", ".join(decision.amended_by) if decision.status is DecisionStatus.AMENDED else decision.replaced_by
    status = word(decision.status, session.language)
    return Cell(f"{status} ({others})" if others else status, tone=_TONES[decision.status])


def _progress(texts: DecisionTexts, found: FoundDecision) -> Cell:
    count = len(found.actions)
    if not count:
        return Cell(texts.not_linked, "", Tone.WARNING if found.decision.holds else Tone.PLAIN)
    done = texts.done_of.format(done=count - found.open_actions, count=count)
    piped = ",".join(each.reference for each in found.actions)
    return Cell(done, piped, Tone.GOOD if not found.open_actions else Tone.PLAIN)
