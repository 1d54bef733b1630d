"""The end of the minutes: the closing words, the signatures and who gets a copy."""

from notulen.domain.paper import Signer
from notulen.domain.party import Party
from notulen.export.composition import Composition, clean, one_line, span
from notulen.export.minutes_document import (
    Block,
    ItemList,
    ListItem,
    Paragraph,
    Part,
    Section,
    SignatureBlock,
    Signatures,
)


def closing_part(paper: Composition) -> Part:
    """The closing words as recorded, else the hour; the official form ends with its stock sentence."""
    meeting, texts = paper.meeting, paper.texts
    said = clean(meeting.closing)
    if not said and meeting.ends and paper.is_official:
        said = texts.closed_at.format(time=paper.clock(meeting.ends))
    sentences = (said, texts.last_sentence if paper.is_official else "")
    blocks = tuple(Paragraph(spans=span(each)) for each in sentences if each)
    return Part(section=Section.CLOSING, heading=texts.closing, blocks=blocks)


def signatures_part(paper: Composition) -> Part:
    """One block for each signer on record; without any, the office's own or the chair's, and the note-taker's."""
    meeting, texts = paper.meeting, paper.texts
    signers = [_signed(paper, each) for each in meeting.signers]
    if not signers:
        takers = [_unsigned(paper, each, texts.note_taker) for each in meeting.note_takers[:1]]
        chair = _unsigned(paper, meeting.chair, texts.chair_signs)
        signers = [*takers, _signed(paper, paper.signer) if paper.signer else chair]
    block = Signatures(blocks=tuple(signers), rank_label=texts.rank, nip_label=texts.nip)
    return Part(section=Section.SIGNATURES, heading="", blocks=(block,))


def copies_part(paper: Composition) -> Part:
    """Who gets a copy."""
    items = tuple(ListItem(spans=span(one_line(each))) for each in paper.meeting.copies_to)
    blocks: tuple[Block, ...] = (ItemList(items=items),) if items else ()
    return Part(section=Section.COPIES, heading=paper.texts.copies, blocks=blocks)


def _signed(paper: Composition, signer: Signer) -> SignatureBlock:
    is_alone = paper.meeting.signers == (signer,)
    return SignatureBlock(
        heading=paper.texts.chair_signs if is_alone else one_line(signer.post),
        post=one_line(signer.post) if is_alone else None,
        name=one_line(signer.name),
        rank=one_line(signer.rank),
        nip=None if paper.is_public else one_line(signer.nip),
    )


def _unsigned(paper: Composition, party: Party | None, heading: str) -> SignatureBlock:
    seat = paper.seats.find(party) if party else None
    post = paper.seat_post(seat) if seat else ""
    return SignatureBlock(
        heading=heading,
        post=post,
        name=paper.party(party) if party else "",
        nip=None if paper.is_public else "",
    )
