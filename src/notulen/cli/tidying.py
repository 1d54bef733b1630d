"""What a meeting's minutes still lack, told when it is closed."""

from collections import Counter

from notulen.cli.session import Session
from notulen.domain.gap import GapKind
from notulen.domain.meeting import Meeting


def tell_what_is_left(session: Session, meeting: Meeting) -> None:
    """One line: how much, and what of it is no owner and no deadline; nothing when nothing is left."""
    texts = session.texts
    left = session.workspace.tidying.left(meeting)
    if not left:
        return
    counts = Counter(each.gap.kind for each in left if each.gap is not None)
    named = ((texts.left_without_owner, GapKind.OWNER_MISSING), (texts.left_without_due, GapKind.DUE_MISSING))
    told = ", ".join(text.format(count=counts[kind]) for text, kind in named if counts[kind])
    said = texts.left_to_tidy.format(count=len(left)) + (f" ({told})" if told else "")
    session.output.done(f"{said}. {texts.see_meeting.format(reference=meeting.reference)}")
