"""Use cases on provinces, and on offices that own actions: how they stand, what they owe, and how they are reminded."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from notulen.domain.action_item import ProgressNote
from notulen.domain.errors import InvalidValue
from notulen.domain.file_errors import FileExists
from notulen.domain.office_head import head_of
from notulen.domain.party import PartyKind
from notulen.domain.seats import Seats
from notulen.domain.standing import Contact, OwnedAction, Standing
from notulen.export.minutes.full_post import full_post
from notulen.export.province_reminder import Reminder, reminder_file_name, render_reminder
from notulen.locale.language import Language
from notulen.services.known_names import KnownNames
from notulen.services.lookup import get_party
from notulen.services.province_reader import Board, ProvinceReader
from notulen.storage.atomic_write import write_atomically
from notulen.storage.store import Store

_AT_ONCE = 1000


class ProvinceService:
    """Worked out from the records each time; nothing of it is stored. `sender` is the office that reminds."""

    def __init__(self, store: Store, names: KnownNames, sender: str = "") -> None:
        self._store = store
        self._names = names
        self._sender = sender

    def reader(self) -> ProvinceReader:
        """One that reads the board a few meetings at a time, for who does not want to wait."""
        return ProvinceReader(self._store, self._names)

    def board(self, today: date) -> Board:
        """How everybody stands."""
        return self._read().show(today)

    def actions_of(self, code: str, today: date) -> tuple[OwnedAction, ...]:
        """Every action that a province or office has a part in, open ones first."""
        return self._read().actions_of(code, today)

    def history(self, code: str, action: OwnedAction) -> tuple[ProgressNote, ...]:
        """Every note on it that concerns the owner of that code, the oldest first. Raises NotFound."""
        meeting = self._store.meeting(action.meeting)
        seats, directory = Seats(meeting.attendees), self._store.directory()
        notes = meeting.get_action(action.number).progress
        return tuple(
            note
            for note in notes
            if note.owner is None or code in (seats.province(note.owner), directory.office_id(note.owner.key))
        )

    def _read(self) -> ProvinceReader:
        reader = self.reader()
        reader.begin()
        while reader.read(_AT_ONCE):
            pass
        return reader

    def code_of(self, asked: str) -> str:
        """The code of the province, or the id of the office, that a person means by any of its names.

        Raises NotFound, Ambiguous, and InvalidValue for a person or a body without a record.
        """
        if self._names.province_of(asked.strip()) is not None:
            return asked.strip()
        party = get_party(self._names.index(self._store.directory()), asked)
        code = party.province or (party.key if party.kind is PartyKind.OFFICE else "")
        if not code:
            known = [each.short_name for each in self._names.provinces]
            raise InvalidValue("province", asked, "not_a_province", known)
        return code

    def unknown_standing(self, code: str) -> Standing:
        """That of an office which owns nothing yet, under the name the directory has for it."""
        offices = (*self._names.offices, *self._store.directory().offices)
        office = next((each for each in offices if each.id == code), None)
        name = office.name if office else code
        return Standing(code=code, name=name, short_name=name, handle=office.handle if office else "", is_office=True)

    def contact(self, code: str, today: date) -> Contact | None:
        """Who heads its office today, by the directory."""
        found = head_of(self._store.directory().people, code, today)
        if found is None:
            return None
        person, post = found
        province = self._names.province_of(post.province)
        title = full_post(post.title, "", province.name if province else "", province.short_name if province else "")
        return Contact(name=person.full_name, post=f"{post.acting.value} {title}" if post.acting else title)

    def reminder(self, standing: Standing, actions: Iterable[OwnedAction], *, today: date, language: Language) -> str:
        """What to send it through a messenger about those of `actions` that are still open."""
        still = tuple(each for each in actions if each.status.is_open)
        contact = self.contact(standing.code, today)
        return render_reminder(
            Reminder(standing=standing, contact=contact, actions=still, sender=self._sender), today, language
        )

    def write_reminder(self, text: str, path: Path, *, is_forced: bool = False) -> Path:
        """Write it to a file of that name. Raises FileExists unless forced, CannotWrite; the old file stands then."""
        write_atomically(path, text.encode(), overwrite=is_forced, follow_link=True)
        return path

    def write_reminder_beside(
        self, text: str, folder: Path, standing: Standing, today: date, language: Language
    ) -> Path:
        """Write it into `folder` under a name of its own, one that is free; where it is. Raises CannotWrite."""
        count = 1
        while True:
            path = folder / reminder_file_name(standing, today, language, count)
            try:
                return self.write_reminder(text, path)
            except FileExists:
                count += 1
