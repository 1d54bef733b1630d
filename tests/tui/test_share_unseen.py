"""What the people in the call never see, on whatever page and however it came."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from canaries import PUBLIC, Canaries, sown
from notulen.config import Settings
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.locale.language import Language
from notulen.workspace import Workspace
from tui.secretary import START, Secretary, at_the_screen
from tui.shared_meeting import SIZES, a_running_meeting, at, types


@pytest.mark.parametrize("size", [*SIZES, (40, 12)])
@pytest.mark.parametrize("language", list(Language))
async def test_no_word_of_any_other_field_is_ever_on_it(
    tmp_path: Path, size: tuple[int, int], language: Language
) -> None:
    workspace = Workspace(tmp_path, Settings())
    canaries, meeting = sown()
    keep(workspace, meeting)
    async with at_the_screen(
        tmp_path, width=size[0], height=size[1], shared=1, workspace=workspace, language=language
    ) as sari:
        seen = await everything_seen(sari, canaries)
        assert seen <= PUBLIC
        assert {"title", "agenda.title", "decision.text", "actions.text", "actions.assignments.owner.name"} <= seen
        await sari.presses("b")
        assert canaries.found_in(sari.picture) == {"title"}


def keep(workspace: Workspace, meeting: Meeting) -> None:
    """Put a meeting that was made up into the archive."""
    with workspace.store.change(Act.MEETING_CREATED, now=START) as change:
        change.put(replace(meeting, number=change.next_number()))


async def everything_seen(sari: Secretary, canaries: Canaries) -> set[str]:
    """The fields whose words are seen somewhere on a walk through all there is."""
    seen = canaries.found_in(sari.picture)
    for key in ("left", "left", *["right"] * 8, *["pageup"] * 4, "g", *["pageup"] * 4, *["pagedown"] * 4, "g", "n"):
        await sari.presses(key)
        seen |= canaries.found_in(sari.picture)
    return seen


async def test_toasts_of_the_room_are_not_for_everybody(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace, has_toasts=True) as sari:
        await sari.types("~ RAHASIA kedua")
        await sari.presses("ctrl+z")
        await sari.hears("RAHASIA kedua")
        sari.app.notify("RAHASIA gagal", severity="error", timeout=60)
        await sari.hears("RAHASIA gagal")
        await sari.presses("f8")
        assert "RAHASIA gagal" in sari.told, "it stands still"
        sari.does_not_see("RAHASIA")
        sari.app.notify("RAHASIA dari belakang", timeout=60)
        await sari.settles()
        sari.does_not_see("RAHASIA")
        await sari.presses("ctrl+p")
        sari.does_not_see("RAHASIA")
        await sari.presses("escape", "f8")
        await sari.waits_for("RAHASIA dari belakang")


async def test_what_is_made_private_goes_within_two_looks(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        types(workspace, "! KELIRU")
        await sari.presses("f8")
        sari.sees("KELIRU")
        types(workspace, "=~")
        await sari.waits_until(lambda: "KELIRU" not in sari.screen)
        sari.does_not_see("KELIRU")
