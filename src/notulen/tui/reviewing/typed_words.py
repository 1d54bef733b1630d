"""Words typed into a review and not stored: kept for another turn, another visit, and a program that dies."""

from collections.abc import Callable
from typing import NamedTuple
from weakref import WeakKeyDictionary

from notulen.domain.draft import Draft, DraftLine
from notulen.domain.review import ReviewAct, ReviewScope
from notulen.domain.text import clean_text
from notulen.services.review_state import Review
from notulen.tui.draft_keeper import DraftKeeper, DraftPlace, Kept
from notulen.tui.reviewing.answers import KEY_OF
from notulen.tui.workspace_screen import Surroundings
from notulen.workspace import Workspace


class Asked(NamedTuple):
    """Words that are being typed: for which action by its reference, and as what."""

    reference: str
    act: ReviewAct | None


class Left(NamedTuple):
    """What a review was left with: words that were typed and not stored, those being typed, and the narrower scope."""

    words: dict[Asked, str]
    asking: Asked | None = None
    scope: ReviewScope | None = None


_LEFT: WeakKeyDictionary[Workspace, dict[int | None, Left]] = WeakKeyDictionary()
"""How the reviews of an archive were left while it is open, by the meeting they were opened from."""


class TypedWords:
    """Those of one window; `tell` hears when this machine does not take them, or gives back what was left."""

    def __init__(
        self, surroundings: Surroundings, meeting: int | None, title: str, tell: Callable[[Kept], None]
    ) -> None:
        self._workspace = surroundings.workspace
        self._meeting = meeting
        left = _LEFT.setdefault(self._workspace, {}).get(meeting) or Left({})
        self.waiting = left.words
        """What was typed for an answer, put aside, and not stored."""
        self.left_asking = left.asking
        self.left_scope = left.scope
        self._typing: tuple[Asked, str] | None = None
        self._sent: dict[Asked, str] = {}
        self._own = set(self.waiting)
        self._found: Draft | None = None
        drafts, now = surroundings.workspace.drafts, surroundings.clock()
        self._place = DraftPlace(open=lambda: drafts.open_review(meeting, title, now=now))
        self._keeper = DraftKeeper(drafts, surroundings.queue, tell)

    async def open(self) -> None:
        """Begin to keep them, and take up what windows that died left."""
        await self._keeper.open(self._place)

    def type(self, asked: Asked | None, typed: str) -> None:
        """This is being typed now; None: nothing is."""
        self._typing = (asked, typed) if asked is not None and asked.act is not None and typed else None
        if asked is not None:
            self._own.add(asked)
        self._keeper.keep(self._draft())

    def put_aside(self, asked: Asked, typed: str) -> None:
        """It waits until words for the same are asked for again."""
        self.waiting[asked] = typed
        self._own.add(asked)
        self._keeper.keep(self._draft())

    def take_out(self, asked: Asked) -> str:
        """What waits for that, to be typed on; empty when nothing does."""
        return self.waiting.pop(asked, "")

    def send(self, asked: Asked, typed: str) -> None:
        """It is on its way to the archive: here until it has arrived."""
        self._sent[asked] = typed

    def arrive(self, asked: Asked) -> None:
        """It is in the archive, or came back from it."""
        self._sent.pop(asked, None)
        self._keeper.keep(self._draft())

    def find(self, found: Draft) -> None:
        """What earlier windows left; `take_up` gives it out."""
        self._found = found

    def take_up(self, review: Review) -> Asked | None:
        """Let what was found wait with the rest, less what is answered; for which the newest of it was typed."""
        found, self._found = self._found, None
        if found is None:
            return None
        latest = None
        for line in found.lines:
            asked, text = _asked(line.key), clean_text(line.text)
            if asked is not None and asked not in self._own and not _is_answered(review, asked, text):
                self.waiting[asked] = text
                latest = asked
        self._keeper.claim(self._draft())
        return latest

    def remember(self, scope: ReviewScope | None) -> None:
        """Keep for the next visit what is being typed."""
        asking = None
        if self._typing is not None:
            asking, self.waiting[self._typing[0]] = self._typing
        _LEFT.setdefault(self._workspace, {})[self._meeting] = Left(self.waiting, asking, scope)

    def close(self, *, is_handed_over: bool) -> None:
        """The next window has them from disk; one that is made in the place of this from what was remembered."""
        if is_handed_over:
            self._keeper.keep(Draft())
        self._keeper.close()

    def _draft(self) -> Draft:
        typing = DraftLine(self._typing[1], key=_key(self._typing[0])) if self._typing else None
        return Draft(
            box=typing,
            sent=tuple(DraftLine(text, key=_key(asked)) for asked, text in self._sent.items()),
            returned=tuple(DraftLine(text, key=_key(asked)) for asked, text in self.waiting.items()),
        )


def _key(asked: Asked) -> str:
    return f"{asked.reference} {asked.act or ''}"


def _asked(key: str) -> Asked | None:
    reference, _, act = key.partition(" ")
    return Asked(reference, ReviewAct(act)) if act in tuple(KEY_OF) else None


def _is_answered(review: Review, asked: Asked, text: str) -> bool:
    """Whether the program died after the archive had it, and before it could be forgotten here."""
    said = (
        step.answer
        for step in review.record.steps
        if review.record.queue[step.place].reference == asked.reference and step.answer.act is asked.act
    )
    return any(text.strip() in (answer.text, answer.phrase) for answer in said) or (
        review.unsent is not None
        and review.unsent.act is asked.act
        and review.current is not None
        and review.current.reference == asked.reference
    )
