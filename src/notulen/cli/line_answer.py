"""Records lines one by one and tells of each, once it is on disk, how it was understood."""

from collections.abc import Iterator

from notulen.cli.session import Session
from notulen.domain.attendee import Attendee
from notulen.domain.errors import ChangedElsewhere, InvalidTransition, InvalidValue, NothingToUndo
from notulen.domain.meeting import Meeting
from notulen.domain.text import clean_text
from notulen.locale.date_texts import format_date
from notulen.locale.language import Language
from notulen.locale.line_words import ENGLISH, INDONESIAN, LineTexts
from notulen.parsing.parsed_line import LineKind, ParsedLine
from notulen.services.recorded import Recorded

_NOT_STORED = "-"
_LONGEST = 160


class LineAnswers:
    """The lines of one run into one meeting. `stored` counts those on disk, `gaps` what is left to tidy in them."""

    def __init__(self, session: Session, meeting: Meeting, *, is_dry: bool) -> None:
        self._session = session
        self._meeting = meeting
        self._is_dry = is_dry
        self._can_print = True
        self.stored = 0
        self.gaps = 0

    @property
    def reference(self) -> str:
        """The meeting the lines go to."""
        return self._meeting.reference

    def take(self, line: str) -> None:
        """Store `line` and tell its reference; a command is carried out. Raises the family's errors."""
        minutes = self._session.workspace.minutes
        if self._is_dry:
            self._answer(Recorded(meeting=self._meeting, parsed=minutes.read(self._meeting, line)))
            return
        recorded = minutes.record_line(self._meeting.number, line, now=self._session.clock())
        self._meeting = recorded.meeting
        if recorded.parsed.kind is LineKind.COMMAND:
            self._try(recorded.parsed)
        elif recorded.parsed.kind is LineKind.EMPTY:
            raise InvalidValue("line", "", "empty")
        else:
            self.stored += 1
            self._answer(recorded)

    def tell_total(self) -> None:
        """How many lines were stored, and how many of them wait to be tidied."""
        texts = self._session.texts
        if not self._is_dry:
            text = texts.lines_stored_with_gaps if self.gaps else texts.lines_stored
            self._session.output.done(text.format(count=self.stored, reference=self.reference, gaps=self.gaps))

    def _answer(self, recorded: Recorded) -> None:
        self.gaps += bool(recorded.gaps)
        reference = recorded.reference or _NOT_STORED
        if self._session.output.is_json:
            self._print(_as_json(recorded, reference))
            return
        self._print(self._described(recorded, reference))

    def _described(self, recorded: Recorded, reference: str) -> str:
        """`A7.9  AKSI  kirim data · Jambi · perlu dirapikan: tenggat «jumt» (maksud: jumat?)`."""
        language = self._session.language
        words = ENGLISH if language is Language.ENGLISH else INDONESIAN
        facts = self._seat(recorded.attendee) if recorded.attendee else _facts(recorded, words, language)
        parts = [fact for fact in facts if fact]
        if recorded.gaps:
            from notulen.locale.line_texts import describe_gap

            gaps = ", ".join(describe_gap(gap, language) for gap in recorded.gaps)
            parts.append(f"{self._session.texts.to_tidy}: {gaps}")
        kind = words.kinds[_kind(recorded)].format(number=recorded.parsed.number)
        return f"{reference}  {kind}  {' · '.join(parts)}".rstrip()

    def _seat(self, seat: Attendee) -> Iterator[str]:
        province = self._session.workspace.names.province_of(seat.province)
        yield seat.full_name
        yield seat.office_name or (province.name if province else "")
        yield seat.full_post if seat.full_post != seat.full_name else ""

    def _print(self, text: str) -> None:
        """A reader who left does not keep the lines after it from being stored."""
        if not self._can_print:
            return
        try:
            self._session.output.line(text)
        except BrokenPipeError:
            self._can_print = False

    def _try(self, parsed: ParsedLine) -> None:
        """A command that cannot be carried out is told; it keeps no line after it from being stored."""
        try:
            self._carry_out(parsed)
        except (InvalidTransition, NothingToUndo, ChangedElsewhere) as fault:
            from notulen.cli.fault_report import report_fault

            report_fault(fault, self._session.output, self._session.language)
            self._session.exit_code = fault.exit_code

    def _carry_out(self, parsed: ParsedLine) -> None:
        session, texts, now = self._session, self._session.texts, self._session.clock()
        meetings, history, number = session.workspace.meetings, session.workspace.history, self._meeting.number
        match parsed.command:
            case "start":
                self._tell_moved(meetings.start(number, now=now), texts.meeting_started)
            case "pause":
                self._tell_moved(meetings.pause(number, now=now), texts.meeting_paused)
            case "close":
                self._tell_moved(meetings.close(number, now=now), texts.meeting_closed)
            case "undo":
                session.output.done(texts.undone.format(subject=history.undo(now=now, number=number)[0].subject))
            case "redo":
                session.output.done(texts.redone.format(subject=history.redo(now=now, number=number)[0].subject))
            case _:
                session.output.done(texts.only_in_screen.format(command=clean_text(parsed.raw.strip())))

    def _tell_moved(self, meeting: Meeting, sentence: str) -> None:
        self._meeting = meeting
        self._session.output.done(sentence.format(reference=meeting.reference, title=meeting.title))


def _kind(recorded: Recorded) -> str:
    """The kind to tell: that of the line as it stands now when an earlier one was mended."""
    if recorded.parsed.kind is not LineKind.PATCH:
        return recorded.parsed.kind.value
    if recorded.action:
        return LineKind.ACTION.value
    return recorded.line.kind.value if recorded.line else recorded.parsed.kind.value


def _facts(recorded: Recorded, texts: LineTexts, language: Language) -> Iterator[str]:
    parsed = recorded.parsed
    record = recorded.line or recorded.action
    text = record.text if record else recorded.item.title if recorded.item else parsed.text
    yield text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    if parsed.is_for_everyone:
        yield texts.everyone
    elif recorded.action and not recorded.line:
        has_who = any(gap.kind.startswith("who_") for gap in recorded.gaps)
        names = ", ".join(owner.name for owner in recorded.action.owners)
        yield names or ("" if has_who else texts.owner_missing)
    elif recorded.line and recorded.line.speaker:
        yield recorded.line.speaker.name
    elif record is None:
        yield ", ".join(party.name for party in (*parsed.owners, *((parsed.speaker,) if parsed.speaker else ())))
    due = record.due if record else parsed.due
    if due is not None:
        yield texts.until.format(day=format_date(due.day, language, short=True)) if due.day else f"«{due.phrase}»"
    if parsed.minutes is not None:
        yield texts.minutes.format(count=parsed.minutes)


def _as_json(recorded: Recorded, reference: str) -> str:
    import json

    from notulen.export.listings.line_json import line_to_json

    row = {"schema": "notulen.line/1", "ref": reference, "of_meeting": recorded.meeting.reference}
    return json.dumps({**row, **line_to_json(recorded.parsed)}, ensure_ascii=False, separators=(",", ":"))
