"""What the forms say in which a record is edited field by field, in Indonesian and English."""

from collections.abc import Mapping

from notulen.domain.value import Value
from notulen.locale.language import Language


class FormTexts(Value, frozen=True):
    """Every word of a form that is not the name of a field. `helps` goes by what is typed into a field."""

    meeting_title: str
    line_title: str
    seat_title: str
    item_title: str
    further: str
    one_changed: str
    many_changed: str
    more_below: str
    discard: str
    storing: str
    not_stored: str
    gone: str
    meeting_gone: str
    stored: str
    fixed: str
    too_long: str
    group: str
    elements: str
    undated: str
    helps: Mapping[str, str]
    several: str
    owners: str
    parts: str
    no_such_record: str


_INDONESIAN = FormTexts(
    meeting_title="Data {reference}",
    line_title="Ubah {reference}",
    seat_title="Peserta {number} · {name}",
    item_title="Agenda {number}",
    further="Lainnya",
    one_changed="1 isian diubah",
    many_changed="{count} isian diubah",
    more_below="↓ {count} lagi",
    discard="Ada isian yang belum disimpan. Esc sekali lagi membuangnya, Enter menyimpan.",
    storing="menyimpan…",
    not_stored="Belum tersimpan: {why}",
    gone="Sudah dikeluarkan, atau menjadi jenis lain, di jendela lain. Isian Anda masih di sini; Esc dua kali menutup.",
    meeting_gone="Belum tersimpan: {reference} tidak ditemukan. Isian Anda masih di sini; Enter mencoba lagi.",
    stored="{reference} diubah: {fields}. ^Z mengurungkan.",
    fixed="Tidak dapat ditulis dalam satu baris; formulir ini tidak mengubahnya.",
    too_long="Tempelan itu terlalu panjang untuk satu isian.",
    group="kelompok",
    elements="{count} unsur",
    undated="tanpa tanggal",
    helps={
        "text": "",
        "number": "angka",
        "yes_no": "←→ ya atau tidak",
        "choice": "←→ memilih, atau ketik katanya",
        "day": "mis. 29/8 · kamis depan · 29 agustus 2019",
        "hour": "mis. 09.00 · 09.00 WITA",
        "moment": "mis. 09.45 · kemarin 16.00",
        "party": "nama, atau @sebutan",
        "deadline": "mis. jumat depan · 17/7 · sebelum rakor · kosong: tanpa tenggat",
        "record": "",
        "field": "nama isian, mis. pimpinan",
    },
    several="beberapa dipisah dengan tanda |",
    owners="mis. @jambi, @aceh · nama atau instansi: beberapa dipisah dengan tanda |",
    parts="bagian: {parts}",
    no_such_record="«{asked}» tidak ada di rapat ini. Contoh: /data · /data +irman · /data #2 · /data A{number}.1",
)

_ENGLISH = FormTexts(
    meeting_title="Details of {reference}",
    line_title="Edit {reference}",
    seat_title="Attendee {number} · {name}",
    item_title="Agenda item {number}",
    further="More",
    one_changed="1 field changed",
    many_changed="{count} fields changed",
    more_below="↓ {count} more",
    discard="Something is not saved yet. Esc once more throws it away, Enter saves it.",
    storing="saving…",
    not_stored="Not saved: {why}",
    gone="This was taken out, or made another kind, in another window. What you typed is still here; Esc twice closes.",
    meeting_gone="Not saved yet: {reference} is not found. What you typed is still here; Enter tries again.",
    stored="{reference} changed: {fields}. ^Z takes it back.",
    fixed="Cannot be written in one line; this form leaves it as it is.",
    too_long="That paste is too long for one field.",
    group="group",
    elements="{count} elements",
    undated="no date",
    helps={
        "text": "",
        "number": "a number",
        "yes_no": "←→ yes or no",
        "choice": "←→ chooses, or type the word",
        "day": "e.g. 29/8 · next thursday · 29 august 2019",
        "hour": "e.g. 09.00 · 09.00 WITA",
        "moment": "e.g. 09.45 · yesterday 16.00",
        "party": "a name, or @handle",
        "deadline": "e.g. next friday · 17/7 · empty: no deadline",
        "record": "",
        "field": "the name of a field, e.g. chair",
    },
    several="several with | between",
    owners="e.g. @jambi, @aceh · names or offices: several with | between",
    parts="parts: {parts}",
    no_such_record="«{asked}» is not in this meeting. Examples: /data · /data +irman · /data #2 · /data A{number}.1",
)


def form_texts(language: Language) -> FormTexts:
    """The texts in `language`."""
    return _ENGLISH if language is Language.ENGLISH else _INDONESIAN
