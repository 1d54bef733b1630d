"""Impor kehadiran: reports of a call against the list of participants; one key decides, one takes all of it in."""

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from notulen.domain.attendance_plan import AttendancePlan, Effect
from notulen.domain.errors import NotFound, NotulenError
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.locale.date_texts import format_date
from notulen.tui.attendance.answers import LONG, MOST_NAMES, AnswerActs
from notulen.tui.navigation import GoBack
from notulen.tui.widgets.answer_keys import AnswerKeys
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.pointed_list import PointedList

_IN_FIELD = ("complete", "leave_file", "read_file")
_ON_ROW = ("accept", "choose", "other", "answer")
_IN_ROWS = (
    *_ON_ROW,
    "accept_likely",
    "take_back",
    "narrow",
    "to_file",
    "apply",
    "close",
    "scroll_card",
    "read_in_zone",
)
_TWICE = 5.0


class AttendanceScreen(AnswerActs):
    """Nothing of it is in the archive before it is taken in, and then it is one step."""

    subject = "import"
    CSS_PATH = "attendance.tcss"
    AUTO_FOCUS = "#file"
    _is_taking_in = False
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("enter,ctrl+j", "read_file", "import_read"),
        bound("enter,ctrl+j", "accept", "import_accept", is_shown=False),
        bound("t", "apply", "import_apply"),
        bound("ctrl+s", "apply", "import.apply", is_shown=False),
        Binding("1", "choose(1)", "import_choose", key_display="1-9", id="import_choose", show=False),
        *(bound(str(number), f"choose({number})", f"import.{number}", is_shown=False) for number in range(2, 10)),
        bound("a", "accept_likely", "import_likely"),
        bound("f", "narrow", "import_only"),
        bound("b", "to_file", "import_file"),
        bound("tab", "to_file", "import.file", is_shown=False),
        bound("o", "other", "import_other", is_shown=False),
        bound("c", "other", "import.other", is_shown=False),
        bound("n", "answer('person')", "import_new", is_shown=False),
        bound("s", "answer('seat')", "import_seat", is_shown=False),
        bound("g", "answer('guest')", "import_guest", is_shown=False),
        bound("l", "answer('ignore')", "import_skip", is_shown=False),
        bound("z", "read_in_zone", "import_zone", is_shown=False),
        bound("u,ctrl+z", "take_back", "import_undo", is_shown=False),
        bound("escape", "close", "back"),
        bound("backspace", "close", "back_alike", is_shown=False),
        bound("left", "scroll_card(-1)", "card.up", is_shown=False),
        bound("right", "scroll_card(1)", "card.down", is_shown=False),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In the field letters are text; on the rows keys that would do nothing are not offered."""
        in_field, here = self.field.has_focus, self.here
        if action in _IN_FIELD:
            return in_field
        if action in _IN_ROWS and in_field:
            return False
        if action in _ON_ROW and here is None:
            return False
        match action:
            case "redo" | "tell_saved":
                return False  # nothing is saved before it is taken in
            case "accept_likely":
                return bool(self.likely)
            case "read_in_zone":
                return self.zone_meant is not None
            case "take_back":
                return self.sitting.can_take_back
            case "narrow" | "apply":
                return self.plan is not None
        return super().check_action(action, parameters)

    # steps

    def action_take_back(self) -> None:
        """The last answer, or the last file."""
        self.forget_question()
        step = self.sitting.take_back()
        if step is None:
            self.say(self.own.nothing_undone)
            return
        if step.row:
            self.say(self.own.undone_answer.format(name=step.row))
        elif step.files:
            self.say(self.own.undone_file.format(name=", ".join(step.files)))
        else:
            self.say(self.own.undone_zone if step.is_zone else self.own.undone_likely)
        self.work_out()
        if step.row:
            self.rows.go_to(step.row)
        if not self.sitting.answers.files:
            self.action_to_file()

    def action_narrow(self) -> None:
        """Those who are asked about alone, or everybody."""
        self.sitting.only_asked = not self.sitting.only_asked
        self.show()

    # into the meeting

    async def action_apply(self) -> None:
        """Take all of it into the meeting, in one step; back to where one came from."""
        meeting, plan, answers, now = self.meeting, self.plan, self.sitting.answers, self.now()
        if meeting is None or plan is None:
            self.say(self.own.nothing_read, "warning")
            return
        if plan.other_days and not self.is_asked_twice("apply", plan.other_days):
            warnings = self.told.warnings(plan, format_date(meeting.day, self.language))
            told = self.own.ask_other_day.format(warnings=" ".join(warnings[: len(plan.other_days)]))
            self.say(told, "warning", seconds=LONG)
            return
        service = self.workspace.attendance_import
        self._is_taking_in = True
        try:
            done = await self.in_order(
                lambda: service.apply(self.number, answers.files, answers.choices, accept=answers.accept, now=now)
            )
        except NotulenError as fault:
            self._is_taking_in = False
            if isinstance(fault, NotFound):
                self.forget_choice(fault)
                self.work_out()
            else:
                self.say(self.words_for(fault), "error")
            return
        self.sitting.applied()
        self._tell_done(done)
        self.post_message(GoBack())

    def _tell_done(self, done: AttendancePlan) -> None:
        taken = sum(1 for each in done.rows if each.changes)
        text = self.told.imported if taken else self.told.nothing_new
        told = [
            text.format(
                reference=done.reference,
                taken=taken,
                count=len(done.rows),
                unchanged=done.count(Effect.UNCHANGED),
            )
        ]
        if done.asked:
            names = ", ".join(each.key for each in done.asked[:MOST_NAMES])
            more = " …" if len(done.asked) > MOST_NAMES else ""
            told.append(self.own.left_open.format(count=len(done.asked), names=names + more))
        if taken:
            told.append(self.own.undo_in_room)
        self.say(" ".join(told), seconds=LONG)

    # going about

    def action_to_file(self) -> None:
        """To the path of another report."""
        self.set_focus(self.field)

    def action_leave_file(self) -> None:
        """Close what is offered; then to the participants, or back where there are none."""
        if self.offers.is_open:
            self.close_offers()
        elif self.plan is not None:
            self.set_focus(self.rows)
        else:
            self.post_message(GoBack())

    def action_close(self) -> None:
        """Back to where one came from; the answers stay for when one comes again."""
        self.post_message(GoBack())

    def action_scroll_card(self, pages: int) -> None:
        """More of the card."""
        self.card.scroll_rows(pages * max(self.card.size.height - 1, 1))

    async def may_leave(self) -> bool:
        """With answers that are not in the meeting, only when asked twice."""
        count = self.sitting.unapplied
        if not count or self.is_asked_twice("leave", count):
            return True
        told = self.own.leave_unapplied.format(count=count, reference=f"R{self.number}")
        self.say(told, "warning", seconds=_TWICE)
        return False

    @on(PointedList.Pointed)
    def _pointed(self) -> None:
        self.show_card()

    @on(AnswerKeys.Clicked)
    async def _key_clicked(self, event: AnswerKeys.Clicked) -> None:
        if event.action != "choose(1)" or (self.here is not None and len(self.here.candidates) == 1):
            await self.run_action(event.action)

    # what happened elsewhere

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """What the reports do to it is worked out anew."""
        if meeting is not None:
            self.work_out()

    def changed_elsewhere(self, before: Meeting, after: Meeting) -> None:
        """Say so; the answers are as they were. What a look sees of this screen's own import is no news."""
        if self._is_taking_in:
            return
        if after.status is not before.status and after.status is MeetingStatus.FINAL:
            self.say(self.own.final_elsewhere.format(reference=after.reference), "warning", seconds=LONG)
        elif self.sitting.answers.files:
            self.say(self.own.changed_elsewhere.format(reference=after.reference))

    def could_not_look(self, fault: NotulenError) -> None:
        """One that is gone leads back to where one came from; where it cannot be read, what was seen last stays."""
        self.tell_once(fault)
        if isinstance(fault, NotFound) and self.app.screen is self and self.is_gone:
            self.post_message(GoBack())
