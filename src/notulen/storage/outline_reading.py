"""Reads of a meeting's file what its outline is made of: the checksum vouches for the rest, which is skipped."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from notulen.domain.meeting import Meeting
from notulen.domain.meeting_outline import MeetingOutline, outline_of
from notulen.domain.text import clean_text
from notulen.storage.documents import Reading, cleaned_tables, read_meeting
from notulen.storage.envelope import FileKind, open_envelope, vouched_for
from notulen.storage.json_file import JsonFile

_FORMATS = {1, 2}
"""Those in which a meeting's own record and its reviews stand as in this one; of any other the whole file is read."""


class _Note(msgspec.Struct):
    meeting: str = ""
    review: str = ""


class _Action(msgspec.Struct):
    progress: tuple[_Note, ...] = ()


class _Content(msgspec.Struct):
    meeting: dict[str, dict[str, Any]]
    actions: dict[str, _Action] = {}


_DECODER = msgspec.json.Decoder(_Content)


def read_outline(path: Path, number: int) -> MeetingOutline:
    """The outline of the meeting in the file `path`. Raises CannotRead, DamagedFile, NewerFormat.

    What is skipped is not looked at: a file that somebody sealed with a fault in another record has an outline.
    """
    raw = JsonFile(path, FileKind.MEETING).raw()
    found, canonical = vouched_for(path, raw)
    if found in _FORMATS:
        with suppress(msgspec.MsgspecError, UnicodeError, RecursionError):
            content = _DECODER.decode(canonical)
            header = Reading(path, cleaned_tables({"meeting": content.meeting})).one("meeting", Meeting)
            if header is not None and header.number == number:
                return outline_of(header, _reviewed(content))
    return outline_of(read_meeting(path, open_envelope(path, raw, FileKind.MEETING), number))


def _reviewed(content: _Content) -> frozenset[str]:
    notes = (note for action in content.actions.values() for note in action.progress)
    return frozenset(clean_text(note.meeting, is_multiline=True) for note in notes if note.review)
