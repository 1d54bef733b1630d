"""What the minutes say in a messenger beside the minutes themselves, in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.language import Language


class MessengerTexts(Value, frozen=True):
    """Braces name what is filled in."""

    part: str
    no_owner: str
    no_due: str
    next_meeting: str
    whole: str
    whole_at: str


INDONESIAN = MessengerTexts(
    part="({number}/{count})",
    no_owner="Belum ada penanggung jawab",
    no_due="belum ditentukan",
    next_meeting="Rapat Berikutnya",
    whole="Notula lengkap ({reference}) ada pada notulis.",
    whole_at="Notula lengkap ({reference}) ada pada {office}.",
)

ENGLISH = MessengerTexts(
    part="({number}/{count})",
    no_owner="Nobody responsible yet",
    no_due="not set yet",
    next_meeting="Next Meeting",
    whole="The note-taker has the full minutes ({reference}).",
    whole_at="{office} has the full minutes ({reference}).",
)


def messenger_texts(language: Language) -> MessengerTexts:
    """The words in `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH
