"""The draft of a letter that brings the minutes of a delivery: a file for a mail program, which a person sends."""

import asyncio
from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from notulen.domain.delivery import Channel
from notulen.domain.distribution import LedgerRow
from notulen.domain.errors import NotulenError
from notulen.domain.meeting_state import MeetingStatus
from notulen.export.minutes.document import Layout
from notulen.locale.distribution_texts import distribution_texts
from notulen.locale.explain import explain
from notulen.locale.form_texts import form_texts
from notulen.services.distribution import Parcel
from notulen.services.export_request import ExportRequest
from notulen.services.recipients import Recipient
from notulen.tui.delivery_form import DeliveryForm
from notulen.tui.dialogs.form_state import FormRow
from notulen.tui.dialogs.record_form import FormActions, Reading, RecordForm

_FORMAT_OF_LETTERS = "pdf"
_ENDING = ".eml"
_LONG = 12.0


class DeliveryLetter(DeliveryForm):
    """Asks where the letter goes; nothing that stands there is overwritten, and nothing is sent."""

    letter_folder = ""
    """Where the last letter went, as it was typed."""

    def ask_letter(self, delivered: LedgerRow) -> None:
        """Ask where to write the letter that brings what `delivered` says was handed over."""
        own, delivery = self.own, delivered.delivery
        folder = self.letter_folder or str(Path.cwd())
        enclosed = self._request(delivered).file_name(self.workspace.exports, delivered.meeting, self.language)
        rows = [
            FormRow("target", own.letter_target, folder, own.letter_target_about, is_retyped=True),
            FormRow("enclosed", own.enclosed, enclosed, is_fixed=True),
        ]
        title = own.letter_title.format(name=delivery.recipient.name)
        said = replace(form_texts(self.language), fixed=own.enclosed_about)

        async def read(_field: str, text: str) -> Reading:
            try:
                path = await asyncio.to_thread(self._path, text, delivered)
            except NotulenError as fault:
                return Reading(self.words_for(fault), is_clear=False)
            return Reading(path.name)

        async def store(typed: Mapping[str, str]) -> Mapping[str, str]:
            return await self._write_letter(delivered, typed.get("target", ""))

        self.app.push_screen(RecordForm(self.texts, said, title, rows, FormActions(read, store), is_new=True))

    @staticmethod
    def _request(delivered: LedgerRow) -> ExportRequest:
        delivery, meeting = delivered.delivery, delivered.meeting
        # The latest version has no number in its name, as when it is exported.
        is_latest = meeting.status is MeetingStatus.FINAL and delivery.version == len(meeting.finals)
        return ExportRequest(
            format_name=delivery.format or _FORMAT_OF_LETTERS,
            layout=Layout.OFFICIAL,
            provinces=delivery.provinces,
            is_public=delivery.is_public,
            version=None if is_latest else delivery.version or None,
        )

    def _path(self, typed: str, delivered: LedgerRow) -> Path:
        """A free name for the letter, in the folder typed or as typed. Raises CannotWrite."""
        name = self._request(delivered).file_name(self.workspace.exports, delivered.meeting, self.language)
        targets = self.workspace.targets
        path = targets.path_of(typed.strip().removesuffix(_ENDING), str(Path(name).with_suffix(_ENDING)))
        return targets.beside(path) if path.exists() else path

    async def _write_letter(self, delivered: LedgerRow, typed: str) -> Mapping[str, str]:
        from notulen.export.mail_draft import is_mail_address, mail_draft

        now, meeting, request = self.now(), delivered.meeting, self._request(delivered)
        exports, service = self.workspace.exports, self.workspace.distribution
        try:
            path = await asyncio.to_thread(self._path, typed, delivered)
            to = await self.in_order(lambda: self._addressed(delivered))
            minutes = await self.in_order(lambda: request.compose(exports, meeting, self.language))
            content = await asyncio.to_thread(request.rendered, minutes)
            parcel = Parcel(request.format_name, request.version, request.provinces, request.is_public, content)
            name = request.file_name(exports, meeting, self.language)
            letter = await self.in_order(lambda: service.letter(meeting, [to], parcel, name, self.language))
            await asyncio.to_thread(exports.write, mail_draft(letter, now), path)
        except NotulenError as fault:
            said = explain(fault, self.language)
            return {"target": said.what, "": " ".join(part for part in (said.safe, said.next) if part)}
        self.letter_folder = typed
        texts = distribution_texts(self.language)
        told = texts.mail_written.format(path=path.absolute(), file=letter.enclosed_as)
        unknown = "" if is_mail_address(to.address) else texts.no_address.format(names=to.party.name)
        self.say(f"{told} {unknown}".strip(), seconds=_LONG)
        return {}

    def _addressed(self, delivered: LedgerRow) -> Recipient:
        """The recipient with the e-mail that the directory knows, else with what is on record."""
        delivery = delivered.delivery
        try:
            named = self.workspace.distribution.recipients(
                delivered.meeting, [delivery.recipient.name], Channel.EMAIL, today=self.today()
            )
        except NotulenError:
            named = ()  # a name that means several now, or nobody: the address is left for a person to fill in
        known = next((each for each in named if each.party.is_same(delivery.recipient)), None)
        return known or Recipient(party=delivery.recipient, address=delivery.address)
