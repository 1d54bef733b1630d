"""`notulen action verify` and `evidence`: that something was done, and what shows it."""

from typing import Annotated

import typer

from notulen.cli.action_answers import Message, change_each, owners_in, split_references
from notulen.cli.arguments import Actions, Json, Provinces
from notulen.cli.readers import read_count
from notulen.cli.session import session_of
from notulen.domain.errors import InvalidValue
from notulen.services.actions import FoundAction


def verify(
    context: typer.Context, references: Actions, text: Message = "", provinces: Provinces = None, is_json: Json = False
) -> None:
    """Say that what was done has been seen: all of it, or the parts of -p."""
    session = session_of(context)
    service = session.workspace.actions
    asked, words = split_references(references)

    def verified(each: str) -> FoundAction:
        owners = owners_in(session, each, provinces)
        return service.verify(each, now=session.now, text=text or words, owners=owners)

    change_each(session, asked, verified)


def evidence(
    context: typer.Context,
    references: Actions,
    removed: Annotated[str | None, typer.Option("--remove")] = None,
    text: Message = "",
    provinces: Provinces = None,
    is_json: Json = False,
) -> None:
    """Name files or links that show it: each word after the references. Nothing is copied."""
    session = session_of(context)
    service = session.workspace.evidence
    asked, _ = split_references(references)
    places = references[len(asked) :]
    if removed is not None and places:
        raise InvalidValue("evidence", "--remove", "together")
    if removed is None and not places:
        raise InvalidValue("evidence", "", "empty")

    def named(each: str) -> FoundAction:
        if removed is not None:
            return service.take_out(each, read_count("evidence", removed, 1), now=session.now)
        owners = owners_in(session, each, provinces)
        return service.add(each, places, now=session.now, text=text, owners=owners)

    change_each(session, asked, named)
