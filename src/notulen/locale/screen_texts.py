"""Everything the full screen says, in Indonesian and English."""

from collections.abc import Mapping
from datetime import date

from notulen.domain.value import Value
from notulen.locale.date_texts import month_name, weekday_name
from notulen.locale.key_text import KeyText
from notulen.locale.language import Language


class ScreenTexts(Value, frozen=True):
    """Every word of the screens. Braces name what is filled in; `keys` goes by the ids of the bindings."""

    language: Language
    keys: Mapping[str, KeyText]
    key_names: Mapping[str, str]
    # time
    today: str
    tomorrow: str
    yesterday: str
    in_days: str
    days_ago: str
    days_overdue: str
    # everywhere
    always_saved: str
    copied: str
    how_to_quit: str
    theme: str
    everyone: str
    no_owner: str
    and_more: str
    until: str
    next_meeting_short: str
    days_from_next: str
    last_step: str
    undone: str
    redone: str
    unexpected: str
    too_small: str
    # overview
    home: str
    demo_archive: str
    practice: str
    meetings: str
    opening: str
    opening_meeting: str
    opening_meetings: str
    urgent: str
    nothing_urgent: str
    running_meeting: str
    coming_meeting: str
    no_coming_meeting: str
    make_one: str
    agenda_count: str
    seats: str
    due_before: str
    open_actions_title: str
    late_count: str
    late_column: str
    soon_column: str
    later_column: str
    no_open_actions: str
    nobody_late: str
    meeting_counts: str
    welcome: str
    welcome_keys: tuple[tuple[str, str, str], ...]
    five_signs_title: str
    five_signs: tuple[str, ...]
    archive_at: str
    # minutes
    room_title: str
    general: str
    minutes_pane: str
    agenda: str
    no_agenda: str
    no_agenda_short: str
    agenda_count_only: str
    agenda_left: str
    agenda_waits: str
    over_by: str
    of_minutes: str
    attendance: str
    here: str
    nobody_yet: str
    decisions: str
    actions: str
    decisions_title: str
    actions_title: str
    nothing_decided: str
    action_label: str
    empty_minutes: tuple[str, ...]
    to_tidy: str
    read_only: str
    saves_itself: str
    saved_at: str
    saving: str
    not_saved: str
    # the line
    capture: str
    placeholder_closed: str
    signs_hint: str
    planned_hint: str
    closed_hint: str
    editing: str
    box_not_empty: str
    no_day_yet: str
    lines_not_saved: str
    now_closed: str
    paste_label: str
    paste_question: str
    paste_chat: str
    paste_too_long: str
    field_full: str
    ask_kind: str
    seated: str
    behind_the_arrow: str
    removed: str
    from_elsewhere: str
    only_in_shell: str
    quit_running: str
    quit_unsaved: str
    # new meeting
    new_meeting: str
    field_title: str
    field_title_example: str
    field_day: str
    field_day_example: str
    field_kind: str
    day_not_read: str
    title_missing: str
    # menu
    menu_title: str
    menu_search: str
    menu_nothing: str

    def short_day(self, day: date, *, with_year: bool) -> str:
        """`Jum 17 Jul`, with the year `Jum 17 Jul 2020`."""
        weekday = weekday_name(day.weekday(), self.language, short=True)
        year = f" {day.year}" if with_year else ""
        return f"{weekday} {day.day} {month_name(day.month, self.language, short=True)}{year}"

    def days_from_now(self, days: int) -> str:
        """`hari ini`, `besok`, `3 hari lagi`, `2 hari lalu`."""
        near = {-1: self.yesterday, 0: self.today, 1: self.tomorrow}
        return near.get(days) or (self.in_days if days > 0 else self.days_ago).format(days=abs(days))

    def days_late(self, days: int) -> str:
        """`LEWAT 17 hr`."""
        return self.days_overdue.format(days=days)


def screen_texts(language: Language) -> ScreenTexts:
    """The texts in `language`; only that language is loaded."""
    if language is Language.INDONESIAN:
        from notulen.locale.screen_indonesian import INDONESIAN

        return INDONESIAN
    from notulen.locale.screen_english import ENGLISH

    return ENGLISH
