"""Turns the records of an archive into the parties that lines speak of."""

from notulen.domain.attendee import Attendee, AttendeeKind
from notulen.domain.office import Office
from notulen.domain.party import Party, PartyKind
from notulen.domain.person import Person, Post
from notulen.domain.province import Province

FORUM = Party(kind=PartyKind.GROUP, name="Forum")
"""The meeting as a whole, which speaks where nobody was named: `Forum: …`, `@forum …`."""


def names_of_province(province: Province) -> tuple[str, ...]:
    """Every name the province goes by."""
    return (province.short_name, province.name, *province.aliases)


def province_party(province: Province) -> Party:
    """The province as a party."""
    return Party(kind=PartyKind.PROVINCE, name=province.name, key=province.code, province=province.code)


def office_party(office: Office) -> Party:
    """The office as a party."""
    return Party(kind=PartyKind.OFFICE, name=office.name, key=office.id, province=office.province)


def person_party(person: Person) -> Party:
    """The person as a party, of the province of the latest post."""
    post = latest_post(person)
    return Party(kind=PartyKind.PERSON, name=person.name, key=person.id, province=post.province if post else "")


def seated_party(seat: Attendee, person: Person | None) -> Party:
    """Who sits on `seat`: a post without a name is a person, too, who goes by the post."""
    if seat.kind is AttendeeKind.GROUP:
        return Party(kind=PartyKind.GROUP, name=seat.full_name, province=seat.province)
    name = person.name if person else seat.name or seat.full_name
    province = seat.province or (person_party(person).province if person else "")
    return Party(kind=PartyKind.PERSON, name=name, key=person.id if person else seat.person, province=province)


def posts(person: Person | None) -> tuple[Post, ...]:
    """The posts of somebody who may not be in the directory."""
    return person.posts if person else ()


def latest_post(person: Person | None) -> Post | None:
    """The post begun last; one that has ended counts only when no other is known."""
    held = posts(person)
    if len(held) < 2:
        return held[0] if held else None
    return max(held, key=lambda post: (post.until is None, post.since.toordinal() if post.since else 0))
