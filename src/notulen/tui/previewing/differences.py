"""How files that stand in the way differ from an export, line by line where they are text."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from textual.content import Content

from notulen.locale.byte_sizes import size_text
from notulen.locale.export_texts import ExportTexts
from notulen.services.export_targets import Standing
from notulen.tui.widgets.drawing import BAD, GOOD, HEADING, MUTED, words

_MOST = 400
"""Lines of a difference that somebody reads before deciding; more are counted."""


def told_differences(standing: Sequence[Standing], own: ExportTexts, now: datetime) -> list[Content]:
    """Each file by name, with its lines or its size; times in the zone of `now`. With several files no lines."""
    return [line for each in standing for line in _told(each, own, now, with_lines=len(standing) == 1)]


def _told(each: Standing, own: ExportTexts, now: datetime, *, with_lines: bool) -> Iterator[Content]:
    if each.lines is None:
        yield words(own.exists_bytes.format(name=each.path.name), HEADING)
    else:
        counted = own.exists_lines.format(name=each.path.name, added=each.added, removed=each.removed)
        yield words(counted, HEADING)
    changed = each.changed.astimezone(now.tzinfo)
    yield words(own.old_bytes.format(size=size_text(each.size), at=f"{changed:%d-%m-%Y %H.%M}"), MUTED)
    yield words(own.new_bytes.format(size=size_text(each.new_size)), MUTED)
    lines = each.lines or () if with_lines else ()
    for line in lines[:_MOST]:
        # Where lines that agree are left out, a patch counts rows; who decides about a letter reads past that.
        yield words("…" if line.startswith("@@") else line, _style(line))
    if len(lines) > _MOST:
        yield words(own.exists_more.format(count=len(lines) - _MOST), MUTED)


def _style(line: str) -> str:
    return {"+": GOOD, "-": BAD, "@": MUTED}.get(line[:1], "")
