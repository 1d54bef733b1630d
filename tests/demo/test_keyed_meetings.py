"""The five real meetings, taken live by keys alone, are sent out as those of the demo archive, to the letter."""

import os
from datetime import datetime
from pathlib import Path

import pytest

from cli.shell import Shell
from demo.demo_files import ALL, DEMO
from demo.keyed_meetings import LATER, take_meeting
from notulen.config import Settings
from notulen.export.minutes.document import Layout
from notulen.locale.language import Language
from notulen.services.demo import make_demo
from notulen.workspace import Workspace

pytestmark = pytest.mark.skipif(os.name == "nt", reason="terminals are of Unix")


def minutes(workspace: Workspace, number: int) -> list[str]:
    """The minutes as text, official and plain, and as Markdown."""
    exports, meeting = workspace.exports, workspace.store.meeting(number)
    return [
        exports.render(meeting, format_name, language=Language.INDONESIAN, layout=layout).decode()
        for format_name in ("txt", "md")
        for layout in Layout
    ]


def test_the_five_meetings_are_taken_by_keys_alone(tmp_path: Path) -> None:
    shell = Shell(tmp_path)
    demo = Workspace(tmp_path / "demo", Settings())
    make_demo(demo.store, DEMO, now=datetime.fromisoformat(LATER))
    for number in ALL:
        take_meeting(tmp_path, number, shell)
    taken = Workspace(tmp_path / "archive", Settings())
    for number in ALL:
        assert minutes(taken, number) == minutes(demo, number)
        assert not taken.tidying.left(taken.store.meeting(number)) or taken.tidying.left(demo.store.meeting(number))
