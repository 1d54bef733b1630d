"""The names notulen is shipped with, read when first needed: provinces, well-known offices, holidays."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from notulen.domain.attendee import Attendee
from notulen.domain.directory import Directory
from notulen.domain.errors import InvalidValue
from notulen.domain.office import Office
from notulen.domain.province import Province
from notulen.storage.reference_tables import load_offices, load_provinces

if TYPE_CHECKING:
    from notulen.domain.calendar import WorkCalendar
    from notulen.parsing.names import NameIndex


class KnownNames:
    """Shipped tables in `folder`, and an index of them with an archive's directory.

    `office_holidays` is the office's own table of holidays, which adds to the shipped one.
    """

    def __init__(self, folder: Path, office_holidays: Path | None = None) -> None:
        self._folder = folder
        self._office_holidays = office_holidays
        self._indexed: tuple[Directory, NameIndex] | None = None
        self._seated: tuple[Sequence[Attendee], NameIndex] | None = None

    @cached_property
    def provinces(self) -> tuple[Province, ...]:
        """The 38, in the order of their codes."""
        return load_provinces(self._folder / "provinces.csv")

    @cached_property
    def offices(self) -> tuple[Office, ...]:
        """The offices shipped with notulen."""
        return load_offices(self._folder / "offices.csv")

    @cached_property
    def _calendar(self) -> "WorkCalendar":
        from notulen.storage.holiday_table import load_calendar

        own = self._office_holidays
        return load_calendar(self._folder / "holidays.csv", own if own and own.exists() else None)

    def calendar(self) -> "WorkCalendar":
        """Working days and holidays; read at the first deadline that needs them."""
        return self._calendar

    def index(self, directory: Directory, attendees: Sequence[Attendee] = ()) -> "NameIndex":
        """Every name a line can mean. What is built is kept while directory and attendees stay the same."""
        from notulen.parsing.names import NameIndex

        if self._indexed is None or self._indexed[0] is not directory:
            index = NameIndex(self.provinces, (*self.offices, *directory.offices), directory.people)
            self._indexed = (directory, index)
            self._seated = None
        if self._seated is None or self._seated[0] is not attendees:
            self._seated = (attendees, self._indexed[1].with_attendees(attendees))
        return self._seated[1]

    def province_of(self, code: str) -> Province | None:
        """The province with that code, or None."""
        return next((each for each in self.provinces if each.code == code), None)

    def get_province(self, asked: str, directory: Directory) -> Province:
        """The province a person means by a code, a name, a short name or an alias. Raises NotFound, Ambiguous."""
        from notulen.services.lookup import get_party

        by_code = self.province_of(asked.strip())
        if by_code:
            return by_code
        party = get_party(self.index(directory), asked)
        found = self.province_of(party.province)
        if found is None:
            raise InvalidValue("province", asked, "not_a_province", [each.short_name for each in self.provinces])
        return found
