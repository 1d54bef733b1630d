"""The office's own paper as it was on the day minutes were frozen, so that they look the same years later."""

from notulen.domain.paper import Letterhead
from notulen.domain.value import Value


class FrozenPaper(Value, frozen=True):
    """`letterhead` without the path of its logo; `logo` is that picture itself, a PNG or JPEG, empty for none."""

    letterhead: Letterhead = Letterhead()
    logo: bytes = b""
