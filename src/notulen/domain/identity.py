"""Ids that are unique without a server, so that archives of two offices can be merged later."""

import os
from datetime import datetime

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_id(now: datetime) -> str:
    """A ULID: 26 characters, the first ten of which are `now` in milliseconds, so ids sort by time.

    Source: the ULID specification (Crockford base 32, 48 bits of time, 80 bits of chance).
    """
    number = (int(now.timestamp() * 1000) << 80) | int.from_bytes(os.urandom(10), "big")
    return "".join([_ALPHABET[(number >> shift) & 31] for shift in range(125, -1, -5)])
