"""An office: it keeps its actions when its head changes."""

from enum import StrEnum

from notulen.domain.value import Value


class OfficeKind(StrEnum):
    """What sort of body it is."""

    PROVINCIAL = "provincial"
    REGIONAL = "regional"
    MINISTRY = "ministry"
    AGENCY = "agency"
    ASSOCIATION = "association"
    PARTNER = "partner"
    OTHER = "other"


class Office(Value, frozen=True):
    """A body that can be invited, speak and own actions. `handle` follows the `@`; `province` is a code or empty."""

    id: str
    name: str
    handle: str = ""
    kind: OfficeKind = OfficeKind.OTHER
    aliases: tuple[str, ...] = ()
    province: str = ""
    note: str = ""
