"""What keys do, in English, and how the keys themselves are called."""

from collections.abc import Mapping

from notulen.locale.key_text import KeyText

_QUIT = KeyText("Quit", "leave notulen")

KEYS: Mapping[str, KeyText] = {
    "help": KeyText("Help", "keys and grammar of this screen"),
    "menu": KeyText("Menu", "every command, in words"),
    "quit": _QUIT,
    "quit_here": _QUIT,
    "saved": KeyText("Save", "make sure: everything saves itself"),
    "new": KeyText("New meeting", "make a new meeting; a title is enough"),
    "open": KeyText("Open", "open the chosen meeting"),
    "room": KeyText("Room", "open the running meeting, or the next one"),
    "demo": KeyText("Sample", "open the sample archive, apart from your own data"),
    "submit": KeyText("Save", "save the line"),
    "recall": KeyText("Edit last", "empty line: load the last line to change it"),
    "take": KeyText("Take", "take the suggestion; with none go to the list"),
    "undo": KeyText("Undo", "take back the last step; its text returns to the line"),
    "redo": KeyText("Redo", "put forward again what was taken back"),
    "to_list": KeyText("List", "leave the line, choose a record with the arrows"),
    "to_line": KeyText("To line", "back to the line"),
    "edit": KeyText("Edit", "change the chosen record"),
    "retype": KeyText("Kind", "change its kind, then one sign"),
    "remove": KeyText("Remove", "take the record out; ^Z brings it back"),
    "scroll_up": KeyText("Scroll", "scroll the minutes up, the line stays ready"),
    "scroll_down": KeyText("Scroll", "scroll the minutes down"),
    "home": KeyText("Home", "back to the overview"),
    "close": KeyText("Close", "close, back to the screen"),
    "preview": KeyText("Preview", "the minutes as they will be sent; what to tidy"),
    "share": KeyText("Share", "share screen: only what all may see"),
    "settings": KeyText("Settings", "language, theme, motion, note-taker"),
    "quick_line": KeyText("Quick note", "straight to this meeting's capture line"),
    "back": KeyText("Back", "close this screen"),
    "choose": KeyText("Run", "run the chosen command"),
    "make": KeyText("Make meeting", "make the meeting with these answers"),
    "next_field": KeyText("Next field", "go to the next field"),
}

KEY_NAMES: Mapping[str, str] = {
    "enter": "Enter", "escape": "Esc", "delete": "Del", "up": "↑", "down": "↓", "left": "←", "right": "→",
    "pageup": "PgUp", "pagedown": "PgDn", "tab": "Tab", "home": "Home", "end": "End", "space": "Space",
    "question_mark": "?",
}  # fmt: skip
