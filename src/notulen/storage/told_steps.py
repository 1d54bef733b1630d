"""Steps as history tells them: listed newest first, each with its meeting; and when a meeting was moved."""

from datetime import UTC, datetime
from pathlib import Path

from notulen.domain.history import Step
from notulen.domain.reference import meeting_reference
from notulen.domain.text import clean_text
from notulen.storage.changes import ARCHIVE, KeptStep, read_step, step_keys
from notulen.storage.documents import HISTORY
from notulen.storage.encoded_tables import Tables


def file_reference(number: int) -> str:
    """What a person calls the file of that number: R7, or archive.json."""
    return "archive.json" if number == ARCHIVE else meeting_reference(number)


def listed(path: Path, number: int, tables: Tables, limit: int) -> list[tuple[float, Step]]:
    """The latest steps of a file, newest first, each with its rank among those of other files. Raises DamagedFile."""
    history = tables.get(HISTORY, {})
    ranked: list[tuple[float, Step]] = []
    rank = 0.0
    for _, key in step_keys(path, history):
        step = read_step(path, key, history[key])
        rank = max(rank, step.at.timestamp())
        ranked.append((rank, shown(step, number)))
    return ranked[: -limit - 1 : -1]


def shown(step: KeptStep, number: int) -> Step:
    """The step as history lists it; `number` is the meeting's, or ARCHIVE."""
    meeting = next((each for each in step.files if each != ARCHIVE), number)
    return Step(
        id=step.id,
        at=step.at,
        act=step.act,
        subject=clean_text(step.subject),
        by=clean_text(step.by),
        meeting=meeting_reference(meeting) if meeting != ARCHIVE else "",
        is_undone=step.undone is not None,
    )


def moved_at(path: Path, tables: Tables) -> datetime:
    """When the meeting was moved where it lies now, by its history: the time of the last move or of taking one back."""
    history = tables.get(HISTORY, {})
    steps = [read_step(path, key, kept) for key, kept in history.items()]
    times = [step.undone or step.at for step in steps if step.moved]
    return max(times) if times else datetime.fromtimestamp(path.stat().st_mtime, UTC)
