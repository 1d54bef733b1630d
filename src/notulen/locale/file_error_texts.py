"""What is said of files that are locked, damaged, newer, there already, or refused, in either language."""

from collections.abc import Mapping

from notulen.domain.value import Value
from notulen.locale.language import Language


class FileErrorTexts(Value, frozen=True):
    """Keyed by the reasons that the errors carry; braces name what is filled in."""

    locked: str
    locked_by: str
    holder: str
    locked_next: str
    locked_safe: str
    damaged: str
    damaged_here: str
    damage_reasons: Mapping[str, str]
    findings: Mapping[str, str]
    findings_safe: Mapping[str, str]
    findings_next: Mapping[str, str]
    left_untouched: str
    has_backup: str
    has_no_backup: str
    restore_next: str
    find_copy_next: str
    newer: str
    newer_next: str
    cannot_write: Mapping[str, str]
    free_space: str
    old_file_stands: str
    begun: str
    cannot_write_next: Mapping[str, str]
    document_safe: str
    document_next: Mapping[str, str]
    file_exists: str
    file_exists_safe: str
    file_exists_next: str
    cannot_read: str
    read_reasons: Mapping[str, str]
    at_line: str


INDONESIAN = FileErrorTexts(
    locked="Arsip sedang dipakai program lain (sudah ditunggu {waited} detik): {path}",
    locked_by="Pemakainya: {holder}.",
    holder="{name} di komputer {host} (proses {process})",
    locked_next="Tunggu sampai selesai, lalu ulangi.",
    locked_safe="Tidak ada yang ditulis.",
    damaged="Berkas rusak: {path}",
    damaged_here="Sebab: {reason}{detail}.",
    damage_reasons={
        "empty": "berkas kosong",
        "zeros": "isinya nol semua (biasanya listrik padam saat menulis)",
        "byte_order_mark": "diawali tanda BOM dari program lain",
        "not_utf8": "bukan teks UTF-8",
        "conflict_markers": "berisi tanda konflik dari program penggabung",
        "too_deep": "bersusun terlalu dalam",
        "truncated": "terpotong di tengah",
        "not_json": "bukan JSON",
        "number": "ada bilangan yang tidak dapat dibaca",
        "trailing": "ada isi tambahan di ujungnya",
        "shape": "susunannya tidak sesuai",
        "format": "nomor formatnya tidak dapat dibaca",
        "checksum": "diubah di luar notulen (jumlah periksanya tidak cocok)",
        "surrogate": "ada huruf yang rusak",
        "too_large": "terlalu besar",
        "zip": "arsip zip tidak dapat dibaca",
    },
    findings={
        "missing": "{path} tidak ada: orang, instansi, dan seri hilang, rapatnya ada.",
        "lost_directory": "{path} pernah hilang lalu dibuat baru: orang, instansi, dan seri lama tidak ada di situ.",
        "pending": "{path}: satu perubahan baru setengah jadi. Perubahan berikut akan menuntaskannya.",
        "set_aside": "{path} rusak dan disisihkan: perubahan yang dicatat di dalamnya mungkin belum tuntas.",
        "duplicate": "Dua berkas bernomor sama: {path} dan {detail}. Hanya satu yang dibaca.",
        "leftover": "{path} adalah sisa program yang terhenti; bukan bagian dari arsip.",
        "foreign": "{path} bukan berkas notulen dan tidak dibaca.",
    },
    findings_safe={
        "pending": "Tidak ada yang hilang.",
        "set_aside": "Semua rapat utuh.",
        "duplicate": "Keduanya dibiarkan apa adanya.",
        "leftover": "Semua yang sudah dinyatakan tersimpan ada di arsip.",
        "foreign": "Berkas itu dibiarkan apa adanya.",
    },
    findings_next={
        "set_aside": "Periksa baris terakhir: notulen show. Bila lengkap, berkas itu boleh dihapus.",
        "duplicate": "Bandingkan keduanya, lalu pindahkan salah satu ke luar arsip.",
        "leftover": "Berkas itu dihapus pada perubahan berikut di foldernya, atau sesudah sehari.",
        "foreign": "Bila itu salinan rapat dari program sinkronisasi, bandingkan dulu; bila bukan, pindahkan.",
    },
    left_untouched="Berkas itu dibiarkan apa adanya.",
    has_backup="Salinan utuh terbaru: {path}",
    has_no_backup="Belum ada salinan utuh di folder cadangan.",
    restore_next="Periksa semua: notulen data check. Pulihkan: notulen data restore {copy}",
    find_copy_next="Cari salinannya di komputer lain atau di cadangan kantor. Periksa semua: notulen data check",
    newer="{path} ditulis oleh notulen yang lebih baru (format {found}, yang dikenal {known}).",
    newer_next="Perbarui notulen di komputer ini, lalu buka lagi.",
    cannot_write={
        "full": "Disk penuh: {path} tidak dapat ditulis.",
        "read_only": "Disk hanya bisa dibaca: {path} tidak dapat ditulis.",
        "denied": "Tidak ada izin menulis: {path}",
        "missing": "Folder untuk {path} tidak ada.",
        "away": "Folder arsip {path} tidak ada lagi.",
        "io": "Disk melaporkan kesalahan saat menulis {path}",
    },
    free_space="Sisa ruang: {free}.",
    old_file_stands="Perubahan terakhir ini tidak tersimpan; data sebelumnya utuh.",
    begun="Perubahan ini baru setengah ditulis, tetapi tercatat utuh di arsip: begitu arsip dapat ditulis lagi, "
    "notulen menuntaskannya sendiri.",
    cannot_write_next={
        "full": "Kosongkan sebagian disk, lalu ulangi.",
        "read_only": "Pakai folder lain: notulen --archive FOLDER",
        "denied": "Minta izin menulis pada folder itu, atau pakai folder lain: notulen --archive FOLDER",
        "away": "Bila ada di flashdisk atau jaringan: sambungkan lagi, lalu ulangi.",
        "missing": "Buat dulu foldernya, atau pakai folder lain. Bila ada di flashdisk atau jaringan: sambungkan lagi.",
        "io": "Periksa disk atau jaringan, lalu jalankan: notulen data check",
    },
    document_safe="Berkas itu tidak ditulis; arsip Anda tidak berubah.",
    document_next={
        "read_only": "Tulis ke folder lain: -o FOLDER/",
        "denied": "Minta izin menulis pada folder itu, atau tulis ke folder lain: -o FOLDER/",
        "io": "Periksa disk atau jaringan, lalu ulangi.",
    },
    file_exists="Berkas sudah ada: {path}",
    file_exists_safe="Berkas itu tidak disentuh.",
    file_exists_next="Pakai nama lain (-o {other}) atau timpa dengan --force.",
    cannot_read="{path} tidak dapat dibaca: {reason}.",
    read_reasons={
        "missing": "berkas tidak ada",
        "away": "foldernya tidak ada lagi. Bila ada di flashdisk atau jaringan, sambungkan lagi",
        "denied": "tidak ada izin membaca",
        "io": "disk melaporkan kesalahan",
        "folder": "itu folder, bukan berkas",
        "link": "itu tautan yang tidak sampai pada berkas",
        "lost_link": "itu tautan ke folder yang sedang tidak ada. Bila ada di flashdisk atau jaringan, sambungkan lagi",
        "not_a_file": "itu bukan berkas biasa",
        "not_a_folder": "itu berkas, bukan folder",
        "not_utf8": "bukan teks UTF-8",
        "not_toml": "tidak ditulis sebagai TOML",
        "spreadsheet": "itu berkas Excel. Simpan dulu sebagai CSV (Simpan Sebagai › CSV)",
        "not_text": "isinya bukan teks. Pilih berkas CSV; daftar dari Excel disimpan dulu sebagai CSV UTF-8",
        "not_csv": "bukan CSV",
        "columns": "kolomnya tidak sesuai",
        "unreadable": "tidak terbaca",
    },
    at_line="(baris {line})",
)

