"""What a file of people would do to a directory: each row new, known, or telling more of somebody known."""

import csv
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from msgspec.structs import replace

from notulen.domain.bad_cell import BadCell
from notulen.domain.directory import Directory
from notulen.domain.errors import InvalidValue
from notulen.domain.file_errors import CannotRead, cannot_read
from notulen.domain.identity import new_id
from notulen.domain.person import Person, Post
from notulen.domain.row_outcome import RowOutcome
from notulen.domain.unclear_date import UnclearDate
from notulen.domain.value import Value
from notulen.parsing.name_keys import fold_name
from notulen.parsing.name_parts import split_name
from notulen.parsing.names import NameIndex
from notulen.parsing.people_csv import PeopleSheet, SheetRow, decoded, read_people
from notulen.services.field_syntax import split_elements
from notulen.services.person_fields import PersonFields

_PLAIN_FIELDS = ("handle", "nip", "rank", "phone", "email", "note")
_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


class ImportedRow(Value, frozen=True):
    """A row of the file and the person it gives; `likely` are the names of those it could be but is not taken for."""

    line: int
    outcome: RowOutcome
    person: Person
    likely: tuple[str, ...] = ()


class ImportPlan(Value, frozen=True):
    """The whole file; `ignored` are the headers of columns that are of no use."""

    rows: tuple[ImportedRow, ...]
    ignored: tuple[str, ...] = ()

    @property
    def changed(self) -> tuple[Person, ...]:
        """Who is new, or known better than before, once each."""
        latest = {row.person.id: row.person for row in self.rows}
        return tuple(
            {row.person.id: latest[row.person.id] for row in self.rows if row.outcome is not RowOutcome.KNOWN}.values()
        )

    def count(self, outcome: RowOutcome) -> int:
        """How many rows come out so."""
        return sum(1 for row in self.rows if row.outcome is outcome)


def read_sheet(path: Path) -> PeopleSheet:
    """The rows of a file. Raises CannotRead, BadCell."""
    try:
        content = path.read_bytes()
    except OSError as fault:
        raise cannot_read(path, fault) from fault
    if content.startswith((_ZIP, _OLD_EXCEL)):
        raise CannotRead(path, "spreadsheet")
    try:
        return read_people(decoded(content))
    except UnicodeError as fault:
        raise CannotRead(path, "not_text") from fault
    except csv.Error as fault:
        raise CannotRead(path, "not_csv") from fault


class PeopleImport:
    """Works through the rows of one file against one directory; each row costs the same, however many there are."""

    def __init__(self, directory: Directory, index: NameIndex, sheet: PeopleSheet, now: datetime) -> None:
        self._index = index
        self._sheet = sheet
        self._now = now
        self._fields = PersonFields(index, now.date())
        self._people = {person.id: person for person in directory.people}
        self._added: dict[str, list[str]] = {}
        self._handles: dict[str, int] = {}

    def plan(self) -> ImportPlan:
        """What becomes of every row. Raises BadCell at the first that cannot be read."""
        rows = tuple(self._row(row) for row in self._sheet.rows)
        return ImportPlan(rows=rows, ignored=self._sheet.ignored)

    def _row(self, row: SheetRow) -> ImportedRow:
        texts = row.texts
        written = texts.get("name", "")
        parts = split_name(written)
        if not parts.name:
            raise self._bad(row, "name", written, "empty")
        fresh = Person(
            id=new_id(self._now),
            name=parts.name,
            titles_before=texts.get("titles_before") or parts.titles_before,
            titles_after=texts.get("titles_after") or parts.titles_after,
            spellings=tuple(split_elements(texts.get("spellings", ""))),
            posts=self._posts(row),
        )
        known, likely = self._known(written, fresh)
        fresh = replace(fresh, **{name: self._value(row, name, "", known) for name in _PLAIN_FIELDS})
        self._check_handle(row, fresh.handle)
        if known is None:
            self._people[fresh.id] = fresh
            self._added.setdefault(fold_name(written), []).append(fresh.id)
            return ImportedRow(line=row.line, outcome=RowOutcome.NEW, person=fresh, likely=likely)
        completed = _completed(known, fresh)
        self._people[known.id] = completed
        outcome = RowOutcome.KNOWN if completed == known else RowOutcome.COMPLETED
        return ImportedRow(line=row.line, outcome=outcome, person=completed)

    def _known(self, written: str, fresh: Person) -> tuple[Person | None, tuple[str, ...]]:
        """Who is meant for certain: of the directory, or of the rows above; else the names of those it could be."""
        post = fresh.posts[0] if fresh.posts else Post(title="")
        for other in self._added.get(fold_name(written), ()):
            if _is_same_place(self._people[other], post):
                return self._people[other], ()
        match = self._index.match_person(written, province=post.province, office=post.office, is_fuzzy=False)
        if match.person is not None:
            return self._people[match.person.id], ()
        return None, tuple(each.full_name for each in match.candidates)

    def _posts(self, row: SheetRow) -> tuple[Post, ...]:
        texts = row.texts
        if not any(texts.get(name) for name in ("office", "post", "province")):
            return ()
        place = self._fields.place(texts["province"]) if texts.get("province") else None
        if texts.get("province") and (place is None or not place.province):
            raise self._bad(row, "province", texts["province"], "not_a_province")
        day = self._value(row, "since", None)
        since = day if isinstance(day, date) else None
        province = place.province if place is not None else ""
        return (self._fields.post(texts.get("office", ""), texts.get("post", ""), since, province),)

    def _value(self, row: SheetRow, field: str, missing: object, known: Person | None = None) -> object:
        text = row.texts.get(field, "")
        if not text:
            return missing
        try:
            return self._fields.read(field, text, known.id if known else "")
        except UnclearDate as fault:
            raise self._bad(row, field, text, fault.reason) from fault
        except InvalidValue as fault:
            raise self._bad(row, field, text, fault.reason, fault.allowed) from fault

    def _check_handle(self, row: SheetRow, handle: str) -> None:
        if handle and self._handles.setdefault(handle, row.line) != row.line:
            raise self._bad(row, "handle", handle, "duplicate")

    def _bad(self, row: SheetRow, field: str, text: str, reason: str, allowed: tuple[str, ...] = ()) -> BadCell:
        columns: Mapping[str, str] = self._sheet.columns
        return BadCell(row.line, columns.get(field, field), text, reason, allowed)


def _completed(known: Person, fresh: Person) -> Person:
    """Somebody known with what was not known yet; what is known stays."""
    plain = {name: getattr(known, name) or getattr(fresh, name) for name in _PLAIN_FIELDS if name != "note"}
    completed = replace(
        known,
        **plain,
        titles_before=known.titles_before or fresh.titles_before,
        titles_after=known.titles_after or fresh.titles_after,
        posts=_completed_posts(known.posts, fresh.posts),
    )
    for spelling in fresh.spellings:
        completed = completed.with_spelling(spelling)
    return completed


def _completed_posts(known: tuple[Post, ...], fresh: tuple[Post, ...]) -> tuple[Post, ...]:
    """The posts that are known; one of which only the place was known gets its title."""
    if len(known) != 1 or known[0].title or not fresh or _place(known[0]) != _place(fresh[0]):
        return known or fresh
    return (replace(fresh[0], since=known[0].since or fresh[0].since),)


def _place(post: Post) -> tuple[str, str]:
    return post.province, post.office


def _is_same_place(other: Person, post: Post) -> bool:
    """Whether a row above is of the same place: two of one name and two places are two people."""
    held = other.posts[0] if other.posts else Post(title="")
    return _place(held) == _place(post)
