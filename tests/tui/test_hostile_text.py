"""Text that would be markup, a link or a terminal command elsewhere is only text here, in every field."""

from pathlib import Path

import pytest

from notulen.config import Settings
from notulen.workspace import Workspace
from tui.secretary import START, at_the_screen

HOSTILE = (
    "[/]",
    "[@click=app.quit]keluar[/]",
    "[b",
    "[bold red]merah[/bold red]",
    "\\[/",
    "Dinas [/] PUPR",
    "$primary [$accent]",
    "{reference} {count}",
    "\x1b]52;c;aGFpCg==\x07",
    "\x1b[2J\x1b[31m",
    "\x9b31m",
    "\u202eterbalik\u202c",
    "a\u2028b\u2029c",
    "日本語の議事録",
    "%s %(x)s",
)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_hostile_text_in_every_field_is_shown_as_text(tmp_path: Path, size: tuple[int, int]) -> None:
    workspace = Workspace(tmp_path, Settings(name="[b", organisation="Kantor [/] [@click=app.quit]"))
    for number, text in enumerate(HOSTILE, 1):
        workspace.meetings.create(text, START.date(), now=START, agenda=[text], place=text, application=text)
        for sign in ("", "! ", "> ", "? ", "~ ", "+ "):
            workspace.minutes.record_line(number, f"{sign}{text}", now=START)
        workspace.minutes.record_line(number, "#", now=START)
    async with at_the_screen(tmp_path, width=size[0], height=size[1], workspace=workspace) as sari:
        for number in range(1, len(HOSTILE) + 1):
            await sari.presses("home", *["down"] * (number - 1), "enter")
            await sari.presses("ctrl+z", "ctrl+y", "f1", "escape", "up", "escape", "escape", "f2")
            assert not _obeyed(sari.picture), "no character the terminal would obey"
        assert not sari.is_gone


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_text_can_be_typed_into_line_and_dialog(tmp_path: Path, text: str) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.presses("n")
        await sari.pastes(text)
        await sari.presses("enter")
        for sign in ("", "! ", "@", "+ "):
            await sari.writes(sign)
            await sari.pastes(text)
            await sari.presses("enter", "escape", "escape", "i")
        assert not _obeyed(sari.picture)
        assert not sari.is_gone


def _obeyed(picture: str) -> list[str]:
    return [character for character in picture if character != "\n" and not character.isprintable()]
