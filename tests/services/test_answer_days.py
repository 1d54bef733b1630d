"""How many days go by until a province answers."""

from datetime import UTC, datetime, timedelta

from notulen.domain.action_item import ActionItem, ActionStatus, Assignment, ProgressKind, ProgressNote
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party, PartyKind
from notulen.services.answer_days import days_to_answer
from world import TODAY

ACEH = Party(kind=PartyKind.PROVINCE, name="Aceh", key="11", province="11")
JAMBI = Party(kind=PartyKind.PROVINCE, name="Jambi", key="15", province="15")
NOON = datetime(2020, 7, 7, 12, 0, tzinfo=UTC)


def answer(*notes: ProgressNote, parts: tuple[Assignment, ...] = (Assignment(owner=ACEH),), of: int = 0) -> int | None:
    meeting = Meeting(id="m", number=1, title="Rakor", day=TODAY)
    action = ActionItem(id="a", number=1, seq=1, text="lapor", assignments=parts, progress=notes)
    return days_to_answer(meeting, action, parts[of])


def note(
    kind: ProgressKind, days: float, owner: Party | None = None, status: ActionStatus | None = None
) -> ProgressNote:
    return ProgressNote(at=NOON + timedelta(days=days), kind=kind, owner=owner, status=status)


def test_an_answer_is_the_first_word_on_its_own_part() -> None:
    both = (Assignment(owner=ACEH), Assignment(owner=JAMBI))
    comment, status = ProgressKind.COMMENT, ProgressKind.STATUS
    done = ActionStatus.DONE
    assert answer() is None
    assert answer(note(comment, 3), note(comment, 5)) == 3
    assert answer(note(comment, 3), parts=both) is None, "nobody can tell whose word it is"
    assert answer(note(comment, 3, JAMBI), note(comment, 4, ACEH), parts=both) == 4
    assert answer(note(status, 2, None, done), parts=both, of=1) == 2, "a state for all is everybody's"
    assert answer(note(status, 2, JAMBI, done), parts=both) is None
    for kind, state in ((ProgressKind.POSTPONED, None), (status, ActionStatus.CANCELLED), (status, ActionStatus.OPEN)):
        assert answer(note(kind, 1, None, state)) is None, "that is the secretariat's"
    assert answer(note(comment, -4)) == 0
    assert answer(note(comment, 0.3)) == 1, "past midnight in the meeting's zone"


def test_who_is_named_later_has_from_that_day_on() -> None:
    handed_on = note(ProgressKind.ASSIGNED, 10, ACEH)
    assert answer(handed_on, note(ProgressKind.COMMENT, 12)) == 2
    assert answer(note(ProgressKind.ASSIGNED, 10, JAMBI), note(ProgressKind.COMMENT, 12)) == 12
    closed = Assignment(owner=ACEH, status=ActionStatus.DONE, closed=NOON + timedelta(days=4))
    assert answer(parts=(closed,)) == 4
