"""What the shell asks about participants nobody could tell, in Indonesian and English."""

from notulen.domain.value import Value
from notulen.locale.language import Language


class AttendanceWalkTexts(Value, frozen=True):
    """Braces name what is filled in."""

    asked: str
    keys: str
    left_for_later: str
    no_answer_before: str
    meant: str
    nothing_stored: str
    place: str
    prompt: str
    unknown_key: str
    stopped: str


_INDONESIAN = AttendanceWalkTexts(
    asked="{count} perlu jawaban.",
    keys="Enter usulan · nomor calon · nama orang · n orang baru · s nama apa adanya\n"
    "g tamu · l lewati · u kembali ke yang sebelumnya · q sisanya nanti",
    left_for_later="{name}: dibiarkan, ditanyakan lagi pada impor berikut.",
    no_answer_before="Ini yang pertama; belum ada jawaban sebelumnya.",
    meant="Mungkin: {names}",
    nothing_stored="Belum ada yang disimpan.",
    place="{number} dari {count}",
    prompt="{name}?",
    unknown_key="Tidak dimengerti: {typed}.\nJawab dengan nomor calon, satu huruf, atau nama orang; ? menjelaskan.",
    stopped="Sisanya ditanyakan lagi pada impor berikut.",
)

_ENGLISH = AttendanceWalkTexts(
    asked="{count} to be answered.",
    keys="Enter suggestion · number candidate · name of a person · n new person · s name as written\n"
    "g guest · l leave out · u back to the one before · q the rest later",
    left_for_later="{name}: left open, asked about again by the next import.",
    no_answer_before="This is the first; there is no answer before it.",
    meant="Perhaps: {names}",
    nothing_stored="Nothing is stored.",
    place="{number} of {count}",
    prompt="{name}?",
    unknown_key="Not understood: {typed}.\nThe number of a candidate, one letter, or a person's name; ? explains.",
    stopped="The rest is asked again by the next import.",
)


def attendance_walk_texts(language: Language) -> AttendanceWalkTexts:
    """The texts in `language`."""
    return _INDONESIAN if language is Language.INDONESIAN else _ENGLISH
