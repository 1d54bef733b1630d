"""The signs a board shows instead of words: how somebody came to the last meetings, how much is open and late.

Each sign differs in shape, so that nothing hangs on a colour.
"""

from notulen.domain.standing import LAST_MEETINGS, Came, Standing

CAME = {Came.PRESENT: "●", Came.LATE: "◐", Came.REPRESENTED: "◆", Came.EXCUSED: "○", Came.ABSENT: "○"}
UNINVITED = "·"
LATE, OPEN = "█", "░"


def attendance_strip(standing: Standing, gap: str = "") -> str:
    """The last six meetings it was invited to, the newest at the right: `··●●○◐`."""
    marks = [CAME[each.came] for each in standing.visits]
    return gap.join([UNINVITED] * (LAST_MEETINGS - len(marks)) + marks)


def load_bar(standing: Standing, most: int, width: int) -> str:
    """What is unfinished, `most` being as long as `width`: what is late, then the rest. One of either is seen."""
    if not standing.unfinished or width <= 0:
        return ""
    long = min(max(round(standing.unfinished / max(most, 1) * width), 1), width)
    late = round(standing.overdue / standing.unfinished * long)
    if standing.overdue:
        late = max(late, 1)
    if long > 1 and standing.overdue < standing.unfinished:
        late = min(late, long - 1)
    return LATE * late + OPEN * (long - late)
