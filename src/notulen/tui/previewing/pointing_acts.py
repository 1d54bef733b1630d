"""Going through a preview: from pane to pane, part to part, and along what is left to tidy."""

from textual import on
from textual.widget import Widget

from notulen.domain.spot import SpotKind
from notulen.domain.untidy import Untidy
from notulen.export.minutes.document import Section
from notulen.tui.navigation import OpenMeeting
from notulen.tui.previewing.picture import PreviewPicture
from notulen.tui.widgets.document_view import DocumentView
from notulen.tui.widgets.jump_list import JumpList

_PARTS_OF = {SpotKind.FIELD: Section.HEADER, SpotKind.SEAT: Section.ATTENDANCE, SpotKind.ITEM: Section.DISCUSSION}


class PointingActs(PreviewPicture):
    """What is pointed at stands out in the paper, in the list and in the foot."""

    def show_all(self) -> None:
        """As it was read; the list of parts goes with the paper."""
        super().show_all()
        self._show_part()

    def action_next_pane(self, steps: int) -> None:
        """To the parts, to what is left to tidy, back to the paper."""
        panes: list[Widget] = [self.paper, self.side.parts]
        if self.untidy:
            panes.append(self.side.tidy)
        here = next((place for place, each in enumerate(panes) if each.has_focus), 0)
        self.go_into(panes[(here + steps) % len(panes)])

    def go_into(self, pane: Widget) -> None:
        """As any pane; who goes into the list of things to tidy points at one."""
        if pane is self.side.tidy and isinstance(self.side.tidy.selected, Untidy):
            self._point_at(self.side.tidy.selected)
        super().go_into(pane)

    @on(JumpList.Moved)
    def _moved(self, event: JumpList.Moved) -> None:
        if isinstance(event.key, Section):
            self.document.go_to_section(event.key)
        elif isinstance(event.key, Untidy):
            self._point_at(event.key)

    def _point_at(self, untidy: Untidy) -> None:
        if untidy in self.untidy:
            self.pointed, self.tidy_place = untidy, self.untidy.index(untidy)
            self.show_pointed()
            self.document.bring_into_sight(untidy.spot, _PARTS_OF.get(untidy.spot.kind))

    @on(DocumentView.Scrolled)
    def _show_part(self) -> None:
        if not self.side.parts.has_focus:
            self.side.parts.point_at(self.document.section_in_sight)

    def action_next_untidy(self, steps: int) -> None:
        """Point at the next thing that is left to tidy; after the last comes the first."""
        # Where something was put right, the next one has its place.
        here = self.tidy_place - 1 if self.pointed is None and steps > 0 else self.tidy_place
        self._point_at(self.untidy[(here + steps) % len(self.untidy)])

    def action_go_there(self) -> None:
        """From a part to the paper; from what is left to tidy to the line in the room."""
        section = self.side.parts.selected
        if self.side.parts.has_focus and isinstance(section, Section):
            self.document.go_to_section(section)
            self.go_into(self.paper)
        elif self.pointed is not None:
            spot = self.pointed.spot
            self.post_message(OpenMeeting(self.number, spot.number if spot.kind is SpotKind.LINE else None))
