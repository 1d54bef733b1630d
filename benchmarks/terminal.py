"""A program in a terminal of its own, watched from outside: when it painted what, what it cost, what it sent.

The reader stamps every piece of output as it comes and does nothing else; what the pieces show is worked out
afterwards, so that the looking is not in the figures. It answers the two questions a modern terminal answers: the place
of the cursor, and whether it can paint a frame in one stroke (mode 2026).
"""

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from rich.cells import cell_len

COLUMNS, ROWS = 120, 40
INK = 10
"""So many cells that are not blank count as something to see."""
_FULL = 0.95
_PIECES = re.compile(
    r"\x1b\[(?P<told>[0-?]*)[ -/]*(?P<final>[@-~])"
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\)|\x1b[ -/]*[0-OQ-WYZ\\`-~]"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])|(?P<text>[^\x00-\x1f\x7f]+)",
    re.DOTALL,
)


class Picture:
    """What a terminal shows after the bytes it was fed: the text of its cells, without colour."""

    def __init__(self) -> None:
        self._cells = [[" "] * COLUMNS for _ in range(ROWS)]
        self._x = self._y = 0
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._rest = ""

    def feed(self, content: bytes) -> None:
        """Take in more output; a sequence cut in two waits for its end."""
        text = self._rest + self._decode(content)
        place = 0
        for piece in _PIECES.finditer(text):
            if piece.start() != place:
                break
            place = piece.end()
            if piece["text"]:
                self._write(piece["text"])
            elif piece["control"]:
                self._control(piece["control"])
            elif piece["final"]:
                self._obey(piece["told"], piece["final"])
        self._rest = text[place:]

    def _write(self, text: str) -> None:
        for character in text:
            width = cell_len(character)
            if width and self._x + width <= COLUMNS and self._y < ROWS:
                self._cells[self._y][self._x : self._x + width] = [character] + [""] * (width - 1)
                self._x += width

    def _control(self, character: str) -> None:
        if character == "\r":
            self._x = 0
        elif character == "\n":
            self._y = min(self._y + 1, ROWS - 1)
        elif character == "\b":
            self._x = max(self._x - 1, 0)

    def _obey(self, told: str, final: str) -> None:
        if told[:1] in ("<", "=", ">", "?"):
            return
        numbers = [int(each) if each else 0 for each in told.split(";") if not each or each.isdigit()]
        if final in "Hf":
            row, column = (*numbers, 0, 0)[:2]
            self._y, self._x = max(row, 1) - 1, max(column, 1) - 1
        elif final == "G":
            self._x = max(numbers[0], 1) - 1
        elif final == "C":
            self._x = min(self._x + max(numbers[0], 1), COLUMNS - 1)
        elif final == "J":
            self._cells = [[" "] * COLUMNS for _ in range(ROWS)]
        elif final == "K":
            self._cells[self._y][self._x :] = [" "] * (COLUMNS - self._x)

    @property
    def rows(self) -> list[str]:
        """The screen, row by row."""
        return ["".join(row) for row in self._cells]

    @property
    def ink(self) -> int:
        """How many cells are not blank."""
        return sum(1 for row in self._cells for cell in row if cell and not cell.isspace())


class Chunk(NamedTuple):
    """A piece of output and the second it came at, counted from the start of the program."""

    at: float
    content: bytes


class Paint(NamedTuple):
    """Milliseconds to the first ink and to the settled screen, and what it took: ms of processor, MiB at the peak."""

    ink: float
    full: float
    cpu: float
    peak: float


class Terminal:
    """One running program. Its output is in `chunks`."""

    def __init__(self, command: Sequence[str], world: Mapping[str, str]) -> None:
        self.chunks: list[Chunk] = []
        self._is_ended = False
        world = {**world, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        world |= {"COLUMNS": str(COLUMNS), "LINES": str(ROWS)}
        self._begun = time.perf_counter()
        self._process, self._fd = pty.fork()
        if self._process == 0:
            try:  # the size is there before the program is, so that no resize follows
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
                os.execvpe(command[0], list(command), world)  # noqa: S606  the child becomes the program
            finally:
                os._exit(127)

    @property
    def now(self) -> float:
        """Seconds since the start."""
        return time.perf_counter() - self._begun

    def read(self, timeout: float) -> bool:
        """Wait for one piece of output; whether any came."""
        if self._is_ended or not select.select([self._fd], [], [], timeout)[0]:
            return False
        try:
            content = os.read(self._fd, 1 << 20)
        except OSError:
            content = b""
        at = self.now
        if not content:
            self._is_ended = True
            return False
        self.chunks.append(Chunk(at, content))
        if b"\x1b[?2026$p" in content:
            os.write(self._fd, b"\x1b[?2026;2$y")
        if b"\x1b[6n" in content:
            os.write(self._fd, b"\x1b[1;1R")
        return True

    def send(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self._fd, keys)

    def settle(self, quiet: float, limit: float = 120.0) -> None:
        """Wait until something was painted and nothing more for `quiet` seconds. Raises RuntimeError if it ended."""
        end = self.now + limit
        while self.now < end and not self._is_ended:
            if not self.read(quiet) and self.chunks:
                break
        if self._is_ended or not self.chunks:
            shown = self.picture().rows if self.chunks else []
            raise RuntimeError("ended before it settled:\n" + "\n".join(row.rstrip() for row in shown if row.strip()))

    def read_for(self, seconds: float) -> int:
        """Let so much time pass; how many bytes came meanwhile."""
        end, seen = self.now + seconds, len(self.chunks)
        while (left := end - self.now) > 0:
            self.read(left)
        return sum(len(each.content) for each in self.chunks[seen:])

    def picture(self) -> Picture:
        """What is on the screen now."""
        shown = Picture()
        for each in self.chunks:
            shown.feed(each.content)
        return shown

    def cpu_seconds(self) -> float:
        """Processor time of the program so far, all threads."""
        tasks = Path(f"/proc/{self._process}/task")
        return sum(int(each.joinpath("schedstat").read_text().split()[0]) for each in tasks.iterdir()) / 1e9

    def peak_mib(self) -> float:
        """The most memory it ever held at once."""
        status = Path(f"/proc/{self._process}/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) / 1024

    def painted(self) -> Paint:
        """What its first screen took; to be asked when it has settled."""
        shown = Picture()
        marks = []
        for each in self.chunks:
            shown.feed(each.content)
            marks.append((each.at * 1e3, shown.ink))
        enough = max(INK, _FULL * marks[-1][1])
        ink = next((at for at, ink in marks if ink >= INK), float("nan"))
        full = next((at for at, ink in marks if ink >= enough), float("nan"))
        return Paint(ink, full, self.cpu_seconds() * 1e3, self.peak_mib())

    def end(self) -> None:
        """Kill it."""
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._fd)
