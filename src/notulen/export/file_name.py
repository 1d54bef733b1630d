"""The name of an exported file: safe on every system, whatever the title holds."""

import re
import unicodedata
from collections.abc import Sequence

from notulen.domain.meeting import Meeting

_LONGEST_SLUG = 60


def minutes_file_name(meeting: Meeting, suffix: str, pieces: Sequence[str] = ()) -> str:
    """`notulen-R7-2020-07-07-raker-askompsi.md` for the suffix ".md"; with "aceh" among `pieces` `…-askompsi-aceh.md`.

    Only [a-z0-9-] comes from the title, so no separator, leading dash, dot name, device name or bidirectional
    mark can stand in it; a title without any such letter leaves its piece out.
    """
    own = ("notulen", meeting.reference, meeting.day.isoformat(), title_slug(meeting.title))
    told = (*own, *(title_slug(piece) for piece in pieces))
    ending = re.sub(r"[^a-z0-9]", "", suffix.lower())
    return "-".join(piece for piece in told if piece) + (f".{ending}" if ending else "")


def title_slug(title: str) -> str:
    """The title in [a-z0-9-], cut at a word near 60 characters; empty when nothing of it can stand there."""
    folded = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")
    if len(slug) <= _LONGEST_SLUG:
        return slug
    cut = slug[: _LONGEST_SLUG + 1]
    return (cut.rpartition("-")[0] or slug[:_LONGEST_SLUG]).strip("-")
