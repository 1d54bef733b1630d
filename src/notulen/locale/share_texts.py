"""What the shared screen says, in Indonesian and English."""

from datetime import date

from notulen.domain.shared_meeting import SharedDue
from notulen.domain.value import Value
from notulen.locale.date_texts import date_texts, format_date, format_time, month_name, weekday_name
from notulen.locale.language import Language


class ShareTexts(Value, frozen=True):
    """Every word of the shared screen. Braces name what is filled in."""

    language: Language
    # the head
    place: str
    place_short: str
    general: str
    whole: str
    planned: str
    starts_at: str
    paused: str
    closed: str
    final: str
    left: str
    over: str
    minutes_left: str
    minutes_over: str
    discussed: str
    waiting: str
    now_at: str
    # the body
    agenda: str
    decisions: str
    actions: str
    owner: str
    due: str
    minutes: str
    no_decisions: str
    no_actions: str
    new: str
    everyone: str
    more_owners: str
    until: str
    next_meeting: str
    before_next: str
    after_next: str
    page: str
    # read back
    decision: str
    action: str
    page_of: str
    read_all: str
    nothing_to_read: str
    # the foot
    here: str
    excused: str
    nobody_here: str
    gone: str
    unreadable: str

    def days(self, first: date, last: date | None, *, is_short: bool) -> str:
        """`Selasa, 7 Juli 2020`, short `Sel 7 Juli 2020`; several with a dash between the first and the last."""
        told = self._short(first, with_year=True) if is_short else format_date(first, self.language)
        return told if last is None or last == first else f"{told} – {self._short(last, with_year=True)}"

    def due_words(self, due: SharedDue, day: date) -> str:
        """`Jum 17 Juli`, the year only when it is not that of `day`; without a day the words for it."""
        if due.day is not None:
            hour = f" {format_time(due.at)}" if due.at else ""
            return f"{self._short(due.day, with_year=due.day.year != day.year)}{hour}"
        if not due.days_from_next:
            return due.words or self.next_meeting
        texts, count = date_texts(self.language), abs(due.days_from_next)
        wording = self.before_next if due.days_from_next < 0 else self.after_next
        return wording.format(days=texts.one_day if count == 1 else texts.many_days.format(count=count))

    def _short(self, day: date, *, with_year: bool) -> str:
        weekday = weekday_name(day.weekday(), self.language, short=True)
        year = f" {day.year}" if with_year else ""
        return f"{weekday} {day.day} {month_name(day.month, self.language)}{year}"


def share_texts(language: Language) -> ShareTexts:
    """The texts in `language`."""
    return _INDONESIAN if language is Language.INDONESIAN else _ENGLISH


_INDONESIAN = ShareTexts(
    language=Language.INDONESIAN,
    place="AGENDA {place} DARI {count}",
    place_short="AGENDA {place}/{count}",
    general="UMUM",
    whole="SELURUH RAPAT",
    planned="BELUM DIMULAI",
    starts_at="mulai {time}",
    paused="jeda",
    closed="rapat ditutup",
    final="notulen final",
    left="sisa {time}",
    over="lewat {time}",
    minutes_left="sisa {minutes} mnt",
    minutes_over="lewat {minutes} mnt",
    discussed="sudah dibahas",
    waiting="belum dibahas",
    now_at="sekarang: butir {place}",
    agenda="AGENDA",
    decisions="PUTUSAN",
    actions="TINDAK LANJUT",
    owner="PEMILIK",
    due="TENGGAT",
    minutes="{minutes} mnt",
    no_decisions="belum ada putusan",
    no_actions="belum ada tindak lanjut",
    new="baru",
    everyone="Semua provinsi",
    more_owners="dan {count} lagi",
    until="s.d.",
    next_meeting="rapat berikutnya",
    before_next="{days} sebelum rapat berikutnya",
    after_next="{days} sesudah rapat berikutnya",
    page="halaman {page}/{count}",
    decision="PUTUSAN",
    action="TINDAK LANJUT",
    page_of="{place} dari {count}",
    read_all="Semua putusan dan tindak lanjut sudah dibacakan.",
    nothing_to_read="Belum ada putusan atau tindak lanjut untuk dibacakan.",
    here="Hadir",
    excused="izin",
    nobody_here="Belum ada yang hadir",
    gone="Rapat ini tidak ada lagi di arsip; yang tampil keadaan terakhir.",
    unreadable="Arsip sedang tidak terbaca; yang tampil keadaan terakhir.",
)  # fmt: skip

_ENGLISH = ShareTexts(
    language=Language.ENGLISH,
    place="AGENDA ITEM {place} OF {count}",
    place_short="AGENDA {place}/{count}",
    general="GENERAL",
    whole="WHOLE MEETING",
    planned="NOT STARTED YET",
    starts_at="starts {time}",
    paused="paused",
    closed="meeting closed",
    final="minutes final",
    left="{time} left",
    over="{time} over",
    minutes_left="{minutes} min left",
    minutes_over="{minutes} min over",
    discussed="discussed",
    waiting="not discussed yet",
    now_at="now: item {place}",
    agenda="AGENDA",
    decisions="DECISIONS",
    actions="FOLLOW-UP",
    owner="OWNER",
    due="DUE",
    minutes="{minutes} min",
    no_decisions="no decisions yet",
    no_actions="no follow-up yet",
    new="new",
    everyone="All provinces",
    more_owners="and {count} more",
    until="by",
    next_meeting="the next meeting",
    before_next="{days} before the next meeting",
    after_next="{days} after the next meeting",
    page="page {page}/{count}",
    decision="DECISION",
    action="FOLLOW-UP",
    page_of="{place} of {count}",
    read_all="All decisions and follow-up have been read back.",
    nothing_to_read="There is no decision or follow-up to read back yet.",
    here="Present",
    excused="excused",
    nobody_here="Nobody is here yet",
    gone="This meeting is no longer in the archive; what you see is how it was last.",
    unreadable="The archive cannot be read just now; what you see is how it was last.",
)  # fmt: skip
