"""Puts every error of the family into words: what happened, what is safe, what to do next."""

import re
from collections.abc import Sequence
from enum import StrEnum

from notulen.domain.bad_cell import BadCell
from notulen.domain.errors import (
    Ambiguous,
    AnswerNeeded,
    ArchiveLocked,
    CannotRead,
    CannotWrite,
    ChangedElsewhere,
    DamagedFile,
    FileExists,
    InvalidTransition,
    InvalidValue,
    MeetingClosed,
    NewerFormat,
    NotFound,
    NothingToUndo,
    NotulenError,
    Noun,
    WaitsInCircle,
)
from notulen.domain.text import clean_text
from notulen.domain.unclear_date import UnclearDate
from notulen.domain.value import Value
from notulen.locale.error_texts import ErrorTexts, error_texts
from notulen.locale.language import Language

_LONGEST = 120
_ONE_LINE = 78
_ONE_WORD = 24


class Explanation(Value, frozen=True):
    """An error in sentences, all of it fit for a terminal. Anything but `what` may be empty.

    `choices` are what could have been meant, introduced by `before_choices`.
    """

    what: str
    safe: str = ""
    before_choices: str = ""
    choices: tuple[str, ...] = ()
    next: str = ""

    @property
    def text(self) -> str:
        """All of it in one paragraph."""
        chosen = f"{self.before_choices} {', '.join(self.choices)}." if self.choices else ""
        return " ".join(part for part in (self.what, self.safe, chosen, self.next) if part)

    @property
    def lines(self) -> tuple[str, ...]:
        """One line for each part there is; short choices share lines, long ones stand below each other."""
        chosen: tuple[str, ...] = ()
        if self.choices and max(map(len, self.choices)) <= _ONE_WORD:
            import textwrap

            together = f"{self.before_choices} {', '.join(self.choices)}."
            chosen = tuple(textwrap.wrap(together, _ONE_LINE, subsequent_indent="  ", break_on_hyphens=False))
        elif self.choices:
            chosen = (self.before_choices, *(f"  {each}" for each in self.choices))
        return tuple(part for part in (self.what, self.safe, *chosen, self.next) if part)


def explain(fault: NotulenError, language: Language) -> Explanation:
    """`fault` in the words of `language`."""
    texts = error_texts(language)
    match fault:
        case NotFound() | Ambiguous():
            return _naming(fault, texts)
        case InvalidValue():
            return _value(fault, texts, language)
        case AnswerNeeded():
            return Explanation(
                what=texts.answer_needed.format(question=fault.question),
                next=texts.answer_with.format(option=fault.option) if fault.option else "",
            )
        case MeetingClosed() | InvalidTransition() | NothingToUndo() | ChangedElsewhere():
            return _refusal(fault, texts, language)
        case WaitsInCircle():
            return _circle(fault, texts)
        case ArchiveLocked() | DamagedFile() | NewerFormat() | CannotWrite() | FileExists() | CannotRead():
            return _file(fault, texts)
        case _:
            return Explanation(what=texts.unknown.format(kind=type(fault).__name__), next=texts.restore_next)


def _naming(fault: NotFound | Ambiguous, texts: ErrorTexts) -> Explanation:
    noun = texts.nouns[fault.noun]
    if isinstance(fault, Ambiguous):
        return Explanation(
            what=_sentence(texts.ambiguous.format(noun=noun, asked=_quoted(fault.asked))),
            before_choices=texts.candidates,
            choices=_each(fault.candidates),
            next=texts.say_which,
        )
    text = texts.not_found if fault.asked else texts.nothing_there
    return Explanation(
        what=_sentence(text.format(noun=noun, asked=_quoted(fault.asked))),
        before_choices=texts.available if fault.noun in (Noun.FORMAT, Noun.SETTING) else texts.nearest,
        choices=_each(fault.nearest),
        next=texts.where_to_look.get(fault.noun, ""),
    )


def _value(fault: InvalidValue, texts: ErrorTexts, language: Language) -> Explanation:
    reason = texts.invalid_reasons.get(fault.reason, fault.reason.replace("_", " "))
    field = texts.fields.get(fault.field, fault.field.replace("_", " "))
    if isinstance(fault, BadCell):
        field = texts.cell.format(line=fault.line, column=_quoted(fault.column))
    text = texts.invalid if fault.value.strip() or fault.reason != "empty" else texts.empty_value
    what = _sentence(text.format(field=clean_text(field), value=_quoted(fault.value), reason=reason))
    if isinstance(fault, UnclearDate):
        from notulen.locale.date_texts import note_text

        notes = " ".join(_sentence(f"{note_text(note, language)}.") for note in fault.reading.notes)
        return Explanation(what=what, safe=notes, next=texts.date_help)
    if fault.reason in ("not_a_date", "no_certain_day"):
        return Explanation(what=what, next=texts.date_help)
    safe = texts.nothing_taken_in if isinstance(fault, BadCell) else ""
    return Explanation(what=what, safe=safe, before_choices=texts.allowed, choices=_each(fault.allowed))


