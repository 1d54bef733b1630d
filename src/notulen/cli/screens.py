"""Opens the full screen, or says why it cannot be; without a command, prints the archive at a glance."""

import gc

import typer

from notulen.cli.arguments import Meeting as MeetingArgument
from notulen.cli.session import Session, session_of
from notulen.domain.errors import InvalidValue

app = typer.Typer()

_USUAL_THRESHOLD = (700, 10, 10)
_SHOWN_MEETINGS = 5
_SHOWN_ACTIONS = 10


@app.command("open")
def open_meeting(context: typer.Context, meeting: MeetingArgument = None) -> None:
    """Open the live minuting screen of a meeting."""
    session = session_of(context)
    require_screen(session)
    found = session.workspace.meetings.get(meeting, session.today)
    session.exit_code = open_screen(session, found.number)


def open_home(session: Session) -> None:
    """What `notulen` alone does: the full screen at a terminal, else the archive at a glance."""
    if session.output.has_whole_terminal and not session.output.is_json and not session.output.is_plain:
        session.exit_code = open_screen(session)
    else:
        show_summary(session)


def require_screen(session: Session) -> None:
    """Raise InvalidValue unless input, output and errors are all a terminal."""
    if not session.output.has_whole_terminal:
        raise InvalidValue("screen", "notulen open", "not_a_terminal")


def open_screen(session: Session, meeting: int | None = None) -> int:
    """Run the full screen; its exit code. It lives long, so garbage is looked for again as usual."""
    gc.set_threshold(*_USUAL_THRESHOLD)
    from notulen.tui.app import run

    theme = session.theme or session.settings.theme
    return run(session.workspace, language=session.language, meeting=meeting, theme=theme, clock=session.clock)


def show_summary(session: Session) -> None:
    """The latest meetings and the most urgent actions."""
    summary = session.workspace.summaries.archive(session.today)
    if session.output.is_json:
        from notulen.export.listings_json import summary_to_json

        session.output.json(
            summary_to_json(
                today=session.today,
                meetings=summary.meetings,
                open_actions=summary.open_actions,
                coming=summary.coming,
            )
        )
        return
    from notulen.cli.action_table import action_table
    from notulen.cli.meetings import meeting_table

    texts = session.texts
    shown = summary.meetings[:_SHOWN_MEETINGS] if session.output.is_terminal else summary.meetings
    urgent = summary.open_actions[:_SHOWN_ACTIONS] if session.output.is_terminal else summary.open_actions
    session.output.table(meeting_table(session, shown))
    session.output.line()
    note = texts.action_counts.format(count=len(summary.open_actions), late=len(summary.overdue))
    session.output.table(action_table(session, urgent, texts.actions, note))
    if not summary.meetings:
        session.output.done("", texts.first_steps)
