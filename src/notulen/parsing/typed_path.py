"""Paths as people type and paste them: in quotation marks, as `file://`, with escaped blanks, several at once."""

import re
from urllib.parse import unquote, urlsplit

_QUOTES = "'\""
_ADDRESS = re.compile(r"file://\S*", re.IGNORECASE)
_WINDOWS_DRIVE = re.compile(r"/[A-Za-z]:")
_PIECE = re.compile(r"""'([^']*)'|"([^"]*)"|((?:\\.|[^\s'"])+)""")


def read_paths(typed: str, *, is_windows: bool = False) -> tuple[str, ...]:
    """The paths in `typed`: one as it stands, blanks and all, unless marks show where each ends.

    Marks are quotation marks around it, `file://` before it and `\\` before blanks where that divides no folders.
    """
    text = typed.strip()
    if not text:
        return ()
    if _ADDRESS.match(text):
        return tuple(_of_address(each, is_windows=is_windows) for each in text.split())
    has_escapes = not is_windows and "\\" in text
    if not text.startswith(tuple(_QUOTES)) and not has_escapes:
        return (text,)
    pieces = list(_PIECE.finditer(text))
    if "".join(text.split()) != "".join("".join(each[0].split()) for each in pieces):
        return (text,)  # a quotation mark that is never closed belongs to the name
    return tuple(_of_piece(each, has_escapes=has_escapes) for each in pieces)


def quoted(path: str) -> str:
    """`path` in quotation marks, so that `read_paths` tells it from what stands beside it."""
    return f'"{path}"' if "'" in path else f"'{path}'"


def _of_piece(piece: re.Match[str], *, has_escapes: bool) -> str:
    plain = piece[3]
    if plain is None:
        return piece[1] if piece[1] is not None else piece[2]
    return re.sub(r"\\(.)", r"\1", plain) if has_escapes else plain


def _of_address(address: str, *, is_windows: bool) -> str:
    if not _ADDRESS.match(address):
        return address
    path = unquote(urlsplit(address).path)
    return path[1:] if is_windows and _WINDOWS_DRIVE.match(path) else path
