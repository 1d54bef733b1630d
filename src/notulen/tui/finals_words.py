"""The final versions of a meeting as rows and cards: how it stands, what each version changed, what a proof found."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from textual.content import Content

from notulen.domain.approval import Approval
from notulen.domain.final_difference import DifferenceKind
from notulen.domain.final_mark import Amendment, FinalMark
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.related_meeting import LinkedMeeting
from notulen.domain.untidy import Untidy
from notulen.locale.approval_texts import described_approval
from notulen.locale.difference_words import DifferenceRow
from notulen.locale.explain import explain
from notulen.locale.final_texts import final_texts
from notulen.locale.finals_screen_texts import FinalsScreenTexts
from notulen.locale.language import Language
from notulen.locale.screen_texts import ScreenTexts
from notulen.locale.tidying_texts import describe_untidy
from notulen.services.finals import ProvenFinal
from notulen.tui.widgets.drawing import BAD, GOOD, HEADING, KEY, MUTED, STRONG, WARN, fit, hanging, joined, row, words

_POINTS_TOLD = 3
_INDENT = 2
_WITH_SUM, _WITH_MAKER = 90, 66
_REFERENCE = 8


class FinalsWords:
    """Draws for one screen; hours are those of the meeting's zone."""

    def __init__(self, language: Language, own: FinalsScreenTexts, texts: ScreenTexts) -> None:
        self._language = language
        self._own = own
        self._screen = texts
        self._texts = final_texts(language)

    # how it stands

    def state(self, meeting: Meeting) -> Content:
        """In a word, for the head."""
        own, ralat = self._own, meeting.amendment
        if ralat is not None:
            return words(own.is_ralat.format(number=ralat.number), WARN)
        if meeting.status is MeetingStatus.FINAL:
            return words(own.is_final.format(version=len(meeting.finals)), GOOD)
        return words(own.is_draft, MUTED)

    def standing(
        self,
        meeting: Meeting,
        left: Sequence[Untidy],
        changed: int | None,
        linked: Mapping[str, LinkedMeeting],
        fault: str,
        width: int,
    ) -> list[Content]:
        """The state, what is left to tidy while that matters, the approvals. `changed` counts what a ralat changed."""
        own, ralat = self._own, meeting.amendment
        rows: list[Content] = []
        if ralat is not None:
            rows += self._marked(
                "○", WARN, own.ralat.format(number=ralat.number, at=self.moment(meeting, ralat.opened)), width
            )
            rows += self._facts(((own.reason, ralat.reason), (own.asked_by, ralat.asked_by)), width)
            if changed is not None:
                told = own.amended.format(count=changed) if changed else own.unamended
                rows += self._marked(" ", "", told, width)
        elif meeting.status is MeetingStatus.FINAL and meeting.finals:
            mark = meeting.finals[-1]
            rows += self._marked(
                "●", GOOD, own.final.format(version=mark.version, at=self.moment(meeting, mark.made)), width
            )
        else:
            told = own.closed if meeting.status is MeetingStatus.CLOSED else own.live
            rows += self._marked("○", WARN, told, width)
        if fault:
            rows += self._marked("!", BAD, fault, width)
        if meeting.status is not MeetingStatus.FINAL:
            rows += self._left(left, width)
        for each in meeting.approvals:
            rows += self._marked("✓", GOOD, self.approval(meeting, each, linked), width)
        if not meeting.approvals:
            rows += self._marked("!", WARN, own.not_approved, width)
        return rows

    def read_only(self, width: int) -> list[Content]:
        """That nothing can be done here, as the archive can only be read."""
        return self._marked("!", WARN, self._own.read_only, width)

    def _left(self, left: Sequence[Untidy], width: int) -> list[Content]:
        own, faults = self._own, sum(1 for each in left if not each.is_advice)
        if not left:
            return self._marked("✓", GOOD, own.tidy, width)
        counted = [own.faults.format(count=faults)] if faults else []
        counted += [own.advice.format(count=len(left) - faults)] if len(left) > faults else []
        told = self._marked(
            "!" if faults else "›", WARN if faults else MUTED, " ".join([*counted, own.to_tidy_key]), width
        )
        return [*told, *self.points(left, width)]

    def points(self, left: Sequence[Untidy], width: int) -> list[Content]:
        """The first of what is left to tidy, and how many more."""
        rows = []
        for each in left[:_POINTS_TOLD]:
            reference = fit(words(each.reference, KEY if not each.is_advice else MUTED), min(_REFERENCE, width // 3))
            rows.append(fit(row("  ", reference, " ", words(describe_untidy(each, self._language))), width))
        more = len(left) - _POINTS_TOLD
        return [*rows, words(f"  {self._own.further.format(count=more)}", MUTED)] if more > 0 else rows

    def _marked(self, mark: str, style: str, told: str, width: int) -> list[Content]:
        return hanging(words(f"{mark} ", style), words(told), _INDENT, max(width, 4))

    def _facts(self, facts: Sequence[tuple[str, str]], width: int) -> list[Content]:
        rows: list[Content] = []
        for label, text in facts:
            name = words(f"  {label}: ", MUTED)
            rows += hanging(name, words(text), name.cell_length, max(width, name.cell_length + 8))
        return rows

    def approval(self, meeting: Meeting, approval: Approval, linked: Mapping[str, LinkedMeeting]) -> str:
        """As the paper says it."""
        return described_approval(approval, meeting, linked, self._language)

    def moment(self, meeting: Meeting, at: datetime) -> str:
        """`Sel 7 Jul 2020 10.00`."""
        here = at.astimezone(meeting.zone.offset)
        return f"{self._screen.short_day(here.date(), with_year=True)} {here:%H.%M}"

    # the versions

    def version(self, meeting: Meeting, mark: FinalMark, proof: ProvenFinal | None, width: int) -> Content:
        """A version as a row: number, when, by whom, sum, why; what there is no room for is in its card."""
        pieces = [words(f"{mark.version:>2}", KEY), words(self.moment(meeting, mark.made))]
        if mark.by and width >= _WITH_MAKER:
            pieces.append(words(mark.by, MUTED))
        if width >= _WITH_SUM:
            pieces.append(words(mark.short_sum, MUTED))
        if proof is not None:
            pieces.append(self.proof_mark(proof))
        if mark.amendment is not None:
            pieces.append(words(self.ralat(mark.amendment)))
        return fit(joined(pieces), width)

    def open_ralat(self, meeting: Meeting, ralat: Amendment, width: int) -> Content:
        """The ralat that is open, as the row above the versions."""
        opened = words(self._own.open_ralat, WARN)
        pieces = [words(" ○", WARN), words(self.moment(meeting, ralat.opened)), opened, words(self.ralat(ralat))]
        return fit(joined(pieces), width)

    def ralat(self, ralat: Amendment) -> str:
        """`Ralat ke-1: alasan (siapa)`."""
        return f"{self._texts.ralat.format(number=ralat.number)}: {ralat.reason} ({ralat.asked_by})"

    # one of them

    def card_title(self, mark: FinalMark | None, ralat: Amendment | None) -> str:
        """What the card of a version is called, or that of the open ralat."""
        named = self._texts.ralat.format(number=ralat.number) if ralat else ""
        if mark is None:
            return f"{named} · {self._own.open_ralat}"
        version = self._own.is_final.format(version=mark.version)
        return f"{version} · {named}" if named else version

    def card(
        self,
        meeting: Meeting,
        mark: FinalMark | None,
        ralat: Amendment | None,
        changes: Sequence[DifferenceRow],
        width: int,
    ) -> list[Content]:
        """When, by whom, why, and every field that differs from the version before."""
        own, texts = self._own, self._texts
        facts: list[tuple[str, str]] = []
        if mark is not None:
            made = self.moment(meeting, mark.made)
            facts += [(own.made, f"{made} · {mark.by}" if mark.by else made), (own.seal, mark.sha256)]
        if ralat is not None:
            facts += [(own.reason, ralat.reason), (own.asked_by, ralat.asked_by)]
        rows = [*self._facts(facts, width), Content("")]
        if ralat is None:
            return [*rows, *words(own.first_version, MUTED).wrap(max(width, 2))]
        rows.append(words(texts.differences.format(version=ralat.number), HEADING))
        if not changes:
            told = own.only_paper if mark is not None else texts.no_difference
            rows += words(told, MUTED).wrap(max(width, 2))
        for each in changes:
            rows += [Content(""), *self._change(each, width)]
        return rows

    def _change(self, change: DifferenceRow, width: int) -> list[Content]:
        texts = self._texts
        rows = [joined([words(change.place, KEY), words(change.what, STRONG)])]
        indent = max(words(each).cell_length for each in (texts.before, texts.after)) + _INDENT + 2
        is_before, is_after = change.kind is not DifferenceKind.ADDED, change.kind is not DifferenceKind.REMOVED
        for label, told, style, is_shown in (
            (texts.before, change.before, MUTED, is_before),
            (texts.after, change.after, "", is_after),
        ):
            if is_shown:
                rows += hanging(words(f"  {label}", MUTED), words(told, style), indent, max(width, indent + 8))
        return rows

    # a proof

    def proof_mark(self, proof: ProvenFinal) -> Content:
        """What a proof found, in a word."""
        if proof.is_sound:
            return words(f"✓ {self._texts.sound}", GOOD)
        reason = getattr(proof.check.fault, "reason", "")
        return words(f"✗ {self._texts.flaws.get(reason, reason) or self._signature(proof)}", BAD)

    def proof(self, proven: Sequence[ProvenFinal], width: int) -> list[Content]:
        """What a proof found: the sum of it first, then what is wrong with its place and the way out, then the rest."""
        texts, room = self._texts, max(width, 4)
        damaged = [each for each in proven if not each.is_sound]
        told = texts.some_damaged if damaged else texts.all_sound
        head = told.format(count=len(proven), damaged=len(damaged))
        rows = list(words(head if proven else texts.none_final, BAD if damaged else GOOD).wrap(room))
        for each in damaged:
            rows += [Content(""), row(self._named(each), "  ", self.proof_mark(each))]
            fault = each.check.fault
            said = explain(fault, self._language).text if fault is not None else str(each.check.path)
            for line in said.splitlines():
                rows += hanging(Content(""), words(line), _INDENT, room)
        rows.append(Content(""))
        for each in proven:
            if each.is_sound:
                pieces = [self._named(each), self.proof_mark(each), words(each.sha256[:12], MUTED)]
                rows.append(fit(joined([*pieces, words(self._signature(each))]), room))
        return rows

    def _named(self, proof: ProvenFinal) -> Content:
        if not proof.version:
            return words(proof.check.path.name, KEY)
        return words(self._own.found.format(reference=f"R{proof.check.number}", version=proof.version), KEY)

    def _signature(self, proof: ProvenFinal) -> str:
        if proof.signature is None:
            return ""
        return self._texts.signatures[proof.signature.state].format(name=proof.signature.signer)
