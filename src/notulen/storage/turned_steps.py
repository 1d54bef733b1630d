"""Steps taken back and put forward again: the edits of all the files that a step touched."""

from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace

from notulen.domain.errors import ChangedElsewhere, FinalRefused
from notulen.domain.file_errors import DamagedFile
from notulen.domain.frozen_part import ACTS_ON_FINALS, require_kept
from notulen.domain.history import Act, Step
from notulen.domain.meeting import Meeting
from notulen.storage.changes import KeptStep, applied, find_step, flip
from notulen.storage.open_change import FileEdit, Held, read_value
from notulen.storage.told_steps import file_reference, shown


def turned(
    held: dict[int, Held], step_id: str, label: str, now: datetime, *, is_redo: bool
) -> tuple[list[FileEdit], Step]:
    """The edits that take back (or put forward again) a step in all its files, and the step as it stands then.

    Raises ChangedElsewhere with every record and meeting that is no longer as the step left it, FinalRefused for the
    freezing of minutes, MeetingClosed for what is frozen.
    """
    edits: list[FileEdit] = []
    changed: list[str] = []
    result: Step | None = None
    for number, file in sorted(held.items()):
        found = find_step(file.path, file.tables, step_id)
        if found is None or (found[1].undone is not None) is not is_redo or not _is_in_place(file, found[1]):
            changed.append(file_reference(number))
            continue
        key, step = found
        try:
            edits.append(_turned(number, file, key, step, now))
        except ChangedElsewhere as fault:
            changed.extend(fault.references)
        result = shown(step, number)
    if changed or result is None:
        raise ChangedElsewhere(label, tuple(dict.fromkeys(changed)))
    return edits, _flipped(result)


def _turned(number: int, file: Held, key: str, step: KeptStep, now: datetime) -> FileEdit:
    if step.act is Act.MEETING_FINALISED:
        raise FinalRefused(file_reference(number), "undo")
    edits = flip(file.path, number, file.tables, key, step, now)
    place = step.moved[0] if step.moved else file.place
    try:
        value = read_value(number, file.path, applied(file.tables, edits))
    except DamagedFile:  # the records would not fit together with what came later
        raise ChangedElsewhere(step.subject, (file_reference(number),)) from None
    if isinstance(value, Meeting) and isinstance(file.value, Meeting) and step.act not in ACTS_ON_FINALS:
        require_kept(file.value, value)
    return FileEdit(number, file, edits, place, value)


def _is_in_place(file: Held, step: KeptStep) -> bool:
    return step.moved is None or step.moved[1] is file.place


def _flipped(step: Step) -> Step:
    return replace(step, is_undone=not step.is_undone)


def missing_part(label: str, numbers: Iterable[int]) -> ChangedElsewhere:
    """A step cannot be turned because some of its files are gone."""
    return ChangedElsewhere(label, tuple(file_reference(number) for number in numbers))
