"""The derived SQLite file: its tables, opening one that is sound and of this program's kind, and making a new one.

It holds private lines as the archive does, so it is for its owner alone.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from notulen.storage.neighbour_files import neighbour_of, sweep_orphans

if TYPE_CHECKING:
    from sqlite3 import Connection

_SCHEMA = 1
"""Raise it with any change to the tables, to a row's content or to the rule of searching: the file is made anew."""

_KIND = 0x4E6F7475  # "Notu"
_WAIT = 1.0  # seconds for another program that writes; after that the files are read instead
_OLD_BUILD = timedelta(days=1)

_TABLES = """
CREATE TABLE months (folder TEXT PRIMARY KEY, seen BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE meetings (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, day TEXT NOT NULL, named_day TEXT NOT NULL, series TEXT NOT NULL,
    document INTEGER NOT NULL UNIQUE, head BLOB NOT NULL, passages BLOB NOT NULL);
CREATE INDEX meetings_by_day ON meetings (day, number);
CREATE INDEX meetings_by_id ON meetings (id, number);
CREATE INDEX meetings_by_series ON meetings (series, named_day, number);
CREATE TABLE unreadable (number INTEGER PRIMARY KEY);
CREATE TABLE actions (id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL, body BLOB NOT NULL);
CREATE INDEX actions_by_meeting ON actions (meeting);
CREATE TABLE action_keys (
    province TEXT NOT NULL, is_open INTEGER NOT NULL, due TEXT NOT NULL, action INTEGER NOT NULL,
    PRIMARY KEY (province, is_open, due, action)) WITHOUT ROWID;
CREATE INDEX action_keys_by_action ON action_keys (action);
CREATE TABLE words (word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE VIRTUAL TABLE grams USING fts5 (
    text, content='', detail=none, columnsize=0, tokenize='trigram case_sensitive 1');
CREATE VIRTUAL TABLE gram_list USING fts5vocab (grams, row);
"""


class IndexUnusable(Exception):
    """The index cannot answer now: the files of the archive must be read."""


def open_index(path: Path) -> "Connection | None":
    """The index, or None when there is none or one of another program or another version of it.

    Raises sqlite3.Error when it cannot be opened.
    """
    import sqlite3

    if not path.is_file():
        return None
    connection = sqlite3.connect(path, timeout=_WAIT, isolation_level=None, check_same_thread=False)
    try:
        kind = connection.execute("PRAGMA application_id").fetchone()[0]
        schema = connection.execute("PRAGMA user_version").fetchone()[0]
    except BaseException:
        connection.close()
        raise
    if (kind, schema) == (_KIND, _SCHEMA):
        return connection
    connection.close()
    return None


@contextmanager
def new_index(path: Path) -> Iterator["Connection"]:
    """An empty index to be filled, which takes the name `path` whole when the block ends, or not at all.

    What a build that was killed left behind is removed first. Raises OSError, sqlite3.Error.
    """
    import sqlite3

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    sweep_orphans(path.parent, _OLD_BUILD, datetime.now(UTC))
    building = Path(neighbour_of(path))
    os.close(os.open(building, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        connection = sqlite3.connect(building, isolation_level=None, check_same_thread=False)
        try:
            connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;")
            connection.executescript(f"BEGIN; {_TABLES}")
            yield connection
            connection.execute(f"PRAGMA application_id={_KIND}")
            connection.execute(f"PRAGMA user_version={_SCHEMA}")
            connection.execute("COMMIT")
        finally:
            connection.close()
        with building.open("rb+") as file:
            os.fsync(file.fileno())
        remove_index(path)  # with the journal beside it, which SQLite would take for the new one's
        os.replace(building, path)
    finally:
        with suppress(OSError):
            building.unlink(missing_ok=True)


def remove_index(path: Path) -> None:
    """Take the file away, if that is allowed; programs that have it open keep what they opened."""
    for each in (path, path.with_name(f"{path.name}-journal")):
        with suppress(OSError):
            each.unlink(missing_ok=True)
