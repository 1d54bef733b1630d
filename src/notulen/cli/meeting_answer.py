"""What a command that changed a meeting answers: a sentence on stderr, or the meeting as JSON."""

from notulen.cli.session import Session
from notulen.domain.meeting import Meeting


def answer(
    session: Session, meeting: Meeting, sentence: str, *, record: str = "", prints_reference: bool = False
) -> None:
    """Tell what was done, to `record` of the meeting. `prints_reference` gives a pipe a reference to go on with."""
    if session.output.is_json:
        from notulen.export.listings.listings_json import meeting_to_data, object_to_json

        session.output.json(object_to_json("meeting_changed", meeting_to_data(meeting)))
        return
    from notulen.locale.date_texts import format_date

    session.output.tell(
        sentence.format(
            reference=meeting.reference,
            title=meeting.title,
            day=format_date(meeting.day, session.language, short=True),
            record=record,
        )
    )
    if prints_reference and not session.output.is_terminal:
        session.output.line(meeting.reference)
