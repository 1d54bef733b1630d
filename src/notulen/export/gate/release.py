"""What of a meeting may leave: the one gate every format goes through."""

from collections.abc import Collection, Iterable
from pathlib import PurePath

from msgspec.structs import replace

from notulen.domain.evaluation import EvaluatedAction
from notulen.domain.final_mark import Amendment
from notulen.domain.meeting import Meeting
from notulen.domain.paper import Paper
from notulen.domain.private_lines import without_private
from notulen.domain.web_address import is_web_address
from notulen.export.gate.contact_details import contacts_out
from notulen.export.gate.extract import Extract, extract_evaluated
from notulen.export.gate.extract_amendment import extract_amendment
from notulen.export.gate.province_mentions import Mentioned, no_mentions


def release(
    meeting: Meeting,
    *,
    only_provinces: Collection[str] = (),
    mentioned: Mentioned = no_mentions,
    is_public: bool = False,
    is_signed: bool = True,
) -> Meeting:
    """The meeting as it may be sent out; numbers and references stay.

    Private lines and deliveries never pass. `only_provinces` (codes) makes an extract (`export/gate/extract.py`);
    `mentioned` finds provinces in a text. NIP and rank of signers pass only where somebody signs (`is_signed`).
    `is_public` takes out NIPs, addresses, telephones and passwords wherever they were written, the link of the meeting,
    the folders that evidence and papers lie in, and every line as it was typed.
    """
    released = without_private(meeting)
    if only_provinces:
        released = Extract(released, frozenset(only_provinces), mentioned).made()
    if not is_signed:
        released = replace(released, signers=tuple(replace(each, nip="", rank="") for each in released.signers))
    return _public(released) if is_public else released


def release_evaluated(
    evaluated: Iterable[EvaluatedAction],
    *,
    only_provinces: Collection[str] = (),
    mentioned: Mentioned = no_mentions,
    is_public: bool = False,
) -> tuple[EvaluatedAction, ...]:
    """What the meeting said of the actions of others, as it may be sent out: in an extract that of its provinces."""
    released = tuple(evaluated)
    if only_provinces:
        released = extract_evaluated(released, frozenset(only_provinces), mentioned)
    return contacts_out(released) if is_public else released


def release_amendment(
    amendment: Amendment,
    before: Meeting,
    after: Meeting,
    *,
    only_provinces: Collection[str] = (),
    mentioned: Mentioned = no_mentions,
    is_public: bool = False,
) -> Amendment:
    """Why minutes were amended from `before` to `after`, as it may be sent out.

    An extract says it where all that changed is the business of its provinces, or common to all.
    """
    if only_provinces:
        amendment = extract_amendment(amendment, before, after, frozenset(only_provinces), mentioned)
    return contacts_out(amendment) if is_public else amendment


def _public(meeting: Meeting) -> Meeting:
    return contacts_out(
        replace(
            meeting,
            link="",
            signers=tuple(replace(signer, nip="") for signer in meeting.signers),
            attendees=tuple(replace(seat, shown_as=(), in_call=None) for seat in meeting.attendees),
            papers=tuple(_without_folder(paper) for paper in meeting.papers),
            entries=tuple(replace(entry, raw="") for entry in meeting.entries),
            actions=tuple(
                replace(action, raw="", evidence=tuple(each.without_folder for each in action.evidence))
                for action in meeting.actions
            ),
            approvals=tuple(replace(each, note="") for each in meeting.approvals),
            accepted=(),
            unlisted=(),
        )
    )


def _without_folder(paper: Paper) -> Paper:
    """The paper with the name of its file alone, where it is no address of the web."""
    if is_web_address(paper.place):
        return paper
    return replace(paper, place=PurePath(paper.place.replace("\\", "/")).name)
