"""The file format of every archive file: one line of JSON that carries its format number and its own checksum.

    {"format":2,"sha256":"<64 hex digits>","data":<canonical JSON>}\\n

The checksum is over the bytes of the canonical JSON. A file is accepted only when every byte of it is as `seal` wrote
it; anything else raises `DamagedFile` or `NewerFormat`, and nobody writes over it.

A program refuses a field it does not know, so that it never writes a record back without it. So every new field, table
or word of a kind raises FORMAT: an older program then says that the file is newer, instead of taking it for damaged.
Whatever is written has the newest format, also where nothing in it needs that. `tests/storage/test_formats.py` holds
what a format knows.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from enum import StrEnum
from math import isfinite
from pathlib import Path
from typing import Any, Protocol

import msgspec

from notulen.domain.canonical_json import canonical_json
from notulen.domain.file_errors import DamagedFile, NewerFormat
from notulen.storage.encoded_tables import JsonValue, Tables

FORMAT = 2
LARGEST_FILE = 256 * 1024 * 1024  # bytes; an archive file of this size is not one of ours

HEAD_LENGTH = len(b'{"format":2,"sha256":"') + 64  # format and checksum: equal heads mean equal contents

_HEAD = b'{"format":%d,"sha256":"'
_MIDDLE = b'","data":'
_TAIL = b"}\n"


class FileKind(StrEnum):
    """What a file holds; chooses its migrations."""

    ARCHIVE = "archive"
    MEETING = "meeting"
    JOURNAL = "journal"
    BACKUP = "backup"


Migration = Callable[[Tables], Tables]


def _as_it_is(tables: Tables) -> Tables:
    """Format 2 only adds: finals, ralats, approvals, deliveries, what reports of calls tell, what was accepted."""
    return tables


MIGRATIONS: Mapping[tuple[FileKind, int], Migration] = {(kind, 1): _as_it_is for kind in FileKind}
"""(kind, n) → the step that turns tables of format n into tables of format n + 1. Format 1 is the first."""


class _Hash(Protocol):
    def update(self, text: bytes, /) -> None: ...
    def hexdigest(self) -> str: ...


def _builtin_sha256() -> Callable[[], _Hash] | None:
    for module in ("_sha256", "_sha2"):
        try:
            return __import__(module).sha256  # type: ignore[no-any-return]
        except ImportError:
            continue
    return None


# hashlib loads OpenSSL: 2.9 ms of the 28 ms that a shell command may cost. The interpreter's own sha256 is there at
# once but 5 times slower, so it serves the first megabyte and OpenSSL everything after it.
_small_sha256 = _builtin_sha256()
_small_bytes_left = 1_000_000


def checksum(*pieces: bytes) -> str:
    """The sha256 of the joined `pieces` as 64 lower-case hex digits."""
    global _small_bytes_left
    size = sum(map(len, pieces))
    if _small_sha256 is not None and size <= _small_bytes_left:
        _small_bytes_left -= size
        digest = _small_sha256()
    else:
        from hashlib import sha256

        _small_bytes_left = 0
        digest = sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def seal(tables: Tables) -> bytes:
    """The bytes of a file that holds `tables`. ValueError or TypeError when they are not JSON (NaN, lone surrogate)."""
    return b"".join(seal_pieces([canonical_json(tables)]))


def seal_pieces(pieces: Sequence[bytes]) -> list[bytes]:
    """The bytes of a file, in pieces, around tables that are canonical JSON already (`EncodedTables.pieces`)."""
    return [b'{"format":%d,"sha256":"%b","data":' % (FORMAT, checksum(*pieces).encode()), *pieces, _TAIL]


def open_envelope(path: Path, raw: bytes, kind: FileKind) -> Tables:
    """The tables in `raw`, the bytes of `path`; older formats are brought up to date in memory.

    DamagedFile when a byte is not as it was written, NewerFormat when a newer notulen wrote it.
    """
    number, canonical = vouched_for(path, raw)
    return _migrated(path, _parsed(path, canonical), kind, number)


def vouched_for(path: Path, raw: bytes) -> tuple[int, bytes]:
    """The format of `raw`, the bytes of `path`, and the JSON its checksum vouches for. Raises as `open_envelope`."""
    for number in range(FORMAT, 0, -1):
        head = _HEAD % number
        end = len(head) + 64
        start = end + len(_MIDDLE)
        if raw.startswith(head) and raw[end:start] == _MIDDLE and raw.endswith(_TAIL) and len(raw) <= LARGEST_FILE:
            canonical = raw[start : -len(_TAIL)]
            if checksum(canonical).encode() == raw[len(head) : end]:
                return number, canonical
    from notulen.storage.diagnosis import damage_in, format_told

    newer = format_told(raw)
    if newer > FORMAT:
        raise NewerFormat(path, newer, FORMAT)
    raise damage_in(path, raw)


def _migrated(path: Path, tables: Tables, kind: FileKind, found: int) -> Tables:
    for number in range(found, FORMAT):
        migration = MIGRATIONS.get((kind, number))
        if migration is None:
            raise DamagedFile(path, "format", str(found))
        tables = migration(tables)
    return tables


def _parsed(path: Path, canonical: bytes) -> Tables:
    """Parse what the checksum vouches for; a file that was sealed by another hand may still hold anything."""
    with suppress(msgspec.MsgspecError, RecursionError, UnicodeError):
        quick = msgspec.json.decode(canonical)
        # Only what is canonical in every byte comes out the same: no key twice, no odd number, no stray escape.
        if msgspec.json.encode(quick, order="sorted") == canonical:
            return _shaped(path, quick)
    from json import JSONDecoder  # loaded for odd files only

    decoder = JSONDecoder(object_pairs_hook=_unique, parse_float=_finite, parse_int=_whole, parse_constant=_constant)
    try:
        tables = decoder.decode(canonical.decode())
        if b"\\ud" in canonical:
            canonical_json(tables)  # refuses the lone surrogates that an escape can smuggle past UTF-8
    except RecursionError:
        raise DamagedFile(path, "too_deep") from None
    except UnicodeDecodeError as fault:
        raise DamagedFile(path, "not_utf8", f"data byte {fault.start}") from None
    except UnicodeEncodeError:
        raise DamagedFile(path, "surrogate") from None
    except _Refused as fault:
        raise DamagedFile(path, *fault.args) from None
    except ValueError as fault:
        raise DamagedFile(path, "not_json", str(fault)[:200]) from None
    return _shaped(path, tables)


def _shaped(path: Path, tables: JsonValue) -> Tables:
    """`tables` if they are tables of records, else DamagedFile with the place of the fault."""
    if not isinstance(tables, dict):
        raise DamagedFile(path, "shape", "data")
    for name, records in tables.items():
        if not isinstance(records, dict):
            raise DamagedFile(path, "shape", name)
        for record_id, record in records.items():
            if not isinstance(record, dict):
                raise DamagedFile(path, "shape", f"{name}.{record_id}")
    return tables  # type: ignore[return-value]  # every level was looked at just now


class _Refused(ValueError):
    """JSON that Python would accept and we do not; args are the reason and the detail of a DamagedFile."""


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) != len(pairs):
        names = [name for name, _ in pairs]
        raise _Refused("duplicate_keys", next(name for name in names if names.count(name) > 1))
    return record


def _finite(text: str) -> float:
    number = float(text)
    if not isfinite(number):
        raise _Refused("number", text[:40])
    return number


def _whole(text: str) -> int:
    if len(text) > 40:
        raise _Refused("number", text[:40])
    return int(text)


def _constant(text: str) -> float:
    raise _Refused("number", text)
