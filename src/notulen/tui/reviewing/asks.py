"""What the open line of a review asks for: how its words are understood while they are typed, and what Enter gives."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar, NamedTuple, Protocol

from textual.content import Content

from notulen.domain.calendar import WorkCalendar
from notulen.domain.due import Due, DueKind
from notulen.domain.party import Party
from notulen.domain.province import Zone
from notulen.domain.review import ReviewAct, ReviewAnswer, ReviewScope
from notulen.domain.text import clean_text
from notulen.locale.review_line_texts import ReviewLineTexts
from notulen.locale.screen_texts import ScreenTexts
from notulen.parsing.dates import suggest_phrases
from notulen.parsing.deadline import read_due
from notulen.parsing.names import NameIndex
from notulen.tui.reviewing.sitting import Narrowing
from notulen.tui.widgets.drawing import GOOD, MUTED, SEPARATOR, STRONG, WARN, row, words
from notulen.tui.widgets.suggestion_list import MOST_ROWS, Offer

_FEWEST = 2


class Understood(NamedTuple):
    """What is said under the line, and what Enter would store: None when it would not."""

    said: Content
    answer: ReviewAnswer | ReviewScope | None


class Ask(Protocol):
    """One question. `act` is what is answered with it; None where the queue is narrowed."""

    act: ReviewAct | None

    def read(self, typed: str) -> Understood:
        """How `typed` is understood now."""
        ...

    def offers(self, typed: str) -> Sequence[Offer]:
        """What may complete it."""
        ...


class WordsAsk:
    """Progress, what is in the way, a comment: any words will do, none will not. `owners` said it."""

    def __init__(self, act: ReviewAct, own: ReviewLineTexts, owners: tuple[Party, ...]) -> None:
        self.act: ReviewAct | None = act
        self._given = act
        self._own = own
        self._owners = owners

    def read(self, typed: str) -> Understood:
        """Words are taken as they stand."""
        text = clean_text(typed).strip()
        if not text:
            return Understood(words(self._own.no_words, MUTED), None)
        return Understood(words(self._own.stores, MUTED), ReviewAnswer(act=self._given, text=text, owners=self._owners))

    def offers(self, _typed: str) -> Sequence[Offer]:
        """Nothing completes prose."""
        return ()


class DeadlineAsk:
    """Until when: the day is read back while the phrase is typed."""

    act: ReviewAct | None = ReviewAct.POSTPONED

    def __init__(
        self,
        texts: ScreenTexts,
        own: ReviewLineTexts,
        today: date,
        zone: Zone | None,
        upcoming: date | None,
        calendar: Callable[[], WorkCalendar],
        owners: tuple[Party, ...],
    ) -> None:
        self._texts = texts
        self._own = own
        self._today = today
        self._zone = zone
        self._upcoming = upcoming
        self._calendar = calendar
        self._owners = owners

    def read(self, typed: str) -> Understood:
        """`→ Sen 10 Agu 2020 · 7 hari lagi`."""
        phrase = clean_text(typed).strip()
        if not phrase:
            return Understood(words(self._own.due_example, MUTED), None)
        due = read_due(phrase, self._today, calendar=self._calendar, upcoming=self._upcoming, zone=self._zone)
        said = self._day(due)
        if due.kind is DueKind.NEXT_MEETING:
            said = row(said, words(f"{SEPARATOR if said else '→ '}{self._own.due_follows}", MUTED))
        elif due.day is None:
            return Understood(words(self._own.due_not_read, WARN), None)
        elif not due.is_certain:
            return Understood(row(words("? ", WARN), said, words(f"{SEPARATOR}{self._own.due_uncertain}", WARN)), None)
        answer = ReviewAnswer(act=ReviewAct.POSTPONED, phrase=phrase, owners=self._owners)
        return Understood(said, answer)

    def _day(self, due: Due) -> Content:
        if due.day is None:
            return Content("")
        distance = self._texts.days_from_now((due.day - self._today).days)
        said = self._texts.short_day(due.day, with_year=True)
        return row(words("→ ", GOOD), words(said, STRONG), words(f"{SEPARATOR}{distance}", MUTED))

    def offers(self, typed: str) -> Sequence[Offer]:
        """Phrases that begin so, with their days."""
        if len(typed.strip()) < _FEWEST:
            return ()
        found = suggest_phrases(typed, self._today, self._calendar, self._upcoming)
        return [
            Offer(
                each.phrase,
                len(typed),
                self._texts.short_day(each.due, with_year=True) if each.due else self._texts.no_day_yet,
            )
            for each in found
            if each.phrase != typed.strip()
        ]


class OwnersAsk:
    """Who takes it over: one name, or several with an `@` each."""

    act: ReviewAct | None = ReviewAct.REASSIGNED
    _begun: ClassVar[re.Pattern[str]] = re.compile(r"(?:^|@)\s*([^@]*)$")

    def __init__(self, own: ReviewLineTexts, names: NameIndex) -> None:
        self._own = own
        self._names = names

    def read(self, typed: str) -> Understood:
        """`→ Jawa Timur · Sumatera Utara`."""
        named = [each.strip() for each in clean_text(typed).split("@") if each.strip()]
        if not named:
            return Understood(words(self._own.owner_example, MUTED), None)
        owners: list[Party] = []
        for name in named:
            found = self._names.resolve(name)
            if found.party is not None:
                owners.append(found.party)
            elif found.candidates:
                candidates = ", ".join(self._names.label(each) for each in found.candidates)
                return Understood(words(self._own.owner_many.format(name=name, candidates=candidates), WARN), None)
            else:
                return Understood(words(self._own.owner_not_known.format(name=name), WARN), None)
        said = SEPARATOR.join(self._names.label(each) for each in owners)
        answer = ReviewAnswer(act=ReviewAct.REASSIGNED, owners=tuple(owners))
        return Understood(row(words("→ ", GOOD), words(said, STRONG)), answer)

    def offers(self, typed: str) -> Sequence[Offer]:
        """Whom the last name may mean."""
        begun = self._begun.search(typed)
        last = begun[1].rstrip("\n") if begun else ""
        if len(last.strip()) < _FEWEST:
            return ()
        found = self._names.suggest(last.strip(), MOST_ROWS)
        if len(found) == 1 and found[0].handle == last.strip():
            return ()
        return [
            Offer(f"{each.handle} ", len(last), SEPARATOR.join(part for part in (each.full_name, each.place) if part))
            for each in found
        ]


class NarrowingAsk:
    """Which actions are walked through; what begins with the words that are typed comes first."""

    act: ReviewAct | None = None

    def __init__(self, own: ReviewLineTexts, ways: Sequence[Narrowing]) -> None:
        self._own = own
        self._ways = ways
        self._kinds = {
            "province": own.filter_province,
            "owner": own.filter_owner,
            "series": own.filter_series,
            "": own.filter_none_about,
        }

    def read(self, typed: str) -> Understood:
        """The first way that answers to it."""
        found = self._found(typed)
        if not found:
            return Understood(words(self._own.filter_nothing, WARN), None)
        return Understood(words(self._own.filter_takes, MUTED), found[0].scope)

    def scope_of(self, taken: str) -> ReviewScope | None:
        """The scope of the way that is called `taken`."""
        return next((way.scope for way in self._ways if self._name(way) == taken), None)

    def offers(self, typed: str) -> Sequence[Offer]:
        """What answers to it, each with how many actions are in it."""
        return [
            Offer(self._name(way), len(typed), f"{self._kinds[way.kind]}{SEPARATOR}{way.actions}")
            for way in self._found(typed)[:MOST_ROWS]
        ]

    def _name(self, way: Narrowing) -> str:
        return way.name or self._own.filter_none

    def _found(self, typed: str) -> Sequence[Narrowing]:
        wanted = typed.casefold().split()
        found = [
            way
            for way in self._ways
            if all(part in f"{self._name(way)} {self._kinds[way.kind]}".casefold() for part in wanted)
        ]
        begins = " ".join(wanted)
        return sorted(found, key=lambda way: not self._name(way).casefold().startswith(begins))
