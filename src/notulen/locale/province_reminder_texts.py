"""The reminder sent to a province or an office, in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.language import Language


class ReminderTexts(Value, frozen=True):
    """Braces name what is filled in. It is read on a telephone: short lines, the polite form of an office."""

    title: str
    as_of: str
    to_person: str
    to_office: str
    intro: str
    intro_one: str
    due: str
    due_today: str
    due_late: str
    due_late_one: str
    no_due: str
    source: str
    shared: str
    request: str
    nothing_open: str
    file_name: str


INDONESIAN = ReminderTexts(
    title="Pengingat tindak lanjut rapat: {name}",
    as_of="Keadaan per {day}",
    to_person="Yth. {name}",
    to_office="Yth. Bapak/Ibu Pimpinan {name}",
    intro="Dengan hormat, bersama ini kami mengingatkan {count} tindak lanjut hasil rapat yang masih terbuka:",
    intro_one="Dengan hormat, bersama ini kami mengingatkan satu tindak lanjut hasil rapat yang masih terbuka:",
    due="Tenggat: {day}",
    due_today="Tenggat: {day}, hari ini",
    due_late="Tenggat: {day}, lewat {days} hari",
    due_late_one="Tenggat: {day}, lewat 1 hari",
    no_due="Tenggat: belum ditetapkan",
    source="Hasil rapat: {reference} {title}, {day}",
    shared="Tugas bersama: {done} dari {owners} pihak sudah selesai",
    request="Mohon berkenan menyampaikan perkembangannya kepada kami. Atas perhatian dan kerja samanya,"
    " kami ucapkan terima kasih.",
    nothing_open="Dengan hormat, saat ini tidak ada tindak lanjut yang masih terbuka. Terima kasih atas kerja samanya.",
    file_name="pengingat",
)

ENGLISH = ReminderTexts(
    title="Reminder of follow-up actions: {name}",
    as_of="As of {day}",
    to_person="Dear {name},",
    to_office="To the head of {name},",
    intro="We would like to remind you kindly of {count} follow-up actions of our meetings that are still open:",
    intro_one="We would like to remind you kindly of one follow-up action of our meetings that is still open:",
    due="Due: {day}",
    due_today="Due: {day}, today",
    due_late="Due: {day}, {days} days ago",
    due_late_one="Due: {day}, 1 day ago",
    no_due="Due: no day set yet",
    source="From: {reference} {title}, {day}",
    shared="Shared: {done} of {owners} have done their part",
    request="Please let us know how they are coming along. Thank you for your attention and cooperation.",
    nothing_open="No follow-up action is open at present. Thank you for your cooperation.",
    file_name="reminder",
)


def reminder_texts(language: Language) -> ReminderTexts:
    """The texts in `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH
