"""`notulen review`: open actions asked about one by one, and the sheet that prepares it."""

from typing import Annotated

import typer

from notulen.cli.arguments import Json, Owner, Provinces, Series
from notulen.cli.arguments import Meeting as MeetingArgument
from notulen.cli.completion import complete_sheet_format
from notulen.cli.readers import province_codes, read_owners, series_id
from notulen.cli.session import Session, session_of
from notulen.domain.errors import AnswerNeeded
from notulen.domain.review import ReviewScope
from notulen.locale.review_texts import review_texts

app = typer.Typer()


@app.command("review")
def review(
    context: typer.Context,
    meeting: MeetingArgument = None,
    provinces: Provinces = None,
    owner: Owner = None,
    series: Series = None,
    is_afresh: Annotated[bool, typer.Option("--afresh")] = False,
    is_print: Annotated[bool, typer.Option("--print")] = False,
    format_name: Annotated[str | None, typer.Option("--format", "-f", autocompletion=complete_sheet_format)] = None,
    target: Annotated[str | None, typer.Option("--output", "-o")] = None,
    is_forced: Annotated[bool, typer.Option("--force")] = False,
    is_json: Json = False,
) -> None:
    """Walk through the open actions at a terminal, or print them as a sheet.

    On the full screen; with `--plain`, and where there is none, line by line.
    """
    session = session_of(context)
    scope = ReviewScope(
        series=series_id(session, series),
        provinces=province_codes(session, provinces),
        owner=read_owners(session, [owner])[0] if owner else None,
        meeting=session.workspace.meetings.get(meeting, session.today).number if meeting else None,
    )
    if session.output.is_json:
        _print_json(session, scope)
    elif is_print or format_name is not None or target is not None:
        from notulen.cli.review_sheet import print_sheet

        print_sheet(session, scope, format_name, target, is_forced=is_forced)
    elif not (session.output.can_ask and session.output.is_terminal):
        raise AnswerNeeded(review_texts(session.language).needs_terminal, "--print")
    elif _has_screen(session):
        from notulen.cli.full_screen import open_review

        if is_afresh:
            session.workspace.review.forget(scope)
        session.exit_code = open_review(session, scope)
    else:
        from notulen.cli.review_walk import walk

        walk(session, scope, is_afresh=is_afresh)


def _has_screen(session: Session) -> bool:
    return session.output.has_whole_terminal and not session.output.is_plain


def _print_json(session: Session, scope: ReviewScope) -> None:
    from notulen.export.listings.review_json import review_to_json

    workspace, today = session.workspace, session.today
    sheet = workspace.review_sheets.sheet(scope, today=today)
    session.output.json(review_to_json(sheet, workspace.review.queue(scope, today=today), today=today))
