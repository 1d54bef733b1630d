"""What a shell offers after Tab: meetings, names, open actions, words of options; each is imported when asked for."""

from collections.abc import Iterable
from enum import StrEnum

import typer

from notulen.cli.session import Session

Offers = list[tuple[str, str]]

_READ_TITLES = 20
"""So many of the newest meetings are opened for their titles; for older ones the name of the file must do."""


def _session(context: typer.Context) -> Session | None:
    """The session of the line being completed; its general options were read, but no command was run."""
    session = context.find_object(Session)
    if session is not None:
        params = context.find_root().params
        session.archive = params["archive"].expanduser() if params.get("archive") else None
        session.is_demo = bool(params.get("is_demo"))
        if session.is_demo and not (session.archive_folder / "archive.json").exists():
            return None  # Tab makes no files
    return session


def complete_meeting(context: typer.Context, incomplete: str) -> Offers:
    """`R7` with its title, newest first."""
    session = _session(context)
    if session is None:
        return []
    store = session.workspace.store
    keys = sorted(store.keys(), key=lambda key: (key.day, key.number), reverse=True)
    offers = []
    for place, key in enumerate(keys):
        if place < _READ_TITLES:
            meeting = store.meeting(key.number)
            offers.append((meeting.reference, f"{meeting.title} ({meeting.day.isoformat()})"))
        else:
            offers.append((f"R{key.number}", f"{key.slug} ({key.day.isoformat()})"))
    return _alike(offers, incomplete)


def complete_action(context: typer.Context, incomplete: str) -> Offers:
    """`A7.2` of every open action, most urgent first."""
    session = _session(context)
    if session is None:
        return []
    found = session.workspace.actions.find_all(today=session.today)
    return _alike(((each.reference, each.action.text) for each in found), incomplete)


def complete_province(context: typer.Context, incomplete: str) -> Offers:
    """The short names of provinces."""
    session = _session(context)
    if session is None:
        return []
    return _alike(((each.handle, each.name) for each in session.workspace.names.provinces), incomplete)


def complete_person(context: typer.Context, incomplete: str) -> Offers:
    """The handles of people in the directory."""
    session = _session(context)
    if session is None:
        return []
    from notulen.domain.party import Party, PartyKind

    directory = session.workspace.store.directory()
    index = session.workspace.names.index(directory)
    parties = (Party(kind=PartyKind.PERSON, key=each.id, name=each.name) for each in directory.people)
    return _alike(((index.handle_of(party), index.label(party)) for party in parties), incomplete)


def complete_owner(context: typer.Context, incomplete: str) -> Offers:
    """Whoever can own an action: people, provinces, offices."""
    session = _session(context)
    if session is None:
        return []
    offices = (*session.workspace.names.offices, *session.workspace.store.directory().offices)
    known = [(each.handle, each.name) for each in offices if each.handle]
    return [
        *complete_person(context, incomplete),
        *complete_province(context, incomplete),
        *_alike(known, incomplete),
    ]


def complete_series(context: typer.Context, incomplete: str) -> Offers:
    """The handles of series."""
    session = _session(context)
    if session is None:
        return []
    return _alike(((each.handle or each.name, each.name) for each in session.workspace.series.find_all()), incomplete)


def complete_setting(context: typer.Context, incomplete: str) -> Offers:
    """The names of settings."""
    from notulen.config import setting_names

    return _alike(((name, "") for name in setting_names()), incomplete)


def complete_theme(context: typer.Context, incomplete: str) -> Offers:
    """The names of themes."""
    from notulen import paths

    return _alike(((file.stem, "") for file in sorted(paths.themes_folder().glob("*.toml"))), incomplete)


def complete_format(context: typer.Context, incomplete: str) -> Offers:
    """The formats minutes can be exported in."""
    from notulen.export.formats import FORMATS

    return _alike(((name, "") for name in FORMATS), incomplete)


def complete_channel(context: typer.Context, incomplete: str) -> Offers:
    """The words for the ways minutes go."""
    from notulen.domain.delivery import Channel

    return _words_of(Channel, context, incomplete)


def complete_delivery(context: typer.Context, incomplete: str) -> Offers:
    """`D7.2` of every delivery, with who got it."""
    session = _session(context)
    if session is None:
        return []
    rows = session.workspace.distribution.rows(session.now)
    return _alike(((each.reference, each.delivery.recipient.name) for each in rows), incomplete)


def complete_section(context: typer.Context, incomplete: str) -> Offers:
    """The words for the parts of the minutes."""
    from notulen.export.minutes.document import Section

    return _words_of(Section, context, incomplete)


def complete_template(context: typer.Context, incomplete: str) -> Offers:
    """The templates there are, with the format each makes."""
    session = _session(context)
    if session is None:
        return []
    return _alike(((each.name, each.format) for each in session.workspace.templates.find_all()), incomplete)


def complete_priority(context: typer.Context, incomplete: str) -> Offers:
    """The words for how much an action presses."""
    from notulen.domain.action_item import Priority

    return _words_of(Priority, context, incomplete)


def complete_sheet_format(context: typer.Context, incomplete: str) -> Offers:
    """The formats of the sheet for a review."""
    from notulen.cli.review_sheet import FORMATS

    return _alike(((name, "") for name in FORMATS), incomplete)


def _words_of(kind: type[StrEnum], context: typer.Context, incomplete: str) -> Offers:
    """The words for all values of `kind`, in the reader's language."""
    from notulen.locale.words import words

    session = _session(context)
    return _alike(((word, "") for word in words(kind, session.language)), incomplete) if session else []


def _alike(offers: Iterable[tuple[str, str]], incomplete: str) -> Offers:
    """The offers that begin as typed, each once; case is that of the offer when nothing else fits."""
    typed = incomplete.removeprefix("@")
    found = dict(offer for offer in offers if offer[0].startswith(typed))
    return [(f"@{name}" if incomplete.startswith("@") else name, said) for name, said in found.items()]
