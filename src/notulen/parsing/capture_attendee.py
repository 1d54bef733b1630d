"""Reads an attendance line: a name with titles, where from, which post; or a known handle, a post, a group."""

from msgspec.structs import replace

from notulen.domain.attendee import Acting, AttendeeKind, Presence
from notulen.domain.gap import Gap, GapKind
from notulen.domain.party import Party, PartyKind
from notulen.domain.person import Person
from notulen.parsing.capture_kinds import LINKING_WORDS
from notulen.parsing.capture_mentions import is_mention, mention_gap, read_mention, who_gap
from notulen.parsing.capture_presence import Came, take_count, take_presence
from notulen.parsing.capture_seat import (
    GROUP_WORDS,
    Said,
    joined,
    names_somebody,
    read_brackets,
    read_segments,
    without_bullet,
)
from notulen.parsing.name_keys import begins_a_body, is_organisation_word, is_post_word
from notulen.parsing.name_parts import HONORIFICS, is_title, split_name, split_post
from notulen.parsing.name_places import office_said, place_within
from notulen.parsing.names import NameIndex
from notulen.parsing.parsed_line import AttendeeDraft, LineContext
from notulen.parsing.parties import latest_post, person_party

_PLACES = (PartyKind.PROVINCE, PartyKind.OFFICE)
_MOST_GAPS = 5
_FEWEST_PLACES = 2
_LONGEST_LINE = 300


def read_attendee(body: str, context: LineContext) -> tuple[AttendeeDraft, tuple[Gap, ...]]:
    """The seat that `body`, the line after its `+`, asks for. Never refuses: what is left over is the name."""
    names = context.names
    if len(body) > _LONGEST_LINE:
        return AttendeeDraft(written=body, name=body), ()
    outside, said = read_brackets(without_bullet(body), names)
    several = _places_said(outside, names)
    if several:
        listed = tuple(names.label(place) for place in several[:_MOST_GAPS])
        unsure = Gap(kind=GapKind.WHO_AMBIGUOUS, text=outside.strip(), candidates=listed)
        return _draft(AttendeeKind.GROUP, said._replace(name=outside.strip())), (unsure,)
    typed = outside.split()
    words, said, gaps, person = _read_mentions(typed, said, names)
    came = _came(words, typed, names)
    said = said._replace(
        presence=said.presence or came.presence,
        represented_by=said.represented_by or came.represented_by,
        note=said.note or came.note,
    )
    said = read_segments(" ".join(came.words), said, names)
    if person is not None and not said.name:
        return _known(person, said, context), tuple(gaps)
    if not said.name and not said.post:
        said = said._replace(name=said.office.name if said.office else body.strip())
        if said.office is not None:
            return _draft(AttendeeKind.GROUP, said), tuple(gaps)
    draft, unclear = _read_who(said, context)
    return draft, (*gaps, *unclear)


def _places_said(body: str, names: NameIndex) -> list[Party]:
    """The places of "babel, kepri, lampung", a seat each; none where they are an office and its province."""
    parts = [part.strip() for part in body.replace(" & ", ", ").replace(" dan ", ", ").split(",")]
    if len(parts) < _FEWEST_PLACES or not all(parts):
        return []
    places = [place for part in parts if (place := office_said(part, names)) is not None]
    are_one = len(places) == _FEWEST_PLACES and joined(places[0], places[1]) is not None
    return [] if len(places) < len(parts) or are_one else places


def _came(words: list[str], typed: list[str], names: NameIndex) -> Came:
    """The presence behind the name; behind a handle, it may be all that is left: "@irman hadir"."""
    if any(is_mention(word) for word in typed):
        came = take_presence(["", *words], is_after_handle=len(words) == 1 or any(map(is_mention, typed[-2:-1])))
        return came._replace(words=came.words[1:])
    if words[1:] and words[-1] == "hadir" and names.resolve_exactly("".join(words[:-1])).party:
        return Came(words[:-1], Presence.PRESENT)
    return take_presence(words)


