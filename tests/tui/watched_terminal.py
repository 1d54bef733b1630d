"""A terminal in which everything the program does to a folder is watched."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from tui.terminal import Terminal

_WATCHED = """
import os, sys
folder, told = sys.argv[1], open(sys.argv[2], "a", buffering=1)
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
TOUCHES = {f"os.{each}" for each in "mkdir rename remove rmdir link symlink truncate utime chmod".split()}
def watch(event, args):
    if event == "open" and isinstance(args[0], (str, bytes)):
        path, flags = os.fsdecode(args[0]), args[2] or 0
        if path.startswith(folder) and flags & WRITES:
            told.write(f"open {path}\\n")
    elif event in TOUCHES and isinstance(args[0], (str, bytes)) and os.fsdecode(args[0]).startswith(folder):
        told.write(f"{event} {os.fsdecode(args[0])}\\n")
    elif event in ("fcntl.flock", "fcntl.lockf"):
        told.write(f"{event}\\n")
sys.addaudithook(watch)
exec(sys.argv[3])
sys.argv = ["notulen", *sys.argv[4:]]
from notulen.__main__ import main
main()
"""


class WatchedTerminal(Terminal):
    """Runs `notulen` with `words`; `first` is a program that is run in the same process before it."""

    def __init__(
        self, folder: Path, words: Sequence[str], env: Mapping[str, str], *, log: Path, first: str = ""
    ) -> None:
        log.touch()
        self._log = log
        super().__init__(["-c", _WATCHED, str(folder), str(log), first, *words], env)

    @property
    def touched(self) -> list[str]:
        """What it opened for writing, made, moved or locked in the folder so far."""
        return self._log.read_text().splitlines()
