"""Word files as the tests read them: opened again with python-docx, or turned into a PDF by LibreOffice."""

import os
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph


def opened(content: bytes) -> Document:
    return docx.Document(BytesIO(content))


def paragraphs(document: Document) -> list[Paragraph]:
    """Every paragraph, those in tables too, in the order of the page."""
    return [Paragraph(each, document._body) for each in document.element.body.iter(qn("w:p"))]


def words(document: Document) -> str:
    """All text of the body, a line for each paragraph."""
    return "\n".join(each.text for each in paragraphs(document))


def headings(document: Document) -> list[tuple[str, str]]:
    """The headings with the names of their styles."""
    found = ((each.style.name if each.style else "", each.text) for each in paragraphs(document))
    return [(style or "", text) for style, text in found if style and style.startswith(("Title", "Subtitle", "Head"))]


def in_office(files: dict[str, bytes], folder: Path) -> dict[str, str]:
    """The text of each file, by name, after LibreOffice made a PDF of it; skips where a program is missing."""
    office, reader = shutil.which("soffice"), shutil.which("pdftotext")
    if office is None or reader is None:
        pytest.skip("LibreOffice or Poppler is not installed")
    paths = []
    for name, content in files.items():
        paths.append(folder / f"{name}.docx")
        paths[-1].write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    world = {**os.environ, "LC_ALL": "C.UTF-8"}
    return {
        path.stem: subprocess.run(
            [reader, "-layout", str(path.with_suffix(".pdf")), "-"], check=True, capture_output=True, env=world
        ).stdout.decode()
        for path in paths
    }
