"""Copies of the archive are made without anybody asking, and their failing harms nothing."""

from pathlib import Path

from cli.shell import Shell


def copies(shell: Shell) -> list[Path]:
    return sorted(shell.archive.with_name(f"{shell.archive.name}-backups").glob("*.zip"))


def test_the_first_change_of_a_day_is_followed_by_a_copy_outside_the_archive(shell: Shell) -> None:
    shell.does("new", "Rakor SPBE")
    (first,) = copies(shell)
    shell.does("note", "satu")
    shell.does("list")
    assert copies(shell) == [first]
    shell.does("note", "dua", env={"NOTULEN_NOW": "2020-07-08T10:00:00+07:00"})
    assert len(copies(shell)) == 2


def test_looking_makes_no_copy_and_the_sample_archive_needs_none(demo: Shell) -> None:
    demo.does("list")
    demo.does("--demo", "reopen", "R4")
    assert copies(demo) == []


def test_a_damaged_meeting_names_the_copy_it_can_be_mended_from(shell: Shell) -> None:
    shell.does("new", "Rakor SPBE")
    (copy,) = copies(shell)
    (file,) = shell.archive.glob("meetings/*/*/R1-*.json")
    file.write_bytes(file.read_bytes()[:-5])
    assert copy.name in shell.refuses("show", "R1", code=5)


def test_a_copy_that_cannot_be_made_is_told_and_the_line_is_stored(shell: Shell, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder of backups should be")
    answer = shell.does("new", "Rakor SPBE", env={"NOTULEN_BACKUPS": str(blocked)})
    assert "Cadangan" in answer.err
    assert shell.does("list").rows[1][0] == "R1"
