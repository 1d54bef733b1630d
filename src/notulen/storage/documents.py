"""Domain values as JSON documents and back: one document for each record, checked and cleaned at this border.

A meeting is the tables `meeting` (its own fields, record 1), `agenda`, `attendees`, `entries`, `actions` and
`deliveries` (a record under its number), and `issued` (the numbers given out, record 1). The directory is `archive`
(record 1), `people`, `offices`, `series` and `issued`. A table `order` (record 1) appears only where records do not
stand in the order of their ids. History is a table of its own, see `changes.py`.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar
from unicodedata import is_normalized

import msgspec
from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.delivery import Delivery
from notulen.domain.directory import Directory
from notulen.domain.entry import Entry
from notulen.domain.file_errors import DamagedFile
from notulen.domain.meeting import Issued, Meeting
from notulen.domain.office import Office
from notulen.domain.person import Person
from notulen.domain.series import Series
from notulen.domain.text import clean_text
from notulen.domain.value import Value
from notulen.storage.encoded_tables import Document, JsonValue, Table, Tables

ONLY = "1"
"""The id of the one record in `meeting`, `archive`, `issued` and `order`."""

HISTORY = "history"

Edits = dict[str, dict[str, Document | None]]
"""Table → record id → the record as it shall be, None to remove it; what `JsonFile.change` takes."""


RecordT = TypeVar("RecordT", bound=Value)
ValueT = TypeVar("ValueT", bound=Value)

RECORDS: tuple[tuple[str, type[Value], str], ...] = (
    ("agenda", AgendaItem, "number"),
    ("attendees", Attendee, "number"),
    ("entries", Entry, "seq"),
    ("actions", ActionItem, "seq"),
    ("deliveries", Delivery, "number"),
)
ENTRIES: tuple[tuple[str, type[Value]], ...] = (("people", Person), ("offices", Office), ("series", Series))
_MEETING_TABLES = {"meeting", "issued", "order", HISTORY, *(name for name, _, _ in RECORDS)}
_ARCHIVE_TABLES = {"archive", "issued", "order", HISTORY, *(name for name, _ in ENTRIES)}
_SUSPECT = (b"\\", b"\x7f")  # controls are escaped in JSON, all but this one


class Counters(Value, frozen=True):
    """What archive.json remembers of numbers given out; each only rises, through undo too.

    `meetings` is the highest number of a meeting, `deleted` the numbers of those deleted for good; the others
    are the highest record ids of their tables.
    """

    meetings: int = 0
    deleted: tuple[int, ...] = ()
    people: int = 0
    offices: int = 0
    series: int = 0


class ArchiveRecord(Value, frozen=True):
    """What archive.json says of itself. `found_meetings` is how many meetings were there already when the file was
    made: more than none means that an older archive.json, with its people, was lost.
    """

    id: str
    found_meetings: int = 0


class Reading:
    """The tables of one file on their way into values; every fault names file, table, record and field."""

    __slots__ = ("_path", "_tables")

    def __init__(self, path: Path, tables: Tables) -> None:
        self._path = path
        self._tables = tables

    def known(self, names: set[str]) -> None:
        """DamagedFile when there is a table of another name, or a step of history without a number."""
        for name in self._tables.keys() - names:
            raise self.fault(name, "unknown table")
        if not all(map(str.isdecimal, self._tables.get(HISTORY, {}))):
            raise self.fault(HISTORY, "a record id is not a number")

    def one(self, table: str, shape: type[RecordT]) -> RecordT | None:
        """The only record of a table, or None."""
        records = self._tables.get(table)
        if not records:
            return None
        if records.keys() != {ONLY}:
            raise self.fault(table, "more than one record")
        return self.converted(table, [ONLY], records, shape)[0]

    def rows(self, table: str, shape: type[RecordT]) -> tuple[list[str], tuple[RecordT, ...]]:
        """Ids and records of a table in the order in which they stand."""
        records = self._tables.get(table)
        if not records:
            return [], ()
        ids = self._ordered(table, records)
        return ids, self.converted(table, ids, records, shape)

    def converted(
        self, table: str, ids: Sequence[str], records: Mapping[str, Document], shape: type[RecordT]
    ) -> tuple[RecordT, ...]:
        """Records as values; text that a terminal would obey is replaced."""
        documents = [records[record_id] for record_id in ids]
        try:
            values = msgspec.convert(documents, tuple[shape, ...])  # type: ignore[valid-type]
        except msgspec.ValidationError as fault:
            what, index, place = _told(str(fault))
            record_id = "?" if index is None else ids[index]
            raise self.fault(f"{table}.{record_id}{place}", what) from None
        return values

    def fault(self, place: str, what: str) -> DamagedFile:
        """The error that says where the shape is wrong: "entries.3.kind: Invalid enum value 'x'"."""
        return DamagedFile(self._path, "shape", f"{place}: {what}")

    def _ordered(self, table: str, records: Table) -> list[str]:
        try:
            ids = sorted(records, key=int)
        except ValueError:
            ids = []
        if not ids or any(str(int(record_id)) != record_id for record_id in ids):
            raise self.fault(table, "a record id is not a number")
        order = self._tables.get("order", {}).get(ONLY, {}).get(table)
        if order is None:
            return ids
        if not isinstance(order, list):
            raise self.fault(f"order.{ONLY}.{table}", "not a list")
        # Taking back a step may have removed records that are named here, or brought back others.
        named = [record_id for record_id in dict.fromkeys(map(str, order)) if record_id in records]
        return named + [record_id for record_id in ids if record_id not in set(named)]


def _told(fault: str) -> tuple[str, int | None, str]:
    """What msgspec says is wrong, and where: the index of the record and the place in it."""
    import re  # compiling costs what a hundred good files do

    found = re.search(r" - at `\$(?:\[(\d+)\])?(.*)`$", fault, re.DOTALL)
    if found is None:
        return fault, None, ""
    return fault[: found.start()], int(found[1]) if found[1] else None, found[2]


def read_meeting(path: Path, tables: Tables, number: int | None = None) -> Meeting:
    """The meeting in `tables`, the content of `path`, which must be the one numbered `number` if that is given.

    Raises DamagedFile with the place of the fault.
    """
    reading = Reading(path, cleaned_tables(tables))
    reading.known(_MEETING_TABLES)
    header = reading.one("meeting", Meeting)
    if header is None:
        raise reading.fault("meeting", "missing")
    if any(getattr(header, table) for table, _, _ in RECORDS):
        raise reading.fault(f"meeting.{ONLY}", "holds records of other tables")
    if number is not None and header.number != number:
        raise reading.fault(f"meeting.{ONLY}.number", f"{header.number} in the file of {number}")
    parts: dict[str, tuple[Value, ...]] = {}
    for table, shape, key in RECORDS:
        ids, parts[table] = reading.rows(table, shape)
        for record_id, record in zip(ids, parts[table], strict=True):
            if str(getattr(record, key)) != record_id:
                raise reading.fault(f"{table}.{record_id}.{key}", f"{getattr(record, key)} under another id")
    return replace(header, **parts, issued=reading.one("issued", Issued) or Issued())


def read_directory(path: Path, tables: Tables) -> Directory:
    """The directory in `tables`, the content of `path`. Raises DamagedFile with the place of the fault."""
    reading = Reading(path, cleaned_tables(tables))
    reading.known(_ARCHIVE_TABLES)
    return Directory(**{table: reading.rows(table, shape)[1] for table, shape in ENTRIES})  # type: ignore[arg-type]


def read_counters(path: Path, tables: Tables) -> Counters:
    """The numbers given out, from archive.json. Raises DamagedFile."""
    return Reading(path, tables).one("issued", Counters) or Counters()


def read_archive_record(path: Path, tables: Tables) -> ArchiveRecord | None:
    """What archive.json says of itself. Raises DamagedFile."""
    return Reading(path, tables).one("archive", ArchiveRecord)


def document(record: Value) -> Document:
    """The record as the file keeps it: fields that say nothing left out, text cleaned."""
    return encoded(record)[0]


def encoded(record: Value) -> tuple[Document, bool]:
    """The record as the file keeps it, and whether it will be read back as it is: nothing had to be cleaned."""
    with suppress(UnicodeEncodeError):  # a lone surrogate
        text = msgspec.json.encode(record)
        if text.isascii() and not any(each in text for each in _SUSPECT):
            fields: Document = msgspec.json.decode(text)
            return fields, True
    cleaned = _cleaned(msgspec.to_builtins(record))
    assert isinstance(cleaned, dict)  # noqa: S101  a struct becomes an object
    return cleaned, msgspec.convert(cleaned, type(record)) == record


def cleaned_tables(tables: Tables) -> Tables:
    """`tables` with the text in them cleaned; the same object when there was nothing to clean.

    A file handed over by another office may verify and still hold what a terminal would obey.
    """
    read = {name: records for name, records in tables.items() if name != HISTORY}
    if _are_plain(read) or all(_is_clean(records) for records in read.values()):
        return tables
    return {
        name: records if name == HISTORY else {key: _cleanencoded(each) for key, each in records.items()}
        for name, records in tables.items()
    }


def _are_plain(tables: Tables) -> bool:
    """Whether nothing in the texts of `tables` wants cleaning, told of all at once; so it is with most files.

    In JSON a backslash, a quotation mark and a line end have a backslash before them; whatever else has is a control.
    """
    with suppress(msgspec.MsgspecError, UnicodeError, RecursionError):
        text = msgspec.json.encode(tables).decode()
        if text.isprintable():
            escapes = text.replace("\\\\", "").replace('\\"', "") if "\\" in text else ""
            return "\\" not in escapes or ("\\" not in escapes.replace("\\n", "") and is_normalized("NFC", text))
    return False


def _cleanencoded(fields: Document) -> Document:
    return {name: _cleaned(value) for name, value in fields.items()}


def _cleaned(value: object) -> JsonValue:
    if isinstance(value, str):
        return clean_text(value, is_multiline=True)
    if isinstance(value, dict):
        return {name: _cleaned(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_cleaned(each) for each in value]
    assert value is None or isinstance(value, int | float)  # noqa: S101  msgspec makes nothing else of our types
    return value


def _is_clean(value: object) -> bool:
    if isinstance(value, str):
        # Whatever a terminal would obey is not printable; so are line ends, which may stay.
        return value.isprintable() or clean_text(value, is_multiline=True) == value
    if isinstance(value, dict):
        return all(map(_is_clean, value.values()))
    if isinstance(value, list):
        return all(map(_is_clean, value))
    return True
