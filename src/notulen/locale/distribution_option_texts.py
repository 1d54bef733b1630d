"""What the arguments and options of commands on deliveries mean, in Indonesian and English."""

from notulen.locale.option_text import MEETING, TEXT, WHO, OptionText

_MOMENT = ("WAKTU", "TIME")
_REFERENCE = ("KIRIMAN", "DELIVERY")

DISTRIBUTION_OPTIONS = {
    "deliver.to": OptionText(
        'Penerima: @sumut, nama, "Nama <surel>", atau semua = provinsi yang hadir.',
        'Who gets them: @sumut, a name, "Name <e-mail>", or all = the provinces present.',
        *WHO,
    ),
    "via": OptionText(
        "Cara kirim: wa, surel, srikandi, cetak, langsung, lainnya.",
        "The way: wa, email, srikandi, print, in person, other.",
        "CARA",
        "WAY",
    ),
    "deliver.format_name": OptionText(
        "Format naskah yang dikirim; untuk surat (--eml) bawaannya pdf.",
        "The format that went out; for a letter (--eml) pdf if not told.",
        "FORMAT",
        "FORMAT",
    ),
    "eml": OptionText(
        "Buat konsep surat dengan naskah terlampir, untuk dibuka dan dikirim dengan program surat.",
        "Make a draft letter with the minutes attached, to be opened and sent by a mail program.",
        "BERKAS",
        "FILE",
    ),
    "is_mailto": OptionText(
        "Cetak tautan mailto (tanpa lampiran).", "Print a mailto link (which carries no attachment)."
    ),
    "deliver.at": OptionText(
        'Kapan dikirim: 09.30, "kemarin 14.00"; tanpa ini sekarang.',
        'When it was sent: 09.30, "yesterday 14.00"; left out: now.',
        *_MOMENT,
    ),
    "deliver.note": OptionText("Keterangan.", "A remark.", *TEXT),
    "corrected": OptionText(
        "Betulkan kiriman ini; hanya yang disebut yang berubah.",
        "Put this delivery right; only what is told changes.",
        *_REFERENCE,
    ),
    "withdrawn": OptionText(
        "Cabut kiriman ini dari catatan.",
        "Take this delivery off the record.",
        *_REFERENCE,
    ),
    "deliver.is_forced": OptionText("Timpa berkas surat yang sudah ada.", "Write over a letter that is there."),
    "deliveries.meeting": OptionText(
        "Hanya kiriman notulen rapat ini; tanpa ini semua rapat.",
        "Only of the minutes of this meeting, else of all.",
        *MEETING,
    ),
    "is_outdated": OptionText("Hanya penerima yang masih memegang versi lama.", "Only who still holds an old version."),
    "is_unacknowledged": OptionText("Hanya yang belum dikabari diterima.", "Only what waits for a word of receipt."),
    "acknowledge.references": OptionText("Kiriman yang diterima: D7.2.", "Deliveries received: D7.2.", *_REFERENCE),
    "acknowledge.to": OptionText(
        "Kiriman terakhir kepada penerima ini yang belum dikabari.",
        "The last delivery to this recipient that waits for a word.",
        *WHO,
    ),
    "acknowledge.at": OptionText("Kapan diterima; tanpa ini sekarang.", "When; left out: now.", *_MOMENT),
    "acknowledge.by": OptionText("Siapa yang mengabari.", "Who said so.", *WHO),
    "acknowledge.note": OptionText("Keterangan.", "A remark.", *TEXT),
}
