"""Exporting from a preview: asked in a form, made off the keys' way, written only after what stands there was seen."""

import asyncio
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from notulen.domain.errors import NotulenError
from notulen.domain.file_errors import CannotWrite, WriteFault
from notulen.domain.meeting import Meeting
from notulen.locale.byte_sizes import size_text
from notulen.locale.explain import explain
from notulen.locale.form_texts import form_texts
from notulen.services.export_request import ExportRequest
from notulen.services.export_targets import Standing
from notulen.tui.dialogs.export_form import TARGET, ExportActions, ExportForm, Typed
from notulen.tui.dialogs.overwrite import OverwriteDialog, Overwriting
from notulen.tui.dialogs.record_form import Reading
from notulen.tui.previewing.choice import PaperChoice, memory_of
from notulen.tui.previewing.differences import told_differences
from notulen.tui.previewing.export_answers import PROVINCES, Answers, ExportQuestions
from notulen.tui.previewing.export_files import Exported, ReadyExport, ReadyFile, field_of, shown_path
from notulen.tui.previewing.making import Making
from notulen.tui.widgets.begin_work import begin_work

_LONG = 12.0


class ExportActs(Making):
    """What was typed stays in the form until it is written. `written` is the last export's file, or its folder."""

    written: Path | None = None
    _questions: ExportQuestions | None = None
    _form: ExportForm | None = None
    _is_export_wanted = False

    def begin_export(self) -> None:
        """Ask what to export and where to, at the latest when the meeting is read."""
        self._is_export_wanted = True
        self.show_all()

    def show_all(self) -> None:
        """As it was read; an export that was asked for begins."""
        super().show_all()
        if self._is_export_wanted and self.meeting is not None and self.drawn is not None and self.is_mounted:
            self._is_export_wanted = False
            self.action_export()

    def action_export(self) -> None:
        """Ask what to export and where to, beginning with what is shown."""
        meeting, drawn, own = self.meeting, self.drawn, self.export_texts
        if meeting is None or drawn is None:
            return
        templates = tuple(dict.fromkeys(each.name for each in self.workspace.templates.find_all()))
        memory = memory_of(self.workspace)
        choice = self.choice
        to_tidy = None if choice.edition_of(meeting) else len(self.untidy)
        self._questions = ExportQuestions(own, self.language, meeting, choice, drawn.there, templates, to_tidy)
        rows = self._questions.rows(memory.folder or shown_path(Path.cwd()))
        said = replace(form_texts(self.language), discard=own.discard, storing=own.storing, fixed=own.fixed)
        actions = ExportActions(self._read, self._aim, self._complete, self._write)
        title = own.form_title.format(reference=meeting.reference)
        self._form = ExportForm(self.texts, said, title, rows, actions, own.nothing_to_complete)
        self.app.push_screen(self._form)

    async def action_copy_path(self) -> None:
        """Copy where the last export lies."""
        if self.written is not None:
            self.app.copy_to_clipboard(str(self.written))
            self.say(
                f"{self.export_texts.path_copied.format(path=shown_path(self.written))}\n{self.export_texts.copied_maybe}"
            )

    # how it is understood

    def _answers(self, typed: Typed) -> tuple[Answers | None, dict[str, str]]:
        return self._questions.answers(typed) if self._questions is not None else (None, {})

    async def _complete(self, typed: str) -> Sequence[str]:
        return await asyncio.to_thread(self.workspace.targets.completed, typed)

    async def _read(self, field: str, typed: Typed) -> Reading:
        answers, own = self._answers(typed)[0], self.export_texts
        if answers is None or self.meeting is None:
            return Reading("")
        try:
            if field == PROVINCES and answers.provinces is None:
                names = self.workspace.exports.short_names(self.workspace.exports.provinces_concerned(self.meeting))
                told = own.many_extracts.format(count=len(names), names=", ".join(names))
                return Reading(told if names else own.nobody_present, is_clear=bool(names))
            if field == PROVINCES:
                names = self.workspace.exports.short_names(await self._codes(answers.provinces or ()))
                return Reading(own.one_extract.format(names=", ".join(names)))
            if field == TARGET:
                return await self._read_target(answers, self.meeting)
        except NotulenError as fault:
            return Reading(self._told(fault), is_clear=False)
        return Reading("")

    async def _read_target(self, answers: Answers, meeting: Meeting) -> Reading:
        own, targets = self.export_texts, self.workspace.targets
        if answers.provinces is None:
            await asyncio.to_thread(targets.folder_of, answers.target)
            return Reading(own.folder_there)
        path = await asyncio.to_thread(targets.path_of, answers.target, await self._file_name(answers, meeting))
        if path.suffix.lower() != answers.choice.format.suffix:
            return Reading(self._wrong_ending(path, answers.choice), is_clear=False)
        return Reading(own.file_there if path.exists() else own.new_file)

    def _wrong_ending(self, path: Path, choice: PaperChoice) -> str:
        label = self.export_texts.formats[choice.format_name].label
        return self.export_texts.wrong_ending.format(ending=path.suffix, label=label, suffix=choice.format.suffix)

    def _told(self, fault: NotulenError) -> str:
        if isinstance(fault, CannotWrite) and fault.fault is WriteFault.MISSING:
            return self.export_texts.folder_missing.format(folder=shown_path(fault.path))
        return self.words_for(fault)

    async def _aim(self, typed: Typed) -> str:
        answers = self._answers(typed)[0]
        if answers is None or self.meeting is None:
            return ""
        if answers.provinces is None:
            count = len(self.workspace.exports.provinces_concerned(self.meeting))
            return self.export_texts.many_extracts.format(count=count, names=answers.choice.format.suffix)
        try:
            name = await self._file_name(answers, self.meeting)
            return f"→ {(await asyncio.to_thread(self.workspace.targets.path_of, answers.target, name)).name}"
        except NotulenError:
            return ""

    async def _codes(self, asked: Sequence[str]) -> tuple[str, ...]:
        def found() -> tuple[str, ...]:
            directory = self.workspace.store.directory()
            return tuple(self.workspace.names.get_province(each, directory).code for each in asked)

        return await self.in_order(found) if asked else ()

    def _request(self, answers: Answers, provinces: tuple[str, ...]) -> ExportRequest:
        there = self.drawn.there if self.drawn is not None else ()
        request = answers.choice.request(there)
        return replace(request, provinces=provinces)

    async def _file_name(self, answers: Answers, meeting: Meeting) -> str:
        codes = await self._codes(answers.provinces or ())
        return self._request(answers, codes).file_name(self.workspace.exports, meeting, self.language)

    # writing

    async def _write(self, typed: Typed) -> Mapping[str, str]:
        answers, problems = self._answers(typed)
        if answers is None:
            return problems
        try:
            ready = await self._made(answers)
            standing = await asyncio.to_thread(self._standing, ready)
        except NotulenError as fault:
            return {field_of(fault): self._told(fault)}
        if isinstance(ready, dict):
            return ready
        if not standing:
            return await self._put(ready, {})
        own = self.export_texts
        clash = own.exists_one.format(path=shown_path(standing[0].path, is_whole=False))
        if len(ready.files) > 1:
            clash = own.exists_many.format(count=len(standing), total=len(ready.files))
        dialog = OverwriteDialog(self.texts, own.exists_title, clash, told_differences(standing, own, self.now()))
        self.app.push_screen(dialog, partial(self._answered, ready, standing))
        return {"": own.asked_about}

    async def _made(self, answers: Answers) -> "ReadyExport | dict[str, str]":
        """Every file, with where it goes; what stands in the way by field. Raises NotulenError."""
        own, workspace = self.export_texts, self.workspace
        meeting = await self.newest()
        each = answers.provinces is None
        codes = workspace.exports.provinces_concerned(meeting) if each else await self._codes(answers.provinces or ())
        if each and not codes:
            return {PROVINCES: own.nobody_present}
        request = self._request(answers, () if each else codes)
        if answers.template:
            found = workspace.templates.find(answers.template, answers.choice.format_name)
            request = replace(request, template=await asyncio.to_thread(workspace.templates.read, found))
        files = list[ReadyFile]()
        extracts = [(code,) for code in codes] if each else [codes]
        if each:
            await asyncio.to_thread(workspace.targets.folder_of, answers.target)
        for place, provinces in enumerate(extracts):
            one = replace(request, provinces=provinces)
            name = one.file_name(workspace.exports, meeting, self.language)
            path = await asyncio.to_thread(workspace.targets.path_of, answers.target, name)
            if path.suffix.lower() != answers.choice.format.suffix:
                return {TARGET: self._wrong_ending(path, answers.choice)}
            if each and self._form is not None:
                self._form.tell(own.written_so_far.format(done=place + 1, count=len(extracts)), is_warning=True)
            made = await self.make(one, meeting)
            if made.without_logo is not None:
                self.say(own.no_logo.format(fault=self.words_for(made.without_logo)), "warning")
            files.append(ReadyFile(path, made.content, provinces))
        return ReadyExport(meeting, answers.choice, request, answers.target, tuple(files))

    def _standing(self, ready: "ReadyExport | dict[str, str]") -> list[Standing]:
        if isinstance(ready, dict):
            return []
        targets = self.workspace.targets
        other = [each for each in ready.files if not targets.is_same(each.path, each.content)]
        return [found for each in other if (found := targets.standing(each.path, each.content)) is not None]

    def _answered(self, ready: ReadyExport, standing: Sequence[Standing], answer: Overwriting | None) -> None:
        form = self._form
        if form is None:
            return
        if answer is None:
            form.tell(self.export_texts.not_overwritten, is_warning=True)
            return
        begin_work(self, partial(self._put_after, ready, {each.path: answer for each in standing}), group="export")

    async def _put_after(self, ready: ReadyExport, answers: Mapping[Path, Overwriting]) -> None:
        problems = await self._put(ready, answers)
        if self._form is not None and self._form.is_attached:
            self._form.take_outcome(problems)

    async def _put(self, ready: ReadyExport, answers: Mapping[Path, Overwriting]) -> Mapping[str, str]:
        """Write the files; nothing that stands is touched unless `answers` say so. What went wrong, by field."""
        done = list[ReadyFile]()
        try:
            for each in ready.files:
                done.append(await asyncio.to_thread(self._put_file, each, answers.get(each.path)))
        except NotulenError as fault:
            said, count = explain(fault, self.language), len(ready.files)
            partly = self.export_texts.written_partly.format(done=len(done), count=count) if done else ""
            return {TARGET: said.what, "": " ".join(part for part in (partly or said.safe, said.next) if part)}
        memory = memory_of(self.workspace)
        memory.folder = ready.target
        is_other = ready.choice.format_name != self.choice.format_name
        if is_other:
            memory.format_name = ready.choice.format_name
        self._tell_written(done)
        self.post_message(Exported(ready.meeting, ready.request, done))
        # What was proposed and taken is not chosen for the next meeting; which version is shown stays.
        name = ready.choice.format_name if is_other else self.chosen.format_name
        shown = ready.choice._replace(format_name=name, version=self.chosen.version)
        if shown != self.chosen:
            self.choose(shown)
        return {}

    def _put_file(self, file: ReadyFile, answer: Overwriting | None) -> ReadyFile:
        workspace = self.workspace
        if answer is None and workspace.targets.is_same(file.path, file.content):
            return file._replace(is_same=True)
        path = workspace.targets.beside(file.path) if answer is Overwriting.BESIDE else file.path
        workspace.exports.write(file.content, path, is_forced=answer is Overwriting.INSTEAD)
        return file._replace(path=path)

    def _tell_written(self, done: Sequence[ReadyFile]) -> None:
        own, first = self.export_texts, done[0]
        path = first.path.absolute()
        self.written = path if len(done) == 1 else path.parent
        if all(each.is_same for each in done):
            told = own.same.format(path=shown_path(self.written))
        elif len(done) == 1:
            told = own.written.format(path=shown_path(path), size=size_text(len(first.content)))
        else:
            told = own.written_many.format(count=len(done), folder=shown_path(path.parent))
        self.say(f"{told} {own.recordable}" if self.can_write else told, seconds=_LONG)
        self.refresh_bindings()
