"""Builds the minutes of a meeting: which parts there are, in the order of the official form or of the plain layout."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime

from msgspec.structs import replace

from notulen.domain.evaluation import EvaluatedAction
from notulen.domain.final_mark import Amendment
from notulen.domain.meeting import Meeting
from notulen.domain.paper import Letterhead
from notulen.domain.province import Province
from notulen.domain.related_meeting import LinkedMeeting
from notulen.export.gate.contact_details import contacts_out
from notulen.export.gate.province_mentions import mentions, no_mentions
from notulen.export.gate.release import release, release_evaluated
from notulen.export.minutes.actions_part import actions_part
from notulen.export.minutes.attendance_part import attendance_part
from notulen.export.minutes.chosen_sections import only_chosen
from notulen.export.minutes.closing_parts import closing_part, copies_part, signatures_part
from notulen.export.minutes.composition import Composition, joined, one_line, span
from notulen.export.minutes.document import (
    Block,
    ItemList,
    Layout,
    ListItem,
    Material,
    MinutesDocument,
    Part,
    Section,
    SubHeading,
)
from notulen.export.minutes.evaluation_part import evaluation_part
from notulen.export.minutes.header_parts import agenda_part, chair_part, header_part
from notulen.export.minutes.meeting_event import events
from notulen.export.minutes.proceedings_parts import decisions_part, discussion_part, opening_part, proposals_part
from notulen.export.minutes.sheets import sheets
from notulen.export.minutes.surrounding_parts import (
    applications_part,
    events_part,
    legal_basis_part,
    mentioned_part,
    papers_part,
    related_part,
    remarks_part,
)
from notulen.locale.final_texts import final_texts
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
    letterhead: Letterhead | None = None,
    logo: bytes = b"",
    series_name: str = "",
    is_public: bool = False,
    evaluated: Sequence[EvaluatedAction] = (),
    material: Material = Material.PARTS,
    changed: datetime | None = None,
    ralats: Sequence[Amendment] = (),
) -> MinutesDocument:
    """The minutes of `meeting`. Private lines never enter, whatever is asked for.

    `provinces` is keyed by code, `related` by meeting id; `next_meeting` is the day deadlines bound to the
    next meeting fall on; `sections` None takes the layout's own parts; `only_provinces` (codes) makes an
    extract; `is_public` leaves out NIPs, contacts and passwords; `letterhead` is the office's own, `logo` the picture
    its `logo` names; `evaluated` are the actions of other meetings that were reviewed in this one; `material` says
    what the format is made of; `changed` is when the meeting was last changed, for a calendar; `ralats` are those up to
    this edition, the last its own.
    Raises InvalidValue where the sections chosen have nothing that `material` is made of.
    """
    chosen = set(_LAYOUTS[layout] if sections is None else sections)
    mentioned = mentions(provinces.values()) if only_provinces else no_mentions
    released = release(
        meeting,
        only_provinces=only_provinces,
        mentioned=mentioned,
        is_public=is_public,
        is_signed=Section.SIGNATURES in chosen,
    )
    if is_public:
        meeting, related, series_name = contacts_out(meeting), _cleared(related), contacts_out(series_name)
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
        letterhead=letterhead,
        evaluated=release_evaluated(evaluated, only_provinces=only_provinces, mentioned=mentioned, is_public=is_public),
        ralats=ralats,
    )
    parts: list[Part] = []
    if material is Material.PARTS:
        parts = [_COMPOSERS[section](paper) for section in Section if section in chosen and section in _COMPOSERS]
        if Section.TO_TIDY in chosen:
            from notulen.export.minutes.open_points import open_points  # no official paper has them

            parts.append(_points_part(paper, open_points(paper, meeting)))
        parts = sorted((part for part in parts if part.blocks), key=lambda part: _ORDER[part.section])
    texts = paper.texts
    names = [provinces[code].name if code in provinces else code for code in only_provinces]
    extract = texts.extract_for.format(provinces=", ".join(names)) if names else ""
    return MinutesDocument(
        title=texts.title if paper.is_official else texts.plain_title.format(title=one_line(meeting.title)),
        subtitle=joined(_ralat(ralats, language), extract, by=" · "),
        extract=extract,
        reference=meeting.reference,
        language=language,
        layout=layout,
        blank=texts.blank,
        parts=_numbered(paper, parts) if paper.is_official else tuple(parts),
        letterhead=tuple(one_line(line) for line in paper.letterhead.lines),
        logo=logo,
        author=_author(paper),
        record=released if sections is None else only_chosen(released, chosen),
        evaluated=tuple(paper.evaluated) if sections is None or Section.EVALUATION in chosen else (),
        sheets=sheets(paper, chosen) if material is Material.SHEETS else (),
        events=events(paper, chosen, changed) if material is Material.EVENTS else (),
    )


def _ralat(ralats: Sequence[Amendment], language: Language) -> str:
    return final_texts(language).ralat.format(number=ralats[-1].number).upper() if ralats else ""


def _cleared(related: Mapping[str, LinkedMeeting] | None) -> dict[str, LinkedMeeting]:
    return {key: contacts_out(each) for key, each in (related or {}).items()}


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


def _author(paper: Composition) -> str:
    takers = (paper.party(each) for each in paper.meeting.note_takers)
    return one_line(paper.letterhead.organisation) or next(takers, "")


def _points_part(paper: Composition, points: tuple[str, ...]) -> Part:
    items = tuple(ListItem(spans=span(point)) for point in points)
    return Part(section=Section.TO_TIDY, heading=paper.texts.to_tidy, blocks=(ItemList(items=items),) if items else ())
