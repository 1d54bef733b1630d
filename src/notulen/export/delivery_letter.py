"""The words that go with minutes by mail, made of minutes that went through the gate and of nothing else."""

import re
from collections.abc import Iterable, Iterator

from notulen.domain.text import clean_text
from notulen.export.mail_draft import Addressee, Letter
from notulen.export.minutes.document import Facts, MinutesDocument, Part, Section, Table, plain
from notulen.locale.date_texts import format_date
from notulen.locale.distribution_texts import DistributionTexts, distribution_texts

LETTER_SECTIONS = (Section.AMENDMENT,)
"""The parts of the minutes that a letter tells of."""

_MOST_CHANGES = 15
_LONGEST = 160


def write_letter(
    minutes: MinutesDocument, to: Iterable[Addressee], content: bytes, file_name: str, *, sender: str = ""
) -> Letter:
    """The letter that brings the file; `minutes` need no more than LETTER_SECTIONS. After a ralat it tells the changes.

    `sender` is the office that sends it, under the letter.
    """
    language, meeting = minutes.language, minutes.record
    texts = distribution_texts(language)
    ralat = next((part for part in minutes.parts if part.section is Section.AMENDMENT), None)
    named = {"title": clean_text(meeting.title), "day": format_date(meeting.day, language), "edition": minutes.edition}
    said = [texts.greeting, texts.attached.format(**named)]
    if ralat is not None:
        said += [texts.replaces, "\n".join(_changes(ralat, texts))]
    said += [texts.asks_word, "\n".join(piece for piece in (texts.closing, clean_text(sender)) if piece)]
    return Letter(
        subject=(texts.subject_ralat if ralat else texts.subject).format(**named),
        paragraphs=tuple(said),
        by_hand=texts.attach_by_hand.format(file=file_name),
        to=tuple(to),
        file_name=file_name,
        content=content,
        key=re.sub(r"[^A-Za-z0-9.-]", "", f"{meeting.id}.{meeting.reference}") or meeting.reference,
    )


def _changes(ralat: Part, texts: DistributionTexts) -> Iterator[str]:
    """Why, who asked for it, then a line for each change, as the part of the ralat on paper has them."""
    for block in ralat.blocks:
        if isinstance(block, Facts):
            yield from (f"{fact.label}: {' '.join(plain(each) for each in fact.values)}" for fact in block.facts)
        elif isinstance(block, Table):
            yield texts.changed
            for place, what, before, after in block.rows[:_MOST_CHANGES]:
                if before and after:
                    line = texts.change.format(place=place, what=what, before=_cut(before), after=_cut(after))
                else:
                    line = texts.added.format(place=place, what=what, text=_cut(before or after))
                yield line
            if len(block.rows) > _MOST_CHANGES:
                yield texts.more_changes.format(count=len(block.rows) - _MOST_CHANGES)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
