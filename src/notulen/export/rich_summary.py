"""The summary of one meeting for a terminal, made of Rich renderables (`notulen show`)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from notulen.domain.evaluation import EvaluatedAction
from notulen.domain.meeting import Meeting
from notulen.domain.province import Province
from notulen.domain.related_meeting import LinkedMeeting
from notulen.export.minutes.composition import Composition
from notulen.export.minutes.document import Layout
from notulen.locale.language import Language

if TYPE_CHECKING:
    from rich.console import RenderableType


def meeting_summary(
    meeting: Meeting,
    *,
    today: date,
    provinces: Mapping[str, Province],
    language: Language = Language.INDONESIAN,
    next_meeting: date | None = None,
    related: Mapping[str, LinkedMeeting] | None = None,
    series_name: str = "",
    include_private: bool = False,
    evaluated: Sequence[EvaluatedAction] = (),
) -> "RenderableType":
    """The summary; `today` decides what is overdue. User text is only ever a Rich Text, never markup.

    It fits from 50 columns up, says everything in words as well as colour, and wraps instead of cutting.
    """
    from notulen.export.summary_blocks import summary_of

    paper = Composition(
        meeting,
        provinces=provinces,
        layout=Layout.PLAIN,
        language=language,
        related=related or {},
        next_meeting=next_meeting,
        attendees=meeting.attendees,
        is_extract=False,
        series_name=series_name,
        is_public=False,
        evaluated=evaluated,
    )
    return summary_of(paper, today=today, include_private=include_private)
