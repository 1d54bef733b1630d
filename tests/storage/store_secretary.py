"""Somebody who takes minutes on a store."""

from datetime import date, datetime, timedelta
from itertools import count

from msgspec.structs import replace

from notulen.domain.entry import Entry, EntryKind
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.person import Person
from notulen.domain.province import Zone
from notulen.storage.store import Store

DAY = date(2020, 7, 7)


START = datetime(2020, 7, 7, 9, 0, tzinfo=Zone.WIB.offset)


class Secretary:
    """Somebody who takes minutes on a store; every act takes a second."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._clock = count(1)

    @property
    def now(self) -> datetime:
        return START + timedelta(seconds=next(self._clock))

    def opens_meeting(self, title: str = "Rakor", day: date = DAY) -> int:
        with self.store.change(Act.MEETING_CREATED, now=self.now, by="Sari") as change:
            number = change.next_number()
            change.put(Meeting(id=f"m{number}", number=number, title=title, day=day))
            change.describe(f"R{number} {title}")
        return number

    def types(self, text: str, number: int = 1, kind: EntryKind = EntryKind.NOTE) -> None:
        with self.store.change(Act.LINE_RECORDED, now=self.now, by="Sari") as change:
            meeting = change.meeting(number).record_entry(Entry(id=text, seq=0, kind=kind, text=text))
            change.put(meeting)
            change.describe(f"{meeting.line_ref(meeting.entries[-1])} {text}")

    def edits(self, seq: int, text: str, number: int = 1) -> None:
        with self.store.change(Act.LINE_EDITED, now=self.now, by="Sari") as change:
            meeting = change.meeting(number)
            line = next(each for each in meeting.entries if each.seq == seq)
            change.put(meeting.replace_line(replace(line, text=text)))

    def removes(self, seq: int, number: int = 1) -> None:
        with self.store.change(Act.LINE_REMOVED, now=self.now) as change:
            change.put(change.meeting(number).remove_line(seq))

    def trashes(self, number: int = 1) -> None:
        with self.store.change(Act.MEETING_TRASHED, now=self.now, subject=f"R{number}") as change:
            change.trash(number)

    def meets(self, name: str) -> None:
        with self.store.change(Act.DIRECTORY_CHANGED, now=self.now, subject=name) as change:
            change.put_directory(change.directory().put_person(Person(id=name, name=name)))

    def undoes(self, number: int | None = None) -> str:
        return self.store.undo(now=self.now, number=number).subject

    def redoes(self, number: int | None = None) -> str:
        return self.store.redo(now=self.now, number=number).subject

    def reads(self, number: int = 1) -> list[str]:
        return [entry.text for entry in self.store.meeting(number).entries]

    def numbers(self) -> list[int]:
        keys = self.store.keys()
        return [key.number for key in keys]

    def people(self) -> list[str]:
        return [person.name for person in self.store.directory().people]
