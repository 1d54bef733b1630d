"""The ways from every screen to all the others: each is a key and a request that the App follows."""

from typing import ClassVar

from textual.binding import BindingType

from notulen.tui.kept_place import KeptPlace
from notulen.tui.navigation import (
    GoBack,
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
from notulen.tui.widgets.keys import bound


class Ways(KeptPlace):
    """A screen that leads to the others; those about a meeting need to know which."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("f1,question_mark,1", "show_help", "help"),
        bound("f2,2", "go_home", "home"),
        bound("f3,3", "open_room", "room"),
        bound("ctrl+f,5,slash", "open_search", "search", is_shown=False),
        bound("f4,4", "open_review", "review", is_shown=False),
        bound("f6,6", "open_provinces", "provinces", is_shown=False),
        bound("f7,7", "open_preview", "preview"),
        bound("f8,8", "open_share", "share"),
        bound("f9,9", "open_directory", "directory", is_shown=False),
        bound("comma,ctrl+l", "open_settings", "settings", is_shown=False),
        bound("ctrl+g,i", "open_room", "quick_line", is_shown=False),
    ]

    async def meeting_number(self) -> int | None:
        """The meeting that F3, F7 and F8 are about; None when there is none."""
        return None

    async def action_show_help(self) -> None:
        """What this screen is for, its keys, the grammar, and a line to try it in."""
        self.post_message(OpenHelp(await self.meeting_number()))

    async def action_go_home(self) -> None:
        """To the overview."""
        self.post_message(OpenHome())

    async def action_go_back(self) -> None:
        """Close this screen."""
        self.post_message(GoBack())

    async def action_open_room(self) -> None:
        """To the room where minutes are taken."""
        if (number := await self.meeting_number()) is not None:
            self.post_message(OpenMeeting(number))

    @property
    def reviewed_meeting(self) -> int | None:
        """The meeting whose series F4 reviews; None: all open actions."""
        return None

    async def action_open_review(self) -> None:
        """To the review of open actions."""
        self.post_message(OpenReview(self.reviewed_meeting))

    async def action_open_preview(self) -> None:
        """To the minutes as they will be sent out."""
        if (number := await self.meeting_number()) is not None:
            self.post_message(OpenPreview(number))

    async def action_open_export(self) -> None:
        """To the minutes, and to what asks where they are to go."""
        if (number := await self.meeting_number()) is not None:
            self.post_message(OpenPreview(number, is_exporting=True))

    async def action_open_share(self) -> None:
        """To what everybody may see."""
        if (number := await self.meeting_number()) is not None:
            self.post_message(OpenShare(number))

    async def action_open_tidy(self) -> None:
        """To the walk through what is left to tidy."""
        if (number := await self.meeting_number()) is not None:
            self.post_message(OpenTidy(number))

    async def action_open_finals(self) -> None:
        """To the final versions, ralats and approvals."""
        if (number := await self.meeting_number()) is not None:
            self.post_message(OpenFinals(number))

    async def action_open_deliveries(self) -> None:
        """To who was given the minutes."""
        if (number := await self.meeting_number()) is not None:
            self.post_message(OpenDeliveries(number))

    async def action_open_search(self) -> None:
        """To the search in all meetings."""
        self.post_message(OpenSearch())

    async def action_open_provinces(self) -> None:
        """To how each province stands."""
        self.post_message(OpenProvinces())

    async def action_open_directory(self) -> None:
        """To the directory of people and offices."""
        self.post_message(OpenDirectory())

    async def action_open_settings(self, name: str = "") -> None:
        """To the settings, to that of `name` if one is given."""
        self.post_message(OpenSettings(name))
