"""Takes the real meetings live in the full screen, by keys alone, from the scripts that the shell takes them from.

What those scripts do to the directory and to actions of other days is no part of a meeting and is typed at the shell.
"""

import signal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from cli.shell import Shell
from demo.script import command_lines, script_of
from notulen.config import Settings
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingKind
from notulen.domain.value import Value
from notulen.locale.form_texts import form_texts
from notulen.locale.language import Language
from notulen.locale.words import parse_word
from notulen.tui.minuting.form_rows import form_rows
from notulen.workspace import Workspace
from tui.terminal import Terminal, environment

LATER = "2026-11-21T09:00:00+07:00"
_DOWN, _RIGHT, _CLEAR, _F2 = "\x1b[B", "\x1b[C", "\x15", "\x1bOQ"
_OF_NEW = ("date", "kind")
_AT_THE_SHELL = ("offices", "series", "people", "action")


def take_meeting(home: Path, number: int, shell: Shell) -> None:
    """Do what the script of meeting `number` says: in the full screen, or at `shell`, on the archive below `home`."""
    with _at_the_screen(home) as screen:
        taker = MeetingTaker(screen, home / "archive", number)
        for words, typed in command_lines(script_of(number)):
            if words[0] in _AT_THE_SHELL:
                shell.does(*words, env={"NOTULEN_NOW": LATER})
            else:
                taker.does(words, typed)


@contextmanager
def _at_the_screen(home: Path) -> Iterator[Terminal]:
    terminal = Terminal(["-m", "notulen"], {**environment(home), "NOTULEN_NOW": LATER}, columns=100, rows=30)
    try:
        terminal.reads_until("Rapat baru")
        yield terminal
        terminal.writes("\x11")
        assert terminal.reads_to_the_end() == 0
        assert terminal.is_restored
    finally:
        if terminal.is_running:
            terminal.tells(signal.SIGKILL)
        terminal.closes()


class MeetingTaker:
    """Somebody at the screen who takes the meeting `number`."""

    def __init__(self, screen: Terminal, archive: Path, number: int) -> None:
        self._screen = screen
        self._archive = archive
        self._number = number

    def does(self, words: Sequence[str], typed: str) -> None:
        """What one command of the script says."""
        command, *rest = words
        if command == "new":
            self._creates(rest)
        elif command == "note":
            for line in typed.splitlines():
                self._types(line, "tersimpan 09:00:00")
        elif command == "edit":
            self._edits(rest)
        elif command == "close":
            self._types("/tutup", "BACA SAJA")
            self._presses(_F2, "Rapat baru")

    def _presses(self, keys: str, answer: str) -> None:
        self._screen.forgets()
        self._screen.writes(keys)
        self._screen.reads_until(answer)

    def _types(self, line: str, answer: str) -> None:
        self._presses(f"{line}\r", answer)

    def _creates(self, words: Sequence[str]) -> None:
        (title,), options = _options(words)
        told = {name: values[0] for name, values in options.items()}
        self._presses("n", "Judul")
        kind = list(MeetingKind).index(parse_word(MeetingKind, told["kind"], field="kind"))
        for keys in (title, "\t", told["date"], "\t", *(_RIGHT for _ in range(kind))):
            self._presses(keys, "\x1b[")
            while self._screen.reads(0.2):
                pass  # as a person looks before going on to the next field
        self._presses("\r", "Catat")
        fields = {name: value for name, value in told.items() if name not in _OF_NEW}
        if fields:
            self._fills("", fields, {})

    def _edits(self, words: Sequence[str]) -> None:
        (asked,), options = _options(words)
        sets = dict(pair.split("=", 1) for pair in options.pop("set", []))
        adds: dict[str, list[str]] = {}
        for pair in options.pop("add", []):
            field, value = pair.split("=", 1)
            adds.setdefault(field, []).append(value)
        records = [f"+{each}" for each in _numbers(options.pop("attendee", []))]
        records += [f"#{each}" for each in _numbers(options.pop("item", []))]
        sets |= {name.replace("-", "_"): values[0] for name, values in options.items()}
        for record in records or ["" if asked.startswith("R") else asked]:
            self._fills(record, sets, adds)

    def _fills(self, record: str, sets: Mapping[str, str], adds: Mapping[str, Sequence[str]]) -> None:
        """Open the form on `record` ("" for the meeting), and type into its fields from the top down."""
        shown = self._rows(record)
        texts = dict(sets)
        for field, values in adds.items():
            texts[field] = " | ".join([each for each in (texts.get(field, shown[field]), *values) if each])
        assert texts.keys() <= shown.keys(), texts.keys() - shown.keys()
        keys, here = "", 0
        for place, field in enumerate(shown):
            if field in texts:
                keys += f"{_DOWN * (place - here)}{_CLEAR}{texts[field]}"
                here = place
        self._types(f"/data {record}".strip(), "Batal")
        self._presses(f"{keys}\r", "Ubah tadi")

    def _rows(self, asked: str) -> dict[str, str]:
        """The fields of the form on a record in the order they stand in it, with what they hold."""
        workspace = Workspace(self._archive, Settings())
        meeting = workspace.store.meeting(self._number)
        record = _record(meeting, asked)
        texts = workspace.editing.texts(meeting, record, Language.INDONESIAN)
        rows = form_rows(type(record), texts, form_texts(Language.INDONESIAN), Language.INDONESIAN)
        return {row.field: row.text for row in rows}


def _record(meeting: Meeting, asked: str) -> Value:
    if not asked:
        return meeting
    if asked[0] in "+#":
        return meeting.get_attendee(int(asked[1:])) if asked[0] == "+" else meeting.get_item(int(asked[1:]))
    return next(line for line in meeting.lines if asked == meeting.line_ref(line))


def _options(words: Iterable[str]) -> tuple[list[str], dict[str, list[str]]]:
    """The bare words, and what follows each `--option`."""
    bare: list[str] = []
    options: dict[str, list[str]] = {}
    rest = iter(words)
    for word in rest:
        if word.startswith("--"):
            options.setdefault(word[2:], []).append(next(rest))
        else:
            bare.append(word)
    return bare, options


def _numbers(ranges: Sequence[str]) -> Iterator[int]:
    for each in ",".join(ranges).split(",") if ranges else ():
        first, _, last = each.partition("-")
        yield from range(int(first), int(last or first) + 1)
