"""Tells names of devices, telephones, rooms and accounts from names of people, as they are shown in a video call."""

import re
from functools import lru_cache

from notulen.domain.attendance_plan import NameKind
from notulen.parsing.name_keys import without_marks
from notulen.parsing.name_parts import word_set

_LONGEST = 300
_MAKES = word_set(
    "galaxy samsung iphone ipad ipod macbook imac oppo vivo xiaomi redmi realme huawei infinix asus zenfone acer "
    "lenovo dell poco tecno itel nokia oneplus pixel android windows chromebook laptop desktop handphone hp tablet "
    "komputer notebook thinkpad axioo advan webcam"
)
_BORROWED = frozenset(("pixel", "windows", "advan", "dell", "desktop", "tablet"))
"""Words that are a device's only with something of a device behind them: a figure, or an owner."""
_OWNED = word_set("milik punya dari of s my saya")
_MODEL_WORDS = word_set("note pro max plus lite mini air ultra book tab prime phone")
_NO_OWNERS = _MAKES | _OWNED | _MODEL_WORDS
_MODEL = re.compile(r"(?:sm|cph|rmx|lg|m)-?[a-z]?\d{3,}[a-z\d]*|(?:laptop|desktop|pc|win|ac)-[a-z\d]{5,}|v\d{4}")
_DIAL_IN = re.compile(r"\+?[\d*xX][\d*xX .()-]{5,}")
_CALLS = re.compile(r"(?:call-?in|phone|telepon|dial-?in) (?:user|pengguna)(?: ?\d+)?")
_ACCOUNTS = word_set(
    "admin administrator operator host cohost co moderator mc panitia tim team it zoom meet teams meeting rapat room "
    "ruang ruangan aula user pengguna guest tamu peserta participant sekretariat notulis notulen humas command center "
    "lobby lt studio vicon vidcon streaming youtube live kantor office account akun uptd bidang seksi lantai gedung dan"
)


def kind_of(shown: str) -> NameKind:
    """What `shown` is the name of, as far as the words alone tell; PERSON when nothing speaks against it."""
    plain = " ".join(without_marks(shown[:_LONGEST]).split())
    folded = plain.casefold()
    if _DIAL_IN.fullmatch(folded) or _CALLS.fullmatch(folded):
        return NameKind.DIAL_IN
    if plain.startswith("=") or "://" in plain or sum(map(str.isalpha, plain)) < 2:
        return NameKind.NO_NAME
    return NameKind.DEVICE if is_device(plain) else NameKind.PERSON


@lru_cache(maxsize=4096)
def is_device(shown: str) -> bool:
    """Whether `shown` is a device's name: "Galaxy A12", "LAPTOP-7Q2K1", "iPad milik Sudarman", "Sudarman's iPhone"."""
    folded = shown[:_LONGEST].casefold().replace("’", "'")
    words = _words(folded)
    if not words:
        return False
    if _MODEL.match(folded) or (words[0] in _MAKES and words[0] not in _BORROWED):
        return True
    has_figure = any(any(map(str.isdigit, word)) for word in words[1:])
    if words[0] in _BORROWED:
        return has_figure or len(words) == 1 or words[1] in _OWNED
    owner, apostrophe, rest = folded.partition("'s ")
    return bool(apostrophe and owner and (_words(rest) or [""])[0] in _MAKES)


def owner_of(shown: str) -> str:
    """Whom a device says it belongs to: "Sudarman" of "iPad milik Sudarman"; empty when it says nobody."""
    words = (word for word in re.split(r"[\s'’_()-]+", shown[:_LONGEST]) if len(word) > 2)
    return " ".join(word for word in words if word.casefold() not in _NO_OWNERS and not any(map(str.isdigit, word)))


def is_account_word(word: str) -> bool:
    """Whether `word` names a room, a role or an account and nobody: "Admin", "Ruang", "Host"."""
    return word.strip(".,").casefold() in _ACCOUNTS


def _words(folded: str) -> list[str]:
    return [word for word in re.split(r"[\s'_()-]+", folded) if word]
