"""The full screen, or in a pipe the archive at a glance: what `notulen` alone does. No option is read for it."""

import os

from notulen.cli.session import Session
from notulen.domain.errors import InvalidValue
from notulen.domain.review import ReviewScope

_PICTURES_PER_SECOND = "120"
"""At Textual's own 60 a letter typed just after the timer went on waits up to a thirtieth of a second."""
_SHOWN_MEETINGS = 5
_SHOWN_ACTIONS = 10


def run_home() -> int:
    """Run `notulen` without a word; returns its exit code."""
    from notulen.cli.guard import guarded

    return guarded((), _home)


def _home(session: Session) -> int:
    open_home(session)
    return session.exit_code


def open_home(session: Session) -> None:
    """What `notulen` alone does: the full screen at a terminal, else the archive at a glance."""
    if session.output.has_whole_terminal and not session.output.is_json and not session.output.is_plain:
        session.exit_code = open_screen(session)
    else:
        show_summary(session)


def require_screen(session: Session) -> None:
    """Raise InvalidValue unless input, output and errors are all a terminal that can be drawn on."""
    if not session.output.has_whole_terminal:
        raise InvalidValue("screen", "notulen open", "dumb_terminal" if session.output.is_dumb else "not_a_terminal")


def open_review(session: Session, scope: ReviewScope) -> int:
    """Run the full screen with the review of the open actions of `scope`; its exit code."""
    return open_screen(session, review=scope)


def open_screen(
    session: Session, meeting: int | None = None, *, is_shared: bool = False, review: ReviewScope | None = None
) -> int:
    """Run the full screen; its exit code. Raises InvalidValue for a theme there is none of."""
    os.environ.setdefault("TEXTUAL_FPS", _PICTURES_PER_SECOND)
    from notulen.tui.app import run
    from notulen.tui.themes import all_theme_names

    if session.theme is not None and session.theme not in all_theme_names():
        raise InvalidValue("theme", session.theme, "unknown_setting_value", all_theme_names())
    return run(
        session.workspace,
        language=session.language,
        meeting=None if is_shared else meeting,
        shared=meeting if is_shared else None,
        review=review,
        theme=session.theme,
        clock=session.clock,
    )


def show_summary(session: Session) -> None:
    """The latest meetings and the most urgent actions."""
    summary = session.workspace.summaries.archive(session.today)
    if session.output.is_json:
        from notulen.export.listings.listings_json import summary_to_json

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
    session.output.table(meeting_table(session, shown, of=len(summary.meetings)))
    session.output.line()
    note = texts.action_counts.format(count=len(summary.open_actions), late=len(summary.overdue))
    session.output.table(action_table(session, urgent, texts.actions, note))
    if not summary.meetings:
        session.output.done("", texts.first_steps)
