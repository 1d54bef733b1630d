"""Reads an attendance line: a name with titles, where from, which post; or a known handle, a post, a group."""

from typing import NamedTuple

from msgspec.structs import replace

from notulen.domain.attendee import Acting, AttendeeKind, Presence
from notulen.domain.gap import Gap, GapKind
from notulen.domain.party import Party, PartyKind
from notulen.domain.person import Person
from notulen.parsing.capture_mentions import is_mention, mention_gap, read_mention, who_gap
from notulen.parsing.capture_presence import count_of, presence_of, take_count, take_presence
from notulen.parsing.name_keys import is_organisation_word, is_post_word
from notulen.parsing.name_parts import is_title, split_name, split_post, word_set
from notulen.parsing.name_places import place_named, place_within
from notulen.parsing.names import NameIndex
from notulen.parsing.parsed_line import AttendeeDraft, LineContext
from notulen.parsing.parties import latest_post, person_party

_PLACES = (PartyKind.PROVINCE, PartyKind.OFFICE)
_MOST_GAPS = 5
_LONGEST_LINE = 300
_GROUP_WORDS = word_set(
    "jajaran staf para seluruh semua tim rombongan beberapa anggota perwakilan pejabat asn tenaga undangan relawan "
    "kelompok forum delegasi pengurus wartawan media unsur eselon mahasiswa pegawai staff team members delegation"
)


class _Said(NamedTuple):
    """What the parts around the name say; each may be empty."""

    name: str = ""
    post: str = ""
    office: Party | None = None
    presence: Presence | None = None
    represented_by: str = ""
    size: int | None = None
    note: str = ""


def read_attendee(body: str, context: LineContext) -> tuple[AttendeeDraft, tuple[Gap, ...]]:
    """The seat that `body`, the line after its `+`, asks for. Never refuses: what is left over is the name."""
    names = context.names
    if len(body) > _LONGEST_LINE:
        return AttendeeDraft(written=body, name=body), ()
    outside, said = _read_brackets(body, names)
    words, said, gaps, person = _read_mentions(outside.split(), said, names)
    came = take_presence(words)
    said = said._replace(
        presence=said.presence or came.presence,
        represented_by=said.represented_by or came.represented_by,
        note=said.note or came.note,
    )
    said = _read_segments(" ".join(came.words), said, names)
    if person is not None and not said.name:
        return _known(person, said, context), tuple(gaps)
    if not said.name and not said.post:
        said = said._replace(name=said.office.name if said.office else body.strip())
        if said.office is not None:
            return _draft(AttendeeKind.GROUP, said), tuple(gaps)
    draft, unclear = _read_who(said, context)
    return draft, (*gaps, *unclear)


def _read_brackets(body: str, names: NameIndex) -> tuple[str, _Said]:
    """`body` without its brackets, and what stood in them. Brackets that do not close are text."""
    said = _Said()
    outside = []
    rest = body
    while True:
        before, opening, after = rest.partition("(")
        inside, closing, behind = after.partition(")")
        if not opening or not closing:
            outside.append(rest)
            return " ".join(outside), said
        outside.append(before)
        inside = inside.strip()
        if inside.startswith("@"):
            outside.append(inside)
        elif inside:
            said = _read_remark(inside, said, names)
        rest = behind


def _read_remark(remark: str, said: _Said, names: NameIndex) -> _Said:
    """What one pair of brackets, or one part between commas that is no degree, says."""
    presence = presence_of(remark)
    if presence is not None and said.presence is None:
        return said._replace(presence=presence)
    count = count_of(remark)
    if count is not None and said.size is None:
        return said._replace(size=count)
    place = place_named(remark, names)
    if place is not None and said.office is None:
        return said._replace(office=place)
    came = take_presence(["", *remark.split()])
    if came.represented_by or came.note:
        return said._replace(presence=came.presence, represented_by=came.represented_by, note=came.note)
    if not said.post and remark.casefold() not in _GROUP_WORDS:
        return said._replace(post=remark)
    return said._replace(note=f"{said.note}; {remark}" if said.note else remark)


