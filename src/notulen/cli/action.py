"""`notulen action …`: everything that happens to an action after it was given."""

from collections.abc import Sequence
from typing import Annotated

import typer

from notulen.cli.action_answers import Message, change_each, owners_in, split_references
from notulen.cli.action_order import depends, priority
from notulen.cli.action_proof import evidence, verify
from notulen.cli.arguments import Actions, Json, Provinces
from notulen.cli.completion import complete_owner
from notulen.cli.readers import read_phrase
from notulen.cli.session import session_of
from notulen.cli.shell_command import ShellGroup
from notulen.domain.action_item import ActionStatus
from notulen.domain.errors import InvalidValue
from notulen.domain.unclear_date import UnclearDate
from notulen.services.actions import FoundAction

app = typer.Typer(name="action", cls=ShellGroup, no_args_is_help=True)


@app.command("show")
def show(context: typer.Context, references: Actions, is_json: Json = False) -> None:
    """Show all that is known of an action."""
    from notulen.cli.action_card import action_card

    session = session_of(context)
    found = [session.workspace.actions.get(each, session.today) for each in references]
    if session.output.is_json:
        from notulen.export.listings.listings_json import actions_to_json

        session.output.json(actions_to_json(found, today=session.today, state_of=session.workspace.evidence.state))
        return
    for each in found:
        session.output.table(action_card(session, each))


@app.command("history")
def history(context: typer.Context, references: Actions, is_json: Json = False) -> None:
    """Show what became of an action, step by step."""
    from notulen.cli.action_history import history_data, history_table

    session = session_of(context)
    found = [session.workspace.actions.get(each, session.today) for each in references]
    if session.output.is_json:
        from notulen.export.listings.listings_json import listing_to_json

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
    provinces: Provinces = None,
    is_json: Json = False,
) -> None:
    """Give actions a later deadline: the words after the references, or those of --to; with -p only those parts."""
    session = session_of(context)
    service = session.workspace.actions
    asked, words = split_references(references)
    phrase = until or words
    if not phrase.strip():
        raise InvalidValue("due", "", "empty")

    def postponed(each: str) -> FoundAction:
        try:
            owners = owners_in(session, each, provinces)
            return service.postpone(each, phrase, now=session.now, today=session.today, text=text, owners=owners)
        except InvalidValue as fault:
            if fault.reason != "no_certain_day":
                raise
            raise UnclearDate("due", read_phrase(session, phrase, session.today, is_event=False)) from fault

    change_each(session, asked, postponed)


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
    asked, words = split_references(references)
    wanted = [*words.split(), *(owners or ()), *(provinces or ())]
    if not wanted:
        raise InvalidValue("owner", "", "empty")
    parties = service.parties(wanted)
    change_each(session, asked, lambda each: service.assign(each, parties, now=session.now, text=text))


@app.command("comment")
def comment(
    context: typer.Context,
    references: Actions,
    text: Message = "",
    provinces: Provinces = None,
    is_json: Json = False,
) -> None:
    """Write a word on actions, or on the parts of -p: the words after the references, or those of -m."""
    session = session_of(context)
    service = session.workspace.actions
    asked, words = split_references(references)
    said = text or words

    def commented(each: str) -> FoundAction:
        return service.comment(each, said, now=session.now, owners=owners_in(session, each, provinces))

    change_each(session, asked, commented)


def _set_status(
    context: typer.Context,
    references: Sequence[str],
    status: ActionStatus,
    text: str,
    provinces: Sequence[str] | None,
) -> None:
    session = session_of(context)
    service = session.workspace.actions
    asked, words = split_references(references)

    def changed(each: str) -> FoundAction:
        owners = owners_in(session, each, provinces)
        return service.set_status(each, status, now=session.now, text=text or words, owners=owners)

    change_each(session, asked, changed)


for _name, _command in (("verify", verify), ("evidence", evidence), ("priority", priority), ("depends", depends)):
    app.command(_name)(_command)
