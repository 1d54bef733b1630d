"""The two meetings as Markdown, word for word: a change of wording or order shows as a difference of a file.

To accept a change, delete the file and run this test twice: the first run writes it anew.
"""

from pathlib import Path

import pytest

from export.composed import compose
from export.meetings import raker_2019
from export.visit import visit_2023
from notulen.export.markdown import render_markdown
from notulen.export.minutes.document import Layout
from notulen.locale.language import Language

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize(
    ("name", "layout", "language"),
    [
        ("raker-2019", Layout.OFFICIAL, Language.INDONESIAN),
        ("raker-2019", Layout.PLAIN, Language.INDONESIAN),
        ("visit-2023", Layout.OFFICIAL, Language.INDONESIAN),
        ("visit-2023", Layout.PLAIN, Language.INDONESIAN),
        ("visit-2023", Layout.OFFICIAL, Language.ENGLISH),
    ],
)
def test_the_minutes_read_as_agreed(name: str, layout: Layout, language: Language) -> None:
    meeting = raker_2019() if name == "raker-2019" else visit_2023()
    page = render_markdown(compose(meeting, layout, language))
    path = GOLDEN / f"{name}-{layout}-{language}.md"
    if not path.exists():
        path.write_text(page, encoding="utf-8", newline="\n")
        pytest.fail(f"written anew, read it: {path}")
    assert page == path.read_text(encoding="utf-8")
