"""`notulen action priority` and `depends`: what comes before what."""

from typing import Annotated

import typer

from notulen.cli.action_answers import Message, change_each, split_references
from notulen.cli.arguments import Actions, Json
from notulen.cli.completion import complete_action, complete_priority
from notulen.cli.session import session_of
from notulen.domain.action_item import Priority
from notulen.domain.errors import InvalidValue
from notulen.locale.words import parse_word
from notulen.services.actions import FoundAction


def priority(
    context: typer.Context,
    references: Actions,
    wanted: Annotated[str | None, typer.Option("--to", autocompletion=complete_priority)] = None,
    text: Message = "",
    is_json: Json = False,
) -> None:
    """Say how much actions press: the word after the references, or that of --to."""
    session = session_of(context)
    service = session.workspace.actions
    asked, words = split_references(references)
    said = wanted or words
    if not said.strip():
        raise InvalidValue("priority", "", "empty")
    meant = parse_word(Priority, said, language=session.language)
    change_each(session, asked, lambda each: service.prioritise(each, meant, now=session.now, text=text))


def depends(
    context: typer.Context,
    references: Actions,
    others: Annotated[list[str] | None, typer.Option("--on", autocompletion=complete_action)] = None,
    removed: Annotated[list[str] | None, typer.Option("--remove", autocompletion=complete_action)] = None,
    text: Message = "",
    is_json: Json = False,
) -> None:
    """Let actions wait for those of --on; --remove takes that back."""
    session = session_of(context)
    service = session.workspace.dependencies
    asked, words = split_references(references)
    on, off = _separate(others), _separate(removed)
    if not on and not off:
        raise InvalidValue("waits_for", "", "empty")
    if words:
        raise InvalidValue("waits_for", words, "not_allowed")

    def changed(each: str) -> FoundAction:
        found = service.take_out(each, off, now=session.now) if off else None
        return service.add(each, on, now=session.now, text=text) if on or found is None else found

    change_each(session, asked, changed)


def _separate(asked: list[str] | None) -> list[str]:
    return [word for each in asked or () for word in each.replace(",", " ").split()]
