"""Tables of records together with their canonical JSON text, so that a change re-encodes only what it touches.

What canonical means says `domain/canonical_json`. The text of a whole table is kept until the table changes; the texts
of single records are kept from a table's first change on.
"""

from collections.abc import Mapping
from functools import cache
from typing import TypeAlias

from notulen.domain.canonical_json import canonical_json, canonical_json_and_back

JsonValue: TypeAlias = "dict[str, JsonValue] | list[JsonValue] | str | int | float | bool | None"
Document: TypeAlias = Mapping[str, JsonValue]
Table: TypeAlias = Mapping[str, Document]
Tables: TypeAlias = Mapping[str, Table]
"""Table name → record id → record. What a file gives out is shared with later readers: never change it in place."""
Changes: TypeAlias = Mapping[str, Mapping[str, Document | None]]
"""Table name → record id → the record as it shall be, or None to remove it. Records not named stay."""


class EncodedTables:
    """Immutable tables that know their canonical text; `with_changes` gives new ones and shares what stayed."""

    __slots__ = ("_record_texts", "_table_texts", "tables")

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self._table_texts: dict[str, bytes] = {}
        self._record_texts: dict[str, dict[str, bytes]] = {}

    def with_changes(self, changes: Changes) -> "EncodedTables":
        """The tables after `changes`; these stay as they are.

        TypeError or ValueError when a record would not come back from the file exactly as it went in
        (tuples, integer keys, NaN, lone surrogates).
        """
        tables = dict(self.tables)
        after = EncodedTables(tables)
        after._table_texts = dict(self._table_texts)
        after._record_texts = dict(self._record_texts)
        for name, edits in changes.items():
            records = dict(self.tables.get(name, {}))
            texts = dict(self._texts_of(name))
            is_sorted = True
            for record_id, record in edits.items():
                if record is None:
                    records.pop(record_id, None)
                    texts.pop(record_id, None)
                    continue
                if record_id not in texts and texts and record_id < next(reversed(texts)):
                    is_sorted = False
                records[record_id], texts[record_id] = _kept(record_id, record)
            tables[name] = records
            after._record_texts[name] = texts if is_sorted else dict(sorted(texts.items()))
            after._table_texts.pop(name, None)
        return after

    def pieces(self) -> list[bytes]:
        """The canonical JSON of all tables in pieces; joined they equal `canonical_json(self.tables)`."""
        pieces: list[bytes] = []
        opening = b"{"
        for name in sorted(self.tables):
            pieces += (opening + _name_text(name) + b":{", self._text_of(name))
            opening = b"},"
        pieces.append(b"}}" if pieces else b"{}")
        return pieces

    def _text_of(self, name: str) -> bytes:
        """The text of a table without its braces."""
        text = self._table_texts.get(name)
        if text is None:
            records = self._record_texts.get(name)
            text = canonical_json(self.tables[name])[1:-1] if records is None else b",".join(records.values())
            self._table_texts[name] = text
        return text

    def _texts_of(self, name: str) -> dict[str, bytes]:
        """The texts of a table's records in the order of their ids."""
        texts = self._record_texts.get(name)
        if texts is None:
            records = self.tables.get(name, {})
            texts = {record_id: _entry_text(record_id, records[record_id]) for record_id in sorted(records)}
            self._record_texts[name] = texts
        return texts


@cache
def _name_text(name: str) -> bytes:
    """The text of a table's name: there are ten of them, and every save writes most."""
    return canonical_json(name)


def _entry_text(record_id: str, record: Document) -> bytes:
    return _id_text(record_id) + canonical_json(record)


def _id_text(record_id: str) -> bytes:
    if not isinstance(record_id, str):
        raise TypeError(f"a record id is text, not {type(record_id).__name__}")
    return canonical_json(record_id) + b":"


def _kept(record_id: str, record: Document) -> tuple[Document, bytes]:
    """The record as it will come back from the file, apart from the caller's own object, and its text."""
    text, kept = canonical_json_and_back(record)
    if kept != record:
        raise TypeError(f"record {record_id} does not survive a round trip through JSON")
    return kept, _id_text(record_id) + text
