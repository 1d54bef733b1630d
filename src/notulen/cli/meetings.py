"""`notulen list` and `notulen show`: the meetings of the archive, and one of them."""

from typing import Annotated

import typer

from notulen.cli.arguments import Json, Series, Since, Until
from notulen.cli.arguments import Meeting as MeetingArgument
from notulen.cli.columns import column, day_cell, number_cell
from notulen.cli.readers import read_optional_day, series_id
from notulen.cli.session import Session, session_of
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.locale.words import parse_word, short_word, word

app = typer.Typer()

_TONES = {
    MeetingStatus.RUNNING: Tone.GOOD,
    MeetingStatus.PAUSED: Tone.WARNING,
    MeetingStatus.CLOSED: Tone.PLAIN,
}


@app.command("list")
def list_meetings(
    context: typer.Context,
    status: Annotated[str | None, typer.Option("--status")] = None,
    series: Series = None,
    since: Since = None,
    until: Until = None,
    is_json: Json = False,
) -> None:
    """List meetings, newest first."""
    session = session_of(context)
    found = session.workspace.meetings.find_all(
        status=parse_word(MeetingStatus, status, language=session.language) if status else None,
        series=series_id(session, series),
        since=read_optional_day(session, "since", since),
        until=read_optional_day(session, "until", until),
    )
    if session.output.is_json:
        from notulen.export.listings.listings_json import meetings_to_json

        session.output.json(meetings_to_json(found))
        return
    session.output.table(meeting_table(session, found))


@app.command("show")
def show(
    context: typer.Context,
    meeting: MeetingArgument = None,
    shows_private: Annotated[bool, typer.Option("--private")] = False,
    is_json: Json = False,
) -> None:
    """Show one meeting: a summary on a screen, its plain minutes in a pipe."""
    session = session_of(context)
    found = session.workspace.meetings.get(meeting, session.today)
    if session.output.is_json:
        from notulen.export.json_minutes import meeting_to_json

        evaluated = session.workspace.exports.evaluated(found)
        session.output.json(meeting_to_json(found, evaluated=evaluated))
        return
    if not session.output.is_terminal or session.output.is_plain:
        from notulen.export.minutes.document import Layout

        layout = Layout.PLAIN
        session.output.document(
            session.workspace.exports.render(found, "txt", language=session.language, layout=layout)
        )
        return
    _show_summary(session, found, shows_private=shows_private)
    if found.finals:
        from notulen.cli.final_versions import versions_table

        session.output.table(versions_table(session, found))
    if found.deliveries:
        from notulen.cli.delivery_table import told_counts

        session.output.line(told_counts(session, session.workspace.distribution.rows(session.now, found.number)))


def _show_summary(session: Session, meeting: Meeting, *, shows_private: bool) -> None:
    from notulen.export.rich_summary import meeting_summary
    from notulen.services.upcoming import next_meeting_day

    workspace = session.workspace
    directory = workspace.store.directory()
    session.output.render(
        meeting_summary(
            meeting,
            today=session.today,
            provinces={each.code: each for each in workspace.names.provinces},
            language=session.language,
            next_meeting=next_meeting_day(workspace.store, meeting),
            related=workspace.exports.linked(meeting),
            series_name=next((each.name for each in directory.series if each.id == meeting.series), ""),
            include_private=shows_private,
            evaluated=workspace.exports.evaluated(meeting),
        )
    )


def meeting_table(session: Session, found: tuple[Meeting, ...], *, of: int | None = None) -> Table:
    """Meetings with day, title, state and counts; `of` says how many there are where only some are shown."""
    language, texts = session.language, session.texts
    columns = (
        column("ref", language),
        column("day", language),
        column("last_day", language, is_only_piped=True),
        column("title", language, is_text=True, least=26),
        column("kind", language, is_only_piped=True),
        column("status", language),
        column("present", language, is_number=True, from_width=72),
        column("decisions", language, is_number=True, from_width=72),
        column("actions", language, is_number=True),
        column("open_actions", language, is_only_piped=True),
    )
    rows = [_row(session, each) for each in found]
    return Table(
        texts.meetings,
        columns,
        rows,
        note=texts.count_of_meetings.format(count=of or len(found)),
        empty=texts.no_meetings,
    )


def _row(session: Session, meeting: Meeting) -> tuple[Cell, ...]:
    language = session.language
    return (
        Cell(meeting.reference, tone=Tone.REFERENCE),
        day_cell(meeting.day, language),
        day_cell(meeting.last_day, language),
        Cell(meeting.title),
        Cell(short_word(meeting.kind, language)),
        Cell(word(meeting.status, language), tone=_TONES.get(meeting.status, Tone.PLAIN)),
        number_cell(sum(1 for seat in meeting.attendees if seat.is_here)),
        number_cell(len(meeting.decisions)),
        number_cell(len(meeting.actions)),
        number_cell(sum(1 for action in meeting.actions if action.is_open)),
    )
