"""What the fields of records are called in either language, and which field a typed word means."""

from collections.abc import Iterable, Mapping

from notulen.domain.action_item import ActionItem, Assignment
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.due import Due
from notulen.domain.entry import Decision, Entry
from notulen.domain.meeting import Meeting
from notulen.domain.paper import Invitation, LegalBasis, Paper, Signer
from notulen.domain.party import Party
from notulen.domain.related_meeting import PastEvent, RelatedMeeting
from notulen.domain.value import Value
from notulen.locale.language import Language

Words = Mapping[str, tuple[str, str]]
"""The Indonesian and the English word for each field."""

_ANYWHERE: Words = {
    "about": ("tentang", "about"),
    "agenda": ("butir agenda", "agenda item"),
    "at": ("pukul", "at"),
    "day": ("tanggal", "day"),
    "decision": ("putusan", "decision"),
    "due": ("tenggat", "deadline"),
    "ends": ("sampai", "until"),
    "is_unconfirmed": ("perlu konfirmasi", "to be confirmed"),
    "kind": ("jenis", "kind"),
    "meeting": ("rapat", "meeting"),
    "name": ("nama", "name"),
    "note": ("keterangan", "note"),
    "number": ("nomor", "number"),
    "phrase": ("ungkapan", "phrase"),
    "place": ("tempat", "place"),
    "post": ("jabatan", "post"),
    "province": ("provinsi", "province"),
    "starts": ("mulai", "from"),
    "status": ("status", "status"),
    "text": ("isi", "text"),
    "title": ("judul", "title"),
    "unconfirmed": ("perlu konfirmasi", "to be confirmed"),
    "zone": ("zona waktu", "time zone"),
}
_OF_RECORD: Mapping[type[Value], Words] = {
    Meeting: {
        "last_day": ("tanggal akhir", "last day"),
        "day_written": ("tanggal tertulis", "day as written"),
        "also_titled": ("judul lain", "other titles"),
        "kind_written": ("jenis tertulis", "kind as written"),
        "mode": ("cara rapat", "how held"),
        "series": ("seri rapat", "series"),
        "starts": ("waktu mulai", "starts at"),
        "ends": ("waktu selesai", "ends at"),
        "is_open_ended": ("sampai selesai", "open-ended"),
        "application": ("aplikasi konferensi", "conference app"),
        "link": ("tautan", "link"),
        "organiser": ("penyelenggara", "organiser"),
        "host": ("tuan rumah", "host"),
        "host_province": ("provinsi tuan rumah", "host province"),
        "chair": ("pimpinan", "chair"),
        "secretary": ("sekretaris", "secretary"),
        "note_takers": ("pencatat", "note-takers"),
        "signers": ("penanda tangan", "signers"),
        "copies_to": ("tembusan", "copies to"),
        "invitation": ("surat undangan", "invitation"),
        "stated_attendance": ("jumlah tertulis", "stated attendance"),
        "quorum": ("kuorum", "quorum"),
        "opening": ("kata pembukaan", "opening words"),
        "closing": ("kata penutup", "closing words"),
        "legal_basis": ("dasar hukum", "legal basis"),
        "papers": ("dokumen", "papers"),
        "applications": ("aplikasi/program", "applications"),
        "mentioned": ("pihak disebut", "parties mentioned"),
        "events": ("kejadian lalu", "past events"),
        "related": ("rapat terkait", "related meetings"),
        "remarks": ("catatan", "remarks"),
    },
    Attendee: {
        "kind": ("jenis peserta", "kind of attendee"),
        "written": ("nama tertulis", "name as written"),
        "titles_before": ("gelar depan", "titles before"),
        "titles_after": ("gelar belakang", "titles after"),
        "acting": ("pelaksana", "acting"),
        "office": ("instansi terdaftar", "listed office"),
        "office_name": ("instansi", "office name"),
        "province_written": ("provinsi tertulis", "province written"),
        "roles": ("peran", "roles"),
        "presence": ("kehadiran", "presence"),
        "represented_by": ("diwakili oleh", "represented by"),
        "joined": ("masuk pukul", "joined at"),
        "left": ("pulang pukul", "left at"),
        "count": ("jumlah orang", "people"),
        "shown_as": ("nama di rapat daring", "names in the call"),
    },
    AgendaItem: {
        "minutes": ("rencana menit", "planned minutes"),
        "presenter": ("penyaji", "presenter"),
        "started": ("mulai pukul", "started at"),
        "ended": ("selesai pukul", "ended at"),
        "outcome": ("hasil", "outcome"),
        "deferred_from": ("ditunda dari", "deferred from"),
    },
    Entry: {
        "at": ("dicatat pukul", "recorded at"),
        "speaker": ("pembicara", "speaker"),
        "is_quote": ("kutipan langsung", "direct quote"),
        "decision": ("keadaan putusan", "standing"),
    },
    ActionItem: {
        "at": ("dicatat pukul", "recorded at"),
        "assignments": ("pemilik", "owners"),
        "decision": ("dari putusan", "from decision"),
        "priority": ("prioritas", "priority"),
        "condition": ("syarat", "condition"),
    },
    Party: {"key": ("kode", "code"), "written": ("tertulis", "written")},
    Due: {
        "offset_days": ("selisih hari", "days from it"),
        "reference": ("dihitung dari", "counted from"),
        "is_certain": ("pasti", "certain"),
        "warnings": ("peringatan", "warnings"),
    },
    Assignment: {
        "owner": ("pemilik", "owner"),
        "closed": ("selesai pada", "closed"),
        "verified": ("diverifikasi pada", "verified"),
    },
    Decision: {"replaced_by": ("diganti oleh", "replaced by")},
    Invitation: {"subject": ("perihal", "subject")},
    LegalBasis: {},
    Paper: {},
    Signer: {"rank": ("pangkat", "rank"), "nip": ("nip", "nip")},
    RelatedMeeting: {"relation": ("hubungan", "relation")},
    PastEvent: {},
}


def field_label(record_type: type[Value], field: str, language: Language) -> str:
    """What `field` is called; one without a word is shown by its key."""
    indonesian, english = _words(record_type).get(field) or (field, field)
    return english if language is Language.ENGLISH else indonesian


def field_word(field: str, language: Language, first: type[Value] = Meeting) -> str | None:
    """What `field` is called in whatever record it stands, in `first` before all others; None for no such field."""
    known = (_words(first), *_OF_RECORD.values())
    found = next((words[field] for words in known if field in words), None)
    return found and found[language is Language.ENGLISH]


def field_named(record_type: type[Value], fields: Iterable[str], text: str) -> str | None:
    """Which of `fields` a word means: its key, or what it is called in either language; else None."""
    wanted, known = _folded(text), tuple(fields)
    for field in known:
        if _folded(field) == wanted:
            return field
    words = _words(record_type)
    return next((field for field in known if wanted in map(_folded, words.get(field, ()))), None)


def _words(record_type: type[Value]) -> Words:
    return {**_ANYWHERE, **_OF_RECORD.get(record_type, {})}


def _folded(text: str) -> str:
    return " ".join(text.replace("_", " ").replace("-", " ").casefold().split())
