"""The action another one waits for, named so that it is found again whatever becomes of numbers."""

from notulen.domain.reference import action_reference
from notulen.domain.value import Value


class Awaited(Value, frozen=True):
    """An action by its id. `meeting` and `number` say where it stood when it was named, to look there first."""

    action: str
    meeting: int
    number: int

    @property
    def reference(self) -> str:
        """`A7.2`, as it was called when it was named."""
        return action_reference(self.meeting, self.number)
