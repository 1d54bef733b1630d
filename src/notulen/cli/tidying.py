"""What a meeting's minutes still lack, told when it is closed."""

from collections import Counter

from notulen.cli.session import Session
from notulen.domain.action_item import ActionItem, is_missing_due
from notulen.domain.meeting import Meeting


def tell_what_is_left(session: Session, meeting: Meeting) -> None:
    """One line with counts; nothing when nothing is left."""
    texts = session.texts
    counts: Counter[str] = Counter()
    for line in meeting.lines:
        counts[texts.left_to_tidy] += bool(line.gaps)
        if isinstance(line, ActionItem) and line.is_open:
            counts[texts.left_without_owner] += not line.owners
            counts[texts.left_without_due] += is_missing_due(line)
    said = [text.format(count=count) for text, count in counts.items() if count]
    if said:
        session.output.done(f"{', '.join(said)}. {texts.see_meeting.format(reference=meeting.reference)}")
