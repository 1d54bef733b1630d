"""What Kiriman, the screen of who was given the minutes, says in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.language import Language


class DeliveryScreenTexts(Value, frozen=True):
    """Braces name what is filled in."""

    title: str
    rows: str
    empty: str
    empty_read_only: str
    more_below: str
    old_held: str
    all_latest: str
    none: str
    # the form
    form_title: str
    to: str
    to_about: str
    way: str
    way_about: str
    format: str
    format_about: str
    not_told: str
    day: str
    day_about: str
    at: str
    at_about: str
    note: str
    note_about: str
    edition_about: str
    version: str
    old_version: str
    draft: str
    each_extract: str
    no_extract: str
    recorded: str
    # the letter
    letter_title: str
    letter_target: str
    letter_target_about: str
    enclosed: str
    enclosed_about: str
    # the rows and the card
    received: str
    withdrawn: str
    details: str
    edition: str
    channel: str
    address: str
    sent: str
    got: str
    not_yet: str
    days: str
    waits: str
    waits_days: str
    sum: str
    by: str
    remark: str
    is_old: str
    changed_elsewhere: str


INDONESIAN = DeliveryScreenTexts(
    title="KIRIMAN",
    rows="Siapa menerima versi mana",
    empty="Belum ada kiriman. a mencatat; notulen tidak mengirim apa pun sendiri.",
    empty_read_only="Belum ada kiriman; arsip ini hanya dapat dibaca.",
    more_below="{count} lagi di bawah",
    old_held="{count} memegang versi lama",
    all_latest="semua memegang yang terbaru",
    none="belum ada kiriman",
    form_title="Catat kiriman notulen {reference}",
    to="Kepada",
    to_about="@sumut, nama, atau semua = provinsi yang hadir; beberapa dipisah titik koma",
    way="Lewat",
    way_about="pilih dengan ← →: WhatsApp, surel, SRIKANDI, cetak, …",
    format="Format",
    format_about="pilih dengan ← →; boleh tidak disebut",
    not_told="tidak disebut",
    day="Tanggal",
    day_about="kapan dikirim, misalnya kemarin",
    at="Pukul",
    at_about="jam dikirim, misalnya 09.30",
    note="Keterangan",
    note_about="boleh kosong",
    edition_about="Naskah yang dicatat. Versi atau kutipan lain: ekspor dahulu, lalu K.",
    version="versi {version}",
    old_version="versi lama, {version} dari {latest}",
    draft="konsep",
    each_extract="kutipan masing-masing: {provinces}",
    no_extract="tidak ada kutipan untuk {names}",
    recorded="Tercatat: {count} kiriman.",
    letter_title="Konsep surel untuk {name}",
    letter_target="Folder",
    letter_target_about="folder, atau nama berkas .eml; dibuka dan dikirim dengan program surel",
    enclosed="Lampiran",
    enclosed_about="Naskah yang dicatat pada kiriman ini.",
    received="{reference} {name}: diterima.",
    withdrawn="{reference} {name} dicabut dari catatan.",
    details="Kiriman {reference}",
    edition="Naskah",
    channel="Lewat",
    address="Alamat",
    sent="Dikirim",
    got="Diterima",
    not_yet="belum dikabari",
    days="belum, {days} hari",
    waits="belum",
    waits_days="{days} hr",
    sum="Sidik",
    by="Dicatat oleh",
    remark="Keterangan",
    is_old="Ini versi lama: kirim yang terbaru, lalu catat dengan a.",
    changed_elsewhere="Catatan kiriman diubah di jendela lain.",
)

ENGLISH = DeliveryScreenTexts(
    title="DELIVERIES",
    rows="Who was given which version",
    empty="No delivery on record yet; a adds one. notulen itself sends nothing.",
    empty_read_only="No delivery on record yet; this archive can only be read.",
    more_below="{count} more below",
    old_held="{count} hold an old version",
    all_latest="all hold the latest",
    none="no delivery yet",
    form_title="Record a delivery of the minutes of {reference}",
    to="To",
    to_about="@sumut, a name, or all = the provinces present; semicolons between several",
    way="By way of",
    way_about="choose with ← →: WhatsApp, e-mail, SRIKANDI, print, …",
    format="Format",
    format_about="choose with ← →; may be left untold",
    not_told="not told",
    day="Day",
    day_about="when it was sent, for example yesterday",
    at="At",
    at_about="the hour of it, for example 09.30",
    note="Remark",
    note_about="may be empty",
    edition_about="The paper on record. For another version or extract: export it first, then K.",
    version="version {version}",
    old_version="old version, {version} of {latest}",
    draft="draft",
    each_extract="to each its own extract: {provinces}",
    no_extract="there is no extract for {names}",
    recorded="On record: {count} deliveries.",
    letter_title="Draft of an e-mail to {name}",
    letter_target="Folder",
    letter_target_about="a folder, or the name of an .eml file; a mail program opens and sends it",
    enclosed="Enclosed",
    enclosed_about="The paper on record for this delivery.",
    received="{reference} {name}: received.",
    withdrawn="{reference} {name} was taken off the record.",
    details="Delivery {reference}",
    edition="Edition",
    channel="By way of",
    address="Address",
    sent="Sent",
    got="Received",
    not_yet="no word yet",
    days="no word, {days} days",
    waits="none",
    waits_days="{days} d",
    sum="Sum",
    by="Recorded by",
    remark="Remark",
    is_old="This is an old version: send the latest, then record it with a.",
    changed_elsewhere="Another window changed the record of deliveries.",
)


def delivery_screen_texts(language: Language) -> DeliveryScreenTexts:
    """The words in `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH
