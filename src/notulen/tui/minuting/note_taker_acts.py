"""Several note-takers in turn: who types from now on stands beside every change and on the minutes."""

from functools import cached_property, partial
from typing import ClassVar

from textual.binding import BindingType

from notulen.domain.text import clean_text
from notulen.locale.note_taker_texts import NoteTakerTexts, note_taker_texts
from notulen.services.note_takers import NoteTakerService
from notulen.tui.dialogs.note_taker import NoteTakerDialog
from notulen.tui.minuting.line_flow import LineFlow
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.widgets.keys import bound


class NoteTakerActs(LineFlow):
    """Hands the line over to somebody else, in this window only."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("n", "change_note_taker", "note_taker", is_shown=False)]

    _not_told_by: NoteTakerService | None = None
    """While the meeting could not be told who took over: that of the one before."""

    @cached_property
    def _own_words(self) -> NoteTakerTexts:
        return note_taker_texts(self.language)

    async def action_change_note_taker(self) -> None:
        """Ask who types from now on."""
        meeting = self.meeting
        if meeting is None:
            return
        known = await self.ask(lambda: self.workspace.note_takers.known(meeting))
        if known is not None:
            by = self.workspace.by
            dialog = NoteTakerDialog(self.texts, self._own_words, by, [name for name in known if name != by])
            self.app.push_screen(dialog, self._answered)

    def _answered(self, name: str | None) -> None:
        if name is not None:
            self.take_over(name)

    def obey_at_once(self, command: str, argument: str) -> bool:
        """Lines typed right behind `/notulis Budi` are Budi's already."""
        name = clean_text(argument).strip()
        if command != "note_taker" or not name:
            return super().obey_at_once(command, argument)
        self.take_over(name)
        return True

    def take_over(self, name: str) -> None:
        """`name` types from now on."""
        if name == self.workspace.by and self._not_told_by is None:
            self.say(self._own_words.same.format(name=name))
            return
        before = self._not_told_by or self.workspace.note_takers
        self.workspace.take_over(name)
        self.show_time()
        begin_work(self, partial(self._hand_over, before, name), group="note_taker")

    async def _hand_over(self, before: NoteTakerService, name: str) -> None:
        now = self.now()
        meeting = await self.ask(lambda: before.hand_over(self.number, name, now=now))
        self._not_told_by = before if meeting is None else None
        if meeting is not None:
            self.wrote(meeting)
        self.say(self._own_words.taken_over.format(name=name), seconds=6)
