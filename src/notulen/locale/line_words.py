"""Every word of the hint under the capture line, in both languages."""

from collections.abc import Mapping

from notulen.domain.value import Value


class LineTexts(Value, frozen=True):
    """Every word of the hint. Braces name what is filled in."""

    kinds: Mapping[str, str]
    commands: Mapping[str, str]
    faults: Mapping[str, str]
    unknown: str
    ambiguous: str
    maybe: str
    speaker_missing: str
    due: str
    meant: str
    month_too_short: str
    no_such_month: str
    uncertain: str
    twice: str
    number_unknown: str
    text_missing: str
    marker: str
    owner_missing: str
    due_missing: str
    press_tab: str
    day_off: str
    everyone: str
    quote: str
    until: str
    next_meeting: str
    minutes: str
    represented: str
    people: str
    is_speaker: str


INDONESIAN = LineTexts(
    kinds={
        "attendee": "HADIR",
        "agenda": "AGENDA",
        "agenda_next": "AGENDA berikutnya",
        "agenda_jump": "AGENDA ke-{number}",
        "agenda_leave": "AGENDA selesai, kembali ke umum",
        "statement": "UCAPAN",
        "proposal": "USULAN",
        "decision": "PUTUSAN",
        "action": "AKSI",
        "note": "CATATAN",
        "private": "PRIBADI",
        "done": "SELESAI",
        "patch": "PERBAIKI baris tadi",
        "command": "PERINTAH",
        "empty": "",
    },
    commands={
        "start": "mulai atau lanjutkan rapat",
        "pause": "jeda",
        "close": "tutup rapat",
        "share": "layar bagi",
        "undo": "urungkan",
        "redo": "ulangi",
        "search": "cari",
        "review": "tinjau aksi",
        "provinces": "matriks provinsi",
        "preview": "pratinjau",
        "people": "direktori",
        "home": "beranda",
        "minutes": "ruang rapat",
        "export": "ekspor",
        "help": "bantuan",
        "open": "buka rapat",
        "import": "impor",
        "menu": "menu",
        "save": "tersimpan otomatis",
        "actions": "daftar aksi",
        "theme": "tema",
        "language": "bahasa",
        "settings": "setelan",
        "attendance": "presensi",
        "note_taker": "ganti notulis",
        "agenda": "agenda",
        "defer": "tunda butir agenda",
        "details": "data rapat",
        "quit": "keluar",
    },
    faults={
        "past": "sudah lewat",
        "weekday_disagrees": "hari dan tanggalnya tidak cocok",
        "statements_disagree": "dua tanggal yang berbeda",
        "number_disagrees": "angka dan hurufnya berbeda",
        "next_meeting_unknown": "tanggal rapat berikutnya belum ada",
        "needs_a_date": "tanggal acaranya belum ada",
        "other_readings": "ada arti lain",
        "year_assumed": "tahunnya diperkirakan",
        "far_ahead": "terlalu jauh ke depan",
        "approximate": "perkiraan",
        "recurring": "berulang",
        "outside_table": "di luar daftar hari libur",
        "ambiguous_hour": "jamnya bisa dua arti",
        "no_such_time": "jam itu tidak ada",
        "ends_before_start": "akhirnya sebelum awalnya",
        "too_far": "terlalu jauh",
    },
    unknown="{text} belum ada",
    ambiguous="{text}: ada {count} — {candidates}",
    maybe="{text}: mungkin {candidates}",
    speaker_missing="belum ada pembicara sebelumnya",
    due="tenggat «{text}»",
    meant="maksud: {candidate}?",
    month_too_short="{text}: {month} tidak sampai {day}",
    no_such_month="{text}: tidak ada bulan ke-{month}",
    uncertain="tenggat «{text}» perlu dipastikan",
    twice="dua tenggat, «{text}» tidak dipakai",
    number_unknown="{text} tidak ada",
    text_missing="belum ada isinya",
    marker="«??» perlu dilengkapi",
    owner_missing="belum ada pemilik",
    due_missing="belum ada tenggat",
    press_tab="Tab → {phrase}",
    day_off="{day} hari libur",
    everyone="semua provinsi yang hadir",
    quote="kutipan langsung",
    until="s.d. {day}",
    next_meeting="rapat berikutnya",
    minutes="{count} mnt",
    represented="diwakili {name}",
    people="{count} orang",
    is_speaker="pembicara? «{label}»",
)

ENGLISH = LineTexts(
    kinds={
        "attendee": "PRESENT",
        "agenda": "AGENDA",
        "agenda_next": "next AGENDA item",
        "agenda_jump": "AGENDA item {number}",
        "agenda_leave": "AGENDA item left, in general",
        "statement": "STATEMENT",
        "proposal": "PROPOSAL",
        "decision": "DECISION",
        "action": "ACTION",
        "note": "NOTE",
        "private": "PRIVATE",
        "done": "DONE",
        "patch": "MEND the last line",
        "command": "COMMAND",
        "empty": "",
    },
    commands={
        "start": "start or resume the meeting",
        "pause": "pause",
        "close": "close the meeting",
        "share": "sharing view",
        "undo": "undo",
        "redo": "redo",
        "search": "search",
        "review": "review actions",
        "provinces": "board of provinces",
        "preview": "preview",
        "people": "directory",
        "home": "home",
        "minutes": "meeting room",
        "export": "export",
        "help": "help",
        "open": "open a meeting",
        "import": "import",
        "menu": "menu",
        "save": "saved already",
        "actions": "list of actions",
        "theme": "theme",
        "language": "language",
        "settings": "settings",
        "attendance": "roll call",
        "note_taker": "change note-taker",
        "agenda": "agenda",
        "defer": "defer the item",
        "details": "details of the meeting",
        "quit": "quit",
    },
    faults={
        "past": "already past",
        "weekday_disagrees": "weekday and date do not agree",
        "statements_disagree": "two different dates",
        "number_disagrees": "figures and words do not agree",
        "next_meeting_unknown": "the next meeting has no date yet",
        "needs_a_date": "that event has no date yet",
        "other_readings": "could mean another day",
        "year_assumed": "the year is assumed",
        "far_ahead": "very far ahead",
        "approximate": "approximate",
        "recurring": "recurring",
        "outside_table": "outside the table of holidays",
        "ambiguous_hour": "the hour could be two",
        "no_such_time": "there is no such time",
        "ends_before_start": "it ends before it begins",
        "too_far": "too far away",
    },
    unknown="{text} is not known",
    ambiguous="{text}: {count} — {candidates}",
    maybe="{text}: perhaps {candidates}",
    speaker_missing="nobody has spoken yet",
    due="deadline «{text}»",
    meant="{candidate}?",
    month_too_short="{text}: {month} has no day {day}",
    no_such_month="{text}: there is no month {month}",
    uncertain="deadline «{text}» to be confirmed",
    twice="two deadlines, «{text}» is not used",
    number_unknown="{text} does not exist",
    text_missing="no text yet",
    marker="«??» to be completed",
    owner_missing="no owner yet",
    due_missing="no deadline yet",
    press_tab="Tab → {phrase}",
    day_off="{day} is a day off",
    everyone="every province present",
    quote="direct quote",
    until="by {day}",
    next_meeting="next meeting",
    minutes="{count} min",
    represented="represented by {name}",
    people="{count} people",
    is_speaker="speaker? «{label}»",
)
