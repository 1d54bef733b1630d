"""The headings of spreadsheets of a meeting, and what its calendar entries say, in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.language import Language


class SheetTexts(Value, frozen=True):
    """Braces name what is filled in. `separator` is what parts the cells of a CSV file."""

    separator: str
    actions: str
    attendance: str
    decisions: str
    summary: str
    number: str
    reference: str
    agreed: str
    description: str
    owner: str
    province: str
    code: str
    due: str
    spoken: str
    status: str
    remarks: str
    name: str
    post: str
    office: str
    role: str
    presence: str
    represented_by: str
    count: str
    joined: str
    left: str
    decision: str
    item: str
    changed_by: str
    carried_out: str
    no_province: str
    total: str
    page: str
    calendar: str
    hours: str
    place: str
    organiser: str
    link: str


_INDONESIAN = SheetTexts(
    separator=";",
    actions="Tindak lanjut",
    attendance="Kehadiran",
    decisions="Putusan",
    summary="Ringkasan",
    number="No.",
    reference="Nomor",
    agreed="Rekomendasi/Kesepakatan",
    description="Uraian tindak lanjut",
    owner="Penanggung jawab",
    province="Provinsi",
    code="Kode provinsi",
    due="Tenggat",
    spoken="Tenggat sebagaimana disebut",
    status="Status",
    remarks="Keterangan",
    name="Nama",
    post="Jabatan",
    office="Instansi",
    role="Peran",
    presence="Kehadiran",
    represented_by="Diwakili",
    count="Jumlah orang",
    joined="Masuk",
    left="Keluar",
    decision="Putusan",
    item="Acara",
    changed_by="Diubah atau diganti oleh",
    carried_out="Tindak lanjut",
    no_province="Tanpa provinsi",
    total="Jumlah",
    page="Halaman &P dari &N",
    calendar="Rapat {reference}",
    hours="Waktu: {hours}",
    place="Tempat: {place}",
    organiser="Penyelenggara: {organiser}",
    link="Tautan: {link}",
)
_ENGLISH = SheetTexts(
    separator=",",
    actions="Actions",
    attendance="Attendance",
    decisions="Decisions",
    summary="Summary",
    number="No.",
    reference="Reference",
    agreed="Recommendation/Agreement",
    description="Action",
    owner="Owner",
    province="Province",
    code="Province code",
    due="Due",
    spoken="Deadline as spoken",
    status="Status",
    remarks="Remarks",
    name="Name",
    post="Post",
    office="Office",
    role="Role",
    presence="Presence",
    represented_by="Represented by",
    count="People",
    joined="Joined",
    left="Left",
    decision="Decision",
    item="Item",
    changed_by="Amended or replaced by",
    carried_out="Actions",
    no_province="No province",
    total="Total",
    page="Page &P of &N",
    calendar="Meeting {reference}",
    hours="Time: {hours}",
    place="Place: {place}",
    organiser="Organiser: {organiser}",
    link="Link: {link}",
)


def sheet_texts(language: Language) -> SheetTexts:
    """The texts in `language`."""
    return _INDONESIAN if language is Language.INDONESIAN else _ENGLISH
