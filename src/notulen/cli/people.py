"""`notulen people …`: the directory of people."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer
from msgspec.structs import replace

from notulen.cli.arguments import Json, Provinces
from notulen.cli.completion import complete_owner, complete_person
from notulen.cli.people_import import answer_import
from notulen.cli.people_table import answer_doubles, answer_people, people_table, show_person
from notulen.cli.readers import province_codes, read_optional_day
from notulen.cli.session import session_of
from notulen.cli.shell_command import ShellGroup
from notulen.domain.errors import InvalidValue
from notulen.domain.person import Person
from notulen.domain.text import clean_text

app = typer.Typer(name="people", cls=ShellGroup, no_args_is_help=True)

PersonName = Annotated[str, typer.Argument(autocompletion=complete_person)]
Office = Annotated[str, typer.Option("--office", autocompletion=complete_owner)]
Post = Annotated[str, typer.Option("--post")]
Since = Annotated[str | None, typer.Option("--since")]
Text = str | None


@app.command("list")
def list_people(
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument()] = None,
    provinces: Provinces = None,
    on: Annotated[str | None, typer.Option("--on")] = None,
    is_json: Json = False,
) -> None:
    """List people whose name, handle or post holds the words; `--on` those who held a post on a day."""
    session = session_of(context)
    service = session.workspace.people
    codes = province_codes(session, provinces) or ("",)
    day = read_optional_day(session, "on", on)
    found = {each.id: each for code in codes for each in service.find_all(" ".join(words or ()), code, day)}
    people = sorted(found.values(), key=lambda each: each.name.casefold())
    if session.output.is_json:
        answer_people(session, people)
        return
    session.output.table(people_table(session, people))


@app.command("show")
def show(
    context: typer.Context,
    person: PersonName,
    on: Annotated[str | None, typer.Option("--on")] = None,
    with_contacts: Annotated[bool, typer.Option("--contacts")] = False,
    is_json: Json = False,
) -> None:
    """Show a person: posts, meetings, actions; NIP, rank and contacts only with `--contacts`."""
    session = session_of(context)
    show_person(session, person, read_optional_day(session, "on", on), with_contacts=with_contacts)


@app.command("doubles")
def doubles(context: typer.Context, is_json: Json = False) -> None:
    """List pairs of names that may be one person."""
    session = session_of(context)
    answer_doubles(session, session.workspace.people.likely_doubles())


@app.command("add")
def add(
    context: typer.Context,
    name: Annotated[list[str], typer.Argument()],
    office: Office = "",
    post: Post = "",
    since: Since = None,
    handle: Annotated[str, typer.Option("--handle")] = "",
    is_json: Json = False,
) -> None:
    """Add a person, written with titles."""
    session = session_of(context)
    person = session.workspace.people.add(
        " ".join(name),
        now=session.now,
        office=office,
        post=post,
        since=read_optional_day(session, "since", since),
        handle=handle.removeprefix("@").lower(),
    )
    answer_people(session, [person], session.texts.person_added)


@app.command("edit")
def edit(
    context: typer.Context,
    person: PersonName,
    name: Annotated[str | None, typer.Option("--name")] = None,
    titles_before: Annotated[str | None, typer.Option("--titles-before")] = None,
    titles_after: Annotated[str | None, typer.Option("--titles-after")] = None,
    handle: Annotated[str | None, typer.Option("--handle")] = None,
    nip: Annotated[str | None, typer.Option("--nip")] = None,
    rank: Annotated[str | None, typer.Option("--rank")] = None,
    phone: Annotated[str | None, typer.Option("--phone")] = None,
    email: Annotated[str | None, typer.Option("--email")] = None,
    remark: Annotated[str | None, typer.Option("--remark")] = None,
    spellings: Annotated[list[str] | None, typer.Option("--spelling")] = None,
    office: Office = "",
    post: Post = "",
    since: Since = None,
    replaces: Annotated[str, typer.Option("--replaces", autocompletion=complete_person)] = "",
    is_json: Json = False,
) -> None:
    """Change what is known of a person; `--post` is a new post from a day on."""
    session = session_of(context)
    service = session.workspace.people
    given: Mapping[str, Text] = {
        "name": name,
        "titles_before": titles_before,
        "titles_after": titles_after,
        "handle": handle.removeprefix("@").lower() if handle else handle,
        "nip": nip,
        "rank": rank,
        "phone": phone,
        "email": email,
        "note": remark,
    }
    changes = {field: clean_text(value).strip() for field, value in given.items() if value is not None}
    met = tuple(clean_text(each).strip() for each in spellings or () if each.strip())
    known_id = service.get(person).id
    for field in changes:
        service.read_field(known_id, field, changes[field], today=session.today)
    if replaces and not (office or post):
        raise InvalidValue("post", "", "empty")
    if not (changes or met or office or post):
        raise InvalidValue("field", "", "nothing_to_change")
    if changes.get("name") == "":
        raise InvalidValue("name", "", "empty")
    changed = service.get(person)
    if office or post:
        day = read_optional_day(session, "since", since)
        changed = service.set_post(person, office=office, post=post, since=day, now=session.now, replaces=replaces)
    if changes or met:

        def edited(known: Person) -> Person:
            return replace(known, spellings=tuple(dict.fromkeys((*known.spellings, *met))), **changes)

        changed = service.edit(person, edited, now=session.now)
    answer_people(session, [changed], session.texts.person_changed)


@app.command("merge")
def merge(context: typer.Context, kept: PersonName, merged: PersonName, is_json: Json = False) -> None:
    """Make one person of two: the second lives on as a spelling of the first."""
    session = session_of(context)
    person = session.workspace.people.merge(kept, merged, now=session.now)
    answer_people(session, [person], session.texts.people_merged)


@app.command("apart")
def apart(context: typer.Context, person: PersonName, other: PersonName, is_json: Json = False) -> None:
    """Remember that two of like names are two people."""
    session = session_of(context)
    pair = session.workspace.people.tell_apart(person, other, now=session.now)
    if session.output.is_json:
        answer_people(session, pair)
    else:
        one, two = (each.full_name for each in pair)
        session.output.tell(session.texts.people_apart.format(one=one, other=two))


@app.command("remove")
def remove(context: typer.Context, person: PersonName, is_json: Json = False) -> None:
    """Take a person out of the directory; meetings keep the name they have."""
    session = session_of(context)
    removed = session.workspace.people.remove(person, now=session.now)
    answer_people(session, [removed], session.texts.person_removed)


@app.command("import")
def import_people(
    context: typer.Context,
    file: Annotated[Path, typer.Argument()],
    is_rehearsal: Annotated[bool, typer.Option("--dry-run")] = False,
    is_json: Json = False,
) -> None:
    """Add the people of a CSV file; its header names the columns."""
    session = session_of(context)
    service, path = session.workspace.people, file.expanduser()
    plan = (service.plan_import if is_rehearsal else service.import_csv)(path, now=session.now)
    answer_import(session, plan, is_rehearsal=is_rehearsal)
