"""Pictures are told by what they hold, and only whole ones count."""

from struct import pack

from notulen.domain.picture import Picture, PictureKind, picture_of
from pictures import jpeg, png

# What cameras and programs put before the frame: a comment, a table that looks like a frame, spare bytes.
ADOBE = b"\xff\xee" + pack(">H", 14) + b"Adobe" + bytes(7)
TABLE = b"\xff\xc4" + pack(">H", 4) + b"\xff\xc0"
SPARE = b"\xff\xff\xff\xd0"


def test_the_kind_and_the_size_are_told_by_content() -> None:
    assert picture_of(png(30, 20)) == Picture(kind=PictureKind.PNG, width=30, height=20)
    for before in (b"", ADOBE, ADOBE + TABLE, b"\xff" + ADOBE, ADOBE + b"\xff\x01"):
        assert picture_of(jpeg(300, 200, before=before)) == Picture(kind=PictureKind.JPEG, width=300, height=200)


def test_whatever_is_cut_off_or_changed_is_no_picture() -> None:
    whole = png(30, 20)
    assert all(picture_of(whole[:end]) is None for end in range(len(whole)))
    for place in range(8, len(whole)):
        changed = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
        assert picture_of(changed) is None, place
    whole = jpeg(before=ADOBE)
    assert all(picture_of(whole[:end]) is None for end in range(len(whole)))


def test_what_only_looks_like_a_picture_is_none() -> None:
    assert picture_of(png(0, 5)) is None
    assert picture_of(jpeg(5, 0)) is None
    for content in (
        b"",
        b"GIF89a" + bytes(20),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7",
        b"\xff" * 99,
    ):
        assert picture_of(content) is None
    assert picture_of(b"\xff\xd8" + SPARE) is None
