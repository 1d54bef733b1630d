"""A key in words."""

from notulen.domain.value import Value


class KeyText(Value, frozen=True, kw_only=False):
    """`label` fits the footer, `about` stands in the help card and the menu."""

    label: str
    about: str
