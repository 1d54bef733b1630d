"""Canonical JSON: one text for one value, whoever writes it."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notulen.domain.canonical_json import canonical_bytes

_TEXTS = st.text(st.characters(codec="utf-8"), max_size=8)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(min_value=-(10**15), max_value=10**15) | _TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abcxyz_", max_size=4), inner, max_size=3),
    max_leaves=12,
)


@given(_VALUES)
def test_what_is_read_back_writes_the_same_bytes(value: object) -> None:
    text = canonical_bytes(value)
    back = json.loads(text)
    assert canonical_bytes(back) == text
    assert unicodedata.is_normalized("NFC", text.decode())
    # The same without a library's help: sorted, without spaces, letters as they are.
    assert json.dumps(back, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode() == text


def test_order_of_keys_and_form_of_letters_make_no_difference() -> None:
    assert canonical_bytes({"b": 1, "a": "cafe\u0301"}) == canonical_bytes({"a": "caf\u00e9", "b": 1})
    assert canonical_bytes({"a": ["é", None, True]}) == '{"a":["é",null,true]}'.encode()


@pytest.mark.parametrize(
    "value", [1.5, float("nan"), "\ud800", {1: "a"}, {"é": 1, "e\u0301": 2}, b"x", {"a": {1, 2}}], ids=repr
)
def test_what_has_no_one_text_is_refused(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        canonical_bytes(value)
