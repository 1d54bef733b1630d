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


class OpenProvinces(Message):
    """Open the board of provinces."""


class OpenReview(Message):
    """Open the review of open actions: those brought to the meeting `number`, or all there are."""

    def __init__(self, number: int | None) -> None:
        super().__init__()
        self.number = number


class OpenDirectory(Message):
    """Open the directory of people and offices."""


class OpenHelp(Message):
    """Open the help on the screen on top, which is about the meeting `number`, if about any."""

    def __init__(self, number: int | None) -> None:
        super().__init__()
        self.number = number


class OpenSettings(Message):
    """Open the settings, on the row of the setting `name` if one is given."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.name = name


class ChangeSetting(Message):
    """Set the setting `name` (lists: one line each): it holds at once, and is remembered."""

    def __init__(self, name: str, value: str) -> None:
        super().__init__()
        self.name = name
        self.value = value


class SettingKept(Message):
    """The setting `name` is in the user's file; with `is_kept` False it could not be put there."""

    def __init__(self, name: str, *, is_kept: bool) -> None:
        super().__init__()
        self.name = name
        self.is_kept = is_kept


class TryTheme(Message):
    """Show everything in `theme`; None goes back to the theme that is set."""

    def __init__(self, theme: str | None) -> None:
        super().__init__()
        self.theme = theme


class Unsay(Message):
    """Take away the toasts that say `text`: it does not hold any more."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class OpenSearch(Message):
    """Open the search in all meetings, with `typed` in its line if that is given."""

    def __init__(self, typed: str = "") -> None:
        super().__init__()
        self.typed = typed


class OpenHome(Message):
    """Go to the overview."""


class GoBack(Message):
    """Close the screen on top; what lies under it is seen again, and `key` is pressed there if one is given."""

    def __init__(self, key: str = "") -> None:
        super().__init__()
        self.key = key


class OpenDemo(Message):
    """Open the sample archive, apart from the user's own."""
