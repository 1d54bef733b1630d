"""Makes the n-th system call of a script fail or kill it, for every n: what a script leaves behind must be old or new.

    for run in every_fault_point(script, make_world):
        assert state_of(run.world) in states_allowed_after(run.acknowledged)

A script is a function `script(world, acknowledge)`; it runs in a forked child whose `os` functions are patched, and
says `acknowledge(text)` for each step that the program called saved. `every_program_fault_point` does the same for a
whole `notulen` command. Faults that a real disk keeps (full, read-only) last from the n-th call on; the others happen
once. A killed or full write leaves half of its bytes behind.
"""

import errno
import os
import signal
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import pytest  # `arm` brings this module into the program under test

CALLS = ("open", "write", "writev", "fsync", "replace", "rename", "link", "unlink", "mkdir", "chmod", "chown")
_NEEDS_NO_ROOM = {"fsync", "unlink", "rename", "chmod", "chown"}  # these succeed on a full disk
_TESTS = Path(__file__).parents[1]


class Fault(StrEnum):
    """What happens at the chosen call."""

    KILL = "kill"
    EIO = "eio"
    ENOSPC = "enospc"
    EACCES = "eacces"
    EROFS = "erofs"

    @property
    def lasts(self) -> bool:
        return self in {Fault.ENOSPC, Fault.EROFS}


class FaultPoint(NamedTuple):
    """`fault` at the `number`-th patched call, counted from 1; `call` is its name once it happened."""

    number: int
    fault: Fault
    call: str = ""


class FaultedRun(NamedTuple):
    """One run of a script: where it worked, what it had called saved, how it ended ("done", "killed", an error)."""

    point: FaultPoint
    world: Path
    acknowledged: tuple[str, ...]
    ending: str


Acknowledge = Callable[[str], None]
Script = Callable[[Path, Acknowledge], object]


def every_fault_point(
    script: Script, make_world: Callable[[], Path], faults: Sequence[Fault] = tuple(Fault)
) -> Iterator[FaultedRun]:
    """Run `script` in a fresh world for every call and fault; ends when a run finishes before its fault came."""
    for fault in faults:
        number = 1
        while True:
            world = make_world()
            lines, ending = run_in_child(lambda tell, n=number, f=fault, w=world: _faulted(script, w, tell, n, f))  # type: ignore[misc]
            fired = [line.partition(" ")[2] for line in lines if line.startswith("fault ")]
            if not fired:
                assert ending == "done", f"the script itself failed: {ending}"
                break
            acknowledged = tuple(line.partition(" ")[2] for line in lines if line.startswith("saved "))
            yield FaultedRun(FaultPoint(number, fault, fired[0]), world, acknowledged, ending)
            number += 1


def every_program_fault_point(
    arguments: Sequence[str],
    make_world: Callable[[], Path],
    environment: Callable[[Path], Mapping[str, str]],
    faults: Sequence[Fault] = tuple(Fault),
) -> Iterator[tuple[FaultPoint, Path, "subprocess.CompletedProcess[str]"]]:
    """Run `notulen ARGUMENTS` in a fresh world for every call and fault; `environment` says where the world lies."""
    for fault in faults:
        number = 1
        while True:
            world = make_world()
            report = world / ".fault"
            code = (
                f"import sys; sys.path.insert(0, {str(_TESTS)!r})\n"
                "from storage.faults import arm\n"
                "import runpy\n"
                f"sys.argv = ['notulen', *{list(arguments)!r}]\n"
                f"arm({number}, {fault.value!r}, {str(report)!r})\n"
                "runpy.run_module('notulen', run_name='__main__', alter_sys=True)\n"
            )
            ended = subprocess.run(
                [sys.executable, "-c", code],
                env={**os.environ, **environment(world)},
                capture_output=True,
                text=True,
                check=False,
                timeout=60,
            )
            if not report.exists():
                break
            call = report.read_text()
            report.unlink()
            yield FaultPoint(number, fault, call), world, ended
            number += 1


