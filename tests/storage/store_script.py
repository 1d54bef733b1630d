"""Changes of an archive that can be played on any store, and a picture of everything a store holds.

Played on a MemoryStore they are the model: what a FileStore must hold after the same changes, however it was killed,
crowded or made to fail in between.
"""

import random
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem, ActionStatus, ProgressKind, ProgressNote
from notulen.domain.attendee import Attendee
from notulen.domain.directory import Directory
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.errors import ChangedElsewhere, FinalRefused, InvalidTransition, MeetingClosed, NothingToUndo
from notulen.domain.final_file import checksum_of, read_final, seal_final
from notulen.domain.final_mark import Amendment, FinalMark
from notulen.domain.final_version import FinalVersion
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.person import Person
from notulen.domain.private_lines import without_private
from notulen.domain.province import Zone
from notulen.storage.store import Store, TrashedMeeting

START = datetime(2020, 7, 7, 9, 0, tzinfo=Zone.WIB.offset)
LONG_TEXT = "Setiap provinsi agar menyusun surat usulan kebutuhan “bandwidth” sebelum rapat berikut. "

KINDS = (
    *["append"] * 6,
    *["action"] * 2,
    *["shorten", "delete", "status", "import", "retitle", "person", "forget", "with_person", "meeting"],
    *["trash", "restore", "undo", "undo", "redo", "undo_there", "redo_there", "finalise", "finalise"],
)


class Play(NamedTuple):
    """One change: `turn` counts them and gives the time, `pick` chooses what it concerns."""

    turn: int
    kind: str
    pick: int

    @property
    def now(self) -> datetime:
        return START + timedelta(seconds=self.turn)


class Picture(NamedTuple):
    """Everything that a store shows."""

    meetings: tuple[Meeting, ...]
    directory: Directory
    trashed: tuple[TrashedMeeting, ...]
    finals: tuple[Meeting, ...]
    steps: tuple[tuple[datetime, str, str, str, bool], ...]


def picture(store: Store) -> Picture:
    """What `store` holds now."""
    steps = tuple((step.at, step.act.value, step.subject, step.meeting, step.is_undone) for step in store.steps())
    meetings = tuple(store.meetings())
    finals = [_proven(store, meeting, mark) for meeting in meetings for mark in meeting.finals]
    # Checksums hold the id of the archive, which is another in the model.
    shown = (replace(each, finals=tuple(replace(mark, sha256="") for mark in each.finals)) for each in meetings)
    return Picture(tuple(shown), store.directory(), store.trashed(), tuple(finals), steps)


def _proven(store: Store, meeting: Meeting, mark: FinalMark) -> Meeting:
    sealed = read_final(store.final(meeting.number, mark.version))
    assert sealed.sha256 == mark.sha256
    return sealed.final.meeting


def random_plays(seed: int) -> Iterator[Play]:
    """Endless changes that follow from `seed`."""
    chance = random.Random(seed)  # noqa: S311  # repeatable, not secret
    turn = 0
    while True:
        turn += 1
        yield Play(turn, "meeting" if turn == 1 else chance.choice(KINDS), chance.randrange(10**6))


def play(store: Store, step: Play) -> None:
    """Make the change; one that does not apply (nothing to undo, no meeting) does nothing."""
    keys = store.keys()
    numbers = [key.number for key in keys]
    number = numbers[step.pick % len(numbers)] if numbers else 0
    if step.kind == "meeting":
        _new_meeting(store, step)
    elif step.kind == "person":
        with store.change(Act.DIRECTORY_CHANGED, now=step.now, by="Sari", subject=f"p{step.turn}") as change:
            change.put_directory(change.directory().put_person(_person(step)))
    elif step.kind == "forget":
        people = store.directory().people
        if people:
            with store.change(Act.DIRECTORY_CHANGED, now=step.now) as change:
                change.put_directory(change.directory().without_person(people[step.pick % len(people)].id))
    elif step.kind == "restore":
        for trashed in store.trashed()[:1]:
            store.restore(trashed.number, now=step.now)
    elif step.kind in ("undo", "redo", "undo_there", "redo_there"):
        there = number if step.kind.endswith("_there") and number else None
        try:
            (store.undo if step.kind.startswith("undo") else store.redo)(now=step.now, number=there)
        except (NothingToUndo, ChangedElsewhere, FinalRefused, MeetingClosed):
            return
    elif step.kind == "finalise" and number:
        _finalise(store, step, number)
    elif number:
        with suppress(MeetingClosed):
            _change_meeting(store, step, number)


