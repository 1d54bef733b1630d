"""The styles of the Word document: one font, real headings, A4, and the language that the spelling is checked in."""

from typing import TYPE_CHECKING

from notulen.locale.language import Language

if TYPE_CHECKING:
    from docx.document import Document

FONT = "Arial"
_FONT_LIKE = "Liberation Sans"
"""What stands in for it where it is missing: of the same widths, so that lines and pages break alike."""

BODY_POINTS, CELL_POINTS = 11.0, 9.5
TEXT_WIDTH = 9072
"""The room between the margins in twentieths of a point: 16 cm."""

CELL, FACT, LETTERHEAD, SIGNATURE = "NotulenCell", "NotulenFact", "NotulenLetterhead", "NotulenSignature"
"""The ids of styles of our own; the others are Word's."""

_LOCALES = {Language.INDONESIAN: "id-ID", Language.ENGLISH: "en-GB"}
_CENTIMETRE = 567


def language_tag(language: Language) -> str:
    """The language as Word names it."""
    return _LOCALES[language]


def set_up_styles(document: "Document", language: Language) -> None:
    """Take out whatever the library's own sample document brings, and put the styles of minutes in."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    tag = language_tag(language)
    styles = document.styles.element
    for old in list(styles):
        styles.remove(old)
    for new in parse_xml(f"<w:styles {nsdecls('w')}>{_defaults(tag)}{''.join(_styles())}</w:styles>"):
        styles.append(new)
    settings = document.settings.element
    for old in list(settings):
        settings.remove(old)
    for new in parse_xml(f"<w:settings {nsdecls('w')}>{_settings(tag)}</w:settings>"):
        settings.append(new)
    for part in document.part.package.iter_parts():
        if part.partname == "/word/fontTable.xml":
            part._blob = _fonts(nsdecls("w")).encode()


def set_up_page(document: "Document") -> None:
    """A4 upright, wider on the left where papers are filed."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Twips

    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Twips(11906), Twips(16838)
    section.left_margin, section.right_margin = Twips(3 * _CENTIMETRE), Twips(11906 - TEXT_WIDTH - 3 * _CENTIMETRE)
    section.top_margin, section.bottom_margin = Twips(2 * _CENTIMETRE), Twips(int(2.3 * _CENTIMETRE))
    section.header_distance = section.footer_distance = Twips(int(1.1 * _CENTIMETRE))


def _fonts(namespaces: str) -> str:
    return (
        f'<w:fonts {namespaces}><w:font w:name="{FONT}"><w:altName w:val="{_FONT_LIKE}"/>'
        '<w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _settings(tag: str) -> str:
    return (
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="15"/></w:compat><w:themeFontLang w:val="{tag}"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    )


def _defaults(tag: str) -> str:
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:eastAsia="{FONT}" w:hAnsi="{FONT}" '
        f'w:cs="{FONT}"/>{_size(BODY_POINTS)}<w:lang w:val="{tag}" w:eastAsia="{tag}" w:bidi="ar-SA"/></w:rPr>'
        '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )


def _styles() -> tuple[str, ...]:
    bold = "<w:b/>"
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
        _paragraph("Title", "Title", before=120, after=120, keeps=True, centred=True, text=bold + _size(14)),
        _paragraph("Subtitle", "Subtitle", after=160, keeps=True, centred=True, text=bold),
        _paragraph("Heading1", "heading 1", before=280, after=100, keeps=True, level=0, text=bold + _size(12)),
        _paragraph("Heading2", "heading 2", before=200, after=80, keeps=True, level=1, text=bold),
        _paragraph("Heading3", "heading 3", before=140, after=60, keeps=True, level=2, text=f"{bold}<w:i/>"),
        _paragraph("ListParagraph", "List Paragraph", after=60),
        _paragraph("Header", "header", after=0),
        _paragraph("Footer", "footer", after=0, text=_size(9)),
        _paragraph(CELL, "Notulen Tabel", after=0, line=247, text=_size(CELL_POINTS)),
        _paragraph(FACT, "Notulen Isian", after=30, line=252),
        _paragraph(LETTERHEAD, "Notulen Kop", after=0, line=247, centred=True),
        _paragraph(SIGNATURE, "Notulen Tanda Tangan", after=0, line=252, keeps=True, centred=True),
        '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>'
        f"<w:rPr>{bold}</w:rPr></w:style>",
        '<w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/><w:qFormat/>'
        "<w:rPr><w:i/></w:rPr></w:style>",
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>',
    )


def _size(points: float) -> str:
    return f'<w:sz w:val="{points * 2:.0f}"/><w:szCs w:val="{points * 2:.0f}"/>'


def _paragraph(
    key: str,
    name: str,
    *,
    before: int = 0,
    after: int,
    line: int = 264,
    keeps: bool = False,
    centred: bool = False,
    level: int | None = None,
    text: str = "",
) -> str:
    """A paragraph style; `keeps` holds it on one page with the next, `level` gives it a place in the outline."""
    pieces = [
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>',
        '<w:next w:val="Normal"/>' if keeps and key != SIGNATURE else "",
        "<w:qFormat/><w:pPr>",
        "<w:keepNext/><w:keepLines/>" if keeps else "",
        f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>',
        '<w:jc w:val="center"/>' if centred else "",
        f'<w:outlineLvl w:val="{level}"/>' if level is not None else "",
        f"</w:pPr><w:rPr>{text}</w:rPr></w:style>" if text else "</w:pPr></w:style>",
    ]
    return "".join(pieces)
