"""The form that records who was given the minutes; what is refused keeps all that was typed."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from functools import partial

from msgspec.structs import replace

from notulen.domain.delivery import Channel
from notulen.domain.errors import NotulenError
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.party import PartyKind
from notulen.domain.province import Province
from notulen.export.formats import FORMATS
from notulen.locale.delivery_screen_texts import delivery_screen_texts
from notulen.locale.distribution_texts import distribution_texts
from notulen.locale.form_texts import form_texts
from notulen.locale.words import parse_word, words
from notulen.parsing.clock_time import read_clock
from notulen.services.distribution import Parcel
from notulen.services.recipients import Recipient
from notulen.tui.day_reading import read_day
from notulen.tui.dialogs.form_state import FormRow
from notulen.tui.dialogs.record_form import FormActions, Reading, RecordForm
from notulen.tui.meeting_screen import MeetingScreen
from notulen.tui.navigation import ANY_PAPER, HandedPaper
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.workspace_screen import Surroundings


class DeliveryForm(MeetingScreen):
    """Asks to whom, by which way and when, and records it."""

    newest: int | None = None
    """The number of the delivery that was just recorded, until it is pointed at."""

    def __init__(self, surroundings: Surroundings, number: int) -> None:
        super().__init__(surroundings, number)
        self.own = delivery_screen_texts(self.language)

    def ask_delivery(self, paper: HandedPaper = ANY_PAPER) -> None:
        """Ask who was given the minutes; now, and `paper` if that is told."""
        meeting, own = self.meeting, self.own
        if meeting is None:
            return
        here = self.now().astimezone(meeting.zone.offset)
        recipients = "; ".join(f"@{each.handle}" for each in self._provinces(paper))
        ways = words(Channel, self.language)
        formats = (own.not_told, *FORMATS)
        rows = [
            FormRow("recipient", own.to, recipients, own.to_about),
            FormRow("channel", own.way, ways[0], own.way_about, options=ways),
            FormRow("format", own.format, paper.format_name or own.not_told, own.format_about, options=formats),
            FormRow("day", own.day, self.texts.short_day(here.date(), with_year=True), own.day_about, is_retyped=True),
            FormRow("sent", own.at, here.strftime("%H.%M"), own.at_about, is_retyped=True),
            FormRow("note", own.note, "", own.note_about),
            FormRow("edition", own.edition, self._edition(meeting, paper), is_fixed=True),
        ]
        title = own.form_title.format(reference=meeting.reference)
        said = replace(form_texts(self.language), fixed=own.edition_about)
        actions = FormActions(partial(self._read_delivery, paper), partial(self._store_delivery, paper))
        self.app.push_screen(RecordForm(self.texts, said, title, rows, actions, is_new=True))

    def _provinces(self, paper: HandedPaper) -> list[Province]:
        found = (self.workspace.names.province_of(code) for code in paper.provinces)
        return [each for each in found if each is not None]

    def _edition(self, meeting: Meeting, paper: HandedPaper) -> str:
        """Which paper is recorded: its version, whose extract, for whom."""
        texts, own = distribution_texts(self.language), self.own
        latest = len(meeting.finals) if meeting.status is MeetingStatus.FINAL else 0
        version = paper.version or latest
        told = own.old_version if version < latest else own.version if version else own.draft
        pieces = [told.format(version=version, latest=latest)]
        names = ", ".join(each.short_name for each in self._provinces(paper))
        if paper.is_each:
            pieces.append(own.each_extract.format(provinces=names))
        elif names:
            pieces.append(texts.extract.format(provinces=names))
        pieces += [texts.public] * paper.is_public
        return " · ".join(pieces)

    def _without_extract(self, paper: HandedPaper, recipients: Sequence[Recipient]) -> str:
        """Why some are not given an extract of what was written; empty if there is one for each province."""
        if not paper.provinces:
            return ""
        parties = [each.party for each in recipients]
        none = [each.name for each in parties if each.kind is PartyKind.PROVINCE and each.key not in paper.provinces]
        return self.own.no_extract.format(names=", ".join(none)) if none else ""

    async def _read_delivery(self, paper: HandedPaper, field: str, text: str) -> Reading:
        meeting, own = self.meeting, self.own
        if meeting is None or field not in ("recipient", "day", "sent"):
            return Reading("")
        if field == "recipient":
            try:
                found = await self.in_order(
                    lambda: self.workspace.distribution.recipients(
                        meeting, _names(text), Channel.OTHER, today=self.today()
                    )
                )
            except NotulenError as fault:
                return Reading(self.words_for(fault), is_clear=False)
            told = self._without_extract(paper, found) or ", ".join(each.party.name for each in found)
            return Reading(told or own.to_about, is_clear=bool(found) and not self._without_extract(paper, found))
        moment = self._moment("", text) if field == "sent" else self._moment(text, "")
        if moment is None:
            return Reading(own.at_about if field == "sent" else own.day_about, is_clear=False)
        told = (
            f"{moment:%H.%M} {meeting.zone.value}"
            if field == "sent"
            else self.texts.short_day(moment.date(), with_year=True)
        )
        return Reading(told)

    def _moment(self, day: str, hour: str) -> datetime | None:
        """The moment that a day and an hour mean, today and now where nothing stands; None when they mean none."""
        if self.meeting is None:
            return None
        zone = self.meeting.zone
        here = self.now().astimezone(zone.offset)
        shown = self.texts.short_day(here.date(), with_year=True)
        is_today = not day.strip() or day.strip() == shown
        chosen = here.date() if is_today else read_day(day, self.today(), self.workspace)
        if chosen is None:
            return None
        if not hour.strip():
            return here if chosen == here.date() else datetime.combine(chosen, time(12), here.tzinfo)
        at = read_clock(hour, chosen, zone)
        return min(at, here) if at is not None and at.replace(second=59) >= here >= at else at

    async def _store_delivery(self, paper: HandedPaper, typed: Mapping[str, str]) -> Mapping[str, str]:
        meeting, now, own = self.meeting, self.now(), self.own
        if meeting is None:
            return {}
        asked = _names(typed.get("recipient", ""))
        if not asked:
            return {"recipient": own.to_about}
        sent = self._moment(typed.get("day", ""), typed.get("sent", ""))
        if sent is None:
            return {"sent": own.at_about}
        told = typed.get("format", "").strip().lower()
        service = self.workspace.distribution
        try:
            channel = parse_word(Channel, typed.get("channel", "") or Channel.WHATSAPP, language=self.language)
            to = await self.in_order(lambda: service.recipients(meeting, asked, channel, today=self.today()))
            if without := self._without_extract(paper, to):
                return {"recipient": without}
            parcel = Parcel(
                format=told if told in FORMATS else "",
                version=paper.version,
                provinces=paper.provinces,
                is_public=paper.is_public,
                is_each=paper.is_each,
            )
            recorded = await self.in_order(
                lambda: service.record(
                    meeting.number,
                    to,
                    channel,
                    now=now,
                    parcel=parcel,
                    sent=sent,
                    note=typed.get("note", ""),
                )
            )
        except NotulenError as fault:
            field = getattr(fault, "field", "recipient")
            return {field if field in ("recipient", "channel", "sent") else "": self.words_for(fault)}
        self.newest = recorded[-1].delivery.number
        self.say(own.recorded.format(count=len(recorded)))
        begin_work(self, self.read_anew, group="read")
        return {}


def _names(typed: str) -> list[str]:
    return [each.strip() for each in typed.split(";") if each.strip()]