def _finalise(store: Store, step: Play, number: int) -> None:
    """Freeze the minutes as the next version; those of a final meeting are opened for a ralat."""
    is_final = store.meeting(number).status is MeetingStatus.FINAL
    act = Act.AMENDMENT_OPENED if is_final else Act.MEETING_FINALISED
    with store.change(act, now=step.now, by="Sari", subject=f"{act} {step.turn}") as change:
        archive, meeting = change.archive_id(), change.meeting(number)
        version = len(meeting.finals) + 1
        if is_final:
            ralat = Amendment(number=version - 1, reason="keliru", asked_by="Ketua", opened=step.now)
            change.put(replace(meeting, status=MeetingStatus.CLOSED, amendment=ralat))
            return
        previous = meeting.finals[-1].sha256 if meeting.finals else checksum_of(archive.encode())
        frozen = replace(without_private(meeting), status=MeetingStatus.FINAL, finals=(), amendment=None)
        final = FinalVersion(archive=archive, previous=previous, version=version, made=step.now, meeting=frozen)
        content = seal_final(final)
        mark = FinalMark(version=version, sha256=read_final(content).sha256, made=step.now)
        after = replace(meeting, status=MeetingStatus.FINAL, amendment=None, finals=(*meeting.finals, mark))
        change.freeze(after, version, content)


def _new_meeting(store: Store, step: Play) -> None:
    with store.change(Act.MEETING_CREATED, now=step.now, by="Sari") as change:
        number = change.next_number()
        day = date(2020, 1 + step.pick % 12, 1 + step.pick % 28)
        change.put(Meeting(id=f"m{step.turn}", number=number, title=f"Rakor {step.turn}", day=day))
        change.put_directory(change.directory().put_person(_person(step)))
        change.describe(f"R{number}")


def _change_meeting(store: Store, step: Play, number: int) -> None:
    act = Act.MEETING_TRASHED if step.kind == "trash" else Act.LINE_RECORDED
    with store.change(act, now=step.now, by="Sari", subject=f"{step.kind} {step.turn}") as change:
        meeting = change.meeting(number)
        if step.kind == "trash":
            change.trash(number)
        elif step.kind in ("append", "with_person"):
            text = LONG_TEXT * (1 + step.pick % 4)
            kind = list(EntryKind)[step.pick % len(EntryKind)]
            change.put(meeting.record_entry(Entry(id=f"e{step.turn}", seq=0, kind=kind, text=text, at=step.now)))
            if step.kind == "with_person":
                change.put_directory(change.directory().put_person(_person(step)))
        elif step.kind == "action":
            change.put(meeting.record_action(ActionItem(id=f"a{step.turn}", number=0, seq=0, text="kirim data")))
        elif step.kind == "import":
            directory = change.directory()
            for number in range(1 + step.pick % 30):
                person = Person(id=f"p{step.turn}-{number}", name=f"Peserta {step.turn} {number}")
                meeting = meeting.add_attendee(Attendee(id=person.id, number=0, name=person.name, person=person.id))
                directory = directory.put_person(person)
            change.put(meeting)
            change.put_directory(directory)
        elif step.kind == "retitle":
            change.put(replace(meeting, title=f"Raker {step.turn}", day=meeting.day + timedelta(days=step.pick % 60)))
        elif step.kind == "status" and meeting.actions:
            action = meeting.actions[step.pick % len(meeting.actions)]
            note = ProgressNote(at=step.now, kind=ProgressKind.STATUS, status=ActionStatus.DONE)
            try:
                change.put(meeting.replace_line(action.set_status("A", ActionStatus.DONE, note)))
            except InvalidTransition:
                return
        elif step.kind in ("shorten", "delete") and meeting.entries:
            line = meeting.entries[step.pick % len(meeting.entries)]
            shorter = meeting.replace_line(replace(line, text="singkat"))
            change.put(meeting.remove_line(line.seq) if step.kind == "delete" else shorter)


def _person(step: Play) -> Person:
    return Person(id=f"p{step.turn}", name=f"Orang {step.turn}")
