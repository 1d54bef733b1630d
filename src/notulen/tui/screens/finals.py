"""Pengesahan: minutes are made final, amended by a ralat, approved and proven; each version with what it changed."""

import asyncio
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content

from notulen.domain.errors import FinalRefused, NotFound, NotulenError
from notulen.domain.frozen_paper import FrozenPaper
from notulen.domain.meeting import Meeting
from notulen.locale.explain import explain
from notulen.tui.dialogs.final_question import FinalAnswer, FinalQuestion
from notulen.tui.meeting_screen import Read
from notulen.tui.navigation import GoBack, OpenPreview
from notulen.tui.ralat_form import RalatForm
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.widgets.drawing import MUTED, WARN, words
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.row_list import RowList

_LONG = 12.0
_QUESTION_WIDTH = 84
_NOT_WHILE_READING = frozenset(("freeze", "amend", "discard", "read_version", "approve", "withdraw", "open_tidy"))


class FinalsScreen(RalatForm):
    """What is done here is in the archive at once; only making final is asked about, as it is not undone."""

    subject = "finals"
    CSS_PATH = "finals.tcss"
    AUTO_FOCUS = "#versions"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("f", "freeze", "final_freeze"),
        bound("r", "amend", "final_amend"),
        bound("d", "discard", "final_discard"),
        bound("enter,ctrl+j", "read_version", "final_difference"),
        bound("f7,7", "open_preview", "final_preview"),
        bound("e", "export_version", "final_export"),
        bound("s", "approve", "final_approve"),
        bound("v", "verify", "final_verify"),
        bound("t", "open_tidy", "tidy"),
        bound("escape", "close", "final_back"),
        bound("k", "open_deliveries", "deliveries", is_shown=False),
        bound("x", "withdraw", "final_withdraw", is_shown=False),
        bound("V", "verify_all", "final_verify_all", is_shown=False),
        bound("ctrl+z", "undo", "undo", is_shown=False),
        bound("u", "undo", "undo_alike", is_shown=False),
        bound("backspace", "close", "back_alike", is_shown=False),
        bound("up", "scroll_reading(-1)", "document.up", is_shown=False),
        bound("down", "scroll_reading(1)", "document.down", is_shown=False),
        bound("pageup", "page_reading(-1)", "document.page_up", is_shown=False),
        bound("pagedown,space", "page_reading(1)", "document.page_down", is_shown=False),
    ]

    _wants_ralat = False
    _is_checking = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing are not offered."""
        meeting = self.meeting
        if self.is_reading and action in _NOT_WHILE_READING:
            return False
        match action:
            case "freeze":
                return self.is_closed and self.can_write
            case "amend":
                return self.is_final and self.can_write
            case "discard":
                return meeting is not None and meeting.amendment is not None and self.can_write
            case "read_version":
                return self.versions.selected is not None
            case "verify":
                return bool(meeting and meeting.finals)
            case "open_tidy":
                return not self.is_final
            case "approve":
                return meeting is not None and self.can_write
            case "withdraw":
                return bool(meeting and meeting.approvals) and self.can_write
            case "scroll_reading" | "page_reading":
                return self.is_reading
        return super().check_action(action, parameters)

    def words_for(self, fault: NotulenError) -> str:
        """As any screen; what a key does here is not told as a command of the shell."""
        return explain(fault, self.language).what if isinstance(fault, FinalRefused) else super().words_for(fault)

    # making final

    async def action_freeze(self) -> None:
        """Ask once: what is irreversible, what is left to tidy, whether anybody approved, on what paper."""
        meeting, own = self.meeting, self.own
        paper = await self.ask(self.workspace.exports.paper_of_today)
        if meeting is None or paper is None:
            return
        ralat = meeting.amendment
        question = (own.question_ralat if ralat else own.question).format(
            reference=meeting.reference,
            title=meeting.title,
            version=len(meeting.finals) + 1,
            number=ralat.number if ralat else 0,
        )
        key = self.workspace.finals.signing_key
        title = self.texts.keys["final_freeze"].label
        told = self._to_know(meeting, paper, key)
        dialog = FinalQuestion(self.texts, title, question, told, self.own.more_below, can_sign=bool(key))
        self.app.push_screen(dialog, partial(self._freeze, meeting))

    def _to_know(self, meeting: Meeting, paper: FrozenPaper, key: str) -> list[Content]:
        own, left = self.own, self.workspace.tidying.left(meeting)
        lines = [words(own.for_good)]
        if not meeting.approvals:
            lines += [Content(""), words(own.without_approval, WARN)]
        fault = self.workspace.exports.logo_fault
        if fault is not None:
            lines += [Content(""), words(self.words_for(fault), WARN)]
        if not paper.letterhead.lines:
            lines += [Content(""), words(own.without_letterhead, WARN)]
        if left:
            width = min(self.size.width - 4, _QUESTION_WIDTH)
            lines += [Content(""), words(own.left_to_tidy, WARN), *self._words.points(left, width)]
        if key:
            lines += [Content(""), words(own.how_to_sign.format(key=key), MUTED)]
        return lines

    async def _freeze(self, seen: Meeting, answer: FinalAnswer | None) -> None:
        if answer is None:
            self.say(self.own.not_frozen.format(reference=seen.reference))
            return
        now, finals = self.now(), self.workspace.finals
        frozen = await self.ask(lambda: finals.finalize(self.number, now=now, is_forced=True, seen=seen))
        if frozen is None:
            await self.read_anew()
            return
        mark, ralat = frozen.finals[-1], frozen.finals[-1].amendment
        told = self.own.frozen_ralat if ralat else self.own.frozen
        self.say(
            told.format(
                reference=frozen.reference,
                version=mark.version,
                sum=mark.short_sum,
                number=ralat.number if ralat else 0,
            ),
            seconds=_LONG,
        )
        self._wrote(frozen)
        if answer is FinalAnswer.FREEZE_AND_SIGN:
            await self._sign(frozen)

    async def _sign(self, frozen: Meeting) -> None:
        """Apart from the lines that go to the archive: ssh-keygen may take long."""
        try:
            path = await asyncio.to_thread(self.workspace.finals.sign, frozen, can_ask=False)
        except NotulenError as fault:
            told = explain(fault, self.language).what
            self.say(self.own.not_signed.format(reason=told, reference=frozen.reference), "error")
        else:
            self.say(self.own.signed.format(path=path), seconds=_LONG)

    def _wrote(self, meeting: Meeting) -> None:
        """It is on disk; what is told besides is read anew, and what another program wrote since."""
        self.forget_stamp()
        self.meeting = meeting
        begin_work(self, self.read_anew, group="read")

    # ralat

    def begin_amending(self) -> None:
        """Ask for the reason of a ralat as soon as the meeting is read."""
        self._wants_ralat = True
        if self.meeting is not None:
            self._amend_if_wanted()

    def _amend_if_wanted(self) -> None:
        wanted, self._wants_ralat = self._wants_ralat, False
        if wanted and self.is_final and self.can_write:
            self.ask_reason()

    def _take(self, read: Read) -> None:
        super()._take(read)
        self._amend_if_wanted()

    def action_amend(self) -> None:
        """Ask for the reason of a ralat."""
        self.ask_reason()

    async def action_discard(self) -> None:
        """Give the open ralat up; undo brings it back."""
        now, ralat = self.now(), self.meeting.amendment if self.meeting else None
        given_up = await self.ask(lambda: self.workspace.finals.discard(self.number, now=now))
        if given_up is not None and ralat is not None:
            self._wrote(given_up)
            self.say(self.own.discarded.format(number=ralat.number, version=len(given_up.finals)), seconds=8)

    # approvals

    def action_approve(self) -> None:
        """Ask who approves, how and when."""
        if self.meeting is not None:
            self.ask_approval(self.meeting)

    async def action_withdraw(self) -> None:
        """Take the approval recorded last off the record."""
        now, given = self.now(), self.meeting.approvals if self.meeting else ()
        if not given:
            return
        changed = await self.ask(lambda: self.workspace.approvals.withdraw(self.number, now=now))
        if changed is not None:
            self._wrote(changed)
            self.say(self.own.withdrawn.format(name=given[-1].by.name), seconds=8)

    # proof

    def action_verify(self) -> None:
        """Prove the finals of this meeting."""
        self._verify(self.number)

    def action_verify_all(self) -> None:
        """Prove every final of the archive."""
        self._verify(None)

    def _verify(self, number: int | None) -> None:
        if not self._is_checking:
            self._is_checking = True
            self.versions.border_subtitle = words(self.own.checking, WARN)
            begin_work(self, partial(self._prove, number), group="proof")

    async def _prove(self, number: int | None) -> None:
        try:
            proven = await asyncio.to_thread(self.workspace.finals.verify, number)
        except NotulenError as fault:
            self.say(self.words_for(fault), "error")
            return
        finally:
            self._is_checking = False
            self.versions.border_subtitle = None
        self.read_proof(proven, is_of_all=number is None)

    # reading

    async def action_read_version(self) -> None:
        """What the version under the cursor changed."""
        if self.versions.selected is not None:
            await self.read_version(self.versions.selected)

    @on(RowList.Chosen)
    async def _version_clicked(self, event: RowList.Chosen) -> None:
        await self.read_version(event.key)

    async def action_open_preview(self) -> None:
        """The paper of the version under the cursor, as it was frozen; of an open ralat as it stands now."""
        self.post_message(OpenPreview(self.number, version=self.older_version))

    def action_export_version(self) -> None:
        """The same, and what asks where it is to go."""
        self.post_message(OpenPreview(self.number, is_exporting=True, version=self.older_version))

    def action_scroll_reading(self, rows: int) -> None:
        """More of what is read."""
        self.reading.scroll_rows(rows)

    def action_page_reading(self, pages: int) -> None:
        """A window on in what is read."""
        self.reading.scroll_rows(pages * max(self.reading.size.height - 1, 1))

    def action_close(self) -> None:
        """From what is read to the versions; from those back to where one came from."""
        if self.is_reading:
            self.stop_reading()
        else:
            self.post_message(GoBack())

    # what happened elsewhere

    def changed_elsewhere(self, before: Meeting, after: Meeting) -> None:
        """Say what another window did."""
        own, ralat, is_moved = self.own, after.amendment, before.status is not after.status
        if (is_moved and self.is_final and before.amendment is None) or len(after.finals) > len(before.finals):
            told = own.frozen_elsewhere.format(reference=after.reference, version=len(after.finals))
        elif is_moved and self.is_closed and ralat is None:
            told = own.closed_elsewhere.format(reference=after.reference)
        elif ralat is not None and before.amendment is None:
            told = own.opened_elsewhere.format(number=ralat.number, reason=ralat.reason)
        elif ralat is None and before.amendment is not None:
            told = own.discarded_elsewhere.format(version=len(after.finals))
        else:
            told = own.approved_elsewhere if after.approvals != before.approvals else own.changed_elsewhere
        self.say(told, "warning", seconds=_LONG)

    def could_not_look(self, fault: NotulenError) -> None:
        """One that is gone leads back to where one came from; where it cannot be read, what was seen last stays."""
        self.tell_once(fault)
        if isinstance(fault, NotFound) and self.app.screen is self and self.is_gone:
            self.post_message(GoBack())
