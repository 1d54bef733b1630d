"""The extract of a meeting for some provinces: what concerns them, and what is common to all."""

from collections.abc import Iterable

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem, ProgressKind, ProgressNote
from notulen.domain.entry import Entry
from notulen.domain.evaluation import EvaluatedAction, Said
from notulen.domain.final_mark import Amendment
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party
from notulen.domain.seats import Seats
from notulen.export.gate.province_mentions import Mentioned


class Extract:
    """What of `meeting` the provinces `codes` get to read; `mentioned` finds provinces in a text."""

    def __init__(self, meeting: Meeting, codes: frozenset[str], mentioned: Mentioned) -> None:
        self._meeting = meeting
        self._codes = codes
        self._mentioned = mentioned
        self._seats = Seats(meeting.attendees)

    def made(self) -> Meeting:
        """Their seats, lines and parts of actions; the decisions that touch them or all; and what is common.

        Common are the head, the agenda, who chaired, the opening and the closing, rules and papers, and the signatures.
        What the secretariat noted for itself stays with it, and so does every line as it was typed.
        """
        meeting = self._meeting
        actions = (self._narrowed(action) for action in meeting.actions)
        return replace(
            meeting,
            attendees=tuple(seat for seat in meeting.attendees if seat.province in self._codes),
            entries=tuple(replace(entry, raw="") for entry in meeting.entries if self._is_theirs(entry)),
            actions=tuple(action for action in actions if action.assignments),
            agenda=tuple(replace(item, note=self._common(item.note)) for item in meeting.agenda),
            stated_attendance="",
            quorum=None,
            mentioned=(),
            events=(),
            remarks=(),
            accepted=(),
            unlisted=(),
            approvals=tuple(
                replace(each, note=self._common(each.note)) for each in meeting.approvals if not each.about
            ),
            finals=tuple(
                replace(each, amendment=untold(each.amendment)) if each.amendment else each for each in meeting.finals
            ),
            amendment=untold(meeting.amendment) if meeting.amendment else None,
        )

    def _is_theirs(self, entry: Entry) -> bool:
        if self._concerns(entry.speaker) or any(self._concerns(each) for each in entry.about):
            return True
        return entry.decision is not None and self._touches(entry)

    def _touches(self, entry: Entry) -> bool:
        """Whether a decision speaks of them, is carried out by them, or speaks of nobody in particular."""
        named = self._mentioned(entry.text)
        about = {code for each in entry.about if (code := self._seats.province(each))}
        carried = [each for each in self._meeting.actions if self._carries_out(each, entry)]
        owners = {self._seats.province(owner) for action in carried for owner in action.owners} - {""}
        if not self._codes.isdisjoint(named | owners) or any(action.is_for_everyone for action in carried):
            return True
        return not (named | about | owners)

    def _carries_out(self, action: ActionItem, entry: Entry) -> bool:
        return action.decision_ref(self._meeting.number) == self._meeting.line_ref(entry)

    def _narrowed(self, action: ActionItem) -> ActionItem:
        return replace(
            action,
            raw="",
            assignments=tuple(part for part in action.assignments if self._concerns(part.owner)),
            note=self._common(action.note),
            progress=tuple(note for note in action.progress if self._may_read(note)),
            evidence=tuple(
                each
                for each in action.evidence
                if (self._concerns(each.owner) if each.owner else self._is_common(f"{each.place} {each.note}"))
            ),
            waits_for=(),
            gaps=(),
        )

    def _may_read(self, note: ProgressNote) -> bool:
        if note.owner is not None:
            return self._concerns(note.owner)
        # Who took over from whom is told by the names of all its owners.
        return note.kind is not ProgressKind.ASSIGNED and self._is_common(note.text)

    def _concerns(self, party: Party | None) -> bool:
        return party is not None and self._seats.province(party) in self._codes

    def _common(self, text: str) -> str:
        return text if self._is_common(text) else ""

    def _is_common(self, text: str) -> bool:
        """Whether a text speaks of no province, or of one of them too."""
        return _is_common(text, self._codes, self._mentioned)


def untold(amendment: Amendment) -> Amendment:
    """The ralat without its words, why and who asked; `export/gate/extract_amendment.py` says when they stay."""
    return replace(amendment, reason="", asked_by="")


def extract_evaluated(
    evaluated: Iterable[EvaluatedAction], codes: frozenset[str], mentioned: Mentioned
) -> tuple[EvaluatedAction, ...]:
    """What was said of the actions of other meetings: of the parts of those provinces, or of all parts at once."""

    def may_read(said: Said) -> bool:
        if said.owner is not None:
            return said.province in codes
        return said.kind is not ProgressKind.ASSIGNED and _is_common(said.text, codes, mentioned)

    narrowed = (
        replace(
            each,
            parts=tuple(part for part in each.parts if part.province in codes),
            said=tuple(said for said in each.said if may_read(said)),
        )
        for each in evaluated
    )
    return tuple(each for each in narrowed if each.parts and each.said)


def _is_common(text: str, codes: frozenset[str], mentioned: Mentioned) -> bool:
    named = mentioned(text)
    return not named or not codes.isdisjoint(named)
