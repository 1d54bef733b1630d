"""What is said of handing minutes over: the letter that goes with them, the ledger, in either language."""

from collections.abc import Sequence

from notulen.domain.delivery import Delivery
from notulen.domain.value import Value
from notulen.locale.language import Language


class DistributionTexts(Value, frozen=True):
    """Braces name what is filled in."""

    # the letter
    subject: str
    subject_ralat: str
    greeting: str
    attached: str
    replaces: str
    changed: str
    change: str
    added: str
    more_changes: str
    asks_word: str
    attach_by_hand: str
    closing: str
    # the ledger
    heading: str
    heading_all: str
    none_yet: str
    none_such: str
    draft: str
    version: str
    extract: str
    public: str
    waiting: str
    waiting_today: str
    received_by: str
    counted: str
    # what was done
    recorded: str
    corrected: str
    withdrawn: str
    acknowledged: str
    mail_written: str
    mail_to_nobody: str
    no_address: str
    mail_not_sent: str
    mailto_without_file: str
    old_holders: str


INDONESIAN = DistributionTexts(
    subject="Notulen {title}, {day}",
    subject_ralat="Ralat notulen {title}, {day}",
    greeting="Yth. Bapak/Ibu,",
    attached="Terlampir kami sampaikan notulen {title}, {day} ({edition}).",
    replaces="Naskah ini menggantikan versi yang kami kirim sebelumnya.",
    changed="Yang berubah:",
    change="- {place}, {what}: {before} → {after}",
    added="- {place}: {what}: {text}",
    more_changes="- dan {count} perubahan lain, lihat naskah terlampir",
    asks_word="Mohon kabar bila surat ini sudah diterima.",
    attach_by_hand="(Lampirkan berkas: {file})",
    closing="Terima kasih.",
    heading="Kiriman notulen {reference}",
    heading_all="Kiriman notulen",
    none_yet="Belum ada kiriman yang dicatat. Catat: notulen deliver --to SIAPA --via wa",
    none_such="Tidak ada kiriman seperti itu.",
    draft="konsep",
    version="v{version}",
    extract="kutipan {provinces}",
    public="umum",
    waiting="belum, {days} hari",
    waiting_today="belum",
    received_by="{moment} oleh {name}",
    counted="{deliveries} kiriman · {unacknowledged} belum dikabari · {outdated} penerima memegang versi lama",
    recorded="{reference} {edition} tercatat terkirim ({channel}) kepada {recipients}: {numbers}.",
    corrected="{reference} dibetulkan: {recipient} · {edition} · {channel}.",
    withdrawn="Dicabut dari catatan: {references}.",
    acknowledged="Diterima: {references}.",
    mail_written="{path}: konsep surat dengan lampiran {file}. Buka dengan program surat, periksa, lalu kirim.",
    mail_to_nobody="Alamat penerima belum terisi: tidak ada surel mereka di direktori.",
    no_address="Tanpa alamat surel di direktori: {names}.",
    mail_not_sent="notulen tidak mengirim apa pun. Jika batal dikirim: notulen undo",
    mailto_without_file="Tautan mailto tidak dapat membawa lampiran; lampirkan {file} sendiri.",
    old_holders="{count} penerima memegang versi lama: notulen deliveries {reference} --outdated",
)

ENGLISH = DistributionTexts(
    subject="Minutes of {title}, {day}",
    subject_ralat="Correction of the minutes of {title}, {day}",
    greeting="Dear Sir or Madam,",
    attached="Attached are the minutes of {title}, {day} ({edition}).",
    replaces="They replace the version we sent before.",
    changed="What changed:",
    change="- {place}, {what}: {before} → {after}",
    added="- {place}: {what}: {text}",
    more_changes="- and {count} more changes, see the attached document",
    asks_word="Please let us know when you have received this.",
    attach_by_hand="(Attach the file: {file})",
    closing="Thank you.",
    heading="Deliveries of the minutes of {reference}",
    heading_all="Deliveries of minutes",
    none_yet="No delivery on record yet. Record one: notulen deliver --to WHO --via wa",
    none_such="There is no such delivery.",
    draft="draft",
    version="v{version}",
    extract="extract {provinces}",
    public="public",
    waiting="no word, {days} days",
    waiting_today="no word",
    received_by="{moment} by {name}",
    counted="{deliveries} deliveries · {unacknowledged} without a word · {outdated} hold an old version",
    recorded="{reference} {edition} recorded as sent ({channel}) to {recipients}: {numbers}.",
    corrected="{reference} corrected: {recipient} · {edition} · {channel}.",
    withdrawn="Taken off the record: {references}.",
    acknowledged="Received: {references}.",
    mail_written="{path}: a draft letter with {file} attached. Open it in a mail program, read it, then send it.",
    mail_to_nobody="The letter has no address yet: the directory knows no e-mail of theirs.",
    no_address="No e-mail in the directory: {names}.",
    mail_not_sent="notulen sends nothing. If it is not sent after all: notulen undo",
    mailto_without_file="A mailto link cannot carry a file; attach {file} yourself.",
    old_holders="{count} hold an old version: notulen deliveries {reference} --outdated",
)


def distribution_texts(language: Language) -> DistributionTexts:
    """The words in `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH


def edition_words(delivery: Delivery, provinces: Sequence[str], language: Language) -> str:
    """ "v2 · pdf · kutipan Aceh · umum": which edition went out, in which form; `provinces` are those of an extract."""
    texts = distribution_texts(language)
    pieces = [texts.version.format(version=delivery.version) if delivery.version else texts.draft, delivery.format]
    if provinces:
        pieces.append(texts.extract.format(provinces=", ".join(provinces)))
    if delivery.is_public:
        pieces.append(texts.public)
    return " · ".join(piece for piece in pieces if piece)
