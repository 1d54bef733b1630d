"""What frames the text on every paper: the lines of the letterhead, the foot of the pages, the title of the file."""

from collections.abc import Sequence
from enum import StrEnum

from notulen.domain.value import Value
from notulen.export.minutes.composition import joined, one_line, period_text
from notulen.export.minutes.document import MinutesDocument
from notulen.locale.minutes_texts import minutes_texts

_LONGEST_TITLE = 60
"""Letters of a title at the foot of a page, so that it keeps to one line, or two beside a checksum."""


class HeadRank(StrEnum):
    """What a line of the letterhead is: what stands over the office, the office itself, its address."""

    OVER = "over"
    OFFICE = "office"
    ADDRESS = "address"


class HeadLine(Value, frozen=True):
    """A line of the letterhead."""

    text: str
    rank: HeadRank


def head_lines(letterhead: Sequence[str]) -> tuple[HeadLine, ...]:
    """The filled lines: the last in capitals is the office, else the first; what stands below it is its address."""
    lines = [line for line in letterhead if line]
    office = max((place for place, line in enumerate(lines) if line.isupper()), default=0)
    return tuple(HeadLine(text=line, rank=_rank(place - office)) for place, line in enumerate(lines))


def _rank(below: int) -> HeadRank:
    if below == 0:
        return HeadRank.OFFICE
    return HeadRank.ADDRESS if below > 0 else HeadRank.OVER


def foot(minutes: MinutesDocument) -> str:
    """Beside the number of a page: which edition of the minutes of which meeting it belongs to."""
    title = shortened(one_line(minutes.record.title), _LONGEST_TITLE)
    return joined(minutes.edition, f"{title}, {days_held(minutes)}", by=" · ")


def days_held(minutes: MinutesDocument) -> str:
    """The day of the meeting, or its days: "7 Juli 2020", "21 s.d. 22 April 2026"."""
    meeting = minutes.record
    return period_text(meeting.day, meeting.last_day or meeting.day, minutes.language)


def shortened(text: str, longest: int) -> str:
    """`text`, or its first words and "…" where it has more than `longest` letters."""
    if len(text) <= longest:
        return text
    begun = text[:longest]
    return (begun.rpartition(" ")[0] or begun).rstrip(" ,.:;(–-") + " …"


def file_title(minutes: MinutesDocument) -> str:
    """What the file calls itself, in a window or a list of documents."""
    title = one_line(minutes.record.title)
    return minutes.title if title in minutes.title else f"{minutes.title}: {title}"


def logo_words(minutes: MinutesDocument) -> str:
    """What is read to somebody who does not see the logo."""
    return joined(minutes_texts(minutes.language).logo, minutes.author, by=" ")
