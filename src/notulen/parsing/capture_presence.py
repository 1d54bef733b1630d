"""Words on an attendance line that say whether and how somebody came, and how many they are."""

from typing import NamedTuple

from notulen.domain.attendee import Presence
from notulen.parsing.name_parts import word_set

_PRESENCE = {
    "izin": Presence.EXCUSED,
    "ijin": Presence.EXCUSED,
    "sakit": Presence.EXCUSED,
    "cuti": Presence.EXCUSED,
    "berhalangan": Presence.EXCUSED,
    "excused": Presence.EXCUSED,
    "terlambat": Presence.LATE,
    "telat": Presence.LATE,
    "late": Presence.LATE,
    "absen": Presence.ABSENT,
    "alpa": Presence.ABSENT,
    "absent": Presence.ABSENT,
    "tidak hadir": Presence.ABSENT,
    "tanpa keterangan": Presence.ABSENT,
    "diundang": Presence.INVITED,
    "invited": Presence.INVITED,
    "hadir": Presence.PRESENT,
    "present": Presence.PRESENT,
}
_COULD_BE_A_NAME = ("hadir", "present")
_REPRESENTED = ("diwakili", "represented")
_REPRESENTING = ("mewakili", "representing")
_CAME_AND_WENT = word_set("pulang keluar gabung bergabung datang tiba masuk via online daring menyusul")
"""Words of a remark on how somebody took part, which is no part of the name."""
_UNITS = frozenset(
    ("orang", "org", "pax", "peserta", "pegawai", "personel", "pejabat", "staf", "provinsi", "people", "persons")
)


class Came(NamedTuple):
    """What is left of the words, and what those taken out said."""

    words: list[str]
    presence: Presence | None = None
    represented_by: str = ""
    note: str = ""


def presence_of(text: str) -> Presence | None:
    """The presence that `text` as a whole states, if any: "izin", "tidak hadir"."""
    return _PRESENCE.get(" ".join(text.split()).casefold())


def take_presence(words: list[str], *, is_after_handle: bool = False) -> Came:
    """Take "izin", "terlambat", "diwakili Sari", "mewakili kadis" off the end of `words`.

    At least one word stays. A last word counts when it is in small letters. "hadir" may end a name, and counts
    only behind a name with capitals, behind a handle, and, as `presence_of` reads, in brackets or after a comma.
    """
    for place in range(1, len(words)):
        word = words[place].strip(",").casefold()
        if word in _REPRESENTED:
            by = words[place + 1 :]
            by = by[1:] if by and by[0].casefold() in ("oleh", "by") else by
            kept = [*words[: place - 1], words[place - 1].rstrip(",")]
            before = take_presence(kept)
            return Came(before.words, before.presence or Presence.EXCUSED, " ".join(by))
        if word in _REPRESENTING:
            return Came([*words[: place - 1], words[place - 1].rstrip(",")], note=" ".join(words[place:]))
    for count in (2, 1):
        last = " ".join(words[-count:])
        presence = presence_of(last)
        is_told = last not in _COULD_BE_A_NAME or is_after_handle or any(map(str.istitle, words[:-count]))
        if presence and len(words) > count and last.islower() and is_told:
            kept = [*words[: -count - 1], words[-count - 1].rstrip(",")]
            while len(kept) > 1 and not kept[-1].strip("-–—,;:"):
                kept.pop()
            return Came(kept, presence)
    for place in range(1, len(words)):
        word = words[place].strip(",")
        said = _PRESENCE.get(word) if word not in _COULD_BE_A_NAME else None
        if said is not None or word in _CAME_AND_WENT:  # "telat 10 menit", "pulang duluan"
            kept = [*words[: place - 1], words[place - 1].rstrip(",")]
            return Came(kept, said, note=" ".join(words[place:]))
    return Came(words)


def take_count(words: list[str]) -> tuple[list[str], int | None]:
    """Take "12 orang" off the end of `words`; a number at their start counts, too, but stays ("7 provinsi")."""
    if len(words) > 2 and words[-1].casefold() in _UNITS and _is_count(words[-2]):
        return words[:-2], int(words[-2])
    if words and _is_count(words[0]) and len(words) > 1 and words[1][:1].isalpha():
        return words, int(words[0])
    return words, None


def is_about_coming(remark: str) -> bool:
    """Whether a remark tells how somebody took part: "via zoom", "datang 09.30"."""
    return remark.split()[0].casefold() in _CAME_AND_WENT | {"zoom", "luring", "offline", "hybrid", "telat", "izin"}


def count_of(text: str) -> int | None:
    """12 for "12 orang" or "12"."""
    words = text.split()
    is_count = 1 <= len(words) <= 2 and _is_count(words[0]) and (len(words) == 1 or words[1].casefold() in _UNITS)
    return int(words[0]) if is_count else None


def _is_count(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) <= 5 and int(word) > 0
