"""What each argument and option means, and the word that stands for its value, in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.language import Language


class OptionText(Value, frozen=True, kw_only=False):
    """Help in both languages; the words for the value are empty for a switch."""

    id: str
    en: str
    id_value: str = ""
    en_value: str = ""


_DATE = ("TANGGAL", "DATE")
_WHO = ("SIAPA", "WHO")
_TEXT = ("TEKS", "TEXT")
_NUMBER = ("N", "N")
_PROVINCE = ("PROVINSI", "PROVINCE")
_OFFICE_KINDS = (
    "Jenis: provinsi, kab/kota, kementerian, lembaga, asosiasi, mitra, lainnya.",
    "Kind: provincial, regional, ministry, agency, association, partner, other.",
    "JENIS",
    "KIND",
)
_MEETING = ("RAPAT", "MEETING")
_ACTION = ("AKSI", "ACTION")
_MOVES = ("done", "start", "block", "cancel", "reopen")
_STEPS = (
    "Hanya langkah di rapat ini; tanpa ini seluruh arsip.",
    "Only steps of this meeting, else of the whole archive.",
)
_PART = ("Hanya bagian provinsi ini.", "Only the part of this province.")
_REFERENCES = ("Aksi: A7.2, a7.2, atau 7.2.", "Actions: A7.2, a7.2 or 7.2.")

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
    # shared
    "is_json": OptionText("Jawaban sebagai JSON.", "Answer in JSON."),
    "meeting": OptionText(
        "Rapat: R7, berjalan, terakhir, berikut, tanggal, atau potongan judul; tanpa ini yang berjalan, atau terakhir.",
        "Meeting: R7, running, last, next, a date, or a piece of the title. Left out: the running one, or the last.",
        *_MEETING,
    ),
    "actions.meeting": OptionText("Hanya dari rapat ini.", "Only of this meeting.", *_MEETING),
    "trash put.meeting": OptionText(
        "Rapat: R7, tanggal, atau potongan judul.", "Meeting: R7, a date, or a piece of the title.", *_MEETING
    ),
    **dict.fromkeys(("undo.meeting", "redo.meeting"), OptionText(*_STEPS, *_MEETING)),
    "provinces": OptionText("Hanya provinsi ini.", "Only this province.", *_PROVINCE),
    "owner": OptionText("Hanya milik orang, instansi, atau provinsi ini.", "Only of this person or office.", *_WHO),
    "series": OptionText("Seri rapat.", "Series of meetings.", "SERI", "SERIES"),
    "since": OptionText("Mulai tanggal ini.", "From this day on.", *_DATE),
    "until": OptionText("Sampai tanggal ini.", "Up to this day.", *_DATE),
    "is_sure": OptionText("Lakukan tanpa bertanya.", "Do it without asking."),
    "is_strict": OptionText("Kode keluar 6 bila ada yang perlu dirapikan.", "Exit code 6 when something is to tidy."),
    "count": OptionText("Jumlah langkah.", "How many steps.", *_NUMBER),
    "references": OptionText(
        "Aksi: A7.2, a7.2, atau 7.2; kata sesudahnya menjadi keterangan.",
        "Actions: A7.2, a7.2 or 7.2; words after them are the remark.",
        *_ACTION,
    ),
    "text": OptionText("Keterangan.", "What there is to say.", *_TEXT),
    # meetings
    "title": OptionText("Judul rapat.", "Title of the meeting.", "JUDUL", "TITLE"),
    "day": OptionText("Tanggal: 2026-12-01, besok, 1-2 desember.", "Date: 2026-12-01, besok, 1-2 december.", *_DATE),
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
        'Mata acara, boleh dengan lamanya: "SPBE 30m".', 'Item, with minutes if known: "SPBE 30m".', *_TEXT
    ),
    "attendees_from": OptionText("Undang peserta rapat ini.", "Invite the attendees of this meeting.", *_MEETING),
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
    "last_day": OptionText("Hari terakhir.", "Last day.", *_DATE),
    "organiser": OptionText("Penyelenggara.", "Organiser.", *_WHO),
    "host": OptionText("Tuan rumah.", "Host.", *_WHO),
    "chair": OptionText("Pimpinan rapat.", "Who chairs.", *_WHO),
    "secretary": OptionText("Sekretaris.", "Secretary.", *_WHO),
    "note_takers": OptionText("Pencatat.", "Note-taker.", *_WHO),
    "letter_number": OptionText("Nomor surat undangan.", "Number of the invitation.", "NOMOR", "NUMBER"),
    "letter_date": OptionText("Tanggal surat undangan.", "Date of the invitation.", *_DATE),
    "letter_subject": OptionText("Perihal surat undangan.", "Subject of the invitation.", *_TEXT),
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
    "attendee": OptionText("Ubah peserta bernomor ini: 2, 1-7, 1,4.", "Change these seats: 2, 1-7, 1,4.", *_NUMBER),
    "item": OptionText("Ubah mata acara bernomor ini: 2, 1-3.", "Change these items: 2, 1-3.", *_NUMBER),
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
        "Hitung dari tanggal ini (bawaan: hari ini).", "Count from this day (default: today).", *_DATE
    ),
    "format_name": OptionText(
        "Format: md, txt, json (bawaan: md).", "Format: md, txt, json (default: md).", "FORMAT", "FORMAT"
    ),
    "target": OptionText(
        'Berkas atau folder tujuan; "-" untuk pipa.', 'File or folder to write; "-" for a pipe.', "BERKAS|-", "PATH|-"
    ),
    "layout": OptionText(
        "Bentuk: resmi (bawaan) atau biasa.", "Layout: official (default) or plain.", "BENTUK", "LAYOUT"
    ),
    "export.provinces": OptionText("Kutipan untuk provinsi ini.", "An extract for this province.", *_PROVINCE),
    "sections": OptionText(
        "Hanya bagian ini: kepala, peserta, putusan, tindak lanjut, ...",
        "Only this part: header, attendance, decisions, actions, ...",
        "BAGIAN",
        "SECTION",
    ),
    "is_public": OptionText("Tanpa NIP dan data pribadi.", "Without NIP and personal data."),
    "is_forced": OptionText("Timpa berkas yang sudah ada.", "Write over a file that is there."),
    "search.words": OptionText(
        "Kata yang dicari; semuanya harus ada.", "Words that must all be there.", "KATA", "WORDS"
    ),
    "search.kind": OptionText(
        "Hanya jenis ini: rapat, agenda, hadir, ucapan, catatan, usulan, putusan, aksi.",
        "Only this kind: meeting, agenda, attendee, statement, note, proposal, decision, action.",
        "JENIS",
        "KIND",
    ),
    "limit": OptionText("Paling banyak sekian hasil.", "At most so many.", *_NUMBER),
    # actions
    "actions.status": OptionText(
        "Status: terbuka, dikerjakan, terkendala, selesai, dibatalkan, semua; pisahkan dengan koma.",
        "Status: open, in progress, blocked, done, cancelled, all; separate with commas.",
        "STATUS",
        "STATUS",
    ),
    "is_overdue": OptionText("Hanya yang lewat tenggat.", "Only those overdue."),
    "before": OptionText("Hanya yang jatuh tempo sampai tanggal ini.", "Only those due up to this day.", *_DATE),
    "sort": OptionText(
        "Urutan: tenggat, nomor, pemilik, status.", "Order: due, ref, owner, status.", "URUTAN", "ORDER"
    ),
    "is_check": OptionText("Kode keluar 10 bila ada yang lewat tenggat.", "Exit code 10 when one is overdue."),
    **dict.fromkeys((f"action {verb}.provinces" for verb in _MOVES), OptionText(*_PART, *_PROVINCE)),
    **dict.fromkeys(("action show.references", "action history.references"), OptionText(*_REFERENCES, *_ACTION)),
    "action postpone.references": OptionText(
        "Aksi: A7.2 atau 7.2; kata sesudahnya menjadi tenggat.",
        "Actions: A7.2 or 7.2; words after them are the deadline.",
        *_ACTION,
    ),
    "action assign.references": OptionText(
        "Aksi: A7.2 atau 7.2; nama sesudahnya pemilik baru.", "Actions: A7.2; names after them own it.", *_ACTION
    ),
    "action assign.provinces": OptionText("Pemilik baru: provinsi ini.", "New owner: this province.", *_PROVINCE),
    "action postpone.until": OptionText(
        "Tenggat baru, dihitung dari hari ini.", "The new deadline, counted from today.", "KAPAN", "WHEN"
    ),
    "owners": OptionText("Pemilik baru.", "New owner.", *_WHO),
    # directory
    "province": OptionText(
        "Satu provinsi: nama, singkatan, atau kode.", "One province: name, short name or code.", *_PROVINCE
    ),
    "shows_all": OptionText("Semua 38 provinsi.", "All 38 provinces."),
    "people list.words": OptionText("Kata dalam nama atau jabatan.", "Words of a name or post.", "KATA", "WORDS"),
    "people list.provinces": OptionText("Hanya dari provinsi ini.", "Only of this province.", *_PROVINCE),
    "name": OptionText("Nama, beserta gelarnya.", "Name, with titles.", "NAMA", "NAME"),
    "office": OptionText("Instansi atau provinsi.", "Office or province.", "INSTANSI", "OFFICE"),
    "post": OptionText("Jabatan, boleh dengan Plt. atau Plh.", "Post, with Plt. or Plh. if acting.", "JABATAN", "POST"),
    "people add.since": OptionText("Menjabat sejak.", "In the post since.", *_DATE),
    "people edit.since": OptionText("Menjabat sejak.", "In the post since.", *_DATE),
    "offices list.words": OptionText("Kata dalam nama atau sebutan.", "Words of a name or handle.", "KATA", "WORDS"),
    "offices add.name": OptionText("Nama instansi.", "Name of the office.", "NAMA", "NAME"),
    "offices edit.name": OptionText("Nama instansi yang baru.", "New name of the office.", "NAMA", "NAME"),
    "offices edit.office": OptionText("Nama atau sebutan.", "Name or handle.", "INSTANSI", "OFFICE"),
    "offices add.kind": OptionText(*_OFFICE_KINDS),
    "offices edit.kind": OptionText(*_OFFICE_KINDS),
    "home": OptionText("Provinsi tempatnya.", "The province it is of.", *_PROVINCE),
    "aliases": OptionText("Nama lainnya.", "Another name it goes by.", "NAMA", "NAME"),
    "spellings": OptionText("Ejaan lain yang pernah dipakai.", "Another spelling met.", "EJAAN", "SPELLING"),
    "handle": OptionText("Sebutan pendek sesudah @.", "Short name after the @.", "SEBUTAN", "HANDLE"),
    "person": OptionText("Nama atau sebutan.", "Name or handle.", "ORANG", "PERSON"),
    "kept": OptionText("Orang yang dipertahankan.", "The person to keep.", "ORANG", "PERSON"),
    "merged": OptionText("Nama yang digabungkan ke sana.", "The name that goes into it.", "ORANG", "PERSON"),
    "titles_before": OptionText("Gelar di depan.", "Titles before the name.", "GELAR", "TITLES"),
    "titles_after": OptionText("Gelar di belakang.", "Titles after the name.", "GELAR", "TITLES"),
    "nip": OptionText("NIP.", "NIP.", "NIP", "NIP"),
    "rank": OptionText("Pangkat.", "Rank.", "PANGKAT", "RANK"),
    "phone": OptionText("Telepon.", "Telephone.", "NOMOR", "NUMBER"),
    "email": OptionText("Surel.", "E-mail.", "SUREL", "EMAIL"),
    "remark": OptionText("Keterangan.", "Remark.", *_TEXT),
    "file": OptionText(
        "CSV dengan kolom: nama; instansi; jabatan.", "CSV with the columns: name; office; post.", "BERKAS", "FILE"
    ),
    "zone": OptionText("Zona waktu: WIB, WITA, WIT.", "Time zone: WIB, WITA, WIT.", "ZONA", "ZONE"),
    "rule": OptionText("Aturan pengulangan RRULE.", "Recurrence rule (RRULE).", "ATURAN", "RULE"),
    "series add.name": OptionText("Nama seri.", "Name of the series.", "NAMA", "NAME"),
    "series edit.name": OptionText("Nama seri yang baru.", "New name of the series.", "NAMA", "NAME"),
    # archive
    "is_list": OptionText("Daftar langkah, tanpa mengurungkan.", "List the steps, take back none."),
    "trash restore.reference": OptionText(
        "Nomor atau judul rapat di sampah.", "Number or title of a meeting in the trash.", *_MEETING
    ),
    "copy": OptionText(
        "Nama berkas cadangan; tanpa ini yang terbaru.",
        "File name of a backup; left out: the newest.",
        "CADANGAN",
        "BACKUP",
    ),
    "config get.name": OptionText("Nama setelan.", "Name of a setting.", "SETELAN", "SETTING"),
    "config set.name": OptionText("Nama setelan.", "Name of a setting.", "SETELAN", "SETTING"),
    "values": OptionText("Nilainya.", "Its value.", "NILAI", "VALUE"),
    "is_reset": OptionText(
        "Mulai lagi dari awal; yang lama disimpan di sebelahnya.", "Begin anew; what was there is kept beside it."
    ),
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
