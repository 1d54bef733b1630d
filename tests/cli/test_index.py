"""The index at the shell: where it lies, made anew, and the same answers with it as without."""

from pathlib import Path

import pytest

from cli.shell import Shell
from notulen.config import Settings
from notulen.domain.file_errors import CannotWrite
from notulen.storage.index import ArchiveIndex
from notulen.workspace import Workspace


def counts_as_large_from(monkeypatch: pytest.MonkeyPatch, least: int) -> None:
    monkeypatch.setattr(ArchiveIndex.__init__, "__kwdefaults__", {"least": least, "progress": None})


@pytest.fixture
def indexed(demo: Shell, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A shell on the sample archive, which counts as a large one here."""
    monkeypatch.setenv("NOTULEN_CACHE", str(demo.folder / "cache"))
    counts_as_large_from(monkeypatch, 1)
    return demo


def test_the_index_is_made_anew_and_found_where_it_is_told_to_lie(indexed: Shell) -> None:
    before = indexed.runs("data", "where", "--json").data
    assert before["index_bytes"] is None
    told = indexed.runs("data", "reindex", "--json").data
    assert told == {"index": before["index"], "meetings": 5}
    assert indexed.runs("data", "where", "--json").data["index_bytes"] == Path(before["index"]).stat().st_size
    assert "5" in indexed.runs("data", "reindex").err


@pytest.mark.parametrize("words", [("actions", "--overdue"), ("actions", "--status", "all"), ("search", "hoaks")])
def test_commands_answer_with_the_index_as_without(
    indexed: Shell, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = indexed.runs(*words, "--json")
    assert list((indexed.folder / "cache").glob("index-*.sqlite"))
    counts_as_large_from(monkeypatch, 1000)
    assert answer.json["count"] > 0
    assert indexed.runs(*words, "--json").out == answer.out


def test_a_workspace_that_writes_nothing_makes_no_index(indexed: Shell) -> None:
    workspace = Workspace(indexed.archive, Settings(), is_read_only=True)
    assert workspace.indexing.standing() is None
    assert workspace.search.find_all(["hoaks"])
    with pytest.raises(CannotWrite):
        workspace.indexing.rebuild()
    assert not (indexed.folder / "cache").exists()
