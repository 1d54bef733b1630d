"""Child processes of a test: forked, put to work, killed."""

import os
import signal
import time
import warnings
from collections.abc import Callable, Iterator


def fork() -> int:
    """`os.fork` without the warning about pytest's threads: the children use none."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def killed_at_work(work: Iterator[Callable[[], object]], seconds: float) -> tuple[int, int]:
    """How many pieces of `work` were done and begun by a child that was killed after `seconds`."""
    reader, writer = os.pipe()
    child = fork()
    if child == 0:
        os.close(reader)
        try:
            for piece in work:
                os.write(writer, b"?")
                piece()
                os.write(writer, b"!")
            time.sleep(60)
        finally:
            os._exit(1)
    os.close(writer)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the child failed before it was killed"
    with os.fdopen(reader, "rb") as stream:
        told = stream.read()
    return told.count(b"!"), told.count(b"?")
