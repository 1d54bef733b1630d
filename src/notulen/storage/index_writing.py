"""Puts meetings into the index and takes them out, inside a transaction that is somebody else's to end."""

from typing import TYPE_CHECKING

import msgspec

from notulen.domain.meeting import Meeting
from notulen.storage.archive_files import read_name
from notulen.storage.index_look import Look, SeenMonth
from notulen.storage.index_rows import rows_of

if TYPE_CHECKING:
    from sqlite3 import Connection

_SPARE = 1000
_READ_MONTH = msgspec.json.Decoder(SeenMonth)


class IndexWriting:
    """One round of changes. A meeting's text gets a new number in the full-text table each time: that cannot forget."""

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._documents: int = connection.execute("SELECT coalesce(max(document), 0) FROM meetings").fetchone()[0]
        self._words: set[str] = set()

    @property
    def is_worn(self) -> bool:
        """Whether more than half of what the full-text table holds is of texts that are no more."""
        count: int = self._connection.execute("SELECT count(*) FROM meetings").fetchone()[0]
        return self._documents > 2 * count + _SPARE

    def put(self, meeting: Meeting, name: str) -> None:
        """Take `meeting` in, from the file called `name`, in place of what was known of it."""
        self.remove(meeting.number)
        rows, key = rows_of(meeting), read_name(name)
        assert key is not None  # noqa: S101  only files of such names are looked at
        self._documents += 1
        run = self._connection.execute
        day, named_day = meeting.day.isoformat(), key.day.isoformat()
        run(
            "INSERT INTO meetings VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (meeting.number, meeting.id, day, named_day, meeting.series, self._documents, rows.head, rows.passages),
        )
        run("INSERT INTO grams (rowid, text) VALUES (?, ?)", (self._documents, rows.grams))
        for row in rows.actions:
            action = run("INSERT INTO actions (meeting, body) VALUES (?, ?)", (meeting.number, row.body)).lastrowid
            keys = [(province, row.is_open, row.due, action) for province in ("", *sorted(row.provinces))]
            self._connection.executemany("INSERT INTO action_keys VALUES (?, ?, ?, ?)", keys)
        self._words |= rows.words

    def remove(self, number: int) -> None:
        """Forget the meeting."""
        run = self._connection.execute
        run("DELETE FROM action_keys WHERE action IN (SELECT id FROM actions WHERE meeting = ?)", (number,))
        run("DELETE FROM actions WHERE meeting = ?", (number,))
        run("DELETE FROM meetings WHERE number = ?", (number,))
        run("DELETE FROM unreadable WHERE number = ?", (number,))

    def mark_unreadable(self, number: int) -> None:
        """Its file is there and cannot be read: it is tried again with every question."""
        self.remove(number)
        self._connection.execute("INSERT INTO unreadable VALUES (?)", (number,))

    def finish(self) -> None:
        """Write what was gathered for all meetings together."""
        rows = ((word,) for word in sorted(self._words))
        self._connection.executemany("INSERT OR IGNORE INTO words VALUES (?)", rows)


def read_look(connection: "Connection") -> Look:
    """What the folders of the archive held when the index was written."""
    rows = connection.execute("SELECT folder, seen FROM months")
    return {folder: _READ_MONTH.decode(seen) for folder, seen in rows}


def write_look(connection: "Connection", before: Look, after: Look) -> None:
    """Remember that the folders hold `after`; `before` is what is remembered."""
    for folder in before.keys() - after.keys():
        connection.execute("DELETE FROM months WHERE folder = ?", (folder,))
    for folder, month in after.items():
        if before.get(folder) != month:
            connection.execute("INSERT OR REPLACE INTO months VALUES (?, ?)", (folder, msgspec.json.encode(month)))
