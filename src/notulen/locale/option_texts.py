"""What each argument and option means, and the word that stands for its value, in Indonesian and English."""

from notulen.locale.action_option_texts import ACTION_OPTIONS
from notulen.locale.attendance_option_texts import ATTENDANCE_OPTIONS
from notulen.locale.directory_option_texts import DIRECTORY_OPTIONS
from notulen.locale.distribution_option_texts import DISTRIBUTION_OPTIONS
from notulen.locale.language import Language
from notulen.locale.option_text import ACTION, DATE, MEETING, NUMBER, PROVINCE, TEXT, WHO, OptionText

_STEPS = (
    "Hanya langkah di rapat ini; tanpa ini seluruh arsip.",
    "Only steps of this meeting, else of the whole archive.",
)

_TEXTS = {
    # the program
    "archive": OptionText("Folder arsip yang dipakai.", "The folder of the archive to use.", "FOLDER", "FOLDER"),
    "is_demo": OptionText("Pakai arsip contoh, bukan data Anda.", "Use the sample archive, not your own."),
    "language": OptionText("Bahasa: id atau en.", "Language: id or en.", "BAHASA", "LANGUAGE"),
    "theme": OptionText("Tema layar penuh.", "Theme of the full screen.", "TEMA", "THEME"),
    "is_colourless": OptionText("Tanpa warna.", "Without colour."),
    "is_plain": OptionText("Tanpa bingkai, satu fakta per baris.", "Without frames, one fact a line."),
    "is_version": OptionText("Tampilkan versi.", "Show the version."),
    "install_for": OptionText(
        "Pasang pelengkapan: bash, zsh, fish, pwsh.", "Install completion: bash, zsh, fish, pwsh.", "SHELL", "SHELL"
    ),
    "show_for": OptionText("Cetak skrip pelengkapan.", "Print the completion script.", "SHELL", "SHELL"),
    "help": OptionText("Tampilkan bantuan ini.", "Show this help."),
    # minutes of record
    "finalize.meeting": OptionText(
        "Rapat yang sudah ditutup: R7, terakhir, tanggal, atau potongan judul.",
        "A closed meeting: R7, last, a date, or a piece of the title.",
        *MEETING,
    ),
    "verify.meeting": OptionText("Hanya rapat ini; tanpa ini semua.", "Only this meeting, else all.", *MEETING),
    "finalize.is_forced": OptionText(
        "Sahkan walau masih ada yang perlu dirapikan.", "Make it final although something is left to tidy."
    ),
    "is_signed": OptionText(
        "Tanda tangani versi finalnya dengan kunci SSH (setelan signing_key).",
        "Sign the final version with an SSH key (setting signing_key).",
    ),
    "key": OptionText("Tanda tangani dengan kunci ini.", "Sign with this key.", "BERKAS", "FILE"),
    "reason": OptionText("Mengapa notulen dibetulkan.", "Why the minutes are corrected.", *TEXT),
    "asked_by": OptionText("Siapa yang memintanya.", "Who asked for it.", *WHO),
    "is_discarded": OptionText("Batalkan ralat yang terbuka.", "Give the open ralat up."),
    "edition": OptionText(
        "Versi final yang ini; tanpa ini yang terakhir, atau konsepnya.",
        "This final version, else the last one, or the draft.",
        *NUMBER,
    ),
    # shared
    "is_json": OptionText("Jawaban sebagai JSON.", "Answer in JSON."),
    "meeting": OptionText(
        "Rapat: R7, berjalan, terakhir, berikut, tanggal, atau potongan judul; tanpa ini yang berjalan, atau terakhir.",
        "Meeting: R7, running, last, next, a date, or a piece of the title. Left out: the running one, or the last.",
        *MEETING,
    ),
    "actions.meeting": OptionText("Hanya dari rapat ini.", "Only of this meeting.", *MEETING),
    "trash put.meeting": OptionText(
        "Rapat: R7, tanggal, atau potongan judul.", "Meeting: R7, a date, or a piece of the title.", *MEETING
    ),
    **dict.fromkeys(("undo.meeting", "redo.meeting"), OptionText(*_STEPS, *MEETING)),
    "provinces": OptionText("Hanya provinsi ini.", "Only this province.", *PROVINCE),
    "owner": OptionText("Hanya milik orang, instansi, atau provinsi ini.", "Only of this person or office.", *WHO),
    "series": OptionText("Seri rapat.", "Series of meetings.", "SERI", "SERIES"),
    "since": OptionText("Mulai tanggal ini.", "From this day on.", *DATE),
    "until": OptionText("Sampai tanggal ini.", "Up to this day.", *DATE),
    "is_sure": OptionText("Lakukan tanpa bertanya.", "Do it without asking."),
    "is_strict": OptionText("Kode keluar 6 bila ada yang perlu dirapikan.", "Exit code 6 when something is to tidy."),
    "count": OptionText("Jumlah langkah.", "How many steps.", *NUMBER),
    "references": OptionText(
        "Aksi: A7.2, a7.2, atau 7.2; kata sesudahnya menjadi keterangan.",
        "Actions: A7.2, a7.2 or 7.2; words after them are the remark.",
        *ACTION,
    ),
    "text": OptionText("Keterangan.", "What there is to say.", *TEXT),
    # meetings
    "title": OptionText("Judul rapat.", "Title of the meeting.", "JUDUL", "TITLE"),
    "day": OptionText("Tanggal: 2026-12-01, besok, 1-2 desember.", "Date: 2026-12-01, besok, 1-2 december.", *DATE),
    "hours": OptionText(
        'Waktu: "09.00-11.30 WIB", "09.00 s.d. selesai".',
        'Time: "09.00-11.30 WIB", "09.00 s.d. selesai".',
        "WAKTU",
        "TIME",
    ),
    "kind": OptionText(
        "Jenis: rakor, raker, rapat, kunjungan kerja, audiensi, lainnya.",
        "Kind: rakor, raker, meeting, visit, audience, other.",
        "JENIS",
        "KIND",
    ),
    "mode": OptionText(
        "Cara: konferensi video, tatap muka, hibrida.", "Mode: video, in person, hybrid.", "CARA", "MODE"
    ),
    "place": OptionText("Tempat.", "Place.", "TEMPAT", "PLACE"),
    "link": OptionText("Tautan rapat.", "Link to the meeting.", "URL", "URL"),
    "agenda": OptionText(
        'Mata acara, boleh dengan lamanya: "SPBE 30m".', 'Item, with minutes if known: "SPBE 30m".', *TEXT
    ),
    "attendees_from": OptionText("Undang peserta rapat ini.", "Invite the attendees of this meeting.", *MEETING),
    "is_shared": OptionText(
        "Jendela kedua untuk dibagikan: hanya yang boleh dilihat semua, tanpa menulis apa pun.",
        "A second window to share: only what everybody may see; it writes nothing.",
    ),
    "is_opened": OptionText("Langsung buka layar pencatatan.", "Open the live screen at once."),
    "list.status": OptionText(
        "Hanya status ini: direncanakan, berlangsung, dijeda, ditutup, final.",
        "Only this status: planned, running, paused, closed, final.",
        "STATUS",
        "STATUS",
    ),
    "shows_private": OptionText("Sertakan catatan pribadi (hanya di layar).", "With private notes (on a screen only)."),
    "record": OptionText(
        "Rapat, atau baris: A7.2 aksi, K7.1 putusan, B7.5 butir.",
        "A meeting, or a line: A7.2 action, K7.1 decision, B7.5 line.",
        "RAPAT|BARIS",
        "MEETING|LINE",
    ),
    "last_day": OptionText("Hari terakhir.", "Last day.", *DATE),
    "organiser": OptionText("Penyelenggara.", "Organiser.", *WHO),
    "host": OptionText("Tuan rumah.", "Host.", *WHO),
    "chair": OptionText("Pimpinan rapat.", "Who chairs.", *WHO),
    "secretary": OptionText("Sekretaris.", "Secretary.", *WHO),
    "note_takers": OptionText("Pencatat.", "Note-taker.", *WHO),
    "letter_number": OptionText("Nomor surat undangan.", "Number of the invitation.", "NOMOR", "NUMBER"),
    "letter_date": OptionText("Tanggal surat undangan.", "Date of the invitation.", *DATE),
    "letter_subject": OptionText("Perihal surat undangan.", "Subject of the invitation.", *TEXT),
    "sets": OptionText(
        "Isi satu isian; nilai kosong mengosongkannya.",
        "Set a field; no value empties it.",
        "ISIAN=NILAI",
        "FIELD=VALUE",
    ),
    "adds": OptionText("Tambah satu unsur ke daftar.", "Add an element to a list.", "ISIAN=NILAI", "FIELD=VALUE"),
    "removes": OptionText(
        "Buang satu unsur: nomornya atau potongan teksnya.",
        "Take an element out: its number or a piece of it.",
        "ISIAN=N",
        "FIELD=N",
    ),
    "attendee": OptionText("Ubah peserta bernomor ini: 2, 1-7, 1,4.", "Change these seats: 2, 1-7, 1,4.", *NUMBER),
    "item": OptionText("Ubah mata acara bernomor ini: 2, 1-3.", "Change these items: 2, 1-3.", *NUMBER),
    "is_deleted": OptionText(
        "Buang peserta, mata acara, atau baris itu; bisa diurungkan.", "Take that seat, item or line out; undo works."
    ),
    "shows_fields": OptionText(
        "Daftar isian yang dapat diubah, dengan nilainya.", "List the fields that can be set, with their values."
    ),
    # minutes
    "note.words": OptionText(
        "Baris: + hadir, # agenda, @nama ucapan, ! putusan, > aksi @siapa <kapan; tanpa tanda = catatan. "
        '"-" membaca masukan baris demi baris.',
        "A line: + present, # agenda, @name statement, ! decision, > action @who <when; no sign = note. "
        '"-" reads the input line by line.',
        "BARIS|-",
        "LINE|-",
    ),
    "is_dry": OptionText(
        "Tunjukkan cara bacanya saja; tidak menyimpan.", "Only tell how it is understood; store nothing."
    ),
    "when.words": OptionText(
        "Frasa: jumat depan, akhir bulan, 3 hari kerja.",
        "A phrase: jumat depan, akhir bulan, 3 hari kerja.",
        "FRASA",
        "PHRASE",
    ),
    "reference": OptionText(
        "Hitung dari tanggal ini (bawaan: hari ini).", "Count from this day (default: today).", *DATE
    ),
    "format_name": OptionText(
        "Format: md, txt, wa, html, docx, pdf, csv, xlsx, ics, json (bawaan: menurut nama berkas, atau md).",
        "Format: md, txt, wa, html, docx, pdf, csv, xlsx, ics, json (default: by the name of the file, or md).",
        "FORMAT",
        "FORMAT",
    ),
    "target": OptionText(
        'Berkas atau folder tujuan; "-" untuk pipa.', 'File or folder to write; "-" for a pipe.', "BERKAS|-", "PATH|-"
    ),
    "layout": OptionText(
        "Bentuk: resmi (bawaan) atau biasa.", "Layout: official (default) or plain.", "BENTUK", "LAYOUT"
    ),
    "export.meetings": OptionText(
        "Nomor, judul, atau tanggal rapat; beberapa ditulis ke satu folder.",
        "Number, title or day of a meeting; several are written into a folder.",
        *MEETING,
    ),
    "export.is_all": OptionText("Semua rapat, satu berkas masing-masing.", "Every meeting, a file for each."),
    "export.series": OptionText("Semua rapat seri ini.", "Every meeting of this series.", "SERI", "SERIES"),
    "export.since": OptionText("Semua rapat mulai tanggal ini.", "Every meeting from this day on.", *DATE),
    "export.until": OptionText("Semua rapat sampai tanggal ini.", "Every meeting up to this day.", *DATE),
    "export.provinces": OptionText(
        "Kutipan untuk provinsi ini; beberapa -p satu kutipan bersama.",
        "An extract for this province; several -p one extract for all of them.",
        *PROVINCE,
    ),
    "is_each_province": OptionText(
        "Satu kutipan untuk tiap provinsi yang hadir atau mendapat tugas.",
        "An extract for each province that took part or was given a task.",
    ),
    "accepted": OptionText(
        "Biarkan apa adanya: nomor atau nama dari daftar (A7.2); hanya saran, bukan yang harus diisi.",
        "Leave it as it is: a reference or name of the list (A7.2); advice only, not what has to be filled in.",
        "REF",
        "REF",
    ),
    "tidy.is_strict": OptionText(
        "Kode keluar 6 bila masih ada yang harus diisi; saran tidak dihitung.",
        "Exit code 6 while something has to be put right; advice does not count.",
    ),
    "is_oral": OptionText("Disetujui secara lisan.", "Approved orally."),
    "is_written": OptionText("Disetujui secara tertulis.", "Approved in writing."),
    "given_in": OptionText("Disetujui di rapat ini, sesudahnya.", "Approved in this later meeting.", *MEETING),
    "approver": OptionText("Yang menyetujui; tanpa ini pimpinan rapat.", "Who approved; left out: the chair.", *WHO),
    "about": OptionText(
        "Hanya putusan atau aksi ini (K7.1, A7.2); tanpa ini seluruh notulen.",
        "Only this decision or action (K7.1, A7.2); left out: all the minutes.",
        "REF",
        "REF",
    ),
    "approve.note": OptionText("Keterangan.", "A remark.", *TEXT),
    "is_withdrawn": OptionText("Cabut persetujuan yang terakhir dicatat.", "Take the last recorded approval back."),
    "sections": OptionText(
        "Hanya bagian ini: kepala, peserta, putusan, tindak lanjut, ... (csv: satu tabel, bawaan tindak lanjut).",
        "Only this part: header, attendance, decisions, actions, ... (csv: one table, actions if not told).",
        "BAGIAN",
        "SECTION",
    ),
    "template": OptionText(
        "Isi templat ini: namanya (notulen templates list) atau berkasnya.",
        "Fill in this template: its name (notulen templates list) or its file.",
        "TEMPLAT",
        "TEMPLATE",
    ),
    "templates copy.name": OptionText("Nama templat bawaan.", "The name of a shipped template.", "TEMPLAT", "TEMPLATE"),
    "is_public": OptionText(
        "Salinan umum: tanpa NIP, telepon, surel, tautan rapat, sandi, dan letak berkas.",
        "A public copy: without NIP, telephones, e-mails, the meeting's link, passwords and folders.",
    ),
    "is_forced": OptionText("Timpa berkas yang sudah ada.", "Write over a file that is there."),
    "search.words": OptionText(
        "Kata yang harus ada; tanda baris Catat menyaring: > ! ? # + ~ @siapa <kapan.",
        "Words that must all be there; the signs of the line filter: > ! ? # + ~ @who <when.",
        "KATA",
        "WORDS",
    ),
    "search.kind": OptionText(
        "Hanya jenis ini: rapat, agenda, hadir, ucapan, catatan, usulan, putusan, aksi.",
        "Only this kind: meeting, agenda, attendee, statement, note, proposal, decision, action.",
        "JENIS",
        "KIND",
    ),
    "limit": OptionText("Paling banyak sekian hasil.", "At most so many.", *NUMBER),
    # archive
    "is_list": OptionText("Daftar langkah, tanpa mengurungkan.", "List the steps, take back none."),
    "trash restore.reference": OptionText(
        "Nomor atau judul rapat di sampah.", "Number or title of a meeting in the trash.", *MEETING
    ),
    "copy": OptionText(
        "Nama berkas cadangan; tanpa ini yang terbaru yang utuh.",
        "File name of a backup; left out: the newest sound one.",
        "CADANGAN",
        "BACKUP",
    ),
    "config get.name": OptionText("Nama setelan.", "Name of a setting.", "SETELAN", "SETTING"),
    "config set.name": OptionText("Nama setelan.", "Name of a setting.", "SETELAN", "SETTING"),
    "values": OptionText("Nilainya.", "Its value.", "NILAI", "VALUE"),
    "is_reset": OptionText(
        "Mulai lagi dari awal; yang lama disimpan di sebelahnya.", "Begin anew; what was there is kept beside it."
    ),
    **ACTION_OPTIONS,
    **ATTENDANCE_OPTIONS,
    **DIRECTORY_OPTIONS,
    **DISTRIBUTION_OPTIONS,
}


def option_help(path: str, name: str, language: Language) -> str:
    """What the option `name` of the command "people add" means."""
    text = _text(path, name)
    return text.id if language is Language.INDONESIAN else text.en


def metavar(path: str, name: str, language: Language) -> str:
    """The word that stands for the value of an option or argument."""
    text = _text(path, name)
    value = text.id_value if language is Language.INDONESIAN else text.en_value
    return value or name.upper()


def _text(path: str, name: str) -> OptionText:
    return _TEXTS.get(f"{path}.{name}") or _TEXTS.get(name) or OptionText("", "")
