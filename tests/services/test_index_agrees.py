"""What the index answers is what reading every file answers, whatever befell the files or the index itself."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from notulen.domain.meeting import Meeting
from services.indexed_archives import EVENTS, ComparedArchive, meetings

# Whole archives and what befalls them take minutes to shrink; the failing one is told as it is.
_NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)

archives = st.tuples(*(meetings(number) for number in range(1, 5)))
events = st.lists(st.tuples(st.sampled_from(EVENTS), st.integers(1, 4), meetings(1)), max_size=4)


def both_agree(first: Sequence[Meeting], befalls: Sequence[tuple[str, int, Meeting]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        archive = ComparedArchive(Path(folder))
        for meeting in first:
            archive.put(meeting)
        archive.agrees()
        assert archive.reads, "the index was not used at all"
        for event in befalls:
            archive.befall(*event)
            archive.agrees()


@settings(max_examples=15, phases=_NO_SHRINKING)
@given(archives, events)
def test_index_and_files_agree(first: Sequence[Meeting], befalls: Sequence[tuple[str, int, Meeting]]) -> None:
    both_agree(first, befalls)


@pytest.mark.thorough
@pytest.mark.timeout(7200)
@settings(max_examples=1000, phases=_NO_SHRINKING)
@given(archives, events)
def test_index_and_files_agree_a_thousand_times(
    first: Sequence[Meeting], befalls: Sequence[tuple[str, int, Meeting]]
) -> None:
    both_agree(first, befalls)
