"""What programs that people open a PDF with make of one: Poppler's. A test that needs one skips where it is missing."""

import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as Tree

import pytest


def pdf_text(content: bytes, *, page: int | None = None) -> str:
    """The text of a PDF, or of one page, in the order it was set."""
    pages = () if page is None else ("-f", str(page), "-l", str(page))
    return _run("pdftotext", content, "-raw", *pages, "-", "-").decode()


def pdf_properties(content: bytes) -> dict[str, str]:
    """What the properties of a PDF say: `Title`, `Author`, `Tagged`, `Pages`, `Page size`."""
    lines = (line.partition(":") for line in _run("pdfinfo", content, "-").decode().splitlines())
    return {name: value.strip() for name, _, value in lines}


def pdf_fonts(content: bytes) -> set[tuple[str, bool]]:
    """The fonts of a PDF without the marks of their subsets, and whether each is embedded."""
    rows = _run("pdffonts", content, "-").decode().splitlines()[2:]
    return {(row.split()[0].partition("+")[2], re.findall(r"\b(yes|no)\b", row)[0] == "yes") for row in rows}


def pdf_words(content: bytes) -> list[tuple[str, float, float]]:
    """Each word with where it begins and ends, in points from the left edge of its sheet."""
    page = re.sub(rb"<!DOCTYPE[^>]*>", b"", _run("pdftotext", content, "-bbox", "-", "-"))
    words = Tree.fromstring(page).iter("{http://www.w3.org/1999/xhtml}word")  # noqa: S314 - our own paper, read back
    return [(word.text or "", float(word.attrib["xMin"]), float(word.attrib["xMax"])) for word in words]


def pdf_pictures(content: bytes) -> list[bytes]:
    """The pages as grey pictures (PGM), 20 dots an inch."""
    drawn = _run("pdftoppm", content, "-gray", "-r", "20", "-")
    return [b"P5" + page for page in drawn.split(b"P5")[1:]]


def _run(program: str, content: bytes, *words: str) -> bytes:
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"{program} is not installed")
    world = {**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    return subprocess.run([found, *words], input=content, capture_output=True, check=True, env=world).stdout
