"""Setelan: how the program looks and speaks, who takes the minutes, and what stands at their head and foot."""

import os
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import DescendantFocus, ScreenSuspend
from textual.widget import Widget
from textual.widgets import Input, Static

from notulen import paths
from notulen.config import Density, Glyphs, Motion, Verification
from notulen.domain.province import Zone
from notulen.locale.language import Language
from notulen.locale.settings_screen_texts import SettingsScreenTexts, settings_screen_texts
from notulen.tui.dialogs.menu import Menu, MenuItem
from notulen.tui.navigation import ChangeSetting, SettingKept, TryTheme
from notulen.tui.themes import all_theme_names, theme_ground
from notulen.tui.widgets.choice import Choice
from notulen.tui.widgets.drawing import ALARM, GOOD, HEADING, KEY, MUTED, row, words
from notulen.tui.widgets.hint_line import HintLine
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.setting_rows import SettingRow, SettingText
from notulen.tui.widgets.status_header import StatusHeader
from notulen.tui.workspace_screen import Surroundings, WorkspaceScreen

_LOOKS = ("language", "theme", "motion", "glyphs", "density")
_PERSON = ("name", "zone")
_ACTIONS = ("verification",)
_PAPER = (
    *("organisation", "letterhead", "logo", "signing_place"),
    *("signer_name", "signer_post", "signer_rank", "signer_nip"),
    *("second_signer_name", "second_signer_post", "second_signer_rank", "second_signer_nip"),
    *("signing_key", "allowed_signers"),
)
_WHOLE = ("logo", "signing_key", "allowed_signers")
"""What is nothing before it is typed to its end."""
_CHOICES: dict[str, tuple[str, ...]] = {
    "language": tuple(Language),
    "motion": tuple(Motion),
    "glyphs": tuple(Glyphs),
    "density": tuple(Density),
    "zone": tuple(Zone),
    "verification": tuple(Verification),
}
_LETTERHEAD_LINES = 4
_WITH_ABOUT = 96
_NOT_HERE = ("open_settings", "open_room", "open_preview", "open_share", "open_provinces")


class SettingsPane(VerticalScroll, inherit_bindings=False):
    """Arrows go from row to row, also when not all rows fit into the window."""


