"""Puts every error of the family into words: what happened, what is safe, what to do next."""

from enum import StrEnum

from notulen.domain.bad_cell import BadCell
from notulen.domain.damaged_final import DamagedFinal
from notulen.domain.errors import (
    Ambiguous,
    AnswerNeeded,
    CannotSign,
    CannotTypeset,
    ChangedElsewhere,
    FinalRefused,
    InvalidTransition,
    InvalidValue,
    LibraryMissing,
    MeetingClosed,
    NotAttendance,
    NotFound,
    NothingToUndo,
    NotulenError,
    Noun,
    StillUntidy,
    TemplateFault,
    WaitsInCircle,
)
from notulen.domain.file_errors import ArchiveLocked, CannotRead, CannotWrite, DamagedFile, FileExists, NewerFormat
from notulen.domain.text import clean_text
from notulen.domain.unclear_date import UnclearDate
from notulen.domain.value import Value
from notulen.locale.error_texts import ErrorTexts, error_texts
from notulen.locale.explanation import Explanation, each_quoted, quoted, sentence
from notulen.locale.field_words import field_word
from notulen.locale.file_explanations import file_refusal
from notulen.locale.language import Language


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
        case FinalRefused() | StillUntidy() | CannotSign():
            from notulen.locale.final_explanations import final_refusal

            return final_refusal(fault, language)
        case DamagedFinal():
            from notulen.locale.final_explanations import final_finding

            return final_finding(fault, language)
        case NotAttendance():
            what = texts.not_attendance[fault.reason].format(path=clean_text(str(fault.path)), detail=fault.detail)
            return Explanation(what=what, safe=texts.nothing_taken_in, next=texts.attendance_expected)
        case ArchiveLocked() | DamagedFile() | NewerFormat() | CannotWrite() | FileExists() | CannotRead():
            return file_refusal(fault, language)
        case LibraryMissing() | CannotTypeset() | TemplateFault():
            from notulen.locale.paper_explanations import paper_refusal

            return paper_refusal(fault, language)
        case _:
            return Explanation(what=texts.unknown.format(kind=type(fault).__name__), next=texts.unknown_next)


def _naming(fault: NotFound | Ambiguous, texts: ErrorTexts) -> Explanation:
    noun = texts.nouns[fault.noun]
    if isinstance(fault, Ambiguous):
        return Explanation(
            what=sentence(texts.ambiguous.format(noun=noun, asked=quoted(fault.asked))),
            before_choices=texts.candidates,
            choices=each_quoted(fault.candidates),
            next=texts.say_which,
        )
    text = texts.not_found if fault.asked else texts.nothing_there
    return Explanation(
        what=sentence(text.format(noun=noun, asked=quoted(fault.asked))),
        before_choices=texts.available if fault.noun in (Noun.FORMAT, Noun.SETTING, Noun.TEMPLATE) else texts.nearest,
        choices=each_quoted(fault.nearest),
        next=texts.where_to_look.get(fault.noun, ""),
    )


_OF_NOTHING = ("empty", "no_chair", "no_meeting", "nothing_runs", "nothing_to_change")
"""Reasons that speak of what was not given: there is nothing to quote."""

_OF_PARTS = ("incomplete", "not_a_field")
"""Reasons whose choices are fields of a small record, which may be typed as they are called."""


def _value(fault: InvalidValue, texts: ErrorTexts, language: Language) -> Explanation:
    reason = texts.invalid_reasons.get(fault.reason, fault.reason.replace("_", " "))
    field = texts.fields.get(fault.field) or field_word(fault.field, language) or fault.field.replace("_", " ")
    if isinstance(fault, BadCell):
        field = texts.cell.format(line=fault.line, column=quoted(fault.column))
    text = texts.empty_value if not fault.value.strip() and fault.reason in _OF_NOTHING else texts.invalid
    what = sentence(text.format(field=clean_text(field), value=quoted(fault.value), reason=reason))
    if isinstance(fault, UnclearDate):
        from notulen.locale.date_texts import note_text

        notes = " ".join(sentence(f"{note_text(note, language)}.") for note in fault.reading.notes)
        return Explanation(what=what, safe=notes, next=texts.date_help)
    if fault.reason in ("not_a_date", "no_certain_day"):
        return Explanation(what=what, next=texts.date_help)
    safe = texts.nothing_taken_in if isinstance(fault, BadCell) else ""
    allowed = fault.allowed
    if fault.reason in _OF_PARTS:
        allowed = tuple(field_word(part, language, Value) or part for part in allowed)
    return Explanation(what=what, safe=safe, before_choices=texts.allowed, choices=each_quoted(allowed))


def _refusal(
    fault: MeetingClosed | InvalidTransition | NothingToUndo | ChangedElsewhere, texts: ErrorTexts, language: Language
) -> Explanation:
    match fault:
        case MeetingClosed():
            what, way_on = texts.meeting_closed, texts.meeting_closed_next
            if fault.status == "final":
                from notulen.locale.final_error_texts import final_error_texts

                what, way_on = texts.meeting_final, final_error_texts(language).amend_next
            return Explanation(
                what=what.format(reference=fault.reference),
                safe=texts.line_kept,
                next=way_on.format(reference=fault.reference),
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
                label=quoted(fault.label), references=", ".join(each_quoted(fault.references))
            )
            return Explanation(what=what, safe=texts.line_kept, next=texts.changed_elsewhere_next)


def _circle(fault: WaitsInCircle, texts: ErrorTexts) -> Explanation:
    text = texts.waits_in_circle if len(fault.way) > 1 else texts.waits_for_itself
    what = text.format(subject=fault.subject, first=fault.way[0], way=" → ".join(fault.way))
    return Explanation(what=what, safe=texts.line_kept, next=texts.waits_next.format(subject=fault.subject))


def _status(key: str, noun: Noun, language: Language) -> str:
    from notulen.domain.action_item import ActionStatus
    from notulen.domain.entry import DecisionStatus
    from notulen.domain.meeting_state import MeetingStatus
    from notulen.locale.words import word

    kinds: dict[Noun, type[StrEnum]] = {Noun.ACTION: ActionStatus, Noun.DECISION: DecisionStatus}
    statuses = kinds.get(noun, MeetingStatus)
    return word(statuses(key), language) if key in tuple(statuses) else key
