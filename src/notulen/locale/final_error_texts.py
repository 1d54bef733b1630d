"""What is said when minutes cannot be frozen, amended, proven or signed, in either language."""

from collections.abc import Mapping

from notulen.domain.value import Value
from notulen.locale.counted import Counted
from notulen.locale.language import Language


class FinalErrorTexts(Value, frozen=True):
    """Keyed by the reasons that the errors carry; braces name what is filled in."""

    refused: Mapping[str, str]
    refused_next: Mapping[str, str]
    untidy: str
    untidy_next: str
    cannot_sign: Mapping[str, str]
    cannot_sign_safe: str
    cannot_sign_next: Mapping[str, str]
    amend_next: str
    version: str
    outside: str
    sums: str
    findings: Mapping[str, str]
    ahead_safe: str
    ahead_next: str
    drift_safe: str
    drift_next: str
    extra_safe: str
    extra_next: str
    foreign_safe: str
    foreign_next: str


INDONESIAN = FinalErrorTexts(
    refused={
        "live": "{reference} belum ditutup; yang disahkan hanya notulen rapat yang sudah ditutup.",
        "final": "{reference} sudah final dan belum ada ralat yang dibuka.",
        "not_final": "{reference} belum final; yang diralat hanya notulen yang sudah disahkan.",
        "open": "Ralat {reference} masih terbuka.",
        "unamended": "Ralat {reference} belum mengubah apa-apa.",
        "no_ralat": "{reference} tidak punya ralat yang terbuka.",
        "changed": "{reference} baru saja diubah dari jendela lain; notulennya belum disahkan.",
        "stands": "Versi final {reference} berikutnya sudah ada di arsip, padahal rapatnya tidak mencatatnya; "
        "tidak ada yang ditimpa.",
        "undo": "Notulen {reference} sudah disahkan; pengesahan tidak bisa diurungkan.",
        "no_archive": "Berkas archive.json tidak ada, padahal versi final dirangkai pada arsipnya.",
    },
    refused_next={
        "live": "Tutup dulu: notulen close {reference}",
        "final": 'Betulkan lewat ralat: notulen amend {reference} --reason "…" --asked-by "…"',
        "not_final": "Sahkan dulu: notulen finalize {reference}",
        "open": "Selesaikan: notulen finalize {reference}, atau batalkan: notulen amend {reference} --discard",
        "unamended": "Ubah dulu yang keliru, atau batalkan ralatnya: notulen amend {reference} --discard",
        "no_ralat": 'Buka ralat: notulen amend {reference} --reason "…" --asked-by "…"',
        "changed": "Lihat dulu isinya yang sekarang, lalu sahkan lagi.",
        "stands": "Periksa: notulen verify {reference}. Pulihkan: notulen data restore",
        "undo": 'Betulkan lewat ralat: notulen amend {reference} --reason "…" --asked-by "…"',
        "no_archive": "Periksa: notulen data check. Pulihkan: notulen data restore",
    },
    untidy="Masih ada {count} hal yang perlu dirapikan di {reference}; notulen belum disahkan.",
    untidy_next="Rapikan: notulen tidy {reference}. Sahkan apa adanya: notulen finalize {reference} --force",
    cannot_sign={
        "no_program": "Tanda tangan digital butuh ssh-keygen (OpenSSH), dan program itu tidak ada di komputer ini.",
        "no_key": "Kunci tanda tangan belum ditentukan.",
        "refused": "Program ssh-keygen menolak ({detail}).",
    },
    cannot_sign_safe="Notulen dan versi finalnya tidak berubah.",
    cannot_sign_next={
        "no_program": "Pasang OpenSSH, lalu ulangi: notulen finalize --sign",
        "no_key": "Sebut berkasnya: --key ~/.ssh/id_ed25519, atau simpan: notulen config set signing_key …",
        "refused": "Periksa berkas kuncinya, lalu ulangi: notulen finalize --sign",
    },
    amend_next='Betulkan lewat ralat: notulen amend {reference} --reason "…" --asked-by "…"',
    version="Versi final {version} dari {reference}",
    outside="di luar isi notulennya",
    sums="sidik {sums}",
    findings={
        "final_missing": "{which} hilang, padahal rapatnya mencatatnya: {path}.",
        "final_byte": "{which} berubah satu huruf: {where} [{told}]. Berkasnya: {path}.",
        "final_field": "{which} berubah: {where}. Berkasnya: {path}.",
        "final_truncated": "{which} terpotong, tersisa {told}: {path}.",
        "final_canonical": "{which} ditulis ulang dalam bentuk lain, mulai {told}: {path}.",
        "final_content": "{which} berubah; isinya tidak cocok dengan sidiknya. Berkasnya: {path}.",
        "final_swapped": "{path} seharusnya versi final {version} dari {reference}, tetapi isinya {told}.",
        "final_foreign": "{which} disahkan di arsip lain ({told}), bukan di arsip ini: {path}.",
        "final_chain": "{which} tidak tersambung ke versi sebelumnya (sidik {told}): {path}.",
        "final_record": "{which} bukan yang dicatat rapatnya. Bedanya: {where}. Berkasnya: {path}.",
        "final_extra": "{path} tidak dicatat oleh rapat mana pun.",
        "final_ahead": "{which} utuh, tetapi tidak dicatat rapatnya; berkas rapat itu lebih lama daripadanya: {path}.",
        "final_orphan": "Rapat {reference} tidak ada di arsip, padahal versi finalnya ada: {path}.",
        "final_drift": "Catatan {reference} berbeda dari versi final {version}: {where}. Berkasnya: {path}.",
    },
    ahead_safe="Mungkin berkas rapatnya diganti salinan lama, misalnya oleh folder sinkronisasi.",
    ahead_next="Pulihkan berkas rapat itu dari cadangan sebelum mengubahnya: notulen data restore",
    drift_safe="Versi finalnya utuh.",
    drift_next="Perubahan itu tidak dibuat oleh notulen. Pulihkan: notulen data restore",
    extra_safe="Berkas itu dibiarkan apa adanya.",
    extra_next="Cari tahu dari mana asalnya sebelum memindahkannya.",
    foreign_safe="Isinya sendiri utuh.",
    foreign_next="Kalau rapatnya diserahkan kantor lain, buktinya ada di arsip asal. Kalau archive.json pernah hilang, "
    "pulihkan yang lama: notulen data restore",
)

