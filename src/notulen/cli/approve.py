"""`notulen approve`: that the chair approved the minutes, and how; taken back if it was recorded by mistake."""

from typing import Annotated

import typer

from notulen.cli.arguments import Json
from notulen.cli.arguments import Meeting as MeetingArgument
from notulen.cli.completion import complete_meeting
from notulen.cli.session import Session, session_of
from notulen.domain.approval import Approval, ApprovalKind
from notulen.domain.errors import InvalidValue
from notulen.domain.meeting import Meeting
from notulen.locale.approval_texts import approval_texts, described_approval

app = typer.Typer()


@app.command("approve")
def approve(
    context: typer.Context,
    meeting: MeetingArgument = None,
    is_oral: Annotated[bool, typer.Option("--oral", "--lisan")] = False,
    is_written: Annotated[bool, typer.Option("--written", "--tertulis")] = False,
    given_in: Annotated[str | None, typer.Option("--at", autocompletion=complete_meeting)] = None,
    approver: Annotated[str, typer.Option("--by")] = "",
    about: Annotated[list[str] | None, typer.Option("--about")] = None,
    note: Annotated[str, typer.Option("--message", "-m")] = "",
    is_withdrawn: Annotated[bool, typer.Option("--withdraw")] = False,
    is_json: Json = False,
) -> None:
    """Record the approval, or list those there are when no way is given."""
    session = session_of(context)
    ways = [
        *([ApprovalKind.ORAL] if is_oral else ()),
        *([ApprovalKind.WRITTEN] if is_written else ()),
        *([ApprovalKind.AT_NEXT_MEETING] if given_in is not None else ()),
    ]
    if len(ways) + is_withdrawn > 1:
        raise InvalidValue("approval", " ".join(ways), "one_way_only")
    service = session.workspace.approvals
    found = session.workspace.meetings.get(meeting, session.today)
    if ways:
        found = service.record(
            found.number,
            ways[0],
            now=session.now,
            by=approver,
            about=about or (),
            given_in=given_in or "",
            note=note,
            today=session.today,
        )
    elif is_withdrawn:
        found = service.withdraw(found.number, now=session.now)
    if session.output.is_json:
        from notulen.export.listings.approvals_json import approvals_to_json

        session.output.json(approvals_to_json(found))
    elif ways:
        told = _told(session, found, found.approvals[-1])
        session.output.tell(approval_texts(session.language).recorded.format(reference=found.reference, told=told))
    elif is_withdrawn:
        session.output.tell(approval_texts(session.language).withdrawn.format(reference=found.reference))
    else:
        _list(session, found)


def _list(session: Session, meeting: Meeting) -> None:
    from notulen.cli.columns import column, moment_cell
    from notulen.cli.tables import Cell, Table
    from notulen.locale.words import word

    texts, language = approval_texts(session.language), session.language
    columns = (
        column("step", language, is_number=True),
        column("way", language),
        column("by", language, is_text=True),
        column("at", language),
        column("what_of", language, is_text=True),
        column("note", language, is_text=True, is_optional=True),
    )
    rows = [
        (
            Cell(str(place)),
            Cell(word(each.kind, language), each.kind.value),
            Cell(each.by.name),
            moment_cell(each.at, language),
            Cell(", ".join(each.about) or texts.reads_all, " ".join(each.about)),
            Cell(each.note),
        )
        for place, each in enumerate(meeting.approvals, 1)
    ]
    session.output.table(
        Table(texts.heading.format(reference=meeting.reference), columns, rows, empty=texts.none_yet, most_lines=0)
    )


def _told(session: Session, meeting: Meeting, approval: Approval) -> str:
    return described_approval(approval, meeting, session.workspace.exports.linked(meeting), session.language)
