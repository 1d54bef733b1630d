"""The words people use for dates and times: spellings, slang and English beside the Indonesian.

Each entry of the two tables gives the tokens a word stands for, as `kind` or `kind:value`, several apart by
spaces. A new spelling of something known is one more word here; a new way to say a date is a row in
`rows.py` or `periods.py`.
"""

from functools import cache
from typing import NamedTuple


class Token(NamedTuple):
    """A word, number or sign. `kind` is a column of the tables below; `parts` holds a written date or clock."""

    kind: str
    value: int
    text: str
    parts: tuple[int, ...] = ()

    @property
    def is_ordinal_figure(self) -> bool:
        """Whether it is a number like "20th"."""
        return self.kind == "number" and self.text[:1].isdigit() and self.text[-1:].isalpha()


MORNING, MIDDAY, AFTERNOON, NIGHT, SMALL_HOURS, AM, PM = range(7)
"""The values of `daypart`."""

IN_ENGLISH = 1
"""The value of `next`, `this` and `past` when said before the noun, as English does."""

LAST = -1
"""The value of `nth` for "the last"."""

_WORDS = {
    # Days
    "relative:0": "sekarang skrg skrng today now hariini",
    "relative:1": "besok esok bsk bsok besuk besoknya esoknya keesokan tomorrow tmrw",
    "relative:2": "lusa overmorrow",
    "relative:3": "tulat",
    "relative:-1": "kemaren kmrn yesterday",
    "kemarin": "kemarin",
    "weekday:0": "senin senen snin snn sen monday mon",
    "weekday:1": "selasa slasa slsa sls sel tuesday tue tues",
    "weekday:2": "rabu rebo rbu rab wednesday wed",
    "weekday:3": "kamis kemis kms kam thursday thu thur thurs",
    "weekday:4": "jumat jum'at jmat jmt jum friday fri",
    "weekday:5": "sabtu saptu sbtu sabt sbt sab saturday sat",
    "weekday:6": "ahad min sunday sun",
    "days": "hari hr hri harinya day days",
    "workdays:1": "hk",
    "weekend:6": "weekend",
    "daypart:0": "pagi morning",
    "daypart:1": "siang",
    "daypart:2": "sore petang afternoon",
    "daypart:3": "malam mlm malem evening night",
    "daypart:4": "subuh",
    "daypart:5": "am",
    "daypart:6": "pm",
    "this:1 daypart:3": "tonight",
    # Weeks, months, quarters, years; the value 1 marks "minggu", which is also Sunday
    "week:1": "minggu mgg mingu mnggu mggu mgu mg",
    "week": "pekan pkn week weeks",
    "monthly": "bulan bln bulannya month months",
    "yearly": "tahun thn th year years",
    "yearly:1": "ta",
    "quarter": "triwulan triwulanan tw trw trwl twln twl kuartal kwartal quarter quarters q",
    "semester": "semester smt smst sem",
    "month:1": "januari january jan",
    "month:2": "februari pebruari february feb peb febuari pebuari",
    "month:3": "maret march mar mrt",
    "month:4": "april apr",
    "month:5": "mei may",
    "month:6": "juni june jun",
    "month:7": "juli july jul",
    "month:8": "agustus august agu agt agst ags agus agust aug",
    "month:9": "september sept sep",
    "month:10": "oktober october okt oct",
    "month:11": "november nopember nov nop",
    "month:12": "desember december des dec",
    "part:0": "awal awl beginning start early",
    "part:1": "pertengahan tengah medio mid middle",
    "part:2": "akhir akhr penghujung ujung ultimo end late",
    # Which one
    "this": "ini berjalan",
    "this:1": "this current",
    "next": "depan dpn berikut berikutnya mendatang selanjutnya yad",
    "next:1": "next following",
    "next approximately": "depannya",
    "past": "lalu silam yll",
    "past:1": "previous",
    "last": "last",
    "ahead": "lagi lg kedepan hence kemudian",
    "later": "nanti nnti ntar entar",
    "nth:1": "pertama kesatu first perdana",
    "nth:2": "kedua second",
    "nth:3": "ketiga third",
    "nth:4": "keempat fourth",
    "nth:5": "kelima fifth",
    "nth:6": "keenam",
    "nth:7": "ketujuh",
    "nth:8": "kedelapan",
    "nth:9": "kesembilan",
    "nth:10": "kesepuluh tenth",
    "nth:-1": "terakhir",
    "ke": "ke",
    # Amounts
    "number:1 days": "sehari",
    "number:1 week": "seminggu sepekan",
    "number:1 monthly": "sebulan",
    "number:1 yearly": "setahun",
    "number:2 week": "fortnight",
    "times": "x kali",
    "half": "setengah stengah half",
    "fourth": "seperempat",
    # What binds
    "date": "tanggal tgl tg tnggal tggl",
    "by": "selambatnya maksimal maksimum maximal maks max deadline tenggat tenggatnya dl due by latest rampung tuntas",
    "to": "sampai sampe smp hingga sd sdg hgg until till to through thru",
    "before": "sebelum sblm before",
    "approximately before": "menjelang jelang",
    "after": "setelah sesudah stlh stl ssdh usai seusai pasca habis sehabis selepas after",
    "from": "mulai dimulai sejak dari dr terhitung tmt antara between from since starting",
    "every": "setiap tiap stp every each saban sekali",
    "and": "dan and &",
    "or": "atau or",
    "approximately": "sekitar ± ~ per about around approximately",
    "hedge": "mungkin kemungkinan estimasi estimasinya perkiraan perkiraannya diperkirakan sebisanya insyaallah",
    "hedge:1": "target targetnya ditargetkan",
    "done": "selesai slesai finish finished",
    "meeting": "rapat rakor raker rkr pertemuan sidang meeting",
    "event": (
        "rakornas rakerda rakernas munas munaslub muscab bimtek workshop fgd audiensi kunjungan acara kegiatan event"
    ),
    # Clock
    "clockword": "pukul pkl puk",
    "hours": "jam hour hours",
    "at": "at @",
    "minutes": "menit mnt minutes",
    "past_hour": "lewat lebih",
    "to_hour": "kurang",
    "zone:0": "wib",
    "zone:1": "wita",
    "zone:2": "wit",
    "oclock": "oclock o'clock",
    "clock:720": "noon",
    "clock:1440": "midnight",
    # Signs
    "dash": "-",
    "plus": "+",
    "slash": "/",
    "open": "(",
    "close": ")",
    # Words that add nothing
    "": (
        "pada pd di dalam dlm dalem waktu wkt jangka tempo juga jg on in within of the yaitu yakni tepat hanya"
        " harus sudah pelaksanaan setempat coming upcoming saat ketika , . : ; | '"
    ),
    # Feasts that are on the same day every year
    "number:25 month:12": "natal christmas",
    # No date in them
    "vague": (
        "menyusul menyesuaikan soon tba tbd tbc tentatif kondisional"
        " insidental insidentil rutin berkala bulanan mingguan harian later eventually ongoing fleksibel"
        " menunggu tergantung pending berkelanjutan jika bila apabila kalau"
    ),
    "vague:1": "segera sgr secepatnya asap immediately",
    # Feasts and budget rounds: dated only by a table this program does not have
    "feast": (
        "lebaran idulfitri iduladha ramadan ramadhan puasa nyepi imlek waisak paskah galungan syawal muharam"
        " muharram safar rajab syaban sya'ban zulkaidah zulhijah dzulhijjah dzulqaidah hijriah hijriyah"
        " apbd apbn papbd apbdp perubahan easter eid"
    ),
}

