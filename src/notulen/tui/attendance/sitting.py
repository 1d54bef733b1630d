"""What was read and answered for one meeting, step by step, kept while the archive is open."""

from collections.abc import Mapping, Sequence
from datetime import timezone
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from weakref import WeakKeyDictionary

from notulen.domain.attendance_file import AttendanceFile
from notulen.domain.attendance_plan import Accept, Answer, AttendancePlan, Choice, Effect, Grounds, PlanRow, Sureness
from notulen.workspace import Workspace

_NEW_SEATS = (Answer.PERSON, Answer.SEAT, Answer.GUEST)
_NO_CHOICES: Mapping[str, Choice] = MappingProxyType({})


class Answers(NamedTuple):
    """Everything that decides what an import does."""

    files: tuple[AttendanceFile, ...] = ()
    paths: tuple[Path, ...] = ()
    zone: timezone | None = None
    """Whose hours the reports tell; None: those of the meeting."""
    choices: Mapping[str, Choice] = _NO_CHOICES
    accept: Accept = Accept.CERTAIN


class Step(NamedTuple):
    """What was decided, and the answers before it: `row` of a participant, `files` that were added, another zone."""

    before: Answers
    row: str = ""
    files: tuple[str, ...] = ()
    is_zone: bool = False


class ImportSitting:
    """The answers as they are now, and the steps that led to them. Nothing of it is in the archive."""

    def __init__(self) -> None:
        self.answers = Answers()
        self.typed = ""
        self.only_asked = False
        self._steps: list[Step] = []
        self._applied: Mapping[str, Choice] = _NO_CHOICES

    @property
    def can_take_back(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._steps)

    @property
    def unapplied(self) -> int:
        """How many answers no import has taken over yet."""
        return sum(1 for key, choice in self.answers.choices.items() if self._applied.get(key) != choice)

    def add(self, files: Sequence[AttendanceFile], paths: Sequence[Path]) -> tuple[AttendanceFile, ...]:
        """Take in the reports that were read at `paths`, each once; those that are new."""
        known = {(each.source, each.participants) for each in self.answers.files}
        fresh = tuple(each for each in files if (each.source, each.participants) not in known)
        if fresh:
            self._steps.append(Step(self.answers, files=tuple(each.name for each in fresh)))
            before = self.answers
            self.answers = before._replace(files=(*before.files, *fresh), paths=(*before.paths, *paths))
        return fresh

    def read_in(self, zone: timezone, files: Sequence[AttendanceFile]) -> None:
        """Take the same reports in the place of those that are there, read with the hours of another zone."""
        self._steps.append(Step(self.answers, is_zone=True))
        self.answers = self.answers._replace(files=tuple(files), zone=zone)

    def answer(self, key: str, choice: Choice) -> None:
        """Decide about a row."""
        self._steps.append(Step(self.answers, row=key))
        self.answers = self.answers._replace(choices={**self.answers.choices, key: choice})

    def accept_likely(self) -> None:
        """Take all suggestions; they stay suggestions, and are not remembered as names that somebody told."""
        self._steps.append(Step(self.answers))
        self.answers = self.answers._replace(accept=Accept.LIKELY)

    def take_back(self) -> Step | None:
        """Undo the last step."""
        step = self._steps.pop() if self._steps else None
        if step is not None:
            self.answers = step.before
        return step

    def drop(self, asked: str) -> str:
        """Forget an answer that names somebody who is gone: a person's id or a seat's number; whose it was."""
        for key, choice in self.answers.choices.items():
            if asked in (choice.person, str(choice.seat)) and choice.answer is Answer.MATCH:
                self._keep_choices({name: each for name, each in self.answers.choices.items() if name != key})
                return key
        return ""

    def fit_to(self, plan: AttendancePlan) -> bool:
        """Move answers to rows that have another name since a file was added; whether that changed anything.

        An answer that asked for a seat is done with once the meeting has that seat: it would make a second one.
        """
        choices = dict(self.answers.choices)
        for row in plan.rows:
            former = next((name for name in row.participant.names if name in choices and name != row.key), None)
            if former is not None and row.key not in choices:
                choices[row.key] = choices.pop(former)
            if is_seated(row) and row.key in choices and choices[row.key].answer in _NEW_SEATS:
                del choices[row.key]
        is_changed = choices != self.answers.choices
        self._keep_choices(choices)
        return is_changed

    def applied(self) -> None:
        """The archive has it all; when that is undone there, the answers are still here."""
        self._applied = self.answers.choices

    def _keep_choices(self, choices: Mapping[str, Choice]) -> None:
        self.answers = self.answers._replace(choices=choices)


def is_open(row: PlanRow, answers: Answers) -> bool:
    """Whether somebody has to decide about `row` still; the plan may be older than the answers."""
    is_accepted = answers.accept is not Accept.CERTAIN and row.sureness is Sureness.LIKELY and row.candidate
    return row.effect is Effect.ASK and row.key not in answers.choices and not is_accepted


def is_seated(row: PlanRow) -> bool:
    """Whether an import before gave the meeting a seat for this very name."""
    return row.grounds is Grounds.SEEN_HERE


_LEFT: WeakKeyDictionary[Workspace, dict[int, ImportSitting]] = WeakKeyDictionary()
"""The sittings of an archive while it is open: whoever leaves for another screen comes back to the same answers."""


def sitting_on(workspace: Workspace, number: int) -> ImportSitting:
    """The sitting on the meeting `number`, as it was left."""
    return _LEFT.setdefault(workspace, {}).setdefault(number, ImportSitting())
