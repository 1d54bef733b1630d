"""Where the files of an archive lie, what their names say, and what does not belong there.

    archive.json · meetings/2020/07/R7-2020-07-07-raker-askompsi.json · trash/ · finals/R7/1.json

Listing reads names only, never files. `meetings` and `trash` may be links to folders elsewhere; no link below them is
followed.
"""

import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from notulen.domain.file_errors import CannotRead, cannot_read
from notulen.domain.meeting import Meeting
from notulen.domain.reference import meeting_reference, read_meeting_number
from notulen.domain.value import Value
from notulen.storage.journal import ARCHIVE_FILE, JOURNAL_FILE
from notulen.storage.migrations import OLD_FORMAT
from notulen.storage.neighbour_files import temporary_maker
from notulen.storage.store import MeetingKey

SIGNATURE = ".sig"
"""What the name of a detached signature ends in, behind that of its final version."""
_LONGEST_SLUG = 48
_NAME = re.compile(r"R([1-9][0-9]{0,8})-([0-9]{4}-[0-9]{2}-[0-9]{2})(?:-([a-z0-9-]{1,60}))?\.json")


class FoundFile(Value, frozen=True, kw_only=False, order=True):
    """A meeting's file by its name, which is taken to pieces only when asked for."""

    number: int
    name: str
    folder: str

    @property
    def path(self) -> Path:
        """Where it lies."""
        return Path(self.folder, self.name)

    @property
    def place(self) -> str:
        """The same as text, which thousands of files are looked at by."""
        return f"{self.folder}{os.sep}{self.name}"

    @property
    def key(self) -> MeetingKey:
        """What the name says."""
        start = self.name.index("-") + 1
        day = date.fromisoformat(self.name[start : start + 10])
        return MeetingKey(number=self.number, day=day, slug=self.name[start + 11 : -5])


class Listing(Value, frozen=True, kw_only=False):
    """What one look over the folders found: meetings, half-written files, and what is none of ours."""

    found: list[FoundFile]
    temporary: list[Path]
    foreign: list[Path]


def slug_of(title: str) -> str:
    """`title` as a piece of a file name: [a-z0-9-], 48 characters at most, possibly empty."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain))
    if len(slug) > _LONGEST_SLUG:
        cut = slug[: _LONGEST_SLUG + 1].rpartition("-")[0]
        slug = cut or slug[:_LONGEST_SLUG]
    return slug


def file_name(meeting: Meeting) -> str:
    """`R7-2020-07-07-raker-askompsi.json`."""
    slug = slug_of(meeting.title)
    return f"{meeting_reference(meeting.number)}-{meeting.day.isoformat()}{'-' if slug else ''}{slug}.json"


def read_name(name: str) -> MeetingKey | None:
    """What the name of a meeting's file says; None for any other name."""
    parts = _NAME.fullmatch(name)
    if parts is None:
        return None
    try:
        day = date.fromisoformat(parts[2])
    except ValueError:
        return None
    return MeetingKey(number=int(parts[1]), day=day, slug=parts[3] or "")


