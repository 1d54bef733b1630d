"""The numbered and the bulleted lists of the Word document, as the office counts: 1. a. 1) a) (1) (a)."""

from typing import TYPE_CHECKING

from notulen.export.word.runs import number_paragraph

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_NUMBERED, _BULLETED = 1, 2
_COUNTING = (("decimal", "%1."), ("lowerLetter", "%2."), ("decimal", "%3)"), ("lowerLetter", "%4)"))
_DEEPER = (("decimal", "(%5)"), ("lowerLetter", "(%6)"), ("decimal", "%7."), ("lowerLetter", "%8."), ("decimal", "%9)"))
_DEEPEST = len(_COUNTING + _DEEPER) - 1
STEP = 425
"""What each level is indented by, in twentieths of a point."""


class Lists:
    """Hands out lists that each begin anew, so that no list goes on counting where another one stopped."""

    def __init__(self, document: "Document") -> None:
        from docx.oxml import parse_xml
        from docx.oxml.ns import nsdecls

        self._numbering = document.part.numbering_part.element
        for old in list(self._numbering):
            self._numbering.remove(old)
        levels = (_COUNTING + _DEEPER, (("bullet", "–"), *_COUNTING[1:], *_DEEPER))
        for key, shapes in zip((_NUMBERED, _BULLETED), levels, strict=True):
            told = "".join(_level(place, shape, text) for place, (shape, text) in enumerate(shapes))
            self._numbering.append(
                parse_xml(
                    f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>'
                    f"{told}</w:abstractNum>"
                )
            )
        self._given = 0

    def begin(self, depth: int, *, is_numbered: bool) -> int:
        """The number of a new list at `depth` (0 is the outermost)."""
        from docx.oxml import parse_xml
        from docx.oxml.ns import nsdecls

        self._given += 1
        kind = _NUMBERED if is_numbered else _BULLETED
        self._numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{self._given}"><w:abstractNumId w:val="{kind}"/>'
                f'<w:lvlOverride w:ilvl="{min(depth, _DEEPEST)}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            )
        )
        return self._given

    def put(self, paragraph: "Paragraph", number: int, depth: int) -> None:
        """Make `paragraph` an item of the list `number`."""
        number_paragraph(paragraph._p, number, min(depth, _DEEPEST))


def _level(place: int, shape: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{STEP * (place + 1)}" w:hanging="{STEP}"/></w:pPr></w:lvl>'
    )
