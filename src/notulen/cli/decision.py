"""`notulen decision …`: everything that happens to a decision after it was taken."""

from collections.abc import Sequence
from typing import Annotated

import typer

from notulen.cli.arguments import Json
from notulen.cli.completion import complete_action
from notulen.cli.session import Session, session_of
from notulen.cli.shell_command import ShellGroup
from notulen.domain.reference import action_reference, read_numbered
from notulen.locale.decision_texts import decision_texts
from notulen.services.decisions import FoundDecision

app = typer.Typer(name="decision", cls=ShellGroup, no_args_is_help=True)

Decision = Annotated[str, typer.Argument()]
Decisions = Annotated[list[str], typer.Argument()]
By = Annotated[str, typer.Option("--by")]
Message = Annotated[str, typer.Option("--message", "-m")]
Action = Annotated[str, typer.Argument(autocompletion=complete_action)]


@app.command("show")
def show(context: typer.Context, decisions: Decisions, is_json: Json = False) -> None:
    """Show a decision: how it stands, what became of it, and who carries it out."""
    from notulen.cli.decision_tables import decision_card

    session = session_of(context)
    found = [session.workspace.decisions.get(each) for each in decisions]
    if _answered_in_json(session, found):
        return
    for each in found:
        session.output.table(decision_card(session, each))


@app.command("amend")
def amend(context: typer.Context, decision: Decision, by: By = "", text: Message = "", is_json: Json = False) -> None:
    """A later decision, or the words of -m, change part of it; it holds on."""
    session = session_of(context)
    _answer(session, session.workspace.decisions.amend(decision, now=session.now, by=by, text=text))


@app.command("replace")
def replace(context: typer.Context, decision: Decision, by: By = "", text: Message = "", is_json: Json = False) -> None:
    """A later decision stands in its place."""
    session = session_of(context)
    _answer(session, session.workspace.decisions.replace(decision, now=session.now, by=by, text=text))


@app.command("withdraw")
def withdraw(
    context: typer.Context, decision: Decision, by: By = "", text: Message = "", is_json: Json = False
) -> None:
    """It holds no longer."""
    session = session_of(context)
    _answer(session, session.workspace.decisions.withdraw(decision, now=session.now, by=by, text=text))


@app.command("restore")
def restore(context: typer.Context, decision: Decision, text: Message = "", is_json: Json = False) -> None:
    """It holds again, as it was put first."""
    session = session_of(context)
    _answer(session, session.workspace.decisions.restore(decision, now=session.now, text=text))


@app.command("link")
def link(context: typer.Context, action: Action, decision: Decision, is_json: Json = False) -> None:
    """Say that an action carries out a decision, of the same meeting or of another."""
    session = session_of(context)
    found = session.workspace.decisions.link(action, decision, now=session.now)
    if _answered_in_json(session, [found]):
        return
    numbered = read_numbered(action, "A")
    named = action_reference(*numbered) if numbered else action
    texts = decision_texts(session.language)
    session.output.tell(texts.linked.format(action=named, reference=found.reference, text=found.entry.text))


@app.command("unlink")
def unlink(context: typer.Context, action: Action, is_json: Json = False) -> None:
    """Say that an action carries out no decision."""
    session = session_of(context)
    carried = session.workspace.decisions.unlink(action, now=session.now)
    if session.output.is_json:
        from notulen.export.listings.decisions_json import carrying_to_data
        from notulen.export.listings.listings_json import object_to_json

        session.output.json(object_to_json("decision_unlinked", carrying_to_data(carried)))
        return
    session.output.tell(decision_texts(session.language).unlinked.format(action=carried.reference))


def _answer(session: Session, found: FoundDecision) -> None:
    if _answered_in_json(session, [found]):
        return
    from notulen.locale.words import word

    texts, latest = decision_texts(session.language), found.decision.history[-1]
    sentence = texts.changed_by if latest.other else texts.changed
    session.output.tell(
        sentence.format(
            reference=found.reference,
            status=word(found.decision.status, session.language),
            other=latest.other,
            text=found.entry.text,
        )
    )


def _answered_in_json(session: Session, found: Sequence[FoundDecision]) -> bool:
    if session.output.is_json:
        from notulen.export.listings.decisions_json import decisions_to_json

        session.output.json(decisions_to_json(found))
    return session.output.is_json
