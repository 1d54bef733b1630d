"""What is said when another person takes over the minutes, in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.language import Language


class NoteTakerTexts(Value, frozen=True):
    """Every word of it. Braces name what is filled in."""

    title: str
    asked: str
    now: str
    nobody: str
    header: str
    taken_over: str
    same: str
    nothing_typed: str


_INDONESIAN = NoteTakerTexts(
    title="Ganti notulis",
    asked="Siapa yang mencatat mulai sekarang?",
    now="Sekarang: {name}",
    nobody="belum disebut",
    header="notulis {name}",
    taken_over="Mulai sekarang {name} yang mencatat di jendela ini.",
    same="{name} sudah mencatat di jendela ini.",
    nothing_typed="Ketik namanya, atau pilih dengan ↑↓.",
)

_ENGLISH = NoteTakerTexts(
    title="Change note-taker",
    asked="Who takes the minutes from now on?",
    now="Now: {name}",
    nobody="nobody named yet",
    header="notes by {name}",
    taken_over="From now on {name} takes the minutes in this window.",
    same="{name} takes the minutes here already.",
    nothing_typed="Type the name, or choose it with ↑↓.",
)


def note_taker_texts(language: Language) -> NoteTakerTexts:
    """The texts in `language`."""
    return _ENGLISH if language is Language.ENGLISH else _INDONESIAN
