"""How Rapikan is built and kept up to date: the point at hand with its line, the keys, the list."""

from functools import partial

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from notulen.domain.action_item import ActionItem
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.errors import NotFound, NotulenError
from notulen.domain.meeting import Meeting
from notulen.domain.spot import Spot, SpotKind
from notulen.domain.untidy import Untidy
from notulen.locale.field_words import field_label
from notulen.locale.tidy_screen_texts import tidy_screen_texts
from notulen.tui.minuting.record_acts import RecordActs
from notulen.tui.tidy_card import TidyCards
from notulen.tui.tidy_walk import PointState, TidyWalk, fields_to_fill
from notulen.tui.widgets.answer_keys import AnswerKey, AnswerKeys
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.widgets.drawing import HEADING, MUTED, STRONG, bar, row, words
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.line_drawing import LineDrawing
from notulen.tui.widgets.review_card import ReviewCard
from notulen.tui.widgets.review_queue import ReviewQueue
from notulen.tui.widgets.row_list import ListedRow
from notulen.tui.widgets.status_header import StatusHeader
from notulen.tui.workspace_screen import Surroundings

_OVER = "-over"
_ANSWERS = (
    ("Enter", "fix", "tidy_fix"),
    ("b", "accept", "tidy_accept"),
    ("n", "later", "tidy_later"),
    ("←", "previous", "tidy_back"),
    ("u", "undo", "tidy_undo"),
    ("g", "go_there", "tidy_go"),
)


class TidyPicture(RecordActs):
    """What there is to see of the walk."""

    def __init__(self, surroundings: Surroundings, number: int) -> None:
        super().__init__(surroundings, number)
        self.own = tidy_screen_texts(self.language)
        self.walk = TidyWalk()
        self.steps = 0
        self._values: tuple[tuple[str, str], ...] = ()
        self._shown: str | None = None
        self._cards = TidyCards(self.language, self.own, LineDrawing(self.language, self.texts, self.places))
        self._header = StatusHeader()
        self._bar = Static(id="progress")
        self.card = ReviewCard(self.own.more_below, id="card")
        self._keys = AnswerKeys(id="keys")
        self._queue = ReviewQueue(id="queue")

    def compose(self) -> ComposeResult:
        """Head, the point above its keys, the list beside them."""
        yield self._header
        yield self._bar
        with Horizontal(id="tidying"):
            with Vertical(id="matter"):
                yield self.card.add_class("pane")
                yield self._keys.add_class("pane")
            yield self._queue.add_class("pane")
        yield KeyBar(self.texts)

    def on_mount(self) -> None:
        """Name the frames."""
        self._queue.border_title = words(self.own.queue)
        self._keys.border_title = words(self.own.one_key)

    def on_resize(self) -> None:
        """The head says what there is room for."""
        self.call_after_refresh(self.show)

    # what is shown

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """Go on from what is settled."""
        if meeting is not None:
            self.walk.look(self.workspace.tidying.left(meeting), meeting.accepted)
            self._shown = None
            self.show()

    def wrote(self, meeting: Meeting) -> None:
        """It is on disk; another program may have written since, so the next look reads it again."""
        self.steps += 1
        self.forget_stamp()
        self.meeting = meeting

    def show(self) -> None:
        """Show the point at hand, the keys and the list."""
        meeting, walk = self.meeting, self.walk
        if meeting is None or not self.is_mounted:
            return
        point = walk.here
        self._show_head(meeting)
        self.set_class(point is None, _OVER)
        is_new = self._shown != (point.key if point else "")
        if is_new:
            self._shown, self._values = point.key if point else "", ()
            begin_work(self, partial(self._fetch_values, meeting, point), group="values", exclusive=True)
        if point is None:
            self.card.border_title = words(self._cards.end_title(walk))
            self.card.show(lambda width, _: self._cards.end(meeting, walk, width), from_top=True)
        else:
            self.card.border_title = self._cards.title(point, walk.state_of(point))
            draw = partial(self._cards.draw, meeting, point, walk.state_of(point), self._values)
            self.card.show(draw, from_top=is_new)
        self._queue.show(
            [
                ListedRow(str(place), partial(self._cards.in_list, each, walk.state_of(each)))
                for place, each in enumerate(walk.points)
            ]
        )
        self._queue.go_to(str(min(walk.place, len(walk.points) - 1)))
        left = walk.count(PointState.LEFT, PointState.LATER)
        self._queue.border_subtitle = words(self.own.queue_left.format(count=left), MUTED) if left else None
        self._keys.keys = tuple(
            AnswerKey(shown, self.texts.keys[key_id].label, action, self.check_action(action, ()) is True)
            for shown, action, key_id in _ANSWERS
        )
        self.refresh_bindings()

    async def _fetch_values(self, meeting: Meeting, point: Untidy | None) -> None:
        """The fields a point is about, as they stand: what was deduced is judged by its value."""
        if point is None or not point.fields:
            return
        record = _record(meeting, point.spot)
        if record is None:
            return
        try:
            texts = await self.in_order(lambda: self.workspace.editing.texts(meeting, record, self.language))
        except NotulenError:  # without its values the point is told all the same
            return
        known = {each.field: each.text for each in texts}
        wanted = [field for field in self.fields_of(meeting, point) if field in known]
        self._values = tuple((field_label(type(record), field, self.language), known[field]) for field in wanted)
        self.show()

    def _show_head(self, meeting: Meeting) -> None:
        own, walk = self.own, self.walk
        count = len(walk.points)
        right = [
            words(text.format(count=found), MUTED)
            for text, found in (
                (own.accepted_count, walk.count(PointState.ACCEPTED)),
                (own.later_count, walk.count(PointState.LATER)),
            )
            if found
        ]
        place = own.progress.format(place=walk.place + 1, count=count) if walk.here else own.at_end
        settled = walk.count(PointState.DONE, PointState.ACCEPTED)
        self._header.show(
            (row(words(f"{own.title}  ", HEADING), words(f"{meeting.reference} {meeting.title}", STRONG)),),
            [*right, words(place)],
        )
        width = max(self.size.width - 2, 0)
        self._bar.update(Content.styled(bar(settled / count if count else 1.0, width), "$primary"))

    def fields_of(self, meeting: Meeting, point: Untidy) -> tuple[str, ...]:
        """The fields in which `point` is put right."""
        record = _record(meeting, point.spot)
        is_proposal = isinstance(record, Entry) and record.kind is EntryKind.PROPOSAL
        return fields_to_fill(point, is_action=isinstance(record, ActionItem), is_proposal=is_proposal)


def _record(meeting: Meeting, spot: Spot) -> Meeting | Attendee | AgendaItem | Entry | ActionItem | None:
    """What stands at a spot, if it is still there."""
    try:
        match spot.kind:
            case SpotKind.FIELD:
                return meeting
            case SpotKind.SEAT:
                return meeting.get_attendee(spot.number)
            case SpotKind.ITEM:
                return meeting.get_item(spot.number)
            case SpotKind.LINE:
                return meeting.get_line(spot.number)
    except NotFound:
        return None