def _read_mentions(words: list[str], said: _Said, names: NameIndex) -> tuple[list[str], _Said, list[Gap], Party | None]:
    """The words without handles; the first office or province is where they come from."""
    kept: list[str] = []
    gaps: list[Gap] = []
    person: Party | None = None
    place = 0
    while place < len(words):
        if not is_mention(words[place]) or len(gaps) >= _MOST_GAPS:
            kept.append(words[place])
            place += 1
            continue
        mention = read_mention(words, place, names)
        party = mention.resolution.party
        if party is None:
            gaps.append(mention_gap(mention, names))
            if said.office is None:
                said = said._replace(office=Party(kind=PartyKind.UNKNOWN, name=mention.typed[1:]))
        elif party.kind in _PLACES and (place_of_both := _joined(said.office, party)) is not None:
            said = said._replace(office=place_of_both)
        elif party.kind not in _PLACES and person is None:
            person = party
        else:
            # One seat a line: whoever else is named is asked about, not seated.
            gaps.append(Gap(kind=GapKind.WHO_AMBIGUOUS, text=mention.typed, candidates=(names.label(party),)))
        place += mention.width
    return kept, said, gaps, person


def _joined(known: Party | None, named: Party) -> Party | None:
    """Where somebody is from when both are said: an office and its province are one place; else None."""
    if known is None or known.kind is PartyKind.UNKNOWN:
        return named
    office, province = (known, named) if known.kind is PartyKind.OFFICE else (named, known)
    fits = office.kind is PartyKind.OFFICE and province.kind is PartyKind.PROVINCE and not office.province
    return replace(office, province=province.key) if fits else None


def _read_segments(text: str, said: _Said, names: NameIndex) -> _Said:
    """Split at " - " and at commas what is no part of the name: a post, a place, a presence."""
    segments = [part.strip() for part in text.replace(" – ", " - ").replace(" — ", " - ").split(" - ")]
    if len(segments) > 1 and place_named(segments[0], names):
        segments = [*segments[1:], segments[0]]
    for segment in segments[1:]:
        said = _read_remark(segment, said, names) if segment else said
    head, *parts = [part.strip() for part in segments[0].split(",")]
    degrees = []
    for part in parts:
        is_remark = part and (presence_of(part) or place_named(part, names) or is_post_word(part.split()[0]))
        if is_remark:
            said = _read_remark(part, said, names)
        elif part:
            degrees.append(part)
    return said._replace(name=", ".join([head, *degrees]).strip(" ,"))


def _read_who(said: _Said, context: LineContext) -> tuple[AttendeeDraft, tuple[Gap, ...]]:
    names = context.names
    words = said.name.split()
    if not words:
        return _draft(AttendeeKind.POST, said), ()
    if said.size is not None or _is_group(words):
        words, count = take_count(words)
        group = said._replace(name=" ".join(words), size=said.size or count, note=said.note or said.post, post="")
        return _draft(AttendeeKind.GROUP, group._replace(office=said.office or place_within(words, names))), ()
    if len(words) == 1 or "," not in said.name:
        known = _known_handle(words, said, context)
        if known is not None:
            return known
    if is_post_word(words[0]):
        at = _name_after_post(words, names)
        if at == 0:
            office = said.office or place_within(words, names)
            return _draft(AttendeeKind.POST, said._replace(name="", post=said.name, office=office)), ()
        said = said._replace(post=" ".join(words[:at]), name=" ".join(words[at:]))
    if said.office is None and said.post:
        said = said._replace(office=place_within(said.post.split(), names))
    return _person(said, names)


