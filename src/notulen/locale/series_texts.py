"""What is said about series of meetings and written into the next one, in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.language import Language


class SeriesTexts(Value, frozen=True):
    """Titles, facts and sentences. Braces name what is filled in."""

    review_item: str
    members: str
    every_province: str
    and_more: str
    template: str
    recurrence: str
    next_days: str
    no_next_day: str
    coming: str
    none_coming: str
    open_actions: str
    deferred_items: str
    prepared: str
    exists: str
    prepared_here: str
    exists_here: str
    agenda: str
    invited: str
    previous: str
    deferred_from: str
    holiday: str
    joined: str


_INDONESIAN = SeriesTexts(
    review_item="Evaluasi tindak lanjut",
    members="Anggota tetap",
    every_province="semua provinsi ({count})",
    and_more="{names}; dan {count} lagi",
    template="Agenda tetap",
    recurrence="Berulang",
    next_days="Hari berikutnya",
    no_next_day="tidak ada lagi; aturannya sudah berakhir",
    coming="Sudah disiapkan",
    none_coming="belum ada; siapkan: notulen series next {series}",
    open_actions="Aksi terbuka",
    deferred_items="Mata acara ditunda",
    prepared="{reference} disiapkan: {title}, {day}",
    exists="{reference} sudah ada: {title}, {day}. Tidak dibuat dua kali; yang lain: --date",
    prepared_here="{reference} disiapkan: {title}, {day}. u mengurungkan.",
    exists_here="{reference} sudah disiapkan: {title}, {day}.",
    agenda="Agenda",
    invited="Diundang",
    previous="Sebelumnya",
    deferred_from="ditunda dari {reference}",
    holiday="{day}: {note}. Ganti tanggalnya: notulen edit {reference} --date …",
    joined="{series}: {references}",
)
_ENGLISH = SeriesTexts(
    review_item="Review of actions",
    members="Standing members",
    every_province="all provinces ({count})",
    and_more="{names}; and {count} more",
    template="Standing agenda",
    recurrence="Recurs",
    next_days="Next days",
    no_next_day="none any more; the rule has ended",
    coming="Prepared already",
    none_coming="none yet; prepare it: notulen series next {series}",
    open_actions="Open actions",
    deferred_items="Deferred items",
    prepared="{reference} prepared: {title}, {day}",
    exists="{reference} is there already: {title}, {day}. It is not made twice; another one: --date",
    prepared_here="{reference} prepared: {title}, {day}. u takes it back.",
    exists_here="{reference} is prepared already: {title}, {day}.",
    agenda="Agenda",
    invited="Invited",
    previous="Before it",
    deferred_from="deferred from {reference}",
    holiday="{day}: {note}. Change the date: notulen edit {reference} --date …",
    joined="{series}: {references}",
)
_REVIEWED = ("tindak lanjut", "tl", "follow-up", "follow up", "follow-ups", "actions", "open actions")
_REVIEWING = (
    "evaluasi", "tinjauan", "peninjauan", "pembahasan", "laporan", "perkembangan", "review", "review of", "status",
    "evaluasi atas", "monitoring", "pemantauan", "progress of", "tagihan",
)  # fmt: skip


def series_texts(language: Language) -> SeriesTexts:
    """The texts of `language`."""
    return _INDONESIAN if language is Language.INDONESIAN else _ENGLISH


def is_review_item(title: str) -> bool:
    """Whether an item of business is the one at which open actions are gone through, however a template words it."""
    plain = " ".join(title.casefold().split())
    for reviewed in _REVIEWED:
        if plain == reviewed:
            return True
        if plain.startswith(tuple(f"{word} {reviewed}" for word in _REVIEWING)):
            return True
    return False
