"""The curtain of a shared screen, and its keys, which are seen only while somebody is at them."""

from textual import events, on

from notulen.tui.meeting_screen import MeetingScreen
from notulen.tui.widgets.curtain import Curtain
from notulen.tui.workspace_screen import Surroundings

_BLANK, _QUIET = "-blank", "-quiet"
_KEYS_STAY = 5.0


class CurtainActs(MeetingScreen):
    """Hides everything but the title until a key is pressed, and the keys until one is or the mouse moves."""

    def __init__(self, surroundings: Surroundings, number: int) -> None:
        super().__init__(surroundings, number)
        self.curtain = Curtain()
        self._touched = self.now()

    @property
    def is_blank(self) -> bool:
        """Whether the curtain is drawn."""
        return self.has_class(_BLANK)

    def hide_idle_keys(self) -> None:
        """Take the keys away when nobody has needed them for a while."""
        self.set_class((self.now() - self._touched).total_seconds() >= _KEYS_STAY, _QUIET)

    def on_key(self, event: events.Key) -> None:
        """Any key shows the keys again, and takes the curtain away, which is then all it does."""
        self._wake()
        if self.is_blank:
            event.stop()
            event.prevent_default()
            self._open_curtain()

    def on_mouse_move(self) -> None:
        """So does the mouse, for the keys."""
        self._wake()

    def _wake(self) -> None:
        self._touched = self.now()
        self.remove_class(_QUIET)

    @on(Curtain.Clicked)
    def _open_curtain(self) -> None:
        self.remove_class(_BLANK)
        self.refresh_bindings()

    def action_draw_curtain(self) -> None:
        """Nothing but the title until the next key."""
        self.add_class(_BLANK)
        self.refresh_bindings()
