"""The five real meetings, typed at a shell from an empty archive, are those of the demo, field by field."""

import pytest
from msgspec import to_builtins

from cli.shell import Shell
from demo.demo_files import ALL, directory, meeting
from demo.script import command_lines, script_of
from notulen.domain.directory import Directory
from notulen.domain.meeting import Meeting
from notulen.domain.person import Person

LATER = {"NOTULEN_NOW": "2026-11-21T09:00:00+07:00"}
STAMPS = ("id", "raw", "at", "by", "sessions", "started", "ended", "resumed", "ran")
"""Who typed a line and when, and the ids given on the way: the only things a second typing may change."""


def types_everything(shell: Shell) -> None:
    for number in ALL:
        for words, typed in command_lines(script_of(number)):
            answer = shell.does(*words, stdin=typed, env=LATER)
            assert "perlu dirapikan" not in answer.out, answer.out


def labelled(value: object, labels: dict[str, str]) -> object:
    """`value` with every id told by the name it stands for, and without stamps."""
    if isinstance(value, dict):
        return {name: labelled(each, labels) for name, each in value.items() if name not in STAMPS}
    if isinstance(value, (list, tuple)):
        return [labelled(each, labels) for each in value]
    return labels.get(value, value) if isinstance(value, str) else value


def content(held: Meeting, meetings: list[Meeting], known: Directory) -> object:
    labels = {each.id: each.name for each in known.people}
    labels |= {each.id: each.name for each in known.offices}
    labels |= {each.id: each.name for each in known.series}
    labels |= {each.id: each.title for each in meetings}
    return labelled(to_builtins(held), labels)


@pytest.fixture(scope="module")
def typed(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """A shell at which all five have been typed."""
    shell = Shell(tmp_path_factory.mktemp("typed"))
    types_everything(shell)
    return shell


def test_the_directory_knows_the_same_names(typed: Shell) -> None:
    made, shipped = typed.workspace.store.directory(), directory()
    assert {each.name for each in made.people} == {each.name for each in shipped.people}
    for known in shipped.people:
        (person,) = (each for each in made.people if each.name == known.name)
        assert {*known.spellings} - {"Kadiskominfo Sudarman"} <= {*person.spellings, person.full_name, *_words(known)}
    for kept in ("offices", "series"):
        assert labelled(to_builtins(getattr(made, kept)), {}) == labelled(to_builtins(getattr(shipped, kept)), {})


def _words(person: Person) -> list[str]:
    """A first name alone is understood without being written down as a spelling."""
    return person.name.split()


@pytest.mark.parametrize("number", ALL)
def test_a_typed_meeting_is_the_meeting_of_the_demo(typed: Shell, number: int) -> None:
    found = content(typed.meeting(number), [typed.meeting(each) for each in ALL], typed.workspace.store.directory())
    assert found == content(meeting(number), [meeting(each) for each in ALL], directory())
