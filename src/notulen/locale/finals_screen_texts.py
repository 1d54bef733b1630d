"""What Pengesahan, the screen of final versions, ralats and approvals, says in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.language import Language


class FinalsScreenTexts(Value, frozen=True):
    """Braces name what is filled in."""

    title: str
    is_draft: str
    is_final: str
    is_ralat: str
    listed: str
    # how it stands
    standing: str
    live: str
    closed: str
    final: str
    ralat: str
    reason: str
    asked_by: str
    unamended: str
    amended: str
    tidy: str
    faults: str
    advice: str
    to_tidy_key: str
    further: str
    not_approved: str
    more_below: str
    # the versions
    versions: str
    no_versions: str
    checking: str
    # one of them
    open_ralat: str
    made: str
    seal: str
    first_version: str
    only_paper: str
    # the proof
    proof: str
    proof_of_all: str
    found: str
    # what was done
    frozen: str
    frozen_ralat: str
    signed: str
    not_signed: str
    discarded: str
    withdrawn: str
    read_only: str
    # what others did
    closed_elsewhere: str
    frozen_elsewhere: str
    opened_elsewhere: str
    discarded_elsewhere: str
    approved_elsewhere: str
    changed_elsewhere: str
    # the question
    question: str
    question_ralat: str
    for_good: str
    left_to_tidy: str
    without_approval: str
    not_frozen: str
    without_letterhead: str
    how_to_sign: str
    # the form of a ralat
    form_title: str
    reason_about: str
    asked_by_about: str
    reason_missing: str
    asked_by_missing: str
    ralat_opened: str
    # the room
    ralat_hint: str
    ralat_line: str
    line_of_final: str
    amend_here: str
    final_hint: str


INDONESIAN = FinalsScreenTexts(
    title="PENGESAHAN",
    is_draft="konsep",
    is_final="final, versi {version}",
    is_ralat="ralat ke-{number} dibuka",
    listed="ralat",
    standing="Keadaan",
    live="Rapat belum ditutup. Tutup dulu di Ruang Rapat (F3): /tutup.",
    closed="Konsep, belum disahkan. f mengesahkannya.",
    final="Final, versi {version}, {at}. Perubahan hanya lewat ralat: r.",
    ralat="Ralat ke-{number} dibuka {at}. F3 mengubah notulen, f mengesahkan ralat, d membuangnya.",
    reason="Alasan",
    asked_by="Diminta oleh",
    unamended="Ralat ini belum mengubah apa-apa.",
    amended="Yang sudah berubah: {count}. Enter pada ralat memperlihatkannya.",
    tidy="Semua sudah rapi.",
    faults="Harus diisi: {count}.",
    advice="Saran, boleh dibiarkan: {count}.",
    to_tidy_key="t merapikan.",
    further="… dan {count} lagi",
    not_approved="Belum ada persetujuan pimpinan yang dicatat. s mencatatnya.",
    more_below="{count} baris lagi",
    versions="Versi final",
    no_versions="Belum ada versi final.",
    checking="memeriksa …",
    open_ralat="terbuka",
    made="Disahkan",
    seal="Sidik",
    first_version="Ini versi pertama; belum ada yang diralat.",
    only_paper="Isinya sama; yang berganti hanya kop, logo, atau penanda tangan dari Setelan.",
    proof="Pemeriksaan {reference}",
    proof_of_all="Pemeriksaan seluruh arsip",
    found="{reference} versi {version}",
    frozen="{reference} disahkan: final, versi {version}, sidik {sum}.",
    frozen_ralat="{reference}: Ralat ke-{number} disahkan, versi {version}, sidik {sum}.",
    signed="Ditandatangani: {path}",
    not_signed="Notulen sudah final; tanda tangannya belum ada. {reason}"
    " Kunci bersandi: ssh-add dulu, lalu di terminal notulen finalize {reference} --sign",
    discarded="Ralat ke-{number} dibuang, notulen kembali ke versi {version}. u mengembalikannya.",
    withdrawn="Persetujuan {name} dicabut dari catatan. u mengembalikannya.",
    read_only="Arsip ini hanya dapat dibaca: di sini tidak ada yang dapat disahkan atau dicatat.",
    closed_elsewhere="{reference} ditutup dari jendela lain.",
    frozen_elsewhere="{reference} difinalkan dari jendela lain, versi {version}.",
    opened_elsewhere="Jendela lain membuka Ralat ke-{number}: {reason}",
    discarded_elsewhere="Jendela lain membuang ralat; yang berlaku versi {version}.",
    approved_elsewhere="Jendela lain mengubah catatan persetujuan.",
    changed_elsewhere="Notulen berubah di jendela lain.",
    question="Sahkan {reference} «{title}» sebagai final, versi {version}?",
    question_ralat="Sahkan Ralat ke-{number} dari {reference} «{title}» sebagai versi {version}?",
    for_good="Tidak bisa diurungkan: isi notulen terkunci, pembetulan hanya lewat ralat bernomor. Status aksi,"
    " persetujuan, dan pengiriman tetap dapat dicatat. Kop, logo, dan penanda tangan disimpan seperti sekarang.",
    left_to_tidy="Masih perlu dirapikan, dan akan tetap begitu di versi ini:",
    without_approval="Belum ada persetujuan pimpinan yang dicatat.",
    not_frozen="{reference} belum disahkan; tidak ada yang berubah. f menanyakannya lagi.",
    without_letterhead="Kop surat belum diatur (Setelan: koma); versi ini akan selalu tercetak tanpa kop.",
    how_to_sign="g juga menandatangani dengan {key}.",
    form_title="Buka Ralat ke-{number} · {reference}",
    reason_about="apa yang keliru; tercetak di notulen ralat",
    asked_by_about="siapa yang meminta, misalnya Kepala Dinas Kominfo Prov. Jambi",
    reason_missing="tulis alasan ralat",
    asked_by_missing="tulis siapa yang meminta",
    ralat_opened="Ralat ke-{number} dibuka. Betulkan yang keliru, lalu /sahkan.",
    ralat_hint="Ralat ke-{number}: {reason}. Selesai: /sahkan lalu Enter.",
    ralat_line="Ralat ke-{number}: tulis atau ubah baris seperti biasa",
    line_of_final="Final. /ralat lalu Enter membetulkannya lewat ralat.",
    amend_here="Betulkan lewat ralat: /ralat lalu Enter.",
    final_hint="BACA SAJA   /ralat membetulkan   Esc memilih catatan   F2 Beranda",
)

ENGLISH = FinalsScreenTexts(
    title="FINAL MINUTES",
    is_draft="draft",
    is_final="final, version {version}",
    is_ralat="ralat {number} open",
    listed="ralat",
    standing="How it stands",
    live="The meeting is not closed. Close it first in the room (F3): /close.",
    closed="A draft, not final yet. f makes it final.",
    final="Final, version {version}, {at}. Changes are made by a ralat only: r.",
    ralat="Ralat (correction) {number}, opened {at}. F3 changes the minutes, f makes it final, d gives it up.",
    reason="Reason",
    asked_by="Asked for by",
    unamended="This ralat has changed nothing yet.",
    amended="Changed so far: {count}. Enter on the ralat shows it.",
    tidy="Everything is tidy.",
    faults="To be filled in: {count}.",
    advice="Advice, may be left: {count}.",
    to_tidy_key="t tidies up.",
    further="… and {count} more",
    not_approved="No approval by the chair is recorded. s records one.",
    more_below="{count} more rows",
    versions="Final versions",
    no_versions="No final version yet.",
    checking="checking …",
    open_ralat="open",
    made="Made final",
    seal="Sum",
    first_version="This is the first version; nothing was amended.",
    only_paper="The content is the same; only letterhead, logo or signers of the settings are others.",
    proof="Proof of {reference}",
    proof_of_all="Proof of the whole archive",
    found="{reference} version {version}",
    frozen="{reference} is final, version {version}, sum {sum}.",
    frozen_ralat="{reference}: ralat (correction) {number} is final, version {version}, sum {sum}.",
    signed="Signed: {path}",
    not_signed="The minutes are final; the signature is missing. {reason}"
    " A key with a passphrase: ssh-add first, then in a terminal notulen finalize {reference} --sign",
    discarded="Ralat {number} was given up, the minutes are version {version} again. u brings it back.",
    withdrawn="The approval by {name} was taken off the record. u brings it back.",
    read_only="This archive can only be read: nothing can be made final or recorded here.",
    closed_elsewhere="{reference} was closed in another window.",
    frozen_elsewhere="{reference} was made final in another window, version {version}.",
    opened_elsewhere="Another window opened ralat {number}: {reason}",
    discarded_elsewhere="Another window gave the ralat up; version {version} holds.",
    approved_elsewhere="Another window changed the record of approvals.",
    changed_elsewhere="The minutes changed in another window.",
    question="Make {reference} “{title}” final, as version {version}?",
    question_ralat="Make ralat {number} of {reference} “{title}” final, as version {version}?",
    for_good="This is not undone: the minutes are locked and corrected by a numbered ralat only. How actions stand,"
    " approvals and deliveries can still be recorded. Letterhead, logo and signers are kept as they are now.",
    left_to_tidy="Left to tidy, and it stays so in this version:",
    without_approval="No approval by the chair is recorded.",
    not_frozen="{reference} was not made final; nothing changed. f asks again.",
    without_letterhead="No letterhead is set (settings: comma); this version will always print without one.",
    how_to_sign="g also signs it with {key}.",
    form_title="Open ralat (correction) {number} · {reference}",
    reason_about="what is wrong; printed in the amended minutes",
    asked_by_about="who asks for it, for example the head of Diskominfo Jambi",
    reason_missing="write the reason",
    asked_by_missing="write who asks for it",
    ralat_opened="Ralat {number} is open. Correct what is wrong, then /finalize.",
    ralat_hint="Ralat {number}: {reason}. When done: /finalize and Enter.",
    ralat_line="Ralat {number}: write or change lines as usual",
    line_of_final="Final. /amend and Enter corrects it by a ralat.",
    amend_here="Correct it by a ralat: /amend and Enter.",
    final_hint="READ ONLY   /amend corrects it   Esc chooses a record   F2 Home",
)


def finals_screen_texts(language: Language) -> FinalsScreenTexts:
    """The words of `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH
