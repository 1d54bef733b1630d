"""What must be written so that a file holds a new value: the records that differ, and the order they stand in."""

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import fields, replace

from notulen.domain.directory import Directory
from notulen.domain.errors import InvalidValue
from notulen.domain.meeting import Issued, Meeting
from notulen.domain.value import Value
from notulen.storage.documents import ENTRIES, ONLY, RECORDS, Counters, Edits, document, encoded, read_counters
from notulen.storage.encoded_tables import Document, JsonValue, Tables


class Edited(NamedTuple):
    """What must be written for a new value; `is_exact` says that the value itself will be read back from it."""

    edits: Edits
    is_exact: bool


_Orders = dict[str, tuple[list[int], list[int]]]
"""Table → ids in the order before and after."""

_NO_RECORDS: dict[str, tuple[()]] = {name: () for name, _, _ in RECORDS}


def meeting_edits(old: Meeting | None, new: Meeting) -> Edited:
    """What must be written so that the file of `old` (None: a new file) holds `new`. Empty when nothing differs.

    The numbers given out never fall. Raises InvalidValue when two records of a table carry the same number.
    """
    edits: Edits = {}
    header = _without_records(new)
    is_exact = True
    if old is None or header != _without_records(old):
        fields, is_exact = encoded(header)
        edits["meeting"] = {ONLY: fields}
    issued = new.issued if old is None else _higher(old.issued, new.issued)
    is_exact &= issued == new.issued
    if old is None or issued != old.issued:
        edits["issued"] = {ONLY: document(issued)}
    orders: _Orders = {}
    for table, _, key in RECORDS:
        before: tuple[Value, ...] = () if old is None else getattr(old, table)
        after: tuple[Value, ...] = getattr(new, table)
        if before is not after:
            numbers = attrgetter(key)
            orders[table] = list(map(numbers, before)), list(map(numbers, after))
            is_exact &= _diff(table, before, after, *orders[table], edits)
    if any(ids != sorted(ids) for pair in orders.values() for ids in pair):
        _set_orders(orders, {} if old is None else _orders_of(old), edits)
    return Edited(edits, is_exact)


def directory_edits(tables: Tables, old: Directory, new: Directory) -> tuple[Edited, Counters]:
    """What must be written so that archive.json, which holds `tables` and by them `old`, holds `new`.

    With the counters as they stand after it; they are written by the caller, beside the steps of history.
    """
    edits: Edits = {}
    is_exact = True
    counters = read_counters(Path("archive.json"), tables)
    orders: _Orders = {}
    for table, _ in ENTRIES:
        before: tuple[Value, ...] = getattr(old, table)
        after: tuple[Value, ...] = getattr(new, table)
        if before is after:
            continue
        known = {str(fields["id"]): int(record_id) for record_id, fields in tables.get(table, {}).items()}
        highest = max([getattr(counters, table), *known.values()])
        for record in after:
            name: str = record.id  # type: ignore[attr-defined]  # each of the three has an id of its own
            if name not in known:
                highest += 1
                known[name] = highest
        counters = replace(counters, **{table: highest})
        orders[table] = _listed(known, before), _listed(known, after)
        is_exact &= _diff(table, before, after, *orders[table], edits)
    order = tables.get("order", {}).get(ONLY, {})
    _set_orders(orders, {name: ids for name, ids in order.items() if isinstance(ids, list)}, edits)
    return Edited(edits, is_exact), counters


def _without_records(meeting: Meeting) -> Meeting:
    return replace(meeting, **_NO_RECORDS, issued=_NOTHING_ISSUED)


def _higher(old: Issued, new: Issued) -> Issued:
    return Issued(**{name: max(getattr(old, name), getattr(new, name)) for name in Issued.__struct_fields__})


def _listed(known: dict[str, int], records: Iterable[Value]) -> list[int]:
    return [known[record.id] for record in records]  # type: ignore[attr-defined]  # see directory_edits


def _diff(
    table: str,
    before: Sequence[Value],
    after: Sequence[Value],
    before_ids: Sequence[int],
    after_ids: Sequence[int],
    edits: Edits,
) -> bool:
    """Note in `edits` what differs; whether all of it will be read back as it is."""
    if len(set(after_ids)) < len(after_ids):
        twice = next(each for each in after_ids if after_ids.count(each) > 1)
        raise InvalidValue(table, str(twice), "duplicate")
    same = 0  # a meeting grows at its end: what stands before is the very same
    for old, new in zip(before, after, strict=False):
        if old is not new:
            break
        same += 1
    gone = dict(zip(before_ids[same:], before[same:], strict=True))
    changed: dict[str, Document | None] = {}
    is_exact = True
    for record_id, record in zip(after_ids[same:], after[same:], strict=True):
        known = gone.pop(record_id, None)
        if known is not record and known != record:
            changed[str(record_id)], is_same = encoded(record)
            is_exact &= is_same
    changed.update((str(record_id), None) for record_id in gone)
    if changed:
        edits[table] = changed
    return is_exact


def _orders_of(meeting: Meeting) -> dict[str, JsonValue]:
    """The orders kept for `meeting` now: of those tables alone that do not stand in the order of their ids."""
    orders: dict[str, JsonValue] = {}
    for table, _, key in RECORDS:
        numbers = list(map(attrgetter(key), getattr(meeting, table)))
        if numbers != sorted(numbers):
            orders[table] = list(map(str, numbers))
    return orders


def _set_orders(orders: _Orders, kept: Mapping[str, JsonValue], edits: Edits) -> None:
    after = dict(kept)
    for table, (_, ids) in orders.items():
        after.pop(table, None)
        if ids != sorted(ids):
            after[table] = list(map(str, ids))
    if after != kept:
        edits["order"] = {ONLY: after or None}


_NOTHING_ISSUED: Issued = next(field.default for field in fields(Meeting) if field.name == "issued")
"""The very object that is the field's default, so that msgspec leaves the field out."""
