"""Steps of change in the history of one file: how they are kept, taken back and put forward again.

A step is a record of the table `history`, numbered in order. It is lean: what a step left stands in the file already,
or in the next step, so each trace keeps a short sum of the record as the step left it (`here`) and the record on the
other side (`away`): while the step stands, `away` is the record before; once it is taken back, the record after. To
take back and to put forward are therefore one operation, `flip`, and an added line costs a step a few bytes.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from notulen.domain.canonical_json import canonical_json
from notulen.domain.errors import ChangedElsewhere
from notulen.domain.file_errors import DamagedFile
from notulen.domain.history import Act
from notulen.domain.identity import new_id
from notulen.domain.reference import (
    action_reference,
    decision_reference,
    delivery_reference,
    line_reference,
    meeting_reference,
)
from notulen.domain.text import clean_text
from notulen.domain.value import Value
from notulen.storage.documents import HISTORY, Edits, document
from notulen.storage.encoded_tables import Document, Table, Tables
from notulen.storage.envelope import checksum

KEPT_STEPS = 200
"""How many steps a file remembers."""

ARCHIVE = 0
"""Stands for archive.json where files are named by the number of their meeting."""

_UNTRACED = ("issued", "archive", HISTORY)


class Place(StrEnum):
    """Where the file of a meeting lies."""

    MEETINGS = "meetings"
    TRASH = "trash"


class Trace(Value, frozen=True):
    """What a step did to one record; see the head of this module. An absent record has no sum and no document."""

    table: str
    id: str
    here: str = ""
    away: dict[str, Any] | None = None


class KeptStep(Value, frozen=True):
    """A step as it lies in a file. `files` are the numbers of all files it touched, when they are more than one;
    `moved` says from where to where it moved the meeting; `undone` when it was taken back.
    """

    id: str
    at: datetime
    act: Act
    by: str = ""
    subject: str = ""
    files: tuple[int, ...] = ()
    moved: tuple[Place, Place] | None = None
    records: tuple[Trace, ...] = ()
    undone: datetime | None = None


class Origin(Value, frozen=True, kw_only=False):
    """What all parts of one step have in common."""

    id: str
    at: datetime
    act: Act
    by: str
    subject: str
    files: tuple[int, ...]


class Candidate(Value, frozen=True, kw_only=False):
    """The step of one file that would be taken back or put forward next.

    The greatest `rank` of several files goes first: time, made to rise within a file whatever the clock did, and
    where that is equal, what was lifted by it.
    """

    rank: tuple[float, float]
    key: str
    step: KeptStep


def origin(act: Act, now: datetime, by: str, subject: str, files: Iterable[int], step_id: str = "") -> Origin:
    """A new step, about to be written into `files`; without an id it gets one."""
    touched = tuple(sorted(files))
    touched = touched if len(touched) > 1 else ()
    return Origin(step_id or new_id(now), now, act, clean_text(by), clean_text(subject), touched)


def with_step(
    tables: Tables, edits: Edits, of: Origin, moved: tuple[Place, Place] | None = None, *, is_new: bool = False
) -> Edits:
    """`edits` of the file that holds `tables`, together with their step; steps that were taken back are dropped.

    The step of a new meeting keeps no records, only that it `moved` in: taking it back moves it to the trash.
    """
    history = tables.get(HISTORY, {})
    traces = tuple(
        Trace(table=table, id=record_id, here=digest(after), away=_away(tables, table, record_id))
        for table, records in edits.items()
        if table not in _UNTRACED
        for record_id, after in records.items()
        if not is_new
    )
    step = KeptStep(
        id=of.id, at=of.at, act=of.act, by=of.by, subject=of.subject, files=of.files, moved=moved, records=traces
    )
    changed: dict[str, Document | None] = {key: None for key, kept in history.items() if "undone" in kept}
    excess = len(history) - len(changed) - KEPT_STEPS + 1
    if excess > 0:
        standing = sorted((key for key in history if key not in changed), key=int)
        changed.update((key, None) for key in standing[:excess])
    key = str(max(map(int, history), default=0) + 1)
    changed[key] = document(step)
    return {**edits, HISTORY: changed}


def candidate(path: Path, tables: Tables, *, is_redo: bool) -> Candidate | None:
    """The step that undo, or redo, would take in the file `path`; None when there is none. Raises DamagedFile."""
    history = tables.get(HISTORY, {})
    keys = step_keys(path, history)
    if is_redo:
        undone = [(-number, key) for number, key in keys if "undone" in history[key]]
        if not undone:
            return None
        time, _, key = max((_time(path, each, history[each], "undone"), order, each) for order, each in undone)
        step = read_step(path, key, history[key])
        return Candidate((time, -step.at.timestamp()), key, step)
    standing = [each for _, each in keys if "undone" not in history[each]]
    if not standing:
        return None
    key = standing[-1]
    rank = max(_time(path, each, history[each], "at") for each in standing)
    step = read_step(path, key, history[key])
    return Candidate((rank, rank - step.at.timestamp()), key, step)


def named(path: Path, tables: Tables, step_id: str) -> Candidate | None:
    """The step `step_id` of one file, whatever came after it; None when it is not remembered. Raises DamagedFile."""
    found = find_step(path, tables, step_id)
    return None if found is None else Candidate((0.0, 0.0), *found)


def find_step(path: Path, tables: Tables, step_id: str) -> tuple[str, KeptStep] | None:
    """Key and content of the step `step_id` in the file `path`; None when it is not remembered there."""
    for key, kept in tables.get(HISTORY, {}).items():
        if kept.get("id") == step_id:
            return key, read_step(path, key, kept)
    return None


def flip(path: Path, number: int, tables: Tables, key: str, step: KeptStep, now: datetime) -> Edits:
    """What takes back the step, or puts it forward again when it was taken back, in the file `path` of `number`.

    Raises ChangedElsewhere when a record is no longer as the step left it.
    """
    history = tables.get(HISTORY, {})
    edits: Edits = {}
    flipped: list[Trace] = []
    changed: list[str] = []
    for trace in step.records:
        present = tables.get(trace.table, {}).get(trace.id)
        if digest(present) != trace.here:
            changed.append(_reference(number, trace, present))
            continue
        edits.setdefault(trace.table, {})[trace.id] = trace.away
        flipped.append(replace(trace, here=digest(trace.away), away=None if present is None else dict(present)))
    if (
        step.moved
        and step.undone is None
        and any(int(each) > int(key) and "undone" not in kept for each, kept in history.items())
    ):
        changed.append(meeting_reference(number))
    if changed:
        raise ChangedElsewhere(step.subject or step.act, tuple(dict.fromkeys(changed)))
    undone = None
    if step.undone is None:
        # Never before an earlier undo: the order of undoing must outlive a clock that is put back.
        earlier = [read_step(path, each, kept).undone for each, kept in history.items() if "undone" in kept]
        undone = max([now, *(each for each in earlier if each is not None)])
    moved = (step.moved[1], step.moved[0]) if step.moved else None
    turned = replace(step, records=tuple(flipped), moved=moved, undone=undone)
    return {**edits, HISTORY: {key: document(turned)}}


def read_step(path: Path, key: str, kept: Document) -> KeptStep:
    """A step from its document. Raises DamagedFile with the place of the fault."""
    try:
        return msgspec.convert(kept, KeptStep)
    except msgspec.ValidationError as fault:
        raise DamagedFile(path, "shape", f"{HISTORY}.{key}: {fault}") from None


def check_history(path: Path, tables: Tables) -> None:
    """Raise DamagedFile when a step of the file cannot be read."""
    history = tables.get(HISTORY, {})
    for _, key in step_keys(path, history):
        read_step(path, key, history[key])


def removed_record(path: Path, tables: Tables, table: str, record_id: str) -> Document | None:
    """A record that is not there any more, as it last was; None when no step that stands remembers taking it out."""
    history = tables.get(HISTORY, {})
    for _, key in reversed(step_keys(path, history)):
        if "undone" not in history[key]:
            for trace in read_step(path, key, history[key]).records:
                if (trace.table, trace.id) == (table, record_id):
                    return trace.away
    return None


def applied(tables: Tables, edits: Edits) -> dict[str, Table]:
    """New tables with `edits` made; `tables` stays as it is."""
    after: dict[str, Table] = dict(tables)
    for table, changes in edits.items():
        records = dict(after.get(table, {}))
        for record_id, fields in changes.items():
            if fields is None:
                records.pop(record_id, None)
            else:
                records[record_id] = fields
        after[table] = records
    return after


def digest(record: Mapping[str, object] | None) -> str:
    """A short sum by which a record is recognised; empty for no record."""
    return "" if record is None else checksum(canonical_json(record))[:16]


def _away(tables: Tables, table: str, record_id: str) -> dict[str, Any] | None:
    record = tables.get(table, {}).get(record_id)
    return None if record is None else dict(record)


def step_keys(path: Path, history: Table) -> list[tuple[int, str]]:
    """The numbers of the steps with their keys, oldest first. Raises DamagedFile."""
    try:
        return sorted((int(key), key) for key in history)
    except ValueError:
        raise DamagedFile(path, "shape", f"{HISTORY}: a record id is not a number") from None


def _time(path: Path, key: str, kept: Document, field: str) -> float:
    try:
        return datetime.fromisoformat(str(kept.get(field))).timestamp()
    except ValueError:
        raise DamagedFile(path, "shape", f"{HISTORY}.{key}.{field}") from None


def _reference(number: int, trace: Trace, present: Document | None) -> str:
    """What a person calls the record: A7.2, K7.1, B7.5, a name, or the meeting itself."""
    record: Mapping[str, object] = present or trace.away or {}
    if number == ARCHIVE:
        return clean_text(str(record.get("name", trace.id)))
    if trace.table == "actions" and isinstance(record.get("number"), int):
        return action_reference(number, int(str(record["number"])))
    if trace.table == "deliveries":
        return delivery_reference(number, int(trace.id))
    decision = record.get("decision")
    if trace.table == "entries" and isinstance(decision, dict):
        return decision_reference(number, int(decision["number"]))
    if trace.table in ("entries", "actions"):
        return line_reference(number, int(trace.id))
    return meeting_reference(number)
