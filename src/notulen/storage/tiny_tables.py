"""TinyDB on top of a `JsonFile`: the only module that imports TinyDB, itself imported only where TinyDB is wanted.

TinyDB sees tables that are staged in memory; nothing reaches the disk before `commit`, which writes once. Its traps are
closed here: no query cache, ids of our own as text (TinyDB's numbers are given out again), no handle kept open, no
document shared with the file's own cache.
"""

import json
from collections.abc import Mapping
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document as TinyDocument
from tinydb.table import Table as TinyTable

from notulen.domain.canonical_json import canonical_json
from notulen.storage.atomic_write import Stamp
from notulen.storage.encoded_tables import Document
from notulen.storage.json_file import JsonFile


class TableStorage(Storage):
    """A TinyDB storage over `file`: `read` gives the staged tables, `write` stages, `commit` writes."""

    def __init__(self, file: JsonFile) -> None:
        self._file = file
        self._staged: dict[str, dict[str, Any]] | None = None
        self._is_changed = False

    def read(self) -> dict[str, dict[str, Any]]:
        """The staged tables, a copy of the file's own. CannotRead, DamagedFile, NewerFormat as `JsonFile.read`."""
        if self._staged is None:
            self._staged = json.loads(canonical_json(self._file.read()))
        return self._staged

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Stage `data`; the disk does not change."""
        self._staged = data
        self._is_changed = True

    def commit(self) -> Stamp | None:
        """Write what was staged, once; None when nothing was. Wants the file's lock, as `JsonFile.write`."""
        if not self._is_changed or self._staged is None:
            return None
        stamp = self._file.write(self._staged)
        self.roll_back()
        return stamp

    def roll_back(self) -> None:
        """Forget what was staged; the next `read` is fresh."""
        self._staged = None
        self._is_changed = False

    def close(self) -> None:
        """Forget what was staged, as TinyDB closes a storage without asking."""
        self.roll_back()


class RecordTable(TinyTable):
    """A TinyDB table whose ids are the records' own text ids; inserting wants a `Document` with its id."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB declares its default, int
    default_query_cache_capacity = 0

    def _get_next_id(self) -> int:
        raise TypeError("a record is inserted with its own id: record(record_id, fields)")


class RecordDatabase(TinyDB):
    """A TinyDB whose tables are `RecordTable`s without a query cache."""

    table_class = RecordTable

    def table(self, name: str, **kwargs: Any) -> TinyTable:
        return super().table(name, **{"cache_size": 0, **kwargs})


def record(record_id: str, fields: Document) -> TinyDocument:
    """`fields` as TinyDB wants them for insertion under our own id."""
    return TinyDocument(_as_mapping(fields), record_id)  # type: ignore[arg-type]  # see document_id_class


def _as_mapping(fields: Document) -> Mapping[str, Any]:
    return fields
