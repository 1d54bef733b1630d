"""`notulen action …`: everything that happens to an action after it was given."""

from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import Annotated

import typer

from notulen.cli.arguments import Actions, Json, Provinces
from notulen.cli.completion import complete_owner
from notulen.cli.readers import province_codes, read_phrase
from notulen.cli.session import Session, session_of
from notulen.cli.shell_command import ShellGroup
from notulen.domain.action_item import ActionStatus
from notulen.domain.errors import InvalidValue, NotFound, Noun
from notulen.domain.party import Party, PartyKind
from notulen.domain.reference import read_numbered
from notulen.domain.unclear_date import UnclearDate
from notulen.services.actions import FoundAction

app = typer.Typer(name="action", cls=ShellGroup, no_args_is_help=True)

Message = Annotated[str, typer.Option("--message", "-m")]


@app.command("show")
def show(context: typer.Context, references: Actions, is_json: Json = False) -> None:
    """Show all that is known of an action."""
    from notulen.cli.action_card import action_card

    session = session_of(context)
    found = [session.workspace.actions.get(each, session.today) for each in references]
    if _answered_in_json(session, found):
        return
    for each in found:
        session.output.table(action_card(session, each))


@app.command("history")
def history(context: typer.Context, references: Actions, is_json: Json = False) -> None:
    """Show what became of an action, step by step."""
    from notulen.cli.action_card import history_data, history_table

    session = session_of(context)
    found = [session.workspace.actions.get(each, session.today) for each in references]
    if session.output.is_json:
        from notulen.export.listings_json import listing_to_json

        rows = [row for each in found for row in history_data(each)]
        session.output.json(listing_to_json("action_history", rows))
        return
    for each in found:
        session.output.table(history_table(session, each))


@app.command("done")
def done(
    context: typer.Context, references: Actions, text: Message = "", provinces: Provinces = None, is_json: Json = False
) -> None:
    """Mark actions as done."""
    _set_status(context, references, ActionStatus.DONE, text, provinces)


@app.command("start")
def start(
    context: typer.Context, references: Actions, text: Message = "", provinces: Provinces = None, is_json: Json = False
) -> None:
    """Mark actions as in progress."""
    _set_status(context, references, ActionStatus.IN_PROGRESS, text, provinces)


@app.command("block")
def block(
    context: typer.Context, references: Actions, text: Message = "", provinces: Provinces = None, is_json: Json = False
) -> None:
    """Mark actions as blocked."""
    _set_status(context, references, ActionStatus.BLOCKED, text, provinces)


@app.command("cancel")
def cancel(
    context: typer.Context, references: Actions, text: Message = "", provinces: Provinces = None, is_json: Json = False
) -> None:
    """Cancel actions."""
    _set_status(context, references, ActionStatus.CANCELLED, text, provinces)


@app.command("reopen")
def reopen(
    context: typer.Context, references: Actions, text: Message = "", provinces: Provinces = None, is_json: Json = False
) -> None:
    """Open actions again that were done or cancelled."""
    _set_status(context, references, ActionStatus.OPEN, text, provinces)


@app.command("postpone")
def postpone(
    context: typer.Context,
    references: Actions,
    until: Annotated[str | None, typer.Option("--to", "--until", "--due")] = None,
    text: Message = "",
    is_json: Json = False,
) -> None:
    """Give actions a later deadline: the words after the references, or those of --to."""
    session = session_of(context)
    service = session.workspace.actions
    asked, words = _split(references)
    phrase = until or words
    if not phrase.strip():
        raise InvalidValue("due", "", "empty")

    def postponed(each: str) -> FoundAction:
        try:
            return service.postpone(each, phrase, now=session.now, today=session.today, text=text)
        except InvalidValue as fault:
            if fault.reason != "no_certain_day":
                raise
            raise UnclearDate("due", read_phrase(session, phrase, session.today, is_event=False)) from fault

    _each(session, asked, postponed)


@app.command("assign")
def assign(
    context: typer.Context,
    references: Actions,
    owners: Annotated[list[str] | None, typer.Option("--to", autocompletion=complete_owner)] = None,
    text: Message = "",
    provinces: Provinces = None,
    is_json: Json = False,
) -> None:
    """Give actions other owners: the names after the references, of --to and of -p."""
    session = session_of(context)
    service = session.workspace.actions
    asked, words = _split(references)
    wanted = [*words.split(), *(owners or ()), *(provinces or ())]
    if not wanted:
        raise InvalidValue("owner", "", "empty")
    parties = service.parties(wanted)
    _each(session, asked, lambda each: service.assign(each, parties, now=session.now, text=text))


@app.command("comment")
def comment(
    context: typer.Context,
    references: Actions,
    text: Message = "",
    is_json: Json = False,
) -> None:
    """Write a word on actions: the words after the references, or those of -m."""
    session = session_of(context)
    service = session.workspace.actions
    asked, words = _split(references)
    said = text or words
    _each(session, asked, lambda each: service.comment(each, said, now=session.now))


def _set_status(
    context: typer.Context,
    references: Sequence[str],
    status: ActionStatus,
    text: str,
    provinces: Sequence[str] | None,
) -> None:
    session = session_of(context)
    service = session.workspace.actions
    codes = province_codes(session, provinces)
    asked, words = _split(references)
    said = text or words

    def changed(each: str) -> FoundAction:
        owners = owners_from(service.get(each, session.today), codes, session) if codes else ()
        return service.set_status(each, status, now=session.now, text=said, owners=owners)

    _each(session, asked, changed)


def _split(words: Sequence[str]) -> tuple[list[str], str]:
    """The references at the beginning of `words`, and what was written after them. Raises NotFound."""
    references = list(takewhile(lambda word: read_numbered(word, "A") is not None, words))
    if not references:
        raise NotFound(Noun.ACTION, words[0])
    return references, " ".join(words[len(references) :])


def owners_from(found: FoundAction, codes: Sequence[str], session: Session) -> tuple[Party, ...]:
    """The owners of an action that stand for one of the provinces; the province itself when none does."""
    owners = tuple(owner for owner in found.action.owners if owner.province in codes or owner.key in codes)
    if owners:
        return owners
    provinces = (session.workspace.names.province_of(code) for code in codes)
    return tuple(
        Party(kind=PartyKind.PROVINCE, key=each.code, name=each.name, province=each.code) for each in provinces if each
    )


def _each(session: Session, references: Sequence[str], change: Callable[[str], FoundAction]) -> None:
    """Change one after the other, telling of each once it is on disk: a later fault leaves the earlier ones done."""
    found = []
    for asked in references:
        each = change(asked)
        found.append(each)
        session.output.done(_told(session, each))
    _answered_in_json(session, found)


def _told(session: Session, found: FoundAction) -> str:
    from notulen.locale.date_texts import format_date
    from notulen.locale.words import word

    due = format_date(found.due, session.language, short=True) if found.due else session.texts.no_due
    return session.texts.action_changed.format(
        reference=found.reference, text=found.action.text, status=word(found.action.status, session.language), due=due
    )


def _answered_in_json(session: Session, found: Sequence[FoundAction]) -> bool:
    if session.output.is_json:
        from notulen.export.listings_json import actions_to_json

        session.output.json(actions_to_json(found, today=session.today))
    return session.output.is_json
