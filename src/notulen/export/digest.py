"""The weekly text on open actions, for mail or a messenger: plain lines that any font and any width can show."""

from collections.abc import Iterator
from datetime import date

from notulen.domain.text import clean_text
from notulen.domain.value import Value
from notulen.locale.date_texts import format_date
from notulen.locale.language import Language
from notulen.locale.reminder_texts import ReminderTexts, reminder_texts


class DigestLine(Value, frozen=True):
    """One deadline of an action: who owes it, the day, the days it is late, and in words what holds it back."""

    reference: str
    text: str
    owners: str
    due: date | None = None
    days_late: int = 0
    standing: str = ""


class ProvinceCount(Value, frozen=True):
    """How many open actions a province has a part in, and how many of these are late with it."""

    name: str
    open: int
    late: int


class Digest(Value, frozen=True):
    """Everything the text says. Nothing else of an action can get into it."""

    today: date
    week_ends: date
    overdue: tuple[DigestLine, ...] = ()
    this_week: tuple[DigestLine, ...] = ()
    waiting: tuple[DigestLine, ...] = ()
    unverified: tuple[DigestLine, ...] = ()
    undated: int = 0
    provinces: tuple[ProvinceCount, ...] = ()
    open_count: int = 0


def digest_text(digest: Digest, language: Language) -> str:
    """The text in `language`, parts without a line left out; an action with two deadlines in a part counts once."""
    texts = reminder_texts(language)
    blocks = [texts.title.format(day=format_date(digest.today, language))]
    week = format_date(digest.week_ends, language, short=True)
    for heading, lines in (
        (texts.overdue, digest.overdue),
        (texts.this_week, digest.this_week),
        (texts.waiting, digest.waiting),
        (texts.unverified, digest.unverified),
    ):
        if lines:
            told = (_line(each, texts, language) for each in lines)
            actions = len({each.reference for each in lines})
            blocks.append("\n".join((heading.format(count=actions, day=week), *told)))
    if digest.undated:
        blocks.append(texts.undated.format(count=digest.undated))
    if digest.provinces:
        blocks.append("\n".join((texts.by_province, *_standings(digest, texts))))
    if not digest.open_count and not digest.unverified:
        blocks.append(texts.nothing)
    return "\n\n".join(blocks) + "\n"


def _line(line: DigestLine, texts: ReminderTexts, language: Language) -> str:
    due = format_date(line.due, language, short=True) if line.due else texts.no_due
    late = texts.days_late.format(days=line.days_late) if line.days_late else ""
    facts = "; ".join(part for part in (_one_line(line.owners), due, late, line.standing) if part)
    return f"- {line.reference} {_one_line(line.text)} ({facts})"


def _standings(digest: Digest, texts: ReminderTexts) -> Iterator[str]:
    for each in digest.provinces:
        text = texts.standing_late if each.late else texts.standing
        yield "- " + text.format(province=_one_line(each.name), open=each.open, late=each.late)


def _one_line(text: str) -> str:
    return " ".join(clean_text(text).split())
