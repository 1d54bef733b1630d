"""What somebody chose in a preview: format, form, for whom, parts, version; kept while the archive is open."""

from collections.abc import Collection
from typing import NamedTuple
from weakref import WeakKeyDictionary

from msgspec.structs import replace

from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.untidy import Untidy
from notulen.export.formats import BOOK_SECTIONS, Format, get_format
from notulen.export.minutes.document import Layout, Section
from notulen.services.export_request import ExportRequest
from notulen.tui.widgets.document_rows import Anchor
from notulen.workspace import Workspace

_PASTED = ("md", "txt", "wa")
"""Formats that are text somebody pastes elsewhere."""


class PaperChoice(NamedTuple):
    """The paper that is shown. `left_out` parts are not on it; a format of one table holds `table` alone.

    Without a `format_name` nobody chose one; see `settled`. `version` is that of a final, None the latest there is.
    """

    format_name: str = ""
    layout: Layout = Layout.OFFICIAL
    is_public: bool = False
    left_out: frozenset[Section] = frozenset()
    table: Section = Section.ACTIONS
    version: int | None = None

    def settled(self, meeting: Meeting | None) -> "PaperChoice":
        """With a format in any case: where nobody chose one, what is signed, PDF of a final and Word of a draft."""
        if self.format_name:
            return self
        is_final = self.version is not None or (meeting is not None and meeting.status is MeetingStatus.FINAL)
        return self._replace(format_name="pdf" if is_final else "docx")

    def edition_of(self, meeting: Meeting) -> int:
        """The final version of `meeting` that it is; 0 for a draft."""
        latest = len(meeting.finals) if meeting.status is MeetingStatus.FINAL else 0
        return self.version or latest

    @property
    def format(self) -> Format:
        """The format it will be written in."""
        return get_format(self.format_name)

    @property
    def is_one_table(self) -> bool:
        """Whether the format holds one part alone."""
        return self.format.sections is not None and len(self.format.sections) == 1

    @property
    def offered(self) -> tuple[Section, ...] | None:
        """The parts that can stand in the format; None where those of the layout do."""
        return BOOK_SECTIONS if self.is_one_table else self.format.sections

    def is_in(self, section: Section) -> bool:
        """Whether a part that is offered is on the paper."""
        return section is self.table if self.is_one_table else section not in self.left_out

    def sections(self, there: Collection[Section]) -> tuple[Section, ...] | None:
        """The parts an export is asked for, of those that are `there`; None where nothing was chosen."""
        whole = self.format.sections
        if self.is_one_table:
            return None if whole == (self.table,) else (self.table,)
        # Data for programs has parts that no layout prints.
        among = tuple(Section) if self.format_name == "json" else (self.offered or tuple(there))
        chosen = tuple(each for each in among if each not in self.left_out)
        return None if len(chosen) == len(among) else chosen

    def switched(self, section: Section) -> "PaperChoice":
        """With a part in that was out, or the other way round; of tables there is only ever one."""
        if self.is_one_table:
            return self._replace(table=section)
        return self._replace(left_out=self.left_out ^ {section})

    def request(self, there: Collection[Section]) -> ExportRequest:
        """The same, as an export is asked for."""
        return ExportRequest(
            format_name=self.format_name,
            layout=self.layout,
            sections=self.sections(there),
            is_public=self.is_public,
            version=self.version,
        )

    def text_request(self, there: Collection[Section]) -> ExportRequest:
        """The same paper as text that is pasted: as its format writes it, else with the marks of a messenger."""
        asked = self.request(there)
        if self.format_name in _PASTED:
            return asked
        return replace(asked, format_name="wa", sections=tuple(each for each in there if self.is_in(each)))


class PreviewState(NamedTuple):
    """What somebody chose and saw in a preview; `place` counts the things to tidy up to the one pointed at last."""

    choice: PaperChoice = PaperChoice()
    in_sight: Anchor | None = None
    pointed: Untidy | None = None
    place: int = 0


class PreviewMemory:
    """How the previews of an archive were left: one goes to the room, and comes back to the same place."""

    def __init__(self) -> None:
        self.states: dict[int, PreviewState] = {}
        self.format_name = ""
        """The format chosen last, for any meeting; none as long as nobody chose one."""
        self.folder = ""
        """Where the last export went, as it was typed."""

    def left(self, number: int) -> PreviewState:
        """How the preview of a meeting was left; a first one begins with the format chosen last."""
        return self.states.get(number) or PreviewState(PaperChoice(self.format_name))


_MEMORIES: WeakKeyDictionary[Workspace, PreviewMemory] = WeakKeyDictionary()


def memory_of(workspace: Workspace) -> PreviewMemory:
    """What is remembered while the archive of `workspace` is open."""
    return _MEMORIES.setdefault(workspace, PreviewMemory())
