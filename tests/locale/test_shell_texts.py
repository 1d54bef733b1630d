"""Options and settings are explained in both languages."""

from notulen.locale.language import Language
from notulen.locale.option_texts import _TEXTS
from notulen.locale.setting_texts import SETTING_ALIASES, setting_text


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
