"""Long words that were typed before, so that they need not be typed out again."""

import re
from bisect import bisect_left
from collections import Counter

from notulen.domain.meeting import Meeting

FEWEST_LETTERS = 8
_BEGUN_LETTERS = 4
_LEAST_SAVED = 2
_MOST_LOOKED_AT = 500
_LONG_WORD = re.compile(rf"[^\W\d_]{{{FEWEST_LETTERS},40}}")
_BEGUN = re.compile(rf"(?:^|[^\w@</=-])([^\W\d_]{{{_BEGUN_LETTERS},40}})$")


class LongWords:
    """The words of the meetings it has learned. It may learn on one thread while it is asked on another."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._sorted: list[str] = []
        self._learned: dict[tuple[int, int], str] = {}

    def learn(self, meeting: Meeting) -> None:
        """Take in the lines of `meeting` that are new or changed."""
        known = len(self._counts)
        for line in meeting.entries:
            if not line.is_private:  # somebody may be looking on
                self._learn_line(meeting.number, line.seq, line.text)
        for action in meeting.actions:
            self._learn_line(meeting.number, action.seq, action.text)
        if len(self._counts) > known:
            self._sorted = sorted(self._counts)

    def _learn_line(self, number: int, seq: int, text: str) -> None:
        if self._learned.get((number, seq)) != text:
            self._learned[number, seq] = text
            self._counts.update(map(str.lower, _LONG_WORD.findall(text)))

    def rest_of(self, before: str) -> str:
        """What completes the word that ends `before` to the one used most; empty when there is none.

        Only a word of prose is completed: not a handle, a deadline or a command.
        """
        found = _BEGUN.search(before[-41:])
        if found is None:
            return ""
        begun = found[1].lower()
        words = self._sorted
        first = bisect_left(words, begun)
        best, count = "", 0
        for word in words[first : first + _MOST_LOOKED_AT]:
            if not word.startswith(begun):
                break
            if word == begun:
                return ""
            if self._counts[word] > count and len(word) - len(begun) >= _LEAST_SAVED:
                best, count = word, self._counts[word]
        rest = best[len(begun) :]
        return rest.upper() if found[1].isupper() else rest
