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
    "logo": ("logo di kop: file PNG atau JPEG, paling besar 2 MB", "logo by the letterhead: PNG or JPEG up to 2 MB"),
    "signing_place": ("tempat di atas tanda tangan, mis. Banda Aceh", "place above the signature, e.g. Banda Aceh"),
    "signer_post": ("jabatan penanda tangan", "post of who signs"),
    "signer_name": ("nama penanda tangan", "name of who signs"),
    "signer_rank": ("pangkat penanda tangan", "rank of who signs"),
    "signer_nip": ("NIP penanda tangan", "NIP of who signs"),
    "second_signer_post": ("jabatan penanda tangan kedua (kiri)", "post of who signs on the left"),
    "second_signer_name": ("nama penanda tangan kedua", "name of who signs on the left"),
    "second_signer_rank": ("pangkat penanda tangan kedua", "rank of who signs on the left"),
    "second_signer_nip": ("NIP penanda tangan kedua", "NIP of who signs on the left"),
    "signing_key": ("berkas kunci SSH untuk menandatangani notulen final", "SSH key file that signs final minutes"),
    "allowed_signers": ("berkas daftar kunci yang sah (allowed_signers)", "file of those whose keys may sign"),
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
    "tempat_tanda_tangan": "signing_place",
    "jabatan_penanda_tangan": "signer_post",
    "nama_penanda_tangan": "signer_name",
    "pangkat_penanda_tangan": "signer_rank",
    "nip_penanda_tangan": "signer_nip",
    "jabatan_penanda_tangan_kedua": "second_signer_post",
    "nama_penanda_tangan_kedua": "second_signer_name",
    "pangkat_penanda_tangan_kedua": "second_signer_rank",
    "nip_penanda_tangan_kedua": "second_signer_nip",
    "kunci_tanda_tangan": "signing_key",
    "penanda_tangan_sah": "allowed_signers",
}


def setting_text(name: str, language: Language) -> str:
    """What the setting `name` is for."""
    indonesian, english = _TEXTS.get(name, ("", ""))
    return indonesian if language is Language.INDONESIAN else english
