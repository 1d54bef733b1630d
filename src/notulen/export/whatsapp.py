"""Renders the minutes as messages for WhatsApp: short, in its own marks, lists in the place of tables."""

from collections.abc import Iterator, Sequence

from notulen.domain.action_item import ActionStatus
from notulen.domain.related_meeting import Relation
from notulen.export.item_numbers import item_number
from notulen.export.messenger import INDENT, LONGEST, address, bold, cut, joined_messages, length, plain, shortened
from notulen.export.minutes import keyed_minutes
from notulen.export.minutes.document import (
    Block,
    Facts,
    ItemList,
    Layout,
    ListItem,
    MinutesDocument,
    Paragraph,
    Part,
    Section,
    Signatures,
    Spans,
    Style,
    SubHeading,
    Table,
)
from notulen.locale.date_texts import format_date
from notulen.locale.messenger_texts import MessengerTexts, messenger_texts
from notulen.locale.minutes_texts import minutes_texts
from notulen.locale.words import word

_NUMBERS = 12
"""Room for the number of a message behind its title: " (99/99)" and the line ends."""

_LONGEST_OFFICE = 200


def render_whatsapp(minutes: MinutesDocument, *, longest: int = LONGEST) -> str:
    """The minutes in messages, a line to cut at between two; ends with one newline."""
    return joined_messages(whatsapp_messages(minutes, longest=longest))


