"""The five real meetings with every edit made as a form makes it: the whole text of each field that changes."""

from collections.abc import Iterator
from functools import partial

import pytest

from cli.shell import Shell
from demo.demo_files import ALL, directory, meeting
from demo.script import command_lines, script_of
from demo.test_typed_meetings import LATER, content
from notulen.cli.readers import read_numbers
from notulen.domain.meeting import Meeting
from notulen.domain.value import Value
from notulen.locale.form_texts import form_texts
from notulen.locale.language import Language
from notulen.services.editing import FieldEdits
from notulen.services.lookup import get_line
from notulen.tui.dialogs.form_state import FormState
from notulen.tui.minuting.form_rows import form_rows
from notulen.workspace import Workspace
from world import TODAY, World

LANGUAGE = Language.INDONESIAN
Change = partial[Meeting]


def targets(
    workspace: Workspace, asked: str, options: list[tuple[str, str]]
) -> Iterator[tuple[Meeting, Value, Change]]:
    """The records a command is about, each with what changes it."""
    editing, now, named = workspace.editing, World().now, dict(options)
    if asked[0] in "AKB":
        home, line = get_line(workspace.store, asked)
        yield home, line, partial(editing.edit_line, asked, now=now)
        return
    home = workspace.meetings.get(asked, TODAY)
    if "--attendee" in named:
        for number in read_numbers("attendee", named["--attendee"], "+"):
            seat = home.get_attendee(number)
            yield home, seat, partial(editing.edit_attendee, asked, number, today=TODAY, now=now)
    elif "--item" in named:
        for number in read_numbers("item", named["--item"], "#"):
            yield home, home.get_item(number), partial(editing.edit_item, asked, number, today=TODAY, now=now)
    else:
        yield home, home, partial(editing.edit_meeting, asked, today=TODAY, now=now)


def fills_form(workspace: Workspace, asked: str, options: list[tuple[str, str]]) -> None:
    """What somebody does who has the command before their eyes and the form on the screen."""
    for home, record, change in targets(workspace, asked, options):
        texts = workspace.editing.texts(home, record, LANGUAGE)
        state = FormState(form_rows(type(record), texts, form_texts(LANGUAGE), LANGUAGE))
        places = {row.field: place for place, row in enumerate(state.rows)}
        for option, value in options:
            if option in ("--attendee", "--item"):
                continue
            field, _, text = value.partition("=") if option in ("--set", "--add") else (option[2:], "=", value)
            state.here = places[field]
            assert not state.row.is_fixed
            assert state.take(f"{state.text} | {text}" if option == "--add" and state.text else text)
        change(edits=FieldEdits(sets=state.changed, is_whole=True))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """An archive in which lines were typed and everything else was filled in."""
    shell = Shell(tmp_path_factory.mktemp("filled"))
    for number in ALL:
        for (command, *words), typed in command_lines(script_of(number)):
            if command == "edit":
                fills_form(shell.workspace, words[0], list(zip(words[1::2], words[2::2], strict=True)))
            else:
                shell.does(command, *words, stdin=typed, env=LATER)
    return shell


@pytest.mark.parametrize("number", ALL)
def test_a_meeting_filled_in_forms_is_the_meeting_of_the_demo(filled: Shell, number: int) -> None:
    made = [filled.meeting(each) for each in ALL]
    found = content(filled.meeting(number), made, filled.workspace.store.directory())
    assert found == content(meeting(number), [meeting(each) for each in ALL], directory())
