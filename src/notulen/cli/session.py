"""What one run of the shell knows: language, clock, archive and where to print; read once, handed to every command."""

import os
from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from notulen import paths
from notulen.cli.global_options import told, wants_json
from notulen.cli.output import Output
from notulen.config import Settings, chosen_language, load_settings
from notulen.domain.errors import InvalidValue, NotulenError
from notulen.domain.file_errors import CannotRead
from notulen.domain.text import clean_text
from notulen.locale.language import Language

if TYPE_CHECKING:
    import typer

    from notulen.locale.shell_texts import ShellTexts
    from notulen.workspace import Workspace


class Session:
    """One run. The clock is read here and nowhere else; `NOTULEN_NOW` stands in for it.

    Broken settings do not keep help from being shown: they are reported when a command first needs them.
    """

    def __init__(self, arguments: Sequence[str] = ()) -> None:
        self.output = Output(is_json=wants_json(arguments))
        self.theme: str | None = None
        self.archive: Path | None = None
        self.is_demo = False
        self.is_read_only = False
        self.exit_code = 0
        self._settings: Settings | NotulenError
        try:
            self._settings = load_settings(paths.settings_file())
        except NotulenError as fault:
            self._settings = fault
        known = self._settings if isinstance(self._settings, Settings) else Settings()
        self.language = Language.INDONESIAN
        self.language = chosen_language(known, told(arguments, "--lang"))

    @property
    def settings_fault(self) -> NotulenError | None:
        """What keeps the settings from being read."""
        return self._settings if isinstance(self._settings, NotulenError) else None

    @property
    def settings(self) -> Settings:
        """The user's settings. Raises what reading them raised."""
        if isinstance(self._settings, NotulenError):
            raise self._settings
        return self._settings

    @cached_property
    def now(self) -> datetime:
        """The moment this run began."""
        return self.clock()

    def clock(self) -> datetime:
        """This very moment, with the offset of this computer; for commands that go on for a while."""
        given = os.environ.get("NOTULEN_NOW")
        if not given:
            return datetime.now().astimezone()
        try:
            return datetime.fromisoformat(given).astimezone()
        except ValueError as fault:
            raise InvalidValue("now", given, "not_a_time") from fault

    @property
    def today(self) -> date:
        """The day it is here."""
        return self.now.date()

    @cached_property
    def texts(self) -> "ShellTexts":
        """What commands say, in the language of this run."""
        from notulen.locale.shell_texts import shell_texts

        return shell_texts(self.language)

    @property
    def archive_folder(self) -> Path:
        """The archive this run works on: the one told, the sample, the one of the settings, or the user's own."""
        told = self._told_folder()
        try:
            folder = Path(os.path.abspath(told))
        except FileNotFoundError as fault:  # a relative path in a folder that was removed
            raise CannotRead(Path(told), "missing") from fault
        if not folder.name:  # the root of a disk has no place beside it for backups
            raise InvalidValue("archive", str(folder), "not_allowed")
        return folder

    def _told_folder(self) -> str:
        if self.archive is not None:
            return os.path.expanduser(self.archive)
        if self.is_demo:
            return str(paths.demo_archive())
        if os.environ.get("NOTULEN_ARCHIVE") or not self.settings.archive:
            return str(paths.default_archive())
        return os.path.expanduser(self.settings.archive)

    @cached_property
    def workspace(self) -> "Workspace":
        """The archive with its services; the sample archive is made when it is missing and may be."""
        from notulen.cli.progress import WaitingBar
        from notulen.workspace import Workspace

        if self.archive_folder.exists() and not self.archive_folder.is_dir():
            raise CannotRead(self.archive_folder, "not_a_folder")
        if self.archive is not None and not self.archive_folder.exists():
            self.output.done(self.texts.no_archive_there.format(path=clean_text(str(self.archive_folder))))
        workspace = Workspace(self.archive_folder, self.settings, is_read_only=self.is_read_only)
        workspace.waiting = WaitingBar(lambda: self.texts.reading_meetings, is_plain=self.output.is_dumb)
        if self.is_demo and not self.is_read_only and not (workspace.folder / "archive.json").exists():
            from notulen.cli.demo import fill

            fill(workspace, self.now)
        return workspace

    @property
    def left_out(self) -> frozenset[int]:
        """The numbers of meetings that this run could not read and left out."""
        return self.workspace.left_out if "workspace" in vars(self) else frozenset()

    @property
    def has_written(self) -> bool:
        """Whether this run changed the archive."""
        return "workspace" in vars(self) and self.workspace.has_written


def session_of(context: "typer.Context") -> Session:
    """The session of a running command."""
    session = context.obj
    assert isinstance(session, Session)  # noqa: S101  the root group puts it there before any command
    return session
