"""What a screen asks the App to open: requests, so that no screen has to know another."""

from typing import NamedTuple

from textual.message import Message

from notulen.domain.review import ReviewScope


class HandedPaper(NamedTuple):
    """What was just written to be handed over: format, final version (None: as it is now), whose extract, for whom.

    `is_each`: every one of the `provinces` has an extract of its own.
    """

    format_name: str = ""
    version: int | None = None
    provinces: tuple[str, ...] = ()
    is_public: bool = False
    is_each: bool = False


ANY_PAPER = HandedPaper()
"""Nothing is told of what was handed over but the minutes it is of."""


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
    """Open the minutes of a meeting as they will be sent out, or a final `version` of them as it was frozen.

    With `is_exporting` also what asks where to.
    """

    def __init__(self, number: int, *, is_exporting: bool = False, version: int | None = None) -> None:
        super().__init__(number)
        self.is_exporting = is_exporting
        self.version = version


class OpenShare(_OnMeeting):
    """Open what of a meeting everybody may see."""


class OpenTidy(_OnMeeting):
    """Open the walk through what is left to tidy in a meeting."""


class OpenFinals(_OnMeeting):
    """Open the final versions of a meeting; with `is_amending` also what asks why they are amended."""

    def __init__(self, number: int, *, is_amending: bool = False) -> None:
        super().__init__(number)
        self.is_amending = is_amending


class OpenDeliveries(_OnMeeting):
    """Open who was given the minutes of a meeting; with `is_adding` also what asks for one more, given `paper`."""

    def __init__(self, number: int, *, is_adding: bool = False, paper: HandedPaper = ANY_PAPER) -> None:
        super().__init__(number)
        self.is_adding = is_adding
        self.paper = paper


class OpenAttendanceImport(_OnMeeting):
    """Open what takes attendance reports into a meeting; the path `typed` is read at once if one is given."""

    def __init__(self, number: int, typed: str = "") -> None:
        super().__init__(number)
        self.typed = typed


class OpenProvinces(Message):
    """Open the board of provinces."""


class OpenReview(Message):
    """Open the review of open actions: those brought to the meeting `number`, or all; `scope` narrows them."""

    def __init__(self, number: int | None, scope: ReviewScope | None = None) -> None:
        super().__init__()
        self.number = number
        self.scope = scope


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
