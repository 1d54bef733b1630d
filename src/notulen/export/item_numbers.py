"""The number before an item of a list, as official papers count: 1. below it a."""

from string import ascii_lowercase


def item_number(place: int, depth: int = 0) -> str:
    """The number of the item at `place` (from 0) in a list at `depth`: letters below, as long as there are any."""
    is_lettered = depth > 0 and place < len(ascii_lowercase)
    return f"{ascii_lowercase[place] if is_lettered else place + 1}."
