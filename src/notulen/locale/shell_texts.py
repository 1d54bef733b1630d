"""What commands of the shell say, besides help and errors."""

from notulen.domain.value import Value
from notulen.locale.language import Language


class ShellTexts(Value, frozen=True):
    """Titles, facts and sentences. Braces name what is filled in."""

    # general
    text: str
    status: str
    owner: str
    due: str
    late: str
    postponed: str
    times: str
    priority: str
    priority_mark: str
    postponed_mark: str
    waits_for: str
    waits_mark: str
    not_there: str
    head_now: str
    evidence: str
    verified_on: str
    not_verified: str
    recorded_line: str
    all_parts_closed: str
    condition: str
    remark: str
    caution: str
    meeting: str
    last_word: str
    organiser: str
    handle: str
    zone: str
    attendance: str
    seats: str
    today: str
    tomorrow: str
    in_days: str
    days_late: str
    no_due: str
    nobody: str
    everyone: str
    to_tidy: str
    no_date: str
    not_certain: str
    # listings
    meetings: str
    count_of_meetings: str
    no_meetings: str
    actions: str
    listed_actions: str
    overdue_actions: str
    action_counts: str
    no_actions: str
    people: str
    count_of_people: str
    no_people: str
    offices: str
    count_of_offices: str
    no_offices: str
    provinces: str
    provinces_shown: str
    no_provinces: str
    series_title: str
    no_series: str
    found_for: str
    count_of_hits: str
    no_hits: str
    reading_meetings: str
    history: str
    no_steps: str
    taken_back: str
    trash: str
    trash_is_empty: str
    templates: str
    no_templates: str
    template_own: str
    template_shipped: str
    template_copied: str
    settings: str
    not_set: str
    how_to_set: str
    # meetings
    meeting_created: str
    meeting_started: str
    meeting_paused: str
    meeting_closed: str
    meeting_reopened: str
    meeting_trashed: str
    meeting_restored: str
    record_changed: str
    record_taken_out: str
    left_to_tidy: str
    left_without_owner: str
    left_without_due: str
    see_meeting: str
    # minutes
    nothing_to_note: str
    line_empty: str
    lines_stored: str
    lines_stored_with_gaps: str
    line_failed: str
    rest_rescued: str
    rest_printed: str
    only_in_screen: str
    # actions
    action_changed: str
    reminder_counts: str
    # export
    written: str
    export_counts: str
    without_logo: str
    exporting: str
    export_passed: str
    export_passed_more: str
    export_no_province: str
    export_failed: str
    export_files: str
    export_count_passed: str
    export_count_failed: str
    export_summary: str
    # directory
    person_added: str
    person_changed: str
    people_merged: str
    people_apart: str
    offices_merged: str
    person_removed: str
    people_imported: str
    people_would_be_imported: str
    columns_ignored: str
    doubles: str
    doubles_next: str
    no_doubles: str
    office_removed: str
    office_on: str
    office_added: str
    office_changed: str
    series_added: str
    series_changed: str
    # history
    undone: str
    redone: str
    # trash and data
    ask_empty_trash: str
    word_empty: str
    trash_emptied: str
    left_alone: str
    type_word: str
    where: str
    archive: str
    contents: str
    not_made_yet: str
    backups: str
    copies: str
    count_of_copies: str
    demo: str
    drafts: str
    index: str
    index_not_made: str
    reindexed: str
    sound: str
    and_more: str
    left_out: str
    no_archive_there: str
    settings_faulty: str
    unsound: str
    check_sound: str
    check_found: str
    backed_up: str
    not_backed_up: str
    ask_restore: str
    word_restore: str
    restored: str
    kept_beside: str
    setting_saved: str
    # demo
    demo_at: str
    demo_set_aside: str
    demo_next: str
    first_steps: str
    completion_installed: str


def shell_texts(language: Language) -> ShellTexts:
    """The texts of `language`; the other language is not loaded."""
    if language is Language.INDONESIAN:
        from notulen.locale.shell_indonesian import INDONESIAN

        return INDONESIAN
    from notulen.locale.shell_english import ENGLISH

    return ENGLISH
