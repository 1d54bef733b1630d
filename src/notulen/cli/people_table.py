"""How people are listed and answered."""

from collections.abc import Sequence

from notulen.cli.columns import column
from notulen.cli.session import Session
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.party import Party, PartyKind
from notulen.domain.person import Person, Post


def people_table(session: Session, people: Sequence[Person]) -> Table:
    """People with handle, office and post."""
    language, texts = session.language, session.texts
    directory = session.workspace.store.directory()
    index = session.workspace.names.index(directory)
    columns = (
        column("handle", language),
        column("name", language, is_text=True, least=16),
        column("place", language, is_text=True, least=10),
        column("post", language, is_text=True, least=12),
    )
    rows = []
    for person in people:
        post = _current(session, person)
        party = Party(kind=PartyKind.PERSON, key=person.id, name=person.name)
        place = _place(session, post)
        rows.append(
            (
                Cell(index.handle_of(party), tone=Tone.REFERENCE),
                Cell(person.full_name),
                Cell(place),
                Cell(_title(post)),
            )
        )
    note = texts.count_of_people.format(count=len(people))
    return Table(texts.people, columns, rows, note=note, empty=texts.no_people)


def answer_people(session: Session, people: Sequence[Person], sentence: str = "") -> None:
    """JSON when asked for, else a sentence on what was done."""
    if session.output.is_json:
        from notulen.export.listings_json import listing_to_json

        session.output.json(listing_to_json("people", (person_data(session, each) for each in people)))
    elif sentence:
        for each in people:
            place = _place(session, _current(session, each))
            session.output.tell(sentence.format(name=each.full_name, place=f" · {place}" if place else ""))


def person_data(session: Session, person: Person) -> dict[str, object]:
    """A person for a program; NIP, rank and contacts stay in the archive."""
    post = _current(session, person)
    party = Party(kind=PartyKind.PERSON, key=person.id, name=person.name)
    index = session.workspace.names.index(session.workspace.store.directory())
    return {
        "id": person.id,
        "handle": index.handle_of(party),
        "name": person.name,
        "full_name": person.full_name,
        "spellings": list(person.spellings),
        "office": post.office or None if post else None,
        "province": post.province or None if post else None,
        "place": _place(session, post) or None,
        "post": _title(post) or None,
        "posts": [
            {
                "title": each.title,
                "acting": each.acting.value if each.acting else None,
                "office": each.office or None,
                "province": each.province or None,
                "since": each.since,
                "until": each.until,
            }
            for each in person.posts
        ],
    }


def _current(session: Session, person: Person) -> Post | None:
    return person.post_on(session.today) or (person.posts[-1] if person.posts else None)


def _title(post: Post | None) -> str:
    if post is None:
        return ""
    return f"{post.acting.value} {post.title}" if post.acting and post.title else post.title


def _place(session: Session, post: Post | None) -> str:
    if post is None:
        return ""
    names = session.workspace.names
    if post.office:
        offices = (*names.offices, *session.workspace.store.directory().offices)
        found = next((each.name for each in offices if each.id == post.office), "")
        if found:
            return found
    province = names.province_of(post.province)
    return province.name if province else ""
