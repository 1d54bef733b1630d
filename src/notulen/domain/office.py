"""An office: it keeps its actions when its head changes."""

from enum import StrEnum

from msgspec.structs import replace

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
    """A body that can be invited, speak and own actions. `handle` follows the `@`; `province` is a code or empty.

    `former_ids` are those of offices merged into this one, so that old records still lead here.
    """

    id: str
    name: str
    handle: str = ""
    kind: OfficeKind = OfficeKind.OTHER
    aliases: tuple[str, ...] = ()
    province: str = ""
    note: str = ""
    former_ids: tuple[str, ...] = ()

    def joined_with(self, other: "Office") -> "Office":
        """This office with what is known of `other`, whose names live on as aliases; its own fields win."""
        squeezed = "".join(filter(str.isalnum, other.name.casefold()))  # a handle that only repeats the name
        handle = other.handle if other.handle != squeezed else ""
        met = (*self.aliases, other.name, handle, *other.aliases)
        return replace(
            self,
            kind=other.kind if self.kind is OfficeKind.OTHER else self.kind,
            aliases=tuple(dict.fromkeys(each for each in met if each and each not in (self.name, self.handle))),
            province=self.province or other.province,
            note="; ".join(dict.fromkeys(each for each in (self.note, other.note) if each)),
            former_ids=(*self.former_ids, other.id, *other.former_ids),
        )
