"""What the preview of the minutes says, in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.language import Language


class PreviewTexts(Value, frozen=True):
    """Every word of the preview that is not of the minutes themselves. Braces name what is filled in."""

    title: str
    live: str
    paper: str
    parts: str
    to_tidy: str
    count_to_tidy: str
    nothing_to_tidy: str
    nothing_yet: str
    by_ralat: str
    final: str
    old_final: str
    tidy: str
    hidden: str
    private_hidden: str
    nip_hidden: str
    form: str
    public: str
    internal: str
    copy: str
    row: str
    export: str
    export_short: str
    left_out: str
    without: str
    no_lines: str


INDONESIAN = PreviewTexts(
    title="PRATINJAU",
    live="diperbarui langsung",
    paper="Notulen {reference}",
    parts="Bagian",
    to_tidy="Perlu dirapikan {count}",
    count_to_tidy="perlu dirapikan {count}",
    nothing_to_tidy="Tidak ada. Siap ditandatangani.",
    nothing_yet="Belum ada catatan.",
    by_ralat="Sudah final: dibetulkan lewat ralat.",
    final="final, versi {version}",
    old_final="versi lama, {version} dari {latest}",
    tidy="sudah rapi",
    hidden="Disembunyikan",
    private_hidden="~ {count} catatan pribadi",
    nip_hidden="~ NIP penanda tangan",
    form="bentuk {layout}",
    public="publik",
    internal="internal",
    copy="salinan {audience}",
    row="baris {row}/{count}",
    export="{command} menulis",
    export_short="e menulis",
    left_out="tanpa",
    without="Tanpa: {parts}",
    no_lines="Belum ada catatan. {key} membuka Ruang Rapat; yang diketik di sana langsung tampil di sini.",
)

ENGLISH = PreviewTexts(
    title="PREVIEW",
    live="live",
    paper="Minutes {reference}",
    parts="Parts",
    to_tidy="To tidy {count}",
    count_to_tidy="to tidy {count}",
    nothing_to_tidy="Nothing. Ready to be signed.",
    nothing_yet="No lines yet.",
    by_ralat="Final: put right by a ralat.",
    final="final, version {version}",
    old_final="old version, {version} of {latest}",
    tidy="all tidy",
    hidden="Hidden",
    private_hidden="~ private notes: {count}",
    nip_hidden="~ NIPs of signers",
    form="{layout} form",
    public="public",
    internal="internal",
    copy="{audience} copy",
    row="row {row}/{count}",
    export="{command} writes",
    export_short="e writes",
    left_out="out",
    without="Without: {parts}",
    no_lines="No lines yet. {key} opens the minuting room; what is typed there appears here at once.",
)


def preview_texts(language: Language) -> PreviewTexts:
    """The words in `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH
