"""`notulen actions`: the open actions of every meeting."""

from typing import Annotated

import typer

from notulen.cli.arguments import Json, MeetingOption, Owner, Provinces, Series
from notulen.cli.readers import province_codes, read_optional_day, read_owners, series_id
from notulen.cli.session import Session, session_of
from notulen.domain.action_item import ActionStatus
from notulen.locale.words import parse_word
from notulen.services.actions import ActionOrder

app = typer.Typer()

_ALL = ("all", "semua")
_CHECK_FOUND = 10


@app.command("actions")
def list_actions(
    context: typer.Context,
    provinces: Provinces = None,
    owner: Owner = None,
    status: Annotated[str | None, typer.Option("--status")] = None,
    is_overdue: Annotated[bool, typer.Option("--overdue")] = False,
    before: Annotated[str | None, typer.Option("--before")] = None,
    meeting: MeetingOption = None,
    series: Series = None,
    sort: Annotated[str, typer.Option("--sort")] = ActionOrder.DUE.value,
    is_check: Annotated[bool, typer.Option("--check")] = False,
    is_json: Json = False,
) -> None:
    """List actions that answer to every filter given."""
    session = session_of(context)
    workspace = session.workspace
    found = workspace.actions.find_all(
        today=session.today,
        provinces=province_codes(session, provinces),
        owner=read_owners(session, [owner])[0] if owner else None,
        statuses=_statuses(session, status),
        only_overdue=is_overdue,
        before=read_optional_day(session, "before", before),
        meeting=workspace.meetings.get(meeting, session.today) if meeting else None,
        series=series_id(session, series),
        order=parse_word(ActionOrder, sort, language=session.language),
    )
    late = sum(1 for each in found if each.days_overdue)
    if is_check and late:
        session.exit_code = _CHECK_FOUND
    if session.output.is_json:
        from notulen.export.listings_json import actions_to_json

        session.output.json(actions_to_json(found, today=session.today))
        return
    title = session.texts.overdue_actions if is_overdue else session.texts.actions
    if status is not None:
        title = session.texts.listed_actions
    note = session.texts.action_counts.format(count=len(found), late=late)
    from notulen.cli.action_table import action_table

    session.output.table(action_table(session, found, title, note, shows_status=status is not None))


def _statuses(session: Session, asked: str | None) -> tuple[ActionStatus, ...] | None:
    if asked is None:
        return None
    words = [word.strip() for word in asked.split(",") if word.strip()]
    if any(word.casefold() in _ALL for word in words):
        return tuple(ActionStatus)
    return tuple(parse_word(ActionStatus, word, language=session.language) for word in words)
