"""What Kiriman, the screen of who was given the minutes, says in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.language import Language


class DeliveryScreenTexts(Value, frozen=True):
    """Braces name what is filled in."""

    title: str
    rows: str
    empty: str
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
    recorded: str
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
    empty="Belum ada kiriman yang dicatat; a menambah. notulen sendiri tidak mengirim apa pun.",
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
    recorded="Tercatat: {count} kiriman.",
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
    recorded="On record: {count} deliveries.",
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
