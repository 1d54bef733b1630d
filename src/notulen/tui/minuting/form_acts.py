"""Editing in a form: any field of a line, a seat, an item of business or the meeting itself, all in one step."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cached_property, partial
from typing import ClassVar, NamedTuple

from textual.binding import BindingType

from notulen.domain.entry import Entry
from notulen.domain.errors import InvalidValue, NotFound, NotulenError, Noun
from notulen.domain.meeting import Meeting
from notulen.domain.value import Value
from notulen.locale.explain import explain
from notulen.locale.field_words import field_label
from notulen.locale.form_texts import FormTexts, form_texts
from notulen.services.editing import FieldEdits
from notulen.services.fields import KEY_FIELDS
from notulen.tui.dialogs.record_form import FormActions, Reading, RecordForm
from notulen.tui.minuting.field_sayings import FieldSayings
from notulen.tui.minuting.form_rows import form_rows
from notulen.tui.minuting.line_flow import LineFlow
from notulen.tui.widgets.keys import bound

_POINTS_TO = {Noun.AGENDA_ITEM: "agenda", Noun.DECISION: "decision"}


class _Target(NamedTuple):
    """A record that is edited: what its form is called and what itself, how it is found again, and what changes it."""

    title: str
    reference: str
    record: Value
    find: Callable[[Meeting], Value]
    change: Callable[[FieldEdits, datetime], Meeting]


class FormActs(LineFlow):
    """Opens a form on what is chosen or named. The form keeps what was typed until it is on disk."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("e", "open_line_form", "form"),
        bound("d", "open_details", "details", is_shown=False),
    ]

    _is_opening = False

    @cached_property
    def form_words(self) -> FormTexts:
        """What forms say."""
        return form_texts(self.language)

    async def action_open_line_form(self) -> None:
        """The line under the cursor."""
        line = self.stream.selected
        if line is not None:
            await self.open_line_form(line.seq)

    async def action_open_details(self) -> None:
        """The meeting itself."""
        await self._open(self._details)

    async def open_line_form(self, seq: int) -> None:
        """The line `seq`; what was said in a closed meeting stays as it is, its actions live on."""
        await self._open(partial(self._line, seq=seq))

    async def open_seat_form(self, number: int) -> None:
        """The seat `number`."""
        await self._open(partial(self._seat, number=number))

    async def open_item_form(self, number: int) -> None:
        """The item of business `number`."""
        await self._open(partial(self._item, number=number))

    async def open_form(self, asked: str) -> None:
        """What `/data` is about: the meeting, or a record of it as "+3", "+irman", "#2", "A7.1", "K7.1" or "B7.5"."""
        sign, name = asked.strip()[:1], asked.strip()[1:].strip()
        if not sign:
            await self.action_open_details()
        elif sign == "+":
            await self._open(partial(self._seat_called, name=name), asked)
        elif sign == "#":
            await self._open(partial(self._item_called, name=name), asked)
        else:
            await self._open(partial(self._line_called, name=asked.strip()), asked)

    # what a form is about

    def _details(self, meeting: Meeting) -> _Target:
        title = self.form_words.meeting_title.format(reference=meeting.reference)
        return _Target(title, meeting.reference, meeting, lambda fresh: fresh, self._change_meeting)

    def _line(self, meeting: Meeting, seq: int) -> _Target:
        line = meeting.get_line(seq)
        if isinstance(line, Entry):
            meeting.require_open()
        reference = meeting.line_ref(line)
        title = self.form_words.line_title.format(reference=reference)
        return _Target(title, reference, line, partial(Meeting.get_line, seq=seq), partial(self._change_line, seq))

    def _line_called(self, meeting: Meeting, name: str) -> _Target:
        called = {
            ref: line.seq for line in meeting.lines for ref in (meeting.line_ref(line), f"B{meeting.number}.{line.seq}")
        }
        seq = called.get(name.upper())
        if seq is None:
            raise NotFound(Noun.ENTRY, name)
        return self._line(meeting, seq)

    def _seat_called(self, meeting: Meeting, name: str) -> _Target:
        return self._seat(meeting, _called({seat.number: seat.full_name for seat in meeting.attendees}, name))

    def _item_called(self, meeting: Meeting, name: str) -> _Target:
        return self._item(meeting, _called({item.number: item.title for item in meeting.agenda}, name))

    def _seat(self, meeting: Meeting, number: int) -> _Target:
        seat = meeting.get_attendee(number)
        title = self.form_words.seat_title.format(number=number, name=seat.full_name)
        find = partial(Meeting.get_attendee, number=number)
        return _Target(title, seat.full_name, seat, find, partial(self._change_seat, number))

    def _item(self, meeting: Meeting, number: int) -> _Target:
        title, find = self.form_words.item_title.format(number=number), partial(Meeting.get_item, number=number)
        return _Target(title, title, meeting.get_item(number), find, partial(self._change_item, number))

    # what changes a record; runs where the store may be touched

    def _change_meeting(self, edits: FieldEdits, now: datetime) -> Meeting:
        return self.workspace.editing.edit_meeting(f"R{self.number}", edits, today=now.date(), now=now)

    def _change_line(self, seq: int, edits: FieldEdits, now: datetime) -> Meeting:
        meeting = self.workspace.store.meeting(self.number)
        reference = meeting.line_ref(meeting.get_line(seq))  # it may have become a decision meanwhile
        return self.workspace.editing.edit_line(reference, edits, now=now)

    def _change_seat(self, seat: int, edits: FieldEdits, now: datetime) -> Meeting:
        return self.workspace.editing.edit_attendee(f"R{self.number}", seat, edits=edits, today=now.date(), now=now)

    def _change_item(self, item: int, edits: FieldEdits, now: datetime) -> Meeting:
        return self.workspace.editing.edit_item(f"R{self.number}", item, edits=edits, today=now.date(), now=now)

    # the form

    async def _open(self, choose: Callable[[Meeting], _Target], asked: str = "") -> None:
        meeting = self.meeting
        if meeting is None or self._is_opening:
            return
        self._is_opening = True
        try:
            target = choose(meeting)
            texts = self.workspace.editing.texts
            shown = await self.in_order(lambda: texts(meeting, target.record, self.language))
        except NotFound:
            self.say(self.form_words.no_such_record.format(asked=asked, number=meeting.number), "warning")
        except NotulenError as fault:
            self.say(self.words_for(fault), "warning")
        else:
            rows = form_rows(type(target.record), shown, self.form_words, self.language)
            actions = FormActions(partial(self._read_field, meeting, target), partial(self._store, target))
            await self.app.push_screen(RecordForm(self.texts, self.form_words, target.title, rows, actions))
        finally:
            self._is_opening = False

    async def _read_field(self, meeting: Meeting, target: _Target, field: str, text: str) -> Reading:
        """How `text` would be understood in `field`, in words."""
        try:
            return await self.in_order(partial(self._said, meeting, target.record, field, text))
        except NotulenError as fault:
            return Reading(self._why(target, field, fault), is_clear=False)
        except Exception as fault:  # nothing is stored by a reading: what cannot be told is not worth the form
            self.log.error(fault)
            return Reading("")

    def _said(self, meeting: Meeting, record: Value, field: str, text: str) -> Reading:
        editing = self.workspace.editing
        value = editing.read(meeting, record, field, text)
        if field in KEY_FIELDS:
            return Reading(editing.name_of_key(meeting, field, str(value)))
        return FieldSayings(meeting, self.texts, self.form_words, self.places).say(value)

    async def _store(self, target: _Target, changed: Mapping[str, str]) -> Mapping[str, str]:
        """Put `changed` into the record as it is on disk now, or nothing; what stood in the way, by field."""
        now = self.now()
        try:
            stored = await self.in_order(partial(self._put, target, changed, now))
        except NotulenError as fault:
            return self._blamed(target, changed, fault)
        except Exception as fault:  # whatever went wrong, what was typed is not lost with it
            self.log.error(fault)
            why = self.texts.unexpected.format(fault=type(fault).__name__)
            return {"": self.form_words.not_stored.format(why=why)}
        if isinstance(stored, Meeting):
            self.wrote(stored)
            fields = ", ".join(field_label(type(target.record), field, self.language) for field in changed)
            self.say(self.form_words.stored.format(reference=target.reference, fields=fields))
            return {}
        return stored

    def _put(self, target: _Target, changed: Mapping[str, str], now: datetime) -> Meeting | Mapping[str, str]:
        try:
            meeting = self.workspace.store.meeting(self.number)
        except NotFound:
            return {"": self.form_words.meeting_gone.format(reference=f"R{self.number}")}
        try:
            record = target.find(meeting)
        except NotFound:
            return {"": self.form_words.gone}
        if type(record) is not type(target.record):
            return {"": self.form_words.gone}
        problems = {}
        for field, text in changed.items():
            try:
                self.workspace.editing.read(meeting, record, field, text)
            except NotulenError as fault:
                problems[field] = self._why(target, field, fault)
        return problems or target.change(FieldEdits(sets=changed, is_whole=True), now)

    def _why(self, target: _Target, field: str, fault: NotulenError) -> str:
        """What stands against a text, with the names of fields as the form has them."""
        if isinstance(fault, InvalidValue) and fault.field == field:
            fault.field = field_label(type(target.record), field, self.language)
        said = explain(fault, self.language)
        nearest = f"{said.before_choices} {', '.join(said.choices)}." if said.choices else ""
        return " ".join(part for part in (said.what, said.safe, nearest) if part)

    def _blamed(self, target: _Target, changed: Mapping[str, str], fault: NotulenError) -> Mapping[str, str]:
        """Which field an error is about, if it is about one."""
        field = fault.field if isinstance(fault, InvalidValue) else ""
        if isinstance(fault, NotFound):
            field = _POINTS_TO.get(fault.noun, "")
        if field in changed:
            return {field: self._why(target, field, fault)}
        return {"": self.form_words.not_stored.format(why=self.words_for(fault))}


def _called(names: Mapping[int, str], asked: str) -> int:
    """The number that is meant, told as it is or by a piece of the only name that has it. Raises NotFound."""
    wanted = asked.casefold()
    found = [number for number, name in names.items() if wanted == str(number)]
    found = found or [number for number, name in names.items() if wanted and wanted in name.casefold()]
    if len(found) != 1:
        raise NotFound(Noun.ENTRY, asked)
    return found[0]
