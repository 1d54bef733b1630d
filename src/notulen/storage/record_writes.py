"""Edits of records made in TinyDB tables, in memory; imported only where something is written.

TinyDB is shown the records that are edited and no others: every operation of it copies the whole table twice. What it
shares with the file they came from is safe, because records are only removed and inserted, never updated in place.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from notulen.storage.documents import Edits
from notulen.storage.encoded_tables import Document, Table, Tables
from notulen.storage.json_file import JsonFile
from notulen.storage.tiny_tables import RecordDatabase, RecordTable, TableStorage


class SharedTables(TableStorage):
    """A TinyDB storage that stages on `tables`, which it may change, without copying the records."""

    def __init__(self, file: JsonFile, tables: dict[str, dict[str, Any]]) -> None:
        super().__init__(file)
        self._staged = tables


class EditedTable(RecordTable):
    """A TinyDB table in which records are removed and inserted in one go."""

    def edit(self, records: Mapping[str, Document | None]) -> None:
        """Make `records` stand under their ids; None removes."""

        def update(table: dict[Any, Any]) -> None:
            for key, fields in records.items():
                if fields is None:
                    table.pop(key, None)
                else:
                    table[key] = dict(fields)

        self._update_table(update)


class EditedDatabase(RecordDatabase):
    """A TinyDB of such tables."""

    def edited(self, name: str) -> EditedTable:
        """The table `name`."""
        return EditedTable(self.storage, name, cache_size=0)


def written(file: JsonFile, tables: Tables, edits: Edits) -> Edits:
    """`edits` as TinyDB made them on `tables`, for `JsonFile.change` or `sealed_after`."""
    storage = SharedTables(file, {name: _shared(tables.get(name, {}), records) for name, records in edits.items()})
    database = EditedDatabase(storage=lambda: storage)
    for name, records in edits.items():
        database.edited(name).edit(records)
    staged = storage.read()
    return {name: {key: staged[name].get(key) for key in records} for name, records in edits.items()}


def _shared(table: Table, keys: Iterable[str]) -> dict[str, Any]:
    return {key: table[key] for key in keys if key in table}
