"""A meeting as the entries of a calendar: itself at its hours, and the days on which its actions are due."""

from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from notulen.domain.identity import moment_of
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_head import head_of
from notulen.domain.party import Party, PartyKind
from notulen.domain.web_address import is_web_address
from notulen.export.minutes.calendar_event import CalendarEvent
from notulen.export.minutes.chosen_sections import not_in_format
from notulen.export.minutes.composition import Composition, clean, joined, one_line
from notulen.export.minutes.document import Section
from notulen.export.minutes.due_event import deadlines, due_event
from notulen.export.minutes.header_parts import place_text, time_text
from notulen.locale.sheet_texts import sheet_texts

CALENDAR_SECTIONS = (Section.HEADER, Section.ACTIONS)
"""The parts of the minutes there is something of in a calendar."""


def events(paper: Composition, chosen: Collection[Section], changed: datetime | None) -> tuple[CalendarEvent, ...]:
    """The meeting where its head is `chosen`, its deadlines where its actions are; `changed` is its last change.

    Raises InvalidValue where neither is chosen.
    """
    made = []
    if Section.HEADER in chosen:
        made.append(_meeting_event(paper, changed))
    if Section.ACTIONS in chosen:
        made.extend(_due_events(paper))
    if not set(CALENDAR_SECTIONS) & set(chosen):
        raise not_in_format(chosen, CALENDAR_SECTIONS, paper.language)
    return tuple(made)


def _meeting_event(paper: Composition, changed: datetime | None) -> CalendarEvent:
    """Its hours; whole days where they are not known, or where it lasts several."""
    meeting, texts = paper.meeting, sheet_texts(paper.language)
    is_long = meeting.last_day is not None and meeting.last_day != meeting.day
    starts, ends = (None, None) if is_long else _hours(meeting)
    hours, link = time_text(paper), one_line(meeting.link)
    organiser = paper.party(meeting.organiser) if meeting.organiser else ""
    agenda = [f"{place}. {one_line(item.title)}" for place, item in enumerate(meeting.agenda, start=1)]
    told = (
        texts.hours.format(hours=hours) if hours else "",
        texts.place.format(place=place_text(paper)) if place_text(paper) else "",
        texts.organiser.format(organiser=organiser) if organiser else "",
        texts.link.format(link=link) if link else "",
        "\n".join((f"{paper.texts.agenda}:", *agenda)) if agenda else "",
    )
    begun = moment_of(meeting.id)
    stamp = changed or begun or datetime.combine(meeting.day, time(), UTC)
    return CalendarEvent(
        uid=f"{meeting.id}@notulen",
        stamp=stamp,
        # It rises with each change, and needs no count of them to be kept.
        sequence=max(0, int((stamp - begun).total_seconds())) if begun else 0,
        day=meeting.day,
        last_day=meeting.last_day,
        starts=starts,
        ends=ends,
        summary=joined(meeting.reference, one_line(meeting.title), by=" "),
        description="\n".join(line for line in told if line),
        place=place_text(paper),
        link=link if is_web_address(link) and not any(sign.isspace() for sign in link) else "",
        contact=organiser,
        is_busy=is_long or starts is not None,
    )


def _hours(meeting: Meeting) -> tuple[datetime | None, datetime | None]:
    """When it begins and ends; what ends before it began ends on the day after."""
    if meeting.starts is None:
        return None, None
    zone = meeting.zone.offset
    starts = datetime.combine(meeting.day, meeting.starts, zone)
    if meeting.ends is None:
        return starts, None
    last = meeting.day if meeting.ends > meeting.starts else _day_after(meeting.day)
    return starts, datetime.combine(last, meeting.ends, zone)


def _day_after(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


def _due_events(paper: Composition) -> Iterator[CalendarEvent]:
    meeting = paper.meeting
    head = head_of(meeting)

    def name_of(owner: Party) -> str:
        known = paper.provinces.get(owner.key) if owner.kind is PartyKind.PROVINCE else None
        return known.short_name if known else clean(owner.name)

    for action in meeting.actions:
        for each in deadlines(action, action.assignments, partial(action.part_due, next_meeting=paper.next_meeting)):
            if each.day is not None:
                yield due_event(each, each.day, head, name_of=name_of, language=paper.language)
