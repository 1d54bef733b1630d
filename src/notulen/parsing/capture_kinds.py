"""The signs and words at the start of a line, and the commands: what they stand for in both languages."""

from notulen.locale.language import Language
from notulen.parsing.name_parts import word_set
from notulen.parsing.parsed_line import LineKind

SIGNS = {
    "+": LineKind.ATTENDEE,
    "#": LineKind.AGENDA,
    "!": LineKind.DECISION,
    ">": LineKind.ACTION,
    "?": LineKind.PROPOSAL,
    "~": LineKind.PRIVATE,
}
"""Signs that take the rest of the line; `@ \\ / = x` are read on their own."""

KIND_WORDS = {
    "hadir": LineKind.ATTENDEE,
    "present": LineKind.ATTENDEE,
    "attendee": LineKind.ATTENDEE,
    "agenda": LineKind.AGENDA,
    "putusan": LineKind.DECISION,
    "keputusan": LineKind.DECISION,
    "kesimpulan": LineKind.DECISION,
    "decision": LineKind.DECISION,
    "aksi": LineKind.ACTION,
    "tl": LineKind.ACTION,
    "tindak lanjut": LineKind.ACTION,
    "action": LineKind.ACTION,
    "usul": LineKind.PROPOSAL,
    "usulan": LineKind.PROPOSAL,
    "proposal": LineKind.PROPOSAL,
    "pribadi": LineKind.PRIVATE,
    "private": LineKind.PRIVATE,
    "catatan": LineKind.NOTE,
    "note": LineKind.NOTE,
}
"""What may stand before a colon instead of a sign."""

NO_SPEAKERS = word_set(
    "pukul jam pkl nomor no tanggal tgl contoh hari waktu tempat perihal catatan link tautan email http https "
    "time number date example day place"
)
"""First words that never make a "Nama:" a speaker, whoever may be called so."""

EVERYONE = word_set("semua all everyone seluruh semuaprovinsi")

COMMANDS = {
    "mulai": "start",
    "lanjut": "start",
    "lanjutkan": "start",
    "resume": "start",
    "jeda": "pause",
    "skors": "pause",
    "tutup": "close",
    "selesai": "close",
    "buka": "open",
    "bagi": "share",
    "layar": "share",
    "urungkan": "undo",
    "batal": "undo",
    "ulangi": "redo",
    "cari": "search",
    "tinjau": "review",
    "provinsi": "provinces",
    "pratinjau": "preview",
    "rapikan": "tidy",
    "sahkan": "finalize",
    "ralat": "amend",
    "direktori": "people",
    "orang": "people",
    "peserta": "people",
    "beranda": "home",
    "rapat": "minutes",
    "catat": "minutes",
    "ekspor": "export",
    "kirim": "export",
    "impor": "import",
    "bantuan": "help",
    "menu": "menu",
    "simpan": "save",
    "aksi": "actions",
    "tema": "theme",
    "bahasa": "language",
    "setelan": "settings",
    "presensi": "attendance",
    "notulis": "note_taker",
    "agenda": "agenda",
    "tunda": "defer",
    "data": "details",
    "keluar": "quit",
}
"""Indonesian command words with the English names, which are commands themselves."""


def command_words(name: str, language: Language) -> list[str]:
    """The words that may stand after `/` for the command of that English name, those of `language` first."""
    words = [word for word, meant in COMMANDS.items() if meant == name]
    return [name, *words] if language is Language.ENGLISH else [*words, name]


COMMAND_NAMES = frozenset(COMMANDS.values()) | {"save"}

LINKING_WORDS = word_set("dan & and serta")
"""Words that join two owners and go when both are understood."""

PREPOSITIONS = word_set(
    "ke kepada dari dengan oleh untuk bersama di pada antara bagi melalui lewat via to with by from for of at"
)
"""Words after which an owner's name stays in the sentence, which would be broken without it."""