_PHRASES = {
    "relative:0": ("hari ini", "hr ini", "hari ini juga", "saat ini", "hari itu juga"),
    "relative:1": ("hari esok", "esok hari", "besok hari", "keesokan hari", "keesokan harinya"),
    "relative:2": ("day after tomorrow", "hari lusa"),
    "relative:-2": ("kemarin lusa", "kemarin dulu"),
    "number:25 month:12": ("hari natal", "hari raya natal", "christmas day"),
    "number:1 month:1": ("tahun baru", "tahun baru masehi", "new year"),
    "number:17 month:8": ("hut ri", "hut kemerdekaan", "hari kemerdekaan", "hut kemerdekaan ri"),
    "dayend": ("akhir jam kerja", "akhir jam kantor", "jam pulang kantor", "tutup kantor", "end of day",
        "end of the day", "eod", "cob", "close of business", "akhir hari", "akhir hari ini",
        "end of business"),
    "workdays:1": ("hari kerja", "hr kerja", "hr krj", "hari krj", "hari - kerja", "working day", "working days",
        "business day", "business days", "work day", "work days", "workday", "workdays", "weekdays", "hari efektif"),
    "days:1": ("hari kalender", "hr kalender", "calendar day", "calendar days", "hari takwim"),
    "daypart:0": ("pagi hari", "pagi - pagi"),
    "daypart:1": ("siang hari",),
    "daypart:2": ("sore hari",),
    "daypart:3": ("malam hari",),
    "daypart:4": ("dini hari",),
    "clock:1440": ("tengah malam",),
    "clock:720": ("tengah hari",),
    "next": ("yang akan datang", "akan datang", "yg akan datang", "yang akan dtg", "ke depannya", "yang berikutnya"),
    "past": ("yang lalu", "yg lalu", "ago"),
    "ahead": ("ke depan", "dari sekarang", "dr sekarang", "mulai sekarang", "sejak sekarang", "sejak hari ini",
        "dari hari ini", "terhitung hari ini", "dari skrg", "dr skrg",
        "from now", "from today", "from now on", "time from now", "to go"),
    "this": ("yang berjalan",),
    "yearly:1": ("tahun anggaran", "th anggaran", "thn anggaran", "fiscal year", "budget year"),
    "part:2 monthly": ("eom", "month end", "month - end", "akhir - bulan"),
    "part:2 yearly": ("eoy", "year end", "year - end"),
    "weekend:4": ("eow", "end of week", "end of the week", "end of this week", "end of the working week"),
    "weekend:4 next": ("end of next week",),
    "number:2 week": ("a fortnight",),
    "week": ("weeks time", "week time"),
    "days": ("days time",),
    "monthly": ("months time", "month time"),
    "by": (
        "paling lambat", "plg lambat", "plg lmbt", "paling lmbt", "paling telat", "paling lama", "paling akhir",
        "paling lambatnya", "selambat - lambatnya", "selambat lambatnya", "selama - lamanya", "selambat2nya",
        "selambat 2 nya", "batas waktu", "batas akhir", "batas waktunya", "batasnya", "tenggat waktu", "jatuh tempo",
        "no later than", "not later than", "at the latest", "due by", "due on", "tidak lewat", "tidak lewat dari",
        "tidak lebih dari", "tidak melewati", "tdk lewat", "tdk lebih dari", "jangan lewat", "jangan lewat dari",
        "jangan lebih dari", "jangan melewati", "sudah harus", "harus selesai",
        "sudah selesai", "selesai paling lambat", "diselesaikan paling lambat", "deadline nya", "at latest",
    ),
    "to": ("sampai dengan", "sampai dgn", "hingga dengan", "s d", "sampe dengan", "up to"),
    "before": ("prior to",),
    "from": ("terhitung setelah", "terhitung sejak", "terhitung mulai", "terhitung dari"),
    "every": ("tiap - tiap",),
    "hedge": ("kalau bisa", "kalo bisa", "klo bisa", "kl bisa", "jika bisa", "bila bisa", "jika memungkinkan",
        "bila memungkinkan", "kalau memungkinkan", "insya allah", "if possible"),
    "": ("hari / tanggal", "hari / tgl", "hari tanggal", "hari , tanggal", "hari dan tanggal", "this coming"),
    "approximately": ("kira - kira", "kira kira", "kurang lebih", "more or less"),
    "meeting": (
        "rapat koordinasi", "rapat kerja", "rapat pleno", "rapat teknis",
    ),
    "event": ("rapat koordinasi nasional", "rapat kerja nasional", "rapat kerja daerah"),
    "meeting:1": ("rapat ini", "pertemuan ini", "rakor ini", "raker ini", "sidang ini", "this meeting"),
    "hday": ("hari h", "hari - h", "h - day"),
    "minus": ("h min", "h minus", "h kurang", "hmin", "hminus"),
    "minus:1": ("h plus", "hplus", "h tambah"),
    "vague": (
        "sesuai kebutuhan", "dalam waktu dekat",
        "waktu dekat", "minggu - minggu ini", "minggu - minggu", "hari - hari ini", "bulan - bulan ini",
        "pekan - pekan ini", "akan ditentukan", "belum ditentukan", "belum ada", "tidak ada", "tanpa tenggat",
        "lain waktu", "lain kali", "bila perlu", "jika perlu", "bila diperlukan", "jika diperlukan", "kapan - kapan",
        "kapan saja", "to be announced", "to be determined", "to be confirmed", "some time", "any time", "no date",
        "no deadline", "in the near future", "beberapa hari", "beberapa minggu", "beberapa bulan", "a few days",
        "a few weeks", "when possible", "terus menerus", "setiap saat", "sewaktu - waktu", "menunggu arahan",
        "akan disampaikan", "akan diinformasikan",
    ),
    "vague:1": ("secepat mungkin", "sesegera mungkin", "as soon as possible"),
    "feast": (
        "idul fitri", "idul adha", "hari raya", "tahun baru islam", "tahun baru hijriah", "tahun baru imlek",
        "tahun baru saka", "tahun baru jawa", "p - apbd", "apbd - p", "apbn - p", "p - apbn",
        "rabiul awal", "rabiul akhir", "jumadil awal", "jumadil akhir",
    ),
}  # fmt: skip

