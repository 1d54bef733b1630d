"""Fills in a Word template of a user's own, in a program beside this one that is ended when it takes too much."""

from typing import Any

import msgspec

from notulen.export.minutes.document import MinutesDocument
from notulen.export.templates.context import template_context
from notulen.export.templates.process import LONGEST, done_by
from notulen.export.templates.template import Template
from notulen.export.word.package import properties_of
from notulen.export.word.runs import writable
from notulen.export.word.template_child import WordJob

_CHILD = "notulen.export.word.template_child"


def fill_docx(template: Template, minutes: MinutesDocument, *, seconds: float = LONGEST) -> bytes:
    """The template as a .docx file with the minutes in it; the same minutes give the same bytes.

    Raises TemplateFault, also for a template that would do more than print when somebody opens it.
    """
    context = _writable(template_context(minutes))
    assert isinstance(context, dict)  # noqa: S101  as it was before
    job = WordJob(
        name=template.name,
        content=template.content,
        context=context,
        properties=properties_of(minutes),
        seconds=seconds,
    )
    return done_by(_CHILD, msgspec.json.encode(job), template.name, seconds).content


def _writable(value: object) -> Any:
    """The texts of the context as XML can hold them."""
    if isinstance(value, str):
        return writable(value)
    if isinstance(value, dict):
        return {key: _writable(each) for key, each in value.items()}
    return [_writable(each) for each in value] if isinstance(value, list) else value
