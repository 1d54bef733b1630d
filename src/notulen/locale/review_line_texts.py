"""What the line at the foot of a review says while it takes words, in Indonesian and English."""

from collections.abc import Mapping

from notulen.domain.review import ReviewAct
from notulen.domain.value import Value
from notulen.locale.language import Language


class ReviewLineTexts(Value, frozen=True):
    """Braces name what is filled in."""

    asks: Mapping[ReviewAct, str]
    """What stands before the line while an answer takes its words."""
    no_words: str
    stores: str
    due_not_read: str
    due_uncertain: str
    due_example: str
    owner_not_known: str
    owner_many: str
    owner_example: str
    narrow: str
    filter_none: str
    filter_none_about: str
    filter_province: str
    filter_owner: str
    filter_series: str
    filter_nothing: str
    filter_takes: str
    due_follows: str


_INDONESIAN = ReviewLineTexts(
    asks={
        ReviewAct.PROGRESS: "Progres",
        ReviewAct.BLOCKED: "Kendala",
        ReviewAct.POSTPONED: "Tunda",
        ReviewAct.REASSIGNED: "Alihkan",
        ReviewAct.COMMENT: "Komentar",
    },
    no_words="Belum ada yang ditulis. Ketik dahulu, atau Esc untuk batal.",
    stores="Enter menyimpan · Esc batal, teksnya tetap ada",
    due_not_read="tenggat belum terbaca · mis. 1 minggu, jumat depan, 10 agustus, rakor",
    due_uncertain="belum pasti; tulis tanggalnya",
    due_example="mis. 1 minggu · jumat depan · 10 agustus · rakor (dihitung dari hari ini)",
    owner_not_known="«{name}» belum dikenal",
    owner_many="«{name}» bisa {candidates}",
    owner_example="sebutan pemilik, mis. jatim · beberapa: @jatim @sumut",
    narrow="Saring",
    filter_none="Semua",
    filter_none_about="tanpa saringan",
    filter_province="provinsi",
    filter_owner="pemilik",
    filter_series="seri rapat",
    filter_nothing="Tidak ada saringan seperti itu.",
    filter_takes="↑↓ memilih · Enter memakai · Esc batal",
    due_follows="ikut rapat berikutnya",
)

_ENGLISH = ReviewLineTexts(
    asks={
        ReviewAct.PROGRESS: "Progress",
        ReviewAct.BLOCKED: "Blocked",
        ReviewAct.POSTPONED: "Postpone",
        ReviewAct.REASSIGNED: "Reassign",
        ReviewAct.COMMENT: "Comment",
    },
    no_words="Nothing is written yet. Type first, or Esc to cancel.",
    stores="Enter stores it · Esc cancels and keeps the text",
    due_not_read="deadline not understood · e.g. 1 week, next friday, 10 august, rakor",
    due_uncertain="not certain; write the date",
    due_example="e.g. 1 week · next friday · 10 august · rakor (counted from today)",
    owner_not_known="«{name}» is not known",
    owner_many="«{name}» may be {candidates}",
    owner_example="an owner's handle, e.g. jatim · several: @jatim @sumut",
    narrow="Filter",
    filter_none="All",
    filter_none_about="no filter",
    filter_province="province",
    filter_owner="owner",
    filter_series="series",
    filter_nothing="There is no such filter.",
    filter_takes="↑↓ choose · Enter takes it · Esc cancels",
    due_follows="follows the next meeting",
)


def review_line_texts(language: Language) -> ReviewLineTexts:
    """The texts in `language`."""
    return _INDONESIAN if language is Language.INDONESIAN else _ENGLISH
