"""The table of formats: a name the user types and what makes the file; another format is another row."""

from collections.abc import Callable

from notulen.domain.errors import NotFound, Noun
from notulen.domain.value import Value
from notulen.export.minutes_document import MinutesDocument

Compose = Callable[[], MinutesDocument]


class Format(Value, frozen=True):
    """A format. `suffix` is the file's ending with its dot.

    `render` takes a function that composes the minutes; it gives text (written as UTF-8) or bytes. What is
    written comes from the composed minutes and their `record`, which went through the gate that keeps private
    lines in; the meeting itself it never sees.
    """

    name: str
    suffix: str
    render: Callable[[Compose], str | bytes]


# Renderers are imported when used, so that listing the formats costs nothing.
def _markdown(compose: Compose) -> str:
    from notulen.export.markdown import render_markdown

    return render_markdown(compose())


def _plain_text(compose: Compose) -> str:
    from notulen.export.plain_text import render_plain_text

    return render_plain_text(compose())


def _json(compose: Compose) -> str:
    from notulen.export.json_minutes import meeting_to_json

    minutes = compose()
    return meeting_to_json(minutes.record, evaluated=minutes.evaluated)


FORMATS = {
    each.name: each
    for each in (
        Format(name="md", suffix=".md", render=_markdown),
        Format(name="txt", suffix=".txt", render=_plain_text),
        Format(name="json", suffix=".json", render=_json),
    )
}


def get_format(name: str) -> Format:
    """The format called `name`, with or without a dot, in any case; raises NotFound with the names there are."""
    found = FORMATS.get(name.strip().lstrip(".").lower())
    if found is None:
        raise NotFound(Noun.FORMAT, name, tuple(FORMATS))
    return found
