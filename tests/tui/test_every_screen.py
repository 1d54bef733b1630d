"""The table of screens is whole: each screen and dialog of the program has its row, and opens by its keys."""

import importlib
import pkgutil
from pathlib import Path

import pytest
from textual.screen import Screen
from textual.widgets import Input

import notulen.tui
from tui.every_screen import PLACES, Place, follows, goes, named, office
from tui.secretary import at_the_screen


def kinds_of(base: type) -> set[type]:
    """Every class of the full screen that is made from `base` and that nothing else is made from."""
    for found in pkgutil.walk_packages(notulen.tui.__path__, "notulen.tui."):
        importlib.import_module(found.name)
    ours, left = set(), [base]
    while left:
        one = left.pop()
        left += one.__subclasses__()
        if one.__module__.startswith("notulen.tui."):
            ours.add(one)
    return ours


def test_every_screen_and_dialog_has_a_row() -> None:
    bases = {base for kind in kinds_of(Screen) for base in kind.__bases__}
    rows = {place.kind for place in PLACES}
    assert kinds_of(Screen) - rows <= bases, "a screen or dialog without a row in PLACES"


@pytest.mark.parametrize("place", PLACES, ids=named)
async def test_its_keys_lead_there_and_into_every_field_it_has(tmp_path: Path, place: Place) -> None:
    workspace = None if place.is_empty else office(tmp_path)
    reached = set()
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await goes(sari, place)
        fields = {each for each in sari.app.screen.query(Input) if each.focusable}
        for keys in place.fields:
            await follows(sari, keys)
            assert isinstance(sari.app.focused, Input), f"{keys} lead into no field of {place.name}"
            reached.add(sari.app.focused)
        assert reached == (fields if place.fields else set())
