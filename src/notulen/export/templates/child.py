"""The program beside the program that fills in one template and ends: what it does too long or too much kills only it.

It reads a `Job` as JSON from its standard input and writes `Done` as JSON to its standard output.
"""

import sys
import traceback
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from notulen.domain.value import Value
from notulen.export.templates.sandbox import Marks, sandbox

MOST_WRITTEN = 20_000_000
"""Characters a template may write; minutes of 300 lines take 200,000."""


class Job(Value, frozen=True):
    """What to fill in: a template by name and source, where its includes lie, the names it can use, and the bounds."""

    name: str
    source: str
    marks: Marks
    context: dict[str, Any]
    folders: tuple[str, ...] = ()
    seconds: float = 20.0
    memory: int = 1 << 30
    """Bytes."""


class Done(Value, frozen=True):
    """What was made, text or a file, or why there is none.

    `reason`, `line` and `detail` are as in `TemplateFault`, `name` is that of the file at fault.
    """

    text: str = ""
    content: bytes = b""
    reason: str = ""
    name: str = ""
    line: int = 0
    detail: str = ""


def main() -> None:
    """Do the one job that is told."""
    job = msgspec.json.decode(sys.stdin.buffer.read(), type=Job)
    bound(job.seconds, job.memory)
    sys.stdout.buffer.write(msgspec.json.encode(filled(job)))


def filled(job: Job) -> Done:
    """The template filled in, with no bound on time and memory."""
    from jinja2 import FunctionLoader

    room = sandbox(job.marks, [Path(folder) for folder in job.folders])
    below = room.loader
    names: dict[str, str] = {}

    def load(name: str) -> tuple[str, str, None] | None:
        source = job.source if name == job.name or below is None else below.get_source(room, name)[0]
        # A file name of Python's own would show where it lies; this one is told apart from program code.
        names[f"<template {name}>"] = name
        return source, f"<template {name}>", None

    room.loader = FunctionLoader(load)
    pieces, written = [], 0
    try:
        for piece in room.get_template(job.name).generate(job.context):
            written += len(piece)
            if written > MOST_WRITTEN:
                return Done(reason="too_large", name=job.name)
            pieces.append(piece)
    except Exception as fault:
        # A template may go wrong in any way there is, and each is its own fault.
        return fault_of(fault, job.name, names)
    return Done(text="".join(pieces))


def fault_of(fault: Exception, template: str, names: Mapping[str, str]) -> Done:
    """Why `template` could not be filled in; `names` are the templates by what Python takes for their files."""
    from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
    from jinja2.exceptions import SecurityError

    name, line = template, 0
    for frame in traceback.extract_tb(fault.__traceback__):
        if frame.filename in names:
            name, line = names[frame.filename], frame.lineno or 0
    match fault:
        case TemplateSyntaxError():
            return Done(reason="syntax", name=fault.name or name, line=fault.lineno, detail=fault.message or "")
        case TemplateNotFound():
            return Done(reason="missing", name=name, line=line, detail=str(fault.name or fault))
        case MemoryError():
            return Done(reason="too_large", name=template)
        case RecursionError():
            return Done(reason="too_deep", name=template)
    reasons = {UndefinedError: "undefined", SecurityError: "forbidden", OverflowError: "too_large"}
    reason = next((reason for kind, reason in reasons.items() if isinstance(fault, kind)), "failed")
    return Done(reason=reason, name=name, line=line, detail=str(fault))


def bound(seconds: float, memory: int) -> None:
    """Let the system end this program when it takes more time or memory than it is given, where the system can."""
    try:
        import resource
    except ImportError:
        return
    whole = max(1, round(seconds))
    for kind, bounds in (
        (resource.RLIMIT_CPU, (whole, whole + 1)),
        (resource.RLIMIT_AS, (memory, memory)),
        (resource.RLIMIT_FSIZE, (0, 0)),  # it writes to its pipes only
    ):
        with suppress(OSError, ValueError):  # a system that has a lower bound already, or none of this kind
            resource.setrlimit(kind, bounds)


if __name__ == "__main__":
    main()
