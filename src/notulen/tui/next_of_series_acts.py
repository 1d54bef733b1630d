"""Preparing the next meeting of a series from a list of meetings, and taking that back."""

from abc import abstractmethod

from notulen.locale.series_texts import series_texts
from notulen.tui.workspace_screen import WorkspaceScreen


class NextOfSeriesActs(WorkspaceScreen):
    """`prepared` is the meeting made here last, until it is taken back."""

    prepared: int | None = None

    @property
    @abstractmethod
    def chosen_meeting(self) -> int | None:
        """The meeting under the cursor."""

    @abstractmethod
    def read_anew(self) -> None:
        """Read what is new in the archive."""

    async def action_prepare_next(self) -> None:
        """Prepare the next meeting of the series of the meeting under the cursor."""
        number = self.chosen_meeting
        if number is None:
            return
        today, now, series = self.today(), self.now(), self.workspace.series
        prepared = await self.ask(lambda: series.prepare_after(number, today=today, now=now, language=self.language))
        if prepared is None:
            return
        own = series_texts(self.language)
        sentence = own.prepared_here if prepared.is_new else own.exists_here
        meeting = prepared.meeting
        day = self.texts.short_day(meeting.day, with_year=True)
        self.say(sentence.format(reference=meeting.reference, title=meeting.title, day=day), seconds=8)
        self.prepared = meeting.number if prepared.is_new else self.prepared
        self.read_anew()
        self.refresh_bindings()

    async def action_undo_prepared(self) -> None:
        """Take back the meeting prepared last, and the link to it."""
        number, now = self.prepared, self.now()
        if number is None:
            return
        undone = await self.ask(lambda: self.workspace.history.undo_creation(number, now=now))
        if undone is not None:
            self.prepared = None
            self.say(self.texts.undone.format(subject=undone.subject))
            self.read_anew()
            self.refresh_bindings()
