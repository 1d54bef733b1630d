"""What each setting is for, and its Indonesian names."""

from notulen.locale.language import Language

_TEXTS = {
    "language": ("bahasa: id atau en", "language: id or en"),
    "theme": ("tema layar penuh", "theme of the full screen"),
    "motion": ("gerak: normal atau reduced", "motion: normal or reduced"),
    "glyphs": ("huruf bingkai: auto, unicode, ascii", "frame characters: auto, unicode, ascii"),
    "density": ("kepadatan: spacious atau compact", "density: spacious or compact"),
    "zone": ("zona waktu: WIB, WITA, WIT", "time zone: WIB, WITA, WIT"),
    "verification": ("verifikasi aksi selesai oleh sekretariat: off, on", "secretariat verifies what is done: off, on"),
    "name": ("nama notulis, tercatat di riwayat", "who takes the minutes, kept in the history"),
    "archive": ("folder arsip", "folder of the archive"),
    "organisation": ("nama instansi", "name of the office"),
    "letterhead": ("kop notulen, tiap baris satu argumen", "letterhead, each line one argument"),
    "signer_post": ("jabatan penanda tangan", "post of who signs"),
    "signer_name": ("nama penanda tangan", "name of who signs"),
    "signer_rank": ("pangkat penanda tangan", "rank of who signs"),
    "signer_nip": ("NIP penanda tangan", "NIP of who signs"),
}

SETTING_ALIASES = {
    "bahasa": "language",
    "tema": "theme",
    "gerak": "motion",
    "glyph": "glyphs",
    "kepadatan": "density",
    "zona": "zone",
    "verifikasi": "verification",
    "nama": "name",
    "arsip": "archive",
    "instansi": "organisation",
    "kop": "letterhead",
    "jabatan_penanda_tangan": "signer_post",
    "nama_penanda_tangan": "signer_name",
    "pangkat_penanda_tangan": "signer_rank",
    "nip_penanda_tangan": "signer_nip",
}


def setting_text(name: str, language: Language) -> str:
    """What the setting `name` is for."""
    indonesian, english = _TEXTS.get(name, ("", ""))
    return indonesian if language is Language.INDONESIAN else english
