"""What a screen asks the App to open: requests, so that no screen has to know another."""

from textual.message import Message


class _OnMeeting(Message):
    """A request about the meeting numbered `number`."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class OpenMeeting(_OnMeeting):
    """Open the minuting screen of a meeting; `line` is the seq of the line to go to."""

    def __init__(self, number: int, line: int | None = None) -> None:
        super().__init__(number)
        self.line = line


class OpenPreview(_OnMeeting):
    """Open the minutes of a meeting as they will be sent out."""


class OpenShare(_OnMeeting):
    """Open what of a meeting everybody may see."""


class OpenSettings(Message):
    """Open the settings."""


class OpenHome(Message):
    """Go to the overview."""


class GoBack(Message):
    """Close the screen on top; what lies under it is seen again."""


class OpenDemo(Message):
    """Open the sample archive, apart from the user's own."""
