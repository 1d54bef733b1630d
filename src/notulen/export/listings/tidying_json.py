"""What is left to tidy in a meeting, as the shell prints it with --json."""

from collections.abc import Iterable

from notulen.domain.meeting import Meeting
from notulen.domain.untidy import Untidy
from notulen.export.listings.listings_json import listing_to_json
from notulen.locale.language import Language
from notulen.locale.tidying_texts import describe_untidy, suggest_for


def tidying_to_json(meeting: Meeting, left: Iterable[Untidy], language: Language) -> str:
    """Schema notulen.tidying/1, in the order given; words in `language`."""
    return listing_to_json("tidying", (_data(each, language) for each in left), meeting=meeting.reference)


def _data(untidy: Untidy, language: Language) -> dict[str, object]:
    return {
        "ref": untidy.reference,
        "kind": untidy.kind.value,
        "gap": untidy.gap.kind.value if untidy.gap is not None else None,
        "is_advice": untidy.is_advice,
        "can_be_accepted": untidy.can_be_accepted,
        "about": untidy.about or (untidy.gap.text if untidy.gap is not None else ""),
        "fields": list(untidy.fields),
        "text": untidy.text,
        "what": describe_untidy(untidy, language),
        "to_do": suggest_for(untidy, language),
        "key": untidy.key,
    }
