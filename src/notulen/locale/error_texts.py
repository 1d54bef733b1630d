"""The sentences errors are told in: what happened, what is safe, what to do next."""

from collections.abc import Mapping

from notulen.domain.value import Value
from notulen.locale.language import Language


class ErrorTexts(Value, frozen=True):
    """Braces name what is filled in; mappings are keyed by the stable keys that errors carry."""

    nouns: Mapping[str, str]
    fields: Mapping[str, str]
    # not found, ambiguous
    not_found: str
    nothing_there: str
    nearest: str
    available: str
    where_to_look: Mapping[str, str]
    ambiguous: str
    candidates: str
    say_which: str
    # values
    invalid_reasons: Mapping[str, str]
    invalid: str
    empty_value: str
    allowed: str
    cell: str
    nothing_taken_in: str
    date_help: str
    answer_needed: str
    answer_with: str
    # meetings
    meeting_closed: str
    meeting_closed_next: str
    meeting_final: str
    line_kept: str
    invalid_transition: str
    transition_next: Mapping[str, str]
    wanted: Mapping[str, str]
    waits_for_itself: str
    waits_in_circle: str
    waits_next: str
    # history
    nothing_to_undo: str
    nothing_to_redo: str
    undo_next: str
    changed_elsewhere: str
    changed_elsewhere_next: str
    # reports of video calls
    not_attendance: Mapping[str, str]
    attendance_expected: str
    unknown: str
    unknown_next: str


def error_texts(language: Language) -> ErrorTexts:
    """The sentences of `language`; the other language is not loaded."""
    if language is Language.INDONESIAN:
        from notulen.locale.error_indonesian import INDONESIAN

        return INDONESIAN
    from notulen.locale.error_english import ENGLISH

    return ENGLISH