def arm(number: int, fault: str, report: str) -> None:
    """Patch `os` in this process for good; the name of the call that fails is written to the file `report`."""

    def tell(line: str) -> None:
        fd = _real["open"](report, os.O_WRONLY | os.O_CREAT, 0o600)
        _real["write"](fd, line.partition(" ")[2].encode())
        os.close(fd)

    _patch(_Injector(number, Fault(fault), tell))


def failing_call(monkeypatch: "pytest.MonkeyPatch", call: str, fault: OSError, times: int = 1) -> list[str]:
    """Let `os.<call>` fail `times` times; the list grows by one for each call."""
    real, calls = getattr(os, call), []

    def faulty(*args: Any, **kwargs: Any) -> Any:
        calls.append(call)
        if len(calls) <= times:
            raise fault
        return real(*args, **kwargs)

    monkeypatch.setattr(os, call, faulty)
    return calls


def run_in_child(work: Callable[[Callable[[str], None]], object]) -> tuple[list[str], str]:
    """Run `work(tell)` in a forked child; the lines it told, and "done", "killed" or the name of its error."""
    reader, writer = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # forking beside pytest's threads; the child uses none
        child = os.fork()
    if child == 0:
        os.close(reader)
        write = _real["write"]

        def tell(line: str) -> None:
            write(writer, line.encode() + b"\n")

        ending = "done"
        try:
            work(tell)
        except BaseException as fault:
            ending = type(fault).__name__
        tell(f"end {ending}")
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as stream:
        lines = stream.read().decode().splitlines()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return lines, "killed"
    return lines[:-1], lines[-1].partition(" ")[2]


_real: dict[str, Callable[..., Any]] = {name: getattr(os, name) for name in CALLS}


class _Injector:
    def __init__(self, number: int, fault: Fault, tell: Callable[[str], None]) -> None:
        self._left = number
        self._fault = fault
        self._tell = tell

    def call(self, name: str, *args: Any, **kwargs: Any) -> Any:
        self._left -= 1
        if self._left == 0:
            self._tell(f"fault {name}")
            return self._fail(name, args, kwargs)
        if self._left < 0 and self._fault.lasts and not self._is_harmless(name, args):
            raise OSError(self._number_of_fault(), os.strerror(self._number_of_fault()))
        if name == "fsync":
            return None  # no power is cut here, and a thousand runs would wait for the disk
        return _real[name](*args, **kwargs)

    def _fail(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        if name in {"write", "writev"} and self._fault in {Fault.KILL, Fault.ENOSPC}:
            whole = bytes(args[1]) if name == "write" else b"".join(args[1])
            _real["write"](args[0], whole[: len(whole) // 2])
        if self._fault is Fault.KILL:
            os.kill(os.getpid(), signal.SIGKILL)
        if self._fault.lasts and self._is_harmless(name, args):
            return _real[name](*args, **kwargs)
        raise OSError(self._number_of_fault(), os.strerror(self._number_of_fault()))

    def _is_harmless(self, name: str, args: tuple[Any, ...]) -> bool:
        """True for calls that a full or read-only disk still grants."""
        if name == "open" and not args[1] & (os.O_CREAT | os.O_WRONLY | os.O_RDWR):
            return True
        return self._fault is Fault.ENOSPC and name in _NEEDS_NO_ROOM

    def _number_of_fault(self) -> int:
        return int(getattr(errno, self._fault.value.upper()))


def _patch(injector: _Injector) -> None:
    for name in CALLS:

        def faulty(*args: Any, _name: str = name, **kwargs: Any) -> Any:
            return injector.call(_name, *args, **kwargs)

        setattr(os, name, faulty)


def _faulted(script: Script, world: Path, tell: Callable[[str], None], number: int, fault: Fault) -> None:
    _patch(_Injector(number, fault, tell))
    script(world, lambda text: tell(f"saved {text}"))
