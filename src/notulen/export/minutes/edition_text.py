"""Which edition of the minutes a paper is, as it stands at the foot of every page."""

from notulen.domain.final_mark import Amendment, FinalMark
from notulen.locale.final_texts import final_texts
from notulen.locale.language import Language


def edition_text(mark: FinalMark | None, amendment: Amendment | None, language: Language) -> str:
    """What stands at the foot of the paper; without a `mark` it is a draft."""
    texts = final_texts(language)
    if mark is None:
        return texts.draft_of_ralat.format(number=amendment.number) if amendment else texts.draft
    text = texts.final_of_ralat if amendment else texts.final
    return text.format(number=amendment.number if amendment else 0, version=mark.version, sum=mark.short_sum)
