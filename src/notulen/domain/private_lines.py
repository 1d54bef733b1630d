"""What stays in the archive and enters nothing that leaves or is frozen: private lines, and who got the minutes."""

from msgspec.structs import replace

from notulen.domain.meeting import Meeting


def without_private(meeting: Meeting) -> Meeting:
    """The meeting less its private lines and the ledger of deliveries; the numbers of the others stay."""
    return replace(
        meeting,
        entries=tuple(entry for entry in meeting.entries if not entry.is_private),
        deliveries=(),
        issued=replace(meeting.issued, deliveries=0),
    )
