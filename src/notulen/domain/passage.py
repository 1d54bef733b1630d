"""What a search looks through: every place of a meeting that words can be found in, and the rule that finds them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from notulen.domain.action_item import ActionItem
from notulen.domain.entry import EntryKind
from notulen.domain.meeting import Meeting
from notulen.domain.seats import Seats
from notulen.domain.value import Value

_LEAST_WORD, _MOST_WORD = 4, 40


class HitKind(StrEnum):
    """What a hit is."""

    MEETING = "meeting"
    AGENDA = "agenda"
    ATTENDEE = "attendee"
    STATEMENT = "statement"
    NOTE = "note"
    PROPOSAL = "proposal"
    DECISION = "decision"
    ACTION = "action"
    PRIVATE = "private"


class Passage(Value, frozen=True):
    """One place of a meeting. `reference` leads back to it; `who` is its speaker or owners.

    `line` is its `seq` among the lines of the minutes, `number` that of an item of business or a seat; `provinces`
    the codes of those it concerns: speaker, owners, seat or host.
    """

    kind: HitKind
    reference: str
    text: str
    who: str = ""
    line: int | None = None
    number: int | None = None
    provinces: tuple[str, ...] = ()

    @property
    def folded(self) -> str:
        """The text that words are looked for in."""
        return f"{self.text} {self.who}".casefold()

    def holds(self, words: Sequence[str]) -> bool:
        """Whether every one of `words` (see `asked_words`) stands in it, wherever."""
        folded = self.folded
        return all(word in folded for word in words)


def asked_words(phrases: Sequence[str]) -> tuple[str, ...]:
    """The single words of what was asked for, as `Passage.holds` wants them."""
    return tuple(word.casefold() for phrase in phrases for word in phrase.split())


def passages_of(meeting: Meeting) -> Iterator[Passage]:
    """Header, agenda, seats and lines of `meeting`, in this order."""
    header = " ".join((meeting.title, *meeting.also_titled, meeting.place, *meeting.remarks, *meeting.applications))
    host = _codes((meeting.host_province,))
    yield Passage(kind=HitKind.MEETING, reference=meeting.reference, text=header, provinces=host)
    for item in meeting.agenda:
        yield Passage(kind=HitKind.AGENDA, reference=f"#{item.number}", text=item.title, number=item.number)
    for seat in meeting.attendees:
        text = " ".join((seat.full_name, seat.full_post, seat.office_name))
        yield Passage(
            kind=HitKind.ATTENDEE,
            reference=f"+{seat.number}",
            text=text,
            number=seat.number,
            provinces=_codes((seat.province,)),
        )
    seats = Seats(meeting.attendees)
    for line in meeting.lines:
        parties = line.owners if isinstance(line, ActionItem) else ((line.speaker,) if line.speaker else ())
        yield Passage(
            kind=HitKind.ACTION if isinstance(line, ActionItem) else _KINDS[line.kind],
            reference=meeting.line_ref(line),
            text=line.text,
            who=", ".join(party.name for party in parties),
            line=line.seq,
            provinces=_codes(seats.province(party) for party in parties),
        )


def words_in(texts: Iterable[str]) -> set[str]:
    """The words somebody may have meant, of texts in small letters."""
    tokens = {token for text in texts for token in text.split()}
    words = {word for token in tokens for word in ((token,) if token.isalnum() else re.findall(r"\w+", token))}
    return {word for word in words if _LEAST_WORD <= len(word) <= _MOST_WORD}


def _codes(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(codes) - {""}))


_KINDS = {kind: HitKind(kind.value) for kind in EntryKind}
