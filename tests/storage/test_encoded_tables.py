"""Keeping the text of records never changes what is written: the pieces equal the whole."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notulen.domain.canonical_json import canonical_json
from notulen.storage.encoded_tables import Changes, EncodedTables, Tables

ids = st.text("0123456789ABé“😀", min_size=1, max_size=4)
records = st.dictionaries(ids, st.text(max_size=8) | st.integers() | st.none() | st.lists(st.booleans()), max_size=3)
tables = st.dictionaries(ids, st.dictionaries(ids, records, max_size=6), max_size=4)
changes = st.dictionaries(ids, st.dictionaries(ids, records | st.none(), max_size=4), max_size=3)


def applied(before: Tables, edits: Changes) -> Tables:
    after = {name: dict(table) for name, table in before.items()}
    for name, table in edits.items():
        after.setdefault(name, {})
        for record_id, record in table.items():
            if record is None:
                after[name].pop(record_id, None)
            else:
                after[name][record_id] = record
    return after


@settings(max_examples=150, deadline=None)
@given(tables, st.lists(changes, max_size=4))
def test_after_any_changes_the_pieces_are_the_canonical_text(before: Tables, steps: list[Changes]) -> None:
    encoded, expected = EncodedTables(before), before
    for edits in steps:
        encoded, expected = encoded.with_changes(edits), applied(expected, edits)
        assert b"".join(encoded.pieces()) == canonical_json(expected)
        assert encoded.tables == expected


def test_the_tables_before_a_change_stay_as_they_were() -> None:
    before = EncodedTables({"entries": {"1": {"text": "a"}}})
    text = b"".join(before.pieces())
    before.with_changes({"entries": {"1": None, "2": {"text": "b"}}, "agenda": {"1": {}}})
    assert b"".join(before.pieces()) == text
    assert before.tables == {"entries": {"1": {"text": "a"}}}


def test_a_record_is_kept_apart_from_the_object_that_was_handed_in() -> None:
    handed_in = {"text": "a"}
    kept = EncodedTables({}).with_changes({"entries": {"1": handed_in}})
    handed_in["text"] = "b"
    assert kept.tables["entries"]["1"] == {"text": "a"}


@pytest.mark.parametrize(
    "fields", [{"pair": (1, 2)}, {1: "a"}, {"n": float("nan")}, {"text": "\udfff"}, {"at": object()}]
)
def test_a_record_that_would_come_back_different_is_refused(fields: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        EncodedTables({}).with_changes({"entries": {"1": fields}})  # type: ignore[dict-item]  # the mistake under test


def test_a_numbered_record_is_refused() -> None:
    with pytest.raises(TypeError):
        EncodedTables({}).with_changes({"entries": {1: {}}})  # type: ignore[dict-item]  # the mistake under test