class SettingsScreen(WorkspaceScreen):
    """One row for each setting. A change holds at once and is kept; a theme is kept when one has seen it."""

    subject = "settings"
    CSS_PATH = "settings.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("enter", "change", "change"),
        bound("up", "move(-1)", "list.up", is_shown=False),
        bound("down", "move(1)", "list.down", is_shown=False),
        bound("escape", "go_back", "back"),
        bound("q", "go_back", "back_alike", is_shown=False),
    ]

    def __init__(self, surroundings: Surroundings, first: str = "") -> None:
        super().__init__(surroundings)
        self._first = first if first in (*_LOOKS, *_PERSON, *_PAPER, *_ACTIONS) else _LOOKS[0]
        self._tried: str | None = None
        self._kept = Content("")

    @cached_property
    def _words(self) -> SettingsScreenTexts:
        return settings_screen_texts(self.language)

    def compose(self) -> ComposeResult:
        """Four groups of rows in one frame."""
        yield StatusHeader()
        with Vertical(id="page"):
            with SettingsPane(id="settings", classes="pane", can_focus=False):
                for title, names in (
                    (self._words.looks, _LOOKS),
                    (self._words.person, _PERSON),
                    (self._words.paper, _PAPER),
                    (self._words.actions, _ACTIONS),
                ):
                    yield Static(words(title, HEADING), classes="heading")
                    for name in names:
                        yield from self._rows(name)
            yield HintLine(id="about")
        yield KeyBar(self.texts)

    def _rows(self, name: str) -> Iterable[SettingRow]:
        about = self._words.abouts[name]
        if name == "letterhead":
            lines = self.surroundings.settings.letterhead
            for place in range(max(_LETTERHEAD_LINES, len(lines))):
                text = lines[place] if place < len(lines) else ""
                told = about if place == 0 else self._words.letterhead_more
                label = self._words.letterhead_line.format(line=place + 1)
                yield SettingRow(label, SettingText(text, told, id=f"{name}-{place + 1}"), told)
            return
        value = str(getattr(self.surroundings.settings, name))
        control: Choice | SettingText
        if name == "theme":
            names = all_theme_names()
            control = Choice(names, names.index(value) if value in names else 0, is_folded=True, id=name)
        elif name in _CHOICES:
            labels = [self._words.choices.get(name, {}).get(each, each) for each in _CHOICES[name]]
            control = Choice(labels, _CHOICES[name].index(value), id=name)
        else:
            control = SettingText(value, about, id=name, is_told_at_rest=name not in _WHOLE)
        yield SettingRow(self._words.labels[name], control, about)

    def on_mount(self) -> None:
        """Stand on the row that was asked for."""
        frame = self.query_one("#settings")
        frame.border_title = words(self._words.title)
        frame.border_subtitle = words(self._words.kept_in.format(file=_short(str(paths.settings_file()))))
        first = f"{self._first}-1" if self._first == "letterhead" else self._first
        self._controls[first].focus()
        self._head()

    @property
    def _controls(self) -> dict[str, Choice | SettingText]:
        return {each.control.id or "": each.control for each in self.query(SettingRow)}

    def tick(self) -> None:
        """The head shows the day."""
        self._head()

    def _head(self) -> None:
        left = row(words("NOTULEN", HEADING), "  ", words(self._words.title))
        day = words(self.texts.short_day(self.today(), with_year=True), MUTED)
        self.query_one(StatusHeader).show((left,), (self._kept, day))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """From here one goes back, or to the overview."""
        return action not in _NOT_HERE and super().check_action(action, parameters)

    # what stands under the rows

    @on(DescendantFocus)
    def _came_to_a_row(self) -> None:
        if self._tried and self.focused is not self._controls["theme"]:
            self._keep_theme()
        self._tell_about()

    @on(Input.Changed)
    def _typed(self) -> None:
        self._tell_about()

    def on_resize(self) -> None:
        """A wide screen tells of a choice in its own row."""
        self._tell_about()

    def _tell_about(self) -> None:
        told = Content("")
        control = self.focused
        if self._tried:
            told = words(self._words.trying_theme.format(theme=self._tried), KEY)
        elif control is not None and control.id:
            is_told = self.size.width >= _WITH_ABOUT if isinstance(control, Choice) else not self._is_filled(control)
            told = words("" if is_told else self._words.abouts[control.id.partition("-")[0]], MUTED)
        self.query_one("#about", HintLine).text = told

    def _is_filled(self, control: Widget) -> bool:
        return isinstance(control, SettingText) and bool(control.value)

    # changing

    def action_move(self, rows: int) -> None:
        """Go to another row."""
        controls = list(self._controls.values())
        here = next((place for place, each in enumerate(controls) if each is self.focused), 0)
        # At once: the next key of the same burst moves on from there.
        self.set_focus(controls[min(max(here + rows, 0), len(controls) - 1)])

    @on(SettingText.Left)
    def _row_left(self, event: SettingText.Left) -> None:
        self.action_move(event.rows)

    @on(Choice.Changed)
    def _chosen(self, event: Choice.Changed) -> None:
        name = event.choice.id or ""
        if name == "theme":
            self._tried = all_theme_names()[event.chosen]
            self.app.post_message(TryTheme(self._tried))
            self._tell_about()
        else:
            self._change(name, _CHOICES[name][event.chosen])

    @on(SettingText.Settled)
    def _text_settled(self, event: SettingText.Settled) -> None:
        self._keep_text(event.field)

    def _keep_text(self, field: SettingText) -> None:
        name, is_line, _ = (field.id or "").partition("-")
        if is_line:
            lines = [each.text for each in self.query(SettingText) if (each.id or "").startswith(f"{name}-")]
            self._change(name, "\n".join(line for line in lines if line))
        else:
            self._change(name, field.text)

    def _change(self, name: str, value: str) -> None:
        # Straight to the App: this screen may be on its way out.
        self.app.post_message(ChangeSetting(name, value))

    def _keep_theme(self) -> None:
        if self._tried:
            self._change("theme", self._tried)
        self._tried = None

    def action_change(self) -> None:
        """The next choice; of themes the one that is tried, else all of them in a list."""
        control = self.focused
        if not isinstance(control, Choice):
            return
        if control.id != "theme":
            control.action_move(1)
        elif self._tried:
            self._keep_theme()
            self._tell_about()
        else:
            title, marked = self._words.labels["theme"], f"theme {self.surroundings.settings.theme}"
            self.app.push_screen(Menu(self.texts, self._themes(), title=title, marked=marked), self.take_command)

    def _themes(self) -> list[MenuItem]:
        grounds = {"dark": self._words.is_dark, "light": self._words.is_light, "terminal": self._words.is_terminal}
        return [MenuItem(f"theme {name}", name, grounds[theme_ground(name)], theme=name) for name in all_theme_names()]

    async def action_go_back(self) -> None:
        """Put back the theme that was there before one is tried; else close the settings."""
        if self._tried:
            self._tried = None
            self._show_theme()
            self.app.post_message(TryTheme(None))
            self._tell_about()
        else:
            await super().action_go_back()

    def _show_theme(self) -> None:
        names, theme = all_theme_names(), self._controls["theme"]
        if isinstance(theme, Choice) and self.surroundings.settings.theme in names:
            theme.chosen = names.index(self.surroundings.settings.theme)

    async def may_leave(self) -> bool:
        """At any time; what was typed last is kept."""
        self._leaving()
        return True

    @on(ScreenSuspend)
    def _leaving(self) -> None:
        self._keep_theme()
        for field in self.query(SettingText):
            if field.is_unsettled:
                self._keep_text(field)

    @on(SettingKept)
    def _setting_kept(self, event: SettingKept) -> None:
        told = self.texts.saved_at.format(time=f"{self.now():%H:%M}") if event.is_kept else f" {self.texts.not_saved} "
        self._kept = words(told, GOOD if event.is_kept else ALARM)
        if not event.is_kept:
            for field in self.query(SettingText):
                if (field.id or "").partition("-")[0] == event.name:
                    field.was_refused()
        self._show_theme()
        self._head()


def _short(path: str) -> str:
    """`path` with the home folder as `~`."""
    home = str(Path.home())
    return f"~{path[len(home) :]}" if path.startswith(f"{home}{os.sep}") else path
