"""The papers around a meeting: its invitation, its legal basis, what was handed out, who signs."""

from datetime import date

from notulen.domain.value import Value


class Invitation(Value, frozen=True):
    """The letter of invitation; each part may be unknown."""

    number: str = ""
    day: date | None = None
    subject: str = ""


class LegalBasis(Value, frozen=True):
    """A rule the meeting rests on: "PP Nomor 18 Tahun 2016", about "Perangkat Daerah"."""

    title: str
    number: str = ""
    day: date | None = None
    about: str = ""


class Paper(Value, frozen=True):
    """A document mentioned or handed out; `place` is a link or a path, if there is one."""

    title: str
    number: str = ""
    day: date | None = None
    place: str = ""
    note: str = ""


class Signer(Value, frozen=True):
    """A signature block: post, name with titles, rank and NIP; blanks print as a line to fill in."""

    post: str = ""
    name: str = ""
    rank: str = ""
    nip: str = ""
