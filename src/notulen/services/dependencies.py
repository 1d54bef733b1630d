"""Use cases of actions that wait for others: said, taken back, and told with how the others stand."""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem, ActionStatus, ProgressKind, ProgressNote
from notulen.domain.awaited import Awaited
from notulen.domain.errors import NotFound, Noun, WaitsInCircle
from notulen.domain.reference import action_reference, read_numbered
from notulen.domain.value import Value
from notulen.services.actions import ActionService, FoundAction
from notulen.services.awaited_actions import AwaitedActions
from notulen.services.lookup import get_action
from notulen.storage.store import Store


class AwaitedState(Value, frozen=True):
    """An action that another waits for, as it stands now; `status` None: it is not there any more."""

    reference: str
    text: str = ""
    status: ActionStatus | None = None


class DependencyService:
    """What the actions of one archive wait for. `by` is written beside each change."""

    def __init__(self, store: Store, actions: ActionService, by: str = "") -> None:
        self._store = store
        self._actions = actions
        self._by = by

    def add(self, asked: str, others: Sequence[str], *, now: datetime, text: str = "") -> FoundAction:
        """Let it wait for `others` too. Raises NotFound; WaitsInCircle when one of them waits for it already."""
        home, subject = get_action(self._store, asked)
        reference = home.action_ref(subject)
        awaited = AwaitedActions(self._store)
        named = []
        for other in others:
            meeting, action = get_action(self._store, other)
            each = Awaited(action=action.id, meeting=meeting.number, number=action.number)
            way = awaited.way(each, subject.id)
            if way:
                raise WaitsInCircle(reference, way)
            named.append(each)

        def waiting(action: ActionItem) -> ActionItem:
            known = {each.action for each in action.waits_for}
            fresh = tuple({each.action: each for each in named if each.action not in known}.values())
            told = ", ".join(each.reference for each in fresh)
            note = ProgressNote(
                at=now, kind=ProgressKind.DEPENDENCY, text=f"{told}: {text}" if text else told, by=self._by
            )
            return replace(action, waits_for=(*action.waits_for, *fresh)).add_note(note) if fresh else action

        return self._actions.edit(asked, waiting, now=now)

    def take_out(self, asked: str, others: Sequence[str], *, now: datetime) -> FoundAction:
        """Let it wait for `others` no longer. Raises NotFound for one that it does not wait for."""

        def without(action: ActionItem) -> ActionItem:
            known = dict(zip((each.reference for each in self.states(action)), action.waits_for, strict=True))
            gone = []
            for other in others:
                numbered = read_numbered(other, "A")
                found = known.get(action_reference(*numbered)) if numbered else None
                if found is None:
                    raise NotFound(Noun.ACTION, other, list(known))
                gone.append(found)
            return replace(action, waits_for=tuple(each for each in action.waits_for if each not in gone))

        return self._actions.edit(asked, without, now=now)

    def states(self, action: ActionItem) -> tuple[AwaitedState, ...]:
        """What `action` waits for, in the order it was said, each as it stands now."""
        finder = AwaitedActions(self._store)
        return tuple(_state(each, finder) for each in action.waits_for)


def _state(awaited: Awaited, finder: AwaitedActions) -> AwaitedState:
    found = finder.find(awaited)
    if found is None:
        return AwaitedState(reference=awaited.reference)
    meeting, action = found
    return AwaitedState(reference=meeting.action_ref(action), text=action.text, status=action.status)
