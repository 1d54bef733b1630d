"""What in the words of a record reaches a person or opens a door: addresses, telephones, NIPs, passwords of links."""

import re
from enum import Enum
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

_GONE = "[…]"
"""What stands in its place, so that nobody wonders about a hole in the sentence."""

_OPENERS = r"pwd|password|passwd|passcode|token|access_token|auth|secret|key|tk|sig|signature|resourcekey|otp|pin"

_CALLS = (
    r"(?:[\w-]+\.)*(?:zoom\.us/(?:j|w|s|my|wc)/|meet\.google\.com/|teams\.(?:microsoft|live)\.com/|webex\.com/"
    r"|meet\.jit\.si/|vicon\.\w+\.go\.id/)"
)
"""The addresses of rooms of video calls: who has one can come in, with or without a password."""

_DETAILS = (
    (re.compile(rf"(?i)(?:https?://)?(?<![\w.-]){_CALLS}[^\s<>\"')\]]*[^\s<>\"')\].,;:]"), _GONE),
    # https://contoh.id/berkas?token=abc keeps its address, and loses what opens it.
    (re.compile(rf"(?i)(?<=[?&;#])(?:{_OPENERS})=[^\s&#;<>\"')\]]*"), _GONE),
    (re.compile(r"(?<=://)[^\s/@]+:[^\s/@]*@"), f"{_GONE}@"),
    (
        re.compile(
            r"(?i)\b((?:meeting\s+|rapat\s+)?(?:passcode|password|pwd|kata\s+sandi|kode\s+sandi|sandi|kode\s+akses"
            r"|access\s+code|meeting\s+id|id\s+rapat|id\s+meeting|pin)\b\s*(?:[:=]|\bis\b|\badalah\b)?\s*)"
            r"(?=[^\s]*\d)(\d[\d \-]{4,}\d|[^\s,;)]+)"
        ),
        rf"\g<1>{_GONE}",
    ),
    (
        re.compile(r"(?i)\b((?:passcode|password|pwd|kata\s+sandi|kode\s+sandi|sandi)\s*[:=]\s*)[^\s,;)]+"),
        rf"\g<1>{_GONE}",
    ),
    (re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"), _GONE),
    # NIP: the day of birth, the month of appointment, the sex and a number. NIK: sixteen figures.
    (re.compile(r"(?<!\d)(?:19|20)\d{6}[ .]?\d{6}[ .]?[12][ .]?\d{3}(?!\d)"), _GONE),
    (re.compile(r"(?<!\d)\d{16}(?!\d)"), _GONE),
    # A mobile number in any grouping; one of a town with its code apart, so that days and hours stay.
    (re.compile(r"(?<![\w/.-])(?:\+?62|\(\+?62\)|0)[ .-]?8\d{1,3}[ .-]?\d{3,4}[ .-]?\d{2,5}(?![\w/])"), _GONE),
    (re.compile(r"(?<![\w/.-])\+\d{1,3}[ .-]?\(?\d{1,4}\)?(?:[ .-]?\d{2,4}){2,4}(?!\w)"), _GONE),
    (re.compile(r"(?<![\w/.-])(?:\(0\d{2,3}\)[ .-]?|0[2-79]\d{1,2}[ -])\d{3,4}[ .-]?\d{2,5}(?![\w/])"), _GONE),
)

# Most texts hold neither sign nor so many figures, and are left alone at once.
_SUSPECT = re.compile(
    r"@|://|[?&#;]\w+=|\d[\d .()-]{6,}|(?i:pass|pwd|sandi|akses|access|meet|zoom|teams|webex|vicon|\bid\b|\bpin\b)"
)

Record = TypeVar("Record")


def without_contacts(text: str) -> str:
    """`text` with "[…]" for each e-mail address, telephone number, NIP, NIK and password in it."""
    if not _SUSPECT.search(text):
        return text
    for detail, instead in _DETAILS:
        text = detail.sub(instead, text)
    return text


def contacts_out(record: Record) -> Record:
    """`record`, a value or several in a tuple, with all texts in it so treated; what had none is the same as before."""
    if isinstance(record, str) and not isinstance(record, Enum):
        cleared_text = without_contacts(record)
        return record if cleared_text == record else cleared_text  # type: ignore[return-value]
    if isinstance(record, tuple):
        cleared = tuple(contacts_out(each) for each in record)
        is_same = all(new is old for new, old in zip(cleared, record, strict=True))
        return record if is_same else cleared  # type: ignore[return-value]
    if isinstance(record, Struct):
        changed = {
            name: new
            for name in record.__struct_fields__
            if (new := contacts_out(old := getattr(record, name))) is not old
        }
        return replace(record, **changed) if changed else record
    return record
