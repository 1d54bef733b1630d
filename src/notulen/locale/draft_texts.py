"""What is said about typing that is not recorded yet: kept, brought back, refused by the disk, written after all."""

from notulen.domain.value import Value
from notulen.locale.counted import Counted
from notulen.locale.language import Language


class DraftTexts(Value, frozen=True):
    """Braces name what is filled in."""

    # brought back
    restored: str
    damaged: str
    not_kept: str
    # refused
    unsaved: str
    unsaved_nowhere: str
    open_again: str
    open_again_from_list: str
    all_stored: str
    given_back: str
    change_lost_its_line: str
    # a meeting that cannot be written
    read_only_hint: str
    gone_hint: str
    gone: str
    # changed by another window
    closed_elsewhere: str
    final_elsewhere: str
    reopened_elsewhere: str
    trashed_elsewhere: str
    not_there: str
    there_again: str
    # leaving
    leave_unsaved: str
    go_home_unsaved: str
    # the rescue copy
    rescue_title: str
    rescue_meeting: str
    rescue_archive: str
    rescue_by: str
    rescue_change: str
    rescue_typing: str


_INDONESIAN = DraftTexts(
    restored="Ketikan Anda yang belum tersimpan sudah kembali.",
    damaged="Draf di komputer ini rusak sebagian; yang terbaca sudah kembali. Aslinya disimpan: {path}",
    not_kept="Ketikan sebelum Enter tidak dapat dijaga di komputer ini. {why} Enter tetap menyimpan seperti biasa.",
    unsaved="BELUM TERSIMPAN. {why}\nSalinan darurat: {path}\nDicoba lagi tiap 5 detik; teruslah mengetik.",
    unsaved_nowhere=(
        "BELUM TERSIMPAN. {why}\nSalinan darurat tidak dapat ditulis di mana pun: jangan tutup jendela ini.\n"
        "Dicoba lagi tiap 5 detik."
    ),
    open_again="Buka lagi: ketik /buka.",
    open_again_from_list="Buka lagi: Esc, lalu ketik /buka.",
    all_stored="Semua tersimpan: {count} baris yang tertahan sudah masuk.",
    given_back="{why} Baris Anda tidak hilang: ada di kotak.",
    change_lost_its_line="Baris yang diubah sudah dihapus di jendela lain. Teks Anda ada di kotak sebagai baris baru.",
    read_only_hint="BACA SAJA   arsip tidak dapat ditulis; yang Anda ketik dijaga di komputer ini",
    gone_hint="TIDAK DITEMUKAN   yang Anda ketik dijaga di komputer ini",
    gone="TIDAK DITEMUKAN",
    closed_elsewhere="{reference} ditutup dari jendela lain. Yang Anda ketik tetap ada. Buka lagi: ketik /buka.",
    final_elsewhere="{reference} difinalkan dari jendela lain. Yang Anda ketik tetap ada.",
    reopened_elsewhere="{reference} dibuka lagi dari jendela lain: baris dapat dicatat.",
    trashed_elsewhere=(
        "{reference} dipindahkan ke Sampah dari jendela lain. Yang Anda ketik tetap ada. "
        "Kembalikan: notulen trash restore {reference}"
    ),
    not_there=(
        "{reference} tidak ditemukan lagi di {folder}. Yang Anda ketik tetap ada dan dijaga di komputer ini. "
        "Bila arsipnya di flashdisk atau jaringan, sambungkan lagi."
    ),
    there_again="{reference} ditemukan lagi.",
    leave_unsaved=(
        "{count} baris belum tersimpan. Tekan sekali lagi untuk keluar; baris itu kembali saat {reference} dibuka lagi."
    ),
    go_home_unsaved=(
        "{count} baris belum tersimpan. Tekan sekali lagi untuk ke Beranda; "
        "baris itu kembali saat {reference} dibuka lagi."
    ),
    rescue_title="SALINAN DARURAT NOTULEN: baris yang belum dapat disimpan ke arsip",
    rescue_meeting="Rapat  : {reference} {title}",
    rescue_archive="Arsip  : {folder}",
    rescue_by="Notulis: {name}",
    rescue_change="(ubah {reference}) {text}",
    rescue_typing="sedang diketik",
)
_ENGLISH = DraftTexts(
    restored="What you had typed and not saved is back.",
    damaged="A draft on this computer is damaged in part; what can be read is back. The original is kept: {path}",
    not_kept="Typing before Enter cannot be kept safe on this computer. {why} Enter still saves as always.",
    unsaved="NOT SAVED. {why}\nRescue copy: {path}\nTrying again every 5 seconds; keep typing.",
    unsaved_nowhere=(
        "NOT SAVED. {why}\nNo rescue copy can be written anywhere: do not close this window.\n"
        "Trying again every 5 seconds."
    ),
    open_again="Open it again: type /open.",
    open_again_from_list="Open it again: Esc, then type /open.",
    all_stored=Counted(
        "All saved: {count} lines that were held back are in.", "All saved: {count} line that was held back is in."
    ),
    given_back="{why} Your line is not lost: it is in the box.",
    change_lost_its_line="The line being changed was removed in another window. Your text is in the box as a new line.",
    read_only_hint="READ ONLY   the archive cannot be written; what you type is kept on this computer",
    gone_hint="NOT FOUND   what you type is kept on this computer",
    gone="NOT FOUND",
    closed_elsewhere="{reference} was closed in another window. What you typed is still here. Open again: type /open.",
    final_elsewhere="{reference} was made final in another window. What you typed is still here.",
    reopened_elsewhere="{reference} was opened again in another window: lines can be recorded.",
    trashed_elsewhere=(
        "{reference} was moved to the trash in another window. What you typed is still here. "
        "Bring it back: notulen trash restore {reference}"
    ),
    not_there=(
        "{reference} is no longer found in {folder}. What you typed is still here and kept on this computer. "
        "If the archive is on a stick or the network, connect it again."
    ),
    there_again="{reference} is found again.",
    leave_unsaved=(
        "{count} lines are not saved. Press once more to quit; they come back when {reference} is opened again."
    ),
    go_home_unsaved=(
        "{count} lines are not saved. Press once more to go to the overview; "
        "they come back when {reference} is opened again."
    ),
    rescue_title="NOTULEN RESCUE COPY: lines that could not be saved into the archive yet",
    rescue_meeting="Meeting    : {reference} {title}",
    rescue_archive="Archive    : {folder}",
    rescue_by="Minutes by : {name}",
    rescue_change="(changes {reference}) {text}",
    rescue_typing="being typed",
)


def draft_texts(language: Language) -> DraftTexts:
    """The texts in `language`."""
    return _INDONESIAN if language is Language.INDONESIAN else _ENGLISH
