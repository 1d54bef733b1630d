"""When a line could not be stored: it and all that follow go into a file beside, so that nothing typed is lost."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path

from notulen import paths
from notulen.cli.line_answer import LineAnswers
from notulen.cli.session import Session
from notulen.domain.text import clean_text


def rescued(session: Session, answers: LineAnswers, number: int, line: str, rest: Iterator[str]) -> None:
    """Keep `line` and `rest`; tell which line failed, what is stored already and where the others are.

    The current folder is tried first, then home and the folder for passing things; when none takes a file,
    the lines are printed. Somebody who types is not kept waiting for more.
    """
    texts = session.texts
    unsaved = [line]
    if not sys.stdin.isatty():
        try:
            unsaved.extend(rest)
        except KeyboardInterrupt:
            session.output.tell("")
    path = _written(unsaved, f"notulen-{session.now:%Y%m%d-%H%M%S}")
    if session.output.is_json:
        _tell_as_json(session, answers, number, unsaved, path)
        return
    session.output.tell(texts.line_failed.format(number=number, stored=answers.stored, reference=answers.reference))
    if path is None:
        session.output.tell(texts.rest_printed, *map(clean_text, unsaved))
    else:
        session.output.tell(texts.rest_rescued.format(count=len(unsaved), path=path, reference=answers.reference))


def _tell_as_json(
    session: Session, answers: LineAnswers, number: int, unsaved: Sequence[str], path: Path | None
) -> None:
    import json

    row = {
        "schema": "notulen.rescue/1",
        "line": number,
        "stored": answers.stored,
        "of_meeting": answers.reference,
        "not_stored": len(unsaved),
        "path": str(path) if path else None,
        "lines": None if path else list(unsaved),
    }
    session.output.tell(json.dumps(row, ensure_ascii=False))


def _written(lines: Sequence[str], name: str) -> Path | None:
    """The new file that holds `lines`, on disk; None when no folder took it."""
    from notulen.domain.errors import NotulenError
    from notulen.domain.file_errors import FileExists
    from notulen.storage.atomic_write import write_new

    content = "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
    for folder in _folders():
        for place in count(1):
            path = folder / (f"{name}.txt" if place == 1 else f"{name}-{place}.txt")
            try:
                write_new(path, content)
            except FileExists:
                continue
            except (NotulenError, OSError):
                break
            return path
    return None


def _folders() -> Iterator[Path]:
    import tempfile

    places = (Path.cwd, Path.home, lambda: paths.settings_file().parent, lambda: Path(tempfile.gettempdir()))
    for place in places:
        with suppress(OSError, RuntimeError):  # a folder that was removed, nobody's home
            yield place()
