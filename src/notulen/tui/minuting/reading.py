"""What is understood while typing: a line against its meeting, and offers to complete it."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from notulen.domain.gap import GapKind
from notulen.domain.meeting import Meeting
from notulen.locale.language import Language
from notulen.parsing.capture_line import read_line
from notulen.parsing.dates import suggest_phrases
from notulen.parsing.parsed_line import LineContext, LineKind, ParsedLine
from notulen.tui.widgets.drawing import SEPARATOR
from notulen.tui.widgets.suggestion_list import MOST_ROWS, Offer
from notulen.workspace import Workspace

_FEWEST_LETTERS = {"@": 1, "<": 1, "+": 2}


class OfferWords(NamedTuple):
    """How offers are worded: somebody who is here, a day, and a phrase whose day is not known yet."""

    here: str
    no_day: str
    day: Callable[[date], str]


class LineReader:
    """Reads lines against one meeting without touching the disk; `fetch` brings what is needed beforehand."""

    def __init__(self, workspace: Workspace, language: Language) -> None:
        self._workspace = workspace
        self._language = language
        self._upcoming: date | None = None
        self.context: LineContext | None = None

    def fetch_upcoming(self, meeting: Meeting) -> None:
        """Look up the day of the next meeting of the series: it reads other meetings, so it is done seldom."""
        self._upcoming = self._workspace.minutes.context(meeting, "<").upcoming

    def fetch(self, meeting: Meeting) -> None:
        """Bring what lines of `meeting` are read against; to be called where the store may be touched."""
        context = self._workspace.minutes.context(meeting)
        context.upcoming = self._upcoming
        self.context = context

    def read(self, raw: str) -> ParsedLine | None:
        """How `raw` is understood now; None before the first `fetch`."""
        return read_line(raw, self.context) if self.context is not None else None

    def offers(self, before: str, kind: LineKind | None, words: OfferWords) -> Sequence[Offer]:
        """What may complete the word that ends `before`, which is the line up to the cursor."""
        if self.context is None:
            return ()
        sign, typed = begun_word(before)
        if len(typed.strip()) < _FEWEST_LETTERS.get(sign, len(typed) + 1):
            return ()
        if sign == "<":
            return self._days(typed, words) if kind in _DATED else ()
        return self._names(typed, words)

    def _names(self, typed: str, words: OfferWords) -> Sequence[Offer]:
        assert self.context is not None  # noqa: S101  asked for in `offers`
        found = self.context.names.suggest(typed, MOST_ROWS)
        if len(found) == 1 and found[0].handle == typed:
            return ()
        rows = []
        for each in found:
            facts = (
                each.full_name,
                each.place if each.place != each.full_name else "",
                words.here if each.is_here else "",
            )
            rows.append(Offer(f"{each.handle} ", len(typed), SEPARATOR.join(fact for fact in facts if fact)))
        return rows

    def _days(self, typed: str, words: OfferWords) -> Sequence[Offer]:
        assert self.context is not None  # noqa: S101  asked for in `offers`
        context = self.context
        found = suggest_phrases(typed, context.reference, context.calendar, context.upcoming)
        return [
            Offer(f"{each.phrase} ", len(typed), words.day(each.due) if each.due else words.no_day)
            for each in found
            if each.phrase != typed.strip()
        ]


_DATED = (LineKind.ACTION, LineKind.PROPOSAL, LineKind.PATCH)


def begun_word(before: str) -> tuple[str, str]:
    """The sign and the word that is being typed at the end of `before`: ("@", "irm"); ("", "") for prose."""
    found = re.search(r"(?:^|\s)([@<])([^@<>]{0,24})$", before)
    if found and (found[1] == "<" or " " not in found[2]):
        return found[1], found[2]
    seat = re.fullmatch(r"\+\s?([^@(,+]{1,24})", before)
    return ("+", seat[1]) if seat else ("", "")


def mended(raw: str, parsed: ParsedLine) -> str | None:
    """`raw` with the suggestion for its deadline taken, or None when there is none."""
    read = parsed.patch or parsed
    if not read.suggestion:
        return None
    unclear = next((gap.text for gap in parsed.gaps if gap.kind is GapKind.DUE_UNCLEAR), "")
    phrase = unclear or (read.due.phrase if read.due else "")
    if not phrase or f"<{phrase}" not in raw:
        return None
    return raw.replace(f"<{phrase}", f"<{read.suggestion}", 1)
