"""The papers around a meeting: invitation, legal basis, what was handed out, the office's own head, who signs."""

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


class Letterhead(Value, frozen=True):
    """What an office puts on all its papers: `lines` and a logo above, where and by whom they are signed below.

    `logo` is the path of a picture. `signer` signs on the right, `second_signer` on the left; they sign where the
    meeting names nobody who does. An empty `signing_place` prints neither place nor day.
    """

    organisation: str = ""
    lines: tuple[str, ...] = ()
    logo: str = ""
    signing_place: str = ""
    signer: Signer | None = None
    second_signer: Signer | None = None
