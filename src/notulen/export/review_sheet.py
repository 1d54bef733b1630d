"""The sheet for the chair in Markdown: what is open, the most pressing first, with room for the answer."""

from collections.abc import Iterator

from notulen.domain.review_sheet import ReviewSheet, SheetAction
from notulen.export.file_name import title_slug
from notulen.export.markdown_escape import escape_inline
from notulen.export.minutes.composition import joined, one_line
from notulen.locale.date_texts import format_date
from notulen.locale.language import Language
from notulen.locale.review_texts import ReviewTexts, review_texts
from notulen.locale.words import word


def render_sheet(sheet: ReviewSheet, language: Language) -> str:
    """The sheet as Markdown. Nothing a user typed becomes a mark."""
    return "\n".join(_lines(sheet, language)) + "\n"


def _lines(sheet: ReviewSheet, language: Language) -> Iterator[str]:
    texts = review_texts(language)
    yield f"# {texts.sheet_title}"
    yield ""
    if sheet.about:
        day = f", {format_date(sheet.day, language, weekday=True)}" if sheet.day else ""
        yield f"{escape_inline(one_line(sheet.about))}{day}  "
    yield f"{texts.as_of.format(day=format_date(sheet.today, language, weekday=True))}  "
    if not sheet.actions:
        yield texts.nothing_open
        return
    yield texts.counts.format(count=len(sheet.actions), late=sheet.late)
    number = 0
    for heading, actions in grouped(sheet, texts):
        yield ""
        yield f"## {heading}"
        for action in actions:
            number += 1
            yield ""
            yield from _item(number, action, language, texts)


def grouped(sheet: ReviewSheet, texts: ReviewTexts) -> Iterator[tuple[str, tuple[SheetAction, ...]]]:
    """Its actions under what they have in common: late, due later, without a day."""
    late = tuple(each for each in sheet.actions if each.days_overdue)
    dated = tuple(each for each in sheet.actions if not each.days_overdue and each.due is not None)
    undated = tuple(each for each in sheet.actions if each.due is None)
    for heading, actions in ((texts.late, late), (texts.dated, dated), (texts.undated, undated)):
        if actions:
            yield heading, actions


def _item(number: int, action: SheetAction, language: Language, texts: ReviewTexts) -> Iterator[str]:
    lead = f"{number}. "
    indent = " " * len(lead)
    owners = ", ".join(dict.fromkeys(one_line(part.owner) for part in action.parts)) or texts.nobody
    yield f"{lead}**{action.reference}** {escape_inline(one_line(action.text))}"
    facts = joined(
        owners,
        due_text(action, language, texts),
        word(action.status, language),
        texts.postponed.format(count=action.postponements) if action.postponements else "",
        by=" · ",
    )
    yield ""
    yield f"{indent}{escape_inline(facts)}"
    told = last_word(action, language, texts)
    if told:
        yield ""
        yield f"{indent}{escape_inline(told)}"
    yield ""
    yield f"{indent}{escape_inline(texts.answer)}"


def due_text(action: SheetAction, language: Language, texts: ReviewTexts) -> str:
    """ "tenggat Jumat, 10 Juli 2020, lewat 25 hari"; the words alone where there is no day."""
    if action.due is None:
        return texts.due.format(day=f"«{one_line(action.phrase)}»") if action.phrase else texts.no_due
    late = texts.days_late.format(days=action.days_overdue) if action.days_overdue else ""
    return joined(texts.due.format(day=format_date(action.due, language, weekday=True)), late)


def last_word(action: SheetAction, language: Language, texts: ReviewTexts) -> str:
    """What was said of it last, and when; nothing where nobody said anything."""
    said = last_said(action, language)
    return texts.last.format(said=said) if said else ""


def last_said(action: SheetAction, language: Language) -> str:
    """The same without saying that it is the latest word."""
    said = one_line(action.last_text) or (word(action.last_status, language) if action.last_status else "")
    if not said or action.last_day is None:
        return ""
    return f"{format_date(action.last_day, language, short=True)}: {said}"


def sheet_file_name(sheet: ReviewSheet, suffix: str, language: Language, place: str = "", part: int = 0) -> str:
    """`tinjau-aceh-2020-08-04.txt`; safe on every system."""
    number = str(part) if part else ""
    pieces = (review_texts(language).sheet_file, title_slug(place), sheet.today.isoformat(), number)
    return "-".join(piece for piece in pieces if piece) + suffix
