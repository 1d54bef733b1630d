"""Several note-takers in turn: whoever types stands beside what was typed, in this window and on the minutes."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from msgspec import structs
from textual import events
from textual.binding import Binding
from textual.keys import key_to_character

from hostile_texts import HOSTILE, obeyed
from notulen.config import Settings
from notulen.locale.form_texts import form_texts
from notulen.locale.language import Language
from notulen.locale.screen_texts import screen_texts
from notulen.services.field_texts import FieldKind
from notulen.tui.dialogs.form_line import FormLine
from notulen.tui.dialogs.note_taker import NoteTakerDialog
from notulen.workspace import Workspace
from tui.refusing_store import moody_workspace
from tui.secretary import _KEYS, START, Secretary, at_the_screen


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An archive with a meeting that Sari began to minute."""
    workspace = Workspace(tmp_path, Settings(name="Sari"))
    workspace.meetings.create("Rapat SPBE", START.date(), now=START)
    workspace.meetings.start(1, now=START)
    workspace.minutes.record_line(1, "dari Sari", now=START)
    return tmp_path


def writers(sari: Secretary) -> dict[str, str]:
    """Who stands beside each line in the history."""
    steps = Workspace(sari.workspace.folder, Settings()).history.steps(1)
    return {step.subject.partition(" ")[2]: step.by for step in steps if step.subject.startswith("B")}


def takers(sari: Secretary) -> list[str]:
    return [each.name for each in sari.archived().note_takers]


async def test_lines_typed_right_behind_the_command_are_those_of_who_took_over(office: Path) -> None:
    async with at_the_screen(office, meeting=1, width=100, height=30) as sari:
        sari.sees("notulis Sari")
        for line in ("masih Sari", "/notulis Budi", "sudah Budi", "/notulis Sari", "Sari lagi"):
            for letter in line:
                sari.app.post_message(events.Key(_KEYS.get(letter, letter), letter))
            sari.app.post_message(events.Key("enter", key_to_character("enter")))
        await sari.settles()
        assert writers(sari) == {"dari Sari": "Sari", "masih Sari": "Sari", "sudah Budi": "Budi", "Sari lagi": "Sari"}
        assert takers(sari) == ["Sari", "Budi"]
        sari.sees("notulis Sari")


