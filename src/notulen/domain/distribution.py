"""The ledger of one meeting's minutes: which delivery is still the latest edition, and who holds an older one."""

from datetime import datetime

import msgspec
from msgspec.structs import replace

from notulen.domain.canonical_json import canonical_bytes
from notulen.domain.delivery import Delivery, Holding
from notulen.domain.final_file import checksum_of
from notulen.domain.final_mark import SHORT_SUM
from notulen.domain.frozen_part import frozen_part
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.private_lines import without_private
from notulen.domain.reference import delivery_reference
from notulen.domain.value import Value


class LedgerRow(Value, frozen=True):
    """A delivery as it stands `now`. `waiting_days` are whole days without acknowledgement, None once there is one."""

    meeting: Meeting
    delivery: Delivery
    holding: Holding
    waiting_days: int | None = None

    @property
    def reference(self) -> str:
        """`D7.2`."""
        return delivery_reference(self.meeting.number, self.delivery.number)

    @property
    def is_waiting(self) -> bool:
        """Whether a word of receipt is still worth asking for."""
        return self.waiting_days is not None and self.holding is not Holding.REPLACED


class DeliveryCounts(Value, frozen=True):
    """How many deliveries a meeting has, how many still wait for a word, how many recipients hold an old edition."""

    deliveries: int = 0
    unacknowledged: int = 0
    outdated: int = 0


def draft_sum(meeting: Meeting) -> str:
    """The beginning of the checksum of a draft: it changes with everything a ralat would be needed for."""
    said = replace(frozen_part(without_private(meeting)), accepted=(), unlisted=(), unconfirmed=(), sessions=())
    return checksum_of(canonical_bytes(msgspec.to_builtins(said)))[:SHORT_SUM]


def ledger(meeting: Meeting, now: datetime) -> tuple[LedgerRow, ...]:
    """Every delivery of the meeting, in the order of their numbers."""
    drafts = any(not each.version for each in meeting.deliveries)
    current = draft_sum(meeting) if drafts and meeting.status is not MeetingStatus.FINAL else ""
    return tuple(
        LedgerRow(
            meeting=meeting,
            delivery=each,
            holding=_holding(meeting, each, current),
            waiting_days=None if each.acknowledged else max((now - each.sent).days, 0),
        )
        for each in meeting.deliveries
    )


def counts(rows: tuple[LedgerRow, ...]) -> DeliveryCounts:
    """What the rows of one ledger come to; a recipient who has two old copies counts once."""
    return DeliveryCounts(
        deliveries=len(rows),
        unacknowledged=sum(1 for row in rows if row.is_waiting),
        outdated=len(holders_of_old(rows)),
    )


def holders_of_old(rows: tuple[LedgerRow, ...]) -> tuple[LedgerRow, ...]:
    """Of each recipient who has an old edition of a meeting's minutes and nothing newer the last such delivery."""
    found: list[LedgerRow] = []
    for row in reversed(rows):
        if row.holding is Holding.OLD and not any(_is_same_holder(row, each) for each in found):
            found.append(row)
    return tuple(reversed(found))


def _is_same_holder(one: LedgerRow, other: LedgerRow) -> bool:
    return one.meeting.id == other.meeting.id and one.delivery.recipient.is_same(other.delivery.recipient)


def _holding(meeting: Meeting, delivery: Delivery, current: str) -> Holding:
    if not _is_old(meeting, delivery, current):
        return Holding.LATEST
    is_replaced = any(_replaces(other, delivery) for other in meeting.deliveries)
    return Holding.REPLACED if is_replaced else Holding.OLD


def _is_old(meeting: Meeting, delivery: Delivery, current: str) -> bool:
    if delivery.version:
        return delivery.version < len(meeting.finals)
    ralat = meeting.amendment
    if meeting.finals and (ralat is None or delivery.sent < ralat.opened):
        return True  # a draft from before the final that stands
    return delivery.sum != current


def _replaces(newer: Delivery, older: Delivery) -> bool:
    """Whether who had `older` has with `newer` another edition of all that stood in it."""
    if not newer.recipient.is_same(older.recipient) or (newer.version, newer.sum) == (older.version, older.sum):
        return False
    if newer.provinces and not (older.provinces and set(older.provinces) <= set(newer.provinces)):
        return False
    if newer.is_public and not older.is_public:
        return False
    return (newer.version, newer.sent, newer.number) > (older.version, older.sent, older.number)
