"""Runs what was asked for and turns whatever goes wrong into words and an exit code: no traceback reaches a user."""

import errno
import os
import sys
from collections.abc import Callable, Sequence

from notulen import paths
from notulen.cli.global_options import wants_json
from notulen.cli.output import Output
from notulen.cli.session import Session
from notulen.domain.errors import NotulenError
from notulen.domain.file_errors import CannotRead, DamagedFile
from notulen.locale.language import Language

INTERRUPTED = 130


def guarded(arguments: Sequence[str], run: Callable[[Session], int]) -> int:
    """The exit code of `run` in the session of `arguments`."""
    try:
        session = Session(arguments)
    except NotulenError as fault:
        return _explained(fault, Output(is_json=wants_json(arguments)), Language.INDONESIAN)
    code = _run(run, session)
    if session.left_out and code != DamagedFile.exit_code:
        from notulen.cli.fault_report import report_left_out

        report_left_out(session)
    _keep_copy(session)
    return _flushed(code, session)


def _run(run: Callable[[Session], int], session: Session) -> int:
    try:
        return run(session)
    except KeyboardInterrupt:
        return interrupted(session)
    except NotulenError as fault:
        code = _explained(fault, session.output, session.language)
        if fault is session.settings_fault and not session.output.is_json:
            session.output.tell(session.texts.settings_faulty.format(path=paths.settings_file()))
        return code
    except BrokenPipeError:
        return _reader_left()
    except OSError as fault:
        return _unexpected(fault, session, fault.strerror or "")
    except Exception as fault:
        return _unexpected(fault, session)


def _keep_copy(session: Session) -> None:
    """A copy outside the archive with the first change of a day. That it cannot be made is told, and harms nothing."""
    if session.is_demo or not session.has_written:
        return
    try:
        session.workspace.archive.back_up_if_due(now=session.now)
    except (NotulenError, OSError) as fault:
        from notulen.locale.explain import explain

        known = fault if isinstance(fault, NotulenError) else CannotRead(session.workspace.backups, "denied")
        session.output.tell(session.texts.not_backed_up.format(reason=explain(known, session.language).what))


def _flushed(code: int, session: Session) -> int:
    """Write out what is still held back; a reader who left early is no fault, a full disk is."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        return _reader_left()
    except OSError as fault:
        _silence(sys.stdout.fileno())
        return _unexpected(fault, session, fault.strerror or "")
    return code


def _explained(fault: NotulenError, output: Output, language: Language) -> int:
    from notulen.cli.fault_report import report_fault

    report_fault(fault, output, language)
    return fault.exit_code


def interrupted(session: Session) -> int:
    """Say that it was broken off; the exit code for that."""
    from notulen.locale.usage_texts import usage_texts

    session.output.tell("", usage_texts(session.language).interrupted)
    return INTERRUPTED


def _reader_left() -> int:
    _silence(sys.stdout.fileno())
    _silence(sys.stderr.fileno())
    return 0


def _silence(descriptor: int) -> None:
    """Keep the interpreter from writing to a closed pipe once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)


def _unexpected(fault: Exception, session: Session, reason: str = "") -> int:
    """A fault of notulen itself: its kind is told, never what the user wrote."""
    if os.environ.get("NOTULEN_DEBUG") == "1":
        import traceback

        traceback.print_exc()
    from notulen.locale.usage_texts import usage_texts

    texts = usage_texts(session.language)
    is_about_output = isinstance(fault, OSError) and fault.errno in (errno.ENOSPC, errno.EIO)
    if isinstance(fault, OSError) and fault.errno == errno.ENOSPC:
        reason = texts.disk_is_full
    what = (
        texts.cannot_print.format(reason=reason)
        if is_about_output
        else texts.unexpected.format(kind=type(fault).__name__)
    )
    from notulen.cli.fault_report import report_words

    report_words(session.output, session.language, "unexpected", 1, what, texts.unexpected_next)
    return 1
