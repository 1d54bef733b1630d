"""What is said when a paper cannot be made of minutes, in either language."""

from collections.abc import Mapping

from notulen.domain.value import Value
from notulen.locale.language import Language


class PaperErrorTexts(Value, frozen=True):
    """Keyed by the reasons that the errors carry; braces name what is filled in."""

    library_missing: str
    library_missing_safe: str
    library_missing_next: str
    cannot_typeset: str
    cannot_typeset_safe: str
    cannot_typeset_next: str
    template_fault: str
    template_line: str
    template_reasons: Mapping[str, str]
    template_safe: str
    template_next: str


INDONESIAN = PaperErrorTexts(
    library_missing="Pembuat berkas {document} belum terpasang di komputer ini.",
    library_missing_safe="Yang lain tetap jalan: DOCX dan HTML memuat naskah yang sama dan dapat dicetak menjadi PDF.",
    library_missing_next="Pasang dengan: {command}",
    cannot_typeset="Berkas {document} tidak dapat dibuat ({detail}).",
    cannot_typeset_safe="Rapat tetap utuh dan tidak ada berkas yang ditulis.",
    cannot_typeset_next="Periksa logo pada setelan, atau kirim sebagai DOCX atau HTML.",
    template_fault="Templat {place} tidak dapat diisi: {reason}.",
    template_line="{name} baris {line}",
    template_reasons={
        "syntax": "tata tulisnya salah",
        "undefined": "ia menyebut nama yang tidak ada",
        "forbidden": "ia meminta hal yang tidak boleh diminta templat",
        "missing": "ia menyertakan berkas yang tidak ada di folder templat",
        "too_long": "ia tidak selesai dalam waktu yang diberikan",
        "too_deep": "ia memanggil dirinya sendiri tanpa henti",
        "too_large": "ia terlalu besar, atau menulis terlalu banyak",
        "not_text": "isinya bukan teks UTF-8",
        "not_docx": "ia bukan berkas Word (.docx)",
        "not_xml": "yang ditulisnya bukan XML; jangan pakai «| safe» di templat Word",
        "reaches_out": "ia mengambil isi dari luar berkasnya",
        "carries": "ia memuat lebih daripada teks dan gambar",
        "failed": "ia berhenti di tengah jalan",
    },
    template_safe="Tidak ada yang ditulis.",
    template_next="Perbaiki templatnya, lalu ulangi. Nama yang dapat dipakai tertulis di docs/templates.md.",
)

ENGLISH = PaperErrorTexts(
    library_missing="What makes {document} files is not installed here.",
    library_missing_safe="Everything else works: DOCX and HTML give the same paper, and can be printed as a PDF.",
    library_missing_next="Install it with: {command}",
    cannot_typeset="The {document} could not be made ({detail}).",
    cannot_typeset_safe="The meeting is unharmed and no file was written.",
    cannot_typeset_next="Check the logo in the settings, or send it out as DOCX or HTML.",
    template_fault="The template {place} cannot be filled in: {reason}.",
    template_line="{name} line {line}",
    template_reasons={
        "syntax": "it is not written as templates are",
        "undefined": "it names something that is not there",
        "forbidden": "it asks for what no template may ask for",
        "missing": "it includes a file that is not in the folder of templates",
        "too_long": "it does not end in the time it is given",
        "too_deep": "it calls itself without end",
        "too_large": "it is too large, or writes too much",
        "not_text": "it is not UTF-8 text",
        "not_docx": "it is no Word file (.docx)",
        "not_xml": "what it writes is no XML; do without «| safe» in a Word template",
        "reaches_out": "it fetches something from outside its file",
        "carries": "it holds more than text and pictures",
        "failed": "it stopped half-way",
    },
    template_safe="Nothing was written.",
    template_next="Mend the template, then try again. The names it can use are written in docs/templates.md.",
)


def paper_error_texts(language: Language) -> PaperErrorTexts:
    """The sentences in `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH
