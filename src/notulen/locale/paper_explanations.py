"""What is said when a format is not installed, the typesetter refuses a paper, or a template cannot be filled in."""

import sys

from notulen.domain.errors import CannotTypeset, LibraryMissing, TemplateFault
from notulen.domain.text import clean_text
from notulen.locale.explanation import Explanation, quoted
from notulen.locale.language import Language
from notulen.locale.paper_error_texts import PaperErrorTexts, paper_error_texts


def paper_refusal(fault: LibraryMissing | CannotTypeset | TemplateFault, language: Language) -> Explanation:
    """Why the paper was not made, and the way on."""
    texts = paper_error_texts(language)
    match fault:
        case CannotTypeset():
            what = texts.cannot_typeset.format(document=fault.document, detail=quoted(fault.detail))
            return Explanation(what=what, safe=texts.cannot_typeset_safe, next=texts.cannot_typeset_next)
        case LibraryMissing():
            command = f'"{clean_text(sys.executable)}" -m pip install {fault.package}'
            return Explanation(
                what=texts.library_missing.format(document=fault.document),
                safe=texts.library_missing_safe,
                next=texts.library_missing_next.format(command=command),
            )
        case TemplateFault():
            return _template(fault, texts)


def _template(fault: TemplateFault, texts: PaperErrorTexts) -> Explanation:
    name = clean_text(fault.name)
    place = texts.template_line.format(name=name, line=fault.line) if fault.line else name
    reason = texts.template_reasons.get(fault.reason, fault.reason.replace("_", " "))
    detail = f" ({quoted(fault.detail)})" if fault.detail else ""
    return Explanation(
        what=texts.template_fault.format(place=place, reason=f"{reason}{detail}"),
        safe=texts.template_safe,
        next=texts.template_next,
    )
