"""What is said when the attendance report of a video call is taken in, in Indonesian and English."""

from collections.abc import Mapping
from datetime import datetime

from notulen.domain.attendance_file import AttendanceFile, DayOrder, Participant, Source
from notulen.domain.attendance_plan import AttendancePlan, Effect, Grounds, Remark, Sureness
from notulen.domain.province import Zone
from notulen.domain.value import Value
from notulen.locale.language import Language

_MOST_NAMES = 3


class AttendanceImportTexts(Value, frozen=True):
    """Braces name what is filled in."""

    language: Language
    title: str
    count: str
    nobody: str
    sources: Mapping[Source, str]
    sureness: Mapping[Sureness, str]
    grounds: Mapping[Grounds, str]
    effects: Mapping[Effect, str]
    remarks: Mapping[Remark, str]
    file: str
    # warnings
    other_day: str
    other_zone: str
    later: str
    earlier: str
    unclear_order: str
    waiting: str
    only_waited: str
    absent: str
    unread: str
    nameless: str
    # the sum
    would_import: str
    imported: str
    nothing_new: str
    left_to_ask: str
    how_to_answer: str
    undoable: str
    hours_of_file: str
    unlisted: str
    seat: str
    from_place: str
    go_on_other_day: str
    not_begun: str
    not_imported: str
    no_hours: str

    def hours(self, participant: Participant, zone: Zone) -> str:
        """`08.52–11.31`, empty where the report tells no hours."""
        return self._span(participant.joined, participant.left, zone)

    def call(self, plan: AttendancePlan, zone: Zone) -> str:
        """From the first who came to the last who left, empty where the reports tell no hours."""
        people = [row.participant for row in plan.rows]
        first = min((each.joined for each in people if each.joined), default=None)
        return self._span(first, max((each.left for each in people if each.left), default=None), zone)

    def _span(self, joined: datetime | None, left: datetime | None, zone: Zone) -> str:
        if joined is None and left is None:
            return ""
        return f"{self._clock(joined, zone)}–{self._clock(left, zone)}"

    def warnings(self, plan: AttendancePlan, day: str) -> tuple[str, ...]:
        """What is to be known of the files, a sentence each; `day` is the meeting's in words."""
        told = [self.other_day.format(file=name, reference=plan.reference, day=day) for name in plan.other_days]
        if plan.hours_off:
            side = self.later if plan.hours_off > 0 else self.earlier
            told.append(
                self.other_zone.format(
                    hours=abs(plan.hours_off), side=side, reference=plan.reference, zone=plan.zone_meant
                )
            )
        for file in plan.files:
            told.extend(self._warnings_of(file))
        return tuple(told)

    def _warnings_of(self, file: AttendanceFile) -> list[str]:
        waited = ", ".join(file.only_waited[:_MOST_NAMES])
        more = " …" if len(file.only_waited) > _MOST_NAMES else ""
        told = (
            (file.order is DayOrder.UNCLEAR, self.unclear_order.format(file=file.name)),
            (file.waiting, self.waiting.format(file=file.name, count=file.waiting)),
            (file.only_waited, self.only_waited.format(file=file.name, names=waited + more)),
            (file.absent, self.absent.format(file=file.name, count=file.absent)),
            (file.unread, self.unread.format(file=file.name, count=file.unread)),
            (file.nameless, self.nameless.format(file=file.name, count=file.nameless)),
        )
        return [sentence for is_so, sentence in told if is_so]

    def _clock(self, moment: datetime | None, zone: Zone) -> str:
        if moment is None:
            return "?"
        return moment.astimezone(zone.offset).strftime("%H.%M" if self.language is Language.INDONESIAN else "%H:%M")


_SOURCES = {Source.ZOOM: "Zoom", Source.MEET: "Google Meet", Source.TEAMS: "Microsoft Teams"}

