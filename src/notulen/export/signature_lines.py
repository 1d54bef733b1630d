"""The lines above and below the room for a pen, the same on every paper."""

from notulen.domain.value import Value
from notulen.export.minutes.document import SignatureBlock, Signatures

_SHORT_BLANK = 5
"""Characters of a blank behind a label."""


class SignatureLines(Value, frozen=True):
    """What one signer's place says: `above` the room for the pen, the name or its blank, and `below` it."""

    above: tuple[str, ...]
    name: str
    below: tuple[str, ...]
    is_blank: bool


def signature_lines(block: Signatures, blank: str) -> tuple[SignatureLines, ...]:
    """The lines of each place. A rank speaks for itself; one to be filled in says what it is to be."""
    return tuple(_lines(each, block, blank) for each in block.blocks)


def _lines(signer: SignatureBlock, block: Signatures, blank: str) -> SignatureLines:
    short = blank[:_SHORT_BLANK]
    above = [f"{signer.heading},"] if signer.heading else []
    if signer.post is not None:
        above.append(signer.post or blank)
    below = [signer.rank or f"{block.rank_label} {short}"]
    if signer.nip is not None:
        below.append(f"{block.nip_label} {signer.nip or short}")
    return SignatureLines(above=tuple(above), name=signer.name or blank, below=tuple(below), is_blank=not signer.name)
