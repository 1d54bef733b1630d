"""Tinjau: every open action is asked about in its turn, and one key answers."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType

from notulen.domain.review import ReviewAct, ReviewAnswer, ReviewScope
from notulen.tui.navigation import GoBack, OpenMeeting
from notulen.tui.reviewing.answers import ANSWERS
from notulen.tui.reviewing.picture import ALL_PARTS, DETAILED, ReviewPicture
from notulen.tui.widgets.answer_keys import AnswerKeys
from notulen.tui.widgets.keys import QUEUE_KEYS, bound
from notulen.tui.widgets.row_list import RowList

_LETTERS = ("undo_letter", "redo_letter")
_IN_LINE = ("store_words", "keep_words")
_OWN = ("answer", "ask", "skip", "previous", "choose_part", "detail", "go_there", "narrow", "widen")


class ReviewScreen(ReviewPicture):
    """The action at hand, its answers, and the queue. `meeting` is the one that is opened with it, if any."""

    subject = "review"
    CSS_PATH = "review.tcss"
    AUTO_FOCUS = "#answer"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("enter,ctrl+j", "store_words", "review_store"),
        bound("escape", "keep_words", "review_keep"),
        bound("enter,ctrl+j", "go_there", "review_go"),
        *(bound(each.keys, each.action, each.key_id, is_shown=each.is_in_footer) for each in ANSWERS),
        bound("ctrl+z", "undo", "review_undo"),
        bound("u", "undo_letter", "undo_alike", is_shown=False),
        bound("ctrl+y", "redo", "review_redo", is_shown=False),
        bound("U", "redo_letter", "redo_alike", is_shown=False),
        bound("tab", "take_offer", "review_take"),
        bound("tab", "choose_part", "review_parts", is_shown=False),
        bound("enter,ctrl+j", "detail", "review_detail", is_shown=False),
        bound("f", "narrow", "review_narrow", is_shown=False),
        bound("a", "widen", "review_widen", is_shown=False),
        bound("escape", "close", "back", is_shown=False),
        bound("f4,4,backspace", "close", "back_alike", is_shown=False),
        *QUEUE_KEYS,
    ]

    # keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing are not offered."""
        is_open, item, argument = self.line.is_open, self.item, parameters[0] if parameters else ""
        if action in _IN_LINE:
            return is_open
        if action == "take_offer":
            return is_open and self.offers.is_open
        if action in _LETTERS and (is_open or item is None):
            return False  # at the end a letter may be the first of a sentence
        if action in ("undo", "undo_letter"):
            return bool(self.sight and self.sight.review.record.steps) or self.is_under_way
        if action in ("redo", "redo_letter"):
            return bool(self.sight and self.sight.review.record.undone) or self.is_under_way
        if action in _OWN and (is_open or self.sight is None or self._is_too_small):
            return False
        if action in ("answer", "ask", "skip", "previous"):
            return self.can_be_given(action, argument)
        if action == "choose_part":
            return self.has_parts
        if action in ("detail", "go_there"):
            return item is not None and item.found is not None and self.has_class(DETAILED) is (action == "go_there")
        if action == "narrow":
            return True
        if action == "widen":
            return self.scope != self.wide or self.wide.meeting is not None
        if action == "close":
            return not is_open
        return action != "open_review" and super().check_action(action, parameters)

    async def obey(self, key: str) -> bool:
        """As any key; a digit chooses a part while one chooses."""
        if self.parts.is_choosing and not self.line.is_open and key.isdigit() and key != ALL_PARTS:
            self.parts.go_to(key)
            self.show_chosen()
            return True
        return await super().obey(key)

    def action_answer(self, act: str) -> None:
        """Answer without words."""
        if not self.can_write:
            self.say(self.own.read_only, "warning")
            return
        self.answer(ReviewAnswer(act=ReviewAct(act), owners=self.chosen_owners))

    def action_ask(self, act: str) -> None:
        """Open the line for the words of an answer."""
        self.ask_for(ReviewAct(act))

    def action_skip(self) -> None:
        """Nothing for now; from the end back to what is left."""
        if self.item is not None:
            self.pass_by()
        elif self.first_left is not None:
            self.walk_to(self.first_left)

    def action_previous(self) -> None:
        """The action before."""
        self.walk_to(self.place - 1)

    def action_undo(self) -> None:
        """Take back the last act; what is being typed is kept."""
        if self.line.is_open:
            self.action_keep_words()
        self.take_back()

    def action_redo(self) -> None:
        """Say again what was taken back; what is being typed is kept."""
        if self.line.is_open:
            self.action_keep_words()
        self.take_in_again()

    def action_undo_letter(self) -> None:
        """As Ctrl+Z, where a letter is no text."""
        self.action_undo()

    def action_redo_letter(self) -> None:
        """As Ctrl+Y, where a letter is no text."""
        self.action_redo()

    def action_choose_part(self) -> None:
        """Choose whose part is answered for, or all of it again."""
        self.parts.is_choosing = not self.parts.is_choosing
        item = self.item
        if self.parts.is_choosing and item is not None and item.found is not None:
            self.parts.go_to(self.next_open(item.found.action.assignments))
        self.show()

    def action_move(self, rows: int) -> None:
        """Among what is offered, the parts, the words of the card, or the queue."""
        if self.line.is_open:
            if self.offers.is_open:
                self.offers.move(rows)
        elif self.parts.is_choosing:
            self.parts.action_move(rows)
            self.show_chosen()
        elif self.has_class(DETAILED):
            self.card.scroll_rows(rows)
        elif self.items and 0 <= self.place + rows < len(self.items):
            self.walk_to(self.place + rows)

    def action_scroll_card(self, pages: int) -> None:
        """More of the card."""
        self.card.scroll_rows(pages * max(self.card.size.height - 1, 1))

    def action_detail(self) -> None:
        """The whole history, and what was said in the minutes before it."""
        self.add_class(DETAILED)
        self.show()

    def action_go_there(self) -> None:
        """To its line in the minutes."""
        found = self.item.found if self.item else None
        if found is not None:
            self.post_message(OpenMeeting(found.head.number, found.action.seq))

    def action_narrow(self) -> None:
        """Ask which actions are walked through."""
        self.ask_for(None)

    def action_widen(self) -> None:
        """Walk through all open actions."""
        if self.scope != self.wide:
            self.narrow_to(self.wide)
        else:
            self.wide = ReviewScope()
            self.narrow_to(self.wide)
            self.say(self.own.now_everything)

    def action_close(self) -> None:
        """Leave the details, the parts, this screen."""
        if self.has_class(DETAILED):
            self.remove_class(DETAILED)
            self.show()
        elif self.parts.is_choosing:
            self.action_choose_part()
        else:
            self.post_message(GoBack())

    # the mouse

    @on(AnswerKeys.Clicked)
    async def _key_clicked(self, event: AnswerKeys.Clicked) -> None:
        await self.run_action(event.action)

    @on(RowList.Chosen)
    def _row_clicked(self, event: RowList.Chosen) -> None:
        if event.rows is self.queue:
            if self.line.is_open:
                self.action_keep_words()
            self.walk_to(int(event.key))
        elif not self.line.is_open:
            self.parts.is_choosing = True
            self.parts.go_to(event.key)
            self.show()
