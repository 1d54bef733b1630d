"""What reminders of due actions say, in a calendar and in the weekly text, in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.language import Language


class ReminderTexts(Value, frozen=True):
    """Braces name what is filled in."""

    calendar: str
    everyone: str
    nobody: str
    at_hour: str
    owners: str
    status: str
    given_in: str
    waits: str
    waits_line: str
    title: str
    nothing: str
    overdue: str
    this_week: str
    waiting: str
    unverified: str
    by_province: str
    days_late: str
    no_due: str
    undated: str
    standing: str
    standing_late: str


_INDONESIAN = ReminderTexts(
    calendar="Tindak lanjut rapat",
    everyone="semua ({count})",
    nobody="belum ada pemilik",
    at_hour="pukul {hour}",
    owners="Pemilik: {owners}",
    status="Status: {status}",
    given_in="Rapat: {reference} {title}, {day}",
    waits="menunggu {references}",
    waits_line="Menunggu: {references}",
    title="Tindak lanjut rapat per {day}",
    nothing="Tidak ada aksi terbuka.",
    overdue="LEWAT TENGGAT ({count})",
    this_week="JATUH TEMPO MINGGU INI, s.d. {day} ({count})",
    waiting="TERKENDALA ATAU MENUNGGU ({count})",
    unverified="SELESAI, BELUM DIVERIFIKASI ({count})",
    by_province="PER PROVINSI",
    days_late="lewat {days} hari",
    no_due="tanpa tenggat",
    undated="Tanpa tenggat: {count} aksi.",
    standing="{province}: {open} terbuka",
    standing_late="{province}: {open} terbuka, {late} lewat tenggat",
)
_ENGLISH = ReminderTexts(
    calendar="Meeting follow-up",
    everyone="all ({count})",
    nobody="no owner yet",
    at_hour="at {hour}",
    owners="Owner: {owners}",
    status="Status: {status}",
    given_in="Meeting: {reference} {title}, {day}",
    waits="waits for {references}",
    waits_line="Waits for: {references}",
    title="Meeting follow-up as of {day}",
    nothing="No action is open.",
    overdue="OVERDUE ({count})",
    this_week="DUE THIS WEEK, until {day} ({count})",
    waiting="BLOCKED OR WAITING ({count})",
    unverified="DONE, NOT VERIFIED YET ({count})",
    by_province="BY PROVINCE",
    days_late="{days} days late",
    no_due="no deadline",
    undated="Without a deadline: {count}.",
    standing="{province}: {open} open",
    standing_late="{province}: {open} open, {late} overdue",
)


def reminder_texts(language: Language) -> ReminderTexts:
    """The texts in `language`."""
    return _INDONESIAN if language is Language.INDONESIAN else _ENGLISH
