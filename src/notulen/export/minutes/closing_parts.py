"""The end of the minutes: the closing words, the signatures and who gets a copy."""

from notulen.domain.approval import Approval
from notulen.domain.paper import Signer
from notulen.domain.party import Party
from notulen.export.minutes.composition import Composition, clean, joined, one_line, span
from notulen.export.minutes.document import (
    Block,
    ItemList,
    ListItem,
    Paragraph,
    Part,
    Section,
    SignatureBlock,
    Signatures,
)
from notulen.locale.approval_texts import told_approval


def closing_part(paper: Composition) -> Part:
    """The closing words as recorded, else the hour, who approved; the official form ends with its stock sentence."""
    meeting, texts = paper.meeting, paper.texts
    said = paper.ended(paper.sentence(clean(meeting.closing)))
    if not said and meeting.ends and paper.is_official:
        said = texts.closed_at.format(time=paper.clock(meeting.ends))
    approvals = (_approved(paper, each) for each in meeting.approvals)
    sentences = (said, *approvals, texts.last_sentence if paper.is_official else "")
    blocks = tuple(Paragraph(spans=span(each)) for each in sentences if each)
    return Part(section=Section.CLOSING, heading=texts.closing, blocks=blocks)


def _approved(paper: Composition, approval: Approval) -> str:
    linked = paper.related.get(approval.meeting)
    version = approval.version(paper.ralats)
    told = told_approval(
        approval.kind,
        paper.language,
        by=paper.party(approval.by),
        day=paper.date_of(approval.at),
        time=paper.moment(approval.at),
        about=tuple(one_line(each) for each in approval.about),
        meeting=joined(one_line(linked.title), paper.days(linked.day, linked.last_day)) if linked else "",
        note=one_line(approval.note),
        version=version if version <= len(paper.ralats) else None,
        is_paper=paper.is_official,
    )
    return f"{told}."


def signatures_part(paper: Composition) -> Part:
    """One block for each signer on record; without any, the note-taker's and the chair's, or the office's own."""
    meeting, texts, office = paper.meeting, paper.texts, paper.letterhead
    signers = [_signed(paper, each) for each in meeting.signers]
    if not signers:
        takers = [_unsigned(paper, each, texts.note_taker) for each in meeting.note_takers[:1]]
        chair = _unsigned(paper, meeting.chair, texts.chair_signs)
        signers = [
            *([_signed(paper, office.second_signer, texts.note_taker)] if office.second_signer else takers),
            _signed(paper, office.signer, texts.chair_signs) if office.signer else chair,
        ]
    place = one_line(office.signing_place)
    block = Signatures(
        blocks=tuple(signers),
        rank_label=texts.rank,
        nip_label=texts.nip,
        dated=joined(place, paper.letter_day(meeting.last_day or meeting.day)) if place else "",
    )
    return Part(section=Section.SIGNATURES, heading="", blocks=(block,))


def copies_part(paper: Composition) -> Part:
    """Who gets a copy."""
    items = tuple(ListItem(spans=span(one_line(each))) for each in paper.meeting.copies_to)
    blocks: tuple[Block, ...] = (ItemList(items=items),) if items else ()
    return Part(section=Section.COPIES, heading=paper.texts.copies, blocks=blocks)


def _signed(paper: Composition, signer: Signer, without_post: str = "") -> SignatureBlock:
    is_alone = paper.meeting.signers == (signer,)
    return SignatureBlock(
        heading=paper.texts.chair_signs if is_alone else one_line(signer.post) or without_post,
        post=one_line(signer.post) if is_alone or (without_post and not signer.post) else None,
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
