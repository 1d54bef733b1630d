"""What is said when minutes cannot be frozen, amended or signed, and of finals that are not as they were frozen."""

from notulen.domain.errors import CannotSign, DamagedFile, FinalRefused, StillUntidy
from notulen.domain.text import clean_text
from notulen.locale.error_texts import ErrorTexts
from notulen.locale.explanation import Explanation, quoted
from notulen.locale.file_explanations import copy_of, way_back
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


def final_finding(fault: DamagedFile, texts: ErrorTexts, language: Language) -> Explanation:
    """What the proof of a final version found."""
    words = final_error_texts(language)
    what = words.findings[fault.reason].format(path=clean_text(str(fault.path)), detail=quoted(fault.detail)).strip()
    match fault.reason:
        case "final_drift":
            return Explanation(what=what, safe=words.drift_safe, next=words.drift_next)
        case "final_foreign":
            return Explanation(what=what, safe=words.foreign_safe, next=words.foreign_next)
        case "final_extra":
            return Explanation(what=what, safe=words.extra_safe, next=words.extra_next)
        case _:
            return Explanation(what=what, safe=copy_of(fault, texts), next=way_back(fault, texts))
