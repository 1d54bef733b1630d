"""Every value of the domain has words in both languages, and every word leads back to its value."""

import importlib
import inspect
import pkgutil
from enum import StrEnum

import pytest

import notulen.domain
from notulen.domain.action_item import ActionStatus
from notulen.domain.agenda import AgendaOutcome
from notulen.domain.attendee import AttendeeKind, Presence
from notulen.domain.entry import EntryKind
from notulen.domain.errors import InvalidValue
from notulen.domain.meeting_state import MeetingKind, MeetingMode, MeetingStatus
from notulen.domain.office import OfficeKind
from notulen.domain.party import PartyKind
from notulen.locale.language import Language
from notulen.locale.word_table import WORDS
from notulen.locale.words import parse_word, short_word, word, words


def domain_enums() -> list[type[StrEnum]]:
    found: set[type[StrEnum]] = set()
    for module in pkgutil.iter_modules(notulen.domain.__path__):
        loaded = importlib.import_module(f"notulen.domain.{module.name}")
        for _, each in inspect.getmembers(loaded, inspect.isclass):
            if issubclass(each, StrEnum) and each is not StrEnum and each.__module__ == loaded.__name__:
                found.add(each)
    return sorted(found, key=lambda each: each.__name__)


_WORDED_ELSEWHERE = (
    "attendance_file", "attendance_plan", "errors", "file_errors", "final_file", "passage", "picture", "province",
    "reading", "recurrence", "review", "spot", "untidy", "vague_wording",
)  # fmt: skip
"""Modules whose values are told in whole sentences, or in the words of the capture line."""


def test_every_enum_a_reader_meets_has_words_for_each_of_its_values() -> None:
    for enum_type in domain_enums():
        if enum_type.__module__.rpartition(".")[2] in _WORDED_ELSEWHERE:
            continue
        assert set(WORDS.get(enum_type, {})) == set(enum_type), enum_type.__name__


@pytest.mark.parametrize("enum_type", list(WORDS), ids=lambda each: each.__name__)
@pytest.mark.parametrize("language", list(Language))
def test_every_label_and_key_leads_back_to_its_value(enum_type: type[StrEnum], language: Language) -> None:
    for value in enum_type:
        assert parse_word(enum_type, str(value.value)) is value
        assert parse_word(enum_type, word(value, language).upper()) is value
        if len({short_word(each, language) for each in enum_type}) == len(enum_type):
            assert parse_word(enum_type, f" {short_word(value, language)} ") is value


@pytest.mark.parametrize("language", list(Language))
def test_no_two_values_of_one_enum_share_a_label(language: Language) -> None:
    for enum_type in WORDS:
        assert len(set(words(enum_type, language))) == len(enum_type), enum_type.__name__


def test_equal_values_of_two_enums_keep_their_own_words() -> None:
    assert MeetingKind.OTHER.value == OfficeKind.OTHER.value
    assert word(PartyKind.PERSON, Language.INDONESIAN) == word(AttendeeKind.PERSON, Language.INDONESIAN)
    assert word(ActionStatus.OPEN, Language.INDONESIAN) == "terbuka"
    assert word(MeetingStatus.CLOSED, Language.INDONESIAN) == "ditutup"


@pytest.mark.parametrize(
    ("enum_type", "typed", "meant"),
    [
        (MeetingKind, "Kunker", MeetingKind.VISIT),
        (MeetingKind, "rapat koordinasi", MeetingKind.RAKOR),
        (MeetingMode, "vicon", MeetingMode.VIDEO),
        (MeetingMode, "in-person", MeetingMode.IN_PERSON),
        (MeetingMode, "Tatap  Muka", MeetingMode.IN_PERSON),
        (ActionStatus, "in_progress", ActionStatus.IN_PROGRESS),
        (ActionStatus, "batal", ActionStatus.CANCELLED),
        (Presence, "ijin", Presence.EXCUSED),
        (AgendaOutcome, "tunda", AgendaOutcome.DEFERRED),
        (EntryKind, "usul", EntryKind.PROPOSAL),
    ],
)
def test_what_people_type_is_understood(enum_type: type[StrEnum], typed: str, meant: StrEnum) -> None:
    assert parse_word(enum_type, typed) is meant


def test_an_unknown_word_names_the_field_and_the_words_there_are() -> None:
    with pytest.raises(InvalidValue) as caught:
        parse_word(MeetingMode, "telepati", language=Language.ENGLISH)
    assert caught.value.field == "meeting_mode"
    assert caught.value.value == "telepati"
    assert caught.value.allowed == ("video conference", "in person", "hybrid")
    with pytest.raises(InvalidValue) as caught:
        parse_word(MeetingMode, "", field="mode")
    assert (caught.value.field, caught.value.reason) == ("mode", "empty")
