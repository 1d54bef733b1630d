"""`notulen edit`: every field of a meeting, a seat, an item of business or a line."""

from collections.abc import Sequence
from typing import Annotated

import typer

from notulen.cli.arguments import Json, Series
from notulen.cli.completion import complete_meeting, complete_owner
from notulen.cli.session import Session, session_of
from notulen.domain.errors import InvalidValue
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.services.editing import FieldEdits

app = typer.Typer()


@app.command("edit")
def edit(
    context: typer.Context,
    record: Annotated[str, typer.Argument(autocompletion=complete_meeting)],
    title: Annotated[str | None, typer.Option("--title")] = None,
    day: Annotated[str | None, typer.Option("--date")] = None,
    last_day: Annotated[str | None, typer.Option("--until")] = None,
    hours: Annotated[str | None, typer.Option("--time")] = None,
    kind: Annotated[str | None, typer.Option("--kind")] = None,
    mode: Annotated[str | None, typer.Option("--mode")] = None,
    place: Annotated[str | None, typer.Option("--place")] = None,
    link: Annotated[str | None, typer.Option("--link")] = None,
    series: Series = None,
    organiser: Annotated[str | None, typer.Option("--organiser", autocompletion=complete_owner)] = None,
    host: Annotated[str | None, typer.Option("--host", autocompletion=complete_owner)] = None,
    chair: Annotated[str | None, typer.Option("--chair", autocompletion=complete_owner)] = None,
    secretary: Annotated[str | None, typer.Option("--secretary", autocompletion=complete_owner)] = None,
    note_takers: Annotated[list[str] | None, typer.Option("--note-taker", autocompletion=complete_owner)] = None,
    letter_number: Annotated[str | None, typer.Option("--letter-number")] = None,
    letter_date: Annotated[str | None, typer.Option("--letter-date")] = None,
    letter_subject: Annotated[str | None, typer.Option("--letter-subject")] = None,
    sets: Annotated[list[str] | None, typer.Option("--set")] = None,
    adds: Annotated[list[str] | None, typer.Option("--add")] = None,
    removes: Annotated[list[str] | None, typer.Option("--remove")] = None,
    attendee: Annotated[str | None, typer.Option("--attendee")] = None,
    item: Annotated[str | None, typer.Option("--item")] = None,
    is_deleted: Annotated[bool, typer.Option("--delete")] = False,
    shows_fields: Annotated[bool, typer.Option("--fields")] = False,
    is_json: Json = False,
) -> None:
    """Change fields of one record, or take it out; `--fields` lists them with what they hold."""
    from notulen.cli.records import chosen, shown_fields

    session = session_of(context)
    target = chosen(session, record, attendee=attendee, item=item)
    if shows_fields:
        shown_fields(session, target)
        return
    if is_deleted:
        _answer(session, target.take_out(), target.reference, session.texts.record_taken_out)
        return
    header = {
        "title": title,
        "day": day,
        "last_day": last_day,
        "hours": hours,
        "kind": kind,
        "mode": mode,
        "place": place,
        "link": link,
        "series": series,
        "organiser": organiser,
        "host": host,
        "chair": chair,
        "secretary": secretary,
        "letter_number": letter_number,
        "letter_date": letter_date,
        "letter_subject": letter_subject,
        "note_takers": "|".join(note_takers) if note_takers else None,
    }
    edits = FieldEdits(sets=pairs(sets), adds=_listed(adds), removes=_listed(removes))
    given = {name: value for name, value in header.items() if value is not None}
    if given:
        from notulen.cli.header_edits import with_header

        edits = with_header(session, target, edits, given)
    if not (edits.sets or edits.adds or edits.removes):
        raise InvalidValue("field", "", "nothing_to_change")
    _answer(session, target.change(edits), target.reference, session.texts.record_changed)


def pairs(written: Sequence[str] | None) -> dict[str, str]:
    """FIELD=VALUE of `--set`, by field; dashes stand for underscores. Raises InvalidValue."""
    return dict(_listed(written))


def _listed(written: Sequence[str] | None) -> tuple[tuple[str, str], ...]:
    found = []
    for each in written or ():
        field, sign, value = each.partition("=")
        if not sign or not field.strip():
            raise InvalidValue("field", each, "not_a_pair")
        found.append((field.strip().lower().replace("-", "_"), value))
    return tuple(found)


def _answer(session: Session, meeting: Meeting, reference: str, sentence: str) -> None:
    from notulen.cli.meeting_answer import answer

    answer(session, meeting, sentence, record=reference)
    if meeting.status is MeetingStatus.FINAL:
        # What lives on may be edited; that the signed paper still says otherwise is seen nowhere else.
        from notulen.locale.final_texts import final_texts

        told = final_texts(session.language).paper_stays
        session.output.tell(told.format(version=len(meeting.finals), reference=meeting.reference))
