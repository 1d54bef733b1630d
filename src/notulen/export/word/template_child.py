"""The program beside the program that fills in one Word template and ends.

It reads a `WordJob` as JSON from its standard input and writes `Done` as JSON to its standard output.
"""

import re
import sys
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

import msgspec

from notulen.domain.value import Value
from notulen.export.templates.child import Done, bound, fault_of
from notulen.export.templates.sandbox import Marks, sandbox
from notulen.export.word.package import FileProperties, saved, tell_properties

if TYPE_CHECKING:
    from docx.document import Document

_LARGEST = 60_000_000
"""Bytes of all parts of a template, unpacked."""
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_CARRIED = ("/oleObject", "/control", "/aFChunk", "/package", "/vbaProject", "/activeXControlBinary")
"""The ends of the names of relations to what is more than text and pictures."""
_REACHING = re.compile(r"\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|INCLUDE|LINK|DATABASE|MACROBUTTON)\b", re.I)
"""Fields that open other files or start something when Word works them out."""


class WordJob(Value, frozen=True):
    """What to fill in: a template by name and content, the names it can use, what the file tells, and the bounds."""

    name: str
    content: bytes
    context: dict[str, Any]
    properties: FileProperties
    seconds: float = 20.0
    memory: int = 1 << 30
    """Bytes."""


class UnfitTemplate(Exception):
    """The template is not one that can be filled in and handed on; `reason` as in `TemplateFault`."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


def main() -> None:
    """Do the one job that is told."""
    job = msgspec.json.decode(sys.stdin.buffer.read(), type=WordJob)
    bound(job.seconds, job.memory)
    sys.stdout.buffer.write(msgspec.json.encode(filled_docx(job)))


def filled_docx(job: WordJob) -> Done:
    """The template filled in, with no bound on time and memory."""
    try:
        return Done(content=_filled(job))
    except UnfitTemplate as fault:
        return Done(reason=fault.reason, name=job.name, detail=fault.detail)
    except Exception as fault:
        # A template may go wrong in any way there is, and each is its own fault.
        return fault_of(fault, job.name, {})


def _filled(job: WordJob) -> bytes:
    from docx.oxml import parse_xml
    from docxtpl import DocxTemplate

    class Checked(DocxTemplate):  # type: ignore[misc]  # the library tells no types
        """What is filled in must still be XML: the library would leave out whatever is not."""

        def render_xml_part(self, *given: Any) -> str:
            filled: str = super().render_xml_part(*given)
            try:
                parse_xml(filled.encode())  # notes at the foot say how they are encoded
            except SyntaxError as fault:
                raise UnfitTemplate("not_xml", str(fault)) from fault
            return filled

    _check_size(job.content)
    template = Checked(BytesIO(job.content))
    try:
        document = template.get_docx()
    except (KeyError, ValueError, SyntaxError) as fault:
        raise UnfitTemplate("not_docx") from fault
    check_reach(document)
    template.render(job.context, sandbox(Marks.XML), autoescape=True)
    check_reach(template.docx)
    tell_properties(template.docx, job.properties)
    return saved(template.docx)


def _check_size(content: bytes) -> None:
    try:
        with ZipFile(BytesIO(content)) as package:
            size = sum(each.file_size for each in package.infolist())
            told = package.read("[Content_Types].xml")
    except (BadZipFile, KeyError, NotImplementedError, RuntimeError) as fault:
        raise UnfitTemplate("not_docx") from fault
    if size > _LARGEST:
        raise UnfitTemplate("too_large")
    if _MAIN.encode() not in told:
        raise UnfitTemplate("not_docx")


def check_reach(document: "Document") -> None:
    """Refuse what would fetch, open or start something where the minutes are read.

    The tie to the template file a document was once made with is cut: it is in half of all office papers.
    """
    _cut_tie(document)
    for part in document.part.package.iter_parts():
        for relation in part.rels.values():
            if relation.is_external and not relation.reltype.endswith("/hyperlink"):
                raise UnfitTemplate("reaches_out", relation.target_ref)
            if relation.reltype.endswith(_CARRIED):
                raise UnfitTemplate("carries", relation.reltype.rpartition("/")[2])
        found = _REACHING.search(_fields(part.blob)) if str(part.partname).endswith(".xml") else None
        if found:
            raise UnfitTemplate("reaches_out", found[1])


def _cut_tie(document: "Document") -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.ns import qn

    element = document.settings.element
    for tie in element.findall(qn("w:attachedTemplate")):
        element.remove(tie)
    relations = document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS).rels
    for key, relation in list(relations.items()):
        if relation.reltype.endswith("/attachedTemplate"):
            del relations[key]


def _fields(part: bytes) -> str:
    """The codes of all fields of a part, put together as Word does where they lie in pieces."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    try:
        root = parse_xml(part)
    except SyntaxError as fault:
        raise UnfitTemplate("not_docx") from fault
    pieces = [each.text or "" for each in root.iter(qn("w:instrText"))]
    return " ".join(["".join(pieces), *(each.get(qn("w:instr"), "") for each in root.iter(qn("w:fldSimple")))])


if __name__ == "__main__":
    main()
