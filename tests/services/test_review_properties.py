"""Whatever is done in a review, in whatever order: the archive says exactly what was said and not taken back."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from notulen.domain.errors import InvalidTransition, NothingToUndo
from notulen.domain.review import ReviewAct
from notulen.services.review_state import Review
from notulen.storage.memory_store import MemoryStore
from services.reviewing import TODAY, Office, dies

_MORE: dict[ReviewAct, dict[str, object]] = {ReviewAct.POSTPONED: {"phrase": "20 agustus"}}
_ACTS = tuple(act for act in ReviewAct if act is not ReviewAct.REASSIGNED)
_MOVES = ("back", "on", "undo", "stop", "kill")

Step = tuple[int, ReviewAct]


def answered(office: Office, review: Review, act: ReviewAct, word: str, said: list[Step]) -> Review:
    place = review.position
    was_waiting = review.current is not None and review.current.is_waiting
    try:
        review = office.says(review, act, word, **_MORE.get(act, {}))
    except InvalidTransition:
        assert not office.action(review.record.queue[place].number).is_open
        return review
    if act is not ReviewAct.SKIPPED or was_waiting:
        said.append((place, act))
    return review


@given(st.lists(st.sampled_from((*_ACTS, *_MOVES)), max_size=30))
@settings(max_examples=60)
def test_the_archive_says_what_was_said_and_not_taken_back(asked: list[ReviewAct | str]) -> None:
    with TemporaryDirectory() as folder:
        office = Office(store=MemoryStore(), folder=Path(folder))
        office.rakor()
        office.types("> satu @aceh <1 juli", "> dua @sumut <2 juli", "> tiga @jambi")
        review = office.begin()
        said: list[Step] = []
        for number, step in enumerate(asked):
            if isinstance(step, ReviewAct):
                if not review.is_at_end:
                    review = answered(office, review, step, f"kata {number}", said)
            elif step == "back":
                review = office.reviews.back(review, today=TODAY)
            elif step == "on":
                review = office.reviews.go_to(review, review.position + 1, today=TODAY)
            elif step == "undo":
                if said:
                    place, _ = said.pop()
                    review = office.undoes(review)
                    assert review.position == place
                else:
                    assert review.undoable is None
            elif not review.is_at_end:
                before = (review.id, review.position, review.counts)
                if step == "stop":
                    office.reviews.leave(review)
                else:
                    dies(office)
                office = office.another()
                review = office.begin()
                assert (review.id, review.position, review.counts) == before
        assert [(each.place, each.answer.act) for each in review.record.steps] == said
        notes = sorted(
            (note.at, place, note.review)
            for place, queued in enumerate(review.record.queue)
            for note in office.action(queued.number).progress
        )
        spoken = [place for place, act in said if act is not ReviewAct.SKIPPED]
        assert [(place, name) for _, place, name in notes] == [(place, review.id) for place in spoken]
        for place, queued in enumerate(review.record.queue):
            closing = [act for at, act in said if at == place and act in (ReviewAct.DONE, ReviewAct.CANCELLED)]
            assert office.action(queued.number).is_open is not bool(closing)
        if not said:
            try:
                office.undoes(review)
            except NothingToUndo:
                return
            raise AssertionError("there was something to undo")
