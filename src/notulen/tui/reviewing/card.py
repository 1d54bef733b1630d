"""The action at hand on its card: what, who, until when, whence, what was said of it since, and just before it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from textual.content import Content

from notulen.domain.action_item import ActionItem, ProgressKind, ProgressNote
from notulen.domain.due import DueKind
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party, PartyKind
from notulen.domain.reference import decision_reference
from notulen.locale.language import Language
from notulen.locale.review_screen_texts import ReviewScreenTexts
from notulen.locale.screen_texts import ScreenTexts
from notulen.locale.words import word
from notulen.services.actions import FoundAction
from notulen.services.review_state import ReviewItem
from notulen.tui.reviewing.rows import ReviewRows
from notulen.tui.widgets.drawing import (
    BAD,
    GOOD,
    KEY,
    MUTED,
    PERSON,
    SEPARATOR,
    STRONG,
    WARN,
    fit,
    hanging,
    joined,
    row,
    words,
)

_LABEL = 10
_LOW = 7
_MOST_QUOTES = 3


class ActionCard:
    """Draws one action of a review for one day, beside its `rows`."""

    def __init__(
        self,
        language: Language,
        texts: ScreenTexts,
        own: ReviewScreenTexts,
        places: Mapping[str, str],
        today: date,
        rows: ReviewRows,
    ) -> None:
        self._language = language
        self._texts = texts
        self._own = own
        self._places = places
        self._today = today
        self._rows = rows

    def _owner_in_full(self, home: Meeting | None, owner: Party) -> str:
        """`Aceh (Marwan Nusuf)`: a province with who spoke for it, a person with whence."""
        name = self._rows.short_owner(owner)
        if owner.kind is PartyKind.PERSON:
            place = self._places.get(owner.province, "")
            return f"{name} ({place})" if place else name
        if owner.kind is PartyKind.PROVINCE and home is not None:
            person = next((each.name for each in home.attendees if each.province == owner.key and each.name), "")
            return f"{name} ({person})" if person else name
        return name

    def title(self, item: ReviewItem) -> Content:
        """`A7.2 · Aceh · LEWAT 17 HR`."""
        found = item.found
        if found is None:
            return row(words(item.reference), words(SEPARATOR), words(self._own.notices[item.notice], BAD))
        late = words(self._texts.days_late(found.days_overdue).upper(), BAD) if found.days_overdue else Content("")
        outcome = item.outcome
        said = words(self._own.outcomes[outcome], GOOD) if outcome else Content("")
        return joined([words(item.reference), words(self._rows.owners(found)), late, said])

    def draw(
        self, item: ReviewItem, home: Meeting | None, width: int, height: int, *, is_detailed: bool
    ) -> Sequence[Content]:
        """Everything on one action; without room for it, unless it `is_detailed`, a row for each fact."""
        found = item.found
        if found is None:
            return words(self._own.gone.format(reference=item.reference), WARN).wrap(max(width, 1))
        text = words(found.action.text, STRONG).wrap(max(width, 1)) or [Content("")]
        quotes = self._quotes(found, home, width, _MOST_QUOTES)
        history = self._history(item, found, width)
        facts = list(self._facts(found, home, width, is_detailed=True))
        whole = [*text, Content(""), *facts, Content(""), *history, Content(""), *quotes]
        if is_detailed or len(whole) <= height:
            return whole
        facts = list(self._facts(found, home, width, is_detailed=False))
        least = len(text) + len(facts) + 1
        rows = [*text, *([Content("")] if height > least else []), *facts]
        rows += self._last_words(item, found, width, max(height - len(rows), 1))
        quotes = self._quotes(found, home, width, 1)
        return [*rows, Content(""), *quotes] if quotes and len(rows) + len(quotes) < height else rows

    def _facts(self, found: FoundAction, home: Meeting | None, width: int, *, is_detailed: bool) -> Iterator[Content]:
        own, action = self._own, found.action
        facts = [
            (own.owner, [self._who(found, home)]),
            (own.due, self._due(found)),
            (own.origin, self._origin(found, len(found.head.title) + width if is_detailed else width - _LABEL)),
            (own.condition, [words(action.condition)]),
            (own.note, [words(action.note)]),
        ]
        for label, told in facts:
            if not any(told):
                continue
            if is_detailed:
                yield from self._fact(label, joined(told), width)
                continue
            while len(told) > 1 and joined(told).cell_length > width - _LABEL:
                told.pop()
            yield fit(words(label, MUTED), _LABEL) + joined(told).truncate(max(width - _LABEL, 1), ellipsis=True)

    def _origin(self, found: FoundAction, width: int) -> list[Content]:
        own, action, meeting = self._own, found.action, found.head
        behind = [words(own.agenda_item.format(number=action.agenda))] if action.agenda else []
        if action.decision:
            behind.append(words(own.decision.format(reference=decision_reference(meeting.number, action.decision))))
        named = row(words(meeting.reference, KEY), " ", words(meeting.title))
        day = words(self._texts.short_day(meeting.day, with_year=True), MUTED)
        if joined([named, *behind, day]).cell_length <= width:
            behind.append(day)
        room = width - sum(each.cell_length + len(SEPARATOR) for each in behind)
        return [named.truncate(max(room, len(meeting.reference)), ellipsis=True), *behind]

    def _who(self, found: FoundAction, home: Meeting | None) -> Content:
        action = found.action
        if action.is_for_everyone:
            done = sum(1 for part in action.assignments if not part.status.is_open)
            told = self._own.parts_done.format(done=done, count=len(action.assignments))
            return row(words(self._texts.everyone, PERSON), words(f" · {told}", MUTED))
        if not action.owners:
            return words(self._texts.no_owner, WARN)
        return words(", ".join(self._owner_in_full(home, each) for each in action.owners), PERSON)

    def _due(self, found: FoundAction) -> list[Content]:
        own, due = self._own, found.action.due
        if due is None:
            return [words(own.no_due, WARN)]
        day = self._texts.short_day(found.due, with_year=True) if found.due else ""
        told = [words(day, BAD if found.days_overdue else "")]
        if not due.is_certain:
            told.append(words(own.not_certain, WARN))
        if found.action.postponements:
            told.append(words(own.postponed_times.format(count=found.action.postponements), MUTED))
        if due.kind is DueKind.NEXT_MEETING:
            told.append(words(own.due_follows, MUTED))
        elif due.phrase:
            told.append(words(own.phrase.format(phrase=due.phrase), MUTED))
            if due.reference:
                told.append(words(own.phrase_set.format(day=self._rows.day(due.reference)), MUTED))
        return told

    def _fact(self, label: str, body: Content, width: int) -> list[Content]:
        return hanging(words(label, MUTED), body, _LABEL, width)

    # what was said of it

    def _history(self, item: ReviewItem, found: FoundAction, width: int) -> list[Content]:
        rows: list[Content] = []
        for note in found.action.progress:
            rows += self._fact("" if rows else self._own.history, self._note(note, item, is_detailed=True), width)
        return rows or self._fact(self._own.history, words(self._own.no_history, MUTED), width)

    def _last_words(self, item: ReviewItem, found: FoundAction, width: int, room: int) -> list[Content]:
        """As many of the latest notes as there is room for, the last one at least."""
        kept: list[list[Content]] = []
        for note in reversed(found.action.progress):
            more = self._fact("", self._note(note, item, is_detailed=False), width)
            if kept and sum(map(len, kept)) + len(more) > room:
                break
            kept.insert(0, more)
        rows = [each for note in kept for each in note]
        if not rows:
            return self._fact(self._own.history, words(self._own.no_history, MUTED), width)
        return [fit(words(self._own.history, MUTED), _LABEL) + rows[0][_LABEL:], *rows[1:]]

    def _note(self, note: ProgressNote, item: ReviewItem, *, is_detailed: bool) -> Content:
        what = word(note.status, self._language) if note.status else word(note.kind, self._language)
        if note.kind is ProgressKind.POSTPONED and note.due_after:
            day = note.due_after.day
            what = f"{what} → {self._rows.day(day) if day else note.due_after.phrase}"
        at = self._texts.short_day(note.at.date(), with_year=note.at.year != self._today.year).partition(" ")[2]
        owner = f" ({self._rows.short_owner(note.owner)})" if note.owner else ""
        is_new = note in item.news
        said = row(words(f"{at}  ", MUTED), words(f"{what}{owner}", KEY if is_new else ""))
        if note.text:
            said = row(said, words(": ", MUTED), words(note.text))
        return row(said, words(f"  · {note.by}", MUTED)) if is_detailed and note.by else said

    def _quotes(self, found: FoundAction, home: Meeting | None, width: int, most: int) -> list[Content]:
        rows: list[Content] = []
        if home is None:
            return rows
        for entry in quotes_of(home, found.action, most):
            at = entry.at.astimezone(home.zone.offset).strftime("%H:%M ") if entry.at else ""
            who = f"{self._rows.short_owner(entry.speaker)}: " if entry.speaker else ""
            reference = f"{home.line_ref(entry)} " if entry.decision else ""
            said = row(words(f"{at}{reference}", MUTED), words(who, PERSON), words(entry.text, "italic"))
            rows += self._fact("" if rows else self._own.quote, said, width)
        return rows


def quotes_of(home: Meeting, action: ActionItem, most: int) -> tuple[Entry, ...]:
    """What was said just before the action was given, under the same item: the last `most` lines but private ones."""
    before: Iterable[Entry] = (
        entry
        for entry in home.entries
        if entry.seq < action.seq and entry.agenda == action.agenda and entry.kind is not EntryKind.PRIVATE
    )
    return tuple(before)[-most:]
