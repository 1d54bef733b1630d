"""How a typed field is understood, in words: the day of a phrase, who a name is, how many elements a list has."""

from collections.abc import Mapping
from datetime import date, datetime, time
from enum import StrEnum

from notulen.domain.action_item import Assignment
from notulen.domain.due import Due, DueKind
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party, PartyKind
from notulen.domain.value import Value
from notulen.locale.date_texts import format_time
from notulen.locale.form_texts import FormTexts
from notulen.locale.line_texts import describe_gap
from notulen.locale.screen_texts import ScreenTexts
from notulen.locale.words import word
from notulen.services.field_syntax import main_field
from notulen.tui.dialogs.record_form import Reading
from notulen.tui.widgets.drawing import SEPARATOR


class FieldSayings:
    """Puts values of one meeting's records into words."""

    def __init__(self, meeting: Meeting, texts: ScreenTexts, own: FormTexts, places: Mapping[str, str]) -> None:
        self._meeting = meeting
        self._texts = texts
        self._own = own
        self._places = places

    def say(self, value: object) -> Reading:
        """What `value` is; nothing for a text, which is what it is."""
        match value:
            case Party():
                return self._party(value)
            case Assignment():
                return self._party(value.owner) if value.owner else Reading("")
            case Due():
                return self._due(value)
            case datetime():
                here = value.astimezone(self._meeting.zone.offset)
                at = format_time(here.time(), self._meeting.zone, self._texts.language)
                day = "" if here.date() == self._meeting.day else f"{self._day(here.date())} "
                return Reading(f"{day}{at}")
            case date():
                return Reading(self._day(value))
            case time():
                return Reading(format_time(value, self._meeting.zone, self._texts.language))
            case StrEnum():
                return Reading(word(value, self._texts.language))
            case tuple():
                return self._list(value)
            case _:
                return Reading("")

    def _list(self, elements: tuple[object, ...]) -> Reading:
        readings = [self._element(each) for each in elements]
        said = SEPARATOR.join(each.said for each in readings if each.said)
        count = f"{self._own.elements.format(count=len(elements))}: " if len(elements) > 1 else ""
        return Reading(f"{count}{said}", all(each.is_clear for each in readings))

    def _element(self, element: object) -> Reading:
        if isinstance(element, Party | Assignment | StrEnum):
            return self.say(element)
        told = getattr(element, main_field(type(element)), "") if isinstance(element, Value) else element
        return Reading(str(told))

    def _party(self, party: Party) -> Reading:
        place = self._places.get(party.province, "")
        if party.kind is PartyKind.GROUP:
            return Reading(f"{party.name} ({', '.join(filter(None, (self._own.group, place)))})")
        if party.kind is PartyKind.UNKNOWN:
            return Reading(f"{party.name} ({word(party.kind, self._texts.language)})", is_clear=False)
        return Reading(f"{party.name} ({place})" if place and place != party.name else party.name)

    def _due(self, due: Due) -> Reading:
        if due.gaps:
            return Reading(SEPARATOR.join(describe_gap(gap, self._texts.language) for gap in due.gaps), is_clear=False)
        if due.day is None:
            return Reading(f"{due.phrase} ({self._own.undated})")
        bound = f" ({word(due.kind, self._texts.language)})" if due.kind is DueKind.NEXT_MEETING else ""
        return Reading(f"{self._texts.until} {self._day(due.day)}{bound}")

    def _day(self, day: date) -> str:
        return self._texts.short_day(day, with_year=True)
