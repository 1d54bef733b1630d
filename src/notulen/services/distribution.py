"""Use cases of distribution: who was given which edition of the minutes, and who still has an old one.

Nothing is sent: what is recorded is what a person says was sent, and a letter is a file for a mail program.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from hashlib import sha256

from msgspec.structs import replace

from notulen.domain.delivery import Channel, Delivery
from notulen.domain.distribution import LedgerRow, draft_sum, holders_of_old, ledger
from notulen.domain.errors import InvalidValue, NotFound, Noun
from notulen.domain.final_mark import SHORT_SUM
from notulen.domain.history import LONGEST_SUBJECT, Act
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.party import Party, PartyKind
from notulen.domain.reference import delivery_reference, read_numbered
from notulen.domain.text import clean_text
from notulen.domain.value import Value
from notulen.export.delivery_letter import LETTER_SECTIONS, write_letter
from notulen.export.mail_draft import Addressee, Letter
from notulen.locale.language import Language
from notulen.services.editions import Editions
from notulen.services.exports import ExportService
from notulen.services.known_names import KnownNames
from notulen.services.recipients import Recipient, Recipients
from notulen.storage.store import Change, Store


class Parcel(Value, frozen=True):
    """What is handed over: `version` of a final (None: the last, else the draft), the format, whose extract.

    `content` are the bytes of the file where notulen made it. `is_each`: each of the `provinces` has an extract of its
    own, and is given that; whoever is none of them is given all.
    """

    format: str = ""
    version: int | None = None
    provinces: tuple[str, ...] = ()
    is_public: bool = False
    content: bytes = b""
    is_each: bool = False

    def provinces_for(self, recipient: Party) -> tuple[str, ...]:
        """The codes of the extract that `recipient` is given."""
        is_own = self.is_each and recipient.kind is PartyKind.PROVINCE and recipient.key in self.provinces
        return (recipient.key,) if is_own else self.provinces


class DistributionService:
    """The ledgers of one archive. `by` is written beside every change; `sender` is the office under a letter."""

    def __init__(
        self, store: Store, names: KnownNames, exports: ExportService, by: str = "", *, sender: str = ""
    ) -> None:
        self._store = store
        self._exports = exports
        self._editions = Editions(store)
        self._recipients = Recipients(store, names)
        self._by = by
        self._sender = sender

    def recipients(
        self, meeting: Meeting, asked: Sequence[str], channel: Channel, *, today: date
    ) -> tuple[Recipient, ...]:
        """Who is meant, each once; see Recipients.named. Raises NotFound, Ambiguous, InvalidValue."""
        return self._recipients.named(meeting, asked, channel, today)

    def record(
        self,
        number: int,
        recipients: Sequence[Recipient],
        channel: Channel,
        *,
        now: datetime,
        parcel: Parcel | None = None,
        sent: datetime | None = None,
        note: str = "",
    ) -> tuple[LedgerRow, ...]:
        """Record that the minutes of meeting `number` went to each of `recipients` at `sent`, else now; the new rows.

        Raises InvalidValue without a recipient and for a time to come, NotFound for a version there is none of.
        """
        if not recipients:
            raise InvalidValue("recipient", "", "empty")
        parcel, at = parcel or Parcel(), _past("sent", sent, now)
        with self._change(now) as change:
            meeting = change.meeting(number)
            version, mark = self._edition(meeting, parcel.version)
            for each in recipients:
                meeting = meeting.record_delivery(
                    Delivery(
                        number=0,
                        recipient=each.party,
                        channel=channel,
                        sent=at,
                        version=version,
                        sum=mark,
                        file_sum=sha256(parcel.content).hexdigest()[:SHORT_SUM] if parcel.content else "",
                        format=parcel.format,
                        provinces=parcel.provinces_for(each.party),
                        is_public=parcel.is_public,
                        address=each.address,
                        note=clean_text(note).strip(),
                        by=self._by,
                    )
                )
            change.put(meeting)
            told = ", ".join(each.party.name for each in recipients)
            change.describe(f"{meeting.reference} → {told}"[:LONGEST_SUBJECT])
        return ledger(self._store.meeting(number), now)[-len(recipients) :]

    def acknowledge(
        self,
        number: int,
        deliveries: Sequence[int],
        *,
        now: datetime,
        at: datetime | None = None,
        by: str = "",
        note: str | None = None,
    ) -> tuple[LedgerRow, ...]:
        """Record that they were received, `at` or now, as `by` said. Raises NotFound, InvalidValue for a wrong time."""
        moment, told = _past("acknowledged", at, now), clean_text(by).strip()

        def received(delivery: Delivery) -> Delivery:
            if moment < delivery.sent:
                raise InvalidValue("acknowledged", moment.isoformat(" ", "minutes"), "before_sent")
            said = delivery.note if note is None else clean_text(note).strip()
            return replace(delivery, acknowledged=moment, acknowledged_by=told, note=said)

        return self._changed(number, deliveries, received, now)

    def correct(
        self,
        number: int,
        delivery: int,
        *,
        now: datetime,
        recipient: Recipient | None = None,
        channel: Channel | None = None,
        parcel: Parcel | None = None,
        sent: datetime | None = None,
        note: str | None = None,
    ) -> LedgerRow:
        """Put right what was recorded wrongly; what is None stays. Raises as `record` does."""
        meeting = self._store.meeting(number)
        edition = self._edition(meeting, parcel.version) if parcel and parcel.version else None

        def corrected(old: Delivery) -> Delivery:
            at = old.sent if sent is None else _past("sent", sent, now)
            if old.acknowledged is not None and old.acknowledged < at:
                raise InvalidValue("acknowledged", old.acknowledged.isoformat(" ", "minutes"), "before_sent")
            new = replace(old, sent=at, channel=channel or old.channel)
            if recipient is not None:
                new = replace(new, recipient=recipient.party, address=recipient.address)
            if parcel is not None:
                new = replace(
                    new,
                    format=parcel.format or old.format,
                    provinces=parcel.provinces or old.provinces,
                    is_public=parcel.is_public or old.is_public,
                )
            if edition is not None:
                new = replace(new, version=edition[0], sum=edition[1], file_sum="")
            return new if note is None else replace(new, note=clean_text(note).strip())

        return self._changed(number, (delivery,), corrected, now)[0]

    def withdraw(self, number: int, deliveries: Sequence[int], *, now: datetime) -> Meeting:
        """Take deliveries off the record that never were; undo brings them back. Raises NotFound."""
        with self._change(now) as change:
            meeting = change.meeting(number)
            gone = [meeting.get_delivery(each) for each in deliveries]
            kept = tuple(each for each in meeting.deliveries if each not in gone)
            after = replace(meeting, deliveries=kept)
            change.put(after)
            change.describe(", ".join(_label(meeting, each) for each in gone)[:LONGEST_SUBJECT])
        return after

    def get(self, asked: str) -> tuple[Meeting, Delivery]:
        """The delivery `D7.3`, with its meeting. Raises NotFound."""
        numbered = read_numbered(asked, "D")
        if numbered is None:
            raise NotFound(Noun.DELIVERY, asked.strip())
        meeting = self._store.meeting(numbered[0])
        return meeting, meeting.get_delivery(numbered[1])

    def waiting_for(self, meeting: Meeting, asked: Sequence[str]) -> tuple[int, ...]:
        """The last delivery to each of those named that waits for a word. Raises NotFound, Ambiguous."""
        found: list[int] = []
        for each in asked:
            party = self._recipients.named(meeting, (each,), Channel.OTHER, meeting.day)[0].party
            sent = [every for every in meeting.deliveries if every.recipient.is_same(party)]
            waiting = [every.number for every in sent if every.acknowledged is None]
            if not waiting:
                there = [delivery_reference(meeting.number, every.number) for every in sent]
                raise NotFound(Noun.DELIVERY, each, there)
            found.append(waiting[-1])
        return tuple(dict.fromkeys(found))

    def rows(self, now: datetime, number: int | None = None) -> tuple[LedgerRow, ...]:
        """The ledger of one meeting, or of all, the newest meeting first. A meeting that cannot be read is left out."""
        if number is not None:
            return ledger(self._store.meeting(number), now)
        meetings = sorted(self._store.meetings(), key=lambda each: (each.day, each.number), reverse=True)
        return tuple(row for each in meetings if each.deliveries for row in ledger(each, now))

    def holders_of_old(self, meeting: Meeting, now: datetime) -> tuple[LedgerRow, ...]:
        """Who still has an old edition and nothing newer: the last delivery to each."""
        return holders_of_old(ledger(meeting, now))

    def letter(
        self, meeting: Meeting, recipients: Iterable[Recipient], parcel: Parcel, file_name: str, language: Language
    ) -> Letter:
        """The letter that brings `parcel`. Its words are made of what may leave; after a ralat it tells the changes."""
        document = self._exports.compose(
            meeting,
            language=language,
            sections=LETTER_SECTIONS,
            provinces=parcel.provinces,
            is_public=parcel.is_public,
            version=parcel.version,
        )
        to = (Addressee(name=each.called, address=each.address) for each in recipients)
        return write_letter(document, to, parcel.content, file_name, sender=self._sender)

    def _edition(self, meeting: Meeting, version: int | None) -> tuple[int, str]:
        if version is None and meeting.status is not MeetingStatus.FINAL:
            return 0, draft_sum(meeting)
        mark = self._editions.mark(meeting, version)
        return mark.version, mark.short_sum

    def _changed(
        self, number: int, deliveries: Sequence[int], changed: Callable[[Delivery], Delivery], now: datetime
    ) -> tuple[LedgerRow, ...]:
        with self._change(now) as change:
            meeting = change.meeting(number)
            old = [meeting.get_delivery(each) for each in dict.fromkeys(deliveries)]
            for each in old:
                meeting = meeting.replace_delivery(changed(each))
            change.put(meeting)
            change.describe(", ".join(_label(meeting, each) for each in old)[:LONGEST_SUBJECT])
        wanted = {each.number for each in old}
        return tuple(row for row in ledger(self._store.meeting(number), now) if row.delivery.number in wanted)

    def _change(self, now: datetime) -> AbstractContextManager[Change]:
        return self._store.change(Act.DELIVERY_CHANGED, now=now, by=self._by)


def _past(field: str, moment: datetime | None, now: datetime) -> datetime:
    """`moment`, or now. Raises InvalidValue for one that has not come yet."""
    if moment is not None and moment > now:
        raise InvalidValue(field, moment.isoformat(" ", "minutes"), "in_future")
    return moment or now


def _label(meeting: Meeting, delivery: Delivery) -> str:
    return f"{delivery_reference(meeting.number, delivery.number)} {delivery.recipient.name}"
