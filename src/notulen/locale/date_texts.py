"""How dates, times and the notes about a reading are said in Indonesian and in English."""

from datetime import date, datetime, time

from notulen.domain.province import Zone
from notulen.domain.reading import DateNote, NoteCode, Reading
from notulen.domain.value import Value
from notulen.locale.language import Language


class DateTexts(Value, frozen=True):
    """The words of one language. Weekdays count from Monday, months from January; braces name what is filled in."""

    weekdays: tuple[str, ...]
    weekdays_short: tuple[str, ...]
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    to: str
    onwards: str
    at: str
    estimated: str
    notes: dict[NoteCode, str]
    day_without_year: str
    offset_on: str
    one_day: str
    many_days: str
    offset_before: str
    offset_after: str


def date_texts(language: Language) -> DateTexts:
    """The words of `language`."""
    if language is Language.ENGLISH:
        from notulen.locale.date_english import ENGLISH

        return ENGLISH
    from notulen.locale.date_indonesian import INDONESIAN

    return INDONESIAN


def weekday_name(weekday: int, language: Language, *, short: bool = False) -> str:
    """ "Jumat" or "Jum"; `weekday` counts from Monday = 0."""
    texts = date_texts(language)
    return (texts.weekdays_short if short else texts.weekdays)[weekday]


def month_name(month: int, language: Language, *, short: bool = False) -> str:
    """ "Agustus" or "Agu"; `month` counts from 1."""
    texts = date_texts(language)
    return (texts.months_short if short else texts.months)[month - 1]


def format_date(day: date, language: Language, *, weekday: bool = True, short: bool = False) -> str:
    """ "Jumat, 17 Juli 2020", or "Jum 17 Jul 2020" when short."""
    written = f"{day.day} {month_name(day.month, language, short=short)} {day.year}"
    if not weekday:
        return written
    return f"{weekday_name(day.weekday(), language, short=short)}{' ' if short else ', '}{written}"


def format_time(at: time | datetime, zone: Zone | None = None, language: Language = Language.INDONESIAN) -> str:
    """ "09.30 WIB": 24 hours with a dot, as the offices write it in either language.

    Without `zone` an aware moment is given its own, and a bare time none.
    """
    if zone is None and at.tzinfo is not None:
        zone = next((each for each in Zone if each.offset.utcoffset(None) == at.utcoffset()), None)
    written = f"{at.hour:02}.{at.minute:02}"
    return f"{written} {zone}" if zone is not None else written


def describe_when(reading: Reading, language: Language) -> str:
    """The day or days of a reading with their weekdays: "Jumat, 17 Juli 2020"; "" without a date."""
    start, end = reading.start, reading.end
    if start is None:
        return ""
    texts = date_texts(language)
    first = _describe(start, language)
    if reading.is_open_ended:
        return f"{first} {texts.onwards}"
    if end is None or end == start:
        return first
    if isinstance(start, datetime) and isinstance(end, datetime) and start.date() == end.date():
        return f"{first} {texts.to} {format_time(end)}"
    return f"{first} {texts.to} {_describe(end, language)}"


def _describe(moment: date | datetime, language: Language) -> str:
    day = format_date(moment, language)
    return f"{day}, {date_texts(language).at} {format_time(moment)}" if isinstance(moment, datetime) else day


def note_text(note: DateNote, language: Language) -> str:
    """One note as a clause: a capital first, no full stop."""
    texts = date_texts(language)
    match note.code:
        case NoteCode.NO_SUCH_DAY:
            return _no_such_day(note, language)
        case NoteCode.NEXT_MEETING | NoteCode.NEXT_MEETING_UNKNOWN:
            return texts.notes[note.code].format(when=_offset(note.numbers[0], texts))
        case NoteCode.HOLIDAY if note.holiday is not None:
            name = note.holiday.name if language is Language.INDONESIAN else note.holiday.name_en or note.holiday.name
            name += texts.estimated if note.holiday.is_estimated else ""
            # The name of joint leave says that it is leave.
            return name if note.holiday.is_joint_leave else texts.notes[note.code].format(name=name)
    numbers = {f"n{index}": number for index, number in enumerate(note.numbers)}
    return texts.notes[note.code].format(
        dates="; ".join(format_date(day, language) for day in note.dates),
        weekday=texts.weekdays[note.weekday] if note.weekday is not None else "",
        text=note.text,
        **numbers,
    )


def _no_such_day(note: DateNote, language: Language) -> str:
    day, month, year = note.numbers
    texts = date_texts(language)
    if not 1 <= month <= 12:
        return texts.day_without_year.format(day=day)
    name = texts.months[month - 1]
    # 2000 stands for "no year said": it is a leap year, so that only 30 and 31 February are refused.
    return texts.notes[note.code].format(day=day, month=name if year in (0, 2000) else f"{name} {year}")


def _offset(days: int, texts: DateTexts) -> str:
    wording = texts.offset_on if days == 0 else texts.offset_before if days < 0 else texts.offset_after
    return wording.format(days=(texts.one_day if abs(days) == 1 else texts.many_days).format(count=abs(days)))


def explain_notes(reading: Reading, language: Language) -> str:
    """The notes of a reading as sentences, warnings first; "" if there is nothing to say."""
    clauses = (note_text(note, language) for note in reading.notes)
    return " ".join(clause if clause.endswith("?") else f"{clause}." for clause in clauses)
