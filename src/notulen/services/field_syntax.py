"""How lists and small records stand in one line of text: elements between "|", parts between ";"."""

import re
from collections.abc import Iterable
from typing import TypeGuard, get_args, get_type_hints

from notulen.domain.entry import Decision
from notulen.domain.errors import InvalidValue
from notulen.domain.value import Value
from notulen.locale.field_words import field_named
from notulen.services.record_fields import settable_fields

_BETWEEN_ELEMENTS = re.compile(r"(?<!\\)\|")
_BETWEEN_PARTS = re.compile(r"(?<!\\);")
_HANDLES_ALONE = re.compile(r"@[^\s,;|=]+(?:(?:\s*,\s*|\s+)@[^\s,;|=]+)+")
_BETWEEN_HANDLES = re.compile(r"[\s,]+")


def split_elements(text: str) -> list[str]:
    """The elements of a list, as texts; "\\|" is a bar of the element's own."""
    parts = (part.replace("\\|", "|").strip() for part in _BETWEEN_ELEMENTS.split(text))
    return [part for part in parts if part]


def split_owners(text: str) -> list[str]:
    """As `split_elements`, and "@jambi @aceh" or "@jambi, @aceh" are two, as in the capture line."""
    return [
        one
        for element in split_elements(text)
        for one in (_BETWEEN_HANDLES.split(element) if _HANDLES_ALONE.fullmatch(element) else [element])
    ]


def join_elements(texts: Iterable[str]) -> str:
    """The inverse of `split_elements`."""
    return " | ".join(text.replace("|", "\\|") for text in texts)


def join_parts(texts: Iterable[str]) -> str:
    """Parts of a small record one after another; what is their own in them has been through `as_part`."""
    # A backslash before the sign would make it part of the text.
    return "; ".join(f"{text} " if text.endswith("\\") else text for text in texts).strip()


def as_part(text: str) -> str:
    """`text` with its semicolons kept apart from those between parts."""
    return text.replace(";", "\\;")


def split_parts(field: str, kind: type[Value], text: str) -> dict[str, str]:
    """The parts of a small record by field, "" for a first part without a name.

    A part that belongs to the record's own main record stays with it: the owner of an assignment is written
    "@jatim; written=Diskominfo Jatim; status=done".
    """
    main = main_field(kind)
    within = inner_record(kind)
    parts: dict[str, str] = {}
    latest = ""
    for position, part in enumerate(piece.strip() for piece in _BETWEEN_PARTS.split(text)):
        written, sign, value = part.partition("=")
        name = field_named(kind, settable_fields(kind), written) if sign else None
        if name is not None and name in parts:
            raise InvalidValue(field, part, "duplicate")
        if name is not None:
            latest, parts[name] = name, value.strip()
        elif sign and within and field_named(within, settable_fields(within), written):
            holder = main if main in parts else ""
            parts[holder] = f"{parts.get(holder, '')}; {part}".removeprefix("; ")
        elif sign and written.strip().isidentifier():
            raise InvalidValue(field, part, "not_a_field", settable_fields(kind))
        elif position:
            # A semicolon that is part of the sentence.
            parts[latest] = f"{parts[latest]}; {part}"
        else:
            parts[latest] = part
    # The main part of a record in a record is read again, and keeps its signs until then.
    return {
        name: value if within and name in ("", main) else value.replace("\\;", ";") for name, value in parts.items()
    }


def inner_record(kind: type[Value]) -> type[Value] | None:
    """The record that the main part of a small record is, if it is one: the owner of an assignment."""
    inner = get_type_hints(kind)[main_field(kind)]
    return next((each for each in (inner, *get_args(inner)) if is_record(each)), None)


def is_record(kind: object) -> TypeGuard[type[Value]]:
    """Whether a type is that of a small record."""
    return isinstance(kind, type) and issubclass(kind, Value)


def main_field(kind: type[Value]) -> str:
    """The field a bare first part means: the first that is text, so that a link's relation can be named apart.

    Of a decision it is whether it holds.
    """
    if kind is Decision:
        return "status"
    hints = get_type_hints(kind)
    return next((name for name in kind.__struct_fields__ if hints[name] is str), kind.__struct_fields__[0])
