"""Why minutes were amended, as an extract may tell it: only where nothing that changed is kept from its readers."""

import re

from notulen.domain.action_item import ActionItem
from notulen.domain.final_difference import Difference, differences
from notulen.domain.final_mark import Amendment
from notulen.domain.meeting import Meeting
from notulen.domain.private_lines import without_private
from notulen.export.gate.extract import Extract, untold
from notulen.export.gate.province_mentions import Mentioned

_REFERENCE = re.compile(r"(?i)(?<![\w.,])(?:([abk])-?|[a-z]-?)?(\d+)[.](\d+)(?!\d|[.,]\d)")
_NAME = re.compile(r"[^\W\d_]{3,}")


def extract_amendment(
    amendment: Amendment, before: Meeting, after: Meeting, codes: frozenset[str], mentioned: Mentioned
) -> Amendment:
    """The ralat with its reason and who asked for it, or without both.

    They are free words on all that the ralat changed from `before` to `after`. So they are told only to provinces
    (`codes`) whose extract shows all of that, and whole; and then only where they name no other province, nobody who
    sits for one, and no line that does not stand in the extract.
    """
    whole = tuple(without_private(each) for each in (before, after))
    shown = tuple(Extract(each, codes, mentioned).made() for each in whole)
    said = f"{amendment.reason}\n{amendment.asked_by}"
    changed = differences(whole[0], whole[1])
    actions = {each.place for each in changed if each.record is ActionItem}
    is_theirs = (
        _places(changed) == _places(differences(shown[0], shown[1]))
        and all(_owners(one, actions) == _owners(other, actions) for one, other in zip(whole, shown, strict=True))
        and mentioned(said) <= codes
        and not _names(said) & frozenset[str]().union(*(_strangers(each, codes) for each in whole))
        and _references(said) <= {reference for each in shown for reference in _printed(each)}
    )
    return amendment if is_theirs else untold(amendment)


def _places(found: tuple[Difference, ...]) -> list[tuple[str, str, str]]:
    return [(each.kind.value, each.place, each.field) for each in found]


def _owners(meeting: Meeting, references: set[str]) -> dict[str, int]:
    """How many owners each of these actions has."""
    named = ((meeting.action_ref(action), len(action.assignments)) for action in meeting.actions)
    return {reference: count for reference, count in named if reference in references}


def _strangers(meeting: Meeting, codes: frozenset[str]) -> frozenset[str]:
    """The words of the names of those who sit for other provinces, without those that somebody else bears too."""
    theirs = [seat for seat in meeting.attendees if seat.province and seat.province not in codes]
    others = [seat for seat in meeting.attendees if not seat.province or seat.province in codes]
    return _names(" ".join(seat.name for seat in theirs)) - _names(" ".join(seat.name for seat in others))


def _names(text: str) -> frozenset[str]:
    return frozenset(_NAME.findall(text.casefold()))


def _references(text: str) -> set[tuple[str, int, int]]:
    """What could be the reference of a line, "A6.3" or "6.3": its letter, if there is one, and its two numbers."""
    return {((each[1] or "").upper(), int(each[2]), int(each[3])) for each in _REFERENCE.finditer(text)}


def _printed(meeting: Meeting) -> set[tuple[str, int, int]]:
    """The references of its lines, with the letter and without."""
    lines = _references(" ".join(meeting.line_ref(line) for line in meeting.lines))
    return lines | {("", number, place) for _, number, place in lines}
