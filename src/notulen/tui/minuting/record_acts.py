"""A form on any record of a meeting: what it is about, how its fields are read back, and how it is stored."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import cached_property, partial
from typing import NamedTuple

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
from notulen.tui.meeting_screen import MeetingScreen
from notulen.tui.minuting.field_sayings import FieldSayings
from notulen.tui.minuting.form_rows import form_rows

_POINTS_TO = {Noun.AGENDA_ITEM: "agenda", Noun.DECISION: "decision"}


class Target(NamedTuple):
    """A record that is edited: what its form is called and what itself, how it is found again, and what changes it."""

    title: str
    reference: str
    record: Value
    find: Callable[[Meeting], Value]
    change: Callable[[FieldEdits, datetime], Meeting]


class RecordActs(MeetingScreen):
    """Opens a form on a record of the meeting, with all of its fields or those that are wanted."""

    _is_opening = False

    @abstractmethod
    def wrote(self, meeting: Meeting) -> None:
        """`meeting` is on disk: show it."""

    @cached_property
    def form_words(self) -> FormTexts:
        """What forms say."""
        return form_texts(self.language)

    # what a form is about

    def details_target(self, meeting: Meeting) -> Target:
        """The meeting itself."""
        title = self.form_words.meeting_title.format(reference=meeting.reference)
        return Target(title, meeting.reference, meeting, lambda fresh: fresh, self._change_meeting)

    def line_target(self, meeting: Meeting, seq: int) -> Target:
        """The line `seq`; what was said in a closed meeting stays as it is, its actions live on."""
        line = meeting.get_line(seq)
        if isinstance(line, Entry):
            meeting.require_open()
        reference = meeting.line_ref(line)
        title = self.form_words.line_title.format(reference=reference)
        return Target(title, reference, line, partial(Meeting.get_line, seq=seq), partial(self._change_line, seq))

    def seat_target(self, meeting: Meeting, number: int) -> Target:
        """The seat `number`."""
        seat = meeting.get_attendee(number)
        title = self.form_words.seat_title.format(number=number, name=seat.full_name)
        find = partial(Meeting.get_attendee, number=number)
        return Target(title, seat.full_name, seat, find, partial(self._change_seat, number))

    def item_target(self, meeting: Meeting, number: int) -> Target:
        """The item of business `number`."""
        title, find = self.form_words.item_title.format(number=number), partial(Meeting.get_item, number=number)
        return Target(title, title, meeting.get_item(number), find, partial(self._change_item, number))

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

    async def open_target(
        self, choose: Callable[[Meeting], Target], asked: str = "", fields: Sequence[str] = ()
    ) -> None:
        """Open the form of what `choose` finds; with only `fields`, in that order, if some are given."""
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
            wanted = [each for name in fields for each in rows if each.field == name]
            actions = FormActions(partial(self._read_field, meeting, target), partial(self._store, target))
            await self.app.push_screen(RecordForm(self.texts, self.form_words, target.title, wanted or rows, actions))
        finally:
            self._is_opening = False

    async def _read_field(self, meeting: Meeting, target: Target, field: str, text: str) -> Reading:
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

    async def _store(self, target: Target, changed: Mapping[str, str]) -> Mapping[str, str]:
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

    def _put(self, target: Target, changed: Mapping[str, str], now: datetime) -> Meeting | Mapping[str, str]:
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

    def _why(self, target: Target, field: str, fault: NotulenError) -> str:
        """What stands against a text, with the names of fields as the form has them."""
        if isinstance(fault, InvalidValue) and fault.field == field:
            fault.field = field_label(type(target.record), field, self.language)
        said = explain(fault, self.language)
        nearest = f"{said.before_choices} {', '.join(said.choices)}." if said.choices else ""
        return " ".join(part for part in (said.what, said.safe, nearest) if part)

    def _blamed(self, target: Target, changed: Mapping[str, str], fault: NotulenError) -> Mapping[str, str]:
        """Which field an error is about, if it is about one."""
        field = fault.field if isinstance(fault, InvalidValue) else ""
        if isinstance(fault, NotFound):
            field = _POINTS_TO.get(fault.noun, "")
        if field in changed:
            return {field: self._why(target, field, fault)}
        return {"": self.form_words.not_stored.format(why=self.words_for(fault))}