def whatsapp_messages(minutes: MinutesDocument, *, longest: int = LONGEST) -> tuple[str, ...]:
    """The messages, each of at most `longest` characters and, where there are several, numbered "(1/3)"."""
    texts = messenger_texts(minutes.language)
    head = bold(shortened(_title(minutes), longest // 8))
    room = longest - length(head) - _NUMBERS
    parts = cut(list(_pieces(minutes, texts, room)), room)
    told = [f" {texts.part.format(number=place, count=len(parts))}" for place, _ in enumerate(parts, 1)]
    numbers = told if len(parts) > 1 else [""]
    # Which meeting it was stands close below the title of the first.
    gaps = ("\n", *("\n\n" for _ in parts[1:]))
    return tuple(
        f"{head}{number}{gap}" + "\n\n".join(part) for number, gap, part in zip(numbers, gaps, parts, strict=True)
    )


def _title(minutes: MinutesDocument) -> str:
    return minutes.title if minutes.layout is Layout.OFFICIAL else minutes_texts(minutes.language).title


def _pieces(minutes: MinutesDocument, texts: MessengerTexts, room: int) -> Iterator[str]:
    """What must stay in one message, piece by piece: no heading ends one, no item is torn."""
    yield _identity(minutes)
    for part in minutes.parts:
        heading = plain(keyed_minutes.heading_of(part)).upper()
        if part.section in (Section.HEADER, Section.CHAIR):
            continue
        if part.section is Section.ACTIONS:
            told = list(_actions(minutes, texts, room - length(heading) - 4))
        elif part.section is Section.RELATED:
            told, heading = _next_meeting(minutes, part), texts.next_meeting.upper()
        else:
            told = [piece for block in keyed_minutes.own_blocks(part) for piece in _block(block, minutes.blank)]
        if told and heading:
            told[0] = f"{bold(heading)}\n{told[0]}"
        yield from told
    yield _end(minutes, texts)


def _identity(minutes: MinutesDocument) -> str:
    """Which meeting it was, which edition of its minutes, and what is known of when, where and under whom."""
    record, known = minutes.record, keyed_minutes.facts(minutes)
    days = known["days"] or (format_date(record.day, minutes.language, weekday=True),)
    pieces = (*days, *known["time"], *known["place"])
    chair = (f"{minutes_texts(minutes.language).chair}: {plain(each)}" for each in known["chair"])
    lines = [
        bold(record.title),
        plain(minutes.edition),
        plain(minutes.subtitle),
        *(plain(each) for each in pieces),
        *chair,
    ]
    return "\n".join(line for line in lines if line)


def _actions(minutes: MinutesDocument, texts: MessengerTexts, room: int) -> Iterator[str]:
    """The actions below who owes them; where those of one owner need two messages, the owner stands in both."""
    words, groups = minutes_texts(minutes.language), dict[str, list[str]]()
    rows = keyed_minutes.rows(minutes, Section.ACTIONS)
    places = list(dict.fromkeys(row["owners"] for row in rows))
    ordered = sorted(rows, key=lambda row: places.index(row["owners"]))
    fresh = word(ActionStatus.OPEN, minutes.language)
    for number, row in enumerate(ordered, 1):
        due = plain(row["due"]) or texts.no_due
        about = [f"{words.due}: {due}"]
        about += [f"{words.status_column}: {plain(row['status'])}"] if row["status"] != fresh else []
        about += [f"{words.remarks_column}: {plain(row['remarks'])}"] if row["remarks"] else []
        lines = (f"{number}. *{row['reference']}* {plain(row['text'])}", *(f"{INDENT}{each}" for each in about))
        groups.setdefault(row["owners"], []).append("\n".join(lines))
    for owners, items in groups.items():
        heading = bold(shortened(_owners(minutes, owners), room // 4) or texts.no_owner)
        for part in cut(items, room - length(heading) - 1):
            yield "\n".join((heading, *part))


def _owners(minutes: MinutesDocument, owners: str) -> str:
    """Who owes it; of an action for everybody not every one of them, who all know that they are meant."""
    for action in minutes.record.actions:
        everyone = minutes_texts(minutes.language).everyone.format(count=len(action.assignments))
        if action.is_for_everyone and owners.startswith(everyone):
            return everyone
    return owners


def _next_meeting(minutes: MinutesDocument, part: Part) -> list[str]:
    linked = zip(minutes.record.related, keyed_minutes.items(minutes, part.section), strict=True)
    return [plain(item.text.partition(": ")[2]) for link, item in linked if link.relation is Relation.NEXT]


def _end(minutes: MinutesDocument, texts: MessengerTexts) -> str:
    """Where the whole minutes are."""
    office = shortened(plain(minutes.author), _LONGEST_OFFICE)
    whole = texts.whole_at if office else texts.whole
    return f"_{whole.format(reference=minutes.reference, office=office)}_"


def _block(block: Block, blank: str) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _text(block.spans)
        case SubHeading():
            yield bold(f"{block.number} {block.text}")
        case Facts():
            yield "\n".join(_facts(block, blank))
        case ItemList():
            yield from (_item(item, place, block) for place, item in enumerate(block.items))
        case Table():
            yield from (_row(block, row) for row in block.rows)
        case Signatures():
            yield from ("\n".join((f"{plain(each.heading)}:", bold(each.name) or blank)) for each in block.blocks)


def _facts(block: Facts, blank: str) -> Iterator[str]:
    for fact in block.facts:
        values = [_text(value) for value in fact.values] or [blank]
        if len(values) == 1:
            yield f"{plain(fact.label)}: {values[0]}"
            continue
        yield f"{plain(fact.label)}:"
        yield from (f"{INDENT}{place}. {value}" for place, value in enumerate(values, 1))


def _item(item: ListItem, place: int, block: ItemList) -> str:
    mark = item_number(place) if block.is_numbered else "-"
    label = f"{bold(item.label)} " if item.label else ""
    below = (f"{INDENT}{item_number(number, 1)} {_text(child.spans)}" for number, child in enumerate(item.children))
    return "\n".join((f"{mark} {label}{_text(item.spans)}", *below))


def _row(table: Table, row: Sequence[str]) -> str:
    cells = (
        f"{INDENT}{plain(column.heading)}: {plain(cell)}"
        for place, (column, cell) in enumerate(zip(table.columns, row, strict=True))
        if cell and place not in (0, table.title_column)
    )
    lead = f"{plain(row[0])}. " if table.title_column else ""
    return "\n".join((f"{lead}{bold(row[table.title_column])}", *cells))


def _text(spans: Spans) -> str:
    """Running text on one line; what stands out in the minutes is bold here, addresses stay such."""
    pieces = []
    for span in spans:
        if span.style is Style.LINK:
            pieces.append(address(span.text))
            continue
        safe = bold(span.text) if span.style is Style.STRONG else plain(span.text)
        # What is cleaned loses the spaces at its ends, which part it from its neighbours.
        lead = " " if span.text[:1].isspace() else ""
        tail = " " if span.text[-1:].isspace() else ""
        pieces.append(f"{lead}{safe}{tail}" if safe else "")
    return "".join(pieces)
