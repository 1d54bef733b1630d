"""An office that makes minutes of record: one closed meeting, and what is done to it by name."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from notulen.config import Settings
from notulen.domain.errors import (
    FinalRefused,
)
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.locale.difference_words import difference_rows
from notulen.locale.explain import explain
from notulen.locale.language import Language
from notulen.services.editing import FieldEdits
from notulen.workspace import Workspace

DAY = date(2020, 7, 7)
FINAL = MeetingStatus.FINAL


class Office:
    """An archive with one meeting, R1, that was closed; each call of `now` is a second later."""

    def __init__(self, folder: Path) -> None:
        self.space = Workspace(folder / "archive", Settings(name="Sari"))
        self._clock = datetime(2020, 7, 7, 2, 0, tzinfo=UTC)
        self.space.meetings.create("Rakor data", DAY, now=self.now, agenda=["Laporan"])
        self.space.meetings.start(1, now=self.now)
        for line in (
            "+ Irman @sumut",
            "#1",
            "kata pembuka",
            "~ RAHASIA",
            "! disepakati satu data",
            "> kirim data @sumut <2020-07-31",
        ):
            self.space.minutes.record_line(1, line, now=self.now)
        self.space.meetings.close(1, now=self.now)

    @property
    def now(self) -> datetime:
        self._clock += timedelta(seconds=1)
        return self._clock

    @property
    def meeting(self) -> Meeting:
        return self.space.store.meeting(1)

    def finalizes(self) -> Meeting:
        return self.space.finals.finalize(1, now=self.now, is_forced=True)

    def amends(self) -> Meeting:
        return self.space.finals.amend(1, reason="tempat keliru", asked_by="Kadis Sumut", now=self.now)

    def edits(self, **fields: str) -> None:
        self.space.editing.edit_meeting("R1", FieldEdits(sets=fields), today=DAY, now=self.now)

    def edits_line(self, reference: str, **fields: str) -> None:
        self.space.editing.edit_line(reference, FieldEdits(sets=fields), now=self.now)

    def exports(self, language: Language = Language.INDONESIAN, **options: Any) -> str:
        return self.space.exports.render(self.meeting, "txt", language=language, **options).decode()

    def differs(self) -> list[tuple[str, str, str, str]]:
        names = {each.code: each.name for each in self.space.names.provinces}
        found = self.space.finals.differences(self.meeting)
        rows = difference_rows(found, self.meeting, names, Language.INDONESIAN)
        return [(row.place, row.what, row.before, row.after) for row in rows]

    @property
    def is_proven(self) -> bool:
        return all(each.is_sound for each in self.space.finals.verify())


def refusal(act: Callable[[], object]) -> str:
    """Why it was refused, said in both languages with a command to go on with."""
    with pytest.raises(FinalRefused) as refused:
        act()
    for language in Language:
        assert "notulen " in explain(refused.value, language).next
    return refused.value.reason
