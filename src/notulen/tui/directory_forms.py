"""Forms on people and offices of the directory: every field as it is typed, stored in one step that undo takes back."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial

from notulen.domain.errors import InvalidValue, NotFound, NotulenError
from notulen.domain.office import Office, OfficeKind
from notulen.domain.party import Party
from notulen.domain.person import Person
from notulen.domain.text import clean_text
from notulen.locale.directory_form_texts import DirectoryFormTexts, directory_form_texts
from notulen.locale.directory_texts import DirectoryTexts, directory_texts
from notulen.locale.explain import explain
from notulen.locale.form_texts import form_texts
from notulen.locale.words import word
from notulen.services.field_syntax import join_elements
from notulen.services.person_fields import PERSON_FIELDS, PRIVATE_FIELDS
from notulen.tui.dialogs.form_state import FormRow
from notulen.tui.dialogs.record_form import FormActions, Reading, RecordForm
from notulen.tui.workspace_screen import WorkspaceScreen

Put = Callable[[Mapping[str, str]], Person | Office]
Read = Callable[[str, str], object]


class DirectoryForms(WorkspaceScreen):
    """Opens forms; the screen is told of what they stored with `stored`."""

    @cached_property
    def own(self) -> DirectoryTexts:
        """What Direktori says."""
        return directory_texts(self.language)

    @cached_property
    def form_words(self) -> DirectoryFormTexts:
        """What its forms and questions say."""
        return directory_form_texts(self.language)

    def stored(self, record: Person | Office, told: str) -> None:
        """A form was stored; `told` says so."""

    async def open_person_form(self, person_id: str = "") -> None:
        """The person with that id; without one somebody new."""
        people, today = self.workspace.people, self.today()
        texts: Mapping[str, str] = dict.fromkeys(PERSON_FIELDS, "")
        title = self.form_words.new_person
        if person_id:
            found = await self.ask(lambda: people.texts(person_id, today=today))
            if found is None:
                return
            title, texts = found[0].full_name, found[1]
        # Somebody new is written with titles; the fields for these come with the next form.
        left_out = () if person_id else ("titles_before", "titles_after")
        rows = [
            self._row(name, self.form_words.labels[name], texts[name], is_new=not person_id)
            for name in PERSON_FIELDS
            if name not in left_out
        ]
        read = partial(people.read_field, person_id, today=today)

        def put(changed: Mapping[str, str]) -> Person:
            return people.put_fields(person_id, changed, today=today, now=self.now())

        self._open(title, rows, self.form_words.labels, read, put, is_new=not person_id)

    async def open_office_form(self, office: Office | None = None) -> None:
        """The office; without one a new one."""
        offices, labels = self.workspace.offices, self.form_words.office_labels
        places = {each.code: each.name for each in self.workspace.names.provinces}
        held = office or Office(id="", name="")
        kinds = tuple(word(kind, self.language) for kind in OfficeKind)
        texts = {
            "name": held.name,
            "handle": held.handle,
            "kind": word(held.kind, self.language),
            "province": places.get(held.province, ""),
            "aliases": join_elements(held.aliases),
            "note": held.note,
        }
        rows = [
            self._row(name, labels[name], text, options=kinds if name == "kind" else ()) for name, text in texts.items()
        ]

        def put(changed: Mapping[str, str]) -> Office:
            return offices.put_fields(held.id, changed, now=self.now())

        title = office.name if office else self.form_words.new_office
        self._open(title, rows, labels, offices.read_field, put, is_new=office is None)

    def _row(self, name: str, label: str, text: str, *, is_new: bool = False, options: tuple[str, ...] = ()) -> FormRow:
        about = self.form_words.abouts.get(f"new {name}" if is_new else name, self.form_words.abouts.get(name, ""))
        is_list = name in ("spellings", "aliases")
        is_further = name in (*PRIVATE_FIELDS, "note")
        return FormRow(
            name, label, clean_text(text), about, options, is_list=is_list, is_retyped=name == "since",
            is_further=is_further,
        )  # fmt: skip

    def _open(
        self, title: str, rows: list[FormRow], labels: Mapping[str, str], read: Read, put: Put, *, is_new: bool
    ) -> None:
        actions = FormActions(partial(self._read_field, labels, read), partial(self._store, labels, put, is_new))
        self.app.push_screen(RecordForm(self.texts, form_texts(self.language), title, rows, actions))

    async def _read_field(self, labels: Mapping[str, str], read: Read, field: str, text: str) -> Reading:
        """How `text` would be understood in `field`, in words; a plain text is what it is."""
        try:
            value = await self.in_order(partial(read, field, text))
        except NotulenError as fault:
            return Reading(self._why(labels, fault), is_clear=False)
        if field == "office" and value is None:
            return Reading(self.form_words.as_written, is_clear=False)
        if isinstance(value, Party):
            place = self.places.get(value.province, "")
            return Reading(f"{value.name} ({place})" if place and place != value.name else value.name)
        if field == "since" and value is not None:
            return Reading(self.texts.short_day(value, with_year=True))  # type: ignore[arg-type]
        return Reading("")

    async def _store(
        self, labels: Mapping[str, str], put: Put, is_new: bool, changed: Mapping[str, str]
    ) -> Mapping[str, str]:
        """Put `changed` into the record, or nothing; what stood in the way, by field."""
        try:
            record = await self.in_order(partial(put, changed))
        except NotFound as fault:
            return {"": self.form_words.gone if not is_new else self.words_for(fault)}
        except NotulenError as fault:
            field = fault.field if isinstance(fault, InvalidValue) else ""
            if field in labels:
                return {field: self._why(labels, fault)}
            return {"": self.form_words.not_stored.format(why=self.words_for(fault))}
        except Exception as fault:  # whatever went wrong, what was typed is not lost with it
            self.log.error(fault)
            return {"": self.form_words.not_stored.format(why=self.texts.unexpected.format(fault=type(fault).__name__))}
        name = record.full_name if isinstance(record, Person) else record.name
        fields = ", ".join(labels[field] for field in changed)
        told = self.own.added.format(name=name) if is_new else self.own.changed.format(name=name, fields=fields)
        self.stored(record, told)
        return {}

    def _why(self, labels: Mapping[str, str], fault: NotulenError) -> str:
        """What stands against a text, with the names of fields as the form has them."""
        if isinstance(fault, InvalidValue):
            fault.field = labels.get(fault.field, fault.field)
        said = explain(fault, self.language)
        nearest = f"{said.before_choices} {', '.join(said.choices)}." if said.choices else ""
        return " ".join(part for part in (said.what, said.safe, nearest) if part)
