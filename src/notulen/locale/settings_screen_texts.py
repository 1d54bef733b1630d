"""What the settings say on the screen, and how their choices are called, in Indonesian and English."""

from collections.abc import Mapping

from notulen.domain.value import Value
from notulen.locale.language import Language


class SettingsScreenTexts(Value, frozen=True):
    """Braces name what is filled in; `labels`, `abouts` and `choices` go by the names of the settings."""

    title: str
    looks: str
    person: str
    paper: str
    actions: str
    labels: Mapping[str, str]
    abouts: Mapping[str, str]
    choices: Mapping[str, Mapping[str, str]]
    letterhead_line: str
    letterhead_more: str
    kept_in: str
    not_kept: str
    trying_theme: str
    is_dark: str
    is_light: str
    is_terminal: str
    only_sixteen: str


INDONESIAN = SettingsScreenTexts(
    title="Setelan",
    looks="Layar",
    person="Notulis",
    paper="Kop dan tanda tangan",
    actions="Aksi",
    labels={
        "language": "Bahasa",
        "theme": "Tema",
        "motion": "Gerak",
        "glyphs": "Glyph",
        "density": "Kepadatan",
        "zone": "Zona waktu",
        "verification": "Verifikasi",
        "name": "Nama",
        "organisation": "Instansi",
        "logo": "Logo",
        "signing_place": "Tempat ttd.",
        "signer_post": "  jabatan",
        "signer_name": "Penanda tangan",
        "signer_rank": "  pangkat",
        "signer_nip": "  NIP",
        "second_signer_post": "  jabatan",
        "second_signer_name": "Tanda tangan 2",
        "second_signer_rank": "  pangkat",
        "second_signer_nip": "  NIP",
        "signing_key": "Kunci SSH",
        "allowed_signers": "  daftar sah",
    },
    abouts={
        "language": "layar, bantuan, notulen yang dikirim",
        "theme": "Enter membuka daftar · ←→ mencoba",
        "motion": "kurang: jam per menit, tanpa bayangan",
        "glyphs": "ascii: huruf biasa saja, terminal lama",
        "density": "rapat: tanpa jarak di dalam bingkai",
        "zone": "untuk rapat baru",
        "verification": "aksi selesai menunggu dilihat sekretariat",
        "name": "tercatat di riwayat setiap perubahan",
        "organisation": "tampak di Beranda",
        "letterhead": "baris kop di atas notulen",
        "logo": "PNG atau JPEG, mis. ~/logo.png",
        "signing_place": "mis. Banda Aceh (diberi tanggal)",
        "signer_post": "mis. Kepala Dinas Kominfo",
        "signer_name": "di kanan, nama lengkap dengan gelar",
        "signer_rank": "mis. Pembina Utama Muda",
        "signer_nip": "18 angka, di bawah nama",
        "second_signer_post": "mis. Notulis",
        "second_signer_name": "di kiri, bila ada yang kedua",
        "second_signer_rank": "mis. Penata",
        "second_signer_nip": "18 angka, di bawah nama",
        "signing_key": "berkas; menandatangani notulen final",
        "allowed_signers": "berkas allowed_signers dari ssh-keygen",
    },
    choices={
        "language": {"id": "Indonesia", "en": "English"},
        "motion": {"normal": "normal", "reduced": "kurang"},
        "glyphs": {"auto": "otomatis", "unicode": "unicode", "ascii": "ascii"},
        "density": {"spacious": "lapang", "compact": "rapat"},
        "verification": {"off": "tidak", "on": "ya"},
    },
    letterhead_line="Kop {line}",
    letterhead_more="baris berikutnya, bila ada",
    kept_in="Disimpan di {file}",
    not_kept="{fault} Pilihan ini tetap berlaku sampai notulen ditutup.",
    trying_theme="Mencoba {theme} · Enter pakai · Esc kembali",
    is_dark="gelap",
    is_light="terang",
    is_terminal="warna terminal",
    only_sixteen="Terminal ini hanya mengenal 16 warna. Tema {theme} diingat, tetapi baru tampak di terminal lain.",
)

ENGLISH = SettingsScreenTexts(
    title="Settings",
    looks="Screen",
    person="Note-taker",
    paper="Letterhead and signature",
    actions="Actions",
    labels={
        "language": "Language",
        "theme": "Theme",
        "motion": "Motion",
        "glyphs": "Glyphs",
        "density": "Density",
        "zone": "Time zone",
        "verification": "Verification",
        "name": "Name",
        "organisation": "Office",
        "logo": "Logo",
        "signing_place": "Signed at",
        "signer_post": "  post",
        "signer_name": "Who signs",
        "signer_rank": "  rank",
        "signer_nip": "  NIP",
        "second_signer_post": "  post",
        "second_signer_name": "Second to sign",
        "second_signer_rank": "  rank",
        "second_signer_nip": "  NIP",
        "signing_key": "SSH key",
        "allowed_signers": "  whose keys",
    },
    abouts={
        "language": "screen, help and minutes sent out",
        "theme": "Enter opens the list · ←→ tries one",
        "motion": "reduced: clocks by the minute, no ghosts",
        "glyphs": "ascii: plain letters, for an old terminal",
        "density": "compact: no empty space inside frames",
        "zone": "of new meetings",
        "verification": "what is done waits to be seen",
        "name": "stands beside every change in the history",
        "organisation": "shown on the overview",
        "letterhead": "lines at the head of the minutes",
        "logo": "PNG or JPEG, e.g. ~/logo.png",
        "signing_place": "e.g. Banda Aceh (with the day)",
        "signer_post": "e.g. Head of the Communications Office",
        "signer_name": "on the right, in full, with titles",
        "signer_rank": "e.g. Pembina Utama Muda",
        "signer_nip": "18 digits, under the name",
        "second_signer_post": "e.g. Note-taker",
        "second_signer_name": "on the left, if there is a second",
        "second_signer_rank": "e.g. Penata",
        "second_signer_nip": "18 digits, under the name",
        "signing_key": "a file; signs final minutes",
        "allowed_signers": "an allowed_signers file of ssh-keygen",
    },
    choices={
        "language": {"id": "Indonesia", "en": "English"},
        "motion": {"normal": "normal", "reduced": "reduced"},
        "glyphs": {"auto": "automatic", "unicode": "unicode", "ascii": "ascii"},
        "density": {"spacious": "spacious", "compact": "compact"},
        "verification": {"off": "no", "on": "yes"},
    },
    letterhead_line="Letterhead {line}",
    letterhead_more="the next line, if there is one",
    kept_in="Kept in {file}",
    not_kept="{fault} This choice holds until notulen is closed.",
    trying_theme="Trying {theme} · Enter keeps it · Esc goes back",
    is_dark="dark",
    is_light="light",
    is_terminal="terminal colours",
    only_sixteen="This terminal knows 16 colours only. The theme {theme} is remembered and seen in another terminal.",
)


def settings_screen_texts(language: Language) -> SettingsScreenTexts:
    """The texts in `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH
