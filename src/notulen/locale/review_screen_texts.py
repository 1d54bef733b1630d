"""What the screen of the review says, in Indonesian and English."""

from collections.abc import Mapping

from notulen.domain.review import Notice, ReviewAct
from notulen.domain.value import Value
from notulen.locale.language import Language


class ReviewScreenTexts(Value, frozen=True):
    """Every word of Tinjau that is not on all screens. Braces name what is filled in."""

    title: str
    # what is reviewed
    everything: str
    before: str
    in_meeting: str
    narrowed: str
    # how far one is
    place: str
    done_count: str
    postponed_count: str
    progress_count: str
    blocked_count: str
    moved_count: str
    cancelled_count: str
    commented_count: str
    skipped_count: str
    left_count: str
    # the card
    owner: str
    due: str
    origin: str
    history: str
    quote: str
    condition: str
    note: str
    decision: str
    agenda_item: str
    no_due: str
    no_history: str
    phrase: str
    phrase_set: str
    postponed_times: str
    not_certain: str
    parts: str
    parts_done: str
    all_parts: str
    for_part: str
    more_below: str
    idle: str
    idle_parts: str
    idle_choosing: str
    notices: Mapping[Notice, str]
    outcomes: Mapping[ReviewAct, str]
    # the keys
    one_key: str
    # the queue
    queue: str
    moved_to: str
    # words
    due_follows: str
    text_kept: str
    text_back: str
    stored: str
    # the end and the beginning
    empty: str
    empty_next: str
    empty_narrowed: str
    summary: str
    finished: str
    finished_some_left: str
    reviewed: str
    left_over: str
    again: str
    go_home: str
    opening: str
    # what happens
    undone: str
    redone: str
    changed_elsewhere: str
    gone: str
    resumed: str
    read_only: str
    now_everything: str


INDONESIAN = ReviewScreenTexts(
    title="TINJAU",
    everything="semua aksi terbuka",
    before="sebelum {title} ({day})",
    in_meeting="dalam {reference} {title}",
    narrowed="hanya {what}",
    place="{place} dari {count}",
    done_count="selesai {count}",
    postponed_count="tunda {count}",
    progress_count="progres {count}",
    blocked_count="kendala {count}",
    moved_count="dialihkan {count}",
    cancelled_count="batal {count}",
    commented_count="komentar {count}",
    skipped_count="dilewati {count}",
    left_count="sisa {count}",
    owner="Pemilik",
    due="Tenggat",
    origin="Asal",
    history="Riwayat",
    quote="Kutipan",
    condition="Syarat",
    note="Catatan",
    decision="putusan {reference}",
    agenda_item="agenda {number}",
    no_due="tanpa tenggat",
    no_history="belum ada",
    phrase="«{phrase}»",
    phrase_set="ditetapkan {day}",
    postponed_times="ditunda {count} kali",
    not_certain="belum pasti",
    parts="Bagian {done}/{count}",
    parts_done="{done} dari {count} sudah",
    all_parts="semua sekaligus",
    for_part="untuk {name}",
    more_below="{count} baris lagi · PgDn",
    idle="Enter rincian · ↑↓ antrean · f saring",
    idle_parts="Tab memilih bagian · Enter rincian · f saring",
    idle_choosing="↑↓ atau angka memilih, lalu jawab · Esc kembali",
    notices={
        Notice.NONE: "",
        Notice.ANSWERED: "dijawab di tempat lain",
        Notice.CLOSED: "ditutup di tempat lain",
        Notice.GONE: "tidak ada lagi",
        Notice.UNREADABLE: "tidak terbaca",
    },
    outcomes={
        ReviewAct.DONE: "selesai",
        ReviewAct.PROGRESS: "ada progres",
        ReviewAct.BLOCKED: "terkendala",
        ReviewAct.POSTPONED: "ditunda",
        ReviewAct.REASSIGNED: "dialihkan",
        ReviewAct.CANCELLED: "dibatalkan",
        ReviewAct.COMMENT: "dikomentari",
        ReviewAct.SKIPPED: "dilewati",
    },
    one_key="Satu tombol, langsung ke aksi berikutnya",
    queue="Antrean",
    moved_to="tunda → {day}",
    due_follows="ikut rapat berikutnya",
    text_kept="teks disimpan: {key} melanjutkan",
    text_back="Ketikan untuk {reference} sudah kembali: {key} di aksi itu melanjutkannya.",
    stored="{reference} {answer} · ^Z urungkan",
    empty="Tidak ada aksi terbuka.",
    empty_next="Rapat berikutnya {title}, {day}.",
    empty_narrowed="Tidak ada aksi terbuka yang cocok dengan saringan ini. f mengubah saringan.",
    summary="Ringkasan",
    finished="Tinjauan selesai.",
    finished_some_left="Sampai di ujung antrean.",
    reviewed="Dijawab {count} dari {total}",
    left_over="Belum dijawab {count}",
    again="n  kembali ke yang belum dijawab",
    go_home="Esc kembali · F2 Beranda",
    opening="Membaca aksi…",
    undone="Diurungkan: {reference} «{text}» · ^Y ulangi",
    redone="Diulangi: {reference} {answer} · ^Z urungkan",
    changed_elsewhere="{reference} diubah di jendela lain; yang tampil sudah terbaru.",
    gone="{reference} tidak ada lagi di arsip. Yang diketik tetap ada; → ke aksi berikutnya.",
    resumed="Dilanjutkan dari {reference}: {answered} dari {count} sudah dijawab.",
    read_only="BACA SAJA: arsip ini tidak dapat ditulisi. Jawaban tidak dapat disimpan.",
    now_everything="Sekarang semua aksi terbuka ditinjau.",
)

