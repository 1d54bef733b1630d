"""Edits of records made in TinyDB tables, in memory; imported only where something is written.

TinyDB works on tables that share their records with the file they came from. That is safe because records are only
removed and inserted, never updated in place.
"""

from collections.abc import Mapping
from typing import Any

from notulen.storage.documents import Edits
from notulen.storage.encoded_tables import Document, Tables
from notulen.storage.json_file import JsonFile
from notulen.storage.tiny_tables import RecordDatabase, RecordTable, TableStorage


class SharedTables(TableStorage):
    """A TinyDB storage that stages on `tables` without copying the records."""

    def __init__(self, file: JsonFile, tables: Tables) -> None:
        super().__init__(file)
        self._staged = dict(tables)  # type: ignore[arg-type]  # TinyDB replaces whole tables and edits none


class EditedTable(RecordTable):
    """A TinyDB table in which records are removed and inserted in one go: each operation costs the whole table."""

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
    storage = SharedTables(file, tables)
    database = EditedDatabase(storage=lambda: storage)
    for name, records in edits.items():
        database.edited(name).edit(records)
    staged = storage.read()
    return {name: {key: staged[name].get(key) for key in records} for name, records in edits.items()}
