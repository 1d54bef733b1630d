"""One command line of the program, and the answer to a shell that completes one."""

import os
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from typer import Abort, Exit
from typer._click.exceptions import ClickException

from notulen.cli.guard import guarded, interrupted
from notulen.cli.session import Session

if TYPE_CHECKING:
    from notulen.cli.lazy_group import LazyGroup


def run_line(program: "LazyGroup", arguments: Sequence[str]) -> int:
    """The exit code of `arguments`."""
    instruction = os.environ.get("_NOTULEN_COMPLETE")
    if instruction:
        from notulen.cli.completion_shells import answer

        return answer(program, instruction)
    return guarded(arguments, partial(_obey, program, arguments))


def _obey(program: "LazyGroup", arguments: Sequence[str], session: Session) -> int:
    try:
        with program.make_context("notulen", list(arguments), obj=session) as context:
            program.invoke(context)
        return session.exit_code
    except Exit as leaving:
        return leaving.exit_code
    except Abort:
        return interrupted(session)
    except ClickException as fault:
        from notulen.cli.usage_faults import report

        return report(fault, session)
