"""Every word of the hint under the capture line, in both languages."""

from collections.abc import Mapping

from notulen.domain.value import Value
from notulen.locale.counted import Counted


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
    tab_seats: str
    adds_seat: str
    day_off: str
    everyone: str
    quote: str
    until: str
    next_meeting: str
    minutes: str
    represented: str
    people: str
    is_speaker: str
    no_command: str


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
        "patch": "PERBAIKI",
        "command": "PERINTAH",
        "empty": "",
    },
    commands={
        "start": "mulai atau lanjutkan rapat",
        "pause": "jeda rapat, waktu berhenti",
        "close": "tutup rapat",
        "share": "layar bagi untuk peserta",
        "undo": "urungkan langkah terakhir",
        "redo": "ulangi yang diurungkan",
        "search": "cari di semua rapat",
        "review": "tinjau aksi terbuka",
        "provinces": "matriks provinsi",
        "preview": "notulen seperti akan dikirim",
        "tidy": "rapikan satu per satu sebelum disahkan",
        "finalize": "sahkan notulen, versi final, persetujuan",
        "amend": "buka ralat notulen final",
        "people": "direktori orang dan instansi",
        "home": "kembali ke Beranda",
        "minutes": "ruang rapat",
        "export": "ekspor notulen",
        "help": "bantuan layar ini",
        "open": "buka kembali rapat yang ditutup",
        "import": "kehadiran dari berkas Zoom, Meet, atau Teams",
        "menu": "semua perintah",
        "save": "semua tersimpan otomatis",
        "actions": "daftar aksi di Beranda",
        "theme": "ganti tema",
        "language": "ganti bahasa",
        "settings": "semua setelan",
        "attendance": "daftar hadir",
        "note_taker": "ganti notulis",
        "agenda": "susunan agenda",
        "defer": "tunda butir agenda",
        "details": "isian data rapat",
        "quit": "keluar dari notulen",
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
    tab_seats="Tab = tambah sebagai peserta",
    adds_seat="belum ada: tambah sebagai peserta",
    day_off="{day} hari libur",
    everyone="semua provinsi yang hadir",
    quote="kutipan langsung",
    until="s.d. {day}",
    next_meeting="rapat berikutnya",
    minutes="{count} mnt",
    represented="diwakili {name}",
    people="{count} orang",
    is_speaker="pembicara? «{label}»",
    no_command="belum perintah; Enter mencatatnya apa adanya",
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
        "patch": "MEND",
        "command": "COMMAND",
        "empty": "",
    },
    commands={
        "start": "start or resume the meeting",
        "pause": "pause the meeting, its clock stops",
        "close": "close the meeting",
        "share": "the screen for everybody to see",
        "undo": "take back the last step",
        "redo": "put it forward again",
        "search": "search all meetings",
        "review": "review open actions",
        "provinces": "board of provinces",
        "preview": "the minutes as they will be sent",
        "tidy": "what is left to tidy, one by one",
        "finalize": "make the minutes final; versions, approvals",
        "amend": "open a ralat (correction) of final minutes",
        "people": "directory of people and offices",
        "home": "back to the overview",
        "minutes": "meeting room",
        "export": "export the minutes",
        "help": "help on this screen",
        "open": "open a closed meeting again",
        "import": "attendance from a file of Zoom, Meet or Teams",
        "menu": "every command",
        "save": "everything is saved already",
        "actions": "list of actions on the overview",
        "theme": "change the theme",
        "language": "change the language",
        "settings": "all settings",
        "attendance": "roll call",
        "note_taker": "change the note-taker",
        "agenda": "the agenda",
        "defer": "defer the item",
        "details": "the fields of the meeting",
        "quit": "leave notulen",
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
    tab_seats="Tab = add as attendee",
    adds_seat="nobody yet: add as attendee",
    day_off="{day} is a day off",
    everyone="every province present",
    quote="direct quote",
    until="by {day}",
    next_meeting="next meeting",
    minutes="{count} min",
    represented="represented by {name}",
    people=Counted("{count} people", "{count} person"),
    is_speaker="speaker? «{label}»",
    no_command="no command yet; Enter records it as it stands",
)
