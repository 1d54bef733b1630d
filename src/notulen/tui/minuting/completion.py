"""What may complete the line that is being typed: names, days, commands; and what Tab would put right in it."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from notulen.domain.gap import GapKind
from notulen.domain.meeting_state import MeetingStatus
from notulen.locale.language import Language
from notulen.locale.line_texts import command_meaning, is_unseated, meant_text, new_seat_text
from notulen.parsing.capture_kinds import command_words
from notulen.parsing.dates import suggest_phrases
from notulen.parsing.names import Suggestion
from notulen.parsing.parsed_line import LineContext, LineKind, ParsedLine
from notulen.tui.widgets.drawing import SEPARATOR
from notulen.tui.widgets.suggestion_list import MOST_ROWS, Offer

_FEWEST_LETTERS = {"@": 1, "<": 1, "+": 2, "/": 0}
_DATED = (LineKind.ACTION, LineKind.PROPOSAL, LineKind.PATCH)
_MOST_TYPED = 26


def commands_in(status: MeetingStatus, commands: Sequence[str]) -> Sequence[str]:
    """Those of `commands` that do something while a meeting stands so."""
    is_open = status not in (MeetingStatus.CLOSED, MeetingStatus.FINAL)
    fitting = {
        "start": is_open and status is not MeetingStatus.RUNNING,
        "pause": status is MeetingStatus.RUNNING,
        "close": is_open,
        "open": not is_open,
    }
    return [command for command in commands if fitting.get(command, True)]


class OfferWords(NamedTuple):
    """How offers are worded: somebody who is here, a day, and a phrase whose day is not known yet."""

    language: Language
    here: str
    no_day: str
    day: Callable[[date], str]


class Offers:
    """Finds what may be offered against one context; `commands` are the English names of those that act here."""

    def __init__(self, context: LineContext, words: OfferWords, commands: Sequence[str]) -> None:
        self._context = context
        self._words = words
        self._commands = commands

    def find(self, before: str, kind: LineKind, *, can_seat: bool = False) -> Sequence[Offer]:
        """What may complete the word that ends `before`, the line up to the cursor; `kind` is that of the line.

        A handle nobody has that is much like one gives that one, and with `can_seat` a new attendee of that name.
        """
        sign, typed = begun_word(before)
        if len(typed.strip()) < _FEWEST_LETTERS.get(sign, len(typed) + 1):
            return ()
        if sign == "/":
            return self._command_words(typed)
        if sign == "<":
            return self._days(typed) if kind in _DATED else ()
        return self._people(typed) or (self._meant(typed, can_seat=can_seat) if sign == "@" else ())

    def _people(self, typed: str) -> Sequence[Offer]:
        found = self._context.names.suggest(typed, MOST_ROWS)
        if len(found) == 1 and found[0].handle == typed:
            return ()
        return [Offer(f"{each.handle} ", len(typed), self._about(each, each.full_name)) for each in found]

    def _meant(self, typed: str, *, can_seat: bool) -> Sequence[Offer]:
        known = self._context.names.resolve(typed)
        near = None if known.party or known.candidates else self._context.names.meant(typed)
        if near is None:
            return ()
        language = self._words.language
        meant = Offer(f"{near.handle} ", len(typed), self._about(near, meant_text(near.full_name, language)))
        new = Offer(typed.replace("_", " "), 0, new_seat_text(language), is_new=True)
        return (meant, new) if can_seat else (meant,)

    def _about(self, each: Suggestion, name: str) -> str:
        place = each.place if each.place != each.full_name else ""
        facts = (name, place, self._words.here if each.is_here else "")
        return SEPARATOR.join(fact for fact in facts if fact)

    def _days(self, typed: str) -> Sequence[Offer]:
        context, words = self._context, self._words
        found = suggest_phrases(typed, context.reference, context.calendar, context.upcoming)
        return [
            Offer(f"{each.phrase} ", len(typed), words.day(each.due) if each.due else words.no_day)
            for each in found
            if each.phrase != typed.strip()
        ]

    def _command_words(self, typed: str) -> Sequence[Offer]:
        language = self._words.language
        rows = []
        for command in self._commands:
            names = command_words(command, language)
            fitting = next((name for name in names if name.startswith(typed.casefold())), None)
            if typed.casefold() in names:
                return ()
            if fitting is not None:
                rows.append(Offer(fitting, len(typed), command_meaning(command, language)))
        return rows


def begun_word(before: str) -> tuple[str, str]:
    """The sign and the word that is being typed at the end of `before`: ("@", "irm"); ("", "") for prose."""
    command = re.fullmatch(r"\s*/(\w{0,24})", before[:_MOST_TYPED])
    if command and len(before) <= _MOST_TYPED:
        return "/", command[1]
    # Only the end is looked at; the beginning of a long line is not there to be mistaken for one.
    end = before if len(before) <= _MOST_TYPED else f".{before[-_MOST_TYPED:]}"
    found = re.search(r"(?:^=?|\s)([@<])([^@<>]{0,24})$", end)
    if found and (found[1] == "<" or " " not in found[2]):
        return found[1], found[2]
    seat = re.fullmatch(r"\+\s?([^@(,+]{1,24})", before)
    return ("+", seat[1]) if seat else ("", "")


class Fix(NamedTuple):
    """What Tab puts right: the line as it then is, or (`seat`) the name of somebody who is added first."""

    line: str
    seat: str = ""


def first_fix(raw: str, parsed: ParsedLine, *, can_seat: bool) -> Fix | None:
    """The first thing in `raw` that Tab puts right, in the order the hint tells of them; None without any."""
    read = parsed.patch or parsed
    for gap in parsed.gaps:
        if can_seat and is_unseated(gap):
            return Fix(raw, gap.text.lstrip("@").replace("_", " "))
        if gap.kind is GapKind.DUE_UNCLEAR and read.suggestion in gap.candidates:
            return _with_due(raw, gap.text, read.suggestion)
    if read.suggestion and read.due is not None:
        return _with_due(raw, read.due.phrase, read.suggestion)
    return None


def _with_due(raw: str, phrase: str, better: str) -> Fix | None:
    """`raw` with `better` in place of the deadline `phrase`, however it is spaced, and also where it has no sign."""
    spaced = r"\s+".join(map(re.escape, phrase.split()))
    for sign in (r"<\s*", ""):
        changed, count = re.subn(f"{sign}{spaced}", lambda _: f"<{better}", raw, count=1)
        if phrase and count:
            return Fix(changed)
    return None
