"""Use cases of templates: which there are, the one that is asked for, and a shipped one to write one's own from."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from notulen.domain.errors import Ambiguous, InvalidValue, NotFound, Noun, TemplateFault
from notulen.domain.file_errors import FileExists, cannot_read
from notulen.domain.text import clean_text
from notulen.domain.value import Value
from notulen.export.formats import FORMATS, template_formats
from notulen.export.templates.template import Template
from notulen.storage.atomic_write import make_folder, write_atomically
from notulen.storage.fingerprint import size_of

_LARGEST = 10_000_000
"""Bytes of a template; a Word file with a logo has a tenth of it."""


class TemplateFile(Value, frozen=True):
    """A template: its file, the format it makes, and whether it came with the program."""

    path: Path
    format: str
    is_shipped: bool = False

    @property
    def name(self) -> str:
        """What it is asked for by."""
        return self.path.stem


class TemplateService:
    """The templates in the user's `own` folder, and those `shipped` that no own one of the same name stands before."""

    def __init__(self, own: Path, shipped: Path) -> None:
        self.own = own
        self._shipped = shipped

    def find_all(self) -> tuple[TemplateFile, ...]:
        """Every template, by name and format; those beginning with "_" are for others to include."""
        found = {each.path.name: each for each in (*self._in(self._shipped), *self._in(self.own))}
        return tuple(sorted(found.values(), key=lambda each: (each.name.casefold(), each.format)))

    def find(self, asked: str, format_name: str | None = None) -> TemplateFile:
        """The template called `asked` (a name, a file's name, or a path) for a format.

        None takes the only one it can be. Raises InvalidValue for a format that takes none, NotFound, Ambiguous.
        """
        if format_name is not None and format_name not in template_formats():
            raise InvalidValue("template", asked, "no_template", template_formats())
        path = Path(asked).expanduser()
        if path.name != asked or path.is_file():
            made = format_name or _format_of(path)
            if made is None or not path.is_file():
                raise NotFound(Noun.TEMPLATE, asked, _names(self.find_all()))
            return TemplateFile(path=path, format=made)
        return _called(asked, format_name, self.find_all())

    def read(self, found: TemplateFile) -> Template:
        """The template with what it holds. Raises CannotRead, TemplateFault for one that is too large."""
        if size_of(found.path) > _LARGEST:
            raise TemplateFault(found.path.name, "too_large")
        try:
            content = found.path.read_bytes()
        except OSError as fault:
            raise cannot_read(found.path, fault) from fault
        return Template(name=clean_text(found.path.name), content=content, folders=(self.own, self._shipped))

    def copy(self, asked: str, *, is_forced: bool = False) -> Path:
        """Put a copy of a shipped template into the user's own folder, where it takes the shipped one's place.

        Raises NotFound, FileExists unless forced, CannotWrite.
        """
        found = _called(asked, None, tuple(self._in(self._shipped)))
        target = self.own / found.path.name
        if target.exists() and not is_forced:
            raise FileExists(target)
        make_folder(self.own)
        write_atomically(target, self.read(found).content, overwrite=is_forced)
        return target

    def _in(self, folder: Path) -> Iterator[TemplateFile]:
        try:
            entries = sorted(os.listdir(folder))
        except OSError:
            return
        for name in entries:
            path = folder / name
            made = _format_of(path)
            if made is not None and not name.startswith(("_", ".")) and path.is_file():
                yield TemplateFile(path=path, format=made, is_shipped=folder == self._shipped)


def _called(asked: str, format_name: str | None, among: Sequence[TemplateFile]) -> TemplateFile:
    named = [each for each in among if asked in (each.name, each.path.name)]
    fitting = [each for each in named if format_name in (None, each.format)]
    if not fitting:
        raise NotFound(Noun.TEMPLATE, asked, [each.path.name for each in named] or _names(among))
    if len(fitting) > 1:
        raise Ambiguous(Noun.TEMPLATE, asked, [each.path.name for each in fitting])
    return fitting[0]


def _names(among: Sequence[TemplateFile]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.name for each in among))


def _format_of(path: Path) -> str | None:
    """The format a template of that ending makes, if any."""
    ending = path.suffix.lower()
    return next((each.name for each in FORMATS.values() if each.takes_template and each.suffix == ending), None)