ENGLISH = ReviewScreenTexts(
    title="REVIEW",
    everything="all open actions",
    before="before {title} ({day})",
    in_meeting="in {reference} {title}",
    narrowed="only {what}",
    place="{place} of {count}",
    done_count="done {count}",
    postponed_count="postponed {count}",
    progress_count="progress {count}",
    blocked_count="blocked {count}",
    moved_count="reassigned {count}",
    cancelled_count="cancelled {count}",
    commented_count="comments {count}",
    skipped_count="skipped {count}",
    left_count="left {count}",
    owner="Owner",
    due="Due",
    origin="From",
    history="History",
    quote="Quote",
    condition="If",
    note="Note",
    decision="decision {reference}",
    agenda_item="item {number}",
    no_due="no deadline",
    no_history="none yet",
    phrase="«{phrase}»",
    phrase_set="set {day}",
    postponed_times="postponed {count} times",
    not_certain="not certain",
    parts="Parts {done}/{count}",
    parts_done="{done} of {count} done",
    all_parts="all at once",
    for_part="for {name}",
    more_below="{count} more rows · PgDn",
    idle="Enter details · ↑↓ queue · f filter",
    idle_parts="Tab chooses a part · Enter details · f filter",
    idle_choosing="↑↓ or a digit chooses, then answer · Esc goes back",
    notices={
        Notice.NONE: "",
        Notice.ANSWERED: "answered elsewhere",
        Notice.CLOSED: "closed elsewhere",
        Notice.GONE: "not there any more",
        Notice.UNREADABLE: "cannot be read",
    },
    outcomes={
        ReviewAct.DONE: "done",
        ReviewAct.PROGRESS: "progress",
        ReviewAct.BLOCKED: "blocked",
        ReviewAct.POSTPONED: "postponed",
        ReviewAct.REASSIGNED: "reassigned",
        ReviewAct.CANCELLED: "cancelled",
        ReviewAct.COMMENT: "comment",
        ReviewAct.SKIPPED: "skipped",
    },
    one_key="One key, straight on to the next action",
    queue="Queue",
    moved_to="postponed → {day}",
    due_follows="follows the next meeting",
    text_kept="text kept: {key} goes on with it",
    text_back="What you typed for {reference} is back: {key} at that action goes on with it.",
    stored="{reference} {answer} · ^Z undoes it",
    empty="There are no open actions.",
    empty_next="The next meeting: {title}, {day}.",
    empty_narrowed="No open action answers to this filter. f changes the filter.",
    summary="Summary",
    finished="The review is done.",
    finished_some_left="The end of the queue.",
    reviewed="Answered {count} of {total}",
    left_over="Not answered {count}",
    again="n  back to those not answered",
    go_home="Esc back · F2 Home",
    opening="Reading actions…",
    undone="Undone: {reference} «{text}» · ^Y redo",
    redone="Redone: {reference} {answer} · ^Z undoes it",
    changed_elsewhere="{reference} was changed in another window; what you see is the latest.",
    gone="{reference} is not in the archive any more. What you typed is kept; → goes to the next action.",
    resumed="Resumed at {reference}: {answered} of {count} are answered.",
    read_only="READ ONLY: this archive cannot be written to. Answers cannot be stored.",
    now_everything="All open actions are reviewed now.",
)


def review_screen_texts(language: Language) -> ReviewScreenTexts:
    """The words in `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH
