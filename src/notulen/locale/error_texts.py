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
    # files
    locked: str
    locked_by: str
    holder: str
    locked_next: str
    nothing_written: str
    damaged: str
    damaged_here: str
    damage_reasons: Mapping[str, str]
    findings: Mapping[str, str]
    findings_safe: Mapping[str, str]
    findings_next: Mapping[str, str]
    left_untouched: str
    has_backup: str
    has_no_backup: str
    restore_next: str
    find_copy_next: str
    newer: str
    newer_next: str
    cannot_write: Mapping[str, str]
    free_space: str
    old_file_stands: str
    cannot_write_next: Mapping[str, str]
    document_safe: str
    document_next: Mapping[str, str]
    file_exists: str
    file_exists_safe: str
    file_exists_next: str
    cannot_read: str
    not_attendance: Mapping[str, str]
    attendance_expected: str
    read_reasons: Mapping[str, str]
    library_missing: str
    library_missing_safe: str
    library_missing_next: str
    cannot_typeset: str
    cannot_typeset_safe: str
    cannot_typeset_next: str
    template_fault: str
    template_line: str
    template_reasons: Mapping[str, str]
    template_next: str
    at_line: str
    unknown: str


def error_texts(language: Language) -> ErrorTexts:
    """The sentences of `language`; the other language is not loaded."""
    if language is Language.INDONESIAN:
        from notulen.locale.error_indonesian import INDONESIAN

        return INDONESIAN
    from notulen.locale.error_english import ENGLISH

    return ENGLISH
