"""Use cases of evidence: a link or a file is named for a part of an action, and looked at again later."""

import os
import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem, ProgressKind, ProgressNote
from notulen.domain.errors import InvalidValue
from notulen.domain.evidence import Evidence, EvidenceState
from notulen.domain.file_errors import CannotRead
from notulen.domain.party import Party
from notulen.domain.text import clean_text
from notulen.services.actions import ActionService, FoundAction
from notulen.storage.fingerprint import fingerprint, size_of

_LINK = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)
_LONGEST_LINK = 2000


class EvidenceService:
    """Evidence of one archive's actions. No file is copied or changed; `by` is written beside each."""

    def __init__(self, actions: ActionService, by: str = "") -> None:
        self._actions = actions
        self._by = by

    def add(
        self, asked: str, places: Sequence[str], *, now: datetime, text: str = "", owners: Sequence[Party] = ()
    ) -> FoundAction:
        """Name files or links that show it was done: all of it, or the parts of `owners`.

        Naming the same place again takes the file as it is now. Raises CannotRead for a file that is not there,
        InvalidValue for a place that cannot be written down, NotFound for somebody who owns no part of it.
        """
        named = [self._read(place, now, text) for place in places]

        def shown(action: ActionItem) -> ActionItem:
            for owner in self._actions.owning(action, owners) or (None,):
                for each in named:
                    piece = replace(each, owner=owner)
                    kept = tuple(old for old in action.evidence if (old.place, old.owner) != (piece.place, owner))
                    note = ProgressNote(at=now, kind=ProgressKind.EVIDENCE, text=_told(piece), by=self._by, owner=owner)
                    action = replace(action, evidence=(*kept, piece)).add_note(note)
            return action

        return self._actions.edit(asked, shown, now=now)

    def take_out(self, asked: str, number: int, *, now: datetime) -> FoundAction:
        """Take out the evidence that `action show` numbers so; its history keeps it. Raises InvalidValue."""

        def without(action: ActionItem) -> ActionItem:
            count = len(action.evidence)
            if not 0 < number <= count:
                raise InvalidValue("evidence", str(number), "not_allowed", [str(each) for each in range(1, count + 1)])
            return replace(action, evidence=(*action.evidence[: number - 1], *action.evidence[number:]))

        return self._actions.edit(asked, without, now=now)

    def _read(self, place: str, now: datetime, text: str) -> Evidence:
        """What `place` names: an http(s) address, else a file, whose size and sha256 are taken."""
        wanted = place.strip()
        if not wanted:
            raise InvalidValue("evidence", place, "empty")
        note = clean_text(text)
        if _LINK.fullmatch(wanted):
            if len(wanted) > _LONGEST_LINK or clean_text(wanted) != wanted:
                raise InvalidValue("evidence", wanted[:_LONGEST_LINK], "not_writable_down")
            return Evidence(place=wanted, at=now, note=note, by=self._by)
        path = Path(os.path.abspath(os.path.expanduser(wanted)))
        found = fingerprint(path)
        written = clean_text(str(path))
        if written != str(path) and not _is_same_file(Path(written), path):
            raise InvalidValue("evidence", written, "not_writable_down")
        return Evidence(place=written, at=now, sha256=found.sha256, size=found.size, note=note, by=self._by)

    def state(self, evidence: Evidence) -> EvidenceState:
        """How it stands now; a file of another size is not read to know that it changed."""
        if not evidence.is_file:
            return EvidenceState.LINK
        path = Path(evidence.place)
        try:
            is_same = size_of(path) == evidence.size and fingerprint(path).sha256 == evidence.sha256
        except CannotRead as fault:
            return EvidenceState.GONE if fault.reason == "missing" else EvidenceState.UNREADABLE
        return EvidenceState.SAME if is_same else EvidenceState.CHANGED


def _told(named: Evidence) -> str:
    """What history says of it: without the folder, which is kept with the evidence alone."""
    return f"{named.name} ({named.note})" if named.note else named.name


def _is_same_file(one: Path, other: Path) -> bool:
    """A name composed another way is one file on some systems, two on others."""
    try:
        return one.samefile(other)
    except OSError:
        return False
