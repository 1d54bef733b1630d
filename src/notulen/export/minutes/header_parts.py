"""The head of the minutes: what was held, when, where, about what, and who chaired it."""

from collections.abc import Iterable

from notulen.domain.agenda import AgendaItem
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingMode
from notulen.domain.party import Party
from notulen.domain.spot import field_spot, item_spot
from notulen.domain.web_address import is_web_address
from notulen.export.minutes.composition import Composition, clean, joined, one_line, span
from notulen.export.minutes.document import (
    Block,
    Column,
    Fact,
    Facts,
    ItemList,
    ListItem,
    Part,
    Section,
    Spans,
    Spots,
    Style,
    Table,
)
from notulen.locale.date_texts import format_time
from notulen.locale.words import short_word, word

_TITLED = 2
"""The columns of an agenda that every item fills: its number and its title."""


def fact(label: str, *values: str, fields: tuple[str, ...] = ()) -> Fact:
    """A fact made of `fields` of the meeting; empty values are left out, so that none at all is a blank."""
    return Fact(
        label=label,
        values=tuple(span(value) for value in values if value),
        spots=tuple(field_spot(field) for field in fields),
    )


def header_part(paper: Composition) -> Part:
    """The facts of the head. The official form prints its seven lines, filled or blank; the plain one what is known."""
    official = (
        fact(paper.texts.meeting, _title(paper), fields=("title",)),
        fact(paper.texts.days, _days(paper), fields=("day", "last_day")),
        fact(paper.texts.invitation, _invitation(paper), fields=("invitation",)),
        fact(paper.texts.time, time_text(paper), fields=("starts", "ends")),
        fact(paper.texts.place, place_text(paper), fields=("place", "application")),
        fact(
            paper.texts.agenda,
            *(paper.sentence(one_line(item.title)) for item in paper.meeting.agenda),
            fields=("agenda",),
        ),
    )
    if paper.is_official:
        return Part(section=Section.HEADER, heading="", blocks=(Facts(facts=official),))
    known = (*_identity(paper), *official[1:-1], *_around(paper))
    return Part(section=Section.HEADER, heading="", blocks=(Facts(facts=_filled(known)),))


def chair_part(paper: Composition) -> Part:
    """Who chaired, assisted and took notes."""
    meeting, texts = paper.meeting, paper.texts
    facts = (
        fact(texts.chair, _named(paper, meeting.chair, "chair"), fields=("chair",)),
        fact(texts.secretary, _named(paper, meeting.secretary, "secretary"), fields=("secretary",)),
        fact(
            texts.note_taker,
            *(_named(paper, each, "note_takers") for each in meeting.note_takers),
            fields=("note_takers",),
        ),
    )
    signers = fact(texts.signers, *(one_line(joined(each.name, each.post)) for each in meeting.signers))
    shown = facts if paper.is_official else _filled((*facts, signers))
    blocks: tuple[Block, ...] = (Facts(facts=shown),) if shown else ()
    return Part(section=Section.CHAIR, heading=texts.chairing, blocks=blocks)


def agenda_part(paper: Composition) -> Part:
    """The items of business with presenter, times and outcome; a list of titles when nothing else is known."""
    texts, items = paper.texts, paper.meeting.agenda
    rows = [_agenda_row(paper, item) for item in items]
    blocks: tuple[Block, ...] = ()
    if any(any(row[_TITLED:]) for row in rows):
        columns = (
            Column(heading=texts.number, is_narrow=True),
            Column(heading=texts.item, weight=4),
            Column(heading=texts.presenter, weight=2),
            Column(heading=texts.planned),
            Column(heading=texts.course),
            Column(heading=texts.outcome),
            Column(heading=texts.note, weight=2),
        )
        spots = tuple(item_spot(item.number) for item in items)
        blocks = (filled_table(columns, rows, always=_TITLED, spots=spots),)
    elif items:
        is_gapless = [item.number for item in items] == list(range(1, len(items) + 1))
        titles = tuple(
            ListItem(
                spans=span(one_line(item.title) + paper.mark(item.is_unconfirmed)),
                label="" if is_gapless else str(item.number),
                spots=(item_spot(item.number),),
            )
            for item in items
        )
        blocks = (ItemList(items=titles),)
    return Part(section=Section.AGENDA, heading=texts.agenda, blocks=blocks)


def filled_table(columns: tuple[Column, ...], rows: Iterable[tuple[str, ...]], *, always: int, spots: Spots) -> Table:
    """A table without the columns nobody filled; the first `always` stay."""
    kept_rows = tuple(rows)
    kept = [place for place, _ in enumerate(columns) if place < always or any(row[place] for row in kept_rows)]
    return Table(
        columns=tuple(columns[place] for place in kept),
        rows=tuple(tuple(row[place] for place in kept) for row in kept_rows),
        spots=spots,
    )


def link_spans(address: str) -> Spans:
    """An http(s) address as a link, any other text as text."""
    is_link = is_web_address(address) and not any(sign.isspace() or sign in '<>"`\\' for sign in address)
    return span(address, Style.LINK if is_link else Style.PLAIN)


