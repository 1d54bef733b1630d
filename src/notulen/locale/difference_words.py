"""Differences between two versions as rows a person reads: where, what, before and after."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from enum import StrEnum

from notulen.domain.action_item import ActionItem, Assignment
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.due import Due
from notulen.domain.entry import Decision, Entry
from notulen.domain.final_difference import Difference, DifferenceKind
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party
from notulen.domain.province import Zone
from notulen.domain.value import Value
from notulen.locale.date_texts import format_date, format_time
from notulen.locale.field_words import field_label
from notulen.locale.final_texts import FinalTexts, final_texts
from notulen.locale.language import Language
from notulen.locale.words import word

_CODES = ("province", "host_province")
"""Fields that keep the code of a province."""


class DifferenceRow(Value, frozen=True):
    """One difference in words. `kind` is that of the difference, for who colours or sorts."""

    kind: DifferenceKind
    place: str
    what: str
    before: str
    after: str


def difference_rows(
    found: Iterable[Difference],
    meeting: Meeting,
    provinces: Mapping[str, str],
    language: Language,
    *,
    has_phrases: bool = True,
) -> tuple[DifferenceRow, ...]:
    """`found` in words; `provinces` names codes, hours are those of `meeting`'s zone.

    Without `has_phrases` a deadline is told by its day alone, as the official form does.
    """
    telling = _Telling(meeting.zone, provinces, language, has_phrases=has_phrases)
    return tuple(telling.row(each) for each in found)


class _Telling:
    def __init__(self, zone: Zone, provinces: Mapping[str, str], language: Language, *, has_phrases: bool) -> None:
        self._has_phrases = has_phrases
        self._zone = zone
        self._provinces = provinces
        self._language = language
        self._texts: FinalTexts = final_texts(language)

    def row(self, found: Difference) -> DifferenceRow:
        is_changed = found.kind is DifferenceKind.CHANGED
        what = (
            field_label(found.record, found.field, self._language) if is_changed else word(found.kind, self._language)
        )
        before, after = found.before, found.after
        if found.field == "assignments" and _owners_only(before, after):
            before, after = _owners(before), _owners(after)
        return DifferenceRow(
            kind=found.kind,
            place=found.place or self._texts.the_meeting,
            what=what,
            before=self._told(found.field, before) or self._texts.nothing,
            after=self._told(found.field, after) or self._texts.nothing,
        )

    def _told(self, field: str, value: object) -> str:
        match value:
            case None:
                return ""
            case tuple():
                return "; ".join(told for told in (self._told(field, each) for each in value) if told)
            case bool():
                return self._texts.yes_no[0 if value else 1]
            case StrEnum():
                return word(value, self._language)
            case datetime():
                here = value.astimezone(self._zone.offset)
                clock = format_time(here.time(), self._zone, self._language)
                return f"{format_date(here.date(), self._language, weekday=False)} {clock}"
            case date():
                return format_date(value, self._language, weekday=True)
            case time():
                return format_time(value, self._zone, self._language)
            case Value():
                return self._record(value)
            case str() if field in _CODES:
                return self._provinces.get(value, value)
            case _:
                return str(value)

    def _record(self, value: Value) -> str:
        match value:
            case Party():
                return value.written or value.name
            case Due():
                day = format_date(value.day, self._language, weekday=True) if value.day else ""
                phrase = f"“{value.phrase}”" if value.phrase and (self._has_phrases or not day) else ""
                return f"{day} ({phrase})" if day and phrase else day or phrase
            case Assignment():
                owner = self._told("", value.owner) or self._texts.nothing
                due = f", {self._told('', value.due)}" if value.due else ""
                return f"{owner} ({word(value.status, self._language)}{due})"
            case Decision():
                return word(value.status, self._language)
            case Entry():
                speaker = f"{self._told('', value.speaker)}: " if value.speaker else ""
                return f"{speaker}{value.text}"
            case ActionItem():
                owners = self._told("", value.owners)
                told = (value.text, owners, self._told("", value.due))
                return "; ".join(each for each in told if each)
            case Attendee():
                return f"{value.full_name} ({word(value.presence, self._language)})"
            case AgendaItem():
                return value.title
            case _:
                fields = (self._told(name, getattr(value, name)) for name in value.__struct_fields__ if name != "id")
                return ", ".join(told for told in fields if told)


def _owners(value: object) -> tuple[Party, ...]:
    parts = value if isinstance(value, tuple) else ()
    return tuple(part.owner for part in parts if isinstance(part, Assignment) and part.owner)


def _owners_only(before: object, after: object) -> bool:
    """Whether two lists of assignments differ in nothing but who they name."""
    parts = (part for value in (before, after) if isinstance(value, tuple) for part in value)
    return len({(part.status, part.due) for part in parts if isinstance(part, Assignment)}) <= 1
