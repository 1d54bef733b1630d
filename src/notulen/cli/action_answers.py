"""What every command on actions does with its words: references first, then one change after the other, each told."""

from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import Annotated

import typer

from notulen.cli.readers import province_codes
from notulen.cli.session import Session
from notulen.domain.errors import NotFound, Noun
from notulen.domain.party import Party
from notulen.domain.reference import read_numbered
from notulen.services.actions import FoundAction

Message = Annotated[str, typer.Option("--message", "-m")]


def split_references(words: Sequence[str]) -> tuple[list[str], str]:
    """The references at the beginning of `words`, and what was written after them. Raises NotFound."""
    references = list(takewhile(lambda word: read_numbered(word, "A") is not None, words))
    if not references:
        raise NotFound(Noun.ACTION, words[0])
    return references, " ".join(words[len(references) :])


def owners_in(session: Session, reference: str, provinces: Sequence[str] | None) -> tuple[Party, ...]:
    """Whose parts of an action `-p` means; nobody named when no province was."""
    codes = province_codes(session, provinces)
    return session.workspace.actions.owners_from(reference, codes) if codes else ()


def change_each(session: Session, references: Sequence[str], change: Callable[[str], FoundAction]) -> None:
    """Change one after the other, telling of each once it is on disk: a later fault leaves the earlier ones done."""
    found = []
    for asked in references:
        each = change(asked)
        found.append(each)
        session.output.done(_told(session, each))
    answered_in_json(session, found)


def answered_in_json(session: Session, found: Sequence[FoundAction]) -> bool:
    """Answer with the actions if JSON was asked for; whether it was."""
    if session.output.is_json:
        from notulen.export.listings.listings_json import actions_to_json

        session.output.json(actions_to_json(found, today=session.today))
    return session.output.is_json


def _told(session: Session, found: FoundAction) -> str:
    from notulen.locale.date_texts import format_date
    from notulen.locale.words import word

    due = format_date(found.due, session.language, short=True) if found.due else session.texts.no_due
    answered = [part.owner.name for part in found.parts if part.owner]
    is_part = len(found.parts) < len(found.action.assignments)
    return session.texts.action_changed.format(
        reference=f"{found.reference} ({', '.join(answered)})" if is_part else found.reference,
        text=found.action.text,
        status=word(found.status, session.language),
        due=due,
    )