async def test_every_change_of_whatever_sort_bears_the_new_name(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        await sari.types("/notulis Budi")
        await sari.hears("Mulai sekarang Budi yang mencatat di jendela ini.")
        await sari.types("/data")
        await sari.presses("ctrl+u")
        await sari.writes("Raker SPBE")
        await sari.presses("enter")
        await sari.presses("escape", "t")
        await sari.writes("!")
        await sari.presses("delete")
        steps = sari.workspace.history.steps(1)
        assert [step.by for step in steps[:4]] == ["Budi"] * 4
        assert [step.act for step in steps[:4]] == ["line_removed", "line_edited", "meeting_edited", "meeting_edited"]


async def test_without_a_name_it_is_asked_for_with_those_known_to_choose_from(office: Path) -> None:
    Workspace(office, Settings(name="Sari")).note_takers.hand_over(1, "Rina", now=START)
    async with at_the_screen(office, meeting=1) as sari:
        await sari.types("/notulis")
        sari.sees("Siapa yang mencatat mulai sekarang?", "Sekarang: Sari", "Rina", "Enter Catat")
        await sari.presses("enter")
        sari.sees("Ketik namanya, atau pilih")
        await sari.presses("down")
        sari.sees("▸ Rina")
        await sari.presses("enter")
        await sari.types("dari Rina")
        assert writers(sari)["dari Rina"] == "Rina"
        await sari.presses("escape", "n")
        sari.sees("Sekarang: Rina", "Sari")
        await sari.bursts("Tono", "enter")
        await sari.presses("i")
        await sari.types("dari Tono")
        assert writers(sari)["dari Tono"] == "Tono"
        assert takers(sari) == ["Sari", "Rina", "Tono"]
        await sari.presses("ctrl+p")
        await sari.writes("notulis")
        sari.sees("/notulis")
        await sari.presses("enter")
        await sari.writes("Siapa")
        await sari.presses("escape")
        await sari.types("tetap Tono")
        assert writers(sari)["tetap Tono"] == "Tono"


async def test_taking_over_from_oneself_changes_nothing(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        steps = len(sari.workspace.history.steps(1))
        await sari.types("/notulis Sari")
        await sari.hears("Sari sudah mencatat di jendela ini.")
        assert len(sari.workspace.history.steps(1)) == steps


async def test_the_name_is_remembered_for_this_window_only(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        await sari.types("/notulis Budi")
        assert sari.workspace.settings.name == "Sari"
        await sari.presses("f2")
        await sari.presses("n")
        await sari.writes("Rapat lain")
        await sari.presses("enter")
        await sari.types("juga Budi")
        assert sari.workspace.history.steps(2)[0].by == "Budi", "also in the next meeting of this window"
    monkeypatch.setenv("NOTULEN_STATE", str(office.with_name(f"{office.name}-elsewhere")))
    async with at_the_screen(office, meeting=1) as sari:
        await sari.types("besoknya")
        assert writers(sari)["besoknya"] == "Sari"


async def test_another_name_in_the_settings_counts_from_then_on(office: Path) -> None:
    workspace = Workspace(office, Settings(name="Sari"))
    workspace.take_over("Budi")
    workspace.adopt(Settings(name="Sari", theme="poleng"))
    assert workspace.by == "Budi", "a theme is no change of hands"
    workspace.adopt(Settings(name="Tono"))
    assert workspace.by == "Tono"


async def test_two_windows_write_into_one_meeting_under_two_names(office: Path) -> None:
    async with at_the_screen(office, meeting=1) as sari:
        async with at_the_screen(office, meeting=1, workspace=Workspace(office, Settings(name="Sari"))) as other:
            await other.types("/notulis Budi")
            await other.types("dari jendela Budi")
            await sari.waits_for("dari jendela Budi")
            await sari.types("dari jendela Sari")
            await other.waits_for("dari jendela Sari")
        assert writers(sari) == {
            "dari Sari": "Sari",
            "dari jendela Budi": "Budi",
            "dari jendela Sari": "Sari",
        }
        await sari.presses("ctrl+z")
        assert "dari jendela Sari" not in writers_of_what_stands(sari)


def writers_of_what_stands(sari: Secretary) -> list[str]:
    return [entry.text for entry in sari.archived().entries]


async def test_a_line_on_its_way_stays_with_who_sent_it_however_slow_the_disk(office: Path) -> None:
    workspace, store = moody_workspace(office)
    async with at_the_screen(office, meeting=1, workspace=workspace) as sari:
        store.gate.clear()
        for line in ("ketikan Sari", "/notulis Budi", "ketikan Budi"):
            for letter in line:
                sari.app.post_message(events.Key(_KEYS.get(letter, letter), letter))
            sari.app.post_message(events.Key("enter", key_to_character("enter")))
        await sari.waits_until(lambda: len(sari._flow.desk.sent) == 2)
        store.gate.set()
        await sari.settles()
        assert writers(sari) == {"dari Sari": "Sari", "ketikan Sari": "Sari", "ketikan Budi": "Budi"}


async def test_a_hostile_name_is_only_a_name(office: Path) -> None:
    async with at_the_screen(office, meeting=1, width=100, height=30) as sari:
        for count, text in enumerate(HOSTILE, 2):
            await sari.types("/notulis")
            await sari.pastes(text)
            await sari.presses("enter")
            await sari.types("satu")
            await sari.types("/notulis")
            await sari.presses("down")
            assert not obeyed(sari.picture)
            await sari.presses("escape")
            assert not obeyed(sari.picture)
            assert len(takers(sari)) == count
        assert not sari.is_gone


def test_every_key_that_is_shown_has_words_in_both_languages() -> None:
    for owner in (FormLine, NoteTakerDialog):
        for binding in owner.BINDINGS:
            assert isinstance(binding, Binding)
            for language in Language:
                assert not binding.show or binding.id in screen_texts(language).keys, binding


def test_a_form_has_words_for_every_kind_of_field() -> None:
    tables = [value for value in structs.asdict(form_texts(Language.INDONESIAN)).values() if isinstance(value, Mapping)]
    assert tables
    assert all(table.keys() == {kind.value for kind in FieldKind} for table in tables)
