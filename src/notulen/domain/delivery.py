"""One handing over of minutes: to whom, which edition, by which way, when, and whether that was acknowledged."""

from datetime import datetime
from enum import StrEnum

from notulen.domain.party import Party
from notulen.domain.value import Value


class Channel(StrEnum):
    """The way minutes went."""

    WHATSAPP = "whatsapp"
    EMAIL = "email"
    SRIKANDI = "srikandi"
    PRINT = "print"
    IN_PERSON = "in_person"
    OTHER = "other"


class Holding(StrEnum):
    """How what a recipient was given compares with the minutes as they are now."""

    LATEST = "latest"
    OLD = "old"
    """A newer version was made since, or the draft was changed, and this recipient did not get that yet."""
    REPLACED = "replaced"
    """It is old, and the same recipient got a newer one."""


class Delivery(Value, frozen=True):
    """Delivery `number` of a meeting; notulen sends nothing itself, this is what a person says was sent.

    `version` is that of a final, 0 for a draft; `sum` tells which: the beginning of the final's checksum, or of that
    of the draft (`domain/distribution`). `file_sum` is the beginning of the sha256 of the very file, where notulen made
    it. `format` is a format's name, `provinces` the codes of an extract; `address` is personal data and leaves in no
    document. `by` is who recorded it.
    """

    number: int
    recipient: Party
    channel: Channel
    sent: datetime
    version: int = 0
    sum: str = ""
    file_sum: str = ""
    format: str = ""
    provinces: tuple[str, ...] = ()
    is_public: bool = False
    address: str = ""
    acknowledged: datetime | None = None
    acknowledged_by: str = ""
    note: str = ""
    by: str = ""
