"""The JSON of a line that was read but not stored."""

import json

from notulen.export.listings.line_json import line_to_json
from parsing.seeds import read


def test_every_key_is_always_there_and_dates_are_iso() -> None:
    empty = line_to_json(read(""))
    full = line_to_json(read("> susun surat @aceh @joko <minggu depan"))
    assert set(empty) == set(full)
    assert full["kind"] == "action"
    assert full["owners"] == [{"kind": "province", "name": "Aceh", "key": "11", "province": "11"}]
    due = full["due"]
    assert isinstance(due, dict)
    assert (due["day"], due["starts"], due["reference"]) == ("2020-07-17", "2020-07-13", "2020-07-07")
    assert full["gaps"] == [{"kind": "who_unknown", "text": "@joko", "candidates": [], "detail": ""}]


def test_attendees_patches_and_suggestions_are_plain_json() -> None:
    for line in ("+ irman @sumut izin", "=<senin", "> x <jumt", "> x <besok jam 9", "+ 7 Kepala Dinas"):
        document = line_to_json(read(line))
        assert json.loads(json.dumps(document)) == document
    patch = line_to_json(read("=<senin"))["patch"]
    assert isinstance(patch, dict)
    assert patch["kind"] == "empty"
