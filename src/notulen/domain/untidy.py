"""One thing to tidy in a meeting's minutes: what kind it is, where it stands, and whether it may be left as it is."""

from enum import StrEnum

from notulen.domain.gap import Gap, GapKind
from notulen.domain.spot import Spot
from notulen.domain.vague_wording import Remedy
from notulen.domain.value import Value


class UntidyKind(StrEnum):
    """Why something waits."""

    UNCLEAR = "unclear"
    """Something typed could not be told, or was marked to be completed: `gap` says what."""
    UNCONFIRMED = "unconfirmed"
    """`fields` were deduced, and nobody has confirmed them."""
    MISSING = "missing"
    """None of `fields` was filled in: the paper has a blank there."""
    UNDISCUSSED = "undiscussed"
    """An item of business the meeting has passed, without a line or an outcome."""
    UNKNOWN = "unknown"
    """An attendee who is a name on paper only: nobody in the directory answers to it."""
    VAGUE = "vague"
    """A promise without a day, a figure or a name: `about` is the word, `remedy` what would be better."""
    NOT_HERE = "not_here"
    """An owner nobody of whom was there: `about` is the name. They have to be told."""


_ADVICE = (UntidyKind.UNKNOWN, UntidyKind.VAGUE, UntidyKind.NOT_HERE)
_ADVICE_GAPS = (GapKind.NUMBER_UNKNOWN,)


class Untidy(Value, frozen=True):
    """One thing to tidy: `reference` is what a person calls the record, `text` what is written there."""

    kind: UntidyKind
    spot: Spot
    reference: str
    text: str = ""
    fields: tuple[str, ...] = ()
    gap: Gap | None = None
    about: str = ""
    remedy: Remedy | None = None

    @property
    def is_advice(self) -> bool:
        """Whether the paper could be signed as it is: it does not keep minutes from being clean."""
        return self.kind in _ADVICE or (self.gap is not None and self.gap.kind in _ADVICE_GAPS)

    @property
    def can_be_accepted(self) -> bool:
        """Whether a person may say that it is right as it stands: an advice, or what was only deduced."""
        return self.is_advice or self.kind is UntidyKind.UNCONFIRMED or self.is_uncertain_due

    @property
    def is_uncertain_due(self) -> bool:
        """Whether it is a deadline whose reading has to be confirmed."""
        return self.gap is not None and self.gap.kind is GapKind.DUE_UNCERTAIN

    @property
    def key(self) -> str:
        """What it is known by while its record changes; another word or name makes another key."""
        spot, gap = self.spot, self.gap
        told = gap.text if gap is not None else ",".join((*self.fields, self.about))
        what = f"{self.kind}-{gap.kind}" if gap is not None else self.kind
        return f"{what}:{spot.kind}:{spot.number or spot.field}:{told}"