class ArchiveFiles:
    """The folders of one archive. Nothing here reads a file, and only `store` in FileStore writes one."""

    def __init__(self, archive: Path) -> None:
        self.root = archive
        self.main = archive / ARCHIVE_FILE
        self.journal = archive / JOURNAL_FILE
        self.trash_folder = archive / "trash"
        self._meetings = str(archive / "meetings")

    def meeting_path(self, meeting: Meeting) -> Path:
        """Where the file of a meeting belongs: in the folder of its month."""
        return self._month(meeting.day) / file_name(meeting)

    def home_of(self, path: Path) -> Path:
        """Where a file of the trash was before, by its name."""
        key = read_name(path.name)
        assert key is not None  # noqa: S101  only files of this name are found in the trash
        return self._month(key.day) / path.name

    def trash_path(self, path: Path) -> Path:
        """Where a meeting's file goes when it is thrown away."""
        return self.trash_folder / path.name

    def final_folder(self, number: int) -> Path:
        """Where the frozen versions of a meeting lie."""
        return self.root / "finals" / meeting_reference(number)

    def final_path(self, number: int, version: int) -> Path:
        """The file of one frozen version."""
        return self.final_folder(number) / f"{version}.json"

    def final_numbers(self) -> list[int]:
        """The numbers of meetings that have frozen minutes."""
        numbers = (read_meeting_number(entry.name) for entry in _scan(str(self.root / "finals")))
        return [number for number in numbers if number is not None]

    def meetings(self) -> Listing:
        """Every meeting's file, by number. CannotRead when a folder refuses."""
        listing = Listing([], [], [])
        for month in self.months(listing):
            _list(month, listing)
        listing.found.sort()
        return listing

    def trash(self) -> Listing:
        """Every file in the trash, by number. CannotRead when the folder refuses."""
        listing = Listing([], [], [])
        _demand_no_lost_link(str(self.trash_folder))
        _list(str(self.trash_folder), listing)
        listing.found.sort()
        return listing

    def top(self) -> Listing:
        """Half-written files beside archive.json and among the finals, and journals that were set aside."""
        listing = Listing([], [], [])
        for number in self.final_numbers():
            folder = self.final_folder(number)
            with suppress(CannotRead):  # the proof of the finals tells that
                listing.temporary.extend(folder / name for name in _names(str(folder)) if temporary_maker(name))
        for entry in _scan(str(self.root)):
            if temporary_maker(entry.name):
                listing.temporary.append(Path(entry.path))
            elif entry.name.startswith("journal-"):
                listing.foreign.append(Path(entry.path))
        return listing

    def find(self, number: int) -> Path | None:
        """The file of a meeting, or None. Looks twice: a file that just moves may hide from one look."""
        prefix = f"{meeting_reference(number)}-"
        for _ in range(2):
            for month in self.months():
                for name in _names(month):
                    if name.startswith(prefix) and read_name(name) is not None:
                        return Path(month, name)
        return None

    def find_trashed(self, number: int) -> Path | None:
        """The file of a meeting in the trash, or None."""
        return next((file.path for file in self.trash().found if file.number == number), None)

    def behind_links(self) -> Iterator[Path]:
        """Every meeting's file that lies behind a link: where `meetings` or `trash` is one."""
        for folder, look in ((self._meetings, self.meetings), (str(self.trash_folder), self.trash)):
            if os.path.islink(folder):
                yield from (found.path for found in look().found)

    def _month(self, day: date) -> Path:
        year, month, _ = day.isoformat().split("-")  # always four digits and two, unlike strftime
        return self.root / "meetings" / year / month

    def months(self, listing: Listing | None = None) -> Iterator[str]:
        """The folder of every month that has one; what is none of ours goes to `listing`."""
        _demand_no_lost_link(self._meetings)
        for year in _scan(self._meetings):
            if not (_is_figures(year.name, 4) and year.is_dir(follow_symlinks=False)):
                if listing is not None:
                    listing.foreign.append(Path(year.path))
                continue
            for month in _scan(year.path):
                if _is_figures(month.name, 2) and month.is_dir(follow_symlinks=False):
                    yield month.path
                elif listing is not None:
                    listing.foreign.append(Path(month.path))


def once(found: list[FoundFile]) -> list[FoundFile]:
    """`found` with one file for each number: a second one under the same number is reported by `verify`."""
    return list({file.number: file for file in reversed(found)}.values())[::-1]


def _list(folder: str, listing: Listing) -> None:
    found = listing.found
    for name in _names(folder):
        if name.endswith(".json.lock"):  # as many as there are meetings
            continue
        parts = _NAME.fullmatch(name)
        if parts is not None and _is_day(parts[2]):
            found.append(FoundFile(int(parts[1]), name, folder))
        elif temporary_maker(name):
            listing.temporary.append(Path(folder, name))
        elif ".json.before-" not in name and OLD_FORMAT not in name:
            listing.foreign.append(Path(folder, name))


def _is_figures(name: str, length: int) -> bool:
    return len(name) == length and name.isascii() and name.isdecimal()


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as fault:
        raise cannot_read(Path(folder), fault) from fault


def _scan(folder: str) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as fault:
        raise cannot_read(Path(folder), fault) from fault


def _demand_no_lost_link(folder: str) -> None:
    """CannotRead for a link that leads nowhere: an office's drive that is away is no archive without meetings."""
    if os.path.islink(folder) and not os.path.exists(folder):
        raise CannotRead(Path(folder), "lost_link")
