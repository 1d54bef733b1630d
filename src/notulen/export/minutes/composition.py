"""What every part of the minutes is composed with: the meeting, the words, and how names and days are printed."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time

from msgspec.structs import replace

from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.due import Due, DueKind
from notulen.domain.evaluation import EvaluatedAction
from notulen.domain.final_mark import Amendment
from notulen.domain.gap import Gap
from notulen.domain.meeting import Meeting
from notulen.domain.paper import Letterhead
from notulen.domain.party import Party, PartyKind
from notulen.domain.province import Province
from notulen.domain.related_meeting import LinkedMeeting
from notulen.domain.seats import Seats
from notulen.domain.text import clean_text
from notulen.export.minutes.document import Layout, Span, Spans, Style
from notulen.export.minutes.full_post import full_post
from notulen.export.minutes.sentences import capitalised, with_full_stop
from notulen.locale.date_texts import format_date, format_time, weekday_name
from notulen.locale.language import Language
from notulen.locale.minutes_texts import MinutesTexts, minutes_texts


class Composition:
    """One meeting on its way to paper. Text that comes from it is cleaned, names and days are worded here.

    `attendees` is the whole attendance list, also where `meeting` is an extract: names are printed as on it.
    """

    def __init__(
        self,
        meeting: Meeting,
        *,
        provinces: Mapping[str, Province],
        layout: Layout,
        language: Language,
        related: Mapping[str, LinkedMeeting],
        next_meeting: date | None,
        attendees: Collection[Attendee],
        is_extract: bool,
        series_name: str,
        is_public: bool,
        letterhead: Letterhead | None = None,
        evaluated: Sequence[EvaluatedAction] = (),
        ralats: Sequence[Amendment] = (),
    ) -> None:
        self.meeting = meeting
        self.provinces = provinces
        self.language = language
        self.related = related
        self.next_meeting = next_meeting
        self.is_extract = is_extract
        self.series_name = series_name
        self.is_public = is_public
        self.letterhead = letterhead or Letterhead()
        self.evaluated = evaluated
        self.ralats = ralats
        self.is_official = layout is Layout.OFFICIAL
        self.texts: MinutesTexts = minutes_texts(language)
        self.seats = Seats(attendees)
        self._told: dict[tuple[Party, bool], str] = {}

    def sentence(self, text: str) -> str:
        """`text` as an item begins: with a capital in the official form, as it was typed in the plain layout."""
        return capitalised(text) if self.is_official else text

    def ended(self, text: str) -> str:
        """A sentence as it ends: with a full stop in the official form, unless it has its own end or is an address."""
        return with_full_stop(text) if self.is_official else text

    def mark(self, is_unconfirmed: bool) -> str:
        """ " (perlu konfirmasi)" in the plain layout; the official one prints clean."""
        return f" {self.texts.to_confirm}" if is_unconfirmed and not self.is_official else ""

    def mark_gaps(self, gaps: Collection[Gap]) -> str:
        """ " (perlu dirapikan)" in the plain layout behind a line that left something unclear."""
        return f" {self.texts.to_complete}" if gaps and not self.is_official else ""

    def mark_field(self, field: str) -> str:
        """The mark of a field of the meeting."""
        return self.mark(field in self.meeting.unconfirmed)

    def province(self, code: str) -> str:
        """The province's name: in full in the official form, short in the plain layout."""
        known = self.provinces.get(code)
        if known is None:
            return clean(code)
        return known.name if self.is_official else known.short_name

    def party(self, party: Party, *, with_place: bool = False) -> str:
        """The name of `party`: as the attendance list prints it when the person is on it.

        `with_place` adds a person's province or office in brackets.
        """
        told = self._told.get((party, with_place))
        if told is None:
            told = self._told[party, with_place] = self._named(party, with_place)
        return told

    def _named(self, party: Party, with_place: bool) -> str:
        seat = self.seats.find(party)
        name = self.seat_name(seat) if seat else one_line(party.name)
        written = one_line(party.written)
        if party.kind is PartyKind.PROVINCE and party.key in self.provinces:
            name = self._office_of(party.key, written) or (self.province(party.key) if self.is_official else name)
        elif party.kind is PartyKind.OFFICE and name.casefold() in written.casefold():
            name = written
        if with_place and party.kind is PartyKind.PERSON:
            code = self.seats.province(party)
            place = self.province(code) if code else clean(seat.office_name if seat else "")
            if place and place.casefold() not in name.casefold():
                name = f"{name} ({place})"
        return name + self.mark(party.kind is PartyKind.UNKNOWN)

    def _office_of(self, code: str, written: str) -> str:
        """A province's own office as it was written, with the province where the wording does not tell it."""
        known = self.provinces[code]
        names = (known.name, known.short_name)
        if not written or written.casefold() in (name.casefold() for name in names):
            return ""
        tells = any(name.casefold() in written.casefold() for name in names)
        return written if tells else f"{written} ({self.province(code)})"

    def seat_post(self, seat: Attendee) -> str:
        """The post of a seat with its office and province, as it stands beside a name or over a signature."""
        known = self.provinces.get(seat.province)
        return full_post(
            one_line(seat.full_post),
            one_line(seat.office_name),
            known.name if known else "",
            known.short_name if known else "",
        )

    def seat_name(self, seat: Attendee) -> str:
        """The name as given with its titles; the corrected one where what was given was misspelt."""
        if not seat.written or not seat.name or seat.name.casefold() in seat.written.casefold():
            return one_line(seat.full_name)
        return one_line(replace(seat, written="").full_name)

    def parties(self, parties: Collection[Party]) -> str:
        """Several names, with semicolons because names hold commas."""
        return "; ".join(self.party(each) for each in parties)

    def day(self, day: date) -> str:
        """ "Kamis, 29 Agustus 2019"."""
        return format_date(day, self.language, weekday=True)

    def letter_day(self, day: date) -> str:
        """ "29 Agustus 2019", as letters and rules are dated."""
        return format_date(day, self.language, weekday=False)

    def days(self, first: date, last: date | None) -> str:
        """One day, or several: "Rabu s.d. Jumat, 4 s.d. 6 September 2019"."""
        if last is None or last == first:
            return self.day(first)
        if (first.year, first.month) != (last.year, last.month):
            return self.texts.time_until.format(start=self.day(first), end=self.day(last))
        weekdays = (weekday_name(day.weekday(), self.language) for day in (first, last))
        return f"{self.texts.time_until.format(start=next(weekdays), end=next(weekdays))}, {self.period(first, last)}"

    def period(self, first: date, last: date) -> str:
        """Days without their weekdays: "19 s.d. 25 Juni 2023"."""
        return period_text(first, last, self.language)

    def clock(self, at: time) -> str:
        """ "09.30 WIB", in the meeting's zone."""
        return format_time(at, self.meeting.zone, self.language)

    def moments(self, first: datetime | None, last: datetime | None) -> str:
        """When something began and ended; a dash where one of them is not known, nothing where neither is."""
        if first is None and last is None:
            return ""
        zone = None if last else self.meeting.zone
        began = format_time(self._local(first), zone, self.language) if first else "…"
        return f"{began}–{self.moment(last) if last else '…'}"

    def item_hours(self, item: AgendaItem) -> str:
        """When an item of business began and ended; nothing for minutes typed up on another day."""
        first = item.started or item.ended
        is_its_day = first is not None and self.meeting.is_its_day(first)
        return self.moments(item.started, item.ended) if is_its_day else ""

    def _local(self, at: datetime) -> time:
        return at.astimezone(self.meeting.zone.offset).time()

    def date_of(self, at: datetime) -> str:
        """The day of a recorded moment, in the meeting's zone."""
        return self.day(at.astimezone(self.meeting.zone.offset).date())

    def moment(self, at: datetime) -> str:
        """The hour of a recorded moment, in the meeting's zone."""
        return self.clock(self._local(at))

    def _is_day(self, phrase: str, day: date | None) -> bool:
        """Whether a deadline was spoken as the day it falls on, "2 mei 2026": then it is not told twice."""
        said = phrase.casefold().replace(",", "")
        return day is not None and any(
            said == told.casefold().replace(",", "")
            for told in (self.day(day), self.letter_day(day), self.letter_day(day).removesuffix(f" {day.year}"))
        )

    def due(self, due: Due) -> str:
        """A deadline: its day, or the words as spoken where there is none; the plain layout prints both."""
        texts, phrase = self.texts, clean(due.phrase)
        day = due.falls_on(self.next_meeting)
        pieces: list[str] = []
        if day is not None:
            pieces.append(self.day(day))
            if due.at is not None:
                pieces[0] += f", {format_time(due.at, due.zone or self.meeting.zone, self.language)}"
        elif due.kind is DueKind.NEXT_MEETING:
            count = abs(due.offset_days)
            wording = texts.days_before_next if due.offset_days < 0 else texts.days_after_next
            pieces.append(wording.format(count=count) if count else texts.next_meeting)
        # What was said in passing is no wording for a paper that is signed, unless it is all there is.
        is_told = bool(pieces) and (self.is_official or self._is_day(phrase, day))
        notes = [f"“{phrase}”"] if phrase and not is_told else []
        if due.starts and due.ends and due.starts != due.ends and not self.is_official:
            notes.append(texts.period.format(days=self.period(due.starts, due.ends)))
        if not self.is_official and due.note:
            notes.append(clean(due.note).rstrip("."))
        if pieces and notes:
            pieces.append(f"({'; '.join(notes)})")
        elif notes:
            pieces.append(phrase if notes == [f"“{phrase}”"] else "; ".join(notes))
        return " ".join(pieces) + self.mark(bool(pieces) and not due.is_certain)

    def seat_place(self, seat: Attendee) -> str:
        """The province a seat belongs to, with its wording on the paper in the plain layout."""
        place = self.province(seat.province) if seat.province else clean(seat.province_written)
        written = clean(seat.province_written)
        if self.is_official or not seat.province or not written:
            return place
        known = self.provinces.get(seat.province)
        if known and written.casefold() in (known.name.casefold(), known.short_name.casefold()):
            return place
        return f"{place} ({self.texts.as_written.format(text=written)})"


def clean(text: str) -> str:
    """User text as it may be printed: without controls, and without empty lines or spaces around a line."""
    if text.isascii() and text.isprintable():
        return text.strip()
    lines = (line.strip() for line in clean_text(text, is_multiline=True).split("\n"))
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    """User text for a cell, a label or a heading: its line breaks become spaces."""
    return clean(text).replace("\n", " ")


def period_text(first: date, last: date, language: Language) -> str:
    """Days without their weekdays, "19 s.d. 25 Juni 2023"; a single one as letters are dated."""
    end = format_date(last, language, weekday=False)
    if first == last:
        return end
    is_one_month = (first.year, first.month) == (last.year, last.month)
    start = str(first.day) if is_one_month else format_date(first, language, weekday=False)
    return minutes_texts(language).time_until.format(start=start, end=end)


def span(text: str, style: Style = Style.PLAIN) -> Spans:
    """A single stretch of text."""
    return (Span(text=text, style=style),)


def joined(*pieces: str, by: str = ", ") -> str:
    """The pieces that say something, one behind the other."""
    return by.join(piece for piece in pieces if piece)
