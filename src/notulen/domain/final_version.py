"""A final version: the minutes as released for the record, with all that their paper needs besides the meeting."""

from datetime import date, datetime

from notulen.domain.evaluation import EvaluatedAction
from notulen.domain.final_mark import Amendment
from notulen.domain.frozen_paper import FrozenPaper
from notulen.domain.meeting import Meeting
from notulen.domain.related_meeting import LinkedMeeting
from notulen.domain.value import Value


class LinkedById(Value, frozen=True):
    """A meeting of the archive that the minutes point to by its `id`, as it was called when they were frozen."""

    id: str
    meeting: LinkedMeeting


class FinalVersion(Value, frozen=True):
    """Version `version` of the minutes of `meeting`, frozen at `made` by `by`.

    `archive` is the id of the archive it belongs to; `previous` the sha256 of the version before, of the first one that
    of the archive's id. `amendment` is the ralat it came from. `meeting` is without private lines; approvals known when
    it was frozen stand in it. `series_name`, `next_meeting` (the day deadlines bound to it fall on), `linked` and
    `evaluated` are what the paper prints of other records; `paper` is what the office puts on all its papers (None: it
    was not kept, the settings of today are printed).
    """

    archive: str
    previous: str
    version: int
    made: datetime
    meeting: Meeting
    by: str = ""
    amendment: Amendment | None = None
    series_name: str = ""
    next_meeting: date | None = None
    linked: tuple[LinkedById, ...] = ()
    evaluated: tuple[EvaluatedAction, ...] = ()
    paper: FrozenPaper | None = None
