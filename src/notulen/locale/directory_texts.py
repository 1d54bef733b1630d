"""What Direktori says, in Indonesian and English: its lists, its card, and what was done."""

from notulen.domain.value import Value
from notulen.locale.counted import Counted
from notulen.locale.language import Language


class DirectoryTexts(Value, frozen=True):
    """Every word of it but those of its forms. Braces name what is filled in."""

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
    doubles="≈ {count} mirip",
    reading="membaca rapat… {done}/{total}",
    handle="Sebutan",
    other_names="Nama lain",
    office="Instansi",
    post="Jabatan",
    since="sejak {since}",
    present="Hadir",
    attended="{attended} dari {invited} undangan terakhir",
    never_invited="belum tercatat di rapat yang sudah dimulai",
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
)

_ENGLISH = DirectoryTexts(
    title="DIRECTORY",
    about="people and offices",
    other_list="Tab: {list}",
    people="People",
    offices="Offices",
    count_people=Counted("{count} people", "{count} person"),
    count_provinces=Counted("{count} provinces", "{count} province"),
    count_offices=Counted("{count} offices", "{count} office"),
    headings=("Handle", "Name", "Office", "Post"),
    office_headings=("Handle", "Name", "Kind", "Province"),
    filter_label="Filter",
    filter_hint="/ and type: name, office, post",
    no_people="Nobody yet. Whoever is noted as present comes in by itself; a adds somebody.",
    no_match="Nothing matches «{typed}». / changes the filter.",
    untold="(not told yet, from {reference})",
    untold_at="(not told yet, from {reference} {time})",
    to_complete="{count} to complete",
    doubles="≈ {count} alike",
    reading="reading meetings… {done}/{total}",
    handle="Handle",
    other_names="Other names",
    office="Office",
    post="Post",
    since="since {since}",
    present="Present",
    attended="{attended} of the last {invited} invitations",
    never_invited="on no list of a meeting that has begun",
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
)


def directory_texts(language: Language) -> DirectoryTexts:
    """The texts in `language`."""
    return _ENGLISH if language is Language.ENGLISH else _INDONESIAN
