"""The answers in the import of attendance: who a participant is, or how the list gets the name; one key each."""

from notulen.domain.attendance_plan import Answer, Candidate, Choice, PlanRow, Sureness
from notulen.tui.attendance.reading import ReportReading
from notulen.tui.attendance.sitting import is_open, is_seated
from notulen.tui.dialogs.person_picker import Choosable, PersonPicker, Picked, PickerWords

LONG = 12.0
MOST_NAMES = 5


class AnswerActs(ReportReading):
    """Each answer is a step of the sitting, and leads on to the next who waits for one."""

    _asked: tuple[str, object] = ("", None)

    def forget_question(self) -> None:
        """What was asked is not asked any more."""
        self._asked = ("", None)

    def is_asked_twice(self, what: str, about: object) -> bool:
        """Whether that was asked just before; any answer in between begins anew."""
        before, self._asked = self._asked, (what, about)
        is_twice = before == self._asked
        if is_twice:
            self.forget_question()
        return is_twice

    def _decide(self, row: PlanRow, choice: Choice) -> None:
        self.forget_question()
        self.sitting.answer(row.key, choice)
        self.show()
        self.go_to_open(row.key)
        self.work_out()

    def action_accept(self) -> None:
        """The one who is suggested."""
        row = self.here
        if row is not None and row.candidate is not None:
            self._decide(row, _chosen(row.candidate))
        elif row is not None:
            self.say(self.own.no_suggestion, "warning")

    def action_choose(self, number: int) -> None:
        """One of the candidates."""
        row = self.here
        if row is not None and number <= len(row.candidates):
            self._decide(row, _chosen(row.candidates[number - 1]))
        elif row is not None:
            self.say(self.own.no_candidate.format(number=number), "warning")

    def action_answer(self, answer: str) -> None:
        """A new person, a seat or a guest with the written name, or not at all."""
        row, given = self.here, Answer(answer)
        if row is None:
            return
        if given is Answer.PERSON and not row.can_be_new:
            self.say(self.own.not_a_name.format(name=row.key), "warning")
        elif given is not Answer.IGNORE and is_seated(row):
            self.say(self.own.seated_already.format(name=row.key), "warning")
        else:
            self._decide(row, Choice(answer=given))

    async def action_other(self) -> None:
        """Look for the person among everybody there is."""
        row = self.here
        if row is None:
            return
        everybody = await self.ask(lambda: self.workspace.attendance_import.candidates(self.number))
        if everybody is None:
            return
        likely = [(each.person, each.seat) for each in row.candidates]
        first = sorted(
            enumerate(everybody),
            key=lambda pair: likely.index(_key_of(pair[1])) if _key_of(pair[1]) in likely else len(likely),
        )
        rows = [self._choosable(str(place), each, is_likely=_key_of(each) in likely) for place, each in first]
        tells = self.own.who_tells if row.can_be_new else self.own.who_tells_here  # a device goes from hand to hand
        own = PickerWords(
            self.own.who_title.format(name=row.key),
            self.own.who_asked,
            self.own.who_nobody,
            lambda picked: (tells.format(name=row.key, party=everybody[int(picked.key)].name),),
        )

        def take(picked: Picked | None) -> None:
            if picked is not None:
                self._decide(row, _chosen(everybody[int(picked.key)]))

        self.app.push_screen(PersonPicker(self.texts, own, rows), take)

    def _choosable(self, key: str, each: Candidate, *, is_likely: bool) -> Choosable:
        note = self.own.suggested if is_likely else ""
        seat = self.told.seat.format(number=each.seat) if each.seat else ""
        place = "  ".join(part for part in (each.place, seat) if part)
        return Choosable(key, each.name, place, note, f"{each.name} {place} {each.province}".casefold())

    @property
    def likely(self) -> list[PlanRow]:
        """Those whose suggestion waits to be accepted."""
        plan, answers = self.plan, self.sitting.answers
        rows = plan.rows if plan else ()
        return [each for each in rows if each.sureness is Sureness.LIKELY and each.candidate and is_open(each, answers)]

    def action_accept_likely(self) -> None:
        """All suggestions that wait, once it was told how many these are."""
        likely = self.likely
        names = ", ".join(each.key for each in likely[:MOST_NAMES]) + (" …" if len(likely) > MOST_NAMES else "")
        if self.is_asked_twice("likely", names):
            self.sitting.accept_likely()
            self.say(self.own.took_likely.format(count=len(likely)))
            self.work_out()
            self.go_to_open("")
        else:
            self.say(self.own.ask_likely.format(count=len(likely), names=names), "warning", seconds=LONG)


def _chosen(candidate: Candidate) -> Choice:
    return Choice(answer=Answer.MATCH, person=candidate.person, seat=candidate.seat)


def _key_of(candidate: Candidate) -> tuple[str, int]:
    return candidate.person, candidate.seat
