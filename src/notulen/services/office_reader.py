"""Reads meetings as `MeetingReader`, and all of them anew when two offices were made one or parted again."""

from abc import ABC
from collections.abc import Mapping
from contextlib import suppress

from notulen.domain.errors import NotulenError
from notulen.domain.office import Office
from notulen.services.meeting_reader import MeetingReader
from notulen.storage.store import Store


class OfficeReader(MeetingReader, ABC):
    """`offices` are those of the archive by their ids; `merged` gives the one that another id leads to now."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.offices: Mapping[str, Office] = {}
        self.merged: Mapping[str, Office] = {}

    def begin(self) -> int:
        """As any reader."""
        with suppress(NotulenError):  # a directory that cannot be read: offices go by the names they had
            self.offices = {each.id: each for each in self._store.directory().offices}
        merged = {former: each for each in self.offices.values() for former in each.former_ids}
        if merged != self.merged:
            self.merged = merged
            self.begin_anew()
        return super().begin()