def _refusal(
    fault: MeetingClosed | InvalidTransition | NothingToUndo | ChangedElsewhere, texts: ErrorTexts, language: Language
) -> Explanation:
    match fault:
        case MeetingClosed():
            is_final = fault.status == "final"
            return Explanation(
                what=(texts.meeting_final if is_final else texts.meeting_closed).format(reference=fault.reference),
                safe=texts.line_kept,
                next="" if is_final else texts.meeting_closed_next.format(reference=fault.reference),
            )
        case InvalidTransition():
            noun = {"A": Noun.ACTION, "K": Noun.DECISION}.get(fault.subject[:1], Noun.MEETING)
            return Explanation(
                what=texts.invalid_transition.format(
                    subject=fault.subject,
                    current=_status(fault.current, noun, language),
                    wanted=texts.wanted.get(fault.wanted, fault.wanted),
                ),
                safe=texts.line_kept,
                next=texts.transition_next[noun].format(subject=fault.subject),
            )
        case NothingToUndo():
            what = texts.nothing_to_redo if fault.is_redo else texts.nothing_to_undo
            return Explanation(what=what, next=texts.undo_next)
        case ChangedElsewhere():
            what = texts.changed_elsewhere.format(
                label=_quoted(fault.label), references=", ".join(_each(fault.references))
            )
            return Explanation(what=what, safe=texts.line_kept, next=texts.changed_elsewhere_next)


def _circle(fault: WaitsInCircle, texts: ErrorTexts) -> Explanation:
    text = texts.waits_in_circle if len(fault.way) > 1 else texts.waits_for_itself
    what = text.format(subject=fault.subject, first=fault.way[0], way=" → ".join(fault.way))
    return Explanation(what=what, safe=texts.line_kept, next=texts.waits_next.format(subject=fault.subject))


def _status(key: str, noun: Noun, language: Language) -> str:
    from notulen.domain.action_item import ActionStatus
    from notulen.domain.entry import DecisionStatus
    from notulen.domain.meeting import MeetingStatus
    from notulen.locale.words import word

    kinds: dict[Noun, type[StrEnum]] = {Noun.ACTION: ActionStatus, Noun.DECISION: DecisionStatus}
    statuses = kinds.get(noun, MeetingStatus)
    return word(statuses(key), language) if key in tuple(statuses) else key


def _file(
    fault: ArchiveLocked | DamagedFile | NewerFormat | CannotWrite | FileExists | CannotRead, texts: ErrorTexts
) -> Explanation:
    path = clean_text(str(fault.path))
    match fault:
        case ArchiveLocked():
            holder = texts.locked_by.format(holder=_holder(fault.holder, texts)) if fault.holder else ""
            what = texts.locked.format(path=path, waited=f"{fault.waited:.0f}")
            return Explanation(
                what=" ".join((what, holder)).strip(), safe=texts.nothing_written, next=texts.locked_next
            )
        case DamagedFile() if fault.reason in texts.findings:
            return _finding(fault, texts)
        case DamagedFile():
            detail = f" ({_quoted(fault.detail)})" if fault.detail else ""
            reason = texts.damage_reasons.get(fault.reason, fault.reason)
            what = f"{texts.damaged.format(path=path)}. {texts.damaged_here.format(reason=reason, detail=detail)}"
            return Explanation(
                what=what, safe=f"{texts.left_untouched} {_copy_of(fault, texts)}", next=_way_back(fault, texts)
            )
        case NewerFormat():
            what = texts.newer.format(path=path, found=fault.found, known=fault.known)
            return Explanation(what=what, safe=texts.left_untouched, next=texts.newer_next)
        case CannotWrite():
            free = texts.free_space.format(free=size_text(fault.free)) if fault.free is not None else ""
            what = " ".join((texts.cannot_write[fault.fault].format(path=path), free)).strip()
            return Explanation(what=what, safe=texts.old_file_stands, next=texts.cannot_write_next[fault.fault])
        case FileExists():
            other = clean_text(str(fault.path.with_stem(f"{fault.path.stem}-2")))
            return Explanation(
                what=texts.file_exists.format(path=path),
                safe=texts.file_exists_safe,
                next=texts.file_exists_next.format(other=other),
            )
        case CannotRead():
            key, _, line = fault.reason.partition(":")
            reason = texts.read_reasons.get(key, _quoted(fault.reason))
            if key in texts.read_reasons and line:
                reason = f"{reason} {texts.at_line.format(line=_quoted(line))}"
            return Explanation(what=texts.cannot_read.format(path=path, reason=reason))


def _finding(fault: DamagedFile, texts: ErrorTexts) -> Explanation:
    """What checking an archive finds beside files that cannot be read."""
    path = clean_text(str(fault.path))
    if fault.reason in texts.findings_safe:
        safe, after = texts.findings_safe[fault.reason], texts.findings_next.get(fault.reason, "")
    else:
        safe, after = _copy_of(fault, texts), _way_back(fault, texts)
    what = texts.findings[fault.reason].format(path=path, detail=clean_text(fault.detail))
    return Explanation(what=what, safe=safe, next=after)


def _holder(holder: str, texts: ErrorTexts) -> str:
    """`Sari, 4711@meja, 2020-07-07T02:00:00Z` as a person says it; anything else as it is."""
    parts = re.fullmatch(r"(.+), (\d+)@(.+), [^,]+", clean_text(holder))
    return texts.holder.format(name=parts[1], process=parts[2], host=parts[3]) if parts else clean_text(holder)


def _copy_of(fault: DamagedFile, texts: ErrorTexts) -> str:
    return texts.has_backup.format(path=clean_text(str(fault.backup))) if fault.backup else texts.has_no_backup


def _way_back(fault: DamagedFile, texts: ErrorTexts) -> str:
    return texts.restore_next if fault.backup else texts.find_copy_next


def size_text(size: int) -> str:
    """A number of bytes as a person says it: `12 kB`, `3 MB`."""
    for unit, factor in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size >= factor:
            return f"{size / factor:.0f} {unit}"
    return f"{size} B"


def _quoted(text: str) -> str:
    """What was typed, safe to show again and no longer than a line or two."""
    clean = clean_text(text)
    return clean if len(clean) <= _LONGEST else f"{clean[:_LONGEST]}…"


def _each(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(_quoted(name) for name in names)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
