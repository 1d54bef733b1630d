"""What is typed in a form so far: one text for each field, what cannot stand, and where the cursor is."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class FormRow(NamedTuple):
    """A field: its name, what it is called, what it holds as text, and what may be typed.

    `options` are words the arrows go through. `is_list` says several stand with "|" between them. In one that
    `is_retyped` what is typed takes the place of what stands there, as one writes a new date rather than changes an
    old one. One that `is_fixed` cannot be typed in. What `is_further` stands below the fields that are mostly wanted.
    """

    field: str
    label: str
    text: str
    about: str = ""
    options: tuple[str, ...] = ()
    is_list: bool = False
    is_retyped: bool = False
    is_fixed: bool = False
    is_further: bool = False


class FormState:
    """Nothing is thrown away here: a text stays until its field is stored."""

    def __init__(self, rows: Sequence[FormRow], *, is_new: bool = False) -> None:
        self.rows = tuple(rows)
        self.texts = [row.text for row in self.rows]
        self.problems: dict[int, str] = {}
        self.here = 0
        self._begun = list(self.texts)
        # What is new is stored with what the form proposes, untouched or not.
        self._stored = [""] * len(self.texts) if is_new else list(self.texts)

    @property
    def row(self) -> FormRow:
        """The field the cursor is in."""
        return self.rows[self.here]

    @property
    def text(self) -> str:
        """What stands in it."""
        return self.texts[self.here]

    def take(self, text: str) -> bool:
        """What stands in the field now; whether that is something else than before."""
        if self.row.is_fixed or text == self.text:
            return False
        self.texts[self.here] = text
        self.problems.pop(self.here, None)
        return True

    def move(self, rows: int) -> None:
        """Go so many fields on; at either end it stops."""
        self.here = min(max(self.here + rows, 0), len(self.rows) - 1)

    def turned(self, steps: int) -> str:
        """The word so many options on from the one that stands here; after the last comes the first."""
        options = self.row.options
        place = options.index(self.text) if self.text in options else -1 if steps > 0 else 0
        return options[(place + steps) % len(options)]

    def is_changed(self, place: int) -> bool:
        """Whether a field holds something else than what is stored."""
        return self.texts[place].strip() != self._stored[place].strip()

    @property
    def changed(self) -> Mapping[str, str]:
        """What is to be stored, by field."""
        return {row.field: self.texts[place] for place, row in enumerate(self.rows) if self.is_changed(place)}

    @property
    def is_touched(self) -> bool:
        """Whether something was typed that is not stored."""
        texts = zip(self.rows, self.texts, self._begun, strict=True)
        return any(row.field in self.changed and text.strip() != begun.strip() for row, text, begun in texts)

    def mark_stored(self, stored: Mapping[str, str]) -> None:
        """These texts are on disk; what was typed since is not."""
        for place, row in enumerate(self.rows):
            if row.field in stored:
                self._stored[place] = self._begun[place] = stored[row.field]
        self.problems.clear()

    def mark_problems(self, problems: Mapping[str, str]) -> None:
        """What cannot stand, by field; the cursor goes to the first."""
        self.problems = {place: problems[row.field] for place, row in enumerate(self.rows) if row.field in problems}
        if self.problems:
            self.here = min(self.problems)
