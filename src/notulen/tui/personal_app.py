"""An App that looks and speaks as its user set it: every setting holds at once, on all open screens, and is kept."""

from collections.abc import Awaitable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import on, work
from textual.events import ScreenResume
from textual.filter import LineFilter, Monochrome, NoColor

from notulen import paths
from notulen.config import Density, Glyphs, Settings, save_setting, with_setting
from notulen.domain.errors import NotulenError
from notulen.locale.explain import explain
from notulen.locale.screen_texts import screen_texts
from notulen.tui.glyphs import AsciiGlyphs
from notulen.tui.navigation import ChangeSetting, SettingKept, TryTheme
from notulen.tui.stylesheet import LastingStylesheet
from notulen.tui.themes import DEFAULT_THEME, all_theme_names, get_theme, theme_names
from notulen.tui.toasts import ToastApp
from notulen.tui.widgets.field import Field
from notulen.tui.workspace_screen import Surroundings, WorkspaceScreen

if TYPE_CHECKING:
    from notulen.locale.settings_screen_texts import SettingsScreenTexts

_SIXTEEN_COLOURS = "ansi-dark"
_ASCII, _NO_COLOUR = AsciiGlyphs(), NoColor()
_SECONDS = 12.0


class PersonalApp(ToastApp):
    """`is_unicode` says whether the terminal can be sent more than ASCII. `theme` stands for this run only."""

    def __init__(self, surroundings: Surroundings, *, theme: str | None, is_unicode: bool) -> None:
        self._is_unicode = is_unicode
        self._telling = ""
        self.surroundings = surroundings
        super().__init__()
        self.animation_level = "none"
        settings = surroundings.settings
        told = replace(settings, language=surroundings.language, theme=theme or settings.theme)
        surroundings.workspace.adopt(told)
        self.look_as_set()
        self.stylesheet = LastingStylesheet(variables=self.get_css_variables())

    @property
    def settings(self) -> Settings:
        """What holds now."""
        return self.surroundings.settings

    def look_as_set(self) -> None:
        """Put on the theme and the density, before any CSS is read, and once more when the terminal is known."""
        for name in theme_names():
            if name not in self.available_themes:
                self.register_theme(get_theme(name))
        self._wear(self.settings.theme)
        self._set_density()

    # what is drawn

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Names of ours that stand before a theme is put on."""
        ours = ("muted", "info", "frame", "cursor", "on-cursor")
        return dict.fromkeys((*ours, "ansi-foreground", "ansi-background"), "ansi_default")

    @property
    def has_sixteen_colours(self) -> bool:
        """Whether the terminal can show none of the themes and keeps its own colours."""
        return self.console.color_system == "standard" and not self.is_headless

    def _wear(self, name: str) -> None:
        if self.has_sixteen_colours:
            name = _SIXTEEN_COLOURS
        elif name not in all_theme_names():
            name = DEFAULT_THEME
        if name not in theme_names():
            self.register_theme(get_theme(name))
        self.theme = name

    @on(TryTheme)
    def _try_theme(self, request: TryTheme) -> None:
        self._wear(request.theme or self.settings.theme)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own, and on a terminal for ASCII one that lets nothing else through."""
        filters = list(super().get_line_filters())
        if self.no_color and self.native_ansi_color:
            # Textual chose before the theme was known: greys made of the terminal's own colours are black on black.
            filters = [_NO_COLOUR if isinstance(each, Monochrome) else each for each in filters]
        glyphs = self.settings.glyphs
        if glyphs is Glyphs.ASCII or (glyphs is Glyphs.AUTO and not self._is_unicode):
            filters.append(_ASCII)
        return filters

    def _set_pointer_shape(self, shape: str) -> None:
        # Textual asks for a shape with ESC ], which no other part of the screen needs and a plain console prints.
        pass

    def _set_density(self) -> None:
        self.set_class(self.settings.density is Density.COMPACT, "-compact")

    # what is set

    @on(Field.Full)
    def _tell_full(self, event: Field.Full) -> None:
        told = screen_texts(self.surroundings.language).field_full.format(most=event.most)
        if self._telling != told and all(each.message != told for each in self._notifications):
            self._telling = told
            self.notify(told, severity="warning", timeout=_SECONDS, markup=False)
            self.call_later(self._has_told)  # behind the notification, which is among the others only then

    def _has_told(self) -> None:
        self._telling = ""

    @on(ChangeSetting)
    def _change_setting(self, request: ChangeSetting) -> None:
        try:
            settings = with_setting(self.settings, request.name, request.value)
        except NotulenError as fault:
            told = explain(fault, self.surroundings.language).text
            self.notify(told, severity="error", timeout=_SECONDS, markup=False)
            self.screen.post_message(SettingKept(request.name, is_kept=False))
            return
        kept = self.surroundings.queue.run(lambda: save_setting(paths.settings_file(), request.name, request.value))
        self.surroundings.workspace.adopt(settings)
        self._tell_kept(kept, request.name)
        match request.name:
            case "theme":
                self._wear(request.value)
                if self.has_sixteen_colours:
                    told = self._said().only_sixteen.format(theme=request.value)
                    self.notify(told, timeout=_SECONDS, markup=False)
            case "language":
                self.surroundings = self.surroundings._replace(language=settings.language)
                self._speak()
            case "density":
                self._set_density()
                self.refresh_css(animate=False)
            case "glyphs":
                for screen in self.screen_stack:
                    screen.refresh(layout=True)

    def _said(self) -> "SettingsScreenTexts":
        from notulen.locale.settings_screen_texts import settings_screen_texts

        return settings_screen_texts(self.surroundings.language)

    @work
    async def _tell_kept(self, kept: Awaitable[Settings], name: str) -> None:
        try:
            await kept
        except NotulenError as fault:
            told = self._said().not_kept.format(fault=explain(fault, self.surroundings.language).text)
            self.notify(told, severity="error", timeout=_SECONDS, markup=False)
            self.screen.post_message(SettingKept(name, is_kept=False))
        else:
            self.screen.post_message(SettingKept(name, is_kept=True))

    @work
    async def _speak(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, WorkspaceScreen):
                await screen.ready_to_be_made_anew()
        # As a call of its own, so that a key pressed meanwhile waits for the new screens instead of meeting an old one.
        self.call_next(self._make_screens_anew)

    async def _make_screens_anew(self) -> None:
        fresh = []
        for screen in self.screen_stack:
            if isinstance(screen, WorkspaceScreen):
                fresh.append(screen.made_anew(self.surroundings))
                fresh[-1].go_on_from(screen)
                # It comes to the top once more while those above it go, and is not to begin anything then.
                screen.disable_messages(ScreenResume)
                self.workers.cancel_node(screen)
        with self.batch_update():
            while len(self.screen_stack) > 1:
                await self.pop_screen()
            for screen in fresh:
                await self.push_screen(screen)
                screen.take_place()
