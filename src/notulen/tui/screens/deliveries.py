"""Kiriman: who was given which edition of the minutes, whether it arrived, and who holds an old one."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from notulen.domain.delivery import Holding
from notulen.domain.distribution import LedgerRow, holders_of_old, ledger
from notulen.domain.errors import NotFound, NotulenError
from notulen.domain.meeting import Meeting
from notulen.tui.delivery_letter import DeliveryLetter
from notulen.tui.delivery_rows import DeliveryRows
from notulen.tui.navigation import GoBack, HandedPaper
from notulen.tui.widgets.drawing import GOOD, HEADING, KEY, MUTED, STRONG, WARN, row, words
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.review_card import ReviewCard
from notulen.tui.widgets.row_list import ListedRow, RowList
from notulen.tui.widgets.status_header import StatusHeader
from notulen.tui.workspace_screen import Surroundings

_READING = "-reading"
_LONG = 8.0


class DeliveriesScreen(DeliveryLetter):
    """Everything here is a record of what people did; each key's act can be undone."""

    subject = "deliveries"
    CSS_PATH = "deliveries.tcss"
    AUTO_FOCUS = "#ledger"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("a", "add", "delivery_add"),
        bound("t", "receive", "delivery_received"),
        bound("m", "write_letter", "delivery_letter"),
        bound("delete", "withdraw", "delivery_withdraw"),
        bound("enter,ctrl+j", "read", "delivery_details"),
        bound("escape", "close", "delivery_back"),
        bound("S", "open_finals", "finalize", is_shown=False),
        bound("ctrl+z", "undo", "undo"),
        bound("u", "undo", "undo_alike", is_shown=False),
        bound("backspace", "close", "back_alike", is_shown=False),
    ]

    def __init__(self, surroundings: Surroundings, number: int) -> None:
        super().__init__(surroundings, number)
        names = {each.code: each.short_name for each in self.workspace.names.provinces}
        self._drawn = DeliveryRows(self.language, self.own, names)
        self._found: dict[str, LedgerRow] = {}
        self._to_ask: HandedPaper | None = None
        self._header = StatusHeader()
        self._list = RowList(self.own.empty, id="ledger")
        self._details = ReviewCard(self.own.more_below, id="details")

    def compose(self) -> ComposeResult:
        """Head; the ledger, or one delivery in its place; the keys."""
        yield self._header
        yield self._list.add_class("pane")
        yield self._details.add_class("pane")
        yield KeyBar(self.texts)

    def on_mount(self) -> None:
        """Name the frame."""
        self._list.border_title = words(self.own.rows)

    def on_resize(self) -> None:
        """The head says what there is room for."""
        self.call_after_refresh(self.show)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing are not offered."""
        chosen = self._chosen
        match action:
            case "add":
                return self.meeting is not None and self.can_write and not self._is_reading
            case "receive":
                return chosen is not None and chosen.delivery.acknowledged is None and self.can_write
            case "withdraw":
                return chosen is not None and self.can_write
            case "write_letter":
                return chosen is not None and chosen.holding is Holding.LATEST
            case "read":
                return chosen is not None and not self._is_reading
        return super().check_action(action, parameters)

    # what is shown

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """Show its ledger."""
        if meeting is not None:
            self.show()
            if self._to_ask is not None:
                paper, self._to_ask = self._to_ask, None
                self.ask_delivery(paper)

    def watch_can_write(self) -> None:
        """Say whether anything can be recorded here."""
        self.show()

    def show(self) -> None:
        """Show the head and the rows, the newest delivery first."""
        meeting = self.meeting
        if meeting is None or not self.is_mounted:
            return
        rows = ledger(meeting, self.now())
        self._found = {str(each.delivery.number): each for each in rows}
        old = len(holders_of_old(rows))
        told = words(self.own.old_held.format(count=old), WARN) if old else words(self.own.all_latest, GOOD)
        place = row(words(f"{self.own.title}  ", HEADING), words(meeting.reference, KEY))
        state = [told if rows else words(self.own.none, MUTED)]
        state += [] if self.can_write else [words(self.texts.read_only, WARN)]
        self._header.show((place, words(meeting.title, STRONG)), state)
        self._list.say_when_empty(self.own.empty if self.can_write else self.own.empty_read_only)
        widest = max((len(self._drawn.edition(each)) for each in rows), default=0)
        latest_first = reversed(self._found.items())
        self._list.show([ListedRow(key, partial(self._drawn.listed, each, widest)) for key, each in latest_first])
        if str(self.newest) in self._found:
            self._list.go_to(str(self.newest))
            self.newest = None
        self._show_details()
        self.refresh_bindings()

    @property
    def _chosen(self) -> LedgerRow | None:
        return self._found.get(self._list.selected or "")

    @property
    def _is_reading(self) -> bool:
        return self.has_class(_READING)

    def _show_details(self) -> None:
        chosen = self._chosen
        if not self._is_reading:
            return
        if chosen is None:
            self._stop_reading()
            return
        self._details.border_title = words(self.own.details.format(reference=chosen.reference))
        self._details.show(lambda width, _: self._drawn.card(chosen, width), from_top=False)

    def action_read(self) -> None:
        """All that is known of the delivery under the cursor."""
        self.add_class(_READING)
        self._show_details()
        self.refresh_bindings()

    @on(RowList.Chosen)
    def _clicked(self, _event: RowList.Chosen) -> None:
        self.action_read()

    def _stop_reading(self) -> None:
        self.remove_class(_READING)
        self._list.focus()
        self.refresh_bindings()

    def action_close(self) -> None:
        """From one delivery to the ledger; from that back to where one came from."""
        if self._is_reading:
            self._stop_reading()
        else:
            self.post_message(GoBack())

    # acts

    def begin_adding(self, paper: HandedPaper) -> None:
        """Ask who was given `paper` as soon as the meeting is read."""
        if self.meeting is None:
            self._to_ask = paper
        else:
            self.ask_delivery(paper)

    def action_add(self) -> None:
        """Ask who was given the minutes."""
        self.ask_delivery()

    async def action_receive(self) -> None:
        """Record that the delivery under the cursor arrived."""
        now, service = self.now(), self.workspace.distribution
        await self._act(lambda each: service.acknowledge(self.number, [each], now=now), self.own.received)

    def action_write_letter(self) -> None:
        """Write the letter that brings what the delivery under the cursor says."""
        if self._chosen is not None:
            self.ask_letter(self._chosen)

    async def action_withdraw(self) -> None:
        """Take the delivery under the cursor off the record."""
        now, service = self.now(), self.workspace.distribution
        await self._act(lambda each: service.withdraw(self.number, [each], now=now), self.own.withdrawn)

    async def _act(self, act: Callable[[int], object], said: str) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        done = await self.ask(lambda: act(chosen.delivery.number))
        await self.read_anew()
        if done is not None:
            self.say(said.format(reference=chosen.reference, name=chosen.delivery.recipient.name), seconds=_LONG)

    # what happened elsewhere

    def changed_elsewhere(self, before: Meeting, after: Meeting) -> None:
        """Say that another window changed the ledger."""
        if before.deliveries != after.deliveries:
            self.say(self.own.changed_elsewhere, "warning", seconds=_LONG)

    def could_not_look(self, fault: NotulenError) -> None:
        """One that is gone leads back to where one came from; where it cannot be read, what was seen last stays."""
        self.tell_once(fault)
        if isinstance(fault, NotFound) and self.app.screen is self and self.is_gone:
            self.post_message(GoBack())
