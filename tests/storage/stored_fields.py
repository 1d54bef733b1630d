"""What a format knows: every field, and every word of a kind, that the files of an archive, or its finals, may hold.

`python tests/storage/stored_fields.py` writes the lists of the formats that are the newest now, beside this file.
"""

import enum
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from notulen.domain import final_file
from notulen.domain.final_version import FinalVersion
from notulen.domain.meeting import Issued, Meeting
from notulen.storage import envelope
from notulen.storage.changes import KeptStep
from notulen.storage.documents import ENTRIES, RECORDS, ArchiveRecord, Counters

_HERE = Path(__file__).parent
_FILES: tuple[type, ...] = (
    *(Meeting, Issued, Counters, ArchiveRecord, KeptStep),
    *(shape for _, shape, _ in RECORDS),
    *(shape for _, shape in ENTRIES),
)


def known_now() -> Mapping[Path, str]:
    """What the newest formats know, by where the list of each is kept."""
    return {
        _HERE / f"format_{envelope.FORMAT}" / "fields.txt": _told(_FILES),
        _HERE / f"format_{final_file.FORMAT}_of_finals" / "fields.txt": _told([FinalVersion]),
    }


def _told(roots: Iterable[type]) -> str:
    """A line for each type that is stored, by name: its fields, or the words of a kind."""
    lines: dict[str, str] = {}
    for root in roots:
        _gather(msgspec.inspect.type_info(root), lines)
    return "".join(f"{name}: {told}\n" for name, told in sorted(lines.items()))


def _gather(info: object, lines: dict[str, str]) -> None:
    match info:
        case msgspec.inspect.StructType(cls=shape, fields=fields):
            if shape.__name__ in lines:
                return
            lines[shape.__name__] = " ".join(sorted(field.encode_name for field in fields))
            for field in fields:
                _gather(field.type, lines)
        case msgspec.inspect.EnumType(cls=kind) if issubclass(kind, enum.Enum):
            lines[kind.__name__] = " ".join(sorted(str(each.value) for each in kind))
        case msgspec.inspect.UnionType(types=types):
            for each in types:
                _gather(each, lines)
        case msgspec.inspect.VarTupleType(item_type=item) | msgspec.inspect.ListType(item_type=item):
            _gather(item, lines)
        case msgspec.inspect.DictType(key_type=key, value_type=value):
            _gather(key, lines)
            _gather(value, lines)
        case msgspec.inspect.TupleType(item_types=items):
            for each in items:
                _gather(each, lines)
        case _:  # text, numbers, days: what every format knows
            return


if __name__ == "__main__":
    for path, told in known_now().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(told)
