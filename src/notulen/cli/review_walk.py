"""A review line by line: one action, one prompt, one letter with its words; for any terminal and any connection."""

from collections.abc import Iterator
from datetime import date
from textwrap import wrap

from notulen.cli.action_card import action_card, due_text
from notulen.cli.action_history import said
from notulen.cli.cards import Fact, card
from notulen.cli.fault_report import report_fault
from notulen.cli.session import Session
from notulen.cli.tables import Cell, Tone
from notulen.domain.errors import InvalidTransition, NotFound, NotulenError
from notulen.domain.party import Party
from notulen.domain.review import Notice, ReviewAct, ReviewAnswer, ReviewScope
from notulen.locale.date_texts import format_date
from notulen.locale.review_texts import ReviewTexts, review_texts
from notulen.locale.words import word
from notulen.services.review_acts import TAKES_WORDS
from notulen.services.review_state import Review, ReviewItem

_ACTS = {
    "s": ReviewAct.DONE,
    "p": ReviewAct.PROGRESS,
    "k": ReviewAct.BLOCKED,
    "t": ReviewAct.POSTPONED,
    "o": ReviewAct.REASSIGNED,
    "b": ReviewAct.CANCELLED,
    "c": ReviewAct.COMMENT,
    "n": ReviewAct.SKIPPED,
}
_LETTERS = {act: letter for letter, act in _ACTS.items()}
_WORDS_BEHIND = ";"
_UNBROKEN = "\N{NO-BREAK SPACE}"
_BACK, _UNDO, _REDO, _DETAIL, _STOP = "<", "u", "y", "r", "q"
_SHOWN_NOTES = 3


def walk(session: Session, scope: ReviewScope, *, is_afresh: bool) -> None:
    """Ask about each action until the last one is answered or somebody stops. Raises NotFound."""
    review = session.workspace.review.begin(scope, today=session.today, now=session.clock(), is_afresh=is_afresh)
    _Walk(session, review).run()


