"""What is done to a recorded line that was chosen in the stream: changed, made another kind, taken out."""

from typing import ClassVar

from textual import events
from textual.binding import BindingType

from notulen.domain.action_item import ActionItem
from notulen.domain.entry import Entry
from notulen.parsing.parsed_line import LineKind
from notulen.tui.minuting.line_flow import LineFlow
from notulen.tui.minuting.typed_line import KIND_OF_SIGN
from notulen.tui.widgets.drawing import WARN, words
from notulen.tui.widgets.keys import bound

_CHANGE_A_LINE = ("enter", "t", "delete")


class LineActs(LineFlow):
    """The keys of the stream."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("enter", "edit_selected", "edit"),
        bound("t", "retype_selected", "retype"),
        bound("delete", "remove_selected", "remove"),
    ]

    _retyping: int | None = None

    def action_edit_selected(self) -> None:
        """Load the line under the cursor into the box."""
        selected = self.open_selected()
        if selected is not None and not self.line.value:
            self.line.focus()
            self.begin_edit(selected)
        elif selected is not None:
            self.say(self.texts.box_not_empty, "warning")

    def action_retype_selected(self) -> None:
        """Ask for the sign of another kind."""
        selected = self.open_selected()
        if selected is not None and self.meeting is not None:
            self._retyping = selected.seq
            asked = self.texts.ask_kind.format(reference=self.meeting.line_ref(selected))
            self.box.hint(words(asked, WARN))

    async def action_remove_selected(self) -> None:
        """Take the line out; undo brings it back."""
        selected, meeting, now = self.open_selected(), self.meeting, self.now()
        if selected is None or meeting is None:
            return
        reference = meeting.line_ref(selected)
        removed = await self.ask(lambda: self.workspace.minutes.remove_line(self.number, selected.seq, now=now))
        if removed is not None:
            self.wrote(removed)
            self.say(self.texts.removed.format(reference=reference, text=selected.text))

    def open_selected(self) -> Entry | ActionItem | None:
        """The line under the cursor, if it may be changed; else it is said why not."""
        if self.meeting is not None and not self.meeting.takes_lines:
            self.tell_closed()
            return None
        return self.stream.selected

    def forget_question(self) -> None:
        """The kind is no longer asked for."""
        self._retyping = None

    async def on_key(self, event: events.Key) -> None:
        """While the sign of a kind is asked for, the next key is the answer; a closed meeting says that it is one."""
        if self._retyping is None:
            if event.key in _CHANGE_A_LINE and self.stream.has_focus and not self.takes_lines:
                event.stop()
                event.prevent_default()
                self.tell_closed()
            return
        event.stop()
        event.prevent_default()
        seq, self._retyping = self._retyping, None
        kind = KIND_OF_SIGN.get(event.character or "")
        self.read_typed()
        if kind is not None:
            await self._retype(seq, kind)

    async def _retype(self, seq: int, kind: LineKind) -> None:
        now = self.now()
        retyped = await self.ask(lambda: self.workspace.minutes.retype_line(self.number, seq, kind, now=now))
        if retyped is not None:
            self.wrote(retyped.meeting)
            self.tell_stored(retyped)
