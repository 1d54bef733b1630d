"""The words for what options can be given whose enums live on higher floors: keyed by the enum's name and its keys."""

from collections.abc import Mapping

from notulen.locale.word_table import Word


def _word(id: str, en: str, also: str = "") -> Word:
    return Word(id=id, en=en, also=tuple(also.split(";")) if also else ())


CHOICE_WORDS: Mapping[str, Mapping[str, Word]] = {
    "Accept": {
        "certain": _word("pasti", "certain"),
        "likely": _word("mungkin", "likely", also="usulan"),
        "all": _word("semua", "all"),
    },
    "ActionOrder": {
        "due": _word("tenggat", "due", also="deadline"),
        "ref": _word("nomor", "ref", also="number;rujukan"),
        "owner": _word("pemilik", "owner"),
        "status": _word("status", "status"),
        "priority": _word("prioritas", "priority"),
    },
    "HitKind": {
        "meeting": _word("rapat", "meeting"),
        "agenda": _word("agenda", "agenda", also="acara;mata acara"),
        "attendee": _word("hadir", "attendee", also="peserta"),
        "statement": _word("ucapan", "statement"),
        "note": _word("catatan", "note"),
        "proposal": _word("usulan", "proposal"),
        "decision": _word("putusan", "decision", also="keputusan"),
        "action": _word("aksi", "action", also="tindak lanjut;tl"),
        "private": _word("pribadi", "private"),
    },
    "Layout": {
        "official": _word("resmi", "official", also="dinas"),
        "plain": _word("biasa", "plain", also="polos;internal"),
    },
    "Section": {
        "header": _word("kepala", "header", also="kepala notulen"),
        "chair": _word("pimpinan", "chair", also="pimpinan rapat"),
        "attendance": _word("peserta", "attendance", also="kehadiran;daftar hadir;attendees"),
        "legal_basis": _word("dasar hukum", "legal basis"),
        "agenda": _word("acara", "agenda", also="mata acara"),
        "opening": _word("pembukaan", "opening", also="kata pembukaan"),
        "evaluation": _word("evaluasi", "evaluation", also="evaluasi tindak lanjut"),
        "discussion": _word("pembahasan", "discussion"),
        "decisions": _word("putusan", "decisions", also="keputusan;kesimpulan"),
        "proposals": _word("usulan", "proposals"),
        "actions": _word("tindak lanjut", "actions", also="aksi;tl"),
        "papers": _word("dokumen", "papers"),
        "applications": _word("aplikasi", "applications"),
        "mentioned": _word("pihak", "mentioned", also="pihak yang disebut"),
        "related": _word("rapat terkait", "related", also="related meetings"),
        "events": _word("kejadian", "events", also="kejadian sebelumnya"),
        "remarks": _word("catatan", "remarks"),
        "to_tidy": _word("perlu dirapikan", "to tidy"),
        "amendment": _word("ralat", "amendment"),
        "closing": _word("penutup", "closing"),
        "signatures": _word("tanda tangan", "signatures"),
        "copies": _word("tembusan", "copies"),
    },
}
