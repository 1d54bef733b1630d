"""What is left to tidy, in words: one wording for the paper, the shell and the screens."""

from notulen.domain.text import clean_text
from notulen.domain.tidying import Untidy, UntidyKind
from notulen.domain.value import Value
from notulen.locale.language import Language
from notulen.locale.minutes_texts import minutes_texts
from notulen.locale.words import word


class TidyingTexts(Value, frozen=True):
    """What the fields, gaps and names are joined with. Braces name what is filled in."""

    missing: str
    either: str
    undiscussed: str
    unknown: str


INDONESIAN = TidyingTexts(
    missing="{fields} belum diisi",
    either=" atau ",
    undiscussed="belum ada catatan atau hasil",
    unknown="belum ada di direktori",
)

ENGLISH = TidyingTexts(
    missing="{fields} not filled in",
    either=" or ",
    undiscussed="no line or outcome yet",
    unknown="not in the directory",
)


def tidying_texts(language: Language) -> TidyingTexts:
    """The words in `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH


def describe_untidy(untidy: Untidy, language: Language) -> str:
    """What is the matter: "tenggat tidak terbaca «jumt» (jumat?)", "kehadiran (perlu konfirmasi)"."""
    texts, minutes = tidying_texts(language), minutes_texts(language)
    fields = [minutes.field(field) for field in untidy.fields]
    match untidy.kind:
        case UntidyKind.MISSING:
            return texts.missing.format(fields=texts.either.join(fields))
        case UntidyKind.UNCONFIRMED:
            return f"{', '.join(dict.fromkeys(fields))} {minutes.to_confirm}"
        case UntidyKind.UNDISCUSSED:
            return texts.undiscussed
        case UntidyKind.UNKNOWN:
            return texts.unknown
        case UntidyKind.UNCLEAR:
            return _unclear(untidy, language)


def _unclear(untidy: Untidy, language: Language) -> str:
    gap = untidy.gap
    if gap is None:
        return ""
    typed = f" «{_line(gap.text)}»" if gap.text else ""
    candidates = f" ({' / '.join(_line(each) for each in gap.candidates)}?)" if gap.candidates else ""
    return word(gap.kind, language) + typed + candidates


def _line(text: str) -> str:
    return " ".join(clean_text(text, is_multiline=True).split())
