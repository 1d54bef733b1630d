"""What can be asked of the index, once it is as it must be: more than asked for may come, never less.

SQL narrows; whoever asks applies the very rule by which it goes through the meetings themselves.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from notulen.domain.meeting_head import MeetingHead
from notulen.domain.passage import Passage
from notulen.storage.action_narrowing import ActionNarrowing
from notulen.storage.index_rows import (
    IndexedAction,
    IndexedMeeting,
    grams_of,
    read_action,
    read_head,
    read_passages,
)

if TYPE_CHECKING:
    from sqlite3 import Connection

_MOST_GRAMS = 60
_MOST_BEGINNINGS = 200
_LAST = "\U0010ffff"


class IndexView:
    """Questions to one open index, inside one transaction. Raises sqlite3.Error, RowDamaged, msgspec.MsgspecError."""

    def __init__(self, connection: "Connection") -> None:
        self._run = connection.execute
        self._meetings: dict[int, IndexedMeeting] = {}

    @property
    def unreadable(self) -> list[int]:
        """The numbers of meetings whose files could not be read."""
        return [number for (number,) in self._run("SELECT number FROM unreadable ORDER BY number")]

    def count(self, since: date | None = None, until: date | None = None) -> int:
        """How many meetings were held from `since` to `until`."""
        found: int = self._run(
            "SELECT count(*) FROM meetings WHERE day BETWEEN ? AND ?", _days(since, until)
        ).fetchone()[0]
        return found

    def actions(self, asked: ActionNarrowing) -> Iterator[IndexedAction]:
        """Actions by meeting, in their order there."""
        marks = ", ".join("?" * max(len(asked.provinces), 1))
        chosen = f"SELECT action FROM action_keys WHERE province IN ({marks}) AND is_open >= ?"  # noqa: S608  marks only
        values: list[object] = [*(asked.provinces or ("",)), asked.only_open]
        if asked.latest is not None:
            chosen += " AND due <= ?"
            values.append(asked.latest.isoformat())
        query = f"SELECT meeting, body FROM actions WHERE id IN ({chosen})"  # noqa: S608  built above, of no one's text
        if asked.series:
            query += " AND meeting IN (SELECT number FROM meetings WHERE series = ?)"
            values.append(asked.series)
        for number, body in self._run(f"{query} ORDER BY meeting, id", values):
            yield read_action(self._meeting(number), body)

    def next_meeting_day(self, meeting: IndexedMeeting) -> date | None:
        """The day of the next meeting, by the rule of `services/upcoming.py`."""
        head = meeting.head
        days = [self._day_of(meeting_id, starts, head.day) for meeting_id, starts in meeting.following]
        if head.series:
            later = "SELECT day FROM meetings WHERE series = ? AND named_day > ? ORDER BY named_day, number LIMIT 1"
            row = self._run(later, (head.series, head.day.isoformat())).fetchone()
            days.append(date.fromisoformat(row[0]) if row else None)
        return min((day for day in days if day is not None), default=None)

    def passages(
        self, words: Sequence[str], since: date | None = None, until: date | None = None
    ) -> Iterator[tuple[MeetingHead, Iterator[Passage]]]:
        """The passages that hold all `words` (see `asked_words`), by meeting, the newest first."""
        query = "SELECT number, head, passages FROM meetings WHERE day BETWEEN ? AND ?"
        values: list[object] = [*_days(since, until)]
        match = self._match(words)
        if match is not None:
            query += " AND document IN (SELECT rowid FROM grams WHERE grams MATCH ?)"
            values.append(match)
        for _, head, passages in self._run(f"{query} ORDER BY day DESC, number DESC", values):
            yield read_head(head).head, read_passages(passages, words)

    def vocabulary(self) -> list[str]:
        """Every word that was ever put in, in small letters."""
        return [word for (word,) in self._run("SELECT word FROM words")]

    def _match(self, words: Sequence[str]) -> str | None:
        """What the full-text table is asked so that no text with all `words` is missed; None to go through them all.

        It knows three letters side by side. A word of two begins some of the three: the text has two more at its end.
        """
        wanted = [_quoted(gram) for word in words for gram in grams_of(word)][:_MOST_GRAMS]
        for word in words:
            if len(word) == 2:
                found = self._run(
                    "SELECT term FROM gram_list WHERE term >= ? AND term < ? LIMIT ?",
                    (word, word + _LAST, _MOST_BEGINNINGS),
                ).fetchall()
                if len(found) < _MOST_BEGINNINGS:
                    wanted.append("(" + " OR ".join(_quoted(gram) for (gram,) in found or [(word + _LAST,)]) + ")")
        return " AND ".join(wanted) or None

    def _meeting(self, number: int) -> IndexedMeeting:
        if number not in self._meetings:
            self._meetings[number] = read_head(
                self._run("SELECT head FROM meetings WHERE number = ?", (number,)).fetchone()[0]
            )
        return self._meetings[number]

    def _day_of(self, meeting_id: str, starts: date | None, near: date) -> date | None:
        if not meeting_id:
            return starts
        rows = self._run("SELECT named_day, number, day FROM meetings WHERE id = ?", (meeting_id,))
        expected = starts or near
        found = [(abs(date.fromisoformat(named) - expected), number, day) for named, number, day in rows]
        return date.fromisoformat(min(found)[2]) if found else starts


def _quoted(gram: str) -> str:
    return '"' + gram.replace('"', '""') + '"'


def _days(since: date | None, until: date | None) -> tuple[str, str]:
    return (since or date.min).isoformat(), (until or date.max).isoformat()
