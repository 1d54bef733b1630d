"""Meetings in an archive of files, changed by a clock that ticks at each change."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from notulen.domain.entry import Entry, EntryKind
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.person import Person
from notulen.storage.file_store import FileStore

DAY = date(2020, 7, 7)
NOW = datetime(2020, 7, 7, 2, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self._now = NOW

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


now = Clock()


def open_meeting(store: FileStore, title: str = "Rakor", day: date = DAY) -> int:
    with store.change(Act.MEETING_CREATED, now=now(), subject=title) as change:
        number = change.next_number()
        change.put(Meeting(id=f"m{number}", number=number, title=title, day=day))
    return number


def record(store: FileStore, text: str, number: int = 1) -> None:
    with store.change(Act.LINE_RECORDED, now=now(), subject=text) as change:
        line = Entry(id=text, seq=0, kind=EntryKind.NOTE, text=text)
        change.put(change.meeting(number).record_entry(line))


def meet(store: FileStore, name: str) -> None:
    with store.change(Act.DIRECTORY_CHANGED, now=now(), subject=name) as change:
        change.put_directory(change.directory().put_person(Person(id=name, name=name)))


def read(store: FileStore, number: int = 1) -> list[str]:
    return [entry.text for entry in store.meeting(number).entries]


def file_of(store: FileStore, number: int = 1) -> Path:
    path = store.files.find(number) or store.files.find_trashed(number)
    assert path is not None
    return path


def numbers(store: FileStore) -> list[int]:
    keys = store.keys()
    return [key.number for key in keys]


def two_meetings(archive: Path) -> FileStore:
    """An archive with two meetings and a person in the directory."""
    store = FileStore(archive, lock_timeout=0.2)
    for title in ("Rakor Aceh", "Rakor Bali"):
        open_meeting(store, title)
    meet(store, "Budi")
    return store
