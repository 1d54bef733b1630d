"""The App as the one who opens screens: each is imported when it is first asked for, and opened once."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from textual import on

from notulen.tui.navigation import GoBack, OpenHelp, OpenHome, OpenMeeting, OpenPreview, OpenSettings, OpenShare
from notulen.tui.personal_app import PersonalApp
from notulen.tui.widgets.key_bar import live_keys
from notulen.tui.workspace_screen import WorkspaceScreen

if TYPE_CHECKING:
    from notulen.tui.meeting_screen import MeetingScreen
    from notulen.tui.screens.minutes import MinutesScreen

OnMeeting = TypeVar("OnMeeting", bound="MeetingScreen")


class OpeningApp(PersonalApp):
    """Answers what screens ask for (`navigation`), so that no screen has to know another."""

    @on(OpenMeeting)
    async def _open_meeting(self, request: OpenMeeting) -> None:
        from notulen.tui.screens.minutes import MinutesScreen

        room = await self._go_to(MinutesScreen, request.number, lambda: self.room_of(request.number))
        if request.line is not None:
            room.show_line(request.line)

    @on(OpenPreview)
    async def _open_preview(self, request: OpenPreview) -> None:
        from notulen.tui.screens.preview import PreviewScreen

        await self._go_to(PreviewScreen, request.number, lambda: PreviewScreen(self.surroundings, request.number))

    @on(OpenShare)
    async def _open_share(self, request: OpenShare) -> None:
        from notulen.tui.screens.share import ShareScreen

        await self._go_to(ShareScreen, request.number, lambda: ShareScreen(self.surroundings, request.number))

    @on(OpenHelp)
    async def _open_help(self, request: OpenHelp) -> None:
        from notulen.tui.screens.help import HelpScreen

        screen = self.screen
        if isinstance(screen, WorkspaceScreen) and not isinstance(screen, HelpScreen):
            keys = tuple(live_keys(screen, screen.texts))
            await self.push_screen(HelpScreen(self.surroundings, request.number, screen.subject, keys))

    @on(OpenSettings)
    async def _open_settings(self, request: OpenSettings) -> None:
        from notulen.tui.screens.settings import SettingsScreen

        if not isinstance(self.screen, SettingsScreen):
            await self.push_screen(SettingsScreen(self.surroundings, request.name))

    def room_of(self, number: int) -> "MinutesScreen":
        """A new room where the minutes of a meeting are taken."""
        from notulen.tui.screens.minutes import MinutesScreen

        return MinutesScreen(self.surroundings, number)

    async def _go_to(self, kind: type[OnMeeting], number: int, make: Callable[[], OnMeeting]) -> OnMeeting:
        """The screen of that kind on meeting `number`: the one that is open already, or a new one on top."""
        found = next((each for each in self.screen_stack if isinstance(each, kind) and each.number == number), None)
        if found is None:
            found = make()
            await self.push_screen(found)
        for _ in range(len(self.screen_stack) - 1 - self.screen_stack.index(found)):
            await self.pop_screen()
        return found

    @on(OpenHome)
    async def _open_home(self) -> None:
        while len(self.screen_stack) > 2:
            await self.pop_screen()

    @on(GoBack)
    def _go_back(self, request: GoBack) -> None:
        if len(self.screen_stack) > 2:
            self.pop_screen()
            if request.key:
                self.simulate_key(request.key)
