"""Editions of the minutes: the record as it stands now, or a final version as it was frozen, proven first."""

from datetime import date

from notulen.domain.damaged_final import DamagedFinal
from notulen.domain.errors import NotFound, Noun
from notulen.domain.evaluation import EvaluatedAction
from notulen.domain.file_errors import CannotRead
from notulen.domain.final_file import BrokenFinal, SealedFinal, read_final
from notulen.domain.final_mark import Amendment, FinalMark
from notulen.domain.final_version import LinkedById
from notulen.domain.frozen_paper import FrozenPaper
from notulen.domain.meeting import Meeting
from notulen.domain.related_meeting import LinkedMeeting
from notulen.domain.value import Value
from notulen.storage.store import Store


class Edition(Value, frozen=True):
    """The minutes with all that their paper prints of other records. Without a `mark` they are a draft.

    `amendment` is the ralat they come from, or that is open; fields as in FinalVersion.
    """

    meeting: Meeting
    series_name: str = ""
    next_meeting: date | None = None
    linked: tuple[LinkedById, ...] = ()
    evaluated: tuple[EvaluatedAction, ...] = ()
    mark: FinalMark | None = None
    amendment: Amendment | None = None
    paper: FrozenPaper | None = None

    @property
    def related(self) -> dict[str, LinkedMeeting]:
        """The meetings it points to, by id."""
        return {each.id: each.meeting for each in self.linked}


class Editions:
    """The final versions of one archive, as editions."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def frozen(self, meeting: Meeting, version: int | None = None) -> Edition:
        """A final version, the last one if none is named. Raises NotFound, DamagedFile."""
        mark = self.mark(meeting, version)
        final = self.final(meeting, mark).final
        return Edition(
            meeting=final.meeting,
            series_name=final.series_name,
            next_meeting=final.next_meeting,
            linked=final.linked,
            evaluated=final.evaluated,
            mark=mark,
            amendment=final.amendment,
            paper=final.paper,
        )

    def before(self, meeting: Meeting, edition: Edition) -> Edition | None:
        """The final version that `edition`, of `meeting`, amends; None when it amends nothing."""
        if edition.amendment is None:
            return None
        return self.frozen(meeting, edition.mark.version - 1 if edition.mark else None)

    def mark(self, meeting: Meeting, version: int | None = None) -> FinalMark:
        """The mark of a version, of the last one if none is named. Raises NotFound with those there are."""
        wanted = version if version is not None else len(meeting.finals)
        for mark in meeting.finals:
            if mark.version == wanted:
                return mark
        raise NotFound(Noun.FINAL, str(wanted), [str(mark.version) for mark in meeting.finals])

    def final(self, meeting: Meeting, mark: FinalMark) -> SealedFinal:
        """A final version whose every byte is as the record knows it. Raises DamagedFile with what is wrong."""
        path = self._store.final_path(meeting.number, mark.version)
        try:
            sealed = read_final(self._store.final(meeting.number, mark.version))
        except (BrokenFinal, CannotRead):
            sealed = None
        if sealed is not None and sealed.sha256 == mark.sha256:
            return sealed
        for check in self._store.verify_finals(meeting.number):
            if check.path == path and check.fault is not None:
                raise check.fault
        raise DamagedFinal(path, "final_record", reference=meeting.reference, version=mark.version)
