"""Text that would be markup, a link or a terminal command elsewhere is only text here: typed, pasted, or there before."""

import html
from itertools import cycle
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from canaries import sown
from hostile_texts import HOSTILE, obeyed
from notulen.config import Settings
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.history import Act
from notulen.domain.meeting import Issued, Meeting, MeetingStatus
from notulen.domain.text import clean_text
from notulen.tui.widgets.capture_line import CaptureLine
from notulen.tui.widgets.field import Field
from notulen.workspace import Workspace
from tui.every_screen import PLACES, WITH_FIELDS, Place, follows, goes, named, office
from tui.secretary import START, Secretary, at_the_screen

CROWDED = (160, 200)
SIZES = ((80, 24), (60, 20), (120, 40))
TYPED = tuple(text for text in HOSTILE if text.isprintable())
LISTED = ("ruang rapat", "ruang rapat, daftar", "pratinjau", "presensi", "agenda", "pindah agenda")
"""Where the crowded meeting is seen whole in a window of the size `CROWDED`."""


def shown(text: str) -> str:
    """How a text stands on the screen, as `Secretary.screen` tells it."""
    return " ".join(clean_text(text).split())


def crowded_meeting(texts: tuple[str, ...]) -> Meeting:
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
        day=START.date(),
        agenda=tuple(AgendaItem(id=f"item{number}", number=number, title=text) for number, text in numbered),
        attendees=tuple(Attendee(id=f"seat{number}", number=number, name=text, post=text) for number, text in numbered),
        entries=(
            *meeting.entries,
            *(Entry(id=f"line{n}", seq=100 + n, kind=next(kinds), text=text, at=START) for n, text in numbered),
        ),
        issued=Issued(lines=1000, agenda=100, attendees=100, actions=100, decisions=100),
    )


def crowded_office(folder: Path) -> Workspace:
    """An archive and settings that hold such text wherever text can be, put there past every service."""
    texts = iter(HOSTILE * 2)
    settings = Settings(
        name=next(texts),
        organisation=next(texts),
        letterhead=tuple(HOSTILE[:4]),
        signer_name=next(texts),
        signer_post=next(texts),
        signer_rank=next(texts),
        signer_nip=next(texts),
    )
    workspace = Workspace(folder, settings)
    with workspace.store.change(Act.MEETING_CREATED, now=START) as change:
        change.put(replace(crowded_meeting(HOSTILE), number=change.next_number()))
    for text in HOSTILE:
        with workspace.store.change(Act.MEETING_CREATED, now=START) as change:
            number = change.next_number()
            change.put(Meeting(id=f"meeting{number}", number=number, title=text, day=START.date()))
    return workspace


@pytest.mark.parametrize("place", [place for place in PLACES if not place.is_empty], ids=named)
async def test_what_lies_in_archive_and_settings_is_only_text_everywhere(tmp_path: Path, place: Place) -> None:
    async with at_the_screen(tmp_path, width=160, height=60, workspace=crowded_office(tmp_path)) as sari:
        await goes(sari, place)
        if place.name in LISTED:
            seen = await looks_through(sari)
            assert [text for text in HOSTILE if shown(text) not in seen] == []
        for size in SIZES:
            assert not obeyed(sari.picture)
            await sari.makes_window(*size)
            await sari.presses("pagedown")
        assert not obeyed(sari.picture)
        assert not obeyed(html.unescape(sari.app.export_screenshot()).replace("\xa0", " "))
        assert not sari.is_gone


async def looks_through(sari: Secretary) -> str:
    """Everything that is seen from here with the keys that scroll."""
    seen = sari.screen
    for key in (*["pagedown"] * 6, *["pageup"] * 12):
        await sari.presses(key)
        seen += f" {sari.screen}"
    return seen


@pytest.mark.parametrize("place", WITH_FIELDS, ids=named)
async def test_what_is_typed_and_pasted_into_any_field_stands_there_as_text(tmp_path: Path, place: Place) -> None:
    async with at_the_screen(tmp_path, width=120, height=30, workspace=office(tmp_path)) as sari:
        await goes(sari, place)
        for number, keys in enumerate(place.fields):
            await follows(sari, keys)
            field = sari.app.focused
            assert isinstance(field, Field)
            some = slice(number % 5, None, 5) if len(place.fields) > 5 else slice(None)
            typed = [(sari.writes, text.replace(" ", "")) for text in TYPED[some]]
            for put, text in [*typed, *((sari.pastes, text) for text in HOSTILE[some])]:
                field.value = ""
                await put(text)
                if isinstance(field, CaptureLine) and field.is_asking:
                    await sari.presses("g")
                assert not obeyed(sari.picture)
                drawn = clean_text(sari.screen)
                assert all(shown(line) in drawn for line in text.splitlines()), f"{text!r} is not in:\n{drawn}"
        assert not sari.is_gone


@pytest.mark.parametrize("text", HOSTILE)
async def test_what_is_recorded_and_told_in_passing_is_only_text(tmp_path: Path, text: str) -> None:
    async with at_the_screen(tmp_path, has_toasts=True) as sari:
        await sari.makes_meeting(f"Rapat {''.join(filter(str.isprintable, text))}")
        for sign in ("", "! ", "> @x ", "+ ", "# ", "@"):
            await sari.writes(sign)
            await sari.pastes(text)
            await sari.presses("enter", "enter")
            assert not obeyed(sari.picture)
        await sari.presses("ctrl+z", "ctrl+y", "ctrl+z")
        assert sari.told
        assert not obeyed(sari.told)
        assert not sari.is_gone
