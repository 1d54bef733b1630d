"""The two languages the program speaks."""

from enum import StrEnum


class Language(StrEnum):
    """Indonesian is the default; the official form of the minutes is Indonesian whatever is chosen."""

    INDONESIAN = "id"
    ENGLISH = "en"
