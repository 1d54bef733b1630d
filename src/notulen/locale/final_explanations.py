"""What is said when minutes cannot be frozen, amended or signed, and of finals that are not as they were frozen."""

from notulen.domain.damaged_final import DamagedFinal
from notulen.domain.errors import CannotSign, FinalRefused, StillUntidy
from notulen.domain.text import clean_text
from notulen.locale.explanation import Explanation, quoted
from notulen.locale.file_error_texts import file_error_texts
from notulen.locale.file_explanations import way_out
from notulen.locale.final_error_texts import final_error_texts
from notulen.locale.language import Language


def final_refusal(fault: FinalRefused | StillUntidy | CannotSign, language: Language) -> Explanation:
    """Why it cannot be done now, and the way on."""
    texts = final_error_texts(language)
    match fault:
        case FinalRefused():
            return Explanation(
                what=texts.refused[fault.reason].format(reference=fault.reference),
                next=texts.refused_next[fault.reason].format(reference=fault.reference),
            )
        case StillUntidy():
            return Explanation(
                what=texts.untidy.format(reference=fault.reference, count=fault.count),
                next=texts.untidy_next.format(reference=fault.reference),
            )
        case CannotSign():
            return Explanation(
                what=texts.cannot_sign[fault.reason].format(detail=quoted(fault.detail)),
                safe=texts.cannot_sign_safe,
                next=texts.cannot_sign_next[fault.reason],
            )


def final_finding(fault: DamagedFinal, language: Language) -> Explanation:
    """What the proof of a final version found."""
    from notulen.locale.final_places import places_told

    words = final_error_texts(language)
    where = clean_text(places_told(fault.places, language))
    if fault.reason == "final_record":
        where = "; ".join(each for each in (where, words.sums.format(sums=fault.told) if fault.told else "") if each)
    what = words.findings[fault.reason].format(
        path=clean_text(str(fault.path)),
        told=quoted(fault.told),
        where=where or words.outside,
        which=words.version.format(version=fault.version, reference=fault.reference),
        reference=fault.reference,
        version=fault.version,
    )
    match fault.reason:
        case "final_ahead":
            return Explanation(what=what, safe=words.ahead_safe, next=words.ahead_next)
        case "final_drift":
            return Explanation(what=what, safe=words.drift_safe, next=words.drift_next)
        case "final_foreign":
            return Explanation(what=what, safe=words.foreign_safe, next=words.foreign_next)
        case "final_extra":
            return Explanation(what=what, safe=words.extra_safe, next=words.extra_next)
        case _:
            copy, after = way_out(fault, file_error_texts(language))
            return Explanation(what=what, safe=copy, next=after)
