"""What a screen asks the App to open: requests, so that no screen has to know another."""

from textual.message import Message


class OpenMeeting(Message):
    """Open the minuting screen of the meeting numbered `number`."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class OpenHome(Message):
    """Go to the overview."""


class OpenDemo(Message):
    """Open the sample archive, apart from the user's own."""
