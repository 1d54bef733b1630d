"""Sentences of a language that speaks of one thing in another way than of several."""


class Counted(str):
    """What is said of several, used as any other text; where `count` is 1 it says `one` instead."""

    one: str

    def __new__(cls, several: str, one: str) -> "Counted":
        """Both sentences fill in the same things."""
        made = super().__new__(cls, several)
        made.one = one
        return made

    def format(self, *values: object, **named: object) -> str:
        """The sentence that goes with `count`, filled in."""
        return (self.one if named.get("count") == 1 else str(self)).format(*values, **named)
