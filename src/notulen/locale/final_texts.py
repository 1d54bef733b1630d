"""What is said of final minutes and ralats: on paper, in the shell and on the screen, in either language."""

from collections.abc import Mapping

from notulen.domain.value import Value
from notulen.locale.counted import Counted
from notulen.locale.language import Language


class FinalTexts(Value, frozen=True):
    """Braces name what is filled in."""

    # at the foot of the paper
    draft: str
    draft_of_ralat: str
    final: str
    final_of_ralat: str
    # the part of a ralat
    ralat: str
    reason: str
    asked_by: str
    differences: str
    place: str
    field: str
    wording: str
    before: str
    after: str
    the_meeting: str
    nothing: str
    no_difference: str
    no_difference_here: str
    yes_no: tuple[str, str]
    # the shell
    finalised: str
    finalised_ralat: str
    sum_told: str
    no_approval: str
    without_logo: str
    ask_force: str
    opened: str
    opened_next: str
    discarded: str
    none_final: str
    proving: str
    not_final: str
    sound: str
    flaws: Mapping[str, str]
    all_sound: str
    some_damaged: str
    signed: str
    signatures: Mapping[str, str]
    versions: str
    ralat_open: str
    paper_stays: str
    kept_in_trash: str


INDONESIAN = FinalTexts(
    draft="Konsep",
    draft_of_ralat="Konsep Ralat ke-{number}",
    final="Final, versi {version} · sidik {sum}",
    final_of_ralat="Ralat ke-{number} (versi {version}) · sidik {sum}",
    ralat="Ralat ke-{number}",
    reason="Alasan",
    asked_by="Diminta oleh",
    differences="Perubahan terhadap versi {version}",
    place="Bagian",
    field="Yang berubah",
    wording="Bunyi",
    before="Semula",
    after="Menjadi",
    the_meeting="Rapat",
    nothing="–",
    no_difference="Belum ada yang berubah.",
    no_difference_here="Ralat ini tidak mengubah bagian yang dimuat di kutipan ini.",
    yes_no=("ya", "tidak"),
    finalised="{reference} {title}: notulen disahkan sebagai final, versi {version}.",
    finalised_ralat="{reference} {title}: Ralat ke-{number} disahkan, versi {version}.",
    sum_told="Sidik {sum}, tercetak di kaki setiap halaman. Periksa kapan saja: notulen verify {reference}",
    without_logo="Versi ini disahkan tanpa logo: {fault}",
    no_approval="Belum ada persetujuan pimpinan yang dicatat.",
    ask_force="Masih ada {count} hal yang perlu dirapikan di {reference}. Sahkan apa adanya?",
    opened="{reference} {title}: Ralat ke-{number} dibuka; notulennya dapat diubah lagi.",
    opened_next="Selesai membetulkan: notulen finalize {reference}. Batal: notulen amend {reference} --discard",
    discarded="{reference} {title}: ralat dibatalkan, notulen kembali ke versi {version}.",
    none_final="Belum ada notulen final di arsip ini.",
    proving="Memeriksa versi final",
    not_final="{reference} belum punya versi final.",
    sound="utuh",
    flaws={
        "final_missing": "berkas hilang",
        "final_byte": "satu byte berubah",
        "final_field": "isian berubah",
        "final_truncated": "terpotong",
        "final_canonical": "ditulis ulang",
        "final_content": "isi berubah",
        "final_swapped": "tertukar",
        "final_foreign": "dari arsip lain",
        "final_chain": "rantai putus",
        "final_record": "bukan yang dicatat",
        "final_extra": "tidak dikenal",
        "final_ahead": "rapat lebih lama",
        "final_orphan": "rapat hilang",
        "final_drift": "rapat menyimpang",
        "newer": "format lebih baru",
        "link": "berupa tautan",
        "denied": "tidak terbaca",
        "io": "tidak terbaca",
    },
    all_sound="{count} versi final diperiksa, semuanya utuh.",
    some_damaged="{count} versi final diperiksa; yang bermasalah: {damaged}.",
    signed="Ditandatangani: {path}",
    signatures={
        "good": "sah, {name}",
        "unknown": "cocok, penanda tangan belum terdaftar ({name})",
        "no_list": "cocok, daftar penanda tangan tidak ditemukan ({name})",
        "wrong": "TIDAK cocok",
        "unchecked": "tidak diperiksa (ssh-keygen tidak ada)",
    },
    versions="Versi final",
    ralat_open="terbuka",
    paper_stays="Naskah final versi {version} tetap seperti semula. Untuk membetulkannya: notulen amend {reference}",
    kept_in_trash="{count} rapat tetap di sampah: notulennya sudah final.",
)

ENGLISH = FinalTexts(
    draft="Draft",
    draft_of_ralat="Draft of Ralat (correction) {number}",
    final="Final, version {version} · sum {sum}",
    final_of_ralat="Ralat (correction) {number}, version {version} · sum {sum}",
    ralat="Ralat (correction) {number}",
    reason="Reason",
    asked_by="Asked for by",
    differences="Changes to version {version}",
    place="Where",
    field="What changed",
    wording="Wording",
    before="Before",
    after="After",
    the_meeting="Meeting",
    nothing="–",
    no_difference="Nothing has changed yet.",
    no_difference_here="This amendment changes nothing that stands in this extract.",
    yes_no=("yes", "no"),
    finalised="{reference} {title}: the minutes are final, version {version}.",
    finalised_ralat="{reference} {title}: ralat (correction) {number} is final, version {version}.",
    sum_told="Sum {sum}, printed at the foot of each page. Prove it any time: notulen verify {reference}",
    without_logo="This version was made final without the logo: {fault}",
    no_approval="No approval by the chair is recorded.",
    ask_force=Counted(
        "{count} things are left to tidy in {reference}. Make it final as it is?",
        "{count} thing is left to tidy in {reference}. Make it final as it is?",
    ),
    opened="{reference} {title}: ralat (correction) {number} is open; the minutes can be edited again.",
    opened_next="When done: notulen finalize {reference}. To give up: notulen amend {reference} --discard",
    discarded="{reference} {title}: the ralat was given up, the minutes are version {version} again.",
    none_final="No minutes in this archive are final.",
    proving="Checking final versions",
    not_final="{reference} has no final version.",
    sound="sound",
    flaws={
        "final_missing": "file missing",
        "final_byte": "one byte changed",
        "final_field": "fields changed",
        "final_truncated": "cut off",
        "final_canonical": "rewritten",
        "final_content": "content changed",
        "final_swapped": "swapped",
        "final_foreign": "of another archive",
        "final_chain": "chain broken",
        "final_record": "not as recorded",
        "final_extra": "unknown file",
        "final_ahead": "meeting is older",
        "final_orphan": "meeting missing",
        "final_drift": "meeting differs",
        "newer": "newer format",
        "link": "is a link",
        "denied": "not readable",
        "io": "not readable",
    },
    all_sound="{count} final versions checked, all of them sound.",
    some_damaged="{count} final versions checked; with faults: {damaged}.",
    signed="Signed: {path}",
    signatures={
        "good": "good, {name}",
        "unknown": "matches, signer not listed ({name})",
        "no_list": "matches, list of signers not found ({name})",
        "wrong": "does NOT match",
        "unchecked": "not checked (no ssh-keygen)",
    },
    versions="Final versions",
    ralat_open="open",
    paper_stays="The final paper, version {version}, stays as it was frozen. To correct it: notulen amend {reference}",
    kept_in_trash="{count} stay in the trash: their minutes are final.",
)


def final_texts(language: Language) -> FinalTexts:
    """The words of `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH
