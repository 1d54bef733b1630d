"""The summary in a terminal: it fits, needs no colour, obeys no markup and keeps private lines to itself."""

import io
from datetime import date

import pytest
from hypothesis import given, settings
from msgspec.structs import replace
from rich.cells import cell_len
from rich.console import Console

from export.meetings import PRIVATE_LINE, PROVINCES, raker_2019
from export.visit import visit_2023
from notulen.domain.meeting import Meeting
from notulen.domain.related_meeting import Relation
from notulen.export.rich_summary import meeting_summary
from notulen.locale.language import Language
from strategies import meetings


def shown(
    meeting: Meeting,
    width: int = 60,
    language: Language = Language.INDONESIAN,
    *,
    is_terminal: bool = False,
    include_private: bool = False,
) -> str:
    stream = io.StringIO()
    console = Console(file=stream, width=width, force_terminal=is_terminal, legacy_windows=False)
    coming = [each.starts for each in meeting.related if each.relation is Relation.NEXT and each.starts]
    console.print(
        meeting_summary(
            meeting,
            today=date(2019, 9, 10),
            provinces=PROVINCES,
            language=language,
            next_meeting=min(coming, default=None),
            include_private=include_private,
        )
    )
    return stream.getvalue()


@pytest.mark.parametrize("width", [50, 60, 80, 100])
@pytest.mark.parametrize("language", list(Language))
def test_it_fits_and_cuts_nothing(width: int, language: Language) -> None:
    for meeting in (raker_2019(), visit_2023()):
        text = shown(meeting, width, language)
        assert max(cell_len(line) for line in text.splitlines()) <= width
        words = " ".join(text.split())
        for name in (*(seat.name for seat in meeting.attendees), *(item.title for item in meeting.agenda)):
            assert all(word in words for word in name.split())


def test_in_a_pipe_there_is_no_escape_and_lateness_is_a_word() -> None:
    text = shown(raker_2019(), 80)
    assert "\x1b" not in text
    assert "A1.1  Menyiapkan bahan rakor dengan Kemenkominfo" in text
    assert "LEWAT 7 hr" in text
    assert "HADIR  3 dari 3" in text
    assert "1 dari 3 selesai" in text
    assert "A1.4: tenggat tidak terbaca «jumt»" in text


def test_private_lines_are_shown_only_when_asked_for() -> None:
    assert PRIVATE_LINE not in shown(raker_2019(), 100)
    assert PRIVATE_LINE in shown(raker_2019(), 100, include_private=True)


def test_names_are_never_markup() -> None:
    hostile = replace(raker_2019(), title="Dinas [/] PUPR [bold red]x[@click=app.quit]", place="[link=http://x]y")
    text = shown(hostile, 100)
    assert "Dinas [/] PUPR [bold red]x[@click=app.quit]" in text
    assert "[link=http://x]y" in text


def test_a_meeting_without_lines_says_so() -> None:
    bare = Meeting(id="m", number=7, title="Rapat", day=date(2020, 7, 7))
    assert "Belum ada catatan." in shown(bare)


@settings(max_examples=40, deadline=None)
@given(meetings())
def test_any_meeting_can_be_shown_without_an_escape_of_its_own(meeting: Meeting) -> None:
    assert "\x1b" not in shown(meeting, include_private=True)