ENGLISH = FinalErrorTexts(
    refused={
        "live": "{reference} is not closed; only the minutes of a closed meeting are made final.",
        "final": "{reference} is final and no ralat (correction) is open.",
        "not_final": "{reference} is not final; only final minutes are amended.",
        "open": "A ralat (correction) of {reference} is open.",
        "unamended": "The ralat of {reference} has changed nothing yet.",
        "no_ralat": "{reference} has no open ralat.",
        "changed": "{reference} was changed from another window just now; the minutes were not made final.",
        "stands": "The next final version of {reference} is in the archive already, and its meeting does not "
        "record it; nothing was written over.",
        "undo": "The minutes of {reference} are final; that is not undone.",
        "no_archive": "The file archive.json is missing, and final versions are chained to their archive.",
    },
    refused_next={
        "live": "Close it first: notulen close {reference}",
        "final": 'Correct it by a ralat: notulen amend {reference} --reason "…" --asked-by "…"',
        "not_final": "Make it final first: notulen finalize {reference}",
        "open": "Finish it: notulen finalize {reference}, or give it up: notulen amend {reference} --discard",
        "unamended": "Change what is wrong, or give the ralat up: notulen amend {reference} --discard",
        "no_ralat": 'Open one: notulen amend {reference} --reason "…" --asked-by "…"',
        "changed": "Look at it as it is now, then make it final again.",
        "stands": "Check: notulen verify {reference}. Restore: notulen data restore",
        "undo": 'Correct it by a ralat: notulen amend {reference} --reason "…" --asked-by "…"',
        "no_archive": "Check: notulen data check. Restore: notulen data restore",
    },
    untidy=Counted(
        "There are {count} things left to tidy in {reference}; the minutes were not made final.",
        "There is {count} thing left to tidy in {reference}; the minutes were not made final.",
    ),
    untidy_next="Tidy it: notulen tidy {reference}. Make it final as it is: notulen finalize {reference} --force",
    cannot_sign={
        "no_program": "Signing needs ssh-keygen (OpenSSH), which is not on this computer.",
        "no_key": "No signing key was named.",
        "refused": "The program ssh-keygen refused ({detail}).",
    },
    cannot_sign_safe="The minutes and their final version are unchanged.",
    cannot_sign_next={
        "no_program": "Install OpenSSH, then again: notulen finalize --sign",
        "no_key": "Name the file: --key ~/.ssh/id_ed25519, or keep it: notulen config set signing_key …",
        "refused": "Look at the key file, then again: notulen finalize --sign",
    },
    amend_next='Correct it by a ralat: notulen amend {reference} --reason "…" --asked-by "…"',
    version="Final version {version} of {reference}",
    outside="outside the minutes in it",
    sums="checksum {sums}",
    findings={
        "final_missing": "{which} is missing, and its meeting records it: {path}.",
        "final_byte": "{which} changed in one letter: {where} [{told}]. Its file: {path}.",
        "final_field": "{which} changed: {where}. Its file: {path}.",
        "final_truncated": "{which} is cut off, {told} are left: {path}.",
        "final_canonical": "{which} was rewritten in another form, from {told}: {path}.",
        "final_content": "{which} changed; its content does not match its checksum. Its file: {path}.",
        "final_swapped": "{path} should be final version {version} of {reference} and holds {told}.",
        "final_foreign": "{which} was made final in another archive ({told}), not in this one: {path}.",
        "final_chain": "{which} is not chained to the version before it (checksum {told}): {path}.",
        "final_record": "{which} is not the one its meeting records. What differs: {where}. Its file: {path}.",
        "final_extra": "{path} is recorded by no meeting.",
        "final_ahead": "{which} is sound, and its meeting does not record it; that file is older than it: {path}.",
        "final_orphan": "The meeting {reference} is not in the archive, and its final version is: {path}.",
        "final_drift": "The record of {reference} differs from final version {version}: {where}. Its file: {path}.",
    },
    ahead_safe="The meeting's file may have been replaced by an old copy, by a synchronised folder say.",
    ahead_next="Bring that file back from a backup before changing it: notulen data restore",
    drift_safe="The final version is sound.",
    drift_next="notulen did not make that change. Restore: notulen data restore",
    extra_safe="The file is left as it is.",
    extra_next="Find out where it comes from before moving it.",
    foreign_safe="In itself it is sound.",
    foreign_next="If another office handed the meeting over, its proof is in the archive it came from. If archive.json "
    "was lost at some time, bring the old one back: notulen data restore",
)


def final_error_texts(language: Language) -> FinalErrorTexts:
    """The sentences of `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH
