"""Everything that can go wrong, as facts: each error carries values, never a sentence. Of files: `file_errors`.

`locale/explain.py` puts an error into words; the shell prints them and leaves with `exit_code`,
a screen shows them as a toast. Exit codes follow the table in `docs/shell.md`.
"""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import ClassVar


class NotulenError(Exception):
    """The root of the family. `exit_code` is what the shell leaves with."""

    exit_code: ClassVar[int] = 1


class Noun(StrEnum):
    """What a user asked for by name or number."""

    MEETING = "meeting"
    ACTION = "action"
    ENTRY = "entry"
    DECISION = "decision"
    AGENDA_ITEM = "agenda_item"
    ATTENDEE = "attendee"
    PERSON = "person"
    OFFICE = "office"
    PROVINCE = "province"
    PARTY = "party"
    SERIES = "series"
    SETTING = "setting"
    BACKUP = "backup"
    TRASHED = "trashed"
    FORMAT = "format"
    FILE = "file"
    FINAL = "final"
    FIELD = "field"
    TEMPLATE = "template"
    APPROVAL = "approval"
    DELIVERY = "delivery"


class NotFound(NotulenError):
    """No `noun` answers to `asked`; `nearest` are the labels that come closest, best first."""

    exit_code = 3

    def __init__(self, noun: Noun, asked: str, nearest: Sequence[str] = ()) -> None:
        super().__init__(noun, asked)
        self.noun = noun
        self.asked = asked
        self.nearest = tuple(nearest)


class Ambiguous(NotulenError):
    """More than one `noun` answers to `asked`; `candidates` are their labels."""

    exit_code = 3

    def __init__(self, noun: Noun, asked: str, candidates: Sequence[str]) -> None:
        super().__init__(noun, asked)
        self.noun = noun
        self.asked = asked
        self.candidates = tuple(candidates)


class InvalidValue(NotulenError):
    """`value` cannot stand in `field`; `reason` is a stable key, `allowed` the values that could."""

    exit_code = 2

    def __init__(self, field: str, value: str, reason: str = "invalid", allowed: Sequence[str] = ()) -> None:
        super().__init__(field, value, reason)
        self.field = field
        self.value = value
        self.reason = reason
        self.allowed = tuple(allowed)


class AnswerNeeded(NotulenError):
    """A question would have to be asked and there is no terminal; `option` answers it beforehand."""

    exit_code = 2

    def __init__(self, question: str, option: str) -> None:
        super().__init__(question, option)
        self.question = question
        self.option = option


class MeetingClosed(NotulenError):
    """The meeting `reference` is closed or final and takes no more lines."""

    def __init__(self, reference: str, status: str) -> None:
        super().__init__(reference, status)
        self.reference = reference
        self.status = status


class InvalidTransition(NotulenError):
    """`subject` (a reference) cannot go from one status to another."""

    def __init__(self, subject: str, current: str, wanted: str) -> None:
        super().__init__(subject, current, wanted)
        self.subject = subject
        self.current = current
        self.wanted = wanted


class FinalRefused(NotulenError):
    """Freezing the minutes of `reference`, or opening them again, is not possible now.

    `reason` is a stable key: `live` (the meeting is not closed), `final` (it is already), `not_final`, `open` (a ralat
    is), `unamended` (the ralat changed nothing), `no_ralat`, `undo` (freezing is not undone), `no_archive`
    (archive.json is missing), `changed` (it is not what was seen when somebody said yes), `stands` (a version that the
    meeting does not know of lies in the place of the next).
    """

    def __init__(self, reference: str, reason: str) -> None:
        super().__init__(reference, reason)
        self.reference = reference
        self.reason = reason


class StillUntidy(NotulenError):
    """The minutes of `reference` would be frozen although `count` things are left to tidy."""

    exit_code = 6

    def __init__(self, reference: str, count: int) -> None:
        super().__init__(reference, count)
        self.reference = reference
        self.count = count


class CannotSign(NotulenError):
    """A signature was not made or could not be checked; `reason` is a stable key, `detail` what ssh-keygen says.

    Reasons: `no_program` (ssh-keygen is not installed), `no_key` (no key was named and none is set), `refused`.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


class WaitsInCircle(NotulenError):
    """`subject` cannot wait for the first of `way`: from there on each waits for the next, the last is `subject`."""

    def __init__(self, subject: str, way: Sequence[str]) -> None:
        super().__init__(subject, tuple(way))
        self.subject = subject
        self.way = tuple(way)


class NothingToUndo(NotulenError):
    """There is no step to take back, or (`is_redo`) none to put forward again."""

    def __init__(self, is_redo: bool = False) -> None:
        super().__init__(is_redo)
        self.is_redo = is_redo


class ChangedElsewhere(NotulenError):
    """A step cannot be taken back: the records `references` were changed again since."""

    exit_code = 4

    def __init__(self, label: str, references: Sequence[str]) -> None:
        super().__init__(label, tuple(references))
        self.label = label
        self.references = tuple(references)


class NotAttendance(NotulenError):
    """`path` is no attendance report that can be read; `reason` is a stable key, `detail` the place of the fault."""

    def __init__(self, path: Path, reason: str, detail: str = "") -> None:
        super().__init__(path, reason, detail)
        self.path = path
        self.reason = reason
        self.detail = detail


class LibraryMissing(NotulenError):
    """What makes `document` ("PDF") is not installed; `package` is what pip calls it."""

    def __init__(self, document: str, package: str) -> None:
        super().__init__(document, package)
        self.document = document
        self.package = package


class CannotTypeset(NotulenError):
    """The typesetter refused the paper called `document` ("PDF"); `detail` is what it says, in English."""

    def __init__(self, document: str, detail: str) -> None:
        super().__init__(document, detail)
        self.document = document
        self.detail = detail


class TemplateFault(NotulenError):
    """The template file `name` cannot be filled in; `reason` is a stable key.

    `line` is where in the file, 0 when that is not known; `detail` what the template language says, in English.
    """

    def __init__(self, name: str, reason: str, line: int = 0, detail: str = "") -> None:
        super().__init__(name, reason, line, detail)
        self.name = name
        self.reason = reason
        self.line = line
        self.detail = detail
