"""Rapikan: each thing left to tidy in its turn, put right or left as it is with one key."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import BindingType

from notulen.domain.errors import MeetingClosed, NotFound, NotulenError
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.spot import Spot, SpotKind
from notulen.domain.untidy import Untidy, UntidyKind
from notulen.locale.tidying_texts import describe_untidy
from notulen.tui.minuting.record_acts import Target
from notulen.tui.navigation import GoBack, OpenMeeting
from notulen.tui.tidy_picture import TidyPicture
from notulen.tui.tidy_walk import PointState
from notulen.tui.widgets.answer_keys import AnswerKeys
from notulen.tui.widgets.keys import QUEUE_KEYS, bound
from notulen.tui.widgets.row_list import RowList


class TidyScreen(TidyPicture):
    """The point at hand with its line, the keys, the list. What is done here is in the archive at once."""

    subject = "tidy"
    CSS_PATH = "tidy.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("enter,ctrl+j", "fix", "tidy_fix"),
        bound("b", "accept", "tidy_accept"),
        bound("b", "refuse_to_leave", "tidy_not_left", is_shown=False),
        bound("n,right", "later", "tidy_later"),
        bound("n,right", "return_to_put_off", "tidy_return"),
        bound("o", "reopen", "tidy_reopen"),
        bound("t", "close_meeting", "tidy_close"),
        bound("left", "previous", "tidy_back"),
        bound("S", "open_finals", "finalize"),
        bound("ctrl+z", "undo", "tidy_undo"),
        bound("u", "undo", "undo_alike", is_shown=False),
        bound("g", "go_there", "tidy_go", is_shown=False),
        bound("escape", "close", "back"),
        bound("backspace", "close", "back_alike", is_shown=False),
        *QUEUE_KEYS,
    ]

    # keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing are not offered."""
        meeting, point = self.meeting, self.walk.here
        is_open = point is not None and self.walk.state_of(point).is_open
        match action:
            case "fix":
                return is_open
            case "accept":
                return is_open and point is not None and point.can_be_accepted
            case "refuse_to_leave":
                return is_open and point is not None and not point.can_be_accepted
            case "later":
                return point is not None
            case "return_to_put_off":
                return point is None and bool(self.walk.count(PointState.LEFT, PointState.LATER))
            case "previous":
                return self.walk.place > 0
            case "undo":
                return self.steps > 0
            case "open_finals":
                return point is None
            case "reopen":
                return meeting is not None and meeting.status is MeetingStatus.CLOSED
            case "close_meeting":
                return meeting is not None and meeting.status.is_live
            case "go_there":
                return point is not None and point.spot.kind is SpotKind.LINE
        return super().check_action(action, parameters)

    async def action_fix(self) -> None:
        """Put the point right: in a small form, or at once where there is only one way."""
        point, meeting = self.walk.here, self.meeting
        if point is None or meeting is None:
            return
        if not self.can_write:
            self.say(self.own.read_only, "warning")
        elif point.kind is UntidyKind.UNKNOWN:
            await self._take_in(point)
        else:
            spot, fields = point.spot, self.fields_of(meeting, point)
            await self.open_target(partial(self._target, spot), fields=fields)

    def _target(self, spot: Spot, meeting: Meeting) -> Target:
        match spot.kind:
            case SpotKind.FIELD:
                return self.details_target(meeting)
            case SpotKind.SEAT:
                return self.seat_target(meeting, spot.number)
            case SpotKind.ITEM:
                return self.item_target(meeting, spot.number)
            case SpotKind.LINE:
                return self.line_target(meeting, spot.number)

    async def _take_in(self, point: Untidy) -> None:
        now = self.now()
        taken = await self.ask(
            lambda: self.workspace.tidying.take_into_directory(self.number, point.spot.number, now=now)
        )
        if taken is not None:
            self.wrote(taken)
            self.say(self.own.taken_in.format(name=point.reference))

    async def action_accept(self) -> None:
        """Leave it as it is, for good."""
        point, now = self.walk.here, self.now()
        if point is None:
            return
        left = await self.ask(lambda: self.workspace.tidying.accept(self.number, (point.key,), now=now))
        if left is not None:
            self.wrote(left)
            matter = describe_untidy(point, self.language)
            self.say(self.own.accepted.format(reference=point.reference, matter=matter))

    def action_refuse_to_leave(self) -> None:
        """Say why it cannot be left."""
        self.say(self.own.cannot_accept, "warning")

    def action_later(self) -> None:
        """Put it off."""
        self.walk.put_off()
        self.show()

    def action_return_to_put_off(self) -> None:
        """From the end back to what was put off."""
        self.action_later()

    def action_previous(self) -> None:
        """The point before."""
        self.walk.go_to(self.walk.place - 1)
        self.show()

    def action_move(self, rows: int) -> None:
        """Along the list, whatever became of the points."""
        self.walk.go_to(self.walk.place + rows)
        self.show()

    def action_scroll_card(self, pages: int) -> None:
        """More of the card."""
        self.card.scroll_rows(pages * max(self.card.size.height - 1, 1))

    async def action_undo(self) -> None:
        """Take back what was done here last, and return to it."""
        if self.steps:
            self.steps -= 1
            await super().action_undo()
        else:
            self.say(self.own.nothing_undone)

    async def action_reopen(self) -> None:
        """Open the closed meeting again, so that its lines can be changed."""
        await self._move(MeetingStatus.PAUSED)
        if self.meeting is not None and self.meeting.takes_lines:
            self.say(self.own.reopened.format(reference=self.meeting.reference))

    async def action_close_meeting(self) -> None:
        """Close the meeting."""
        await self._move(MeetingStatus.CLOSED)

    async def _move(self, status: MeetingStatus) -> None:
        before = self.meeting
        await self.move(status)
        self.steps += self.meeting is not before

    def action_go_there(self) -> None:
        """To the line in the room."""
        point = self.walk.here
        if point is not None and point.spot.kind is SpotKind.LINE:
            self.post_message(OpenMeeting(self.number, point.spot.number))

    def action_close(self) -> None:
        """Back to where one came from."""
        self.post_message(GoBack())

    def words_for(self, fault: NotulenError) -> str:
        """As any screen; a closed meeting is opened again with a key here."""
        if not isinstance(fault, MeetingClosed):
            return super().words_for(fault)
        told = self.own.final if fault.status == MeetingStatus.FINAL else self.own.reopen_first
        return told.format(reference=fault.reference)

    # what happened elsewhere

    def could_not_look(self, fault: NotulenError) -> None:
        """One that is gone leads back to where one came from; where it cannot be read, what was seen last stays."""
        self.tell_once(fault)
        if isinstance(fault, NotFound) and self.app.screen is self and self.is_gone:
            self.post_message(GoBack())

    # the mouse

    @on(AnswerKeys.Clicked)
    async def _key_clicked(self, event: AnswerKeys.Clicked) -> None:
        await self.run_action(event.action)

    @on(RowList.Chosen)
    def _row_clicked(self, event: RowList.Chosen) -> None:
        self.walk.go_to(int(event.key))
        self.show()
