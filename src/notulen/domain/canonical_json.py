"""The one text of a value as JSON: keys sorted, no spaces, UTF-8 as it is, no NaN.

Two programs that follow these rules write the same bytes, so a checksum over them says something. What leaves the
archive for the record adds one more: every text stands in the normal form NFC, whatever machine it was typed on.
"""

from contextlib import suppress
from typing import Any
from unicodedata import normalize

import msgspec


def canonical_json(value: object) -> bytes:
    """The one text of `value`. ValueError for NaN, infinities, lone surrogates and circles; TypeError for non-JSON."""
    return canonical_json_and_back(value)[0]


def canonical_json_and_back(value: object) -> tuple[bytes, Any]:
    """The canonical text of `value`, and what will be read back from it."""
    with suppress(msgspec.MsgspecError, TypeError, ValueError, OverflowError, RecursionError):
        text = msgspec.json.encode(value, order="sorted")
        back = msgspec.json.decode(text)
        if back == value:  # msgspec would write NaN as null, a time as text
            return text, back
    # The standard library is slower, and strict: it says what is wrong. Not loaded unless something is.
    import json

    said = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return said.encode(), json.loads(said)


def canonical_bytes(value: object) -> bytes:
    """The one text of `value` in the normal form; see `in_normal_form`, and `canonical_json`, for what is refused."""
    return canonical_json(in_normal_form(value))


def in_normal_form(value: object) -> Any:
    """`value` with every text in NFC: dicts with text keys, lists or tuples, text, whole numbers, booleans and None.

    ValueError for keys that become one; TypeError for anything else, fractions too: they have no one text.
    """
    if isinstance(value, str):
        return normalize("NFC", value)
    if isinstance(value, dict):
        keyed = {_key(key): in_normal_form(each) for key, each in value.items()}
        if len(keyed) != len(value):
            raise ValueError("two keys are the same in NFC")
        return keyed
    if isinstance(value, list | tuple):
        return [in_normal_form(each) for each in value]
    if value is None or isinstance(value, bool | int):
        return value
    raise TypeError(f"no canonical text for {type(value).__name__}")


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError("a key is text")
    return normalize("NFC", key)
