"""A terminal with the program in it, as a window on the screen or the far end of an SSH line would be."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

# The program must be the session's leader on this terminal, or closing the window would send it no SIGHUP.
_IN_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
    "os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
)
_NOT_OURS = ("NO_COLOR", "LINES", "COLUMNS", "NOTULEN_LANG", "NOTULEN_NOW")
_MOST_AT_ONCE = 1024  # what a terminal surely takes at once without its reader


def environment(home: Path) -> dict[str, str]:
    """A user's surroundings with everything the program keeps below `home`."""
    known = {name: value for name, value in os.environ.items() if name not in _NOT_OURS}
    places = {
        "NOTULEN_ARCHIVE": "archive",
        "NOTULEN_CONFIG": "settings.toml",
        "NOTULEN_DEMO": "demo",
        "NOTULEN_STATE": "state",
        "HOME": "home",
    }
    (home / "home").mkdir(parents=True, exist_ok=True)
    return {
        **known,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LC_ALL": "C.UTF-8",
        **{name: str(home / place) for name, place in places.items()},
    }


class Terminal:
    """Runs `python <words>` in a terminal of `columns` x `rows`. `seen` is all it sent since `forgets` was called.

    Without `has_session` nobody tells the program that its terminal is gone.
    """

    def __init__(
        self,
        words: Sequence[str],
        env: Mapping[str, str],
        *,
        columns: int = 80,
        rows: int = 24,
        has_session: bool = True,
    ) -> None:
        self.main, self._other = pty.openpty()
        self.before = termios.tcgetattr(self._other)
        self.seen = b""
        self.resizes(columns, rows)
        self.program = subprocess.Popen(
            [sys.executable, *(("-c", _IN_TERMINAL) if has_session else ()), *words],
            stdin=self._other,
            stdout=self._other,
            stderr=self._other,
            env=dict(env),
            start_new_session=True,
        )

    def resizes(self, columns: int, rows: int) -> None:
        """Change the size of the window."""
        fcntl.ioctl(self.main, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def writes(self, keys: str | bytes) -> None:
        """Press keys, or paste: reads what the program sends meanwhile, so that neither waits for the other."""
        left = keys.encode() if isinstance(keys, str) else keys
        while left:
            _, writable, _ = select.select([], [self.main], [], 0.2)
            if writable:
                left = left[os.write(self.main, left[:_MOST_AT_ONCE]) :]
            self.reads(0.0)

    def reads(self, seconds: float) -> bytes:
        """What the program sends within `seconds`, as soon as there is something; nothing once the terminal is gone."""
        if self.main < 0:
            time.sleep(seconds)
            return b""
        ready, _, _ = select.select([self.main], [], [], seconds)
        got = b""
        if ready:
            with suppress(OSError):  # the program closed its end
                got = os.read(self.main, 1 << 16)
        self.seen += got
        return got

    def reads_until(self, wanted: str, seconds: float = 60.0) -> None:
        """Read on until `wanted` came; fails with what came instead."""
        self.waits_until(lambda: wanted.encode() in self.seen, f"no «{wanted}»", seconds)

    def waits_until(self, happened: Callable[[], bool], otherwise: str = "", seconds: float = 60.0) -> None:
        """Read on until something `happened`; fails with what came instead."""
        end = time.monotonic() + seconds
        while not happened() and self.is_running and time.monotonic() < end:
            self.reads(0.1)
        self.reads(0.0)
        assert happened(), f"{otherwise} in {self.seen[-3000:]!r}"

    def reads_to_the_end(self, seconds: float = 60.0) -> int:
        """Read on until the program has ended; its exit code."""
        end = time.monotonic() + seconds
        while self.is_running and time.monotonic() < end:
            self.reads(0.05)
        while self.reads(0.1):
            pass
        return self.program.wait(1)

    def forgets(self) -> None:
        """What was seen is of no interest any more."""
        self.seen = b""

    def tells(self, told: signal.Signals) -> None:
        """Send the program a signal."""
        self.program.send_signal(told)

    def hangs_up(self) -> None:
        """The window is closed, or the line is cut: the program loses its terminal."""
        os.close(self._other)
        os.close(self.main)
        self.main = self._other = -1

    @property
    def is_running(self) -> bool:
        """Whether the program goes on."""
        return self.program.poll() is None

    @property
    def is_restored(self) -> bool:
        """Whether the terminal is as it was: letters echo, lines are edited, the cursor is seen, the shell's screen."""
        now = termios.tcgetattr(self._other)
        flags = termios.ICANON | termios.ECHO | termios.ISIG
        is_cooked = now[3] & flags == self.before[3] & flags
        return (
            is_cooked
            and self.seen.rfind(b"\x1b[?1049l") > self.seen.rfind(b"\x1b[?1049h")
            and (self.seen.rfind(b"\x1b[?25h") > self.seen.rfind(b"\x1b[?25l"))
        )

    @property
    def memory(self) -> int:
        """How many bytes of memory the program holds (Linux)."""
        status = Path(f"/proc/{self.program.pid}/status").read_text()
        return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmRSS"))

    def closes(self) -> None:
        """Take everything away."""
        if self.is_running:
            self.program.kill()
        self.program.wait(10)
        if self.main >= 0:
            self.hangs_up()
