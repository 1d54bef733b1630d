"""`notulen open --share` where it cannot be opened: it says why, and leaves everything as it was."""

from cli.shell import Shell


def test_without_a_terminal_it_says_so(rakor: Shell) -> None:
    before = rakor.bytes_on_disk()
    said = rakor.refuses("open", "--share", "R1", code=2)
    assert "terminal" in said
    assert rakor.bytes_on_disk() == before


def test_without_an_archive_none_is_made(shell: Shell) -> None:
    shell.refuses("open", "--share", code=2)
    shell.refuses("--demo", "open", "--share", code=2)
    assert not shell.archive.exists()
    assert not (shell.folder / "demo").exists()


def test_help_tells_what_it_is_for(shell: Shell) -> None:
    said = shell.prints("open", "--help")
    assert "--share" in said
    assert "tanpa menulis apa pun" in " ".join(said.split())
    assert "notulen open --share R4" in said
    english = shell.does("--lang", "en", "open", "--help").out
    assert "it writes nothing" in " ".join(english.split())