def _filled(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(each for each in facts if each.values)


def _title(paper: Composition) -> str:
    return one_line(paper.meeting.title) + paper.mark_field("title")


def _days(paper: Composition) -> str:
    meeting = paper.meeting
    days = paper.days(meeting.day, meeting.last_day) + paper.mark_field("day")
    if paper.is_official or not meeting.day_written:
        return days
    return f"{days} ({paper.texts.as_written.format(text=one_line(meeting.day_written))})"


def _invitation(paper: Composition) -> str:
    letter, texts = paper.meeting.invitation, paper.texts
    if letter is None:
        return ""
    number = texts.numbered.format(number=one_line(letter.number)) if letter.number else ""
    dated = texts.invitation_dated.format(day=paper.letter_day(letter.day)) if letter.day else ""
    subject = texts.subject.format(subject=one_line(letter.subject)) if letter.subject else ""
    return joined(joined(number, dated, by=" "), subject) + paper.mark_field("invitation")


def time_text(paper: Composition) -> str:
    """The hours of the meeting: "09.30 s.d. 11.45 WIB"; empty when no hour is known."""
    meeting, texts = paper.meeting, paper.texts
    zone = None if meeting.ends else meeting.zone
    start = format_time(meeting.starts, zone, paper.language) + paper.mark_field("starts") if meeting.starts else ""
    end = paper.clock(meeting.ends) + paper.mark_field("ends") if meeting.ends else ""
    if meeting.is_open_ended and not end:
        return texts.time_open.format(start=start or texts.blank)
    if start and end:
        return texts.time_until.format(start=start, end=end)
    return texts.time_until.format(start=texts.blank, end=end) if end else start


def place_text(paper: Composition) -> str:
    """The room and the way it was held: "Ruang Rapat, melalui konferensi video (Zoom)"."""
    meeting, texts = paper.meeting, paper.texts
    place = one_line(meeting.place) + paper.mark_field("place") if meeting.place else ""
    application = one_line(meeting.application)
    if application:
        application += paper.mark_field("application")
    if meeting.mode is MeetingMode.HYBRID:
        by = texts.place_hybrid_with.format(application=application) if application else texts.place_hybrid
        return joined(place, by, by=" ")
    if meeting.mode is MeetingMode.VIDEO or application:
        by = texts.place_video_with.format(application=application) if application else texts.place_video
        return joined(place, by if place else by[0].upper() + by[1:])
    return place


def _identity(paper: Composition) -> tuple[Fact, ...]:
    meeting, texts = paper.meeting, paper.texts
    kind = word(meeting.kind, paper.language)
    if meeting.kind_written and meeting.kind_written.casefold() != kind.casefold():
        kind += f" ({texts.as_written.format(text=one_line(meeting.kind_written))})"
    return (
        fact(texts.reference, meeting.reference),
        fact(texts.also_titled, *(one_line(each) for each in meeting.also_titled)),
        fact(texts.kind, kind + paper.mark_field("kind"), fields=("kind",)),
        fact(
            texts.mode,
            word(meeting.mode, paper.language) + paper.mark_field("mode") if meeting.mode else "",
            fields=("mode",),
        ),
        fact(texts.series, one_line(paper.series_name)),
        fact(texts.status, short_word(meeting.status, paper.language)),
    )


def _around(paper: Composition) -> tuple[Fact, ...]:
    meeting, texts = paper.meeting, paper.texts
    host_province = paper.province(meeting.host_province) if meeting.host_province else ""
    link = clean(meeting.link)
    return (
        Fact(label=texts.link, values=(link_spans(link),) if link else ()),
        fact(texts.organiser, _named(paper, meeting.organiser, "organiser"), fields=("organiser",)),
        fact(texts.host, _named(paper, meeting.host, "host"), fields=("host",)),
        fact(
            texts.host_province,
            host_province + paper.mark_field("host_province") if host_province else "",
            fields=("host_province",),
        ),
        fact(texts.sessions, *_sessions(paper, meeting)),
    )


def _sessions(paper: Composition, meeting: Meeting) -> tuple[str, ...]:
    """When the meeting was in session; hours of another day tell when its minutes were typed up."""
    return tuple(
        f"{paper.date_of(each.started)}, {paper.moments(each.started, each.ended)}"
        for each in meeting.sessions
        if meeting.is_its_day(each.started)
    )


def _named(paper: Composition, party: Party | None, field: str) -> str:
    if party is None:
        return ""
    seat = paper.seats.find(party) if paper.is_official else None
    post = paper.seat_post(seat) if seat else ""
    named = f"{paper.party(party)} ({post})" if post else paper.party(party, with_place=True)
    return named + paper.mark_field(field)


def _agenda_row(paper: Composition, item: AgendaItem) -> tuple[str, ...]:
    return (
        str(item.number),
        one_line(item.title) + paper.mark(item.is_unconfirmed),
        paper.party(item.presenter) if item.presenter else "",
        paper.texts.minutes.format(count=item.minutes) if item.minutes else "",
        paper.item_hours(item),
        word(item.outcome, paper.language) if item.outcome else "",
        joined(one_line(item.note), _origin(paper, item), by="; "),
    )


def _origin(paper: Composition, item: AgendaItem) -> str:
    """Which item of the last meeting it continues."""
    return paper.texts.deferred_from.format(reference=one_line(item.deferred_from)) if item.deferred_from else ""
