"""What is left to tidy, in words: one wording for the paper, the shell and the screens."""

from collections.abc import Mapping

from notulen.domain.gap import GapKind
from notulen.domain.text import clean_text
from notulen.domain.untidy import Untidy, UntidyKind
from notulen.domain.vague_wording import Remedy
from notulen.domain.value import Value
from notulen.locale.counted import Counted
from notulen.locale.language import Language
from notulen.locale.minutes_texts import minutes_texts
from notulen.locale.words import word


class TidyingTexts(Value, frozen=True):
    """What the fields, gaps and names are joined with, and what to do about each. Braces name what is filled in."""

    missing: str
    either: str
    undiscussed: str
    unknown: str
    vague: str
    not_here: str
    remedies: Mapping[Remedy, str]
    advice: Mapping[UntidyKind, str]
    gap_advice: Mapping[GapKind, str]
    # the shell
    heading: str
    count: str
    a_fault: str
    an_advice: str
    clean: str


INDONESIAN = TidyingTexts(
    missing="{fields} belum diisi",
    either=" atau ",
    undiscussed="belum ada catatan atau hasil",
    unknown="belum ada di direktori",
    vague="«{about}» belum pasti",
    not_here="{about} tidak hadir, perlu diberi tahu",
    remedies={
        Remedy.DATE: "Lebih baik tanggal: tulis kapan paling lambat.",
        Remedy.NUMBER: "Lebih baik angka: tulis berapa tepatnya.",
        Remedy.NAME: "Lebih baik nama: tulis siapa yang dimaksud.",
        Remedy.LIST: "Lebih baik semuanya: tulis apa saja.",
        Remedy.CONDITION: "Lebih baik syaratnya: tulis kapan berlaku, atau hilangkan.",
    },
    advice={
        UntidyKind.MISSING: "Di naskah resmi bagian ini masih kosong.",
        UntidyKind.UNCONFIRMED: "Ini hasil dugaan. Benar? Biarkan. Kalau tidak, perbaiki.",
        UntidyKind.UNDISCUSSED: "Apa hasilnya: dibahas, ditunda, atau ditarik?",
        UntidyKind.UNKNOWN: "Masukkan ke direktori, supaya rapat berikut mengenalnya.",
        UntidyKind.NOT_HERE: "Beri tahu dia, lalu biarkan; atau alihkan ke yang hadir.",
    },
    gap_advice={
        GapKind.WHO_UNKNOWN: "Tulis nama yang dikenal, atau tambahkan orangnya di Direktori.",
        GapKind.WHO_AMBIGUOUS: "Pilih salah satu; tulis namanya dengan lengkap.",
        GapKind.SPEAKER_MISSING: "Tulis siapa yang menyampaikannya.",
        GapKind.DUE_UNCLEAR: "Tulis tenggatnya dengan kata lain: jumat depan, 28 nov, 2 minggu.",
        GapKind.DUE_UNCERTAIN: "Benar tenggatnya? Biarkan. Kalau tidak, tulis yang benar.",
        GapKind.DUE_TWICE: "Ada dua tenggat; tulis yang berlaku.",
        GapKind.NUMBER_UNKNOWN: "Nomor itu tidak ada. Perbaiki isinya, atau biarkan sebagai catatan.",
        GapKind.TEXT_MISSING: "Tulis isinya.",
        GapKind.MARKER: "Lengkapi yang ditandai ??.",
        GapKind.OWNER_MISSING: "Siapa yang mengerjakan? Provinsi, instansi, atau orang.",
        GapKind.DUE_MISSING: "Kapan paling lambat? Misalnya jumat depan, 28 nov, rakor.",
    },
    heading="Yang perlu dirapikan di {reference}",
    count="{count} hal, {faults} di antaranya harus diisi",
    a_fault="harus",
    an_advice="saran",
    clean="Tidak ada lagi yang perlu dirapikan. Siap disahkan.",
)

ENGLISH = TidyingTexts(
    missing="{fields} not filled in",
    either=" or ",
    undiscussed="no line or outcome yet",
    unknown="not in the directory",
    vague="“{about}” is vague",
    not_here="{about} was not there and has to be told",
    remedies={
        Remedy.DATE: "A date is better: write by when.",
        Remedy.NUMBER: "A number is better: write how many.",
        Remedy.NAME: "A name is better: write who is meant.",
        Remedy.LIST: "All of it is better: write what there is.",
        Remedy.CONDITION: "The condition is better: write when it holds, or leave it out.",
    },
    advice={
        UntidyKind.MISSING: "The official form has a blank there.",
        UntidyKind.UNCONFIRMED: "This was deduced. Right? Leave it. Else put it right.",
        UntidyKind.UNDISCUSSED: "What became of it: discussed, deferred or withdrawn?",
        UntidyKind.UNKNOWN: "Take them into the directory, so that the next meeting knows them.",
        UntidyKind.NOT_HERE: "Tell them, then leave it; or give it to somebody who was there.",
    },
    gap_advice={
        GapKind.WHO_UNKNOWN: "Write a name that is known, or add the person to the directory.",
        GapKind.WHO_AMBIGUOUS: "Choose one; write the name in full.",
        GapKind.SPEAKER_MISSING: "Write who said it.",
        GapKind.DUE_UNCLEAR: "Write the deadline in other words: next friday, 28 nov, 2 weeks.",
        GapKind.DUE_UNCERTAIN: "Is the deadline right? Leave it. Else write the right one.",
        GapKind.DUE_TWICE: "There are two deadlines; write the one that holds.",
        GapKind.NUMBER_UNKNOWN: "There is no such number. Put the text right, or leave it as a note.",
        GapKind.TEXT_MISSING: "Write what it says.",
        GapKind.MARKER: "Fill in what is marked with ??.",
        GapKind.OWNER_MISSING: "Who does it? A province, an office or a person.",
        GapKind.DUE_MISSING: "By when? For example next friday, 28 nov, rakor.",
    },
    heading="What is to tidy in {reference}",
    count=Counted("{count} things, {faults} of them have to be put right", "{count} thing, {faults} to be put right"),
    a_fault="must",
    an_advice="advice",
    clean="Nothing is left to tidy. Ready to be signed.",
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
        case UntidyKind.VAGUE:
            return texts.vague.format(about=_line(untidy.about))
        case UntidyKind.NOT_HERE:
            return texts.not_here.format(about=_line(untidy.about))
        case UntidyKind.UNCLEAR:
            return _unclear(untidy, language)


def suggest_for(untidy: Untidy, language: Language) -> str:
    """What to do about it, in a sentence."""
    texts = tidying_texts(language)
    if untidy.gap is not None:
        return texts.gap_advice[untidy.gap.kind]
    return texts.remedies[untidy.remedy] if untidy.remedy is not None else texts.advice[untidy.kind]


def _unclear(untidy: Untidy, language: Language) -> str:
    gap = untidy.gap
    if gap is None:
        return ""
    typed = f" «{_line(gap.text)}»" if gap.text else ""
    candidates = f" ({' / '.join(_line(each) for each in gap.candidates)}?)" if gap.candidates else ""
    return word(gap.kind, language) + typed + candidates


def _line(text: str) -> str:
    return " ".join(clean_text(text, is_multiline=True).split())
