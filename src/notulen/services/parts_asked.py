"""Whose parts of actions are asked for: those of provinces, of somebody, or everybody's."""

from notulen.domain.action_item import ActionItem, Assignment
from notulen.domain.party import Party
from notulen.domain.seats import Origins
from notulen.domain.value import Value


class PartsAsked(Value, frozen=True):
    """The parts of owners from any of `provinces` (codes) who are one of `owners`; what is left out asks for anybody's.

    `owners` are all names and ids of one party; None is anybody.
    """

    provinces: tuple[str, ...] = ()
    owners: tuple[Party, ...] | None = None

    def of(self, action: ActionItem, seats: Origins) -> tuple[Assignment, ...]:
        """The parts of `action` that are asked for; `seats` tell where its owners come from."""
        if not self.provinces and self.owners is None:
            return action.assignments
        return tuple(part for part in action.assignments if part.owner is not None and self._is(part.owner, seats))

    def _is(self, owner: Party, seats: Origins) -> bool:
        is_of_province = not self.provinces or seats.province(owner) in self.provinces
        return is_of_province and (self.owners is None or any(owner.is_same(each) for each in self.owners))
