"""The answers of a review, declared once: key, action, words, and what is recorded."""

from typing import NamedTuple

from notulen.domain.review import ReviewAct


class AnswerRow(NamedTuple):
    """`keys` give the answer `act`; one that `asks` opens the line for words. `key_id` has its own words."""

    keys: str
    key_id: str
    act: ReviewAct | None
    asks: bool = False
    is_in_footer: bool = False

    @property
    def key(self) -> str:
        """The key that is told."""
        return self.keys.partition(",")[0]

    @property
    def action(self) -> str:
        """What the screen does."""
        if self.act is None:
            return "previous"
        if self.act is ReviewAct.SKIPPED:
            return "skip"
        return f"{'ask' if self.asks else 'answer'}('{self.act}')"


ANSWERS = (
    AnswerRow("s", "review_done", ReviewAct.DONE, is_in_footer=True),
    AnswerRow("p", "review_progress", ReviewAct.PROGRESS, asks=True, is_in_footer=True),
    AnswerRow("t", "review_postpone", ReviewAct.POSTPONED, asks=True, is_in_footer=True),
    AnswerRow("k", "review_blocked", ReviewAct.BLOCKED, asks=True, is_in_footer=True),
    AnswerRow("o", "review_assign", ReviewAct.REASSIGNED, asks=True),
    AnswerRow("b", "review_cancel", ReviewAct.CANCELLED),
    AnswerRow("c", "review_comment", ReviewAct.COMMENT, asks=True),
    AnswerRow("n,right", "review_skip", ReviewAct.SKIPPED, is_in_footer=True),
    AnswerRow("left", "review_previous", None),
)
KEY_OF = {each.act: each.key for each in ANSWERS if each.asks}
