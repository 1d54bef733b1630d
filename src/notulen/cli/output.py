"""The only place of the shell that prints: data on stdout, everything else on stderr."""

import codecs
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from notulen.domain.text import clean_text

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from notulen.cli.tables import Table

_NARROWEST = 44
"""Columns; on a screen that is narrower a table is told one fact a line."""

_PLAINER = dict(zip("…–—·•●○◐◆█░→«»“”‘’─│", '~--.**o/+#.>""""\'\'-|', strict=True))


class Output:
    """Where a run prints and how: to a terminal with Rich, to anything else plainly.

    `is_json` says that the answer, and an error too, is JSON.
    """

    def __init__(self, *, is_json: bool = False) -> None:
        self.is_json = is_json
        self.is_dumb = os.environ.get("TERM") == "dumb"
        self.is_plain = self.is_dumb
        self.is_colourless = bool(os.environ.get("NO_COLOR")) or self.is_plain
        for stream in (sys.stdout, sys.stderr):
            _never_fail_on_letters(stream)

    @property
    def is_terminal(self) -> bool:
        """Whether data goes to a person's screen."""
        return sys.stdout.isatty()

    @property
    def can_ask(self) -> bool:
        """Whether a question can be asked and answered."""
        return sys.stdin.isatty() and sys.stderr.isatty()

    @property
    def has_whole_terminal(self) -> bool:
        """Whether the full screen can be opened: input, output and errors are all a terminal that can be drawn on."""
        return sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty() and not self.is_dumb

    def line(self, text: str = "") -> None:
        """One line of data, out at once."""
        sys.stdout.write(f"{clean_text(text, is_multiline=True)}\n")
        sys.stdout.flush()

    def document(self, content: bytes) -> None:
        """A whole document, byte for byte."""
        sys.stdout.flush()
        binary = getattr(sys.stdout, "buffer", None)
        if binary is None:
            sys.stdout.write(content.decode())
        else:
            binary.write(content)
        sys.stdout.flush()

    def tell(self, *lines: str) -> None:
        """What is not data: what was done, hints, warnings; that nobody listens stops no command."""
        with suppress(BrokenPipeError):
            for text in lines:
                sys.stderr.write(f"{clean_text(text, is_multiline=True)}\n")
            sys.stderr.flush()

    def done(self, *lines: str) -> None:
        """What a command did; silent when the answer is JSON."""
        if not self.is_json:
            self.tell(*lines)

    def ask(self, question: str) -> str:
        """The answer typed to `question`; empty at the end of the input."""
        sys.stderr.write(f"{question} ")
        sys.stderr.flush()
        return clean_text(sys.stdin.readline()).strip()

    def ask_line(self, question: str) -> str | None:
        """As `ask`; None at the end of the input, which is no empty answer."""
        sys.stderr.write(f"{clean_text(question)} ")
        sys.stderr.flush()
        typed = sys.stdin.readline()
        if not typed:
            self.tell("")
            return None
        return clean_text(typed.rstrip("\r\n"))

    def json(self, text: str) -> None:
        """An answer in JSON."""
        self.document(f"{clean_text(text.rstrip(), is_multiline=True)}\n".encode())

    def table(self, table: "Table") -> None:
        """A listing: a table on a screen, one fact a line when plain, tab-separated rows in a pipe."""
        if not self.is_terminal:
            from notulen.cli.tables import tab_separated

            self.document(tab_separated(table).encode())
        elif self.is_plain or self.console().width < _NARROWEST:
            from notulen.cli.tables import one_fact_a_line

            self.document(one_fact_a_line(table).encode())
        else:
            from notulen.cli.rich_tables import Drawn

            self.render(Drawn(table))

    def render(self, renderable: "RenderableType") -> None:
        """Something made with Rich, on a screen."""
        self.console().print(renderable)

    def console(self) -> "Console":
        """Rich's way to the screen; without colour it writes no escape code at all."""
        from rich.console import Console

        if self.is_colourless:
            return Console(highlight=False, markup=False, emoji=False, color_system=None)
        return Console(highlight=False, markup=False, emoji=False)


def _never_fail_on_letters(stream: TextIO) -> None:
    """Let a stream that cannot write a letter write the nearest it can instead; a pipe always gets UTF-8."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:
        return
    if stream.isatty() or os.environ.get("PYTHONIOENCODING"):
        if stream.encoding.lower().replace("-", "") != "utf8":
            codecs.register_error("nearest", _nearest)
            reconfigure(errors="nearest")
        else:
            reconfigure(errors="replace")
    else:
        reconfigure(encoding="utf-8", errors="replace", newline="\n")


def _nearest(fault: UnicodeError) -> tuple[str, int]:
    """What an old terminal shows instead of the letters it cannot: as many, so that columns stay straight."""
    assert isinstance(fault, UnicodeEncodeError)  # noqa: S101  the handler of a stream that is written
    letters = fault.object[fault.start : fault.end]
    return "".join(_PLAINER.get(letter, "?") for letter in letters), fault.end
