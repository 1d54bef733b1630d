"""What keys do, in Indonesian, and how the keys themselves are called."""

from collections.abc import Mapping

from notulen.locale.key_text import KeyText

_HELP = KeyText("Bantuan", "tombol dan tata tulis di layar ini")
_MENU = KeyText("Menu", "semua perintah, dengan kata")
_ROOM = KeyText("Ruang Rapat", "buka rapat yang berjalan, atau yang berikutnya")
_HOME = KeyText("Beranda", "kembali ke Beranda")
_QUIT = KeyText("Keluar", "keluar dari notulen")
_UNDO = KeyText("Urungkan", "urungkan langkah terakhir; teksnya kembali")
_CLOSE = KeyText("Tutup", "tutup, kembali ke layar")

KEYS: Mapping[str, KeyText] = {
    "help": _HELP,
    "menu": _MENU,
    "quit": _QUIT,
    "quit_here": _QUIT,
    "saved": KeyText("Simpan", "memastikan: semua tersimpan otomatis"),
    "new": KeyText("Rapat baru", "buat rapat baru; judul saja cukup"),
    "open": KeyText("Buka", "buka rapat yang dipilih"),
    "room": _ROOM,
    "demo": KeyText("Contoh", "buka arsip contoh, terpisah dari data Anda"),
    "submit": KeyText("Simpan", "simpan baris"),
    "recall": KeyText("Ubah tadi", "baris kosong: muat baris terakhir untuk diubah"),
    "take": KeyText("Ambil", "ambil saran; tanpa saran pindah ke daftar"),
    "undo": _UNDO,
    "redo": KeyText("Ulangi", "ulangi langkah yang diurungkan"),
    "to_list": KeyText("Daftar", "tinggalkan baris, pilih catatan dengan panah"),
    "to_line": KeyText("Ke baris", "kembali ke baris Catat"),
    "edit": KeyText("Ubah", "ubah catatan yang dipilih"),
    "retype": KeyText("Jenis", "ubah jenisnya, lalu satu tanda"),
    "remove": KeyText("Hapus", "keluarkan catatan; ^Z mengembalikan"),
    "scroll_up": KeyText("Gulir", "gulir catatan ke atas, baris tetap siap"),
    "scroll_down": KeyText("Gulir", "gulir catatan ke bawah"),
    "home": _HOME,
    "preview": KeyText("Pratinjau", "notulen seperti akan dikirim; yang belum rapi"),
    "share": KeyText("Bagi", "layar bagi: hanya yang boleh dilihat semua"),
    "settings": KeyText("Setelan", "bahasa, tema, gerak, nama notulis"),
    "quick_line": KeyText("Catat cepat", "langsung ke baris Catat rapat ini"),
    "back": KeyText("Kembali", "tutup layar ini"),
    "close": _CLOSE,
    "choose": KeyText("Jalankan", "jalankan perintah yang dipilih"),
    "make": KeyText("Buat rapat", "buat rapat dengan isian ini"),
    "next_field": KeyText("Isian berikut", "pindah ke isian berikutnya"),
}

KEY_NAMES: Mapping[str, str] = {
    "enter": "Enter", "escape": "Esc", "delete": "Del", "up": "↑", "down": "↓", "left": "←", "right": "→",
    "pageup": "PgUp", "pagedown": "PgDn", "tab": "Tab", "home": "Home", "end": "End", "space": "Spasi",
    "question_mark": "?",
}  # fmt: skip
