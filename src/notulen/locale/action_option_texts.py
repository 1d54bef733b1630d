"""What the arguments and options of commands on actions and decisions mean, in Indonesian and English."""

from notulen.locale.option_text import ACTION, DATE, MEETING, NUMBER, PROVINCE, WHO, OptionText

_MOVES = ("done", "start", "block", "cancel", "reopen", "postpone", "comment", "verify", "evidence")
_PART = ("Hanya bagian provinsi ini.", "Only the part of this province.")
_REFERENCES = ("Aksi: A7.2, a7.2, atau 7.2.", "Actions: A7.2, a7.2 or 7.2.")

ACTION_OPTIONS = {
    # actions
    "actions.status": OptionText(
        "Status: terbuka, dikerjakan, terkendala, selesai, dibatalkan, semua; pisahkan dengan koma.",
        "Status: open, in progress, blocked, done, cancelled, all; separate with commas.",
        "STATUS",
        "STATUS",
    ),
    "is_overdue": OptionText("Hanya yang lewat tenggat.", "Only those overdue."),
    "before": OptionText("Hanya yang jatuh tempo sampai tanggal ini.", "Only those due up to this day.", *DATE),
    "sort": OptionText(
        "Urutan: tenggat, nomor, pemilik, status, prioritas.",
        "Order: due, ref, owner, status, priority.",
        "URUTAN",
        "ORDER",
    ),
    "is_check": OptionText(
        "Untuk penjadwal: kode keluar 10 dan daftarnya bila ada yang lewat tenggat (atau dalam --due-within), "
        "selain itu diam.",
        "For schedulers: exit code 10 with the list when one is overdue (or within --due-within), else silence.",
    ),
    "due_within": OptionText(
        'Hanya yang jatuh tempo dari hari ini dalam sekian hari: 7, "2 minggu"; dengan --overdue juga yang lewat.',
        'Only those due from today within so many days: 7, "2 weeks"; with --overdue those late too.',
        "LAMA",
        "TIME",
    ),
    "actions.priority": OptionText(
        "Hanya prioritas ini: rendah, sedang, tinggi, mendesak; pisahkan dengan koma.",
        "Only this priority: low, normal, high, urgent; separate with commas.",
        "PRIORITAS",
        "PRIORITY",
    ),
    "is_waiting": OptionText("Hanya yang menunggu aksi lain.", "Only those that wait for other actions."),
    "is_unverified": OptionText("Hanya yang selesai dan belum diverifikasi.", "Only those done and not verified yet."),
    "is_feed": OptionText(
        "Kalender tenggat (iCalendar); dengan -o ke berkas, yang dulu ditulis notulen diganti.",
        "A calendar of due dates (iCalendar); with -o into a file, in the place of the one notulen wrote before.",
    ),
    "is_digest": OptionText(
        "Ringkasan mingguan sebagai teks: lewat, minggu ini, menunggu, per provinsi.",
        "The text of the week: overdue, due this week, waiting, by province.",
    ),
    "actions.target": OptionText(
        'Berkas atau folder untuk --ics atau --digest; "-" untuk pipa.',
        'File or folder for --ics or --digest; "-" for a pipe.',
        "BERKAS|-",
        "PATH|-",
    ),
    "review.meeting": OptionText(
        "Rapat yang dibuka dengan tinjauan: aksi serinya, dan jawaban masuk notulennya selagi berlangsung.",
        "The meeting the review opens: the actions of its series, answers in its minutes while it runs.",
        *MEETING,
    ),
    "review.is_afresh": OptionText("Mulai dari awal, bukan melanjutkan.", "Begin anew, do not go on."),
    "review.is_print": OptionText("Cetak bahan tinjauan, tanpa bertanya.", "Print the sheet, ask nothing."),
    "review.format_name": OptionText(
        "Bahan sebagai: md, wa (pesan per provinsi).",
        "The sheet as: md, wa (messages by province).",
        "FORMAT",
        "FORMAT",
    ),
    "action priority.references": OptionText(
        "Aksi: A7.2 atau 7.2; kata sesudahnya prioritasnya: rendah, sedang, tinggi, mendesak.",
        "Actions: A7.2 or 7.2; the word after them is the priority: low, normal, high, urgent.",
        *ACTION,
    ),
    "wanted": OptionText("Prioritas.", "The priority.", "PRIORITAS", "PRIORITY"),
    "action evidence.references": OptionText(
        "Aksi: A7.2 atau 7.2; sesudahnya berkas atau tautan, satu atau lebih. Berkas tidak disalin.",
        "Actions: A7.2 or 7.2; after them files or links, one or more. No file is copied.",
        "AKSI BUKTI",
        "ACTION EVIDENCE",
    ),
    "action evidence.removed": OptionText(
        "Buang bukti bernomor ini; lihat notulen action show.", "Take this evidence out, by its number.", *NUMBER
    ),
    "action depends.references": OptionText(*_REFERENCES, *ACTION),
    "others": OptionText("Aksi yang ditunggu.", "An action to wait for.", *ACTION),
    "action depends.removed": OptionText("Aksi yang tidak ditunggu lagi.", "One to wait for no longer.", *ACTION),
    **dict.fromkeys((f"action {verb}.provinces" for verb in _MOVES), OptionText(*_PART, *PROVINCE)),
    **dict.fromkeys(("action show.references", "action history.references"), OptionText(*_REFERENCES, *ACTION)),
    "action postpone.references": OptionText(
        "Aksi: A7.2 atau 7.2; kata sesudahnya menjadi tenggat.",
        "Actions: A7.2 or 7.2; words after them are the deadline.",
        *ACTION,
    ),
    "action assign.references": OptionText(
        "Aksi: A7.2 atau 7.2; nama sesudahnya pemilik baru.", "Actions: A7.2; names after them own it.", *ACTION
    ),
    "action assign.provinces": OptionText("Pemilik baru: provinsi ini.", "New owner: this province.", *PROVINCE),
    "action postpone.until": OptionText(
        "Tenggat baru, dihitung dari hari ini.", "The new deadline, counted from today.", "KAPAN", "WHEN"
    ),
    "owners": OptionText("Pemilik baru.", "New owner.", *WHO),
    # decisions
    "decisions.status": OptionText(
        "Keadaan: berlaku, diubah, diganti, dicabut, semua; pisahkan dengan koma.",
        "Standing: in force, amended, replaced, withdrawn, all; separate with commas.",
        "KEADAAN",
        "STANDING",
    ),
    "decision": OptionText("Putusan: K7.1, k7.1, atau 7.1.", "Decision: K7.1, k7.1 or 7.1.", "PUTUSAN", "DECISION"),
    "decisions": OptionText("Putusan: K7.1, k7.1, atau 7.1.", "Decisions: K7.1, k7.1 or 7.1.", "PUTUSAN", "DECISION"),
    "by": OptionText("Putusan baru yang menyebabkannya.", "The later decision that does it.", "PUTUSAN", "DECISION"),
    **dict.fromkeys(
        ("decision link.action", "decision unlink.action"),
        OptionText("Aksi: A7.2, a7.2, atau 7.2.", "Action: A7.2, a7.2 or 7.2.", *ACTION),
    ),
}
