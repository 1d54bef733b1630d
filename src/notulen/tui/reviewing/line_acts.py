"""Answers with words: the line is opened for one, reads it while it is typed, and never loses it."""

from textual import on
from textual.widgets import Input

from notulen.domain.party import Party
from notulen.domain.review import ReviewAct, ReviewAnswer, ReviewScope
from notulen.domain.text import clean_text
from notulen.locale.draft_texts import draft_texts
from notulen.locale.explain import explain
from notulen.locale.review_line_texts import review_line_texts
from notulen.tui.draft_keeper import Kept
from notulen.tui.reviewing.answers import KEY_OF
from notulen.tui.reviewing.asks import Ask, DeadlineAsk, NarrowingAsk, OwnersAsk, WordsAsk
from notulen.tui.reviewing.sitting import Sight
from notulen.tui.reviewing.typed_words import Asked
from notulen.tui.reviewing.watch import ReviewWatch
from notulen.tui.widgets.answer_line import AnswerBox, AnswerLine
from notulen.tui.widgets.drawing import MUTED, WARN, row, words
from notulen.tui.widgets.suggestion_list import SuggestionList
from notulen.tui.workspace_screen import Surroundings

_LONG = 12.0


class ReviewLineActs(ReviewWatch):
    """The line at the foot. A key that opens it and the letters behind it may come in one packet."""

    def __init__(
        self, surroundings: Surroundings, meeting: int | None = None, scope: ReviewScope | None = None
    ) -> None:
        super().__init__(surroundings, meeting, scope)
        self.line = AnswerLine(self.obey, id="answer")
        self.box = AnswerBox(self.line)
        self.offers = SuggestionList()
        self._ask: Ask | None = None
        self._asked: Asked | None = None
        self._offered_for = ""
        self._has_told_unkept = False

    async def obey(self, key: str) -> bool:
        """Do what a key does on this screen."""
        for binding in self._bindings.key_to_bindings.get(key, ()):
            if await self.app.run_action(binding.action, self):
                return True
        return False

    @property
    def chosen_owners(self) -> tuple[Party, ...]:
        """Whose part is answered for; nobody: all of it."""
        return ()

    # opened

    def ask_for(self, act: ReviewAct | None, text: str | None = None) -> None:
        """Open the line for the words of `act`; what was typed for it before and not stored stands in it."""
        item = self.item
        if act is not None and item is None:
            return
        if act is not None and not self.can_write:
            self.say(self.own.read_only, "warning")
            return
        self._ask = self._question(act)
        if self._ask is None:
            return
        reference = item.reference if item is not None and act is not None else ""
        self._asked = Asked(reference, act)
        kept = self.typed.take_out(self._asked)
        texts = review_line_texts(self.language)
        label = texts.asks[act] if act is not None else texts.narrow
        self.box.open(f"{label} {reference}".strip(), kept if text is None else text)
        self._typed()
        self.refresh_bindings()

    def _question(self, act: ReviewAct | None) -> Ask | None:
        sight, home, owners, own = self.sight, self.home, self.chosen_owners, review_line_texts(self.language)
        if act is None:
            return NarrowingAsk(own, self.ways)
        if act is ReviewAct.POSTPONED:
            upcoming = sight.upcoming if sight is not None and home is not None else None
            zone, calendar = home.zone if home else None, self.workspace.names.calendar
            return DeadlineAsk(self.texts, own, self.today(), zone, upcoming, calendar, owners)
        if act is ReviewAct.REASSIGNED:
            return OwnersAsk(own, self.names) if self.names is not None else None
        return WordsAsk(act, own, owners)

    @on(Input.Changed, "#answer")
    def _typed(self) -> None:
        self._read_typed()
        self.typed.type(self._asked, self.line.value)

    def _read_typed(self) -> None:
        if self._ask is None or not self.line.is_open:
            self.offers.show(())
            return
        typed = self.line.value
        self.offers.show(self._ask.offers(typed))
        self._offered_for = typed
        self.box.hint(self._ask.read(typed).said)

    def ask_anew(self) -> None:
        """What typed words are read against may have come, or changed, only now."""
        asked, item = self._asked, self.item
        if asked is None or not self.line.is_open:
            return
        if asked.act is None or (item is not None and asked.reference == item.reference):
            self._ask = self._question(asked.act) or self._ask
            self._read_typed()

    @on(SuggestionList.Chosen)
    def _offer_clicked(self) -> None:
        self.action_take_offer()
        if isinstance(self._ask, NarrowingAsk):
            self.action_store_words()

    # answered

    def action_take_offer(self) -> None:
        """Put what is offered into the line."""
        if self._offered_for != self.line.value:
            self._read_typed()
        offer = self.offers.chosen
        if offer is not None:
            end = self.line.cursor_position
            self.line.replace(offer.taken, max(end - offer.length, 0), end)

    def action_store_words(self) -> None:
        """Store what is typed; what is not understood stays, with the reason under it."""
        ask, asked, typed = self._ask, self._asked, self.line.value
        if ask is None or asked is None or not self.line.is_open:
            return
        understood = ask.read(typed)
        answer: ReviewAnswer | ReviewScope | None = understood.answer
        # Of letters and Enter in one packet the offers may not know yet.
        if isinstance(ask, NarrowingAsk) and self.offers.chosen is not None and self._offered_for == typed:
            answer = ask.scope_of(self.offers.chosen.taken) or answer
        if answer is None:
            self.box.hint(row(words("? ", WARN), understood.said.stylize(WARN)))
            return
        self.shut_line()
        if isinstance(answer, ReviewScope):
            self.narrow_to(answer)
        else:
            self.answer(answer, asked, typed)

    def action_keep_words(self) -> None:
        """Close the line; what stands in it is there when it is opened for the same again."""
        typed, asked = self.line.value, self._asked
        if asked is not None and asked.act is not None and clean_text(typed).strip():
            self.typed.put_aside(asked, typed)
        self.shut_line()
        self.tell_foot()

    def shut_line(self) -> None:
        """Take answers again."""
        self._ask = self._asked = None
        self.box.shut()
        self.offers.show(())
        self.refresh_bindings()

    def tell_foot(self) -> None:
        """Where the line is while it is shut: what was typed and not stored, what was stored last, or what to press."""
        item = self.item
        acts = [asked.act for asked in self.typed.waiting if item is not None and asked.reference == item.reference]
        if acts and acts[-1] is not None:
            self.box.tell(words(self.own.text_kept.format(key=KEY_OF[acts[-1]]), WARN))
        elif self.is_choosing_part:
            self.box.tell(words(self.own.idle_choosing, MUTED))
        elif self.told or item is None:
            self.box.tell(words(self.told, MUTED))
        else:
            self.box.tell(words(self.own.idle_parts if self.has_parts else self.own.idle, MUTED))

    @property
    def is_choosing_part(self) -> bool:
        """Whether the arrows choose whose part is answered for."""
        return False

    @property
    def has_parts(self) -> bool:
        """Whether the action at hand has several owners."""
        item = self.item
        return item is not None and item.found is not None and len(item.found.action.assignments) > 1

    def narrow_to(self, scope: ReviewScope) -> None:
        """Walk through other actions."""
        if scope != self.scope:
            self.begin(scope)

    # come back

    def come_back(self, asked: Asked | None) -> None:
        """What was refused stands in the line again, unless something else is being typed by now."""
        if asked is not None and asked.act is not None and not self.line.is_open:
            self.ask_for(asked.act)

    def has_begun(self, sight: Sight) -> None:
        """Say where one goes on; what was typed and never reached the archive stands in the line again."""
        review, item = sight.review, sight.review.current
        unsent, left = review.unsent, self.typed.left_asking
        self.typed.left_asking = None
        if review.is_resumed and item is not None and left is None:
            counts = review.counts
            self.say(self.own.resumed.format(reference=item.reference, answered=counts.answered, count=counts.total))
        if item is not None and unsent is not None and not self.line.is_open:
            if unsent.act in review_line_texts(self.language).asks:
                self.ask_for(unsent.act, unsent.phrase or unsent.text)
        elif item is not None and left is not None and left.reference == item.reference and left.act is not None:
            self.ask_for(left.act)
        self._take_up_words()

    # what a window that died had

    def hear_of_words(self, kept: Kept) -> None:
        """Take up what was left, and say what this machine refuses."""
        told = draft_texts(self.language)
        if kept.found is not None:
            self.typed.find(kept.found)
            self._take_up_words()
        for path in kept.damaged:
            self.say(told.damaged.format(path=clean_text(str(path))), "warning", seconds=_LONG)
        if kept.fault is not None and not self._has_told_unkept:
            self._has_told_unkept = True
            self.say(told.not_kept.format(why=explain(kept.fault, self.language).what), "warning", seconds=_LONG)

    def _take_up_words(self) -> None:
        """As soon as the review is there, too: what was typed for the action at hand stands in the line again."""
        latest = self.typed.take_up(self.sight.review) if self.sight is not None else None
        if latest is None or latest.act is None:
            return
        item = self.item
        if item is not None and item.reference == latest.reference and not self.line.is_open:
            self.say(draft_texts(self.language).restored)
            self.ask_for(latest.act)
        else:
            self.say(self.own.text_back.format(reference=latest.reference, key=KEY_OF[latest.act]), seconds=_LONG)
            self.tell_foot()
