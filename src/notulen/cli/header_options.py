"""From the options of a meeting's header to the values its fields take."""

from datetime import date

from notulen.cli.readers import read_hours, series_id
from notulen.cli.session import Session
from notulen.domain.meeting_state import MeetingKind, MeetingMode
from notulen.domain.value import Value
from notulen.locale.words import parse_word
from notulen.services.header import HeaderFields


class HeaderWords(Value, frozen=True):
    """Options as typed; None was not given."""

    hours: str | None = None
    kind: str | None = None
    mode: str | None = None
    place: str | None = None
    link: str | None = None
    series: str | None = None


def header_fields(session: Session, words: HeaderWords, day: date) -> HeaderFields:
    """The fields that were given, for a meeting on `day`. Raises InvalidValue, NotFound, Ambiguous."""
    from notulen.domain.text import clean_text

    fields = HeaderFields(zone=session.settings.zone)
    if words.hours is not None:
        hours = read_hours(session, words.hours, day)
        fields["starts"], fields["ends"], fields["is_open_ended"] = hours.starts, hours.ends, hours.is_open_ended
        if hours.zone is not None:
            fields["zone"] = hours.zone
    if words.kind is not None:
        fields["kind"] = parse_word(MeetingKind, words.kind, language=session.language)
    if words.mode is not None:
        fields["mode"] = parse_word(MeetingMode, words.mode, language=session.language)
    if words.place is not None:
        fields["place"] = clean_text(words.place).strip()
    if words.link is not None:
        fields["link"] = clean_text(words.link).strip()
    if words.series is not None:
        fields["series"] = series_id(session, words.series)
    return fields
