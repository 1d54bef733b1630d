"""At a real terminal: tables fit, colours obey, files are written, questions are asked."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping
from select import select

import pytest

from cli.shell import Shell

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no pseudo-terminal")

_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def shown(
    shell: Shell, *words: str, width: int = 80, typed: str = "", env: Mapping[str, str] | None = None
) -> tuple[int, str]:
    """The exit code and the screen after a command at a terminal of `width` columns."""
    mine, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    world = {name: value for name, value in shell.env.items() if value is not None}
    known = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "FORCE_COLOR")}
    process = subprocess.Popen(
        [sys.executable, "-m", "notulen", *words],
        stdin=theirs, stdout=theirs, stderr=theirs, env={**known, **world, **(env or {})}, close_fds=True,
    )  # fmt: skip
    os.close(theirs)
    if typed:
        os.write(mine, typed.encode())
    received = b""
    while select([mine], [], [], 30)[0]:
        try:
            piece = os.read(mine, 65536)
        except OSError:
            break
        if not piece:
            break
        received += piece
    os.close(mine)
    return process.wait(30), received.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize("width", [50, 60, 80, 100, 160])
@pytest.mark.parametrize("words", [("list",), ("actions",), ("search", "hoaks"), ("provinces",), ("show", "R4")])
def test_what_is_shown_fits_the_screen(demo: Shell, words: tuple[str, ...], width: int) -> None:
    code, screen = shown(demo, *words, width=width)
    assert code == 0
    lines = [_ESCAPES.sub("", line) for line in screen.splitlines()]
    assert max(map(len, lines)) <= width
    assert len(lines) > 3


def test_colour_is_used_only_where_it_is_wanted(demo: Shell) -> None:
    assert "\x1b[" in shown(demo, "list")[1]
    for words, env in (
        (("list",), {"NO_COLOR": "1"}),
        (("list",), {"TERM": "dumb"}),
        (("--no-color", "list"), {}),
        (("list", "--plain"), {}),
        (("show", "R4", "--no-color"), {}),
    ):
        code, screen = shown(demo, *words, env=env)
        assert code == 0
        assert "\x1b" not in screen, (words, env)


def test_plain_is_one_fact_a_line_without_frames(demo: Shell) -> None:
    _, screen = shown(demo, "--plain", "actions", "-m", "R5")
    assert "No: A5.2\nPemilik: Jatim\nAksi: Memberikan tautan aplikasi Klinik Hoaks\n" in screen
    assert not set(screen) & set("│─╭┌")


def test_export_writes_a_file_and_tells_its_path(demo: Shell) -> None:
    code, screen = shown(demo, "export", "R4")
    assert code == 0
    (written,) = demo.folder.glob("notulen-R4-*.md")
    assert f"Ditulis: {written.name}" in screen.replace("\n", "")
    assert "# " not in screen


def test_what_cannot_be_undone_asks_for_a_word(demo: Shell) -> None:
    demo.does("trash", "put", "R5")
    _, screen = shown(demo, "trash", "empty", typed="\n")
    assert "Hapus 1 rapat di sampah untuk selamanya?" in screen
    assert "Dibiarkan" in screen
    assert len(demo.does("trash", "list").rows) == 2
    _, screen = shown(demo, "trash", "empty", typed="hapus\n")
    assert "1 rapat dihapus untuk selamanya." in screen
    assert len(demo.does("trash", "list").rows) == 1


def test_a_reader_who_leaves_early_is_no_fault(demo: Shell) -> None:
    world = {**os.environ, **{name: value for name, value in demo.env.items() if value is not None}}
    demo.does("new", "Rakor")
    lines = "".join(f"baris {number}\n" for number in range(300))
    run = subprocess.run(
        ["/bin/sh", "-c", f"'{sys.executable}' -m notulen note - -m R6 | head -n 1"],
        input=lines,
        capture_output=True,
        text=True,
        env=world,
        check=False,
    )
    assert run.stdout.splitlines() == ["B6.1  CATATAN  baris 0"]
    assert "Traceback" not in run.stderr
    assert len(demo.meeting(6).entries) == 300, "nothing is lost because nobody looks"


def test_each_answer_comes_when_its_line_is_stored(demo: Shell) -> None:
    demo.does("new", "Rakor")
    world = {**os.environ, **{name: value for name, value in demo.env.items() if value is not None}}
    process = subprocess.Popen(
        [sys.executable, "-m", "notulen", "note", "-", "-m", "R6"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=world,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    for number in range(1, 4):
        process.stdin.write(f"baris {number}\n".encode())
        process.stdin.flush()
        assert process.stdout.readline().startswith(f"B6.{number}".encode())
        assert len(demo.meeting(6).entries) == number, "told only when it is on disk"
    process.stdin.close()
    assert process.wait(30) == 0
    process.stdout.close()


def test_a_full_pipe_is_told(demo: Shell) -> None:
    world = {**os.environ, **{name: value for name, value in demo.env.items() if value is not None}}
    with open("/dev/full", "w") as full:
        run = subprocess.run(
            [sys.executable, "-m", "notulen", "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=world,
            check=False,
        )
    assert run.returncode == 1
    assert "Keluaran tidak dapat ditulis: disk penuh." in run.stderr


def test_nobody_listening_at_all_stops_no_line(demo: Shell) -> None:
    demo.does("new", "Rakor")
    world = {**os.environ, **{name: value for name, value in demo.env.items() if value is not None}}
    run = subprocess.run(
        ["/bin/sh", "-c", f"'{sys.executable}' -m notulen note - -m R6 2>&1 | head -n 1"],
        input="".join(f"baris {number}\n\n" for number in range(100)),
        capture_output=True,
        text=True,
        env=world,
        check=False,
    )
    assert run.returncode == 0
    assert run.stderr == ""
    assert len(demo.meeting(6).entries) == 100


def test_a_terminal_that_cannot_be_drawn_on_is_told_what_to_use_instead(demo: Shell) -> None:
    code, screen = shown(demo, "open", "R4", env={"TERM": "dumb"})
    assert code == 2
    assert "tidak dapat digambar di terminal ini (TERM=dumb); pakai notulen list" in screen
    code, screen = shown(demo, env={"TERM": "dumb"})
    assert code == 0
    assert "No: R5" in screen


def test_a_theme_there_is_none_of_opens_no_screen(demo: Shell) -> None:
    code, screen = shown(demo, "--theme", "neon", "open", "R4", env={"TERM": "xterm"})
    assert code == 2
    assert "Tema: «neon»" in screen
    assert "songket-malam" in screen
