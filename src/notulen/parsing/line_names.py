"""Reads a recorded line that is typed out again: whom and when it already names, it still means."""

from collections.abc import Iterable

from notulen.domain.action_item import ActionItem
from notulen.domain.entry import Entry
from notulen.domain.party import Party
from notulen.parsing.capture_kinds import EVERYONE
from notulen.parsing.name_keys import handle_key
from notulen.parsing.names import NameIndex, Resolution
from notulen.parsing.parsed_line import LineContext


class LineNames(NameIndex):
    """A namespace that knows the `parties` of one line, also those the directory has no handle for.

    They come before everybody else and keep the wording the line has for them.
    """

    def __init__(self, names: NameIndex, parties: Iterable[Party]) -> None:
        super().__init__(())
        self._tables = names._tables
        self._own: dict[str, Party] = {}
        for party in parties:
            key = handle_key(names.handle_of(party))
            is_free = key not in EVERYONE and key not in self._own
            self._own[key if is_free and _can_be_typed(key) else f"pihak{len(self._own) + 1}"] = party

    def resolve_whole(self, handle: str) -> Resolution:
        """As in any namespace, the line's own parties first."""
        own = self._own.get(handle_key(handle.removeprefix("@")))
        return Resolution(party=own) if own is not None else super().resolve_whole(handle)

    def handle_of(self, party: Party) -> str:
        """What to type after `@` so that it means `party` in this line."""
        own = next((key for key, each in self._own.items() if each == party), None)
        return own if own is not None else super().handle_of(party)


def _can_be_typed(key: str) -> bool:
    return key[:1].isalpha() and key.isalnum() and handle_key(key) == key


def context_of(line: Entry | ActionItem, context: LineContext) -> LineContext:
    """What `line` is read against when it is typed out again in the meeting of `context`."""
    speaker = line.speaker if isinstance(line, Entry) else None
    named = line.owners if isinstance(line, ActionItem) else ((speaker,) if speaker else ())
    return LineContext(
        reference=context.reference,
        names=LineNames(context.names, named) if named else context.names,
        calendar=context.calendar,
        upcoming=context.upcoming,
        zone=context.zone,
        last_speaker=context.last_speaker,
        known_due=line.due,
    )
