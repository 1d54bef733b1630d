"""What a line left unclear: it is kept as typed and walked through before the minutes go out."""

from enum import StrEnum

from notulen.domain.value import Value


class GapKind(StrEnum):
    """Why a record waits to be tidied."""

    WHO_UNKNOWN = "who_unknown"
    WHO_AMBIGUOUS = "who_ambiguous"
    SPEAKER_MISSING = "speaker_missing"
    DUE_UNCLEAR = "due_unclear"
    """The phrase after `<` is not a date notulen understands."""
    DUE_UNCERTAIN = "due_uncertain"
    """It has a reading that must be confirmed (past, contradicted weekday, no next meeting yet)."""
    DUE_TWICE = "due_twice"
    NUMBER_UNKNOWN = "number_unknown"
    """`x7.9` names an action that does not exist."""
    TEXT_MISSING = "text_missing"
    MARKER = "marker"
    """The note-taker left `??` to fill in later."""
    OWNER_MISSING = "owner_missing"
    DUE_MISSING = "due_missing"


class Gap(Value, frozen=True):
    """One unclear piece: `text` as typed, `candidates` the labels it could mean, `detail` a fault in one key."""

    kind: GapKind
    text: str = ""
    candidates: tuple[str, ...] = ()
    detail: str = ""


MARKER_SIGN = "??"
"""What a note-taker types where something is to be filled in later."""

WHO_GAPS = (GapKind.WHO_UNKNOWN, GapKind.WHO_AMBIGUOUS, GapKind.SPEAKER_MISSING, GapKind.OWNER_MISSING)
WHEN_GAPS = (GapKind.DUE_UNCLEAR, GapKind.DUE_UNCERTAIN, GapKind.DUE_TWICE, GapKind.DUE_MISSING)


def unanswered(
    gaps: tuple[Gap, ...], *, has_who: bool = False, has_due: bool = False, text: str = ""
) -> tuple[Gap, ...]:
    """`gaps` less those that a new speaker or owner, a new deadline or a new `text` answers."""
    answered = (WHO_GAPS if has_who else ()) + (WHEN_GAPS if has_due else ())
    if text:
        answered += (GapKind.TEXT_MISSING,)
        answered += () if MARKER_SIGN in text else (GapKind.MARKER,)
    return tuple(gap for gap in gaps if gap.kind not in answered)
