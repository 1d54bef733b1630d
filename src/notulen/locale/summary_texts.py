"""The words of a meeting's summary in the terminal, in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.counted import Counted
from notulen.locale.language import Language


class SummaryTexts(Value, frozen=True):
    """Headings are written in capitals so that they stand out without colour."""

    organiser: str
    host: str
    chair: str
    secretary: str
    note_taker: str
    attendance: str
    here_of: str
    no_province: str
    represented: str
    people: str
    agenda: str
    minutes: str
    decisions: str
    actions: str
    evaluation: str
    open_count: str
    overdue_count: str
    until: str
    overdue: str
    parts_done: str
    no_owner: str
    no_due: str
    everyone: str
    proposals: str
    lines: str
    private: str
    to_tidy: str
    nothing_yet: str


INDONESIAN = SummaryTexts(
    organiser="Penyelenggara",
    host="Tuan rumah",
    chair="Pimpinan",
    secretary="Sekretaris",
    note_taker="Pencatat",
    attendance="HADIR",
    here_of="{here} dari {count}",
    no_province="lainnya",
    represented="diwakili {name}",
    people="({count} orang)",
    agenda="ACARA",
    minutes="{count} menit",
    decisions="PUTUSAN",
    actions="TINDAK LANJUT",
    evaluation="EVALUASI TINDAK LANJUT",
    open_count="{count} terbuka",
    overdue_count="{count} lewat tenggat",
    until="s.d. {day}",
    overdue="LEWAT {days} hr",
    parts_done="{done} dari {count} selesai",
    no_owner="belum ada penanggung jawab",
    no_due="tanpa tenggat",
    everyone="semua provinsi yang hadir ({count})",
    proposals="USULAN",
    lines="{statements} ucapan · {notes} catatan",
    private="CATATAN PRIBADI",
    to_tidy="PERLU DIRAPIKAN",
    nothing_yet="Belum ada catatan.",
)

ENGLISH = SummaryTexts(
    organiser="Organiser",
    host="Host",
    chair="Chair",
    secretary="Secretary",
    note_taker="Note-taker",
    attendance="PRESENT",
    here_of="{here} of {count}",
    no_province="others",
    represented="represented by {name}",
    people=Counted("({count} people)", "({count} person)"),
    agenda="AGENDA",
    minutes="{count} minutes",
    decisions="DECISIONS",
    actions="FOLLOW-UP ACTIONS",
    evaluation="EVALUATION OF EARLIER ACTIONS",
    open_count="{count} open",
    overdue_count="{count} overdue",
    until="by {day}",
    overdue="OVERDUE {days} d",
    parts_done="{done} of {count} done",
    no_owner="no owner yet",
    no_due="no deadline",
    everyone="all provinces present ({count})",
    proposals="PROPOSALS",
    lines="{statements} statements · {notes} notes",
    private="PRIVATE NOTES",
    to_tidy="TO BE TIDIED",
    nothing_yet="Nothing recorded yet.",
)


def summary_texts(language: Language) -> SummaryTexts:
    """The words of a summary in `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH
