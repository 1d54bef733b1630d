"""The path of a report: completed while it is typed, read beside the keys, and kept when it cannot be read."""

import asyncio
from collections.abc import Sequence
from datetime import timezone
from functools import partial
from pathlib import Path

from textual import on
from textual.events import DescendantBlur, DescendantFocus
from textual.widgets import Input

from notulen.domain.attendance_file import AttendanceFile
from notulen.domain.errors import NotFound, NotulenError
from notulen.parsing.typed_path import quoted
from notulen.parsing.zone_words import read_zone
from notulen.services.report_paths import PathOffer
from notulen.tui.attendance.picture import ImportPicture
from notulen.tui.kept_place import KeptPlace
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.widgets.path_field import PathField
from notulen.tui.widgets.suggestion_list import MOST_ROWS, Offer, SuggestionList


class ReportReading(ImportPicture):
    """Reads reports, and works out anew what they would do whenever anything they depend on has changed."""

    _is_plan_old = _is_working_out = _wants_first = False
    _is_dismissed = _is_looking = _wants_offers = False

    def begin(self, typed: str) -> None:
        """Go on where one left, or read the report at the path `typed`."""
        if typed:
            self.field.put(typed)
            self.read_reports()
        elif not self.sitting.answers.files:
            self.field.put(self.sitting.typed)
        self.set_focus(self.rows if self.sitting.answers.files and not typed else self.field)
        self._wants_first = True
        self.work_out()

    def go_on_from(self, before: KeptPlace) -> None:
        """As any screen; the path that is typed stays."""
        super().go_on_from(before)
        if isinstance(before, ReportReading):
            self.field.put(before.field.value)

    def on_unmount(self) -> None:
        """Remember the path that is typed."""
        self.sitting.typed = self.field.value

    # the path

    @on(Input.Changed, "#file")
    def _typed(self) -> None:
        self._is_dismissed = False
        self.offer_paths()

    @on(DescendantFocus, "#file")
    def _entered(self) -> None:
        self._is_dismissed = False
        self.offer_paths()

    @on(DescendantBlur, "#file")
    def _left(self) -> None:
        self.offers.show(())

    def offer_paths(self) -> None:
        """Look beside the keys for what may complete the path."""
        self._wants_offers = True
        if not self._is_looking:
            self._is_looking = True
            begin_work(self, self._offer_latest, group="offers")

    async def _offer_latest(self) -> None:
        try:
            while self._wants_offers:
                self._wants_offers = False
                await self._offer()
        finally:
            self._is_looking = False

    async def _offer(self) -> None:
        typed = self.field.value
        found: Sequence[PathOffer] = ()
        if self.field.has_focus and not self._is_dismissed:
            found = await self._look_up(typed)
        if typed != self.field.value or not self.is_mounted or not self.field.has_focus or self._is_dismissed:
            return
        self.offers.show([self._as_offer(each, typed) for each in found if each.typed != typed])
        self.refresh_bindings()

    async def _look_up(self, typed: str) -> Sequence[PathOffer]:
        paths = self.workspace.report_paths
        return await asyncio.to_thread(paths.offers, typed, MOST_ROWS)

    def _as_offer(self, each: PathOffer, typed: str) -> Offer:
        about = self.own.is_folder
        if each.written is not None:
            at = each.written.astimezone(self.now().tzinfo)
            about = f"{self.texts.short_day(at.date(), with_year=True)} {at:%H:%M}"
        return Offer(each.typed, len(typed), about)

    async def action_complete(self) -> None:
        """Take the file or folder pointed at; what lies in a folder is offered next."""
        if not self.offers.is_open:
            self._is_dismissed = False
            await self._offer()
        elif self.offers.chosen is not None:
            self.field.put(self.offers.chosen.taken)

    @on(SuggestionList.Chosen)
    async def _offer_clicked(self) -> None:
        await self.action_complete()

    @on(PathField.Moved)
    def _moved(self, event: PathField.Moved) -> None:
        if self.offers.is_open:
            self.offers.move(event.rows)
        elif event.rows > 0 and self.plan is not None:
            self.set_focus(self.rows)

    def close_offers(self) -> None:
        """Close what is offered until something else is typed."""
        self._is_dismissed = True
        self.offers.show(())

    # reading

    @on(Input.Submitted, "#file")
    def action_read_file(self) -> None:
        """Read what is typed, as it stands."""
        self.read_reports()

    def read_reports(self) -> None:
        """Read the reports that are named; the screen answers meanwhile."""
        typed = self.field.value
        named = self.workspace.report_paths.named(typed)
        self.fault = "" if named else self.own.nothing_typed
        self.close_offers()
        if named and not self.reading:
            self.reading = ", ".join(path.name for path in named)
            begin_work(self, partial(self._read, named, typed), group="report")
        self.show()

    async def _read(self, named: Sequence[Path], typed: str) -> None:
        service, faults, unread = self.workspace.attendance_import, [], []
        files: list[AttendanceFile] = []
        zone = self.sitting.answers.zone
        for path in named:
            try:
                # Beside the queue of the store: a file on a slow disk or of many rows holds up no line of the minutes.
                files += await asyncio.to_thread(service.read, self.number, [path], zone)
                await asyncio.to_thread(self.workspace.report_paths.remember, path)
            except NotulenError as fault:
                faults.append(self.words_for(fault))
                unread.append(str(path))
        self.reading = ""
        fresh = self.sitting.add(files, [path for path in named if str(path) not in unread])
        faults += [self.own.same_file.format(file=each.name) for each in files if each not in fresh]
        self.fault = " ".join(faults)
        if self.field.value == typed:
            left = typed if len(unread) == len(named) else " ".join(quoted(each) for each in unread)
            self.field.put(left)
            if not unread:
                self.set_focus(self.rows)
        self._wants_first = bool(fresh)
        self.work_out()

    @property
    def zone_meant(self) -> timezone | None:
        """The zone in which the hours of the reports would agree with the meeting, when those of its own do not."""
        return read_zone(self.plan.zone_meant) if self.plan is not None and self.plan.hours_off else None

    async def action_read_in_zone(self) -> None:
        """Read the same reports again, with the hours of the zone that is meant."""
        zone, answers, service = self.zone_meant, self.sitting.answers, self.workspace.attendance_import
        if zone is None:
            return
        try:
            files = await asyncio.to_thread(service.read, self.number, answers.paths, zone)
        except NotulenError as fault:
            self.fault = self.words_for(fault)
            self.show()
            return
        if answers is self.sitting.answers:
            self.sitting.read_in(zone, files)
            self.work_out()

    # the plan

    def work_out(self) -> None:
        """Work the plan out anew; answers that come meanwhile are in it when it is done."""
        self._is_plan_old = True
        if not self._is_working_out:
            self._is_working_out = True
            begin_work(self, self._work_out, group="plan")
        self.show()

    async def _work_out(self) -> None:
        try:
            while self._is_plan_old:
                self._is_plan_old = False
                await self._plan_once()
        finally:
            self._is_working_out = False
        if self.is_mounted:
            self.show()
            if self._wants_first and self.plan is not None:
                self._wants_first = False
                self.go_to_open("")

    async def _plan_once(self) -> None:
        answers, now, service = self.sitting.answers, self.now(), self.workspace.attendance_import
        if not answers.files:
            self.plan = None
            return
        try:
            plan = await self.in_order(
                lambda: service.plan(self.number, answers.files, answers.choices, accept=answers.accept, now=now)
            )
        except NotFound as fault:
            self.forget_choice(fault)
            return
        except NotulenError as fault:
            self.fault = self.words_for(fault)
            return
        self._is_plan_old = self.sitting.fit_to(plan) or self._is_plan_old
        self.plan = plan

    def forget_choice(self, fault: NotFound) -> None:
        """Somebody who was chosen is gone: the row is asked about again."""
        name = self.sitting.drop(fault.asked)
        if name:
            self.say(self.own.choice_gone.format(name=name), "warning")
            self._is_plan_old = True
        else:
            self.fault = self.words_for(fault)

    def go_to_open(self, after: str) -> None:
        """To the next row that waits for an answer after that of the key `after`; behind the last comes the first."""
        waiting = {each.key for each in self.open_rows}
        keys = list(self._by_key)
        start = keys.index(after) + 1 if after in keys else 0
        following = next((key for key in (*keys[start:], *keys[:start]) if key in waiting), None)
        if following is not None:
            self.rows.go_to(following)
