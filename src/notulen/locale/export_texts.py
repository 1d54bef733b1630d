"""What an export says, in the full screen and in the names of files, in Indonesian and English."""

from collections.abc import Mapping
from typing import NamedTuple

from notulen.domain.value import Value
from notulen.locale.language import Language


class FormatWords(NamedTuple):
    """What a format is called, and what it is for."""

    label: str
    use: str


class ExportTexts(Value, frozen=True):
    """Every word of the export dialog and of what comes of it. Braces name what is filled in."""

    formats: Mapping[str, FormatWords]
    public_piece: str
    provinces_piece: str
    picker_title: str
    form_title: str
    layout: str
    format: str
    target: str
    audience: str
    provinces: str
    template: str
    version: str
    holds: str
    target_about: str
    provinces_about: str
    each: tuple[str, ...]
    no_template: str
    internal: str
    public: str
    all_parts: str
    without: str
    draft: str
    final: str
    to_tidy: str
    tidy: str
    fixed: str
    discard: str
    storing: str
    written_so_far: str
    unknown_choice: str
    wrong_ending: str
    folder_there: str
    folder_missing: str
    file_there: str
    new_file: str
    one_extract: str
    many_extracts: str
    nobody_present: str
    asked_about: str
    not_overwritten: str
    exists_title: str
    exists_one: str
    exists_many: str
    exists_lines: str
    exists_bytes: str
    exists_more: str
    old_bytes: str
    new_bytes: str
    written: str
    written_many: str
    written_partly: str
    same: str
    recordable: str
    no_logo: str
    path_copied: str
    copied: str
    copied_instead: str
    copied_maybe: str
    too_long_to_copy: str
    last_part: str
    nothing_to_complete: str


_INDONESIAN = ExportTexts(
    formats={
        "md": FormatWords("Markdown", "catatan kerja, wiki, arsip teks"),
        "txt": FormatWords("Teks", "teks polos, terbaca di mana pun"),
        "wa": FormatWords("WhatsApp", "ringkas untuk grup, dengan tanda WhatsApp"),
        "html": FormatWords("HTML", "satu berkas untuk peramban, rapi dicetak di A4"),
        "docx": FormatWords("Word", "untuk tanda tangan, masih dapat disunting"),
        "pdf": FormatWords("PDF", "untuk tanda tangan dan arsip, siap cetak"),
        "csv": FormatWords("CSV", "satu tabel untuk lembar kerja"),
        "xlsx": FormatWords("Excel", "peserta, putusan, tindak lanjut per lembar"),
        "ics": FormatWords("Kalender", "rapat dan tenggat untuk kalender"),
        "json": FormatWords("JSON", "data lengkap untuk program lain"),
    },
    public_piece="publik",
    provinces_piece="{count}-provinsi",
    picker_title="Format",
    form_title="Ekspor {reference}",
    layout="Bentuk",
    format="Format",
    target="Folder/berkas",
    audience="Untuk",
    provinces="Hanya provinsi",
    template="Templat",
    version="Versi",
    holds="Isi",
    target_about="folder, atau nama berkas · Tab melengkapi",
    provinces_about="kosong: seluruhnya · mis. aceh, sumut · tiap: satu berkas per provinsi",
    each=("tiap", "semua"),
    no_template="tanpa templat",
    internal="internal",
    public="publik",
    all_parts="semua bagian",
    without="tanpa {parts}",
    draft="konsep",
    final="versi {number}",
    to_tidy="{count} perlu dirapikan",
    tidy="sudah rapi",
    fixed="Bagian dipilih di Pratinjau: Tab ke daftar Bagian, lalu Spasi.",
    discard="Isian ini belum diekspor. Esc sekali lagi membuangnya, Enter mengekspor.",
    storing="Menyusun berkas… Esc dua kali membatalkan.",
    written_so_far="Menyusun berkas {done} dari {count}…",
    unknown_choice="pilih: {options}",
    wrong_ending="akhiran {ending} bukan {label} ({suffix})",
    folder_there="ke folder itu",
    folder_missing="folder {folder} tidak ada",
    file_there="sudah ada; perbedaannya ditunjukkan dulu",
    new_file="berkas baru",
    one_extract="kutipan untuk {names}",
    many_extracts="{count} berkas: {names}",
    nobody_present="Tidak ada provinsi yang tercatat hadir.",
    asked_about="Sudah ada. Timpa, tulis dengan nama lain, atau kembali ke sini.",
    not_overwritten="Tidak ditulis: yang ada tetap seperti semula. Ganti nama atau folder, lalu Enter.",
    exists_title="Sudah ada",
    exists_one="{path} sudah ada dan isinya lain.",
    exists_many="{count} dari {total} berkas sudah ada dan isinya lain.",
    exists_lines="{name}  baru +{added} baris, hilang −{removed} baris",
    exists_bytes="{name}  bukan teks; bandingkan ukuran dan waktunya",
    exists_more="… {count} baris lagi",
    old_bytes="  ada sekarang  {size}, diubah {at}",
    new_bytes="  akan ditulis  {size}",
    written="Ditulis: {path} ({size}). C menyalin jalurnya.",
    written_many="Ditulis {count} berkas ke {folder}. C menyalin jalurnya.",
    written_partly="{done} dari {count} berkas sudah ditulis dan tetap ada, sisanya belum. Arsip Anda tidak berubah.",
    same="Sudah ada dan sama persis: {path}.",
    recordable="K mencatat siapa diberi.",
    no_logo="Tanpa logo: {fault}",
    path_copied="Jalur disalin: {path}",
    copied="Disalin sebagai {label}, {size}.",
    copied_instead="{file} tidak dapat ditempel; isinya disalin sebagai teks {label}, {size}.",
    copied_maybe="Bila tempelannya kosong, terminal ini menolak papan klip: e menulisnya ke berkas.",
    too_long_to_copy="Tidak disalin: {size}, banyak terminal memotong di atas {most}. e menulisnya ke berkas.",
    last_part="Paling sedikit satu bagian tetap ikut.",
    nothing_to_complete="tidak ada folder yang dimulai begitu",
)

