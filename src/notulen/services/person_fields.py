"""The fields of a person as they are typed: read one by one, and put together into the person they make."""

import re
from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from notulen.domain.attendee import Acting
from notulen.domain.calendar import WorkCalendar
from notulen.domain.errors import InvalidValue
from notulen.domain.party import Party, PartyKind
from notulen.domain.person import Person, Post
from notulen.domain.text import clean_text
from notulen.domain.unclear_date import UnclearDate
from notulen.parsing.dates import read_when
from notulen.parsing.name_keys import handle_key
from notulen.parsing.name_parts import split_name, split_post
from notulen.parsing.name_places import office_said
from notulen.parsing.names import NameIndex
from notulen.services.field_syntax import join_elements, split_elements

PERSON_FIELDS = (
    "name", "titles_before", "titles_after", "handle", "office", "post", "since",
    "spellings", "nip", "rank", "phone", "email", "note",
)  # fmt: skip
PRIVATE_FIELDS = ("nip", "rank", "phone", "email")
"""What leaves the archive only when it is asked for."""
_POST_FIELDS = ("office", "post", "since")
_GOVERNMENT = frozenset(("pemerintah", "pemprov", "provinsi", "propinsi", "prov"))
_NIP_LENGTHS = range(8, 21)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_MADE_A_NUMBER = re.compile(r"[\d.,]+e\+?\d+", re.IGNORECASE)


class PersonFields:
    """Reads and writes the fields of people in one namespace; `today` is what dates count from."""

    def __init__(self, names: NameIndex, today: date) -> None:
        self._names = names
        self._today = today
        self._places: dict[str, Party | None] = {}

    def texts(self, person: Person) -> Mapping[str, str]:
        """Every field as it is typed; of the posts the one held today."""
        post = current_post(person, self._today)
        return {
            **{name: getattr(person, name) for name in PERSON_FIELDS if name not in (*_POST_FIELDS, "spellings")},
            "office": self._place_text(post) if post else "",
            "post": full_title(post) if post else "",
            "since": post.since.isoformat() if post and post.since else "",
            "spellings": join_elements(person.spellings),
        }

    def edited(self, person: Person, texts: Mapping[str, str]) -> Person:
        """`person` with those fields put in. Raises InvalidValue, UnclearDate, Ambiguous."""
        changes: dict[str, object] = {}
        for field, text in texts.items():
            if field not in _POST_FIELDS:
                changes[field] = self.read(field, text, person.id)
        fresh = replace(person, **changes)
        if not person.name and "titles_before" not in texts and "titles_after" not in texts:
            parts = split_name(fresh.name)  # one who is new is written with titles
            fresh = replace(fresh, name=parts.name, titles_before=parts.titles_before, titles_after=parts.titles_after)
        posted = {field: text for field, text in texts.items() if field in _POST_FIELDS}
        return self._posted(fresh, posted) if posted else fresh

    def read(self, field: str, text: str, person_id: str = "") -> object:
        """What `text` puts into a field other than the post's own. Raises InvalidValue."""
        clean = " ".join(clean_text(text).split())
        match field:
            case "name" if not clean:
                raise InvalidValue(field, text, "empty")
            case "spellings":
                return tuple(dict.fromkeys(each for each in split_elements(clean) if each))
            case "handle":
                return self._handle(clean, person_id)
            case "nip" if clean:
                return _nip(clean)
            case "phone" if _MADE_A_NUMBER.fullmatch(clean):
                raise InvalidValue(field, text, "made_a_number")
            case "email" if clean and not _EMAIL.fullmatch(clean):
                raise InvalidValue(field, text, "not_an_email")
            case "office":
                return self.place(clean)
            case "since":
                return self.day(clean) if clean else None
        return clean

    def place(self, text: str) -> Party | None:
        """The office or province a text names; None for one nobody knows, which stays as it is written."""
        if text not in self._places:
            words = text.split()
            while len(words) > 1 and words[0].casefold().strip(".") in _GOVERNMENT:
                del words[0]
            found = self._names.resolve("".join(words)).party
            is_place = found is not None and found.kind in (PartyKind.OFFICE, PartyKind.PROVINCE)
            self._places[text] = found if is_place else office_said(text, self._names)
        return self._places[text]

    def day(self, text: str) -> date:
        """The one day a text means. Raises UnclearDate."""
        reading = read_when(text, self._today, calendar=WorkCalendar, is_event=True)
        day = reading.due
        if day is None or reading.start is None or reading.kind == "conflict":
            raise UnclearDate("since", reading)
        return day

    def post(self, office: str, post: str, since: date | None, province: str = "") -> Post:
        """A post as it is typed; `province` is a code that holds where the office tells of none."""
        acting, title = split_post(" ".join(clean_text(post).split()))
        wording = " ".join(clean_text(office).split())
        party = self.place(wording) if wording else None
        key = party.key if party is not None and party.kind is PartyKind.OFFICE else ""
        return Post(
            title=title,
            acting=acting,
            office=key or (wording if party is None else ""),
            province=(party.province if party is not None else "") or province,
            since=since,
        )

    def _posted(self, person: Person, texts: Mapping[str, str]) -> Person:
        """A change of office or title from another day on is a new post; else the one held today is put right."""
        held = current_post(person, self._today)
        before = {field: text for field, text in self.texts(person).items() if field in _POST_FIELDS}
        after = {**before, **texts}
        since = self.day(after["since"]) if after["since"].strip() else None
        if not after["office"].strip() and not after["post"].strip():
            return replace(person, posts=tuple(post for post in person.posts if post != held))
        is_same_place = held is not None and after["office"] == before["office"]
        post = self.post(after["office"], after["post"], since)
        if held is not None and is_same_place:
            post = replace(post, office=held.office, province=held.province)
        if held is None or (since is not None and since != held.since and held.since is not None):
            return person.with_post(post)
        mended = replace(post, until=held.until)
        return replace(person, posts=tuple(mended if each == held else each for each in person.posts))

    def _place_text(self, post: Post) -> str:
        if post.office:
            return self._names.office_name(post.office)
        party = self._names.province_party(post.province) if post.province else None
        return party.name if party is not None else ""

    def _handle(self, text: str, person_id: str) -> str:
        handle = handle_key(text.removeprefix("@"))
        known = self._names.resolve_whole(handle) if handle else None
        others = [] if known is None else [party for party in (known.party, *known.candidates) if party is not None]
        labels = [self._names.label(party) for party in others if party.key != person_id]
        if labels:
            raise InvalidValue("handle", text, "name_taken", labels)
        return handle


def current_post(person: Person, today: date) -> Post | None:
    """The post held today, else the last that is known."""
    return person.post_on(today) or (person.posts[-1] if person.posts else None)


def full_title(post: Post) -> str:
    """The post with its acting mark: "Plt. Kepala Dinas"."""
    acting: Acting | None = post.acting
    return f"{acting.value} {post.title}" if acting and post.title else post.title


def _nip(text: str) -> str:
    digits = re.sub(r"[\s.'’-]", "", text)
    if _MADE_A_NUMBER.fullmatch(text):
        raise InvalidValue("nip", text, "made_a_number")
    if not (digits.isascii() and digits.isdigit() and len(digits) in _NIP_LENGTHS):
        raise InvalidValue("nip", text, "not_a_nip")
    return digits
