"""The minutes as a value without a format: parts, paragraphs, lists and tables that every format renders.

`build_minutes` in `export/minutes/builder.py` makes one from a Meeting. All text in it is cleaned
(`domain.text.clean_text`), worded and in order; a renderer chooses only marks, widths and paper.
"""

from enum import StrEnum

from notulen.domain.evaluation import EvaluatedAction
from notulen.domain.meeting import Meeting
from notulen.domain.spot import Spot
from notulen.domain.value import Value
from notulen.export.minutes.calendar_event import CalendarEvent
from notulen.export.minutes.sheet import Sheet
from notulen.locale.language import Language


class Layout(StrEnum):
    """The official form an office signs, or the full record for internal use."""

    OFFICIAL = "official"
    PLAIN = "plain"


class Section(StrEnum):
    """The parts of the minutes that can be chosen, in printing order."""

    HEADER = "header"
    CHAIR = "chair"
    ATTENDANCE = "attendance"
    LEGAL_BASIS = "legal_basis"
    AGENDA = "agenda"
    OPENING = "opening"
    EVALUATION = "evaluation"
    DISCUSSION = "discussion"
    DECISIONS = "decisions"
    PROPOSALS = "proposals"
    ACTIONS = "actions"
    PAPERS = "papers"
    APPLICATIONS = "applications"
    MENTIONED = "mentioned"
    RELATED = "related"
    EVENTS = "events"
    REMARKS = "remarks"
    TO_TIDY = "to_tidy"
    AMENDMENT = "amendment"
    CLOSING = "closing"
    SIGNATURES = "signatures"
    COPIES = "copies"


class Material(StrEnum):
    """What a format is made of, besides the record: the worded parts, the tables, or the entries of a calendar."""

    PARTS = "parts"
    SHEETS = "sheets"
    EVENTS = "events"


class Style(StrEnum):
    """How a stretch of text stands out. LINK is an http(s) address."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    LINK = "link"


class Span(Value, frozen=True):
    """A stretch of text; "\\n" in it is a line break."""

    text: str
    style: Style = Style.PLAIN


Spans = tuple[Span, ...]
Spots = tuple[Spot, ...]
"""The spots of the record that a piece of the minutes prints, so that one can go from the one to the other."""


class Paragraph(Value, frozen=True):
    """Running text."""

    spans: Spans


class SubHeading(Value, frozen=True):
    """A heading inside a part: "1. Kata Pembukaan" has `number` "1."; `level` 2 stands below such a one."""

    text: str
    number: str = ""
    level: int = 1
    spots: Spots = ()


class Fact(Value, frozen=True):
    """A label with what stands behind it. No values is a blank to fill in by hand; several are a numbered list."""

    label: str
    values: tuple[Spans, ...] = ()
    spots: Spots = ()


class Facts(Value, frozen=True):
    """Labels and values one below the other."""

    facts: tuple[Fact, ...]


class ListItem(Value, frozen=True):
    """An item; `label` (K7.1) stands before its text, `children` are a list of their own below it."""

    spans: Spans
    label: str = ""
    children: "tuple[ListItem, ...]" = ()
    spots: Spots = ()


class ItemList(Value, frozen=True):
    """A list, numbered (1. a. 1) by depth) or with bullets."""

    items: tuple[ListItem, ...]
    is_numbered: bool = True


class Column(Value, frozen=True):
    """A column: its heading, and its share of the width where the paper is fixed."""

    heading: str
    weight: int = 1
    is_narrow: bool = False


class Table(Value, frozen=True):
    """A table. Cells are plain text, possibly empty, without line breaks.

    Where a format has no room for columns, it prints each row as the cell of `title_column` with the other
    filled cells as "heading: cell" below it, leading with the first column if that is another. `holds_prose` says that
    its cells are sentences, which read badly in narrow columns. `spots` has one for each row, or none at all.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    title_column: int = 1
    holds_prose: bool = False
    spots: Spots = ()


class SignatureBlock(Value, frozen=True):
    """Where somebody signs. Empty strings are blanks to fill in.

    `post` None is already said by the heading; `nip` None leaves the line out (public copies).
    """

    heading: str
    post: str | None = ""
    name: str = ""
    rank: str = ""
    nip: str | None = ""


class Signatures(Value, frozen=True):
    """One to three blocks side by side, the chair's last (on the right).

    `dated` stands above the last one: "Banda Aceh, 7 Juli 2020"; empty prints nothing.
    """

    blocks: tuple[SignatureBlock, ...]
    rank_label: str
    nip_label: str
    dated: str = ""


Block = Paragraph | SubHeading | Facts | ItemList | Table | Signatures


class Part(Value, frozen=True):
    """A part with its heading; an empty heading continues the part before."""

    section: Section
    heading: str
    blocks: tuple[Block, ...]


class MinutesDocument(Value, frozen=True):
    """The minutes, ready to be rendered.

    `letterhead` are the lines above the title, `logo` a PNG or JPEG beside them (none: empty); `subtitle` stands
    below the title: which ralat it is, and whose extract (`extract`); `edition` tells at the foot of each page which
    paper this is ("Konsep", "Versi 2, Ralat ke-1");
    `blank` is what a blank prints as; `record` is the meeting as it may leave (`export/gate/release.py`), for formats
    made from the record itself;
    `author` is the office, else who took the minutes, for the properties of a file;
    `evaluated` are the reviewed actions of other meetings, as they may leave. `parts`, `sheets` and `events` are
    filled for the formats made of them (`Material`).
    """

    title: str
    subtitle: str
    reference: str
    language: Language
    layout: Layout
    blank: str
    parts: tuple[Part, ...]
    record: Meeting
    letterhead: tuple[str, ...] = ()
    logo: bytes = b""
    extract: str = ""
    author: str = ""
    edition: str = ""
    evaluated: tuple[EvaluatedAction, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    events: tuple[CalendarEvent, ...] = ()


def plain(spans: Spans) -> str:
    """The text of `spans` without styles."""
    return "".join(span.text for span in spans)
