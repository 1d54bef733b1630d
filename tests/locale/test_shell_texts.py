"""The shell says the same in both languages: no text is missing, and each fills in the same things."""

import re

import pytest

from notulen.locale.language import Language
from notulen.locale.option_texts import _TEXTS
from notulen.locale.setting_texts import SETTING_ALIASES, setting_text
from notulen.locale.shell_texts import ShellTexts, shell_texts
from notulen.locale.usage_texts import UsageTexts, usage_texts

_GAPS = re.compile(r"\{\w*\}")


@pytest.mark.parametrize("name", ShellTexts.__struct_fields__)
def test_what_commands_say_fills_in_the_same(name: str) -> None:
    indonesian, english = (getattr(shell_texts(language), name) for language in Language)
    assert indonesian
    assert english
    assert set(_GAPS.findall(indonesian)) == set(_GAPS.findall(english))


@pytest.mark.parametrize("name", UsageTexts.__struct_fields__)
def test_what_is_said_about_usage_fills_in_the_same(name: str) -> None:
    indonesian, english = (getattr(usage_texts(language), name) for language in Language)
    assert set(_GAPS.findall(indonesian)) == set(_GAPS.findall(english))


def test_each_option_has_help_in_both_languages() -> None:
    for name, text in _TEXTS.items():
        assert text.id, name
        assert text.en, name
        assert bool(text.id_value) == bool(text.en_value), name


def test_each_setting_is_explained() -> None:
    from notulen.config import setting_names

    for name in setting_names():
        for language in Language:
            assert setting_text(name, language), name
    assert set(SETTING_ALIASES.values()) <= set(setting_names())
