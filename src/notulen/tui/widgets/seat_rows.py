"""The attendance list as rows to choose from: by province, narrowed by what is typed, with how each seat stands."""

from collections.abc import Callable, Mapping
from functools import partial

from textual.content import Content

from notulen.domain.attendee import Attendee
from notulen.domain.meeting import Meeting
from notulen.domain.roll_call import CalledPlace, Mark, Roll, standing, time_of
from notulen.locale.attendance_texts import AttendanceTexts
from notulen.locale.language import Language
from notulen.locale.words import short_word, word
from notulen.tui.widgets.drawing import GOOD, MUTED, PERSON, WARN, fit, joined, row, words
from notulen.tui.widgets.row_list import ListedRow

_WITH_POST = 76
_WITH_PLACE = 44
_STANDING = 15
_SHORT = 7


def place_name(place: CalledPlace, places: Mapping[str, str]) -> str:
    """What a place is called for short; `places` are the short names of the provinces by code."""
    return places.get(place.province) or place.name or place.province


def seat_name(seat: Attendee) -> str:
    """What a seat is called for short: the name without titles, else the post or the body of people."""
    return seat.name or seat.full_name


def brief(seat: Attendee, language: Language) -> str:
    """How a seat stands, for a narrow column: who is present needs no word."""
    mark = standing(seat)
    return "" if mark is Mark.PRESENT else short_word(mark, language)


def seat_rows(
    meeting: Meeting, roll: Roll, typed: str, texts: AttendanceTexts, places: Mapping[str, str]
) -> list[ListedRow]:
    """A row for each seat that answers to `typed`, named by its number; a place is written over its first seat."""
    wanted = "".join(typed.casefold().split())
    rows = []
    for place in roll.places:
        name = place_name(place, places)
        found = [seat for seat in place.seats if wanted in _said_of(seat, name, texts)]
        for position, seat in enumerate(found):
            drawn = _drawing(seat, "" if position else name, meeting, texts)
            rows.append(ListedRow(str(seat.number), drawn))
    return rows


def _said_of(seat: Attendee, place: str, texts: AttendanceTexts) -> str:
    """Everything one may look for, without spaces, because the space bar marks: "jawabarat" finds Jawa Barat."""
    stands = word(standing(seat), texts.language)
    said = (place, seat_name(seat), seat.full_name, seat.full_post, seat.office_name, stands)
    return "\n".join("".join(each.casefold().split()) for each in said)


def _drawing(seat: Attendee, place: str, meeting: Meeting, texts: AttendanceTexts) -> Callable[[int], Content]:
    return partial(_drawn, seat=seat, place=place, meeting=meeting, texts=texts)


def _drawn(width: int, *, seat: Attendee, place: str, meeting: Meeting, texts: AttendanceTexts) -> Content:
    dot = words("● ", GOOD) if seat.is_here else words("○ ", WARN)
    stand_in = texts.stands_for.format(name=seat.represented_by) if seat.represented_by else ""
    who = joined([words(seat_name(seat)), words(stand_in, MUTED)])
    if width < _WITH_PLACE:
        return row(dot, fit(who, width - _SHORT - 3), " ", fit(words(brief(seat, texts.language), WARN), _SHORT))
    has_post = width >= _WITH_POST
    place_width = 13 if has_post else 9
    left = width - place_width - _STANDING - 4
    name_width = left * 3 // 5 if has_post else left
    post = row(" ", fit(words(seat.full_post or seat.office_name, MUTED), left - name_width - 1)) if has_post else ""
    placed = row(fit(words(place, PERSON), place_width), " ")
    return row(dot, placed, fit(who, name_width), post, " ", fit(_standing(seat, meeting, texts), _STANDING))


def _standing(seat: Attendee, meeting: Meeting, texts: AttendanceTexts) -> Content:
    mark, at = standing(seat), time_of(seat)
    time = f" {texts.clock(at, meeting.zone)}" if at is not None else ""
    is_quiet = mark in (Mark.PRESENT, Mark.EXCUSED, Mark.ABSENT)
    return words(f"{word(mark, texts.language)}{time}", MUTED if is_quiet else WARN)
