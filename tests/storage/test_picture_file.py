"""A picture that was named is read only when it is one, and not too much of it."""

import os
from pathlib import Path

import pytest

from notulen.domain.errors import InvalidValue
from notulen.storage.picture_file import MOST_BYTES, read_picture
from pictures import jpeg, png


def refusal(written: object) -> str:
    with pytest.raises(InvalidValue) as caught:
        read_picture("logo", str(written))
    assert (caught.value.field, caught.value.value) == ("logo", str(written))
    return caught.value.reason


def test_a_picture_is_read_whatever_its_name_also_below_the_home_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "logo.txt").write_bytes(png())
    (tmp_path / "kop baru.jpg").write_bytes(jpeg())
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert read_picture("logo", str(tmp_path / "logo.txt")) == png()
    assert read_picture("logo", "~/kop baru.jpg") == jpeg()


def test_anything_else_is_refused_with_the_reason(tmp_path: Path) -> None:
    contents = {"teks.png": b"bukan gambar", "terpotong.png": png()[:-1], "lebar.png": png(6001, 1)}
    contents["berat.png"] = png() + bytes(MOST_BYTES)
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    assert refusal(tmp_path / "tidak-ada.png") == refusal(tmp_path / "teks.png" / "x.png") == "no_such_file"
    assert refusal("satu\0dua") == "no_such_file"
    assert refusal(tmp_path / "teks.png") == refusal(tmp_path / "terpotong.png") == "not_a_picture"
    assert refusal(tmp_path / "lebar.png") == "picture_too_large"
    assert refusal(tmp_path / "berat.png") == "picture_too_heavy"
    assert refusal(tmp_path) == "unreadable_file"
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipa.png")
        assert refusal(tmp_path / "pipa.png") == "unreadable_file"
