"""A province of Indonesia, its names and its time zone."""

from datetime import timedelta, timezone
from enum import StrEnum

from notulen.domain.value import Value


class Zone(StrEnum):
    """The three Indonesian time zones; none has daylight saving."""

    WIB = "WIB"
    WITA = "WITA"
    WIT = "WIT"

    @property
    def offset(self) -> timezone:
        """The fixed offset from UTC: +7, +8 or +9 hours."""
        hours = {"WIB": 7, "WITA": 8, "WIT": 9}[self.value]
        return timezone(timedelta(hours=hours))


class Province(Value, frozen=True):
    """One of the 38; `code` is the two-digit code of the Ministry of Home Affairs."""

    code: str
    name: str
    short_name: str
    aliases: tuple[str, ...]
    capital: str
    zone: Zone
    island_group: str

    @property
    def handle(self) -> str:
        """What follows the `@`: the short name in lower case without spaces (`sumut`, `papuabarat`)."""
        return self.short_name.lower().replace(" ", "")
