"""What is said when the roll is called, in Indonesian and English."""

from collections.abc import Sequence
from datetime import datetime

from notulen.domain.province import Zone
from notulen.domain.roll_call import Mark
from notulen.domain.value import Value
from notulen.locale.language import Language
from notulen.locale.words import word

_MOST_NAMES = 3


class AttendanceTexts(Value, frozen=True):
    """Braces name what is filled in."""

    language: Language
    title: str
    counts: str
    counts_provinces: str
    represented_by: str
    stands_for: str
    # the list
    find: str
    find_example: str
    find_hint: str
    nothing_found: str
    nobody_yet: str
    not_in: str
    not_in_count: str
    and_more: str
    everybody_in: str
    # a mark
    at_now: str
    at_told: str
    no_hour: str
    stand_in: str
    stand_in_example: str
    stand_in_hint: str
    hour: str
    hour_example: str
    hour_hint: str
    hour_read: str
    hour_unclear: str
    too_long: str
    # what became of it
    said: str
    undoable: str
    not_marked: str
    nothing_marked: str

    def clock(self, at: datetime, zone: Zone) -> str:
        """`09.41`, in English `09:41`."""
        return at.astimezone(zone.offset).strftime("%H.%M" if self.language is Language.INDONESIAN else "%H:%M")

    def described(self, mark: Mark, names: Sequence[str], *, stand_in: str = "", time: str = "") -> str:
        """`hadir: Irman 09.41`, `diwakili Sari: Irman, Marwan, Jon, … 5 lagi`."""
        said = self.represented_by.format(name=stand_in) if stand_in else word(mark, self.language)
        more = [self.and_more.format(count=len(names) - _MOST_NAMES)] if len(names) > _MOST_NAMES else []
        who = ", ".join([*names[:_MOST_NAMES], *more])
        return self.said.format(mark=said, who=who, time=time).strip()


_INDONESIAN = AttendanceTexts(
    language=Language.INDONESIAN,
    title="Presensi",
    counts="hadir {here}/{seats}",
    counts_provinces="provinsi {here}/{provinces}",
    represented_by="diwakili {name}",
    stands_for="oleh {name}",
    find="Cari",
    find_example="nama, provinsi, jabatan, atau: belum",
    find_hint="Spasi hadir/belum · Enter tanda lain · ↑↓ pilih",
    nothing_found="Tidak ada yang cocok.",
    nobody_yet="Belum ada peserta. Esc, lalu ketik: + nama @provinsi, atau /impor",
    not_in="Belum masuk",
    not_in_count="belum masuk {count}",
    and_more="… {count} lagi",
    everybody_in="Tidak ada lagi yang ditunggu.",
    at_now="sekarang {time} · Tab mengubah jam",
    at_told="jam {time} · Tab mengubah jam",
    no_hour="tanpa jam · Tab mengisi jam",
    stand_in="{who} diwakili oleh",
    stand_in_example="nama yang mewakili",
    stand_in_hint="Enter menyimpan · Esc kembali",
    hour="{who}, jam",
    hour_example="mis. 09.40",
    hour_hint="Enter memakai jam ini · kosong = jam sekarang · Esc kembali",
    hour_read="✓ {time} {zone}",
    hour_unclear="? Jam belum terbaca, mis. 09.40",
    too_long="? Terlalu panjang, tidak ditempel.",
    said="{mark}: {who} {time}",
    undoable="{said} · ^Z urungkan",
    not_marked="Belum tersimpan: {said}.",
    nothing_marked="Tidak ada presensi terakhir yang dapat diurungkan di sini.",
)
_ENGLISH = AttendanceTexts(
    language=Language.ENGLISH,
    title="Roll call",
    counts="here {here}/{seats}",
    counts_provinces="provinces {here}/{provinces}",
    represented_by="represented by {name}",
    stands_for="by {name}",
    find="Find",
    find_example="name, province, post, or: not",
    find_hint="Space here/not here · Enter another mark · ↑↓ choose",
    nothing_found="Nobody answers to that.",
    nobody_yet="Nobody is on the list yet. Esc, then type: + name @province, or /import",
    not_in="Not yet in",
    not_in_count="not yet in {count}",
    and_more="… {count} more",
    everybody_in="Nobody is waited for any more.",
    at_now="now {time} · Tab changes the time",
    at_told="at {time} · Tab changes the time",
    no_hour="no time · Tab gives one",
    stand_in="{who} represented by",
    stand_in_example="name of the deputy",
    stand_in_hint="Enter saves · Esc back",
    hour="{who}, time",
    hour_example="e.g. 09:40",
    hour_hint="Enter takes this time · empty = the time now · Esc back",
    hour_read="✓ {time} {zone}",
    hour_unclear="? Not understood as a time, e.g. 09:40",
    too_long="? Too long, not pasted.",
    said="{mark}: {who} {time}",
    undoable="{said} · ^Z undo",
    not_marked="Not saved: {said}.",
    nothing_marked="There is no mark to be taken back here.",
)


def attendance_texts(language: Language) -> AttendanceTexts:
    """The texts in `language`."""
    return _INDONESIAN if language is Language.INDONESIAN else _ENGLISH