def _read_mentions(words: list[str], said: Said, names: NameIndex) -> tuple[list[str], Said, list[Gap], Party | None]:
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
        elif party.kind in _PLACES and (place_of_both := joined(said.office, party)) is not None:
            said = said._replace(office=place_of_both)
        elif party.kind not in _PLACES and person is None:
            person = party
        else:
            # One seat a line: whoever else is named is asked about, not seated.
            gaps.append(Gap(kind=GapKind.WHO_AMBIGUOUS, text=mention.typed, candidates=(names.label(party),)))
        place += mention.width
    return kept, said, gaps, person


def _read_who(said: Said, context: LineContext) -> tuple[AttendeeDraft, tuple[Gap, ...]]:
    names = context.names
    words = said.name.split()
    if not words:
        return _draft(AttendeeKind.POST, said), ()
    if said.size is not None or _is_group(words):
        words, count = take_count(words)
        group = said._replace(name=" ".join(words), size=said.size or count, note=said.note or said.post, post="")
        place = office_said(" ".join(words), names) or place_within(words, names)
        return _draft(AttendeeKind.GROUP, group._replace(office=joined(said.office, place) or said.office)), ()
    if said.post and (place := office_said(said.name, names)) is not None:
        return _seat_of_office(place, said), ()
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


def _seat_of_office(place: Party, said: Said) -> AttendeeDraft:
    """ "Telkom (Pak Anton)", "Aceh (Sekdis)", "Bappeda (Bidang Ekonomi)": who is in the brackets, of the office."""
    office = joined(said.office, place) or said.office
    if names_somebody(said.post):
        return _draft(AttendeeKind.PERSON, said._replace(name=said.post, post="", office=office))
    if is_post_word(said.post.split()[0]):
        return _draft(AttendeeKind.POST, said._replace(name="", office=office))
    note = f"{said.note}; {said.post}" if said.note else said.post
    return _draft(AttendeeKind.GROUP, said._replace(post="", note=note, office=office))


def _person(said: Said, names: NameIndex) -> tuple[AttendeeDraft, tuple[Gap, ...]]:
    draft = _draft(AttendeeKind.PERSON, said)
    office = said.office
    if _is_several(draft.name):
        return draft, (Gap(kind=GapKind.WHO_UNKNOWN, text=said.name),)
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


def _known_handle(words: list[str], said: Said, context: LineContext) -> tuple[AttendeeDraft, tuple[Gap, ...]] | None:
    """The seat of a handle that is known, exactly or as a word of a name; None when nothing is known by it."""
    if said.office is not None or said.post:
        return None
    names = context.names
    if len(words) == 2 and words[0].rstrip(".").casefold() in HONORIFICS:
        words = words[1:]  # "pak irman"
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


def _known(party: Party, said: Said, context: LineContext) -> AttendeeDraft:
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


def _draft(kind: AttendeeKind, said: Said) -> AttendeeDraft:
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
    is_rough = words[0][0] in "±~" and words[0][1:].isdigit()
    return (
        is_rough
        or words[0].casefold() in GROUP_WORDS
        or is_organisation_word(words[0])
        or begins_a_body(words)
        or take_count(words)[1] is not None
    )


def _is_several(name: str) -> bool:
    """Whether two people were typed on one line: "Marwan dan Irman"."""
    return any(word in LINKING_WORDS for word in name.casefold().split()[1:-1])


def _name_after_post(words: list[str], names: NameIndex) -> int:
    """Where a name begins behind a post: at its titles, or where the directory knows it; 0 when there is none."""
    for place in range(1, len(words) - 1):
        if is_title(words[place]) and len(words[place]) > 1:
            return place
    key = names.fold(" ".join(words))
    count = len(key.split())
    is_last = 0 < count < len(words) and names.fold(" ".join(words[-count:])) == key
    return len(words) - count if is_last and names.people_named(key) else 0
