"""What stands around a meeting: rules, documents, applications, parties, other meetings, events and remarks."""

from collections.abc import Iterable

from notulen.domain.paper import LegalBasis, Paper
from notulen.domain.related_meeting import PastEvent, RelatedMeeting
from notulen.export.minutes.composition import Composition, clean, joined, one_line, span
from notulen.export.minutes.document import Block, ItemList, ListItem, Part, Section, Span, Spans
from notulen.export.minutes.header_parts import link_spans
from notulen.locale.words import word


def legal_basis_part(paper: Composition) -> Part:
    """The rules the meeting rests on."""
    rules = [span(_rule(paper, each)) for each in paper.meeting.legal_basis]
    return _list_part(Section.LEGAL_BASIS, paper.texts.legal_basis, rules)


def papers_part(paper: Composition) -> Part:
    """Documents mentioned or handed out."""
    return _list_part(Section.PAPERS, paper.texts.papers, [_paper(paper, each) for each in paper.meeting.papers])


def applications_part(paper: Composition) -> Part:
    """Applications and programmes that were spoken of."""
    named = [span(one_line(each)) for each in paper.meeting.applications]
    return _list_part(Section.APPLICATIONS, paper.texts.applications, named)


def mentioned_part(paper: Composition) -> Part:
    """Parties that were mentioned without taking part."""
    named = [span(one_line(each)) for each in paper.meeting.mentioned]
    return _list_part(Section.MENTIONED, paper.texts.mentioned, named)


def related_part(paper: Composition) -> Part:
    """The meeting before, the one to come, and others."""
    linked = [span(related_text(paper, each)) for each in paper.meeting.related]
    return _list_part(Section.RELATED, paper.texts.related, linked)


def events_part(paper: Composition) -> Part:
    """What had happened before and was told in the meeting."""
    told = [span(_event(paper, each)) for each in paper.meeting.events]
    return _list_part(Section.EVENTS, paper.texts.events, told)


def remarks_part(paper: Composition) -> Part:
    """General remarks of the note-taker."""
    remarks = [span(paper.ended(paper.sentence(clean(each)))) for each in paper.meeting.remarks]
    return _list_part(Section.REMARKS, paper.texts.remarks, remarks)


def related_text(paper: Composition, link: RelatedMeeting) -> str:
    """ "Berikutnya: Rakor dengan Kemenkominfo RI, Rabu, 4 September 2019 …"."""
    known = paper.related.get(link.meeting)
    title, note = one_line(link.title), one_line(link.note)
    days = paper.days(link.starts, link.ends) if link.starts else ""
    place = one_line(link.place)
    if known:
        title = title or one_line(known.title)
        title = title if paper.is_official else f"{known.reference} {title}"
        days = days or paper.days(known.day, known.last_day)
        place = place or one_line(known.place)
    if link.zone:
        place = joined(place, f"({link.zone.value})", by=" ")
    phrase = _spoken(paper, link.phrase, days)
    relation = word(link.relation, paper.language)
    described = joined(title, days, place, phrase)
    if note and not paper.is_official:
        described = joined(described, note, by=". ")
    return f"{relation[0].upper()}{relation[1:]}: {described}"


def _list_part(section: Section, heading: str, items: Iterable[Spans]) -> Part:
    listed = tuple(ListItem(spans=each) for each in items)
    blocks: tuple[Block, ...] = (ItemList(items=listed),) if listed else ()
    return Part(section=section, heading=heading, blocks=blocks)


def _rule(paper: Composition, rule: LegalBasis) -> str:
    texts = paper.texts
    number = texts.numbered.format(number=one_line(rule.number)) if rule.number else ""
    dated = texts.dated.format(day=paper.letter_day(rule.day)) if rule.day else ""
    about = texts.about_rule.format(about=one_line(rule.about)) if rule.about else ""
    return joined(one_line(rule.title), number, dated, about, by=" ")


def _spoken(paper: Composition, phrase: str, days: str) -> str:
    """A day as it was spoken; the official form prints it only where there are no `days`."""
    return f"“{one_line(phrase)}”" if phrase and not (paper.is_official and days) else ""


def _paper(paper: Composition, listed: Paper) -> Spans:
    texts = paper.texts
    number = texts.numbered.format(number=one_line(listed.number)) if listed.number else ""
    dated = texts.dated.format(day=paper.letter_day(listed.day)) if listed.day else ""
    named = joined(joined(one_line(listed.title), number, dated, by=" "), one_line(listed.note))
    place = one_line(listed.place)
    return (Span(text=f"{named}, "), *link_spans(place)) if place else span(named)


def _event(paper: Composition, event: PastEvent) -> str:
    days = paper.period(event.starts, event.ends) if event.starts and event.ends else ""
    if event.starts and not days:
        days = paper.day(event.starts)
    when = joined(_spoken(paper, event.phrase, days), days)
    return paper.ended(joined(paper.sentence(clean(event.text)), f"({when})" if when else "", by=" "))
