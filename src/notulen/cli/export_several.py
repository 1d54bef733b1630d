"""`notulen export` of several meetings, or for each province: a file for each into one folder, one after another."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from notulen.cli.export_request import file_name, render, tell_missing_logo
from notulen.cli.progress import WaitingBar
from notulen.cli.session import Session
from notulen.domain.errors import InvalidValue, NotulenError
from notulen.domain.file_errors import FileExists
from notulen.domain.meeting import Meeting
from notulen.domain.reference import meeting_reference
from notulen.domain.text import clean_text
from notulen.export.formats import FORMATS
from notulen.services.export_request import ExportRequest

_SHOWN = 10
"""So many of the files that were passed over are named."""


def folder_of(session: Session, target: str | None) -> Path:
    """Where the files go: the folder named, else the one of the shell; made with the first file.

    Raises InvalidValue for a file or a pipe: several documents in one would be none.
    """
    if target is None and session.output.is_terminal:
        return Path()
    path = Path(target or "-").expanduser()
    is_file = path.exists() and not path.is_dir()
    looks_like_one = not path.exists() and path.suffix in {each.suffix for each in FORMATS.values()}
    if target in (None, "-") or is_file or looks_like_one:
        raise InvalidValue("output", target or "-", "folder_needed")
    return path


class SeveralExports:
    """Writes one meeting after another, so that one at a time is in memory; a fault in one keeps none from the rest."""

    def __init__(
        self, session: Session, request: ExportRequest, folder: Path, *, is_forced: bool, is_each_province: bool
    ) -> None:
        self._session = session
        self._request = request
        self._folder = folder
        self._is_forced = is_forced
        self._is_each_province = is_each_province
        self._written = 0
        self._passed: list[str] = []
        self._failed: list[tuple[str, NotulenError]] = []
        self._without: list[str] = []

    def write_named(self, asked: Sequence[str | None]) -> None:
        """Write the meetings `asked` for (None: the one of today), as `write_numbered`."""
        self._write(((each, None) for each in asked), len(asked))

    def write_numbered(self, numbers: Sequence[int]) -> None:
        """Write these meetings, then tell what became of them; the exit code is that of the worst fault."""
        found = self._session.workspace.exports.each(numbers)
        self._write(((meeting_reference(number), meeting) for number, meeting in found), len(numbers))

    def _write(self, asked: Iterable[tuple[str | None, Meeting | None]], count: int) -> None:
        texts, output = self._session.texts, self._session.output
        bar = WaitingBar(lambda: texts.exporting, is_plain=output.is_dumb)
        try:
            for place, (named, meeting) in enumerate(asked):
                bar(place, count)
                self._write_meeting(named, meeting, bar if count == 1 else None)
        except KeyboardInterrupt:
            bar.close()
            self._tell()
            raise
        finally:
            bar.close()
        tell_missing_logo(self._session, self._request)
        self._tell()

    def _write_meeting(self, asked: str | None, read: Meeting | None, bar: WaitingBar | None) -> None:
        named = asked or ""
        try:
            meeting = read or self._session.workspace.meetings.get(asked, self._session.today)
            named = meeting.reference
            extracts = list(self._extracts(meeting))
            for place, provinces in enumerate(extracts):
                if bar is not None:
                    bar(place, len(extracts))
                self._write_file(meeting, provinces)
        except InvalidValue:
            raise  # what was asked for is at fault, and would be with each
        except NotulenError as fault:
            self._failed.append((named, fault))

    def _extracts(self, meeting: Meeting) -> Iterator[tuple[str, ...]]:
        """The provinces of each file of a meeting; empty for the one that was asked for."""
        if not self._is_each_province:
            yield ()
            return
        present = self._session.workspace.exports.provinces_concerned(meeting)
        if not present:
            self._without.append(meeting.reference)
        for code in present:
            yield (code,)

    def _write_file(self, meeting: Meeting, provinces: tuple[str, ...]) -> None:
        session = self._session
        path = self._folder / file_name(session, self._request, meeting, provinces=provinces)
        if path.exists() and not self._is_forced:
            self._passed.append(path.name)
            return
        content = render(session, self._request, meeting, provinces=provinces)
        service = session.workspace.exports
        service.make_folder(self._folder)
        try:
            service.write(content, path, is_forced=self._is_forced)
        except FileExists:
            self._passed.append(path.name)
            return
        self._written += 1
        if not session.output.is_terminal:
            session.output.line(str(path))

    def _tell(self) -> None:
        session, texts = self._session, self._session.texts
        tell = session.output.tell
        for name in self._passed[:_SHOWN]:
            tell(texts.export_passed.format(name=name))
        if len(self._passed) > _SHOWN:
            tell(texts.export_passed_more.format(count=len(self._passed) - _SHOWN))
        for reference in self._without:
            tell(texts.export_no_province.format(reference=reference))
        for named, fault in self._failed:
            from notulen.locale.explain import explain

            tell(texts.export_failed.format(reference=clean_text(named), reason=explain(fault, session.language).what))
        pieces = [texts.export_files.format(count=self._written, folder=clean_text(str(self._folder)))]
        if self._passed:
            pieces.append(texts.export_count_passed.format(count=len(self._passed)))
        if self._failed:
            pieces.append(texts.export_count_failed.format(count=len(self._failed)))
        tell(texts.export_summary.format(counts="; ".join(pieces)))
        session.exit_code = max((fault.exit_code for _, fault in self._failed), default=0)