_INDONESIAN = AttendanceImportTexts(
    language=Language.INDONESIAN,
    title="Kehadiran {reference} {title}",
    count="{count} peserta · {provinces} provinsi",
    nobody="Tidak ada peserta di berkas itu.",
    sources=_SOURCES,
    sureness={Sureness.CERTAIN: "pasti", Sureness.LIKELY: "mungkin", Sureness.UNKNOWN: "tak dikenal"},
    grounds={
        Grounds.SEEN_HERE: "sudah pernah diimpor di rapat ini",
        Grounds.SEEN_IN_SERIES: "dipakai orang ini di rapat seri sebelumnya",
        Grounds.EMAIL: "alamat surelnya",
        Grounds.NAME_AND_PLACE: "nama dan asalnya",
        Grounds.FULL_NAME: "nama lengkapnya",
        Grounds.ON_THE_LIST: "ada di daftar peserta",
        Grounds.ONLY_NAME: "namanya sama, asalnya belum cukup jelas",
        Grounds.PART_OF_NAME: "sebagian nama orang dari tempat yang sama",
        Grounds.ALIKE: "namanya mirip",
        Grounds.SEVERAL: "lebih dari satu orang cocok",
        Grounds.NEW_NAME: "nama baru",
        Grounds.DEVICE: "nama perangkat",
        Grounds.DIAL_IN: "sambungan telepon",
        Grounds.ACCOUNT: "akun kantor atau ruang, bukan orang",
        Grounds.NO_NAME: "bukan nama orang",
        Grounds.CHOSEN: "dipilih",
        Grounds.ELSEWHERE: "namanya sama, asalnya lain",
        Grounds.STANDS_IN: "tampaknya wakil atau stafnya",
        Grounds.TOGETHER: "lebih dari satu nama sekaligus",
        Grounds.UNLISTED: "pernah dilewati di rapat ini",
    },
    effects={
        Effect.NEW_SEAT: "peserta baru",
        Effect.UPDATED: "dicatat",
        Effect.UNCHANGED: "tetap",
        Effect.NEW_PERSON: "orang baru",
        Effect.WRITTEN: "apa adanya",
        Effect.GUEST: "tamu",
        Effect.ASK: "tanya",
        Effect.IGNORED: "dilewati",
    },
    remarks={
        Remark.MARK_KEPT: "tanda {mark} dari presensi tetap",
        Remark.JOINED_KEPT: "jam masuk dari presensi tetap",
        Remark.LEFT_KEPT: "jam keluar dari presensi tetap",
        Remark.NO_HOURS: "berkas tanpa jam",
    },
    file="{file}: {source}, {count} nama.",
    other_day="Perhatian: {file} bukan dari hari rapat {reference} ({day}).",
    other_zone="Perhatian: kebanyakan peserta masuk {hours} jam {side} rapat {reference} mulai. Akun tuan rumah "
    "mungkin di zona lain; bila ya, ulangi dengan --zone {zone}.",
    later="sesudah",
    earlier="sebelum",
    unclear_order="Perhatian: urutan tanggal dan bulan di {file} tidak jelas; dibaca bulan dulu.",
    waiting="{file}: {count} baris ruang tunggu tidak dihitung.",
    only_waited="{file}: hanya sampai di ruang tunggu: {names}.",
    absent="{file}: {count} pendaftar tidak hadir.",
    unread="{file}: {count} jam tidak terbaca, dikosongkan.",
    nameless="{file}: {count} baris tanpa nama dilewati.",
    would_import="Akan diambil {taken} dari {count} peserta; {asked} perlu jawaban; {unchanged} sudah tercatat. "
    "Belum ada yang disimpan.",
    imported="Tersimpan di {reference}: {taken} dari {count} peserta; {unchanged} sudah tercatat.",
    nothing_new="Tidak ada yang berubah di {reference}: {unchanged} peserta sudah tercatat.",
    left_to_ask="Belum diambil, perlu jawaban ({count}):",
    how_to_answer="Jawab di terminal, atau: --match 'NAMA=ORANG', --new, --seat, --guest, --skip NAMA, "
    "--accept mungkin.",
    undoable="Batalkan semuanya: notulen undo",
    hours_of_file="Panggilan berlangsung {hours}; waktu mulai {reference} belum diisi: "
    "notulen edit {reference} --set starts=…",
    unlisted="Dilewati, dan tidak ditanya lagi di rapat ini ({count}): {names}. Kembalikan: --seat NAMA atau --match.",
    seat="peserta {number}",
    from_place="dari {place}",
    go_on_other_day="Tetap impor? [y/T]",
    not_begun="{reference} belum dimulai. Bila memang rapat itu, betulkan harinya: "
    "notulen edit {reference} --set day=…",
    not_imported="Tidak ada yang diimpor.",
    no_hours="tanpa jam",
)
_ENGLISH = AttendanceImportTexts(
    language=Language.ENGLISH,
    title="Attendance of {reference} {title}",
    count="{count} participants · {provinces} provinces",
    nobody="Nobody is in that file.",
    sources=_SOURCES,
    sureness={Sureness.CERTAIN: "certain", Sureness.LIKELY: "likely", Sureness.UNKNOWN: "unknown"},
    grounds={
        Grounds.SEEN_HERE: "imported into this meeting before",
        Grounds.SEEN_IN_SERIES: "used by them in an earlier meeting of the series",
        Grounds.EMAIL: "their e-mail address",
        Grounds.NAME_AND_PLACE: "name and place",
        Grounds.FULL_NAME: "the full name",
        Grounds.ON_THE_LIST: "on the attendance list",
        Grounds.ONLY_NAME: "the name agrees, the place is not clear enough",
        Grounds.PART_OF_NAME: "part of the name of somebody from the same place",
        Grounds.ALIKE: "the name is alike",
        Grounds.SEVERAL: "more than one fits",
        Grounds.NEW_NAME: "a new name",
        Grounds.DEVICE: "the name of a device",
        Grounds.DIAL_IN: "a telephone line",
        Grounds.ACCOUNT: "an office or a room, not a person",
        Grounds.NO_NAME: "not a person's name",
        Grounds.CHOSEN: "chosen",
        Grounds.ELSEWHERE: "the name agrees, the place is another",
        Grounds.STANDS_IN: "seems to stand in or work for them",
        Grounds.TOGETHER: "several names at once",
        Grounds.UNLISTED: "left out of this meeting before",
    },
    effects={
        Effect.NEW_SEAT: "new seat",
        Effect.UPDATED: "noted",
        Effect.UNCHANGED: "as before",
        Effect.NEW_PERSON: "new person",
        Effect.WRITTEN: "as written",
        Effect.GUEST: "guest",
        Effect.ASK: "ask",
        Effect.IGNORED: "left out",
    },
    remarks={
        Remark.MARK_KEPT: "stays {mark}, as the roll call has it",
        Remark.JOINED_KEPT: "keeps the hour of joining of the roll call",
        Remark.LEFT_KEPT: "keeps the hour of leaving of the roll call",
        Remark.NO_HOURS: "no hours in the file",
    },
    file="{file}: {source}, {count} names.",
    other_day="Careful: {file} is not of the day of {reference} ({day}).",
    other_zone="Careful: most people came {hours} h {side} {reference} began. The account of the host may be in "
    "another time zone; if so, repeat it with --zone {zone}.",
    later="after",
    earlier="before",
    unclear_order="Careful: which figure is the day is not clear in {file}; the month was read first.",
    waiting="{file}: {count} rows of the waiting room do not count.",
    only_waited="{file}: got no further than the waiting room: {names}.",
    absent="{file}: {count} were registered and did not come.",
    unread="{file}: {count} hours could not be read and are left empty.",
    nameless="{file}: {count} rows without a name were passed over.",
    would_import="{taken} of {count} participants would be taken in; {asked} wait for an answer; {unchanged} are noted "
    "already. Nothing is stored.",
    imported="Stored in {reference}: {taken} of {count} participants; {unchanged} were noted already.",
    nothing_new="Nothing changed in {reference}: {unchanged} participants are noted already.",
    left_to_ask="Not taken in, to be answered ({count}):",
    how_to_answer="Answer at a terminal, or: --match 'NAME=PERSON', --new, --seat, --guest, --skip NAME, "
    "--accept likely.",
    undoable="Take it all back: notulen undo",
    hours_of_file="The call lasted {hours}; when {reference} began is not written yet: "
    "notulen edit {reference} --set starts=…",
    unlisted="Left out, and not asked about again in this meeting ({count}): {names}. "
    "To bring back: --seat NAME or --match.",
    seat="seat {number}",
    from_place="from {place}",
    go_on_other_day="Import it all the same? [y/N]",
    not_begun="{reference} has not begun. If it is that meeting, put its day right: "
    "notulen edit {reference} --set day=…",
    not_imported="Nothing was imported.",
    no_hours="no hours",
)


def attendance_import_texts(language: Language) -> AttendanceImportTexts:
    """The texts in `language`."""
    return _INDONESIAN if language is Language.INDONESIAN else _ENGLISH
