"""The form that opens a ralat: the reason and who asks for it, both wanted, and kept when they are refused."""

from collections.abc import Mapping

from notulen.domain.errors import InvalidValue, NotulenError
from notulen.locale.form_texts import form_texts
from notulen.tui.dialogs.form_state import FormRow
from notulen.tui.dialogs.record_form import FormActions, Reading, RecordForm
from notulen.tui.finals_picture import FinalsPicture
from notulen.tui.navigation import OpenMeeting


class RalatForm(FinalsPicture):
    """Opens a ralat and leads to the room, where what is wrong is put right."""

    _is_opened = False

    def ask_reason(self) -> None:
        """Ask why final minutes are amended, and who asks for it."""
        meeting, own = self.meeting, self.own
        if meeting is None:
            return
        rows = [
            FormRow("reason", own.reason, "", own.reason_about),
            FormRow("asked_by", own.asked_by, "", own.asked_by_about),
        ]
        title = own.form_title.format(number=len(meeting.finals), reference=meeting.reference)
        actions = FormActions(self._read_reason, self._open_ralat)
        self._is_opened = False
        form = RecordForm(self.texts, form_texts(self.language), title, rows, actions, is_new=True)
        self.app.push_screen(form, self._go_to_room)

    async def _read_reason(self, _field: str, _text: str) -> Reading:
        return Reading("")

    async def _open_ralat(self, typed: Mapping[str, str]) -> Mapping[str, str]:
        now, own = self.now(), self.own
        reason, asked_by = typed.get("reason", ""), typed.get("asked_by", "")
        missing = {
            field: told
            for field, text, told in (
                ("reason", reason, own.reason_missing),
                ("asked_by", asked_by, own.asked_by_missing),
            )
            if not text.strip()
        }
        if missing:
            return missing
        try:
            opened = await self.in_order(
                lambda: self.workspace.finals.amend(self.number, reason=reason, asked_by=asked_by, now=now)
            )
        except InvalidValue as fault:
            return {fault.field: own.reason_missing if fault.field == "reason" else own.asked_by_missing}
        except NotulenError as fault:
            return {"": self.words_for(fault)}
        self._is_opened = True
        self.forget_stamp()
        self.meeting = opened
        return {}

    def _go_to_room(self, _nothing: None) -> None:
        if self._is_opened and self.meeting is not None:
            number = len(self.meeting.finals)
            self.say(self.own.ralat_opened.format(number=number), seconds=8)
            self.post_message(OpenMeeting(self.number))
