"""What is said about the agenda while a meeting runs, in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.language import Language


class AgendaTexts(Value, frozen=True):
    """Braces name what is filled in."""

    title: str
    move_title: str
    nothing: str
    general: str
    planned: str
    spent: str
    hint: str
    move_hint: str
    deferred: str
    moved: str
    taken_out: str
    no_number: str


INDONESIAN = AgendaTexts(
    title="Agenda",
    move_title="Pindahkan {reference} ke butir",
    nothing="Belum ada agenda. + menambah butir.",
    general="umum, di luar agenda",
    planned="rencana {minutes} mnt",
    spent="terpakai {time}",
    hint="Angka memilih butir. Butir yang ditunda dapat dibuka lagi kapan saja.",
    move_hint="Angka langsung memindahkan; teks, waktu, dan nomor catatan tetap.",
    deferred="Ditunda ke rapat lain: {item} · ^Z mengembalikan",
    moved="{reference} dipindah ke {item} · ^Z mengembalikan",
    taken_out="Dikeluarkan dari agenda: {item} · ^Z mengembalikan",
    no_number="«{asked}» bukan nomor butir agenda. Mis. /tunda 3; /tunda saja menunda butir yang berjalan.",
)

ENGLISH = AgendaTexts(
    title="Agenda",
    move_title="Move {reference} to item",
    nothing="No agenda yet. + adds an item.",
    general="general, outside the agenda",
    planned="planned {minutes} min",
    spent="spent {time}",
    hint="A number chooses an item. A deferred item can be opened again at any time.",
    move_hint="A number moves it at once; text, time and number of the line stay.",
    deferred="Deferred to another meeting: {item} · ^Z brings it back",
    moved="{reference} moved to {item} · ^Z brings it back",
    taken_out="Taken off the agenda: {item} · ^Z brings it back",
    no_number="«{asked}» is no number of an agenda item. E.g. /defer 3; /defer alone defers the running item.",
)


def agenda_texts(language: Language) -> AgendaTexts:
    """The texts in `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH
