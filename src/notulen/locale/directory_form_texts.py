"""What the forms of Direktori say, and its questions whom somebody means, in Indonesian and English."""

from collections.abc import Mapping

from notulen.domain.value import Value
from notulen.locale.language import Language


class DirectoryFormTexts(Value, frozen=True):
    """Braces name what is filled in; `labels` and `abouts` go by the fields of the forms."""

    new_person: str
    new_office: str
    gone: str
    not_stored: str
    as_written: str
    labels: Mapping[str, str]
    office_labels: Mapping[str, str]
    abouts: Mapping[str, str]
    merge_title: str
    merge_asked: str
    office_merge_asked: str
    merge_kept: str
    merge_lives: str
    tell_title: str
    tell_asked: str
    tell_known: str
    tell_person: str
    tell_office: str
    new_person_row: str
    new_office_row: str
    likely: str
    nobody_like: str


_INDONESIAN = DirectoryFormTexts(
    new_person="Orang baru",
    new_office="Instansi baru",
    gone="Sudah dihapus di jendela lain. Isian Anda masih di sini; Esc dua kali menutup.",
    not_stored="Belum tersimpan: {why}",
    as_written="instansi belum dikenal; ditulis apa adanya",
    labels={
        "name": "Nama",
        "titles_before": "Gelar depan",
        "titles_after": "Gelar belakang",
        "handle": "Sebutan",
        "office": "Instansi",
        "post": "Jabatan",
        "since": "Menjabat sejak",
        "spellings": "Nama lain",
        "nip": "NIP",
        "rank": "Pangkat",
        "phone": "Telepon",
        "email": "Surel",
        "note": "Catatan",
    },
    office_labels={
        "name": "Nama",
        "handle": "Sebutan",
        "kind": "Jenis",
        "province": "Provinsi",
        "aliases": "Nama lain",
        "note": "Catatan",
    },
    abouts={
        "new name": "boleh dengan gelar: Ir. H. Irman, M.Si",
        "handle": "kata pendek sesudah @, mis. irman",
        "office": "instansi atau provinsi, mis. Sumut",
        "post": "boleh dengan Plt. atau Plh.",
        "since": "mis. 1 januari 2021; tanggal lain memulai jabatan baru",
        "spellings": "ejaan lain yang pernah dipakai, dipisah |",
        "aliases": "nama lain yang pernah dipakai, dipisah |",
        "nip": "tidak pernah ikut dokumen",
        "rank": "tidak pernah ikut dokumen",
        "phone": "tidak pernah ikut dokumen",
        "email": "tidak pernah ikut dokumen",
        "province": "mis. Jambi; kosong: di luar provinsi",
    },
    merge_title="Gabungkan {name}",
    merge_asked="Dengan siapa? Ketik sebagian namanya, atau pilih dengan ↑↓.",
    office_merge_asked="Dengan instansi mana? Ketik sebagian namanya, atau pilih dengan ↑↓.",
    merge_kept="Yang tetap: {name}",
    merge_lives="Menjadi nama lain: {names}",
    tell_title="Siapa «{name}»?",
    tell_asked="Ketik sebagian namanya, atau pilih dengan ↑↓.",
    tell_known="«{name}» menjadi nama lain {party}.",
    tell_person="«{name}» masuk direktori sebagai orang.",
    tell_office="«{name}» masuk direktori sebagai instansi.",
    new_person_row="+ orang baru",
    new_office_row="+ instansi baru",
    likely="mirip",
    nobody_like="Tidak ada yang cocok.",
)

_ENGLISH = DirectoryFormTexts(
    new_person="New person",
    new_office="New office",
    gone="This was removed in another window. What you typed is still here; Esc twice closes.",
    not_stored="Not saved: {why}",
    as_written="no office of that name is known; it is kept as written",
    labels={
        "name": "Name",
        "titles_before": "Titles before",
        "titles_after": "Titles after",
        "handle": "Handle",
        "office": "Office",
        "post": "Post",
        "since": "In the post since",
        "spellings": "Other names",
        "nip": "NIP",
        "rank": "Rank",
        "phone": "Telephone",
        "email": "E-mail",
        "note": "Remark",
    },
    office_labels={
        "name": "Name",
        "handle": "Handle",
        "kind": "Kind",
        "province": "Province",
        "aliases": "Other names",
        "note": "Remark",
    },
    abouts={
        "new name": "with titles, if any: Ir. H. Irman, M.Si",
        "handle": "a short word after @, e.g. irman",
        "office": "an office or province, e.g. Sumut",
        "post": "with Plt. or Plh. if acting",
        "since": "e.g. 1 january 2021; another day begins a new post",
        "spellings": "other spellings met, with | between",
        "aliases": "other names met, with | between",
        "nip": "never in any document",
        "rank": "never in any document",
        "phone": "never in any document",
        "email": "never in any document",
        "province": "e.g. Jambi; empty: outside the provinces",
    },
    merge_title="Make one of {name} and …",
    merge_asked="And who? Type a part of the name, or choose with ↑↓.",
    office_merge_asked="And which office? Type a part of the name, or choose with ↑↓.",
    merge_kept="Stays: {name}",
    merge_lives="Becomes another name: {names}",
    tell_title="Who is «{name}»?",
    tell_asked="Type a part of the name, or choose with ↑↓.",
    tell_known="«{name}» becomes another name of {party}.",
    tell_person="«{name}» comes into the directory as a person.",
    tell_office="«{name}» comes into the directory as an office.",
    new_person_row="+ a new person",
    new_office_row="+ a new office",
    likely="alike",
    nobody_like="Nothing matches.",
)


def directory_form_texts(language: Language) -> DirectoryFormTexts:
    """The texts in `language`."""
    return _INDONESIAN if language is Language.INDONESIAN else _ENGLISH
