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
    "copy": KeyText("Salin", "salin yang ditandai; tanpa itu: cara keluar"),
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
    "edit": KeyText("Ubah", "muat catatan yang dipilih ke baris untuk diubah"),
    "form": KeyText("Formulir", "ubah tiap isian catatan yang dipilih"),
    "details": KeyText("Data rapat", "judul, waktu, tempat, pimpinan, semua isian"),
    "note_taker": KeyText("Notulis", "orang lain mencatat mulai sekarang"),
    "note_taker_take": KeyText("Catat", "orang ini mencatat mulai sekarang"),
    "note_taker_move": KeyText("Pilih", "orang yang sudah dikenal"),
    "form_store": KeyText("Simpan", "simpan semua yang diubah, satu langkah"),
    "form_move": KeyText("Isian", "isian sebelum dan sesudahnya"),
    "form_turn": KeyText("Pilihan", "kata sebelum dan sesudahnya"),
    "form_leave": KeyText("Batal", "tutup; yang belum disimpan ditanyakan dulu"),
    "retype": KeyText("Jenis", "ubah jenisnya, lalu satu tanda"),
    "remove": KeyText("Hapus", "keluarkan catatan; ^Z mengembalikan"),
    "move": KeyText("Pindah", "pindahkan catatan ke butir agenda lain"),
    "agenda": KeyText("Agenda", "buka daftar agenda: buka, tunda, tambah"),
    "choose_item": KeyText("Pilih", "buka butir, atau pindahkan ke butir ini"),
    "add_item": KeyText("Tambah", "tulis butir baru di baris Catat"),
    "defer_item": KeyText("Tunda", "tunda butir ke rapat lain"),
    "change_item": KeyText("Ubah", "ubah butir dalam formulir"),
    "take_out_item": KeyText("Hapus", "keluarkan dari agenda; catatannya tetap"),
    "scroll_up": KeyText("Gulir", "gulir catatan ke atas, baris tetap siap"),
    "scroll_down": KeyText("Gulir", "gulir catatan ke bawah"),
    "home": _HOME,
    "preview": KeyText("Pratinjau", "notulen seperti akan dikirim; yang belum rapi"),
    "share": KeyText("Bagi", "layar bagi: hanya yang boleh dilihat semua"),
    "settings": KeyText("Setelan", "bahasa, tema, gerak, nama notulis"),
    "change": KeyText("Ganti", "pilihan berikutnya; tema: daftar semua tema"),
    "quick_line": KeyText("Catat cepat", "langsung ke baris Catat rapat ini"),
    "share_close": KeyText("Keluar", "tinggalkan layar bagi (juga F8)"),
    "share_walk": KeyText("Agenda", "halaman atau butir agenda sebelum dan sesudahnya"),
    "share_only": KeyText("Putusan", "semua putusan dan aksi saja; sekali lagi: kembali"),
    "share_blank": KeyText("Kosong", "layar kosong: hanya judul, sampai tombol apa pun ditekan"),
    "share_now": KeyText("Sekarang", "kembali ke butir yang sedang dibahas"),
    "share_page_up": KeyText("Halaman", "halaman sebelumnya"),
    "share_page_down": KeyText("Halaman", "halaman berikutnya"),
    "roll_call": KeyText("Presensi", "daftar hadir: siapa masuk, izin, diwakili, belum"),
    "roll_switch": KeyText("Hadir/belum", "yang ditunjuk hadir, atau belum hadir"),
    "roll_choose": KeyText("Tanda…", "terlambat, izin, tidak hadir, diwakili, pergi"),
    "roll_form": KeyText("Formulir", "nama, jabatan, asal, catatan: semua isian yang ditunjuk"),
    "roll_give": KeyText("Tandai", "beri tanda yang ditunjuk; angka memberi tandanya langsung"),
    "roll_keep": KeyText("Simpan", "pakai yang diketik"),
    "roll_hour": KeyText("Jam", "isi jam lain daripada sekarang"),
    "roll_undo": KeyText("Urungkan", "urungkan tanda terakhir"),
    "roll_back": KeyText("Kembali", "kembali ke daftar"),
    "preview_pane": KeyText("Panel", "daftar bagian, yang perlu dirapikan, kembali"),
    "preview_go": KeyText("Ke tempatnya", "ke bagiannya, atau ke barisnya di Ruang Rapat"),
    "preview_next": KeyText("Berikutnya", "tunjuk hal berikut yang perlu dirapikan"),
    "preview_previous": KeyText("Sebelumnya", "tunjuk hal sebelumnya yang perlu dirapikan"),
    "preview_layout": KeyText("Bentuk", "bentuk resmi, atau biasa yang memuat semuanya"),
    "preview_public": KeyText("Publik", "versi publik tanpa NIP, atau versi internal"),
    "preview_again": KeyText("Pratinjau", "kembali ke pratinjau notulen"),
    "back": KeyText("Kembali", "tutup layar ini"),
    "close": _CLOSE,
    "practise": KeyText("Coba", "lihat bagaimana baris itu akan tercatat"),
    "other_part": KeyText("Bagian", "ke latihan, atau kembali mencari; ambil saran"),
    "card_up": KeyText("Gulir", "gulir bantuan ke atas"),
    "card_down": KeyText("Gulir", "gulir bantuan ke bawah"),
    "next_pane": KeyText("Bagian", "ke daftar berikutnya"),
    "choose": KeyText("Jalankan", "jalankan perintah yang dipilih"),
    "make": KeyText("Buat rapat", "buat rapat dengan isian ini"),
    "next_field": KeyText("Isian berikut", "pindah ke isian berikutnya"),
}

KEY_NAMES: Mapping[str, str] = {
    "enter": "Enter", "escape": "Esc", "delete": "Del", "up": "↑", "down": "↓", "left": "←", "right": "→",
    "pageup": "PgUp", "pagedown": "PgDn", "tab": "Tab", "home": "Home", "end": "End", "space": "Spasi",
    "question_mark": "?", "backspace": "Backspace", "plus": "+", "comma": ",", "colon": ":",
}  # fmt: skip
