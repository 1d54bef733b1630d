"""Starts notulen and leaves it; the version is told, and the full screen opened, without loading the shell."""

import gc
import os
import sys
from typing import NoReturn

_OBJECTS_BEFORE_COLLECTING = 100_000
"""A run of a tenth of a second makes no garbage worth looking for; looking costs it a tenth of its time."""


def main() -> NoReturn:
    """Run the shell on the arguments of this process and leave with its exit code."""
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTING)
    if None in (sys.stdin, sys.stdout, sys.stderr):
        _open_closed_streams()
    if sys.argv[1:] in (["--version"], ["-V"]):
        from notulen.cli.version import VERSION

        print(f"notulen {VERSION}")
        _leave(0)
    _import_msgspec()
    if len(sys.argv) == 1 and "_NOTULEN_COMPLETE" not in os.environ:
        from notulen.cli.full_screen import run_home

        _leave(run_home())
    from notulen.cli.main import run

    _leave(run(sys.argv[1:]))


def _open_closed_streams() -> None:
    """Stand-ins for streams that were closed (`>&-`): nobody listens, but a file of the archive must not take their
    place, or what is printed would go into it.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            while os.open(os.devnull, os.O_RDWR) < number:
                pass
            setattr(sys, name, os.fdopen(number, "w" if number else "r", encoding="utf-8"))


def _import_msgspec() -> None:
    """Import msgspec without typing_extensions.

    Where that is installed, msgspec loads it for what `typing` itself has in every Python notulen runs on: 2.5 ms of
    the 30 ms that a command may cost beyond Typer. Whoever else asks for it afterwards gets it.
    """
    if "typing_extensions" in sys.modules:
        return
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # None: "not to be imported", says Python
    try:
        import msgspec  # noqa: F401
    finally:
        del sys.modules["typing_extensions"]


def _leave(code: int) -> NoReturn:
    """Leave at once: everything is written, and taking the interpreter down costs a fifth of a short run."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        code = code or 1
    os._exit(code)


if __name__ == "__main__":
    main()