_ENGLISH = ExportTexts(
    formats={
        "md": FormatWords("Markdown", "working notes, wikis, archives of text"),
        "txt": FormatWords("Text", "plain text, readable anywhere"),
        "wa": FormatWords("WhatsApp", "short, for a group, in WhatsApp's marks"),
        "html": FormatWords("HTML", "one file for a browser, prints well on A4"),
        "docx": FormatWords("Word", "to be signed, can still be edited"),
        "pdf": FormatWords("PDF", "to be signed and archived, ready to print"),
        "csv": FormatWords("CSV", "one table for a spreadsheet"),
        "xlsx": FormatWords("Excel", "attendance, decisions, actions, a sheet each"),
        "ics": FormatWords("Calendar", "the meeting and deadlines for a calendar"),
        "json": FormatWords("JSON", "all data for other programs"),
    },
    public_piece="public",
    provinces_piece="{count}-provinces",
    picker_title="Format",
    form_title="Export {reference}",
    layout="Form",
    format="Format",
    target="Folder/file",
    audience="For",
    provinces="Only provinces",
    template="Template",
    version="Version",
    holds="Holds",
    target_about="a folder, or the name of a file · Tab completes",
    provinces_about="empty: all of it · e.g. aceh, sumut · each: one file per province",
    each=("each", "all"),
    no_template="no template",
    internal="internal",
    public="public",
    all_parts="all parts",
    without="without {parts}",
    draft="draft",
    final="version {number}",
    to_tidy="{count} to tidy",
    tidy="all tidy",
    fixed="Parts are chosen in the preview: Tab to the list of parts, then Space.",
    discard="This is not exported yet. Esc once more throws it away, Enter exports it.",
    storing="Making the file… Esc twice gives up.",
    written_so_far="Making file {done} of {count}…",
    unknown_choice="one of: {options}",
    wrong_ending="the ending {ending} is not that of {label} ({suffix})",
    folder_there="into that folder",
    folder_missing="there is no folder {folder}",
    file_there="is there already; what differs is shown first",
    new_file="a new file",
    one_extract="extract for {names}",
    many_extracts="{count} files: {names}",
    nobody_present="No province is recorded as present.",
    asked_about="Is there already. Overwrite it, write under another name, or come back here.",
    not_overwritten="Not written: what is there stands as it was. Change the name or the folder, then Enter.",
    exists_title="Already there",
    exists_one="{path} is there already, and differs.",
    exists_many="{count} of {total} files are there already, and differ.",
    exists_lines="{name}  new +{added} lines, gone −{removed} lines",
    exists_bytes="{name}  is no text; compare size and time",
    exists_more="… {count} more lines",
    old_bytes="  there now      {size}, changed {at}",
    new_bytes="  to be written  {size}",
    written="Written: {path} ({size}). C copies the path.",
    written_many="Wrote {count} files into {folder}. C copies the path.",
    written_partly="{done} of {count} files are written and stay, the rest are not. Your archive is unchanged.",
    same="There already, exactly the same: {path}.",
    recordable="K records who was given it.",
    no_logo="Without the logo: {fault}",
    path_copied="Path copied: {path}",
    copied="Copied as {label}, {size}.",
    copied_instead="{file} cannot be pasted; what it holds was copied as text for {label}, {size}.",
    copied_maybe="If nothing comes out where you paste, this terminal refuses the clipboard: e writes a file.",
    too_long_to_copy="Not copied: {size}, and many terminals cut above {most}. e writes a file.",
    last_part="At least one part stays in.",
    nothing_to_complete="no folder begins like that",
)


def export_texts(language: Language) -> ExportTexts:
    """The words in `language`."""
    return _INDONESIAN if language is Language.INDONESIAN else _ENGLISH
