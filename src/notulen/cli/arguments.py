"""Arguments and options that several commands share, as types to annotate their parameters with."""

from typing import Annotated

import typer

from notulen.cli.completion import (
    complete_action,
    complete_meeting,
    complete_owner,
    complete_province,
    complete_series,
)

Meeting = Annotated[str | None, typer.Argument(autocompletion=complete_meeting)]
Meetings = Annotated[list[str] | None, typer.Argument(autocompletion=complete_meeting)]
MeetingOption = Annotated[str | None, typer.Option("--meeting", "-m", autocompletion=complete_meeting)]
Provinces = Annotated[list[str] | None, typer.Option("--province", "-p", autocompletion=complete_province)]
Owner = Annotated[str | None, typer.Option("--owner", autocompletion=complete_owner)]
Actions = Annotated[list[str], typer.Argument(autocompletion=complete_action)]
Series = Annotated[str | None, typer.Option("--series", autocompletion=complete_series)]
Since = Annotated[str | None, typer.Option("--since")]
Until = Annotated[str | None, typer.Option("--until")]
Json = Annotated[bool, typer.Option("--json")]
Yes = Annotated[bool, typer.Option("--yes", "--ya", "-y")]
