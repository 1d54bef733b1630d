"""The file format: what was sealed comes back; nothing else is ever accepted."""

import json
import random
from hashlib import sha256
from pathlib import Path

import pytest

from notulen.domain.file_errors import DamagedFile, NewerFormat
from notulen.storage import envelope
from notulen.storage.encoded_tables import Tables
from notulen.storage.envelope import FileKind, open_envelope, seal
from storage.drills import damaged
from storage.minutes_model import LONG_TEXT

FILE = Path("R7.json")
TABLES: Tables = {
    "meeting": {"1": {"title": "Rapat Koordinasi “Satu Data” – Jambi", "days": [7, 8], "chair": None}},
    "entries": {
        "01J9": {"text": LONG_TEXT, "weight": 1.5, "is_quote": False},
        "01J8": {"text": "\u2028 \\ud800 \"'\0"},
    },
    "actions": {},
}


def opened(raw: bytes) -> Tables:
    return open_envelope(FILE, raw, FileKind.MEETING)


def sealed_by_another_hand(canonical: bytes) -> bytes:
    """A file whose checksum is right whatever it holds."""
    return b'{"format":2,"sha256":"%b","data":%b}\n' % (sha256(canonical).hexdigest().encode(), canonical)


def test_what_was_sealed_comes_back() -> None:
    assert opened(seal(TABLES)) == TABLES


def test_a_sealed_file_is_one_line_of_utf8_that_any_json_reader_understands() -> None:
    raw = seal(TABLES)
    assert raw.count(b"\n") == 1
    assert list(json.loads(raw)) == ["format", "sha256", "data"]
    assert "“Satu Data” – Jambi".encode() in raw


def test_equal_tables_are_sealed_to_equal_bytes_whatever_their_order() -> None:
    turned = {name: dict(reversed(list(table.items()))) for name, table in reversed(list(TABLES.items()))}
    assert seal(turned) == seal(TABLES)


def test_every_single_bit_is_guarded() -> None:
    raw = seal({"entries": {"1": {"text": "kirim data"}}})
    for place in range(len(raw)):
        for bit in range(8):
            flipped = raw[:place] + bytes([raw[place] ^ 1 << bit]) + raw[place + 1 :]
            with pytest.raises((DamagedFile, NewerFormat)):
                opened(flipped)


def test_every_cut_is_noticed() -> None:
    raw = seal(TABLES)
    for length in range(len(raw)):
        with pytest.raises(DamagedFile):
            opened(raw[:length])


def test_three_hundred_accidents_are_noticed() -> None:
    raw = seal(TABLES)
    chance = random.Random(300)  # noqa: S311
    for _ in range(300):
        with pytest.raises((DamagedFile, NewerFormat)):
            opened(damaged(raw, chance))


GOOD = seal(TABLES)
CONFLICT = b"<<<<<<< HEAD\n" + GOOD + b"=======\n" + GOOD + b">>>>>>> jambi\n"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b"\n  \n", "empty"),
        (bytes(4096), "zeros"),
        (b"null\n", "shape"),
        (b"{}\n", "shape"),
        (b"[]\n", "shape"),
        (b'{"_default": {"1": {"text": "an archive of plain TinyDB"}}}', "shape"),
        (b"\xef\xbb\xbf" + GOOD, "byte_order_mark"),
        (GOOD.decode().encode("utf-16"), "not_utf8"),
        ("{“Rapat”}".encode("cp1252"), "not_utf8"),
        (GOOD.replace("“".encode(), b"\x93"), "not_utf8"),
        (CONFLICT, "conflict_markers"),
        (CONFLICT.replace(b"\n", b"\r\n"), "conflict_markers"),
        (b"[" * 100_000, "too_deep"),
        (b'{"format":1,"sha256":"","data":' + b"[" * 100_000 + b"]" * 100_000 + b"}\n", "too_deep"),
        (b'{"format":1,"sha256":"","data":' + b"9" * 5_000 + b"}\n", "number"),
        (GOOD[:-40], "truncated"),
        (GOOD + GOOD, "trailing"),
        (GOOD + b"x", "trailing"),
        (GOOD + b"\n", "trailing"),
        (GOOD[:-1], "trailing"),
        (GOOD.replace(b"\n", b"\r\n"), "trailing"),
        (GOOD.replace(b"Jambi", b"Jamby"), "checksum"),
        (GOOD.replace(b'"format":2', b'"format":2.0'), "checksum"),
        (GOOD.replace(b'"format":2', b'"format": 2'), "checksum"),
        (b"<html>502 Bad Gateway</html>", "not_json"),
    ],
)
def test_what_is_wrong_is_named(raw: bytes, reason: str) -> None:
    with pytest.raises(DamagedFile) as caught:
        opened(raw)
    assert (caught.value.reason, caught.value.path) == (reason, FILE)


