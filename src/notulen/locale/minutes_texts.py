"""The headings and stock sentences of the minutes, in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.language import Language


class MinutesTexts(Value, frozen=True):
    """Every word the minutes print that the note-taker did not type. Braces name what is filled in."""

    title: str
    plain_title: str
    extract_for: str
    blank: str
    to_confirm: str
    to_complete: str
    # header
    meeting: str
    days: str
    invitation: str
    invitation_dated: str
    time: str
    time_until: str
    time_open: str
    place: str
    place_video: str
    place_video_with: str
    place_hybrid: str
    place_hybrid_with: str
    agenda: str
    reference: str
    status: str
    also_titled: str
    kind: str
    mode: str
    series: str
    as_written: str
    link: str
    organiser: str
    host: str
    host_province: str
    sessions: str
    subject: str
    # chair
    chairing: str
    chair: str
    secretary: str
    note_taker: str
    signers: str
    # attendance
    attendance: str
    number: str
    name: str
    post: str
    office: str
    province: str
    role: str
    presence: str
    note: str
    attached: str
    nobody_of_them: str
    nothing_for_them: str
    represented_by: str
    people: str
    stated: str
    counted: str
    quorum: str
    # proceedings
    proceedings: str
    legal_basis: str
    about_rule: str
    opening: str
    opened_at: str
    chaired_by: str
    # evaluation of earlier actions
    evaluation: str
    said_column: str
    status_change: str
    said_postponed: str
    said_no_due: str
    said_reassigned: str
    discussion: str
    general: str
    item_number: str
    nothing_discussed: str
    about: str
    results: str
    decisions: str
    no_decisions: str
    replaced_by: str
    amended_by: str
    deferred_from: str
    proposals: str
    proposal_due: str
    # agenda table
    item: str
    presenter: str
    planned: str
    minutes: str
    course: str
    outcome: str
    # actions
    actions: str
    description: str
    owners: str
    due: str
    status_column: str
    remarks_column: str
    everyone: str
    parts_done: str
    carries_out: str
    at_item: str
    priority: str
    next_meeting: str
    days_before_next: str
    days_after_next: str
    period: str
    # around the meeting
    papers: str
    dated: str
    numbered: str
    applications: str
    mentioned: str
    related: str
    events: str
    remarks: str
    to_tidy: str
    # end
    closing: str
    closed_at: str
    last_sentence: str
    chair_signs: str
    rank: str
    nip: str
    copies: str
    page_of: str
    logo: str
    fields: tuple[tuple[str, str], ...]
    """The names of record fields that can wait for confirmation."""

    def field(self, name: str) -> str:
        """The printed name of a record's field; a field without one is shown by its key."""
        return dict(self.fields).get(name, name.replace("_", " "))


def minutes_texts(language: Language) -> MinutesTexts:
    """The words of the minutes in `language`; only that language's table is loaded."""
    if language is Language.INDONESIAN:
        from notulen.locale.minutes_indonesian import INDONESIAN

        return INDONESIAN
    from notulen.locale.minutes_english import ENGLISH

    return ENGLISH
