"""An error in sentences, and how what people typed is shown again in them."""

from collections.abc import Sequence

from notulen.domain.text import clean_text
from notulen.domain.value import Value

_LONGEST = 120
_ONE_LINE = 78
_ONE_WORD = 24


class Explanation(Value, frozen=True):
    """An error in sentences, all of it fit for a terminal. Anything but `what` may be empty.

    `choices` are what could have been meant, introduced by `before_choices`.
    """

    what: str
    safe: str = ""
    before_choices: str = ""
    choices: tuple[str, ...] = ()
    next: str = ""

    @property
    def text(self) -> str:
        """All of it in one paragraph."""
        chosen = f"{self.before_choices} {', '.join(self.choices)}." if self.choices else ""
        return " ".join(part for part in (self.what, self.safe, chosen, self.next) if part)

    @property
    def lines(self) -> tuple[str, ...]:
        """One line for each part there is; short choices share lines, long ones stand below each other."""
        chosen: tuple[str, ...] = ()
        if self.choices and max(map(len, self.choices)) <= _ONE_WORD:
            import textwrap

            together = f"{self.before_choices} {', '.join(self.choices)}."
            chosen = tuple(textwrap.wrap(together, _ONE_LINE, subsequent_indent="  ", break_on_hyphens=False))
        elif self.choices:
            chosen = (self.before_choices, *(f"  {each}" for each in self.choices))
        return tuple(part for part in (self.what, self.safe, *chosen, self.next) if part)


def quoted(text: str) -> str:
    """What was typed, safe to show again and no longer than a line or two."""
    clean = clean_text(text)
    return clean if len(clean) <= _LONGEST else f"{clean[:_LONGEST]}…"


def each_quoted(names: Sequence[str]) -> tuple[str, ...]:
    """Each of `names`, safe to show again."""
    return tuple(quoted(name) for name in names)


def sentence(text: str) -> str:
    """`text` with a capital letter."""
    return text[:1].upper() + text[1:]
