"""The error that frozen minutes are not as they were frozen, with the places in them that are not."""

from collections.abc import Sequence
from pathlib import Path

from notulen.domain.file_errors import DamagedFile
from notulen.domain.value import Value


class FinalPlace(Value, frozen=True):
    """A field, or where `field` is empty a whole record. `path` is where the file keeps it ("meeting.entries.0.text").

    `record` is the type that has the field; `place` what the paper calls the record ("K7.1", "#2", a name; empty: the
    meeting, the final itself, or a record that cannot be read any more).
    """

    path: str
    record: type[Value]
    place: str = ""
    field: str = ""


class DamagedFinal(DamagedFile):
    """The final version `version` of the minutes of `reference` is not as it was frozen, or its meeting is not.

    `told` says of the reason what is no place in the minutes (a byte, two checksums), `places` what of the minutes
    is touched; `detail` is both, as the file has it.
    """

    def __init__(
        self,
        path: Path,
        reason: str,
        told: str = "",
        *,
        reference: str,
        version: int,
        places: Sequence[FinalPlace] = (),
    ) -> None:
        super().__init__(path, reason, ", ".join(each for each in (told, *(place.path for place in places)) if each))
        self.reference = reference
        self.version = version
        self.told = told
        self.places = tuple(places)
