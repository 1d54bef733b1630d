"""Ids that are unique without a server, so that archives of two offices can be merged later."""

import os
from datetime import UTC, datetime

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LETTERS = 26
_TIMED = 10


def new_id(now: datetime) -> str:
    """A ULID: 26 characters, the first ten of which are `now` in milliseconds, so ids sort by time.

    Source: the ULID specification (Crockford base 32, 48 bits of time, 80 bits of chance).
    """
    number = (int(now.timestamp() * 1000) << 80) | int.from_bytes(os.urandom(10), "big")
    return "".join([_ALPHABET[(number >> shift) & 31] for shift in range(125, -1, -5)])


def moment_of(identity: str) -> datetime | None:
    """When an id was made, to the millisecond; None for an id that says nothing of it."""
    places = [_ALPHABET.find(letter) for letter in identity[:_TIMED]]
    if len(identity) != _LETTERS or min(places) < 0:
        return None
    milliseconds = 0
    for place in places:
        milliseconds = milliseconds * 32 + place
    try:
        return datetime.fromtimestamp(milliseconds / 1000, UTC)
    except (OverflowError, ValueError, OSError):
        return None
