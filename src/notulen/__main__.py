"""Starts notulen and leaves it; the version alone is told without loading the shell."""

import gc
import os
import sys
from typing import NoReturn

_OBJECTS_BEFORE_COLLECTING = 100_000
"""A run of a tenth of a second makes no garbage worth looking for; looking costs it a tenth of its time."""


def main() -> NoReturn:
    """Run the shell on the arguments of this process and leave with its exit code."""
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTING)
    if sys.argv[1:] in (["--version"], ["-V"]):
        from notulen.cli.version import VERSION

        print(f"notulen {VERSION}")
        _leave(0)
    from notulen.cli.main import run

    _leave(run(sys.argv[1:]))


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
