"""Renders the minutes as plain text: no markup, hanging indents, lines that fit."""

from notulen.export.minutes.document import MinutesDocument
from notulen.export.text_lines import text_pieces


def render_plain_text(minutes: MinutesDocument, *, width: int = 80) -> str:
    """The minutes as text of at most `width` columns (addresses are never cut); ends with one newline."""
    pieces = ("\n".join(line.text for line in piece.lines) for piece in text_pieces(minutes, width))
    return "\n\n".join(pieces) + "\n"
