"""Forms of a user's own: they print text as text, know the names that are documented, and can do nothing else."""

import re
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from demo.demo_files import ALL, meeting
from export.composed import Page, compose, rendered
from export.meetings import raker_2019
from export.test_html import NASTY, PNG, Sheet, nasty_paper
from export.visit import visit_2023
from notulen import paths
from notulen.domain.errors import TemplateFault
from notulen.export.minutes import keyed_minutes
from notulen.export.minutes.composition import clean, one_line
from notulen.export.minutes.document import Layout, MinutesDocument, Section
from notulen.export.templates.child import Done, Job, filled
from notulen.export.templates.context import SCHEMA, template_context
from notulen.export.templates.process import fill_template
from notulen.export.templates.sandbox import Marks
from notulen.export.templates.template import Template
from notulen.locale.language import Language
from notulen.locale.minutes_texts import minutes_texts

DOCUMENT = (Path(__file__).parents[2] / "docs" / "templates.md").read_text("utf-8")
SHIPPED = paths.data_folder() / "templates"

EVERY_BLOCK = """
{% for part in parts %}
{% for block in part.blocks %}
<p>{{ block.text | default("") }}</p>
{% for fact in block.facts | default([]) %}{% for each in fact.texts %}<p>{{ each }}</p>{% endfor %}{% endfor %}
{% for point in block.points | default([]) %}<p>{{ point.text }}</p>
{% for below in point.below %}<p>{{ below.text }}</p>{% endfor %}{% endfor %}
{% for row in block.rows | default([]) %}
{% for cell in row %}<td title="{{ cell }}">{{ cell }}</td>{% endfor %}{% endfor %}
{% for each in block.signers | default([]) %}<p>{{ each.name }}</p>{% endfor %}
{% endfor %}{% endfor %}
<p>{{ title }}</p><p>{{ author }}</p><p>{{ edition }}</p>
"""


def here(source: str, minutes: MinutesDocument, marks: Marks = Marks.HTML, folders: tuple[Path, ...] = ()) -> Done:
    """Filled in by this very program, where only the words matter."""
    return filled(
        Job(
            name="uji",
            source=source,
            marks=marks,
            context=template_context(minutes),
            folders=tuple(str(each) for each in folders),
        )
    )


def beside(source: str | bytes, seconds: float = 20.0, folders: tuple[Path, ...] = ()) -> str:
    """Filled in as users' templates are, by a program of its own."""
    content = source if isinstance(source, bytes) else source.encode()
    template = Template(name="uji.md", content=content, folders=folders)
    return fill_template(template, compose(raker_2019()), Marks.MARKDOWN, seconds=seconds)


def test_values_in_a_page_are_text_whatever_was_typed() -> None:
    ordinary = Sheet(here(EVERY_BLOCK, nasty_paper("Rapat kerja")).text)
    for text in NASTY:
        line, lines = one_line(text), clean(text)
        sheet = Sheet(here(EVERY_BLOCK, nasty_paper(text)).text)
        assert sheet.tags == ordinary.tags, text
        assert [each[:2] for each in sheet.attributes] == [each[:2] for each in ordinary.attributes], text
        assert {value for _, _, value in sheet.attributes} == {"", "1", line}, text
        assert {line, lines} - {""} <= sheet.told | {"", " "}, text


def test_values_in_markdown_are_text_whatever_was_typed() -> None:
    source = (
        "# {{ title }}\n\n{% for part in parts %}{% for block in part.blocks %}\n"
        "{{ block.text | default('x') }}\n\n- {{ title }}\n"
        "{% endfor %}{% endfor %}\n| a |\n| --- |\n| {{ title }} |\n"
    )
    for text in NASTY:
        page = rendered(here(source, nasty_paper(text), Marks.MARKDOWN).text)
        assert page.tags <= {"h1", "p", "ul", "li", "br", "table", "thead", "tbody", "tr", "th", "td"}, text
        assert {one_line(text), clean(text)} - {""} <= set(page.blocks), text


def test_each_documented_name_is_there_and_each_example_prints() -> None:
    minutes = replace(compose(visit_2023(), Layout.PLAIN), logo=PNG, letterhead=("PEMPROV",))
    names = template_context(minutes)
    table = DOCUMENT.partition("## The names")[2].partition("## What a template")[0]
    rows = [re.split(r"(?<!\\) \| ", line.strip("| ")) for line in table.splitlines() if line.startswith("| `")]
    documented = {name for row in rows for name in re.findall(r"`(\w+)`", row[0])}
    assert documented == set(names)
    assert {f"`{name}`" for name in keyed_minutes.FACTS} <= set(re.findall(r"`\w+`", table))
    kinds = {block["kind"] for part in names["parts"] for block in part["blocks"]}
    kinds |= {block["kind"] for part in template_context(compose(visit_2023()))["parts"] for block in part["blocks"]}
    assert {f"`{kind}`" for kind in kinds} <= set(re.findall(r"`\w+`", table))
    done = {row[0]: here(row[2].strip("`"), minutes) for row in rows}
    assert [name for name, each in done.items() if each.reason] == []
    assert {name for name, each in done.items() if not each.text.strip()} <= {
        "`subtitle`",
        "`edition`",
        "`author`",
        "`opening`, `closing`",
        "`proposals`",
        "`evaluation`",
        "`next_meetings`",
        "`applications`, `mentioned`, `events`, `remarks`, `to_tidy`",
        "`signatures`",
    }, "the visit has one of all the others"
    assert names["schema"] == SCHEMA


