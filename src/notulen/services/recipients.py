"""Who minutes go to, from what a person types, and the address that the directory knows for the way they go."""

import re
from collections.abc import Sequence
from datetime import date

from notulen.domain.delivery import Channel
from notulen.domain.directory import Directory
from notulen.domain.errors import InvalidValue, NotFound
from notulen.domain.meeting import Meeting
from notulen.domain.office_head import head_of
from notulen.domain.party import Party, PartyKind, distinct
from notulen.domain.person import Person
from notulen.domain.text import clean_text
from notulen.domain.value import Value
from notulen.export.mail_draft import is_mail_address
from notulen.services.known_names import KnownNames
from notulen.services.lookup import named_party
from notulen.storage.store import Store

_EVERYBODY = {"semua", "all", "@semua", "@all"}
_WITH_ADDRESS = re.compile(r"(?P<name>.*?)\s*<(?P<address>[^<>]*)>")


class Recipient(Value, frozen=True):
    """A recipient; `address` is empty where none is known, `contact` who stands behind it for an office or province."""

    party: Party
    address: str = ""
    contact: str = ""

    @property
    def called(self) -> str:
        """Who a letter is addressed to."""
        return self.contact or self.party.name


class Recipients:
    """Reads recipients against the directory of one archive."""

    def __init__(self, store: Store, names: KnownNames) -> None:
        self._store = store
        self._names = names

    def named(self, meeting: Meeting, asked: Sequence[str], channel: Channel, day: date) -> tuple[Recipient, ...]:
        """Each of those named once: handles (`@aceh`, several with commas), names, `semua` for the provinces present.

        "Nama <alamat>" gives an address; else the directory's stands for the way: an e-mail, a telephone for WhatsApp,
        of an office or province that of who heads it on `day`. Raises NotFound for a handle, Ambiguous, InvalidValue.
        """
        directory = self._store.directory()
        found: list[Recipient] = []
        for each in (piece for text in asked for piece in _pieces(clean_text(text).strip())):
            if each.casefold() in _EVERYBODY:
                found += (self._reached(party, directory, channel, day) for party in self._present(meeting, each))
            else:
                found.append(self._one(meeting, each, directory, channel, day))
        parties = distinct(each.party for each in found)
        return tuple(next(each for each in found if each.party.is_same(party)) for party in parties)

    def _present(self, meeting: Meeting, asked: str) -> list[Party]:
        from notulen.parsing.parties import province_party

        codes = dict.fromkeys(seat.province for seat in meeting.attendees if seat.province and seat.is_here)
        provinces = (self._names.province_of(code) for code in codes)
        found = [province_party(each) for each in provinces if each is not None]
        if not found:
            raise InvalidValue("recipient", asked, "nobody_present")
        return found

    def _one(self, meeting: Meeting, asked: str, directory: Directory, channel: Channel, day: date) -> Recipient:
        told = _WITH_ADDRESS.fullmatch(asked)
        name, address = (told["name"].strip(' "'), told["address"].strip()) if told else (asked, "")
        if not told and is_mail_address(asked):
            name, address = "", asked
        if not name and not address:
            raise InvalidValue("recipient", asked, "empty")
        if not name:
            person = next((each for each in directory.people if each.email.casefold() == address.casefold()), None)
            if person is None:
                return Recipient(party=Party(kind=PartyKind.GROUP, name=address), address=address)
            name, address = f"@{person.handle}" if person.handle else person.full_name, person.email
        party = named_party(self._names.index(directory, meeting.attendees), name)
        return Recipient(party=party, address=address) if address else self._reached(party, directory, channel, day)

    def _reached(self, party: Party, directory: Directory, channel: Channel, day: date) -> Recipient:
        person, contact = _person(party, directory), ""
        if person is None and party.kind in (PartyKind.PROVINCE, PartyKind.OFFICE):
            head = head_of(directory.people, party.key, day)
            person, contact = (head[0], head[0].full_name) if head else (None, "")
        address = ""
        if person is not None:
            address = {Channel.EMAIL: person.email, Channel.WHATSAPP: person.phone}.get(channel, "")
        return Recipient(party=party, address=address.strip(), contact=contact if address else "")


def _person(party: Party, directory: Directory) -> Person | None:
    if party.kind is not PartyKind.PERSON or not party.key:
        return None
    try:
        return directory.get_person(party.key)
    except NotFound:
        return None


def _pieces(text: str) -> list[str]:
    """Handles with commas between them are several; a comma in a name stands before a title."""
    pieces = [piece.strip() for piece in text.split(",") if piece.strip()]
    if text and all(piece.startswith("@") for piece in pieces):
        return pieces
    if not text:
        raise InvalidValue("recipient", text, "empty")
    return [text]
