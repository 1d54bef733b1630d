"""What still waits to be tidied, as the internal paper and the summary list it."""

from notulen.domain.meeting import Meeting
from notulen.domain.spot import SpotKind
from notulen.domain.tidying import left_to_tidy
from notulen.domain.untidy import Untidy
from notulen.export.minutes.composition import Composition, one_line
from notulen.locale.tidying_texts import describe_untidy


def open_points(paper: Composition, meeting: Meeting) -> tuple[str, ...]:
    """One line for each thing left in `meeting` whose record stands on `paper`, which may be an extract of it."""
    numbers = {
        SpotKind.SEAT: {seat.number for seat in paper.meeting.attendees},
        SpotKind.LINE: {line.seq for line in paper.meeting.lines},
    }
    return tuple(
        f"{_named(paper, each)}: {one_line(describe_untidy(each, paper.language))}"
        for each in left_to_tidy(meeting)
        if each.spot.kind not in numbers or each.spot.number in numbers[each.spot.kind]
    )


def _named(paper: Composition, untidy: Untidy) -> str:
    if untidy.spot.kind is SpotKind.SEAT:
        return paper.seat_name(paper.meeting.get_attendee(untidy.spot.number))
    if untidy.spot.kind is SpotKind.ITEM:
        return f"{paper.texts.agenda} {untidy.spot.number} {one_line(untidy.text)}"
    return untidy.reference
