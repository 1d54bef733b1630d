"""A series: meetings that recur, with what their invitations have in common."""

from notulen.domain.party import Party
from notulen.domain.province import Zone
from notulen.domain.value import Value


class Series(Value, frozen=True):
    """`rule` is an RFC 5545 RRULE or empty; `agenda` the titles every meeting begins with; `members` are invited."""

    id: str
    name: str
    handle: str = ""
    aliases: tuple[str, ...] = ()
    organiser: Party | None = None
    zone: Zone | None = None
    rule: str = ""
    agenda: tuple[str, ...] = ()
    members: tuple[Party, ...] = ()
    note: str = ""
