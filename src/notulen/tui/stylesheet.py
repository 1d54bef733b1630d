"""A stylesheet that reads each piece of CSS once for each theme."""

from textual.css.stylesheet import Stylesheet


class LastingStylesheet(Stylesheet):
    """Textual's own reads everything anew for each screen that brings a file of its own: 20 ms at every first sight."""

    def __init__(self, *, variables: dict[str, str]) -> None:
        super().__init__(variables=variables)
        self._read_with = dict(variables)

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take other colours; with the same ones what was read holds."""
        if variables != self._read_with:
            super().set_variables(variables)
            self._read_with = dict(variables)

    def reparse(self) -> None:
        """Read what was not read before with these colours."""
        self.parse()