@pytest.mark.parametrize(
    ("canonical", "reason"),
    [
        (b'{"entries":{"1":{"text":"a","text":"b"}}}', "duplicate_keys"),
        (b'{"entries":{"1":{},"1":{}}}', "duplicate_keys"),
        (b'{"entries":{"1":{"n":NaN}}}', "number"),
        (b'{"entries":{"1":{"n":-Infinity}}}', "number"),
        (b'{"entries":{"1":{"n":1e999}}}', "number"),
        (b'{"entries":{"1":{"n":' + b"9" * 5_000 + b"}}}", "number"),
        (b'{"entries":{"1":{"n":' + b"[" * 100_000 + b"]" * 100_000 + b"}}}", "too_deep"),
        (b'{"entries":{"1":{"n":"\\ud800"}}}', "surrogate"),
        (b'{"entries":{"1":{"n":"\xff"}}}', "not_utf8"),
        (b'{"entries":{"1":{"n":"a\nb"}}}', "not_json"),
        (b'{"entries":{}},"data":{}', "not_json"),
        (b"null", "shape"),
        (b"[]", "shape"),
        (b'{"entries":[]}', "shape"),
        (b'{"entries":{"1":"text"}}', "shape"),
    ],
)
def test_a_right_checksum_does_not_excuse_wrong_contents(canonical: bytes, reason: str) -> None:
    with pytest.raises(DamagedFile) as caught:
        opened(sealed_by_another_hand(canonical))
    assert caught.value.reason == reason


@pytest.mark.parametrize("rest", [b',"sha256":"?","data":{}}\n', b',"encrypted":"\xff\xfe', b"}"])
def test_a_newer_format_is_recognised_even_when_nothing_else_can_be(rest: bytes) -> None:
    with pytest.raises(NewerFormat) as caught:
        opened(b'{"format":7' + rest)
    assert (caught.value.found, caught.value.known) == (7, 2)


def test_a_format_before_the_first_is_no_format_of_ours() -> None:
    with pytest.raises(DamagedFile):
        opened(GOOD.replace(b'"format":2', b'"format":0'))


def test_an_older_format_is_brought_up_to_date_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(envelope, "FORMAT", 4)
    monkeypatch.setattr(
        envelope,
        "MIGRATIONS",
        {
            (FileKind.MEETING, 2): lambda tables: {**tables, "attendees": {}},
            (FileKind.MEETING, 3): lambda tables: {**tables, "agenda": tables["attendees"]},
        },
    )
    assert opened(GOOD) == {**TABLES, "attendees": {}, "agenda": {}}


def test_an_older_format_without_a_way_up_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(envelope, "FORMAT", 3)
    with pytest.raises(DamagedFile) as caught:
        opened(GOOD)
    assert (caught.value.reason, caught.value.detail) == ("format", "2")


def test_a_file_beyond_any_meeting_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(envelope, "LARGEST_FILE", len(GOOD) - 1)
    monkeypatch.setattr("notulen.storage.diagnosis.LARGEST_FILE", len(GOOD) - 1)
    with pytest.raises(DamagedFile) as caught:
        opened(GOOD)
    assert caught.value.reason == "too_large"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "\ud800", {1, 2}, b"bytes"])
def test_what_json_cannot_hold_is_not_sealed(value: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        seal({"entries": {"1": {"value": value}}})  # type: ignore[dict-item]  # the mistake under test


def test_both_makers_of_the_checksum_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    for small_bytes_left in (0, 10_000_000):
        monkeypatch.setattr(envelope, "_small_bytes_left", small_bytes_left)
        assert envelope.checksum(b"rapat ", b"koordinasi") == sha256(b"rapat koordinasi").hexdigest()
