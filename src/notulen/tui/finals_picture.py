"""How Pengesahan is built and kept up to date: how the minutes stand, the versions, and what is read of one."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from notulen.domain.errors import NotulenError
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.related_meeting import LinkedMeeting
from notulen.locale.difference_words import DifferenceRow, difference_rows
from notulen.locale.explain import explain
from notulen.locale.finals_screen_texts import finals_screen_texts
from notulen.services.finals import ProvenFinal
from notulen.tui.approval_acts import ApprovalActs
from notulen.tui.finals_words import FinalsWords
from notulen.tui.meeting_screen import Read
from notulen.tui.widgets.drawing import HEADING, KEY, STRONG, row, words
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.review_card import ReviewCard
from notulen.tui.widgets.row_list import ListedRow, RowList
from notulen.tui.widgets.status_header import StatusHeader
from notulen.tui.workspace_screen import Surroundings

OPEN_RALAT = "ralat"
"""The key of the row of the ralat that is open; the others go by the number of the version."""
_READING = "-reading"


class Beside(NamedTuple):
    """What is told of a meeting besides its record: what the open ralat changed, and what approvals point to.

    `fault` says in words why the changes of the ralat cannot be told, as when the final before it is damaged.
    """

    changed: int | None = None
    linked: Mapping[str, LinkedMeeting] = {}
    fault: str = ""


class FinalsPicture(ApprovalActs):
    """What there is to see of the finals of a meeting."""

    def __init__(self, surroundings: Surroundings, number: int) -> None:
        super().__init__(surroundings, number)
        self.own = finals_screen_texts(self.language)
        self.proofs: dict[int, ProvenFinal] = {}
        self._words = FinalsWords(self.language, self.own, self.texts)
        self._beside = self._beside_read = Beside()
        self._read_row = ""
        self._header = StatusHeader()
        self._standing = ReviewCard(self.own.more_below, id="standing")
        self.versions = RowList(self.own.no_versions, id="versions")
        self.reading = ReviewCard(self.own.more_below, id="reading")

    def compose(self) -> ComposeResult:
        """Head; how it stands above the versions, or what is read in the place of both; the keys."""
        yield self._header
        with Vertical(id="finals"):
            yield self._standing.add_class("pane")
            yield self.versions.add_class("pane")
            yield self.reading.add_class("pane")
        yield KeyBar(self.texts)

    def on_mount(self) -> None:
        """Name the frames."""
        self._standing.border_title = words(self.own.standing)
        self.versions.border_title = words(self.own.versions)

    def on_resize(self) -> None:
        """The head says what there is room for."""
        self.call_after_refresh(self.show)

    # what is read

    def fetch(self) -> Read:
        """The meeting, and what is told besides."""
        read = super().fetch()
        self._beside_read = self._look_beside(read.meeting)
        return read

    def _look_beside(self, meeting: Meeting) -> Beside:
        linked = self.workspace.exports.linked(meeting)
        if meeting.amendment is None:
            return Beside(linked=linked)
        try:
            return Beside(len(self.workspace.finals.differences(meeting)), linked)
        except NotulenError as fault:
            return Beside(None, linked, explain(fault, self.language).text)

    def _take(self, read: Read) -> None:
        super()._take(read)
        self._beside = self._beside_read
        self.show()

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """Show it; a proof of versions that are not the last ones any more still holds for them."""
        if meeting is not None:
            self.show()

    def watch_can_write(self) -> None:
        """Say whether anything can be done here."""
        self.show()

    # what is shown

    def show(self) -> None:
        """Show the head, how it stands, and the versions."""
        meeting = self.meeting
        if meeting is None or not self.is_mounted:
            return
        named = row(words(f"{meeting.reference} ", KEY), words(meeting.title, STRONG))
        self._header.show((row(words(f"{self.own.title}  ", HEADING), named),), [self._words.state(meeting)])
        self._standing.show(partial(self._draw_standing, meeting), from_top=False)
        self.versions.show(self._rows(meeting))
        self.refresh_bindings()

    def _draw_standing(self, meeting: Meeting, width: int, _height: int) -> Sequence[Content]:
        beside, left = self._beside, self.workspace.tidying.left(meeting)
        drawn = self._words.standing(meeting, left, beside.changed, beside.linked, beside.fault, width)
        return drawn if self.can_write else [*self._words.read_only(width), *drawn]

    def _rows(self, meeting: Meeting) -> list[ListedRow]:
        drawn = self._words
        rows = [
            ListedRow(str(mark.version), partial(drawn.version, meeting, mark, self.proofs.get(mark.version)))
            for mark in reversed(meeting.finals)
        ]
        ralat = meeting.amendment
        return [ListedRow(OPEN_RALAT, partial(drawn.open_ralat, meeting, ralat)), *rows] if ralat else rows

    # reading one of them

    @property
    def older_version(self) -> int | None:
        """The version under the cursor, unless it is what one gets without naming any."""
        chosen, meeting = self.versions.selected, self.meeting
        if meeting is None or chosen is None or not chosen.isdigit():
            return None
        is_latest = self.is_final and int(chosen) == len(meeting.finals)
        return None if is_latest else int(chosen)

    @property
    def is_reading(self) -> bool:
        """Whether something is read in the place of the versions."""
        return self.has_class(_READING)

    def read_aloud(self, title: str, draw: Callable[[int], Sequence[Content]]) -> None:
        """Show a card in the place of the versions."""
        self.reading.border_title = words(title)
        self.reading.show(lambda width, _: draw(width), from_top=True)
        self.add_class(_READING)
        self.refresh_bindings()

    def stop_reading(self) -> None:
        """Back to the versions."""
        self.remove_class(_READING)
        self.versions.focus()
        self.refresh_bindings()

    async def read_version(self, key: str) -> None:
        """Show what a version changed, or the open ralat so far."""
        meeting = self.meeting
        if meeting is None:
            return
        mark = next((each for each in meeting.finals if str(each.version) == key), None)
        ralat = mark.amendment if mark else meeting.amendment
        changes = await self.ask(lambda: self._changes(meeting, mark.version if mark else None))
        if changes is not None:
            draw = partial(self._words.card, meeting, mark, ralat, changes)
            self.read_aloud(self._words.card_title(mark, ralat), draw)

    def _changes(self, meeting: Meeting, version: int | None) -> tuple[DifferenceRow, ...]:
        names = {each.code: each.name for each in self.workspace.names.provinces}
        found = self.workspace.finals.differences(meeting, version)
        return difference_rows(found, meeting, names, self.language)

    def read_proof(self, proven: Sequence[ProvenFinal], *, is_of_all: bool) -> None:
        """Show what a proof found, and mark the versions with it."""
        self.proofs.update((each.version, each) for each in proven if each.check.number == self.number and each.version)
        title = self.own.proof_of_all if is_of_all else self.own.proof.format(reference=f"R{self.number}")
        self.read_aloud(title, partial(self._words.proof, tuple(proven)))
        self.show()

    @property
    def is_closed(self) -> bool:
        """Whether its minutes can be made final now: it is closed, also where a ralat is open."""
        return self.meeting is not None and self.meeting.status is MeetingStatus.CLOSED

    @property
    def is_final(self) -> bool:
        """Whether its minutes are final, and no ralat is open."""
        return self.meeting is not None and self.meeting.status is MeetingStatus.FINAL
