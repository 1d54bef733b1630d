"""What kind of picture some bytes are, and how large: PNG and JPEG, told by content and never by name."""

from enum import StrEnum
from zlib import crc32

from notulen.domain.value import Value

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_END = b"IEND"
_JPEG = b"\xff\xd8\xff"
_JPEG_END = b"\xff\xd9"
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))


class PictureKind(StrEnum):
    """The kinds every format can hold; the value is the ending and the second half of the media type."""

    PNG = "png"
    JPEG = "jpeg"


class Picture(Value, frozen=True):
    """A picture's kind, and its size in pixels, each at least 1."""

    kind: PictureKind
    width: int
    height: int


def picture_of(content: bytes) -> Picture | None:
    """What `content` is, if it is a whole PNG or JPEG; None for anything else, and for one that was cut off."""
    if content.startswith(_PNG):
        return _png(content)
    return _jpeg(content) if content.startswith(_JPEG) else None


def _png(content: bytes) -> Picture | None:
    """Every chunk is checked: a picture that a download cut off would stop a printer, not us."""
    place, size = len(_PNG), (0, 0)
    while place + 12 <= len(content):
        length = int.from_bytes(content[place : place + 4])
        kind, end = content[place + 4 : place + 8], place + 8 + length
        if crc32(content[place + 4 : end]) != int.from_bytes(content[end : end + 4]):
            return None
        if kind == b"IHDR" and length == 13:
            size = (int.from_bytes(content[place + 8 : place + 12]), int.from_bytes(content[place + 12 : place + 16]))
        if kind == _PNG_END:
            return Picture(kind=PictureKind.PNG, width=size[0], height=size[1]) if all(size) else None
        place = end + 4
    return None


def _jpeg(content: bytes) -> Picture | None:
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if marker == 0xFF or marker in _JPEG_ALONE:
            place += 1 if marker == 0xFF else 2
            continue
        if marker in _JPEG_SIZES:
            height, width = (int.from_bytes(content[place + at : place + at + 2]) for at in (5, 7))
            is_whole = bool(height and width) and _JPEG_END in content[place:]
            return Picture(kind=PictureKind.JPEG, width=width, height=height) if is_whole else None
        place += 2 + int.from_bytes(content[place + 2 : place + 4])
    return None
