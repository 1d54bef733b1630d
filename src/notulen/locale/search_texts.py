"""What the search says, on its screen and in the shell, in Indonesian and English."""

from collections.abc import Mapping

from notulen.domain.value import Value
from notulen.locale.counted import Counted
from notulen.locale.language import Language


class SearchTexts(Value, frozen=True):
    """Every word of the search. Braces name what is filled in; `kinds` are the words of the narrow column."""

    title: str
    scope: str
    label: str
    placeholder: str
    kinds: Mapping[str, str]
    results: str
    latest: str
    meetings: str
    counted: str
    counted_more: str
    seconds: str
    decimal_sign: str
    searching: str
    preparing: str
    word: str
    phrase: str
    provinces: str
    who: str
    kind: str
    either: str
    between: str
    since: str
    until: str
    unknown: str
    many: str
    not_a_time: str
    clear: str
    nothing: str
    nothing_so_narrow: str
    meant: str
    meant_here: str
    empty_archive: str
    examples: tuple[tuple[str, str], ...]
    examples_title: str
    short_examples: str
    context: str
    copied: str


INDONESIAN = SearchTexts(
    title="CARI",
    scope="semua rapat, putusan, aksi, ucapan",
    label="Cari",
    placeholder="ketik kata, nama, atau tanda",
    kinds={
        "meeting": "RAPAT",
        "agenda": "AGENDA",
        "attendee": "HADIR",
        "statement": "UCAP",
        "note": "CATAT",
        "proposal": "USUL",
        "decision": "PUTUS",
        "action": "AKSI",
        "private": "PRIBADI",
    },
    results="Hasil",
    latest="Rapat terakhir",
    meetings="{count} rapat",
    counted="{count} hasil dari {meetings} rapat",
    counted_more="{count} hasil pertama dari {meetings} rapat",
    seconds="{seconds} dtk",
    decimal_sign=",",
    searching="mencari…",
    preparing="menyiapkan pencarian… {done}/{total}",
    word="kata «{text}»",
    phrase="persis «{text}»",
    provinces="provinsi {names}",
    who="siapa {names}",
    kind="jenis {names}",
    either=" atau ",
    between="{since} – {until}",
    since="sejak {since}",
    until="sampai {until}",
    unknown="{text} belum dikenal, dicari sebagai kata",
    many="{text} berarti banyak orang, dicari sebagai kata",
    not_a_time="{text} bukan waktu, dicari sebagai kata",
    clear="Esc hapus saringan",
    nothing="Tidak ada hasil untuk «{text}».",
    nothing_so_narrow="Tidak ada hasil dengan saringan ini.",
    meant="Maksud Anda «{text}» ({count})? Tekan Tab.",
    meant_here="Maksud Anda «{text}» ({count})?",
    empty_archive="Belum ada rapat di arsip ini.",
    examples=(
        ("klinik hoaks", "tempat yang memuat kedua kata itu"),
        ('"klinik hoaks"', "kata-kata itu berurutan"),
        ("> @sultra", "aksi yang menyangkut Sulawesi Tenggara"),
        ("! SPBE <2019", "putusan tentang SPBE pada 2019"),
        ("? # + ~", "usulan, agenda, peserta, catatan pribadi"),
        ("@irman <sejak juli 2020", "yang diucapkan atau dikerjakan Irman sejak itu"),
    ),
    examples_title="Yang bisa diketik",
    short_examples="contoh: klinik hoaks · > @sultra · ! <2019",
    context="Konteks · {meeting} · {day}",
    copied="Disalin: {reference} «{text}»",
)

ENGLISH = SearchTexts(
    title="SEARCH",
    scope="all meetings, decisions, actions, statements",
    label="Search",
    placeholder="type words, a name, or a sign",
    kinds={
        "meeting": "MEETING",
        "agenda": "AGENDA",
        "attendee": "PRESENT",
        "statement": "SAID",
        "note": "NOTE",
        "proposal": "PROPOSE",
        "decision": "DECIDE",
        "action": "ACTION",
        "private": "PRIVATE",
    },
    results="Results",
    latest="Latest meetings",
    meetings=Counted("{count} meetings", "{count} meeting"),
    counted="{count} results from {meetings} meetings",
    counted_more="first {count} results from {meetings} meetings",
    seconds="{seconds} s",
    decimal_sign=".",
    searching="searching…",
    preparing="preparing the search… {done}/{total}",
    word="word «{text}»",
    phrase="exactly «{text}»",
    provinces="province {names}",
    who="who {names}",
    kind="kind {names}",
    either=" or ",
    between="{since} – {until}",
    since="since {since}",
    until="until {until}",
    unknown="{text} is not known, looked for as a word",
    many="{text} means many people, looked for as a word",
    not_a_time="{text} is no time, looked for as a word",
    clear="Esc clears the filters",
    nothing="No results for «{text}».",
    nothing_so_narrow="No results under these filters.",
    meant="Did you mean «{text}» ({count})? Press Tab.",
    meant_here="Did you mean «{text}» ({count})?",
    empty_archive="There is no meeting in this archive yet.",
    examples=(
        ("klinik hoaks", "places that hold both words"),
        ('"klinik hoaks"', "the words one after the other"),
        ("> @sultra", "actions that concern Sulawesi Tenggara"),
        ("! SPBE <2019", "decisions about SPBE in 2019"),
        ("? # + ~", "proposals, agenda, attendees, private notes"),
        ("@irman <since july 2020", "what Irman said or has to do since then"),
    ),
    examples_title="What can be typed",
    short_examples="e.g. klinik hoaks · > @sultra · ! <2019",
    context="Context · {meeting} · {day}",
    copied="Copied: {reference} «{text}»",
)


def search_texts(language: Language) -> SearchTexts:
    """What the search says in `language`."""
    return ENGLISH if language is Language.ENGLISH else INDONESIAN
