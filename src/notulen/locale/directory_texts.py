"""What Direktori says, in Indonesian and English: its lists, its card, its forms, and what was done."""

from collections.abc import Mapping

from notulen.domain.value import Value
from notulen.locale.language import Language


class DirectoryTexts(Value, frozen=True):
    """Every word of it. Braces name what is filled in; `labels` and `abouts` go by the fields of the forms."""

    title: str
    about: str
    other_list: str
    people: str
    offices: str
    count_people: str
    count_provinces: str
    count_offices: str
    headings: tuple[str, str, str, str]
    office_headings: tuple[str, str, str, str]
    filter_label: str
    filter_hint: str
    no_people: str
    no_match: str
    untold: str
    untold_at: str
    to_complete: str
    doubles: str
    reading: str
    # the card
    handle: str
    other_names: str
    office: str
    post: str
    since: str
    present: str
    attended: str
    never_invited: str
    actions: str
    own_actions: str
    office_actions: str
    of_office: str
    double: str
    spoken: str
    double_next: str
    is_here: str
    nobody: str
    kind: str
    head: str
    shipped: str
    stands_in: str
    untold_next: str
    untold_closed: str
    # done
    added: str
    changed: str
    merged: str
    apart: str
    removed: str
    told: str
    seated: str
    unseated: str
    no_meeting: str
    # forms
    new_person: str
    new_office: str
    gone: str
    not_stored: str
    as_written: str
    labels: Mapping[str, str]
    office_labels: Mapping[str, str]
    abouts: Mapping[str, str]
    # choosing whom
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


_INDONESIAN = DirectoryTexts(
    title="DIREKTORI",
    about="peserta dan instansi",
    other_list="Tab: {list}",
    people="Peserta",
    offices="Instansi",
    count_people="{count} orang",
    count_provinces="{count} provinsi",
    count_offices="{count} instansi",
    headings=("Sebutan", "Nama", "Instansi", "Jabatan"),
    office_headings=("Sebutan", "Nama", "Jenis", "Provinsi"),
    filter_label="Saring",
    filter_hint="/ lalu ketik: nama, instansi, jabatan",
    no_people="Belum ada orang. Yang dicatat hadir di rapat masuk sendiri; a menambah.",
    no_match="Tidak ada yang cocok dengan «{typed}». / mengubah saringan.",
    untold="(belum lengkap, dari {reference})",
    untold_at="(belum lengkap, dari {reference} {time})",
    to_complete="{count} perlu dilengkapi",
    doubles="{count} mirip",
    reading="membaca rapat… {done}/{total}",
    handle="Sebutan",
    other_names="Nama lain",
    office="Instansi",
    post="Jabatan",
    since="sejak {since}",
    present="Hadir",
    attended="{attended} dari {invited} undangan terakhir",
    never_invited="belum pernah diundang",
    actions="Aksi terbuka",
    own_actions="{open}, lewat {late}",
    office_actions="Aksi instansi",
    of_office="instansinya",
    double="Mirip",
    spoken="{count} ucapan",
    double_next="g menggabungkan · x dua orang berbeda",
    is_here="hadir di rapat ini",
    nobody="belum dicatat",
    kind="Jenis",
    head="Pimpinan",
    shipped="bawaan notulen",
    stands_in="Tertulis di",
    untold_next="Enter menyebutkan siapa ini; ejaannya diingat untuk rapat berikutnya.",
    untold_closed="Rapatnya sudah ditutup dan tidak berubah; ejaannya diingat untuk rapat berikutnya.",
    added="Ditambahkan: {name} · ^Z urungkan",
    changed="{name} diubah: {fields} · ^Z urungkan",
    merged="«{merged}» kini nama lain {kept} · ^Z urungkan",
    apart="Dua orang: {one} dan {other} · ^Z urungkan",
    removed="Dihapus: {name}. Rapat lama tetap memuat namanya · ^Z urungkan",
    told="«{name}» adalah {party}, diingat mulai sekarang · ^Z urungkan",
    seated="Hadir di {reference}: {name} · ^Z urungkan",
    unseated="Belum hadir di {reference}: {name} · ^Z urungkan",
    no_meeting="Tidak ada rapat yang sedang berjalan.",
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
    office_merge_asked="Dengan instansi mana? Ketik sebagian namanya, atau pilih dengan ↑↓.",
    merge_asked="Dengan siapa? Ketik sebagian namanya, atau pilih dengan ↑↓.",
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

_ENGLISH = DirectoryTexts(
    title="DIRECTORY",
    about="people and offices",
    other_list="Tab: {list}",
    people="People",
    offices="Offices",
    count_people="{count} people",
    count_provinces="{count} provinces",
    count_offices="{count} offices",
    headings=("Handle", "Name", "Office", "Post"),
    office_headings=("Handle", "Name", "Kind", "Province"),
    filter_label="Filter",
    filter_hint="/ and type: name, office, post",
    no_people="Nobody yet. Whoever is noted as present comes in by itself; a adds somebody.",
    no_match="Nothing matches «{typed}». / changes the filter.",
    untold="(not told yet, from {reference})",
    untold_at="(not told yet, from {reference} {time})",
    to_complete="{count} to complete",
    doubles="{count} alike",
    reading="reading meetings… {done}/{total}",
    handle="Handle",
    other_names="Other names",
    office="Office",
    post="Post",
    since="since {since}",
    present="Present",
    attended="{attended} of the last {invited} invitations",
    never_invited="never invited yet",
    actions="Open actions",
    own_actions="{open}, late {late}",
    office_actions="Of the office",
    of_office="of the office",
    double="Alike",
    spoken="{count} statements",
    double_next="g makes them one · x they are two people",
    is_here="present in this meeting",
    nobody="not noted",
    kind="Kind",
    head="Head",
    shipped="comes with notulen",
    stands_in="Written in",
    untold_next="Enter tells who this is; the spelling is remembered for the next meeting.",
    untold_closed="The meeting is closed and stays as it is; the spelling is remembered for the next one.",
    added="Added: {name} · ^Z takes it back",
    changed="{name} changed: {fields} · ^Z takes it back",
    merged="«{merged}» is now another name of {kept} · ^Z takes it back",
    apart="Two people: {one} and {other} · ^Z takes it back",
    removed="Removed: {name}. Old meetings keep the name · ^Z takes it back",
    told="«{name}» is {party}, remembered from now on · ^Z takes it back",
    seated="Present in {reference}: {name} · ^Z takes it back",
    unseated="Not present yet in {reference}: {name} · ^Z takes it back",
    no_meeting="No meeting is running.",
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
    office_merge_asked="And which office? Type a part of the name, or choose with ↑↓.",
    merge_asked="And who? Type a part of the name, or choose with ↑↓.",
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


def directory_texts(language: Language) -> DirectoryTexts:
    """The texts in `language`."""
    return _ENGLISH if language is Language.ENGLISH else _INDONESIAN