@pytest.mark.parametrize("language", Language)
def test_labels_that_name_facts_and_columns_are_told_apart(language: Language) -> None:
    texts = minutes_texts(language)
    labels = [getattr(texts, name) for name in keyed_minutes.FACTS]
    assert len(set(labels)) == len(labels)
    for layout in Layout:
        for number in ALL:
            minutes = compose(meeting(number), layout, language)
            facts = keyed_minutes.facts(minutes)
            assert facts["days"] != ()
            for section, columns in keyed_minutes.COLUMNS.items():
                assert all(set(row) == set(columns) for row in keyed_minutes.rows(minutes, section))
            found = keyed_minutes.rows(minutes, Section.ACTIONS)
            assert [row["reference"] for row in found] == [
                f"A{number}.{each.number}" for each in meeting(number).actions
            ]


def test_the_shipped_templates_print_each_demo_meeting() -> None:
    for number in ALL:
        for layout in Layout:
            minutes = replace(compose(meeting(number), layout), logo=PNG, edition="Konsep")
            page = here((SHIPPED / "surat.html").read_text("utf-8"), minutes)
            text = here((SHIPPED / "ringkas.md").read_text("utf-8"), minutes, Marks.MARKDOWN)
            assert (page.reason, text.reason) == ("", "")
            pages = (Page(page.text), rendered(text.text))
            told = [" ".join(" ".join(each.blocks).split()) for each in pages]
            for row in keyed_minutes.rows(minutes, Section.ACTIONS):
                assert all(row["text"] in each and row["owners"] in each for each in told)
            assert "src=" not in page.text.replace('src="data:image/png', "")


@pytest.mark.parametrize(
    ("source", "reason", "line"),
    [
        ("baris\n{{ ''.__class__.__mro__ }}", "forbidden", 2),
        ("{{ title.__init__.__globals__ }}", "forbidden", 1),
        ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "forbidden", 1),
        ("{{ self._TemplateReference__context }}", "forbidden", 1),
        ("{{ (title | attr('__class__')).mro() }}", "forbidden", 1),
        ("{{ '{0.__class__}'.format(title) }}", "forbidden", 1),
        ("{{ letterhead.append('x') }}", "forbidden", 1),
        ("\n\n{% for i in range(100001) %}{% endfor %}", "too_large", 3),
        ("{% include '../../etc/passwd' %}", "missing", 1),
        ("{% include '/etc/passwd' %}", "missing", 1),
        ("{% import 'os' as os %}", "missing", 1),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "too_deep", 0),
        ("{% include 'uji' %}", "too_deep", 0),
        ("a\nb {{ tidak_ada }}", "undefined", 2),
        ("{{ meeting.tidak_ada }}", "undefined", 1),
        ("a\n{% for x in %}", "syntax", 2),
        ("{{ 1 // 0 }}", "failed", 1),
        ("{% for x in range(9999) %}{{ 'a' * 9999 }}{% endfor %}", "too_large", 0),
    ],
)
def test_what_a_template_may_not_do_is_refused_with_its_line(source: str, reason: str, line: int) -> None:
    done = here(source, compose(raker_2019()))
    assert (done.reason, done.line, done.name) == (reason, line, "uji")
    assert done.text == ""


def test_includes_come_from_the_folders_of_templates_and_faults_in_them_are_told_there(tmp_path: Path) -> None:
    (tmp_path / "_kop.html").write_text("<b>{{ title }}</b>", "utf-8")
    (tmp_path / "_rusak.html").write_text("\n\n{{ x }}", "utf-8")
    minutes = compose(raker_2019())
    assert here("{% include '_kop.html' %}", minutes, folders=(tmp_path,)).text == "<b>NOTULA</b>"
    done = here("{% include '_rusak.html' %}", minutes, folders=(tmp_path,))
    assert (done.name, done.line) == ("_rusak.html", 3)


def test_a_program_of_its_own_fills_it_in_and_is_ended_when_it_does_not_end(tmp_path: Path) -> None:
    (tmp_path / "_isi.md").write_text("{{ facts.days }}", "utf-8")
    assert beside("\ufeff# {{ title }}\t\x1b[31m\n{% include '_isi.md' %}\n", folders=(tmp_path,)) == (
        "# NOTULA\t\N{REPLACEMENT CHARACTER}[31m\nKamis, 29 Agustus 2019\n"
    )
    for source, reason, seconds in (
        ("{{ x }}", "undefined", 20.0),
        ("{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}", "too_long", 1.0),
        (b"\xff\xfe", "not_text", 20.0),
    ):
        with pytest.raises(TemplateFault) as told:
            beside(source, seconds)
        assert (told.value.name, told.value.reason) == ("uji.md", reason)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the memory of a program")
def test_a_template_that_takes_all_memory_is_ended() -> None:
    with pytest.raises(TemplateFault) as told:
        beside("{{ 'a' * 10 ** 10 }}")
    assert told.value.reason == "too_large"
