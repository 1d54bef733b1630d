"""What the shell's review and its sheet say, in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.counted import Counted
from notulen.locale.language import Language


class ReviewTexts(Value, frozen=True):
    """Braces name what is filled in. `keys` are the letters of the walk with what each does, in their order."""

    # the sheet
    sheet_title: str
    as_of: str
    counts: str
    nothing_open: str
    late: str
    dated: str
    undated: str
    due: str
    days_late: str
    no_due: str
    postponed: str
    last: str
    answer: str
    nobody: str
    sheet_file: str
    part: str
    greeting: str
    # the walk
    place: str
    resumed: str
    begun: str
    in_meeting: str
    unsent: str
    not_kept: str
    prompt: str
    keys: tuple[tuple[str, str], ...]
    ask_text: str
    ask_due: str
    ask_owners: str
    unknown_key: str
    retry: str
    recorded: str
    recorded_due: str
    skipped: str
    undone: str
    answered_before: str
    gone: str
    unreadable: str
    closed: str
    news: str
    history: str
    covers: str
    stopped: str
    needs_terminal: str
    # the summary
    summary: str
    total: str
    done: str
    progress: str
    blocked: str
    moved: str
    reassigned: str
    cancelled: str
    commented: str
    passed: str
    elsewhere: str
    left: str


INDONESIAN = ReviewTexts(
    sheet_title="Bahan evaluasi tindak lanjut",
    as_of="Keadaan per {day}",
    counts="{count} aksi terbuka, {late} lewat tenggat",
    nothing_open="Tidak ada aksi terbuka.",
    late="Lewat tenggat",
    dated="Belum jatuh tempo",
    undated="Tanpa tenggat",
    due="tenggat {day}",
    days_late="lewat {days} hari",
    no_due="tanpa tenggat",
    postponed="ditunda {count} kali",
    last="Kabar terakhir, {said}",
    answer="Jawaban: ………………………………………",
    nobody="Belum ada pemilik",
    sheet_file="tinjau",
    part="bagian {number} dari {count}",
    greeting="Mohon kabar untuk rapat berikut, terima kasih.",
    place="Tinjau {number} dari {count}",
    resumed="Melanjutkan tinjauan yang dimulai {day}; {left} dari {count} belum ditanya.",
    begun="{count} aksi ditinjau satu per satu. Tiap jawaban langsung tersimpan.",
    in_meeting="Jawaban dicatat di {meeting} yang sedang berlangsung.",
    unsent="Ketikan terakhir belum sempat tersimpan: «{typed}». Enter mengirimnya lagi.",
    not_kept="Letak tinjauan tidak dapat disimpan di komputer ini; jawabannya tetap tersimpan di arsip.",
    prompt="Jawab",
    keys=(
        ("s", "selesai"),
        ("p", "progres"),
        ("k", "kendala"),
        ("t", "tunda"),
        ("o", "alihkan"),
        ("b", "batalkan"),
        ("c", "komentar"),
        ("n", "lewati"),
        ("<", "kembali"),
        ("u", "urungkan"),
        ("y", "ulangi"),
        ("r", "rincian"),
        ("q", "berhenti dulu"),
    ),
    ask_text="Keterangan (kosong = tidak jadi):",
    ask_due="Tunda sampai, dihitung dari hari ini; keterangan sesudah titik koma (kosong = tidak jadi):",
    ask_owners="Alihkan kepada, pisahkan dengan koma (kosong = tidak jadi):",
    unknown_key="«{typed}» bukan jawaban. Ketik satu huruf, boleh langsung dengan keterangannya: p konsep selesai",
    retry="Belum tersimpan: «{typed}». Enter mengirimnya lagi.",
    recorded="{reference} {said}",
    recorded_due="{reference} {said} · {day}",
    skipped="{reference} dilewati",
    undone="Diurungkan: {reference} {said}",
    answered_before="Sudah dijawab dalam tinjauan ini: {said}",
    gone="Aksi ini sudah tidak ada. n untuk lanjut.",
    unreadable="Berkas rapatnya tidak terbaca. n untuk lanjut, lalu: notulen data check",
    closed="Sudah ditutup di tempat lain. n untuk lanjut.",
    news="Baru dari tempat lain: {said}",
    history="Riwayat",
    covers="Hanya bagian {owners}",
    stopped="Berhenti di {number} dari {count}. Lanjutkan kapan saja dengan perintah yang sama.",
    needs_terminal="Meninjau satu per satu perlu terminal",
    summary="Tinjauan selesai",
    total="Ditinjau",
    done="Selesai",
    progress="Ada progres",
    blocked="Terkendala",
    moved="Ditunda",
    reassigned="Dialihkan",
    cancelled="Dibatalkan",
    commented="Dikomentari",
    passed="Dilewati",
    elsewhere="Ditutup di tempat lain",
    left="Belum ditanya",
)

ENGLISH = ReviewTexts(
    sheet_title="Sheet for the review of actions",
    as_of="As of {day}",
    counts="{count} open actions, {late} overdue",
    nothing_open="No open actions.",
    late="Overdue",
    dated="Not due yet",
    undated="Without a deadline",
    due="due {day}",
    days_late="{days} days late",
    no_due="no deadline",
    postponed="postponed {count} times",
    last="Last word, {said}",
    answer="Answer: ………………………………………",
    nobody="Nobody named",
    sheet_file="review",
    part="part {number} of {count}",
    greeting="Please let us know before the next meeting, thank you.",
    place="Review {number} of {count}",
    resumed="Going on with the review begun on {day}; {left} of {count} not asked yet.",
    begun=Counted(
        "{count} actions, one after the other. Each answer is stored at once.",
        "{count} action. The answer is stored at once.",
    ),
    in_meeting="Answers are recorded in {meeting}, which is running.",
    unsent="What was typed last did not get stored: «{typed}». Enter sends it again.",
    not_kept="This computer cannot remember the place of the review; its answers are stored in the archive.",
    prompt="Answer",
    keys=(
        ("s", "done"),
        ("p", "progress"),
        ("k", "blocked"),
        ("t", "postpone"),
        ("o", "reassign"),
        ("b", "cancel"),
        ("c", "comment"),
        ("n", "skip"),
        ("<", "back"),
        ("u", "undo"),
        ("y", "redo"),
        ("r", "details"),
        ("q", "stop here"),
    ),
    ask_text="What was said (empty: never mind):",
    ask_due="Postpone until, counted from today; words behind a semicolon (empty: never mind):",
    ask_owners="Hand over to, separated by commas (empty: never mind):",
    unknown_key="«{typed}» is no answer. Type one letter, with words behind it if you like: p draft is ready",
    retry="Not stored yet: «{typed}». Enter sends it again.",
    recorded="{reference} {said}",
    recorded_due="{reference} {said} · {day}",
    skipped="{reference} skipped",
    undone="Taken back: {reference} {said}",
    answered_before="Answered in this review already: {said}",
    gone="This action is gone. n goes on.",
    unreadable="The file of its meeting cannot be read. n goes on; then: notulen data check",
    closed="Closed elsewhere meanwhile. n goes on.",
    news="New from elsewhere: {said}",
    history="History",
    covers="Only the part of {owners}",
    stopped="Stopped at {number} of {count}. Go on whenever you like with the same command.",
    needs_terminal="Reviewing one by one needs a terminal",
    summary="Review finished",
    total="Reviewed",
    done="Done",
    progress="Progress",
    blocked="Blocked",
    moved="Postponed",
    reassigned="Reassigned",
    cancelled="Cancelled",
    commented="Commented",
    passed="Skipped",
    elsewhere="Closed elsewhere",
    left="Not asked yet",
)


def review_texts(language: Language) -> ReviewTexts:
    """The texts in `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH
