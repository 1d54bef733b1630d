"""What still waits to be tidied in a record: gaps of its lines and facts that were deduced."""

from collections.abc import Iterable

from notulen.domain.gap import Gap
from notulen.export.composition import Composition, one_line
from notulen.locale.words import word


def open_points(paper: Composition) -> tuple[str, ...]:
    """One line for each, with the reference of what it concerns. Private lines are passed over."""
    return (*_of_meeting(paper), *_of_lines(paper))


def _of_meeting(paper: Composition) -> Iterable[str]:
    meeting, texts = paper.meeting, paper.texts
    yield from (f"{meeting.reference}: {texts.field(field)} {texts.to_confirm}" for field in meeting.unconfirmed)
    for item in meeting.agenda:
        if item.is_unconfirmed:
            yield f"{texts.agenda} {item.number}: {one_line(item.title)} {texts.to_confirm}"
    for seat in meeting.attendees:
        if seat.unconfirmed:
            fields = ", ".join(texts.field(field) for field in seat.unconfirmed)
            yield f"{paper.seat_name(seat)}: {fields} {texts.to_confirm}"


def _of_lines(paper: Composition) -> Iterable[str]:
    meeting, texts = paper.meeting, paper.texts
    for entry in meeting.entries:
        if entry.is_private:
            continue
        reference = meeting.line_ref(entry)
        if entry.is_unconfirmed:
            yield f"{reference}: {texts.field('text')} {texts.to_confirm}"
        yield from (f"{reference}: {_gap(paper, gap)}" for gap in entry.gaps)
    for action in meeting.actions:
        reference = meeting.action_ref(action)
        yield from (f"{reference}: {texts.field(field)} {texts.to_confirm}" for field in action.unconfirmed)
        yield from (f"{reference}: {_gap(paper, gap)}" for gap in action.gaps)
        is_told = "due" in action.unconfirmed or any(gap.kind.startswith("due_") for gap in action.gaps)
        if action.due is not None and not action.due.is_certain and not is_told:
            yield f"{reference}: {texts.field('due')} {texts.to_confirm}"


def _gap(paper: Composition, gap: Gap) -> str:
    typed = f" «{one_line(gap.text)}»" if gap.text else ""
    candidates = f" ({' / '.join(one_line(each) for each in gap.candidates)}?)" if gap.candidates else ""
    return word(gap.kind, paper.language) + typed + candidates
