"""Whoever can speak, own an action or chair: a person, an office, a province, or a group, in one namespace."""

from collections.abc import Iterable
from enum import StrEnum

from notulen.domain.value import Value


class PartyKind(StrEnum):
    """What stands behind a name."""

    PERSON = "person"
    OFFICE = "office"
    PROVINCE = "province"
    GROUP = "group"
    """A body without a record of its own ("forum", "bidang terkait", "seluruh OPD")."""
    UNKNOWN = "unknown"
    """As typed; nobody could tell who it is, so it waits to be tidied."""


class Party(Value, frozen=True):
    """A name in a record. `key` is the person's or office's id or the province's code; empty for the rest.

    `name` is the wording at the time of writing and stays when the directory changes; `written` is what was
    typed when it differs from `name`; `province` the two-digit code of the province it stands for.
    """

    kind: PartyKind
    name: str
    key: str = ""
    written: str = ""
    province: str = ""

    @property
    def is_known(self) -> bool:
        """Whether somebody in the directory answers to it, or it is a group on purpose."""
        return self.kind is not PartyKind.UNKNOWN

    def is_same(self, other: "Party") -> bool:
        """Whether both stand for one party, however spelt."""
        return self._identity == other._identity

    @property
    def _identity(self) -> tuple[PartyKind, str, str]:
        return self.kind, self.key, "" if self.key else self.name.casefold()


def distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Each party once, as it was first named."""
    seen: dict[tuple[PartyKind, str, str], Party] = {}
    for party in parties:
        seen.setdefault(party._identity, party)
    return tuple(seen.values())
