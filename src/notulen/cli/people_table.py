"""How people are listed and answered."""

from collections.abc import Sequence
from datetime import date

from notulen.cli.columns import column
from notulen.cli.session import Session
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.party import Party, PartyKind
from notulen.domain.person import Person, Post
from notulen.locale.directory_form_texts import directory_form_texts
from notulen.locale.directory_texts import directory_texts
from notulen.services.person_fields import PRIVATE_FIELDS

_AT_ONCE = 1000


def answer_doubles(session: Session, pairs: Sequence[tuple[Person, Person]]) -> None:
    """Pairs of names that may be one person, with what makes one of them."""
    if session.output.is_json:
        from notulen.export.listings.listings_json import listing_to_json

        data = ({"kept": person_data(session, one), "merged": person_data(session, other)} for one, other in pairs)
        session.output.json(listing_to_json("doubles", data))
        return
    language, texts = session.language, session.texts
    columns = (
        column("name", language, is_text=True, least=16),
        column("alike", language, is_text=True, least=16),
        column("place", language, is_text=True, least=10),
    )
    rows = []
    for one, other in pairs:
        places = dict.fromkeys(_place(session, _current(session, each)) for each in (one, other))
        rows.append((Cell(one.full_name), Cell(other.full_name), Cell(", ".join(each for each in places if each))))
    session.output.table(Table(texts.doubles, columns, rows, note=texts.doubles_next, empty=texts.no_doubles))


def show_person(session: Session, asked: str, on: date | None, *, with_contacts: bool) -> None:
    """One person: names, posts, meetings, open actions; what is personal only when it is asked for."""
    from notulen.cli.cards import card
    from notulen.services.directory_reader import DirectoryReader

    person = session.workspace.people.get(asked)
    reader = DirectoryReader(session.workspace.store, session.workspace.names)
    reader.begin()
    while reader.read(_AT_ONCE):
        pass
    listed = next(each for each in reader.show(on or session.today).people if each.person.id == person.id)
    contacts = {name: getattr(person, name) for name in (*PRIVATE_FIELDS, "note")} if with_contacts else {}
    if session.output.is_json:
        from notulen.export.listings.listings_json import object_to_json

        row = {
            **person_data(session, person),
            "on": on or session.today,
            "held": _title(listed.post) or None if listed.post else None,
            "held_place": _place(session, listed.post) or None,
            "attended": listed.attended,
            "invited": listed.invited,
            "open": listed.open,
            "overdue": listed.late,
            "office_open": listed.office_open,
            "office_overdue": listed.office_late,
            "alike": [each.full_name for each in listed.doubles],
            **{name: value or None for name, value in contacts.items()},
        }
        session.output.json(object_to_json("person", row))
        return
    own, labels = directory_texts(session.language), directory_form_texts(session.language).labels
    held = person.post_on(on) if on else listed.post
    facts = [
        (own.handle, f"@{listed.handle}"),
        (own.other_names, "; ".join(person.spellings)),
        (own.office, _place(session, held)),
        (own.post, _title(held)),
        *((_span(session, post), f"{_title(post)} · {_place(session, post)}".strip(" ·")) for post in person.posts),
        (own.present, own.attended.format(attended=listed.attended, invited=listed.invited) if listed.invited else ""),
        (own.actions, own.own_actions.format(open=listed.open, late=listed.late)),
        (own.office_actions, own.own_actions.format(open=listed.office_open, late=listed.office_late)),
        (own.double, ", ".join(f"«{each.full_name}»" for each in listed.doubles)),
        *((labels[name], value) for name, value in contacts.items()),
    ]
    session.output.table(card(session, person.full_name, facts))


def _span(session: Session, post: Post) -> str:
    """From when to when a post was held, as far as that is known."""
    from notulen.locale.date_texts import format_date

    days = [
        format_date(day, session.language, weekday=False, short=True) if day else "…"
        for day in (post.since, post.until)
    ]
    return " – ".join(days)


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
        from notulen.export.listings.listings_json import listing_to_json

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
        if found or not post.province:
            return found or post.office
    province = names.province_of(post.province)
    return province.name if province else ""
