"""What keys do in Direktori: two names made one, an untold one told, somebody present or gone, all of it undone."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar

from notulen.domain.errors import NothingToUndo
from notulen.domain.history import Step
from notulen.domain.office import Office
from notulen.domain.party import Party, PartyKind
from notulen.domain.person import Person
from notulen.services.directory import Seated
from notulen.services.directory_picture import DirectoryPicture, ListedOffice, ListedPerson, UntoldName
from notulen.tui.dialogs.person_picker import Choosable, PersonPicker, Picked, PickerWords
from notulen.tui.directory_forms import DirectoryForms
from notulen.tui.workspace_screen import Surroundings

_RecordT = TypeVar("_RecordT", Person, Office)
_NEW_PERSON, _NEW_OFFICE = "+ person", "+ office"


class DirectoryActs(DirectoryForms):
    """Each act is done at once, told with its object, and can be taken back."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.picture: DirectoryPicture | None = None
        self._done: list[Seated | None] = []
        self._undone: list[Seated | None] = []

    @property
    def pointed(self) -> ListedPerson | ListedOffice | UntoldName | None:
        """What the cursor stands on."""
        return None

    def read_anew(self) -> None:
        """Read what is new."""

    def did(self, seated: Seated | None, told: str) -> None:
        """Something was done: to the directory, or who came in; remember where undo finds it."""
        self._done.append(seated)
        self._undone.clear()
        self.say(told)
        self.read_anew()

    async def action_open_record(self) -> None:
        """A form on what is pointed at; of an untold name it is asked who that is."""
        match self.pointed:
            case ListedPerson(person=person):
                await self.open_person_form(person.id)
            case ListedOffice(office=office):
                await self.open_office_form(office)
            case UntoldName() as untold:
                self._ask_who(untold)

    # two names of one

    def action_merge(self) -> None:
        """Ask which other name is the same person's or office's; of an untold name, who it is."""
        listed, picture = self.pointed, self.picture
        if isinstance(listed, UntoldName):
            self._ask_who(listed)
        elif isinstance(listed, ListedPerson) and picture is not None:
            likely = [each.id for each in listed.doubles]
            others = [each for each in picture.people if each.person.id != listed.person.id]
            rows = [self._choosable(each, is_likely=each.person.id in likely) for each in _likely_first(others, likely)]
            self._ask_merge(
                listed.person, {each.person.id: each.person for each in others}, rows, self.form_words.merge_asked
            )
        elif isinstance(listed, ListedOffice) and picture is not None:
            bodies = [each for each in picture.offices if each.office.id != listed.office.id]
            rows = [Choosable(each.office.id, each.office.name, each.province, sought=each.sought) for each in bodies]
            known = {each.office.id: each.office for each in bodies}
            self._ask_merge(listed.office, known, rows, self.form_words.office_merge_asked)

    def _ask_merge(
        self, asked: _RecordT, others: Mapping[str, _RecordT], rows: Sequence[Choosable], question: str
    ) -> None:
        own = PickerWords(
            self.form_words.merge_title.format(name=_name(asked)),
            question,
            self.form_words.nobody_like,
            lambda picked: self._tell_merge(*_in_order(asked, others[picked.key], picked)),
        )

        async def take(picked: Picked | None) -> None:
            if picked is not None:
                await self._merge(*_in_order(asked, others[picked.key], picked))

        self.app.push_screen(PersonPicker(self.texts, own, rows, can_swap=True), take)

    def _tell_merge(self, kept: Person | Office, merged: Person | Office) -> Sequence[str]:
        new = [each for each in _names_joined(kept, merged) if each not in _other_names(kept)]
        return (
            self.form_words.merge_kept.format(name=_name(kept)),
            self.form_words.merge_lives.format(names=", ".join(f"«{each}»" for each in new) or "–"),
        )

    async def _merge(self, kept: Person | Office, merged: Person | Office) -> None:
        workspace, now = self.workspace, self.now()
        join = workspace.people.join if isinstance(kept, Person) else workspace.offices.join
        joined = await self.ask(lambda: join(kept.id, merged.id, now=now))
        if joined is not None:
            self.did(None, self.own.merged.format(merged=_name(merged), kept=_name(joined)))

    async def action_tell_apart(self) -> None:
        """The like name that is told is somebody else's."""
        listed, now = self.pointed, self.now()
        if not isinstance(listed, ListedPerson) or not listed.doubles:
            return
        double = listed.doubles[0]
        pair = await self.ask(lambda: self.workspace.people.part(listed.person.id, double.id, now=now))
        if pair is not None:
            one, other = (each.full_name for each in pair)
            self.did(None, self.own.apart.format(one=one, other=other))

    # a name nobody has told

    def _ask_who(self, untold: UntoldName) -> None:
        if self.picture is None:
            return
        wanted = untold.name.casefold()
        likely = [each.person.id for each in self.picture.people if _is_like(wanted, each.sought)]
        rows = [
            self._choosable(each, is_likely=each.person.id in likely)
            for each in _likely_first(self.picture.people, likely)
        ]
        rows += [
            Choosable(f"o {each.office.id}", each.office.name, each.province, sought=each.sought)
            for each in self.picture.offices
        ]
        always = (
            Choosable(_NEW_PERSON, self.form_words.new_person_row),
            Choosable(_NEW_OFFICE, self.form_words.new_office_row),
        )
        rows = [each._replace(key=f"p {each.key}") if not each.key.startswith("o ") else each for each in rows]
        names = {each.key: each.name for each in rows}
        own = PickerWords(
            self.form_words.tell_title.format(name=untold.name),
            self.form_words.tell_asked,
            self.form_words.nobody_like,
            partial(self._tell_who, untold.name, names),
        )
        dialog = PersonPicker(self.texts, own, rows, always=always)
        self.app.push_screen(dialog, partial(self._told, untold, names))

    def _tell_who(self, name: str, names: dict[str, str], picked: Picked) -> Sequence[str]:
        if picked.key == _NEW_PERSON:
            return (self.form_words.tell_person.format(name=name),)
        if picked.key == _NEW_OFFICE:
            return (self.form_words.tell_office.format(name=name),)
        return (self.form_words.tell_known.format(name=name, party=names[picked.key]),)

    async def _told(self, untold: UntoldName, names: dict[str, str], picked: Picked | None) -> None:
        if picked is None:
            return
        new = {_NEW_PERSON: PartyKind.PERSON, _NEW_OFFICE: PartyKind.OFFICE}
        meant: Party | PartyKind
        if picked.key in new:
            meant = new[picked.key]
        else:
            sort, _, key = picked.key.partition(" ")
            kind = PartyKind.PERSON if sort == "p" else PartyKind.OFFICE
            meant = Party(kind=kind, key=key, name=names[picked.key])
        now = self.now()
        party = await self.ask(lambda: self.workspace.directory.tell(untold.name, meant, untold.numbers, now=now))
        if party is not None:
            self.did(None, self.own.told.format(name=untold.name, party=party.name))

    def _choosable(self, listed: ListedPerson, *, is_likely: bool) -> Choosable:
        note = self.form_words.likely if is_likely else ""
        return Choosable(listed.person.id, listed.person.full_name, listed.place, note, listed.sought)

    # present, and taken out

    async def action_switch_presence(self) -> None:
        """Present in the running meeting, or not yet."""
        listed = self.pointed
        number = self.picture.running if self.picture else None
        if not isinstance(listed, ListedPerson) or number is None:
            self.say(self.own.no_meeting, "warning")
            return
        now, person = self.now(), listed.person
        seated = await self.ask(lambda: self.workspace.directory.switch_presence(number, person.id, now=now))
        if seated is not None:
            told = self.own.seated if seated.seat.is_here else self.own.unseated
            self.did(seated, told.format(reference=seated.reference, name=person.full_name))

    async def action_remove(self) -> None:
        """Out of the directory; meetings keep the wording they have."""
        listed, now = self.pointed, self.now()
        if isinstance(listed, ListedPerson):
            person = await self.ask(lambda: self.workspace.people.take_out(listed.person.id, now=now))
            if person is not None:
                self.did(None, self.own.removed.format(name=person.full_name))
        elif isinstance(listed, ListedOffice):
            office = await self.ask(lambda: self.workspace.offices.take_out(listed.office.id, now=now))
            if office is not None:
                self.did(None, self.own.removed.format(name=office.name))

    # undone

    async def action_undo(self) -> None:
        """Take back what was done last."""
        seated = self._done[-1] if self._done else None
        undo = self.workspace.directory.undo
        if await self._turn(lambda now: undo(now=now, seated=seated), is_redo=False):
            self._undone.append(self._done.pop() if self._done else None)

    async def action_redo(self) -> None:
        """Put forward again what was taken back last."""
        seated = self._undone[-1] if self._undone else None
        redo = self.workspace.directory.redo
        if await self._turn(lambda now: redo(now=now, seated=seated), is_redo=True):
            self._done.append(self._undone.pop() if self._undone else None)

    async def _turn(self, turn: Callable[[datetime], Step], *, is_redo: bool) -> bool:
        now = self.now()
        try:
            step = await self.in_order(lambda: turn(now))
        except NothingToUndo as fault:
            self.say(self.words_for(fault))
            return False
        told = self.texts.redone if is_redo else self.texts.undone
        self.say(told.format(subject=step.subject or self.texts.last_step))
        self.read_anew()
        return True


def _in_order(asked: _RecordT, other: _RecordT, picked: Picked) -> tuple[_RecordT, _RecordT]:
    """The one that is kept, and the one that goes into it."""
    return (other, asked) if picked.is_swapped else (asked, other)


def _name(record: Person | Office) -> str:
    return record.full_name if isinstance(record, Person) else record.name


def _other_names(record: Person | Office) -> tuple[str, ...]:
    return record.spellings if isinstance(record, Person) else record.aliases


def _names_joined(kept: Person | Office, merged: Person | Office) -> tuple[str, ...]:
    if isinstance(kept, Person) and isinstance(merged, Person):
        return kept.joined_with(merged).spellings
    if isinstance(kept, Office) and isinstance(merged, Office):
        return kept.joined_with(merged).aliases
    return ()


def _likely_first(people: Sequence[ListedPerson], likely: Sequence[str]) -> list[ListedPerson]:
    return sorted(people, key=lambda each: likely.index(each.person.id) if each.person.id in likely else len(likely))


def _is_like(wanted: str, sought: str) -> bool:
    return any(len(part) > 2 and part in sought for part in wanted.split())
