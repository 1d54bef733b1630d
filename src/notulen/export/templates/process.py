"""Fills in templates of users in a program beside this one, which is ended when it takes too long or too much."""

import subprocess
import sys

import msgspec

from notulen.domain.errors import TemplateFault
from notulen.domain.text import clean_text
from notulen.export.minutes.document import MinutesDocument
from notulen.export.templates.child import Done, Job
from notulen.export.templates.context import template_context
from notulen.export.templates.sandbox import Marks
from notulen.export.templates.template import Template

LONGEST = 20.0
"""Seconds a template may take."""

_CHILD = "notulen.export.templates.child"


def fill_template(template: Template, minutes: MinutesDocument, marks: Marks, *, seconds: float = LONGEST) -> str:
    """The template as text with the minutes in it; ends with one newline.

    Raises TemplateFault; what the template wrote until then is thrown away.
    """
    try:
        source = template.content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise TemplateFault(template.name, "not_text") from fault
    job = Job(
        name=template.name,
        source=source,
        marks=marks,
        context=template_context(minutes),
        folders=tuple(str(folder) for folder in template.folders),
        seconds=seconds,
    )
    done = done_by(_CHILD, msgspec.json.encode(job), job.name, seconds)
    # A template can write what no text of the minutes holds: a sign that a terminal obeys.
    text = "\t".join(clean_text(piece, is_multiline=True) for piece in done.text.split("\t"))
    return text.rstrip("\n") + "\n"


def done_by(child: str, job: bytes, name: str, seconds: float) -> Done:
    """What the program `child` (a module) made of `job`, which is about the template `name`. Raises TemplateFault."""
    command = [sys.executable, "-P", "-m", child]
    try:
        # This very program, with nothing of a user in the command.
        answer = subprocess.run(command, input=job, capture_output=True, timeout=seconds + 1, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as fault:
        raise TemplateFault(name, "too_long") from fault
    if answer.returncode < 0:
        raise TemplateFault(name, "too_long")
    if answer.returncode:
        said = answer.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise TemplateFault(name, "too_large" if "MemoryError" in said else "failed", detail=said)
    done = msgspec.json.decode(answer.stdout, type=Done)
    if done.reason:
        raise TemplateFault(done.name, done.reason, done.line, done.detail)
    return done
