"""Keys as they are bound here: by an id, under which the catalog has their words in either language."""

from textual.binding import Binding
from textual.widgets import Input

EVERYWHERE = (
    "review",
    "search",
    "preview",
    "share",
    "home",
    "room",
    "provinces",
    "directory",
    "settings",
    "quick_line",
    "saved",
    "quit",
    "copy",
)
"""The keys that act on every screen; a screen's own come before them wherever keys are told."""

FIELD_KEYS = tuple(each for each in Input.BINDINGS if isinstance(each, Binding) and each.key != "enter")
"""The keys a field edits its text with; what Enter does is for the screen to tell."""


def bound(keys: str, action: str, key_id: str, *, is_shown: bool = True, priority: bool = False) -> Binding:
    """A binding of `keys` (commas between alternatives) whose label and tooltip are looked up by `key_id`.

    `is_shown` puts it into the footer. Textual takes a binding without a description for one that is never
    shown, so the id stands in for it.
    """
    return Binding(keys, action, key_id, show=is_shown, priority=priority, id=key_id)


QUEUE_KEYS = (
    bound("up", "move(-1)", "queue.up", is_shown=False),
    bound("down", "move(1)", "queue.down", is_shown=False),
    bound("pageup", "scroll_card(-1)", "queue.page_up", is_shown=False),
    bound("pagedown", "scroll_card(1)", "queue.page_down", is_shown=False),
)
"""The keys of a screen that asks about one thing after another: to another of the queue, and through its card."""
