"""The ledger of deliveries, as the shell prints it with --json."""

from collections.abc import Iterable, Mapping

from notulen.domain.distribution import LedgerRow
from notulen.export.listings.listings_json import listing_to_json


def deliveries_to_json(rows: Iterable[LedgerRow], **more: object) -> str:
    """Schema notulen.deliveries/1; without addresses, which stay in the archive."""
    return listing_to_json("deliveries", (_row(each) for each in rows), **more)


def _row(row: LedgerRow) -> Mapping[str, object]:
    delivery = row.delivery
    return {
        "ref": row.reference,
        "meeting": row.meeting.reference,
        "recipient": delivery.recipient.name,
        "recipient_kind": delivery.recipient.kind.value,
        "channel": delivery.channel.value,
        "version": delivery.version or None,
        "sum": delivery.sum,
        "file_sum": delivery.file_sum or None,
        "format": delivery.format or None,
        "provinces": list(delivery.provinces),
        "is_public": delivery.is_public,
        "sent": delivery.sent.isoformat(timespec="seconds"),
        "acknowledged": delivery.acknowledged.isoformat(timespec="seconds") if delivery.acknowledged else None,
        "acknowledged_by": delivery.acknowledged_by or None,
        "days_waiting": row.waiting_days,
        "state": row.holding.value,
        "note": delivery.note or None,
        "by": delivery.by or None,
    }
