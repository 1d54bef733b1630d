"""`notulen start`, `pause`, `close`, `reopen`: the course of a meeting."""

from collections.abc import Callable
from datetime import datetime

import typer

from notulen.cli.arguments import Json
from notulen.cli.arguments import Meeting as MeetingArgument
from notulen.cli.meeting_answer import answer
from notulen.cli.session import Session, session_of
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus

app = typer.Typer()

Move = Callable[..., Meeting]


@app.command("start")
def start(context: typer.Context, meeting: MeetingArgument = None, is_json: Json = False) -> None:
    """Start a meeting, or go on after a pause; without a name, the one paused, planned for today, or next."""
    session = session_of(context)
    service = session.workspace.meetings
    asked = meeting or _waiting(session)
    started = service.start(service.get(asked, session.today).number, now=session.now)
    answer(session, started, session.texts.meeting_started)


@app.command("pause")
def pause(context: typer.Context, meeting: MeetingArgument = None, is_json: Json = False) -> None:
    """Pause a meeting."""
    session = session_of(context)
    answer(session, _moved(session, meeting, session.workspace.meetings.pause), session.texts.meeting_paused)


@app.command("close")
def close(context: typer.Context, meeting: MeetingArgument = None, is_json: Json = False) -> None:
    """Close a meeting and tell what is left to tidy."""
    session = session_of(context)
    closed = _moved(session, meeting, session.workspace.meetings.close)
    answer(session, closed, session.texts.meeting_closed)
    from notulen.cli.tidying import tell_what_is_left

    tell_what_is_left(session, closed)


@app.command("reopen")
def reopen(context: typer.Context, meeting: MeetingArgument = None, is_json: Json = False) -> None:
    """Let a closed meeting take lines again."""
    session = session_of(context)
    answer(session, _moved(session, meeting, session.workspace.meetings.reopen), session.texts.meeting_reopened)


def _moved(session: Session, asked: str | None, move: Move) -> Meeting:
    number = session.workspace.meetings.get(asked, session.today).number
    now: datetime = session.now
    return move(number, now=now)


def _waiting(session: Session) -> str | None:
    """The meeting to start when none is named: one paused, else one planned from today on."""
    service = session.workspace.meetings
    paused = service.find_all(status=MeetingStatus.PAUSED)
    if paused:
        return paused[0].reference
    planned = service.find_all(status=MeetingStatus.PLANNED, since=session.today)
    return planned[-1].reference if planned else None
