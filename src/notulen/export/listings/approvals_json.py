"""The approvals of a meeting's minutes, as the shell prints them with --json."""

from notulen.domain.meeting import Meeting
from notulen.export.listings.listings_json import listing_to_json, party_to_data


def approvals_to_json(meeting: Meeting) -> str:
    """Schema notulen.approvals/1, in the order they were recorded."""
    rows = (
        {
            "kind": each.kind.value,
            "by": party_to_data(each.by),
            "at": each.at.isoformat(),
            "about": list(each.about),
            "meeting": each.meeting or None,
            "note": each.note,
        }
        for each in meeting.approvals
    )
    return listing_to_json("approvals", rows, meeting=meeting.reference)
