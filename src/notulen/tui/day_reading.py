"""A day typed into a dialog, read back while it is typed."""

from datetime import date, datetime

from notulen.parsing.dates import read_when
from notulen.workspace import Workspace


def read_day(phrase: str, today: date, workspace: Workspace) -> date | None:
    """The one day a phrase means, counted from `today`; None when it means none or several."""
    reading = read_when(phrase, today, calendar=workspace.names.calendar, is_event=True)
    moment = reading.start
    if moment is None or reading.kind in ("conflict", "invalid"):
        return None
    return moment.date() if isinstance(moment, datetime) else moment
