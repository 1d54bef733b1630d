"""The App as the one who opens screens: each is imported when it is first asked for, and opened once."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from textual import on

from notulen.tui.navigation import (
    GoBack,
    OpenAttendanceImport,
    OpenDeliveries,
    OpenDirectory,
    OpenFinals,
    OpenHelp,
    OpenHome,
    OpenMeeting,
    OpenPreview,
    OpenProvinces,
    OpenReview,
    OpenSearch,
    OpenSettings,
    OpenShare,
    OpenTidy,
)
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

        number = request.number
        preview = await self._go_to(PreviewScreen, number, lambda: PreviewScreen(self.surroundings, number))
        preview.show_version(request.version)
        if request.is_exporting:
            preview.begin_export()

    @on(OpenShare)
    async def _open_share(self, request: OpenShare) -> None:
        from notulen.tui.screens.share import ShareScreen

        await self._go_to(ShareScreen, request.number, lambda: ShareScreen(self.surroundings, request.number))

    @on(OpenTidy)
    async def _open_tidy(self, request: OpenTidy) -> None:
        from notulen.tui.screens.tidy import TidyScreen

        await self._go_to(TidyScreen, request.number, lambda: TidyScreen(self.surroundings, request.number))

    @on(OpenFinals)
    async def _open_finals(self, request: OpenFinals) -> None:
        from notulen.tui.screens.finals import FinalsScreen

        finals = await self._go_to(
            FinalsScreen, request.number, lambda: FinalsScreen(self.surroundings, request.number)
        )
        if request.is_amending:
            finals.begin_amending()

    @on(OpenDeliveries)
    async def _open_deliveries(self, request: OpenDeliveries) -> None:
        from notulen.tui.screens.deliveries import DeliveriesScreen

        number = request.number
        found = await self._go_to(DeliveriesScreen, number, lambda: DeliveriesScreen(self.surroundings, number))
        if request.is_adding:
            found.begin_adding(request.paper)

    @on(OpenAttendanceImport)
    async def _open_attendance_import(self, request: OpenAttendanceImport) -> None:
        from notulen.tui.screens.attendance import AttendanceScreen

        number = request.number
        importing = await self._go_to(AttendanceScreen, number, lambda: AttendanceScreen(self.surroundings, number))
        importing.begin(request.typed)

    @on(OpenSearch)
    async def _open_search(self, request: OpenSearch) -> None:
        from notulen.tui.screens.search import SearchScreen

        found = next((each for each in self.screen_stack if isinstance(each, SearchScreen)), None)
        if found is None:
            found = SearchScreen(self.surroundings)
            await self.push_screen(found)
        await self._leave_what_covers(found)
        found.begin(request.typed)

    @on(OpenReview)
    async def _open_review(self, request: OpenReview) -> None:
        from notulen.tui.screens.review import ReviewScreen

        number = request.number
        found = next(
            (each for each in self.screen_stack if isinstance(each, ReviewScreen) and each.meeting_opened == number),
            None,
        )
        if found is None:
            found = ReviewScreen(self.surroundings, number, request.scope)
            await self.push_screen(found)
        elif request.scope is not None:
            found.narrow_to(request.scope)
        await self._leave_what_covers(found)

    @on(OpenProvinces)
    async def _open_provinces(self) -> None:
        from notulen.tui.screens.provinces import ProvincesScreen

        found = next((each for each in self.screen_stack if isinstance(each, ProvincesScreen)), None)
        if found is None:
            found = ProvincesScreen(self.surroundings)
            await self.push_screen(found)
        await self._leave_what_covers(found)

    @on(OpenDirectory)
    async def _open_directory(self) -> None:
        from notulen.tui.screens.directory import DirectoryScreen

        found = next((each for each in self.screen_stack if isinstance(each, DirectoryScreen)), None)
        if found is None:
            found = DirectoryScreen(self.surroundings)
            await self.push_screen(found)
        await self._leave_what_covers(found)

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
            self.take_read_away()
            await self.push_screen(found)
        await self._leave_what_covers(found)
        return found

    async def _leave_what_covers(self, screen: WorkspaceScreen) -> None:
        for _ in range(len(self.screen_stack) - 1 - self.screen_stack.index(screen)):
            await self.pop_screen()

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
