"""The part of a ralat: why the minutes were amended, who asked for it, and what it changed."""

from collections.abc import Mapping

from msgspec.structs import replace

from notulen.domain.final_difference import differences
from notulen.domain.final_mark import Amendment
from notulen.domain.province import Province
from notulen.export.minutes.composition import one_line, span
from notulen.export.minutes.document import (
    Block,
    Column,
    Fact,
    Facts,
    Layout,
    MinutesDocument,
    Paragraph,
    Part,
    Section,
    SubHeading,
    Table,
)
from notulen.export.minutes.printed_places import field_on_paper, printed_places
from notulen.export.minutes.sentences import capitalised
from notulen.locale.difference_words import difference_rows
from notulen.locale.final_texts import final_texts


def with_amendment(
    document: MinutesDocument, amendment: Amendment, before: MinutesDocument, provinces: Mapping[str, Province]
) -> MinutesDocument:
    """`document` with the part of its ralat; `before` is the version it amends, as that may leave the same way.

    The part stands behind the record and before the closing words and signatures.
    """
    part = _amendment_part(document, amendment, before, provinces)
    order = list(Section)
    place = order.index(Section.AMENDMENT)
    above = sum(1 for each in document.parts if order.index(each.section) < place)
    return replace(document, parts=(*document.parts[:above], part, *document.parts[above:]))


def _amendment_part(
    document: MinutesDocument, amendment: Amendment, before: MinutesDocument, provinces: Mapping[str, Province]
) -> Part:
    language, texts = document.language, final_texts(document.language)
    names = {code: province.name for code, province in provinces.items()}
    is_official = document.layout is Layout.OFFICIAL
    found = differences(before.record, document.record)
    rows = difference_rows(found, document.record, names, language, has_phrases=not is_official)
    places = {**printed_places(before), **printed_places(document)}
    told = [
        (places.get(each.place, row.place), field_on_paper(each, language) or row.what, row.before, row.after)
        for each, row in zip(found, rows, strict=True)
        # Two that differ only in what the paper does not print are no difference to who reads it.
        if row.before != row.after
    ]
    # An extract says neither where it does not show all that changed: there is nothing to fill in by hand.
    reason = capitalised(amendment.reason) if is_official else amendment.reason
    given = ((texts.reason, reason), (texts.asked_by, amendment.asked_by))
    facts = Facts(facts=tuple(Fact(label=label, values=(span(one_line(text)),)) for label, text in given if text))
    columns = (
        Column(heading=texts.place, weight=2),
        Column(heading=texts.field, weight=2),
        Column(heading=texts.before, weight=4),
        Column(heading=texts.after, weight=4),
    )
    cells = tuple(
        tuple(one_line(cell[:1].upper() + cell[1:]) if place == 1 else one_line(cell) for place, cell in enumerate(row))
        for row in told
    )
    unchanged = texts.no_difference_here if document.extract else texts.no_difference
    changed: tuple[Block, ...] = (Paragraph(spans=span(unchanged)),)
    if cells:
        heading = SubHeading(text=texts.differences.format(version=amendment.number))
        changed = (heading, Table(columns=columns, rows=cells, title_column=0, holds_prose=True))
    return Part(
        section=Section.AMENDMENT,
        heading=texts.ralat.format(number=amendment.number),
        blocks=(facts, *changed) if facts.facts else changed,
    )
