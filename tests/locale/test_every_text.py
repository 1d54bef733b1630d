"""All texts of the program say the same in both languages: nothing is left out, and each fills in the same things."""

import importlib
import inspect
import pkgutil
import string
from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec
import pytest

from notulen import locale
from notulen.locale.counted import Counted
from notulen.locale.language import Language
from notulen.locale.shell_texts import shell_texts

_OWN_IN_EACH = ("error_texts.fields[", "minutes_texts.fields[")
"""Names of fields that a language may leave out: then the field is called by its key."""


Collection = Callable[[Language], msgspec.Struct]


def _members() -> Iterator[object]:
    """Whatever the modules of locale define."""
    for module in pkgutil.iter_modules(locale.__path__):
        members = vars(importlib.import_module(f"{locale.__name__}.{module.name}")).values()
        yield from (each for each in members if getattr(each, "__module__", "").endswith(f".{module.name}"))


def _collections() -> list[Collection]:
    functions = [each for each in _members() if inspect.isfunction(each) and each.__name__.endswith("_texts")]
    return [each for each in functions if [*inspect.signature(each).parameters] == ["language"]]


def _said(value: object, place: str) -> Iterator[tuple[str, str]]:
    """Every text in `value`, with where it stands."""
    if isinstance(value, Language):
        return
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _said(getattr(value, name), f"{place}.{name}")
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _said(each, f"{place}[{key}]")
    elif isinstance(value, Sequence):
        for number, each in enumerate(value):
            yield from _said(each, f"{place}[{number}]")


def _gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("texts", _collections(), ids=lambda texts: f"{texts.__module__}.{texts.__name__}")
def test_both_languages_say_the_same_things(texts: Collection) -> None:
    indonesian, english = (dict(_said(texts(language), texts.__name__)) for language in Language)
    assert indonesian
    assert [place for place in indonesian.keys() ^ english.keys() if not place.startswith(_OWN_IN_EACH)] == []
    for place in indonesian.keys() & english.keys():
        assert _gaps(indonesian[place]) == _gaps(english[place]), place
        assert bool(indonesian[place]) == bool(english[place]), place
        assert indonesian[place] or "[" in place, "only elements of lists and tables may be empty"


def test_what_is_said_of_one_fills_in_the_same_as_what_is_said_of_several() -> None:
    several = [each for texts in _collections() for each in _counted(texts(Language.ENGLISH))]
    assert several
    for text in several:
        assert _gaps(text.one) == _gaps(text)
    meetings = shell_texts(Language.ENGLISH).count_of_meetings
    assert [meetings.format(count=count) for count in (0, 1, 2)] == ["0 meetings", "1 meeting", "2 meetings"]


def _counted(texts: msgspec.Struct) -> list[Counted]:
    return [text for _, text in _said(texts, "") if isinstance(text, Counted)]


def test_every_collection_of_texts_is_looked_at() -> None:
    kinds = {each for each in _members() if inspect.isclass(each) and each.__name__.endswith("Texts")}
    looked_at = {type(texts(Language.INDONESIAN)) for texts in _collections()}
    assert {kind for kind in kinds - looked_at if not kind.__name__.startswith("_")} == set()
