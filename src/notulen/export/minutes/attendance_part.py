"""The attendance list of the minutes: people, unnamed posts and groups, and who stood in for whom."""

from collections import Counter

from notulen.domain.attendee import Attendee, AttendeeKind, Presence
from notulen.domain.spot import seat_spot
from notulen.export.minutes.composition import Composition, joined, one_line, span
from notulen.export.minutes.document import Block, Column, Paragraph, Part, Section, Table
from notulen.export.minutes.full_post import office_in
from notulen.export.minutes.header_parts import filled_table
from notulen.locale.words import word


def attendance_part(paper: Composition) -> Part:
    """The table with the count as stated and, in the plain layout, the quorum, roles and notes."""
    meeting, texts = paper.meeting, paper.texts
    seats = list(meeting.attendees)
    blocks: list[Block] = []
    if meeting.stated_attendance:
        blocks.append(Paragraph(spans=span(texts.stated.format(text=one_line(meeting.stated_attendance).rstrip(".")))))
    if seats:
        blocks.append(_table(paper, seats))
        if not paper.is_official:
            blocks.append(Paragraph(spans=span(_count(paper, seats))))
    elif paper.is_official:
        blocks.append(Paragraph(spans=span(texts.nobody_of_them if paper.is_extract else texts.attached)))
    if meeting.quorum is not None and not paper.is_official and not paper.is_extract:
        here = sum(1 for seat in meeting.attendees if seat.is_here)
        blocks.append(Paragraph(spans=span(texts.quorum.format(quorum=meeting.quorum, here=here))))
    return Part(section=Section.ATTENDANCE, heading=texts.attendance, blocks=tuple(blocks))


def presence_text(paper: Composition, seat: Attendee) -> str:
    """ "hadir", "izin, diwakili Budi"; with the times of joining and leaving in the plain layout."""
    if paper.is_official and "presence" in seat.unconfirmed:
        return ""  # nobody signs for a presence that nobody could confirm
    presence = word(seat.presence, paper.language)
    stand_in = one_line(seat.represented_by)
    stood_in = paper.texts.represented_by.format(name=stand_in) if stand_in else ""
    times = "" if paper.is_official else paper.moments(seat.joined, seat.left)
    return joined(presence, stood_in) + (f" ({times})" if times else "") + paper.mark("presence" in seat.unconfirmed)


def _table(paper: Composition, seats: list[Attendee]) -> Table:
    texts = paper.texts
    columns = [
        Column(heading=texts.number, is_narrow=True),
        Column(heading=texts.name, weight=4),
        Column(heading=texts.post, weight=4),
        Column(heading=texts.office, weight=3),
        Column(heading=texts.province, weight=3),
        Column(heading=texts.presence, weight=2),
    ]
    spots = tuple(seat_spot(seat.number) for seat in seats)
    if paper.is_official:
        rows = tuple(_row(paper, place, seat) for place, seat in enumerate(seats, start=1))
        return Table(columns=tuple(columns), rows=rows, spots=spots)
    columns[5:5] = [Column(heading=texts.role, weight=2)]
    columns.append(Column(heading=texts.note, weight=2))
    return filled_table(tuple(columns), [_full_row(paper, seat) for seat in seats], always=2, spots=spots)


def _row(paper: Composition, place: int, seat: Attendee) -> tuple[str, ...]:
    name = "–" if seat.kind is AttendeeKind.POST and not seat.written and not seat.name else paper.seat_name(seat)
    if seat.kind is AttendeeKind.GROUP and seat.count is not None:
        name += f" ({paper.texts.people.format(count=seat.count)})"
    post = one_line(seat.full_post)
    office = office_of(seat)
    if seat.kind is AttendeeKind.GROUP and office and name.startswith(office):
        office = ""
    return (str(place), name, "" if post == name else post, office, paper.seat_place(seat), presence_text(paper, seat))


def _full_row(paper: Composition, seat: Attendee) -> tuple[str, ...]:
    def marked(text: str, *fields: str) -> str:
        return text + paper.mark(bool(text) and any(field in seat.unconfirmed for field in fields))

    number, name, post, office, province, presence = _row(paper, seat.number, seat)
    written = one_line(seat.written)
    if written and written not in name:
        name += f" ({paper.texts.as_written.format(text=written)})"
    roles = ", ".join(word(role, paper.language) for role in seat.roles)
    return (
        number,
        marked(name, "name", "written", "count", "titles_before", "titles_after"),
        marked(post, "post", "acting"),
        marked(office, "office", "office_name"),
        marked(province, "province", "province_written"),
        marked(roles, "roles"),
        presence,
        one_line(seat.note),
    )


def _count(paper: Composition, seats: list[Attendee]) -> str:
    counts = Counter(seat.presence for seat in seats)
    told = (f"{word(presence, paper.language)} {counts[presence]}" for presence in Presence if counts[presence])
    return paper.texts.counted.format(counts="; ".join(told))


def office_of(seat: Attendee) -> str:
    """The office of a seat. Whoever was taken from the directory by name and province has it in the post alone."""
    return one_line(seat.office_name) or (office_in(one_line(seat.full_post)) if seat.province else "")
