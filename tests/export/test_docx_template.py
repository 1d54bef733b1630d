"""Word templates of users: filled in with any text, and refused where they would do more than print."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from msgspec.structs import replace

from export.composed import compose
from export.meetings import PRIVATE_LINE, raker_2019
from export.visit import visit_2023
from export.word_files import opened, words
from hostile_texts import HOSTILE, obeyed
from notulen import paths
from notulen.domain.errors import TemplateFault
from notulen.domain.meeting import Meeting
from notulen.domain.text import clean_text
from notulen.export.minutes.document import Layout, MinutesDocument
from notulen.export.templates.child import Done
from notulen.export.templates.context import template_context
from notulen.export.templates.template import Template
from notulen.export.word.package import properties_of
from notulen.export.word.template import fill_docx
from notulen.export.word.template_child import WordJob, filled_docx
from notulen.locale.explain import explain
from notulen.locale.language import Language

AWKWARD = (
    "A < B & C",
    "</w:t></w:r>",
    "{{ 7 * 7 }}",
    "{% for x in y %}",
    "&lt;",
    "\ufffe\uffff",
    '"kutip"',
    "{_{ a }_}",
)


def template(*texts: str, change: Callable[[Document], None] | None = None, foot: str = "") -> Template:
    """A Word file with a paragraph for each text."""
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    if foot:
        document.sections[0].footer.paragraphs[0].text = foot
    if change:
        change(document)
    saved = BytesIO()
    document.save(saved)
    return Template(name="kop.docx", content=saved.getvalue())


def titled(title: str) -> Meeting:
    return replace(raker_2019(), title=title)


def job(given: Template, minutes: MinutesDocument) -> WordJob:
    context = template_context(minutes)
    return WordJob(name=given.name, content=given.content, context=context, properties=properties_of(minutes))


def refusal(given: Template, meeting: Meeting | None = None) -> Done:
    """What the program that fills in templates says; it is asked here itself, to save its start."""
    done = filled_docx(job(given, compose(meeting or raker_2019())))
    assert (done.name, done.content) == (given.name, b"")
    for language in Language:
        told = explain(TemplateFault(done.name, done.reason), language)
        assert told.what.startswith(("Templat kop.docx", "The template kop.docx"))
        assert done.reason not in told.what, "in words"
    return done


def test_any_text_comes_out_as_it_went_in() -> None:
    texts = [*AWKWARD, *(clean_text(text) for text in HOSTILE)]
    rows = tuple(
        replace(raker_2019().actions[1], id=f"a{n}", number=n, seq=n + 20, text=text) for n, text in enumerate(texts, 1)
    )
    given = template(
        "Rapat: {{ meeting.title }}",
        "{%p for action in actions %}",
        "({{ action.text }})",
        "{%p endfor %}",
        foot="{{ title }}",
    )
    content = fill_docx(given, compose(replace(titled("A < B & C"), actions=rows), Layout.PLAIN))
    document = opened(content)
    shown = words(document)
    assert shown.startswith("Rapat: A < B & C\n")
    for text in texts:
        if text != "{_{ a }_}":  # the library's own way to write braces
            assert f"({text.replace(chr(0xFFFE), chr(0xFFFD)).replace(chr(0xFFFF), chr(0xFFFD))})" in shown, text
    assert obeyed(shown) == []
    assert document.sections[0].footer.paragraphs[0].text == "Notulen A < B & C"
    assert document.core_properties.title == "Notulen A < B & C"


def test_the_shipped_template_is_filled_in_and_the_clock_is_not_in_it() -> None:
    path = paths.data_folder() / "templates" / "nota.docx"
    given = Template(name=path.name, content=path.read_bytes())
    for meeting, layout in ((raker_2019(), Layout.OFFICIAL), (visit_2023(), Layout.PLAIN)):
        minutes = compose(meeting, layout)
        content = fill_docx(given, minutes)
        shown = words(opened(content))
        assert meeting.title in shown
        assert all(action.text in shown for action in meeting.actions)
        assert all(entry.text in shown for entry in meeting.decisions)
        assert PRIVATE_LINE[:12] not in shown
        assert "{" not in shown
        assert filled_docx(job(given, minutes)).content == content
        with ZipFile(BytesIO(content)) as package:
            assert {each.date_time for each in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{{ ''.__class__.__mro__[1].__subclasses__() }}", "forbidden"),
        ("{{ meeting.update({'a': 1}) }}", "forbidden"),
        ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "forbidden"),
        ("{{ tidak_ada }}", "undefined"),
        ("{% for x in decisions %}", "syntax"),
        ("{% include '/etc/passwd' %}", "missing"),
        ("{{ '<w:t>' | safe }}", "not_xml"),
    ],
)
def test_what_reaches_beyond_the_minutes_is_refused_in_words(text: str, reason: str) -> None:
    assert refusal(template("Rapat", text)).reason == reason


def test_what_does_not_end_is_ended() -> None:
    loops = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    with pytest.raises(TemplateFault) as caught:
        fill_docx(template(loops), compose(raker_2019()), seconds=1.0)
    assert caught.value.reason == "too_long"


def _field(code: tuple[str, ...]) -> Callable[[Document], None]:
    """A field, its code in pieces, as Word itself writes it after every change."""

    def add(document: Document) -> None:
        paragraph = document.add_paragraph()
        for piece in code:
            element = OxmlElement("w:instrText")
            element.text = piece
            paragraph.add_run()._r.append(element)

    return add


def _simple_field(document: Document) -> None:
    element = OxmlElement("w:fldSimple")
    element.set(qn("w:instr"), ' includepicture "http://contoh.id/p.png" ')
    document.add_paragraph()._p.append(element)


def _outside(kind: str, target: str) -> Callable[[Document], None]:
    def add(document: Document) -> None:
        document.part.relate_to(target, kind, is_external=True)

    return add


@pytest.mark.parametrize(
    ("change", "reason", "detail"),
    [
        (_field(("DDE", "AUTO c:\\\\cmd.exe", " /k calc")), "reaches_out", "DDEAUTO"),
        (_field((' INCLUDETEXT "\\\\\\\\server\\\\x.docx" ',)), "reaches_out", "INCLUDETEXT"),
        (_simple_field, "reaches_out", "includepicture"),
        (_outside(RELATIONSHIP_TYPE.IMAGE, "http://contoh.id/p.png"), "reaches_out", "http://contoh.id/p.png"),
        (_outside(RELATIONSHIP_TYPE.OLE_OBJECT, "\\\\server\\x"), "reaches_out", "\\\\server\\x"),
    ],
)
def test_what_would_fetch_or_start_something_where_it_is_read_is_refused(
    change: Callable[[Document], None], reason: str, detail: str
) -> None:
    fault = refusal(template("Rapat {{ meeting.title }}", change=change))
    assert (fault.reason, fault.detail) == (reason, detail)


def test_a_field_that_the_minutes_would_make_is_refused_too() -> None:
    given = template(change=_field(("{{ meeting.title }}",)))
    assert refusal(given, titled("INCLUDEPICTURE x")).reason == "reaches_out"


def test_the_tie_to_the_file_a_template_was_made_with_is_cut_and_a_link_stays() -> None:
    def tie(document: Document) -> None:
        settings = document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)
        kind = RELATIONSHIP_TYPE.SETTINGS.replace("/settings", "/attachedTemplate")
        key = settings.relate_to("file:///C:/Normal.dotm", kind, is_external=True)
        element = OxmlElement("w:attachedTemplate")
        element.set(qn("r:id"), key)
        document.settings.element.append(element)
        document.part.relate_to("https://contoh.id", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    document = opened(filled_docx(job(template("Rapat", change=tie), compose(raker_2019()))).content)
    out = [
        rel.target_ref for part in document.part.package.iter_parts() for rel in part.rels.values() if rel.is_external
    ]
    assert out == ["https://contoh.id"]
    assert document.settings.element.find(qn("w:attachedTemplate")) is None


def test_notes_at_the_foot_are_filled_in_as_word_keeps_them() -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    note = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {nsdecls("w")}><w:footnote w:id="1"><w:p>'
        "<w:r><w:t>{{ reference }} {{ meeting.title }}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )

    def add(document: Document) -> None:
        part = Part(PackURI("/word/footnotes.xml"), kind, note.encode(), document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    document = opened(filled_docx(job(template("Rapat", change=add), compose(titled("A < B")))).content)
    assert b">R1 A &lt; B</w:t>" in document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES).blob


def test_what_is_no_word_file_is_told_so() -> None:
    packed, other, macros = BytesIO(), BytesIO(), BytesIO()
    with ZipFile(packed, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
    with (
        ZipFile(BytesIO(template("Rapat").content)) as source,
        ZipFile(macros, "w") as target,
        ZipFile(other, "w") as broken,
    ):
        for each in source.infolist():
            content = source.read(each)
            enabled = content.replace(
                b"officedocument.wordprocessingml.document.main+xml", b"ms-word.document.macroEnabled.main+xml"
            )
            target.writestr(each.filename, enabled)
            broken.writestr(each.filename, content[:-9] if each.filename == "word/document.xml" else content)
    for content in (b"", b"# Notulen\n", packed.getvalue(), macros.getvalue(), other.getvalue()):
        assert refusal(Template(name="kop.docx", content=content)).reason == "not_docx"


def test_a_template_that_unpacks_to_more_than_any_letter_is_refused() -> None:
    bomb = BytesIO(template("Rapat").content)
    with ZipFile(bomb, "a", compression=8) as package:
        package.writestr("word/media/besar.bin", bytes(61_000_000))
    assert refusal(Template(name="kop.docx", content=bomb.getvalue())).reason == "too_large"
