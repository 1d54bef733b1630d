"""Nothing typed is lost: what is not recorded yet is kept while it is typed, and brought back unasked."""

from functools import partial

from msgspec.structs import replace
from textual import on

from notulen.domain.draft import Draft, DraftLine
from notulen.domain.errors import MeetingClosed, NotulenError
from notulen.domain.meeting import Meeting
from notulen.domain.text import clean_text
from notulen.locale.explain import explain
from notulen.tui.draft_keeper import DraftKeeper, DraftPlace, Kept
from notulen.tui.minuting.line_flow import LineFlow
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.widgets.capture_line import CaptureLine
from notulen.tui.workspace_screen import Surroundings

_STAYS = 86_400.0
_LONG = 12.0


class DraftActs(LineFlow):
    """Keeps what stands in the box and on the desk, and says when the disk refuses."""

    def __init__(self, surroundings: Surroundings, number: int) -> None:
        super().__init__(surroundings, number)
        self._keeper = DraftKeeper(self.workspace.drafts, surroundings.queue, self._kept)
        self._has_opened = False
        self._has_told_unkept = False
        self._trouble: NotulenError | None = None
        self._told_trouble = ""
        self._late = 0
        self.desk.when_changed = self._desk_changed

    def on_mount(self) -> None:
        """Follow what is typed, and where the cursor goes."""
        for each in ("value", "selection"):
            self.watch(self.line, each, self.keep_draft, init=False)

    def on_unmount(self) -> None:
        """Leave the latest draft to the next window."""
        self._keeper.close()

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """Begin to keep drafts at the first sight of it; a meeting that is open again takes what it refused."""
        super().watch_meeting(meeting)
        if meeting is None:
            return
        if not self._has_opened:
            self._has_opened = True
            begin_work(self, partial(self._keeper.open, self._draft_place(meeting)), group="drafts")
        self._keeper.follow(self._draft_place(meeting))
        if meeting.takes_lines and isinstance(self._trouble, MeetingClosed):
            self.try_again()

    def _draft_place(self, meeting: Meeting) -> DraftPlace:
        drafts, language, now = self.workspace.drafts, self.language, self.now()
        return DraftPlace(
            open=lambda: drafts.open(meeting, now=now), rescue=lambda draft: drafts.rescue(meeting, draft, language)
        )

    @property
    def is_draft_kept(self) -> bool:
        """Whether what is not recorded yet would be there again if the program ended now."""
        return not self._keeper.is_refused

    # kept

    @on(CaptureLine.Pasted)
    @on(CaptureLine.PasteAnswered)
    def keep_draft(self) -> None:
        """What is in the box or on the desk changed."""
        self._keeper.keep(self._draft(), is_refused=self._trouble is not None)

    def take_sent(self) -> None:
        """As any screen; a command that was obeyed is not brought back."""
        super().take_sent()
        self.keep_draft()

    def _draft(self) -> Draft:
        line, desk, editing = self.line, self.desk, self._editing
        known = {each.key for each in (*desk.sent, *desk.returned)}
        leaving = [DraftLine(each.text, key=each.key) for each in line.sent if each.key not in known]
        box = DraftLine(line.value, key=line.key) if line.value or (editing and not leaving) else None
        if editing and leaving:
            leaving[0] = replace(leaving[0], seq=editing.seq, was=editing.text)
        elif editing and box:
            box = replace(box, seq=editing.seq, was=editing.text)
        return Draft(
            box=box,
            cursor=line.cursor_position,
            sent=tuple(desk.sent),
            returned=(*desk.returned, *leaving),
            pasted=line.pasted,
        )

    def _kept(self, kept: Kept) -> None:
        if kept.found is not None and not kept.found.is_empty:
            begin_work(self, partial(self._bring_back, kept.found), group="drafts")
        elif kept.found is not None:
            self._keeper.claim(self._draft())
        for path in kept.damaged:
            self.say(self.draft_words.damaged.format(path=clean_text(str(path))), "warning", seconds=_LONG)
        if kept.fault is not None and self._trouble is None and not self._has_told_unkept:
            self._has_told_unkept = True
            why = explain(kept.fault, self.language).what
            self.say(self.draft_words.not_kept.format(why=why), "warning", seconds=_LONG)
        if kept.is_refused:  # one that was given before the archive refused was not meant to be copied
            self._tell_trouble(str(kept.rescue) if kept.rescue else "")

    # brought back

    async def _bring_back(self, found: Draft) -> None:
        """What earlier windows left comes back, less what is in the meeting or in this window already."""
        others = found.without(frozenset(line.key for line in self._draft().lines if line.key))
        left = await self.ask(lambda: self.workspace.drafts.unrecorded(self.number, others))
        found = others if left is None else left
        if found.box or found.returned or found.pasted:
            self.say(self.draft_words.restored)
        self._take_up(found)
        self._keeper.claim(self._draft())

    def _take_up(self, found: Draft) -> None:
        waiting = [_clean(line) for line in found.returned]
        is_box_free = self._is_box_free
        if found.box is not None and is_box_free:
            self._load(_clean(found.box))
            self.line.cursor_position = min(found.cursor, len(self.line.value))
        elif found.box is not None and not found.pasted:
            waiting.append(_clean(found.box))
        if found.pasted and is_box_free:
            self.line.ask_about([clean_text(text) for text in found.pasted])
        else:
            waiting += [DraftLine(clean_text(text)) for text in found.pasted]
        self.desk.give_back(*waiting)
        self.desk.take_up([_clean(line) for line in found.sent])
        self.return_next()
        self.try_again()
        self.show_lines()
        self.show_time()

    # refused by the disk

    def refused(self, fault: NotulenError) -> None:
        """Copy out what is not recorded; the message follows with the place of the copy. Look what became of it all."""
        self._trouble = fault
        self.keep_draft()
        self.tick()

    def written_late(self, _line: DraftLine) -> None:
        """One of those that were held back is on disk."""
        self._late += 1

    def _desk_changed(self) -> None:
        if not self.desk.sent and (self._trouble is not None or self._late):
            self._end_trouble()
        self.keep_draft()

    def _end_trouble(self) -> None:
        self.unsay(self._told_trouble)
        if self._late:
            self.say(self.draft_words.all_stored.format(count=self._late))
        self._trouble, self._told_trouble, self._late = None, "", 0

    def _tell_trouble(self, rescue: str) -> None:
        """A message that stays until everything is written."""
        if self._trouble is None:
            return
        is_closed = isinstance(self._trouble, MeetingClosed)
        why = self.words_for(self._trouble) if is_closed else explain(self._trouble, self.language).what
        told = self.draft_words.unsaved if rescue else self.draft_words.unsaved_nowhere
        text = told.format(why=why, path=clean_text(rescue))
        if text != self._told_trouble:
            self.unsay(self._told_trouble)
            self._told_trouble = text
            self.say(text, "error", seconds=_STAYS)


def _clean(line: DraftLine) -> DraftLine:
    """The line without what a terminal would obey: a file may hold anything."""
    return replace(line, text=clean_text(line.text), was=clean_text(line.was))
