"""Use cases on typing that is not recorded yet: kept on this machine, brought back, copied out if the disk refuses."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from notulen.domain.draft import Draft, DraftLine
from notulen.domain.meeting import Meeting
from notulen.domain.text import clean_text
from notulen.locale.draft_texts import draft_texts
from notulen.locale.language import Language
from notulen.storage.changes import KEPT_STEPS
from notulen.storage.draft_files import DraftFiles, DraftSlot
from notulen.storage.rescue_copy import remove_rescue, write_rescue
from notulen.storage.store import Store


class WindowDrafts:
    """What one window on a meeting has not recorded yet, held by it alone until it leaves."""

    def __init__(self, slot: DraftSlot) -> None:
        self._slot = slot
        self.found = slot.found
        """What earlier windows left; some of it may be recorded, see `DraftService.unrecorded`."""
        self.damaged = slot.damaged
        """Copies of drafts of which not everything could be read."""

    def keep(self, draft: Draft) -> None:
        """Have `draft` on this machine; when this returns it survives a power cut. Raises CannotWrite."""
        self._slot.save(draft)

    def leave(self) -> None:
        """Give the place up; what was kept last is for the next window."""
        self._slot.close()


class DraftService:
    """Drafts on one archive. `by` is who types; `rescues` gives folders for rescue copies, best first."""

    def __init__(
        self, store: Store, files: DraftFiles, folder: Path, rescues: Callable[[], Iterable[Path]], by: str = ""
    ) -> None:
        self._store = store
        self._files = files
        self._folder = folder
        self._rescues = rescues
        self._by = by

    def open(self, meeting: Meeting, *, now: datetime) -> WindowDrafts:
        """Begin to keep drafts on `meeting`, and take up what windows that are gone left. Raises CannotWrite."""
        return WindowDrafts(self._files.take(meeting.id, f"{meeting.reference} {meeting.title}", now))

    def open_review(self, meeting: int | None, title: str, *, now: datetime) -> WindowDrafts:
        """As `open`, for words typed into the review called `title`: that before a meeting, or of all actions."""
        return WindowDrafts(self._files.take(f"review/{meeting or ''}", title, now))

    def unrecorded(self, number: int, draft: Draft) -> Draft:
        """`draft` without the lines that are in the meeting already: a window died before it could forget them.

        Where history does not reach back to a line that was sent, nobody can tell: it waits for the box, to be looked
        at, and is not sent again by itself. Raises NotFound, DamagedFile.
        """
        steps = self._store.steps(number)
        left = draft.without(frozenset(step.id for step in steps))
        oldest = min(step.at for step in steps) if len(steps) == KEPT_STEPS else None
        unsure = tuple(line for line in left.sent if oldest and line.sent and line.sent < oldest)
        sent = tuple(line for line in left.sent if line not in unsure)
        return replace(left, sent=sent, returned=(*unsure, *left.returned))

    def rescue(self, meeting: Meeting, draft: Draft, language: Language) -> Path:
        """Copy every line of `draft`, as text, to where there is room; where the copy lies. Raises CannotWrite."""
        ours = Path(draft.rescues[0]) if draft.rescues else None
        return write_rescue(self._told(meeting, draft, language), self._rescues(), ours)

    def end_rescue(self, draft: Draft) -> None:
        """Remove the copies: what is in them is recorded."""
        for path in draft.rescues:
            remove_rescue(Path(path))

    def _told(self, meeting: Meeting, draft: Draft, language: Language) -> str:
        texts = draft_texts(language)
        zone = meeting.zone.offset

        def told(line: DraftLine) -> str:
            when = f"{line.sent.astimezone(zone):%Y-%m-%d %H:%M:%S}" if line.sent else texts.rescue_typing
            changed = next((meeting.line_ref(each) for each in meeting.lines if each.seq == line.seq), "")
            text = texts.rescue_change.format(reference=changed, text=line.text) if changed else line.text
            return f"{when}  {clean_text(text)}"

        head = (
            texts.rescue_title,
            texts.rescue_meeting.format(reference=meeting.reference, title=meeting.title),
            texts.rescue_archive.format(folder=clean_text(str(self._folder))),
            texts.rescue_by.format(name=self._by or "-"),
            "",
        )
        return "\n".join((*head, *(told(line) for line in draft.lines), ""))