def _person(said: _Said, names: NameIndex) -> tuple[AttendeeDraft, tuple[Gap, ...]]:
    draft = _draft(AttendeeKind.PERSON, said)
    office = said.office
    match = names.match_person(
        said.name,
        province=office.province if office else "",
        office=office.key if office and office.kind is PartyKind.OFFICE else "",
        is_fuzzy=False,
    )
    if match.person is None:
        if not match.candidates:
            return draft, ()
        labels = tuple(names.label(person_party(person)) for person in match.candidates)
        return draft, (Gap(kind=GapKind.WHO_AMBIGUOUS, text=said.name, candidates=labels),)
    if not said.name.islower():
        return draft, ()
    # Typed as a handle, so the directory knows better how the name is written.
    person = match.person
    filled = replace(
        draft,
        written=person.full_name,
        name=person.name,
        titles_before=person.titles_before,
        titles_after=person.titles_after,
        party=person_party(person),
    )
    return filled, ()


def _known_handle(words: list[str], said: _Said, context: LineContext) -> tuple[AttendeeDraft, tuple[Gap, ...]] | None:
    """The seat of a handle that is known, exactly or as a word of a name; None when nothing is known by it."""
    if said.office is not None or said.post:
        return None
    names = context.names
    found = names.resolve_exactly("".join(words)) if len(words) == 1 else names.resolve_whole("".join(words))
    if found.party is None:
        if not found.candidates or len(words) > 1:
            return None
        return _draft(AttendeeKind.PERSON, said), (who_gap(said.name, found, names),)
    if found.party.kind in _PLACES:
        name = found.party.name if said.name.islower() else said.name
        return _draft(AttendeeKind.GROUP, said._replace(name=name, office=found.party)), ()
    if found.party.kind is PartyKind.GROUP:
        return _draft(AttendeeKind.GROUP, said._replace(name=found.party.name)), ()
    if len(words) > 1 and not said.name.islower():
        return None
    return _known(found.party, said, context), ()


def _known(party: Party, said: _Said, context: LineContext) -> AttendeeDraft:
    """A seat filled from the directory; what the line says itself stands."""
    person = context.names.person(party.key)
    if person is None:
        return replace(_draft(AttendeeKind.PERSON, said._replace(name=party.name)), party=None)
    title, acting, office = _post_of(person, context)
    own_acting, own_post = split_post(said.post)
    return AttendeeDraft(
        written=person.full_name,
        name=person.name,
        titles_before=person.titles_before,
        titles_after=person.titles_after,
        post=own_post or title,
        acting=own_acting if own_post else acting,
        party=party,
        office=said.office or office,
        presence=said.presence,
        represented_by=said.represented_by,
        note=said.note,
    )


def _post_of(person: Person, context: LineContext) -> tuple[str, Acting | None, Party | None]:
    post = person.post_on(context.reference) or latest_post(person)
    if post is None:
        return "", None, None
    names = context.names
    office = names.office_party(post.office) if post.office else None
    if office is not None and post.province:
        office = replace(office, province=post.province)
    if office is None and post.office:
        office = Party(kind=PartyKind.OFFICE, name=post.office, key=post.office, province=post.province)
    return post.title, post.acting, office or names.province_party(post.province)


def _draft(kind: AttendeeKind, said: _Said) -> AttendeeDraft:
    acting, post = split_post(said.post)
    is_person = kind is AttendeeKind.PERSON
    parts = split_name(said.name) if is_person else None
    return AttendeeDraft(
        kind=kind,
        written=said.name,
        name=parts.name if parts else "",
        titles_before=parts.titles_before if parts else "",
        titles_after=parts.titles_after if parts else "",
        post=post,
        acting=acting,
        office=said.office,
        presence=said.presence,
        represented_by=said.represented_by,
        count=said.size,
        note=said.note,
    )


def _is_group(words: list[str]) -> bool:
    return words[0].casefold() in _GROUP_WORDS or is_organisation_word(words[0]) or take_count(words)[1] is not None


def _name_after_post(words: list[str], names: NameIndex) -> int:
    """Where a name begins behind a post: at its titles, or where the directory knows it; 0 when there is none."""
    for place in range(1, len(words) - 1):
        if is_title(words[place]) and len(words[place]) > 1:
            return place
    key = names.fold(" ".join(words))
    count = len(key.split())
    is_last = 0 < count < len(words) and names.fold(" ".join(words[-count:])) == key
    return len(words) - count if is_last and names.people_named(key) else 0
