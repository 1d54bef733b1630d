"""The headings of listings, on a screen and in a pipe, in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.language import Language


class Heading(Value, frozen=True, kw_only=False):
    """What stands over a column: `id` and `en` on a screen; in a pipe the same in lower case with underscores,
    or `id_piped` and `en_piped` where the pipe says something else (a count of days instead of "17 hr").
    """

    id: str
    en: str
    id_piped: str = ""
    en_piped: str = ""


_HEADINGS = {
    "template": Heading("Nama", "Name"),
    "format": Heading("Format", "Format"),
    "origin": Heading("Asal", "Origin"),
    "ref": Heading("No", "Ref", "ref", "ref"),
    "day": Heading("Tanggal", "Date"),
    "last_day": Heading("Sampai", "Until"),
    "title": Heading("Rapat", "Meeting", "judul", "title"),
    "kind": Heading("Jenis", "Kind"),
    "status": Heading("Status", "Status"),
    "present": Heading("Hadir", "Present"),
    "decisions": Heading("Putusan", "Decisions"),
    "actions": Heading("Aksi", "Actions"),
    "open_actions": Heading("Terbuka", "Open", "aksi_terbuka", "open_actions"),
    "owners": Heading("Pemilik", "Owner"),
    "text": Heading("Aksi", "Action", "aksi", "action"),
    "due": Heading("Tenggat", "Due"),
    "overdue": Heading("Lewat", "Late", "lewat_hari", "days_overdue"),
    "last_word": Heading("Kabar terakhir", "Last word"),
    "overdue_count": Heading("Lewat", "Late", "lewat_tenggat", "overdue"),
    "meeting": Heading("Rapat", "Meeting"),
    "priority": Heading("Prioritas", "Priority"),
    "postponements": Heading("Ditunda", "Postponed", "kali_ditunda", "postponements"),
    "waits_for": Heading("Menunggu", "Waits for"),
    "at": Heading("Waktu", "Time"),
    "what": Heading("Yang terjadi", "What happened"),
    "by": Heading("Oleh", "By"),
    "who": Heading("Siapa", "Who"),
    "name": Heading("Nama", "Name"),
    "handle": Heading("Sebutan", "Handle"),
    "place": Heading("Instansi", "Office"),
    "aliases": Heading("Nama lain", "Also", "nama_lain", "aliases"),
    "line": Heading("Baris", "Line"),
    "shown_as": Heading("Nama di berkas", "Name in the file"),
    "taken_for": Heading("Dikenal sebagai", "Taken for"),
    "sureness": Heading("Keyakinan", "Sureness"),
    "grounds": Heading("Alasan", "Why"),
    "in_out": Heading("Masuk–keluar", "In–out", "masuk_keluar", "in_out"),
    "effect": Heading("Akibat", "Effect"),
    "since": Heading("Sejak", "Since"),
    "outcome": Heading("Hasil", "Outcome"),
    "alike": Heading("Mirip", "Alike"),
    "post": Heading("Jabatan", "Post"),
    "code": Heading("Kode", "Code"),
    "province": Heading("Provinsi", "Province"),
    "open": Heading("Buka", "Open", "terbuka", "open"),
    "in_progress": Heading("Jalan", "Going", "dikerjakan", "in_progress"),
    "blocked": Heading("Kendala", "Blocked", "terkendala", "blocked"),
    "due_soon": Heading("≤7 hr", "≤7 d", "segera_jatuh_tempo", "due_soon"),
    "done": Heading("Selesai", "Done"),
    "attended": Heading("Hadir", "Present"),
    "invited": Heading("Rapat", "Held", "rapat_diundang", "meetings_invited"),
    "last_meetings": Heading("6 rapat", "Last 6", "rapat_terakhir", "last_meetings"),
    "unfinished": Heading("Beban", "Load", "belum_selesai", "unfinished"),
    "answer_days": Heading("Respons", "Answer", "hari_respons", "median_days_to_answer"),
    "island_group": Heading("Kepulauan", "Islands", "kepulauan", "island_group"),
    "organiser": Heading("Penyelenggara", "Organiser"),
    "decision": Heading("Putusan", "Decision"),
    "standing": Heading("Keadaan", "Standing"),
    "carried_out": Heading("Pelaksanaan", "Carried out", "aksi", "actions"),
    "recurs": Heading("Berulang", "Recurs"),
    "held": Heading("Rapat", "Held", "jumlah_rapat", "meetings"),
    "last": Heading("Terakhir", "Last"),
    "found": Heading("Isi", "Found"),
    "field": Heading("Isian", "Field"),
    "value": Heading("Nilai", "Value"),
    "trashed": Heading("Dibuang", "Thrown away"),
    "step": Heading("Langkah", "Step"),
    "what_of": Heading("Mengenai", "About"),
    "file": Heading("Berkas", "File"),
    "ralat": Heading("Ralat", "Ralat (correction)", "ralat", "ralat"),
    "final_version": Heading("Versi", "Version"),
    "sum": Heading("Sidik", "Sum", "sha256", "sha256"),
    "signature": Heading("Tanda tangan", "Signature"),
    "where": Heading("Bagian", "Where"),
    "changed_field": Heading("Yang berubah", "What changed", "isian", "field"),
    "before": Heading("Semula", "Before"),
    "after": Heading("Menjadi", "After"),
    "state": Heading("Keadaan", "State"),
    "meaning": Heading("Arti", "Meaning"),
    "setting": Heading("Setelan", "Setting"),
    "item": Heading("Apa", "What"),
    "matter": Heading("Yang perlu dirapikan", "To tidy", "hal", "what"),
    "weight": Heading("Bobot", "Weight"),
    "to_do": Heading("Sarannya", "What to do", "saran", "to_do"),
    "record": Heading("Isi", "Text"),
    "way": Heading("Cara", "How"),
    "note": Heading("Keterangan", "Remark"),
    "recipient": Heading("Penerima", "Recipient"),
    "delivered_version": Heading("Naskah", "Edition"),
    "channel": Heading("Lewat", "By way of", "lewat", "channel"),
    "sent": Heading("Dikirim", "Sent"),
    "acknowledged": Heading("Diterima", "Received"),
}


def heading(key: str, language: Language) -> tuple[str, str]:
    """The heading of a column on a screen, and its name in a pipe."""
    entry = _HEADINGS[key]
    shown, piped = (entry.id, entry.id_piped) if language is Language.INDONESIAN else (entry.en, entry.en_piped)
    return shown, piped or shown.lower().replace(" ", "_")
