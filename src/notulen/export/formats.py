"""The table of formats: a name the user types and what makes the file; another format is another row."""

from collections.abc import Callable

from notulen.domain.errors import InvalidValue, NotFound, Noun
from notulen.domain.value import Value
from notulen.export.minutes.document import Material, MinutesDocument, Section
from notulen.export.templates.template import Template

Compose = Callable[[], MinutesDocument]


class Format(Value, frozen=True):
    """A format. `suffix` is the file's ending with its dot.

    `render` takes a function that composes the minutes; it gives text (written as UTF-8) or bytes. What is
    written comes from the composed minutes and their `record`, which went through the gate that keeps private
    lines in; the meeting itself it never sees. `fill` does the same by a template of the user's own; None takes
    none. `sections` are the parts that stand in it where nobody chooses; None takes the layout's own. `made_of` says
    which pieces of the composed minutes are filled for it, `shows_logo` whether the office's logo stands on it.
    """

    name: str
    suffix: str
    render: Callable[[Compose], str | bytes]
    fill: Callable[[Compose, Template], str | bytes] | None = None
    sections: tuple[Section, ...] | None = None
    made_of: Material = Material.PARTS
    shows_logo: bool = False

    @property
    def takes_template(self) -> bool:
        """Whether a user's template can stand in for the layouts."""
        return self.fill is not None

    def rendered(self, compose: Compose, template: Template | None = None) -> bytes:
        """The file's content, by `template` where there is one. Raises InvalidValue where the format takes none."""
        if template is None:
            content = self.render(compose)
        elif self.fill is None:
            raise InvalidValue("template", template.name, "no_template", template_formats())
        else:
            content = self.fill(compose, template)
        return content.encode() if isinstance(content, str) else content


# Renderers are imported when used, so that listing the formats costs nothing.
def _markdown(compose: Compose) -> str:
    from notulen.export.markdown import render_markdown

    return render_markdown(compose())


def _markdown_by(compose: Compose, template: Template) -> str:
    from notulen.export.templates.process import fill_template
    from notulen.export.templates.sandbox import Marks

    return fill_template(template, compose(), Marks.MARKDOWN)


def _html(compose: Compose) -> str:
    from notulen.export.html import render_html

    return render_html(compose())


def _html_by(compose: Compose, template: Template) -> str:
    from notulen.export.templates.process import fill_template
    from notulen.export.templates.sandbox import Marks

    return fill_template(template, compose(), Marks.HTML)


def _whatsapp(compose: Compose) -> str:
    from notulen.export.whatsapp import render_whatsapp

    return render_whatsapp(compose())


def _pdf(compose: Compose) -> bytes:
    from notulen.export.pdf import render_pdf

    return render_pdf(compose())


def _word(compose: Compose) -> bytes:
    from notulen.export.word.minutes import render_docx

    return render_docx(compose())


def _word_by(compose: Compose, template: Template) -> bytes:
    from notulen.export.word.template import fill_docx

    return fill_docx(template, compose())


def _plain_text(compose: Compose) -> str:
    from notulen.export.plain_text import render_plain_text

    return render_plain_text(compose())


def _csv(compose: Compose) -> str:
    from notulen.export.csv_table import render_csv

    return render_csv(compose())


def _xlsx(compose: Compose) -> bytes:
    from notulen.export.xlsx_book import render_xlsx

    return render_xlsx(compose())


def _ics(compose: Compose) -> bytes:
    from notulen.export.meeting_calendar import render_ics

    return render_ics(compose())


def _json(compose: Compose) -> str:
    from notulen.export.json_minutes import meeting_to_json

    minutes = compose()
    return meeting_to_json(minutes.record, evaluated=minutes.evaluated, extract=minutes.extract)


MESSENGER_SECTIONS = (Section.HEADER, Section.CHAIR, Section.DECISIONS, Section.ACTIONS, Section.RELATED)
"""What somebody in a group needs to know at once; the rest stands in the whole minutes."""

BOOK_SECTIONS = (Section.ATTENDANCE, Section.DECISIONS, Section.ACTIONS)
CALENDAR_SECTIONS = (Section.HEADER, Section.ACTIONS)

FORMATS = {
    each.name: each
    for each in (
        Format(name="md", suffix=".md", render=_markdown, fill=_markdown_by),
        Format(name="txt", suffix=".txt", render=_plain_text),
        Format(name="wa", suffix=".txt", render=_whatsapp, sections=MESSENGER_SECTIONS),
        Format(name="html", suffix=".html", render=_html, fill=_html_by, shows_logo=True),
        Format(name="docx", suffix=".docx", render=_word, fill=_word_by, shows_logo=True),
        Format(name="pdf", suffix=".pdf", render=_pdf, shows_logo=True),
        Format(name="csv", suffix=".csv", render=_csv, sections=(Section.ACTIONS,), made_of=Material.SHEETS),
        Format(name="xlsx", suffix=".xlsx", render=_xlsx, sections=BOOK_SECTIONS, made_of=Material.SHEETS),
        Format(name="ics", suffix=".ics", render=_ics, sections=CALENDAR_SECTIONS, made_of=Material.EVENTS),
        Format(name="json", suffix=".json", render=_json),
    )
}


def get_format(name: str) -> Format:
    """The format called `name`, with or without a dot, in any case; raises NotFound with all names, alike first."""
    asked = name.strip().lstrip(".").lower()
    found = FORMATS.get(asked)
    if found is None:
        alike = [each for each in FORMATS if asked and (each.startswith(asked) or asked.startswith(each))]
        raise NotFound(Noun.FORMAT, name, tuple(dict.fromkeys((*alike, *FORMATS))))
    return found


def template_formats() -> tuple[str, ...]:
    """The names of the formats that take a user's template."""
    return tuple(name for name, each in FORMATS.items() if each.takes_template)
