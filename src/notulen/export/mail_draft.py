"""A letter that brings minutes: as a mail program's draft with the document attached, and as a mailto line."""

import re
from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from urllib.parse import quote

from notulen.domain.text import clean_text
from notulen.domain.value import Value

LONGEST_MAILTO = 1800
"""Characters; Windows and some mail programs cut a longer address."""
_LONGEST_SUBJECT = 150
_LONGEST_NAME = 64

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
                      r"(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+")  # fmt: skip
_TYPES = {
    ".md": ("text", "markdown"),
    ".txt": ("text", "plain"),
    ".html": ("text", "html"),
    ".csv": ("text", "csv"),
    ".ics": ("text", "calendar"),
    ".json": ("application", "json"),
    ".pdf": ("application", "pdf"),
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".xlsx": ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


class Addressee(Value, frozen=True):
    """Who a letter goes to; without an address the line is left for a person to fill in."""

    name: str
    address: str = ""


class Letter(Value, frozen=True):
    """Its words and its enclosure. `by_hand` reminds to enclose the file, for who cannot be given it with the words.

    `key` is what it is about, in [A-Za-z0-9.-], for the id of the message.
    """

    subject: str
    paragraphs: tuple[str, ...]
    by_hand: str
    to: tuple[Addressee, ...]
    file_name: str
    content: bytes
    key: str

    @property
    def enclosed_as(self) -> str:
        """The name of the enclosure: one that needs two lines of a header is misread by some mail programs."""
        stem, dot, ending = self.file_name.rpartition(".")
        room = _LONGEST_NAME - len(dot + ending)
        return self.file_name if len(stem) <= room else f"{stem[:room].rstrip('-')}{dot}{ending}"


def is_mail_address(text: str) -> bool:
    """Whether `text` is a plain address in ASCII that every mail program takes."""
    return len(text) < 255 and _ADDRESS.fullmatch(text) is not None and ".." not in text and ".@" not in text


def mail_draft(letter: Letter, now: datetime) -> bytes:
    """The letter as a file that mail programs open as a draft (`X-Unsent`). The same letter at `now` is the same bytes.

    It has no sender, which the mail program knows. Addresses that are none are left out.
    """
    from email.headerregistry import Address
    from email.message import EmailMessage
    from email.policy import SMTP
    from email.utils import format_datetime

    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = clean_text(letter.subject)
    known = [each for each in letter.to if is_mail_address(each.address)]
    if known:
        message["To"] = [Address(display_name=clean_text(each.name), addr_spec=each.address) for each in known]
    message["Date"] = format_datetime(now)
    mark = sha256(b"\0".join((letter.key.encode(), now.isoformat().encode(), letter.content))).hexdigest()
    message["Message-ID"] = f"<{letter.key}.{mark[:16]}@notulen.invalid>"
    message.set_content("\n\n".join(_cleaned(letter.paragraphs)) + "\n", cte="quoted-printable")
    kind, subtype = _TYPES.get("." + letter.file_name.rpartition(".")[2], ("application", "octet-stream"))
    parameters = {"charset": "utf-8"} if kind == "text" else {}
    message.add_attachment(
        letter.content, maintype=kind, subtype=subtype, filename=letter.enclosed_as, params=parameters or None
    )
    message.set_boundary(f"notulen-{mark[16:48]}")
    return message.as_bytes()


def mailto(letter: Letter) -> str:
    """The letter as a link that opens a new message: to whom, subject, words; no enclosure can travel that way.

    At most LONGEST_MAILTO characters: the last paragraphs, then the last addresses, are left out of a longer one.
    """
    to = [each.address for each in letter.to if is_mail_address(each.address)]
    first, *others = letter.paragraphs
    paragraphs = list(_cleaned((first, letter.by_hand, *others)))
    while True:
        addresses = ",".join(quote(each, safe="@") for each in to)
        body = "\n\n".join(paragraphs).replace("\n", "\r\n")
        subject = clean_text(letter.subject)[:_LONGEST_SUBJECT]
        line = f"mailto:{addresses}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"
        if len(line) <= LONGEST_MAILTO or not (paragraphs or to):
            return line
        if paragraphs:
            paragraphs.pop()
        else:
            to.pop()


def _cleaned(paragraphs: Iterable[str]) -> Iterable[str]:
    return (clean_text(each, is_multiline=True) for each in paragraphs)
