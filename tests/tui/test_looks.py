"""Every screen as it is agreed to look: a change of layout, wording or colour shows as a difference of a text file.

To accept changes, delete the files and run this test twice; the first run writes them anew, and they are read before
they are kept: `rm tests/tui/snapshots/*.txt; .venv/bin/python -m pytest tests/tui/test_looks.py`
"""

from pathlib import Path

import pytest

from tui.looks import LOOKS, SIZES, Look, looking_at
from tui.painted import picture

SNAPSHOTS = Path(__file__).parent / "snapshots"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
async def test_a_screen_looks_as_agreed(
    look: Look, size: tuple[int, int], sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NOTULEN_CONFIG", "setelan.toml")
    async with looking_at(look, size, sample, Path("arsip")) as sari:
        drawn = await picture(sari)
    file = SNAPSHOTS / f"{look.name}-{size[0]}x{size[1]}.txt"
    if not file.exists():
        file.parent.mkdir(exist_ok=True)
        file.write_text(drawn, encoding="utf-8", newline="\n")
        pytest.fail(f"written anew, read it: {file}")
    assert drawn == file.read_text(encoding="utf-8")
