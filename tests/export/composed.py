"""Short ways for the tests of this folder to compose minutes and to read what a renderer made of them."""

from collections.abc import Collection
from datetime import date
from html.parser import HTMLParser

from markdown_it import MarkdownIt

from export.meetings import PROVINCES
from notulen.domain.meeting import Meeting
from notulen.domain.related_meeting import LinkedMeeting, Relation
from notulen.export.minutes.builder import build_minutes
from notulen.export.minutes.document import Layout, Material, MinutesDocument, Section
from notulen.locale.language import Language

FOLLOW_UP_VISIT = LinkedMeeting(reference="R3", title="Kunjungan balasan", day=date(2023, 6, 20))


def compose(
    meeting: Meeting,
    layout: Layout = Layout.OFFICIAL,
    language: Language = Language.INDONESIAN,
    *,
    sections: Collection[Section] | None = None,
    only_provinces: Collection[str] = (),
    is_public: bool = False,
    material: Material = Material.PARTS,
) -> MinutesDocument:
    coming = [each.starts for each in meeting.related if each.relation is Relation.NEXT and each.starts]
    return build_minutes(
        meeting,
        provinces=PROVINCES,
        layout=layout,
        language=language,
        related={"meeting-3": FOLLOW_UP_VISIT},
        next_meeting=min(coming, default=None),
        sections=sections,
        only_provinces=only_provinces,
        is_public=is_public,
        material=material,
    )


class Page(HTMLParser):
    """The text of a page, block by block, and the tags in it."""

    BREAKS = frozenset(("p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote"))

    def __init__(self, html: str) -> None:
        super().__init__()
        self.blocks = [""]
        self.tags: set[str] = set()
        self.feed(html)
        self.blocks = [block.strip("\n") for block in self.blocks if block.strip("\n")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag in self.BREAKS:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.BREAKS:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        self.blocks[-1] += data


def rendered(markdown: str, preset: str = "gfm-like") -> Page:
    """What a reader sees of `markdown`: with tables, strikethrough and autolinks on."""
    reader = MarkdownIt(preset)
    if preset == "commonmark":
        reader = reader.enable("table")
    return Page(reader.render(markdown))
