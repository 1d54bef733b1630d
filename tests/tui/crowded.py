"""An archive with one of many texts in every field there is, and each of them in lines, seats, items and titles."""

from collections.abc import Sequence
from itertools import cycle
from pathlib import Path

import msgspec
from msgspec.structs import replace

from canaries import sown
from notulen.config import Settings
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.history import Act
from notulen.domain.meeting import Issued, Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.text import clean_text
from notulen.workspace import Workspace
from tui.secretary import START


def crowded_meeting(texts: Sequence[str]) -> Meeting:
    """A running meeting with one of `texts` in every field there is, and each of them in lines, seats and items."""
    _, meeting = sown()
    spoiled = cycle(texts)

    def spoil(value: object) -> object:
        if isinstance(value, dict):
            return {name: spoil(each) for name, each in value.items()}
        if isinstance(value, list | tuple):
            return [spoil(each) for each in value]
        return clean_text(next(spoiled)) if isinstance(value, str) and value.startswith("qz") else value

    meeting = msgspec.convert(spoil(msgspec.to_builtins(meeting)), Meeting)
    kinds = cycle(EntryKind)
    numbered = list(enumerate(texts, 1))
    return replace(
        meeting,
        status=MeetingStatus.RUNNING,
        finals=(),  # each would want a file of its own, and a ralat one that it amends
        amendment=None,
        day=START.date(),
        agenda=tuple(AgendaItem(id=f"item{number}", number=number, title=text) for number, text in numbered),
        attendees=tuple(Attendee(id=f"seat{number}", number=number, name=text, post=text) for number, text in numbered),
        entries=(
            *meeting.entries,
            *(Entry(id=f"line{n}", seq=100 + n, kind=next(kinds), text=text, at=START) for n, text in numbered),
        ),
        issued=Issued(lines=1000, agenda=100, attendees=100, actions=100, decisions=100),
    )


def crowded_settings(texts: Sequence[str]) -> dict[str, str | list[str]]:
    """Settings with another of `texts` in each that takes any."""
    signers = ("name", "post", "rank", "nip")
    fields = (f"{who}_{what}" for who in ("signer", "second_signer") for what in signers)
    names = ("name", "organisation", "signing_place", *fields)
    return {**dict(zip(names, texts, strict=False)), "letterhead": list(texts[-4:])}


def crowded_office(folder: Path, texts: Sequence[str]) -> Workspace:
    """An archive and settings that hold `texts` wherever text can be, put there past every service."""
    workspace = Workspace(folder, msgspec.convert(crowded_settings(texts[::-1]), Settings))
    with workspace.store.change(Act.MEETING_CREATED, now=START) as change:
        change.put(replace(crowded_meeting(texts), number=change.next_number()))
    for text in texts:
        with workspace.store.change(Act.MEETING_CREATED, now=START) as change:
            number = change.next_number()
            change.put(Meeting(id=f"meeting{number}", number=number, title=text, day=START.date()))
    return workspace
