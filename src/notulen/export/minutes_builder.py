"""Builds the minutes of a meeting: which parts there are, in the order of the official form or of the plain layout."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from notulen.domain.evaluation import EvaluatedAction
from notulen.domain.meeting import Meeting
from notulen.domain.paper import Signer
from notulen.domain.province import Province
from notulen.export.actions_part import actions_part
from notulen.export.attendance_part import attendance_part
from notulen.export.closing_parts import closing_part, copies_part, signatures_part
from notulen.export.composition import Composition, one_line, span
from notulen.export.evaluation_part import evaluation_part
from notulen.export.header_parts import agenda_part, chair_part, header_part
from notulen.export.minutes_document import (
    Block,
    ItemList,
    Layout,
    LinkedMeeting,
    ListItem,
    MinutesDocument,
    Part,
    Section,
    SubHeading,
)
from notulen.export.open_points import open_points
from notulen.export.proceedings_parts import decisions_part, discussion_part, opening_part, proposals_part
from notulen.export.release import release, release_evaluated
from notulen.export.surrounding_parts import (
    applications_part,
    events_part,
    legal_basis_part,
    mentioned_part,
    papers_part,
    related_part,
    remarks_part,
)
from notulen.locale.language import Language


def build_minutes(
    meeting: Meeting,
    *,
    provinces: Mapping[str, Province],
    layout: Layout = Layout.OFFICIAL,
    language: Language = Language.INDONESIAN,
    related: Mapping[str, LinkedMeeting] | None = None,
    next_meeting: date | None = None,
    sections: Collection[Section] | None = None,
    only_provinces: Collection[str] = (),
    letterhead: Sequence[str] = (),
    series_name: str = "",
    is_public: bool = False,
    signer: Signer | None = None,
    evaluated: Sequence[EvaluatedAction] = (),
) -> MinutesDocument:
    """The minutes of `meeting`. Private lines never enter, whatever is asked for.

    `provinces` is keyed by code, `related` by meeting id; `next_meeting` is the day deadlines bound to the
    next meeting fall on; `sections` None takes the layout's own parts; `only_provinces` (codes) makes an
    extract; `is_public` leaves out NIPs; `signer` signs where the meeting names nobody who does;
    `evaluated` are the actions of other meetings that were reviewed in this one.
    """
    released = release(meeting, only_provinces=only_provinces, is_public=is_public)
    paper = Composition(
        released,
        provinces=provinces,
        layout=layout,
        language=language,
        related=related or {},
        next_meeting=next_meeting,
        attendees=meeting.attendees,
        is_extract=bool(only_provinces),
        series_name=series_name,
        is_public=is_public,
        signer=signer,
        evaluated=release_evaluated(evaluated, only_provinces=only_provinces),
    )
    chosen = set(_LAYOUTS[layout] if sections is None else sections)
    points = open_points(paper, meeting)
    parts = [_COMPOSERS[section](paper) for section in Section if section in chosen and section in _COMPOSERS]
    if Section.TO_TIDY in chosen and points:
        parts.append(_points_part(paper, points))
    parts = sorted((part for part in parts if part.blocks), key=lambda part: _ORDER[part.section])
    texts = paper.texts
    names = [provinces[code].name if code in provinces else code for code in only_provinces]
    extract = texts.extract_for.format(provinces=", ".join(names)) if names else ""
    return MinutesDocument(
        title=texts.title if paper.is_official else texts.plain_title.format(title=one_line(meeting.title)),
        subtitle=extract,
        reference=meeting.reference,
        language=language,
        layout=layout,
        blank=texts.blank,
        parts=_numbered(paper, parts) if paper.is_official else tuple(parts),
        letterhead=tuple(one_line(line) for line in letterhead),
        record=released,
        evaluated=tuple(paper.evaluated),
        open_points=len(points),
    )


_COMPOSERS: Mapping[Section, Callable[[Composition], Part]] = {
    Section.HEADER: header_part,
    Section.CHAIR: chair_part,
    Section.ATTENDANCE: attendance_part,
    Section.LEGAL_BASIS: legal_basis_part,
    Section.AGENDA: agenda_part,
    Section.OPENING: opening_part,
    Section.EVALUATION: evaluation_part,
    Section.DISCUSSION: discussion_part,
    Section.DECISIONS: decisions_part,
    Section.PROPOSALS: proposals_part,
    Section.ACTIONS: actions_part,
    Section.PAPERS: papers_part,
    Section.APPLICATIONS: applications_part,
    Section.MENTIONED: mentioned_part,
    Section.RELATED: related_part,
    Section.EVENTS: events_part,
    Section.REMARKS: remarks_part,
    Section.CLOSING: closing_part,
    Section.SIGNATURES: signatures_part,
    Section.COPIES: copies_part,
}

_ORDER = {section: place for place, section in enumerate(Section)}

# The official form lists the agenda in its head and says nothing that is for the office alone.
_INTERNAL = (
    Section.AGENDA,
    Section.APPLICATIONS,
    Section.MENTIONED,
    Section.EVENTS,
    Section.REMARKS,
    Section.TO_TIDY,
)
_LAYOUTS: Mapping[Layout, tuple[Section, ...]] = {
    Layout.OFFICIAL: tuple(section for section in Section if section not in _INTERNAL),
    Layout.PLAIN: tuple(section for section in Section if section is not Section.SIGNATURES),
}

_PROCEEDINGS = (
    Section.OPENING,
    Section.EVALUATION,
    Section.DISCUSSION,
    Section.DECISIONS,
    Section.PROPOSALS,
    Section.ACTIONS,
)


def _numbered(paper: Composition, parts: list[Part]) -> tuple[Part, ...]:
    """The proceedings under one heading, numbered in the order they are printed."""
    numbered: list[Part] = []
    number = 0
    for part in parts:
        if part.section not in _PROCEEDINGS:
            numbered.append(part)
            continue
        number += 1
        heading = SubHeading(text=part.heading, number=f"{number}.")
        blocks = tuple(_below(block, number) for block in part.blocks)
        above = paper.texts.proceedings if number == 1 else ""
        numbered.append(Part(section=part.section, heading=above, blocks=(heading, *blocks)))
    return tuple(numbered)


def _below(block: Block, number: int) -> Block:
    """A heading of an item of business with the number of its part before its own: "2.1"."""
    if isinstance(block, SubHeading) and block.level > 1 and block.number:
        return replace(block, number=f"{number}.{block.number.rstrip('.')}")
    return block


def _points_part(paper: Composition, points: tuple[str, ...]) -> Part:
    items = tuple(ListItem(spans=span(point)) for point in points)
    return Part(section=Section.TO_TIDY, heading=paper.texts.to_tidy, blocks=(ItemList(items=items),))
