"""An App whose toasts do not pile up: what was read makes room for what is new, what holds no more is taken back."""

from collections.abc import Callable, Collection, Iterator

from textual import events, on
from textual.app import App
from textual.content import Content
from textual.notifications import Notification, Notify
from textual.widgets._toast import ToastRack

from notulen.tui.navigation import Unsay

_MOST = 4
_WIDEST, _EDGES, _BESIDE = 76, 3, 2
"""As in app.tcss: so wide is a toast, so much of that is no text, and so much of the screen is left beside it."""


class ToastApp(App[None]):
    """Everything goes by messages, in the order it was said."""

    _seen: Collection[str] = frozenset()
    """What stood when something was typed or clicked last, by its identity: who goes on has read it."""

    async def on_event(self, event: events.Event) -> None:
        """Whatever comes from the terminal."""
        if isinstance(event, (events.Key, events.Paste, events.MouseDown)):
            self._seen = frozenset(each.identity for each in self._notifications)
        await super().on_event(event)

    @on(Notify)
    def _make_room(self, event: Notify) -> None:
        # Textual's own handler comes next: it adds what is new and draws them all.
        standing = tuple(self._notifications)
        for each in tuple(leaving(standing, event.notification, self._seen, self._rows_of, self.size.height // 2)):
            self._take_away(each)

    def take_read_away(self) -> None:
        """What was read on one screen does not lie over the next."""
        for each in tuple(self._notifications):
            if each.severity == "information" and each.identity in self._seen:
                self._take_away(each)
        self._refresh_notifications()

    def _take_away(self, toast: Notification) -> None:
        self._unnotify(toast, refresh=False)
        # Textual takes the toast out of its holder and leaves that, an empty row for as long as the screen is open.
        racks = [each for screen in self.screen_stack for each in screen.children if isinstance(each, ToastRack)]
        for holder in [each for rack in racks for each in rack.children]:
            if holder.id == ToastRack._toast_id(toast):
                holder.remove()

    def _rows_of(self, toast: Notification) -> int:
        width = max(min(self.size.width - _BESIDE, _WIDEST) - _EDGES, 1)
        return Content(toast.message).get_height({}, width)

    @on(Unsay)
    def _unsay(self, event: Unsay) -> None:
        for each in tuple(self._notifications):
            if each.message == event.text:
                self._take_away(each)
        self._refresh_notifications()


def leaving(
    standing: Collection[Notification],
    new: Notification,
    seen: Collection[str],
    rows_of: Callable[[Notification], int],
    room: int,
) -> Iterator[Notification]:
    """Which toasts go when `new` comes: the same words, information that was `seen`, and what there is no room for.

    Warnings and errors stay as long as they fit into `room` rows, which the line that is typed in is below; then what
    would go soonest anyway goes. Information of one and the same act is not lost to its own.
    """
    is_information = new.severity == "information"
    left = []
    for each in standing:
        is_read = is_information and each.severity == "information" and each.identity in seen
        if is_read or (each.message, each.severity) == (new.message, new.severity):
            yield each
        else:
            left.append(each)
    left.sort(key=lambda each: each.time_left, reverse=True)
    while left and (len(left) >= _MOST or sum(map(rows_of, left)) + rows_of(new) > room):
        yield left.pop()