ENGLISH = FileErrorTexts(
    locked="Another program is using the archive (waited {waited} seconds): {path}",
    locked_by="Held by: {holder}.",
    holder="{name} on computer {host} (process {process})",
    locked_next="Wait until it has finished, then try again.",
    locked_safe="Nothing was written.",
    damaged="Damaged file: {path}",
    damaged_here="Cause: {reason}{detail}.",
    damage_reasons={
        "empty": "the file is empty",
        "zeros": "it holds nothing but zeros (usually a power cut while writing)",
        "byte_order_mark": "it begins with a byte order mark of another program",
        "not_utf8": "it is not UTF-8 text",
        "conflict_markers": "it holds conflict markers of a merging program",
        "too_deep": "it is nested too deeply",
        "truncated": "it is cut off",
        "not_json": "it is not JSON",
        "number": "it holds a number that cannot be read",
        "trailing": "there is something after its end",
        "shape": "its structure is not right",
        "format": "its format number cannot be read",
        "checksum": "it was changed outside notulen (its checksum does not match)",
        "surrogate": "it holds a broken character",
        "too_large": "it is too large",
        "zip": "the zip cannot be read",
    },
    findings={
        "missing": "{path} is missing: people, offices and series are not there, the meetings are.",
        "lost_directory": "{path} was lost and made anew: people, offices and series from before are not in it.",
        "pending": "{path}: a change is half made. The next change completes it.",
        "set_aside": "{path} was damaged and put aside: the change it announced may not be complete.",
        "duplicate": "Two files have one number: {path} and {detail}. Only one of them is read.",
        "leftover": "{path} is left over from a program that was stopped; it is no part of the archive.",
        "foreign": "{path} is not a file of notulen and is not read.",
    },
    findings_safe={
        "pending": "Nothing is lost.",
        "set_aside": "The meetings are intact.",
        "duplicate": "Both are left exactly as they are.",
        "leftover": "Everything that was acknowledged is in the archive.",
        "foreign": "It is left exactly as it is.",
    },
    findings_next={
        "set_aside": "Look at the latest lines: notulen show. If all is there, the file may be deleted.",
        "duplicate": "Compare them, then move one of them out of the archive.",
        "leftover": "It goes with the next change in its folder, or after a day.",
        "foreign": "If it is a copy of a meeting made by a sync program, compare it first; else move it.",
    },
    left_untouched="The file is left exactly as it is.",
    has_backup="The newest sound copy: {path}",
    has_no_backup="There is no sound copy in the backups yet.",
    restore_next="Check everything: notulen data check. Restore: notulen data restore {copy}",
    find_copy_next="Look for a copy on another computer or in office backups. Check everything: notulen data check",
    newer="{path} was written by a newer notulen (format {found}, known here is {known}).",
    newer_next="Update notulen on this computer, then open it again.",
    cannot_write={
        "full": "The disk is full: {path} could not be written.",
        "read_only": "The disk is read-only: {path} could not be written.",
        "denied": "No permission to write: {path}",
        "missing": "There is no folder for {path}.",
        "away": "The archive folder {path} is not there any more.",
        "io": "The disk reported a fault while writing {path}",
    },
    free_space="Free space: {free}.",
    old_file_stands="This last change is not saved; everything before it is intact.",
    begun="This change is half written and noted whole in the archive: as soon as the archive can be written again, "
    "notulen completes it by itself.",
    cannot_write_next={
        "full": "Free some space, then try again.",
        "read_only": "Use another folder: notulen --archive FOLDER",
        "denied": "Ask for permission to write there, or use another folder: notulen --archive FOLDER",
        "away": "If it is on a stick or the network: connect it again, then repeat.",
        "missing": "Make the folder first, or use another one. If it is on a stick or the network: connect it again.",
        "io": "Check the disk or the network, then run: notulen data check",
    },
    document_safe="That file was not written; your archive has not changed.",
    document_next={
        "read_only": "Write to another folder: -o FOLDER/",
        "denied": "Ask for permission to write there, or write to another folder: -o FOLDER/",
        "io": "Check the disk or the network, then try again.",
    },
    file_exists="The file is there already: {path}",
    file_exists_safe="It was not touched.",
    file_exists_next="Use another name (-o {other}) or write over it with --force.",
    cannot_read="{path} could not be read: {reason}.",
    read_reasons={
        "missing": "there is no such file",
        "away": "its folder is not there any more. If it is on a stick or the network, connect it again",
        "denied": "no permission to read it",
        "io": "the disk reported a fault",
        "folder": "it is a folder, not a file",
        "link": "it is a link that leads to no file",
        "lost_link": "it is a link to a folder that is not there. If it is on a stick or the network, connect it again",
        "not_a_file": "it is not an ordinary file",
        "not_a_folder": "it is a file, not a folder",
        "not_utf8": "it is not UTF-8 text",
        "spreadsheet": "it is an Excel file. Save it as CSV first (Save As › CSV)",
        "not_text": "it holds no text. Choose a CSV file; save a list from Excel as CSV UTF-8 first",
        "not_csv": "it is not CSV",
        "not_toml": "it is not written as TOML",
        "columns": "its columns are not right",
        "unreadable": "it cannot be read",
    },
    at_line="(line {line})",
)


def file_error_texts(language: Language) -> FileErrorTexts:
    """The sentences in `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH
