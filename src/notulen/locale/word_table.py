"""The words for every value of the domain's enums: Indonesian, English, and what else people type for them."""

from collections.abc import Mapping
from enum import StrEnum

from notulen.domain.action_item import ActionStatus, Priority, ProgressKind
from notulen.domain.agenda import AgendaOutcome
from notulen.domain.approval import ApprovalKind
from notulen.domain.attendee import Acting, AttendeeKind, Presence, Role
from notulen.domain.delivery import Channel, Holding
from notulen.domain.due import DueKind
from notulen.domain.entry import DecisionStatus, EntryKind
from notulen.domain.evidence import EvidenceState
from notulen.domain.final_difference import DifferenceKind
from notulen.domain.gap import GapKind
from notulen.domain.history import Act
from notulen.domain.meeting_state import MeetingKind, MeetingMode, MeetingStatus
from notulen.domain.office import OfficeKind
from notulen.domain.party import PartyKind
from notulen.domain.related_meeting import Relation
from notulen.domain.roll_call import Mark
from notulen.domain.row_outcome import RowOutcome
from notulen.domain.standing import Came, StandingOrder
from notulen.domain.value import Value


class Word(Value, frozen=True):
    """A value in words. `short_id` and `short_en` fit a narrow column; `also` are further spellings accepted."""

    id: str
    en: str
    short_id: str = ""
    short_en: str = ""
    also: tuple[str, ...] = ()


def _word(id: str, en: str, short_id: str = "", short_en: str = "", also: str = "") -> Word:
    return Word(id=id, en=en, short_id=short_id, short_en=short_en, also=tuple(also.split(";")) if also else ())


# Keyed by type first: members of two StrEnums with one value are equal and would share a row.
WORDS: Mapping[type[StrEnum], Mapping[str, Word]] = {
    Came: {
        Came.PRESENT: _word("hadir", "present"),
        Came.LATE: _word("terlambat", "late"),
        Came.REPRESENTED: _word("diwakili", "represented"),
        Came.EXCUSED: _word("izin", "excused"),
        Came.ABSENT: _word("tidak hadir", "absent"),
    },
    StandingOrder: {
        StandingOrder.OVERDUE: _word("lewat tenggat", "overdue", also="lewat;terlambat;late"),
        StandingOrder.OPEN: _word("terbuka", "open", also="buka"),
        StandingOrder.NAME: _word("nama", "name"),
        StandingOrder.ISLAND: _word("kepulauan", "islands", also="pulau"),
        StandingOrder.ANSWER: _word("respons", "answer", also="jawaban;lama menjawab"),
        StandingOrder.ATTENDANCE: _word("kehadiran", "attendance", also="hadir"),
    },
    MeetingKind: {
        MeetingKind.RAKOR: _word("rapat koordinasi", "coordination meeting", "rakor", "coord."),
        MeetingKind.RAKER: _word("rapat kerja", "working meeting", "raker", "working"),
        MeetingKind.MEETING: _word("rapat", "meeting", also="rapat internal"),
        MeetingKind.VISIT: _word("kunjungan kerja", "working visit", "kunjungan", "visit", "kunker"),
        MeetingKind.AUDIENCE: _word("audiensi", "audience"),
        MeetingKind.OTHER: _word("lainnya", "other", also="lain"),
    },
    MeetingMode: {
        MeetingMode.VIDEO: _word("konferensi video", "video conference", "daring", "online", "vicon;video conference"),
        MeetingMode.IN_PERSON: _word("tatap muka", "in person", also="luring;offline;langsung"),
        MeetingMode.HYBRID: _word("hibrida", "hybrid", also="hibrid;campuran"),
    },
    MeetingStatus: {
        MeetingStatus.PLANNED: _word("direncanakan", "planned", also="rencana"),
        MeetingStatus.RUNNING: _word("berlangsung", "running", also="berjalan"),
        MeetingStatus.PAUSED: _word("dijeda", "paused", also="jeda;diskors"),
        MeetingStatus.CLOSED: _word("ditutup", "closed", "draf", "draft", "tutup"),
        MeetingStatus.FINAL: _word("final", "final", also="tetap"),
    },
    AttendeeKind: {
        AttendeeKind.PERSON: _word("orang", "person"),
        AttendeeKind.POST: _word("jabatan", "post"),
        AttendeeKind.GROUP: _word("kelompok", "group", also="rombongan"),
    },
    Presence: {
        Presence.INVITED: _word("diundang", "invited", also="undangan"),
        Presence.PRESENT: _word("hadir", "present"),
        Presence.LATE: _word("terlambat", "late", also="telat"),
        Presence.EXCUSED: _word("izin", "excused", also="ijin;sakit"),
        Presence.ABSENT: _word("tidak hadir", "absent", "absen", also="alpa"),
    },
    Mark: {
        Mark.PRESENT: _word("hadir", "present"),
        Mark.LATE: _word("terlambat", "late", "telat", "late"),
        Mark.EXCUSED: _word("izin", "excused", also="ijin"),
        Mark.ABSENT: _word("tidak hadir", "absent", "absen", "absent", "alpa"),
        Mark.REPRESENTED: _word("diwakili", "represented", "wakil", "deputy"),
        Mark.LEFT: _word("pergi", "left", also="pulang"),
        Mark.AWAITED: _word("belum masuk", "not yet in", "belum", "not in"),
    },
    Role: {
        Role.CHAIR: _word("pimpinan", "chair", also="ketua;pemimpin"),
        Role.HOST: _word("tuan rumah", "host"),
        Role.SPEAKER: _word("narasumber", "speaker", also="pembicara"),
        Role.PARTICIPANT: _word("peserta", "participant"),
        Role.COMPANION: _word("pendamping", "companion"),
        Role.SECRETARY: _word("sekretaris", "secretary"),
        Role.NOTE_TAKER: _word("pencatat", "note-taker", also="notulis"),
        Role.GUEST: _word("tamu", "guest"),
    },
    Acting: {
        Acting.PLT: _word("pelaksana tugas", "acting", "Plt.", "Plt.", "plt"),
        Acting.PLH: _word("pelaksana harian", "daily acting", "Plh.", "Plh.", "plh"),
        Acting.PJ: _word("penjabat", "caretaker", "Pj.", "Pj.", "pj"),
        Acting.PJS: _word("penjabat sementara", "temporary caretaker", "Pjs.", "Pjs.", "pjs"),
    },
    EntryKind: {
        EntryKind.STATEMENT: _word("ucapan", "statement", "UCAP", "SAID", "ucap"),
        EntryKind.NOTE: _word("catatan", "note", "CATAT", "NOTE", "catat"),
        EntryKind.PROPOSAL: _word("usulan", "proposal", "USUL", "PROP", "usul"),
        EntryKind.DECISION: _word("putusan", "decision", "PUTUS", "DECID", "keputusan;kesimpulan;putus"),
        EntryKind.PRIVATE: _word("catatan pribadi", "private note", "PRIBADI", "PRIVATE", "pribadi"),
    },
    DecisionStatus: {
        DecisionStatus.IN_FORCE: _word("berlaku", "in force"),
        DecisionStatus.AMENDED: _word("diubah", "amended", also="ubah"),
        DecisionStatus.REPLACED: _word("diganti", "replaced", also="ganti"),
        DecisionStatus.WITHDRAWN: _word("dicabut", "withdrawn", also="cabut"),
    },
    ActionStatus: {
        ActionStatus.OPEN: _word("terbuka", "open", also="buka"),
        ActionStatus.IN_PROGRESS: _word("dikerjakan", "in progress", also="berjalan;proses;mulai"),
        ActionStatus.BLOCKED: _word("terkendala", "blocked", also="kendala"),
        ActionStatus.DONE: _word("selesai", "done"),
        ActionStatus.CANCELLED: _word("dibatalkan", "cancelled", "batal", also="canceled"),
    },
    Priority: {
        Priority.LOW: _word("rendah", "low"),
        Priority.NORMAL: _word("sedang", "normal", also="biasa"),
        Priority.HIGH: _word("tinggi", "high"),
        Priority.URGENT: _word("mendesak", "urgent"),
    },
    ProgressKind: {
        ProgressKind.STATUS: _word("status", "status"),
        ProgressKind.COMMENT: _word("komentar", "comment"),
        ProgressKind.POSTPONED: _word("ditunda", "postponed", also="tunda"),
        ProgressKind.ASSIGNED: _word("dialihkan", "reassigned", also="alih;alihkan"),
        ProgressKind.VERIFIED: _word("diverifikasi", "verified"),
        ProgressKind.EVIDENCE: _word("bukti", "evidence"),
        ProgressKind.PRIORITY: _word("prioritas", "priority"),
        ProgressKind.DEPENDENCY: _word("menunggu", "waits for"),
    },
    EvidenceState: {
        EvidenceState.LINK: _word("tautan", "link"),
        EvidenceState.SAME: _word("utuh", "unchanged"),
        EvidenceState.CHANGED: _word("berkas sudah berubah", "the file has changed"),
        EvidenceState.GONE: _word("berkas tidak ada lagi", "the file is gone"),
        EvidenceState.UNREADABLE: _word("berkas tidak dapat dibaca", "the file cannot be read"),
    },
    AgendaOutcome: {
        AgendaOutcome.DISCUSSED: _word("dibahas", "discussed", also="bahas"),
        AgendaOutcome.DEFERRED: _word("ditunda", "deferred", also="tunda"),
        AgendaOutcome.WITHDRAWN: _word("ditarik", "withdrawn", also="tarik;batal"),
    },
    ApprovalKind: {
        ApprovalKind.ORAL: _word("lisan", "oral", also="secara lisan;orally"),
        ApprovalKind.WRITTEN: _word("tertulis", "written", also="secara tertulis;in writing"),
        ApprovalKind.AT_NEXT_MEETING: _word("di rapat berikutnya", "at the next meeting", also="rapat berikutnya"),
    },
    Channel: {
        Channel.WHATSAPP: _word("WhatsApp", "WhatsApp", also="wa"),
        Channel.EMAIL: _word("surel", "e-mail", also="email;mail;surat elektronik"),
        Channel.SRIKANDI: _word("SRIKANDI", "SRIKANDI"),
        Channel.PRINT: _word("cetak", "print", also="kertas;paper;pos;post"),
        Channel.IN_PERSON: _word("langsung", "in person", also="diserahkan;tatap muka"),
        Channel.OTHER: _word("lainnya", "other", also="lain"),
    },
    Holding: {
        Holding.LATEST: _word("terbaru", "latest"),
        Holding.OLD: _word("lama", "old"),
        Holding.REPLACED: _word("sudah diganti", "replaced"),
    },
    Relation: {
        Relation.PREVIOUS: _word("sebelumnya", "previous", also="sebelum;lalu"),
        Relation.NEXT: _word("berikutnya", "next", also="berikut;depan"),
        Relation.RELATED: _word("terkait", "related"),
    },
    PartyKind: {
        PartyKind.PERSON: _word("orang", "person"),
        PartyKind.OFFICE: _word("instansi", "office"),
        PartyKind.PROVINCE: _word("provinsi", "province"),
        PartyKind.GROUP: _word("kelompok", "group"),
        PartyKind.UNKNOWN: _word("belum dikenal", "unknown"),
    },
    OfficeKind: {
        OfficeKind.PROVINCIAL: _word("perangkat daerah provinsi", "provincial office", "provinsi", "provincial"),
        OfficeKind.REGIONAL: _word("perangkat daerah kabupaten/kota", "regional office", "kab/kota", "regional"),
        OfficeKind.MINISTRY: _word("kementerian", "ministry"),
        OfficeKind.AGENCY: _word("lembaga", "agency", also="badan"),
        OfficeKind.ASSOCIATION: _word("asosiasi", "association"),
        OfficeKind.PARTNER: _word("mitra", "partner"),
        OfficeKind.OTHER: _word("lainnya", "other", also="lain"),
    },
    DueKind: {
        DueKind.DATE: _word("tanggal", "date"),
        DueKind.NEXT_MEETING: _word("rapat berikutnya", "next meeting", also="rakor"),
        DueKind.UNDATED: _word("tanpa tanggal", "undated"),
    },
    GapKind: {
        GapKind.WHO_UNKNOWN: _word("nama belum dikenal", "unknown name", "nama?", "name?"),
        GapKind.WHO_AMBIGUOUS: _word("nama bermakna ganda", "ambiguous name", "nama ganda", "which name?"),
        GapKind.SPEAKER_MISSING: _word("belum ada pembicara", "no speaker yet", "pembicara?", "speaker?"),
        GapKind.DUE_UNCLEAR: _word("tenggat tidak terbaca", "deadline not understood", "tenggat?", "deadline?"),
        GapKind.DUE_UNCERTAIN: _word("tenggat perlu dipastikan", "deadline to be confirmed", "tenggat?", "deadline?"),
        GapKind.DUE_TWICE: _word("tenggat tertulis dua kali", "deadline given twice", "tenggat ganda", "two deadlines"),
        GapKind.NUMBER_UNKNOWN: _word("nomor tidak ada", "no such number", "nomor?", "number?"),
        GapKind.TEXT_MISSING: _word("belum ada isi", "no text yet", "isi?", "text?"),
        GapKind.MARKER: _word("ditandai untuk dilengkapi", "marked to complete", "lengkapi", "complete"),
        GapKind.OWNER_MISSING: _word("belum ada penanggung jawab", "no owner yet", "pemilik?", "owner?"),
        GapKind.DUE_MISSING: _word("belum ada tenggat", "no deadline yet", "tenggat?", "deadline?"),
    },
    RowOutcome: {
        RowOutcome.NEW: _word("baru", "new"),
        RowOutcome.COMPLETED: _word("dilengkapi", "completed"),
        RowOutcome.KNOWN: _word("sudah ada", "known"),
    },
    DifferenceKind: {
        DifferenceKind.ADDED: _word("ditambahkan", "added"),
        DifferenceKind.REMOVED: _word("dihapus", "removed"),
        DifferenceKind.CHANGED: _word("diubah", "changed"),
    },
    Act: {
        Act.MEETING_CREATED: _word("rapat dibuat", "meeting created"),
        Act.MEETING_EDITED: _word("rapat diubah", "meeting edited"),
        Act.MEETING_STARTED: _word("rapat dimulai", "meeting started"),
        Act.MEETING_PAUSED: _word("rapat dijeda", "meeting paused"),
        Act.MEETING_CLOSED: _word("rapat ditutup", "meeting closed"),
        Act.MEETING_REOPENED: _word("rapat dibuka kembali", "meeting reopened"),
        Act.MEETING_TRASHED: _word("rapat dibuang ke sampah", "meeting moved to the trash"),
        Act.MEETING_RESTORED: _word("rapat dipulihkan", "meeting restored"),
        Act.MEETING_FINALISED: _word("notulen disahkan", "minutes made final"),
        Act.AMENDMENT_OPENED: _word("ralat dibuka", "ralat opened"),
        Act.AMENDMENT_DISCARDED: _word("ralat dibatalkan", "ralat discarded"),
        Act.LINE_RECORDED: _word("baris dicatat", "line recorded"),
        Act.LINE_EDITED: _word("baris diubah", "line edited"),
        Act.LINE_REMOVED: _word("baris dihapus", "line removed"),
        Act.AGENDA_CHANGED: _word("agenda diubah", "agenda changed"),
        Act.ATTENDANCE_CHANGED: _word("daftar hadir diubah", "attendance changed"),
        Act.ACTION_CHANGED: _word("aksi diubah", "action changed"),
        Act.DECISION_CHANGED: _word("keadaan putusan diubah", "decision's standing changed"),
        Act.DIRECTORY_CHANGED: _word("direktori diubah", "directory changed"),
        Act.SERIES_CHANGED: _word("seri diubah", "series changed"),
        Act.TIDYING_ACCEPTED: _word("dibiarkan apa adanya", "left as it is"),
        Act.APPROVAL_CHANGED: _word("persetujuan notulen diubah", "approval of the minutes changed"),
        Act.DELIVERY_CHANGED: _word("catatan kiriman diubah", "record of deliveries changed"),
    },
}