class _Walk:
    def __init__(self, session: Session, review: Review) -> None:
        self._session = session
        self._texts: ReviewTexts = review_texts(session.language)
        self._service = session.workspace.review
        self._review = review
        self._today: date = session.today
        self._letters = " ".join(key for key, _ in self._texts.keys)
        self._unsent = ""
        """What was typed of the action at hand and could not be stored: an empty line sends it again."""

    def run(self) -> None:
        self._tell_begin()
        goes_on = True
        shown: tuple[int, ReviewItem] | None = None
        while goes_on and not self._review.is_at_end:
            item = self._review.current
            assert item is not None  # noqa: S101  it is not at its end
            if shown != (self._review.position, item):
                self._show(item)
                shown = (self._review.position, item)
            typed = self._session.output.ask_line(f"{self._texts.prompt} [{self._letters}] ›")
            goes_on = typed is not None and self._obey(typed.strip() or self._unsent)
        if self._review.is_at_end:
            self._finish()
        else:
            self._stop()

    def _tell_begin(self) -> None:
        texts, review, tell = self._texts, self._review, self._session.output.tell
        if not review.items:
            return
        if review.is_resumed:
            day = format_date(review.started.astimezone().date(), self._session.language, short=True)
            tell(texts.resumed.format(day=day, left=review.counts.left, count=len(review.items)))
        else:
            tell(texts.begun.format(count=len(review.items)))
        if review.meeting is not None and review.is_bound:
            tell(texts.in_meeting.format(meeting=f"{review.meeting.reference} {review.meeting.title}"))
        if not review.is_kept:
            tell(texts.not_kept)
        self._tell_keys()
        if review.unsent is not None:
            self._unsent = _typed(review.unsent)
            tell(texts.unsent.format(typed=self._unsent))

    def _tell_keys(self) -> None:
        whole = (f"{key} {does}".replace(" ", _UNBROKEN) for key, does in self._texts.keys)
        lines = wrap("  ".join(whole), self._session.output.console().width - 1, break_long_words=False)
        self._session.output.tell(*(line.replace(_UNBROKEN, " ") for line in lines))

    def _obey(self, typed: str) -> bool:
        """Do what was typed; whether to go on asking."""
        if not typed:
            return True
        key, rest = self._split(typed)
        if key == _STOP:
            return False
        place = self._review.position
        try:
            self._do(key, rest, typed)
        except NotulenError as fault:
            report_fault(fault, self._session.output, self._session.language)
            if key in _ACTS:
                self._unsent = typed
                self._session.output.tell(self._texts.retry.format(typed=typed))
            if isinstance(fault, (InvalidTransition, NotFound)):
                self._review = self._service.refresh(self._review, today=self._today)
        if self._review.position != place:
            self._unsent = ""
        return True

    def _split(self, typed: str) -> tuple[str, str]:
        """The letter of the answer, which may be written out, and what stands behind it; "" where it is none."""
        first, _, rest = typed.partition(" ")
        for key, does in self._texts.keys:
            if first.casefold() in (key, does.split()[0].casefold()):
                return key, rest.strip()
        return "", typed

    def _do(self, key: str, rest: str, typed: str) -> None:
        output, texts, now = self._session.output, self._texts, self._session.clock()
        if key in _ACTS:
            answer = self._answer(_ACTS[key], rest)
            if answer is not None:
                self._record(answer)
        elif key == _BACK:
            self._review = self._service.back(self._review, today=self._today)
        elif key == _UNDO:
            last = self._review.undoable
            self._review = self._service.undo(self._review, today=self._today, now=now)
            if last is not None:
                reference = self._review.record.queue[last.place].reference
                output.tell(texts.undone.format(reference=reference, said=self._word(last.answer)))
        elif key == _REDO:
            again = self._review.repeatable
            self._review = self._service.redo(self._review, today=self._today, now=now)
            if again is not None:
                self._tell_recorded(again.place, again.answer)
        elif key == _DETAIL:
            self._detail()
        else:
            output.tell(texts.unknown_key.format(typed=typed))
            self._tell_keys()

    def _answer(self, act: ReviewAct, rest: str) -> ReviewAnswer | None:
        """The answer with its words, asked for where they are missing; None when it was not meant."""
        texts, ask = self._texts, self._session.output.ask_line
        if act in TAKES_WORDS:
            rest = rest or (ask(texts.ask_text) or "").strip()
            return ReviewAnswer(act=act, text=rest) if rest else None
        if act not in (ReviewAct.POSTPONED, ReviewAct.REASSIGNED):
            return ReviewAnswer(act=act, text=rest)
        question = texts.ask_due if act is ReviewAct.POSTPONED else texts.ask_owners
        rest = rest or (ask(question) or "").strip()
        meant, _, words = (part.strip() for part in rest.partition(_WORDS_BEHIND))
        if not meant:
            return None
        if act is ReviewAct.POSTPONED:
            return ReviewAnswer(act=act, phrase=meant, text=words)
        return ReviewAnswer(act=act, owners=self._owners(meant), text=words)

    def _owners(self, typed: str) -> tuple[Party, ...]:
        names = [name.strip() for name in typed.split(",") if name.strip()]
        return self._session.workspace.actions.parties(names)

    def _record(self, answer: ReviewAnswer) -> None:
        place = self._review.position
        self._review = self._service.answer(self._review, answer, today=self._today, now=self._session.clock())
        self._tell_recorded(place, answer)

    def _tell_recorded(self, place: int, answer: ReviewAnswer) -> None:
        texts, item = self._texts, self._review.items[place]
        if answer.act is ReviewAct.SKIPPED:
            self._session.output.tell(texts.skipped.format(reference=item.reference))
        elif answer.act is ReviewAct.POSTPONED and item.found is not None:
            day = due_text(self._session, item.found)
            told = texts.recorded_due.format(reference=item.reference, said=self._word(answer), day=day)
            self._session.output.tell(told)
        else:
            self._session.output.tell(texts.recorded.format(reference=item.reference, said=self._word(answer)))

    def _show(self, item: ReviewItem) -> None:
        texts = self._texts
        place = texts.place.format(number=self._review.position + 1, count=len(self._review.items))
        self._session.output.tell("")
        self._session.output.table(card(self._session, item.reference, self._facts(item), note=place))

    def _facts(self, item: ReviewItem) -> Iterator[Fact]:
        session, texts, found = self._session, self._texts, item.found
        if found is None:
            gone = texts.unreadable if item.notice is Notice.UNREADABLE else texts.gone
            yield session.texts.status, Cell(gone, tone=Tone.WARNING)
            return
        action, shell = found.action, session.texts
        yield shell.text, action.text
        yield shell.owner, ", ".join(owner.name for owner in action.owners) or Cell(shell.nobody, tone=Tone.WARNING)
        if item.asked:
            yield "", texts.covers.format(owners=", ".join(owner.name for owner in item.asked))
        yield shell.status, word(action.status, session.language)
        yield shell.due, due_text(session, found)
        if found.days_overdue:
            yield shell.late, Cell(shell.days_late.format(days=found.days_overdue), tone=Tone.ALARM)
        if action.postponements:
            yield shell.postponed, shell.times.format(count=action.postponements)
        yield shell.meeting, f"{found.head.reference} {found.head.title}"
        for note in action.progress[-_SHOWN_NOTES:]:
            day = format_date(note.at.astimezone().date(), session.language, short=True)
            yield texts.history, f"{day}: {said(session, note)}"
        for step in item.given:
            yield "", Cell(texts.answered_before.format(said=self._word(step.answer)), tone=Tone.GOOD)
        if item.notice is Notice.CLOSED:
            yield "", Cell(texts.closed, tone=Tone.WARNING)
        elif item.notice is Notice.ANSWERED:
            yield "", Cell(texts.news.format(said=said(session, item.news[-1])), tone=Tone.WARNING)

    def _detail(self) -> None:
        item = self._review.current
        if item is not None and item.found is not None:
            self._session.output.table(action_card(self._session, item.found))

    def _word(self, answer: ReviewAnswer) -> str:
        """What an answer does, with its words: "selesai: surat terkirim"."""
        does = dict(self._texts.keys)[_LETTERS[answer.act]]
        said = ", ".join(owner.name for owner in answer.owners) if answer.act is ReviewAct.REASSIGNED else ""
        told = "; ".join(part for part in (said, answer.text) if part)
        return f"{does}: {told}" if told else does

    def _stop(self) -> None:
        review = self._review
        self._service.leave(review)
        number = review.position + 1
        self._session.output.tell(self._texts.stopped.format(number=number, count=len(review.items)))

    def _finish(self) -> None:
        review = self._service.summary(self._review, today=self._today)
        texts, counts = self._texts, review.counts
        self._service.finish(review)
        if not review.items:
            self._session.output.tell(texts.nothing_open)
            return
        named = (
            (texts.done, counts.done),
            (texts.progress, counts.progress),
            (texts.blocked, counts.blocked),
            (texts.moved, counts.postponed),
            (texts.reassigned, counts.reassigned),
            (texts.cancelled, counts.cancelled),
            (texts.commented, counts.commented),
            (texts.passed, counts.skipped),
            (texts.elsewhere, counts.elsewhere),
            (texts.left, counts.left),
            (texts.total, counts.total),
        )
        facts = ((name, str(count)) for name, count in named if count)
        self._session.output.table(card(self._session, texts.summary, facts))


def _typed(answer: ReviewAnswer) -> str:
    """An answer as it could have been typed here."""
    words = {
        ReviewAct.POSTPONED: answer.phrase,
        ReviewAct.REASSIGNED: ", ".join(owner.name for owner in answer.owners),
    }.get(answer.act)
    told = answer.text if words is None else f"{words}{_WORDS_BEHIND} {answer.text}" if answer.text else words
    return f"{_LETTERS[answer.act]} {told}".strip()
