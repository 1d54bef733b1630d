"""Small pictures for tests, written out byte by byte."""

from struct import pack
from zlib import compress, crc32


def png(width: int = 3, height: int = 2) -> bytes:
    """A whole PNG, all white."""
    rows = b"".join(b"\0" + b"\xff\xff\xff" * width for _ in range(height))
    head = pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def jpeg(width: int = 5, height: int = 4, *, before: bytes = b"") -> bytes:
    """The outline of a JPEG: enough to be told by its size. `before` stands before the frame that tells it."""
    frame = b"\xff\xc0" + pack(">HBHHB", 17, 8, height, width, 3) + bytes(9)
    scan = b"\xff\xda" + pack(">H", 12) + bytes(10) + b"\x12\x34"
    return b"\xff\xd8" + before + frame + scan + b"\xff\xd9"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data))
