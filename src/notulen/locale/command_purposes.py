"""What each command is for, in one line of either language; the list of commands reads nothing else."""

from notulen.locale.language import Language

_PURPOSES = {
    "": (
        "Notulen rapat koordinasi: catat selagi rapat, kirim sesudahnya, tagih sebelum yang berikut.",
        "Minutes of coordination meetings: taken live, sent out after, followed up before the next.",
    ),
    "new": ("Buat rapat baru; judul saja cukup.", "Make a meeting; a title is enough."),
    "list": ("Daftar rapat, yang terbaru di atas.", "List meetings, newest first."),
    "show": ("Ringkasan satu rapat.", "The summary of one meeting."),
    "edit": ("Ubah isian rapat, peserta, mata acara, atau baris.", "Change fields of a meeting, seat, item or line."),
    "open": ("Buka layar pencatatan langsung, atau layar bagi.", "Open the live minuting screen, or the shared one."),
    "start": ("Mulai rapat, atau lanjutkan sesudah jeda.", "Start a meeting, or go on after a pause."),
    "pause": ("Jeda rapat.", "Pause a meeting."),
    "close": ("Tutup rapat; notulennya menjadi draf.", "Close a meeting; its minutes are a draft."),
    "reopen": ("Buka lagi rapat yang sudah ditutup.", "Let a closed meeting take lines again."),
    "note": ("Catat satu baris, atau banyak baris dari pipa.", "Record a line, or many lines from a pipe."),
    "when": ("Uji bagaimana frasa tanggal dibaca.", "Tell how a phrase about a date is understood."),
    "tidy": ("Apa yang masih perlu dirapikan dalam notulen.", "What is left to tidy in the minutes."),
    "approve": ("Catat persetujuan pimpinan atas notulen.", "Record the chair's approval of the minutes."),
    "attendance": ("Daftar hadir dari rapat daring.", "Attendance of video calls."),
    "attendance import": (
        "Ambil laporan kehadiran Zoom, Google Meet, atau Microsoft Teams.",
        "Take in attendance reports of Zoom, Google Meet or Microsoft Teams.",
    ),
    "finalize": ("Sahkan notulen: dibekukan sebagai versi final.", "Make the minutes final: a frozen version."),
    "amend": ("Betulkan notulen final lewat ralat.", "Correct final minutes by a ralat."),
    "verify": ("Buktikan bahwa notulen final tidak berubah.", "Prove that final minutes did not change."),
    "export": ("Tulis notulen sebagai berkas atau ke pipa.", "Write the minutes into a file or a pipe."),
    "deliver": (
        "Catat notulen dikirim kepada siapa, dan buat konsep suratnya.",
        "Record who was sent the minutes, and make the letter.",
    ),
    "deliveries": (
        "Siapa menerima versi mana, dan siapa memegang yang lama.",
        "Who got which version, and who holds an old one.",
    ),
    "acknowledge": ("Catat bahwa kiriman notulen diterima.", "Record that minutes were received."),
    "templates": ("Bentuk naskah buatan sendiri.", "Forms of one's own for minutes."),
    "templates list": ("Templat yang ada, dan letaknya.", "The templates there are, and where they lie."),
    "templates copy": ("Salin contoh templat untuk diubah sendiri.", "Copy a shipped template, to change it."),
    "search": ("Cari kata di semua rapat.", "Search words in every meeting."),
    "actions": ("Daftar aksi terbuka dari semua rapat.", "List the open actions of every meeting."),
    "action": ("Satu aksi: selesai, tunda, alihkan, dan lainnya.", "One action: done, postpone, assign and so on."),
    "action show": ("Rincian aksi.", "All that is known of an action."),
    "action history": ("Riwayat aksi.", "What became of an action."),
    "action done": ("Tandai aksi selesai.", "Mark actions as done."),
    "action start": ("Tandai aksi sedang dikerjakan.", "Mark actions as in progress."),
    "action block": ("Tandai aksi terkendala.", "Mark actions as blocked."),
    "action postpone": ("Tunda aksi ke tenggat lain.", "Give actions another deadline."),
    "action assign": ("Alihkan aksi ke pemilik lain.", "Give actions other owners."),
    "action cancel": ("Batalkan aksi.", "Cancel actions."),
    "action reopen": ("Buka lagi aksi yang selesai atau batal.", "Open actions again."),
    "action comment": ("Tulis komentar pada aksi.", "Write a word on actions."),
    "action verify": ("Nyatakan aksi selesai sudah diverifikasi.", "Say that what is done has been verified."),
    "action evidence": ("Sebutkan berkas atau tautan bukti aksi.", "Name files or links that show actions are done."),
    "action priority": ("Atur prioritas aksi.", "Set how much actions press."),
    "action depends": ("Atur aksi yang menunggu aksi lain.", "Let actions wait for others."),
    "decisions": ("Register putusan dari semua rapat.", "The register of decisions of every meeting."),
    "decision": ("Satu putusan: ubah, ganti, cabut, hubungkan.", "One decision: amend, replace, withdraw, link."),
    "decision show": ("Rincian putusan, riwayat, dan pelaksananya.", "All that is known of a decision."),
    "decision amend": ("Catat bahwa putusan diubah sebagian.", "Say that a decision was changed in part."),
    "decision replace": ("Catat bahwa putusan diganti yang baru.", "Say that a decision was replaced."),
    "decision withdraw": ("Catat bahwa putusan dicabut.", "Say that a decision was withdrawn."),
    "decision restore": ("Berlakukan lagi putusan seperti semula.", "Put a decision in force again."),
    "decision link": ("Hubungkan aksi dengan putusan yang dilaksanakannya.", "Link an action to its decision."),
    "decision unlink": ("Lepaskan aksi dari putusannya.", "Part an action from its decision."),
    "review": (
        "Tinjau aksi terbuka satu per satu, atau cetak bahannya.",
        "Review open actions one by one, or print the sheet.",
    ),
    "provinces": ("Status aksi dan kehadiran tiap provinsi.", "How each province stands."),
    "people": ("Direktori orang.", "The directory of people."),
    "people list": ("Daftar orang.", "List people."),
    "people add": ("Tambah orang beserta gelar dan jabatannya.", "Add a person with titles and post."),
    "people edit": ("Ubah data orang, atau beri jabatan baru.", "Change a person, or give a new post."),
    "people show": ("Data satu orang: jabatan, kehadiran, aksinya.", "One person: posts, attendance, actions."),
    "people doubles": ("Pasangan nama yang mungkin satu orang.", "Pairs of names that may be one person."),
    "people remove": ("Hapus orang; rapat lama tetap memuatnya.", "Remove a person; old meetings keep the name."),
    "people apart": ("Catat bahwa dua nama mirip itu dua orang.", "Remember that two of like names are two people."),
    "people merge": ("Gabungkan dua nama milik satu orang.", "Make one person of two names."),
    "people import": ("Tambah orang dari berkas CSV.", "Add people from a CSV file."),
    "offices": ("Direktori instansi.", "The directory of offices."),
    "offices list": ("Daftar instansi, termasuk bawaan notulen.", "List offices, those shipped with notulen too."),
    "offices show": ("Siapa menjabat di instansi, dan aksinya.", "Who holds posts in an office, and its actions."),
    "offices remove": ("Hapus instansi; rapat lama tetap memuatnya.", "Remove an office; old meetings keep the name."),
    "offices merge": ("Gabungkan dua nama milik satu instansi.", "Make one office of two names."),
    "offices add": ("Tambah instansi.", "Add an office."),
    "offices edit": ("Ubah instansi, atau tambah nama lainnya.", "Change an office, or add another name it has."),
    "series": ("Seri rapat yang berulang.", "Series of meetings that recur."),
    "series list": ("Daftar seri.", "List the series."),
    "series add": ("Tambah seri.", "Add a series."),
    "series edit": ("Ubah seri.", "Change a series."),
    "series show": ("Hari berikutnya, anggota, agenda, dan rapat-rapatnya.", "Next days, members, agenda, meetings."),
    "series next": ("Siapkan rapat berikut: agenda, undangan, tautan.", "Prepare the next meeting of a series."),
    "undo": (
        "Urungkan langkah terakhir, juga sesudah program ditutup.",
        "Take back the latest step, even after a restart.",
    ),
    "redo": ("Ulangi yang tadi diurungkan.", "Put forward again what was taken back."),
    "trash": ("Rapat yang dibuang.", "Meetings thrown away."),
    "trash list": ("Isi sampah.", "What lies in the trash."),
    "trash put": ("Buang rapat ke sampah.", "Move a meeting to the trash."),
    "trash restore": ("Kembalikan rapat dari sampah.", "Bring a meeting back."),
    "trash empty": ("Hapus isi sampah untuk selamanya.", "Delete the trash for good."),
    "data": ("Letak, keutuhan, dan cadangan arsip.", "Where the archive lies, its soundness, backups."),
    "data where": ("Tunjukkan letak arsip, cadangan, dan setelan.", "Tell where everything lies."),
    "data check": ("Periksa keutuhan semua berkas.", "Verify every file."),
    "data backup": ("Buat cadangan sekarang.", "Make a backup now."),
    "data reindex": ("Buat ulang indeks pencarian.", "Make the search index anew."),
    "data restore": ("Pulihkan arsip dari cadangan.", "Restore the archive from a backup."),
    "config": ("Setelan Anda.", "Your settings."),
    "config list": ("Daftar setelan beserta nilainya.", "List the settings with their values."),
    "config get": ("Nilai satu setelan.", "The value of one setting."),
    "config set": ("Ubah satu setelan.", "Change one setting."),
    "demo": ("Arsip contoh: lima rapat nyata, terpisah dari data Anda.", "A sample archive of five real meetings."),
}

_PARTS = {
    "meetings": ("Rapat", "Meetings"),
    "minutes": ("Notulen", "Minutes"),
    "actions": ("Tindak lanjut", "Follow-up"),
    "directory": ("Direktori", "Directory"),
    "archive": ("Arsip", "Archive"),
}


def purpose(path: str, language: Language) -> str:
    """What the command "people add" is for."""
    indonesian, english = _PURPOSES.get(path, ("", ""))
    return indonesian if language is Language.INDONESIAN else english


def part_title(part: str, language: Language) -> str:
    """The title over one part of the list of commands."""
    indonesian, english = _PARTS[part]
    return indonesian if language is Language.INDONESIAN else english
