"""The form of an approval: who says yes to the minutes, how and when, and to what of them."""

from collections.abc import Mapping
from datetime import date, datetime, time

from notulen.domain.approval import ApprovalKind
from notulen.domain.errors import Ambiguous, InvalidValue, NotFound, NotulenError, Noun
from notulen.domain.meeting import Meeting
from notulen.locale.approval_texts import approval_texts
from notulen.locale.form_texts import form_texts
from notulen.locale.words import word
from notulen.parsing.clock_time import read_clock
from notulen.tui.day_reading import read_day
from notulen.tui.dialogs.form_state import FormRow
from notulen.tui.dialogs.record_form import FormActions, Reading, RecordForm
from notulen.tui.meeting_screen import MeetingScreen
from notulen.tui.widgets.begin_work import begin_work


class ApprovalActs(MeetingScreen):
    """Asks for an approval and records it; a form that is refused keeps all that was typed."""

    def ask_approval(self, meeting: Meeting, about: str = "", *, is_spoken_now: bool = False) -> None:
        """Ask who approves, when, and what: the chair, now, and `about`, or all; how, unless it is being spoken."""
        own, here = approval_texts(self.language), self.now().astimezone(meeting.zone.offset)
        rows = [
            FormRow("approver", own.by, meeting.chair.name if meeting.chair else "", own.by_about),
            FormRow("at", own.at, here.strftime("%H.%M"), own.at_about, is_retyped=True),
            FormRow("about", own.about, about, own.about_about),
            FormRow("note", own.remark, "", own.remark_about),
        ]
        if not is_spoken_now:
            ways = tuple(word(each, self.language) for each in ApprovalKind)
            day = self.texts.short_day(here.date(), with_year=True)
            rows.insert(0, FormRow("way", own.way, ways[0], own.way_about, options=ways))
            rows.insert(2, FormRow("day", own.day, day, own.day_about, is_retyped=True))
            rows.insert(4, FormRow("meeting", own.given_in, "", own.given_in_about))
        title = own.form_title if is_spoken_now else own.any_form_title
        actions = FormActions(self._read_approval, self._store_approval)
        self.app.push_screen(RecordForm(self.texts, form_texts(self.language), title, rows, actions, is_new=True))

    async def _read_approval(self, field: str, text: str) -> Reading:
        meeting = self.meeting
        if meeting is None or field in ("note", "way", "meeting"):
            return Reading("")
        own = approval_texts(self.language)
        try:
            if field == "approver":
                party = await self.in_order(lambda: self.workspace.approvals.approver(meeting, text))
                return Reading(party.name)
            if field == "about":
                return Reading(", ".join(self.workspace.approvals.references(meeting, text.split())) or own.reads_all)
        except NotFound as fault:
            return Reading(own.unknown_reference.format(asked=fault.asked), is_clear=False)
        except NotulenError as fault:
            return Reading(self.words_for(fault), is_clear=False)
        if field == "day":
            day = self._day_of(text, self.now().astimezone(meeting.zone.offset).date())
            told = self.texts.short_day(day, with_year=True) if day else own.day_about
            return Reading(told, is_clear=day is not None)
        at = read_clock(text, self.today(), meeting.zone)
        return Reading(f"{at:%H.%M} {meeting.zone.value}") if at else Reading(own.at_about, is_clear=False)

    async def _store_approval(self, typed: Mapping[str, str]) -> Mapping[str, str]:
        meeting, now, own = self.meeting, self.now(), approval_texts(self.language)
        if meeting is None:
            return {}
        here = now.astimezone(meeting.zone.offset)
        day = self._day_of(typed.get("day", ""), here.date())
        if day is None:
            return {"day": own.day_about}
        hour = typed.get("at", "").strip()
        at = read_clock(hour, day, meeting.zone) if hour else _same_hour(here, day)
        if at is None:
            return {"at": own.at_about}
        ways = {word(each, self.language).casefold(): each for each in ApprovalKind}
        asked = typed.get("way", "").strip().casefold()
        way = ways.get(asked) if asked else ApprovalKind.ORAL
        if way is None:
            return {"way": own.way_about}
        is_given_in = way is ApprovalKind.AT_NEXT_MEETING
        home = typed.get("meeting", "").strip() if is_given_in else ""
        if is_given_in and not home:
            return {"meeting": own.given_in_about}
        try:
            await self.in_order(
                lambda: self.workspace.approvals.record(
                    meeting.number,
                    way,
                    now=now,
                    by=typed.get("approver", ""),
                    at=at,
                    about=typed.get("about", "").replace(",", " ").split(),
                    given_in=home,
                    note=typed.get("note", ""),
                )
            )
        except NotulenError as fault:
            return self._what_stands_in_the_way(fault, meeting, typed)
        begin_work(self, self.read_anew, group="read")
        return {}

    def _day_of(self, typed: str, today: date) -> date | None:
        if not typed.strip() or typed.strip() == self.texts.short_day(today, with_year=True):
            return today
        return read_day(typed, self.today(), self.workspace)

    def _what_stands_in_the_way(
        self, fault: NotulenError, meeting: Meeting, typed: Mapping[str, str]
    ) -> Mapping[str, str]:
        own = approval_texts(self.language)
        if isinstance(fault, NotFound | Ambiguous) and fault.noun is Noun.MEETING:
            return {"meeting": own.given_in_about}
        if isinstance(fault, NotFound):
            return {"about": own.unknown_reference.format(asked=fault.asked)}
        if isinstance(fault, InvalidValue) and meeting.chair is None and not typed.get("approver", "").strip():
            return {"approver": own.no_chair}
        return {"": self.words_for(fault)}


def _same_hour(here: datetime, day: date) -> datetime:
    """`here` on another day; a day that is not today has no hour that is known, so it is noon."""
    return here if day == here.date() else datetime.combine(day, time(12), here.tzinfo)
