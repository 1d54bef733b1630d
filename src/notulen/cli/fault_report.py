"""Tells an error on stderr: in sentences, or as JSON when the answer was to be JSON."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from notulen.domain.errors import NotulenError
from notulen.domain.text import clean_text
from notulen.locale.explain import explain
from notulen.locale.language import Language
from notulen.locale.usage_texts import usage_texts

if TYPE_CHECKING:
    from notulen.cli.output import Output
    from notulen.cli.session import Session

SCHEMA = "notulen.error/1"
_MOST_NAMED = 12  # meetings of a list told by name: after a disk went bad it may be all of them


def report_fault(fault: NotulenError, output: "Output", language: Language) -> None:
    """The error with what is safe and what to do next."""
    said = explain(fault, language)
    if output.is_json:
        facts = {name: _plain(value) for name, value in vars(fault).items() if _plain(value) is not None}
        _json(output, _key(fault), fault.exit_code, said.text, facts)
        return
    output.tell(f"{usage_texts(language).fault}: {said.lines[0]}", *said.lines[1:])


def report_words(output: "Output", language: Language, key: str, exit_code: int, what: str, *after: str) -> None:
    """An error that is no member of the family, already in words."""
    if output.is_json:
        _json(output, key, exit_code, " ".join((what, *after)), {})
        return
    output.tell(f"{usage_texts(language).fault}: {what}", *after)


def report_left_out(session: "Session") -> None:
    """That meetings are missing from what was just shown, because their files cannot be read."""
    from notulen.domain.reference import meeting_reference

    references = [meeting_reference(number) for number in sorted(session.left_out)]
    named, unnamed = references[:_MOST_NAMED], references[_MOST_NAMED:]
    more = [session.texts.and_more.format(count=len(unnamed))] if unnamed else []
    message = session.texts.left_out.format(references=", ".join((*named, *more)))
    if session.output.is_json:
        import json

        row = {"schema": "notulen.warning/1", "warning": "left_out", "meetings": references, "message": message}
        session.output.tell(json.dumps(row, ensure_ascii=False, separators=(",", ":")))
        return
    session.output.tell(f"{session.texts.caution}: {message}")


def _json(output: "Output", key: str, exit_code: int, message: str, facts: dict[str, object]) -> None:
    import json

    row = {"schema": SCHEMA, "error": key, "exit_code": exit_code, "message": message, **facts}
    output.tell(json.dumps(row, ensure_ascii=False, separators=(",", ":")))


def _key(fault: NotulenError) -> str:
    """`not_found` for NotFound: stable, in English."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(fault).__name__).lower()


def _plain(value: object) -> object:
    """The facts of an error that JSON can hold; None leaves one out."""
    if isinstance(value, (str, Path)):
        return clean_text(str(value))
    if isinstance(value, (int, float)):
        return value
    if isinstance(value, tuple):
        return [clean_text(str(each)) for each in value]
    return None
