"""The agenda in the room: the list of items is opened over it, and a chosen line is moved from one to another."""

from typing import ClassVar

from textual import events, on
from textual.binding import BindingType

from notulen.domain.meeting import Meeting
from notulen.locale.agenda_texts import agenda_texts
from notulen.tui.dialogs.agenda_dialog import AgendaAct, AgendaDialog, ItemAsked, ItemPicker
from notulen.tui.minuting.form_acts import FormActs
from notulen.tui.minuting.line_acts import LineActs
from notulen.tui.widgets.agenda_view import AgendaStrip, AgendaView
from notulen.tui.widgets.keys import bound


class AgendaActs(LineActs, FormActs):
    """What is typed with `#` is not asked for here: it goes the way of every line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("m", "move_selected", "move"),
        bound("a", "open_agenda", "agenda", is_shown=False),
    ]

    _picker: ItemPicker | None = None
    _moving: int | None = None

    @on(AgendaView.Opened)
    @on(AgendaStrip.Opened)
    def action_open_agenda(self) -> None:
        """Open the list of items."""
        if self.meeting is not None and self._picker is None:
            own = agenda_texts(self.language)
            self._pick(AgendaDialog(self.texts, own, self.meeting, self.now(), own.title))

    def action_move_selected(self) -> None:
        """Ask for the item the chosen line belongs to."""
        selected, own = self.open_selected(), agenda_texts(self.language)
        if selected is None or self.meeting is None or self._picker is not None:
            return
        self._moving = selected.seq
        title = own.move_title.format(reference=self.meeting.line_ref(selected))
        self._pick(ItemPicker(self.texts, own, self.meeting, self.now(), title))

    def _pick(self, picker: ItemPicker) -> None:
        self._picker = picker
        self.app.push_screen(picker, self._picked)

    async def on_key(self, event: events.Key) -> None:
        """`m` and the number behind it may come in one packet: the number was sent here before the list stood."""
        if self._picker is not None and event.character is not None and event.character.isdigit():
            event.stop()
            event.prevent_default()
            self._picker.take_digit(event.character)
        elif event.key == "m" and self.stream.has_focus:
            event.stop()
            event.prevent_default()
            self.action_move_selected()

    async def _picked(self, asked: ItemAsked | None) -> None:
        self._picker = None
        seq, self._moving = self._moving, None
        if asked is None:
            return
        if seq is not None:
            await self._move_line(seq, asked.item)
            return
        match asked.act:
            case AgendaAct.CHOOSE:
                self.send_typed(f"#{asked.item}")
            case AgendaAct.DEFER:
                await self.defer(asked.item)
            case AgendaAct.CHANGE:
                await self.open_item_form(asked.item)
            case AgendaAct.TAKE_OUT:
                await self._take_out(asked.item)
            case AgendaAct.ADD:
                self._begin_item()

    def _begin_item(self) -> None:
        self.line.focus()
        if self.line.value:
            self.say(self.texts.box_not_empty, "warning")
        else:
            self.line.put("# ")

    async def defer_named(self, asked: str) -> None:
        """Put off the item that `/tunda 3` or `/tunda #3` names; without a number the one that runs."""
        number = asked.strip().removeprefix("#").strip()
        if number and not (number.isascii() and number.isdigit()):
            self.say(agenda_texts(self.language).no_number.format(asked=asked), "warning")
        else:
            await self.defer(int(number[:9]) if number else None)

    async def defer(self, item: int | None) -> None:
        """Put an item off to another meeting: `item`, or the one that runs."""
        now = self.now()
        deferred = await self.ask(lambda: self.workspace.agenda.defer(self.number, item, now=now))
        if deferred is not None and self.meeting is not None:
            running = self.meeting.current_item
            number = item if item is not None else running.number if running else 0
            self.wrote(deferred)
            self.say(agenda_texts(self.language).deferred.format(item=_named(deferred, number)))

    async def _take_out(self, item: int) -> None:
        now, before = self.now(), self.meeting
        taken = await self.ask(
            lambda: self.workspace.editing.take_out_items(str(self.number), item, today=now.date(), now=now)
        )
        if taken is not None and before is not None:
            self.wrote(taken)
            self.say(agenda_texts(self.language).taken_out.format(item=_named(before, item)))

    async def _move_line(self, seq: int, item: int) -> None:
        now = self.now()
        moved = await self.ask(lambda: self.workspace.agenda.move_line(self.number, seq, item or None, now=now))
        if moved is not None:
            self.wrote(moved)
            own, reference = agenda_texts(self.language), moved.line_ref(moved.get_line(seq))
            self.say(own.moved.format(reference=reference, item=_named(moved, item) if item else own.general))
            self.show_line(seq)


def _named(meeting: Meeting, number: int) -> str:
    title = next((item.title for item in meeting.agenda if item.number == number), "")
    return f"#{number} {title}".strip()
