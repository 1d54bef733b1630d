"""What the shell shows of a series and of the next meeting prepared for it."""

from collections.abc import Sequence
from datetime import date, timedelta

from notulen.cli.cards import card
from notulen.cli.columns import column, day_cell, number_cell
from notulen.cli.session import Session
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party, PartyKind
from notulen.domain.series import Series
from notulen.locale.recurrence_texts import recurrence_text
from notulen.locale.series_texts import SeriesTexts, series_texts
from notulen.services.series import PreparedMeeting, SeriesStanding, coming_of

_MOST_NAMES = 6


def series_table(session: Session, found: Sequence[SeriesStanding]) -> Table:
    """Every series with how it recurs, how many meetings it has, and the last one."""
    language, texts = session.language, session.texts
    columns = (
        column("handle", language),
        column("name", language, is_text=True, least=16),
        column("recurs", language, is_text=True, is_optional=True, least=18),
        column("organiser", language, is_text=True, least=13, from_width=100),
        column("held", language, is_number=True),
        column("last", language),
    )
    rows = [
        (
            Cell(each.series.handle, tone=Tone.REFERENCE),
            Cell(each.series.name),
            Cell(recurrence_text(each.series.rule, language)),
            Cell(each.series.organiser.name if each.series.organiser else ""),
            number_cell(each.count),
            day_cell(each.last, language),
        )
        for each in found
    ]
    return Table(texts.series_title, columns, rows, empty=texts.no_series)


def series_card(session: Session, series: Series, meetings: Sequence[Meeting]) -> Table:
    """All there is to know of a series before its next meeting."""
    texts, own = session.texts, series_texts(session.language)
    service = session.workspace.series
    carried = service.carried_over(meetings, session.today + timedelta(days=1))
    coming = coming_of(meetings, session.today)
    last = carried.last.reference if carried.last else ""
    name = series.handle or f'"{series.name}"'
    facts = (
        (texts.handle, series.handle),
        (texts.organiser, series.organiser.name if series.organiser else ""),
        (texts.zone, series.zone.value if series.zone else ""),
        (own.recurrence, recurrence_text(series.rule, session.language)),
        (own.next_days, _next_days(session, series, meetings, own)),
        (own.coming, _coming(session, coming) if coming else own.none_coming.format(series=name)),
        (own.members, members_text(session, series.members)),
        (own.template, "\n".join(f"{at}. {title}" for at, title in enumerate(series.agenda, start=1))),
        (own.open_actions, str(carried.open_actions) if carried.open_actions else ""),
        (own.deferred_items, "\n".join(f"{last} #{item.number} {item.title}" for item in carried.deferred)),
        (texts.remark, series.note),
    )
    return card(session, series.name, facts)


def prepared_card(session: Session, prepared: PreparedMeeting) -> Table:
    """The meeting as it was prepared: what it inherits, and whom it invites."""
    own, meeting = series_texts(session.language), prepared.meeting
    previous = next((link for link in meeting.related if link.relation.value == "previous"), None)
    agenda = [_item(own, item.number, item.title, item.deferred_from) for item in meeting.agenda]
    facts = (
        (own.previous, f"{previous.title}, {_day(session, previous.starts)}" if previous and previous.starts else ""),
        (own.agenda, "\n".join(agenda)),
        (own.invited, _few(own, [seat.full_name for seat in meeting.attendees])),
    )
    return card(session, f"{meeting.reference} {meeting.title}", facts, note=_day(session, meeting.day))


def holiday_warnings(session: Session, meeting: Meeting) -> tuple[str, ...]:
    """What to know before meeting on that day."""
    own = series_texts(session.language)
    return tuple(
        own.holiday.format(day=_day(session, meeting.day), note=note, reference=meeting.reference)
        for note in day_warnings(session, meeting.day)
    )


def day_warnings(session: Session, day: date) -> tuple[str, ...]:
    """A holiday or the weekend, in words."""
    from notulen.locale.date_texts import note_text

    return tuple(note_text(note, session.language) for note in session.workspace.series.day_notes(day))


def members_text(session: Session, members: Sequence[Party]) -> str:
    """Who is always invited; all provinces as one."""
    own = series_texts(session.language)
    provinces = [each for each in members if each.kind is PartyKind.PROVINCE]
    others = [each.name for each in members if each.kind is not PartyKind.PROVINCE]
    if provinces and len(provinces) == len(session.workspace.names.provinces):
        names = [own.every_province.format(count=len(provinces)), *others]
    else:
        names = [*(each.name for each in provinces), *others]
    return _few(own, names)


def _coming(session: Session, coming: Meeting) -> str:
    return " · ".join((f"{coming.reference}, {_day(session, coming.day)}", *day_warnings(session, coming.day)))


def _next_days(session: Session, series: Series, meetings: Sequence[Meeting], own: SeriesTexts) -> str:
    if not series.rule:
        return ""
    days = session.workspace.series.next_days(series, meetings, session.today)
    told = (" · ".join((_day(session, day), *day_warnings(session, day))) for day in days)
    return "\n".join(told) or own.no_next_day


def _item(own: SeriesTexts, number: int, title: str, origin: str) -> str:
    return f"{number}. {title}" + (f" ({own.deferred_from.format(reference=origin)})" if origin else "")


def _few(own: SeriesTexts, names: Sequence[str]) -> str:
    if len(names) <= _MOST_NAMES + 1:
        return "; ".join(names)
    return own.and_more.format(names="; ".join(names[:_MOST_NAMES]), count=len(names) - _MOST_NAMES)


def _day(session: Session, day: date) -> str:
    from notulen.locale.date_texts import format_date

    return format_date(day, session.language, short=True)