ENGLISH_MONTHS = frozenset(
    "january february march may june july august october december aug oct dec".split()  # noqa: SIM905
)
"""Month names only English has: after them "July 20" is a day, while "Juli 20" may be the year."""

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "xi": 11, "xii": 12}


def _tokens(written: str, text: str) -> tuple[Token, ...]:
    tokens = []
    for piece in written.split():
        kind, _, value = piece.partition(":")
        tokens.append(Token(kind, int(value or 0), text))
    return tuple(tokens)


@cache
def vocabulary() -> dict[str, tuple[Token, ...]]:
    """Every single word with the tokens it stands for. Built at the first deadline, not at every start."""
    return {word: _tokens(written, word) for written, words in _WORDS.items() for word in words.split()}


@cache
def phrases() -> dict[str, dict[str, tuple[Token, ...]]]:
    """The expressions of several words, by their first word."""
    table: dict[str, dict[str, tuple[Token, ...]]] = {}
    for written, expressions in _PHRASES.items():
        for expression in expressions:
            first = expression.partition(" ")[0]
            table.setdefault(first, {})[expression] = _tokens(written, expression)
    return table


def roman(word: str) -> int:
    """The value of a Roman numeral up to 12, or 0. The ten is left out: "2 x 24 jam" needs its x."""
    return _ROMAN.get(word, 0)
