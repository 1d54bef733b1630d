"""Phrases to offer: completions of what is being typed, and the nearest one to a slip of the finger."""

from collections.abc import Callable
from datetime import date

from notulen.domain.calendar import WorkCalendar
from notulen.domain.reading import Reading
from notulen.parsing.when.reader import read_when

_MOST = 5
_LONGEST = 60
_CLOSE_ENOUGH = 74.0
_MONTHS = (
    "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november",
    "desember",
)  # fmt: skip
_PHRASES = (
    "besok", "jumat", "minggu depan", "akhir bulan", "rakor", "lusa", "hari ini", "senin", "selasa", "rabu", "kamis",
    "sabtu", "hari minggu", "senin depan", "selasa depan", "rabu depan", "kamis depan", "jumat depan", "bulan depan",
    "pekan depan", "minggu ini", "akhir pekan", "akhir bulan depan", "awal bulan depan", "pertengahan bulan",
    "akhir tahun", "akhir triwulan", "seminggu lagi", "sebulan lagi", "rapat depan", "rakor depan", "sebelum rakor",
    "h-1", "h-3", "h-7", "tw1", "tw2", "tw3", "tw4",
)  # fmt: skip
_AFTER_NUMBER = ("hari", "hari kerja", "minggu", "bulan")
# What a slip is compared with: whole words only, because an abbreviation is near to everything.
_WORDS = (
    "besok lusa kemarin senin selasa rabu kamis jumat sabtu ahad minggu pekan bulan tahun hari kerja depan lagi ini"
    " akhir awal pertengahan januari februari maret april mei juni juli agustus september oktober november desember"
    " tanggal triwulan semester kuartal rakor rapat sebelum setelah paling lambat pukul pagi siang sore malam"
    " seminggu sebulan setahun sepekan tomorrow monday tuesday wednesday thursday friday saturday sunday week month"
)
# Any day will do: whether a phrase is a date at all does not depend on it.
_ANY_DAY = date(2024, 1, 15)


def suggest_phrases(
    prefix: str,
    reference: date,
    calendar: WorkCalendar | Callable[[], WorkCalendar],
    upcoming: date | None = None,
) -> tuple[Reading, ...]:
    """Up to five phrases that begin with `prefix`, read against `reference`, the likeliest first.

    Nothing typed gives the commonest; nothing that begins so gives the nearest phrase, if there is one.
    """
    typed = " ".join(prefix[:_LONGEST].lower().split())
    found: list[Reading] = []
    for phrase in [*_with_number(typed, reference), *(phrase for phrase in _PHRASES if phrase.startswith(typed))]:
        if phrase in [reading.phrase for reading in found]:
            continue
        reading = read_when(phrase, reference, calendar=calendar, upcoming=upcoming)
        if reading.certain or reading.is_next_meeting or (reading.start is not None and phrase == "akhir pekan"):
            found.append(reading)
        if len(found) == _MOST:
            break
    if not found and typed:
        near = nearest_phrase(typed)
        if near is not None:
            found.append(read_when(near, reference, calendar=calendar, upcoming=upcoming))
    return tuple(found)


def _with_number(typed: str, reference: date) -> list[str]:
    """What can follow a number: "3" is offered as "3 hari", "28 j" as "28 juli"."""
    number, _, rest = typed.partition(" ")
    if not number.isascii() or not number.isdigit() or len(number) > 3:
        return []
    offered = [f"{number} {unit}" for unit in _AFTER_NUMBER if unit.startswith(rest)]
    coming = _MONTHS[reference.month - 1 :] + _MONTHS[: reference.month - 1]
    months = [f"{number} {month}" for month in coming if rest and month.startswith(rest)]
    day = [f"tgl {number}"] if not rest and 1 <= int(number) <= 31 else []
    return months + offered[:2] + day + offered[2:]


def nearest_phrase(phrase: str) -> str | None:
    """`phrase` with each unknown word put right ("jumt" gives "jumat"), if that makes it a date; else None."""
    words = phrase.lower().split()
    if not words or len(phrase) > _LONGEST:
        return None

    from rapidfuzz import fuzz, process

    mended = []
    for word in words:
        if _is_known(word):
            mended.append(word)
            continue
        best = process.extractOne(word, _WORDS.split(), scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH)
        if best is None:
            return None
        mended.append(best[0])
    result = " ".join(mended)
    if mended == words:
        return None
    reading = read_when(result, _ANY_DAY, calendar=WorkCalendar({}), upcoming=_ANY_DAY)
    return result if reading.start is not None else None


def _is_known(word: str) -> bool:
    from notulen.parsing.when.number_words import read_number_words
    from notulen.parsing.when.words import vocabulary

    return not word.isalpha() or word in vocabulary() or bool(read_number_words([word], 0)[1])
