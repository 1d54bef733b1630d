"""Pratinjau: the minutes as they will be exported, live, with what is left to tidy and the way out to a file."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType

from notulen.domain.meeting_state import MeetingStatus
from notulen.tui.navigation import GoBack, HandedPaper, OpenDeliveries
from notulen.tui.previewing.copy_acts import CopyActs
from notulen.tui.previewing.export_acts import ExportActs
from notulen.tui.previewing.export_files import Exported
from notulen.tui.previewing.format_acts import FormatActs
from notulen.tui.previewing.picture import ASIDE, WITH_TITLE
from notulen.tui.previewing.pointing_acts import PointingActs
from notulen.tui.widgets.keys import bound


class PreviewScreen(PointingActs, FormatActs, ExportActs, CopyActs):
    """The keys of a preview, and which of them act where."""

    subject = "preview"
    CSS_PATH = "preview.tcss"
    AUTO_FOCUS = "#document"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("tab", "next_pane(1)", "preview_pane"),
        bound("shift+tab", "next_pane(-1)", "preview_pane_back", is_shown=False),
        bound("space", "switch_part", "preview_part"),
        bound("enter", "go_there", "preview_go"),
        bound("n", "next_untidy(1)", "preview_next"),
        bound("N", "next_untidy(-1)", "preview_previous", is_shown=False),
        bound("e", "export", "preview_export"),
        bound("f", "choose_format", "preview_format"),
        bound("F", "switch_layout", "preview_layout", is_shown=False),
        bound("p", "switch_public", "preview_public"),
        bound("c", "copy_paper", "preview_copy"),
        bound("C", "copy_path", "preview_copy_path", is_shown=False),
        bound("r", "open_tidy", "tidy"),
        bound("S", "open_finals", "finalize", is_shown=False),
        bound("k", "open_deliveries", "deliveries", is_shown=False),
        bound("K", "record_delivery", "delivery_record", is_shown=False),
        bound("escape", "close", "back"),
        bound("f7,7,backspace", "close", "back_alike", is_shown=False),
        bound("ctrl+z", "undo", "undo"),
        bound("u", "undo", "undo_alike", is_shown=False),
    ]

    _written: HandedPaper | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing are not offered."""
        match action:
            case "go_there":
                return self.pointed is not None or self.side.parts.has_focus
            case "next_untidy" | "open_tidy":
                return bool(self.untidy)
            case "switch_part":
                return self.side.parts.has_focus
            case "copy_path":
                return self.written is not None
            case "record_delivery":
                return self._written is not None and self.can_write
        return action != "open_preview" and super().check_action(action, parameters)

    @on(Exported)
    def _was_exported(self, event: Exported) -> None:
        meeting, asked = event.meeting, event.request
        version = asked.version or (len(meeting.finals) if meeting.status is MeetingStatus.FINAL else None)
        provinces = tuple(dict.fromkeys(code for file in event.files for code in file.provinces))
        self._written = HandedPaper(asked.format_name, version, provinces, asked.is_public, len(event.files) > 1)
        self.refresh_bindings()

    def action_record_delivery(self) -> None:
        """Ask who was given what was exported last."""
        if self._written is not None:
            self.post_message(OpenDeliveries(self.number, is_adding=True, paper=self._written))

    def action_close(self) -> None:
        """Close the lists where they cover the paper, else this screen."""
        if self.has_class(ASIDE) and self.size.width < WITH_TITLE:
            self.go_into(self.paper)
        else:
            self.post_message(GoBack())
